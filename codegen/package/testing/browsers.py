"""Keeps web pages of others in the same browser from driving the server or reading from it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

_THIS_MACHINE = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:[0-9]{1,5})?")

HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""Headers of each response that is not a provider's; none lets other origins in."""


def find_intrusion(
    headers: Mapping[str, str],
    *,
    reveals_nothing: bool = False,
    names: Collection[str] = (),
) -> str | None:
    """Say why a request must be refused, if it must.

    A page of another site can send requests to this machine, and with a host name of its
    own that leads here it could even read the responses. Programs that are no browsers send
    none of the headers that tell pages apart.

    Args:
        headers: The request's headers by lower-case name.
        reveals_nothing: The response is the same for everyone: links of others may lead to it.
        names: Other names of hosts that may be asked for, for nobody else can have them lead here.
    """
    host = headers.get("host", "").lower()
    if not _THIS_MACHINE.fullmatch(host) and host.partition(":")[0] not in names:
        return f"this is for this machine only: ask 127.0.0.1 or localhost, not {host!r}"
    if reveals_nothing:
        return None
    origin = headers.get("origin")
    if origin is not None and origin.lower() != f"http://{host}":
        return f"pages of {origin} may not use this; only the server's own page may"
    if headers.get("sec-fetch-site", "none") not in ("same-origin", "none"):
        return "pages of other sites may not use this; only the server's own page may"
    return None
