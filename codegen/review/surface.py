"""The package's public surface, before and after, as griffe reads it from the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import griffe

from codegen.review.changes import Group, Python, Unexplained

REACHED: Mapping[str, tuple[str, ...]] = {
    "krpay._runtime.responses": ("Response",),
    "krpay._runtime.call": ("Call", "CallOptions", "Replay"),
    "krpay._runtime.clients": ("BaseAsyncClient", "BaseSyncClient"),
    "krpay._runtime.enums": ("IntEnum", "StrEnum"),
    "krpay._runtime.model": ("Arguments", "Model", "Page"),
}
"""Private modules whose classes are public all the same: clients and models inherit them."""


def compare(
    old: Mapping[str, str], new: Mapping[str, str], groups: Iterable[Group]
) -> tuple[Unexplained, ...]:
    """What differs in the surface and is not due to any of `groups`, changes of the specs.

    `old` and `new` are the texts of the package's files, by path.
    """
    groups = list(groups)
    explained = {place for group in groups if group.shows for place in group.explains}
    renamed = dict(group.renamed for group in groups if group.renamed)
    return tuple(
        change
        for change in differences(old, new, renamed)
        if not _is_explained(change.symbol, explained)
    )


def differences(
    old: Mapping[str, str], new: Mapping[str, str], renamed: Mapping[str, str] | None = None
) -> Iterator[Unexplained]:
    """Everything that differs, by symbol; only files that changed are read.

    `renamed` are classes of models with another name: their uses are not different.
    """
    for path in sorted(old.keys() | new.keys()):
        module = _module_name(path)
        if old.get(path) == new.get(path) or not _is_public_module(module):
            continue
        if path not in new:
            yield Unexplained(module, "the module is gone", Python.BREAKING)
        elif path not in old:
            yield Unexplained(module, "new module", Python.ADDITION)
        else:
            before, after = _tree(module, old[path]), _tree(module, new[path])
            forms = _with_new_names(_surface(before), module, renamed or {})
            yield from _changes(forms, _surface(after), _breakages(before, after))


def _changes(
    before: Mapping[str, str], after: Mapping[str, str], breakages: Mapping[str, str]
) -> Iterator[Unexplained]:
    for symbol, form in after.items():
        if symbol not in before:
            if symbol.rpartition(".")[0] not in after.keys() - before.keys():
                yield Unexplained(symbol, f"new: `{form}`", Python.ADDITION)
        elif before[symbol] != form:
            reason = breakages.get(symbol)
            text = f"`{before[symbol]}` → `{form}`" + (f" ({reason})" if reason else "")
            is_wider = reason is None and _is_longer(before[symbol], form)
            yield Unexplained(symbol, text, Python.ADDITION if is_wider else Python.BREAKING)
    for symbol in before:
        if symbol not in after and symbol.rpartition(".")[0] not in before.keys() - after.keys():
            yield Unexplained(symbol, "is gone", Python.BREAKING)


def _with_new_names(
    forms: Mapping[str, str], module: str, renamed: Mapping[str, str]
) -> Mapping[str, str]:
    """Old forms, with the names that classes of the same provider have now."""
    names = {}
    for was, now in renamed.items():
        models, _, name = was.rpartition(".")
        if module.startswith(models.removesuffix("models")):
            prefix = "" if module == models else "models."
            names[prefix + name] = prefix + now.rpartition(".")[2]
    if not names:
        return forms
    pattern = re.compile(rf"(?<![\w.])({'|'.join(map(re.escape, names))})(?!\w)")
    return {
        symbol: pattern.sub(lambda found: names[found[1]], form) for symbol, form in forms.items()
    }


def _is_longer(old: str, new: str) -> bool:
    """Whether a signature only gained parameters; griffe has seen that they have defaults."""
    parts = old.removeprefix("(").partition(") -> ")
    more = new.removeprefix("(").partition(") -> ")
    if parts[2] != more[2] or not old.startswith("("):
        return False
    return set(parts[0].split("; ")) <= set(more[0].split("; "))


def _is_explained(symbol: str, explained: set[str]) -> bool:
    return any(symbol == place or symbol.startswith(f"{place}.") for place in explained)


def _module_name(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _is_public_module(module: str) -> bool:
    return module in REACHED or not any(part.startswith("_") for part in module.split("."))


def _surface(module: griffe.Module) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, member in module.members.items():
        if name in REACHED.get(module.path, (name,)):
            _collect(member, f"{module.path}.{name}", found)
    return found


def _tree(module: str, text: str) -> griffe.Module:
    return griffe.visit(module, Path(f"{module}.py"), text)


def _collect(member: griffe.Object | griffe.Alias, path: str, found: dict[str, str]) -> None:
    name = path.rpartition(".")[2]
    if isinstance(member, griffe.Alias) or (name.startswith("_") and name != "__init__"):
        return
    if isinstance(member, griffe.Class):
        found[path] = (
            f"class({', '.join(_public(str(base)).rpartition('.')[2] for base in member.bases)})"
        )
        for child, value in member.members.items():
            _collect(value, f"{path}.{child}", found)
    elif isinstance(member, griffe.Function) and not _is_validator(member):
        found[path] = _signature(member)
    elif isinstance(member, griffe.Attribute):
        found[path] = _attribute(member)


def _is_validator(function: griffe.Function) -> bool:
    """Whether pydantic calls it, and nobody else."""
    return any(one.callable_path.endswith("_validator") for one in function.decorators)


def _signature(function: griffe.Function) -> str:
    """With `; ` between parameters, so that it can be taken apart again."""
    parts = []
    for parameter in function.parameters:
        kind = "/" if parameter.kind is griffe.ParameterKind.positional_only else ""
        annotation = f": {_public(str(parameter.annotation))}" if parameter.annotation else ""
        default = f" = {parameter.default}" if parameter.default is not None else ""
        parts.append(f"{kind}{_public(parameter.name)}{annotation}{default}")
    decorators = "".join(
        f"@{_public(one.callable_path.rpartition('.')[2])} " for one in function.decorators
    )
    return f"({'; '.join(parts)}) -> {decorators}{_public(str(function.returns))}"


def _attribute(attribute: griffe.Attribute) -> str:
    if attribute.annotation is None:
        return str(attribute.value)
    return _public(_bare(str(attribute.annotation)))


def _public(source: str) -> str:
    """Source without the `_` that stands before everything that a generated module imports."""
    return re.sub(r"(?<![\w.])_(?=[A-Za-z])", "", source)


def _bare(annotation: str) -> str:
    """Without what pydantic is told beside the type: aliases, limits, what a repr shows."""
    found = re.fullmatch(r"Annotated\[(.*?), Field\(.*\)\]", annotation, re.DOTALL)
    return found[1] if found else annotation


def _breakages(old: griffe.Module, new: griffe.Module) -> dict[str, str]:
    """What griffe calls breaking, by symbol."""
    found = griffe.find_breaking_changes(old, new)
    return {breakage.obj.path: str(breakage.kind.value).lower() for breakage in found}
