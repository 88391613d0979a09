"""Records of the Konaplate sandbox's state."""

from __future__ import annotations

from dataclasses import dataclass, field

from krpay.testing.json_documents import JsonObject


@dataclass
class CardRecord:
    """A prepaid card."""

    user_id: int
    par: str = field(repr=False)
    number: str = field(repr=False)
    expiry: str = field(repr=False)
    """YYMM."""
    service_id: str
    applied_on: str
    is_basic: bool = False
    apply_no: str | None = None
    is_named: bool = False
    is_suspended: bool = False
    is_terminated: bool = False
    is_declined: bool = False
    """Whether payments by it are declined, as someone decided by hand."""
    balance: int = 0
    transactions: list[JsonObject] = field(default_factory=list[JsonObject], repr=False)
    """Latest last."""

    @property
    def is_active(self) -> bool:
        """Whether it can be used."""
        return not self.is_suspended and not self.is_terminated


@dataclass
class ChargeRecord:
    """A charge, or the cancellation of one; its number is the caller's `sequenceId`."""

    card: CardRecord
    amount: int
    number: str
    """The provider's transaction number."""
    due: float
    """When the payment gateway confirms it."""
    result: str = "PENDING"
    cancels: ChargeRecord | None = None
    is_cancelled: bool = False

    def describe(self) -> JsonObject:
        """Describe the charge for people."""
        return {
            "nrNumber": self.number,
            "userId": self.card.user_id,
            "amount": self.amount,
            "result": self.result,
            "isCancel": self.cancels is not None,
            "isCancelled": self.is_cancelled,
        }


@dataclass
class RegistrationRecord:
    """A registration of a bank account."""

    user_id: int
    account: JsonObject = field(repr=False)
    started: float
    outcome: str | None = None
    """The status or the code that it ended with."""


@dataclass
class TokenRecord:
    """A one-time token."""

    card: CardRecord
    dcvv: str = field(repr=False)
    expires: float
