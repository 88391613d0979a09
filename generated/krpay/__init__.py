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
    from krpay._runtime.call import Call as Call
    from krpay._runtime.setup import Attempt as Attempt
    from krpay.null import NULL as NULL, Null as Null

__all__ = [
    "NULL",
    "Attempt",
    "Call",
    "Null",
    "__version__",
    "bunjang",
    "iamport",
    "konaplate",
    "errors",
]


def __getattr__(name: str) -> object:
    if name in ("NULL", "Null"):
        from krpay import null

        return getattr(null, name)
    if name == "Call":
        from krpay._runtime.call import Call

        return Call
    if name == "Attempt":
        from krpay._runtime.setup import Attempt

        return Attempt
    if name in __all__:
        from importlib import import_module

        return import_module(f"krpay.{name}")
    raise AttributeError(f"module 'krpay' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
