"""Compares the public surface of the package, as griffe reads it from the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import griffe

from codegen.review.changes import ChangeGroup, UnexplainedChange
from codegen.review.verdicts import Python

INHERITED: Mapping[str, tuple[str, ...]] = {
    "krpay._runtime.responses": ("Response",),
    "krpay._runtime.base_client": ("BaseClient",),
    "krpay._runtime.call": ("Call", "CallOptions", "Replay"),
    "krpay._runtime.clients": ("BaseAsyncClient", "BaseSyncClient"),
    "krpay._runtime.enums": ("IntEnum", "StrEnum"),
    "krpay._runtime.model": ("Arguments", "Model", "Page"),
}
"""Private modules whose classes are public all the same: clients and models inherit them."""

_MODELS = re.compile(r"krpay\.\w+\.models(?=\.|$)")


def compare_surfaces(
    old: Mapping[str, str], new: Mapping[str, str], groups: Iterable[ChangeGroup]
) -> tuple[UnexplainedChange, ...]:
    """Find what differs in the surface and is not due to any of `groups`, changes of the specs.

    `old` and `new` are the texts of the package's files, by path.
    """
    groups = list(groups)
    explained = {place for group in groups if group.shows_in_package for place in group.explains}
    renamed = dict(group.renamed for group in groups if group.renamed)
    return tuple(
        change
        for change in find_differences(old, new, renamed)
        if not _is_explained(change.symbol, explained)
    )


def find_differences(
    old: Mapping[str, str], new: Mapping[str, str], renamed: Mapping[str, str] | None = None
) -> Iterator[UnexplainedChange]:
    """Find everything that differs, by symbol; only files that changed are read.

    `renamed` are classes of models with another name: their uses are not different.
    """
    was, now = _group_files(old), _group_files(new)
    for module in sorted(was.keys() | now.keys()):
        if was.get(module) == now.get(module) or not _is_public_module(module):
            continue
        if module not in now:
            yield UnexplainedChange(module, "the module is gone", Python.BREAKING)
        elif module not in was:
            yield UnexplainedChange(module, "new module", Python.ADDITION)
        else:
            before, after = _parse_module(module, was[module]), _parse_module(module, now[module])
            forms = _apply_renames(_list_forms(before), module, renamed or {})
            yield from _compare_forms(forms, _list_forms(after), _find_breakages(before, after))


def _compare_forms(
    before: Mapping[str, str], after: Mapping[str, str], breakages: Mapping[str, str]
) -> Iterator[UnexplainedChange]:
    for symbol, form in after.items():
        if symbol not in before:
            if symbol.rpartition(".")[0] not in after.keys() - before.keys():
                yield UnexplainedChange(symbol, f"new: `{form}`", Python.ADDITION)
        elif before[symbol] != form:
            reason = breakages.get(symbol)
            text = f"`{before[symbol]}` → `{form}`" + (f" ({reason})" if reason else "")
            is_wider = reason is None and _is_longer(before[symbol], form)
            yield UnexplainedChange(symbol, text, Python.ADDITION if is_wider else Python.BREAKING)
    for symbol in before:
        if symbol not in after and symbol.rpartition(".")[0] not in before.keys() - after.keys():
            yield UnexplainedChange(symbol, "is gone", Python.BREAKING)


def _apply_renames(
    forms: Mapping[str, str], module: str, renamed: Mapping[str, str]
) -> Mapping[str, str]:
    """Give old forms the names that classes of the same provider have now."""
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
        symbol: pattern.sub(lambda match: names[match[1]], form) for symbol, form in forms.items()
    }


def _is_longer(old: str, new: str) -> bool:
    """Say whether a signature only gained parameters; griffe has seen that they have defaults."""
    parts = old.removeprefix("(").partition(") -> ")
    more = new.removeprefix("(").partition(") -> ")
    if parts[2] != more[2] or not old.startswith("("):
        return False
    return set(parts[0].split("; ")) <= set(more[0].split("; "))


def _is_explained(symbol: str, explained: set[str]) -> bool:
    return any(symbol == place or symbol.startswith(f"{place}.") for place in explained)


def _group_files(texts: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Group the files of a package by the module that people import from.

    That is `models` for all models of a provider, whichever file they are written in.
    """
    groups: dict[str, tuple[str, ...]] = {}
    for path, text in sorted(texts.items()):
        module = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        place = _MODELS.match(module)
        name = place[0] if place else module
        if not (place and path.endswith("/__init__.py")):  # it only passes on what others have
            groups[name] = (*groups.get(name, ()), text)
    return groups


def _is_public_module(module: str) -> bool:
    return module in INHERITED or not any(part.startswith("_") for part in module.split("."))


def _list_forms(module: griffe.Module) -> dict[str, str]:
    forms: dict[str, str] = {}
    for name, member in module.members.items():
        if name in INHERITED.get(module.path, (name,)):
            _collect_forms(member, f"{module.path}.{name}", forms)
    return forms


def _parse_module(module: str, texts: Iterable[str]) -> griffe.Module:
    """Parse the files of a module as one; what they import of each other is not in it twice."""
    first, *others = (griffe.visit(module, Path(f"{module}.py"), text) for text in texts)
    for other in others:
        for name, member in other.members.items():
            if name not in first.members or first.members[name].is_alias:
                first.set_member(name, member)
    return first


def _collect_forms(member: griffe.Object | griffe.Alias, path: str, forms: dict[str, str]) -> None:
    """Add what a public member looks like, and its own members."""
    name = path.rpartition(".")[2]
    if isinstance(member, griffe.Alias) or (name.startswith("_") and name != "__init__"):
        return
    if isinstance(member, griffe.Class):
        bases = [_strip_underscores(str(base)).rpartition(".")[2] for base in member.bases]
        # What a page gives beside its members follows from its pagination, which has its own rule.
        bases = ["Model" if base == f"{name}Base" else base for base in bases]
        forms[path] = f"class({', '.join(bases)})"
        for child, value in member.members.items():
            _collect_forms(value, f"{path}.{child}", forms)
    elif isinstance(member, griffe.Function) and not _is_validator(member):
        forms[path] = _write_signature(member)
    elif isinstance(member, griffe.Attribute):
        forms[path] = _write_attribute(member)


def _is_validator(function: griffe.Function) -> bool:
    """Say whether pydantic calls it, and nobody else."""
    return any(one.callable_path.endswith("_validator") for one in function.decorators)


def _write_signature(function: griffe.Function) -> str:
    """Write a signature with `; ` between parameters, so that it can be taken apart again."""
    parts = []
    for parameter in function.parameters:
        kind = "/" if parameter.kind is griffe.ParameterKind.positional_only else ""
        annotation = f": {parameter.annotation}" if parameter.annotation else ""
        default = f" = {parameter.default}" if parameter.default is not None else ""
        parts.append(f"{kind}{_strip_underscores(parameter.name + annotation)}{default}")
    names = [one.callable_path.rpartition(".")[2] for one in function.decorators]
    decorators = "".join(f"@{name} " for name in names)
    return f"({'; '.join(parts)}) -> {_strip_underscores(f'{decorators}{function.returns}')}"


def _write_attribute(attribute: griffe.Attribute) -> str:
    if attribute.annotation is None:
        return str(attribute.value)
    return _strip_underscores(str(_strip_field(attribute.annotation)))


def _strip_underscores(source: str) -> str:
    """Take off the `_` that stands before everything that a generated module imports."""
    return re.sub(r"(?<![\w.])_(?=[A-Za-z])", "", source)


def _strip_field(annotation: griffe.Expr | str) -> griffe.Expr | str:
    """Take off what pydantic is told beside the type: aliases, limits, what a repr shows."""
    match annotation:
        case griffe.ExprSubscript(griffe.ExprName("Annotated"), griffe.ExprTuple([kind, *_])):
            return kind
        case _:
            return annotation


def _find_breakages(old: griffe.Module, new: griffe.Module) -> dict[str, str]:
    """Find what griffe calls breaking, by symbol."""
    breakages = griffe.find_breaking_changes(old, new)
    return {breakage.obj.path: str(breakage.kind.value).lower() for breakage in breakages}
