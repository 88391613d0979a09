"""What the templates of the package see: Python source and prose, ready to be put in place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from codegen.emit import docstrings, python
from codegen.emit.operation_views import OperationView, PageView
from codegen.emit.outcomes import RulesView, find_judges
from codegen.emit.page_bases import field_names, find_page_base, list_pages
from codegen.emit.python import SHADOWABLE, Annotations
from codegen.ir.names import pascal_case
from codegen.ir.operations import ErrorCode
from codegen.ir.providers import BodyEncoding, Credential, Provider, ServerEntry, Signing, Tag


@dataclass(frozen=True)
class TagView:
    """A tag: a module of endpoint functions, a module of resources, an attribute of a client."""

    tag: Tag
    sensitive_schemas: frozenset[str] = frozenset()

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
        return [
            OperationView(operation, annotations, self.sensitive_schemas)
            for operation in self.tag.operations
        ]


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
        return [self._view(tag) for tag in self.provider.tags]

    @property
    def generated_tags(self) -> list[TagView]:
        return [self._view(tag) for tag in self.provider.generated_tags]

    def _view(self, tag: Tag) -> TagView:
        return TagView(tag, self.provider.sensitive_schemas)

    @cached_property
    def rules(self) -> list[RulesView]:
        """The rules about money of its operations."""
        return [RulesView(one) for one in self.provider.operations if one.outcome]

    @cached_property
    def pages(self) -> list[PageView]:
        """The classes of pages, by the first operation that gives one."""
        return [
            PageView(name, find_page_base(self.provider, name), pagination, fields)
            for name, pagination in list_pages(self.provider).items()
            for fields in [field_names(self.provider, name)]
        ]

    @property
    def page_methods(self) -> list[str]:
        """The classes of the room that pages extend."""
        return sorted({one.base for one in self.pages} - {"Model", "Page"})

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
