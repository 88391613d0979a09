"""Accepting says that somebody compared a page only where somebody names it."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from codegen.docpages.reading.digest import compute_digest
from tests.codegen.docpages.site import WORDS, Site, make_page


def cite(site: Site) -> None:
    site.cite("/get", "/create")
    site.server.script(make_page())


def test_the_first_accept_of_all_records_what_was_seen_and_blesses_nothing(site: Site) -> None:
    cite(site)
    result = site.docs("--accept")
    assert result.code == 0
    assert "counts as compared only if it was accepted by its name" in result.out
    assert {entry.compared for entry in site.lock.values()} == {None}
    assert {entry.digest for entry in site.lock.values()} == {compute_digest(WORDS)}

    again = site.docs()
    assert again.code == 0  # every page is as the lock says
    assert "2 pages: 2 not compared." in again.out
    site.server.script(make_page("New."))
    assert site.docs("--json").kinds == {"/get": "changed", "/create": "changed"}


@pytest.mark.parametrize("name", ["tiny.things.create", "tiny.things", "{url}/create"])
def test_a_page_that_is_named_counts_as_compared(site: Site, name: str) -> None:
    cite(site)
    days = {datetime.now(UTC).date()}
    assert site.docs("--accept").code == 0
    assert site.docs("--accept", name.format(url=site.server.url)).code == 0
    days.add(datetime.now(UTC).date())
    assert site.lock["/create"].compared in days
    assert (site.lock["/get"].compared is None) is (name != "tiny.things")


def test_the_name_of_a_provider_compares_none_of_its_pages(site: Site) -> None:
    cite(site)
    assert site.docs("--accept", "tiny").code == 0
    assert {entry.compared for entry in site.lock.values()} == {None}


def test_what_was_compared_once_stays_so_when_a_change_is_accepted(site: Site) -> None:
    cite(site)
    assert site.docs("--accept", "tiny.things.create").code == 0
    assert site.docs("--accept").code == 0
    site.server.script(make_page("New."))
    assert site.docs("--accept").code == 0
    assert site.docs("--json").kinds == {"/get": "not compared", "/create": "unchanged"}


def test_what_nobody_compared_is_listed_unsafe_operations_first(site: Site) -> None:
    cite(site)
    assert site.docs("--accept").code == 0
    out = site.docs().out
    titles = re.findall("^## (.*)$", out, re.MULTILINE)
    assert titles == ["Not compared yet: unsafe operations rest on these", "Not compared yet"]
    assert f"- <{site.server.url}/create>, used by `tiny.things.create` (unsafe)\n" in out


def test_a_long_list_of_what_nobody_compared_is_cut(site: Site) -> None:
    site.cite(*(f"/page/{number}" for number in range(30)))
    site.server.script(make_page())
    assert site.docs("--accept").code == 0
    out = site.docs().out
    assert out.count("- <http") == 11
    assert out.endswith("- and 19 more\n")


def test_changes_of_unsafe_operations_come_before_all_others(site: Site) -> None:
    site.cite("/get", "/create", "/a", "/b")
    site.server.script(make_page())
    assert site.accept().code == 0
    site.server.script(make_page("New."))
    pages = [page["url"].rpartition("/")[2] for page in site.docs("--json").json["pages"]]
    assert pages == ["create", "a", "b", "get"]
