"""Says what is wrong with a file that is no YAML, and what to write.

The parser tells where it stopped, not what somebody did; that is mostly a tab, a colon or a #
inside text, or a quote, and can be seen in the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_QUOTED = re.compile(r""""(?:\\.|[^"\\])*"|'(?:''|[^'])*'""")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the parser stopped; lines and columns count from 0 here."""

    lines: list[str]
    line: int
    column: int
    start: tuple[int, int]
    """Where the thing began that it was parsing."""

    @property
    def text(self) -> str:
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def character(self) -> str:
        return self.text[self.column : self.column + 1]


Mistake = tuple[int, str]
"""A line, counted from 0, and what is wrong in it."""


def explain_error(error: yaml.YAMLError, text: str) -> tuple[int, str]:
    """The line, counted from 1, of a fault that the parser found, and a sentence about it."""
    if isinstance(error, yaml.reader.ReaderError):
        return _explain_character(error, text)
    assert isinstance(error, yaml.MarkedYAMLError)
    mark: Any = error.problem_mark or error.context_mark
    if mark is None:
        return 1, f"this is not YAML: {error.problem}"
    start: Any = error.context_mark or mark
    place = _Place(_LINE_BREAK.split(text), mark.line, mark.column, (start.line, start.column))
    problem = str(error.problem)
    for known, say in _SAYINGS.items():
        if known in problem:
            line, message = say(place)
            return line + 1, message
    return mark.line + 1, f"this is not YAML: {problem} (column {mark.column + 1})"


def _explain_character(error: yaml.reader.ReaderError, text: str) -> tuple[int, str]:
    before = _LINE_BREAK.split(text[: int(error.position)])
    code = error.character if isinstance(error.character, int) else ord(error.character[:1] or "?")
    what = f"column {len(before[-1]) + 1}: the character U+{code:04X} cannot stand in YAML"
    return len(before), f'{what}; remove it, or write "\\u{code:04X}" in double quotes'


def _explain_token(place: _Place) -> Mistake:
    column = place.column + 1
    if place.character == "\t":
        return place.line, f"column {column} is a tab; indent with spaces"
    return place.line, (
        f"column {column}: text cannot begin with {place.character}; put it in double quotes"
    )


def _explain_tab(place: _Place) -> Mistake:
    return place.line, f"column {place.column + 1} is a tab; indent with spaces"


def _explain_colon(place: _Place) -> Mistake:
    before = _QUOTED.sub("", place.text[: place.column])
    column = place.column + 1
    if re.search(r":\s", before):
        return place.line, f"column {column}: a colon inside text; put the text in double quotes"
    above = next((line for line in reversed(place.lines[: place.line]) if line.strip()), "")
    if ":" not in above and _count_indent(above) == _count_indent(place.text):
        return place.line, f"column {column}: the line above is no key with a colon; write one"
    return place.line, (
        f"column {column}: a key is indented further than the line above allows; "
        "line it up with the other keys, or put text with a colon in double quotes"
    )


def _count_indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _explain_flow(place: _Place) -> Mistake:
    """Say what is wrong inside braces or brackets."""
    line, column = place.start
    opened = place.lines[line][column] if column < len(place.lines[line]) else "{"
    comment = _find_comment(place.lines, place.start, place.line)
    if comment is not None:
        return comment[0], (
            f"the {opened} in column {column + 1} is not closed before the # in column "
            f"{comment[1] + 1}, which begins a comment; "
            "close it, or put text with # in double quotes"
        )
    is_in_text = place.line == line or re.search(r":\s", place.text[: place.column])
    if place.character == ":" and is_in_text:
        return _explain_flow_colon(place)
    if place.text[: place.column].rstrip().endswith(("'", '"')) and place.character not in (
        "",
        "#",
    ):
        return place.line, _explain_quote(place)
    closing = {"{": "}", "[": "]"}.get(opened, "}")
    return line, f"column {column + 1}: this {opened} is not closed; write {closing}, or quote text"


def _find_comment(
    lines: list[str], start: tuple[int, int], last_line: int
) -> tuple[int, int] | None:
    """Where a comment begins on the line that opened a brace, if anything stands before it."""
    line, column = start
    if line >= last_line:
        return None
    blanked = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), lines[line])
    position = re.compile(r"(?<=\s)#").search(blanked, column)
    return (line, position.start()) if position else None


def _explain_quote(place: _Place) -> str:
    return (
        f"column {place.column + 1}: text goes on behind its closing quote; "
        "write '' for a ' inside '...', and \\\" for a \" inside \"...\""
    )


def _explain_key(place: _Place) -> Mistake:
    before = place.text[: place.column].rstrip()
    if before.endswith(("'", '"')):
        return place.line, _explain_quote(place)
    return place.line, (
        f"column {place.column + 1}: this line does not stand under the others; "
        "the keys of one mapping begin in one column"
    )


def _explain_item(place: _Place) -> Mistake:
    return place.line, (
        f"column {place.column + 1}: this line is no item of the list above; "
        "begin it with -, or line it up with the keys that it belongs to"
    )


def _explain_flow_colon(place: _Place) -> Mistake:
    return place.line, (
        f"column {place.column + 1}: a colon inside text; put the text in double quotes"
    )


def _explain_directive(place: _Place) -> Mistake:
    return place.line, "column 1: text cannot begin with %; put it in double quotes"


def _explain_no_colon(place: _Place) -> Mistake:
    line = place.start[0]
    return line, (
        "this line is no key with a colon; indent text that goes on, "
        "and put text with # in double quotes"
    )


def _explain_end(place: _Place) -> Mistake:
    line, column = place.start
    return line, f"column {column + 1}: this quote is not closed; write another behind the text"


def _explain_escape(place: _Place) -> Mistake:
    escape = place.text[place.column : place.column + 2]
    column = place.column + 1
    return place.line, (
        f"column {column}: {escape} means nothing in double quotes; "
        f"write \\{escape} for a backslash"
    )


def _explain_surrogate(place: _Place) -> Mistake:
    return place.line, f"column {place.column + 1}: no character has this number; write the text"


def _explain_node(place: _Place) -> Mistake:
    line, column = place.start
    if place.character == ":":
        return _explain_flow_colon(place)
    if place.character in ("}", "]", ","):
        return place.line, (
            f"column {place.column + 1}: nothing stands before this {place.character}; "
            "write the value, or put text in double quotes"
        )
    return line, f"column {column + 1}: this is not closed; write the closing bracket"


def _explain_entry(place: _Place) -> Mistake:
    return place.line, (
        f"column {place.column + 1}: a list begins on a line of its own; "
        "put text that begins with - in double quotes"
    )


def _explain_name(place: _Place) -> Mistake:
    line, column = place.start
    return line, (
        f"column {column + 1}: {place.lines[line][column : column + 1]} begins a name of YAML; "
        "put text in double quotes"
    )


def _explain_block(place: _Place) -> Mistake:
    line, column = place.start
    return line, (
        f"column {column + 1}: text goes on behind {place.lines[line][column : column + 1]}; "
        "begin it on the next line, or put it in double quotes"
    )


def _explain_document(place: _Place) -> Mistake:
    return place.line, "another document begins here; write one, without a line of --- or ..."


_SAYINGS: dict[str, Callable[[_Place], Mistake]] = {
    "found character that cannot start any token": _explain_token,
    "found a tab character": _explain_tab,
    "mapping values are not allowed": _explain_colon,
    "did not find expected ',' or": _explain_flow,
    "did not find expected key": _explain_key,
    "did not find expected '-' indicator": _explain_item,
    "found unexpected ':'": _explain_flow_colon,
    "directive": _explain_directive,
    "unexpected non-alphabetical": _explain_directive,
    "could not find expected ':'": _explain_no_colon,
    "found unexpected end of stream": _explain_end,
    "found unexpected document indicator": _explain_end,
    "found unknown escape character": _explain_escape,
    "did not find expected node content": _explain_node,
    "block sequence entries are not allowed": _explain_entry,
    "expected <document start>": _explain_document,
    "invalid Unicode character escape": _explain_surrogate,
    "did not find expected alphabetic": _explain_name,
    "did not find expected comment or line break": _explain_block,
}
"""What the parser says, and what is said instead."""
