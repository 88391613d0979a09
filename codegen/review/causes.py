"""Whether the provider changed a fact, or we had it wrong: as `x-source` tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from codegen.ir.operations import Source
from codegen.ir.providers import Provider
from codegen.review.changes import Cause
from codegen.spec.located import LocatedMapping

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def cause_of(old: Source, new: Source) -> Cause:
    """Why a fact changed, by where it came from and where it comes from now."""
    if old.modified and new.modified and new.modified > old.modified:
        return Cause.PROVIDER
    if (old.url, old.evidence) != (new.url, new.evidence):
        return Cause.CORRECTION
    if old.modified and new.modified:
        return Cause.CORRECTION
    return Cause.UNTOLD


def own_cause(old: LocatedMapping, new: LocatedMapping) -> Cause | None:
    """Why, by the `x-source` of a property, parameter or schema; None if that does not tell."""
    before, after = _source(old), _source(new)
    if before is None or after is None:
        return Cause.CORRECTION if before is not after else None
    if before == after and not after.modified:
        return None  # it says less than the operation does
    return cause_of(before, after)


def of_new_part(old: Provider, new: LocatedMapping) -> Cause | None:
    """Why there is a new field or argument, if it has a source of its own."""
    source = _source(new)
    if source is None:
        return None
    return of_new(old, source) if source.modified else Cause.CORRECTION


def joint(causes: Iterable[Cause]) -> Cause:
    """Why, where several operations share what changed."""
    found = set(causes)
    for cause in (Cause.PROVIDER, Cause.CORRECTION):
        if cause in found:
            return cause
    return Cause.UNTOLD


def of_provider(old: Provider, new: Provider) -> Cause:
    """Why, for what has no source of its own: the version of a spec is its newest page's date."""
    if _DATE.fullmatch(old.version) and _DATE.fullmatch(new.version):
        if new.version > old.version:
            return Cause.PROVIDER
        return Cause.CORRECTION
    return Cause.UNTOLD


def of_new(old: Provider, source: Source) -> Cause:
    """Why there is something new: its page is newer than all that was read, or was passed over."""
    known = [operation.source.modified for operation in old.operations]
    newest = max((date for date in known if date), default="")
    if not source.modified:
        return Cause.UNTOLD
    return Cause.PROVIDER if source.modified > newest else Cause.CORRECTION


def _source(value: LocatedMapping) -> Source | None:
    raw = value.get("x-source")
    if raw is None:
        return None
    return Source(raw.get("url", ""), raw.get("modified"), raw.get("evidence", ""), ())
