"""Brings text into the one way in which it is compared."""

from __future__ import annotations

import re
import unicodedata

_QUOTES = str.maketrans("‘’“”", "''\"\"")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def tidy_text(text: str) -> str:
    """Give the lines of a text that have something in them, without white space around."""
    text = text.encode("utf-8", "replace").decode("utf-8")  # JSON may hold half characters
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    text = text.translate(_QUOTES)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
