"""Whether documents are valid OpenAPI 3.1, so that other tools can read them.

The validator takes as long as half of all the rest. So for large documents it runs in a
process of its own, while the rest goes on.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from codegen.spec.located import LocatedList, LocatedMapping
from codegen.spec.problems import Position, Problems

LARGE = 200_000
"""Characters of JSON that take longer to check than a process to start."""

Fault = tuple[Sequence[str | int], str]
"""Where in a document, and what is wrong there."""


def check_openapi(document: LocatedMapping, problems: Problems) -> None:
    """Check a bundled document against OpenAPI 3.1 itself."""
    _report(document, _faults(document), problems)


@contextmanager
def checked_beside(documents: Sequence[LocatedMapping]) -> Iterator[None]:
    """Check documents while the body works with them.

    Raises `SpecError` at the end if one is not valid, whatever the body ran into because
    of that.
    """
    text = json.dumps(documents)
    if len(text) < LARGE:
        _raise_if_any(documents, map(_faults, documents))
        yield
        return
    with tempfile.TemporaryFile("w+", encoding="utf-8") as given:
        given.write(text)
        given.seek(0)
        process = subprocess.Popen(
            [sys.executable, "-m", "codegen.spec.validity"],
            stdin=given,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"},
            encoding="utf-8",
            start_new_session=True,  # Ctrl-C is for us: we end it, and it shows no traceback
        )
        with _killed_by_interrupt(process):
            try:
                yield
            except KeyboardInterrupt:
                raise
            except BaseException:
                _raise_findings(documents, process)
                raise
            _raise_findings(documents, process)


@contextmanager
def _killed_by_interrupt(process: subprocess.Popen[str]) -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        process.kill()
        process.communicate()
        raise


def _raise_findings(documents: Sequence[LocatedMapping], process: subprocess.Popen[str]) -> None:
    found, _ = process.communicate()
    if process.returncode:
        raise RuntimeError("the check against OpenAPI did not end; see above")
    _raise_if_any(documents, json.loads(found))


def _raise_if_any(documents: Sequence[LocatedMapping], found: Iterable[Iterable[Fault]]) -> None:
    problems = Problems()
    for document, faults in zip(documents, found, strict=True):
        _report(document, faults, problems)
    problems.raise_if_any()


def _faults(document: Mapping[str, Any]) -> list[Fault]:
    from openapi_spec_validator import OpenAPIV31SpecValidator  # slow to import

    return [
        (list(error.absolute_path), f"{error.message:.200}")
        for error in OpenAPIV31SpecValidator(document).iter_errors()
    ]


def _report(document: LocatedMapping, faults: Iterable[Fault], problems: Problems) -> None:
    for path, message in faults:
        position: Position = document.position
        value: Any = document
        for key in path:
            if isinstance(value, LocatedMapping) and key in value:
                position, value = value.position_of(str(key)), value[str(key)]
            elif isinstance(value, LocatedList) and isinstance(key, int) and key < len(value):
                position, value = value.item_positions[key], value[key]
        problems.add(position, f"this is not valid OpenAPI 3.1: {message}")


if __name__ == "__main__":
    json.dump([_faults(document) for document in json.load(sys.stdin)], sys.stdout)
