"""What the values of an enum mean, taken out of its description."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ValueMeanings:
    """A description, taken apart."""

    rest: str
    """What it says of all values together."""
    meanings: dict[str, str]
    """By value; one that the description does not explain is not there."""


def split_meanings(description: str, values: Iterable[object]) -> ValueMeanings:
    """Take the meanings of values out of a description.

    A meaning begins a sentence with the value and a colon. It goes on to the next value; that
    of the last one is a sentence, and what follows is about all of them again.
    """
    text = " ".join(description.split())
    names = "|".join(re.escape(str(value)) for value in sorted(map(str, values), key=len)[::-1])
    marks = list(re.finditer(rf"(?:^|(?<=[.;:] ))({names}): ", text))
    if not marks:
        return ValueMeanings(text, {})
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    found = {mark[1]: text[mark.end() : end].strip() for mark, end in zip(marks, ends, strict=True)}
    last = marks[-1][1]
    sentence, separator, after = found[last].partition(". ")
    found[last] = sentence
    rest = f"{text[: marks[0].start()]}{after if separator else ''}".strip()
    return ValueMeanings(rest, {value: meaning.rstrip(".;") for value, meaning in found.items()})
