"""Watches the documentation pages that the specs rest on.

`pages` says which they are, `fetch` gets them, `reading` makes text of them, `lock`
and `cache` remember what was seen, `findings` says what is different, and `report`
tells it. Everything is put together in `check` and `command`; `issue` brings a report
to where people look.
"""

TITLE = "# Documentation that the specs rest on"
"""The first line of a report."""
