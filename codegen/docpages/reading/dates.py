"""Finds the day on which a page says that it was changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

_CHANGED_ON = re.compile(
    r"(?:^|(?<=\s))(?:Modified at|Last (?:updated|modified)(?: on| at)?:?|최종 ?수정(?:일)?:?)\s+"
    r"(\d{4}-\d{2}-\d{2})(?:[ T]+\d{2}:\d{2}(?::\d{2})?)?(?=\s|$)"
)


def take_change_date(text: str) -> tuple[str, date | None]:
    """Take lines such as `Modified at 2026-01-07 08:31:01` out of a text, as its date."""
    days = _CHANGED_ON.findall(text)
    return _CHANGED_ON.sub(" ", text), max(filter(None, map(_parse_day, days)), default=None)


def find_common_day(times: Iterable[str]) -> date | None:
    """Find the day that times agree on; of several, none can be told to be that of the page."""
    days = {_parse_day(time) for time in times}
    return days.pop() if len(days) == 1 else None


def _parse_day(time: str) -> date | None:
    try:
        return date.fromisoformat(time.strip()[:10])
    except ValueError:
        return None
