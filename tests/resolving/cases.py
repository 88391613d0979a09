"""What a provider may show about a lost call, and the verdict: data, and what plays them.

The cases are in `tests/<provider>/resolving/*.yaml`. A file begins with the calls that its cases
lose, by name. In what a look-up shows, `sent+3` is a time three seconds after the call by the
provider's clock, in seconds since 1970, and `sent+3 iso` the same in UTC as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from importlib import import_module
from typing import Any

import pytest
import yaml

from krpay.errors import OutcomeUnknownError
from tests.clients import ClientMaker, finish
from tests.kits import find_kit
from tests.loopback import HangUp, LoopbackResponse, LoopbackServer, Step, respond_json
from tests.specs import TESTS, list_providers
from tests.wire.cases import apply_case

_TIME = re.compile(r"^sent(?P<seconds>[+-]\d+)(?P<iso> iso)?$")


def load_cases() -> Iterator[Any]:
    """Load all cases as parameters `provider` and `case`."""
    for provider in list_providers():
        for file in sorted((TESTS / provider / "resolving").glob("*.yaml")):
            document = yaml.safe_load(file.read_text(encoding="utf-8"))
            for number, given in enumerate(document["cases"], 1):
                case = {**given, "lost": _fill_moments(document["calls"][given["lost"]])}
                name = f"{provider}-{file.stem}-{number}-{case['it']}"
                yield pytest.param(provider, case, id=name.replace(" ", "_"))


async def lose_call(
    clients: ClientMaker, server: LoopbackServer, provider: str, case: Any, **options: Any
) -> tuple[Any, OutcomeUnknownError]:
    """Lose the call of a case at a server; gives its client and the error."""
    kit = find_kit(provider)
    kit.prepare_server(server)
    client = clients.make(kit, server, **{**kit.make_keys(), **options})
    path = kit.base_path + make_call(provider, case).path
    server.script(HangUp(), to=path)
    with pytest.raises(OutcomeUnknownError) as caught:
        await finish(apply_case(case["lost"], client))
    lost = caught.value
    lost.make_older(case.get("age", 5))
    return client, lost


def make_call(provider: str, case: Any) -> Any:
    """Make the call of a case, as a value."""
    tag = case["lost"]["operation"].partition(".")[0]
    endpoints = import_module(f"krpay.{provider}.endpoints.{tag}")

    class Endpoints:
        """Has the functions where a client has its methods."""

    setattr(Endpoints, tag, endpoints)
    return apply_case(case["lost"], Endpoints)


def script_looks(
    server: LoopbackServer, provider: str, case: Any, lost: OutcomeUnknownError
) -> None:
    """Have a server show what the provider shows in a case, to each look-up."""
    assert lost.sent_at is not None
    sent = lost.sent_at + timedelta(seconds=case.get("skew", 0))
    now = datetime.now(UTC) + timedelta(seconds=case.get("skew", 0))
    date = None if case.get("date") is False else now
    path = find_kit(provider).base_path + make_call(provider, case).path
    for place in (None, path):  # a look-up may go to the path of the lost call
        server.script(*(_respond(provider, look, sent, date) for look in case["looks"]), to=place)


def _respond(provider: str, look: Any, sent: datetime, date: datetime | None) -> Step:
    if look == "hangs up":
        return HangUp()
    headers = {"Date": format_datetime(date.astimezone(UTC), usegmt=True)} if date else {}
    if "foreign" in look:
        return LoopbackResponse(look["foreign"], b"<html>nginx</html>", headers)
    if "text" in look:
        return LoopbackResponse(200, look["text"].encode(), headers)
    if "refusal" in look:
        response = find_kit(provider).refuse(look["refusal"], str(look.get("code", "-1")))
        return LoopbackResponse(response.status, response.body, {**response.headers, **headers})
    shown = _fill_times(look.get("shows", look.get("whole")), sent)
    document = shown if "whole" in look else _wrap(provider, shown)
    return respond_json(document, look.get("status", 200), **headers)


def _wrap(provider: str, data: Any) -> Any:
    """Put data into the provider's envelope."""
    envelope = import_module(f"krpay.{provider}._provider").PROVIDER.envelope
    document: Any = {} if envelope.data else dict(data)
    if envelope.success is not None:
        *outer, name = envelope.code
        holder = document
        for one in outer:
            holder = holder.setdefault(one, {})
        holder[name] = int(envelope.success) if envelope.success == "0" else envelope.success
    if envelope.data:
        document[envelope.data[0]] = data
    return document


def _fill_moments(value: Any) -> Any:
    """Make of `{$unix: 1900000000}` in arguments the moment that it stands for."""
    if isinstance(value, list):
        return [_fill_moments(one) for one in value]
    if not isinstance(value, dict):
        return value
    if "$unix" in value:
        return datetime.fromtimestamp(value["$unix"], UTC)
    return {name: _fill_moments(one) for name, one in value.items()}


def _fill_times(value: Any, sent: datetime) -> Any:
    if isinstance(value, dict):
        return {name: _fill_times(one, sent) for name, one in value.items()}
    if isinstance(value, list):
        return [_fill_times(one, sent) for one in value]
    match = _TIME.match(value) if isinstance(value, str) else None
    if match is None:
        return value
    moment = sent + timedelta(seconds=int(match["seconds"]))
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}" if match["iso"] else int(moment.timestamp())
