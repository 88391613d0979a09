"""Proxies of the environment, read once: a process that was forked must not ask for them."""

from __future__ import annotations

from importlib.util import find_spec
from urllib.request import getproxies

from krpay._runtime import http
from krpay.errors import ConfigurationError


class ProxySettings:
    """What HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY said when a client was made.

    Servers on this machine are never asked through a proxy: it would see the credentials.
    """

    def __init__(self) -> None:
        self._urls = getproxies()
        for scheme in ("http", "https", "all"):
            self._check(scheme)

    def find(self, url: http.URL) -> str | None:
        """Find the proxy for a URL; `None` if it is asked directly."""
        proxy = self._urls.get(url.scheme) or self._urls.get("all")
        if not proxy or http.is_loopback(url.host):
            return None
        return None if self._is_exempt(url.host) else _complete(proxy)

    def _is_exempt(self, host: str) -> bool:
        """Tell whether NO_PROXY names a host, or a domain that it is in."""
        for entry in self._urls.get("no", "").split(","):
            name = entry.strip().lstrip(".").lower()
            if name == "*" or (name and (host == name or host.endswith(f".{name}"))):
                return True
        return False

    def _check(self, scheme: str) -> None:
        proxy = self._urls.get(scheme)
        if not proxy:
            return
        try:
            kind = http.Proxy(_complete(proxy)).url.scheme
        except (ValueError, http.InvalidURL):
            raise ConfigurationError(
                f"the environment variable {scheme.upper()}_PROXY is no proxy's URL; "
                "write http://host:port, or unset it"
            ) from None
        if kind.startswith("socks") and find_spec("socksio") is None:
            raise ConfigurationError(
                f"the environment variable {scheme.upper()}_PROXY names a SOCKS proxy, which needs "
                "a package: pip install socksio, or unset the variable"
            )


def _complete(proxy: str) -> str:
    return proxy if "://" in proxy else f"http://{proxy}"
