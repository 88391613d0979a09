"""The types of values as values: each kind answers what the rest of the generator asks.

What they look like in Python is the business of `codegen.emit.python`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from codegen.ir.scalars import SCALARS, ScalarSpec


class Type:
    """What a value can be. These are the answers of most kinds; a kind has its own where not."""

    __slots__ = ()

    @property
    def components(self) -> frozenset[str]:
        """The enums and objects that it names."""
        return frozenset()

    @property
    def is_list(self) -> bool:
        return False

    @property
    def is_object(self) -> bool:
        """Whether its values are JSON objects."""
        return False

    @property
    def is_nullable(self) -> bool:
        """Whether a value may be missing although it is there."""
        return False

    @property
    def non_null(self) -> Type:
        """The same without null."""
        return self

    @property
    def item(self) -> Type | None:
        """What a list holds."""
        return None

    @property
    def scalar(self) -> NamedScalar | None:
        """The named scalar that it is, or that its items are."""
        return None

    @property
    def options(self) -> tuple[Type, ...]:
        """The types of which a value has one."""
        return (self,)

    @property
    def given_as(self) -> tuple[Type, ...]:
        """The types of which an argument may be one."""
        return (self,)

    def may_stand_in(self, location: str) -> bool:
        """Whether a parameter in `path`, `query` or `header`, or a `body` field, may have it."""
        return location == "body"

    def renamed(self, names: Mapping[str, str]) -> Type:
        """The same with other names of the components that it names."""
        return self


class Scalar(Type):
    """A single value, which may stand anywhere."""

    __slots__ = ()

    def may_stand_in(self, location: str) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Primitive(Scalar):
    """A JSON primitive: `string`, `integer`, `boolean`.

    In what a caller gives also `decimal`, `date`, `datetime` or `uuid`.
    """

    name: str


@dataclass(frozen=True, slots=True)
class NamedScalar(Scalar):
    """A scalar with a meaning that JSON cannot carry, see `codegen.ir.scalars`."""

    name: str

    @property
    def spec(self) -> ScalarSpec:
        return SCALARS[self.name]

    @property
    def is_nullable(self) -> bool:
        return self.spec.is_nullable

    @property
    def scalar(self) -> NamedScalar:
        return self

    @property
    def given_as(self) -> tuple[Type, ...]:
        return tuple(Map() if name == "object" else Primitive(name) for name in self.spec.given_as)


@dataclass(frozen=True, slots=True)
class Enum(Scalar):
    """A named set of values, open: any other text or number is one, too."""

    name: str
    base: str
    """The primitive that its values are."""

    @property
    def components(self) -> frozenset[str]:
        return frozenset({self.name})

    @property
    def given_as(self) -> tuple[Type, ...]:
        return (self, Primitive(self.base))

    def renamed(self, names: Mapping[str, str]) -> Type:
        return replace(self, name=names.get(self.name, self.name))


@dataclass(frozen=True, slots=True)
class Object(Type):
    """A named object."""

    name: str

    @property
    def components(self) -> frozenset[str]:
        return frozenset({self.name})

    @property
    def is_object(self) -> bool:
        return True

    @property
    def given_as(self) -> tuple[Type, ...]:
        return (self, Map())

    def renamed(self, names: Mapping[str, str]) -> Type:
        return replace(self, name=names.get(self.name, self.name))


@dataclass(frozen=True, slots=True)
class Map(Type):
    """An object with any keys; without a `value` its values are anything."""

    value: Type | None = None

    @property
    def components(self) -> frozenset[str]:
        return self.value.components if self.value else frozenset()

    @property
    def is_object(self) -> bool:
        return True

    def renamed(self, names: Mapping[str, str]) -> Type:
        return replace(self, value=self.value.renamed(names) if self.value else None)


@dataclass(frozen=True, slots=True)
class List(Type):
    """A list; if it may be `partial`, it knows whether all that was asked for is in it."""

    content: Type
    partial: bool = False

    @property
    def components(self) -> frozenset[str]:
        return self.content.components

    @property
    def is_list(self) -> bool:
        return True

    @property
    def item(self) -> Type:
        return self.content

    @property
    def scalar(self) -> NamedScalar | None:
        return self.content.scalar

    def may_stand_in(self, location: str) -> bool:
        is_flat = not self.content.is_list and self.content.may_stand_in("query")
        return location == "body" or (location == "query" and is_flat)

    def renamed(self, names: Mapping[str, str]) -> Type:
        return replace(self, content=self.content.renamed(names))


@dataclass(frozen=True, slots=True)
class Null(Type):
    """Null alone."""

    @property
    def is_nullable(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Nullable(Type):
    """Something, or null."""

    inner: Type

    @property
    def components(self) -> frozenset[str]:
        return self.inner.components

    @property
    def is_list(self) -> bool:
        return self.inner.is_list

    @property
    def is_object(self) -> bool:
        return self.inner.is_object

    @property
    def is_nullable(self) -> bool:
        return True

    @property
    def non_null(self) -> Type:
        return self.inner

    @property
    def item(self) -> Type | None:
        return self.inner.item

    @property
    def scalar(self) -> NamedScalar | None:
        return self.inner.scalar

    @property
    def options(self) -> tuple[Type, ...]:
        return (*self.inner.options, Null())

    @property
    def given_as(self) -> tuple[Type, ...]:
        return (*self.inner.given_as, Null())

    def may_stand_in(self, location: str) -> bool:
        return self.inner.may_stand_in(location)

    def renamed(self, names: Mapping[str, str]) -> Type:
        return replace(self, inner=self.inner.renamed(names))


@dataclass(frozen=True, slots=True)
class Union(Type):
    """The first of several that fits; `codegen.ir.telling_apart` says how they are told apart."""

    members: tuple[Type, ...]

    @property
    def components(self) -> frozenset[str]:
        return frozenset[str]().union(*(one.components for one in self.members))

    @property
    def is_object(self) -> bool:
        return any(one.is_object for one in self.members)

    @property
    def options(self) -> tuple[Type, ...]:
        return _without_doubles(option for one in self.members for option in one.options)

    @property
    def given_as(self) -> tuple[Type, ...]:
        return tuple(form for one in self.members for form in one.given_as)

    def may_stand_in(self, location: str) -> bool:
        return all(one.may_stand_in(location) for one in self.members)

    def renamed(self, names: Mapping[str, str]) -> Type:
        return replace(self, members=tuple(one.renamed(names) for one in self.members))


@dataclass(frozen=True, slots=True)
class Discriminated(Union):
    """One of several objects; a member of it says which, and any other value gives the base."""

    member: str
    mapping: tuple[tuple[str, str], ...]
    """The values of the member, each with the name of its class."""
    base: str
    """The class of what nobody documented, also the last of the members."""

    def renamed(self, names: Mapping[str, str]) -> Type:
        return replace(
            self,
            members=tuple(one.renamed(names) for one in self.members),
            mapping=tuple((value, names.get(name, name)) for value, name in self.mapping),
            base=names.get(self.base, self.base),
        )


@dataclass(frozen=True, slots=True)
class Anything(Type):
    """What was refused, and has no type."""


def nullable(kind: Type) -> Type:
    """A type that takes null as well."""
    return kind if kind.is_nullable else Nullable(kind)


def _without_doubles(kinds: Iterable[Type]) -> tuple[Type, ...]:
    return tuple(dict.fromkeys(kinds))
