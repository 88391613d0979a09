"""What krpay requires, with all of its extras: as it says, or in the oldest versions it allows.

python -m tests.packaging.requirements [--oldest]
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement

NEEDS_NEWER = ("httpx2",)
"""What may be handed in, and needs newer versions of the others than krpay."""
ROOT = Path(__file__).resolve().parents[2]


def list_requirements() -> list[Requirement]:
    """List what is required, extras included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    return [Requirement(text) for group in groups for text in group]


def list_oldest() -> Iterator[str]:
    """List the oldest version of each requirement, of those that can be installed together."""
    for requirement in list_requirements():
        if requirement.name in NEEDS_NEWER:
            continue
        [lower] = [one.version for one in requirement.specifier if one.operator == ">="]
        yield f"{requirement.name}=={lower}"


if __name__ == "__main__":
    lines = list_oldest() if "--oldest" in sys.argv else map(str, list_requirements())
    sys.stdout.write("\n".join(lines) + "\n")
