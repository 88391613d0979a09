"""What `docs/sandbox.md` says of Konaplate's codes, members and cards."""

from __future__ import annotations

import re
from pathlib import Path

from krpay.testing import Sandbox
from krpay.testing.providers.konaplate.declines import (
    CHARGE_DECLINES,
    PAYMENT_DECLINES,
    REFUND_DECLINES,
)

PAGE = Path(__file__).resolve().parents[2] / "docs" / "sandbox.md"


def test_the_page_lists_the_codes_members_and_cards() -> None:
    text = PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\|[^|]*\| `(\w+)` \| (\d{3}_\d{3}) \|$", text, re.MULTILINE)
    tables = (PAYMENT_DECLINES, CHARGE_DECLINES, REFUND_DECLINES)
    assert rows == [pair for table in tables for pair in table.items()]
    sample = Sandbox().samples()["konaplate"]
    for shown in (sample["members"][0], sample["members"][-1]):
        assert str(shown["userId"]) in text
        assert shown["loginPassword"] in text
    for shown in (sample["cards"][0], sample["cards"][-1]):
        assert shown["cardNo"] in text
