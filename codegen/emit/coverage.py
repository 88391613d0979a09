"""How much of a provider is known, and by which evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from codegen.ir.operations import Operation, Provenance
from codegen.ir.providers import Provider


@dataclass(frozen=True, slots=True)
class EvidenceCounts:
    """How many things have which evidence."""

    documented: int
    reported: int
    inferred: int

    @property
    def total(self) -> int:
        return self.documented + self.reported + self.inferred


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is known of a provider, and how much of it is not."""

    operations: EvidenceCounts
    fields: EvidenceCounts
    missing: int
    unread: int


def count_coverage(provider: Provider) -> Coverage:
    """Count operations and their fields by evidence, and what is not known of them."""
    sources = [operation.source for operation in provider.operations]
    fields = [
        evidence
        for operation in provider.operations
        for evidence in _list_evidence(provider, operation)
    ]
    return Coverage(
        _count(source.evidence for source in sources),
        _count(fields),
        missing=sum(len(source.missing) for source in sources),
        unread=sum(len(source.unread) for source in sources),
    )


def count_fields(provider: Provider, operation: Operation) -> EvidenceCounts:
    """Count what goes out with an operation and what comes back, member by member."""
    return _count(_list_evidence(provider, operation))


def _list_evidence(provider: Provider, operation: Operation) -> Iterator[str]:
    """The evidence of each field: its own, or that of its schema, or that of the operation."""
    usual = operation.source.evidence
    for argument in operation.arguments:
        yield argument.provenance.evidence if argument.provenance else usual
    names = provider.received_schemas(operation) | provider.sent_schemas(operation)
    for name in sorted(names):
        schema = provider.schemas[name]
        for child in schema.get("properties", {}).values():
            own = Provenance.of(child) or Provenance.of(schema)
            yield own.evidence if own else usual


def _count(evidence: Iterable[str]) -> EvidenceCounts:
    counts = Counter(evidence)
    return EvidenceCounts(counts["documented"], counts["reported"], counts["inferred"])
