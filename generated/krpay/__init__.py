# Generated from specs/ by `nox -s generate`. Do not edit.
"""Typed clients for Korean payment services.

`from krpay import bunjang, iamport, konaplate`; each is imported when it is first used.
"""

from krpay._version import __version__

TYPE_CHECKING = bool()  # false, but not to tools that complete names; typing takes longer

if TYPE_CHECKING:
    from krpay import (
        bunjang as bunjang,
        errors as errors,
        iamport as iamport,
        konaplate as konaplate,
    )
    from krpay._runtime.aiohttp_client import AiohttpClient as AiohttpClient
    from krpay._runtime.call import Call as Call
    from krpay._runtime.setup import Attempt as Attempt
    from krpay.null import NULL as NULL, Null as Null

__all__ = [
    "NULL",
    "AiohttpClient",
    "Attempt",
    "Call",
    "Null",
    "__version__",
    "bunjang",
    "iamport",
    "konaplate",
    "errors",
]
_MODULES = {
    "NULL": "krpay.null",
    "AiohttpClient": "krpay._runtime.aiohttp_client",
    "Attempt": "krpay._runtime.setup",
    "Call": "krpay._runtime.call",
    "Null": "krpay.null",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'krpay' has no attribute {name!r}")
    from importlib import import_module

    if name in _MODULES:
        return getattr(import_module(_MODULES[name]), name)
    return import_module(f"krpay.{name}")


def __dir__() -> list[str]:
    return sorted(__all__)
