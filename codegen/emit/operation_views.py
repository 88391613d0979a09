"""What the templates see of operations: Python source and prose, ready to be put in place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from codegen.emit import docstrings, python
from codegen.emit.outcomes import rules_name
from codegen.emit.python import Annotations
from codegen.ir.operations import Argument, Operation, Pagination


@dataclass(frozen=True)
class ParameterView:
    """A parameter, where an endpoint function adds it to a request."""

    argument: Argument
    annotations: Annotations

    @property
    def location(self) -> str:
        return self.argument.location

    @property
    def arguments(self) -> str:
        return python.parameter_arguments(self.argument, self.annotations)


@dataclass(frozen=True)
class PagingView:
    """The method that goes through all pages of an operation."""

    operation: Operation
    pagination: Pagination
    annotations: Annotations

    @property
    def name(self) -> str:
        return self.pagination.name

    @property
    def parameter(self) -> str:
        return self.pagination.parameter

    @property
    def items(self) -> str:
        return python.page_items(self.pagination)

    @property
    def forwarded(self) -> list[str]:
        return python.forwarded_to_page(self.operation, self.pagination)

    @property
    def item(self) -> str:
        return self.annotations.as_result(self.pagination.item)

    @property
    def following(self) -> str:
        return python.following_page(self.pagination)

    @property
    def declarations(self) -> list[str]:
        return python.declarations(self.operation, self.annotations, without=self.parameter)

    @property
    def docstring(self) -> str:
        return docstrings.paging_method(self.operation)


@dataclass(frozen=True)
class OperationView:
    """An operation, as an endpoint function and as a method."""

    operation: Operation
    annotations: Annotations
    sensitive_schemas: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        return self.operation.name

    @property
    def hiding(self) -> str:
        """The statement that hides sensitive arguments from reports of a frame's variables."""
        return python.hiding(self.operation, self.sensitive_schemas)

    @property
    def takes_extra_body(self) -> bool:
        return self.operation.body is not None

    @property
    def dotted(self) -> str:
        return self.operation.dotted

    @property
    def method(self) -> str:
        return self.operation.method

    @property
    def path(self) -> str:
        return self.operation.path

    @cached_property
    def declarations(self) -> list[str]:
        return python.declarations(self.operation, self.annotations)

    @property
    def forwarded(self) -> list[str]:
        return python.forwarded(self.operation)

    @property
    def returns(self) -> str:
        return self.annotations.as_result(self.operation.result)

    @property
    def result(self) -> str:
        return self.annotations.as_value(self.operation.result)

    @property
    def range_arguments(self) -> str:
        limit = self.operation.maximum_range
        return python.range_arguments(limit) if limit else ""

    @property
    def joint_limit_arguments(self) -> str:
        limit = self.operation.joint_limit
        return python.joint_limit_arguments(limit) if limit else ""

    @property
    def parameters(self) -> list[ParameterView]:
        return [
            ParameterView(argument, self.annotations)
            for location in ("path", "query", "header")
            for argument in self.operation.arguments_in(location)
        ]

    @property
    def accepted(self) -> str:
        """What the header Accept says, if it is not what every client says."""
        return ", ".join(self.operation.accepted)

    @property
    def body(self) -> str:
        """The call that adds the body to a request, if there is one."""
        body = self.operation.body
        return python.body_call(body, self.annotations) if body else ""

    @property
    def replay(self) -> str:
        return "SAFE" if self.operation.safe else "UNSAFE"

    @property
    def outcome(self) -> str:
        """The constant with the rules about its outcome, if it has any."""
        return rules_name(self.operation) if self.operation.outcome else ""

    @property
    def is_encrypted(self) -> bool:
        return self.operation.encryption.request

    @property
    def is_encryption_chosen(self) -> bool:
        return self.operation.encryption.is_chosen

    @property
    def is_response_encrypted(self) -> bool:
        return self.operation.encryption.response

    @property
    def is_unwrapped(self) -> bool:
        return self.operation.unwrapped and not self.operation.is_whole

    @property
    def may_be_empty(self) -> bool:
        return self.operation.may_be_empty

    @property
    def is_authenticated(self) -> bool:
        return self.operation.authenticated

    @property
    def deprecation_warning(self) -> str:
        return docstrings.deprecation_warning(self.operation) if self.operation.deprecated else ""

    @property
    def endpoint_docstring(self) -> str:
        return docstrings.endpoint_function(self.operation)

    @cached_property  # a sync and an async method have it
    def method_docstring(self) -> str:
        return docstrings.method(self.operation)

    @property
    def paging(self) -> PagingView | None:
        pagination = self.operation.pagination
        return PagingView(self.operation, pagination, self.annotations) if pagination else None


@dataclass(frozen=True)
class PageView:
    """A class of pages: the base that goes through its items."""

    name: str
    base: str
    pagination: Pagination
    fields: frozenset[str]

    @property
    def item(self) -> str:
        return Annotations().as_result(self.pagination.item)

    @property
    def items(self) -> str:
        return python.page_items(self.pagination)

    @property
    def following(self) -> str:
        return python.following_page(self.pagination)

    @property
    def tells_next(self) -> bool:
        """Whether the page has no member of that name itself."""
        return "has_next" not in self.fields
