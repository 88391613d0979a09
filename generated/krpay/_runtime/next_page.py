# Copied from codegen/package/_runtime/next_page.py by `nox -s generate`. Do not edit.
"""Finding the next page of a list, without pydantic: clients import this at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from krpay._runtime.responses import Response

T = TypeVar("T")


def find_next_page(
    response: Response[T], page: T, following: Callable[[T], object], seen: set[object]
) -> object:
    """Find what comes after a page; stopping without a word would lose the rest."""
    try:
        after = following(page)
    except LookupError as error:
        reason = f"{error}, so the pages after it cannot be found"
    else:
        if after not in seen:
            seen.add(after)
            return after
        reason = "it names a page that was read before, so the pages after it cannot be found"
    raise response.invalid(reason)
