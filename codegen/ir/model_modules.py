"""Which module each model is in: one module for each file of schemas.

Models of different files may name one another, in circles, too. Only extending needs the other
module first: there, a circle is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from codegen.ir.extension import list_bases
from codegen.ir.names import snake_case
from codegen.ir.scalars import SCALARS
from codegen.ir.type_reading import references
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Position, Problems


@dataclass(frozen=True)
class ModelModules:
    """The modules of a provider's models."""

    places: Mapping[str, str]
    """The name of the module of each class."""
    circles: frozenset[tuple[str, str]]
    """Pairs of modules of which the first needs the second, which needs the first in its turn."""

    @cached_property
    def classes(self) -> dict[str, list[str]]:
        """The classes of each module, sorted."""
        result: dict[str, list[str]] = {}
        for name, module in sorted(self.places.items(), key=lambda item: item[::-1]):
            result.setdefault(module, []).append(name)
        return result


def arrange_models(names: Iterable[str], schemas: Mapping[str, LocatedMapping]) -> ModelModules:
    """Arrange the models of these schemas in modules; raises `SpecError` where that cannot be."""
    problems = Problems()
    used = [name for name in names if name not in SCALARS]
    places = {name: _name_module(schemas[name].position, problems) for name in used}
    problems.raise_if_any()
    uses: dict[str, set[str]] = {module: set() for module in places.values()}
    bases: dict[str, set[str]] = {module: set() for module in places.values()}
    for name, module in places.items():
        others = {places[one] for one in references(schemas[name]) if one in places}
        uses[module] |= others - {module}
        bases[module] |= {places[one] for one in list_bases(schemas[name])} - {module}
    for name, module in places.items():
        for base in list_bases(schemas[name]):
            if places[base] != module and module in _reach(places[base], bases):
                message = (
                    f"the files of {name} and {base} extend each other's schemas; "
                    "write one of the two into the file of the other"
                )
                problems.add(schemas[name].position_of("allOf"), message)
    problems.raise_if_any()
    reached = {module: _reach(module, uses) for module in uses}
    circles = {(one, other) for one in uses for other in uses[one] if one in reached[other]}
    return ModelModules(places, frozenset(circles))


def _name_module(position: Position, problems: Problems) -> str:
    """The name of the module for what is written in a file."""
    name = PurePosixPath(position.file).stem
    if not name.isidentifier() or snake_case(name) != name:
        wanted = snake_case(name).strip("_")
        example = f"{wanted if wanted.isidentifier() else 'points'}.yaml"
        message = f"its models are a module of its name, and {name!r} is none; call it {example}"
        problems.add(Position(position.file, 1), message)
    return name


def _reach(start: str, arrows: Mapping[str, Iterable[str]]) -> set[str]:
    """Everything that arrows lead to from here."""
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        for one in arrows[waiting.pop()]:
            if one not in reached:
                reached.add(one)
                waiting.append(one)
    return reached
