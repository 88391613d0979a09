# Copied from codegen/package/_runtime/headers.py by `nox -s generate`. Do not edit.
"""What may stand in a header of a request."""

from __future__ import annotations

import re

from krpay.errors import InvalidArgumentError

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def check_header(name: str, value: object) -> None:
    """Refuse a header that could not be sent, or that would smuggle in another one."""
    if not _NAME.fullmatch(name):
        raise InvalidArgumentError(f"{name!r} is no header name")
    if not isinstance(value, str) or not value.isascii() or not value.isprintable():
        raise InvalidArgumentError(f"the header {name} must be printable ASCII text")
    if value != value.strip():
        raise InvalidArgumentError(f"the header {name} starts or ends with white space")
