"""Finds where a page and the specs say different things of an operation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from codegen.docpages.facts.from_spec import WrittenOperation
from codegen.docpages.facts.model import Facts, Field
from codegen.spec.problems import Position

ENCRYPTION = "encryption of the"


@dataclass(frozen=True, slots=True)
class Difference:
    """Holds one fact on which a page and the specs do not agree."""

    what: str
    """`request field accountHolder`, `code 002_013`"""
    page: str
    """What the page says; "" if it does not say it."""
    spec: str
    """What the specs say; "" if they do not say it."""
    place: Position
    """Where the specs say it, or would."""
    field: Field | None = None
    """The field, if only the page has it."""
    code: str | None = None
    """The code, if only the page has it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Holds how a page and one operation of the specs compare."""

    operation: WrittenOperation
    facts: Facts
    differences: tuple[Difference, ...]
    same: tuple[tuple[str, str], ...]
    """What both say alike: what it is, and what is said of it."""


def compare_facts(facts: Facts, operation: WrittenOperation) -> Comparison:
    """Compare what a page says of an operation with what the specs say of it."""
    differences = [
        *_compare_call(facts, operation),
        *_compare_fields(facts, operation),
        *_compare_codes(facts, operation),
    ]
    different = {one.what for one in differences}
    same = [
        (what, said) for what, said in _list_common(facts, operation.facts) if what not in different
    ]
    return Comparison(operation, facts, tuple(differences), tuple(same))


def _list_common(page: Facts, spec: Facts) -> Iterator[tuple[str, str]]:
    """List the fields and codes that both have."""
    for key, field in page.by_key.items():
        if key in spec.by_key:
            yield f"{_name_place(field.place)} {field.name}", describe_field(field)
    for name, code in page.by_code.items():
        if name in spec.by_code:
            yield f"code {name}", f"status {code.status}" if code.status else "a code"


def find_same_call(facts: Iterable[Facts], operation: WrittenOperation) -> Facts | None:
    """Find the facts that are about the call of an operation, by method and path.

    A page may write a base in front of its paths; one that is the same without it goes first.
    """
    found = [
        one
        for one in facts
        if one.path
        and one.method in (None, operation.method)
        and _is_same_path(one.path, operation.path)
    ]
    exact = [
        one for one in found if normalize_path(str(one.path)) == normalize_path(operation.path)
    ]
    return next(iter(exact or found), None)


def _compare_call(facts: Facts, operation: WrittenOperation) -> Iterator[Difference]:
    if facts.method and facts.method != operation.method:
        yield Difference("method", facts.method, operation.method, operation.place)
    if facts.path and not _is_same_path(facts.path, operation.path):
        yield Difference("path", facts.path, operation.path, operation.place)
    place = operation.operation.position_of("x-encrypted")
    for body, is_encrypted in facts.encrypted.items():
        spec = operation.operation.get("x-encrypted", {}).get(body)
        if spec is not None and spec != is_encrypted:
            what = f"{ENCRYPTION} {body}"
            yield Difference(what, _say(is_encrypted), _say(spec), place)


def _compare_fields(facts: Facts, operation: WrittenOperation) -> Iterator[Difference]:
    ours, theirs = operation.facts.by_key, facts.by_key
    for key, field in theirs.items():
        what = f"{_name_place(field.place)} {field.name}"
        if key in ours:
            place = operation.places.get(key, operation.place)
            for page, spec in _compare_field(field, ours[key]):
                yield Difference(what, page, spec, place)
        elif not (field.place == "header" and field.name in operation.known):
            place = find_place_for(field, operation)
            yield Difference(what, describe_field(field), "", place, field=field)
    if not facts.complete:
        return
    for key, field in ours.items():
        if key not in theirs and _must_be_there(field, facts, operation):
            place = operation.places.get(key, operation.place)
            what = f"{_name_place(field.place)} {field.name}"
            yield Difference(what, "", describe_field(field), place)


def _must_be_there(field: Field, facts: Facts, operation: WrittenOperation) -> bool:
    """Say whether a page that does not have a field says by that that there is none.

    Pages leave out whole tables, what each response has, and what is in an object.
    """
    if field.place == "header" or not any(one.place == field.place for one in facts.fields):
        return False
    if field.place == "response" and field.name in operation.envelope:
        return False
    parent = field.name.rpartition(".")[0]
    return not parent or any(
        one.place == field.place and one.name.startswith(f"{parent}.") for one in facts.fields
    )


def _compare_field(page: Field, spec: Field) -> Iterator[tuple[str, str]]:
    """Find what is different about a field that both have."""
    if page.kind and spec.kind and not _are_alike(page.kind, spec.kind):
        yield page.kind, spec.kind
    # What real answers leave out is optional in the specs, whatever a page says.
    if page.place != "response" and page.required is not None and page.required != spec.required:
        yield _say_required(page.required), _say_required(bool(spec.required))
    for keyword, value in page.limits.items():
        known = spec.limits.get(keyword)
        if known is None:
            yield f"{keyword} {_say(value)}", f"no {keyword}"
        elif isinstance(known, list) and isinstance(value, list):
            yield from _compare_enums(value, known)
        elif known != value:
            yield f"{keyword} {_say(value)}", f"{keyword} {_say(known)}"


def _compare_codes(facts: Facts, operation: WrittenOperation) -> Iterator[Difference]:
    ours, theirs = operation.facts.by_code, facts.by_code
    place = operation.operation.position_of("responses")
    for name, code in theirs.items():
        status = f"status {code.status}" if code.status else "a code"
        if name not in ours:
            page = f"{status}: {code.message}" if code.message else status
            yield Difference(f"code {name}", page, "", place, code=name)
        elif code.status and ours[name].status and code.status != ours[name].status:
            yield Difference(f"code {name}", status, f"status {ours[name].status}", place)
    for name, code in ours.items() if facts.complete and theirs else ():
        if name not in theirs:
            status = f"status {code.status}" if code.status else "a code"
            yield Difference(f"code {name}", "", status, place)


def find_place_for(field: Field, operation: WrittenOperation) -> Position:
    """Find the line after which a field belongs: in the schema of its object, or its body's."""
    if field.place in ("path", "query", "header"):
        return operation.operation.position_of("parameters")
    owner = find_owner_for(field, operation)
    return owner[1].position_of("properties") if owner else operation.place


def find_owner_for(field: Field, operation: WrittenOperation) -> tuple[str, Any] | None:
    """Find the innermost schema of the specs that a field belongs into, and its prefix."""
    prefix = field.name.rpartition(".")[0]
    while (field.place, prefix) not in operation.owners:
        if not prefix:
            return None
        prefix = prefix.rpartition(".")[0]
    return prefix, operation.owners[(field.place, prefix)]


def describe_field(field: Field) -> str:
    """Describe a field in a line: `string, required, maxLength 20`."""
    parts = [field.kind or "", _say_required(field.required) if field.required is not None else ""]
    parts += [f"{keyword} {_say(value)}" for keyword, value in field.limits.items()]
    return ", ".join(part for part in parts if part) or "a field"


def _name_place(place: str) -> str:
    return f"{place} parameter" if place in ("path", "query", "header") else f"{place} field"


def _say_required(required: bool) -> str:
    return "required" if required else "optional"


def _are_alike(page: str, spec: str) -> bool:
    return page == spec or {page, spec} == {"integer", "number"}


def _compare_enums(page: list[Any], spec: list[Any]) -> Iterator[tuple[str, str]]:
    for one in page:
        if one not in spec:
            yield f"enum has {one}", "enum lacks it"
    for one in spec:
        if one not in page:
            yield "enum lacks it", f"enum has {one}"


def _is_same_path(page: str, spec: str) -> bool:
    """Compare paths, but not the names of their parameters, nor a base in front."""
    page, spec = normalize_path(page), normalize_path(spec)
    return page == spec or page.endswith(spec)


def normalize_path(path: str) -> str:
    """Write a path without the names of its parameters."""
    return re.sub(r"\{[^}]*\}|:[A-Za-z]\w*", "{}", path).rstrip("/")


def _say(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
