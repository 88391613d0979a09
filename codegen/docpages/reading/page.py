"""Reads a response: decides which form it has, and makes comparable text of it."""

from __future__ import annotations

import json
from email.message import Message
from typing import Any

from codegen.docpages.reading.charset import decode_page
from codegen.docpages.reading.dates import take_change_date
from codegen.docpages.reading.form import Form, PageText
from codegen.docpages.reading.markup import read_markup
from codegen.docpages.reading.noise import drop_noise
from codegen.docpages.reading.openapi import find_openapi, load_json, order_openapi
from codegen.docpages.reading.page_data import find_next_page, order_api
from codegen.docpages.reading.tidy import tidy_text


def read_page(content: bytes, content_type: str, url: str) -> PageText:
    """Read a page of any type."""
    kind, source = decode_source(content, content_type)
    if kind.endswith(("html", "xml")) and source.lstrip()[:1] == "<":
        return _read_html(source, url)
    # Some servers call everything HTML, so the text decides.
    if not (kind.startswith("text/") or kind.endswith(("json", "yaml"))):
        return PageText("", why_empty=f"it is {kind}, which has no text")
    document = find_openapi(source)
    if document is not None:
        return PageText(dump_json(order_openapi(document)), Form.OPENAPI)
    if kind.endswith(("html", "xml")):
        return _read_html(source, url)
    if kind.endswith("json") or url.endswith(".json"):
        return _read_json(source)
    text, modified = take_change_date(source)
    text = drop_noise(tidy_text(text))
    form = Form.MARKDOWN if kind == "text/markdown" or url.endswith((".md", ".mdx")) else Form.PLAIN
    return PageText(text, form, modified, "" if text else "it is empty")


def decode_source(content: bytes, content_type: str) -> tuple[str, str]:
    """Find the media type of a response, and decode it."""
    header = Message()
    header["Content-Type"] = content_type
    kind = header.get_content_type() if content_type else _guess_type(content)
    return kind, decode_page(content, header.get_content_charset()).replace("\r\n", "\n")


def dump_json(value: Any) -> str:
    """Write JSON in one order of keys, so that only values make a difference."""
    text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
    return text.encode("utf-8", "replace").decode("utf-8")  # it may hold half characters


def _guess_type(content: bytes) -> str:
    return "text/html" if content.lstrip()[:1] == b"<" else "text/plain"


def _read_html(source: str, url: str) -> PageText:
    page = find_next_page(source)
    api = order_api(page.properties) if page else None
    if api is not None:
        return PageText(dump_json(api), Form.PAGE_DATA)
    return read_markup(source, url)


def _read_json(source: str) -> PageText:
    value = load_json(source)
    if value is None and source.strip() != "null":
        text = tidy_text(source)
        return PageText(text, Form.PLAIN, why_empty="" if text else "it is empty")
    return PageText(dump_json(value), Form.JSON)
