"""Writes an operation that only a page has as a whole new operation of the specs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

import yaml

from codegen.docpages.facts.lines import (
    SpecEdit,
    dump_blocks,
    dump_entries,
    write_code,
    write_parameter,
)
from codegen.docpages.facts.model import Facts
from codegen.docpages.facts.schema_writer import SchemaWriter
from codegen.spec.problems import Position

_WORD = re.compile(r"[A-Za-z][a-z0-9]*|[A-Z]+(?![a-z])")
_VERSION = re.compile(r"v\d+|api|open-api")


def write_new_operation(
    facts: Facts, url: str, place: Position, taken: Collection[str], known_codes: Collection[str]
) -> SpecEdit:
    """Write an operation and its schemas; who adds it chooses tag, name and outcome."""
    name = _name_models(facts)
    writer = SchemaWriter(name, taken)
    names: dict[str, str] = {}
    for body, wanted, description in (
        ("request", name, "Request of `TAG.NAME`."),
        ("response", f"{name}Result", "The answer."),
    ):
        fields = [one for one in facts.fields if one.place == body]
        if fields:
            names[body] = writer.write_object(fields, wanted, description)
    operation = _write(facts, url, names)
    lines = [
        "# a new operation, for paths/TAG.yaml; TAG and NAME are yours to choose",
        *_dump({facts.path: {(facts.method or "POST").lower(): operation}}),
        "# for schemas/TAG.yaml",
        *dump_blocks(writer.schemas),
    ]
    new = {code.code: code for code in facts.codes if code.code not in known_codes}
    if new:
        lines.append("# for `x-errors` of openapi.yaml")
        lines += [line for code in new.values() for line in dump_entries(write_code(code))]
    what = f"{facts.method or 'a call'} {facts.path} is on this page, and no spec has it"
    return SpecEdit(place, what, tuple(lines))


def _write(facts: Facts, url: str, names: Mapping[str, str]) -> dict[str, object]:
    method = (facts.method or "POST").upper()
    operation: dict[str, object] = {
        "operationId": "TAG_NAME",
        "tags": ["TAG"],
        "summary": facts.title or "To be described.",
        "x-source": {"url": url, "evidence": "documented"},
        "x-replay": "safe" if method == "GET" else "unsafe",
    }
    if facts.encrypted:
        operation["x-encrypted"] = dict(facts.encrypted)
    parameters = [write_parameter(one) for one in facts.fields if one.place in ("path", "query")]
    if parameters:
        operation["parameters"] = parameters
    if "request" in names:
        operation["requestBody"] = {"required": True, **_refer_to(names["request"])}
    answer: dict[str, object] = {"description": "The answer."}
    if "response" in names:
        answer |= _refer_to(names["response"])
    operation["responses"] = {"200": answer, **_write_refusals(facts)}
    return operation


def _write_refusals(facts: Facts) -> dict[str, object]:
    statuses = sorted({code.status or 400 for code in facts.codes})
    return {
        str(status): {
            "description": "The request was refused.",
            "x-errors": [code.code for code in facts.codes if (code.status or 400) == status],
        }
        for status in statuses
    }


def _refer_to(name: str) -> dict[str, object]:
    schema = {"$ref": f"../schemas/TAG.yaml#/{name}"}
    return {"content": {"application/json": {"schema": schema}}}


def _name_models(facts: Facts) -> str:
    """Name the models by the title, or by the path where that is not in Latin letters."""
    words = _WORD.findall(facts.title) or _list_words(str(facts.path).split("/"))
    return "".join(word[:1].upper() + word[1:] for word in words) or "Request"


def _list_words(parts: Iterable[str]) -> list[str]:
    kept = [one for one in parts if not _VERSION.fullmatch(one) and not one.startswith("{")]
    return [word for one in kept for word in _WORD.findall(one)]


def _dump(value: object) -> list[str]:
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10**6)
    return text.rstrip("\n").split("\n")
