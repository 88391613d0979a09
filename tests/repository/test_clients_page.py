"""docs/clients.md: its programs run as they are printed, and what it says of clients is true."""

from __future__ import annotations

import inspect
import logging
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from krpay import errors
from krpay.testing import Sandbox, Server
from tests.repository.documents import find_blocks, read_document
from tests.served_clients import point_clients_at, run_program
from tests.specs import import_provider, list_providers

PAGE = read_document("docs/clients.md")
PROGRAMS = [block.text for block in find_blocks(PAGE, "python")]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A sandbox server, to which every client sends."""
    with Server() as server:
        host = server.describe()["konaplate"]["base_url"]
        monkeypatch.setenv("KONAPLATE_HOST", host)
        point_clients_at(server, monkeypatch)
        yield server


@pytest.fixture(autouse=True)
def _unchanged_logging() -> Iterator[None]:
    root, logger = logging.getLogger(), logging.getLogger("krpay")
    handlers, level = list(root.handlers), logger.level
    yield
    root.handlers[:] = handlers
    logger.setLevel(level)


def list_arguments() -> dict[str, inspect.Parameter]:
    """List the arguments of the clients of all providers, credentials too."""
    return {
        name: parameter
        for provider in list_providers()
        for kind in ("Client", "AsyncClient")
        for name, parameter in inspect.signature(
            getattr(import_provider(provider), kind)
        ).parameters.items()
    }


def test_all_code_on_it_is_run() -> None:
    assert len(PROGRAMS) == len(find_blocks(PAGE)) >= 10


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_runs_as_it_is_printed(
    program: str, served: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    run_program(program, "docs/clients.md")
    printed = capsys.readouterr().out
    assert bool(printed) == ("print(" in program)
    statuses = {request.status for request in served.sandbox.requests}
    sends_nothing = "environment=" in program or "MockTransport" in program
    assert statuses == (set() if sends_nothing else {200})


def test_the_table_has_every_argument_with_its_default() -> None:
    section = PAGE.partition("## Which server")[0]
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", section, re.MULTILINE))
    arguments = list_arguments()
    documents = [Sandbox().providers[provider].spec.document for provider in list_providers()]
    credentials = {
        name
        for document in documents
        for key in ("x-auth", "x-encryption")
        for name in document.get(key, {}).get("credentials", {})
    }
    assert rows.keys() == arguments.keys() - credentials
    timeout = arguments["timeout"].default.as_dict()
    connect = timeout.pop("connect")
    [other] = set(timeout.values())
    assert rows["timeout"] == f"{connect:g} seconds to connect, {other:g} for each other step"
    assert rows["max_retries"] == str(arguments["max_retries"].default)


def test_the_provider_with_several_servers_is_the_one_that_it_names() -> None:
    several = [
        provider
        for provider in list_providers()
        if "environment" in inspect.signature(import_provider(provider).Client).parameters
    ]
    assert several == ["bunjang"]
    assert "only Bunjang has more than one" in PAGE


@pytest.mark.parametrize(
    ("url", "is_refused"), [("http://konaplate.example", True), ("http://127.0.0.1:1", False)]
)
def test_credentials_do_not_travel_in_the_clear(url: str, is_refused: bool) -> None:
    make: Any = Sandbox().konaplate
    if is_refused:
        with pytest.raises(errors.ConfigurationError, match="in the clear"):
            make(base_url=url)
    else:
        assert make(base_url=url).base_url == url


def test_a_closed_client_refuses_calls_and_a_copy_need_not_be_closed(served: Server) -> None:
    client = import_provider("bunjang").Client()
    client.with_options(max_retries=0).close()
    assert client.points.get_balance()
    client.close()
    with pytest.raises(errors.ConfigurationError, match="closed"):
        client.points.get_balance()


def test_an_http_client_is_left_open(served: Server) -> None:
    with httpx.Client() as http:
        with import_provider("bunjang").Client(http_client=http) as client:
            client.points.get_balance()
        assert not http.is_closed


def test_options_of_a_call_are_those_of_every_method() -> None:
    from krpay._runtime.call import CallOptions

    section = PAGE.partition("## Options of a call")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == set(
        CallOptions.__annotations__
    )


def test_a_mock_of_ones_own_says_that_nothing_was_sent(
    served: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    [program] = [text for text in PROGRAMS if "MockTransport" in text]
    [promised] = re.findall(r"print\(error\)  # (.*)\.\.\.", program)
    run_program(program, "docs/clients.md")
    assert capsys.readouterr().out.startswith(promised)


def test_a_mock_that_reports_nothing_leaves_the_call_in_doubt(served: Server) -> None:
    [program] = [text for text in PROGRAMS if "MockTransport" in text]
    with pytest.raises(errors.OutcomeUnknownError):
        run_program(program.replace("if trace:", "if False:"), "docs/clients.md")


def test_a_timeout_of_ones_own_tells_of_the_lost_call(
    served: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    [program] = [text for text in PROGRAMS if "errors.lost(" in text]
    served.sandbox.faults.add("slow", operation="cvs.revoke", seconds=2)
    with pytest.raises(TimeoutError):
        run_program(program.replace("timeout(20)", "timeout(0.5)"), "docs/clients.md")
    said = capsys.readouterr().out
    assert re.fullmatch(r"not known: cvs\.revoke - ask [\w.]+\(.*\)\n", said)


def test_an_attempt_is_told_as_it_says(served: Server, capsys: pytest.CaptureFixture[str]) -> None:
    [program] = [text for text in PROGRAMS if "on_attempt=" in text]
    run_program(program, "docs/clients.md")
    assert capsys.readouterr().out.startswith("points.get_balance 1 200 SUCCEEDED ")


def test_the_log_is_as_it_says(served: Server, caplog: pytest.LogCaptureFixture) -> None:
    [program] = [text for text in PROGRAMS if "logging" in text]
    run_program(program, "docs/clients.md")
    first, line = [record.getMessage() for record in caplog.records if record.name == "krpay"]
    assert first.startswith("a client of bunjang speaks to http")
    assert re.fullmatch(r"bunjang points\.get_balance: 200 in \d+ ms, attempt 1", line)
