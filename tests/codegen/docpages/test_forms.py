"""Which form of a page is read: the best that its site has, and the report says which."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.codegen.docpages import shapes
from tests.codegen.docpages.site import WORDS, Site, make_html, make_page
from tests.loopback import LoopbackRequest, LoopbackResponse, Step

DATA = f"/_next/data/{shapes.BUILD}/ko/create.json"


def serve(site: Site, page: Step, **others: Step) -> None:
    """Cite `/get`, an ordinary page, and `/create`, this one."""
    site.cite("/get", "/create")
    site.server.script(LoopbackResponse(404))
    site.server.script(make_page(), to="/get")
    site.server.script(page, to="/create")
    for path, response in others.items():
        site.server.script(response, to=path)


def read_as(site: Site) -> tuple[str, str | None]:
    """What `/create` was read as, and at which other path."""
    page = site.docs("--json").page("/create")
    other = page["read_at"]
    return page["read_as"], other and other.removeprefix(site.server.url)


# The three sites


def test_an_apidog_page_is_asked_for_as_openapi(site: Site) -> None:
    serve(site, shapes.make_apidog(shapes.OPENAPI))
    assert read_as(site) == ("OpenAPI", None)
    (request,) = site.server.requests_to("/create")
    assert "text/html" not in (request.header("Accept") or "")


def test_openapi_that_is_called_html_is_openapi(site: Site) -> None:
    yaml = shapes.make_apidog_yaml(shapes.OPENAPI)
    serve(site, LoopbackResponse(200, yaml.body, {"Content-Type": "text/html; charset=utf-8"}))
    assert read_as(site) == ("OpenAPI", None)


def test_markdown_is_read_where_the_site_has_a_list_of_it(site: Site) -> None:
    serve(
        site,
        shapes.respond(shapes.make_html_page()),
        **{
            "/llms.txt": shapes.respond("# Docs\n- [Create](/create.md):\n", "text/plain"),
            "/create.md": shapes.make_apidog_markdown(shapes.OPENAPI),
        },
    )
    assert read_as(site) == ("OpenAPI", "/create.md")
    assert len(site.server.requests_to("/llms.txt")) == 1  # once for all pages


def test_markdown_that_a_page_names_is_read(site: Site) -> None:
    link = "<link rel='alternate' type='text/markdown' href='/raw/create.md'>"
    markdown = shapes.respond("# Webhooks\n\nEach call is signed.\n", "text/markdown")
    serve(site, shapes.respond(shapes.make_html_page(head=link)), **{"/raw/create.md": markdown})
    assert read_as(site) == ("Markdown", "/raw/create.md")


def test_the_data_of_a_next_page_is_read_from_the_page(site: Site) -> None:
    serve(site, shapes.respond(shapes.make_next_page(shapes.API)))
    assert read_as(site) == ("JSON in the page", None)


def test_the_data_of_a_next_page_is_read_from_beside_it(site: Site) -> None:
    serve(
        site,
        shapes.respond(shapes.make_next_page(None)),
        **{DATA: shapes.make_next_data(shapes.API)},
    )
    assert read_as(site) == ("JSON in the page", DATA)


def test_the_language_of_an_address_is_that_of_its_data(site: Site) -> None:
    site.cite("/en/create")
    site.server.script(shapes.respond(shapes.make_next_page(None)))
    path = f"/_next/data/{shapes.BUILD}/en/create.json"
    site.server.script(shapes.make_next_data(shapes.API), to=path)
    assert site.docs("--json").page("/en/create")["read_at"].endswith(path)


def test_the_report_says_what_was_read(site: Site) -> None:
    serve(site, shapes.make_apidog(shapes.OPENAPI))
    out = site.docs().out
    assert "Read as: 1 OpenAPI, 1 text of the page.\n" in out
    assert "  - read as text of the page; it gives no form for machines\n" in out
    assert "  - read as OpenAPI\n" in out


# Where there is no such form

PLAIN_FAILURES: dict[str, Callable[[], dict[str, Step]]] = {
    "no data": lambda: {DATA: LoopbackResponse(404)},
    "a failing server": lambda: {DATA: LoopbackResponse(500)},
    "data without an API": lambda: {DATA: shapes.make_next_data(None)},
    "HTML for data": lambda: {DATA: shapes.respond("<p>no</p>")},
    "HTML for the list": lambda: {"/llms.txt": shapes.respond("<p>[a](b)</p>")},
    "a list without the page": lambda: {"/llms.txt": shapes.respond("[a](b)", "text/plain")},
    "HTML for Markdown": lambda: {
        "/llms.txt": shapes.respond("[a](b)", "text/plain"),
        "/create.md": shapes.respond("<!doctype html><p>App</p>"),
    },
}


@pytest.mark.parametrize("name", PLAIN_FAILURES)
def test_the_text_of_the_page_is_read_where_no_other_form_is_given(site: Site, name: str) -> None:
    text = f"{WORDS} {WORDS}"
    serve(site, shapes.respond(shapes.make_next_page(None, text=text)), **PLAIN_FAILURES[name]())
    page = site.docs("--json").page("/create")
    assert page["read_as"] == "text of the page"
    assert "parts of it say «Loading»: a browser would fill them in" in page["notes"]


@pytest.mark.parametrize("status", [400, 406, 415])
def test_a_site_that_has_only_html_is_asked_for_that(site: Site, status: int) -> None:
    def answer(request: LoopbackRequest) -> LoopbackResponse:
        if "text/html" in (request.header("Accept") or ""):
            return make_page()
        return LoopbackResponse(status)

    serve(site, answer)
    assert read_as(site) == ("text of the page", None)


NO_OPENAPI = {
    "a deep text": f"openapi: 3.0.1\npaths:\n  /a: {{get: {'[' * 300}{']' * 300}}}\n",
    "deep JSON": f'{{"openapi": 3, "paths": {{"/a": {{"get": {"[" * 300}{"]" * 300}}}}}}}',
    "an alias": "openapi: 3.0.1\npaths:\n  /a: {get: &x {summary: A}}\n  /b: {get: *x}\n",
    "no operation": "openapi: 3.0.1\npaths: {}\n",
    "broken": "openapi: 3.0.1\npaths:\n  /a: {get: {\n",
    "a text": "paths: are described below, and openapi is not used\n",
}


@pytest.mark.parametrize("name", NO_OPENAPI)
def test_yaml_that_is_no_openapi_is_plain_text(site: Site, name: str) -> None:
    serve(site, shapes.respond(NO_OPENAPI[name], "text/plain"))
    assert read_as(site) == ("plain text", None)


def test_another_form_than_before_is_told(site: Site) -> None:
    serve(site, shapes.make_apidog(shapes.OPENAPI))
    assert site.accept().code == 0
    assert site.lock["/create"].form == "OpenAPI"
    site.server.script(shapes.respond(shapes.make_html_page()), to="/create")
    page = site.docs("--json").page("/create")
    assert page["kind"] == "changed"
    assert (
        "it was read as OpenAPI before and as text of the page now, so the two cannot be compared"
        in page["notes"]
    )


# What is no page

REFUSALS = {
    "a challenge": "<title>Just a moment...</title><p>Checking the site connection is secure",
    "a challenge of few words": f"<h1>Verify you are human</h1><p>{WORDS}",
    "a challenge by script": f"<script>window._cf_chl_opt={{}}</script><p>{WORDS}",
    "a challenge in Korean": f"<p>비정상적인 접근이 감지되었습니다.</p><p>{WORDS}",
    "a login form": f"<h1>Welcome</h1><p>{WORDS}</p><form><input type=password></form>",
    "a login in Korean": f"<p>로그인이 필요한 페이지입니다.</p><p>{WORDS}",
    "a login by its title": f"<title>Sign in</title><p>{WORDS}",
    "maintenance": f"<h1>서비스 점검 중입니다</h1><p>{WORDS}",
}


@pytest.mark.parametrize("name", REFUSALS)
def test_what_stands_in_the_way_is_no_text_of_the_page(site: Site, name: str) -> None:
    serve(site, make_page())
    assert site.accept().code == 0
    before = site.lock_file.read_bytes()
    site.server.script(shapes.respond(REFUSALS[name]), to="/create")
    result = site.docs("--json", "--accept", *site.cited)
    assert result.kinds == {"/get": "unchanged", "/create": "blocked"}
    assert "came, not the page itself" in result.page("/create")["notes"][0]
    assert site.lock_file.read_bytes() == before


EXCUSES = {
    "JavaScript": f"<p>You need to enable JavaScript to run this app.</p><p>{WORDS}",
    "not found": f"<title>404: This page could not be found</title><p>{WORDS}",
    "loading": "<div>Loading ...</div><div>Loading ...</div>" * 9,
}


@pytest.mark.parametrize("name", EXCUSES)
def test_a_shell_is_no_text_of_the_page(site: Site, name: str) -> None:
    serve(site, shapes.respond(EXCUSES[name]))
    assert site.docs("--json").kinds["/create"] == "no readable text"


def test_a_long_page_may_speak_of_challenges_and_logins(site: Site) -> None:
    text = "".join(f"<p>{WORDS} ({number})</p>" for number in range(20))
    serve(site, make_html(f"<h1>Log in</h1><p>Enable JavaScript. Access denied.</p>{text}"))
    assert read_as(site) == ("text of the page", None)
