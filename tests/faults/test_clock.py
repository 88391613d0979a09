"""A clock that is wrong: a 401 says by how much, from the `Date` of the response."""

from __future__ import annotations

import email.utils
import time

import pytest

from krpay import errors
from tests.clients import ClientMaker, finish
from tests.kits import ProviderKit, find_kits
from tests.loopback import LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

with_every_kit = pytest.mark.parametrize("kit", find_kits(), ids=str)
DAY = 86400
ODD_DATES = [
    *("", "yesterday", "Mon, 01 Jan 99999999999999999999 00:00:00 GMT", "0", "-1"),
    *("Mon, 01 Jan 0001 00:00:00 +2359", "Fri, 31 Dec 9999 23:59:59 -2359", "Mon, 99 Jan 2026"),
    "Mon, 01 Jan 2026 00:00:00 +9999999999999999999999",
]


async def refuse(
    clients: ClientMaker, server: LoopbackServer, kit: ProviderKit, date: str, status: int = 401
) -> tuple[errors.APIError, str]:
    """Refuse a call with a `Date`; gives the error and its notes."""
    kit.prepare_server(server)
    server.script(kit.refuse(status, "401", date=date), to=kit.unsafe.path)
    client = clients.make(kit, server, **kit.make_keys())
    with pytest.raises(errors.APIError) as caught:
        await finish(kit.unsafe.send(client))
    return caught.value, "\n".join(getattr(caught.value, "__notes__", []))


@with_every_kit
@pytest.mark.parametrize(
    ("ahead", "way"),
    [(90, "ahead of"), (DAY, "ahead of"), (-90, "behind"), (-30 * DAY, "behind")],
)
async def test_a_401_says_by_how_much_the_clock_is_off(
    clients: ClientMaker, server: LoopbackServer, kit: ProviderKit, ahead: int, way: str
) -> None:
    date = email.utils.formatdate(time.time() - ahead, usegmt=True)
    error, notes = await refuse(clients, server, kit, date)
    assert isinstance(error, errors.AuthenticationError)
    assert "The clock of this machine is " in notes
    seconds = int(notes.partition("machine is ")[2].split()[0])
    assert abs(seconds - abs(ahead)) <= 10  # however slow this machine is
    assert f"seconds {way} the server's" in notes


@with_every_kit
@pytest.mark.parametrize("off", [0, 3, -3])
async def test_a_clock_that_is_right_is_not_mentioned(
    clients: ClientMaker,
    server: LoopbackServer,
    kit: ProviderKit,
    off: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("krpay._runtime.clock._TOLERANCE", 30)  # this machine may be slow
    _, notes = await refuse(clients, server, kit, email.utils.formatdate(time.time() + off))
    assert "clock" not in notes


async def test_a_refusal_for_another_reason_says_nothing_of_the_clock(
    clients: ClientMaker, server: LoopbackServer
) -> None:
    kit = find_kits()[0]
    date = email.utils.formatdate(time.time() - DAY, usegmt=True)
    error, notes = await refuse(clients, server, kit, date, status=400)
    assert isinstance(error, errors.BadRequestError)
    assert notes == ""


@pytest.mark.parametrize("date", ODD_DATES)
async def test_a_date_that_is_none_hides_no_refusal(
    clients: ClientMaker, server: LoopbackServer, date: str
) -> None:
    error, _ = await refuse(clients, server, find_kits()[0], date)
    assert isinstance(error, errors.AuthenticationError)


@pytest.mark.parametrize("date", ODD_DATES)
async def test_a_retry_after_that_is_none_hides_nothing(
    clients: ClientMaker, server: LoopbackServer, date: str
) -> None:
    kit = find_kits()[0]
    server.script(kit.refuse(429, "429", retry_after=date))
    with pytest.raises(errors.RateLimitError):
        await finish(kit.safe.send(clients.make(kit, server, max_retries=0)))
