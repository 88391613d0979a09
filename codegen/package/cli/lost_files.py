"""Lost calls that the command keeps, so that somebody can resolve them later."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from krpay.errors import OutcomeUnknownError
from krpay.resolving import dump


def keep_lost_call(provider: str, lost: OutcomeUnknownError) -> Path | None:
    """Write a lost call to a file that only its owner may read; `None` if that fails."""
    base = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    folder = Path(base) / "krpay" / "lost"
    name = f"{datetime.now(UTC):%Y%m%dT%H%M%S.%f}-{provider}-{lost.operation}.json"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / name
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(dump(lost))
    except OSError:
        return None
    return path
