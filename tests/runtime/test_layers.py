"""The package's arrows point downward, and shared code names no provider."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.runtime.layers import find_provider_names, find_upward_imports, is_named, list_names
from tests.specs import TESTS, list_providers

SOURCE = TESTS.parent / "codegen" / "package"
GENERATED = TESTS.parent / "generated" / "krpay"
KINDS = ("core", "room", "engine", "sandbox room")
SHARED = ("core", "engine")

GOOD = {
    "_runtime/call.py": "from krpay._runtime import http\nfrom krpay.errors import KrpayError\n",
    "_runtime/http.py": "import httpx\nfrom krpay._version import __version__\n",
    "errors.py": "class KrpayError(Exception):\n    pass\n",
    "polling.py": "from krpay.errors import KrpayError\n",
    "shop/__init__.py": "from krpay.shop.client import Client\n",
    "shop/_signing.py": "from krpay._runtime import http\nfrom .models import Order\n",
    "shop/client.py": "from krpay.shop.resources.orders import Orders\n",
    "shop/endpoints/orders.py": "from krpay.shop import models\nfrom krpay._runtime import call\n",
    "shop/models.py": "from krpay.shop._signing import sign\n",
    "shop/resources/orders.py": "from krpay.shop.endpoints import orders as endpoints\n",
    "testing/__init__.py": "from krpay.testing.sandbox import Sandbox\n",
    "testing/providers/__init__.py": "",
    "testing/providers/shop/state.py": "import krpay.shop\nfrom krpay.testing import Sandbox\n",
    "testing/sandbox.py": "# a workshop\nfrom krpay._runtime import http\n",
    "testing/page/page.css": "/* the shopping cart */\n",
}
UPWARD = {
    "the core imports a provider": (
        "_runtime/call.py",
        "import os\n\nfrom krpay import shop\n",
        ["3: core -> shop: krpay.shop"],
    ),
    "the core imports a part of a provider": (
        "_runtime/auth/shop.py",
        "from krpay.shop.models import Order, Token\n",
        [
            "1: core -> shop: krpay.shop.models.Order",
            "1: core -> shop: krpay.shop.models.Token",
        ],
    ),
    "the core imports a provider inside a function": (
        "polling.py",
        "def poll():\n    import krpay.shop.client\n",
        ["2: core -> shop: krpay.shop.client"],
    ),
    "the core imports a provider for type checkers": (
        "items.py",
        "if TYPE_CHECKING:\n    from krpay.shop import models\n",
        ["2: core -> shop: krpay.shop.models"],
    ),
    "the core imports a provider by a relative import": (
        "_runtime/http.py",
        "from ..shop import models\n",
        ["1: core -> shop: krpay.shop.models"],
    ),
    "a package of the core imports a provider by a relative import": (
        "_runtime/__init__.py",
        "from ..shop import models\n",
        ["1: core -> shop: krpay.shop.models"],
    ),
    "the core imports the sandbox": (
        "errors.py",
        "from krpay.testing import Sandbox\n",
        ["1: core -> testing: krpay.testing.Sandbox"],
    ),
    "a room imports another one": (
        "shop/_signing.py",
        "from krpay.bank._signing import sign\n",
        ["1: shop -> bank: krpay.bank._signing.sign"],
    ),
    "a room imports the sandbox": (
        "shop/webhooks.py",
        "from krpay.testing import clock\n",
        ["1: shop -> testing: krpay.testing.clock"],
    ),
    "endpoints import resources": (
        "shop/endpoints/orders.py",
        "from krpay.shop.resources import orders\n",
        ["1: shop/endpoints -> shop/resources"],
    ),
    "endpoints import the client": (
        "shop/endpoints/orders.py",
        "from ..client import Client\n",
        ["1: shop/endpoints -> shop/client"],
    ),
    "resources import the client": (
        "shop/resources/orders.py",
        "from krpay.shop import client\n",
        ["1: shop/resources -> shop/client"],
    ),
    "resources import the whole provider": (
        "shop/resources/orders.py",
        "from krpay import shop\n",
        ["1: shop/resources -> shop"],
    ),
    "what is new and shared imports a provider": (
        "helpers.py",
        "import krpay.shop\n",
        ["1: core -> shop: krpay.shop"],
    ),
    "the sandbox's engine imports a provider": (
        "testing/sandbox.py",
        "from krpay import bank, errors\n",
        ["1: testing -> bank: krpay.bank"],
    ),
    "the sandbox's engine imports the folder of a provider": (
        "testing/sandbox.py",
        "from krpay.testing.providers import shop\n",
        ["1: testing -> testing/providers/shop: krpay.testing.providers.shop"],
    ),
    "the sandbox's folder of a provider imports another one": (
        "testing/providers/shop/state.py",
        "from krpay.testing.providers.bank import state\n",
        ["1: testing/providers/shop -> testing/providers/bank: krpay.testing.providers.bank.state"],
    ),
    "the sandbox's folder of a provider imports another provider": (
        "testing/providers/shop/state.py",
        "from krpay.bank import models\n",
        ["1: testing/providers/shop -> bank: krpay.bank.models"],
    ),
}
"""File, source, and what is wrong with it."""

NAMES = {
    "a comment": ("_runtime/http.py", "import httpx\n# as shop does\n", "2: core names shop"),
    "a docstring": ("errors.py", '"""What Shop raises."""\n', "1: core names shop"),
    "a variable": ("_runtime/call.py", 'NAME = "SHOP_KEY"\n', "1: core names shop"),
    "a class": ("polling.py", "class ShopPolling:\n    pass\n", "1: core names shop"),
    "a file": ("_runtime/auth/shop.py", "import hmac\n", "0: core names shop"),
    "a list": ("testing/sandbox.py", 'NAMES = [\n    "shop",\n]\n', "2: testing names shop"),
    "the page": ("testing/page/main.js", "show();\nshow(shop);\n", "2: testing names shop"),
}


def write_tree(folder: Path, texts: Mapping[str, str]) -> Path:
    """Write a package of two providers, `shop` and `bank`."""
    for name, text in {**GOOD, **texts}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_good_tree_is_good(tmp_path: Path) -> None:
    tree = write_tree(tmp_path, {})
    assert find_upward_imports(tree, ("bank", "shop"), KINDS) == []
    assert find_provider_names(tree, ("bank", "shop"), SHARED) == []


@pytest.mark.parametrize(("file", "source", "problems"), UPWARD.values(), ids=list(UPWARD))
def test_an_arrow_that_points_back_is_found(
    tmp_path: Path, file: str, source: str, problems: list[str]
) -> None:
    tree = write_tree(tmp_path, {file: source})
    assert find_upward_imports(tree, ("bank", "shop"), KINDS) == [
        f"{tmp_path / file}:{problem}" for problem in problems
    ]


@pytest.mark.parametrize(("file", "source", "problem"), NAMES.values(), ids=list(NAMES))
def test_a_provider_that_shared_code_names_is_found(
    tmp_path: Path, file: str, source: str, problem: str
) -> None:
    tree = write_tree(tmp_path, {file: source})
    problems = find_provider_names(tree, ("bank", "shop"), SHARED)
    assert problems == [f"{tmp_path / file}:{problem}"]


@pytest.mark.parametrize("text", ["shop", "krpay.shop.models", "SHOP_KEY", "a Shop's", "ShopKey"])
def test_a_name_is_seen_however_it_is_written(text: str) -> None:
    assert is_named("shop", text)


@pytest.mark.parametrize("text", ["workshop", "shopping", "WORKSHOP", "Shopping", "bishop's"])
def test_a_word_that_holds_a_name_is_no_name(text: str) -> None:
    assert not is_named("shop", text)


def test_a_name_of_two_words_is_seen_in_each_case() -> None:
    for text in ("big_shop", "BIG_SHOP_KEY", "BigShopClient"):
        assert is_named("big_shop", text)


def test_no_arrow_of_the_source_points_back() -> None:
    assert len(list(SOURCE.rglob("*.py"))) > 20
    assert find_upward_imports(SOURCE, list_providers(), KINDS) == []


def test_no_arrow_of_what_is_generated_points_back() -> None:
    assert len(list(GENERATED.rglob("*.py"))) > 20
    # What is generated of the sandbox is the list of providers that its engine works with.
    assert find_upward_imports(GENERATED, list_providers(), ("core", "room", "sandbox room")) == []


def test_shared_code_names_no_provider() -> None:
    assert find_provider_names(SOURCE, list_providers(), SHARED) == []


def test_shared_tests_name_no_provider() -> None:
    files = [*TESTS.glob("*.py"), *TESTS.glob("runtime/*.py"), *TESTS.glob("wire/*.py")]
    assert len(files) > 20
    assert [
        f"{file}:{line}: names {provider}"
        for file in sorted(files)
        for line, provider in list_names(file, file.relative_to(TESTS), list_providers())
    ] == []
