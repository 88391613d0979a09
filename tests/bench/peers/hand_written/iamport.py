"""iamport, by hand."""

from __future__ import annotations

import asyncio
import threading
import time
from datetime import datetime
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Annotated, Any, Generic, TypeVar
from urllib.parse import quote

import httpx
from pydantic import BaseModel, BeforeValidator, Field

from tests.bench.peers.hand_written import ProviderError

T = TypeVar("T")

UnixTime = Annotated[datetime | None, BeforeValidator(lambda value: value or None)]


class PayMethod(StrEnum):
    SAMSUNG = "samsung"
    CARD = "card"
    TRANS = "trans"
    VBANK = "vbank"
    PHONE = "phone"
    CULTURELAND = "cultureland"
    SMARTCULTURE = "smartculture"
    BOOKNLIFE = "booknlife"
    POINT = "point"
    SSGPAY = "ssgpay"
    LPAY = "lpay"
    PAYCO = "payco"
    KAKAOPAY = "kakaopay"
    TOSSPAY = "tosspay"
    NAVERPAY = "naverpay"
    APPLEPAY = "applepay"
    PAYPAL = "paypal"


class PaymentChannel(StrEnum):
    PC = "pc"
    MOBILE = "mobile"
    API = "api"


class PaymentStatus(StrEnum):
    READY = "ready"
    PAID = "paid"
    CANCELLED = "cancelled"
    FAILED = "failed"


class BillingKeyUsage(StrEnum):
    ISSUE = "issue"
    PAYMENT = "payment"
    PAYMENT_SCHEDULED = "payment.scheduled"


class CardType(IntEnum):
    CREDIT = 0
    DEBIT = 1


class PaymentCancel(BaseModel):
    pg_tid: str | None
    amount: Decimal
    cancelled_at: UnixTime
    reason: str | None
    cancellation_id: str | None = None
    receipt_url: str | None = None


class VirtualAccountDeposit(BaseModel):
    pg_tid: str | None
    amount: Decimal
    depositor_name: str | None
    deposited_at: UnixTime


class PaymentPromotion(BaseModel):
    id: str | None = None
    discount: Decimal | None = None


class Payment(BaseModel):
    imp_uid: str
    merchant_uid: str
    pay_method: PayMethod | None = None
    channel: PaymentChannel | None = None
    pg_provider: str | None = None
    emb_pg_provider: str | None = None
    pg_tid: str | None = None
    pg_id: str | None = None
    sandbox: bool | None = None
    escrow: bool | None = None
    apply_num: str | None = None
    bank_code: str | None = None
    bank_name: str | None = None
    card_code: str | None = None
    card_name: str | None = None
    card_issuer_code: str | None = None
    card_issuer_name: str | None = None
    card_publisher_code: str | None = None
    card_publisher_name: str | None = None
    card_quota: int | None = None
    card_number: str | None = None
    card_type: CardType | None = None
    vbank_code: str | None = None
    vbank_name: str | None = None
    vbank_num: str | None = None
    vbank_holder: str | None = None
    vbank_date: UnixTime = None
    vbank_issued_at: UnixTime = None
    name: str | None = None
    amount: Decimal
    cancel_amount: Decimal
    currency: str
    buyer_name: str | None = None
    buyer_email: str | None = None
    buyer_tel: str | None = None
    buyer_addr: str | None = None
    buyer_postcode: str | None = None
    custom_data: str | None = None
    user_agent: str | None = None
    status: PaymentStatus
    started_at: UnixTime = None
    paid_at: UnixTime = None
    failed_at: UnixTime = None
    cancelled_at: UnixTime = None
    fail_reason: str | None = None
    cancel_reason: str | None = None
    receipt_url: str | None = None
    cancel_history: list[PaymentCancel] | None = None
    deposit_history: list[VirtualAccountDeposit] | None = None
    cancel_receipt_urls: list[str] | None = None
    cash_receipt_issued: bool | None = None
    customer_uid: str | None = None
    customer_uid_usage: BillingKeyUsage | None = None
    promotion: PaymentPromotion | None = None
    extension: dict[str, Any] | None = None


class PaymentPage(BaseModel):
    total: int
    previous: int
    next: int
    items: list[Payment] = Field(alias="list")


class _Token(BaseModel):
    access_token: str
    now: int
    expired_at: int


class _IamportEnvelope(BaseModel, Generic[T]):
    code: int
    message: str | None = None
    response: T | None = None


def _unwrap(response: httpx.Response, envelope: type[_IamportEnvelope[T]]) -> T:
    if response.is_error:
        raise ProviderError(response.status_code, None, response.text)
    parsed = envelope.model_validate_json(response.content)
    if parsed.code != 0 or parsed.response is None:
        raise ProviderError(response.status_code, parsed.code, parsed.message)
    return parsed.response


class _TokenStore:
    """The access token while it is good."""

    def __init__(self, api_key: str, api_secret: str) -> None:
        self.request = {"imp_key": api_key, "imp_secret": api_secret}
        self._headers: dict[str, str] = {}
        self._good_until = 0.0

    @property
    def headers(self) -> dict[str, str] | None:
        return self._headers if time.monotonic() < self._good_until else None

    def keep(self, response: httpx.Response) -> dict[str, str]:
        issued = _unwrap(response, _IamportEnvelope[_Token])
        self._headers = {"Authorization": f"Bearer {issued.access_token}"}
        self._good_until = time.monotonic() + issued.expired_at - issued.now - 30
        return self._headers


class Client:
    def __init__(self, api_key: str, api_secret: str, http: httpx.Client) -> None:
        self._store = _TokenStore(api_key, api_secret)
        self._lock = threading.Lock()
        self._http = http

    def get_payment(self, imp_uid: str) -> Payment:
        return _unwrap(
            self._send("GET", f"/payments/{quote(imp_uid, safe='')}"), _IamportEnvelope[Payment]
        )

    def list_payments(self, status: str) -> PaymentPage:
        return _unwrap(
            self._send("GET", f"/payments/status/{status}"), _IamportEnvelope[PaymentPage]
        )

    def revoke_barcode(self, imp_uid: str) -> Payment:
        return _unwrap(
            self._send("DELETE", f"/cvs/{quote(imp_uid, safe='')}"), _IamportEnvelope[Payment]
        )

    def _send(self, method: str, path: str) -> httpx.Response:
        response = self._http.request(method, path, headers=self._authorization())
        if response.status_code == 401:
            response = self._http.request(method, path, headers=self._authorization(renew=True))
        return response

    def _authorization(self, *, renew: bool = False) -> dict[str, str]:
        headers = None if renew else self._store.headers
        if headers is None:
            with self._lock:
                headers = None if renew else self._store.headers
                if headers is None:
                    response = self._http.post("/users/getToken", json=self._store.request)
                    headers = self._store.keep(response)
        return headers


class AsyncClient:
    def __init__(self, api_key: str, api_secret: str, http: httpx.AsyncClient) -> None:
        self._store = _TokenStore(api_key, api_secret)
        self._lock = asyncio.Lock()
        self._http = http

    async def get_payment(self, imp_uid: str) -> Payment:
        response = await self._send("GET", f"/payments/{quote(imp_uid, safe='')}")
        return _unwrap(response, _IamportEnvelope[Payment])

    async def list_payments(self, status: str) -> PaymentPage:
        response = await self._send("GET", f"/payments/status/{status}")
        return _unwrap(response, _IamportEnvelope[PaymentPage])

    async def revoke_barcode(self, imp_uid: str) -> Payment:
        response = await self._send("DELETE", f"/cvs/{quote(imp_uid, safe='')}")
        return _unwrap(response, _IamportEnvelope[Payment])

    async def _send(self, method: str, path: str) -> httpx.Response:
        response = await self._http.request(method, path, headers=await self._authorization())
        if response.status_code == 401:
            headers = await self._authorization(renew=True)
            response = await self._http.request(method, path, headers=headers)
        return response

    async def _authorization(self, *, renew: bool = False) -> dict[str, str]:
        headers = None if renew else self._store.headers
        if headers is None:
            async with self._lock:
                headers = None if renew else self._store.headers
                if headers is None:
                    response = await self._http.post("/users/getToken", json=self._store.request)
                    headers = self._store.keep(response)
        return headers
