"""No spec takes longer than a second to be refused, however it is made: CI reads those of forks."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.emit.render import load_providers
from codegen.spec.problems import SpecError
from tests.codegen.tiny import Spec

SCHEMAS = "schemas/things.yaml"
SIZE = '    size: {$ref: "#/Size", description: How big it is.}\n'


def chain(length: int) -> Spec:
    """Objects, each of which holds the next."""
    spec = Spec()
    boxes = [
        f"Box{number}:\n  type: object\n  description: D.\n  properties:\n"
        f'    box: {{$ref: "#/Box{number + 1}", description: D.}}\n'
        for number in range(length)
    ]
    last = f"Box{length}: {{type: object, description: D.}}\n"
    first = '    box: {$ref: "#/Box0", description: D.}\n'
    return with_schemas(spec, SIZE + first + "".join(boxes) + last)


def with_schemas(spec: Spec, text: str) -> Spec:
    assert spec.files[SCHEMAS].count(SIZE) == 1
    spec.files[SCHEMAS] = spec.files[SCHEMAS].replace(SIZE, text)
    return spec


def aliases_of_references(length: int) -> Spec:
    """Components that only refer to the next."""
    names = "".join(f'Alias{number}: {{$ref: "#/Alias{number + 1}"}}\n' for number in range(length))
    first = '    box: {$ref: "#/Alias0", description: D.}\n'
    return with_schemas(Spec(), SIZE + first + names + f'Alias{length}: {{$ref: "#/Size"}}\n')


def with_example(example: str) -> Spec:
    return with_schemas(Spec(), SIZE + f"    box: {{description: D., example: {example}}}\n")


def bomb() -> Spec:
    """A few lines that aliases make a thousand million values of."""
    spec = Spec()
    lines = ["x-0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    for number in range(1, 9):
        repeated = ", ".join([f"*a{number - 1}"] * 10)
        lines.append(f"x-{number}: &a{number} [{repeated}]")
    spec.files[SCHEMAS] += "\n".join(lines) + "\n"
    return spec


def block(depth: int) -> Spec:
    lines = "".join(f"{' ' * number}a:\n" for number in range(1, depth))
    spec = Spec()
    spec.files[SCHEMAS] += f"Deep:\n{lines}"
    return spec


def with_reference(reference: str) -> Spec:
    spec = Spec()
    spec.files["paths/things.yaml"] = spec.files["paths/things.yaml"].replace(
        "{$ref: ../schemas/things.yaml#/CreateThing}", f'{{$ref: "{reference}"}}'
    )
    return spec


def circle() -> Spec:
    """A component that is a reference to itself."""
    first = '    box: {$ref: "#/Loop", description: D.}\n'
    return with_schemas(Spec(), SIZE + first + 'Loop: {$ref: "#/Loop"}\n')


REFUSED: dict[str, tuple[Callable[[], Spec], str]] = {
    "300 references in a chain": (
        lambda: chain(300),
        "100 references lead here, one behind the other",
    ),
    "300 components that are references": (
        lambda: aliases_of_references(300),
        "100 references lead here, one behind the other",
    ),
    "3,000 references in a chain": (lambda: chain(3_000), "100 references lead here"),
    "a reference to itself": (circle, "'$ref' is not supported on a named schema"),
    "lists in lists": (
        lambda: with_example("[" * 5_000 + "]" * 5_000),
        "more than 40 mappings and lists inside each other",
    ),
    "mappings in mappings": (
        lambda: with_example("{a: " * 5_000 + "1" + "}" * 5_000),
        "more than 40 mappings and lists inside each other",
    ),
    "lines that are indented further and further": (
        lambda: block(1_000),
        "more than 40 mappings and lists inside each other",
    ),
    "an alias bomb": (bomb, "more than 100,000 values, with what aliases repeat"),
    "NUL in a reference": (
        lambda: with_reference("../schemas/things.yaml\\0#/CreateThing"),
        "this is no reference; write file.yaml#/Name",
    ),
    "5,000 characters in the file of a reference": (
        lambda: with_reference("a" * 5_000 + ".yaml#/CreateThing"),
        "this is no reference; write file.yaml#/Name",
    ),
    "5,000 characters behind the # of a reference": (
        lambda: with_reference("../schemas/things.yaml#/" + "a" * 5_000),
        "this is no reference; write file.yaml#/Name",
    ),
    "a reference out of the specs": (
        lambda: with_reference("../../../../etc/passwd#/CreateThing"),
        "it leaves the specs; copy what you need",
    ),
    "a reference to a folder": (
        lambda: with_reference("../schemas#/CreateThing"),
        "only files called *.yaml are read",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_within_a_second(name: str, tmp_path: Path) -> None:
    make, says = REFUSED[name]
    specs = make().write(tmp_path)
    started = time.process_time()
    with pytest.raises(SpecError) as caught:
        load_providers(specs)
    assert time.process_time() - started < 1
    for position, _ in caught.value.problems:
        assert position.file.startswith("specs/tiny/")
    assert any(says in message for _, message in caught.value.problems), str(caught.value)


def test_references_as_deep_as_anybody_needs_are_taken(tmp_path: Path) -> None:
    assert load_providers(chain(60).write(tmp_path))


def test_an_alias_or_two_is_taken(tmp_path: Path) -> None:
    twice = SIZE.replace("size: ", "size: &size ") + "    other: *size\n"
    [provider] = load_providers(with_schemas(Spec(), twice).write(tmp_path))
    properties = provider.schemas["Thing"]["properties"]
    assert properties["other"] == properties["size"]
