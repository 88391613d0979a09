"""Compares the resources of a client: the tags of a spec."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from codegen.ir.providers import Provider, Tag
from codegen.review import causes
from codegen.review.changes import ChangeGroup, SpecChange, report_change


def compare_resources(old: Provider, new: Provider) -> Iterator[ChangeGroup]:
    """Compare tags; each gives a group of changes."""
    before = {tag.name: tag for tag in old.tags}
    after = {tag.name: tag for tag in new.tags}
    for name in sorted(before.keys() | after.keys()):
        group = ChangeGroup(
            f"{new.name}.Client.{name}",
            (),
            position=new.document.position_of("tags"),
            cause=causes.find_cause_in_root(old, new),
            explains=(
                f"krpay.{new.name}.client.Client.{name}",
                f"krpay.{new.name}.client.AsyncClient.{name}",
                f"krpay.{new.name}.resources.{name}",
                f"krpay.{new.name}.endpoints.{name}",
            ),
        )
        yield replace(group, changes=tuple(_compare_tags(before.get(name), after.get(name))))


def _compare_tags(old: Tag | None, new: Tag | None) -> Iterator[SpecChange]:
    if old is None or new is None:
        yield report_change("resource-added" if old is None else "resource-removed")
        return
    if old.module != new.module:
        was, now = (f"`{one.module}`" if one.module else "the specs" for one in (old, new))
        yield report_change("resource-module-changed", was=was, now=now)
    if old.description != new.description:
        yield report_change("resource-described")
