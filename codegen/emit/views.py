"""What the templates of the package see: Python source and prose, ready to be put in place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from codegen.emit import docstrings, python
from codegen.emit.outcomes import RulesView, find_judges, rules_name
from codegen.emit.python import SHADOWABLE, Annotations
from codegen.ir.names import pascal_case
from codegen.ir.operations import Argument, ErrorCode, Operation, Pagination
from codegen.ir.providers import BodyEncoding, Credential, Provider, ServerEntry, Signing, Tag


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

    @property
    def name(self) -> str:
        return self.operation.name

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
class TagView:
    """A tag: a module of endpoint functions, a module of resources, an attribute of a client."""

    tag: Tag

    @property
    def name(self) -> str:
        return self.tag.name

    @property
    def class_name(self) -> str:
        return self.tag.class_name

    @property
    def module(self) -> str:
        """The module of the provider that has the methods."""
        return self.tag.module or f"resources.{self.tag.name}"

    @property
    def module_docstring(self) -> str:
        return docstrings.tag_module(self.tag)

    @property
    def docstring(self) -> str:
        return docstrings.tag_class(self.tag)

    @cached_property
    def shadowed_builtins(self) -> list[str]:
        """Builtins whose names a method or an argument has."""
        names = {argument.name for one in self.tag.operations for argument in one.all_arguments}
        return [name for name in SHADOWABLE if name in names | self.tag.method_names]

    @property
    def has_null_items(self) -> bool:
        """Whether an item of a list that is a body may be null."""
        return any("_nulls." in operation.body for operation in self.operations)

    @property
    def has_rules(self) -> bool:
        """Whether any of its operations has rules about its outcome."""
        return any(one.outcome for one in self.tag.operations)

    @cached_property
    def operations(self) -> list[OperationView]:
        annotations = Annotations(shadowed=self.shadowed_builtins)
        return [OperationView(operation, annotations) for operation in self.tag.operations]


@dataclass(frozen=True)
class ErrorView:
    """The exception class of an error code."""

    error: ErrorCode

    @property
    def code(self) -> str:
        return self.error.code

    @property
    def class_name(self) -> str:
        return self.error.class_name

    @property
    def base(self) -> str:
        return self.error.base

    @property
    def docstring(self) -> str:
        return docstrings.error_class(self.error)


@dataclass(frozen=True)
class ProviderView:
    """A provider: its package and its clients."""

    provider: Provider

    @property
    def name(self) -> str:
        return self.provider.name

    @property
    def module_docstring(self) -> str:
        return docstrings.provider_module(self.provider)

    @property
    def credentials(self) -> tuple[Credential, ...]:
        return self.provider.credentials

    @property
    def signing(self) -> Signing:
        return self.provider.signing

    @property
    def body_encoding(self) -> BodyEncoding | None:
        return self.provider.body_encoding

    @property
    def base_url(self) -> str:
        return self.provider.servers[0].url

    @property
    def environments(self) -> list[ServerEntry]:
        return self.provider.environments

    @property
    def has_refusal_forms(self) -> bool:
        return bool(self.provider.envelope.forms)

    @property
    def envelope_arguments(self) -> str:
        return python.envelope_arguments(self.provider.envelope)

    @property
    def errors(self) -> list[ErrorView]:
        return [ErrorView(error) for error in self.provider.errors]

    @property
    def model_modules(self) -> dict[str, list[str]]:
        """The modules of models, each with its classes."""
        return self.provider.model_modules.classes

    @property
    def tags(self) -> list[TagView]:
        return [TagView(tag) for tag in self.provider.tags]

    @property
    def generated_tags(self) -> list[TagView]:
        return [TagView(tag) for tag in self.provider.generated_tags]

    @cached_property
    def rules(self) -> list[RulesView]:
        """The rules about money of its operations."""
        return [RulesView(one) for one in self.provider.operations if one.outcome]

    @property
    def has_judges(self) -> bool:
        """Whether any of the rules names a function of the provider's room."""
        return find_judges(self.provider.operations)

    @property
    def signing_module(self) -> str:
        """The module of the package that has the signer."""
        is_own = self.provider.signing.signer is not None
        return f"{self.name}._signing" if is_own else "_runtime.standard_signing"

    @property
    def signers(self) -> list[str]:
        """The classes that sign, as the client needs them."""
        signing = self.provider.signing
        if signing.signer is not None:
            return [signing.signer]
        names = sorted({scheme.signer for scheme in signing.schemes})
        return names if len(signing.schemes) == 1 else ["CombinedSigner", *names]

    @cached_property
    def shadowed_builtins(self) -> list[str]:
        """Builtins whose names a tag has."""
        names = {tag.name for tag in self.provider.tags}
        return [name for name in SHADOWABLE if name in names]

    @property
    def builtins(self) -> dict[str, str]:
        """The builtins, by the names that they have in the module of the clients."""
        annotations = Annotations(shadowed=self.shadowed_builtins)
        return {name: annotations.builtin(name) for name in SHADOWABLE}

    def client_docstring(self, prefix: str) -> str:
        """The docstring of a client, which begins with `prefix`."""
        return docstrings.client_class(self.provider, prefix)


@dataclass(frozen=True)
class SandboxView:
    """The sandbox of a provider, and what its clients take."""

    provider: Provider
    has_folder: bool
    """Whether the sandbox has a folder of its own for the provider."""

    @property
    def name(self) -> str:
        return self.provider.name

    @property
    def class_name(self) -> str:
        return f"{pascal_case(self.name)}Sandbox" if self.has_folder else "ProviderSandbox"

    @property
    def options_class(self) -> str:
        return f"{pascal_case(self.name)}Options"

    @property
    def credentials(self) -> tuple[Credential, ...]:
        return self.provider.credentials

    @property
    def environments(self) -> list[ServerEntry]:
        return self.provider.environments

    @property
    def verifies_signatures(self) -> bool:
        """Whether it can; code of a provider's room signs as only a folder can check."""
        return self.has_folder or self.provider.signing.signer is None
