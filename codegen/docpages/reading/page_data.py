"""Reads the JSON from which a page of a Next.js site is made: the description of one API."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from codegen.docpages.reading.openapi import load_json
from codegen.docpages.reading.tidy import tidy_text
from codegen.docpages.reading.tree import parse_html

API_KEY = "apiInfoResponse"
"""Where the properties of a page describe an API."""

_SCRIPT = re.compile(
    r"""<script[^>]*\bid=["']?__NEXT_DATA__["']?[^>]*>(?P<json>.*?)</script>""", re.DOTALL
)
_ABOUT_THE_API = frozenset(
    """title description method apiUrl protocol apiVersion infoStatus reqEncrypt resEncrypt
    reqHeaderJson reqParamJson resHeaderJson resParamJson responseCode""".split()  # noqa: SIM905
)
_ABOUT_THE_ROW = re.compile(
    r"(?:.*[a-z])?(?:Id|No|Seq|Uuid|Key|Cnt|Count|Hits?|Views?|At|Date|Time|Dt|By|Order|Version)"
    r"|_?(?:id|no|seq|uuid|key|cnt|count|hits?|views?|order|sort|index|open|expanded|selected"
    r"|created|updated|modified)"
)
"""Keys that databases and pages keep for themselves; of fields, never their name or limits."""
_OF_A_FIELD = frozenset("field type moc length description params".split())  # noqa: SIM905
_JSON_IN_TEXT = re.compile(r"\s*[\[{]")


@dataclass(frozen=True, slots=True)
class NextPage:
    """Holds what a Next.js page says about itself."""

    build_id: str
    locale: str
    locales: tuple[str, ...]
    properties: dict[str, Any]

    def find_data_path(self, url: str) -> str:
        """Find the path of the JSON that the site gives for a page of its own."""
        path = urlsplit(url).path.rstrip("/")
        first = path.lstrip("/").partition("/")[0]
        if self.locale and first not in (*self.locales, self.locale):
            path = f"/{self.locale}{path}"
        return f"/_next/data/{self.build_id}{path or '/index'}.json"


def find_next_page(source: str) -> NextPage | None:
    """Find the data of a Next.js page in its HTML."""
    match = _SCRIPT.search(source)
    data = load_json(match["json"]) if match else None
    if not isinstance(data, dict) or not isinstance(data.get("buildId"), str):
        return None
    locales = data.get("locales")
    return NextPage(
        data["buildId"],
        str(data.get("locale") or data.get("defaultLocale") or ""),
        tuple(map(str, locales)) if isinstance(locales, list) else (),
        _find_properties(data.get("props")),
    )


def find_api_in_data(source: str) -> dict[str, Any] | None:
    """Find the API that the JSON of a Next.js page describes."""
    return order_api(_find_properties(load_json(source)))


def order_api(properties: dict[str, Any]) -> dict[str, Any] | None:
    """Take the description of an API from a page's properties, in one order; `None` if none."""
    api = properties.get(API_KEY)
    if not isinstance(api, dict):
        return None
    kept = {
        key: value
        for key, value in api.items()
        if key in _ABOUT_THE_API or not _ABOUT_THE_ROW.fullmatch(key)
    }
    ordered = _order(kept)
    assert isinstance(ordered, dict)
    return ordered if isinstance(ordered.get("apiUrl"), str) else None


def _find_properties(value: Any) -> dict[str, Any]:
    properties = value.get("pageProps") if isinstance(value, dict) else None
    return properties if isinstance(properties, dict) else {}


def _order(value: Any) -> Any:
    """Put keys in order, unpack JSON and HTML in texts, and leave out what is empty."""
    if isinstance(value, dict):
        members = {
            key: _order(child)
            for key, child in sorted(value.items())
            if key in _ABOUT_THE_API
            or key in _OF_A_FIELD
            or not isinstance(child, str | int | float | bool | None)
            or not _ABOUT_THE_ROW.fullmatch(key)
        }
        return {key: child for key, child in members.items() if child not in (None, "", [], {})}
    if isinstance(value, list):
        languages = _order_languages(value)
        return sorted(map(_order, value), key=_name_item) if languages is None else languages
    if not isinstance(value, str):
        return value
    if _JSON_IN_TEXT.match(value):
        inside = load_json(value)
        return _order(inside) if isinstance(inside, list | dict) else tidy_text(value)
    return tidy_text(parse_html(value).text) if "<" in value or "&" in value else tidy_text(value)


def _name_item(value: Any) -> tuple[str, ...]:
    """Name an item of a list, to put fields and codes in order."""
    if not isinstance(value, dict):
        return ("",)
    reason = value.get("reasonCodeJs")
    code = reason.get("reason") if isinstance(reason, dict) else ""
    return tuple(str(one or "") for one in (value.get("field"), value.get("httpCode"), code))


def _order_languages(value: list[Any]) -> dict[str, Any] | None:
    """Make `{"KO": text}` of a list of texts in several languages."""
    if not value or not all(isinstance(one, dict) and "content" in one for one in value):
        return None
    texts = {str(one.get("lang") or "").upper(): _order(one["content"]) for one in value}
    return {language: text for language, text in sorted(texts.items()) if text}
