# Copied from codegen/package/batch/bar.py by `nox -s generate`. Do not edit.
"""How far a run has come, on the terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib.util import find_spec

from krpay.batch.records import State
from krpay.batch.reports import Summary

_SECONDS = 5.0
"""How often a line is written where there is no bar."""


@contextmanager
def progress_bar(total: int | None = None) -> Generator[Callable[[Summary], None]]:
    """Show how far a run is, on standard error: as a bar of rich, or a line every few seconds.

        with batch.progress_bar(len(customers)) as show:
            summary = batch.run(client, calls, "december.db", on_progress=show)

    Args:
        total: How many calls there will be, if that is known.
    """
    if find_spec("rich") is None:
        yield _write_lines(total)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[states]}"),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("", total=total, states="")

        def show(summary: Summary) -> None:
            progress.update(task, completed=summary.total, states=_count_states(summary))

        yield show


def _write_lines(total: int | None) -> Callable[[Summary], None]:
    last = time.monotonic()

    def show(summary: Summary) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _SECONDS or summary.total == total:
            last = now
            of = f" of {total:,}" if total is not None else ""
            print(f"{summary.total:,}{of}: {_count_states(summary)}", file=sys.stderr)  # noqa: T201

    return show


def _count_states(summary: Summary) -> str:
    counted = [f"{count:,} {state}" for state, count in summary.counts.items() if count]
    ended = [f"{summary.had_ended:,} ended before"] if summary.had_ended else []
    return ", ".join([*counted, *ended]) or f"0 {State.DONE}"
