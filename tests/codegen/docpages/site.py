"""A spec that cites pages of a real server, and the command that looks at them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from codegen.__main__ import main
from codegen.docpages.lock import Entry, Lock, load_lock, save_lock
from tests.codegen.tiny import PATHS, ROOT, Spec
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer

WORDS = "The virtual account for charging points is released by this call, once and for all."
"""Enough words for a page."""


def make_html(
    body: str, *, content_type: str = "text/html; charset=utf-8", **headers: str
) -> LoopbackResponse:
    """A page with this body."""
    named = {name.replace("_", "-").title(): value for name, value in headers.items()}
    source = f"<!doctype html><html><head><title>T</title></head><body>{body}</body></html>"
    return LoopbackResponse(200, source.encode(), {"Content-Type": content_type, **named})


def make_page(*paragraphs: str, **headers: str) -> LoopbackResponse:
    """An ordinary page: a menu, and some paragraphs."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (WORDS, *paragraphs))
    return make_html(f"<nav><a href=/>Home</a></nav><main>{text}</main>", **headers)


def make_redirect(status: int, location: str) -> LoopbackResponse:
    return LoopbackResponse(status, b"", {"Location": location})


@dataclass(frozen=True)
class Result:
    """What a run of the command said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def kinds(self) -> dict[str, str]:
        """What became of each page, by the path of its URL."""
        return {"/" + p["url"].split("/", 3)[3]: p["kind"] for p in self.json["pages"]}

    def page(self, path: str) -> Any:
        (page,) = (p for p in self.json["pages"] if p["url"].endswith(path))
        return page


class Site:
    """A server, a spec that cites its pages, a lock and a cache."""

    def __init__(
        self, server: LoopbackServer, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.server = server
        self.folder = folder
        self.specs = folder / "specs"
        self.lock_file = self.specs / "docs.lock"
        self.cache = folder / "cache"
        self.cited: list[str] = []
        self._capsys = capsys
        server.script(LoopbackResponse(404), to="/llms.txt")

    @property
    def requests(self) -> list[LoopbackRequest]:
        """The requests for pages: without that for the list of them."""
        return [request for request in self.server.requests if request.target != "/llms.txt"]

    def cite(self, *pages: str, modified: str | None = None) -> None:
        """Write a spec: `things.get` rests on the first page, `things.create` on the second.

        The others are those of things that are not documented.
        """
        urls = [page if ":" in page else self.server.url + page for page in pages]
        self.cited = urls
        paths = PATHS
        for url in (urls * 2)[:2]:
            date = f", modified: {modified}" if modified else ""
            paths = paths.replace('"https://tiny.example/docs"', f'"{url}"{date}', 1)
        gaps = "".join(
            f'  - {{name: Gap {number}, missing: [All.], url: "{url}"}}\n'
            for number, url in enumerate(urls[2:], 1)
        )
        Spec(paths, root=ROOT + (f"x-undocumented:\n{gaps}" if gaps else "")).write(self.folder)

    def docs(self, *arguments: str) -> Result:
        """Run the command, without pauses."""
        fixed = ("--specs", str(self.specs), "--cache", str(self.cache), "--pause", "0")
        code = main(["docs", *arguments, *fixed])
        shown = self._capsys.readouterr()
        return Result(code, shown.out, shown.err)

    def accept(self) -> Result:
        """Accept every page by its address, as somebody does who has compared it."""
        return self.docs("--accept", *self.cited)

    def accept_json(self) -> Result:
        """Do the same, and report as JSON."""
        return self.docs("--json", "--accept", *self.cited)

    @property
    def lock(self) -> Lock:
        """The lock, by path instead of URL."""
        return {
            url.removeprefix(self.server.url): e for url, e in load_lock(self.lock_file).items()
        }

    def write_lock(self, **entries: Entry) -> None:
        """Replace the lock; names are paths without their slash."""
        save_lock(self.lock_file, {f"{self.server.url}/{k}": e for k, e in entries.items()})


@contextmanager
def open_site(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Site]:
    with LoopbackServer() as server:
        yield Site(server, folder, capsys)
