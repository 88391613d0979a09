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

UNTRUSTED_EXPRESSION = re.compile(
    r"""\$\{\{[^}]*\b(?:
        github\.event\b | github\.head_ref\b | github\.ref_name\b | inputs\. |
        steps\. | needs\. | env\.
    )[^}]*\}\}""",
    re.VERBOSE,
)
"""Expressions whose text somebody else, or an earlier step that read it, has written."""


def read_workflow(name: str) -> dict[str, Any]:
    workflow = yaml.load(WORKFLOWS[name], Loader=yaml.BaseLoader)  # so that `on` is no bool
    assert isinstance(workflow, dict)
    return workflow


def read_jobs(name: str) -> dict[str, dict[str, Any]]:
    jobs = read_workflow(name)["jobs"]
    assert isinstance(jobs, dict)
    return jobs


def read_steps(name: str) -> Iterator[dict[str, Any]]:
    for job in read_jobs(name).values():
        yield from job.get("steps", ())


def read_triggers(name: str) -> set[str]:
    on = read_workflow(name)["on"]
    return {on} if isinstance(on, str) else set(on)


def read_levels(permissions: object) -> dict[str, int]:
    """Read permissions as numbers; `write-all` and the like are refused."""
    assert isinstance(permissions, dict), f"{permissions!r}: name each permission"
    return {scope: LEVELS[level] for scope, level in permissions.items()}


def test_there_are_workflows() -> None:
    assert "ci.yml" in WORKFLOWS


@every_workflow
def test_every_action_is_pinned_by_its_hash_and_says_its_version(name: str) -> None:
    actions = re.findall(r"^\s*(?:- )?uses:(.*)$", WORKFLOWS[name], re.MULTILINE)
    assert actions
    for action in actions:
        pinned = re.fullmatch(r" [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+){1,2}", action)
        assert pinned or action.startswith(" ./"), f"{action}: owner/name@<40 hex> # v1.2.3"


def test_an_action_has_the_same_hash_everywhere() -> None:
    versions: dict[str, set[str]] = {}
    for text in WORKFLOWS.values():
        for action, version in re.findall(r"uses: ([\w.-]+/[\w.-]+)\S*(@\S+ # \S+)", text):
            versions.setdefault(action, set()).add(version)
    assert {action: pins for action, pins in versions.items() if len(pins) > 1} == {}


@every_workflow
def test_a_workflow_may_read_the_code_and_nothing_else(name: str) -> None:
    workflow = read_workflow(name)
    assert "permissions" in workflow, "without them, a token may do what the repository allows"
    levels = read_levels(workflow["permissions"])
    assert {scope: level for scope, level in levels.items() if level > 0} in ({}, {"contents": 1})


@every_workflow
def test_a_job_that_may_write_does_not_run_the_code_of_a_pull_request(name: str) -> None:
    for job_name, job in read_jobs(name).items():
        levels = read_levels(job.get("permissions", {}))
        if "pull_request" in read_triggers(name) and any(level > 1 for level in levels.values()):
            checkouts = [step for step in job["steps"] if "checkout" in step.get("uses", "")]
            assert checkouts == [], f"{job_name} checks out a pull request and may write {levels}"
        assert levels.get("contents", 0) < 2, f"{job_name} may write code"


@every_workflow
def test_no_workflow_gives_rights_to_the_code_of_a_fork(name: str) -> None:
    for trigger in read_triggers(name) & {"pull_request_target", "workflow_run"}:
        for step in read_steps(name):
            if "checkout" in step.get("uses", ""):
                options = str(step.get("with", {}))
                assert not re.search("head|refs/pull", options), f"{trigger} checks out {options}"
            assert "gh pr checkout" not in step.get("run", "")


@every_workflow
def test_no_text_of_others_becomes_part_of_a_script(name: str) -> None:
    for step in read_steps(name):
        scripts = [step.get("run", ""), step.get("with", {}).get("script", "")]
        for script in scripts:
            expressions = UNTRUSTED_EXPRESSION.findall(script)
            assert expressions == [], f"{expressions}: hand it over in env, and quote it"


@every_workflow
def test_a_checkout_leaves_no_token_behind(name: str) -> None:
    for step in read_steps(name):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step.get("with", {}).get("persist-credentials") == "false"


@every_workflow
def test_only_the_token_of_the_run_is_used(name: str) -> None:
    secrets = set(re.findall(r"secrets\.(\w+)|secrets: *(inherit)", WORKFLOWS[name]))
    assert secrets <= {("GITHUB_TOKEN", "")}
