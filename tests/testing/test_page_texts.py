"""The page's texts: each has its Korean, and no Korean is left over."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import krpay.testing.page
from krpay.testing import KINDS

FOLDER = Path(krpay.testing.page.__file__).parent
PLAIN = {"krpay sandbox", "0", "UNDOCUMENTED", "1", "/_sandbox/"}
"""What needs no Korean: names and numbers. The title has one all the same."""

ENTRY = re.compile(r'^  "((?:[^"\\]|\\.)+)": "(?:[^"\\]|\\.)+",$', re.MULTILINE)
PAIR = re.compile(r'^  "((?:[^"\\]|\\.)+)": "((?:[^"\\]|\\.)+)",$', re.MULTILINE)
CALL = re.compile(r'\bt\((?:\w+ \? |\w+(?:\.\w+)* === "\w+" \? )?"([^"]+)"(?: : "([^"]+)")?')


class TextReader(HTMLParser):
    """Collects what people read of an HTML file."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.texts |= {
            value for name, value in attrs if name in ("aria-label", "placeholder") and value
        }

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if text:
            self.texts.add(text)


def read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def list_texts() -> set[str]:
    reader = TextReader()
    reader.feed(read("page.html"))
    said = {
        text
        for path in FOLDER.glob("*.js")
        for pair in CALL.findall(read(path.name))
        for text in pair
    }
    return (reader.texts | said) - {""}


def test_each_text_has_its_korean() -> None:
    texts = list_texts()
    assert len(texts) > 80
    assert texts - set(ENTRY.findall(read("texts.js"))) - PLAIN == set()


def test_each_kind_of_fault_has_its_korean() -> None:
    known = set(ENTRY.findall(read("texts.js")))
    assert {kind.description for kind in KINDS.values()} - known == set()


def test_no_korean_is_left_over() -> None:
    own = read("texts.js").partition("// Kinds of faults")[0]
    units = {"d", "h", "min", "s"}  # and verdicts, as the server names them
    named = units | {"accepted", "refused", "declined", "lost"}
    assert set(ENTRY.findall(own)) - list_texts() - named == set()


def test_a_value_that_is_filled_in_is_in_both_languages() -> None:
    entries = re.findall(
        r'^  "((?:[^"\\]|\\.)+)": "((?:[^"\\]|\\.)+)",$', read("texts.js"), re.MULTILINE
    )
    for english, korean in entries:
        assert set(re.findall(r"\{\w+\}", english)) == set(re.findall(r"\{\w+\}", korean)), english
