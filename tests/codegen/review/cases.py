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
from codegen.review.changes import ChangeGroup, SpecChange
from codegen.review.snapshot import ROOMS, Snapshot

HERE = Path(__file__).parent
BEFORE = HERE / "before"
FILES = {
    "root": "openapi.yaml",
    "orders": "paths/orders.yaml",
    "refunds": "paths/refunds.yaml",
    "schemas": "schemas/orders.yaml",
    "signing": "../../codegen/package/shop/_signing.py",
    "body_codec": "../../codegen/package/shop/_body_codec.py",
}


@dataclass(frozen=True)
class ExpectedChange:
    """A change as `cases.yaml` has it: a rule, not a sentence."""

    rule: str
    symbol: str
    values: dict[str, str]
    verdict: str
    """Wire and Python, and `alert` if it is about money or secrets; or `words`."""
    cause: str

    @classmethod
    def of_change(cls, group: ChangeGroup, change: SpecChange) -> ExpectedChange:
        verdict = f"{change.wire.name.lower()} {change.python.name.lower()}"
        verdict += " alert" if change.alert else ""
        return cls(
            change.rule.id,
            group.symbol,
            dict(change.values),
            "words" if change.rule.is_words else verdict,
            group.cause.name.lower(),
        )


@dataclass(frozen=True)
class ReviewCase:
    """One change in one direction."""

    name: str
    raw: dict[str, Any]
    is_back: bool

    @property
    def id(self) -> str:
        return f"{self.name} - {self.key}"

    @property
    def key(self) -> str:
        return "back" if self.is_back else "there"

    @property
    def bump(self) -> str:
        return str(self.raw[self.key][0])

    @property
    def changes(self) -> list[ExpectedChange]:
        return [ExpectedChange(*row) for row in self.raw[self.key][1:]]

    @property
    def verdicts(self) -> list[str]:
        """The verdict of each change that is not only words."""
        return [change.verdict for change in self.changes if change.verdict != "words"]

    @property
    def breaks_wire(self) -> bool:
        return any(verdict.split()[0] == "breaking" for verdict in self.verdicts)

    @property
    def breaks_python(self) -> bool:
        return any(verdict.split()[1] == "breaking" for verdict in self.verdicts)

    @property
    def program(self) -> str | None:
        return self.raw.get("back_program" if self.is_back else "program")

    @property
    def runs(self) -> bool:
        return bool(self.raw.get("runs"))

    @property
    def outside(self) -> str | None:
        """Why an outside differ disagrees about the wire, if it does."""
        reason = self.raw.get("outside", {}).get(self.key)
        return str(reason) if reason else None

    @property
    def edits(self) -> list[tuple[str, str]]:
        """What is written before and after, in this direction."""
        pairs = [(before, after) for _, before, after in self.raw["edit"]]
        return [(after, before) for before, after in pairs] if self.is_back else pairs

    def write_plain(self, folder: Path) -> Path:
        """Find or write the side without the change, the only provider of a folder."""
        return self._write(folder, self.raw["both"]) if "both" in self.raw else BEFORE

    def write_edited(self, folder: Path) -> Path:
        """Write the side with the change as the only provider of a folder."""
        return self._write(folder, self.raw.get("both", []) + self.raw["edit"])

    def _write(self, folder: Path, edits: list[list[str]]) -> Path:
        specs = folder / "specs" / "shop"
        shutil.copytree(BEFORE / "specs" / "shop", specs)
        shutil.copytree(BEFORE / ROOMS / "shop", folder / ROOMS / "shop")
        for file, before, after in edits:
            path = specs / FILES[file]
            text = path.read_text(encoding="utf-8")
            count = text.count(before)
            assert count == 1, f"{self.name}: {before!r} is there {count} times"
            path.write_text(text.replace(before, after), encoding="utf-8")
        return folder

    def snapshots(self, folder: Path) -> tuple[Snapshot, Snapshot]:
        """Old and new."""
        plain = snapshot.read_working_tree(self.write_plain(folder / "plain"))
        edited = snapshot.read_working_tree(self.write_edited(folder / "edited"))
        return (edited, plain) if self.is_back else (plain, edited)


def load_cases() -> Iterator[ReviewCase]:
    """Load every case, there and back."""
    text = (HERE / "cases.yaml").read_text(encoding="utf-8")
    for raw in yaml.load(text, Loader=yaml.CSafeLoader):
        for is_back in (False, True):
            yield ReviewCase(raw["name"], raw, is_back)


CASES = list(load_cases())


def bundle_spec(side: Snapshot) -> str:
    """Write a spec as one JSON document, for other tools."""
    return json.dumps(side.providers["shop"].document)
