"""Where the docs tell of a model, and how a type is written with links to that.

A model stands on the page of the tag that its schema file is called after; all others have a
page of their own. Its heading is its name in the package, as that of an operation is its call.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from codegen.emit.python import IN_DOCS
from codegen.emit.text import code
from codegen.ir.providers import Provider
from codegen.ir.scalars import SCALARS
from codegen.ir.types import Type

SHARED = "shared-models"
"""The page of models that belong to no tag; no tag can have a hyphen in its name."""


def make_anchor(heading: str) -> str:
    """Make the anchor of a heading that is a dotted name."""
    return heading.replace(".", "").lower()


def name_model(name: str) -> str:
    """Name a component as those do who import it."""
    return f"{IN_DOCS.scalars if name in SCALARS else IN_DOCS.models}{name}"


@dataclass(frozen=True)
class ModelPlaces:
    """The pages of a provider, and which models they tell of."""

    provider: Provider

    @cached_property
    def names(self) -> list[str]:
        """The components that callers meet: what responses hold, and what arguments may be."""
        given = {
            name
            for operation in self.provider.operations
            for argument in operation.all_arguments
            for name in _list_names(argument.type)
        }
        received = {
            name
            for operation in self.provider.operations
            if operation.result
            for name in _list_names(operation.result)
        }
        return sorted(self.provider.reach_schemas(given | received))

    @cached_property
    def received(self) -> set[str]:
        """The components that responses hold; all others are only given."""
        return self.provider.received_schemas()

    def find_page(self, name: str) -> str:
        """Find the page of a model: a tag, or `SHARED`."""
        stem = PurePosixPath(self.provider.schemas[name].position.file).stem
        tags = {tag.name for tag in self.provider.generated_tags}
        return stem if stem in tags else SHARED

    def list_names(self, page: str) -> list[str]:
        """List the models of a page."""
        return [name for name in self.names if self.find_page(name) == page]

    def write_link(self, name: str, page: str, text: str | None = None) -> str:
        """Write a link to a model, for use on a page."""
        target = self.find_page(name)
        file = "" if target == page else f"{target}.md"
        shown = code(text or name)
        return f"[{shown}]({file}#{make_anchor(name_model(name))})"

    def write_type(self, annotation: str, kind: Type | None, page: str) -> str:
        """Write an annotation in Markdown, with links to the models that the type names."""
        names = sorted(_list_names(kind)) if kind else []
        if len(names) == 1 and annotation == name_model(names[0]):
            return self.write_link(names[0], page, annotation)
        links = ", ".join(self.write_link(name, page) for name in names)
        return f"{code(annotation)} ({links})" if links else code(annotation)


def _list_names(kind: Type) -> frozenset[str]:
    """The components that a type names, the named scalar included."""
    scalar = kind.scalar
    return kind.components | ({scalar.name} if scalar else frozenset())
