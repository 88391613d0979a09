"""Each call that may move money is lost in the sandbox, as the program of its docs makes it.

`tests/<provider>/resolved_examples.yaml` says what resolving gives after a lost response, and
after a lost request when the time is past. What it does not name is unknown in both.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
import yaml

from krpay.errors import OutcomeUnknownError
from krpay.resolving import DidNotHappen, Happened, StillUnknown
from krpay.testing import Sandbox
from tests.preparations import Preparation, find_preparations
from tests.served_clients import run_program
from tests.specs import TESTS, import_provider, list_providers
from tests.testing.docs_examples import DocsSection, read_sections

VERDICTS = {"happened": Happened, "did not happen": DidNotHappen, "unknown": StillUnknown}


@cache
def read_table(provider: str) -> dict[str, list[str]]:
    file = TESTS / provider / "resolved_examples.yaml"
    return yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else {}


def list_unsafe() -> list[Any]:
    """List the sections of operations that may move something."""
    sandbox = Sandbox()
    unsafe = {
        (provider, operation.name)
        for provider in list_providers()
        for operation in sandbox.providers[provider].spec.operations
        if not operation.is_public
        and operation.raw.get("x-replay", "safe" if operation.method == "GET" else "unsafe")
        == "unsafe"
    }
    return [
        pytest.param(one, id=f"{one.provider}-{one.operation}")
        for one in read_sections()
        if (one.provider, one.operation) in unsafe
    ]


def lose(
    section: DocsSection, fault: str, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> OutcomeUnknownError:
    """Run the program of an operation, and lose its call."""
    preparations = find_preparations(section.provider)
    preparations.get(section.operation_id, Preparation()).prepare(sandbox)
    client = getattr(sandbox, section.provider)()
    monkeypatch.setattr(import_provider(section.provider), "Client", lambda: client)
    sandbox.faults.add(fault, provider=section.provider, operation=section.operation)
    with pytest.raises(OutcomeUnknownError) as caught:
        run_program(section.program, section.operation)
    return caught.value


@pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")
@pytest.mark.parametrize("section", list_unsafe())
def test_resolving_gives_what_the_table_says(
    section: DocsSection, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = read_table(section.provider).get(section.operation, ["unknown", "unknown"])
    for fault, verdict in zip(("lose-answer", "lose-request"), wanted, strict=True):
        sandbox = Sandbox()
        lost = lose(section, fault, sandbox, monkeypatch)
        monkeypatch.undo()
        if fault == "lose-request":
            sandbox.let_time_pass(lost, 601)
        before = len(sandbox.requests)
        with getattr(sandbox, section.provider)() as client:
            found = client.resolve(lost)
        assert isinstance(found, VERDICTS[verdict]), (fault, found)
        asked = [one.operation for one in list(sandbox.requests)[before:]]
        assert section.operation not in asked, "resolving only reads"


def test_the_tables_name_operations_that_are_there() -> None:
    known = {(one.values[0].provider, one.values[0].operation) for one in list_unsafe()}
    for provider in list_providers():
        assert {(provider, name) for name in read_table(provider)} <= known
