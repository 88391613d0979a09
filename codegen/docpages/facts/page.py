"""Compares one page with the operations of the specs that rest on it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from codegen.docpages.facts import from_openapi, from_page_data, from_text
from codegen.docpages.facts.compare import Comparison, compare_facts, find_same_call
from codegen.docpages.facts.from_spec import WrittenOperation
from codegen.docpages.facts.model import Facts
from codegen.docpages.reading.form import Form


def read_facts(form: Form, text: str) -> list[Facts]:
    """Read what a page says of operations, from the text that was kept of it."""
    if form is Form.OPENAPI:
        return from_openapi.find_facts(json.loads(text))
    if form is Form.PAGE_DATA:
        return [from_page_data.find_facts(json.loads(text))]
    if form is Form.TEXT:
        found = from_text.find_facts(text)
        return [found] if found.fields or found.codes or found.path else []
    return []


def compare_page_with_spec(
    url: str,
    form: Form,
    text: str,
    users: Iterable[str],
    operations: Mapping[str, WrittenOperation],
) -> list[Comparison]:
    """Compare a page with each operation that rests on it and that it describes."""
    facts = read_facts(form, text)
    found = {}
    for name in users:
        operation = operations.get(name)
        if operation is None:
            continue
        same = find_same_call(facts, operation)
        if same is None and len(facts) == 1 and operation.source_url.partition("#")[0] == url:
            same = facts[0]  # the page of this operation, with another path
        if same is not None:
            found[name] = compare_facts(same, operation)
    return list(found.values())


def find_new_operations(
    form: Form, text: str, operations: Iterable[WrittenOperation]
) -> list[Facts]:
    """Find what a page describes that the specs do not have; text has too little for that."""
    known = list(operations)
    return [
        facts
        for facts in read_facts(form, text)
        if facts.complete and facts.path and not any(find_same_call([facts], one) for one in known)
    ]
