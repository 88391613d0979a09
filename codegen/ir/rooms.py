"""A provider's room: the Python that people wrote for it, as far as a spec names it."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_MODULES = ("_signing", "_body_codec")
_JUDGES = "_judges"


@dataclass(frozen=True, slots=True)
class Room:
    """The classes in a room that a spec may name, and the arguments of each, by module."""

    name: str = ""
    classes: Mapping[str, Mapping[str, frozenset[str]]] = field(
        default_factory=dict[str, Mapping[str, frozenset[str]]]
    )
    judges: frozenset[str] | None = None
    """The functions that judge lost calls; None if there is no module of them."""

    def problem_with_judge(self, name: str) -> str | None:
        """Say what is wrong with a function that a spec names, if anything is."""
        file = f"codegen/package/{self.name}/{_JUDGES}.py"
        if self.judges is None:
            return f"{name!r} needs {file}, which is not there"
        if name not in self.judges:
            known = ", ".join(sorted(self.judges)) or "none"
            return f"there is no function {name!r} in {file}; it has {known}"
        return None

    def problem_with(self, module: str, name: str, arguments: set[str]) -> str | None:
        """Say what is wrong with a class that a spec names, if anything is."""
        file = f"codegen/package/{self.name}/{module}.py"
        known = self.classes.get(module)
        if known is None:
            return f"{name!r} needs {file}, which is not there"
        if name not in known:
            return f"there is no class {name!r} in {file}; it has {', '.join(known) or 'none'}"
        if known[name] != arguments:
            taken = ", ".join(sorted(known[name])) or "none"
            return f"{name} in {file} takes {taken}; the credentials must have the same names"
        return None


def read_room(folder: Path) -> Room:
    """Read the room in a folder; there need not be one."""
    judges = folder / f"{_JUDGES}.py"
    files = {module: folder / f"{module}.py" for module in _MODULES}
    return Room(
        folder.name,
        {module: _read_classes(file) for module, file in files.items() if file.exists()},
        _read_functions(judges) if judges.exists() else None,
    )


def _read_functions(file: Path) -> frozenset[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def _read_classes(file: Path) -> dict[str, frozenset[str]]:
    tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    return {node.name: _constructor_arguments(node) for node in classes}


def _constructor_arguments(node: ast.ClassDef) -> frozenset[str]:
    for item in node.body:
        if isinstance(item, ast.FunctionDef) and item.name == "__init__":
            return frozenset(argument.arg for argument in item.args.kwonlyargs)
    return frozenset()
