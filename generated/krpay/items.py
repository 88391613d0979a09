# Copied from codegen/package/items.py by `nox -s generate`. Do not edit.
"""Lists of which some entries may be missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


class Items(list[T]):
    """A list that knows whether it is all that was asked for.

    Some calls answer HTTP 207: what was found or done is here, the rest is not, and the
    provider does not say which. `is_complete` is false then.
    """

    is_complete: bool

    def __init__(self, items: Iterable[T] = (), *, is_complete: bool = True) -> None:
        super().__init__(items)
        self.is_complete = is_complete

    def __repr__(self) -> str:
        return f"Items({super().__repr__()}, is_complete={self.is_complete})"
