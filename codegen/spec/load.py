"""YAML files in, one bundled OpenAPI document out; every value remembers its place.

References to other files become references into `components`, so that what
follows (the rules, the model, datamodel-code-generator, the sandbox) reads one
ordinary OpenAPI document.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml

from codegen.spec.located import LocatedList, LocatedMapping
from codegen.spec.problems import Position, Problems, SpecError


class _Loader(yaml.CSafeLoader):
    """YAML 1.2 core schema: `no` and `2026-01-07` are text, not a bool and a date."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  PyYAML's own protocol


for _tag, _pattern, _first in [
    ("tag:yaml.org,2002:null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", ["t", "f"]),
    ("tag:yaml.org,2002:int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("tag:yaml.org,2002:float", r"^[-+]?[0-9]+\.[0-9]+(?:[eE][-+]?[0-9]+)?$", list("-+0123456789")),
]:
    _Loader.add_implicit_resolver(_tag, re.compile(_pattern), _first)

_SCALARS: dict[str, Callable[[str], Any]] = {
    "tag:yaml.org,2002:null": lambda _: None,
    "tag:yaml.org,2002:bool": lambda text: text == "true",
    "tag:yaml.org,2002:int": int,
    "tag:yaml.org,2002:float": float,
    "tag:yaml.org,2002:str": str,
}


def load_yaml(path: Path, name: str) -> Any:
    """Read one file; `name` is what positions call it."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise SpecError((Position(name, 1), "no such file")) from None
    except UnicodeDecodeError as error:
        raise SpecError((Position(name, 1), f"not UTF-8: {error}")) from None
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise SpecError((Position(name, line), f"not YAML: {error.problem}")) from None
    except yaml.YAMLError as error:
        raise SpecError((Position(name, 1), f"not YAML: {error}")) from None
    if node is None:
        raise SpecError((Position(name, 1), "the file is empty"))
    return _value(node, name, ())


def _value(node: yaml.Node, name: str, parents: tuple[yaml.Node, ...]) -> Any:
    position = Position(name, node.start_mark.line + 1)
    if node in parents:
        raise SpecError((position, "an anchor contains itself; write the value out"))
    parents = (*parents, node)
    if isinstance(node, yaml.MappingNode):
        result = LocatedMapping(position)
        for key_node, value_node in node.value:
            key_position = Position(name, key_node.start_mark.line + 1)
            key = _value(key_node, name, parents)
            if not isinstance(key, str):
                raise SpecError(
                    (key_position, f'key {key!r} is not text; write "{key}" with quotes')
                )
            if key in result:
                raise SpecError((key_position, f"key {key!r} appears twice; keep one"))
            result[key] = _value(value_node, name, parents)
            result.key_positions[key] = key_position
        return result
    if isinstance(node, yaml.SequenceNode):
        items = LocatedList(position)
        for child in node.value:
            items.append(_value(child, name, parents))
            items.item_positions.append(Position(name, child.start_mark.line + 1))
        return items
    convert = _SCALARS.get(node.tag)
    if convert is None:
        raise SpecError((position, f"YAML tag {node.tag} is not supported; write plain values"))
    try:
        return convert(node.value)
    except ValueError:
        raise SpecError((position, f"{node.value!r} does not fit its tag; drop the tag")) from None


def load_provider(directory: Path, specs: Path) -> LocatedMapping:
    """Bundle `directory/openapi.yaml` and all it refers to into one document."""
    return _Bundler(specs).bundle(directory / "openapi.yaml")


class _Bundler:
    def __init__(self, specs: Path) -> None:
        self._specs = specs
        self._files: dict[Path, Any] = {}
        self._components: dict[str, dict[str, Any]] = {}
        self._origin: dict[tuple[str, str], tuple[Path, str]] = {}
        self._problems = Problems()

    def bundle(self, path: Path) -> LocatedMapping:
        document = self._load(path)
        if not isinstance(document, LocatedMapping):
            raise SpecError((Position(self._name(path), 1), "expected a mapping"))
        bundled = self._copy(document, path, ())
        self._refuse_unused_paths(path.parent / "paths", bundled.get("paths"))
        components = bundled.setdefault("components", LocatedMapping(document.position))
        for kind, entries in sorted(self._components.items()):
            components[kind] = _sorted(entries, document.position)
        self._problems.raise_if_any()
        assert isinstance(bundled, LocatedMapping)
        return bundled

    def _refuse_unused_paths(self, folder: Path, used: Any) -> None:
        """An operation that the root does not mention would be left out without a word."""
        for file in sorted(folder.glob("*.yaml")):
            found = self._load(file)
            for path in found if isinstance(found, LocatedMapping) else ():
                if isinstance(used, LocatedMapping) and path not in used:
                    message = f"the root does not refer to {path}; add it to its paths"
                    self._problems.add(found.position_of(path), message)

    def _name(self, path: Path) -> str:
        return path.relative_to(self._specs.parent).as_posix()

    def _load(self, path: Path) -> Any:
        if path not in self._files:
            self._files[path] = load_yaml(path, self._name(path))
        return self._files[path]

    def _copy(self, value: Any, path: Path, route: tuple[str, ...]) -> Any:
        if isinstance(value, LocatedMapping):
            if isinstance(value.get("$ref"), str) and not _is_data(route):
                return self._reference(value, path, route)
            result = LocatedMapping(value.position)
            result.key_positions = value.key_positions
            for key, child in value.items():
                result[key] = self._copy(child, path, (*route, key))
            return result
        if isinstance(value, LocatedList):
            items = LocatedList(value.position)
            items.item_positions = value.item_positions
            items.extend(self._copy(child, path, (*route, "[]")) for child in value)
            return items
        return value

    def _reference(self, value: LocatedMapping, path: Path, route: tuple[str, ...]) -> Any:
        position = value.position_of("$ref")
        target_path, _, pointer = value["$ref"].partition("#")
        target_file = (path.parent / target_path).resolve() if target_path else path
        if re.match(r"[a-z]+:", target_path) or not target_file.is_relative_to(self._specs):
            self._problems.add(
                position, f"$ref {value['$ref']!r} leaves the specs; copy what you need"
            )
            return LocatedMapping(value.position)
        if not target_file.is_file():
            self._problems.add(position, f"$ref {value['$ref']!r}: there is no file {target_path}")
            return LocatedMapping(value.position)
        target = self._resolve(self._load(target_file), pointer, position, value["$ref"])
        if target is None:
            return LocatedMapping(value.position)
        if len(route) == 2 and route[0] == "paths":  # a path item stands in place
            return self._copy(target, target_file, route)
        kind = _component_kind(route)
        name = pointer.rsplit("/", 1)[-1]
        origin = (target_file, pointer)
        known = self._origin.setdefault((kind, name), origin)
        if known != origin:
            other = f"{self._name(known[0])}#{known[1]}"
            self._problems.add(position, f"the name {name} is taken by {other}; rename one of them")
        elif name not in self._components.setdefault(kind, {}):
            self._components[kind][name] = None  # stops a cycle
            self._components[kind][name] = self._copy(
                target, target_file, ("components", kind, name)
            )
        result = LocatedMapping(value.position)
        for key, child in value.items():  # a description may stand beside $ref
            result[key] = self._copy(child, path, (*route, key)) if key != "$ref" else ""
        result["$ref"] = f"#/components/{kind}/{name}"
        result.key_positions = value.key_positions
        return result

    def _resolve(self, document: Any, pointer: str, position: Position, ref: str) -> Any:
        value = document
        for token in pointer.split("/")[1:]:
            key = unquote(token).replace("~1", "/").replace("~0", "~")
            if not isinstance(value, LocatedMapping) or key not in value:
                self._problems.add(
                    position, f"$ref {ref!r} points at nothing: {key!r} is not there"
                )
                return None
            value = value[key]
        return value


def _component_kind(route: tuple[str, ...]) -> str:
    if route[-2:-1] == ("parameters",):
        return "parameters"
    if route[-2:-1] == ("responses",):
        return "responses"
    return "schemas"


def _is_data(route: tuple[str, ...]) -> bool:
    """Whether `$ref` here is somebody's data, as inside an example."""
    data = ("example", "examples", "default", "enum", "const")
    return any(  # but a property may have any of these names
        key in data and (index == 0 or route[index - 1] != "properties")
        for index, key in enumerate(route)
    )


def _sorted(entries: dict[str, Any], position: Position) -> LocatedMapping:
    result = LocatedMapping(position)
    for name in sorted(entries):
        result[name] = entries[name]
        result.key_positions[name] = (
            entries[name].position if isinstance(entries[name], LocatedMapping) else position
        )
    return result
