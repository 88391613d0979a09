"""Compares the operations of a provider: which come, go and change."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from codegen.emit import docstrings
from codegen.ir.media_types import JSON
from codegen.ir.names import pascal_case
from codegen.ir.operations import Operation
from codegen.ir.providers import Provider
from codegen.review import arguments, causes, outcomes, results
from codegen.review.changes import ChangeGroup, SpecChange, report_change
from codegen.review.type_comparison import SchemaTypesPair


@dataclass(frozen=True)
class OperationPairs:
    """Holds the operations of both sides, by the new dotted name."""

    both: dict[str, tuple[Operation, Operation]]
    added: list[Operation]
    removed: list[Operation]


def match_operations(old: Provider, new: Provider) -> OperationPairs:
    """Match by method and path: what is sent, whatever it is called. Then by name."""
    before = {operation.dotted: operation for operation in old.operations}
    names = {_method_and_path(operation): name for name, operation in before.items()}
    both, added = {}, []
    for operation in new.operations:
        name = names.get(_method_and_path(operation))
        if name in before:
            both[operation.dotted] = before.pop(name), operation
        else:
            added.append(operation)
    for operation in list(added):
        if operation.dotted in before:
            both[operation.dotted] = before.pop(operation.dotted), operation
            added.remove(operation)
    return OperationPairs(both, added, list(before.values()))


def _method_and_path(operation: Operation) -> tuple[str, str]:
    """Find what is sent, whatever the parameters of the path are called."""
    parts = ["{}" if part.startswith("{") else part for part in operation.path.split("/")]
    return operation.method, "/".join(parts)


def compare_operations(
    old: Provider,
    new: Provider,
    pairs: OperationPairs,
    types: SchemaTypesPair,
    with_properties: Collection[str],
) -> Iterator[ChangeGroup]:
    """Compare operations; each gives a group of changes.

    `with_properties` are those whose request bodies are compared here, as their arguments.
    """
    old_operations = {operation.dotted: operation for operation in old.operations}
    for operation in pairs.added:
        yield ChangeGroup(
            name_method(new, operation),
            (_report_addition(operation), *_find_reused_name(operation, old_operations)),
            position=arguments.find_operation(new, operation).position_of("operationId"),
            cause=causes.find_cause_of_addition(old, operation.source),
            explains=_list_package_paths(new, operation) + _list_body_paths(new, operation),
        )
    for operation in pairs.removed:
        yield ChangeGroup(
            name_method(old, operation),
            (report_change("operation-removed"),),
            position=arguments.find_operation(old, operation).position_of("operationId"),
            removed=True,
            cause=causes.find_cause_in_root(old, new),
            explains=_list_package_paths(old, operation) + _list_body_paths(old, operation),
        )
    new_names = {was.dotted: now.dotted for was, now in pairs.both.values()}
    for name, (before, now) in pairs.both.items():
        was = _apply_new_names(before, new_names)
        entries = arguments.find_operation(old, was), arguments.find_operation(new, now)
        body_paths = _list_body_paths(new, was, now) if name in with_properties else ()
        yield ChangeGroup(
            name_method(new, now),
            (
                *_compare_names(before, now, old_operations),
                *_compare_calls(was, now),
                *_compare_bodies(was, now),
                *_compare_replay(was, now),
                *outcomes.compare_outcomes(was, now),
                *_compare_encryption(was, now),
                *_compare_authentication(was, now),
                *_compare_errors(was, now),
                *_compare_deprecation(was, now),
                *results.compare_pages(was, now, entries, types),
                *results.compare_maximum_ranges(was, now, entries),
                *results.compare_joint_limits(was, now, entries),
                *arguments.compare_arguments(
                    _list_arguments(old, was, with_properties=name in with_properties),
                    _list_arguments(new, now, with_properties=name in with_properties),
                    types,
                ),
                *results.compare_results(was, now, types),
                *_compare_words(was, now),
            ),
            position=entries[1].position_of("operationId"),
            cause=causes.find_cause(was.source, now.source),
            explains=(*_list_package_paths(old, was), *_list_package_paths(new, now), *body_paths),
        )


def name_method(provider: Provider, operation: Operation) -> str:
    """Name the method that people call."""
    return f"{provider.name}.Client.{operation.dotted}()"


def _list_package_paths(provider: Provider, operation: Operation) -> tuple[str, ...]:
    """List where an operation stands in the package."""
    package, tag = f"krpay.{provider.name}", operation.tag
    class_name = pascal_case(tag)
    names = [operation.name]
    if operation.pagination:
        names.append(operation.pagination.name)
    paths = [f"{package}.endpoints.{tag}.{operation.name}"]
    for name in names:
        module = f"{package}.resources.{tag}"
        paths += [f"{module}.{prefix}{class_name}.{name}" for prefix in ("", "Async")]
    return tuple(paths)


def _list_body_paths(provider: Provider, *operations: Operation) -> tuple[str, ...]:
    """List where the request bodies of an operation stand, before and after."""
    bodies = [operation.body for operation in operations if operation.body]
    names = [body.model for body in bodies if body.model]
    return tuple(f"krpay.{provider.name}.models.{name}" for name in names)


def _apply_new_names(operation: Operation, names: Mapping[str, str]) -> Operation:
    """Make an old operation refer to others by the names that they have now."""
    return replace(
        operation,
        outcome=outcomes.apply_new_names(operation.outcome, names),
        successor=names.get(operation.successor or "", operation.successor),
    )


def _list_arguments(
    provider: Provider, operation: Operation, *, with_properties: bool
) -> list[arguments.ArgumentSource]:
    sources = arguments.list_parameters(provider, operation)
    if operation.body is None:
        return sources
    if operation.body.model is None:
        sources.append(arguments.find_list(provider, operation))
    elif with_properties:
        sources += arguments.list_body_properties(provider, operation.body.model)
    return sources


def _report_addition(operation: Operation) -> SpecChange:
    if not operation.safe:
        rule = "unsafe-operation-added"
    else:
        rule = "read-added" if operation.method == "GET" else "safe-operation-added"
    return report_change(rule, method=operation.method, path=operation.path)


def _compare_names(
    old: Operation, new: Operation, old_operations: Mapping[str, Operation]
) -> Iterator[SpecChange]:
    if old.dotted != new.dotted:
        yield report_change("operation-renamed", was=old.dotted)
        yield from _find_reused_name(new, old_operations)


def _find_reused_name(
    operation: Operation, old_operations: Mapping[str, Operation]
) -> Iterator[SpecChange]:
    """Find out whether old code calls this operation by the name of another."""
    other = old_operations.get(operation.dotted)
    if other is not None:
        yield report_change(
            "name-reused",
            name=operation.dotted,
            method=operation.method,
            path=operation.path,
            is_unsafe=not (other.safe and operation.safe),
        )


def _compare_calls(old: Operation, new: Operation) -> Iterator[SpecChange]:
    if _method_and_path(old) != _method_and_path(new):
        was, now = f"{old.method} `{old.path}`", f"{new.method} `{new.path}`"
        yield report_change("operation-moved", was=was, now=now)


def _compare_bodies(old: Operation, new: Operation) -> Iterator[SpecChange]:
    was, now = old.body, new.body
    if was and now and was.media_type != now.media_type:
        yield report_change("body-media-type-changed", was=was.media_type, now=now.media_type)
    if was and now and was.is_list != now.is_list:
        words = ("list", "object") if was.is_list else ("object", "list")
        yield report_change("body-shape-changed", was=words[0], now=words[1])
    if set(old.accepted) != set(new.accepted):
        before, after = (", ".join(one.accepted) or JSON for one in (old, new))
        yield report_change("accepted-media-types-changed", was=before, now=after)


def _compare_replay(old: Operation, new: Operation) -> Iterator[SpecChange]:
    if old.safe != new.safe:
        yield report_change("replay-became-safe" if new.safe else "replay-became-unsafe")


def _compare_encryption(old: Operation, new: Operation) -> Iterator[SpecChange]:
    for side in ("request", "response"):
        was, now = _read_encryption(old, side), _read_encryption(new, side)
        if was == now:
            continue
        if now == "true":
            yield report_change("body-encrypted", side=side, was=was, now=now)
        else:
            rule = f"{side}-no-longer-encrypted" if was == "true" else "encryption-doubt-changed"
            effect = _ENCRYPTION_EFFECTS[side, now]
            yield report_change(rule, side=side, was=was, now=now, effect=effect)
    if old.encryption.is_chosen != new.encryption.is_chosen:
        word = "added" if new.encryption.is_chosen else "removed"
        yield report_change(f"encryption-choice-{word}")


_ENCRYPTION_EFFECTS = {
    ("request", "false"): "is sent in plain JSON now",
    ("request", "unknown"): "is sent in plain JSON, unless the caller says `encrypt=True`",
    ("response", "false"): "is plain JSON now; it is decrypted if it is encrypted all the same",
    ("response", "unknown"): "is decrypted if it is encrypted",
}


def _read_encryption(operation: Operation, side: str) -> str:
    """Read whether a body is encrypted: `true`, `false` or `unknown`."""
    if side in operation.encryption.unknown:
        return "unknown"
    return str(getattr(operation.encryption, side)).lower()


def _compare_authentication(old: Operation, new: Operation) -> Iterator[SpecChange]:
    if old.authenticated != new.authenticated:
        yield report_change("credentials-added" if new.authenticated else "credentials-dropped")


def _compare_errors(old: Operation, new: Operation) -> Iterator[SpecChange]:
    was = {error.code: error.class_name for error in old.errors}
    now = {error.code: error.class_name for error in new.errors}
    added = ", ".join(f"`{name}`" for code, name in now.items() if code not in was)
    removed = ", ".join(f"`{name}`" for code, name in was.items() if code not in now)
    is_unsafe = not (old.safe and new.safe)
    if added:
        yield report_change("operation-error-added", names=added, is_unsafe=is_unsafe)
    if removed:
        yield report_change("operation-error-removed", names=removed, is_unsafe=is_unsafe)


def _compare_deprecation(old: Operation, new: Operation) -> Iterator[SpecChange]:
    if new.deprecated and not old.deprecated:
        yield report_change("operation-deprecated", advice=docstrings.deprecation(new))
    if old.deprecated and not new.deprecated:
        yield report_change("operation-no-longer-deprecated")


def _compare_words(old: Operation, new: Operation) -> Iterator[SpecChange]:
    before = old.summary, old.description, old.successor
    if before != (new.summary, new.description, new.successor):
        yield report_change("operation-described")
    if old.source != new.source:
        yield report_change("source-changed")
    was = {response.status: response.description for response in old.responses}
    now = {response.status: response.description for response in new.responses}
    if was != now:
        yield report_change("responses-described")
