"""A provider's room: the Python that people wrote for it, as far as a spec names it."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from codegen.spec.problems import suggest

_JUDGES = "_judges"
_MODEL = "Model"
"""The class of `krpay._runtime.model` that all models extend."""


@dataclass(frozen=True, slots=True)
class RoomClass:
    """A class in a room: what its constructor takes, and what its objects have."""

    arguments: frozenset[str]
    members: frozenset[str]
    is_model: bool


@dataclass(frozen=True, slots=True)
class RoomModule:
    """A module of a room: its classes, what it imports from others, and its other names."""

    classes: Mapping[str, RoomClass] = field(default_factory=dict[str, RoomClass])
    imports: Mapping[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    """Names that it imports: the dotted module, and the name there."""
    functions: frozenset[str] = frozenset()
    fault: str | None = None
    """Why it is no Python, if it is none."""


@dataclass(frozen=True, slots=True)
class Room:
    """The modules in a room that a spec may name."""

    name: str = ""
    modules: Mapping[str, RoomModule] = field(default_factory=dict[str, RoomModule])

    def problem_with_judge(self, name: str) -> str | None:
        """Say what is wrong with a function that a spec names, if anything is."""
        file = f"codegen/package/{self.name}/{_JUDGES}.py"
        module = self.modules.get(_JUDGES)
        if module is None:
            return f"{name!r} needs {file}, which is not there"
        if module.fault is not None:
            return f"{file} {module.fault}"
        if name not in module.functions:
            known = ", ".join(sorted(module.functions)) or "none"
            return f"there is no function {name!r} in {file}; it has {known}"
        return None

    def problem_with(self, module: str, name: str, arguments: set[str]) -> str | None:
        """Say what is wrong with a class that a spec names, if anything is."""
        found = self._find(module, name)
        if isinstance(found, str):
            return found
        if found.arguments != arguments:
            taken = ", ".join(sorted(found.arguments)) or "none"
            file = self._file(module)
            return f"{name} in {file} takes {taken}; the credentials must have the same names"
        return None

    def problem_with_methods(self, name: str, fields: set[str]) -> str | None:
        """Say what is wrong with a class that gives a model with these fields its methods."""
        found = self._find("_methods", name)
        if isinstance(found, str):
            return found
        file = self._file("_methods")
        if not found.is_model:
            return f"{name} in {file} must extend Model of krpay._runtime.model"
        taken = sorted(found.members & fields)
        if taken:
            return f"{name} in {file} has {', '.join(taken)}, as the model has; rename one of them"
        return None

    def problem_with_module(self, module: str, classes: tuple[str, ...]) -> str | None:
        """Say what is wrong with a module that a tag names, if anything is."""
        file = self._file(module)
        known = self.modules.get(module)
        if known is None:
            public = [one for one in self.modules if not one.startswith("_")]
            return f"{module!r} needs {file}, which is not there{suggest(module, public)}"
        if known.fault:
            return f"{file} {known.fault}"
        lacking = [name for name in classes if not self._has_class(module, name)]
        if lacking:
            return f"there is no class {' and no class '.join(map(repr, lacking))} in {file}"
        return None

    def _find(self, module: str, name: str) -> RoomClass | str:
        """A class, or what is wrong with its name."""
        file = self._file(module)
        known = self.modules.get(module)
        if known is None:
            return f"{name!r} needs {file}, which is not there"
        if known.fault:
            return f"{file} {known.fault}"
        if name not in known.classes:
            has = ", ".join(known.classes) or "none"
            return f"there is no class {name!r} in {file}; it has {has}"
        return known.classes[name]

    def _has_class(self, module: str, name: str, depth: int = 0) -> bool:
        """Whether a module has a class; what comes from outside of the room counts as one."""
        known = self.modules.get(module, RoomModule())
        if name in known.classes:
            return True
        if name not in known.imports or depth > len(self.modules):
            return False
        package, _, source = known.imports[name][0].rpartition(".")
        if package not in ("", f"krpay.{self.name}"):
            return True
        return self._has_class(source, known.imports[name][1], depth + 1)

    def _file(self, module: str) -> str:
        return f"codegen/package/{self.name}/{module}.py"


def read_room(folder: Path) -> Room:
    """Read the room in a folder; there need not be one."""
    return Room(
        folder.name, {file.stem: _read_module(file) for file in sorted(folder.glob("*.py"))}
    )


def list_public_names(folder: Path) -> tuple[str, ...]:
    """List what `_public.py` of a room adds to the provider's package, by its `__all__`."""
    file = folder / "_public.py"
    if not file.is_file():
        return ()
    for node in ast.parse(file.read_text(encoding="utf-8"), str(file)).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return tuple(ast.literal_eval(node.value))
    return ()


def _read_module(file: Path) -> RoomModule:
    try:
        tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
    except SyntaxError as error:
        return RoomModule(fault=f"is no Python: line {error.lineno}: {error.msg}; correct it")
    except ValueError:  # a NUL, or what is not UTF-8
        return RoomModule(fault="is no text in UTF-8; write it anew")
    classes: dict[str, RoomClass] = {}
    imports: dict[str, tuple[str, str]] = {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            classes[node.name] = _read_class(node, classes)
        elif isinstance(node, ast.ImportFrom):
            package = f".{node.module}" if node.level and node.module else node.module or ""
            imports |= {one.asname or one.name: (package, one.name) for one in node.names}
    functions = frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))
    return RoomModule(classes, imports, functions)


def _read_class(node: ast.ClassDef, before: Mapping[str, RoomClass]) -> RoomClass:
    """Read a class; `before` has those that it may extend."""
    bases = [ast.unparse(base).partition("[")[0].rpartition(".")[2] for base in node.bases]
    known = [before[base] for base in bases if base in before]
    members = {
        item.name
        for item in node.body
        if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    }
    inherited = [one.arguments for one in known]
    own = _constructor_arguments(node)
    return RoomClass(
        arguments=own if own is not None else next(iter(inherited), frozenset()),
        members=frozenset(members).union(*(one.members for one in known)),
        is_model=_MODEL in bases or any(one.is_model for one in known),
    )


def _constructor_arguments(node: ast.ClassDef) -> frozenset[str] | None:
    """What the constructor of a class takes by name; `None` if it is that of another class."""
    for item in node.body:
        if isinstance(item, ast.FunctionDef) and item.name == "__init__":
            named = [*item.args.args[1:], *item.args.kwonlyargs]
            return frozenset(argument.arg for argument in named)
    if any("dataclass" in ast.unparse(one) for one in node.decorator_list):
        fields = [one.target for one in node.body if isinstance(one, ast.AnnAssign)]
        return frozenset(one.id for one in fields if isinstance(one, ast.Name))
    return None
