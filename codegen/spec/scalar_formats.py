"""Which texts are values of the named scalars of which only some are; for examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime


def _is_time(text: str, *, has_offset: bool) -> bool:
    try:
        return (datetime.fromisoformat(text).tzinfo is not None) == has_offset and "T" in text
    except ValueError:
        return False


def _is_compact(text: str, form: str, pattern: str) -> bool:
    if re.fullmatch(pattern, text) is None:
        return False
    try:
        datetime.strptime(text, form)  # noqa: DTZ007  nobody says which zone it is
    except ValueError:
        return False
    return True


SCALAR_FORMATS: Mapping[str, Callable[[str], bool]] = {
    "DateTime": lambda text: _is_time(text, has_offset=True),
    "LocalDateTime": lambda text: _is_time(text, has_offset=False),
    "CompactDate": lambda text: _is_compact(text, "%Y%m%d", "[0-9]{8}"),
    "CompactDateTime": lambda text: (
        _is_compact(text[:14], "%Y%m%d%H%M%S", "[0-9]{14}")
        and re.fullmatch(r"[0-9]{14}(?:[0-9]{3})?", text) is not None
    ),
}
"""By the name of the scalar, which is the name of its format, too."""
