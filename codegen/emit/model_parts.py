"""Parts the text with all models of a provider into the modules that they are in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from codegen.ir.extension import list_bases
from codegen.ir.model_modules import ModelModules
from codegen.ir.type_reading import references
from codegen.spec.located import LocatedMapping

_BUILDING = re.compile(r"^\w+\.model_rebuild\(\)$", re.MULTILINE)
"""What would build a model at once; ours are built when they are first used."""


def part_models(
    text: str,
    schemas: Mapping[str, LocatedMapping],
    modules: ModelModules,
    package: str,
    heads: Mapping[str, str],
) -> dict[str, str]:
    """Give the text of each module, not formatted yet; imports that it does not need are left in.

    `heads` are what each module begins with.
    """
    start, *rest = re.split(r"^(?=class \w)", _BUILDING.sub("", text), flags=re.MULTILINE)
    imports = re.sub(r"^#.*\n", "", start, flags=re.MULTILINE)
    classes = {one.removeprefix("class ").partition("(")[0]: one for one in rest}
    result = {}
    for module, names in modules.classes.items():
        top, bottom = _write_imports(module, names, schemas, modules, package)
        body = [classes[name] for name in classes if name in names]  # what is extended comes first
        result[module] = "\n".join([heads[module], imports, top, *body, bottom])
    return result


def _write_imports(
    module: str,
    names: list[str],
    schemas: Mapping[str, LocatedMapping],
    modules: ModelModules,
    package: str,
) -> tuple[str, str]:
    """Write what a module imports of others, before its classes and after them.

    What one extends comes first. Where modules need each other, the rest comes last: whichever
    of them is imported first, the classes of the other may not be there yet.
    """
    first, later = set(), {}
    bases = {base for name in names for base in list_bases(schemas[name])}
    for name in names:
        for used in references(schemas[name]):
            other = modules.places.get(used, module)
            if (module, other) in modules.circles and used not in bases:
                later[used] = other
            elif other != module:
                first.add(f"from {package}.{other} import {used}\n")
    top = "".join(sorted(first))
    if all(module != one for one, _ in modules.circles):
        return top, ""
    top += "from krpay._runtime.model import import_later as _import_later\n"
    if later:
        typed = [f"    from {package}.{later[used]} import {used}\n" for used in sorted(later)]
        top += f"from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n{''.join(typed)}"
    entries = ", ".join(f'"{used}": "{later[used]}"' for used in sorted(later))
    return top, f"_import_later(globals(), {package!r}, {{{entries}}})\n"
