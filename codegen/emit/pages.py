"""What the templates of the reference see: a provider and its operations, in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from codegen.emit import docstrings, outcomes
from codegen.emit.coverage import EvidenceCounts, count_fields
from codegen.emit.examples import write_example, write_paging_example
from codegen.emit.model_places import ModelPlaces, make_anchor
from codegen.emit.model_sections import write_evidence, write_meaning
from codegen.emit.python import IN_DOCS
from codegen.emit.raises import Raised, list_raised
from codegen.ir.media_types import JSON
from codegen.ir.operations import Argument, Operation, ResponseSpec, Source


@dataclass(frozen=True)
class ArgumentRow:
    """A row of the table of arguments."""

    places: ModelPlaces
    argument: Argument
    page: str

    @property
    def name(self) -> str:
        return self.argument.name

    @property
    def wire_name(self) -> str:
        return self.argument.wire_name

    @property
    def type(self) -> str:
        annotation = IN_DOCS.as_given(self.argument.given_as)
        return self.places.write_type(annotation, self.argument.type, self.page)

    @property
    def required(self) -> bool:
        return self.argument.required

    @property
    def meaning(self) -> str:
        return write_meaning(self.argument)


@dataclass(frozen=True)
class OperationSection:
    """The section about an operation."""

    places: ModelPlaces
    operation: Operation

    @property
    def tag(self) -> str:
        return self.operation.tag

    @property
    def dotted(self) -> str:
        return self.operation.dotted

    @property
    def place(self) -> str:
        """Where the section is, in the folder of the provider's pages."""
        return f"{self.tag}.md#{make_anchor(self.dotted)}"

    @property
    def request(self) -> str:
        return f"{self.operation.method} {self.operation.path}"

    @property
    def media_type(self) -> str:
        """The media type of the body, if it is another than plain JSON."""
        body = self.operation.body
        return body.media_type if body and body.media_type != JSON else ""

    @property
    def summary(self) -> str:
        return self.operation.summary

    @property
    def description(self) -> str:
        return self.operation.description

    @property
    def source(self) -> Source:
        return self.operation.source

    @property
    def missing(self) -> tuple[str, ...]:
        return self.operation.source.missing

    @property
    def unread(self) -> tuple[str, ...]:
        return self.operation.source.unread

    @property
    def is_deprecated(self) -> bool:
        return self.operation.deprecated

    @property
    def deprecation(self) -> str:
        return docstrings.deprecation(self.operation)

    @property
    def example(self) -> str:
        return write_example(self.places.provider, self.operation)

    @property
    def paging_example(self) -> str:
        return write_paging_example(self.places.provider, self.operation)

    @property
    def returns(self) -> str:
        annotation = IN_DOCS.as_result(self.operation.result)
        return self.places.write_type(annotation, self.operation.result, self.tag)

    @property
    def request_evidence(self) -> str:
        return write_evidence(self.operation.other_source_of_request)

    @property
    def result_evidence(self) -> str:
        return write_evidence(self.operation.other_source_of_result)

    @cached_property
    def fields(self) -> EvidenceCounts:
        return count_fields(self.places.provider, self.operation)

    @property
    def is_request_encrypted(self) -> bool:
        return self.operation.encryption.request

    @property
    def is_response_encrypted(self) -> bool:
        return self.operation.encryption.response

    @property
    def unknown_encryption(self) -> str:
        return docstrings.unknown_encryption(self.operation.encryption)

    @property
    def paging_method(self) -> str:
        return self.operation.pagination.name if self.operation.pagination else ""

    @property
    def is_safe(self) -> bool:
        return self.operation.safe

    @property
    def questions(self) -> str:
        """Whom to ask after a lost answer."""
        return outcomes.questions_in_words(self.operation.outcome)

    @property
    def resolving(self) -> str:
        """Who finds out what became of a lost call."""
        return outcomes.resolving_in_words(self.operation.outcome)

    @property
    def guards(self) -> str:
        """The arguments that guard against a second time."""
        return outcomes.guards_in_words(self.operation.outcome)

    @property
    def judging(self) -> list[str]:
        """What the answers to those questions mean."""
        return outcomes.judging_in_words(self.operation.outcome)

    @property
    def guard(self) -> str:
        guard = self.operation.outcome.guard
        return outcomes.guard_in_words(guard) if guard else ""

    @property
    def decline(self) -> str:
        decline = self.operation.outcome.decline
        return outcomes.decline_in_words(decline) if decline else ""

    @property
    def echo(self) -> str:
        return outcomes.echo_in_words(self.operation.outcome)

    @property
    def arguments(self) -> list[ArgumentRow]:
        return [
            ArgumentRow(self.places, argument, self.tag)
            for argument in self.operation.all_arguments
        ]

    @property
    def successes(self) -> list[ResponseSpec]:
        return [response for response in self.operation.responses if response.is_success]

    @property
    def raised(self) -> list[Raised]:
        return list_raised(self.operation)


def list_operation_sections(places: ModelPlaces) -> list[OperationSection]:
    """List the sections about all operations, in the order of their tags."""
    return [OperationSection(places, operation) for operation in places.provider.operations]
