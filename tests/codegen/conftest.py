"""Makes tiny specs importable."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import krpay
from codegen.emit import cache
from codegen.emit.render import render
from tests.codegen.tiny import Generate, Package, Spec


@pytest.fixture(autouse=True)
def _empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that an earlier test made."""
    monkeypatch.setattr(cache, "FOLDER", tmp_path / "cache")


@pytest.fixture
def generate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Generate]:
    """Generates a spec and imports it as `krpay.tiny`, beside the real providers."""

    def run(spec: Spec) -> Package:
        texts = render(spec.write(tmp_path), tmp_path / "rooms")
        for path, text in texts.items():
            if path.startswith("krpay/tiny/"):
                file = tmp_path / "out" / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        folders = [*krpay.__path__, str(tmp_path / "out" / "krpay")]
        monkeypatch.setattr(krpay, "__path__", folders)
        monkeypatch.setattr(krpay, "tiny", None, raising=False)  # so that it goes afterwards
        importlib.invalidate_caches()
        return Package(texts)

    yield run
    for name in [name for name in sys.modules if name.split(".")[:2] == ["krpay", "tiny"]]:
        del sys.modules[name]
