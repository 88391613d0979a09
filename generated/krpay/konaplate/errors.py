# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""One exception class for each documented error code.

A code that is not here raises the class of its HTTP status, see `krpay.errors`.
"""

from collections.abc import Mapping as _Mapping

from krpay import errors as _errors


class InvalidInputParameter(_errors.BadRequestError):
    """A parameter is invalid (입력 파라미터 오류); the message may name it."""

    code = "000_002"


class MissingRequiredValues(_errors.BadRequestError):
    """A required value is missing or null; the message may name it."""

    code = "000_003"


class ValueLengthMismatch(_errors.BadRequestError):
    """The length of a value is wrong; the message names the field and gives the lengths in Korean;
    seen only on the page User Register.
    """

    code = "000_015"


class UserAlreadyExists(_errors.BadRequestError):
    """The user already exists, so it seems: the message is cut after «User already»; seen only on
    the page User Register.
    """

    code = "001_001"


class WalletUserNotFound(_errors.BadRequestError):
    """There is no such member, or the member has left."""

    code = "001_006"


class InvalidUserInfo(_errors.BadRequestError):
    """The data of the user are wrong; seen only on the page Member Password Reset and Change."""

    code = "001_035"


class NewPinSameAsOldPin(_errors.BadRequestError):
    """The new wallet PIN is the old one; seen only on the page Member Password Reset and Change."""

    code = "001_043"


class InvalidUserCardInfo(_errors.BadRequestError):
    """The card data are wrong; 003_001 has the same message; seen only on the page Discarding a
    Card.
    """

    code = "001_047"


class ActiveCardHasBalance(_errors.BadRequestError):
    """The card is active and has a balance; seen only on the page Discarding a Card."""

    code = "001_052"


class CannotDeleteBasicCard(_errors.BadRequestError):
    """The basic card cannot be deleted; seen only on the page Discarding a Card."""

    code = "001_059"


class CannotDeleteSubCard(_errors.BadRequestError):
    """A sub card cannot be deleted by itself; it goes when its main card is deleted; seen only on
    the page Discarding a Card.
    """

    code = "001_061"


class CardConnectedToCardSe(_errors.BadRequestError):
    """The card is connected («married») to a cardSe; disconnect it before the deletion; seen only
    on the page Discarding a Card.
    """

    code = "001_062"


class InvalidTermsId(_errors.BadRequestError):
    """The service for terms and conditions failed: the id of the terms is not valid; seen only on
    the page Terms and Conditions Agreement/Withdrawal.
    """

    code = "001_079"


class UserBlocked(_errors.BadRequestError):
    """The user is blocked, by the data given and the configuration of the ASP; the page prints
    «blocked forgiven data»; seen only on the page Activation of Dormant Member.
    """

    code = "001_080"


class CannotDeleteMandatoryTerms(_errors.BadRequestError):
    """Mandatory terms and conditions cannot be withdrawn from; seen only on the page Terms and
    Conditions Agreement/Withdrawal.
    """

    code = "001_081"


class DormantUserNotFound(_errors.BadRequestError):
    """There is no such dormant member; seen only on the page Activation of Dormant Member."""

    code = "001_087"


class BankAccountRegistrationInProgress(_errors.BadRequestError):
    """ARS authentication and registration of an account are still in progress for this member;
    seen only on the page Bank account registration via PG.
    """

    code = "002_013"


class ArsAuthenticationFailed(_errors.BadRequestError):
    """The account was not registered, because the ARS authentication failed; seen only on the page
    Search for Account Registration Status.
    """

    code = "002_014"


class LifetimeAccountNotRegistrable(_errors.BadRequestError):
    """The account was not registered, because it is a lifetime account; seen only on the page
    Search for Account Registration Status.
    """

    code = "002_015"


class InvalidAccount(_errors.BadRequestError):
    """The account is not valid: it is restricted; seen only on the page Search for Account
    Registration Status.
    """

    code = "002_016"


class BankAccountRegistrationError017(_errors.BadRequestError):
    """Meaning unknown, as the message is cut in the available copy; seen only on the page Search
    for Account Registration Status.
    """

    code = "002_017"


class PgCommunicationError(_errors.BadRequestError):
    """Communication with the payment gateway (PG) failed: its approval server refused; seen only
    on the page Register credit card auto charge, lower limit.
    """

    code = "002_018"


class BankAccountRegistrationNotFound(_errors.BadRequestError):
    """There is no ARS account registration with this number; seen only on the page Search for
    Account Registration Status.
    """

    code = "002_019"


class AccountOwnerNameUnavailable(_errors.BadRequestError):
    """The name of the account's owner could not be read: it is not registered; seen only on the
    page Microdeposit Verification (1 KRW).
    """

    code = "002_033"


class MoneyTransferPending(_errors.BadRequestError):
    """The money transfer is pending: the transaction is delayed; seen only on the page
    Microdeposit Verification (1 KRW).
    """

    code = "002_034"


class InvalidCardInfo(_errors.BadRequestError):
    """The card data (number, expiry date or CVC) are wrong."""

    code = "003_001"


class CardIssueNotCancelableByDay(_errors.BadRequestError):
    """The card application can be cancelled on its own day only; seen only on the page
    Cancellation of Card Application.
    """

    code = "003_002"


class CardIssueNotCancelableByStatus(_errors.BadRequestError):
    """The status of the card application does not allow a cancel; seen only on the page
    Cancellation of Card Application.
    """

    code = "003_003"


class CardIssueNotReadyToActivate(_errors.BadRequestError):
    """The issued card is not ready to be activated; seen only on the page Physical Card
    Registration.
    """

    code = "003_012"


class CardIssueNotFound(_errors.BadRequestError):
    """There is no such issued card; seen only on the page Physical Card Registration."""

    code = "003_013"


class DigitalCardAlreadyTerminated(_errors.BadRequestError):
    """The digital card is terminated already; seen only on the page Physical Card Registration."""

    code = "003_014"


class CardAlreadyReissued(_errors.BadRequestError):
    """The card was reissued already; seen only on the page Reissuance of Prepaid Card (Replacement
    Issuance).
    """

    code = "003_018"


class InvalidUserBankAccount(_errors.BadRequestError):
    """The bank account of the user is not valid; seen only on the page Reissuance of Prepaid Card
    (Replacement Issuance).
    """

    code = "003_019"


class CardReissueInProgress(_errors.BadRequestError):
    """A reissue is in progress for this card application number; seen only on the page Reissuance
    of Prepaid Card (Replacement Issuance).
    """

    code = "003_020"


class ParNotFound(_errors.BadRequestError):
    """The PAR cannot be found; seen only on the page Modification of the Card's State."""

    code = "003_021"


class CardAlreadyTerminated(_errors.BadRequestError):
    """The card is terminated already; seen only on the page Modification of the Card's State."""

    code = "003_022"


class AccountInfoOrDeliveryMissing(_errors.BadRequestError):
    """Two meanings. Modification of the Card's Limit: the linked account is missing («Don't have
    account info»). Application for Issuance and Delivery of Prepaid Card: cards of the normal
    type need delivery («Card delivery should be required in case of normal type»).
    """

    code = "003_024"


class UserNotAuthenticated(_errors.BadRequestError):
    """The user is not authenticated; seen only on the page Reissuance of Prepaid Card (Replacement
    Issuance).
    """

    code = "003_044"


class InvalidNextServiceId(_errors.BadRequestError):
    """The next service id is no card product that a reissue can give; seen only on the page
    Reissuance of Prepaid Card (Replacement Issuance).
    """

    code = "003_048"


class ServiceNotRelatedToBank(_errors.BadRequestError):
    """The service has no relation to the requested bank; seen only on the page Application for
    Issuance and Delivery of Debit Card.
    """

    code = "003_060"


class InvalidCardIssueType(_errors.BadRequestError):
    """The card issue type is not valid for the service; seen only on the page Application for
    Issuance and Delivery of Debit Card.
    """

    code = "003_061"


class AppletNotSupported(_errors.BadRequestError):
    """The service does not support the applet; seen only on the page Application for Issuance and
    Delivery of Debit Card.
    """

    code = "003_062"


class SenderAndReceiverPhoneNumbersSame(_errors.BadRequestError):
    """Sender and receiver have the same phone number; seen only on the page Transfer to Card."""

    code = "005_003"


class GiftCardNotActive(_errors.BadRequestError):
    """The gift card is not active; seen only on the page Transfer to Card."""

    code = "005_004"


class GiftCardExpired(_errors.BadRequestError):
    """The gift card is past its expiration date; seen only on the page Transfer to Card."""

    code = "005_005"


class CardOrUserNotFound(_errors.BadRequestError):
    """Two meanings. Transfer to Card: there is no such receiver («User not found»). Accept prepaid
    card gift: there is no such card or user («Not found card or user info»).
    """

    code = "005_006"


class GiftMoneyIsZero(_errors.BadRequestError):
    """The money of the gift is zero; seen only on the page Transfer to Card."""

    code = "005_007"


class BalanceNotEnoughForGift(_errors.BadRequestError):
    """The balance is not enough for the gift; seen only on the page Transfer to Card."""

    code = "005_008"


class MoneyTransferLimitExceeded(_errors.BadRequestError):
    """The number or the amount of transfers is over the limit of the policy; seen only on the page
    Transfer to Card.
    """

    code = "005_009"


class DepositError(_errors.BadRequestError):
    """The deposit failed; seen only on the page Transfer to Card."""

    code = "005_012"


class GiftCardAlreadyCancelled(_errors.BadRequestError):
    """The sender has cancelled the gift card already; seen only on the page Accept prepaid card
    gift.
    """

    code = "005_058"


class GiftCardAlreadyRejected(_errors.BadRequestError):
    """The receiver has rejected the gift card already; seen only on the page Accept prepaid card
    gift.
    """

    code = "005_059"


class InvalidTransactionData(_errors.BadRequestError):
    """The data of the transaction are not valid; seen only on the page Accept prepaid card gift."""

    code = "005_060"


class MoneyTransferFailed(_errors.BadRequestError):
    """The money transfer failed; seen only on the page Accept prepaid card gift."""

    code = "005_061"


class PosEntryModeNotAllowed(_errors.BadRequestError):
    """The card cannot be used with this POS entry mode (DE 22)."""

    code = "006_005"


class InvalidTransaction(_errors.BadRequestError):
    """The transaction is not valid: the time of the terminal is wrong."""

    code = "006_006"


class InvalidAmount(_errors.BadRequestError):
    """The amount is not valid: the balance is not enough."""

    code = "006_007"


class InvalidCardNumber(_errors.BadRequestError):
    """The card number is not valid."""

    code = "006_008"


class RequestFormatError(_errors.BadRequestError):
    """The request breaks its format (ISO 8583)."""

    code = "006_009"


class StoreLimitExceeded(_errors.BadRequestError):
    """The limit of the store is exceeded."""

    code = "006_010"


class ExpiredCard(_errors.BadRequestError):
    """The card has expired."""

    code = "006_011"


class TransactionNotPermitted(_errors.BadRequestError):
    """The transaction is not permitted."""

    code = "006_012"


class TransactionNotPermittedToTerminal(_errors.BadRequestError):
    """The transaction is not permitted to the terminal: the code of the handling agency is wrong;
    seen only on the page Cancellation of Payment.
    """

    code = "006_013"


class DuplicatedTransaction(_errors.BadRequestError):
    """The transaction was requested before; seen only on the page Network Cancellation of Payment."""

    code = "006_021"


class PaymentSystemError(_errors.BadRequestError):
    """System error; seen only on the page Network Cancellation of Payment."""

    code = "006_022"


class BalanceExceeded(_errors.BadRequestError):
    """More than the balance; seen only on the page Reservations & Cancellations of Point Use."""

    code = "006_023"


class OneTimeLimitExceeded(_errors.BadRequestError):
    """Over the limit for one time; seen only on the page Reservations & Cancellations of Point
    Use.
    """

    code = "006_024"


class DailyLimitExceeded(_errors.BadRequestError):
    """Over the limit of the day; seen only on the page Reservations & Cancellations of Point Use."""

    code = "006_025"


class MonthlyLimitExceeded(_errors.BadRequestError):
    """Over the limit of the month; seen only on the page Reservations & Cancellations of Point
    Use.
    """

    code = "006_026"


class CardNumberNotFound(_errors.BadRequestError):
    """There is no card with this number; seen only on the page Reservations & Cancellations of
    Point Use.
    """

    code = "006_029"


class OriginalTransactionNotFound(_errors.BadRequestError):
    """There is no original transaction; seen only on the page Network Cancellation of Payment."""

    code = "006_030"


class BankAccountNotFound(_errors.BadRequestError):
    """No bank account is registered."""

    code = "007_001"


class InconsistentBenefit(_errors.BadRequestError):
    """The requested benefit differs from the one that applies."""

    code = "007_002"


class CreditLimitExceeded(_errors.BadRequestError):
    """The credit limit is exceeded: the approval server of Kona Card refused."""

    code = "007_003"


class PgWithdrawalFailed(_errors.BadRequestError):
    """The payment gateway (PG) could not withdraw the money."""

    code = "007_004"


class ChargeInProgress(_errors.BadRequestError):
    """A charge from the account is in progress; seen only on the page Register monthly fixed auto
    charge.
    """

    code = "007_005"


class AutoChargeInProgress(_errors.BadRequestError):
    """An auto charge is in progress; seen only on the page Register monthly fixed auto charge."""

    code = "007_006"


class ChargeAmountNotPositive(_errors.BadRequestError):
    """The amount of a charge must be more than zero."""

    code = "007_007"


class AutoChargePlanNotFound(_errors.BadRequestError):
    """The user has no auto charge plan that could be changed; seen only on the page Update credit
    card auto charge setting.
    """

    code = "007_026"


class BillingPlanAlreadyExists(_errors.BadRequestError):
    """There is a billing plan already; seen only on the page Register credit card auto charge,
    lower limit.
    """

    code = "007_027"


class CancellationNotPossible(_errors.BadRequestError):
    """This transaction cannot be cancelled; seen only on the page Cancellation of Charge."""

    code = "007_030"


class CreditCardChargeNotAllowed(_errors.BadRequestError):
    """Charging by credit card is not allowed; seen only on the page Register credit card auto
    charge, lower limit.
    """

    code = "007_034"


class CancelRequestForAnotherMethod(_errors.BadRequestError):
    """The cancel is for another method; seen only on the page Cancellation of Charge."""

    code = "007_040"


class CancellationNameMismatch(_errors.BadRequestError):
    """The cancel was refused, because the names differ; seen only on the page Cancellation of
    Charge.
    """

    code = "007_043"


class RefundAccountMissing(_errors.BadRequestError):
    """There is no bank account for the refund («Bank account is null»); seen only on the page
    Refund.
    """

    code = "009_001"


class MonthlyRefundAmountExceeded(_errors.BadRequestError):
    """The amount is over the limit of refunds in a month; seen only on the page Refund."""

    code = "009_002"


class MonthlyRefundCountExceeded(_errors.BadRequestError):
    """There were too many refunds in this month; seen only on the page Refund."""

    code = "009_003"


class RefundDenied(_errors.BadRequestError):
    """The refund was denied; seen only on the page Refund."""

    code = "009_004"


class InvalidRefundAmountUnit(_errors.BadRequestError):
    """The unit of the refund amount is not valid; seen only on the page ATM withdrawal information
    inquiry.
    """

    code = "009_006"


class RefundableAmountNotEnough(_errors.BadRequestError):
    """The refundable amount is not enough: the request is below 10,000 KRW; seen only on the page
    ATM withdrawal information inquiry.
    """

    code = "009_009"


class BalanceBelowRefundAmount(_errors.BadRequestError):
    """The balance of the card is less than the refund amount; seen only on the page ATM withdrawal
    information inquiry.
    """

    code = "009_012"


class CardNotFound(_errors.BadRequestError):
    """There is no such card; seen only on the page ATM withdrawal information inquiry."""

    code = "009_013"


class InactiveCard(_errors.BadRequestError):
    """The card is not active; seen only on the page ATM withdrawal information inquiry."""

    code = "009_014"


class CorporateCardAtmRefundNotAllowed(_errors.BadRequestError):
    """A corporate card cannot be used for an ATM refund; seen only on the page ATM withdrawal
    information inquiry.
    """

    code = "009_015"


class AtmRefundLimitExceeded(_errors.BadRequestError):
    """The amount is over the limit of one ATM refund; seen only on the page ATM withdrawal
    information inquiry.
    """

    code = "009_016"


class DailyAtmRefundLimitExceeded(_errors.BadRequestError):
    """The amount is over the limit of ATM refunds in a day; seen only on the page ATM withdrawal
    information inquiry.
    """

    code = "009_017"


BY_CODE: _Mapping[str, type[_errors.APIError]] = {
    "000_002": InvalidInputParameter,
    "000_003": MissingRequiredValues,
    "000_015": ValueLengthMismatch,
    "001_001": UserAlreadyExists,
    "001_006": WalletUserNotFound,
    "001_035": InvalidUserInfo,
    "001_043": NewPinSameAsOldPin,
    "001_047": InvalidUserCardInfo,
    "001_052": ActiveCardHasBalance,
    "001_059": CannotDeleteBasicCard,
    "001_061": CannotDeleteSubCard,
    "001_062": CardConnectedToCardSe,
    "001_079": InvalidTermsId,
    "001_080": UserBlocked,
    "001_081": CannotDeleteMandatoryTerms,
    "001_087": DormantUserNotFound,
    "002_013": BankAccountRegistrationInProgress,
    "002_014": ArsAuthenticationFailed,
    "002_015": LifetimeAccountNotRegistrable,
    "002_016": InvalidAccount,
    "002_017": BankAccountRegistrationError017,
    "002_018": PgCommunicationError,
    "002_019": BankAccountRegistrationNotFound,
    "002_033": AccountOwnerNameUnavailable,
    "002_034": MoneyTransferPending,
    "003_001": InvalidCardInfo,
    "003_002": CardIssueNotCancelableByDay,
    "003_003": CardIssueNotCancelableByStatus,
    "003_012": CardIssueNotReadyToActivate,
    "003_013": CardIssueNotFound,
    "003_014": DigitalCardAlreadyTerminated,
    "003_018": CardAlreadyReissued,
    "003_019": InvalidUserBankAccount,
    "003_020": CardReissueInProgress,
    "003_021": ParNotFound,
    "003_022": CardAlreadyTerminated,
    "003_024": AccountInfoOrDeliveryMissing,
    "003_044": UserNotAuthenticated,
    "003_048": InvalidNextServiceId,
    "003_060": ServiceNotRelatedToBank,
    "003_061": InvalidCardIssueType,
    "003_062": AppletNotSupported,
    "005_003": SenderAndReceiverPhoneNumbersSame,
    "005_004": GiftCardNotActive,
    "005_005": GiftCardExpired,
    "005_006": CardOrUserNotFound,
    "005_007": GiftMoneyIsZero,
    "005_008": BalanceNotEnoughForGift,
    "005_009": MoneyTransferLimitExceeded,
    "005_012": DepositError,
    "005_058": GiftCardAlreadyCancelled,
    "005_059": GiftCardAlreadyRejected,
    "005_060": InvalidTransactionData,
    "005_061": MoneyTransferFailed,
    "006_005": PosEntryModeNotAllowed,
    "006_006": InvalidTransaction,
    "006_007": InvalidAmount,
    "006_008": InvalidCardNumber,
    "006_009": RequestFormatError,
    "006_010": StoreLimitExceeded,
    "006_011": ExpiredCard,
    "006_012": TransactionNotPermitted,
    "006_013": TransactionNotPermittedToTerminal,
    "006_021": DuplicatedTransaction,
    "006_022": PaymentSystemError,
    "006_023": BalanceExceeded,
    "006_024": OneTimeLimitExceeded,
    "006_025": DailyLimitExceeded,
    "006_026": MonthlyLimitExceeded,
    "006_029": CardNumberNotFound,
    "006_030": OriginalTransactionNotFound,
    "007_001": BankAccountNotFound,
    "007_002": InconsistentBenefit,
    "007_003": CreditLimitExceeded,
    "007_004": PgWithdrawalFailed,
    "007_005": ChargeInProgress,
    "007_006": AutoChargeInProgress,
    "007_007": ChargeAmountNotPositive,
    "007_026": AutoChargePlanNotFound,
    "007_027": BillingPlanAlreadyExists,
    "007_030": CancellationNotPossible,
    "007_034": CreditCardChargeNotAllowed,
    "007_040": CancelRequestForAnotherMethod,
    "007_043": CancellationNameMismatch,
    "009_001": RefundAccountMissing,
    "009_002": MonthlyRefundAmountExceeded,
    "009_003": MonthlyRefundCountExceeded,
    "009_004": RefundDenied,
    "009_006": InvalidRefundAmountUnit,
    "009_009": RefundableAmountNotEnough,
    "009_012": BalanceBelowRefundAmount,
    "009_013": CardNotFound,
    "009_014": InactiveCard,
    "009_015": CorporateCardAtmRefundNotAllowed,
    "009_016": AtmRefundLimitExceeded,
    "009_017": DailyAtmRefundLimitExceeded,
}
"""Exception class by code."""
