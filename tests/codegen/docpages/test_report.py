"""The report: fit for an issue, whatever the pages say."""

from __future__ import annotations

import re

from tests.codegen.docpages.site import WORDS, Site, make_html, make_page, make_redirect
from tests.loopback import LoopbackResponse

HOSTILE = [
    "```",
    "`````` ~~~~~~",
    "</details> <img src=x onerror=alert(1)>".replace("<", "&lt;"),
    "@everyone see #1",
    "right\u202eto left",
    "bell\u0007 and escape\u001b[31m",
    "<!-- nox -s docs -->".replace("<", "&lt;"),
]


def test_page_text_cannot_leave_its_fence(site: Site) -> None:
    site.cite("/get")
    site.server.script(make_page("Old."), make_page(*HOSTILE))
    assert site.accept().code == 0
    report = site.docs().out
    head, fence, rest = re.split(r"^(`{3,})diff$", report, maxsplit=1, flags=re.MULTILINE)
    shown, end = re.split(rf"^{fence}$", rest, maxsplit=1, flags=re.MULTILINE)
    assert end == "\n"
    assert max(map(len, re.findall("`+", shown))) < len(fence)
    for text in ("@everyone", "alert(1)", "-->"):
        assert text in shown
        assert text not in head
    assert "\\u202eto left" in shown
    assert "\\u0007 and escape\\u001b[31m" in shown


def test_a_long_line_is_cut(site: Site) -> None:
    site.cite("/get")
    site.server.script(make_page("Old."), make_page("n" * 5000))
    assert site.accept().code == 0
    assert site.docs("--json").page("/get")["difference"][-1] == "+" + "n" * 239 + "…"


def test_addresses_and_reasons_of_others_stay_what_they_are(site: Site) -> None:
    site.cite("/get", "/create", "/gap")
    site.server.script(make_page())
    assert site.accept().code == 0
    site.server.script(make_redirect(301, "/a>b`c`[d](e)@f<g"), to="/get")
    site.server.script(LoopbackResponse(200, b"x", {"Content-Type": "``@a/b<c"}), to="/create")
    site.server.script(make_redirect(301, "ftp://a`b`.example/@c"), to="/gap")
    report = site.docs().out
    assert f"  - moved to <{site.server.url}/a%3Eb%60c%60%5Bd%5D%28e%29@f%3Cg>\n" in report
    assert "  - ``` it is ``@a/b<c, which has no text ```\n" in report
    assert "  - `` it redirects to ftp://a`b`.example/@c, which is not followed ``\n" in report


def test_a_report_that_is_too_long_loses_differences_first(site: Site) -> None:
    site.cite("/get", "/create")
    site.server.script(make_page(*(f"Old {number}." for number in range(20))))
    assert site.accept().code == 0
    site.server.script(make_page(*(f"한국어 {number}." for number in range(20))))
    whole = site.docs().out
    assert whole.count("```diff") == 2

    size = len(whole.encode())
    assert site.docs("--max-bytes", str(size)).out == whole
    shorter = site.docs("--max-bytes", str(size - 1)).out
    assert "```" not in shorter
    assert shorter.count("used by `tiny.things.") == 2
    assert shorter.endswith("\n\nDifferences do not fit here: run `nox -s docs`.\n")


def test_a_report_of_many_pages_is_cut_between_lines(site: Site) -> None:
    site.cite(*(f"/page/{number}" for number in range(100)))
    site.server.script(make_page())
    site.docs("--sync")
    for size in (1500, 1777):
        report = site.docs("--max-bytes", str(size)).out
        assert len(report.encode()) <= size
        assert report.startswith(
            "# Documentation that the specs rest on\n\n100 pages: 100 first read.\n"
        )
        kept = report.removesuffix("\n\nThe rest does not fit here: run `nox -s docs`.\n")
        assert kept != report
        assert re.match(r"(- <http://\S+/page/\d+>|  - [^<]+|)$", kept.rpartition("\n")[2])


def test_groups_come_gravest_first(site: Site) -> None:
    paths = ["/new", "/gone", "/changed", "/moved", "/shell", "/same", "/wall", "/down"]
    site.cite(*paths)
    site.server.script(make_page())
    assert site.accept().code == 0
    site.cite(*paths, "/first")
    responses = {
        "/new": make_page("Modified at 2026-02-03 00:00:00"),
        "/gone": LoopbackResponse(404),
        "/changed": make_page("More."),
        "/moved": make_redirect(308, "/moved/"),
        "/shell": make_html("<div id=root></div>"),
        "/wall": LoopbackResponse(403),
        "/down": LoopbackResponse(500),
    }
    for path, response in responses.items():
        site.server.script(response, to=path)
    result = site.docs()
    assert result.code == 1
    titles = re.findall("^## (.*)$", result.out, re.MULTILINE)
    assert titles == [
        "Vanished: unsafe operations rest on these",
        "Changed",
        "Moved",
        "No readable text",
        "Read for the first time",
        "Blocked",
        "Not reachable",
    ]
    assert (
        "9 pages: 1 vanished, 1 changed, 1 moved, 1 no readable text, 1 first read, 1 blocked, "
        "1 not reachable, 2 unchanged.\n"
    ) in result.out
    assert WORDS not in result.out.partition("```diff")[0]
