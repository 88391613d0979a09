# Copied from codegen/package/testing/providers.py by `nox -s generate`. Do not edit.
"""The sandboxes of the providers, by name."""

from __future__ import annotations

from typing import Literal, overload

from krpay.testing.bunjang import BunjangSandbox
from krpay.testing.iamport import IamportSandbox
from krpay.testing.konaplate import KonaplateSandbox
from krpay.testing.provider import ProviderSandbox


class Providers(dict[str, ProviderSandbox]):
    """A dict whose items type checkers know, with what only one provider has."""

    @overload
    def __getitem__(self, name: Literal["bunjang"]) -> BunjangSandbox: ...
    @overload
    def __getitem__(self, name: Literal["iamport"]) -> IamportSandbox: ...
    @overload
    def __getitem__(self, name: Literal["konaplate"]) -> KonaplateSandbox: ...
    @overload
    def __getitem__(self, name: str) -> ProviderSandbox: ...
    def __getitem__(self, name: str) -> ProviderSandbox:
        return super().__getitem__(name)

    def __missing__(self, name: str) -> ProviderSandbox:
        raise KeyError(f"no provider {name!r}; known: {', '.join(self)}")
