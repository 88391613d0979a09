"""The harness itself: the server, taking turns, what is deleted, what is counted."""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.bench import generators, import_programs, operations, server, sizes
from tests.bench.environments import (
    SPECS,
    Stamp,
    UnusablePeer,
    count_operations,
    read_group,
    run_command,
)
from tests.bench.processes import Environment
from tests.bench.rounds import take_turns
from tests.bench.rows import OURS
from tests.specs import SPECS as SPEC_FOLDER
from tests.specs import list_providers

POST = b"POST /api/v1/points/issuance/123/cancel HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\n"
GET = b"GET /open-api/payments/imp_448280090638?x=1 HTTP/1.1\r\nHost: h\r\n\r\n"


async def read_response(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
    return head.partition(b"\r\n")[0], await reader.readexactly(length)


async def fetch_responses(pieces: Iterable[bytes], count: int) -> list[tuple[bytes, bytes]]:
    serving, url = await server.start_server(1)
    async with serving:
        reader, writer = await asyncio.open_connection("127.0.0.1", int(url.rpartition(":")[2]))
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0)
        responses = [await read_response(reader) for _ in range(count)]
        writer.close()
        await writer.wait_closed()
    return responses


@pytest.mark.parametrize(
    "pieces",
    [
        [POST + b"body" + GET],
        [POST, b"bo", b"dy", GET[:5], GET[5:]],
        [(POST + b"body" + GET)[at : at + 1] for at in range(len(POST) + 4 + len(GET))],
    ],
    ids=["at once", "in pieces", "byte by byte"],
)
def test_the_server_responds_to_requests_however_they_arrive(pieces: list[bytes]) -> None:
    bodies = operations.make_bodies()
    first, second = asyncio.run(fetch_responses(pieces, 2))
    assert first == (b"HTTP/1.1 200 OK", bodies[operations.CANCEL_ISSUANCE_PATH])
    assert second == (b"HTTP/1.1 200 OK", bodies[operations.GET_PAYMENT_PATH])


def test_the_server_knows_no_other_path() -> None:
    assert asyncio.run(fetch_responses([b"GET / HTTP/1.1\r\n\r\n"], 1)) == [
        (b"HTTP/1.1 404 Not Found", b"")
    ]


class RecordingTransport:
    """What was written to a connection."""

    def __init__(self) -> None:
        self.data = b""

    def write(self, data: bytes) -> None:
        self.data += data


def test_a_gate_holds_responses_until_the_crowd_is_there() -> None:
    gate = server.Gate(3)
    connections: Any = [RecordingTransport() for _ in range(4)]
    gate.send_response(connections[0], b"a", at_once=False)
    gate.send_response(connections[1], b"b", at_once=False)
    gate.send_response(connections[3], b"token", at_once=True)
    assert [one.data for one in connections] == [b"", b"", b"", b"token"]
    gate.send_response(connections[2], b"c", at_once=False)
    assert [one.data for one in connections] == [b"a", b"b", b"c", b"token"]


def test_turns_are_taken_in_another_order_each_round() -> None:
    order: list[str] = []

    def measure(name: str) -> float:
        order.append(name)
        return float(len(order))

    samples = take_turns({name: partial(measure, name) for name in "abc"}, 2)
    assert "".join(order) == "abc" + "bca" + "cab"
    assert samples == {"a": [6.0, 8.0], "b": [4.0, 9.0], "c": [5.0, 7.0]}  # without the first round


def test_who_cannot_do_it_tries_once() -> None:
    tries: list[str] = []

    def cannot() -> float | None:
        tries.append("")
        return None

    samples = take_turns({"can": lambda: 1.0, "cannot": cannot}, 3)
    assert samples == {"can": [1.0, 1.0, 1.0]}
    assert len(tries) == 1


def test_a_generator_starts_from_its_sources_and_nothing_else(tmp_path: Path) -> None:
    kept = ["specs/a.yaml", "codegen/b.py", "codegen/__pycache__/b.pyc"]
    written = ["generated/krpay/a.py", "codegen/.cache/x", "cache/y", ".z"]
    for name in kept[:2]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    sources = set(tmp_path.rglob("*"))
    for name in kept[2:] + written:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    generators.keep_only(sources, tmp_path)
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    assert left == {*kept, "specs", "codegen", "codegen/__pycache__"}


def write_distribution(site: Path, name: str, size: int, *requires: str) -> None:
    """Write what an installed distribution looks like."""
    info = site / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    lines = ["Metadata-Version: 2.1", f"Name: {name}", "Version: 1.0"]
    lines += [f"Requires-Dist: {text}" for text in requires]
    (info / "METADATA").write_text("\n".join([*lines, ""]))
    (site / f"{name}.py").write_bytes(b"#" * size)
    (site / f"{name}.pyc").write_bytes(b"#" * 1_000)
    (info / "RECORD").write_text(f"{name}.py,,\n{name}.pyc,,\nnot_there.py,,\n")


def test_all_that_a_distribution_pulls_in_is_counted_once(tmp_path: Path) -> None:
    write_distribution(tmp_path, "root", 10, "left", "Right[fast]>=1", 'tests; extra == "dev"')
    write_distribution(tmp_path, "left", 20, "shared", 'old; python_version < "3"')
    write_distribution(
        tmp_path, "right", 30, "shared", 'speedup; extra == "fast"', 'x; extra == "slow"'
    )
    for name, size in {"shared": 40, "speedup": 50, "tests": 60, "other": 70}.items():
        write_distribution(tmp_path, name, size)
    assert sizes.measure_distributions([str(tmp_path)], ["root"]) == {
        "root": 10,
        "left": 20,
        "right": 30,
        "shared": 40,
        "speedup": 50,
    }


def count_written_operations(provider: str) -> int:
    files = (SPEC_FOLDER / provider / "paths").glob("*.yaml")
    return sum(
        len(re.findall(r"^    operationId: ", path.read_text("utf-8"), re.MULTILINE))
        for path in files
    )


def test_every_operation_of_the_specs_is_counted() -> None:
    counts = {
        name: count_operations(json.loads(path.read_text(encoding="utf-8")))
        for name, path in SPECS.items()
    }
    assert counts == {name: count_written_operations(name) for name in list_providers()}
    assert sizes.count_offered_operations({})[OURS] == sum(counts.values())


def test_what_was_made_from_other_things_is_made_again(tmp_path: Path) -> None:
    assert not Stamp(tmp_path, ["a", "b"]).is_current
    Stamp(tmp_path, ["a", "b"]).write()
    assert Stamp(tmp_path, ["a", "b"]).is_current
    assert not Stamp(tmp_path, ["a", "c"]).is_current
    assert not Stamp(tmp_path, ["ab"]).is_current


def test_a_tool_that_fails_is_quoted() -> None:
    program = "import sys; print('first'); sys.exit('unknown construct: oneOf')"
    with pytest.raises(UnusablePeer, match="says: first unknown construct: oneOf"):
        run_command([sys.executable, "-c", program])


def test_groups_may_include_others() -> None:
    assert set(read_group("bench")) <= set(read_group("test"))


def test_workers_go_through_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("all_proxy", "http://127.0.0.1:9")
    variables = Environment(path=("/clients",)).make_variables()
    assert not [name for name in variables if name.lower().endswith("_proxy")]
    assert variables["PYTHONPATH"].endswith(os.pathsep + "/clients")


def test_everything_of_krpay_is_imported_where_that_is_measured() -> None:
    program = import_programs.IMPORTS[OURS][import_programs.EVERYTHING]
    listing = "import json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\n{listing}"], check=True, capture_output=True, text=True
    )
    modules = json.loads(done.stdout)
    for provider in list_providers():
        package = Path(importlib.import_module(f"krpay.{provider}").__path__[0])
        for kind in ("endpoints", "resources"):
            names = {path.stem for path in (package / kind).glob("[a-z]*.py")}
            assert names
            assert {f"krpay.{provider}.{kind}.{name}" for name in names} <= set(modules)


@pytest.mark.parametrize(
    "program", [text for each in import_programs.IMPORTS.values() for text in each.values()]
)
def test_what_is_imported_is_a_program(program: str) -> None:
    compile(program, "<import>", "exec")
