"""Cases of specs that are refused, as data: what is edited, and what the message must say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.codegen.tiny import Edit, Spec

HERE = "# <- here"
FOLDER = Path(__file__).parent
SLOTS: dict[str, dict[str, str]] = yaml.safe_load((FOLDER / "slots.yaml").read_text("utf-8"))


@dataclass(frozen=True)
class Case:
    """Edits of the tiny spec, and what messages must say of the marked line."""

    subject: str
    name: str
    says: tuple[str, ...]
    edits: tuple[Edit, ...]
    files: dict[str, str]
    room: dict[str, str]
    """Modules of the provider's room, by name."""

    def spec(self) -> Spec:
        spec = Spec().edited(*self.edits).with_room(**self.room)
        spec.files |= self.files
        return spec


def read_cases() -> list[Case]:
    """Every case under `refusals/`, by subject."""
    return [
        _case(file.stem, entry)
        for file in sorted((FOLDER / "refusals").glob("*.yaml"))
        for entry in yaml.safe_load(file.read_text("utf-8"))
    ]


def _case(subject: str, entry: dict[str, Any]) -> Case:
    says = entry["says"] if isinstance(entry["says"], list) else [entry["says"]]
    edits = tuple(_edit(edit) for edit in entry.get("edits", ()))
    files, room = entry.get("files", {}), entry.get("room", {})
    return Case(subject, entry["name"], tuple(says), edits, files, room)


def _edit(entry: dict[str, Any]) -> Edit:
    if "file" in entry:
        return Edit(entry["file"], entry["old"], entry["new"], entry.get("everywhere", False))
    [(name, text)] = entry.items()
    slot = SLOTS[name]
    return Edit(slot["file"], slot["old"], slot["new"].replace("{}", text))
