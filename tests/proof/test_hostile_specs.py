"""Malicious and broken specs: each is refused with a file and a line, and touches nothing else."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from codegen.emit.render import render
from codegen.spec.problems import SpecError
from tests.codegen.tiny import Edit, Spec
from tests.loopback import LoopbackServer

SCHEMAS, PATHS, ROOT = "schemas/things.yaml", "paths/things.yaml", "openapi.yaml"
WEIGHT = "{type: integer, description: Weight in grams.}"
LABEL_OF_GET = "schema: {type: string}\n    responses:"
CANARY = "Canary: {type: string, description: test-secret of another file.}\n"


def weight(text: str) -> list[Edit]:
    """Write something else for a property."""
    return [Edit(SCHEMAS, WEIGHT, text)]


def reference(target: str) -> list[Edit]:
    """Refer to something else."""
    return weight(f'{{$ref: "{target}"}}')


def add(text: str) -> list[Edit]:
    """Put something before the schemas."""
    return [Edit(SCHEMAS, "ThingEnvelope:\n", f"{text}\nThingEnvelope:\n")]


LAUGHS = "\n".join(
    ["A0: &a0 [ha, ha]", *(f"A{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30))]
)
QUADRATIC = "Long: &long " + "x" * 50_000 + "\nMany: [" + ", ".join(["*long"] * 2_000) + "]"

HOSTILE: dict[str, list[Edit]] = {
    "a billion laughs": add(LAUGHS),
    "a quadratic expansion": add(QUADRATIC),
    "an anchor that contains itself": add("Loop: &loop [*loop]"),
    "depth of lists": add("Deep: " + "[" * 20_000 + "]" * 20_000),
    "depth of lists that end nowhere": add("Deep: " + "[" * 200_000),
    "depth of objects": add("Deep: " + "{a: " * 20_000 + "1" + "}" * 20_000),
    "depth of blocks": add("Deep:\n" + "\n".join(" " * n + "a:" for n in range(1, 1_000)) + " 1"),
    "a command": weight("!!python/object/apply:os.system [touch pwned]"),
    "an object of Python": weight("!!python/object/new:pathlib.Path [pwned]"),
    "a module of Python": weight("!!python/module:os"),
    "a tag of nobody": weight("!<tag:evil.example,2026:x> {type: integer}"),
    "bytes": weight("!!binary aGk="),
    "a NUL": add("# \x00"),
    "an escape of a terminal": add("# \x1b[2J"),
    "a letter that turns the line": weight(
        "{type: integer, description: a\u202eb, x-name: __class__}"
    ),
    "digits without end": weight(
        "{type: integer, maximum: " + "9" * 200_000 + ", description: D.}"
    ),
    "a number without end": weight("{type: integer, maximum: 1e999999999, description: D.}"),
    "a file beside the specs": reference("../../outside.yaml#/Canary"),
    "a file beside the specs, encoded": reference("..%2F..%2Foutside.yaml#/Canary"),
    "a file by its whole path": reference("/etc/passwd"),
    "a file as a URL": reference("file:///etc/passwd"),
    "a device": reference("/dev/zero"),
    "a backslash": reference("..\\\\..\\\\outside.yaml#/Canary"),
    "another provider's folder": reference("../../../rooms/tiny/x.yaml#/Canary"),
    "a reference to itself": reference("#/CreateThing/properties/weight"),
    "a pointer out of the document": reference("#/../../Canary"),
    "a folder": reference("../schemas#/Canary"),
    "an operation id that is a path": [Edit(PATHS, "things_create", "things_../../evil")],
    "an operation id that is code": [Edit(PATHS, "things_create", '"things_x(): import os #"')],
    "an operation id of Python": [Edit(PATHS, "things_create", "things___class__")],
    "a tag that is a path": [
        Edit(ROOT, "name: things", "name: ../../evil"),
        Edit(PATHS, "tags: [things]", "tags: [../../evil]", everywhere=True),
    ],
    "a schema that is a path": [
        Edit(SCHEMAS, "CreateThing:", "../../Evil:"),
        Edit(PATHS, "#/CreateThing", "#/..~1..~1Evil"),
    ],
    "a name that is code": [Edit(PATHS, "x-name: thing_id", "x-name: '__import__(\"os\")'")],
    "a name that hides another": [Edit(PATHS, "x-name: thing_id", "x-name: self")],
    "a name of Python": [Edit(PATHS, "x-name: thing_id", "x-name: __class__")],
    "a path that goes up": [
        Edit(PATHS, "/things/{id}:", "/../admin/{id}:"),
        Edit(ROOT, "/things/{id}", "/../admin/{id}", everywhere=True),
    ],
    "a path with another host": [
        Edit(PATHS, "/things/{id}:", "//evil.example/{id}:"),
        Edit(ROOT, "/things/{id}", "//evil.example/{id}", everywhere=True),
    ],
    "a server that is a script": [Edit(ROOT, "https://tiny.example\n", "javascript:alert(1)\n")],
    "a server that is a file": [Edit(ROOT, "https://tiny.example\n", "file:///etc\n")],
    "a server in the clear": [Edit(ROOT, "https://tiny.example\n", "http://tiny.example\n")],
    "a server with credentials": [
        Edit(ROOT, "https://tiny.example\n", "https://u:p@tiny.example\n")
    ],
}


class Watch:
    """Notes what is opened and run while it watches; an audit hook cannot be taken off."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.opened: list[tuple[str, bool]] = []
        self.ran: list[str] = []
        sys.addaudithook(self._take)

    def _take(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.folder is None:
            return
        if event == "open":
            path, _, flags = arguments
            writes = bool(isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR))
            self.opened.append((os.path.realpath(str(path)), writes))
        elif event in ("os.system", "os.exec", "os.posix_spawn", "socket.connect"):
            self.ran.append(event)


@pytest.fixture(scope="module")
def watch() -> Watch:
    """Watches from here on, where it is told to."""
    return Watch()


@pytest.fixture
def rendering(watch: Watch, tmp_path: Path) -> Iterator[Callable[[Spec], list[str]]]:
    """Renders a spec, and gives the lines of its refusal."""
    (tmp_path / "outside.yaml").write_text(CANARY, encoding="utf-8")

    def refuse(spec: Spec) -> list[str]:
        specs = spec.write(tmp_path)
        watch.opened.clear()
        watch.ran.clear()
        watch.folder = tmp_path
        try:
            with pytest.raises(SpecError) as caught:
                render(specs, tmp_path / "rooms")
        finally:
            watch.folder = None
        return str(caught.value).splitlines()

    yield refuse
    specs = (tmp_path / "specs").resolve()
    strangers = ("/etc/passwd", "/dev/zero", str((tmp_path / "outside.yaml").resolve()))
    for path, writes in watch.opened:
        assert path not in strangers
        is_ours = path.startswith(str(tmp_path.resolve()))
        assert not (is_ours and writes), path
        assert not is_ours or Path(path).is_relative_to(specs) or "rooms" in path, path
    assert watch.ran == []
    assert not (tmp_path / "pwned").exists()
    assert not Path("pwned").exists()
    assert not list(tmp_path.rglob("*evil*"))


@pytest.mark.parametrize("edits", HOSTILE.values(), ids=list(HOSTILE))
def test_it_is_refused_with_a_line_and_touches_nothing(
    rendering: Callable[[Spec], list[str]], edits: list[Edit]
) -> None:
    lines = rendering(Spec().edited(*edits))
    places = [line for line in lines if re.match(r"specs/tiny/[a-z/]+\.yaml:\d+: ", line)]
    assert places, lines
    assert not any("test-secret" in line for line in lines)


def test_no_reference_makes_a_request(rendering: Callable[[Spec], list[str]]) -> None:
    with LoopbackServer() as server:
        lines = rendering(Spec().edited(*reference(f"{server.url}/schema.yaml#/Canary")))
        assert server.accepted == 0
    assert any(re.match(r"specs/tiny/schemas/things\.yaml:\d+: ", line) for line in lines)


def test_a_link_to_a_file_beside_the_specs_is_not_read(
    rendering: Callable[[Spec], list[str]], tmp_path: Path
) -> None:
    spec = Spec().edited(*reference("link.yaml#/Canary"))
    (spec.write(tmp_path) / "tiny" / "schemas" / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    lines = rendering(spec)
    assert not any("test-secret" in line for line in lines)
