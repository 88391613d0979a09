"""What no workflow may do, so that neither a fork nor an action that was taken over gains by it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = {
    path.name: path.read_text("utf-8")
    for path in sorted((ROOT / ".github" / "workflows").glob("*.y*ml"))
}
every_workflow = pytest.mark.parametrize("name", WORKFLOWS)

LEVELS = {"none": 0, "read": 1, "write": 2}

FROM_OTHERS = re.compile(
    r"""\$\{\{[^}]*\b(?:
        github\.event\b | github\.head_ref\b | github\.ref_name\b | inputs\. |
        steps\. | needs\. | env\.
    )[^}]*\}\}""",
    re.VERBOSE,
)
"""Expressions whose text somebody else, or an earlier step that read it, has written."""


def load(name: str) -> dict[str, Any]:
    found = yaml.load(WORKFLOWS[name], Loader=yaml.BaseLoader)  # so that `on` is no bool
    assert isinstance(found, dict)
    return found


def jobs(name: str) -> dict[str, dict[str, Any]]:
    found = load(name)["jobs"]
    assert isinstance(found, dict)
    return found


def steps(name: str) -> Iterator[dict[str, Any]]:
    for job in jobs(name).values():
        yield from job.get("steps", ())


def triggers(name: str) -> set[str]:
    on = load(name)["on"]
    return {on} if isinstance(on, str) else set(on)


def levels(permissions: object) -> dict[str, int]:
    """Permissions as numbers; `write-all` and the like are refused."""
    assert isinstance(permissions, dict), f"{permissions!r}: name each permission"
    return {scope: LEVELS[level] for scope, level in permissions.items()}


def test_there_are_workflows() -> None:
    assert "ci.yml" in WORKFLOWS


@every_workflow
def test_every_action_is_pinned_by_its_hash_and_says_its_version(name: str) -> None:
    found = re.findall(r"^\s*(?:- )?uses:(.*)$", WORKFLOWS[name], re.MULTILINE)
    assert found
    for action in found:
        pinned = re.fullmatch(r" [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+){1,2}", action)
        assert pinned or action.startswith(" ./"), f"{action}: owner/name@<40 hex> # v1.2.3"


def test_an_action_has_the_same_hash_everywhere() -> None:
    versions: dict[str, set[str]] = {}
    for text in WORKFLOWS.values():
        for action, version in re.findall(r"uses: ([\w.-]+/[\w.-]+)\S*(@\S+ # \S+)", text):
            versions.setdefault(action, set()).add(version)
    assert {action: found for action, found in versions.items() if len(found) > 1} == {}


@every_workflow
def test_a_workflow_may_read_the_code_and_nothing_else(name: str) -> None:
    assert "permissions" in load(name), "without them, a token may do what the repository allows"
    given = levels(load(name)["permissions"])
    assert {scope: level for scope, level in given.items() if level > 0} in ({}, {"contents": 1})


@every_workflow
def test_a_job_that_may_write_does_not_run_the_code_of_a_pull_request(name: str) -> None:
    for job_name, job in jobs(name).items():
        given = levels(job.get("permissions", {}))
        if "pull_request" in triggers(name) and any(level > 1 for level in given.values()):
            runs = [step for step in job["steps"] if "checkout" in step.get("uses", "")]
            assert runs == [], f"{job_name} checks out a pull request and may write {given}"
        assert given.get("contents", 0) < 2, f"{job_name} may write code"


@every_workflow
def test_no_workflow_gives_rights_to_the_code_of_a_fork(name: str) -> None:
    for trigger in triggers(name) & {"pull_request_target", "workflow_run"}:
        for step in steps(name):
            if "checkout" in step.get("uses", ""):
                chosen = str(step.get("with", {}))
                assert not re.search("head|refs/pull", chosen), f"{trigger} checks out {chosen}"
            assert "gh pr checkout" not in step.get("run", "")


@every_workflow
def test_no_text_of_others_becomes_part_of_a_script(name: str) -> None:
    for step in steps(name):
        scripts = [step.get("run", ""), step.get("with", {}).get("script", "")]
        for script in scripts:
            found = FROM_OTHERS.findall(script)
            assert found == [], f"{found}: hand it over in env, and quote it"


@every_workflow
def test_a_checkout_leaves_no_token_behind(name: str) -> None:
    for step in steps(name):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step.get("with", {}).get("persist-credentials") == "false"


@every_workflow
def test_only_the_token_of_the_run_is_used(name: str) -> None:
    found = set(re.findall(r"secrets\.(\w+)|secrets: *(inherit)", WORKFLOWS[name]))
    assert found <= {("GITHUB_TOKEN", "")}
