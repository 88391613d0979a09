# Copied from codegen/package/_runtime/logs.py by `nox -s generate`. Do not edit.
"""Log lines on the error stream, if the environment variable KRPAY_LOG asks for them."""

from __future__ import annotations

import logging
import os

from krpay.errors import ConfigurationError

VARIABLE = "KRPAY_LOG"
_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING}

log = logging.getLogger("krpay")


def follow_environment() -> None:
    """Show log lines from the level on that KRPAY_LOG names, unless the program does already.

    Raises:
        ConfigurationError: It names no level.
    """
    wanted = os.environ.get(VARIABLE)
    if not wanted:
        return
    level = _LEVELS.get(wanted.lower())
    if level is None:
        raise ConfigurationError(f"{VARIABLE} is {wanted!r}; set it to {', '.join(_LEVELS)}")
    log.setLevel(level)
    if not log.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        log.addHandler(handler)


def tell_server(provider: str, base_url: str) -> None:
    """Say which server a client speaks to."""
    log.debug("a client of %s speaks to %s", provider, base_url)
