# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""One exception class for each documented error code.

A code that is not here raises the class of its HTTP status, see `krpay.errors`.
"""

from collections.abc import Mapping

from krpay.errors import (
    APIError,
    BadRequestError,
)


class InvalidInputParameter(BadRequestError):
    """A parameter is invalid (입력 파라미터 오류); the message names it."""

    code = "000_002"


BY_CODE: Mapping[str, type[APIError]] = {
    "000_002": InvalidInputParameter,
}
"""Exception class by code."""
