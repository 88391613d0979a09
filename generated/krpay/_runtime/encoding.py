# Copied from codegen/package/_runtime/encoding.py by `nox -s generate`. Do not edit.
"""Encoding a call: URL, headers and body, once for all attempts, before anything is sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from krpay._runtime import http
from krpay._runtime.call import Call, CallOptions
from krpay._runtime.headers import check_header
from krpay._runtime.options import check_timeout
from krpay._runtime.redact import hide, iterate_texts, reveal
from krpay._runtime.request_bodies import FormBody, JsonBody, encode_body
from krpay._runtime.steps import HiddenBytes
from krpay.errors import ConfigurationError, InvalidArgumentError

if TYPE_CHECKING:
    from krpay._runtime.setup import Setup

T = TypeVar("T")

_FRAMING_HEADERS = {
    *("accept-encoding", "connection", "content-length", "expect", "host"),
    *("transfer-encoding", "upgrade"),
}
"""Headers that say how messages are framed, and so what is read of them."""
_OPTION_NAMES = CallOptions.__annotations__.keys()


@dataclass(frozen=True, slots=True, repr=False)
class EncodedRequest:
    """What every attempt sends, but for its signature."""

    url: Any
    headers: tuple[tuple[str, str], ...]
    """A later one replaces an earlier one of the same name."""
    content: HiddenBytes
    sensitive: tuple[str, ...]
    """Values in it that no message may quote."""
    call: Call[Any]
    """The call, with what its caller added to the body."""


def encode_request(setup: Setup, call: Call[Any], options: CallOptions) -> EncodedRequest:
    """Encode a call with the options that its caller gave."""
    for name in options.keys() - _OPTION_NAMES:
        # A misspelt argument that vanished would change what happens to the money.
        raise TypeError(f"{call.operation}() got an unexpected keyword argument {name!r}")
    if "timeout" in options:
        check_timeout(options["timeout"])
    if setup.connections.are_closed:
        raise ConfigurationError(f"{call.operation}: the client is closed; make another one")
    extra = hide(options.get("extra_body", {}))
    content, kind = _guard(call, _encode_body, call, extra)
    content, encoded = _encrypt(setup, call, content)
    own = options.get("extra_headers", {})
    _guard(call, _check_extra_headers, own, encoded)
    groups = (setup.headers.items(), call.headers, kind.items(), encoded.items(), own.items())
    headers: dict[str, tuple[str, str]] = {}
    for group in groups:
        headers.update({name.lower(): (name, value) for name, value in group})
    return EncodedRequest(
        url=_make_url(setup, call),
        headers=tuple(headers.values()),
        content=content,
        sensitive=(*call.sensitive_values, *iterate_texts(reveal(extra))),
        call=add_to_body(call, reveal(extra)) if reveal(extra) else call,
    )


def _guard(call: Call[Any], function: Callable[..., T], *arguments: Any) -> T:
    """Call a function, and name the operation if it refuses an argument."""
    try:
        return function(*map(reveal, arguments))
    except InvalidArgumentError as error:
        reason = str(error)
    raise InvalidArgumentError(f"{call.operation}: {reason}")


def _encode_body(
    call: Call[Any], extra: Mapping[str, object]
) -> tuple[HiddenBytes, Mapping[str, str]]:
    if not isinstance(extra, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError("extra_body: give a dict")
    content, headers = encode_body(call.body, extra)
    return HiddenBytes(content), headers


def add_to_body(call: Call[Any], extra: Mapping[str, object]) -> Call[Any]:
    """Copy a call as it is sent with these members, none of which may be shown."""
    body, added = call.body or JsonBody({}), tuple(iterate_texts(extra))
    if isinstance(body, JsonBody | FormBody):
        sensitive = (*body.sensitive, *added)
        body = replace(body, members={**body.members, **extra}, sensitive=sensitive)
    return replace(call, body=body)


def _make_url(setup: Setup, call: Call[Any]) -> Any:
    text = setup.base_url + call.path + http.encode_query(call.query)
    library = setup.connections.library
    try:
        return http.make_url(library, text, is_quiet=bool(call.sensitive_values))
    except library.InvalidURL as error:
        reason = f"{call.operation} has no URL that can be sent: {error}"
    raise InvalidArgumentError(reason)


def _check_extra_headers(own: Mapping[str, str], encoded: Mapping[str, str]) -> None:
    taken = _FRAMING_HEADERS | {name.lower() for name in encoded}
    for name, value in own.items():
        check_header(name, value)
        if name.lower() in taken:
            raise InvalidArgumentError(f"the header {name} is set by krpay; leave it out")


def _encrypt(
    setup: Setup, call: Call[Any], content: HiddenBytes
) -> tuple[HiddenBytes, Mapping[str, str]]:
    """Encrypt a body if the call says so; gives the headers that go with it, too."""
    if not (call.encrypted_request or call.encrypted_response):
        return content, {}
    codec = setup.body_codec
    if codec is None:
        raise InvalidArgumentError(
            f"{call.operation} cannot be encrypted: {setup.provider.name} takes no encrypted bodies"
        )
    codec.check_keys(
        call.operation, request=call.encrypted_request, response=call.encrypted_response
    )
    if not call.encrypted_request:
        return content, {}
    body = codec.encode_body(content.reveal())
    return HiddenBytes(body.content), body.headers
