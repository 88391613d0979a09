"""Single mistakes that people make in a spec: each is refused by its line, or harmless."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.emit.render import load_providers
from codegen.spec.problems import SpecError

FOLDER = Path(__file__).parent / "edited"
SHOP = FOLDER / "points_shop"
CASES: list[dict[str, Any]] = [
    entry
    for file in sorted((FOLDER / "edits").glob("*.yaml"))
    for entry in yaml.safe_load(file.read_text("utf-8"))
]


def edited(case: dict[str, Any], folder: Path) -> Path:
    """The specs with the mistakes of a case."""
    shutil.copytree(SHOP, folder / "specs" / SHOP.name)
    for edit in case["edits"]:
        path = folder / "specs" / SHOP.name / edit["file"]
        text = path.read_text("utf-8") if path.exists() else ""
        if "old" in edit:
            assert edit["old"] in text, edit
            text = text.replace(edit["old"], edit["new"], 1)
        else:
            text += edit["new"]
        path.write_text(text, encoding="utf-8", newline="\n")
    return folder / "specs"


def test_the_shop_itself_is_not_refused(tmp_path: Path) -> None:
    assert load_providers(edited({"edits": []}, tmp_path))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_mistake(case: dict[str, Any], tmp_path: Path) -> None:
    specs = edited(case, tmp_path)
    if "accepted" in case:
        assert load_providers(specs)
        return
    with pytest.raises(SpecError) as caught:
        load_providers(specs)
    message = str(caught.value)
    assert message.replace(f"specs/{SHOP.name}/", "").splitlines() == case["says"]
