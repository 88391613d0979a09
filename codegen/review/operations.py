"""What is different about the operations of a provider."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from codegen.emit import docstrings
from codegen.emit.python import PLAIN
from codegen.ir.names import pascal_case
from codegen.ir.operations import MaximumRange, Operation
from codegen.ir.providers import Provider, Tag
from codegen.review import arguments, causes
from codegen.review.changes import Change, Group, Python, Wire, documentation
from codegen.review.kinds import Kinds, read_differently, result_understood
from codegen.spec.located import LocatedMapping


@dataclass(frozen=True)
class Matched:
    """The operations of both sides, by the new dotted name."""

    both: dict[str, tuple[Operation, Operation]]
    added: list[Operation]
    removed: list[Operation]


def match(old: Provider, new: Provider) -> Matched:
    """By method and path: what is sent, whatever it is called. Then by name."""
    before = {operation.dotted: operation for operation in old.operations}
    places = {_place(operation): name for name, operation in before.items()}
    both, added = {}, []
    for operation in new.operations:
        name = places.get(_place(operation))
        if name in before:
            both[operation.dotted] = before.pop(name), operation
        else:
            added.append(operation)
    for operation in list(added):
        if operation.dotted in before:
            both[operation.dotted] = before.pop(operation.dotted), operation
            added.remove(operation)
    return Matched(both, added, list(before.values()))


def _place(operation: Operation) -> tuple[str, str]:
    parts = ["{}" if part.startswith("{") else part for part in operation.path.split("/")]
    return operation.method, "/".join(parts)


def compare(
    old: Provider,
    new: Provider,
    matched: Matched,
    kinds: tuple[Kinds, Kinds],
    with_fields: Collection[str],
) -> Iterator[Group]:
    """Groups of changes, one an operation.

    `with_fields` are those whose request bodies are compared here, as their arguments.
    """
    old_names = {operation.dotted for operation in old.operations}
    for operation in matched.added:
        yield Group(
            symbol(new, operation),
            (_introduced(operation, old_names),),
            position=arguments.raw_operation(new, operation).position_of("operationId"),
            cause=causes.of_new(old, operation.source),
            explains=places(new, operation) + _bodies(new, operation),
        )
    for operation in matched.removed:
        raw = arguments.raw_operation(old, operation)
        yield Group(
            symbol(old, operation),
            (Change("is gone", Wire.BREAKING, Python.BREAKING),),
            position=raw.position_of("operationId"),
            removed=True,
            cause=causes.of_provider(old, new),
            explains=places(old, operation) + _bodies(old, operation),
        )
    new_names = {was.dotted: now.dotted for was, now in matched.both.values()}
    for name, (before, now) in matched.both.items():
        was = _with_new_names(before, new_names)
        changes = [*_renamed(before, now, old_names), *_differences(was, now)]
        entries = arguments.raw_operation(old, before), arguments.raw_operation(new, now)
        changes += _pages((was, now), entries, kinds)
        changes += _maximum_range((was.maximum_range, now.maximum_range), entries)
        given = [
            _given(provider, operation, with_fields=name in with_fields)
            for provider, operation in ((old, was), (new, now))
        ]
        changes += arguments.compare(given[0], given[1], kinds)
        changes += _result(was, now, kinds)
        changes += _words(was, now)
        yield Group(
            symbol(new, now),
            tuple(changes),
            position=arguments.raw_operation(new, now).position_of("operationId"),
            cause=causes.cause_of(was.source, now.source),
            explains=(
                *places(old, was),
                *places(new, now),
                *(_bodies(new, was, now) if name in with_fields else ()),
            ),
        )


def symbol(provider: Provider, operation: Operation) -> str:
    """The method that people call."""
    return f"{provider.name}.Client.{operation.dotted}()"


def places(provider: Provider, operation: Operation) -> tuple[str, ...]:
    """Where an operation stands in the package."""
    package, tag = f"krpay.{provider.name}", operation.tag
    name = pascal_case(tag)
    names = [operation.name]
    if operation.pagination:
        names.append(operation.pagination.name)
    found = [f"{package}.endpoints.{tag}.{operation.name}"]
    for one in names:
        found += [f"{package}.resources.{tag}.{prefix}{name}.{one}" for prefix in ("", "Async")]
    return tuple(found)


def _with_new_names(operation: Operation, names: Mapping[str, str]) -> Operation:
    """An old operation that refers to others by the names that they have now."""
    return replace(
        operation,
        outcome=names.get(operation.outcome or "", operation.outcome),
        successor=names.get(operation.successor or "", operation.successor),
    )


def _bodies(provider: Provider, *operations: Operation) -> tuple[str, ...]:
    """Where the request bodies of an operation stand, before and after."""
    names = [operation.body.model for operation in operations if operation.body]
    return tuple(f"krpay.{provider.name}.models.{name}" for name in names)


def _given(provider: Provider, operation: Operation, *, with_fields: bool) -> list[arguments.Given]:
    found = arguments.parameters(provider, operation)
    if operation.body is not None and with_fields:
        found += arguments.body_fields(provider, operation.body.model)
    return found


def _introduced(operation: Operation, old_names: Collection[str]) -> Change:
    replay = "" if operation.safe else ", not to be sent twice"
    text = f"new: {operation.method} `{operation.path}`{replay}"
    return Change(text, Wire.COMPATIBLE, Python.ADDITION, alert=_taken_name(operation, old_names))


def _renamed(old: Operation, new: Operation, old_names: Collection[str]) -> Iterator[Change]:
    if old.dotted != new.dotted:
        text = f"is the new name of `{old.dotted}`"
        yield Change(text, python=Python.BREAKING, alert=_taken_name(new, old_names))


def _taken_name(operation: Operation, old_names: Collection[str]) -> str:
    """What old code does that calls a name which another operation had, if so."""
    if operation.dotted not in old_names:
        return ""
    return f"code that calls `{operation.dotted}` sends {operation.method} `{operation.path}` now"


def _differences(old: Operation, new: Operation) -> Iterator[Change]:
    if _place(old) != _place(new):
        was, now = f"{old.method} `{old.path}`", f"{new.method} `{new.path}`"
        yield Change(f"is sent as {now}, no longer as {was}", Wire.BREAKING)
    yield from _replay(old, new)
    yield from _encryption(old, new)
    if old.authenticated and not new.authenticated:
        message = "it is called without credentials now"
        yield Change(message, Wire.COMPATIBLE, alert=message)
    if new.authenticated and not old.authenticated:
        message = "it is called with credentials now"
        yield Change(message, Wire.BREAKING, alert=message)
    yield from _codes(old, new)
    if new.deprecated and not old.deprecated:
        yield Change(f"is deprecated now: {docstrings.deprecation(new)}", python=Python.ADDITION)
    if old.deprecated and not new.deprecated:
        yield Change("is no longer deprecated")


def _replay(old: Operation, new: Operation) -> Iterator[Change]:
    if new.safe and not old.safe:
        yield Change(
            "is `x-replay: safe` now",
            Wire.COMPATIBLE,
            alert="it is sent again by itself after a lost answer; if it is not safe, money moves "
            "twice",
        )
    if old.safe and not new.safe:
        yield Change(
            "is `x-replay: unsafe` now",
            Wire.COMPATIBLE,
            alert="it is no longer sent again by itself; a lost answer raises OutcomeUnknownError",
        )
    if old.outcome != new.outcome and old.safe == new.safe:
        now = new.outcome or "no operation"
        yield Change(
            f"`x-outcome`: {old.outcome or 'no operation'} → {now}",
            alert=f"after a lost answer, OutcomeUnknownError names {now}",
        )


def _encryption(old: Operation, new: Operation) -> Iterator[Change]:
    for side in ("request", "response"):
        was, now = _side(old, side), _side(new, side)
        if was != now:
            word = "the request" if side == "request" else "the answer"
            alert = f"{word} {_TRAVELS[side, now]}"
            python = Python.SAME
            if now == "true":
                alert += ", which needs keys"
                python = Python.BREAKING
            text = f"`x-encrypted` of {word}: {was} → {now}"
            yield Change(text, _sealed_differently(side, was, now), python, alert=alert)


_TRAVELS = {
    ("request", "true"): "is encrypted now",
    ("request", "false"): "is sent in plain JSON now",
    ("request", "unknown"): "is sent in plain JSON, unless the caller says `encrypt=True`",
    ("response", "true"): "is encrypted now",
    ("response", "false"): "is plain JSON now; it is decrypted if it is encrypted all the same",
    ("response", "unknown"): "is decrypted if it is encrypted",
}


def _sealed_differently(side: str, old: str, new: str) -> Wire:
    """Where it is unknown, the same happens as where it is false."""
    if "true" not in (old, new):
        return Wire.SAME
    if side == "response" and old == "true":
        return Wire.COMPATIBLE  # a plain answer is taken, too
    return Wire.BREAKING


def _side(operation: Operation, side: str) -> str:
    if side in operation.encryption.unknown:
        return "unknown"
    return str(getattr(operation.encryption, side)).lower()


def _codes(old: Operation, new: Operation) -> Iterator[Change]:
    was = {error.code: error.class_name for error in old.errors}
    now = {error.code: error.class_name for error in new.errors}
    gained = [name for code, name in now.items() if code not in was]
    lost = [name for code, name in was.items() if code not in now]
    if gained:
        names = ", ".join(f"`{name}`" for name in gained)
        yield Change(f"may raise {names}", Wire.COMPATIBLE, alert=f"it may raise {names}")
    if lost:
        names = ", ".join(f"`{name}`" for name in lost)
        text = f"is no longer documented to raise {names}"
        yield Change(text, Wire.COMPATIBLE, alert=text)


def _pages(
    operations: tuple[Operation, Operation],
    entries: tuple[LocatedMapping, LocatedMapping],
    kinds: tuple[Kinds, Kinds],
) -> Iterator[Change]:
    old, new = operations
    was, now = old.pagination, new.pagination
    if was and now and was.name != now.name:
        yield Change(f"`{was.name}` is called `{now.name}` now", python=Python.BREAKING)
    elif was and not now:
        yield Change(f"`{was.name}` is gone", python=Python.BREAKING)
    elif now and not was:
        yield Change(f"new: `{now.name}` goes through all pages", python=Python.ADDITION)
    if was and now:
        before, after = kinds[0].renamed(was.item), kinds[1].renamed(now.item)
        if before != after:
            names = PLAIN.as_result(after), PLAIN.as_result(before)
            text = f"`{now.name}` gives `{names[0]}`, no longer `{names[1]}`"
            yield Change(text, python=read_differently(before, after))
        # Where only the names in Python differ, or only those on the wire, the members say it.
        differs = replace(was, name=now.name, item=now.item) != now
        if differs and _without_name(entries[0]) != _without_name(entries[1]):
            text = f"`{now.name}` finds items and pages in another way"
            yield Change(text, Wire.BREAKING)
    if old.unwrapped != new.unwrapped:
        what = "the items alone" if new.unwrapped else "the whole page"
        yield Change(f"returns {what}", python=Python.BREAKING)


def _without_name(entry: LocatedMapping) -> dict[str, object]:
    return {key: value for key, value in entry["x-pagination"].items() if key != "name"}


def _maximum_range(
    ranges: tuple[MaximumRange | None, MaximumRange | None],
    entries: tuple[LocatedMapping, LocatedMapping],
) -> Iterator[Change]:
    old, new = ranges
    was, now = (entry.get("x-window", {}) for entry in entries)
    if old == new or was == now:  # the names of the arguments say it
        return
    if new is None:
        yield Change("the time asked for may be of any length", Wire.COMPATIBLE, Python.ADDITION)
        return
    is_same_time = old is not None and (was["from"], was["to"]) == (now["from"], now["to"])
    words = docstrings.maximum_range_in_words(new).rstrip(".")
    if old is not None and is_same_time and _days(new)[0] >= _days(old)[1]:
        yield Change(words, Wire.COMPATIBLE, Python.ADDITION)
    else:
        yield Change(words, Wire.BREAKING, Python.BREAKING)


def _days(limit: MaximumRange) -> tuple[int, int]:
    """How long it is at least and at most; months differ."""
    if limit.days is not None:
        return limit.days, limit.days
    months = limit.months or 0
    lengths = [
        sum(_LENGTHS[(first + month) % 48] for month in range(months)) for first in range(48)
    ]
    return min(lengths), max(lengths)


_LENGTHS = [monthrange(year, month)[1] for year in range(2023, 2027) for month in range(1, 13)]


def _result(old: Operation, new: Operation, kinds: tuple[Kinds, Kinds]) -> Iterator[Change]:
    before, after = (
        side.renamed(one.result) if one.result else None
        for one, side in zip((old, new), kinds, strict=True)
    )
    if before == after or old.unwrapped != new.unwrapped:
        return
    words = f"returns `{PLAIN.as_result(after)}`, no longer `{PLAIN.as_result(before)}`"
    if before is None:
        yield Change(words, Wire.COMPATIBLE, Python.ADDITION)
        return
    python = read_differently(before, after)
    wire = result_understood(before, after)
    yield Change(words, Wire.COMPATIBLE if python is Python.ADDITION else wire, python)


def _words(old: Operation, new: Operation) -> Iterator[Change]:
    if (old.summary, old.description, old.successor) != (
        new.summary,
        new.description,
        new.successor,
    ):
        yield documentation("what is said of it")
    if old.source != new.source:
        yield documentation("its source")
    was = {response.status: response.description for response in old.responses}
    now = {response.status: response.description for response in new.responses}
    if was != now:
        yield documentation("its documented answers")


def tag_changes(old: Provider, new: Provider) -> Iterator[Group]:
    """Hand-written resources that come or go, and what is said of tags."""
    before, after = _tags(old), _tags(new)
    for name in sorted(before.keys() | after.keys()):
        was, now = before.get(name), after.get(name)
        group = Group(
            f"{new.name}.Client.{name}",
            (),
            position=new.document.position_of("tags"),
            cause=causes.of_provider(old, new),
            explains=(
                f"krpay.{new.name}.client.Client.{name}",
                f"krpay.{new.name}.client.AsyncClient.{name}",
                f"krpay.{new.name}.resources.{name}",
                f"krpay.{new.name}.endpoints.{name}",
            ),
        )
        if was is None and now is not None:
            added = Change("new resource", python=Python.ADDITION)
            yield replace(group, changes=(added,))
        elif now is None and was is not None:
            lost = Change("is gone", python=Python.BREAKING)
            yield replace(group, changes=(lost,))
        elif was is not None and now is not None:
            yield replace(group, changes=tuple(_tag(was, now)))


def _tag(old: Tag, new: Tag) -> Iterator[Change]:
    if old.module != new.module:
        was, now = (f"`{one.module}`" if one.module else "the specs" for one in (old, new))
        text = f"has the methods of {now}, no longer those of {was}"
        yield Change(text, python=Python.BREAKING)
    if old.description != new.description:
        yield documentation("what is said of it")


def _tags(provider: Provider) -> dict[str, Tag]:
    return {tag.name: tag for tag in provider.tags}
