# Copied from codegen/package/_runtime/headers.py by `nox -s generate`. Do not edit.
"""Headers: what may stand in those of a request, and reading those of a response."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from krpay.errors import InvalidArgumentError

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


class RawHeaders(Mapping[str, str]):
    """Headers as they came, or as they are to be sent; names are found in any case."""

    __slots__ = ("_by_name", "raw")

    def __init__(self, raw: Iterable[tuple[bytes, bytes]]) -> None:
        self.raw = list(raw)
        self._by_name: dict[str, str] | None = None

    def __getitem__(self, name: str) -> str:
        return self._names()[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())

    def __len__(self) -> int:
        return len(self._names())

    def __repr__(self) -> str:
        return f"<Headers {', '.join(self)}>"

    def _names(self) -> dict[str, str]:
        """Join the values of a name that comes several times (RFC 9110, section 5.3)."""
        if self._by_name is None:
            found: dict[str, str] = {}
            for raw_name, raw_text in self.raw:
                name, text = raw_name.decode("latin-1").lower(), raw_text.decode("latin-1")
                found[name] = f"{found[name]}, {text}" if name in found else text
            self._by_name = found
        return self._by_name


def check_header(name: str, value: object) -> None:
    """Refuse a header that could not be sent, or that would smuggle in another one."""
    if not _NAME.fullmatch(name):
        raise InvalidArgumentError(f"{name!r} is no header name")
    if not isinstance(value, str) or not value.isascii() or not value.isprintable():
        raise InvalidArgumentError(f"the header {name} must be printable ASCII text")
    if value != value.strip():
        raise InvalidArgumentError(f"the header {name} starts or ends with white space")
