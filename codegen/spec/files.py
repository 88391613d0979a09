"""Finds and reads the files of specs, and refuses those that nobody would read.

A file that is passed over in silence is a mistake that nobody sees, so whatever is no spec and no
dropping of an editor is named.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from codegen.spec.problems import Position, Problems
from codegen.spec.yaml_reader import read_yaml

ROOT = "openapi.yaml"
_DROPPINGS = ("~", ".swp", ".swo", ".swx", ".tmp", ".bak", ".orig", ".rej", ".pyc")
_BELONGS = f"only {ROOT}, paths/*.yaml, schemas/*.yaml and notes in *.md belong here"


class SpecFiles:
    """The YAML files under `specs/`, each read once."""

    def __init__(self, specs: Path, problems: Problems) -> None:
        self.specs = specs.resolve()
        self._problems = problems
        self._values: dict[Path, Any] = {}

    @property
    def values(self) -> dict[Path, Any]:
        """What was read so far; `None` for a file that could not be."""
        return self._values

    def name(self, path: Path) -> str:
        """What positions call a file: `specs/bunjang/openapi.yaml`."""
        return path.relative_to(self.specs.parent).as_posix()

    def read(self, path: Path) -> Any:
        """The value of a file; `None` if it cannot be read, which is then among the problems."""
        if path not in self._values:
            text = self._text(path)
            name = self.name(path)
            self._values[path] = None if text is None else read_yaml(text, name, self._problems)
        return self._values[path]

    def _text(self, path: Path) -> str | None:
        start = Position(self.name(path), 1)
        if not path.exists() and not path.is_symlink():
            self._problems.add(start, "no such file; write it")
            return None
        if not _is_inside(path, self.specs):
            message = "this link leads in a circle, to nothing or out of the specs"
            self._problems.add(start, f"{message}; put the file itself here")
            return None
        if not path.is_file():
            self._problems.add(start, "this is no file; put one here")
            return None
        content = path.read_bytes()
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            message = f"the byte 0x{content[error.start]:02X} is not UTF-8; save the file as UTF-8"
            self._problems.add(Position(start.file, line), message)
            return None


def find_providers(specs: Path, problems: Problems) -> list[Path]:
    """The folders of `specs/` that hold a provider; refuses those that seem to."""
    providers = []
    for entry in sorted(specs.iterdir()):
        position = Position(f"{specs.name}/{entry.name}", 1)
        if is_dropping(entry.name):
            continue
        if entry.is_symlink() and not _is_inside(entry, specs):
            problems.add(position, "this link leads in a circle, to nothing or out of the specs")
        elif entry.is_dir():
            if (entry / ROOT).is_file() or (entry / ROOT).is_symlink():
                providers.append(entry)
            elif any(True for _ in _list_entries(entry)):
                problems.add(position, f"there is no {ROOT} in here; write it or remove the folder")
        elif entry.suffix.lower() in (".yaml", ".yml", ".json"):
            message = f"a spec stands in a folder of its own: {specs.name}/<provider>/{ROOT}"
            problems.add(position, message)
    return providers


def find_yaml_files(directory: Path, files: SpecFiles, problems: Problems) -> list[Path]:
    """Every YAML file in the folder of a provider; refuses what is none."""
    result = []
    for path in _list_entries(directory):
        position = Position(files.name(path), 1)
        suffix = path.suffix.lower()
        if path.is_symlink() and path.is_dir():
            problems.add(position, "this is a link to a folder; put the files themselves here")
        elif path.suffix == ".yaml":
            result.append(path)
        elif suffix in (".yaml", ".yml"):
            problems.add(position, f"only files called *.yaml are read; call it {path.stem}.yaml")
        elif suffix != ".md":
            problems.add(position, _BELONGS)
    return result


def is_dropping(name: str) -> bool:
    """Whether an editor or the system left a file or folder here, for itself."""
    return (
        name.startswith((".", "#"))
        or name.endswith(_DROPPINGS)
        or name in ("__pycache__", "Thumbs.db", "desktop.ini")
    )


def _list_entries(directory: Path) -> Iterator[Path]:
    """Every file under a folder, and every link to a folder, but no droppings."""
    for folder, names, file_names in os.walk(directory):  # it goes through no links
        names[:] = sorted(name for name in names if not is_dropping(name))
        links = [name for name in names if (Path(folder) / name).is_symlink()]
        for name in sorted([*file_names, *links]):
            if not is_dropping(name):
                yield Path(folder) / name


def _is_inside(path: Path, folder: Path) -> bool:
    """Whether a path leads to something inside a folder."""
    try:
        return path.resolve(strict=True).is_relative_to(folder)
    except (OSError, RuntimeError):  # a circle of links is a RuntimeError before Python 3.13
        return False
