"""Refuses files and components that nothing refers to: nobody would miss a misspelt one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from codegen.spec.files import ROOT, SpecFiles
from codegen.spec.located import LocatedMapping, walk
from codegen.spec.problems import Position, Problems
from codegen.spec.references import Place, parse_reference


@dataclass(frozen=True, slots=True)
class _Leftover:
    place: Place
    position: Position
    message: str
    value: Any


def refuse_leftovers(
    used: Mapping[Path, AbstractSet[tuple[str, ...]]],
    directory: Path,
    files: SpecFiles,
    problems: Problems,
) -> None:
    """Refuse what is in the files of a provider and not among the places that are `used`.

    Where one leftover refers to others, only the first is named: the others may be wanted.
    """
    leftovers = {
        one.place: one
        for file, value in files.values.items()
        if isinstance(value, LocatedMapping) and file.is_relative_to(directory)
        for one in _list_in_file(file, value, used.get(file), directory, files)
    }
    referred_to = {
        place: _find_reached(one, leftovers) - {place} for place, one in leftovers.items()
    }
    below = set[Place]().union(*referred_to.values())
    named = set[Place]()
    for place in [*(leftovers.keys() - below), *leftovers]:
        if place not in named:
            problems.add(leftovers[place].position, leftovers[place].message)
            named |= {place} | referred_to[place]


def _list_in_file(
    file: Path,
    value: LocatedMapping,
    used: AbstractSet[tuple[str, ...]] | None,
    directory: Path,
    files: SpecFiles,
) -> Iterator[_Leftover]:
    if used is None:
        message = f"nothing refers to this file; refer to it in {ROOT}, or remove it"
        yield _Leftover((file, ()), Position(files.name(file), 1), message, value)
        return
    for tokens, parent in _list_components(value, is_root=file == directory / ROOT):
        if tokens not in used:
            name = tokens[-1]
            what = "the root does not refer" if name.startswith("/") else "nothing refers"
            message = f"{what} to {name}; refer to it, or remove it"
            yield _Leftover((file, tokens), parent.position_of(name), message, parent[name])


def _list_components(
    value: LocatedMapping, *, is_root: bool
) -> Iterator[tuple[tuple[str, ...], LocatedMapping]]:
    """The keys on the way to each thing that references may name, and the mapping it is in."""
    groups: dict[tuple[str, ...], Any] = {
        (name,): value.get(name) for name in ("parameters", "responses")
    }
    if is_root:
        components = value.get("components", {})
        groups = {
            ("components", kind): components.get(kind)
            for kind in ("schemas", "parameters", "responses")
        }
    else:
        yield from (((name,), value) for name in value if (name,) not in groups)
    for prefix, group in groups.items():
        if isinstance(group, LocatedMapping):
            yield from (((*prefix, name), group) for name in group)


def _find_reached(leftover: _Leftover, leftovers: Mapping[Place, _Leftover]) -> set[Place]:
    """The leftovers that one refers to, directly or not."""
    found = set[Place]()
    waiting = [leftover]
    while waiting:
        current = waiting.pop()
        for place in _list_references(current.value, current.place[0]):
            if place in leftovers and place not in found:
                found.add(place)
                waiting.append(leftovers[place])
    return found


def _list_references(value: Any, file: Path) -> Iterator[Place]:
    for mapping in walk(value):
        if isinstance(mapping.get("$ref"), str):
            place = parse_reference(mapping["$ref"], file)
            if place is not None:
                yield place
