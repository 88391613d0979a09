"""Credentials and sensitive arguments, through all operations and endings: nowhere to be seen."""

from __future__ import annotations

import base64
import json
import pickle
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote, quote_plus

import pytest

from krpay import errors
from tests.kits import find_kits
from tests.loopback import HangUp, LoopbackRequest, LoopbackResponse, LoopbackServer, Step
from tests.runtime.frame_variables import list_variables
from tests.specs import import_provider
from tests.visible_output import VisibleOutput, shown  # noqa: F401  it is a fixture
from tests.wire.cases import apply_case, load_cases

pytestmark = [
    pytest.mark.usefixtures("quick"),
    pytest.mark.sampled,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

KITS = {kit.name: kit for kit in find_kits()}
MARK = "test-secret-mark"
SHORTEST = 6
"""Letters of a value that can be told from others; nought upon nought cannot."""


class Journal:
    """Keeps what is written to it."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def begin(self, key: str, text: str) -> None:
        self.texts.append(f"{key} {text}")

    def end(self, key: str, how: str) -> None:
        self.texts.append(f"{key} {how}")


def seed(provider: str, case: Any) -> tuple[Any, set[str]]:
    """Put a mark into each sensitive argument that takes one; gives all sensitive values."""
    kept = {**case, "kwargs": {**case.get("kwargs", {})}}
    options = {"extra_body", "extra_headers", "timeout", "encrypt"} & kept["kwargs"].keys()
    for name in options:
        del kept["kwargs"][name]
    endpoints = import_provider(provider).endpoints
    try:
        call = apply_case(kept, endpoints)
    except (TypeError, ValueError):  # it needs what only methods take
        return case, set()
    secrets = set(call.sensitive) | set(call.body.sensitive if call.body is not None else ())
    for number, (name, value) in enumerate(list(kept["kwargs"].items())):
        if isinstance(value, str) and value in secrets:
            marked = {**kept, "kwargs": {**kept["kwargs"], name: f"{MARK}-{number}"}}
            try:
                apply_case(marked, endpoints)
            except errors.InvalidArgumentError:  # it has to have another form
                continue
            kept = marked
    call = apply_case(kept, endpoints)
    secrets = set(call.sensitive) | set(call.body.sensitive if call.body is not None else ())
    shown_too = set(map(str, list_plain_values(call)))
    telling = {one for one in secrets if len(one) >= SHORTEST and len(set(one)) > 2}
    return kept, telling - shown_too


def list_plain_values(call: Any) -> Iterator[object]:
    """List the values of a call that may be shown."""
    yield from call.path_values
    for name, value in (*call.query, *call.headers):
        if value not in call.sensitive:
            yield from (name, value)


def spell(secret: str) -> Iterator[str]:
    """Write a value in each way in which it could be shown."""
    yield secret
    yield json.dumps(secret)[1:-1]
    yield quote(secret, safe="")
    yield quote_plus(secret)
    encoded = base64.b64encode(secret.encode()).decode()
    yield encoded
    yield base64.urlsafe_b64encode(secret.encode()).decode()
    if secret.replace("-", "").isdigit():
        yield secret.replace("-", "")


def quote_request(status: int, provider: str) -> Step:
    """Refuse with a message that quotes the whole request."""

    def respond(request: LoopbackRequest) -> LoopbackResponse:
        text = f"{request.target} {request.headers} {request.body.decode('utf-8', 'replace')}"
        return KITS[provider].refuse(status, str(status), text)

    return respond


def quote_in_page(request: LoopbackRequest) -> LoopbackResponse:
    """Respond as a proxy that shows the whole request."""
    text = f"<pre>{request.target} {request.headers} {request.body!r}</pre>"
    return LoopbackResponse(502, text.encode(), {"Content-Type": "text/html"})


ENDINGS: dict[str, Callable[[str, Any], Step]] = {
    "success": lambda provider, case: respond_as(case),
    "refused, and quoted": lambda provider, case: quote_request(400, provider),
    "401, and quoted": lambda provider, case: quote_request(401, provider),
    "failed, and quoted": lambda provider, case: quote_request(500, provider),
    "a page that quotes": lambda provider, case: quote_in_page,
    "does not fit": lambda provider, case: LoopbackResponse(
        200, b'{"data":{},"response":{},"code":0}'
    ),
    "no JSON": lambda provider, case: LoopbackResponse(200, b"<html>"),
    "lost": lambda provider, case: HangUp(),
}


def respond_as(case: Any) -> LoopbackResponse:
    """Give the response of a case."""
    answer = case.get("answer", {})
    return LoopbackResponse(answer.get("status", 200), json.dumps(answer.get("body")).encode())


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(("provider", "case"), list(load_cases()))
def test_no_secret_is_seen(
    server: LoopbackServer,
    shown: VisibleOutput,  # noqa: F811
    provider: str,
    case: Any,
    ending: str,
) -> None:
    kit = KITS[provider]
    seeded, secrets = seed(provider, case)
    credentials = {**kit.credentials, **kit.make_keys()}
    journal = Journal()
    kit.prepare_server(server)
    server.script(ENDINGS[ending](provider, case))
    client = import_provider(provider).Client(
        base_url=server.url + kit.base_path, max_retries=0, journal=journal, **credentials
    )
    pickled, kept = b"", ""
    with client:
        shown.add(client)
        try:
            shown.add(apply_case(seeded, client))
        except errors.KrpayError as error:
            shown.add(error, dict(list_variables(error)))
            pickled = pickle.dumps(error)
            shown.add(pickle.loads(pickled))
            if "quote" in ending:
                pickled = b""  # it has the body of the response as it came, whatever that quotes
            elif isinstance(error, errors.OutcomeUnknownError):
                kept = pickle.dumps(error.outcome).decode("utf-8", "replace")
    # An id says who somebody is; keys and certificates of many lines are looked for nowhere.
    hidden = secrets | {
        text for name, text in credentials.items() if not name.endswith("_id") and len(text) < 500
    }
    everything = "\n".join([shown.text, *journal.texts])
    seen = [f"{one!r} as {way!r}" for one in hidden for way in spell(one) if way in everything]
    assert seen == []
    assert MARK not in everything
    # The question that resolves a lost call keeps what it has to compare with.
    in_pickle = pickled.decode("utf-8", "replace")
    assert [one for one in hidden if one in in_pickle and one not in kept] == []
