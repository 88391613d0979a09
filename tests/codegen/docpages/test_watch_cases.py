"""How many changes of a documentation page are found, and how many noises are not told.

The cases are data: `watch_cases.yaml`. All pages are looked at twice, over HTTP.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from tests.codegen.docpages import shapes
from tests.codegen.docpages.site import Site
from tests.loopback import LoopbackResponse, Step

CASES = yaml.safe_load(Path(__file__).with_name("watch_cases.yaml").read_text(encoding="utf-8"))
FEWEST = 40


def test_there_are_enough_cases_and_each_has_a_name_of_its_own() -> None:
    for cases in CASES.values():
        names = [case["name"] for case in cases]
        assert len(set(names)) == len(names) >= FEWEST


def test_every_change_is_found_and_no_noise_is(site: Site) -> None:
    pages = {f"/{kind}/{n}": case for kind in CASES for n, case in enumerate(CASES[kind])}
    site.cite("/get", "/create", *pages)
    site.server.script(shapes.respond(shapes.make_html_page()))
    for path, case in pages.items():
        serve(site, path, case, is_new=False)
    assert set(site.accept_json().kinds.values()) == {"first read"}
    for path, case in pages.items():
        serve(site, path, case, is_new=True)

    kinds = site.docs("--json").kinds
    missed = [case["name"] for path, case in pages.items() if is_wrong(path, kinds, "changes")]
    false = [case["name"] for path, case in pages.items() if is_wrong(path, kinds, "noises")]
    assert (missed, false) == ([], [])


def is_wrong(path: str, kinds: dict[str, str], of: str) -> bool:
    expected = "changed" if of == "changes" else "unchanged"
    return path.startswith(f"/{of}/") and kinds[path] != expected


def serve(site: Site, path: str, case: dict[str, Any], *, is_new: bool) -> None:
    """Serve the page of a case, as it was or as it is now."""
    document, api, page = shapes.OPENAPI, shapes.API, shapes.make_html_page()
    if is_new and "at" in case:
        if case["shape"] in ("openapi", "markdown"):
            document = shapes.change(document, case["at"], case.get("to"))
        else:
            api = shapes.change(api, case["at"], case.get("to"))
    elif is_new and case["shape"] == "html":
        assert case["old"] in page, f"{case['name']}: nothing to change"
        page = page.replace(case["old"], case["new"])
    make: dict[str, Callable[[], Step]] = {
        "openapi": lambda: shapes.make_apidog(document),
        "markdown": lambda: shapes.make_apidog_markdown(document),
        "markdown_for_openapi": lambda: (
            shapes.make_apidog_markdown(document) if is_new else shapes.make_apidog_yaml(document)
        ),
        "page_data": lambda: make_next(api),
        "page_data_build": lambda: make_next(api, "Another" if is_new else shapes.BUILD),
        "page_data_reordered": lambda: make_next(
            {**api, "reqParamJson": api["reqParamJson"][:: -1 if is_new else 1]}
        ),
        "page_data_in_text": lambda: make_next(
            {**api, "reqParamJson": json.dumps(api["reqParamJson"])} if is_new else api
        ),
        "page_data_for_next_data": lambda: make_next(api if is_new else None),
        "next_data": lambda: make_next(None),
        "html": lambda: shapes.respond(page),
    }
    site.server.script(make[case["shape"]](), to=path)
    data = f"/_next/data/{shapes.BUILD}/ko{path}.json"
    site.server.script(shapes.make_next_data(api), to=data)


def make_next(api: dict[str, Any] | None, build: str = shapes.BUILD) -> LoopbackResponse:
    return shapes.respond(shapes.make_next_page(api, build))
