"""Watches the documentation pages that the specs rest on.

`pages` finds them in the specs, `visit` asks for the best form of each, by `fetch`, and
`reading` makes text of it. `lock` and `cache` remember what was seen, `findings` finds what is
different, `facts` compares what a page says with what the specs say, and `report` renders it.
`check` and `command` put this together; `issue` brings a report to where people look.
"""

TITLE = "# Documentation that the specs rest on"
"""The first line of a report."""
