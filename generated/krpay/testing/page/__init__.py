# Copied from codegen/package/testing/page/__init__.py by `nox -s generate`. Do not edit.
"""The page of the server, for people: what there is, what arrived, and buttons.

`page.html` is the frame; the style and the scripts that it names stand beside it, and are put
into it, so that it is one document that loads nothing.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files

from krpay.testing.http_messages import HttpResponse

_STYLE = re.compile(r'<link rel="stylesheet" href="([a-z]+\.css)">')
_SCRIPT = re.compile(r'<script src="([a-z]+\.js)"></script>')


@cache
def render_page() -> HttpResponse:
    """Render the page as the server sends it.

    Its policy names the hashes of its own style and scripts: no other script runs, whatever
    texts a request brings in.
    """
    folder = files(__name__)
    html = folder.joinpath("page.html").read_text(encoding="utf-8")
    hashes: dict[str, list[str]] = {"style": [], "script": []}

    def inline(tag: str, match: re.Match[str]) -> str:
        text = folder.joinpath(match[1]).read_text(encoding="utf-8")
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        hashes[tag].append(f"'sha256-{digest}'")
        return f"<{tag}>{text}</{tag}>"

    html = _STYLE.sub(lambda match: inline("style", match), html)
    html = _SCRIPT.sub(lambda match: inline("script", match), html)
    policy = {
        "default-src": "'none'",
        "script-src": " ".join(hashes["script"]),
        "style-src": " ".join(hashes["style"]),
        "img-src": "data:",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    return HttpResponse(
        200,
        html.encode(),
        {
            "Content-Type": "text/html; charset=UTF-8",
            "Content-Security-Policy": "; ".join(f"{key} {policy[key]}" for key in policy),
        },
    )
