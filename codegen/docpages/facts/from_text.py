"""Takes facts from the text of a page, by the patterns in which pages show tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.docpages.facts.model import Code, Facts, Field, find_kind

_HEADINGS = {
    "header": re.compile(r"(?:request )?headers?|header params?|요청 헤더", re.IGNORECASE),
    "response-header": re.compile(r"response headers?|응답 헤더", re.IGNORECASE),
    "path": re.compile(r"path(?: params?| parameters?)?", re.IGNORECASE),
    "query": re.compile(r"query(?: params?| parameters?)?", re.IGNORECASE),
    "request": re.compile(
        r"(?:request|body) (?:parameters?|params?|body)|요청 파라미터|request", re.IGNORECASE
    ),
    "response": re.compile(
        r"responses?(?: parameters?| params?| body)?|응답 파라미터", re.IGNORECASE
    ),
}
_NAME = re.compile(r"(?P<name>[A-Za-z_][\w.-]{0,60})\s?(?P<star>\*)?")
_NEEDED = {"required": True, "optional": False, "conditional": False, "필수": True, "선택": False}
_FIXED = re.compile(r"length ?: ?(\d+)", re.IGNORECASE)
_RANGE = re.compile(r"min ?: ?([\d,]+)\s?,\s?max ?: ?([\d,]+)", re.IGNORECASE)
_METHOD = re.compile(r"(?:^|\n)(GET|POST|PUT|DELETE|PATCH)\s+(?:https?://[^/\s]+)?(/[^\s?#]*)")
_STATUS_AND_CODE = re.compile(r"^\W{0,3}([45]\d\d)\s?[-:]?\s?([A-Z][A-Z0-9_]{3,})$", re.MULTILINE)
_LABELLED_CODE = re.compile(
    r"^(?:Error code|에러 ?코드)\n(\d{3}_\d{3}|[A-Z][A-Z0-9_]{3,})"
    r"(?:\n(?:Message|메시지)\n([^\n]+))?",
    re.MULTILINE | re.IGNORECASE,
)
_STATUS_LINE = re.compile(r"^([1-5]\d\d)$", re.MULTILINE)
_HAS_CODE_OF_SUCCESS = re.compile(r"0+(?:_0+)?")


def find_facts(text: str) -> Facts:
    """Find what a text says; what it says in sentences stays unseen."""
    call = _METHOD.search(text)
    return Facts(
        call[1] if call else None,
        call[2] if call else None,
        fields=tuple({one.key: one for one in _find_fields(text.split("\n"))}.values()),
        codes=tuple({one.code: one for one in _find_codes(text)}.values()),
        complete=False,
    )


def _find_fields(lines: list[str]) -> Iterator[Field]:
    """Find a name, its type, whether it is needed, and its length, each on its own line."""
    place = "request"
    for index, line in enumerate(lines):
        heading = next((key for key, one in _HEADINGS.items() if one.fullmatch(line)), None)
        place = heading or place
        name = _NAME.fullmatch(line)
        kind = find_kind(lines[index + 1]) if index + 1 < len(lines) else None
        if heading or name is None or kind is None or place == "response-header":
            continue
        rest = lines[index + 2 : index + 5]
        needed = _NEEDED.get(rest[0].lower()) if rest else None
        yield Field(
            place,
            name["name"],
            kind,
            True if name["star"] else needed,
            _find_limits(rest[: 2 if needed is not None else 1], kind),
            next((one for one in rest[1:] if _is_sentence(one)), ""),
        )


def _find_limits(lines: list[str], kind: str) -> dict[str, int]:
    is_number = kind in ("integer", "number")
    low, high = ("minimum", "maximum") if is_number else ("minLength", "maxLength")
    for line in lines:
        fixed, span = _FIXED.fullmatch(line), _RANGE.fullmatch(line)
        if fixed and not is_number:
            return {low: int(fixed[1]), high: int(fixed[1])}
        if span:
            return {low: int(span[1].replace(",", "")), high: int(span[2].replace(",", ""))}
    return {}


def _is_sentence(line: str) -> bool:
    return not (_FIXED.fullmatch(line) or _RANGE.fullmatch(line) or line.lower() in _NEEDED)


def _find_codes(text: str) -> Iterator[Code]:
    for found in _STATUS_AND_CODE.finditer(text):
        yield Code(found[2], int(found[1]))
    for found in _LABELLED_CODE.finditer(text):
        before = [int(one) for one in _STATUS_LINE.findall(text[: found.start()])]
        status = before[-1] if before else None
        if not _HAS_CODE_OF_SUCCESS.fullmatch(found[1]):
            yield Code(found[1], status, found[2] or "")
