"""Takes facts from the JSON of a page that describes one API; see `reading.page_data`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.docpages.facts.model import Code, Facts, Field, find_kind

_NEEDED = {
    **dict.fromkeys(("m", "r", "y", "required", "mandatory", "true", "필수"), True),
    **dict.fromkeys(("o", "c", "n", "optional", "conditional", "false", "선택", "조건"), False),
}
_LANGUAGES = ("EN", "KO", "KR", "")


def find_facts(api: Mapping[str, Any]) -> Facts:
    """Find what the description says."""
    fields = [*_read_fields("header", api.get("reqHeaderJson"))]
    fields += _read_fields("request", api.get("reqParamJson"))
    fields += _read_fields("response", api.get("resParamJson"))
    codes: list[Code] = []
    for entry in _list(api.get("responseCode")):
        fields += _read_fields("response", entry.get("resParam"))
        codes += _read_code(entry)
    return Facts(
        str(api["method"]).upper() if api.get("method") else None,
        "/" + str(api["apiUrl"]).lstrip("/"),
        _choose_text(api.get("title")),
        tuple({one.key: one for one in fields}.values()),
        tuple(codes),
        {
            body: str(api[key]).upper() in ("Y", "TRUE")
            for body, key in (("request", "reqEncrypt"), ("response", "resEncrypt"))
            if key in api
        },
    )


def _read_fields(place: str, given: Any, prefix: str = "") -> Iterator[Field]:
    for entry in _list(given):
        if not isinstance(entry.get("field"), str):
            continue
        name = prefix + entry["field"]
        kind = find_kind(entry.get("type"))
        yield Field(
            place,
            name,
            kind,
            _NEEDED.get(str(entry.get("moc", "")).lower()),
            _read_limits(entry.get("length"), kind),
            _choose_text(entry.get("description")),
        )
        yield from _read_fields(place, entry.get("params"), f"{name}.")


def _read_limits(length: Any, kind: str | None) -> dict[str, Any]:
    """Read `{type: fixed, value}` or `{type: range, min, max}`."""
    if not isinstance(length, Mapping):
        return {}
    is_number = kind in ("integer", "number")
    low, high = ("minimum", "maximum") if is_number else ("minLength", "maxLength")
    if length.get("type") == "fixed" and not is_number:
        length = {"min": length.get("value"), "max": length.get("value")}
    limits = {low: _read_number(length.get("min")), high: _read_number(length.get("max"))}
    return {key: value for key, value in limits.items() if value is not None}


def _read_number(value: Any) -> int | None:
    text = str(value).replace(",", "").strip()
    return int(text) if text.isascii() and text.removeprefix("-").isdigit() else None


def _read_code(entry: Mapping[str, Any]) -> Iterator[Code]:
    status = _read_number(entry.get("httpCode"))
    reasons = entry.get("reasonCodeJs")
    for reason in reasons if isinstance(reasons, list) else [reasons]:
        if isinstance(reason, Mapping) and reason.get("reason") and (status or 400) >= 400:
            message = str(reason.get("message") or "") or _choose_text(reason.get("description"))
            yield Code(str(reason["reason"]), status, message)


def _choose_text(value: Any) -> str:
    """Choose one of the languages of a text; English, because the specs are in English."""
    if isinstance(value, Mapping):
        texts = [value[one] for one in _LANGUAGES if one in value] or list(value.values())
        value = texts[0] if texts else ""
    return " ".join(str(value or "").split())


def _list(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
