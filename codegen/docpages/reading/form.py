"""Names the forms in which a page can be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from codegen.docpages.reading.digest import compute_digest


class Form(Enum):
    """Names what the text of a page was taken from; those for machines first."""

    OPENAPI = "OpenAPI"
    PAGE_DATA = "JSON in the page"
    JSON = "JSON"
    MARKDOWN = "Markdown"
    FEED = "list of commits"
    PLAIN = "plain text"
    TEXT = "text of the page"

    @property
    def is_json(self) -> bool:
        """Whether the text is JSON in one order of keys."""
        return self in (Form.OPENAPI, Form.PAGE_DATA, Form.JSON)


@dataclass(frozen=True, slots=True)
class PageText:
    """Holds what a page says."""

    text: str
    """Lines of text, or JSON in one order; empty if there is nothing to read."""
    form: Form = Form.TEXT
    modified: date | None = None
    """When it was changed, if it says so itself."""
    why_empty: str = ""
    is_refusal: bool = False
    """Whether something stands in the way of the page: a challenge or a login form."""
    notes: tuple[str, ...] = ()
    """What a reader must know: that parts of it are missing."""

    @property
    def digest(self) -> str:
        return compute_digest(self.text)
