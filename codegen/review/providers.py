"""Compares two snapshots: every provider, from its servers to its models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from codegen.ir.providers import Provider
from codegen.review import operations, schemas
from codegen.review.changes import ChangeGroup, group_by_cause, report_change
from codegen.review.clients import compare_clients
from codegen.review.error_codes import compare_error_codes
from codegen.review.resources import compare_resources
from codegen.review.snapshot import Snapshot
from codegen.review.type_comparison import SchemaTypes, SchemaTypesPair


def compare_providers(old: Snapshot, new: Snapshot) -> tuple[ChangeGroup, ...]:
    """Find all changes of the specs, in groups."""
    return group_by_cause(_find_groups(old, new))


def _find_groups(old: Snapshot, new: Snapshot) -> Iterator[ChangeGroup]:
    for name, provider in new.providers.items():
        before = old.providers.get(name)
        if before is None:
            count = str(len(provider.operations))
            yield ChangeGroup(
                f"krpay.{name}",
                (report_change("provider-added", count=count),),
                position=provider.document.position,
                explains=(f"krpay.{name}",),
            )
        elif before.document != provider.document:
            yield from _add_silent_change(provider, compare_provider(before, provider))
    for name, provider in old.providers.items():
        if name not in new.providers:
            yield ChangeGroup(
                f"krpay.{name}",
                (report_change("provider-removed"),),
                position=provider.document.position,
                removed=True,
                explains=(f"krpay.{name}",),
            )


def _add_silent_change(new: Provider, groups: Iterator[ChangeGroup]) -> Iterator[ChangeGroup]:
    """Pass groups on; if they say nothing, add that what differs is in no client."""
    is_silent = True
    for group in groups:
        is_silent = is_silent and not group.changes
        yield group
    if is_silent:
        changes = (report_change("document-changed"),)
        yield ChangeGroup(f"krpay.{new.name}", changes, position=new.document.position)


def compare_provider(old: Provider, new: Provider) -> Iterator[ChangeGroup]:
    """Find everything that differs between two states of one provider."""
    renamed = schemas.find_renamed_schemas(old, new)
    types = SchemaTypesPair(SchemaTypes(old, renamed), SchemaTypes(new))
    pairs = operations.match_operations(old, new)
    own, changed = _match_bodies(old, new, pairs, renamed)
    groups = list(operations.compare_operations(old, new, pairs, types, own | changed))
    new_names = {operations.name_method(new, one): one.dotted for one in new.operations}
    causes_of = {
        new_names[group.symbol]: group.cause for group in groups if group.symbol in new_names
    }
    yield from groups
    elsewhere = _find_bodies_told_with_operations(old, new, pairs, own, changed)
    comparison = schemas.SchemaComparison(old, new, renamed, types, causes_of)
    yield from comparison.compare_schemas(elsewhere)
    yield from compare_resources(old, new)
    yield compare_clients(old, new)
    yield compare_error_codes(old, new)
    yield _compare_roots(old, new)


def _match_bodies(
    old: Provider, new: Provider, pairs: operations.OperationPairs, renamed: Mapping[str, str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Find operations by new name: with a body of their own on both sides; with another body."""
    before, after = schemas.find_own_bodies(old), schemas.find_own_bodies(new)
    own, changed = set(), set()
    for name, (was, now) in pairs.both.items():
        models = [(operation.body and operation.body.model) or "" for operation in (was, now)]
        if renamed.get(models[0], models[0]) != models[1]:
            changed.add(name)
        elif was.dotted in before and name in after:
            own.add(name)
    return frozenset(own), frozenset(changed)


def _find_bodies_told_with_operations(
    old: Provider,
    new: Provider,
    pairs: operations.OperationPairs,
    own: frozenset[str],
    changed: frozenset[str],
) -> frozenset[str]:
    """Find request bodies whose operations say what is different about them."""
    before, after = schemas.find_own_bodies(old), schemas.find_own_bodies(new)
    gone = {operation.dotted for operation in pairs.removed}
    gone |= {was.dotted for was, now in pairs.both.values() if now.body is None}
    come = {operation.dotted for operation in pairs.added} | changed
    one_sided = {name for owner, name in before.items() if owner in gone} - set(after.values())
    one_sided |= {name for owner, name in after.items() if owner in come} - set(before.values())
    return frozenset(one_sided | {after[name] for name in own})


def _compare_roots(old: Provider, new: Provider) -> ChangeGroup:
    changes = []
    if (old.title, old.description) != (new.title, new.description):
        changes.append(report_change("title-changed"))
    if old.version != new.version:
        changes.append(report_change("version-changed", version=new.version))
    if old.undocumented != new.undocumented:
        changes.append(report_change("undocumented-changed"))
    descriptions = {one.url: one.description for one in old.servers}
    if any(descriptions.get(one.url, one.description) != one.description for one in new.servers):
        changes.append(report_change("servers-described"))
    return ChangeGroup(
        f"krpay.{new.name}", tuple(changes), position=new.document.position_of("info")
    )
