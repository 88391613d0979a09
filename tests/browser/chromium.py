"""Where a Chromium or Chrome is on this machine: `python -m tests.browser.chromium` tells."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping

VARIABLE = "KRPAY_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HOW = (
    "Install one (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), "
    f"or set {VARIABLE} to the program."
)


class NoChromium(Exception):
    """There is none; the message says what to do."""


def find(environment: Mapping[str, str] = os.environ) -> str:
    """The path of the browser.

    Raises:
        NoChromium: There is none, or not where `KRPAY_CHROMIUM` says.
    """
    path = environment.get("PATH")
    wanted = environment.get(VARIABLE)
    if wanted:
        found = shutil.which(wanted, path=path)
        if found is None:
            raise NoChromium(f"{VARIABLE} is {wanted!r}, and that is no program. {HOW}")
        return found
    for name in NAMES:
        found = shutil.which(name, path=path)
        if found is not None:
            return found
    raise NoChromium(f"No Chromium or Chrome found: none of {', '.join(NAMES)} on PATH. {HOW}")


def main() -> int:
    """Print the path, or what to do."""
    try:
        sys.stdout.write(find() + "\n")
    except NoChromium as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
