# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""One exception class for each documented error code.

A code that is not here raises the class of its HTTP status, see `krpay.errors`.
"""

from collections.abc import Mapping as _Mapping

from krpay import errors as _errors

BY_CODE: _Mapping[str, type[_errors.APIError]] = {}
"""Exception class by code."""
