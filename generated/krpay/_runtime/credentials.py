# Copied from codegen/package/_runtime/credentials.py by `nox -s generate`. Do not edit.
"""Credentials and base URL: from arguments or the environment, checked at once."""

from __future__ import annotations

import os
import re

from krpay._runtime import http
from krpay._runtime.provider_profile import ProviderProfile
from krpay._runtime.redact import Secret
from krpay.errors import ConfigurationError

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def environment_variable(provider: str, name: str) -> str:
    """Name the environment variable of a credential, such as `SHOP_ACCESS_KEY`."""
    return f"{provider}_{name}".upper()


def required_credential(
    provider: str, name: str, value: str | None, *, pem: bool = False
) -> Secret:
    """Read a credential that must be there."""
    found = optional_credential(provider, name, value, pem=pem)
    if found is None:
        raise ConfigurationError(
            f"{name} is missing: pass {name}=... or set the environment variable "
            f"{environment_variable(provider, name)}"
        )
    return found


def optional_credential(
    provider: str, name: str, value: str | None, *, pem: bool = False
) -> Secret | None:
    """Read a credential that may be missing; with `pem`, PEM text or a path to it."""
    if value is None:
        value = os.environ.get(environment_variable(provider, name))
        name = f"{name} (environment variable {environment_variable(provider, name)})"
    if value is None or value == "":
        return None
    if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ConfigurationError(f"{name} must be text, not {type(value).__name__}")
    if pem and value.lstrip().startswith("-----BEGIN "):
        return Secret(value)
    if _CONTROL.search(value):
        raise ConfigurationError(
            f"{name} holds a line break or another control character; "
            "was it read from a file with its last line break?"
        )
    if value != value.strip():
        raise ConfigurationError(f"{name} starts or ends with white space; remove it")
    return Secret(value)


def choose_base_url(
    provider: ProviderProfile, base_url: str | None, environment: str | None = None
) -> str:
    """Choose the base URL, without a slash at its end.

    Without an argument, it is the environment variable such as `SHOP_BASE_URL`, if that is set.
    """
    if base_url is not None and environment is not None:
        raise ConfigurationError("give base_url or environment, not both")
    if environment is not None:
        if environment not in provider.environments:
            known = " or ".join(provider.environments)
            raise ConfigurationError(f"environment must be {known}, not {environment!r}")
        return provider.environments[environment]
    if base_url is not None:
        return check_base_url(base_url)
    variable = environment_variable(provider.name, "base_url")
    found = os.environ.get(variable)
    if not found:
        return provider.base_url
    try:
        return check_base_url(found)
    except ConfigurationError as error:
        raise ConfigurationError(f"environment variable {variable}: {error}") from None


def check_base_url(base_url: str) -> str:
    """Check where requests are to be sent; gives it without a slash at its end."""
    try:
        url = http.URL(base_url)
    except (http.InvalidURL, TypeError):
        raise ConfigurationError("base_url is not a URL such as https://host/path") from None
    if url.userinfo or "?" in base_url or "#" in base_url:
        raise ConfigurationError("base_url must be scheme, host and path only")
    if url.scheme != "https" and not (url.scheme == "http" and http.is_loopback(url.host)):
        raise ConfigurationError(
            f"base_url {base_url!r} is not https: credentials do not travel in the clear; "
            "plain http is for servers on this machine only"
        )
    if not url.host:
        raise ConfigurationError(f"base_url {base_url!r} names no host")
    return str(url).rstrip("/")
