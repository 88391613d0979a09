"""What arrives at the sandbox and what leaves it, whatever carries it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote


@dataclass(frozen=True, slots=True)
class Received:
    """A request as it arrived; `target` is path and query below the base URL.

    The repr shows neither, nor headers or body: they are not masked.
    """

    method: str
    target: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    """By lower-case name."""
    body: bytes = field(repr=False)

    @property
    def segments(self) -> tuple[str, ...]:
        """The path, each segment decoded on its own, so that `%2F` stays inside one."""
        path = self.target.partition("?")[0]
        return tuple(unquote(segment) for segment in path.split("/")[1:])

    @property
    def query(self) -> list[tuple[str, str]]:
        """Names and values of the query, in order."""
        return parse_qsl(self.target.partition("?")[2], keep_blank_values=True)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it leaves."""

    status: int
    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    delay: float = 0.0
    """Seconds that it is late."""

    @classmethod
    def of_json(
        cls, status: int, document: Any, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """An answer that carries a JSON document."""
        body = json.dumps(document, ensure_ascii=False).encode()
        content_type = {"Content-Type": "application/json; charset=UTF-8"}
        return cls(status, body, {**content_type, **(headers or {})})


class Refused(Exception):
    """The provider refuses; it becomes the provider's own kind of error answer."""

    def __init__(self, status: int, code: str | int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message


class Lost(Exception):
    """The connection ends here without an answer."""

    def __init__(self, *, before: bool) -> None:
        super().__init__()
        self.before = before
        """Whether the request was lost, and not the answer."""
