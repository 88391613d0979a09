"""Reads the spec of a provider, and says all that is wrong with it in one round."""

from __future__ import annotations

from pathlib import Path

from codegen.spec.files import ROOT, SpecFiles, find_yaml_files
from codegen.spec.language import check_language
from codegen.spec.leftovers import refuse_leftovers
from codegen.spec.load import Bundler
from codegen.spec.located import LocatedMapping
from codegen.spec.operations import check_operations
from codegen.spec.problems import Problems, consequences
from codegen.spec.schemas import check_schemas
from codegen.spec.validity import check_openapi


def read_provider(directory: Path, specs: Path, problems: Problems) -> LocatedMapping:
    """Load and check the spec in a folder; `problems` gets what is wrong.

    Raises `SpecError` if the document is not whole, because a file cannot be read or a reference
    leads nowhere: then nothing more can be said of it.
    """
    directory = directory.resolve()
    files = SpecFiles(specs, problems)
    bundler = Bundler(files, problems)
    document = bundler.bundle(directory)
    for path in find_yaml_files(directory, files, problems):
        files.read(path)
    problems.settle()
    form = Problems()
    for path, value in files.values.items():
        check_language(value, _find_kind(path), form)
    problems.add_others(form)
    problems.settle()
    if document is None:
        problems.raise_if_any()
    assert document is not None
    with consequences(problems) as later:
        refuse_leftovers(bundler.used, directory, files, later)
        check_operations(document, later)
        check_schemas(document, later)
    if not problems:
        check_openapi(document, problems)
    return document


def _find_kind(path: Path) -> str:
    if path.name == ROOT:
        return "root"
    return "paths" if path.parent.name == "paths" else "schemas"
