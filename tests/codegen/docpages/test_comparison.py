"""What a page says beside what the specs say, and the lines that bring the two in step."""

from __future__ import annotations

import re
from textwrap import indent
from typing import Any

import pytest

from codegen.emit.render import load_providers
from tests.codegen.docpages import shapes
from tests.codegen.docpages.site import Site, make_page
from tests.loopback import LoopbackResponse, Step

SHAPES: dict[str, Step] = {
    "OpenAPI": shapes.make_apidog(shapes.OPENAPI),
    "JSON in the page": shapes.respond(shapes.make_next_page(shapes.API)),
    "text of the page": shapes.respond(shapes.make_html_page()),
}


def compare(site: Site, page: Step, *names: str) -> tuple[str, dict[str, tuple[str, str]]]:
    """The report of a page that `things.create` rests on, and its rows."""
    site.cite("/get", "/create")
    site.server.script(make_page(), to="/get")
    site.server.script(page, to="/create")
    result = site.docs("--json", *(names or ("tiny.things.create",)))
    (comparison,) = result.page("/create")["comparisons"]
    rows = {one["what"]: (one["page"], one["spec"]) for one in comparison["differences"]}
    return site.docs(*(names or ("tiny.things.create",))).out, rows


@pytest.mark.parametrize("form", SHAPES)
def test_each_shape_is_compared_field_by_field_and_code_by_code(site: Site, form: str) -> None:
    out, rows = compare(site, SHAPES[form])
    assert f"read as {form}" in out
    assert rows["code TOO_HEAVY"][1] == ""
    assert rows["code TOO_HEAVY"][0].startswith("status 400")
    weight = {"OpenAPI": ("minimum 1", "no minimum")}
    assert rows["request field weight"] == weight.get(form, ("maximum 9999", "no maximum"))
    assert re.search(
        r"^\| request field label +\| string, required, .*\| the same +\|$", out, re.M
    ) or (form != "OpenAPI" and rows["request field label"] == ("minLength 1", "no minLength"))


def test_a_page_that_lacks_what_the_spec_has_is_told_only_by_what_is_complete(site: Site) -> None:
    document = shapes.change(
        shapes.OPENAPI,
        "/paths/~1things/post/requestBody/content/application~1json/schema/properties/weight",
        None,
    )
    _, rows = compare(site, shapes.make_apidog(document))
    assert rows["request field weight"] == ("", "integer, optional")
    fields = {**shapes.FIELDS, "request": [shapes.FIELDS["request"][0]]}
    page = shapes.make_html_page(content=shapes.make_content(fields))  # type: ignore[arg-type]
    _, rows = compare(site, shapes.respond(page))
    assert "request field weight" not in rows


DIFFERENCES: list[tuple[str, Any, str, tuple[str, str]]] = [
    ("/apiUrl", "/v2/widgets", "path", ("/v2/widgets", "/things")),
    ("/method", "PUT", "method", ("PUT", "POST")),
    ("/reqParamJson/0/moc", "O", "request field label", ("optional", "required")),
    ("/reqParamJson/0/type", "list", "request field label", ("array", "string")),
    ("/reqParamJson/0/length/max", 12, "request field label", ("maxLength 12", "maxLength 10")),
    (
        "/responseCode/0/resParam/0/params/1/field",
        "width",
        "response field data.size",
        ("", "string, optional, enum small, big"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("at", "to", "what", "sides"), DIFFERENCES, ids=[d[0] for d in DIFFERENCES]
)
def test_both_sides_of_a_difference_are_told(
    site: Site, at: str, to: Any, what: str, sides: tuple[str, str]
) -> None:
    api = shapes.change(shapes.API, "/reqParamJson/0/length/min", None)
    _, rows = compare(site, shapes.respond(shapes.make_next_page(shapes.change(api, at, to))))
    assert rows[what] == sides


def test_a_report_of_all_pages_shows_differences_and_no_lines(site: Site) -> None:
    site.cite("/get", "/create")
    site.server.script(make_page(), to="/get")
    site.server.script(SHAPES["OpenAPI"], to="/create")
    out = site.docs().out
    assert "| code TOO_HEAVY " in out
    assert "the same" not in out
    assert "## Lines of the specs to edit" not in out


def test_a_named_tag_ends_with_the_lines_to_edit(site: Site) -> None:
    out, _ = compare(site, SHAPES["JSON in the page"], "tiny.things")
    lines = out.partition("## Lines of the specs to edit")[2]
    spec = (site.specs / "tiny/schemas/things.yaml").read_text(encoding="utf-8").split("\n")
    number = 1 + spec.index("  properties:", spec.index("CreateThing:"))
    assert f"# line {number}: add to `properties` of the request of tiny.things.create\n" in lines
    assert "parts: {type: array, description: Its parts, items: {$ref: '#/CreateParts'}}\n" in lines
    assert (
        "CreateParts:\n  type: object\n  description: Its parts\n  required: [code]\n"
        "  properties:\n    code: {type: string, minLength: 3, maxLength: 3, "
        "description: Code of the part}\n"
    ) in lines
    assert "# specs/tiny/openapi.yaml\n" in lines
    assert "TOO_HEAVY: {status: 400, description: Too heavy}\n" in lines


def test_what_other_operations_share_is_said_where_a_line_goes(site: Site) -> None:
    document = shapes.change(
        shapes.OPENAPI, "/components/schemas/Thing/properties/color", {"type": "string"}
    )
    out, _ = compare(site, shapes.make_apidog(document))
    assert "which 2 operations share, such as tiny.things.create; if not all of them" in out


def test_what_was_unread_is_named_once_the_page_is_read_whole(site: Site) -> None:
    site.cite("/get", "/create")
    file = site.specs / "tiny/paths/things.yaml"
    text = file.read_text(encoding="utf-8")
    old = f'{{url: "{site.server.url}/create", evidence: documented}}'
    assert old in text
    file.write_text(text.replace(old, old[:-1] + ', unread: ["Its codes."]}'), encoding="utf-8")
    site.server.script(make_page(), to="/get")
    site.server.script(SHAPES["text of the page"], to="/create")
    assert "unread:" not in site.docs("tiny.things").out
    site.server.script(SHAPES["OpenAPI"], to="/create")
    assert "unread: «Its codes.» Delete what the page answers." in site.docs("tiny.things").out


def test_what_was_reported_gets_its_page_as_its_source(site: Site) -> None:
    site.cite("/get", "/create")
    file = site.specs / "tiny/paths/things.yaml"
    text = file.read_text(encoding="utf-8").replace("evidence: documented", "evidence: reported")
    file.write_text(text, encoding="utf-8")
    site.server.script(make_page(), to="/get")
    site.server.script(SHAPES["OpenAPI"], to="/create")
    line = f"x-source: {{url: {site.server.url}/create, evidence: documented}}\n"
    assert line in site.docs("tiny.things.create").out


def test_a_new_date_is_a_line_to_edit(site: Site) -> None:
    site.cite("/get", modified="2026-01-07")
    site.server.script(make_page("Modified at 2026-02-03 08:31:01"))
    assert "once the rest agrees: `modified: 2026-02-03` instead of 2026-01-07" in (
        site.docs("tiny.things.get").out
    )


def test_specs_that_agree_need_no_lines(site: Site) -> None:
    site.cite("/get")
    site.server.script(make_page())
    assert "None: as far as the pages can be read here" in site.docs("tiny.things.get").out


@pytest.mark.parametrize("form", ["OpenAPI", "JSON in the page"])
def test_an_operation_that_no_spec_has_is_written_so_that_the_generator_takes_it(
    site: Site, form: str
) -> None:
    """A page that somebody could only name so far becomes an operation, its schemas and codes."""
    site.cite("/get", "/create", "/gap")
    site.server.script(make_page())
    paths = {"/v1/boxes": shapes.OPENAPI["paths"]["/things"]}
    document = shapes.change(shapes.OPENAPI, "/paths", paths)
    page = {
        "OpenAPI": shapes.make_apidog(document),
        "JSON in the page": shapes.respond(
            shapes.make_next_page(
                {**shapes.API, "apiUrl": "/v1/boxes", "reqEncrypt": None, "resEncrypt": None}
            )
        ),
    }
    site.server.script(page[form], to="/gap")
    (edit,) = site.docs("--json", site.server.url + "/gap").page("/gap")["edits"]
    assert edit["what"] == "POST /v1/boxes is on this page, and no spec has it"

    text = "\n".join(edit["lines"]).replace("TAG.NAME", "things.make_box")
    text = text.replace("TAG_NAME", "things_make_box").replace("TAG", "things")
    operation, rest = text.split("# for schemas/things.yaml\n")
    schemas, codes = rest.split("# for `x-errors` of openapi.yaml\n")
    added = "  /v1/boxes: {$ref: paths/things.yaml#/~1v1~1boxes}\n"
    root = site.specs / "tiny/openapi.yaml"
    spec = root.read_text(encoding="utf-8").replace("paths:\n", f"paths:\n{added}")
    spec = spec.replace("x-errors:\n", f"x-errors:\n{indent(codes, '  ')}\n")
    root.write_text(spec, encoding="utf-8")
    for name, new in (("paths", operation), ("schemas", schemas)):
        file = site.specs / f"tiny/{name}/things.yaml"
        file.write_text(f"{file.read_text(encoding='utf-8')}{new}\n", encoding="utf-8")
    (provider,) = load_providers(site.specs)
    names = [operation.name for tag in provider.tags for operation in tag.operations]
    assert "make_box" in names


def test_a_gap_that_gives_the_title_of_an_operation_belongs_to_it(site: Site) -> None:
    site.cite("/get", "/create", "/gap")
    root = site.specs / "tiny/openapi.yaml"
    text = root.read_text(encoding="utf-8").replace("name: Gap 1", "name: Create Thing")
    root.write_text(text, encoding="utf-8")
    paths = site.specs / "tiny/paths/things.yaml"
    text = paths.read_text(encoding="utf-8")
    title = """    summary: Make a thing.\n    description: 'In the docs: "Create Thing".'\n"""
    paths.write_text(text.replace("    summary: Make a thing.\n", title), encoding="utf-8")
    site.server.script(make_page())
    site.server.script(SHAPES["OpenAPI"], to="/gap")
    page = site.docs("--json", "tiny.things.create").page("/gap")
    assert page["unsafe"] == ["tiny.things.create"]
    assert [one["operation"] for one in page["comparisons"]] == ["tiny.things.create"]


def test_what_a_page_says_cannot_break_out_of_the_report(site: Site) -> None:
    text = "```\n# Evil | <script>alert(1)</script> `x` \u202e"
    document = shapes.change(shapes.OPENAPI, "/paths/~1things/post/responses/x-400:EVIL_CODE",
                             {"description": text, "x-apidog-name": "EVIL_CODE"})  # fmt: skip
    out, _ = compare(site, shapes.make_apidog(document))
    assert "\n# Evil" not in out
    assert "<script>" not in out.partition("## Lines")[0]
    assert "\u202e" not in out
    assert out.partition("## Lines")[2].count("````yaml") == 1


def test_a_number_is_said_to_be_one_because_the_specs_have_none(site: Site) -> None:
    api = shapes.change(shapes.API, "/reqParamJson/1/field", "volume")
    out, _ = compare(site, shapes.respond(shapes.make_next_page(api)))
    assert (
        "volume: {type: integer, minimum: 1, maximum: 9999, description: 'Weight in grams. The "
        "page says number; if it is money, refer to Amount.'}\n"
    ) in out


def test_a_page_without_facts_is_compared_with_nothing(site: Site) -> None:
    site.cite("/get")
    site.server.script(
        LoopbackResponse(200, b"# Title\n\nText.", {"Content-Type": "text/markdown"})
    )
    assert site.docs("--json", "tiny.things.get").page("/get")["comparisons"] == []
    assert "Nothing in it can be compared by a program" in site.docs("tiny.things.get").out
