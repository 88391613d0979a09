# Copied from codegen/package/testing/clients.py by `nox -s generate`. Do not edit.
"""The options that clients of the sandbox take: those of the clients, without `http_client`."""

from __future__ import annotations

from typing import Literal, TypedDict

from krpay._runtime import http


class _Options(TypedDict, total=False):
    base_url: str | None
    timeout: float | http.Timeout
    max_retries: int


class BunjangOptions(_Options, total=False):
    """Options of `krpay.bunjang.Client`."""

    access_key: str | None
    secret_key: str | None
    environment: Literal["production", "staging"] | None


class IamportOptions(_Options, total=False):
    """Options of `krpay.iamport.Client`."""

    api_key: str | None
    api_secret: str | None
    tier: str | None


class KonaplateOptions(_Options, total=False):
    """Options of `krpay.konaplate.Client`."""

    asp_id: str | None
    access_key: str | None
    secret_key: str | None
    crypto_key_id: str | None
    server_certificate: str | None
    client_private_key: str | None
    previous_client_private_key: str | None
