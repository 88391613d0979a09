"""specs/docs.lock: one plain entry a page, in step with the specs."""

from __future__ import annotations

import sys
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.docpages.cache import find_cache_folder
from codegen.docpages.lock import Entry, dump_lock, load_lock
from codegen.docpages.reading.digest import compute_digest
from tests.codegen.docpages.site import WORDS, Site, make_page
from tests.loopback import LoopbackResponse

SPECS = Path(__file__).resolve().parents[3] / "specs"
DIGEST = compute_digest("The text.")


# The real one


def test_the_lock_names_the_pages_that_the_specs_cite(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = main(["docs", "--check"])
    shown = capsys.readouterr()
    assert code == 0, shown.out + shown.err


def test_the_lock_is_written_as_the_command_writes_it() -> None:
    file = SPECS / "docs.lock"
    assert file.read_bytes().decode() == dump_lock(load_lock(file))


# In step with the specs


def test_a_page_that_the_lock_lacks_is_named_with_the_remedy(site: Site) -> None:
    site.cite("/get")
    result = site.docs("--check")
    assert result.code == 1
    assert result.out.startswith(
        "specs/tiny/paths/things.yaml:6: docs.lock lacks http://127.0.0.1:"
    )
    assert result.err == "Run `nox -s docs -- --sync` and commit specs/docs.lock.\n"
    assert site.docs("--sync").code == 0
    assert site.docs("--check").code == 0
    assert site.server.requests == []


def test_a_page_that_no_spec_cites_any_more_goes_with_the_next_sync(site: Site) -> None:
    site.cite("/get")
    site.write_lock(get=Entry(), old=Entry(read=date(2026, 1, 7), digest=DIGEST))
    result = site.docs("--check")
    assert result.code == 1
    assert f"docs.lock: no spec cites {site.server.url}/old any more\n" in result.out
    assert site.docs("--sync").code == 0
    assert list(site.lock) == ["/get"]


def test_the_date_of_a_page_that_was_never_read_follows_the_specs(site: Site) -> None:
    site.cite("/get", modified="2026-01-07")
    assert site.docs("--sync").code == 0
    assert site.lock == {"/get": Entry(modified=date(2026, 1, 7))}
    site.cite("/get", modified="2026-02-03")
    result = site.docs("--check")
    assert result.code == 1
    assert "docs.lock gives 2026-01-07 for" in result.out
    assert "the specs 2026-02-03" in result.out
    assert site.docs("--sync").code == 0
    assert site.lock == {"/get": Entry(modified=date(2026, 2, 3))}


def test_a_sync_leaves_what_was_seen_as_it_is(site: Site) -> None:
    site.cite("/get", "/create", modified="2026-02-03")
    seen = Entry(modified=date(2026, 1, 7), read=date(2026, 1, 8), digest=DIGEST)
    site.write_lock(get=seen)
    assert site.docs("--sync").code == 0
    assert site.lock == {"/get": seen, "/create": Entry(modified=date(2026, 2, 3))}


def test_looking_without_accepting_writes_nothing(site: Site) -> None:
    site.cite("/get")
    site.server.script(make_page())
    result = site.docs()
    assert result.code == 1
    assert "docs.lock lacks" in result.err
    assert not site.lock_file.exists()


# What is accepted


def test_what_is_accepted_is_day_digest_and_the_date_of_the_page(site: Site) -> None:
    site.cite("/get")
    site.server.script(make_page("Modified at 2026-01-07 08:31:01"))
    days = {datetime.now(UTC).date()}
    assert site.accept().code == 0
    days.add(datetime.now(UTC).date())
    entry = site.lock["/get"]
    assert entry.read in days
    assert entry == Entry(
        modified=date(2026, 1, 7),
        read=entry.read,
        digest=compute_digest(WORDS),
        form="text of the page",
        compared=entry.read,
    )


def test_only_what_changed_gets_a_new_entry(site: Site) -> None:
    site.cite("/get", "/create")
    site.server.script(make_page())
    assert site.accept().code == 0
    old = Entry(
        read=date(2026, 1, 8),
        digest=compute_digest(WORDS),
        form="text of the page",
        compared=date(2026, 1, 8),
    )
    site.write_lock(get=old, create=old)
    site.server.script(make_page("New."), to="/create")
    assert site.accept().code == 0
    assert site.lock["/get"] == old
    assert site.lock["/create"].digest == compute_digest(WORDS + "New.")


@pytest.mark.parametrize("name", ["/create", "tiny.things.create"])
def test_some_pages_can_be_accepted_without_the_others(site: Site, name: str) -> None:
    site.cite("/get", "/create")
    site.server.script(make_page("Old."))
    assert site.accept().code == 0
    site.server.script(make_page("New."))
    chosen = site.server.url + name if name.startswith("/") else name
    assert site.docs("--accept", chosen).code == 0
    assert site.lock["/create"].digest == compute_digest(WORDS + "New.")
    assert site.lock["/get"].digest == compute_digest(WORDS + "Old.")
    assert len(site.server.requests_to("/get")) == 1
    assert site.docs("--json").kinds == {"/get": "changed", "/create": "unchanged"}


def test_a_provider_and_a_tag_choose_all_their_pages(site: Site) -> None:
    site.cite("/get", "/create", "/gap")
    site.server.script(make_page())
    assert set(site.docs("--json", "tiny").kinds) == {"/get", "/create", "/gap"}
    assert set(site.docs("--json", "tiny.things").kinds) == {"/get", "/create"}


def test_a_page_that_nothing_cites_is_a_mistake_and_asks_nobody(site: Site) -> None:
    site.cite("/get")
    result = site.docs("tiny.thing")
    assert result.code == 2
    assert result.err == (
        "tiny.thing: no spec cites this page, and no operation has this name\n"
        "No page was asked for, and nothing was written.\n"
    )
    assert site.server.requests == []


def test_pages_that_could_not_be_read_keep_their_entry(site: Site) -> None:
    site.cite("/get", "/create")
    seen = Entry(read=date(2026, 1, 8), digest=DIGEST)
    site.write_lock(get=seen, create=seen)
    site.server.script(LoopbackResponse(403), to="/get")
    site.server.script(make_page(), to="/create")
    result = site.docs("--accept")
    assert result.code == 1
    assert "1 of 2 pages could not be checked." in result.err
    assert site.lock["/get"] == seen
    assert site.lock["/create"].digest == compute_digest(WORDS)


def test_a_digest_of_an_older_way_of_reading_is_no_change(site: Site) -> None:
    site.cite("/get")
    site.write_lock(get=Entry(read=date(2026, 1, 8), digest="0:ab"))
    site.server.script(make_page())
    result = site.docs("--json")
    assert result.kinds == {"/get": "first read"}
    assert "its digest was made in an older way" in result.page("/get")["notes"][0]
    assert site.accept().code == 0
    assert site.docs().code == 0


# The file


def test_the_file_is_plain_and_sorted() -> None:
    lock = {
        "https://b.example/": Entry(),
        "https://a.example/\"'\\": Entry(
            modified=date(2026, 1, 7),
            read=date(2026, 1, 8),
            digest="1:ab",
            moved="https://c.example/한국",
            unreadable=date(2026, 1, 9),
            vanished=date(2026, 1, 10),
        ),
    }
    text = dump_lock(lock)
    assert (
        text.partition("\n\n")[2]
        == r"""["https://a.example/\"'\\"]
modified = 2026-01-07
read = 2026-01-08
digest = "1:ab"
moved = "https://c.example/한국"
unreadable = 2026-01-09
vanished = 2026-01-10

["https://b.example/"]
"""
    )
    assert list(tomllib.loads(text)) == sorted(lock)


def test_any_address_comes_back_as_it_was(tmp_path: Path) -> None:
    urls = ["https://a.example/" + chr(number) for number in [*range(0x21, 0x100), 0x1F600, 0x2028]]
    lock = {url: Entry(moved=url) for url in urls}
    file = tmp_path / "docs.lock"
    file.write_text(dump_lock(lock), encoding="utf-8", newline="\n")
    assert load_lock(file) == lock


MISTAKES = {
    "a = [": "; restore it, or delete it and run `nox -s docs -- --sync`",
    '["u"]\n["u"]\n': "; restore it, or delete it and run `nox -s docs -- --sync`",
    'u = "x"': "docs.lock: 'u' must be a table",
    '["u"]\nseen = 2026-01-07\n': "docs.lock: u: unknown key 'seen'; known: modified, read",
    '["u"]\nread = "2026-01-07"\n': "docs.lock: u: 'read' must be a day such as 2026-01-07",
    '["u"]\nread = 2026-01-07T00:00:00\n': "docs.lock: u: 'read' must be a day",
    '["u"]\ndigest = 1\n': "docs.lock: u: 'digest' must be text",
    "<<<<<<< HEAD\n": "docs.lock: ",
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_lock_that_cannot_be_read_is_refused_and_kept(site: Site, text: str) -> None:
    site.cite("/get")
    site.lock_file.write_text(text, encoding="utf-8")
    for command in ([], ["--accept"], ["--sync"], ["--check"]):
        result = site.docs(*command)
        assert result.code == 2
        assert MISTAKES[text] in result.err
    assert site.lock_file.read_text("utf-8") == text
    assert site.server.requests == []


def test_refused_specs_are_named_and_nothing_is_asked(site: Site) -> None:
    site.cite("/get")
    file = site.specs / "tiny" / "paths" / "things.yaml"
    file.write_text(file.read_text("utf-8").replace("evidence: documented", "evidence: hope"))
    result = site.docs()
    assert result.code == 2
    assert "specs/tiny/paths/things.yaml:6: 'evidence' must be one of" in result.err
    assert site.server.requests == []


# Where texts are kept


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep caches elsewhere")
def test_texts_are_kept_in_the_cache_of_the_user_and_not_in_the_specs(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_cache_folder({"XDG_CACHE_HOME": "/caches"}) == Path("/caches/krpay/docs")
    assert find_cache_folder({}) == Path.home() / ".cache" / "krpay" / "docs"
    site.cite("/get")
    site.server.script(make_page())
    monkeypatch.setenv("XDG_CACHE_HOME", str(site.folder / "caches"))
    code = main(["docs", "--accept", "--specs", str(site.specs)])
    assert code == 0
    assert len(list((site.folder / "caches" / "krpay" / "docs" / "texts").iterdir())) == 1
    assert WORDS not in site.lock_file.read_text("utf-8")
