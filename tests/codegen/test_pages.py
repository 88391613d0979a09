"""Pages: where their facts are, how the first one is asked for, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from codegen.emit.render import render
from codegen.spec.problems import SpecError
from krpay.errors import InvalidArgumentError, InvalidResponseError
from tests.codegen.emit.fragments import signature
from tests.codegen.tiny import Generate, Package, Spec, in_path, one_operation, query
from tests.testing.generated_packages import generate_package

THING = """\
label: {type: string, description: D.}
rows: {type: array, items: {type: string}, description: D.}
count: {type: integer, description: D.}
meta: {$ref: "#/Meta", description: D.}
"""
META = """\
Meta:
  type: object
  description: D.
  required: [rows]
  properties:
    rows: {type: array, items: {type: string}, description: D.}
    paging: {$ref: "#/Paging", description: D.}
Paging:
  type: object
  description: D.
  properties:
    pageNo: {type: integer, description: D.}
    total: {type: [integer, "null"], description: D.}
    cursor: {type: string, description: D.}
    hasMore: {type: boolean, description: D.}
"""
NUMBERED = "{parameter: page, items: rows, page: /meta/paging/pageNo, pages: /meta/paging/total}"
CURSOR = (
    "{parameter: cursor, items: /meta/rows, next: /meta/paging/cursor, more: /meta/paging/hasMore}"
)
REQUIRED = "required: true, description: D."


def paged(pagination: str, parameters: str) -> Spec:
    return one_operation(
        method="get",
        operation=f"x-pagination: {pagination}\n",
        parameters=parameters,
        thing=THING,
        thing_required="[meta]" if pagination.startswith(CURSOR[:-1]) else "[rows]",
        schemas=META,
    )


def number(more: str = "description: D.") -> str:
    return query("page", "{type: integer, minimum: 0}", more)


def read_all(package: Package, page: Callable[[str | None], Any]) -> tuple[list[str], list[str]]:
    """All items, and the queries by which they were asked for."""
    queries: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        queries.append(request.url.query.decode())
        value = next(iter(request.url.params.values()), None)
        return httpx.Response(200, text=json.dumps({"data": page(value)}))

    with httpx.Client(transport=httpx.MockTransport(respond)) as http:
        client = package.tiny.Client(token="test-token", http_client=http)
        return list(client.things.iter_make()), queries


def numbered(first: int, last: int) -> Callable[[str | None], Any]:
    def page(value: str | None) -> Any:
        found = int(value) if value is not None else first
        paging = {"pageNo": found, "total": last - first + 1}
        return {"rows": [f"item {found}"], "meta": {"rows": [], "paging": paging}}

    return page


def test_the_facts_of_a_page_are_in_objects_of_it(generate: Generate) -> None:
    package = generate(paged(NUMBERED, number()))
    items, queries = read_all(package, numbered(1, 3))
    assert items == ["item 1", "item 2", "item 3"]
    assert queries == ["", "page=2", "page=3"]


@pytest.mark.parametrize(("first", "wanted"), [(None, 1), (0, 0), (7, 7)])
def test_a_parameter_that_is_required_is_given_for_the_first_page(
    first: int | None, wanted: int, generate: Generate
) -> None:
    more = "" if first is None else f", first: {first}"
    package = generate(paged(f"{NUMBERED[:-1]}{more}}}", number(REQUIRED)))
    items, queries = read_all(package, numbered(wanted, wanted + 1))
    assert items == [f"item {wanted}", f"item {wanted + 1}"]
    assert queries == [f"page={wanted}", f"page={wanted + 1}"]
    assert "page" not in signature(package.resources.Things.iter_make)  # nobody is to give it
    with pytest.raises(TypeError, match="page"):
        package.make()


@pytest.mark.parametrize(
    ("more", "first", "asked"),
    [("description: D.", "", ""), (REQUIRED, ', first: "*"', "cursor=%2A")],
)
def test_a_cursor_is_in_an_object_of_the_page(
    more: str, first: str, asked: str, generate: Generate
) -> None:
    package = generate(paged(f"{CURSOR[:-1]}{first}}}", query("cursor", more=more)))

    def page(value: str | None) -> Any:
        if value in (None, "*"):
            return {"meta": {"rows": ["a"], "paging": {"cursor": "c2", "hasMore": True}}}
        if value == "c2":
            return {"meta": {"rows": [], "paging": {"cursor": "c3"}}}  # a page may be empty
        return {"meta": {"rows": ["b"], "paging": {"cursor": "c4", "hasMore": False}}}

    assert read_all(package, page) == (["a", "b"], [asked, "cursor=c2", "cursor=c3"])


@pytest.mark.parametrize("pagination", [NUMBERED, CURSOR])
def test_a_page_that_does_not_say_what_comes_next_is_not_taken_for_the_last(
    pagination: str, generate: Generate
) -> None:
    parameters = number() if pagination == NUMBERED else query("cursor")
    package = generate(paged(pagination, parameters))
    with pytest.raises(InvalidResponseError, match="does not say what comes next"):
        read_all(package, lambda _: {"rows": ["a"], "meta": {"rows": ["a"]}})


def test_a_first_page_that_breaks_the_limits_is_refused_at_once(generate: Generate) -> None:
    package = generate(paged(f"{NUMBERED[:-1]}, first: -1}}", number(REQUIRED)))
    with pytest.raises(InvalidArgumentError, match="page: give at least 0"):
        read_all(package, numbered(1, 1))


@pytest.mark.parametrize(
    ("pagination", "parameters", "says"),
    [
        (NUMBERED.replace("pageNo", "pageNr"), number(), "it has no 'pageNr'; is it 'pageNo'?"),
        (NUMBERED.replace("/meta/paging/p", "/label/p"), number(), "leads through what is no obj"),
        (NUMBERED.replace("items: rows", "items: /nothing"), number(), "it has no 'nothing'"),
        (
            NUMBERED.replace("items: rows", "items: meta"),
            number(),
            "'meta' must be a list, of the items",
        ),
        (
            NUMBERED.replace("items: rows", "items: /meta/rows"),
            number(),
            "'/meta/rows' must be required, and not null: a page has its items",
        ),
        (NUMBERED.replace("total", "cursor"), number(), "must be an integer, the count of pages"),
        (CURSOR.replace("hasMore", "total"), query("cursor"), "must be true or false"),
        (
            CURSOR,
            query("cursor", "{type: integer}"),
            "must be of the type of 'cursor', which takes it",
        ),
        (NUMBERED, query("page"), "'page' must be of type integer, as what chooses a page is"),
        (NUMBERED[:-1] + ', first: "1"}', number(), "first is the number of a page; write a whole"),
        (CURSOR[:-1] + ', first: "*"}', query("cursor"), "is asked without 'cursor'; drop this"),
        (CURSOR, query("cursor", more=REQUIRED), "say in first which 'cursor' the first page has"),
        (
            CURSOR[:-1] + ", first: 1}",
            query("cursor", more=REQUIRED),
            "say in first which 'cursor'",
        ),
        (
            NUMBERED.replace("items: rows", "items: meta/rows"),
            number(),
            "write the name of a member",
        ),
    ],
)
def test_what_cannot_be_paged_is_refused(
    pagination: str, parameters: str, says: str, tmp_path: Path
) -> None:
    spec = paged(pagination, parameters)
    with pytest.raises(SpecError) as caught:
        render(spec.write(tmp_path))
    line = spec.place(f"x-pagination: {pagination}")
    messages = str(caught.value).splitlines()
    assert any(one.startswith(f"{line}: ") and says in one for one in messages), messages


def test_a_page_is_not_chosen_in_the_path(tmp_path: Path) -> None:
    spec = one_operation(
        method="get",
        path="/things/{page}",
        operation="x-pagination: {parameter: page, items: rows, page: count, pages: count}\n",
        parameters=in_path("page", schema="{type: integer}"),
        thing=THING,
        schemas=META,
    )
    with pytest.raises(
        SpecError, match="is in the path; pages are chosen in the query or in the body"
    ):
        render(spec.write(tmp_path))


@pytest.mark.parametrize(
    ("pagination", "parameters"), [(NUMBERED, number(REQUIRED)), (CURSOR, query("cursor"))]
)
def test_the_method_is_typed(pagination: str, parameters: str, tmp_path: Path) -> None:
    specs = paged(pagination, parameters).write(tmp_path)
    package = generate_package(specs, tmp_path / "out", tmp_path / "rooms")
    program = "from krpay import tiny\nitems: list[str] = list(tiny.Client().things.iter_make())\n"
    (package.folder / "program.py").write_text(program)
    files = ("program.py", "krpay/tiny/resources/things.py")
    done = package.run("-m", "mypy", "--strict", "--config-file=", *files)
    assert done.returncode == 0, done.stdout
