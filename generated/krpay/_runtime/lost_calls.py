# Copied from codegen/package/_runtime/lost_calls.py by `nox -s generate`. Do not edit.
"""Lost calls as text, for a queue, a batch or another process; and what is hidden in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from importlib import import_module
from typing import Any, cast, get_args, get_type_hints

from krpay import errors
from krpay._runtime import json_codec
from krpay._runtime.call import Call, Replay
from krpay._runtime.origins import Origin
from krpay._runtime.outcome_rules import find_questions
from krpay._runtime.redact import HIDDEN
from krpay._runtime.request_bodies import ArrayBody, FormBody, JsonBody, RequestBody

VERSION = 1
_FLAGS = ("encrypted_request", "encrypted_response", "unwrapped", "may_be_empty", "authenticated")
_Seal = Callable[[str], str]


# What is hidden


def find_hidden(call: Call[Any]) -> list[str]:
    """Find where a call has hidden values: names of parameters, pointers into the body."""
    pairs = (*call.path_values, *call.query, *call.headers)
    found = [name for name, value in pairs if value == HIDDEN]
    return found + list(_find_hidden_members(call.body.document if call.body else None, ""))


def _find_hidden_members(value: object, pointer: str) -> Iterator[str]:
    if value == HIDDEN:
        yield pointer
    elif isinstance(value, Mapping):
        for name, member in cast(Mapping[str, object], value).items():
            yield from _find_hidden_members(member, f"{pointer}/{name}")
    elif isinstance(value, list | tuple):
        for index, item in enumerate(cast(list[object], value)):
            yield from _find_hidden_members(item, f"{pointer}/{index}")


def is_same_request(whole: Call[Any], hidden: Call[Any]) -> bool:
    """Tell whether a call is one whose sensitive values were hidden, or were not."""
    known = describe_request(hidden)
    return known in (describe_request(whole), describe_request(whole.conceal()))


def describe_request(call: Call[Any]) -> tuple[object, ...]:
    """What a call asks for: equal for two calls that would be the same on the wire."""
    body = call.body.encode({})[0] if call.body else b""
    return (call.operation, call.method, call.path, call.query, call.headers, body)


# Writing


def write_lost_call(
    lost: errors.OutcomeUnknownError, whole: Call[Any] | None = None, seal: _Seal | None = None
) -> str:
    """Write a lost call as JSON, its sensitive values left out or sealed."""
    if whole is not None and not is_same_request(whole, lost.call):
        raise errors.InvalidArgumentError(f"call is not the {lost.operation} that was lost")
    if seal is not None and whole is None and find_hidden(lost.call):
        raise errors.InvalidArgumentError(
            f"seal needs the whole {lost.operation}: pass it as call=, made by its endpoint "
            "function"
        )
    document: dict[str, object] = {
        "krpay_lost_call": VERSION,
        "message": str(lost),
        "call": _write_call(lost.call.conceal()),
        "origin": _write_origin(lost.origin),
        "sent_at": lost.sent_at.isoformat() if lost.sent_at else None,
        "request_id": lost.request_id,
        "status_code": lost.status_code,
        "entry": lost.entry,
    }
    if seal is not None:
        sealed = whole or lost.call
        members = {**_write_call(sealed), "sensitive": list(sealed.sensitive_values)}
        document["sealed"] = seal(json_codec.dumps(members).decode())
    return json_codec.dumps(document).decode()


def _write_call(call: Call[Any]) -> dict[str, object]:
    return {
        "operation": call.operation,
        "method": call.method,
        "path": call.path,
        "path_values": [list(pair) for pair in call.path_values],
        "query": [list(pair) for pair in call.query],
        "headers": [list(pair) for pair in call.headers],
        "body": _write_body(call.body),
        **{flag: getattr(call, flag) for flag in _FLAGS},
    }


def _write_body(body: RequestBody | None) -> dict[str, object] | None:
    if body is None:
        return None
    kind = {JsonBody: "json", ArrayBody: "list", FormBody: "form"}[cast(type[JsonBody], type(body))]
    return {"kind": kind, "document": body.document, "type": getattr(body, "media_type", None)}


def _write_origin(origin: Origin | None) -> dict[str, object] | None:
    if origin is None:
        return None
    return {**asdict(origin), "headers": [list(pair) for pair in origin.headers]}


# Reading


def read_lost_call(text: str, unseal: _Seal | None = None) -> errors.OutcomeUnknownError:
    """Read a lost call; raises `ValueError` if it cannot be read."""
    try:
        document: Any = json_codec.loads(text.encode())
        version = document["krpay_lost_call"]
    except (ValueError, TypeError, KeyError):
        raise ValueError("this is no lost call that krpay wrote") from None
    if version != VERSION:
        raise ValueError(
            f"this lost call has version {version}, and this krpay reads {VERSION}; "
            "resolve it with the krpay that wrote it"
        )
    try:
        return _read_document(document, unseal)
    except (KeyError, TypeError, AttributeError, ImportError, IndexError):
        raise ValueError(
            "this lost call is not whole, or of an operation that is not here"
        ) from None


def _read_document(document: dict[str, Any], unseal: _Seal | None) -> errors.OutcomeUnknownError:
    origin = _read_origin(document["origin"])
    given: Any = document["call"]
    if unseal is not None and document.get("sealed") is not None:
        given = json_codec.loads(unseal(document["sealed"]).encode())
    call = _read_call(given, origin.provider if origin else "")
    sent_at = document["sent_at"]
    return errors.OutcomeUnknownError(
        document["message"],
        operation=call.operation,
        call=call,
        questions=find_questions(call),
        sent_at=datetime.fromisoformat(sent_at) if sent_at else None,
        origin=origin,
        entry=document["entry"],
        request_id=document["request_id"],
        status_code=document["status_code"],
    )


def _read_origin(given: dict[str, Any] | None) -> Origin | None:
    if given is None:
        return None
    known: dict[str, Any] = {**given, "headers": _read_pairs(given["headers"])}
    return Origin(**known)


def _read_call(given: dict[str, Any], provider: str) -> Call[Any]:
    """Make the call again: what was sent from the text, what it means from this krpay."""
    tag, _, name = given["operation"].partition(".")
    endpoints = import_module(f"krpay.{provider}.endpoints.{tag}")
    rules: Any = import_module(f"krpay.{provider}._outcomes")
    [result] = get_args(get_type_hints(getattr(endpoints, name))["return"])
    return Call(
        operation=given["operation"],
        method=given["method"],
        path=given["path"],
        result=result,
        path_values=_read_pairs(given["path_values"]),
        query=_read_pairs(given["query"]),
        headers=_read_pairs(given["headers"]),
        body=_read_body(given["body"]),
        replay=Replay.UNSAFE,
        sensitive=tuple(given.get("sensitive", ())),
        outcome=getattr(rules, f"{tag}_{name}", None),
        **{flag: given[flag] for flag in _FLAGS},
    )


def _read_body(given: dict[str, Any] | None) -> RequestBody | None:
    if given is None:
        return None
    document = given["document"]
    if given["kind"] == "form":
        return FormBody(document)
    if given["kind"] == "list":
        return ArrayBody(document, media_type=given["type"])
    return JsonBody(document, media_type=given["type"])


def _read_pairs(given: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in given)
