"""Text from a spec, made safe to stand in Python source and in Markdown.

Whatever a spec says (quotes, backslashes, braces, control and direction marks)
comes out as text, never as code.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from functools import cache
from urllib.parse import quote

WIDTH = 96


def one_line(text: str) -> str:
    """Collapse white space, and spell out characters that a reader cannot see."""
    return visible(" ".join(text.split()))


def visible(text: str) -> str:
    """Spell out control and direction characters by their numbers, but keep line feeds."""
    if text.replace("\n", "").isprintable():  # nearly always
        return text
    return "".join(
        char
        if char == "\n" or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
        else _escape(char)
        for char in text
    )


def _escape(char: str) -> str:
    number = ord(char)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def literal(value: object) -> str:
    """A Python literal."""
    return ascii(value) if isinstance(value, str) and visible(value) != value else repr(value)


def escape_docstring(text: str) -> str:
    """Text as it must be written between triple double quotes."""
    return text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def docstring(text: str, indent: int) -> str:
    """A whole docstring, quotes included, for a block that is `indent` deep."""
    body = escape_docstring(text.strip())
    if body.endswith('"') or not body:
        body += " "
    lines = body.split("\n")
    if len(lines) == 1:
        return f'"""{body}"""'
    pad = " " * indent
    return '"""' + "\n".join(
        [lines[0], *(pad + line if line.strip() else "" for line in lines[1:]), pad + '"""']
    )


@cache  # most texts stand in several places
def wrap(text: str, indent: int = 0, hanging: int = 0) -> str:
    """Fill a paragraph; further lines are indented by `hanging`."""
    return textwrap.fill(
        one_line(text),
        width=WIDTH - indent,
        subsequent_indent=" " * hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )


def markdown(text: str) -> str:
    """Text for a Markdown paragraph or table cell on GitHub."""
    text = one_line(text)
    if "``" in text:  # no plain code spans
        return _escape_markdown(text)
    parts = re.split(r"(`[^`]+`)", text)
    return "".join(
        part.replace("|", "\\|") if index % 2 else _escape_markdown(part)
        for index, part in enumerate(parts)
    )


def _escape_markdown(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"([\\|*_\[\]`#!{}])", r"\\\1", text)


def link(url: str) -> str:
    """A URL that can stand inside `[...](...)`."""
    return quote(url, safe=":/?#@!$&'*+,;=%~-._")


def code(text: str) -> str:
    """Text as Markdown code, whatever backticks it holds."""
    text = one_line(text).replace("|", "\\|")
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"
