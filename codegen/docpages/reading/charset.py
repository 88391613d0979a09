"""Decodes the bytes of a page, whatever its encoding."""

from __future__ import annotations

import codecs
import re

_META = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([-\w:.]+)""", re.IGNORECASE)
_KOREAN = ("euc_kr", "cp949")


def decode_page(content: bytes, declared: str | None) -> str:
    """Decode as the HTTP header says, else as the page says, else as it looks."""
    if content.startswith(codecs.BOM_UTF8):
        return content.decode("utf-8-sig", errors="replace")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    meta = _META.search(content[:4096])
    for label in (declared, meta and meta[1].decode("ascii")):
        name = _find_codec(label) if label else None
        if name:
            return content.decode(name, errors="replace")
    for guess in ("utf-8", "cp949"):
        try:
            return content.decode(guess)
        except UnicodeDecodeError:
            pass
    return content.decode("utf-8", errors="replace")


def _find_codec(label: str) -> str | None:
    """Find the codec that a page means by the name of its encoding."""
    try:
        name = codecs.lookup(label).name
        "".encode(name)  # some codecs are not for text
    except (LookupError, ValueError):
        return "cp949" if label.lower().startswith(("ks_c_5601", "ksc5601")) else None
    # What pages call EUC-KR has the syllables that only Microsoft's superset of it has.
    return "cp949" if name in _KOREAN else name
