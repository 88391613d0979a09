"""What `docs/sandbox.md` says of iamport's made-up cards."""

from __future__ import annotations

import re
from pathlib import Path

from krpay.testing import Sandbox
from krpay.testing.providers.iamport.cards import DECLINED_CARDS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "sandbox.md"


def test_the_page_lists_the_cards_and_the_channel() -> None:
    text = PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d{4}-\d{4}-\d{4}-\d{4}) \| `(\w+)` \|", text, re.MULTILINE)
    assert dict(rows) == DECLINED_CARDS
    sample = Sandbox().samples()["iamport"]
    assert {one["sandbox"]: one["channel_key"] for one in sample["channels"]}[True] in text
    assert sample["barcodes"][0] in text
    assert sample["barcodes"][-1] in text
