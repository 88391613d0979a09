"""Reads the text of a YAML file into values that know their positions.

It goes through the events of the parser, one after the other, with a stack of its own: no file,
however deep, can exhaust Python's, and what aliases would expand to is counted before it is made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml
from yaml._yaml import CParser

from codegen.spec.located import LocatedList, LocatedMapping
from codegen.spec.problems import Position, Problems
from codegen.spec.yaml_mistakes import explain_error

MAX_DEPTH = 40
"""Mappings and lists inside each other; the deepest spec has 14."""

MAX_VALUES = 100_000
"""Values in a file, those that aliases repeat included; the largest spec has 4,000."""

MAX_DIGITS = 100

PROSE = frozenset({"title", "summary", "description", "missing", "unread"})
"""Keys of text for people, of which a comment would cut the end off."""

_WORDS: dict[str, Any] = {"": None, "~": None, "null": None, "true": True, "false": False}
_NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+(?:[eE][-+]?[0-9]+)?)?")
_READ_OTHERWISE = re.compile(
    r"True|TRUE|False|FALSE|Null|NULL|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(?:\.[0-9]+|[0-9]+\.?[0-9]*)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
    r"|[-+]?[0-9]+(?:_+[0-9]+)+|[-+]?[0-9]+(?::[0-5]?[0-9])+"
)
_FIRST_OF_THOSE = frozenset("TFN+-.0123456789")
_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


def read_yaml(text: str, name: str, problems: Problems) -> Any:
    """The value of a file; `None` if it cannot be read, which is then among the problems.

    `name` is what positions call the file.
    """
    return _Reader(text, name, problems).read()


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is being read."""

    value: LocatedMapping | LocatedList
    anchor: str | None
    size_before: int
    key: str | None = None
    """The key whose value comes next; `None` if a key does."""
    key_position: Position | None = None


class _Unreadable(Exception):
    """Nothing more can be made of the file; the reason is among the problems."""


class _Reader:
    def __init__(self, text: str, name: str, problems: Problems) -> None:
        self._text = text
        self._name = name
        self._problems = problems
        self._frames: list[_Frame] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._open_anchors: set[str] = set()
        self._values = 0
        self._documents = 0
        self._result: Any = None
        self._lines: list[str] | None = None

    def read(self) -> Any:
        parser = CParser(self._text)
        try:
            while (event := parser.get_event()) is not None:
                self._take_event(event)
        except yaml.YAMLError as error:
            line, message = explain_error(error, self._text)
            if not self._problems.has(Position(self._name, line)):
                self._problems.add(Position(self._name, line), message)
            return None
        except _Unreadable:
            return None
        if self._result is None:
            message = "the file is empty; write what belongs in it, or remove it"
            self._problems.add(Position(self._name, 1), message)
        return self._result

    def _take_event(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._take_scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._take_start(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            frame = self._frames.pop()
            if frame.anchor is not None:
                self._anchors[frame.anchor] = frame.value, self._values - frame.size_before
                self._open_anchors.discard(frame.anchor)
            self._complete_value(frame.value, frame.value.position)
        elif isinstance(event, yaml.AliasEvent):
            self._take_alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._stop(event, "a second document begins; write one, and no line of ---")

    def _find_position(self, event: Any) -> Position:
        return Position(self._name, event.start_mark.line + 1)

    def _stop(self, event: Any, message: str) -> None:
        self._problems.add(self._find_position(event), message)
        raise _Unreadable

    def _count_values(self, event: Any, values: int) -> None:
        self._values += values
        if self._values > MAX_VALUES:
            message = f"the file has more than {MAX_VALUES:,} values, with what aliases repeat"
            self._stop(event, f"{message}; write out the few that are meant")

    def _take_start(self, event: Any) -> None:
        position = self._find_position(event)
        if len(self._frames) == MAX_DEPTH:
            message = f"more than {MAX_DEPTH} mappings and lists inside each other"
            self._stop(event, f"{message}; give the inner ones names of their own")
        self._refuse_tag(event)
        if event.anchor is not None:
            self._open_anchors.add(event.anchor)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        value = LocatedMapping(position) if is_mapping else LocatedList(position)
        self._frames.append(_Frame(value, event.anchor, self._values))
        self._count_values(event, 1)

    def _take_scalar(self, event: Any) -> None:
        position = self._find_position(event)
        self._count_values(event, 1)
        self._refuse_tag(event)
        value: Any = event.value
        if not event.style:  # no quotes, and no block
            self._refuse_cut_text(event)
            value = self._read_plain(event.value, position)
        if event.anchor is not None:
            self._anchors[event.anchor] = value, 1
        self._complete_value(value, position)

    def _take_alias(self, event: Any) -> None:
        position = self._find_position(event)
        value = None
        if event.anchor in self._open_anchors:
            self._problems.add(position, "an anchor contains itself; write the value out")
        elif event.anchor not in self._anchors:
            message = f"there is no anchor &{event.anchor} before this; put text in quotes"
            self._problems.add(position, message)
        else:
            value, size = self._anchors[event.anchor]
            self._count_values(event, size)
        self._complete_value(value, position)

    def _complete_value(self, value: Any, position: Position) -> None:
        """Put a value where it belongs."""
        if not self._frames:
            self._result = value
            return
        frame = self._frames[-1]
        if isinstance(frame.value, LocatedList):
            frame.value.append(value)
            frame.value.item_positions.append(position)
        elif frame.key is None:
            frame.key, frame.key_position = self._read_key(value, position), position
        else:
            if frame.key in frame.value:
                message = f"key {frame.key!r} appears twice; keep one"
                self._problems.add(frame.key_position or position, message)
            else:
                frame.value[frame.key] = value
                frame.value.key_positions[frame.key] = frame.key_position or position
            frame.key = None

    def _read_key(self, value: Any, position: Position) -> str:
        if isinstance(value, str):
            if value == "<<":
                self._problems.add(position, "<< merges nothing here; write the keys out")
            return value
        if isinstance(value, dict | list):
            self._problems.add(position, "a key must be text, not a mapping or list")
        else:
            message = f'key {value!r} is not text; write "{value!s}" with quotes'
            self._problems.add(position, message)
        return str(value)

    def _read_plain(self, text: str, position: Position) -> Any:
        """What a text without quotes means: the core schema of YAML 1.2."""
        if text in _WORDS:
            return _WORDS[text]
        if text[0] not in _FIRST_OF_THOSE:
            return text
        number = _NUMBER.fullmatch(text)
        if number is None:
            if _READ_OTHERWISE.fullmatch(text):
                message = f"{text} is not text to every reader of YAML; quote it, or write it as "
                self._problems.add(position, f"{message}true, false, null, 10 or 0.5")
            return text
        if len(text) > MAX_DIGITS:
            message = f"a number of {len(text)} characters; put text in quotes"
            self._problems.add(position, message)
            return 0
        if number[1] is None:
            if re.match(r"[-+]?0[0-9]", text):
                message = f"{text} begins with 0, so it is another number to some readers of YAML"
                self._problems.add(position, f"{message}; quote it, or drop the 0")
            return int(text)
        value = float(text)
        if value in (float("inf"), float("-inf")):
            self._problems.add(position, f"no number is as large as {text}; leave it out")
            return 0
        return value

    def _refuse_tag(self, event: Any) -> None:
        if event.tag is not None:
            message = f"YAML tag {event.tag} is not supported; write plain values"
            self._problems.add(self._find_position(event), message)

    def _refuse_cut_text(self, event: Any) -> None:
        """Refuse a comment right behind text for people: it may be the rest of the text."""
        frame = self._frames[-1] if self._frames else None
        if frame is None:
            return
        if isinstance(frame.value, LocatedList):
            outer = self._frames[-2] if len(self._frames) > 1 else None
            key = outer.key if outer is not None else None
        else:
            key = frame.key
        if key not in PROSE:
            return
        if self._lines is None:
            self._lines = _LINE_BREAK.split(self._text)
        end = event.end_mark
        rest = self._lines[end.line][end.column :] if end.line < len(self._lines) else ""
        if re.match(r"\s+#", rest):
            column = end.column + len(rest) - len(rest.lstrip()) + 1
            message = f"the # in column {column} begins a comment and cuts the text off"
            message += "; put the text in double quotes, or the comment on a line of its own"
            self._problems.add(Position(self._name, end.line + 1), message)
