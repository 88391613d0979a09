# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Prepaid and debit cards of members."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.konaplate import models as _models
from krpay.konaplate.endpoints import cards as _endpoints


class Cards(_SyncResource):
    """Prepaid and debit cards of members."""

    def cancel_application(
        self, *, card_apply_no: str, user_id: int, **_options: _Unpack[_CallOptions]
    ) -> _models.CancelledCardApplication:
        """Cancel the application for a card.

        Possible only on the day of the application (in which zone it ends is not documented),
        and only until the mobile card is used. A mobile card that was issued is discarded. In
        the docs: "Cancellation of Card Application".

        Args:
            card_apply_no: Number of the application; 22 characters.
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.

        Returns:
            The mobile card that was discarded.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            WalletUserNotFound: There is no such member, or the member has left (400).
            CardIssueNotCancelableByDay: The card application can be cancelled on its own day
                only; seen only on the page Cancellation of Card Application (400).
            CardIssueNotCancelableByStatus: The status of the card application does not allow a
                cancel; seen only on the page Cancellation of Card Application (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_id)`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Whether the answer is encrypted. These parts of the page were cut or not
        available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400402282900001/33500280811400001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.cancel_application(card_apply_no=card_apply_no, user_id=user_id), **_options
        )

    def update_limits(
        self,
        *,
        user_id: int,
        par: str,
        limits: _models.NewCardLimits | _Mapping[str, object],
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Set the payment limits of a card.

        Sets all three limits at once; 0 means no limit. In the docs: "Modification of the
        Card's Limit".

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.
            par: PAR of the card, which stands for its number; 27 characters.
            limits: The new limits.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            WalletUserNotFound: There is no such member, or the member has left (400).
            AccountInfoOrDeliveryMissing: Two meanings. Modification of the Card's Limit: the
                linked account is missing («Don't have account info»). Application for
                Issuance and Delivery of Prepaid Card: cards of the normal type need
                delivery («Card delivery should be required in case of normal type») (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_id, par=par)`.

        Not documented: Whether prepaid cards have limits; `cards.list` shows them for debit
        cards only. The body of the answer.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400402282900001/33500280960250001,
        documented.
        """
        [par] = _hide(par)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.update_limits(user_id=user_id, par=par, limits=limits), **_options
        )

    def change_status(
        self,
        *,
        user_id: int,
        status: _models.CardStatusChange | str,
        par: str | None = None,
        card_no: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Suspend a card or lift the suspension.

        SUSPEND blocks a card, as when it is lost; RESUME lifts that. Name the card by `par` or
        `card_no`. In the docs: "Modification of the Card's State".

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.
            status: What to do with the card.
            par: PAR of the card, which stands for its number. Conditional; the docs do not say
                when; 27 characters.
            card_no: Number of the card. Conditional; the docs do not say when; 16 characters.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            WalletUserNotFound: There is no such member, or the member has left (400).
            InvalidCardInfo: The card data (number, expiry date or CVC) are wrong (400).
            ParNotFound: The PAR cannot be found; seen only on the page Modification of the
                Card's State (400).
            CardAlreadyTerminated: The card is terminated already; seen only on the page
                Modification of the Card's State (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_id, par=par)` if `par` was given, else
                `cards.list(user_id=user_id)`.

        Not documented: When `par` is needed and when `card_no`. The body of the answer.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500281795260001,
        documented.
        """
        par, card_no = _hide(par, card_no)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.change_status(user_id=user_id, status=status, par=par, card_no=card_no),
            **_options,
        )

    def terminate(self, *, user_id: int, par: str, **_options: _Unpack[_CallOptions]) -> None:
        """Discard a card of a member.

        Physical cards that are linked to a mobile card are discarded with it. Refused while
        balance or points are left, while a remittance waits to be accepted, and while the
        cancel of a charge or a refund is not paid out. In the docs: "Discarding a Card".

        Args:
            user_id: Id of the member (회원 ID); up to 18 digits here; 1 to 999999999999999999.
            par: PAR of the mobile or physical card to discard; 27 characters.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            WalletUserNotFound: There is no such member, or the member has left (400).
            InvalidUserCardInfo: The card data are wrong; 003_001 has the same message; seen
                only on the page Discarding a Card (400).
            ActiveCardHasBalance: The card is active and has a balance; seen only on the page
                Discarding a Card (400).
            CannotDeleteBasicCard: The basic card cannot be deleted; seen only on the page
                Discarding a Card (400).
            CannotDeleteSubCard: A sub card cannot be deleted by itself; it goes when its main
                card is deleted; seen only on the page Discarding a Card (400).
            CardConnectedToCardSe: The card is connected («married») to a cardSe; disconnect it
                before the deletion; seen only on the page Discarding a Card (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_id, par=par)`.

        Not documented: The body of the answer.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400402282900001/33500281950710001,
        documented.
        """
        [par] = _hide(par)
        _options = _hide_options(_options)
        return self._client.send(_endpoints.terminate(user_id=user_id, par=par), **_options)

    def get_virtual_account(
        self, *, card_no: str, **_options: _Unpack[_CallOptions]
    ) -> _models.CardVirtualAccount:
        """Get the virtual account linked to a card (카드에 연결된 가상계좌 조회).

        Args:
            card_no: Number of the card; 16 characters.

        Returns:
            The virtual account.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not read: Length and values of connectType, whether it is always there, and the response
        fields after it. Response codes. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500905733510001,
        documented.
        """
        [card_no] = _hide(card_no)
        _options = _hide_options(_options)
        return self._client.send(_endpoints.get_virtual_account(card_no=card_no), **_options)

    def get_tax_deduction(
        self, *, par: str, **_options: _Unpack[_CallOptions]
    ) -> _models.CardTaxDeduction:
        """Get the income tax deduction status of a card.

        In the docs: "Inquiry of Card Tax Deduction Status".

        Args:
            par: PAR of the card, which stands for its number; 27 characters.

        Returns:
            The status.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page lists no codes, and those of all other pages come
                with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not documented: Codes of refusals. The form of deductionDate. The answer for a card
        without an application.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500569627840001,
        documented.
        """
        [par] = _hide(par)
        _options = _hide_options(_options)
        return self._client.send(_endpoints.get_tax_deduction(par=par), **_options)

    def issue_debit(
        self,
        *,
        user_info: _models.DebitCardApplicant | _Mapping[str, object],
        **_options: _Unpack[_CallOptions],
    ) -> _models.DebitCardApplication:
        """Apply for a debit card and its delivery.

        In the docs: "Application for Issuance and Delivery of Debit Card".

        Args:
            user_info: Who applies.

        Returns:
            The application and the cards.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            WalletUserNotFound: There is no such member, or the member has left (400).
            ServiceNotRelatedToBank: The service has no relation to the requested bank; seen
                only on the page Application for Issuance and Delivery of Debit Card (400).
            InvalidCardIssueType: The card issue type is not valid for the service; seen only on
                the page Application for Issuance and Delivery of Debit Card (400).
            AppletNotSupported: The service does not support the applet; seen only on the page
                Application for Issuance and Delivery of Debit Card (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_info.user_id)`.

        Not read: Request fields after existOcrFile, addressInfo among them; pass them as
        `extra_body`. Response codes after 003_062. These parts of the page were cut or not
        available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400402282900001/33500281001680001,
        documented.
        """
        [user_info] = _hide(user_info)
        _options = _hide_options(_options)
        return self._client.send(_endpoints.issue_debit(user_info=user_info), **_options)

    def renew_prepaid(
        self,
        *,
        user_info: _models.CardApplicant | _Mapping[str, object],
        address_info: _models.CardDeliveryAddress | _Mapping[str, object],
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Reissue a prepaid card that is about to expire.

        For cards that expire within a month; the new card is delivered to the address. The
        member may have to pay a fee. In the docs: "Reissuance & Renewal of Prepaid Card to be
        Expired".

        Args:
            user_info: Whose card expires.
            address_info: Where the new card goes; inferred.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_info.user_id)`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after zipCode; pass them as `extra_body`. Whether addressInfo
        stands beside userInfo, as here, or inside it. All response fields. Response codes.
        Whether the answer is encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500281115300001,
        documented.
        """
        [address_info] = _hide(address_info)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.renew_prepaid(user_info=user_info, address_info=address_info), **_options
        )

    def issue_prepaid(
        self,
        *,
        user_info: _models.CardApplicant | _Mapping[str, object],
        service_id: str,
        address_info: _models.CardDeliveryAddress | _Mapping[str, object] | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PrepaidCardApplication:
        """Apply for a prepaid card and its delivery.

        Issues a card of the chosen product and delivers it to the address. A card of the normal
        type needs delivery. In the docs: "Application for Issuance and Delivery of Prepaid
        Card".

        Args:
            user_info: Who applies.
            service_id: Id of the card product (카드 상품 ID); 15 characters.
            address_info: Where the card goes; needed if isDeliveryRequired is true; inferred.

        Returns:
            The application, and the mobile card if one was issued at once.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            WalletUserNotFound: There is no such member, or the member has left (400).
            AccountInfoOrDeliveryMissing: Two meanings. Modification of the Card's Limit: the
                linked account is missing («Don't have account info»). Application for
                Issuance and Delivery of Prepaid Card: cards of the normal type need
                delivery («Card delivery should be required in case of normal type») (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_info.user_id)`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after serviceId, isDeliveryRequired among them; pass them as
        `extra_body`. Whether addressInfo stands beside userInfo, as here, or inside it. Whether
        the answer is encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500280953950001,
        documented.
        """
        [address_info] = _hide(address_info)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.issue_prepaid(
                user_info=user_info, service_id=service_id, address_info=address_info
            ),
            **_options,
        )

    def register_physical(
        self,
        *,
        user_id: int | None = None,
        physical_card_no: str | None = None,
        physical_card_expiry: str | None = None,
        physical_card_cvc: str | None = None,
        encrypt: bool | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.RegisteredPhysicalCard:
        """Register a physical card for a member.

        What happens depends on the card. A prepaid card with the pre-issuance attribute is
        linked to the mobile card that exists already, if it has no transactions yet. A prepaid
        card without it, or with transactions, gets a new mobile card. For a reissued card the
        balance moves to the new mobile card. A debit card is linked to the mobile card that was
        issued with it. In the docs: "Physical Card Registration". Path, response and codes are
        those of the docs page; the request is known from a third-party client alone.

        Args:
            user_id: Id of the member (회원 ID); reported
                (https://github.com/mikmin7315/kids-money-os).
            physical_card_no: Number of the physical card, 16 digits; reported
                (https://github.com/mikmin7315/kids-money-os).
            physical_card_expiry: Expiry of the card, written YYMM; reported
                (https://github.com/mikmin7315/kids-money-os).
            physical_card_cvc: CVC of the card, 3 digits; reported
                (https://github.com/mikmin7315/kids-money-os).
            encrypt: Whether to encrypt the request; default: it is sent plain.

        Returns:
            The mobile card that belongs to it.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidCardInfo: The card data (number, expiry date or CVC) are wrong (400).
            CardIssueNotReadyToActivate: The issued card is not ready to be activated; seen only
                on the page Physical Card Registration (400).
            CardIssueNotFound: There is no such issued card; seen only on the page Physical Card
                Registration (400).
            DigitalCardAlreadyTerminated: The digital card is terminated already; seen only on
                the page Physical Card Registration (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_id)` if `user_id` was given.

        No source says whether the request is encrypted: it is sent plain, and encrypted with
        `encrypt=True`. No source says whether the answer is encrypted: it is decrypted if it
        is.

        Not read: The request; the fields are those that a third-party client sends, all of them
        at once, without a word on which are required. Pass others as `extra_body`. Where the
        application number of the linkable mobile card goes, which the docs call an input of
        this call. Which bodies are encrypted; the third-party client encrypts the request.
        These parts of the page were cut or not available.

        Source: https://github.com/mikmin7315/kids-money-os, reported. The result is documented
        (https://konaplate.com/en/developers/api-documentation/groups/33400402282900001/33500281729950001).
        """
        physical_card_no, physical_card_expiry, physical_card_cvc = _hide(
            physical_card_no, physical_card_expiry, physical_card_cvc
        )
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.register_physical(
                user_id=user_id,
                physical_card_no=physical_card_no,
                physical_card_expiry=physical_card_expiry,
                physical_card_cvc=physical_card_cvc,
                encrypt=encrypt,
            ),
            **_options,
        )

    def reissue_prepaid(
        self,
        *,
        user_info: _models.CardApplicant | _Mapping[str, object],
        address_info: _models.ReissueDeliveryAddress | _Mapping[str, object] | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PrepaidCardApplication:
        """Replace a lost prepaid card.

        For a card that is lost and suspended; the new card is delivered to the address. The
        member may have to pay a fee. In the docs: "Reissuance of Prepaid Card (Replacement
        Issuance)".

        Args:
            user_info: Whose card is lost.
            address_info: Where the new card goes; needed if isDeliveryRequired is true;
                inferred.

        Returns:
            The application, and the mobile card if one was issued at once.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            WalletUserNotFound: There is no such member, or the member has left (400).
            CardAlreadyReissued: The card was reissued already; seen only on the page Reissuance
                of Prepaid Card (Replacement Issuance) (400).
            InvalidUserBankAccount: The bank account of the user is not valid; seen only on the
                page Reissuance of Prepaid Card (Replacement Issuance) (400).
            CardReissueInProgress: A reissue is in progress for this card application number;
                seen only on the page Reissuance of Prepaid Card (Replacement Issuance)
                (400).
            UserNotAuthenticated: The user is not authenticated; seen only on the page
                Reissuance of Prepaid Card (Replacement Issuance) (400).
            InvalidNextServiceId: The next service id is no card product that a reissue can
                give; seen only on the page Reissuance of Prepaid Card (Replacement
                Issuance) (400).
            BankAccountNotFound: No bank account is registered (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_info.user_id)`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after addressDetail, isDeliveryRequired among them; pass them
        as `extra_body`. Whether addressInfo stands beside userInfo, as here, or inside it.
        Response codes after 003_044. Whether the answer is encrypted. These parts of the page
        were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500281669910001,
        documented.
        """
        [address_info] = _hide(address_info)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.reissue_prepaid(user_info=user_info, address_info=address_info), **_options
        )

    def list_products(
        self, *, service_ids: _Sequence[str | int], **_options: _Unpack[_CallOptions]
    ) -> _models.CardProducts:
        """Get card products by their ids.

        In the docs: "Card Product ID Inquiry".

        Args:
            service_ids: Ids of card products (카드 상품 ID).

        Returns:
            The products.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not documented: How many ids may be asked for.

        Not read: Response fields after serviceName. Response codes. These parts of the page
        were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500749272910001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(_endpoints.list_products(service_ids=service_ids), **_options)

    def get_unregistered(
        self, *, card_no: str, expiry_date: str, card_cvc: str, **_options: _Unpack[_CallOptions]
    ) -> _models.UnregisteredCard:
        """Look up a card that no member has registered.

        Takes what is printed on the card. In the docs: "Unregistered card inquiry".

        Args:
            card_no: Number of the card; 16 characters.
            expiry_date: Expiry of the card; other pages write YYMM; 4 characters.
            card_cvc: CVC of the card; 3 characters.

        Returns:
            The card was found.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: All response fields. Response codes. Whether the answer is encrypted. Whether
        wrong data are counted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500712871920001,
        documented.
        """
        card_no, expiry_date, card_cvc = _hide(card_no, expiry_date, card_cvc)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.get_unregistered(
                card_no=card_no, expiry_date=expiry_date, card_cvc=card_cvc
            ),
            **_options,
        )

    def get_by_number(
        self, *, card_no: str, **_options: _Unpack[_CallOptions]
    ) -> _models.MemberCard:
        """Find the member and the balance of a card by its number.

        Takes the number of a mobile or a physical card. In the docs: "Card-User Mapped
        Inquiry".

        Args:
            card_no: Number of the mobile or physical card; 16 characters.

        Returns:
            The member and the card.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not read: Response fields after userId; the others are those that a third-party client
        reads. Response codes. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500749245260001,
        documented.
        """
        [card_no] = _hide(card_no)
        _options = _hide_options(_options)
        return self._client.send(_endpoints.get_by_number(card_no=card_no), **_options)

    def list(
        self,
        *,
        user_id: int,
        par: str | None = None,
        physical_card_no: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.MemberCards:
        """List the cards of a member.

        Gives product, balance, expiry, state, numbers, limits, points and linked bank account
        of each card. In the docs: "Search for Card".

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.
            par: PAR of a card; gives this card only; 27 characters.
            physical_card_no: Number of a physical card; 16 characters.

        Returns:
            The cards.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not read: Response fields after isNamed; the others are those that a third-party client
        reads. Response codes. Whether discarded cards are listed. These parts of the page were
        cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400402282900001/33500280949800001,
        documented.
        """
        par, physical_card_no = _hide(par, physical_card_no)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.list(user_id=user_id, par=par, physical_card_no=physical_card_no), **_options
        )

    def raise_corporate_balance_limit(
        self,
        *,
        corporation_name: str,
        business_registration_number: str,
        registration_number: str,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Raise the balance limit of a corporate card.

        In the docs: "Balance Limit Increase (Corporate card)".

        Args:
            corporation_name: Name of the corporation; 1 to 80 characters.
            business_registration_number: Business registration number; 1 to 10 characters.
            registration_number: Registration number; the available copy ends before its
                explanation.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after registrationNumber; pass them as `extra_body`. What
        registrationNumber is. All response fields. Response codes. Whether the answer is
        encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500569641700001,
        documented.
        """
        corporation_name, business_registration_number, registration_number = _hide(
            corporation_name, business_registration_number, registration_number
        )
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.raise_corporate_balance_limit(
                corporation_name=corporation_name,
                business_registration_number=business_registration_number,
                registration_number=registration_number,
            ),
            **_options,
        )


class AsyncCards(_AsyncResource):
    """Prepaid and debit cards of members."""

    async def cancel_application(
        self, *, card_apply_no: str, user_id: int, **_options: _Unpack[_CallOptions]
    ) -> _models.CancelledCardApplication:
        """Cancel the application for a card.

        Possible only on the day of the application (in which zone it ends is not documented),
        and only until the mobile card is used. A mobile card that was issued is discarded. In
        the docs: "Cancellation of Card Application".

        Args:
            card_apply_no: Number of the application; 22 characters.
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.

        Returns:
            The mobile card that was discarded.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            WalletUserNotFound: There is no such member, or the member has left (400).
            CardIssueNotCancelableByDay: The card application can be cancelled on its own day
                only; seen only on the page Cancellation of Card Application (400).
            CardIssueNotCancelableByStatus: The status of the card application does not allow a
                cancel; seen only on the page Cancellation of Card Application (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_id)`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Whether the answer is encrypted. These parts of the page were cut or not
        available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400402282900001/33500280811400001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.cancel_application(card_apply_no=card_apply_no, user_id=user_id), **_options
        )

    async def update_limits(
        self,
        *,
        user_id: int,
        par: str,
        limits: _models.NewCardLimits | _Mapping[str, object],
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Set the payment limits of a card.

        Sets all three limits at once; 0 means no limit. In the docs: "Modification of the
        Card's Limit".

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.
            par: PAR of the card, which stands for its number; 27 characters.
            limits: The new limits.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            WalletUserNotFound: There is no such member, or the member has left (400).
            AccountInfoOrDeliveryMissing: Two meanings. Modification of the Card's Limit: the
                linked account is missing («Don't have account info»). Application for
                Issuance and Delivery of Prepaid Card: cards of the normal type need
                delivery («Card delivery should be required in case of normal type») (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_id, par=par)`.

        Not documented: Whether prepaid cards have limits; `cards.list` shows them for debit
        cards only. The body of the answer.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400402282900001/33500280960250001,
        documented.
        """
        [par] = _hide(par)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.update_limits(user_id=user_id, par=par, limits=limits), **_options
        )

    async def change_status(
        self,
        *,
        user_id: int,
        status: _models.CardStatusChange | str,
        par: str | None = None,
        card_no: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Suspend a card or lift the suspension.

        SUSPEND blocks a card, as when it is lost; RESUME lifts that. Name the card by `par` or
        `card_no`. In the docs: "Modification of the Card's State".

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.
            status: What to do with the card.
            par: PAR of the card, which stands for its number. Conditional; the docs do not say
                when; 27 characters.
            card_no: Number of the card. Conditional; the docs do not say when; 16 characters.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            WalletUserNotFound: There is no such member, or the member has left (400).
            InvalidCardInfo: The card data (number, expiry date or CVC) are wrong (400).
            ParNotFound: The PAR cannot be found; seen only on the page Modification of the
                Card's State (400).
            CardAlreadyTerminated: The card is terminated already; seen only on the page
                Modification of the Card's State (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_id, par=par)` if `par` was given, else
                `cards.list(user_id=user_id)`.

        Not documented: When `par` is needed and when `card_no`. The body of the answer.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500281795260001,
        documented.
        """
        par, card_no = _hide(par, card_no)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.change_status(user_id=user_id, status=status, par=par, card_no=card_no),
            **_options,
        )

    async def terminate(self, *, user_id: int, par: str, **_options: _Unpack[_CallOptions]) -> None:
        """Discard a card of a member.

        Physical cards that are linked to a mobile card are discarded with it. Refused while
        balance or points are left, while a remittance waits to be accepted, and while the
        cancel of a charge or a refund is not paid out. In the docs: "Discarding a Card".

        Args:
            user_id: Id of the member (회원 ID); up to 18 digits here; 1 to 999999999999999999.
            par: PAR of the mobile or physical card to discard; 27 characters.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            WalletUserNotFound: There is no such member, or the member has left (400).
            InvalidUserCardInfo: The card data are wrong; 003_001 has the same message; seen
                only on the page Discarding a Card (400).
            ActiveCardHasBalance: The card is active and has a balance; seen only on the page
                Discarding a Card (400).
            CannotDeleteBasicCard: The basic card cannot be deleted; seen only on the page
                Discarding a Card (400).
            CannotDeleteSubCard: A sub card cannot be deleted by itself; it goes when its main
                card is deleted; seen only on the page Discarding a Card (400).
            CardConnectedToCardSe: The card is connected («married») to a cardSe; disconnect it
                before the deletion; seen only on the page Discarding a Card (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_id, par=par)`.

        Not documented: The body of the answer.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400402282900001/33500281950710001,
        documented.
        """
        [par] = _hide(par)
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.terminate(user_id=user_id, par=par), **_options)

    async def get_virtual_account(
        self, *, card_no: str, **_options: _Unpack[_CallOptions]
    ) -> _models.CardVirtualAccount:
        """Get the virtual account linked to a card (카드에 연결된 가상계좌 조회).

        Args:
            card_no: Number of the card; 16 characters.

        Returns:
            The virtual account.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not read: Length and values of connectType, whether it is always there, and the response
        fields after it. Response codes. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500905733510001,
        documented.
        """
        [card_no] = _hide(card_no)
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.get_virtual_account(card_no=card_no), **_options)

    async def get_tax_deduction(
        self, *, par: str, **_options: _Unpack[_CallOptions]
    ) -> _models.CardTaxDeduction:
        """Get the income tax deduction status of a card.

        In the docs: "Inquiry of Card Tax Deduction Status".

        Args:
            par: PAR of the card, which stands for its number; 27 characters.

        Returns:
            The status.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page lists no codes, and those of all other pages come
                with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not documented: Codes of refusals. The form of deductionDate. The answer for a card
        without an application.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500569627840001,
        documented.
        """
        [par] = _hide(par)
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.get_tax_deduction(par=par), **_options)

    async def issue_debit(
        self,
        *,
        user_info: _models.DebitCardApplicant | _Mapping[str, object],
        **_options: _Unpack[_CallOptions],
    ) -> _models.DebitCardApplication:
        """Apply for a debit card and its delivery.

        In the docs: "Application for Issuance and Delivery of Debit Card".

        Args:
            user_info: Who applies.

        Returns:
            The application and the cards.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            WalletUserNotFound: There is no such member, or the member has left (400).
            ServiceNotRelatedToBank: The service has no relation to the requested bank; seen
                only on the page Application for Issuance and Delivery of Debit Card (400).
            InvalidCardIssueType: The card issue type is not valid for the service; seen only on
                the page Application for Issuance and Delivery of Debit Card (400).
            AppletNotSupported: The service does not support the applet; seen only on the page
                Application for Issuance and Delivery of Debit Card (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_info.user_id)`.

        Not read: Request fields after existOcrFile, addressInfo among them; pass them as
        `extra_body`. Response codes after 003_062. These parts of the page were cut or not
        available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400402282900001/33500281001680001,
        documented.
        """
        [user_info] = _hide(user_info)
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.issue_debit(user_info=user_info), **_options)

    async def renew_prepaid(
        self,
        *,
        user_info: _models.CardApplicant | _Mapping[str, object],
        address_info: _models.CardDeliveryAddress | _Mapping[str, object],
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Reissue a prepaid card that is about to expire.

        For cards that expire within a month; the new card is delivered to the address. The
        member may have to pay a fee. In the docs: "Reissuance & Renewal of Prepaid Card to be
        Expired".

        Args:
            user_info: Whose card expires.
            address_info: Where the new card goes; inferred.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_info.user_id)`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after zipCode; pass them as `extra_body`. Whether addressInfo
        stands beside userInfo, as here, or inside it. All response fields. Response codes.
        Whether the answer is encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500281115300001,
        documented.
        """
        [address_info] = _hide(address_info)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.renew_prepaid(user_info=user_info, address_info=address_info), **_options
        )

    async def issue_prepaid(
        self,
        *,
        user_info: _models.CardApplicant | _Mapping[str, object],
        service_id: str,
        address_info: _models.CardDeliveryAddress | _Mapping[str, object] | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PrepaidCardApplication:
        """Apply for a prepaid card and its delivery.

        Issues a card of the chosen product and delivers it to the address. A card of the normal
        type needs delivery. In the docs: "Application for Issuance and Delivery of Prepaid
        Card".

        Args:
            user_info: Who applies.
            service_id: Id of the card product (카드 상품 ID); 15 characters.
            address_info: Where the card goes; needed if isDeliveryRequired is true; inferred.

        Returns:
            The application, and the mobile card if one was issued at once.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            WalletUserNotFound: There is no such member, or the member has left (400).
            AccountInfoOrDeliveryMissing: Two meanings. Modification of the Card's Limit: the
                linked account is missing («Don't have account info»). Application for
                Issuance and Delivery of Prepaid Card: cards of the normal type need
                delivery («Card delivery should be required in case of normal type») (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_info.user_id)`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after serviceId, isDeliveryRequired among them; pass them as
        `extra_body`. Whether addressInfo stands beside userInfo, as here, or inside it. Whether
        the answer is encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500280953950001,
        documented.
        """
        [address_info] = _hide(address_info)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.issue_prepaid(
                user_info=user_info, service_id=service_id, address_info=address_info
            ),
            **_options,
        )

    async def register_physical(
        self,
        *,
        user_id: int | None = None,
        physical_card_no: str | None = None,
        physical_card_expiry: str | None = None,
        physical_card_cvc: str | None = None,
        encrypt: bool | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.RegisteredPhysicalCard:
        """Register a physical card for a member.

        What happens depends on the card. A prepaid card with the pre-issuance attribute is
        linked to the mobile card that exists already, if it has no transactions yet. A prepaid
        card without it, or with transactions, gets a new mobile card. For a reissued card the
        balance moves to the new mobile card. A debit card is linked to the mobile card that was
        issued with it. In the docs: "Physical Card Registration". Path, response and codes are
        those of the docs page; the request is known from a third-party client alone.

        Args:
            user_id: Id of the member (회원 ID); reported
                (https://github.com/mikmin7315/kids-money-os).
            physical_card_no: Number of the physical card, 16 digits; reported
                (https://github.com/mikmin7315/kids-money-os).
            physical_card_expiry: Expiry of the card, written YYMM; reported
                (https://github.com/mikmin7315/kids-money-os).
            physical_card_cvc: CVC of the card, 3 digits; reported
                (https://github.com/mikmin7315/kids-money-os).
            encrypt: Whether to encrypt the request; default: it is sent plain.

        Returns:
            The mobile card that belongs to it.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidCardInfo: The card data (number, expiry date or CVC) are wrong (400).
            CardIssueNotReadyToActivate: The issued card is not ready to be activated; seen only
                on the page Physical Card Registration (400).
            CardIssueNotFound: There is no such issued card; seen only on the page Physical Card
                Registration (400).
            DigitalCardAlreadyTerminated: The digital card is terminated already; seen only on
                the page Physical Card Registration (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_id)` if `user_id` was given.

        No source says whether the request is encrypted: it is sent plain, and encrypted with
        `encrypt=True`. No source says whether the answer is encrypted: it is decrypted if it
        is.

        Not read: The request; the fields are those that a third-party client sends, all of them
        at once, without a word on which are required. Pass others as `extra_body`. Where the
        application number of the linkable mobile card goes, which the docs call an input of
        this call. Which bodies are encrypted; the third-party client encrypts the request.
        These parts of the page were cut or not available.

        Source: https://github.com/mikmin7315/kids-money-os, reported. The result is documented
        (https://konaplate.com/en/developers/api-documentation/groups/33400402282900001/33500281729950001).
        """
        physical_card_no, physical_card_expiry, physical_card_cvc = _hide(
            physical_card_no, physical_card_expiry, physical_card_cvc
        )
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.register_physical(
                user_id=user_id,
                physical_card_no=physical_card_no,
                physical_card_expiry=physical_card_expiry,
                physical_card_cvc=physical_card_cvc,
                encrypt=encrypt,
            ),
            **_options,
        )

    async def reissue_prepaid(
        self,
        *,
        user_info: _models.CardApplicant | _Mapping[str, object],
        address_info: _models.ReissueDeliveryAddress | _Mapping[str, object] | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.PrepaidCardApplication:
        """Replace a lost prepaid card.

        For a card that is lost and suspended; the new card is delivered to the address. The
        member may have to pay a fee. In the docs: "Reissuance of Prepaid Card (Replacement
        Issuance)".

        Args:
            user_info: Whose card is lost.
            address_info: Where the new card goes; needed if isDeliveryRequired is true;
                inferred.

        Returns:
            The application, and the mobile card if one was issued at once.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            WalletUserNotFound: There is no such member, or the member has left (400).
            CardAlreadyReissued: The card was reissued already; seen only on the page Reissuance
                of Prepaid Card (Replacement Issuance) (400).
            InvalidUserBankAccount: The bank account of the user is not valid; seen only on the
                page Reissuance of Prepaid Card (Replacement Issuance) (400).
            CardReissueInProgress: A reissue is in progress for this card application number;
                seen only on the page Reissuance of Prepaid Card (Replacement Issuance)
                (400).
            UserNotAuthenticated: The user is not authenticated; seen only on the page
                Reissuance of Prepaid Card (Replacement Issuance) (400).
            InvalidNextServiceId: The next service id is no card product that a reissue can
                give; seen only on the page Reissuance of Prepaid Card (Replacement
                Issuance) (400).
            BankAccountNotFound: No bank account is registered (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_info.user_id)`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after addressDetail, isDeliveryRequired among them; pass them
        as `extra_body`. Whether addressInfo stands beside userInfo, as here, or inside it.
        Response codes after 003_044. Whether the answer is encrypted. These parts of the page
        were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500281669910001,
        documented.
        """
        [address_info] = _hide(address_info)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.reissue_prepaid(user_info=user_info, address_info=address_info), **_options
        )

    async def list_products(
        self, *, service_ids: _Sequence[str | int], **_options: _Unpack[_CallOptions]
    ) -> _models.CardProducts:
        """Get card products by their ids.

        In the docs: "Card Product ID Inquiry".

        Args:
            service_ids: Ids of card products (카드 상품 ID).

        Returns:
            The products.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not documented: How many ids may be asked for.

        Not read: Response fields after serviceName. Response codes. These parts of the page
        were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500749272910001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.list_products(service_ids=service_ids), **_options
        )

    async def get_unregistered(
        self, *, card_no: str, expiry_date: str, card_cvc: str, **_options: _Unpack[_CallOptions]
    ) -> _models.UnregisteredCard:
        """Look up a card that no member has registered.

        Takes what is printed on the card. In the docs: "Unregistered card inquiry".

        Args:
            card_no: Number of the card; 16 characters.
            expiry_date: Expiry of the card; other pages write YYMM; 4 characters.
            card_cvc: CVC of the card; 3 characters.

        Returns:
            The card was found.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: All response fields. Response codes. Whether the answer is encrypted. Whether
        wrong data are counted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500712871920001,
        documented.
        """
        card_no, expiry_date, card_cvc = _hide(card_no, expiry_date, card_cvc)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.get_unregistered(
                card_no=card_no, expiry_date=expiry_date, card_cvc=card_cvc
            ),
            **_options,
        )

    async def get_by_number(
        self, *, card_no: str, **_options: _Unpack[_CallOptions]
    ) -> _models.MemberCard:
        """Find the member and the balance of a card by its number.

        Takes the number of a mobile or a physical card. In the docs: "Card-User Mapped
        Inquiry".

        Args:
            card_no: Number of the mobile or physical card; 16 characters.

        Returns:
            The member and the card.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not read: Response fields after userId; the others are those that a third-party client
        reads. Response codes. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500749245260001,
        documented.
        """
        [card_no] = _hide(card_no)
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.get_by_number(card_no=card_no), **_options)

    async def list(
        self,
        *,
        user_id: int,
        par: str | None = None,
        physical_card_no: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.MemberCards:
        """List the cards of a member.

        Gives product, balance, expiry, state, numbers, limits, points and linked bank account
        of each card. In the docs: "Search for Card".

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.
            par: PAR of a card; gives this card only; 27 characters.
            physical_card_no: Number of a physical card; 16 characters.

        Returns:
            The cards.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not read: Response fields after isNamed; the others are those that a third-party client
        reads. Response codes. Whether discarded cards are listed. These parts of the page were
        cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/groups/33400402282900001/33500280949800001,
        documented.
        """
        par, physical_card_no = _hide(par, physical_card_no)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.list(user_id=user_id, par=par, physical_card_no=physical_card_no), **_options
        )

    async def raise_corporate_balance_limit(
        self,
        *,
        corporation_name: str,
        business_registration_number: str,
        registration_number: str,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Raise the balance limit of a corporate card.

        In the docs: "Balance Limit Increase (Corporate card)".

        Args:
            corporation_name: Name of the corporation; 1 to 80 characters.
            business_registration_number: Business registration number; 1 to 10 characters.
            registration_number: Registration number; the available copy ends before its
                explanation.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after registrationNumber; pass them as `extra_body`. What
        registrationNumber is. All response fields. Response codes. Whether the answer is
        encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282633020001/33500569641700001,
        documented.
        """
        corporation_name, business_registration_number, registration_number = _hide(
            corporation_name, business_registration_number, registration_number
        )
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.raise_corporate_balance_limit(
                corporation_name=corporation_name,
                business_registration_number=business_registration_number,
                registration_number=registration_number,
            ),
            **_options,
        )
