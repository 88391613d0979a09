"""The media types of bodies: which one a body has, and what it stands for."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.spec.located import LocatedMapping

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


def read_content(holder: Mapping[str, LocatedMapping]) -> tuple[str, LocatedMapping] | None:
    """The media type of a body and what is said of it; `None` if there is no body."""
    return next(iter(holder.get("content", {}).items()), None)


def drop_parameters(media_type: str) -> str:
    """A media type without its charset."""
    return media_type.partition(";")[0].strip()
