"""Finds the address from which the text behind a cited page is fetched."""

from __future__ import annotations

import re

_GITHUB = re.compile(
    r"https://github\.com/(?P<repo>[^/]+/[^/?#]+)(?:/(?P<kind>blob|tree)/(?P<ref>[^/]+)/(?P<path>[^?#]+))?/?"
)


def find_text_address(url: str) -> str:
    """Find the address that gives the text of a page.

    GitHub wraps files and folders in pages that change with every count and
    suggestion beside them. A file is asked for itself, and of a folder or a whole
    repository the list of its latest commits.
    """
    match = _GITHUB.fullmatch(url)
    if match is None:
        return url
    repo, kind, ref, path = match.group("repo", "kind", "ref", "path")
    if kind == "blob":
        return f"https://raw.githubusercontent.com/{repo}/{ref}/{path}"
    if kind == "tree":
        return f"https://github.com/{repo}/commits/{ref}/{path.rstrip('/')}.atom"
    return f"https://github.com/{repo}/commits/HEAD.atom"
