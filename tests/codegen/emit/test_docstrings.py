"""Docstrings, and the page of the reference."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from tests.codegen.emit.fragments import (
    PATHS,
    doc,
    with_outcome,
)
from tests.codegen.tiny import (
    ROOT,
    Edit,
    Generate,
    in_path,
    one_operation,
    query,
)

MAKE = "[`things.make`](tiny/things.md#thingsmake)"


def test_a_docstring_tells_everything(generate: Generate) -> None:
    package = generate(
        one_operation(
            path="/things/{id}",
            operation="description: Makes it at once.\n",
            parameters=in_path("id", more="x-name: thing_id, description: Id of the thing.")
            + query("lang", more="description: Language., x-source: {evidence: reported}"),
        ).edited(
            Edit(
                PATHS,
                "evidence: documented}",
                "evidence: documented, missing: [Limits.], unread: [Codes., Fields.]}",
            ),
            Edit(
                PATHS,
                "    responses:\n",
                "    responses:\n"
                '      "404": {description: Gone., x-errors: [NO_SUCH_THING]}\n'
                '      "409": {description: It is there already.}\n',
            ),
        )
    )
    assert doc(package.endpoints.make) == "Make a thing."
    assert doc(package.resources.Things.make) == DOCSTRING
    assert doc(package.resources.AsyncThings.make) == DOCSTRING


DOCSTRING = """\
Make a thing.

Makes it at once.

Args:
    thing_id: Id of the thing.
    lang: Language; reported.

Returns:
    The new thing.

Raises:
    InvalidArgumentError: An argument breaks the spec; nothing was sent.
    NoSuchThing: No such thing (404).
    NotFoundError: Any other refusal with this status (404).
    ConflictError: It is there already (409).
    OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
        tells.

Not documented: Limits.

Not read: Codes. Fields. These parts of the page were cut or not available.

Source: https://tiny.example/docs, 2026-07-14, documented."""


def test_the_docs_page_shows_calls_codes_and_gaps(generate: Generate) -> None:
    root = (
        ROOT
        + "x-undocumented:\n"
        + "  - {name: Things by colour, path: GET /colours, missing: [All.], unread: [Some.]}\n"
    )
    package = generate(with_outcome(root))
    page, tag_page = package.texts["docs/tiny.md"], package.texts["docs/tiny/things.md"]
    for line in (
        "# Tiny API",
        "| `token` | `TINY_TOKEN` | always | Access token. |",
        f"| {MAKE} | `POST /things` | documented | 1 |  |  |  |  |",
        "| `NO_SUCH_THING` | 404 | `NoSuchThing` | No such thing. |",
        "| Things by colour | `GET /colours` | All. | Some. |",
    ):
        assert line in page.splitlines()
    for line in (
        "    result = client.things.make()",
        "| returns | [`models.Thing`](#modelsthing) |",
        (
            "| if the answer is lost | "
            "[`client.resolve`](../../../docs/resolving.md) asks `things.find()` |"
        ),
        "| source | [documented](https://tiny.example/docs), 2026-07-14 |",
    ):
        assert line in tag_page.splitlines()


def test_the_docs_page_tells_what_is_not_documented_from_what_was_not_read(
    generate: Generate,
) -> None:
    spec = with_outcome()
    spec.files[PATHS] = spec.files[PATHS].replace(
        "evidence: documented}",
        "evidence: reported, missing: [Limits.], unread: [Codes., Fields.]}",
        1,
    )
    texts = generate(spec).texts
    for line in (
        "| | documented | reported | inferred |",
        "| 2 operations | 1 | 1 | 0 |",
        "| 2 fields | 1 | 1 | 0 |",
        "Of these operations, 1 facts are not documented, and 2 were not read.",
        f"| {MAKE} | `POST /things` | reported |  | 1 |  | 1 | 2 |",
    ):
        assert line in texts["docs/tiny.md"].splitlines()
    for line in (
        "| not documented | Limits. |",
        "| not read | Codes. |",
        "| not read | Fields. |",
    ):
        assert line in texts["docs/tiny/things.md"].splitlines()


def test_the_asynchronous_client_sends_the_same_call(generate: Generate) -> None:
    package = generate(one_operation())

    async def run() -> Any:
        transport = httpx.MockTransport(
            lambda request: httpx.Response(200, text='{"data": {"id": "1"}}')
        )
        async with httpx.AsyncClient(transport=transport) as http:
            client = package.tiny.AsyncClient(token="test-token", http_client=http)
            return await client.things.make()

    assert asyncio.run(run()).id == "1"


@pytest.mark.parametrize(("status", "is_named"), [("status: 404, ", False), ("", True)])
def test_a_refusal_with_http_200_is_named_where_a_code_may_come_with_it(
    status: str, is_named: bool, generate: Generate
) -> None:
    root = ROOT.replace("{status: 404, ", f"{{{status}").replace(
        "  message: /message\n", "  message: /message\n  success: OK\n"
    )
    package = generate(one_operation(root=root))
    assert ("RequestRejectedError" in doc(package.resources.Things.make)) is is_named


@pytest.mark.parametrize(
    ("method", "row"),
    [
        ("post", "| 500 | `OutcomeUnknownError` | It broke. |"),
        ("get", "| 500 | `ServerError` | It broke. |"),
        ("post", "| 408 | `OutcomeUnknownError` | It broke. |"),
        ("get", "| 408 | `NoResponseError` | It broke. |"),
        ("post", "| 409 | `ConflictError` | It broke. |"),
        ("get", "| 409 | `ConflictError` | It broke. |"),
        ("post", "| 303 | `OutcomeUnknownError` | It broke. |"),
        ("get", "| 303 | `ForeignResponseError` | It broke. |"),
    ],
)
def test_the_docs_page_names_the_exception_that_a_status_raises(
    method: str, row: str, generate: Generate
) -> None:
    status = row[2:5]
    response = f'      "{status}": {{description: It broke.}}\n'
    spec = one_operation(method=method).edited(
        Edit(PATHS, "    responses:\n", f"    responses:\n{response}")
    )
    assert row in generate(spec).texts["docs/tiny/things.md"].splitlines()
