# Copied from codegen/package/testing/request_filters.py by `nox -s generate`. Do not edit.
"""Which of the recorded requests somebody wants to see."""

from __future__ import annotations

import json
from collections.abc import Callable

from krpay.testing.requests import RecordedRequest
from krpay.testing.response_verdicts import ACCEPTED, DECLINED, LOST, REFUSED

NOT_ACCEPTED = "not-accepted"
"""All verdicts but one."""

_VERDICTS = (ACCEPTED, NOT_ACCEPTED, REFUSED, DECLINED, LOST)


def make_filter(search: str, verdict: str) -> Callable[[RecordedRequest], bool] | None:
    """Make what tells the requests that fit; `None` if all do.

    A request fits if each word of `search` is in what was called, in a body, or in what came
    of it, in any case.

    Raises:
        ValueError: There is no such verdict.
    """
    if verdict and verdict not in _VERDICTS:
        raise ValueError(f"verdict is one of {', '.join(_VERDICTS)}, not {verdict!r}")
    words = search.lower().split()
    if not words and not verdict:
        return None

    def fits(request: RecordedRequest) -> bool:
        if verdict == NOT_ACCEPTED:
            if request.verdict == ACCEPTED:
                return False
        elif verdict and request.verdict != verdict:
            return False
        text = _describe(request) if words else ""
        return all(word in text for word in words)

    return fits


def _describe(request: RecordedRequest) -> str:
    parts = [
        *(request.provider, request.operation, request.method, request.path, request.fault),
        *(request.status, request.code, request.verdict),
        *(part for pair in request.query for part in pair),
        json.dumps(request.json, ensure_ascii=False),
        (request.response_body or b"").decode(errors="replace"),
    ]
    return " ".join(str(part) for part in parts if part is not None).lower()
