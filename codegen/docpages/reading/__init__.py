"""Reads the bytes of a page: what it says, in a form that can be compared.

`page` decides which form a response has. `openapi`, `page_data` and `plain` read those that
are made for machines. `markup` reads HTML: `tree` parses it, `furniture` takes away what
stands around the content, `noise` the lines that change by themselves, and `not_a_page` tells
challenges, login forms and shells from pages. `digest` tells two texts apart.
"""
