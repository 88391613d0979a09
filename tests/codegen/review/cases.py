"""Cases of spec changes, as `cases.yaml` has them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from codegen.review import snapshot
from codegen.review.snapshot import ROOMS, Snapshot

HERE = Path(__file__).parent
BEFORE = HERE / "before"
FILES = {
    "root": "openapi.yaml",
    "orders": "paths/orders.yaml",
    "refunds": "paths/refunds.yaml",
    "schemas": "schemas/orders.yaml",
    "signing": "../../codegen/package/shop/_signing.py",
}


@dataclass(frozen=True)
class Case:
    """One change in one direction."""

    name: str
    raw: dict[str, Any]
    is_back: bool

    @property
    def id(self) -> str:
        return f"{self.name} - {'back' if self.is_back else 'there'}"

    @property
    def key(self) -> str:
        return "back" if self.is_back else "there"

    @property
    def bump(self) -> str:
        return str(self.raw[self.key][0])

    @property
    def changes(self) -> list[str]:
        return list(self.raw[self.key][1:])

    @property
    def verdicts(self) -> list[list[str]]:
        """Wire, Python, perhaps alert, and cause, of each change that is not only words."""
        parts = [line.split(" | ")[1:] for line in map(_without_unions, self.changes)]
        return [part for part in parts if part[0] != "words"]

    @property
    def breaks_wire(self) -> bool:
        return any(part[0] == "breaking" for part in self.verdicts)

    @property
    def breaks_python(self) -> bool:
        return any(part[1] == "breaking" for part in self.verdicts)

    @property
    def program(self) -> str | None:
        return self.raw.get("back_program" if self.is_back else "program")

    @property
    def runs(self) -> bool:
        return bool(self.raw.get("runs"))

    @property
    def outside(self) -> str | None:
        """Why an outside differ disagrees about the wire, if it does."""
        found = self.raw.get("outside", {}).get(self.key)
        return str(found) if found else None

    def write(self, folder: Path) -> Path:
        """Write the side with the change as the only provider of `folder`, and return it."""
        specs = folder / "specs" / "shop"
        shutil.copytree(BEFORE / "specs" / "shop", specs)
        shutil.copytree(BEFORE / ROOMS / "shop", folder / ROOMS / "shop")
        for file, before, after in self.raw["edit"]:
            path = specs / FILES[file]
            text = path.read_text(encoding="utf-8")
            found = text.count(before)
            assert found == 1, f"{self.name}: {before!r} is there {found} times"
            path.write_text(text.replace(before, after), encoding="utf-8")
        return folder

    def snapshots(self, folder: Path) -> tuple[Snapshot, Snapshot]:
        """Old and new."""
        plain = snapshot.of_working_tree(BEFORE)
        edited = snapshot.of_working_tree(self.write(folder))
        return (edited, plain) if self.is_back else (plain, edited)


def _without_unions(line: str) -> str:
    """The line without what stands in backquotes, where types have ` | ` in them."""
    return "".join(line.split("`")[::2])


def load() -> Iterator[Case]:
    """Every case, there and back."""
    for raw in yaml.safe_load((HERE / "cases.yaml").read_text(encoding="utf-8")):
        for is_back in (False, True):
            yield Case(raw["name"], raw, is_back)


CASES = list(load())


def bundle(found: Snapshot) -> str:
    """A spec as one JSON document, for other tools."""
    return json.dumps(found.providers["shop"].document)
