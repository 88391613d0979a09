"""iamport's answers: failures with HTTP 200, zero times, exact amounts, older payments."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from krpay import iamport
from krpay.errors import APIError, InvalidResponseError, NotFoundError, RequestRejectedError
from krpay.iamport.models import BillingKeyUsage, CardType, Payment, PaymentStatus, PayMethod
from tests.loopback import LoopbackResponse, LoopbackServer, respond_json
from tests.runtime.clients import Clients, result_of
from tests.runtime.samples import (
    EXAMPLES,
    REVOKE,
    envelope,
    example,
    payment,
    with_tokens,
)

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

IMP_UID = "imp_448280090638"
KOREAN = "이미 전액취소된 주문입니다."
TIMES = ("vbank_date", "vbank_issued_at", "started_at", "paid_at", "failed_at", "cancelled_at")


@pytest.fixture
def serving(server: LoopbackServer) -> LoopbackServer:
    """The server, with tokens for everybody."""
    with_tokens(server)
    return server


async def revoke(clients: Clients, server: LoopbackServer, answer: LoopbackResponse) -> Payment:
    server.script(answer)
    return await result_of(clients.iamport(server).cvs.revoke(IMP_UID))


class TestHttp200WithAFailureCode:
    @pytest.mark.parametrize("code", ["-1.0", "-1e0", "-10E-1"])
    async def test_may_have_any_form_of_a_number(
        self, clients: Clients, serving: LoopbackServer, code: str
    ) -> None:
        body = f'{{"code":{code},"message":"{KOREAN}","response":null}}'.encode()
        with pytest.raises(RequestRejectedError) as caught:
            await revoke(clients, serving, LoopbackResponse(200, body))
        assert caught.value.code == "-1"

    @pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"code":null}', b'{"code":1e99}'])
    async def test_without_a_code_is_not_understood(
        self, clients: Clients, serving: LoopbackServer, body: bytes
    ) -> None:
        serving.script(LoopbackResponse(200, body))
        client = clients.iamport(serving)
        with pytest.raises(InvalidResponseError, match="code is missing"):
            await result_of(client.naver_payments.confirm("imp_1"))

    async def test_with_an_exponent_that_no_number_has_is_not_understood(
        self, clients: Clients, serving: LoopbackServer
    ) -> None:
        body = b'{"code":0,"response":{"amount":1e99999999999999999999}}'
        with pytest.raises(InvalidResponseError, match="not JSON"):
            await revoke(clients, serving, LoopbackResponse(200, body))

    @pytest.mark.parametrize(("code", "text"), [(-1, "-1"), (1, "1"), ("1", "1"), ("-1", "-1")])
    async def test_is_a_refusal_in_the_provider_s_own_words(
        self, clients: Clients, serving: LoopbackServer, code: object, text: str
    ) -> None:
        answer = envelope(None, code, KOREAN)
        with pytest.raises(RequestRejectedError) as caught:
            await revoke(clients, serving, answer)
        error = caught.value
        assert type(error) is RequestRejectedError
        assert error.message == KOREAN
        assert error.code == text
        assert error.status_code == 200
        assert error.operation == "cvs.revoke"
        assert error.body == answer.body
        assert KOREAN in str(error)
        assert len(serving.requests_to(REVOKE)) == 1

    async def test_is_a_refusal_even_with_data(
        self, clients: Clients, serving: LoopbackServer
    ) -> None:
        with pytest.raises(RequestRejectedError, match=KOREAN):
            await revoke(clients, serving, envelope(payment().body.decode(), 1, KOREAN))

    @pytest.mark.parametrize("code", [0, "0"])
    async def test_is_none_if_the_code_is_zero(
        self, clients: Clients, serving: LoopbackServer, code: object
    ) -> None:
        answer = respond_json(
            {"code": code, "message": "성공", "response": json.loads(payment().body)["response"]}
        )
        assert (await revoke(clients, serving, answer)).imp_uid == IMP_UID


async def test_an_unknown_payment_is_not_found(clients: Clients, serving: LoopbackServer) -> None:
    text = "존재하지 않는 결제정보입니다."
    serving.script(respond_json({"code": -1, "message": text, "response": None}, 404))
    with pytest.raises(NotFoundError) as caught:
        await result_of(clients.iamport(serving).payments.get(IMP_UID))
    assert (caught.value.code, caught.value.message) == ("-1", text)
    assert iamport.errors.BY_CODE == {}
    assert isinstance(caught.value, APIError)


class TestTimes:
    async def test_of_zero_have_not_happened_and_go_back_as_zero(
        self, clients: Clients, serving: LoopbackServer
    ) -> None:
        found = await revoke(clients, serving, payment(**dict.fromkeys(TIMES, 0)))
        printed = found.model_dump(mode="json", by_alias=True)
        for name in TIMES:
            assert getattr(found, name) is None
            assert printed[name] == 0

    async def test_are_aware_and_go_back_as_seconds(
        self, clients: Clients, serving: LoopbackServer
    ) -> None:
        found = await revoke(clients, serving, payment(paid_at=1578448459))
        assert found.paid_at == datetime(2020, 1, 8, 1, 54, 19, tzinfo=UTC)
        assert found.model_dump(mode="json", by_alias=True)["paid_at"] == 1578448459

    @pytest.mark.parametrize("absent", ["null", "missing"])
    async def test_may_be_null_or_missing(
        self, clients: Clients, serving: LoopbackServer, absent: str
    ) -> None:
        members: dict[str, object] = {"paid_at": None} if absent == "null" else {}
        assert (await revoke(clients, serving, payment(**members))).paid_at is None


class TestAmounts:
    @pytest.mark.parametrize(
        ("wire", "expected"),
        [
            ("0", "0"),
            ("10000", "10000"),
            ("0.1", "0.1"),
            ("1.10", "1.10"),
            ("19.99", "19.99"),
            ("0.30000000000000004", "0.30000000000000004"),
            ("123456789012345678901234567890", "123456789012345678901234567890"),
            ("99999999999999999999.99", "99999999999999999999.99"),
            ("1e3", "1E+3"),
            ('"0"', "0"),
            ('"12.34"', "12.34"),
        ],
    )
    async def test_are_decimals_without_a_digit_lost(
        self, clients: Clients, serving: LoopbackServer, wire: str, expected: str
    ) -> None:
        answer = LoopbackResponse(200, payment(amount="?").body.replace(b'"?"', wire.encode()))
        found = await revoke(clients, serving, answer)
        assert type(found.amount) is Decimal
        assert found.amount == Decimal(expected)
        assert found.cancel_amount == 0

    @pytest.mark.parametrize("wire", ["0.1", "19.99", "3989", "123456789012345678901234567890"])
    async def test_go_back_to_the_wire_as_the_same_number(
        self, clients: Clients, serving: LoopbackServer, wire: str
    ) -> None:
        answer = LoopbackResponse(200, payment(amount="?").body.replace(b'"?"', wire.encode()))
        found = await revoke(clients, serving, answer)
        assert f'"amount":{wire},' in found.model_dump_json(by_alias=True)


class TestOpenValues:
    async def test_of_card_type_may_be_the_text_null(
        self, clients: Clients, serving: LoopbackServer
    ) -> None:
        assert (await revoke(clients, serving, payment(card_type="null"))).card_type is None

    @pytest.mark.parametrize(
        ("wire", "expected"), [(0, CardType.CREDIT), (1, CardType.DEBIT), ("1", CardType.DEBIT)]
    )
    async def test_of_card_type_are_numbers(
        self, clients: Clients, serving: LoopbackServer, wire: object, expected: CardType
    ) -> None:
        assert (await revoke(clients, serving, payment(card_type=wire))).card_type is expected

    async def test_that_nobody_documented_parse(
        self, clients: Clients, serving: LoopbackServer
    ) -> None:
        found = await revoke(
            clients,
            serving,
            payment(
                card_type=7,
                pay_method="unionpay",
                channel="kiosk",
                status="partial",
                customer_uid_usage="payment.retried",
            ),
        )
        assert found.card_type == 7
        assert found.pay_method == "unionpay"
        assert found.channel == "kiosk"
        assert found.status == "partial"
        assert found.customer_uid_usage == "payment.retried"
        assert isinstance(found.customer_uid_usage, BillingKeyUsage)
        assert not found.customer_uid_usage.is_known
        printed = found.model_dump(mode="json", by_alias=True)
        assert printed["card_type"] == 7
        assert printed["pay_method"] == "unionpay"
        assert printed["customer_uid_usage"] == "payment.retried"


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("payment-*.json")))
async def test_a_real_answer_parses_and_goes_back_as_it_came(
    clients: Clients, serving: LoopbackServer, name: str
) -> None:
    sample: dict[str, Any] = example(name)
    serving.script(respond_json(sample))
    found = await result_of(clients.iamport(serving).payments.get(IMP_UID))
    came: dict[str, Any] = sample["response"]
    printed = found.model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert printed == came
    assert found.model_extra == {}
    for newer in ("sandbox", "promotion", "deposit_history", "card_issuer_code"):
        assert newer not in came
        assert getattr(found, newer) is None
    assert found.amount == Decimal(str(came["amount"]))
    assert found.status.is_known


async def test_a_real_cancelled_payment_says_what_was_cancelled(
    clients: Clients, serving: LoopbackServer
) -> None:
    serving.script(respond_json(example("payment-card-cancelled-2020.json")))
    found = await result_of(clients.iamport(serving).payments.get(IMP_UID))
    assert found.status is PaymentStatus.CANCELLED
    assert found.pay_method is PayMethod.CARD
    assert found.card_type is CardType.CREDIT
    assert found.cancelled_at == datetime(2020, 6, 3, 6, 48, 21, tzinfo=UTC)
    assert found.cancel_history is not None
    [cancel] = found.cancel_history
    assert cancel.amount == Decimal(3989)
    assert cancel.reason == "취소요청api"
    assert cancel.cancellation_id is None


async def test_the_answer_on_the_docs_page_parses(
    clients: Clients, serving: LoopbackServer
) -> None:
    found = await revoke(clients, serving, respond_json(example("docs-page-revoke.json")))
    assert found.card_type is None
    assert found.status is PaymentStatus.READY
    assert found.pay_method == "string"
    assert found.paid_at is None
    assert found.customer_uid_usage is BillingKeyUsage.ISSUE
