"""The examples of the generated docs run as they are printed, and raise what the docs say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from krpay.errors import KrpayError
from krpay.testing import Server
from krpay.testing.requests import RecordedRequest
from tests.preparations import Preparation, find_preparations
from tests.served_clients import point_clients_at, run_program
from tests.specs import list_providers
from tests.testing.docs_examples import DocsSection, read_sections
from tests.testing.spec_only import drop_handlers

SECTIONS = {f"{one.provider} {one.operation}": one for one in read_sections()}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture(scope="module")
def bare_server() -> Iterator[Server]:
    """A sandbox server that responds from the specs alone, so that nothing need be prepared."""
    with Server() as server:
        for provider in server.sandbox.providers.values():
            drop_handlers(provider)
        yield server


def run_prepared(
    section: DocsSection, program: str, server: Server, monkeypatch: pytest.MonkeyPatch
) -> list[RecordedRequest]:
    """Run a program in a fresh sandbox with what the operation needs; gives its requests."""
    sandbox = server.sandbox
    sandbox.reset()
    preparations = find_preparations(section.provider)
    preparations.get(section.operation_id, Preparation()).prepare(sandbox)
    before = len(sandbox.requests)
    point_clients_at(server, monkeypatch)
    run_program(program, f"{section.operation} in the docs")
    return [one for one in list(sandbox.requests)[before:] if one.operation == section.operation]


def test_each_operation_has_an_example(server: Server) -> None:
    operations = {
        f"{provider} {operation.name}"
        for provider in list_providers()
        for operation in server.sandbox.providers[provider].spec.operations
    }
    assert operations == set(SECTIONS)
    programs = [one.program + (one.paging_program or "") for one in SECTIONS.values()]
    assert [program for program in programs if "..." in program] == []


@pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")
@pytest.mark.parametrize("name", SECTIONS)
def test_it_runs_as_it_is_printed(
    name: str,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    section = SECTIONS[name]
    requests = run_prepared(section, section.program, server, monkeypatch)
    assert requests
    assert {request.status for request in requests} <= {200, 204}
    assert bool(capsys.readouterr().out) == ("print(result)" in section.program)


@pytest.mark.parametrize("name", [name for name, one in SECTIONS.items() if one.paging_program])
def test_all_pages_are_gone_through(
    name: str, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = SECTIONS[name]
    requests = run_prepared(section, section.paging_program or "", server, monkeypatch)
    assert requests
    assert {request.status for request in requests} == {200}


@pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")
@pytest.mark.parametrize("name", SECTIONS)
def test_it_raises_what_the_table_says(
    name: str, bare_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    section, sandbox = SECTIONS[name], bare_server.sandbox
    spec = sandbox.providers[section.provider].spec
    if spec.get_operation(section.operation).is_public:
        pytest.skip("its client signs in before, which meets the fault")
    point_clients_at(bare_server, monkeypatch, max_retries=0)
    signs_in = any(operation.is_public for operation in spec.operations)
    for row in section.rows:
        if row.fault is None or (row.status == 401 and signs_in):
            continue  # a client signs in again
        sandbox.faults.clear()
        sandbox.faults.add(
            row.fault.kind,
            provider=section.provider,
            operation=section.operation,
            code=row.fault.code,
            status=row.fault.status,
        )
        with pytest.raises(KrpayError) as raised:
            run_program(section.program, f"{section.operation} in the docs")
        names = [kind.__name__ for kind in type(raised.value).__mro__]
        assert row.class_name in (names[:1] if row.code else names), row
