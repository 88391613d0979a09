"""YAML files in, one bundled OpenAPI document out; every value remembers its place.

References to other files become references into `components`, so that what
follows (the rules, the model, datamodel-code-generator, the sandbox) reads one
ordinary OpenAPI document.
"""

from __future__ import annotations

import os.path
import re
from collections import deque
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from codegen.spec.files import ROOT, SpecFiles
from codegen.spec.located import LocatedList, LocatedMapping
from codegen.spec.problems import Position, Problems, suggest
from codegen.spec.references import Place, parse_reference, write_pointer

MAX_REFERENCES = 100
"""References from one schema to the next; further away nobody finds anything again."""

MAX_LENGTH = 200
"""Characters of the name of a file in a reference, and of what stands behind its #."""

_KINDS = {
    "schemas": "a named schema belongs here; write file.yaml#/Name",
    "parameters": "a shared parameter belongs here; write file.yaml#/parameters/Name",
    "responses": "a shared response belongs here; write file.yaml#/responses/Name",
}
"""What references may lead to, and what to write."""

_DATA = frozenset({"example", "examples", "default", "enum", "const"})
"""Keys whose values are somebody's data, so that `$ref` in them is no reference."""

_NAMES = frozenset({"properties", "schemas", "responses", "securitySchemes"})
"""Keys of mappings whose own keys are names, so that `example` in them is one, too."""


def load_provider(directory: Path, specs: Path, problems: Problems) -> LocatedMapping | None:
    """Bundle `directory/openapi.yaml` and all it refers to into one document.

    `None` if it is not whole: if a file cannot be read, or a reference leads nowhere.
    """
    bundler = Bundler(SpecFiles(specs, problems), problems)
    return bundler.bundle(directory.resolve())


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A component that is referred to and not yet copied."""

    kind: str
    name: str
    value: Any
    file: Path
    depth: int


class Bundler:
    """Makes one document of the files of a provider."""

    def __init__(self, files: SpecFiles, problems: Problems) -> None:
        self._files = files
        self._problems = problems
        self._components: dict[str, LocatedMapping] = {}
        self._origins: dict[tuple[str, str], tuple[Path, str]] = {}
        self._waiting: deque[_Waiting] = deque()
        self._depth = 0
        self._has_kinds = True
        """Whether it is known what references may lead to: not below a key that is misspelt."""
        self._misplaced: set[Place] = set()
        self.used: dict[Path, set[tuple[str, ...]]] = {}
        """The places that something refers to, by file."""
        self._places: dict[tuple[Path, str], Place | None] = {}
        self._is_whole = True

    def bundle(self, directory: Path) -> LocatedMapping | None:
        """The bundled document; `None` if it is not whole."""
        root = directory / ROOT
        document = self._files.read(root)
        if not isinstance(document, LocatedMapping):
            self._is_whole = False
            if document is not None:
                message = "a spec is a mapping; begin with openapi: 3.1.0"
                self._problems.add(Position(self._files.name(root), 1), message)
            return None
        self.used[root] = set()
        bundled = _copy_empty(document)
        for key, child in document.items():
            copy = self._copy_paths if key == "paths" else self._copy
            self._has_kinds = key in ("paths", "components")  # else the key is said to be wrong
            bundled[key] = copy(child, root)
        self._has_kinds = True
        self._copy_components()
        components = bundled.setdefault("components", LocatedMapping(document.position))
        if isinstance(components, LocatedMapping):
            for kind, entries in sorted(self._components.items()):
                components[kind] = _sort_entries(entries)
        return bundled if self._is_whole else None

    def _copy_components(self) -> None:
        while self._waiting:
            entry = self._waiting.popleft()
            self._depth = entry.depth
            if entry.kind != "schemas" and "$ref" in entry.value:
                message = "this refers on; write what is meant here, or refer to that directly"
                self._fail(entry.value.position_of("$ref"), message)
                continue
            copy = self._copy(entry.value, entry.file)
            self._components[entry.kind][entry.name] = copy

    def _fail(self, position: Position, message: str) -> None:
        self._is_whole = False
        self._problems.add(position, message)

    # Copies

    def _copy(
        self, value: Any, file: Path, kind: str = "schemas", *, has_names: bool = False
    ) -> Any:
        if isinstance(value, LocatedMapping):
            if not has_names and isinstance(value.get("$ref"), str):
                return self._copy_reference(value, file, kind)
            result = _copy_empty(value)
            for key, child in value.items():
                if has_names:
                    result[key] = self._copy(child, file, kind)
                elif key in _DATA:
                    result[key] = child
                else:
                    inner = key if key in ("parameters", "responses") else "schemas"
                    is_component = key == "parameters" and isinstance(child, LocatedMapping)
                    names = key in _NAMES or is_component
                    result[key] = self._copy(child, file, inner, has_names=names)
            return result
        if isinstance(value, LocatedList):
            items = LocatedList(value.position)
            items.item_positions = value.item_positions
            items.extend([self._copy(child, file, kind) for child in value])
            return items
        return value

    def _copy_reference(self, value: LocatedMapping, file: Path, kind: str) -> Any:
        """A reference into `components`; what stands beside it stays there."""
        result = _copy_empty(value)
        for key, child in value.items():
            result[key] = child if key in _DATA else self._copy(child, file)
        place = self._find_place(value, file)
        if place is None:
            return result
        target_file, tokens = place
        if self._has_kinds and not _is_place_of(kind, target_file, tokens):
            self._use(target_file, tokens)
            message = f"$ref {value['$ref']!r:.200}: {_KINDS[kind]}"
            self._fail(value.position_of("$ref"), message)
            return result
        target = self._find_target(tokens, value, target_file)
        if target is None:
            return result
        if not self._has_kinds and tokens[0].startswith("/"):
            is_first = place not in self._misplaced
            self._misplaced.add(place)
            return self._copy(target[1], target_file) if is_first else result
        name, position = tokens[-1], value.position_of("$ref")
        origin = target_file, "/".join(tokens)
        known = self._origins.setdefault((kind, name), origin)
        if known != origin:
            other = f"{self._files.name(known[0])}#/{known[1]}"
            self._fail(position, f"the name {name} is taken by {other}; rename one of them")
        elif self._depth == MAX_REFERENCES:
            message = f"{MAX_REFERENCES} references lead here, one behind the other"
            self._fail(position, f"{message}; let schemas refer to each other less deeply")
        elif name not in self._components.setdefault(kind, LocatedMapping(position)):
            parent, found = target
            self._components[kind][name] = None
            self._components[kind].key_positions[name] = parent.position_of(name)
            self._waiting.append(_Waiting(kind, name, found, target_file, self._depth + 1))
        result["$ref"] = f"#/components/{kind}/{name}"
        return result

    def _copy_paths(self, paths: Any, root: Path) -> Any:
        """The paths of the root, with their operations in place."""
        if not isinstance(paths, LocatedMapping):
            return paths
        result = _copy_empty(paths)
        for path, item in paths.items():
            if isinstance(item, LocatedMapping) and isinstance(item.get("$ref"), str):
                result[path] = self._copy_path_item(path, paths, root)
            else:
                result[path] = self._copy(item, root)
        return result

    def _copy_path_item(self, path: str, paths: LocatedMapping, root: Path) -> Any:
        item = paths[path]
        place = self._find_place(item, root)
        if place is None:
            return item
        file, tokens = place
        document = self._files.read(file)
        if isinstance(document, LocatedMapping) and tokens[0] in document and tokens != (path,):
            # The reference is wrong if the right path has its own, else the path is.
            wrong = item.position_of("$ref") if tokens[0] in paths else paths.position_of(path)
            message = f"{path} refers to {'/'.join(tokens)}; write one path in both places"
            self._fail(wrong, message)
            self._use(file, tokens)
            return item
        if isinstance(document, LocatedMapping) and tokens == (path,) and path not in document:
            free = [one for one in document if one not in paths]
            nearest = get_close_matches(path, free, n=1, cutoff=0.75)
            if nearest:
                message = f"the root has no path {nearest[0]!r}, but it has {path!r}"
                message += "; write one of them in both places"
                self._fail(document.position_of(nearest[0]), message)
                return item
        target = self._find_target(tokens, item, file)
        return item if target is None else self._copy(target[1], file)

    # Places

    def _use(self, file: Path, tokens: tuple[str, ...]) -> None:
        self.used.setdefault(file, set()).add(tokens)

    def _find_place(self, value: LocatedMapping, file: Path) -> Place | None:
        """The place that a `$ref` names; refuses one that names none."""
        reference: str = value["$ref"]
        key = file, reference
        if key not in self._places:
            fault = self._find_fault(reference, file)
            if fault is None:
                self._places[key] = parse_reference(reference, file)
            else:
                self._fail(value.position_of("$ref"), f"$ref {reference!r:.80}: {fault}")
                return None
        return self._places[key]

    def _find_fault(self, reference: str, file: Path) -> str | None:
        """What is wrong with a reference by itself, if anything is."""
        name, _, pointer = reference.partition("#")
        if len(name) > MAX_LENGTH or len(pointer) > MAX_LENGTH or not reference.isprintable():
            return "this is no reference; write file.yaml#/Name"
        path = Path(os.path.normpath(file.parent / name)) if name else file
        is_url = re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", name)
        if is_url or not path.is_relative_to(self._files.specs):
            return "it leaves the specs; copy what you need"
        if not pointer.startswith("/"):
            return f"it names nothing in the file; write {name}#/Name"
        if path.suffix != ".yaml":
            return "only files called *.yaml are read; write file.yaml#/Name"
        if path not in self._files.values and not os.path.lexists(path):
            siblings = [one.name for one in path.parent.glob("*.yaml")]
            return f"there is no file {name}" + (
                suggest(path.name, siblings) or "; write it, or name another"
            )
        return None

    def _find_target(
        self, tokens: tuple[str, ...], value: LocatedMapping, file: Path
    ) -> tuple[LocatedMapping, Any] | None:
        """What stands at a place, and the mapping in which it does."""
        self._use(file, tokens)
        found = self._files.read(file)
        if found is None:  # which is said at that file
            self._is_whole = False
            return None
        parent = found
        for token in tokens:
            if not isinstance(found, LocatedMapping) or token not in found:
                known = found if isinstance(found, LocatedMapping) else ()
                hint = suggest(token, known) or "; write it there, or name another"
                whole = "/" + "/".join(tokens)
                if file in self._files.values and whole in self._files.read(file):
                    hint = f"; in a reference, write / inside a path as ~1: #{write_pointer(whole)}"
                shown = f"$ref {value['$ref']!r:.200}"
                message = f"{shown} points at nothing: {token!r} is not there{hint}"
                self._fail(value.position_of("$ref"), message)
                return None
            parent, found = found, found[token]
        return parent, found


def _is_place_of(kind: str, file: Path, tokens: tuple[str, ...]) -> bool:
    """Whether a place may have what a reference of some kind leads to."""
    if file.name == ROOT:
        return tokens[:2] == ("components", kind) and len(tokens) == 3
    if kind == "schemas":
        is_other = tokens[0] in ("parameters", "responses")
        return len(tokens) == 1 and not is_other and not tokens[0].startswith("/")
    return len(tokens) == 2 and tokens[0] == kind


def _copy_empty(value: LocatedMapping) -> LocatedMapping:
    """An empty mapping that was written at the same place."""
    result = LocatedMapping(value.position)
    result.key_positions = value.key_positions
    return result


def _sort_entries(entries: LocatedMapping) -> LocatedMapping:
    result = _copy_empty(entries)
    for name in sorted(entries):
        result[name] = entries[name]
    return result
