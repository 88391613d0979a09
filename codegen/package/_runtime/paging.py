"""Going from page to page without losing what is on them."""

from __future__ import annotations

from typing import TypeVar

from krpay._runtime.model import Model

PageT = TypeVar("PageT", bound=Model)


def read_whole(page: PageT, *routes: str) -> PageT:
    """Give back a page of which these attributes could be read, as far as they were there.

    A route leads into objects of the page: `meta.page`.

    Raises:
        LookupError: One of them does not fit and was set aside.
    """
    if page.unread:
        for route in routes:
            _check_route(page, page, "", route.split("."))
    return page


def _check_route(page: Model, place: object, pointer: str, names: list[str]) -> None:
    """Follow the attributes, and refuse one that was set aside."""
    if not names or not isinstance(place, Model):
        return
    name, *others = names
    alias = type(place).model_fields[name].alias or name
    for form in {alias, name}:
        if f"{pointer}/{form}" in page.unread:
            raise LookupError(f"its member {form} does not fit the spec")
    _check_route(page, getattr(place, name), f"{pointer}/{alias}", others)
