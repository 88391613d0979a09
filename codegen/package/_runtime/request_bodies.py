"""Request bodies as values: what they hold, and how they are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Protocol, cast
from urllib.parse import urlencode

from krpay._runtime import json_codec
from krpay._runtime.redact import HIDDEN
from krpay.errors import InvalidArgumentError

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


class RequestBody(Protocol):
    """What is sent as a body; its values are in no repr."""

    @property
    def sensitive(self) -> tuple[str, ...]:
        """Values that must not be shown."""
        ...

    @property
    def document(self) -> object:
        """What it holds: an object, or a list."""
        ...

    def encode(self, extra: Mapping[str, object]) -> tuple[bytes, Mapping[str, str]]:
        """Write it, with members to add or to replace; gives the headers that go with it, too."""
        ...

    def conceal(self, hidden: tuple[str, ...]) -> RequestBody:
        """Copy it with these values hidden."""
        ...


@dataclass(frozen=True, slots=True)
class JsonBody:
    """A JSON object."""

    members: Mapping[str, object]
    sensitive: tuple[str, ...] = ()
    media_type: str = JSON

    def __repr__(self) -> str:
        return f"<Body {', '.join(self.members)}>"

    @property
    def document(self) -> object:
        """Its members."""
        return self.members

    def encode(self, extra: Mapping[str, object]) -> tuple[bytes, Mapping[str, str]]:
        """Write the object, without white space."""
        content = json_codec.dumps({**self.members, **extra})
        return content, {"Content-Type": self.media_type}

    def conceal(self, hidden: tuple[str, ...]) -> JsonBody:
        """Copy it with these values hidden."""
        return JsonBody(_conceal_members(self.members, hidden), media_type=self.media_type)


@dataclass(frozen=True, slots=True)
class ArrayBody:
    """A JSON list."""

    items: Sequence[object]
    sensitive: tuple[str, ...] = ()
    media_type: str = JSON

    def __repr__(self) -> str:
        return f"<Body of {len(self.items)} items>"

    @property
    def document(self) -> object:
        """Its items."""
        return self.items

    def encode(self, extra: Mapping[str, object]) -> tuple[bytes, Mapping[str, str]]:
        """Write the list, without white space."""
        if extra:
            raise InvalidArgumentError("extra_body: the body is a list; it has no members to add")
        return json_codec.dumps(self.items), {"Content-Type": self.media_type}

    def conceal(self, hidden: tuple[str, ...]) -> ArrayBody:
        """Copy it with these values hidden."""
        items = [_conceal(item, hidden) for item in self.items]
        return ArrayBody(items, media_type=self.media_type)


@dataclass(frozen=True, slots=True)
class FormBody:
    """A form: names and texts; a list repeats its name."""

    members: Mapping[str, object]
    sensitive: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Body {', '.join(self.members)}>"

    @property
    def document(self) -> object:
        """Its members."""
        return self.members

    def encode(self, extra: Mapping[str, object]) -> tuple[bytes, Mapping[str, str]]:
        """Write the names and values, percent-encoded."""
        members = {**self.members, **extra}
        pairs = [(name, text) for name, one in members.items() for text in _write_texts(name, one)]
        try:
            content = urlencode(pairs).encode()
        except UnicodeEncodeError:
            reason = "the body holds characters that cannot be sent"
        else:
            return content, {"Content-Type": FORM}
        raise InvalidArgumentError(reason)  # out here, the values are not even in its context

    def conceal(self, hidden: tuple[str, ...]) -> FormBody:
        """Copy it with these values hidden."""
        return FormBody(_conceal_members(self.members, hidden))


def _conceal_members(members: Mapping[str, object], hidden: tuple[str, ...]) -> dict[str, object]:
    return {name: _conceal(value, hidden) for name, value in members.items()}


def _conceal(value: object, hidden: tuple[str, ...]) -> object:
    """Hide the sensitive values in a value, in copies of what holds them."""
    if isinstance(value, Mapping):
        return _conceal_members(cast(Mapping[str, object], value), hidden)
    if isinstance(value, list | tuple):
        return [_conceal(one, hidden) for one in cast(Sequence[object], value)]
    return HIDDEN if str(value) in hidden else value


def _write_texts(name: str, value: object) -> list[str]:
    """Write a value of a form as text, or a list as texts."""
    if not isinstance(value, list | tuple):
        return [_write_text(name, value)]
    if not value:
        raise InvalidArgumentError(f"{name}: a form cannot hold an empty list; leave it out")
    return [_write_text(name, item) for item in cast(Sequence[object], value)]


def _write_text(name: str, value: object) -> str:
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        value = Decimal(repr(value))  # so that no exponent is written
    if isinstance(value, Decimal) and value.is_finite():
        return f"{value:f}"
    if isinstance(value, str | int):
        return str(value)
    raise InvalidArgumentError(f"{name}: a form holds texts, numbers, flags and lists of them")


def encode_body(
    body: RequestBody | None, extra: Mapping[str, object]
) -> tuple[bytes, Mapping[str, str]]:
    """Write the body of a call, and what the caller adds to it."""
    if body is None and not extra:
        return b"", {}
    return (body or JsonBody({})).encode(extra)
