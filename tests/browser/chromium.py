"""Find a Chromium or Chrome on this machine: `python -m tests.browser.chromium` prints where."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping

VARIABLE = "KRPAY_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ADVICE = (
    "Install one (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), "
    f"or set {VARIABLE} to the program."
)


class NoChromium(Exception):
    """There is none; the message says what to do."""


def find_chromium(environment: Mapping[str, str] = os.environ) -> str:
    """Find the path of the browser.

    Raises:
        NoChromium: There is none, or not where `KRPAY_CHROMIUM` says.
    """
    path = environment.get("PATH")
    name = environment.get(VARIABLE)
    if name:
        program = shutil.which(name, path=path)
        if program is None:
            raise NoChromium(f"{VARIABLE} is {name!r}, and that is no program. {ADVICE}")
        return program
    for name in NAMES:
        program = shutil.which(name, path=path)
        if program is not None:
            return program
    raise NoChromium(f"No Chromium or Chrome found: none of {', '.join(NAMES)} on PATH. {ADVICE}")


def main() -> int:
    """Print the path, or what to do."""
    try:
        sys.stdout.write(find_chromium() + "\n")
    except NoChromium as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
