"""README.md is short, each number in it is true, and its code runs as it is printed."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

from krpay import errors
from krpay.testing import Server
from tests.repository.documents import ROOT, find_blocks, read_document, read_prose
from tests.served_clients import point_clients_at, run_program

README = read_document("README.md")
PROSE = " ".join(read_prose(README).split())
MONEY = README.partition("## What an exception says about the money")[2].partition("\n## ")[0]
CODE = [block.text for block in find_blocks(README, "python")]
CLIENT_CODE = [text for text in CODE if "def test_" not in text]

MOST_LINES = 158
METHODS = {"get", "put", "post", "delete", "patch"}
NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six")

_COMMANDS = tuple(
    re.compile(pattern)
    for pattern in (
        r"python3 -m venv \.venv",
        r"\. \.venv/bin/activate",
        r"pip install [.\w]+",
        r"nox -s \w+",
    )
)
"""What readers run; test_papers.py checks the names of sessions and what is installed."""

_DIGITS = re.compile(r"(?<![A-Za-z])\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class ProviderFacts:
    """What the README may say of a provider, as its spec says it."""

    name: str
    operations: int
    gaps: int
    credentials: tuple[str, ...]
    """Those that a client must have."""


def read_yaml(path: Path) -> Any:
    return yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


def read_facts(root: Path) -> ProviderFacts:
    """Read the facts about a provider from its spec."""
    document = read_yaml(root)
    credentials = document.get("x-auth", {}).get("credentials", {})
    return ProviderFacts(
        root.parent.name,
        operations=sum(
            len(item.keys() & METHODS)
            for file in (root.parent / "paths").glob("*.yaml")
            for item in read_yaml(file).values()
        ),
        gaps=len(document.get("x-undocumented", ())),
        credentials=tuple(
            name for name, about in credentials.items() if about.get("required", True)
        ),
    )


PROVIDERS = [read_facts(root) for root in sorted((ROOT / "specs").glob("*/openapi.yaml"))]


def describe_python() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return f"Python {project['requires-python'].removeprefix('>=')} or newer"


def find_default(argument: str) -> Any:
    """Find the default of an argument that the clients of all providers have."""
    clients = [import_module(f"krpay.{facts.name}").Client for facts in PROVIDERS]
    defaults = [inspect.signature(client).parameters[argument].default for client in clients]
    assert all(default == defaults[0] for default in defaults)
    return defaults[0]


def describe_retries() -> str:
    return f"sends a call again by itself up to {find_default('max_retries')} times"


def describe_timeouts() -> str:
    seconds = find_default("timeout").as_dict()
    connect = seconds.pop("connect")
    [other] = set(seconds.values())
    return f"{connect:g} seconds for a connection, and {other:g} seconds for each other step"


def test_it_is_short() -> None:
    assert len(README.splitlines()) <= MOST_LINES


def test_the_table_counts_the_operations_and_the_gaps_of_each_provider() -> None:
    rows = {
        found[1]: (int(found[2]), int(found[3]))
        for found in re.finditer(
            r"^\| \[[^\]]+\]\(generated/docs/(\w+)\.md\) \| (\d+) \| "
            r"\[(\d+)\]\(generated/docs/\1\.md#not-known\) \|",
            README,
            re.MULTILINE,
        )
    }
    assert rows == {facts.name: (facts.operations, facts.gaps) for facts in PROVIDERS}


def test_it_counts_the_providers() -> None:
    assert f"for {NUMBER_WORDS[len(PROVIDERS)]} Korean payment services" in PROSE


def test_it_names_the_python_that_the_package_asks_for() -> None:
    assert describe_python() in PROSE


def test_it_tells_how_often_a_call_is_sent_and_how_long_it_may_take() -> None:
    assert describe_retries() in PROSE
    assert describe_timeouts() in PROSE


def test_no_other_number_is_in_its_prose() -> None:
    counts = [f"| {facts.operations} | {facts.gaps} |" for facts in PROVIDERS]
    rest = PROSE
    for phrase in (describe_python(), describe_retries(), describe_timeouts(), *counts):
        rest = rest.replace(phrase, "")
    assert _DIGITS.findall(rest) == [], "a test here must check this number"


def test_the_demo_ends_as_it_says() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "krpay.testing.demo"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"Its last line says `{done.stdout.splitlines()[-1]}`" in README


def test_the_port_in_it_is_the_one_of_the_sandbox_server() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "krpay.testing", "--help"],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    ports = re.findall(r"(?:--port |127\.0\.0\.1:)(\d+)", README)
    assert ports
    assert all(f"({port})" in done.stdout for port in ports)


def test_every_exception_in_the_table_is_there() -> None:
    rows = [line for line in MONEY.splitlines() if line.startswith("| `")]
    names = [name for row in rows for name in re.findall(r"`(\w+Error)`", row.split("|")[1])]
    assert len(names) == len(set(names)) >= len(rows)
    for name in names:
        assert issubclass(getattr(errors, name), errors.KrpayError)
    for name, attribute in (
        ("APIError", "code"),
        ("APIError", "message"),
        ("OutcomeUnknownError", "outcome"),
        ("InvalidResponseError", "body"),
        ("InvalidResponseError", "data"),
    ):
        assert f"`.{attribute}`" in next(row for row in rows if f"`{name}`" in row)
        classes = getattr(errors, name).__mro__
        assert any(attribute in inspect.get_annotations(cls) for cls in classes)


def is_first_below_root(error: type[errors.KrpayError]) -> bool:
    """Tell whether a public class is `KrpayError`'s own child, private classes left out."""
    bases = [base for base in error.__mro__[1:] if issubclass(base, errors.KrpayError)]
    return [base for base in bases if not base.__name__.startswith("_")] == [errors.KrpayError]


def test_the_table_leaves_out_no_kind_of_exception() -> None:
    kinds = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type)
        and issubclass(value, errors.KrpayError)
        and not name.startswith("_")
        and is_first_below_root(value)
    }
    assert kinds
    assert {name for name in kinds if f"`{name}`" not in MONEY} == set()


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A sandbox server, to which every client sends."""
    with Server() as server:
        point_clients_at(server, monkeypatch)
        yield server


def test_there_is_code_for_each_provider() -> None:
    for facts in PROVIDERS:
        assert any(re.search(rf"import .*\b{facts.name}\b", text) for text in CLIENT_CODE)


@pytest.mark.parametrize("text", CLIENT_CODE)
def test_its_code_runs_as_it_is_printed(
    text: str, served: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    run_program(text, "README.md")
    printed = capsys.readouterr().out
    assert bool(printed) == bool(re.search(r"print\((?!lost)", text)), printed
    assert [request.status for request in served.sandbox.requests] != []
    assert {request.status for request in served.sandbox.requests} == {200}


def test_a_lost_response_is_resolved_as_it_says(
    served: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    [text] = [text for text in CLIENT_CODE if "OutcomeUnknownError" in text]
    served.sandbox.faults.add("lose-answer", operation="subscriptions.pay_once")
    run_program(text, "README.md")
    assert capsys.readouterr().out == "paid 1000\n"
    served.sandbox.reset()
    served.sandbox.faults.add("lose-request", operation="subscriptions.pay_once")
    with pytest.raises(SystemExit, match="not known yet: the provider says that there is none"):
        run_program(text.replace("wait=10", "wait=0"), "README.md")


def test_it_names_every_credential_that_a_client_must_have() -> None:
    for facts in PROVIDERS:
        for credential in facts.credentials:
            assert f"{facts.name}_{credential}".upper() in README


def test_the_sandbox_works_without_pytest_as_it_says() -> None:
    [line] = re.findall(r"`(with Sandbox\(\) as sandbox: .*?)`", README)
    [import_line] = re.findall(r"`(from krpay.testing import Sandbox)`", README)
    names = run_program(f"{import_line}\n{line}", "README.md")
    assert names["client"].base_url


def test_every_block_is_python_or_shell() -> None:
    assert {block.language for block in find_blocks(README)} == {"python", "sh"}
    [test] = [text for text in CODE if text not in CLIENT_CODE]
    section = README.partition("## Test your program")[2].partition("\n## ")[0]
    assert test in section, "tests/testing/test_pytest_plugin.py runs the one that is there"


@pytest.mark.parametrize("text", [block.text for block in find_blocks(README, "sh")])
def test_its_shell_code_has_commands_that_are_there(text: str) -> None:
    done = subprocess.run(["sh", "-n"], input=text, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = [line.partition("#")[0].strip() for line in text.splitlines()]
    commands = [one.strip() for line in lines for one in line.split("&&") if one.strip()]
    assert [one for one in commands if not any(known.fullmatch(one) for known in _COMMANDS)] == []
