"""Finds whether the provider changed a fact, or we had it wrong: as `x-source` tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from codegen.ir.operations import Source
from codegen.ir.providers import Provider
from codegen.review.verdicts import Cause
from codegen.spec.located import LocatedMapping

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def find_cause(old: Source, new: Source) -> Cause:
    """Find why a fact changed, by where it came from and where it comes from now."""
    if old.modified and new.modified and new.modified > old.modified:
        return Cause.PROVIDER
    if (old.url, old.evidence) != (new.url, new.evidence):
        return Cause.CORRECTION
    if old.modified and new.modified:
        return Cause.CORRECTION
    return Cause.UNKNOWN


def find_own_cause(old: LocatedMapping, new: LocatedMapping) -> Cause | None:
    """Find why, by the `x-source` of a property, parameter or schema; None if it does not tell."""
    before, after = _read_source(old), _read_source(new)
    if before is None or after is None:
        return Cause.CORRECTION if before is not after else None
    if before == after and not after.modified:
        return None  # it says less than the operation does
    return find_cause(before, after)


def find_cause_of_part(old: Provider, new: LocatedMapping) -> Cause | None:
    """Find why there is a new property or parameter, if it has a source of its own."""
    source = _read_source(new)
    if source is None:
        return None
    return find_cause_of_addition(old, source) if source.modified else Cause.CORRECTION


def join_causes(causes: Iterable[Cause]) -> Cause:
    """Find why, where several operations share what changed."""
    known = set(causes)
    for cause in (Cause.PROVIDER, Cause.CORRECTION):
        if cause in known:
            return cause
    return Cause.UNKNOWN


def find_cause_in_root(old: Provider, new: Provider) -> Cause:
    """Find why, for what has no source: the version of a spec is the date of its newest page."""
    if _DATE.fullmatch(old.version) and _DATE.fullmatch(new.version):
        if new.version > old.version:
            return Cause.PROVIDER
        return Cause.CORRECTION
    return Cause.UNKNOWN


def find_cause_of_addition(old: Provider, source: Source) -> Cause:
    """Find why there is something new: its page is newer than all that was read, or was missed."""
    known = [operation.source.modified for operation in old.operations]
    newest = max((date for date in known if date), default="")
    if not source.modified:
        return Cause.UNKNOWN
    return Cause.PROVIDER if source.modified > newest else Cause.CORRECTION


def _read_source(value: LocatedMapping) -> Source | None:
    raw = value.get("x-source")
    if raw is None:
        return None
    return Source(raw.get("url", ""), raw.get("modified"), raw.get("evidence", ""), (), ())
