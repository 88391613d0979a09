# Copied from codegen/package/_runtime/argument_writing.py by `nox -s generate`. Do not edit.
"""Writing arguments: as text for path, query and headers, and as the members of a body.

The frames here see values in clear. No refusal keeps them: whoever calls raises anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from pydantic import BaseModel, ValidationError

from krpay._runtime import scalars
from krpay._runtime.argument_checks import LimitOptions, write_argument
from krpay._runtime.explanations import explain_arguments
from krpay._runtime.headers import check_header
from krpay._runtime.redact import hide, reveal
from krpay.errors import InvalidArgumentError
from krpay.null import NULL


def write_path_id(name: str, value: object) -> object:
    """Write an id that is a number; any other value is as it is, but hidden again."""
    try:
        return hide(scalars.write_id(value))
    except ValueError as error:
        reason = f"{name}: {error}"
    raise InvalidArgumentError(reason)


def write_sendable(name: str, value: object, kind: Any, limits: LimitOptions) -> list[str]:
    """Write an argument as text that can be sent, or a list as texts."""
    texts = write_argument(name, value, kind, limits)
    if not all(map(str.isascii, texts)) and any(map(_has_half_characters, texts)):
        raise InvalidArgumentError(f"{name} holds characters that cannot be sent")
    return texts


def write_joined(name: str, value: object, kind: Any, limits: LimitOptions) -> list[str]:
    """Write the items of a list as one text, with commas between them."""
    texts = write_sendable(name, value, kind, limits)
    if any("," in text for text in texts):
        raise InvalidArgumentError(f"{name}: give items without commas, which separate them")
    return [",".join(texts)]


def write_header(
    member: str, name: str, value: object, kind: Any, limits: LimitOptions
) -> list[str]:
    """Write the value of a header."""
    texts = write_sendable(name, value, kind, limits)
    for text in texts:
        check_header(member, text)
    return texts


def fill_model(
    model: type[BaseModel], arguments: Mapping[str, object]
) -> tuple[dict[str, object], tuple[str, ...]] | str:
    """Fill a model; gives its members and the sensitive values, or what is wrong."""
    given = {
        name: _make_plain(reveal(value)) for name, value in arguments.items() if value is not None
    }
    try:
        valid = model.model_validate(given)
        members = valid.model_dump(mode="json", by_alias=True, exclude_none=True)
    except ValidationError as error:
        return explain_arguments(error)
    except ValueError as error:  # a scalar that cannot be written exactly
        return str(error)
    except RecursionError:
        return "an argument is nested too deep"
    return members, tuple(iterate_sensitive(valid, members))


def _has_half_characters(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def is_empty_list(value: object) -> bool:
    value = reveal(value)
    return isinstance(value, Sequence) and not isinstance(value, str | bytes) and not value


def make_plain_items(value: Any) -> Any:
    """Make plain what is in a list; hidden, as the list may be."""
    items = reveal(value)
    if isinstance(items, Sequence) and not isinstance(items, str | bytes):
        items = [_make_plain(item) for item in cast(Sequence[object], items)]
    return hide(items)


def _make_plain(value: object) -> object:
    """Make the list or dict that a model takes of any sequence or mapping."""
    if isinstance(value, tuple | set):
        return list(cast(Iterable[object], value))
    return dict(cast(Mapping[str, object], value)) if isinstance(value, Mapping) else value


def iterate_texts(value: object) -> Iterator[str]:
    if isinstance(value, BaseModel):
        value = dict(value)
    if isinstance(value, Mapping):
        value = list(cast(Mapping[object, object], value).values())
    if isinstance(value, list | tuple | set):
        for item in cast(Iterable[object], value):
            yield from iterate_texts(item)
    elif value is not None and value is not NULL and not isinstance(value, bool):
        yield str(value)


def iterate_sensitive(value: object, written: object) -> Iterator[str]:
    """Sensitive values as Python prints them and as they are sent: a date has two forms."""
    if isinstance(value, list) and isinstance(written, list):
        for item, sent in zip(cast(list[object], value), cast(list[object], written), strict=True):
            yield from iterate_sensitive(item, sent)
    if isinstance(value, dict) and isinstance(written, dict):
        sent_members = cast(dict[str, object], written)
        for name, item in cast(dict[str, object], value).items():
            yield from iterate_sensitive(item, sent_members.get(name))
    if isinstance(value, BaseModel) and isinstance(written, dict):
        members = cast(dict[str, object], written)
        for name, field in type(value).model_fields.items():
            inner, sent = getattr(value, name), members.get(field.serialization_alias or name)
            if field.repr:
                yield from iterate_sensitive(inner, sent)
            else:
                yield from iterate_texts(inner)
                yield from iterate_texts(sent)


def count_given(value: object) -> int:
    """Count what an argument holds; nothing is in an empty text."""
    value = reveal(value)
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return len(cast(Sequence[object], value))
    return int(value is not None and value is not NULL and value != "")
