"""The specs are OpenAPI 3.1 for any tool, in many files and in one."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator, validate
from openapi_spec_validator.readers import read_from_filename

ROOT = Path(__file__).resolve().parents[3]
PROVIDERS = sorted(path.parent.name for path in (ROOT / "specs").glob("*/openapi.yaml"))


def check(path: Path) -> None:
    """Read a spec as the command-line tool does: following references to files."""
    spec, base_uri = read_from_filename(str(path))
    validate(spec, base_uri=base_uri, cls=OpenAPIV31SpecValidator)


def test_there_are_specs_to_check() -> None:
    assert {"bunjang", "iamport", "konaplate"} <= set(PROVIDERS)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_validator_accepts_the_files_that_people_write(provider: str) -> None:
    check(ROOT / "specs" / provider / "openapi.yaml")


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_validator_accepts_the_bundled_spec(provider: str) -> None:
    check(ROOT / "generated" / "krpay" / provider / "openapi.json")


@pytest.mark.parametrize("provider", PROVIDERS)
def test_the_bundled_spec_needs_no_other_file(provider: str) -> None:
    text = (ROOT / "generated" / "krpay" / provider / "openapi.json").read_text(encoding="utf-8")
    references: list[str] = []
    json.loads(text, object_hook=lambda found: references.append(found.get("$ref", "#/")))
    assert len(references) > 1
    assert all(reference.startswith("#/") for reference in references)


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("paths/points.yaml", "/parameters/IssuanceId", "/parameters/Nowhere", "Nowhere"),
        ("paths/points.yaml", "points_cancel_issuance", "points_get_issuance", "is not unique"),
        ("schemas/points.yaml", "name: id\n", "name: key\n", "Path parameter 'id'"),
    ],
)
def test_the_validator_does_follow_references_to_files(
    file: str, old: str, new: str, says: str, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    path = tmp_path / "specs" / "bunjang" / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(Exception, match=says):
        check(tmp_path / "specs" / "bunjang" / "openapi.yaml")
