# Copied from codegen/package/testing/providers/iamport/banks.py by `nox -s generate`. Do not edit.
"""Banks and card companies that PortOne's docs list with their codes.

Read on the pages `code-info/pg-1` and `code-info/card-code` of the V1 docs.
"""

from __future__ import annotations

from collections.abc import Mapping

BANKS: Mapping[str, str] = {
    "002": "산업은행",
    "003": "기업은행",
    "004": "KB국민은행",
    "007": "수협",
    "011": "농협",
    "012": "축협",
    "020": "우리은행",
    "023": "SC제일은행",
    "027": "한국씨티은행",
    "031": "대구은행",
    "032": "부산은행",
    "034": "광주은행",
    "037": "전북은행",
    "039": "경남은행",
    "045": "새마을금고",
    "048": "신협",
    "071": "우체국",
    "081": "하나(외환)은행",
    "088": "신한은행",
    "089": "케이뱅크",
    "090": "카카오뱅크",
    "092": "토스뱅크",
}
"""Names by code, as most gateways have them."""

CARD_COMPANIES: Mapping[str, str] = {
    "002": "KDB",
    "041": "우리",
    "045": "새마을",
    "048": "신협",
    "071": "우체국",
    "089": "K뱅크",
    "090": "카카오뱅크",
    "361": "BC",
    "364": "광주",
    "365": "삼성",
    "366": "신한",
    "367": "현대",
    "368": "롯데",
    "369": "수협",
    "370": "씨티",
    "371": "NH",
    "372": "전북",
    "373": "제주",
    "374": "하나SK",
    "381": "KB",
    "10001": "해외은련카드",
    "10002": "해외다이너스카드",
    "10003": "해외아멕스카드",
    "10004": "해외마스터카드",
    "10005": "해외비자카드",
    "10006": "해외JCB카드",
}
"""Names by code."""


def find_bank(code: str) -> str | None:
    """Find the name of a bank by its code, which kcp writes `BK04` and html5_inicis `04`."""
    return BANKS.get(code.removeprefix("BK").zfill(3))
