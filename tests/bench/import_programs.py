"""What is imported, peer by peer, as a program that does nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.bench.operations import OPERATIONS
from tests.bench.rows import ASYNC_IAMPORT, BY_HAND, DCG, FLOOR, OPC, OURS, REST_CLIENT, Target
from tests.specs import list_providers

PACKAGE = "import krpay"
EVERYTHING = "every provider, every tag"

_HAND_WRITTEN = Path(__file__).parent / "peers" / "hand_written"
_TWO_LIBRARIES = "import httpx, pydantic"
_ALL_MODULES = """
import importlib, pkgutil
for name in {names!r}:
    package = importlib.import_module(name)
    for module in pkgutil.walk_packages(package.__path__, name + "."):
        importlib.import_module(module.name)
"""


def _import_all(*names: str) -> str:
    return _ALL_MODULES.format(names=names)


def _make_ours() -> dict[str, str]:
    providers = list_providers()
    each = {name: f"from krpay import {name}; {name}.Client" for name in providers}
    uses = "; ".join(
        f"from krpay import {name}; {name}.Client, {name}.AsyncClient, {name}.models, {name}.errors"
        for name in providers
    )
    tags = [f"krpay.{name}.{kind}" for name in providers for kind in ("endpoints", "resources")]
    return {PACKAGE: "import krpay", **each, EVERYTHING: uses + "\n" + _import_all(*tags)}


def _make_by_hand() -> dict[str, str]:
    package = "tests.bench.peers.hand_written"
    written = [name for name in list_providers() if (_HAND_WRITTEN / f"{name}.py").is_file()]
    each = {name: f"from {package} import {name}" for name in written}
    return {**each, EVERYTHING: f"from {package} import {', '.join(written)}"}


def _make_dcg() -> dict[str, str]:
    providers = list_providers()
    each = {name: f"from dcg_{name}.client import Client" for name in providers}
    both = "\n".join(f"from dcg_{name}.client import Client, AsyncClient" for name in providers)
    tags = [f"dcg_{name}.client.resources" for name in providers]
    return {**each, EVERYTHING: both + _import_all(*tags)}


def _make_opc() -> dict[str, str]:
    """Import a client and the module of one operation: the first that is measured."""
    modules: dict[str, str] = {}
    for operation in OPERATIONS:
        name, _, method = operation.partition(" ")
        tag = method.partition(".")[0]
        modules.setdefault(name, f"opc_{name}.api.{tag}.{method.replace('.', '_')}")
    each = {
        name: f"from opc_{name} import AuthenticatedClient\nimport {module}"
        for name, module in modules.items()
    }
    return {**each, EVERYTHING: _import_all(*(f"opc_{name}.api" for name in list_providers()))}


IMPORTS: Mapping[str, Mapping[str, str]] = {
    OURS: _make_ours(),
    BY_HAND: _make_by_hand(),
    FLOOR: dict.fromkeys([*list_providers(), EVERYTHING], _TWO_LIBRARIES),
    DCG: _make_dcg(),
    OPC: _make_opc(),
    REST_CLIENT: {"iamport": "import iamport"},
    ASYNC_IAMPORT: {"iamport": "import async_iamport"},
}
"""By peer and row."""

TARGETS: Mapping[str, Sequence[Target]] = {
    PACKAGE: (Target(5, exclusive=True),),
    **dict.fromkeys(list_providers(), (Target(1.15, FLOOR),)),
    EVERYTHING: (),
}
"""By row."""
