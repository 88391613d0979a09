"""Where datamodel-code-generator runs: in this process, or beside it while we do the rest."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:  # it takes long to import
    from codegen.emit.dcg import Made, Request

_ROOT = Path(__file__).parent.parent.parent

Begin = Callable[[Sequence["Request"]], Callable[[], Sequence["Made"]]]
"""Begins to make classes, and gives what waits for them."""
Place = Callable[[], AbstractContextManager[Begin]]
"""Where it runs; nothing of it is left after the `with`."""


@contextmanager
def in_this_process() -> Iterator[Begin]:
    """Make classes when they are asked for; what is imported serves the next time, too."""

    def begin(requests: Sequence[Request]) -> Callable[[], Sequence[Made]]:
        from codegen.emit.dcg import make_classes

        return lambda: [make_classes(request) for request in requests]

    yield begin


@contextmanager
def beside_this_process() -> Iterator[Begin]:
    """Make classes in a process that imports what it needs while the specs are being read."""
    process = subprocess.Popen(
        [sys.executable, "-m", "codegen.emit.dcg"],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )

    def run(requests: Sequence[Request]) -> list[Made]:
        output, problem = process.communicate(json.dumps(requests))
        if process.returncode:
            raise RuntimeError(f"datamodel-code-generator failed:\n{problem}")
        answer: Any = json.loads(output)
        if isinstance(answer, dict):
            failure = cast(dict[str, Any], answer)
            raise OSError(failure["errno"], failure["strerror"], failure["filename"])
        return cast("list[Made]", answer)

    with ThreadPoolExecutor(1) as waiting:
        try:
            yield lambda requests: waiting.submit(run, requests).result
        finally:
            process.kill()  # it has ended, if all went well
            process.wait()
