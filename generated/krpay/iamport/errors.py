# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""One exception class for each documented error code.

A code that is not here raises the class of its HTTP status, see `krpay.errors`.
"""

from collections.abc import Mapping

from krpay.errors import (
    APIError,
)

BY_CODE: Mapping[str, type[APIError]] = {}
"""Exception class by code."""
