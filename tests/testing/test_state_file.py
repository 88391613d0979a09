"""The file that keeps what a server's sandbox knows."""

from __future__ import annotations

import json
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from krpay import bunjang, errors, iamport, konaplate
from krpay.testing import Sandbox, Server
from krpay.testing.object_graphs import dump_graph, load_graph
from krpay.testing.state_file import StateFileError
from tests.konaplate.money import USER, make_charge
from tests.preparations import find_preparations
from tests.specs import list_providers

KEY: dict[str, Any] = {
    "card_number": "9410-1234-5678-9012",
    "expiry": "2030-12",
    "birth": "820213",
    "pwd_2digit": "00",
    "channel_key": "channel-key-1",
}


@contextmanager
def restarted(
    path: Path,
) -> Iterator[tuple[Server, bunjang.Client, iamport.Client, konaplate.Client]]:
    """A server with the file, and clients of it."""
    with ExitStack() as stack:
        server = stack.enter_context(Server(state=path))
        described: Any = server.describe()
        yield (
            server,
            stack.enter_context(bunjang.Client(**described["bunjang"], max_retries=0)),
            stack.enter_context(iamport.Client(**described["iamport"], max_retries=0)),
            stack.enter_context(konaplate.Client(**described["konaplate"], max_retries=0)),
        )


def test_a_restart_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.db"
    with restarted(path) as (server, points, payments, cards):
        points.points.cancel_issuance("123")
        payments.billing_keys.issue("customer_1", **KEY)
        paid = payments.subscriptions.pay(
            customer_uid="customer_1", merchant_uid="order_1", amount=1000, name="노트북"
        )
        server.sandbox.act("konaplate", "slow_gateway")
        card = next(iter(server.sandbox.providers["konaplate"].cards.values()))
        with pytest.raises(errors.OutcomeUnknownError):  # it is pending
            make_charge(cards, card, 1000)
        before = server.sandbox.state()
    with restarted(path) as (server, points, payments, cards):
        assert server.sandbox.state() == before
        assert points.points.get_issuance("123").status == "CANCELLED"
        assert payments.payments.get(paid.imp_uid).status == "paid"
        assert payments.payments.cancel(imp_uid=paid.imp_uid).status == "cancelled"
        # The card of the charge is still the card that is listed.
        server.sandbox.act("konaplate", "confirm_charge", "charge-1")
        [listed] = cards.cards.list(user_id=USER).cards or []
        assert listed.balance == 1000


def test_clock_and_faults_that_wait_are_kept_and_requests_are_not(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.db"
    with Server(state=path) as server, httpx.Client(base_url=f"{server.url}/_sandbox") as control:
        httpx.get(f"{server.url}/bunjang/nothing")
        control.post("/clock", json={"days": 3}).raise_for_status()
        control.post("/faults", json={"kind": "lose-answer", "times": 2}).raise_for_status()
    with Server(state=path) as server:
        assert server.sandbox.clock.ahead == 3 * 86400
        [fault] = server.sandbox.faults.pending
        assert (fault.kind, fault.times) == ("lose-answer", 2)
        assert server.sandbox.requests == []


def test_what_was_answered_survives_the_death_of_the_server(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.db"
    command = [sys.executable, "-m", "krpay.testing", "--port", "0", "--state", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url = process.stdout.readline().split()[2].rstrip(",")
        assert process.stdout.readline() == f"What it knows is kept in {path}.\n"
        described = httpx.get(url).json()
        with bunjang.Client(**described["bunjang"]) as client:
            client.points.cancel_issuance("124")
        with iamport.Client(**described["iamport"], max_retries=0) as client:
            httpx.post(f"{url}/_sandbox/faults", json={"kind": "lose-answer"})
            with pytest.raises(errors.OutcomeUnknownError):
                client.cvs.revoke("imp_448280090638")
        process.kill()
    with restarted(path) as (_, points, payments, _):
        assert points.points.get_issuance("124").status == "CANCELLED"
        assert payments.payments.get("imp_448280090638").status == "failed"


def test_to_begin_again_is_kept_too(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.db"
    with restarted(path) as (server, points, *_):
        points.points.cancel_issuance("123")
        httpx.post(f"{server.url}/_sandbox/reset", json={}).raise_for_status()
    with restarted(path) as (server, points, *_):
        assert points.points.get_issuance("123").status == "READY"


@pytest.mark.parametrize("provider", list_providers())
def test_every_state_can_be_written_and_read(provider: str) -> None:
    sandbox, other = Sandbox(), Sandbox()
    for preparation in find_preparations(provider).values():
        with suppress(errors.APIError):  # some prepare the same thing
            preparation.prepare(sandbox)
    for name, value in vars(sandbox.providers[provider]).items():
        if type(value).__module__.startswith("tests."):  # a preparation's own kind of dict
            setattr(sandbox.providers[provider], name, dict(value))
    document = json.loads(json.dumps(sandbox.providers[provider].dump_state()))
    other.providers[provider].load_state(document)
    assert other.state()[provider] == sandbox.state()[provider]
    assert other.providers[provider].dump_state() == document


def test_nobody_else_can_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.db"
    with Server(state=path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_two_servers_do_not_share_a_file(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.db"
    with Server(state=path), pytest.raises(StateFileError, match="is in use by another server"):
        Server(state=path)
    with Server(state=path):
        pass


def make_database(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE addresses (name TEXT)")
    database.close()


def make_other_version(path: Path) -> None:
    with Server(state=path):
        pass
    with sqlite3.connect(path) as database:
        [text] = database.execute("SELECT document FROM saved WHERE name = 'bunjang'").fetchone()
        document = json.loads(text)
        document["state"][0][1].pop()
        changed = (json.dumps(document),)
        database.execute("UPDATE saved SET document = ? WHERE name = 'bunjang'", changed)
    database.close()


WRONG_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "no database": (lambda path: path.write_text("hello " * 100), "file is not a database"),
    "another database": (make_database, "it is a database of something else"),
    "another version": (make_other_version, "a version with another state of bunjang"),
    "a folder": (lambda path: path.mkdir(), "cannot be used: "),
}


@pytest.mark.parametrize("case", WRONG_FILES)
def test_a_file_that_cannot_be_used_is_explained(tmp_path: Path, case: str) -> None:
    make, says = WRONG_FILES[case]
    path = tmp_path / "sandbox.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    command = [sys.executable, "-m", "krpay.testing", "--port", "0", "--state", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert before is None or path.read_bytes() == before


@pytest.mark.parametrize(
    "kind", ["os:system", "krpay.testing.sandbox:Sandbox", "krpay.testing.providers.x:Y", "tuple"]
)
def test_a_file_cannot_have_other_code_run(kind: str) -> None:
    with pytest.raises(ValueError, match=r"class|read"):
        load_graph([[kind, []]])


def test_who_is_the_same_stays_the_same() -> None:
    shared: dict[str, Any] = {"amount": 1, "names": {"b", "a"}}
    loop: list[Any] = [shared, shared, None, 1.5, True]
    loop.append(loop)
    read = load_graph(json.loads(json.dumps(dump_graph(loop))))
    assert read[0] is read[1]
    assert read[5] is read
    assert read[:5] == loop[:5]
    with pytest.raises(TypeError, match="object cannot be written"):
        dump_graph([object()])
