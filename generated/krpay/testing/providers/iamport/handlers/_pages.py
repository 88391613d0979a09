# Copied from codegen/package/testing/providers/iamport/handlers/_pages.py by `nox -s generate`. Do not edit.
"""Pages of what several operations list."""

from __future__ import annotations

from krpay.testing.http_messages import Refusal
from krpay.testing.json_documents import JsonObject
from krpay.testing.operation_requests import OperationRequest

PAGE_LENGTH = 20


def make_page(things: list[JsonObject], request: OperationRequest) -> JsonObject:
    """Make the page that a request asks for.

    Raises:
        Refusal: There are not so many pages.
    """
    page = request.query.get("page", 1)
    length = request.query.get("limit", PAGE_LENGTH)
    pages = max(1, -(-len(things) // length))
    # Where 400 is not documented for it, a page after the last is empty: a guess.
    if page > pages and "400" in request.operation.raw["responses"]:
        raise Refusal(400, -1, f"page {page} of {pages}")
    return {
        "total": len(things),
        "previous": min(page - 1, pages),
        "next": page + 1 if page < pages else 0,
        "list": things[(page - 1) * length : page * length],
    }
