"""Signs requests as OpenAPI's own security schemes say, for providers that need no more."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import requests
from requests.auth import AuthBase, HTTPBasicAuth

Json = Any


class StandardSigning(AuthBase):
    """Adds what each scheme of the spec's security requirement asks for."""

    def __init__(self, document: Json, credentials: Mapping[str, str]) -> None:
        schemes = document["components"]["securitySchemes"]
        [requirement] = document["security"]
        self._schemes = {name: schemes[name] for name in requirement}
        self._credentials = credentials

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        for name, scheme in self._schemes.items():
            self._apply(name, scheme, request)
        return request

    def _apply(self, name: str, scheme: Json, request: requests.PreparedRequest) -> None:
        if scheme.get("scheme") == "basic":
            HTTPBasicAuth(self._credentials["username"], self._credentials["password"])(request)
            return
        secret = self._credentials[re.sub(r"(?<=[a-z0-9])(?=[A-Z])|-", "_", name).lower()]
        if scheme["type"] == "http":
            request.headers["Authorization"] = f"Bearer {secret}"
        elif scheme["in"] == "header":
            request.headers[scheme["name"]] = secret
        else:
            request.prepare_url(request.url or "", {scheme["name"]: secret})
