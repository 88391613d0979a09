"""What everything that reads a document needs to know of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from codegen.ir.operations import ErrorCode
from codegen.ir.providers import Envelope
from codegen.ir.rooms import Room
from codegen.ir.type_reading import TypeReader, reference_name
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Position, Problems


@dataclass(frozen=True, slots=True)
class Context:
    """A document, and what was read of it before its operations."""

    document: LocatedMapping
    room: Room
    problems: Problems
    types: TypeReader
    envelope: Envelope
    errors: Mapping[str, ErrorCode]

    def refuse(self, position: Position, message: str) -> None:
        """Say what is wrong, and where; reading goes on."""
        self.problems.add(position, message)

    def shared(self, kind: str, entry: LocatedMapping) -> LocatedMapping:
        """The parameter or response that an entry refers to, or the entry itself."""
        if "$ref" not in entry:
            return entry
        target: LocatedMapping = self.document["components"][kind][reference_name(entry)]
        return target
