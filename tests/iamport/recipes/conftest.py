"""A sandbox server that the recipes speak to, by the environment alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import krpay
from krpay.testing import Server
from tests.iamport.preparations import issue_billing_key
from tests.specs import TESTS

RECIPES = TESTS.parent / "docs" / "recipes"


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server with a stored card, which clients find by their environment."""
    with Server() as server:
        issue_billing_key(server.sandbox, "customer_1")
        for name, value in server.describe()["iamport"].items():
            monkeypatch.setenv(f"IAMPORT_{name.upper()}", value)
        monkeypatch.syspath_prepend(str(RECIPES))
        yield server


@pytest.fixture
def environment(served: Server) -> Mapping[str, str]:
    """What a program that runs a recipe has for its environment."""
    folders = [str(RECIPES), str(Path(krpay.__file__).parents[1])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(folders), "PYTHONDONTWRITEBYTECODE": "1"}


@pytest.fixture(autouse=True)
def _forgotten_recipes() -> Iterator[None]:
    yield
    for name in ("fastapi_shop", "flask_shop", "lambda_handler", "tracing", "webhook_shop"):
        sys.modules.pop(name, None)
