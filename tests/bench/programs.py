"""What is imported, peer by peer, as a program that does nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.bench.rows import ASYNC_IAMPORT, BY_HAND, DCG, FLOOR, OPC, OURS, REST_CLIENT, Target

PACKAGE = "import krpay"
EVERYTHING = "all three, every tag"
PROVIDERS = ("bunjang", "iamport", "konaplate")

_TWO_LIBRARIES = "import httpx, pydantic"
_ALL_MODULES = """
import importlib, pkgutil
for name in {names!r}:
    package = importlib.import_module(name)
    for module in pkgutil.walk_packages(package.__path__, name + "."):
        importlib.import_module(module.name)
"""


def _every(*names: str) -> str:
    return _ALL_MODULES.format(names=names)


def _ours() -> dict[str, str]:
    each = {name: f"from krpay import {name}; {name}.Client" for name in PROVIDERS}
    uses = "; ".join(
        f"from krpay import {name}; {name}.Client, {name}.AsyncClient, {name}.models, {name}.errors"
        for name in PROVIDERS
    )
    tags = [f"krpay.{name}.{kind}" for name in PROVIDERS for kind in ("endpoints", "resources")]
    return {PACKAGE: "import krpay", **each, EVERYTHING: uses + "\n" + _every(*tags)}


def _by_hand() -> dict[str, str]:
    package = "tests.bench.peers.hand_written"
    each = {name: f"from {package} import {name}" for name in PROVIDERS}
    return {**each, EVERYTHING: f"from {package} import {', '.join(PROVIDERS)}"}


def _dcg() -> dict[str, str]:
    each = {name: f"from dcg_{name}.client import Client" for name in PROVIDERS}
    both = "\n".join(f"from dcg_{name}.client import Client, AsyncClient" for name in PROVIDERS)
    tags = [f"dcg_{name}.client.resources" for name in PROVIDERS]
    return {**each, EVERYTHING: both + _every(*tags)}


def _opc() -> dict[str, str]:
    calls = {
        "bunjang": "points.points_get_issuance",
        "iamport": "payments.payments_get",
        "konaplate": "bank_accounts.bank_accounts_delete",
    }
    each = {
        name: f"from opc_{name} import AuthenticatedClient\nimport opc_{name}.api.{call}"
        for name, call in calls.items()
    }
    return {**each, EVERYTHING: _every(*(f"opc_{name}.api" for name in PROVIDERS))}


IMPORTS: Mapping[str, Mapping[str, str]] = {
    OURS: _ours(),
    BY_HAND: _by_hand(),
    FLOOR: dict.fromkeys([*PROVIDERS, EVERYTHING], _TWO_LIBRARIES),
    DCG: _dcg(),
    OPC: _opc(),
    REST_CLIENT: {"iamport": "import iamport"},
    ASYNC_IAMPORT: {"iamport": "import async_iamport"},
}
"""By peer and row."""

TARGETS: Mapping[str, Sequence[Target]] = {
    PACKAGE: (Target(5, exclusive=True),),
    **dict.fromkeys(PROVIDERS, (Target(1.15, FLOOR),)),
    EVERYTHING: (),
}
"""By row."""
