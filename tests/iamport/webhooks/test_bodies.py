"""What `webhooks.parse` takes, and what it refuses, as data."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from krpay import errors
from krpay.iamport import webhooks

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "bodies.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_body(case: dict[str, Any]) -> None:
    body = base64.b64decode(case["base64"]) if "base64" in case else case["text"]
    if "refused" in case:
        with pytest.raises(errors.InvalidArgumentError) as caught:
            webhooks.parse(body, case["content_type"])
        assert case["refused"] in str(caught.value)
        return
    event = webhooks.parse(body, case["content_type"])
    assert type(event).__name__ == case["gives"]
    shown = json.loads(event.model_dump_json(exclude_none=True))
    assert shown == {**shown, **case["members"]}
    extra = getattr(event, "extra", None)
    unread = [*event.unread, *(extra.unread if extra is not None else ())]
    assert unread == case.get("unread", [])


def test_what_a_framework_made_of_it() -> None:
    members = {"imp_uid": "imp_1", "merchant_uid": "order_1", "status": "paid"}
    assert webhooks.parse(members) == webhooks.parse(json.dumps(members))
    assert webhooks.parse({**members, "merchant_uid": 7}).merchant_uid == "7"
    with pytest.raises(errors.InvalidArgumentError, match="imp_uid"):
        webhooks.parse({**members, "imp_uid": ""})
