"""Translations are read beside their originals, and told where codes or numbers differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.docpages.lock import load_lock
from codegen.docpages.originals import compare_with_original, find_original, load_translations
from tests.codegen.docpages.site import Site, make_page
from tests.loopback import LoopbackResponse

ENGLISH = ("Banks:", "NH Nonghyup Bank 012", "Regional cooperatives 011", "At most 20 letters.")
KOREAN = ("은행:", "NH농협은행 011", "지역농축협 012", "최대 20자.")
SAME = ("은행:", "NH농협은행 012", "지역농축협 011", "최대 20자.")


def cite(site: Site, *original: str) -> None:
    """Cite a translation, and serve it and its original."""
    site.cite("/en/docs/banks", "/other")
    (site.specs / "docs.toml").write_text(
        f'[[translations]]\npages = "{site.server.url}/en/docs/"\n'
        f'original = "{site.server.url}/docs/"\n',
        encoding="utf-8",
    )
    site.server.script(make_page(*ENGLISH), to="/en/docs/banks")
    site.server.script(make_page(*original), to="/docs/banks")
    site.server.script(make_page(), to="/other")


def test_a_translation_that_differs_is_shown_beside_its_original(site: Site) -> None:
    cite(site, *KOREAN)
    out = site.docs().out
    assert f"Its original, <{site.server.url}/docs/banks>, differs:\n" in out
    assert "| NH Nonghyup Bank 012      | NH농협은행 011    |\n" in out
    assert "| Regional cooperatives 011 | 지역농축협 012    |\n" in out


def test_a_translation_that_agrees_is_not_told(site: Site) -> None:
    cite(site, *SAME)
    assert "Its original" not in site.docs().out
    assert site.accept().code == 0
    assert site.lock["/en/docs/banks"].original is None


def test_an_original_is_watched_where_the_two_differ(site: Site) -> None:
    cite(site, *KOREAN)
    assert site.accept().code == 0
    assert site.lock["/en/docs/banks"].original
    assert set(site.docs("--json").kinds.values()) == {"unchanged"}
    site.server.script(make_page(*KOREAN, "수수료 300원."), to="/docs/banks")
    result = site.docs("--json")
    assert result.code == 1
    assert result.kinds["/en/docs/banks"] == "differs from its original"
    assert site.accept().code == 0
    assert site.docs().code == 0


def test_an_original_that_says_more_than_before_is_found(site: Site) -> None:
    cite(site, *SAME)
    assert site.accept().code == 0
    site.server.script(make_page(*KOREAN), to="/docs/banks")
    out = site.docs().out
    assert "## Differs from its original" in out
    site.server.script(make_page(*SAME, "쉬는 날에는 쉽니다."), to="/docs/banks")
    assert site.docs().code == 0  # words cannot be compared


@pytest.mark.parametrize("status", [403, 404, 500])
def test_an_original_that_cannot_be_read_changes_nothing(site: Site, status: int) -> None:
    cite(site, *KOREAN)
    assert site.accept().code == 0
    before = site.lock_file.read_bytes()
    site.server.script(LoopbackResponse(status), to="/docs/banks")
    assert site.docs("--accept").code == 0
    assert site.lock_file.read_bytes() == before


def test_the_english_pages_of_the_real_specs_have_originals() -> None:
    specs = Path(__file__).resolve().parents[3] / "specs"
    translations = load_translations(specs / "docs.toml")
    english = [url for url in load_lock(specs / "docs.lock") if "/en/developers/" in url]
    assert english
    assert all(find_original(url, translations) == url.replace("/en/", "/") for url in english)


MISTAKES = {
    "translations = 1\n": "write tables [[translations]], and nothing else",
    "[[translations]]\npages = 1\noriginal = 2\n": "both must be addresses that end in /",
    '[[translations]]\npages = "https://a.example/en/"\n': "must have `pages` and `original`",
    "[[others]]\n": "write tables [[translations]], and nothing else",
    "[[": "docs.toml: ",
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_in_the_list_asks_nobody(site: Site, text: str) -> None:
    site.cite("/get")
    (site.specs / "docs.toml").write_text(text, encoding="utf-8")
    result = site.docs()
    assert result.code == 2
    assert MISTAKES[text] in result.err
    assert site.server.requests == []


LINES = [
    ("a limit 20", "한도 20", []),
    ("a limit 20", "한도 30", [("a limit 20", "한도 30")]),
    ("userId is text", "userId 는 문자", []),
    ("userId is text", "userNo 는 문자", [("userId is text", "userNo 는 문자")]),
    ("code 000_001", "코드 000_002", [("code 000_001", "코드 000_002")]),
    ("one\ntwo 22", "하나\n둘 22\n셋 33", [("", "셋 33")]),
    ("1,000 won.", "1,000원", []),
]


@pytest.mark.parametrize(("page", "original", "found"), LINES)
def test_only_names_and_numbers_are_compared(
    page: str, original: str, found: list[tuple[str, str]]
) -> None:
    assert compare_with_original(page, original) == found
