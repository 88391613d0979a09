"""Compares what a page says of an operation with what the specs say of it.

`model` holds the facts. `from_openapi`, `from_page_data` and `from_text` take them from a
page, `from_spec` from the specs. `compare` finds where the two differ, and `lines` writes
what the page says as lines of the specs. `page` puts this together for one page.
"""
