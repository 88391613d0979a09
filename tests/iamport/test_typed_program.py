"""The program that the type checkers check does what it says, against the sandbox."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlencode

import pytest

from krpay import iamport
from krpay.iamport.models import PaymentStatus
from krpay.testing import Sandbox
from krpay.testing.providers.iamport import IamportSandbox
from tests.iamport import typed_program
from tests.iamport.typed_program import (
    accounts,
    cards,
    later,
    notifications,
    payments,
    shop,
    subscriptions,
)

CARD = cards.Card("1234-1234-1234-1234", "2030-12", "820213")
CHANNEL = "channel-test"
NOW = datetime.now(UTC).replace(microsecond=0)
PAYCO = "imp_448280090638"
JSON = "application/json"


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox()


@pytest.fixture
def state(sandbox: Sandbox) -> IamportSandbox:
    return sandbox.providers["iamport"]


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[iamport.Client]:
    with sandbox.iamport() as client:
        yield client


def use_payments(client: iamport.Client, sandbox: Sandbox) -> None:
    assert payments.expect_payment(client, "order_1", Decimal(1000))
    first = payments.charge_once(client, "order_1", 1000, CARD)
    sandbox.faults.add("decline", reason="limit_exceeded")
    assert payments.explain_refusal(client, "order_8", 1000, CARD) == "카드 한도를 초과하였습니다."
    sandbox.lose_next_answer()
    second = payments.charge_once(client, "order_2", 500, CARD)
    assert payments.explain_refusal(client, "order_3", 2500, CARD) is None

    assert payments.is_paid(client, first, Decimal(1000))
    assert payments.is_paid(client, second, Decimal(500))
    assert not payments.is_paid(client, first, Decimal(999))
    assert payments.list_missing_orders(client, ["order_1", "order_2"]) == set()
    assert payments.list_missing_orders(client, ["order_1", "order_9"]) == {"order_9"}
    assert payments.list_attempts(client, "order_2") == [(second, PaymentStatus.PAID)]

    assert payments.refund_payment(client, first, Decimal(300), Decimal(1000)) == [Decimal(300)]
    assert payments.refund_payment(client, first, Decimal(200), Decimal(700)) == [300, 200]
    day = timedelta(days=1)
    assert payments.sum_turnover(client, NOW - day, NOW + day) == Decimal(3500)
    assert payments.sum_points(client, PAYCO) >= 0
    assert shop.give_receipt(client, second, "01012345678") == (Decimal(500), True)

    notice = {"imp_uid": first, "merchant_uid": "order_1", "status": "paid"}
    form = urlencode(notice).encode()
    content_type = "application/x-www-form-urlencoded"
    assert (
        notifications.decide_on_notification(client, form, content_type, Decimal(1000)) == "deliver"
    )
    unpaid = json.dumps(notice | {"imp_uid": PAYCO}).encode()
    assert notifications.decide_on_notification(client, unpaid, JSON, Decimal(1000)) == "wait"


def use_subscriptions(client: iamport.Client, sandbox: Sandbox, state: IamportSandbox) -> None:
    assert cards.keep_card(client, "customer_1", CHANNEL, CARD) == "KB국민카드 at nice"
    assert cards.describe_stored_card(client, "customer_1") == "KB국민카드 at nice"
    gateway = {"pg_provider": "nice", "pg_id": "test-mid", "inserted": 1, "updated": 1}
    state.billing_keys["customer_2"] = {
        "customer_uid": "customer_2",
        "channelGroupId": "channel-group-id-test",
        "succeededChannels": [gateway, gateway | {"pg_provider": "kcp_v2"}],
        "failedChannels": [],
    }
    assert (
        cards.describe_stored_card(client, "customer_2")
        == "group channel-group-id-test, 2 gateways"
    )

    start, end = NOW, NOW + timedelta(days=80)
    orders = subscriptions.start_subscription(client, "customer_1", "sub", Decimal(8900), start)
    assert orders == ["sub-2", "sub-3"]
    assert subscriptions.list_due_dates(client, start, end) == {
        "sub-2": start + timedelta(days=30),
        "sub-3": start + timedelta(days=60),
    }
    assert subscriptions.sum_due(client, "customer_1", start, end) == Decimal(17800)
    assert subscriptions.describe_schedule(client, "sub-2") == "scheduled"
    sandbox.clock.advance(hours=31 * 24)
    assert subscriptions.describe_schedule(client, "sub-2") == "executed, paid"
    assert subscriptions.sum_due(client, "customer_1", start, end) == Decimal(8900)
    assert subscriptions.end_subscription(client, "customer_1") == ["sub-3"]
    assert subscriptions.describe_schedule(client, "sub-3") == "revoked"
    assert cards.forget_card(client, "customer_1") == "customer_1"


def use_accounts(client: iamport.Client, state: IamportSandbox) -> None:
    due = NOW + timedelta(days=60)
    account = accounts.open_account(client, CHANNEL, "order_v1", 7000, due)
    assert (account.status, account.amount) == (PaymentStatus.READY, Decimal(7000))
    assert (account.vbank_holder, account.vbank_date) == ("Test shop", due)
    assert accounts.close_account(client, account.imp_uid)
    other = accounts.open_account(client, CHANNEL, "order_v2", 7000, due)
    state.mark_paid(other.imp_uid)
    assert not accounts.close_account(client, other.imp_uid)
    barcode = accounts.make_barcode(client, CHANNEL, "order_c1", Decimal(500))
    assert not payments.is_paid(client, barcode, Decimal(500))
    state.mark_paid(barcode)
    assert payments.is_paid(client, barcode, Decimal(500))


def use_the_rest(client: iamport.Client) -> None:
    check = shop.begin_identity_check(client, "홍길동", "01012345678", CHANNEL)
    assert shop.identify_person(client, check) is None
    assert shop.end_identity_check(client, check, "123456") == "홍길동"

    shipment = shop.ship_parcel(client, PAYCO, "123-456", NOW)
    assert shipment.company
    assert all(shop.correct_invoice(client, PAYCO, "123-457", NOW))

    names = shop.name_cards(client)
    assert names
    assert all(names.values())
    assert shop.name_bank(client, "004")
    assert all(shop.list_gateways(client))


def list_operations(caplog: pytest.LogCaptureFixture) -> set[str]:
    """List the operations in the log, such as `payments.get`; tokens are fetched unasked."""
    lines = [record.getMessage() for record in caplog.records if record.name == "krpay"]
    attempts = [line for line in lines if not line.startswith("a client of ")]
    return {line.split()[1].rstrip(":") for line in attempts} - {"access_tokens.issue"}


def test_it_uses_more_than_twenty_operations(
    client: iamport.Client,
    sandbox: Sandbox,
    state: IamportSandbox,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, logger="krpay")
    use_payments(client, sandbox)
    use_subscriptions(client, sandbox, state)
    use_accounts(client, state)
    use_the_rest(client)
    names = list_operations(caplog)
    assert len(names) >= 20, sorted(names)
    assert {name.partition(".")[0] for name in names} == {
        "billing_keys",
        "cash_receipts",
        "certifications",
        "channels",
        "codes",
        "cvs",
        "escrow_shipments",
        "payments",
        "prepared_payments",
        "subscriptions",
        "vbanks",
    }


@pytest.mark.parametrize(
    ("notification", "decision"),
    [
        ({"merchant_uid": "order_1", "amount": 1000}, "accept"),
        ({"merchant_uid": "order_1", "amount": 10}, "refuse"),
        (
            {
                "event": "Galaxia.Cvs.Confirm",
                "merchant_uid": "order_1",
                "status": "ready",
                "extra": {"barcode": "11222222", "payType": "card"},
            },
            "accept 11222222",
        ),
        (
            {
                "event": "Inicis.Escrow.Changed",
                "merchant_uid": "order_1",
                "status": "paid",
                "extra": {"escrow_status": "4", "changed_at": 112312323},
            },
            "escrow 4",
        ),
    ],
)
def test_each_kind_of_notification_is_told_apart(
    client: iamport.Client, notification: dict[str, object], decision: str
) -> None:
    body = json.dumps({"imp_uid": PAYCO, **notification}).encode()
    assert notifications.decide_on_notification(client, body, JSON, Decimal(1000)) == decision


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])
async def test_it_does_not_block(
    sandbox: Sandbox, state: IamportSandbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="krpay")
    with sandbox.iamport() as blocking:
        payments.charge_once(blocking, "order_1", 1000, CARD)
        cards.keep_card(blocking, "customer_1", CHANNEL, CARD)
        barcode = accounts.make_barcode(blocking, CHANNEL, "order_c1", Decimal(500))
    for payment in state.payments.values():
        payment["started_at"] -= 60
    state.add_payment("imp_new", merchant_uid="order_new", amount=1)
    caplog.clear()
    async with sandbox.async_iamport() as client:
        assert await later.settle_order(client, "order_1") == ("cancelled", Decimal(1000))
        assert await later.list_newest_orders(client, 1) == ["order_new"]
        old, new = await later.replace_barcode(client, barcode, CHANNEL, "order_c2", 700)
        assert (old, new.status) == (PaymentStatus.FAILED, PaymentStatus.READY)
        assert new.amount == Decimal(700)
        stored = await later.describe_stored_cards(client, ["customer_1", "customer_9"])
        assert stored == {"customer_1": "KB국민카드 at nice"}
    assert list_operations(caplog) == {
        "billing_keys.get_many",
        "cvs.issue",
        "cvs.revoke",
        "payments.cancel",
        "payments.find",
        "payments.list_by_status",
    }


@pytest.mark.parametrize("word", ["cast(", "Any", "ignore"])
def test_it_does_not_talk_the_type_checkers_out_of_anything(word: str) -> None:
    [folder] = typed_program.__path__
    modules = [path for path in Path(folder).glob("*.py") if path.name != "__init__.py"]
    assert modules
    for path in modules:
        source = path.read_text(encoding="utf-8")
        assert source.startswith("# pyright: strict\n")
        assert word not in source


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_its_client_can_be_made() -> None:
    client = later.make_client()
    assert client.base_url == "https://api.iamport.kr"
    await client.close()
