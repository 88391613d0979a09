"""Every way in which a call can end, as steps of the loopback server."""

from __future__ import annotations

import pytest

from tests.loopback import HangUp, LoopbackResponse, PartialResponse, Step, respond_json

FAILURES: dict[str, Step] = {
    "a server error": LoopbackResponse(500, b"oops"),
    "a rate limit": LoopbackResponse(429, headers={"Retry-After": "61"}),
    "a hang-up": HangUp(),
    "half a response": PartialResponse(respond_json({"data": "more than half of this is lost"})),
    "no JSON": LoopbackResponse(200, b"<html>"),
    "a response that does not fit": respond_json({"data": {}, "response": {}}),
    "a redirect": LoopbackResponse(302, headers={"Location": "https://example.com"}),
}


def with_every_ending(
    bad_request: Step, unauthorized: Step, success: LoopbackResponse | None = None
) -> pytest.MarkDecorator:
    """Run a test with every way in which a call can end, by the provider's own refusals."""
    steps = {"a refusal": bad_request, "an authentication error": unauthorized, **FAILURES}
    if success is not None:
        steps["success"] = success
    return pytest.mark.parametrize("step", steps.values(), ids=list(steps))
