"""Documents with odd values in odd places are read as far as they go, and stop no other page."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest

from tests.codegen.docpages import shapes
from tests.codegen.docpages.site import Site
from tests.loopback import respond_json

ODD: list[Any] = [
    None,
    True,
    -1,
    3.5,
    "",
    "<b>",
    [],
    {},
    [None],
    {"a": None},
    {"$ref": 5},
    {"$ref": "#/a/b"},
    {"$ref": "#/components/schemas/Thing"},
    [{"field": None}],
    "[1]",
    [{"content": None, "lang": 3}],
    10**30,
]


@pytest.mark.parametrize("seed", range(4))
def test_odd_values_stop_no_page(site: Site, seed: int) -> None:
    chooser = random.Random(seed)
    paths = [f"/odd/{number}" for number in range(40)]
    site.cite("/get", "/create", *paths)
    site.server.script(shapes.make_apidog(shapes.OPENAPI))
    assert site.accept().code == 0
    for number, path in enumerate(paths):
        if number % 2:
            page = shapes.respond(shapes.make_next_page(make_odd(shapes.API, chooser)))
        else:
            page = respond_json(make_odd(shapes.OPENAPI, chooser))
        site.server.script(page, to=path)
    kinds = site.docs("--json", "tiny").kinds
    assert set(kinds) == {"/get", "/create", *paths}
    assert kinds["/create"] == "unchanged"
    assert site.docs("tiny").code == 1


def make_odd(value: Any, chooser: random.Random) -> Any:
    """Put odd values into a copy of a document."""
    for _ in range(chooser.choice([1, 1, 2, 4])):
        pointer = chooser.choice(list(list_pointers(value)))
        value = shapes.change(value, pointer, chooser.choice(ODD))
    return value


def list_pointers(value: Any, pointer: str = "") -> Iterator[str]:
    """List the pointers to everything inside a document."""
    if isinstance(value, dict):
        members = [(key.replace("/", "~1"), child) for key, child in value.items()]
    elif isinstance(value, list):
        members = [(str(index), child) for index, child in enumerate(value)]
    else:
        return
    for token, child in members:
        yield f"{pointer}/{token}"
        yield from list_pointers(child, f"{pointer}/{token}")
