"""What is said about pages that are as they were, and about those that are not."""

from __future__ import annotations

import pytest

from tests.codegen.docpages.site import WORDS, Site, make_html, make_page, make_redirect
from tests.loopback import LoopbackResponse, respond_json


def accept(site: Site, *first: LoopbackResponse) -> None:
    """Cite `/get` and `/create`, and accept what they respond."""
    site.cite("/get", "/create")
    site.server.script(*first or (make_page(),), to="/get")
    site.server.script(make_page("Makes a thing."), to="/create")
    assert site.accept().code == 0


# Nothing to do


def test_pages_as_they_were_are_counted_and_nothing_is_to_be_done(site: Site) -> None:
    accept(site)
    before = site.lock_file.read_bytes()
    result = site.docs()
    assert result.code == 0
    assert result.out == (
        "# Documentation that the specs rest on\n\n2 pages: 2 unchanged.\n\n"
        "Read as: 2 text of the page.\n"
    )
    assert site.lock_file.read_bytes() == before


NOISE = {
    "attributes": f"<main class=x data-build=77><p id=p1>{WORDS}</p></main>",
    "other tags": f"<main><div><b>{WORDS[:20]}</b>{WORDS[20:]}</div></main>",
    "line breaks": "<main>" + WORDS.replace(" ", "\n<br>  ") + "</main>",
    "scripts and styles": f"<script>var t=1</script><style>p{{}}</style><main>{WORDS}</main>",
    "menu": f"<nav>New<ul><li>Menu</ul></nav><main><p>{WORDS}</p></main><footer>2027</footer>",
    "menu inside": f"<main><nav>Up</nav><p>{WORDS}</p><aside>Ad</aside></main>",
    "comment": f"<main><!-- built today --><p>{WORDS}</p></main>",
    "entities": "<main>" + WORDS.replace(" ", "&nbsp;").replace("a", "&#97;") + "</main>",
    "invisible characters": "<main>" + WORDS.replace(" ", "\u200b ") + "</main>",
    "no main": f"<header>Site</header><div>{WORDS}</div>",
}


@pytest.mark.parametrize("name", NOISE)
def test_new_layout_around_the_same_text_is_no_change(site: Site, name: str) -> None:
    accept(site)
    site.server.script(make_html(NOISE[name]), to="/get")
    result = site.docs("--json")
    assert result.kinds == {"/get": "unchanged", "/create": "unchanged"}
    assert result.code == 0


# Changed


def test_a_changed_text_is_shown_with_the_operations_that_rest_on_it(site: Site) -> None:
    accept(site, make_page("It costs nothing.", "It is final."))
    site.server.script(make_page("It costs 100 won.", "It is final."), to="/get")
    result = site.docs()
    assert result.code == 1
    assert (
        f"""\
2 pages: 1 changed, 1 unchanged.

Read as: 2 text of the page.

When the specs are right again, record what was seen with \
`nox -s docs -- --accept`, and commit `specs/docs.lock`.

## Changed

Compare the specs with the new text.

- <{site.server.url}/get>
  - read as text of the page; it gives no form for machines
  - used by `tiny.things.get`

```diff
@@ -1,3 +1,3 @@
 {WORDS}
-It costs nothing.
+It costs 100 won.
 It is final.
```
"""
        in result.out
    )


def test_a_change_stays_to_be_seen_until_it_is_accepted(site: Site) -> None:
    accept(site, make_page("Old."))
    site.server.script(make_page("New."), to="/get")
    first, second = site.docs("--json"), site.docs("--json")
    assert first.code == second.code == 1
    assert first.page("/get")["difference"] == ["@@ -1,2 +1,2 @@", f" {WORDS}", "-Old.", "+New."]
    assert second.page("/get") == first.page("/get")

    accepted = site.accept()
    assert accepted.code == 0
    assert "-Old.\n+New." in accepted.out  # what is recorded is shown
    assert site.docs().code == 0


def test_without_the_last_text_a_change_is_told_all_the_same(site: Site) -> None:
    accept(site, make_page("Old."))
    site.server.script(make_page("New."), to="/get")
    site.cache = site.folder / "another machine"
    result = site.docs()
    assert result.code == 1
    assert "1 changed" in result.out
    assert "The text that was accepted is not in the cache here" in result.out


def test_a_long_difference_is_cut_where_asked(site: Site) -> None:
    accept(site, make_page(*(f"Old {n}." for n in range(30))))
    site.server.script(make_page(*(f"New {n}." for n in range(30))), to="/get")
    shown = site.docs("--json", "--diff-lines", "5").page("/get")["difference"]
    assert len(shown) == 6
    assert shown[-1] == "... 57 more lines"


JSON_PAGES = [
    ('{"a": 1, "b": [1, 2]}', '{\n  "b": [1,2],\n  "a": 1\n}', "unchanged"),
    ('{"a": 1, "b": [1, 2]}', '{"a": 1, "b": [2, 1]}', "changed"),
    ('{"a": 1}', '{"a": "1"}', "changed"),
    ('{"a": 1}', '{"a": 1', "changed"),
]


@pytest.mark.parametrize("content_type", ["application/json", "application/vnd.oai+json"])
@pytest.mark.parametrize(("old", "new", "kind"), JSON_PAGES)
def test_json_is_compared_by_its_values(
    site: Site, content_type: str, old: str, new: str, kind: str
) -> None:
    headers = {"Content-Type": content_type}
    accept(site, LoopbackResponse(200, old.encode(), headers))
    site.server.script(LoopbackResponse(200, new.encode(), headers), to="/get")
    assert site.docs("--json").kinds["/get"] == kind


def test_a_json_file_that_is_served_as_plain_text_is_json(site: Site) -> None:
    site.cite("/v1.openapi.json")
    headers = {"Content-Type": "text/plain; charset=utf-8"}
    site.server.script(LoopbackResponse(200, b'{"a":1,"b":2}', headers))
    assert site.accept().code == 0
    site.server.script(LoopbackResponse(200, b'{"b": 2, "a": 1}', headers))
    assert site.docs().code == 0


FEED = """\
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>tag:github.com,2008:/o/r/commits/HEAD</id>
  <title>Recent Commits to r:HEAD</title>
  <updated>{day}T10:00:00Z</updated>
  {entries}
</feed>
"""


def feed(day: str, *titles: str) -> LoopbackResponse:
    """The latest commits of a repository, as GitHub gives them."""
    entries = "".join(
        f"<entry><title>\n  {title}\n</title><media:thumbnail url='https://a.example/?{day}'/>"
        f'<content type="html">&lt;pre&gt;{title}&lt;/pre&gt;</content></entry>'
        for title in titles
    )
    headers = {"Content-Type": "application/atom+xml; charset=utf-8"}
    return LoopbackResponse(200, FEED.format(day=day, entries=entries).encode(), headers)


def test_new_commits_in_a_feed_are_a_change_with_their_titles(site: Site) -> None:
    accept(site, feed("2026-01-07", "Sign requests"))
    assert str(site.lock["/get"].modified) == "2026-01-07"
    site.server.script(feed("2026-02-03", "Encrypt names", "Sign requests"), to="/get")
    result = site.docs("--json")
    assert result.kinds["/get"] == "changed"
    assert "+Encrypt names" in result.page("/get")["difference"]
    assert (
        "it says that it was changed on 2026-02-03; known was 2026-01-07"
        in (result.page("/get")["notes"])
    )


# First read, dates


def test_a_page_that_was_never_read_is_to_be_accepted_first(site: Site) -> None:
    site.cite("/get", "/create", modified="2026-01-07")
    site.server.script(make_page())
    assert site.docs("--sync").code == 0
    result = site.docs()
    assert result.code == 1
    assert "2 pages: 2 first read." in result.out
    assert "Nothing is recorded to compare with." in result.out
    assert site.lock["/get"].digest is None


AGES = {
    "words on the page": make_page("Modified at 2026-02-03 08:31:01"),
    "words across tags": make_page("Modified at</p><p>2026-02-03 08:31:01"),
    "words in the footer": make_html(
        f"<main>{WORDS}</main><footer>Modified at 2026-02-03</footer>"
    ),
    "meta": make_html(
        f'<meta property="article:modified_time" content="2026-02-03T01:02:03Z"><p>{WORDS}'
    ),
    "time": make_html(f'<main><time datetime="2026-02-03">long ago</time> {WORDS}</main>'),
}


@pytest.mark.parametrize("name", AGES)
def test_a_page_newer_than_the_specs_is_told(site: Site, name: str) -> None:
    site.cite("/get", modified="2026-01-07")
    site.server.script(AGES[name])
    result = site.docs("--json")
    assert result.code == 1
    assert result.kinds == {"/get": "new date"}
    note = "it says that it was changed on 2026-02-03; known was 2026-01-07"
    assert note in result.page("/get")["notes"]

    assert site.accept().code == 0
    assert str(site.lock["/get"].modified) == "2026-02-03"
    assert site.docs().code == 0


def test_only_a_new_date_is_no_change_of_the_text(site: Site) -> None:
    accept(site, make_page("Modified at 2026-01-07 08:31:01"))
    site.server.script(make_page("Modified at 2026-02-03 10:00:00"), to="/get")
    assert site.docs("--json").kinds["/get"] == "new date"


SILENT = {
    "same day": make_page("Modified at 2026-01-07 23:59:59"),
    "older": make_page("Modified at 2025-12-31 00:00:00"),
    "an example": make_page('{"modifiedAt": "2026-02-03T00:00:00"}'),
    "no day": make_page("Modified at 2026-13-45 00:00:00"),
    "several times": make_html(
        f"<main>{WORDS}<time datetime=2026-02-03><time datetime=2026-02-04>"
    ),
    "time of the menu": make_html(
        f"<nav><time datetime=2026-02-03></time></nav><main>{WORDS}</main>"
    ),
    "words of a time": make_html(f"<main>{WORDS}<time>yesterday</time></main>"),
}


@pytest.mark.parametrize("name", SILENT)
def test_what_is_not_surely_a_newer_date_is_none(site: Site, name: str) -> None:
    site.cite("/get", modified="2026-01-07")
    site.server.script(SILENT[name])
    assert site.docs("--json").kinds == {"/get": "first read"}


def test_the_servers_date_counts_until_the_page_was_read(site: Site) -> None:
    site.cite("/get", modified="2026-01-07")
    site.server.script(make_page(last_modified="Tue, 03 Feb 2026 01:02:03 GMT"))
    first = site.docs("--json")
    assert first.kinds == {"/get": "new date"}
    note = "its server says that it was changed on 2026-02-03; known was 2026-01-07"
    assert first.page("/get")["notes"][0] == note

    assert site.accept().code == 0
    assert str(site.lock["/get"].modified) == "2026-01-07"  # the page itself says nothing
    site.server.script(make_page(last_modified="Wed, 04 Mar 2026 01:02:03 GMT"))
    assert site.docs().code == 0  # the text is the same


def test_a_date_that_the_server_makes_up_for_each_response_is_none(site: Site) -> None:
    site.cite("/get", modified="2026-01-07")
    now = "Tue, 03 Feb 2026 01:02:03 GMT"
    site.server.script(make_page(last_modified=now, date=now))
    assert site.docs("--json").kinds == {"/get": "first read"}


# Moved, vanished


@pytest.mark.parametrize("status", [301, 308])
def test_a_page_that_moved_for_good_is_told_with_its_new_address(site: Site, status: int) -> None:
    accept(site)
    site.server.script(make_redirect(status, "/elsewhere#top"), to="/get")
    site.server.script(make_page(), to="/elsewhere")
    result = site.docs()
    assert result.code == 1
    assert "1 moved, 1 unchanged" in result.out
    assert f"- <{site.server.url}/get>\n  - moved to <{site.server.url}/elsewhere>\n" in result.out

    assert site.accept().code == 0
    assert site.lock["/get"].moved == f"{site.server.url}/elsewhere"
    assert site.docs().code == 0


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_page_that_is_elsewhere_for_now_has_not_moved(site: Site, status: int) -> None:
    accept(site)
    site.server.script(make_redirect(status, "/elsewhere"), to="/get")
    site.server.script(make_page(), to="/elsewhere")
    assert site.docs().code == 0


def test_a_moved_page_with_another_text_has_changed(site: Site) -> None:
    accept(site, make_page("Old."))
    site.server.script(make_redirect(301, "/elsewhere"), to="/get")
    site.server.script(make_redirect(302, "/today"), to="/elsewhere")
    site.server.script(make_page("New."), to="/today")
    result = site.docs("--json")
    assert result.kinds["/get"] == "changed"
    assert result.page("/get")["moved_to"] == f"{site.server.url}/elsewhere"
    assert result.page("/get")["difference"][-2:] == ["-Old.", "+New."]


def test_a_page_in_a_circle_is_not_reachable(site: Site) -> None:
    accept(site)
    site.server.script(make_redirect(302, "/get"), to="/get")
    result = site.docs("--json")
    assert result.kinds["/get"] == "not reachable"
    assert result.page("/get")["notes"] == ["more than 5 redirects"]


@pytest.mark.parametrize("status", [404, 410])
def test_a_vanished_page_is_told_until_that_is_accepted(site: Site, status: int) -> None:
    accept(site)
    site.server.script(LoopbackResponse(status, b"no such page"), to="/get")
    result = site.docs()
    assert result.code == 1
    assert "## Vanished" in result.out
    assert f"`status {status}`" in result.out

    assert site.accept().code == 0
    assert site.lock["/get"].vanished is not None
    assert site.lock["/get"].digest is not None  # of its last text
    assert site.docs().code == 0

    site.server.script(make_page(), to="/get")
    back = site.docs("--json")
    assert back.code == 1
    assert back.page("/get")["notes"] == ["it is back; it had vanished"]
    assert "```" not in site.docs().out  # its text is the same
    assert site.accept().code == 0
    assert site.lock["/get"].vanished is None


def test_a_page_that_moved_to_nowhere_has_vanished(site: Site) -> None:
    accept(site)
    site.server.script(make_redirect(301, "/elsewhere"), to="/get")
    site.server.script(LoopbackResponse(404), to="/elsewhere")
    assert site.docs("--json").kinds["/get"] == "vanished"


# Nothing to read


SHELLS = {
    "root": '<div id="root"></div><script src="/app.js"></script>',
    "loading": "<div id=app>Loading ...</div><noscript>Please enable JavaScript to run this "
    "application, which shows many pages of documentation.</noscript>",
    "menu only": f"<nav>{WORDS}</nav><header>{WORDS}</header><main></main>",
    "nothing": "",
}


@pytest.mark.parametrize("name", SHELLS)
def test_a_shell_without_text_is_no_text_to_record(site: Site, name: str) -> None:
    site.cite("/get")
    site.server.script(make_html(SHELLS[name]))
    result = site.docs()
    assert result.code == 1
    assert "1 page: 1 no readable text." in result.out
    assert "fills it in with JavaScript" in result.out

    assert site.accept().code == 0
    assert site.lock["/get"].digest is None
    assert site.lock["/get"].unreadable is not None
    assert site.docs().code == 0

    site.server.script(make_page())
    assert "it has text again; it had none" in site.docs("--json").page("/get")["notes"]


def test_a_picture_has_no_text(site: Site) -> None:
    site.cite("/get")
    site.server.script(LoopbackResponse(200, b"\x89PNG", {"Content-Type": "image/png"}))
    result = site.docs("--json")
    assert result.kinds == {"/get": "no readable text"}
    assert result.page("/get")["notes"] == ["it is image/png, which has no text"]


def test_an_empty_json_response_is_text_and_an_empty_file_is_not(site: Site) -> None:
    site.cite("/get", "/create")
    site.server.script(respond_json({}), to="/get")
    site.server.script(LoopbackResponse(200, b" \n", {"Content-Type": "text/plain"}), to="/create")
    assert site.docs("--json").kinds == {"/get": "first read", "/create": "no readable text"}
