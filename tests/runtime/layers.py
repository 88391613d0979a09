"""Which part of the package may import which: walks a source tree and finds what points back.

The core knows no provider. A provider's room knows the core and its own provider. The sandbox's
engine knows the core; a provider's folder under `testing/providers/` knows the engine and its
own provider, too. The command line knows the core and the engine, and nobody knows it. Among
what is generated, arrows go from resources to endpoints to models.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

TEXT_FILES = ("*.py", "*.js", "*.html", "*.css")
BELOW = {
    "endpoints": ("endpoints", "models", "errors", "_outcomes"),
    "resources": ("resources", "endpoints", "models", "errors"),
}
"""What generated modules may import of their own provider."""


@dataclass(frozen=True)
class Layer:
    """A part of the package: `core`, `room`, `engine`, `sandbox room` or `command line`."""

    kind: str
    provider: str = ""

    def __str__(self) -> str:
        return {
            "command line": "cli",
            "core": "core",
            "room": self.provider,
            "engine": "testing",
            "sandbox room": f"testing/providers/{self.provider}",
        }[self.kind]

    def may_import(self, other: Layer) -> bool:
        """Whether an arrow from here to there points downward."""
        if other.kind == "core" or other == self:
            return True
        if self.kind == "sandbox room":
            return other.kind == "engine" or other == Layer("room", self.provider)
        return self.kind == "command line" and other.kind == "engine"


def classify_module(name: str, providers: Collection[str]) -> Layer | None:
    """Find the layer of a module such as `krpay.tiny.models`; `None` if it is not ours."""
    package, *parts = name.split(".")
    if package != "krpay" or not parts:
        return None
    if parts[:2] == ["testing", "providers"] and len(parts) > 2 and parts[2] in providers:
        return Layer("sandbox room", parts[2])
    if parts[0] == "testing":
        return Layer("engine")
    if parts[0] == "cli":
        return Layer("command line")
    if parts[0] in providers:
        return Layer("room", parts[0])
    return Layer("core")


def list_imports(source: str, module: str, *, is_package: bool) -> Iterator[tuple[int, str]]:
    """List line and name of all that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = module.split(".")
                parts = parts[: len(parts) - node.level + is_package]
                base = ".".join([*parts, base] if base else parts)
            for alias in node.names:
                yield node.lineno, f"{base}.{alias.name}"


def find_upward_imports(
    root: Path, providers: Collection[str], kinds: Collection[str]
) -> list[str]:
    """Find the imports in the layers of some kinds that point back, as `file:line: arrow`.

    `root` is the folder of the package, wherever it is.
    """
    problems: list[str] = []
    for path in sorted(root.rglob("*.py")):
        parts = ["krpay", *path.relative_to(root).with_suffix("").parts]
        is_package = parts[-1] == "__init__"
        module = ".".join(parts[:-1] if is_package else parts)
        layer = classify_module(module, providers)
        if layer is None or layer.kind not in kinds:
            continue
        source = path.read_text(encoding="utf-8")
        for line, name in list_imports(source, module, is_package=is_package):
            target = classify_module(name, providers)
            if target is not None and not layer.may_import(target):
                problems.append(f"{path}:{line}: {layer} -> {target}: {name}")
            elif target == layer and layer.provider and not _points_down(module, name):
                problems.append(f"{path}:{line}: {_shorten(module)} -> {_shorten(name)}")
    return problems


def _shorten(name: str) -> str:
    """Give provider and part of a module: `shop/endpoints`."""
    return "/".join(name.split(".")[1:3])


def _points_down(module: str, name: str) -> bool:
    """Whether what is generated imports only what is below it in its provider."""
    parts, others = module.split("."), name.split(".")
    if len(parts) < 3 or parts[2] not in BELOW:
        return True
    return len(others) > 2 and others[2] in BELOW[parts[2]]


def find_provider_names(
    root: Path, providers: Collection[str], kinds: Collection[str]
) -> list[str]:
    """Find where the layers of some kinds name a provider, as `file:line: name`."""
    problems: list[str] = []
    for path in sorted(path for pattern in TEXT_FILES for path in root.rglob(pattern)):
        relative = path.relative_to(root)
        layer = classify_module(".".join(["krpay", *relative.with_suffix("").parts]), providers)
        if layer is None or layer.kind not in kinds:
            continue
        problems += [
            f"{path}:{line}: {layer} names {provider}"
            for line, provider in list_names(path, relative, providers)
        ]
    return problems


def list_names(path: Path, shown: Path, providers: Collection[str]) -> Iterator[tuple[int, str]]:
    """List line and provider for all names of providers in a file; line 0 is its own name."""
    lines = [str(shown), *path.read_text(encoding="utf-8").splitlines()]
    for number, line in enumerate(lines):
        for provider in providers:
            if is_named(provider, line):
                yield number, provider


def is_named(provider: str, text: str) -> bool:
    """Whether a text names a provider: `shop`, `SHOP_KEY` or `ShopClient`, but no `workshop`."""
    title = "".join(part.title() for part in provider.split("_"))
    patterns = (
        rf"(?<![a-z]){provider}(?![a-z])",
        rf"(?<![A-Z]){provider.upper()}(?![A-Z])",
        rf"{title}(?![a-z])",
    )
    return any(re.search(pattern, text) for pattern in patterns)
