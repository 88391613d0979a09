# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Pages of lists: going through one gives its items, and each knows whether another follows."""

from builtins import list as _list
from collections.abc import Iterator as _Iterator
from typing import TYPE_CHECKING as _TYPE_CHECKING, Any as _Any

from krpay._runtime.model import Model as _Model, Page as _Page
from krpay._runtime.paging import read_whole as _read_whole

if _TYPE_CHECKING:
    from krpay.iamport import models as _models


class PaymentPageBase(_Model):
    """What a page has beside its members."""

    def __iter__(self) -> "_Iterator[_models.Payment]":  # type: ignore[override]
        """Go through the items of this page."""
        _page: _Any = self
        _items: _list[_Any] = _page.items
        return iter(_items)

    def __len__(self) -> int:
        """Count the items of this page."""
        return sum(1 for _ in self)

    @property
    def has_next(self) -> bool:
        """Whether another page follows; LookupError if this one does not say."""
        _page: _Any = self
        return bool(_read_whole(_page, "next").next)


class SchedulePageBase(_Page):
    """What a page has beside its members."""

    def __iter__(self) -> "_Iterator[_models.Schedule]":  # type: ignore[override]
        """Go through the items of this page."""
        _page: _Any = self
        _items: _list[_Any] = _page.items
        return iter(_items)

    def __len__(self) -> int:
        """Count the items of this page."""
        return sum(1 for _ in self)

    @property
    def has_next(self) -> bool:
        """Whether another page follows; LookupError if this one does not say."""
        _page: _Any = self
        return bool(_read_whole(_page, "next").next)
