"""Signing that OpenAPI's own `securitySchemes` describe: made-up credentials, and their check."""

from __future__ import annotations

import base64
import hmac
import keyword
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from krpay.testing.http_messages import HttpRequest

_BASIC = ("username", "password")


@dataclass(frozen=True, slots=True)
class StandardScheme:
    """A security scheme that a provider's spec asks for."""

    key: str
    """Its name in `securitySchemes`."""
    kind: str
    """`bearer`, `basic`, `header` or `query`."""
    name: str
    """Of the header or query parameter that carries the credentials."""

    @property
    def credentials(self) -> tuple[str, ...]:
        """The arguments of a client that it needs."""
        return _BASIC if self.kind == "basic" else (snake_case(self.key),)

    def find_problem(self, request: HttpRequest, credentials: Mapping[str, str]) -> str | None:
        """Say what is wrong with the credentials that a request carries, if anything is."""
        values = [credentials[name] for name in self.credentials]
        takes = f"this sandbox takes {' and '.join(values)}"
        if self.kind == "query":
            sent = dict(request.query).get(self.name)
            expected = values[0]
            where = f"the query parameter {self.name}"
        else:
            sent = request.headers.get(self.name.lower())
            expected = self._header_value(values)
            where = f"the header {self.name}"
            if sent is not None and self.kind in ("bearer", "basic"):
                scheme, _, rest = sent.partition(" ")  # its first word may be in any case
                sent = f"{scheme.capitalize()} {rest}"
        if sent is None:
            return f"{where} is missing; {takes}"
        if not hmac.compare_digest(sent.encode(), expected.encode()):
            return f"{where} does not have the credentials; {takes}"
        return None

    def _header_value(self, values: Sequence[str]) -> str:
        if self.kind == "bearer":
            return f"Bearer {values[0]}"
        if self.kind == "basic":
            return "Basic " + base64.b64encode(":".join(values).encode()).decode()
        return values[0]


def read_schemes(document: Mapping[str, Any]) -> tuple[StandardScheme, ...]:
    """Read the schemes that sign each request, from the root of a spec."""
    known = document.get("components", {}).get("securitySchemes", {})
    return tuple(
        _read_scheme(key, known[key])
        for requirement in document.get("security", ())[:1]
        for key in requirement
    )


def _read_scheme(key: str, scheme: Mapping[str, Any]) -> StandardScheme:
    if scheme["type"] == "apiKey":
        return StandardScheme(key, scheme["in"], scheme["name"])
    return StandardScheme(key, scheme["scheme"].lower(), "Authorization")


def snake_case(name: str) -> str:
    """Write the name of a scheme as the argument of a client: `apiToken` as `api_token`."""
    name = re.sub(r"[^0-9A-Za-z]+", "_", name)
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    name = name.strip("_").lower()
    return name + "_" if keyword.iskeyword(name) else name
