"""The script that posts a review, run against a `gh` that keeps comments and labels in a file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOW = Path(__file__).parents[2] / ".github/workflows/review-comment.yml"
HEAD = "0123456789abcdef0123456789abcdef01234567"

GH = '''\
#!{python}
"""The calls of `gh api` that the script makes, on a file instead of GitHub."""
import json, sys
from pathlib import Path

state_file = Path({state!r})
state = json.loads(state_file.read_text())
arguments = sys.argv[2:]
method, jq, fields, path = "GET", "", {{}}, ""
while arguments:
    word = arguments.pop(0)
    if word == "-X":
        method = arguments.pop(0)
    elif word == "--jq":
        jq = arguments.pop(0)
    elif word in ("-F", "-f"):
        key, _, value = arguments.pop(0).partition("=")
        fields[key] = Path(value[1:]).read_text() if word == "-F" and value[:1] == "@" else value
    elif word != "--paginate":
        path = word
name = path.removeprefix("repos/krpay/krpay/")
if (method, name) == ("GET", "pulls/7"):
    assert jq == ".head.sha"
    print(state["head"])
elif (method, name) == ("GET", "issues/7/comments"):
    mark = "<!-- krpay review -->"
    assert f'startswith("{{mark}}")' in jq and '.user.type == "Bot"' in jq
    for comment in state["comments"]:
        if comment["bot"] and comment["body"].startswith(mark):
            print(comment["id"])
elif (method, name) == ("POST", "issues/7/comments"):
    state["comments"].append({{"id": 100 + len(state["comments"]), "bot": True, **fields}})
elif method == "PATCH" and name.startswith("issues/comments/"):
    [comment] = [one for one in state["comments"] if str(one["id"]) == name.rpartition("/")[2]]
    comment.update(fields)
elif (method, name) == ("GET", "issues/7/labels"):
    print("\\n".join(state["labels"]))
elif (method, name) == ("POST", "issues/7/labels"):
    state["labels"] = sorted({{*state["labels"], fields["labels[]"]}})
elif (method, name) == ("DELETE", "issues/7/labels/breaking"):
    state["labels"].remove("breaking")
else:
    sys.exit(f"gh: not expected: {{method}} {{path}}")
state_file.write_text(json.dumps(state))
'''


@dataclass
class Runner:
    """A folder as the job has it, with what the review left there."""

    folder: Path

    @property
    def state(self) -> dict[str, Any]:
        state: dict[str, Any] = json.loads((self.folder / "state.json").read_text())
        return state

    def set_state(self, **changes: Any) -> None:
        state = {"head": HEAD, "comments": [], "labels": [], **changes}
        (self.folder / "state.json").write_text(json.dumps(state))

    def leave_review(self, text: str, *, breaking: bool, number: str = "7\n") -> None:
        folder = self.folder / "review"
        folder.mkdir(exist_ok=True)
        (folder / "review.md").write_text(text)
        (folder / "review.json").write_text(json.dumps({"breaking": breaking}))
        (folder / "number").write_text(number)

    def run_script(self) -> subprocess.CompletedProcess[str]:
        (job,) = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"].values()
        environment = {
            "HEAD": HEAD,
            "GH_REPO": "krpay/krpay",
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
        }
        return subprocess.run(
            ["bash", "-c", job["steps"][-1]["run"]],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    tools = tmp_path / "bin"
    tools.mkdir()
    script = GH.format(python=sys.executable, state=str(tmp_path / "state.json"))
    (tools / "gh").write_text(script)
    (tools / "gh").chmod(0o755)
    if shutil.which("jq") is None:  # runners have it; here, what the script needs of it
        (tools / "jq").write_text(
            f"#!{sys.executable}\nimport json, sys\n"
            "print(json.dumps(json.load(open(sys.argv[3]))[sys.argv[2][1:]]))\n"
        )
        (tools / "jq").chmod(0o755)
    runner = Runner(tmp_path)
    runner.set_state()
    return runner


def test_the_first_review_is_a_new_comment(runner: Runner) -> None:
    runner.leave_review("## krpay: minor\n", breaking=False)
    done = runner.run_script()
    assert done.returncode == 0, done.stderr
    (comment,) = runner.state["comments"]
    assert comment["body"] == "<!-- krpay review -->\n## krpay: minor\n"
    assert runner.state["labels"] == []


def test_the_next_one_takes_its_place(runner: Runner) -> None:
    others = [
        {"id": 1, "bot": False, "body": "<!-- krpay review -->\nnot ours"},
        {"id": 2, "bot": True, "body": "another bot"},
    ]
    runner.set_state(comments=others)
    runner.leave_review("## krpay: minor\n", breaking=False)
    runner.run_script()
    runner.leave_review("## krpay: major\n", breaking=True)
    done = runner.run_script()
    assert done.returncode == 0, done.stderr
    assert runner.state["comments"][:2] == others
    assert [one["body"] for one in runner.state["comments"][2:]] == [
        "<!-- krpay review -->\n## krpay: major\n"
    ]


def test_the_label_comes_and_goes_with_the_break(runner: Runner) -> None:
    runner.set_state(labels=["docs"])
    runner.leave_review("## krpay: major\n", breaking=True)
    runner.run_script()
    assert runner.state["labels"] == ["breaking", "docs"]
    runner.leave_review("## krpay: minor\n", breaking=False)
    runner.run_script()
    assert runner.state["labels"] == ["docs"]


@pytest.mark.parametrize(
    ("head", "number"),
    [("f" * 40, "7\n"), (HEAD, "not a number\n"), (HEAD, "8; gh api -X DELETE repos\n")],
    ids=["newer commits", "no number", "a command for a number"],
)
def test_a_review_that_is_not_of_this_state_is_not_posted(
    runner: Runner, head: str, number: str
) -> None:
    runner.set_state(head=head)
    runner.leave_review("## krpay: minor\n", breaking=True, number=number)
    runner.run_script()
    assert runner.state["comments"] == []
    assert runner.state["labels"] == []


def test_a_review_that_is_too_long_for_a_comment_is_cut(runner: Runner) -> None:
    runner.leave_review("x" * 100_000, breaking=False)
    assert runner.run_script().returncode == 0
    (comment,) = runner.state["comments"]
    assert 60_000 < len(comment["body"]) < 65_536
