"""Base classes of the models."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any, Literal, Self, cast, get_args, get_origin

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic.fields import FieldInfo
from typing_extensions import TypedDict, Unpack

from krpay._runtime import json_codec
from krpay._runtime.redact import HIDDEN

BUILDING = threading.RLock()
"""Held while the schema of a model is built, which happens when it is first used."""


def load_model(module: str, name: str) -> object:
    """Import a class of models from its module when it is first asked for.

    By one thread at a time, as building: modules that need each other import each other, and
    nobody may build a model between the two.
    """
    with BUILDING:
        return getattr(import_module(module), name)


def import_later(namespace: dict[str, Any], package: str, places: Mapping[str, str]) -> None:
    """Put classes of modules that need this one, too, into its namespace.

    Each of them calls this after its classes. What another has not defined yet is put there
    when that one calls; so all is there when the first import ends.
    """
    with _LATER:
        _waiting.extend((namespace, f"{package}.{places[name]}", name) for name in places)
    for module in dict.fromkeys(places.values()):
        import_module(f"{package}.{module}")
    with _LATER:
        _waiting[:] = [one for one in _waiting if not _put_class(*one)]


def _put_class(namespace: dict[str, Any], module: str, name: str) -> bool:
    found = getattr(sys.modules.get(module), name, None)
    if found is not None:
        namespace[name] = found
    return found is not None


_LATER = threading.Lock()
_waiting: list[tuple[dict[str, Any], str, str]] = []


class _Deferred(BaseModel):
    """A model that is built when it is first used, by one thread while the others wait.

    Before 2.14, pydantic lets several threads build a model at once, and one of them may take
    away what another has just begun to use.
    """

    model_config = ConfigDict(defer_build=True)

    @classmethod
    def model_rebuild(
        cls,
        *,
        force: bool = False,
        raise_errors: bool = True,
        _parent_namespace_depth: int = 2,
        _types_namespace: Mapping[str, Any] | None = None,
    ) -> bool | None:
        depth = _parent_namespace_depth + 1 if _parent_namespace_depth > 0 else 0
        with BUILDING:
            return super().model_rebuild(
                force=force,
                raise_errors=raise_errors,
                _parent_namespace_depth=depth,  # this method is a frame more
                _types_namespace=_types_namespace,
            )


class Model(_Deferred):
    """Something a provider sends.

    Accepts whatever really comes: unknown members are kept in `model_extra`, unknown
    enum values are values of their own, numbers are fine where text is documented. What a
    response must have is read strictly. Any other member that does not fit is set aside: the
    attribute is `None`, and what came instead is in `unread`.
    """

    model_config = ConfigDict(
        extra="allow",
        validate_by_name=True,
        validate_by_alias=True,
        coerce_numbers_to_str=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
    )

    @property
    def unread(self) -> Unread:
        """What came in a response and does not fit, by JSON pointer: `{"/paid_at": "soon"}`.

        Pointers begin at this object, and lead into the objects that it holds, too. Their
        `unread` has the same values, by shorter pointers.
        """
        private = self.__pydantic_private__
        found = private.get(_UNREAD) if private else None
        return found if isinstance(found, Unread) else _NOTHING

    @classmethod
    def model_validate_json(
        cls, json_data: str | bytes | bytearray, **options: Unpack[_ValidationOptions]
    ) -> Self:
        """Read JSON as responses are read: no digit of an amount is lost."""
        content = json_data.encode() if isinstance(json_data, str) else bytes(json_data)
        try:
            document = json_codec.loads(content)
        except (ValueError, RecursionError):  # which pydantic says in its own words
            return super().model_validate_json(json_data, **options)
        return cls.model_validate(document, **options)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        extra = self.model_extra or {}
        for name, value in super().__repr_args__():
            # Nobody has said that an unknown member may be shown.
            yield (name, _Hidden() if name in extra else value)
        own = Unread({pointer: None for pointer in self.unread if pointer.count("/") == 1})
        if own:
            yield ("unread", own)


class Unread(Mapping[str, Any]):
    """Values that do not fit, by JSON pointer. Its repr has the pointers, never a value."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = dict(values)

    def __getitem__(self, pointer: str) -> Any:
        return self._values[pointer]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"<{', '.join(self._values) or 'nothing'}>"


_NOTHING = Unread({})
_UNREAD = "_unread"


def set_unread(model: Model, values: Mapping[str, Any]) -> None:
    """Note what did not fit in a response, by pointer.

    It is kept where pydantic keeps private attributes, which pickles and copies have, too; as
    a declared one it would cost every model that has none.
    """
    private = {**(model.__pydantic_private__ or {}), _UNREAD: Unread(values)}
    object.__setattr__(model, "__pydantic_private__", private)


class _ValidationOptions(TypedDict, total=False):
    strict: bool | None
    extra: Literal["allow", "ignore", "forbid"] | None
    context: Any | None
    by_alias: bool | None
    by_name: bool | None


def find_field(model: type[BaseModel], name: str | int) -> tuple[str, FieldInfo] | None:
    """Find a field of a model by its name on the wire, or by its own.

    A model that was only used inside another may not be built yet, and know no names.
    """
    if not model.__pydantic_complete__:
        model.model_rebuild()
    for attribute, field in model.model_fields.items():
        if name in (field.alias, attribute):
            return attribute, field
    return None


class Page(Model):
    """A list in pages, which some sources report as a bare array."""

    @model_validator(mode="before")
    @classmethod
    def _wrap_list(cls, value: object) -> object:
        if not isinstance(value, list):
            return value
        return {name_list(cls): cast(object, value)}


def name_list(page: type[Page]) -> str:
    """Give the name of the field that holds the list of a page."""
    return next(name for name, field in page.model_fields.items() if _is_list(field))


def _is_list(field: FieldInfo) -> bool:
    kinds = get_args(field.annotation) or (field.annotation,)
    return any(get_origin(kind) is list for kind in (field.annotation, *kinds))


class Arguments(_Deferred):
    """Something we send: the documented limits hold, and nothing unknown goes out."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        loc_by_alias=False,
        validate_by_name=True,
        validate_by_alias=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
    )


class _Hidden:
    def __repr__(self) -> str:
        return HIDDEN
