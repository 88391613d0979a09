"""Where datamodel-code-generator runs: in this process, or beside it while we do the rest."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:  # it takes long to import
    from codegen.emit.dcg import Made, Request

_ROOT = Path(__file__).parent.parent.parent

Begin = Callable[[Sequence["Request"]], Callable[[], Sequence["Made"]]]
"""Begins to make classes, and gives what waits for them."""


def in_this_process(requests: Sequence[Request]) -> Callable[[], Sequence[Made]]:
    """Make classes when they are waited for; what is imported serves the next time, too."""
    from codegen.emit.dcg import make_classes

    return lambda: [make_classes(request) for request in requests]


@contextmanager
def beside_this_process() -> Iterator[Begin]:
    """Make classes in a process that is there as long as the `with`; it takes time to be ready."""
    command = [sys.executable, "-m", "codegen.emit.dcg"]
    pipe = subprocess.PIPE
    with (
        subprocess.Popen(  # noqa: S603  our own arguments
            command, cwd=_ROOT, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8"
        ) as process,
        ThreadPoolExecutor(1) as waiting,
    ):

        def run(requests: Sequence[Request]) -> list[Made]:
            output, problem = process.communicate(json.dumps(requests))
            if process.returncode:
                raise RuntimeError(f"datamodel-code-generator failed:\n{problem}")
            answer: Any = json.loads(output)
            if isinstance(answer, dict):
                failure = cast(dict[str, Any], answer)
                raise OSError(failure["errno"], failure["strerror"], failure["filename"])
            return cast("list[Made]", answer)

        try:
            yield lambda requests: waiting.submit(run, requests).result
        finally:
            process.kill()  # it has ended, if all went well
