"""Which pages the specs rest on, and what rests on each."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from codegen.docpages.address import find_text_address
from codegen.docpages.pages import CitedPage, find_pages
from codegen.emit.render import load_providers
from codegen.spec.problems import SpecError
from tests.codegen.tiny import Edit, Spec

SPECS = Path(__file__).resolve().parents[3] / "specs"
PATHS_FILE, SCHEMAS_FILE = "paths/things.yaml", "schemas/things.yaml"
SOURCE = 'x-source: {url: "https://tiny.example/docs", evidence: documented}'


def find_pages_of(spec: Spec, folder: Path) -> dict[str, CitedPage]:
    return find_pages(load_providers(spec.write(folder)))


def write_source(url: str, more: str = "") -> str:
    return f'x-source: {{url: "{url}"{more}, evidence: reported}}'


def test_operations_rest_on_their_own_page_whatever_its_fragment(tmp_path: Path) -> None:
    spec = Spec()
    first, rest = spec.files[PATHS_FILE].split(SOURCE, 1)
    spec.files[PATHS_FILE] = first + write_source("https://tiny.example/docs#get") + rest
    pages = find_pages_of(spec, tmp_path)
    assert list(pages) == ["https://tiny.example/docs"]
    page = pages["https://tiny.example/docs"]
    assert page.used_by == ("tiny.things.create", "tiny.things.get")
    assert [str(place) for place in page.places] == [
        spec.place("docs#get"),
        spec.place(SOURCE),
    ]


def test_an_operation_rests_on_the_pages_of_all_that_it_refers_to(tmp_path: Path) -> None:
    spec = Spec().edited(
        Edit(
            SCHEMAS_FILE,
            "label: {type: string, maxLength: 10, description: What is written on it.}",
            "label: {type: string, description: L., "
            + write_source("https://tiny.example/label")
            + "}",
        ),
        Edit(
            SCHEMAS_FILE,
            "description: How big a thing is.",
            "description: How big a thing is.\n  " + write_source("https://tiny.example/size"),
        ),
        Edit(
            PATHS_FILE,
            "description: Language of the answer.",
            "description: Language.\n        " + write_source("https://tiny.example/language"),
        ),
    )
    pages = find_pages_of(spec, tmp_path)
    assert {url.rpartition("/")[2]: page.used_by for url, page in pages.items()} == {
        "docs": ("tiny.things.create", "tiny.things.get"),
        "label": ("tiny.things.create",),
        "language": ("tiny.things.get",),
        "size": ("tiny.things.create", "tiny.things.get"),
    }


@pytest.mark.parametrize(("key", "words"), [("missing", "not documented"), ("unread", "not read")])
def test_what_is_not_known_names_the_gap(key: str, words: str, tmp_path: Path) -> None:
    spec = Spec()
    spec.files["openapi.yaml"] += (
        f'x-undocumented: [{{name: Refunds, {key}: [All.], url: "https://tiny.example/refunds"}},'
        " {name: Limits, missing: [All.]}]\n"
    )
    page = find_pages_of(spec, tmp_path)["https://tiny.example/refunds"]
    assert page.used_by == (f"tiny: Refunds ({words})",)


def test_the_newest_date_that_is_given_counts(tmp_path: Path) -> None:
    spec = Spec()
    for day in ("2026-03-01", "2025-12-31"):
        new = write_source("https://tiny.example/docs", f", modified: {day}")
        spec.files[PATHS_FILE] = spec.files[PATHS_FILE].replace(SOURCE, new, 1)
    assert find_pages_of(spec, tmp_path)["https://tiny.example/docs"].modified == date(2026, 3, 1)


def test_a_date_that_is_none_is_refused_with_its_place(tmp_path: Path) -> None:
    new = write_source("https://tiny.example/docs", ", modified: 2026-02-30")
    spec = Spec()
    spec.files[PATHS_FILE] = spec.files[PATHS_FILE].replace(SOURCE, new, 1)
    with pytest.raises(SpecError) as refused:
        find_pages_of(spec, tmp_path)
    message = "'modified' is '2026-02-30'; write a day of the calendar as year-month-day"
    assert str(refused.value).startswith(f"{spec.place(new)}: {message}")


def test_every_operation_of_the_real_specs_rests_on_a_page() -> None:
    providers = load_providers(SPECS)
    used = {user for page in find_pages(providers).values() for user in page.used_by}
    for provider in providers:
        for operation in provider.operations:
            assert f"{provider.name}.{operation.dotted}" in used


ADDRESSES = {
    "https://api.bgzt.guide/api-26038352": "https://api.bgzt.guide/api-26038352",
    "https://github.com/o/r/blob/HEAD/src/v1.openapi.json": (
        "https://raw.githubusercontent.com/o/r/HEAD/src/v1.openapi.json"
    ),
    "https://github.com/o/r": "https://github.com/o/r/commits/HEAD.atom",
    "https://github.com/o/r/": "https://github.com/o/r/commits/HEAD.atom",
    "https://github.com/o/r/tree/HEAD/a/(b)/c.mdx": (
        "https://github.com/o/r/commits/HEAD/a/(b)/c.mdx.atom"
    ),
    "https://github.com/o/r/tree/HEAD/docs/": "https://github.com/o/r/commits/HEAD/docs.atom",
    "https://github.com/o/r/issues/1": "https://github.com/o/r/issues/1",
    "https://github.com/o": "https://github.com/o",
    "https://github.com.evil.example/o/r": "https://github.com.evil.example/o/r",
}


@pytest.mark.parametrize("url", ADDRESSES)
def test_files_and_folders_on_github_are_asked_for_without_their_frame(url: str) -> None:
    assert find_text_address(url) == ADDRESSES[url]
