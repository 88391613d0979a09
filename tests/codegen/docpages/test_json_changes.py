"""JSON is told by pointer and by model, with the operations that a change reaches."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from tests.codegen.docpages import shapes
from tests.codegen.docpages.site import Site
from tests.loopback import LoopbackResponse, respond_json

SWAGGER: dict[str, Any] = {
    "swagger": "2.0",
    "info": {"version": "1"},
    "paths": {
        "/things": {
            "post": {
                "parameters": [
                    {
                        "in": "formData",
                        "name": "label",
                        "required": True,
                        "type": "string",
                    }
                ],
                "responses": {"200": {"schema": {"$ref": "#/definitions/ThingResponse"}}},
            }
        },
        "/things/{thing}": {
            "get": {"responses": {"200": {"schema": {"$ref": "#/definitions/ThingResponse"}}}}
        },
        "/colors": {"get": {"responses": {"200": {"schema": {"$ref": "#/definitions/Color"}}}}},
    },
    "definitions": {
        "ThingResponse": {
            "type": "object",
            "properties": {"data": {"$ref": "#/definitions/Thing"}},
        },
        "Thing": {"type": "object", "properties": {"id": {"type": "string"}}},
        "Color": {"type": "object", "properties": {"rgb": {"type": "string"}}},
    },
}
"""One document for all operations, as a repository may have it."""


def accept(site: Site, document: Any = SWAGGER) -> None:
    """Cite one document for both operations, and accept it."""
    site.cite("/openapi.json", "/openapi.json")
    site.server.script(respond_json(document), to="/openapi.json")
    assert site.accept().code == 0


def look_again(site: Site, document: Any) -> str:
    """What the report says of the document as it is now."""
    site.server.script(respond_json(document), to="/openapi.json")
    return site.docs().out


def test_a_new_property_of_a_shared_model_names_it_and_whom_it_reaches(site: Site) -> None:
    accept(site)
    new = copy.deepcopy(SWAGGER)
    new["definitions"]["Thing"]["properties"]["color"] = {"type": "string"}
    out = look_again(site, new)
    assert (
        "- `model Thing`, used by `tiny.things.create` (unsafe), `tiny.things.get`\n"
        '  - `/properties/color is new: {"type": "string"}`\n'
    ) in out


def test_operations_that_share_a_model_share_a_table(site: Site) -> None:
    accept(site)
    new = copy.deepcopy(SWAGGER)
    new["definitions"]["Thing"]["properties"]["color"] = {"type": "string"}
    del new["paths"]["/things"]["post"]["parameters"]
    out = look_again(site, new)
    assert "`tiny.things.create`, `tiny.things.get`: 2 differences.\n" in out
    assert out.count("| response field data.color ") == 1


def test_a_change_that_reaches_one_operation_is_not_told_of_the_others(site: Site) -> None:
    accept(site)
    new = copy.deepcopy(SWAGGER)
    new["paths"]["/things"]["post"]["parameters"][0]["maxLength"] = 8
    out = look_again(site, new)
    assert (
        "- `POST /things`, used by `tiny.things.create` (unsafe)\n"
        "  - `/parameters/label/maxLength is new: 8`\n"
    ) in out
    assert "tiny.things.get" not in out


def test_a_change_of_what_no_operation_here_uses_is_told_as_such(site: Site) -> None:
    accept(site)
    new = copy.deepcopy(SWAGGER)
    new["definitions"]["Color"]["properties"]["rgb"]["maxLength"] = 6
    assert "- `model Color`\n  - `/properties/rgb/maxLength is new: 6`\n" in look_again(site, new)


def test_a_path_that_came_or_went_is_told_by_its_methods(site: Site) -> None:
    accept(site)
    new = copy.deepcopy(SWAGGER)
    del new["paths"]["/colors"]
    new["paths"]["/shapes"] = {"put": {"summary": "Set."}}
    out = look_again(site, new)
    assert "- `GET /colors`\n  - `it is gone; it was {" in out
    assert '- `PUT /shapes`\n  - `it is new: {"summary": "Set."}`' in out


def test_many_users_are_counted_and_not_listed(site: Site) -> None:
    from codegen.docpages.explain import User
    from codegen.docpages.report import _name_users

    users = [User(f"tiny.things.do_{number:02}", number < 3) for number in range(83)]
    named = _name_users(users)
    assert named.startswith("used by `tiny.things.do_00` (unsafe), ")
    assert named.endswith("`tiny.things.do_05` and 77 more")


VALUES = [
    ("a value", {"a": 1}, {"a": 2}, "`/a: 1 → 2`"),
    ("a type", {"a": 1}, {"a": True}, "`/a: 1 → true`"),
    ("a member", {"a": 1}, {"a": 1, "b": None}, "`/b is new: null`"),
    ("no member", {"a": 1, "b": 2}, {"a": 1}, "`/b is gone; it was 2`"),
    ("an item", {"a": [1]}, {"a": [1, 2]}, "`/a/… is new: 2`"),
    ("an order", {"a": [1, 2]}, {"a": [2, 1]}, "`/a: [1, 2] → [2, 1]`"),
    (
        "an item by its name",
        {"a": [{"name": "x", "n": 1}, {"name": "y"}]},
        {"a": [{"name": "z"}, {"name": "y"}, {"name": "x", "n": 2}]},
        "`/a/x/n: 1 → 2`\n  - `/a/z is new: {\"name\": \"z\"}`",
    ),
    ("a strange key", {"a/~b": 1}, {"a/~b": 2}, "`/a~1~0b: 1 → 2`"),
    (
        "an end of a long text",
        {"a": "x" * 300 + "one"},
        {"a": "x" * 300 + "two"},
        f'`/a: …{"x" * 30}one" → …{"x" * 30}two"`',
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "line"), VALUES, ids=[one[0] for one in VALUES])
def test_each_change_has_its_pointer(site: Site, name: str, old: Any, new: Any, line: str) -> None:
    accept(site, old)
    assert f"  - {line}\n" in look_again(site, new)


def test_fields_of_a_page_are_told_by_their_names(site: Site) -> None:
    site.cite("/get", "/create")
    site.server.script(shapes.respond(shapes.make_next_page(shapes.API)))
    assert site.accept().code == 0
    api = shapes.change(shapes.API, "/reqParamJson/1/moc", "M")
    site.server.script(shapes.respond(shapes.make_next_page(api)), to="/create")
    result = site.docs("--json")
    (group,) = result.page("/create")["changes"]
    assert group["lines"] == ['/reqParamJson/weight/moc: "O" → "M"']


def test_without_the_last_text_a_change_of_json_is_told_all_the_same(site: Site) -> None:
    accept(site)
    site.cache = site.folder / "another machine"
    new = copy.deepcopy(SWAGGER)
    new["definitions"]["Thing"]["properties"]["color"] = {"type": "string"}
    assert "The text that was accepted is not in the cache here" in look_again(site, new)


def test_json_that_cannot_be_a_document_is_compared_as_text(site: Site) -> None:
    headers = {"Content-Type": "application/json"}
    site.cite("/openapi.json", "/openapi.json")
    site.server.script(LoopbackResponse(200, json.dumps(SWAGGER).encode(), headers))
    assert site.accept().code == 0
    site.server.script(LoopbackResponse(200, b'{"swagger": "2.0", "paths": ', headers))
    page = site.docs("--json").page("/openapi.json")
    assert page["kind"] == "changed"
    assert "so the two cannot be compared" in page["notes"][0]


def test_version_2_is_compared_field_by_field(site: Site) -> None:
    document = copy.deepcopy(SWAGGER)
    document["paths"]["/things"]["post"]["parameters"][0]["maxLength"] = "12"
    lang = {"in": "formData", "name": "lang", "type": "string"}
    document["paths"]["/things/{thing}"]["get"]["parameters"] = [lang]
    site.cite("/openapi.json", "/openapi.json")
    site.server.script(respond_json(document), to="/openapi.json")
    comparisons = site.docs("--json", "tiny.things").page("/openapi.json")["comparisons"]
    told = {one["operation"]: one for one in comparisons}
    create = {one["what"]: one["page"] for one in told["tiny.things.create"]["differences"]}
    assert create["request field label"] == "maxLength 12"
    assert "query parameter lang" in told["tiny.things.get"]["same"]


def test_what_is_in_an_object_is_not_missed_where_a_page_does_not_tell_it(site: Site) -> None:
    document = copy.deepcopy(SWAGGER)
    del document["definitions"]["Thing"]["properties"]
    site.cite("/openapi.json", "/openapi.json")
    site.server.script(respond_json(document), to="/openapi.json")
    page = site.docs("--json", "tiny.things.create").page("/openapi.json")
    told = [one["what"] for one in page["comparisons"][0]["differences"]]
    assert told == ["request field weight"]


def test_a_path_that_ends_like_another_is_not_taken_for_it(site: Site) -> None:
    document = copy.deepcopy(SWAGGER)
    partner = {"post": {"parameters": [{"in": "query", "name": "partner", "type": "string"}]}}
    document["paths"] = {"/partners/things": partner, **document["paths"]}
    site.cite("/openapi.json", "/openapi.json")
    site.server.script(respond_json(document), to="/openapi.json")
    page = site.docs("--json", "tiny.things.create").page("/openapi.json")
    told = [one["what"] for one in page["comparisons"][0]["differences"]]
    assert "query parameter partner" not in told
