"""What the operating system knows about a process, and allows it."""

from __future__ import annotations

import sys
import time
from pathlib import Path

try:
    import resource
except ModuleNotFoundError:  # Windows
    resource = None  # type: ignore[assignment]


def allow_connections(count: int) -> None:
    """Let this process have that many files open, if the system lets it."""
    if resource is None:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = count + 200
    if soft != resource.RLIM_INFINITY and soft < needed:
        most = needed if hard == resource.RLIM_INFINITY else min(needed, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def read_child_seconds() -> float:
    """Read the CPU time of all processes that this one started and waited for.

    A busy machine makes them wait, and that is not theirs. Where the system does not
    say it, the time of day.
    """
    if resource is None:
        return time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def read_peak_memory() -> int:
    """Read the most bytes that this process ever had in memory.

    From /proc where there is one: what getrusage says includes the process that started
    this one.
    """
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    if resource is None:
        raise OSError("this system does not say how much memory a process had")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
