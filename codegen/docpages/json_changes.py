"""Finds what changed in JSON, by pointer and by the model or operation that it belongs to."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from codegen.docpages.facts.compare import normalize_path
from codegen.docpages.facts.from_spec import WrittenOperation
from codegen.docpages.reading.form import Form
from codegen.docpages.reading.openapi import list_operations

_LONGEST_VALUE = 160
_SHOWN_BEFORE = 30
_IDENTITIES = ("name", "field", "value", "url", "title")
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class _Nothing:
    """Stands for a value that is not there."""


NOTHING = _Nothing()


@dataclass(frozen=True, slots=True)
class JsonChange:
    """Holds one value that changed."""

    tokens: tuple[str, ...]
    old: Any
    new: Any

    def describe(self, skipped: int = 0) -> str:
        """Describe the change in a line, without the first tokens of its pointer."""
        pointer = "".join(
            "/" + token.replace("~", "~0").replace("/", "~1") for token in self.tokens[skipped:]
        )
        if self.old is NOTHING:
            return f"{pointer or 'it'} is new: {_write_value(self.new)}"
        if self.new is NOTHING:
            return f"{pointer or 'it'} is gone; it was {_write_value(self.old)}"
        old, new = _write_both(self.old, self.new)
        return f"{pointer or 'it'}: {old} → {new}"


@dataclass(frozen=True, slots=True)
class JsonChanges:
    """Holds the changes of one model, of one operation, or of the rest of a document."""

    subject: str
    """`model Payment`, `POST /payments/cancel`, `the document`"""
    operations: tuple[str, ...]
    """The operations of the specs that it reaches; all that rest on it, if that is not known."""
    lines: tuple[str, ...]


def group_changes(
    form: Form, old_text: str, new_text: str, users: Mapping[str, WrittenOperation | None]
) -> list[JsonChanges]:
    """Group what changed between two texts of a page; `users` are those that rest on it."""
    old, new = json.loads(old_text), json.loads(new_text)
    changes = list(find_changes(old, new))
    if form is not Form.OPENAPI:
        lines = tuple(change.describe() for change in changes)
        return [JsonChanges("the page", tuple(users), lines)] if lines else []
    reach = _find_reach(old, new, users)
    groups: dict[tuple[str, int], list[JsonChange]] = defaultdict(list)
    for change in changes:
        for change_of_part in _split_path_item(change):
            groups[_find_subject(change_of_part.tokens)].append(change_of_part)
    return [
        JsonChanges(
            subject,
            tuple(reach[subject]) if subject in reach else tuple(users),
            tuple(change.describe(skipped) for change in found),
        )
        for (subject, skipped), found in groups.items()
    ]


def find_changes(old: Any, new: Any, tokens: tuple[str, ...] = ()) -> Iterator[JsonChange]:
    """Find every value that is different, as deep inside as can be told."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(key for key in new if key not in old)]:
            yield from find_changes(old.get(key, NOTHING), new.get(key, NOTHING), (*tokens, key))
    elif isinstance(old, list) and isinstance(new, list):
        named_old, named_new = _name_items(old), _name_items(new)
        if named_old is not None and named_new is not None:
            yield from find_changes(named_old, named_new, tokens)
        elif old != new:
            yield from _compare_values(old, new, tokens)
    elif old is NOTHING or new is NOTHING or old != new or type(old) is not type(new):
        yield JsonChange(tokens, old, new)


def _compare_values(
    old: list[Any], new: list[Any], tokens: tuple[str, ...]
) -> Iterator[JsonChange]:
    gone = [one for one in old if one not in new]
    added = [one for one in new if one not in old]
    if not (gone or added):
        yield JsonChange(tokens, old, new)  # only the order, or how often
    elif len(old) == len(new) and len(gone) == len(added) and isinstance(gone[0], dict):
        for index, (before, after) in enumerate(zip(old, new, strict=True)):
            yield from find_changes(before, after, (*tokens, str(index)))
    else:
        yield from (JsonChange((*tokens, "…"), one, NOTHING) for one in gone)
        yield from (JsonChange((*tokens, "…"), NOTHING, one) for one in added)


def _name_items(items: list[Any]) -> dict[str, Any] | None:
    """Give the items of a list by what names them; `None` if nothing tells them apart."""
    named = {_name_item(item): item for item in items if isinstance(item, dict)}
    return named if len(named) == len(items) and None not in named else None  # type: ignore[return-value]


def _name_item(item: Mapping[str, Any]) -> str | None:
    reason = item.get("reasonCodeJs")
    if isinstance(reason, dict) and "reason" in reason:
        return f"{item.get('httpCode')} {reason['reason']}"
    return next((str(item[key]) for key in _IDENTITIES if isinstance(item.get(key), str)), None)


def _split_path_item(change: JsonChange) -> Iterator[JsonChange]:
    """Make of a whole path that came or went a change for each of its methods."""
    value = change.new if change.old is NOTHING else change.old
    is_whole = len(change.tokens) == 2 and change.tokens[0] == "paths" and isinstance(value, dict)
    if not is_whole or NOTHING not in (change.old, change.new):
        yield change
        return
    for method in value:
        tokens = (*change.tokens, method)
        if change.old is NOTHING:
            yield JsonChange(tokens, NOTHING, value[method])
        else:
            yield JsonChange(tokens, value[method], NOTHING)


def _find_subject(tokens: tuple[str, ...]) -> tuple[str, int]:
    """Find what a pointer belongs to, and how many of its tokens name that."""
    match tokens:
        case ("paths", path, method, *_) if method in _METHODS:
            return f"{method.upper()} {path}", 3
        case ("components", "schemas", name, *_):
            return f"model {name}", 3
        case ("components", kind, name, *_):
            return f"{kind} {name}", 3
        case ("definitions", name, *_):
            return f"model {name}", 2
        case ("parameters" | "responses" as kind, name, *_):
            return f"{kind} {name}", 2
    return "the document", 0


def _find_reach(
    old: Mapping[str, Any], new: Mapping[str, Any], users: Mapping[str, WrittenOperation | None]
) -> dict[str, list[str]]:
    """Find for each subject which operations of the specs reach it, in either document."""
    by_call: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, operation in users.items():
        if operation:
            by_call[(operation.method, normalize_path(operation.path))].append(name)
    reach: dict[str, dict[str, None]] = defaultdict(dict)
    for document in (old, new):
        for path, method, value in list_operations(dict(document)):
            names = by_call.get((method.upper(), normalize_path(path)), [])
            for subject in [f"{method.upper()} {path}", *_walk_subjects(value, document)]:
                reach[subject].update(dict.fromkeys(names))
    order = {name: number for number, name in enumerate(users)}
    return {subject: sorted(names, key=order.__getitem__) for subject, names in reach.items()}


def _walk_subjects(value: Any, document: Mapping[str, Any]) -> Iterator[str]:
    """Walk all components that a value refers to, directly or not."""
    seen = set[str]()
    waiting = [value]
    while waiting:
        for reference in _find_references(waiting.pop()):
            if reference in seen:
                continue
            seen.add(reference)
            tokens = tuple(reference.removeprefix("#/").split("/"))
            yield _find_subject(tokens)[0]
            found: Any = document
            for token in tokens:
                found = found.get(token) if isinstance(found, dict) else None
            waiting.append(found)


def _find_references(value: Any) -> Iterable[str]:
    if isinstance(value, dict):
        own = value.get("$ref")
        if isinstance(own, str):
            yield own
        for child in value.values():
            yield from _find_references(child)
    elif isinstance(value, list):
        for child in value:
            yield from _find_references(child)


def _write_value(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text[:_LONGEST_VALUE] + "…" * (len(text) > _LONGEST_VALUE)


def _write_both(old: Any, new: Any) -> tuple[str, str]:
    """Write two values from where they begin to differ."""
    texts = [json.dumps(value, ensure_ascii=False) for value in (old, new)]
    if max(map(len, texts)) <= _LONGEST_VALUE // 2:
        return texts[0], texts[1]
    pairs = enumerate(zip(*texts, strict=False))
    same = next((index for index, (a, b) in pairs if a != b), min(map(len, texts)))
    start = max(0, same - _SHOWN_BEFORE)
    cut = ["…" * (start > 0) + text[start:] for text in texts]
    return tuple(one[:_LONGEST_VALUE] + "…" * (len(one) > _LONGEST_VALUE) for one in cut)  # type: ignore[return-value]
