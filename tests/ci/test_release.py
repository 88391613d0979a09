"""A release: what builds it, what it may do, and what reaches the repository beside code."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github"
RELEASE: dict[str, Any] = yaml.load(  # so that `on` is no bool
    (GITHUB / "workflows" / "release.yml").read_text("utf-8"), Loader=yaml.BaseLoader
)
TEMPLATES = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*_*.yml"))


def test_only_a_tag_is_released_and_only_what_nox_built() -> None:
    assert RELEASE["on"] == {"push": {"tags": ["v*"]}}
    build, publish = RELEASE["jobs"]["build"], RELEASE["jobs"]["publish"]
    assert 'nox -s package -- --tag "$TAG"' in {step.get("run") for step in build["steps"]}
    assert publish["needs"] == "build"
    assert not any("checkout" in step.get("uses", "") for step in publish["steps"])


def test_nothing_is_published_with_a_password() -> None:
    build, publish = RELEASE["jobs"]["build"], RELEASE["jobs"]["publish"]
    assert publish["permissions"] == {"id-token": "write"}
    assert "permissions" not in build  # it reads, as the workflow says
    [step] = [step for step in publish["steps"] if "pypi-publish" in step.get("uses", "")]
    assert step["with"] == {"attestations": "true"}


def test_the_pins_that_shape_generated_bytes_are_updated_together() -> None:
    text = (GITHUB / "dependabot.yml").read_text("utf-8")
    document = yaml.safe_load(text)
    ecosystems = {one["package-ecosystem"]: one for one in document["updates"]}
    assert set(ecosystems) == {"github-actions", "pip"}
    [group] = ecosystems["pip"]["groups"].values()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    pinned = {line.partition("==")[0] for line in project["dependency-groups"]["codegen"]}
    assert set(group["patterns"]) == pinned


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_asks_where_a_fact_stands(path: Path) -> None:
    form = yaml.safe_load(path.read_text("utf-8"))
    assert form["name"]
    assert form["description"]
    fields = {one["id"]: one for one in form["body"]}
    assert {"source", "page"} & set(fields)
    assert all(one["attributes"]["label"] for one in form["body"])


def test_there_is_a_template_for_each_kind() -> None:
    assert [path.stem for path in TEMPLATES] == ["changed_page", "new_fact", "wrong_fact"]


def test_a_wrong_tag_is_no_release(tmp_path: Path) -> None:
    pytest.importorskip("build", reason="`nox -s package` builds; there, this is run, too")
    pytest.importorskip("hatchling")
    command = [sys.executable, "-m", "tests.packaging", str(tmp_path / "dist"), "--tag", "v0.0.0"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "The tag is v0.0.0, and the version is " in done.stderr


def test_what_was_built_is_what_its_sums_say() -> None:
    folder = ROOT / "dist"
    if not (folder / "SHA256SUMS").exists():
        pytest.skip("`nox -s package` was not run here")
    for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines():
        digest, name = line.split()
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    [sbom] = folder.glob("*.cdx.json")
    names = {one["name"] for one in json.loads(sbom.read_text("utf-8"))["components"]}
    assert {"krpay", "httpx", "pydantic"} <= names
    assert "pip" not in names
