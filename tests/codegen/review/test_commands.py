"""`python -m codegen review` and `changelog`, in a repository with a history."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from codegen.emit.render import render
from codegen.emit.write import write_tree
from codegen.review.snapshot import ROOMS
from tests.codegen.review.cases import BEFORE

ROOT = Path(__file__).resolve().parents[3]
ORDERS = "specs/shop/paths/orders.yaml"
SCHEMAS = "specs/shop/schemas/orders.yaml"
NEW_FIELD = (
    "    label: {type: string,",
    "    memo: {type: string, description: Memo.}\n    label: {type: string,",
)
OUTCOME = "x-outcome: {operationId: refunds_get, parameters: {id: $request.body#/order_id}}"
REQUIRED = ("  required: [amount]\n", "  required: [amount, label]\n")
NEWER = ('docs/create", modified: 2026-01-31', 'docs/create", modified: 2026-02-28')


@dataclass
class Repository:
    """A copy of a small project; its first commit is what origin/main has."""

    root: Path

    def git(self, *arguments: str) -> str:
        identity = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com"}
        identity |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.com"}
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            env={**os.environ, **identity, "GIT_CONFIG_GLOBAL": os.devnull},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r}: {text.count(old)}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def generate(self) -> None:
        out = self.root / "generated"
        write_tree(render(self.root / "specs", self.root / ROOMS), out)

    def run(self, command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "codegen", command, "--root", str(self.root), *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )

    def review(self, *arguments: str) -> str:
        done = self.run("review", *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def line(self, file: str, mark: str) -> int:
        """The number of the one line that holds `mark`."""
        lines = (self.root / file).read_text(encoding="utf-8").splitlines()
        numbers = [number for number, line in enumerate(lines, 1) if mark in line]
        assert len(numbers) == 1, f"{mark!r} marks {numbers}"
        return numbers[0]

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    repository = Repository(tmp_path_factory.mktemp("original"))
    shutil.copytree(BEFORE, repository.root, dirs_exist_ok=True)
    version = repository.root / "codegen" / "package" / "_version.py"
    version.write_text('__version__ = "0.1.0"\n', encoding="utf-8")
    repository.generate()
    repository.git("init", "-q", "-b", "main")
    repository.commit("Start")
    repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
    return repository.root


@pytest.fixture
def repository(original: Path, tmp_path: Path) -> Repository:
    shutil.copytree(original, tmp_path / "project")
    return Repository(tmp_path / "project")


def test_the_working_tree_is_compared_with_where_it_left_the_default_branch(
    repository: Repository,
) -> None:
    repository.git("checkout", "-q", "-b", "topic")
    repository.edit(SCHEMAS, *NEW_FIELD)
    repository.generate()
    repository.commit("Add memo")
    repository.git("checkout", "-q", "main")  # what main gets afterwards is not ours
    repository.edit(SCHEMAS, *REQUIRED)
    repository.commit("Require label")
    repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
    repository.git("checkout", "-q", "topic")
    line = repository.line(SCHEMAS, "memo:")
    base = repository.git("rev-parse", "origin/main~1")[:7]
    assert repository.review() == (
        "## krpay: minor\n\n"
        "A **minor** version, because `shop.Client.orders.create()`: new optional argument "
        "`memo: str`.\n\n"
        f"Compared with `{base}`, the merge base of `origin/main` and `HEAD`.\n\n"
        "### We had it wrong, or had not written it down\n\n"
        f"- **`shop.Client.orders.create()`** ({SCHEMAS}:{line}): new optional "
        "argument `memo: str` — wire compatible, Python addition\n\n"
        "<sub>wire: what becomes of a krpay that was installed before · Python: what becomes of "
        "code that was written before · `Client` stands for `AsyncClient` and the endpoint "
        "functions, too · `docs/review-rules.md` has all rules.</sub>\n"
    )


def test_a_base_that_is_named_is_compared_from_where_it_was_left(repository: Repository) -> None:
    start = repository.git("rev-parse", "HEAD").strip()
    repository.git("checkout", "-q", "-b", "other")
    repository.edit(SCHEMAS, *REQUIRED)  # what another branch gets is not ours to undo
    repository.commit("Require label")
    repository.git("checkout", "-q", "-b", "topic", "main")
    repository.edit(SCHEMAS, *NEW_FIELD)
    repository.generate()
    text = repository.review("other")
    assert f"Compared with `{start[:7]}`, the merge base of `other` and `HEAD`." in text
    assert "new optional argument `memo: str`" in text
    assert "`label`" not in text
    data = json.loads(repository.review("other", "--json"))
    assert data["base"] == {"name": "other", "commit": start}


def test_a_review_that_finds_nothing_says_with_what_it_compared(repository: Repository) -> None:
    start = repository.git("rev-parse", "HEAD").strip()
    assert repository.review("HEAD") == (
        "## krpay: nothing to release\n\n"
        "No change of the specs or of the package's public surface.\n\n"
        f"Compared with `{start[:7]}`, the merge base of `HEAD` and `HEAD`.\n"
    )


def test_what_is_not_committed_counts(repository: Repository) -> None:
    assert "nothing to release" in repository.review("HEAD")
    repository.edit(SCHEMAS, *REQUIRED)
    assert "`label` is required now" in repository.review("HEAD")


def test_a_provider_that_makes_a_field_required_is_told_from_a_correction(
    repository: Repository,
) -> None:
    repository.edit(SCHEMAS, *REQUIRED)
    repository.edit(ORDERS, "{type: array, items: {type: string}}", "{type: string}")
    repository.edit(ORDERS, *NEWER)
    repository.generate()
    text = repository.review("HEAD")
    theirs, ours = text.split("### We had it wrong")
    assert "### The provider changed it" in theirs
    assert "**`shop.Client.orders.create()`**" in theirs
    assert "`label` is required now — wire **breaking**, Python **breaking**" in theirs
    assert "**`shop.Client.orders.list()`**" in ours
    assert "`labels`: `Sequence[str]` → `str` — wire **breaking**, Python **breaking**" in ours
    assert "Not due to any change" not in ours


def test_links_lead_to_the_lines_of_the_specs(repository: Repository) -> None:
    repository.edit(SCHEMAS, *REQUIRED)
    text = repository.review("HEAD", "--links", "https://git.example/blob/new/")
    line = repository.line(SCHEMAS, "label:")
    place = f"https://git.example/blob/new/specs/shop/schemas/orders.yaml#L{line}"
    assert f"[**`shop.Client.orders.create()`**]({place})" in text


def test_what_is_gone_links_to_the_old_specs(repository: Repository) -> None:
    root = "specs/shop/openapi.yaml"
    repository.edit(root, "  /refunds:\n    $ref: paths/refunds.yaml#/~1refunds\n", "")
    path = repository.root / "specs/shop/paths/refunds.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[text.index("/refunds/{id}") :], encoding="utf-8")
    schemas = repository.root / "specs/shop/schemas/orders.yaml"
    text = schemas.read_text(encoding="utf-8")
    schemas.write_text(text[: text.index("CreateRefund:")], encoding="utf-8")
    repository.generate()
    text = repository.review("HEAD", "--old-links", "https://git.example/blob/old")
    place = "https://git.example/blob/old/specs/shop/paths/refunds.yaml#L3"
    assert f"[**`shop.Client.refunds.create()`**]({place}): is gone" in text
    assert "Not due to any change" not in text


def test_another_order_of_positional_arguments_is_told(repository: Repository) -> None:
    root, path = "specs/shop/openapi.yaml", "/refunds/{id}"
    refunds = "specs/shop/paths/refunds.yaml"
    entry = (
        "      - {name: id, in: path, required: true, x-name: refund_id, description: Id., schema:"
    )
    another = entry.replace("name: id,", "name: part,").replace("refund_id", "part")
    both = f"{entry} {{type: string}}}}\n{another} {{type: string}}}}\n"
    repository.edit(refunds, f"{path}:", f"{path}/{{part}}:")
    repository.edit(root, f"  {path}:", f"  {path}/{{part}}:")
    repository.edit(root, "~1refunds~1%7Bid%7D", "~1refunds~1%7Bid%7D~1%7Bpart%7D")
    repository.edit(refunds, f"{entry} {{type: string}}}}\n", both)
    repository.edit(refunds, "{id: $request.body#/order_id}", "{id: a, part: b}")
    repository.generate()
    repository.commit("Refund parts")
    repository.edit(refunds, both, "".join(reversed(both.splitlines(keepends=True))))
    repository.generate()
    text = repository.review("HEAD")
    assert (
        "takes its positional arguments in another order: `part`, `refund_id` — wire same, "
        "Python **breaking**"
    ) in text
    assert "Not due to any change" not in text


def test_a_method_called_list_changes_no_other_method(repository: Repository) -> None:
    data = '{data: {$ref: "#/Refund"}}'
    repository.edit(SCHEMAS, data, '{data: {type: array, items: {$ref: "#/Refund"}}}')
    repository.generate()
    repository.commit("Answer several refunds")
    repository.edit(
        "specs/shop/paths/refunds.yaml",
        "    operationId: refunds_get",
        "    operationId: refunds_list",
    )
    repository.edit(
        "specs/shop/paths/refunds.yaml", "{operationId: refunds_get", "{operationId: refunds_list"
    )
    repository.generate()
    assert "Not due to any change" not in repository.review("HEAD")


def test_a_resource_gets_other_methods(repository: Repository) -> None:
    root = "specs/shop/openapi.yaml"
    tag = "  - {name: refunds, description: Refunds.}\n"
    repository.edit(root, tag, tag + "  - {name: files, description: F., x-module: files}\n")
    repository.commit("Add files")
    repository.edit(root, "x-module: files", "x-module: downloads")
    text = repository.review("HEAD")
    assert "has the methods of `downloads`, no longer those of `files`" in text
    assert "Python **breaking**" in text


def test_the_reason_is_one_that_calls_for_the_version(repository: Repository) -> None:
    file = "generated/krpay/errors.py"
    path = repository.root / file
    path.write_text(
        path.read_text(encoding="utf-8") + "class AExtra:\n    pass\n", encoding="utf-8"
    )
    repository.edit("generated/krpay/shop/errors.py", "class OrderIsPaid(", "class _OrderIsPaid(")
    first = repository.review("HEAD").splitlines()[2]
    assert first == "A **major** version, because `krpay.shop.errors.OrderIsPaid`: is gone."


def test_the_box_has_what_happens_to_money_and_no_error_code_of_a_read(
    repository: Repository,
) -> None:
    lost = "  ORDER_IS_LOST: {status: 409, description: Lost.}\n"
    paid = "  ORDER_IS_PAID: {status: 409,"
    repository.edit("specs/shop/openapi.yaml", paid, lost + paid)
    response = '      "404": {description: No such order., x-errors: [NO_SUCH_ORDER]}\n'
    codes = '      "409": {description: Lost., x-errors: [ORDER_IS_LOST]}\n'
    repository.edit(ORDERS, response, response + codes)
    repository.edit("specs/shop/paths/refunds.yaml", OUTCOME, "x-replay: safe")
    text = repository.review("HEAD")
    (box,) = [part for part in text.split("\n\n") if part.startswith("> [!CAUTION]")]
    assert box == (
        "> [!CAUTION]\n"
        "> This changes what happens to money or secrets:\n"
        "> - `shop.Client.refunds.create()`: it is sent again by itself after a lost response; "
        "if it is not safe, money moves twice"
    )
    assert "may raise `OrderIsLost` — wire compatible, Python same" in text


def test_json_says_the_same(repository: Repository) -> None:
    repository.edit(SCHEMAS, *REQUIRED)
    repository.generate()
    assert json.loads(repository.review("HEAD", "--json")) == {
        "bump": "major",
        "breaking": True,
        "base": {"name": "HEAD", "commit": repository.git("rev-parse", "HEAD").strip()},
        "notes": [],
        "groups": [
            {
                "symbol": "shop.Client.orders.create()",
                "note": "",
                "cause": "correction",
                "at": f"{ORDERS}:{repository.line(ORDERS, 'operationId: orders_create')}",
                "removed": False,
                "bump": "major",
                "changes": [
                    {
                        "rule": "argument-became-required",
                        "text": "`label` is required now",
                        "wire": "breaking",
                        "python": "breaking",
                        "bump": "major",
                        "alert": None,
                        "documentation": False,
                        "at": f"{SCHEMAS}:{repository.line(SCHEMAS, 'label:')}",
                    }
                ],
            }
        ],
        "unexplained": [],
    }


@pytest.mark.parametrize(
    ("edit", "code"),
    [(NEW_FIELD, 0), (REQUIRED, 1)],
    ids=["addition", "breaking"],
)
def test_a_breaking_change_fails_where_that_is_asked_for(
    repository: Repository, edit: tuple[str, str], code: int
) -> None:
    repository.edit(SCHEMAS, *edit)
    repository.generate()
    assert repository.run("review", "HEAD", "--fail-on", "breaking").returncode == code
    assert repository.run("review", "HEAD").returncode == 0


def test_a_break_on_the_wire_alone_fails_too(repository: Repository) -> None:
    repository.edit("specs/shop/openapi.yaml", "https://shop.example", "https://api.shop.example")
    assert repository.run("review", "HEAD", "--fail-on", "breaking").returncode == 1


def test_without_a_default_branch_a_commit_must_be_named(repository: Repository) -> None:
    repository.git("update-ref", "-d", "refs/remotes/origin/main")
    done = repository.run("review")
    assert done.returncode == 2
    assert "there is no origin/main to compare with; name a commit" in done.stderr


def test_a_commit_that_does_not_exist(repository: Repository) -> None:
    done = repository.run("review", "no-such-branch")
    assert done.returncode == 2
    assert "git knows no commit 'no-such-branch'; fetch it, or name another" in done.stderr


def test_an_option_is_not_taken_for_a_commit(repository: Repository) -> None:
    done = repository.run("review", "--", "--output=stolen")
    assert done.returncode == 2
    assert not list(repository.root.glob("**/stolen"))


def test_a_commit_without_specs(repository: Repository) -> None:
    repository.git("rm", "-rqf", "--cached", "specs")
    repository.git("commit", "-q", "-m", "Remove specs")
    done = repository.run("review", "HEAD")
    assert done.returncode == 2
    assert "there are no specs/ at" in done.stderr


def test_a_commit_of_another_history(repository: Repository) -> None:
    repository.git("checkout", "-q", "--orphan", "other")
    repository.commit("Start again")
    repository.git("checkout", "-q", "main")
    done = repository.run("review", "other")
    assert done.returncode == 2
    assert done.stderr == "other and HEAD have no common ancestor; name another commit\n"


@pytest.fixture
def shallow(repository: Repository, tmp_path: Path) -> Repository:
    """A clone as a runner makes it: one commit of a topic, and one of main if that is fetched."""
    repository.git("checkout", "-q", "-b", "topic")
    repository.edit(SCHEMAS, *NEW_FIELD)
    repository.commit("Add memo")
    repository.git("checkout", "-q", "main")
    repository.edit(SCHEMAS, *REQUIRED)
    repository.commit("Require label")
    url = repository.root.as_uri()
    repository.git("clone", "-q", "--depth=1", "--branch=topic", url, str(tmp_path / "clone"))
    return Repository(tmp_path / "clone")


def test_a_shallow_clone_without_the_default_branch_is_told_to_fetch_all(
    shallow: Repository,
) -> None:
    done = shallow.run("review")
    assert done.returncode == 2
    assert done.stderr == (
        "this clone is shallow and lacks origin/main; fetch all of it: `git fetch --unshallow`, "
        "or `fetch-depth: 0` for actions/checkout\n"
    )


@pytest.mark.parametrize("base", [[], ["origin/main"]], ids=["by default", "by name"])
def test_a_shallow_clone_without_a_common_ancestor_is_told_to_fetch_all(
    shallow: Repository, base: list[str]
) -> None:
    shallow.git("fetch", "-q", "--depth=1", "origin", "main:refs/remotes/origin/main")
    done = shallow.run("review", *base)
    assert done.returncode == 2
    assert "no origin/main" not in done.stderr
    assert done.stderr == (
        "this clone is shallow and lacks the history in which origin/main and HEAD meet; fetch "
        "all of it: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout\n"
    )


def test_what_a_shallow_clone_is_told_to_do_helps(shallow: Repository) -> None:
    shallow.git("remote", "set-branches", "origin", "*")
    shallow.git("fetch", "-q", "--unshallow")
    assert "new optional argument `memo: str`" in shallow.review()


def test_specs_that_are_wrong_now(repository: Repository) -> None:
    repository.edit(SCHEMAS, "  required: [sku]\n", "  required: [sku, size]\n")
    done = repository.run("review", "HEAD")
    assert done.returncode == 1
    line = repository.line(SCHEMAS, "size")
    assert f"{SCHEMAS}:{line}: 'required' of Item names 'size'" in done.stderr


def test_specs_that_were_wrong_before(repository: Repository) -> None:
    repository.edit(SCHEMAS, "  required: [sku]\n", "  required: [sku, size]\n")
    repository.commit("Make a mistake")
    repository.edit(SCHEMAS, "  required: [sku, size]\n", "  required: [sku]\n")
    repository.edit(SCHEMAS, *REQUIRED)
    text = repository.review("HEAD")
    assert "Today's rules refuse the old specs of shop: 'required' of Item names 'size'" in text
    assert "`label` is required now" in text


def test_an_outcome_that_is_only_a_name_is_understood_in_old_specs(repository: Repository) -> None:
    refunds = "specs/shop/paths/refunds.yaml"
    repository.edit(refunds, OUTCOME, "x-outcome: refunds_get")
    repository.commit("Name the operation that tells, as specs once did")
    repository.edit(refunds, "x-outcome: refunds_get", OUTCOME)
    text = repository.review("HEAD")
    assert "Today's rules refuse the old specs of shop: 'x-outcome' must be a mapping" in text
    assert ("`x-outcome` asks `refunds.get(refund_id=order_id)`, no longer `refunds.get()`") in text


def test_specs_that_were_no_yaml_before(repository: Repository) -> None:
    repository.edit(SCHEMAS, "UnixTime: {", "UnixTime: {{")
    repository.commit("Make a mistake")
    repository.git("checkout", "-q", "HEAD~1", "--", "specs")
    done = repository.run("review", "HEAD")
    assert done.returncode == 2
    assert "cannot be read with today's rules" in done.stderr


def test_a_new_provider_and_one_that_is_gone(repository: Repository) -> None:
    for folder in ("specs", ROOMS):
        shutil.copytree(repository.root / folder / "shop", repository.root / folder / "store")
    assert "**`krpay.store`** (specs/store/openapi.yaml:1): new provider, 5 operations" in (
        repository.review("HEAD")
    )
    repository.commit("Add a store")
    shutil.rmtree(repository.root / "specs/store")
    assert "**`krpay.store`** (specs/store/openapi.yaml:1): is gone" in repository.review("HEAD")


# The surface, as griffe reads it


@dataclass
class Surprise:
    """A change of the package alone, and what the review says of it."""

    name: str
    file: str
    old: str
    new: str
    line: str


GET = "`(order_id: str | int) -> Call[models.Order]`"
SURPRISES = [
    Surprise(
        "an argument that the specs do not have",
        "shop/endpoints/orders.py",
        "def get(order_id: str | int)",
        "def get(order_id: str | int, *, trace: str)",
        f"`krpay.shop.endpoints.orders.get` {GET} → `(order_id: str | int; trace: str) -> "
        "Call[models.Order]` (parameter was added as required) — Python **breaking**",
    ),
    Surprise(
        "an argument with a default",
        "shop/endpoints/orders.py",
        "def get(order_id: str | int)",
        'def get(order_id: str | int, *, trace: str = "")',
        f"`krpay.shop.endpoints.orders.get` {GET} → `(order_id: str | int; trace: str = '') -> "
        "Call[models.Order]` — Python addition",
    ),
    Surprise(
        "a type that the specs do not have",
        "shop/models/orders.py",
        '    count: int | None = None\n    """Count."""',
        '    count: str | None = None\n    """Count."""',
        "`krpay.shop.models.Order.count` `int | None` → `str | None` — Python **breaking**",
    ),
    Surprise(
        "a class that is gone",
        "shop/errors.py",
        "class OrderIsPaid(",
        "class _OrderIsPaid(",
        "`krpay.shop.errors.OrderIsPaid` is gone — Python **breaking**",
    ),
    Surprise(
        "another base class",
        "shop/errors.py",
        "class OrderIsPaid(_errors.ConflictError)",
        "class OrderIsPaid(_errors.APIError)",
        "`krpay.shop.errors.OrderIsPaid` `class(ConflictError)` → `class(APIError)`",
    ),
    Surprise(
        "a new method of every client",
        "_runtime/clients.py",
        "class BaseSyncClient(BaseClient):",
        "class BaseSyncClient(BaseClient):\n    def ping(self) -> None: ...\n",
        "`krpay._runtime.clients.BaseSyncClient.ping` new: `(self) -> None` — Python addition",
    ),
]


@pytest.mark.parametrize("surprise", SURPRISES, ids=lambda surprise: surprise.name)
def test_a_surface_that_changed_without_the_specs_is_reported(
    repository: Repository, surprise: Surprise
) -> None:
    repository.edit(f"generated/krpay/{surprise.file}", surprise.old, surprise.new)
    text = repository.review("HEAD")
    assert "### Not due to any change of the specs" in text
    assert surprise.line in text


def test_what_happens_to_money_explains_no_other_signature(repository: Repository) -> None:
    repository.edit("specs/shop/paths/refunds.yaml", OUTCOME, "x-replay: safe")
    repository.generate()
    repository.edit(
        "generated/krpay/shop/endpoints/refunds.py", "order_id: str,", "order_id: str, trace: str,"
    )
    text = repository.review("HEAD")
    assert "`shop.Client.refunds.create()`: it is sent again by itself" in text
    assert "### Not due to any change of the specs" in text
    assert "trace: str" in text


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("generated/krpay/_runtime/retry.py", "class Policy:", "class Heart:"),
        ("generated/krpay/shop/models/orders.py", "An order.", "One order."),
        ("generated/krpay/shop/models/orders.py", "Field(repr=False)", "Field(repr=True)"),
    ],
    ids=["private", "docstring", "metadata"],
)
def test_what_is_not_surface_is_not_reported(
    repository: Repository, file: str, old: str, new: str
) -> None:
    path = repository.root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert "nothing to release" in repository.review("HEAD")


def test_a_schema_may_move_to_another_file(repository: Repository) -> None:
    folder = repository.root / "specs/shop"
    state = """\
State:
  type: string
  description: State of an order.
  enum: [open, paid]
"""
    repository.edit("specs/shop/schemas/orders.yaml", state, "")
    (folder / "schemas/states.yaml").write_text(state, encoding="utf-8")
    repository.edit("specs/shop/schemas/orders.yaml", '"#/State"', "states.yaml#/State")
    repository.edit("specs/shop/paths/orders.yaml", "orders.yaml#/State", "states.yaml#/State")
    repository.generate()
    assert (repository.root / "generated/krpay/shop/models/states.py").exists()
    assert "nothing to release" in repository.review("HEAD")


def test_many_surprises_are_folded(repository: Repository) -> None:
    path = repository.root / "generated/krpay/errors.py"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text + "".join(f"class Extra{number}:\n    pass\n" for number in range(20)),
        encoding="utf-8",
    )
    assert "<details><summary>8 more</summary>" in repository.review("HEAD")


# The changelog


def test_the_first_release_says_what_there_is(repository: Repository) -> None:
    assert repository.run("changelog").stdout == (
        "CHANGELOG.md was brought up to date for the first release; version 0.1.0.\n"
    )
    assert (repository.root / "CHANGELOG.md").read_text(encoding="utf-8") == (
        "# Changelog\n\nWhat changed for people who use krpay.\n\n"
        "## 0.1.0 (not released)\n\n"
        "<!-- draft of `nox -s changelog`: write above it; it is made anew each time -->\n"
        "First release.\n\n- `krpay.shop`: Shop API, 5 operations.\n"
        "<!-- end of the draft -->\n"
    )


@pytest.fixture
def released(repository: Repository) -> Repository:
    repository.run("changelog")
    repository.edit("CHANGELOG.md", " (not released)", " (2026-03-01)")
    repository.commit("Release 0.1.0")
    repository.git("tag", "v0.1.0")
    return repository


def _set_version(repository: Repository, version: str) -> None:
    path = repository.root / "codegen/package/_version.py"
    path.write_text(f'__version__ = "{version}"\n', encoding="utf-8")


def test_changes_since_the_release_are_drafted(released: Repository) -> None:
    released.edit(SCHEMAS, *REQUIRED)
    released.edit(SCHEMAS, "x-sensitive: true, description: Phone.", "description: Phone.")
    released.edit(SCHEMAS, "enum: [open, paid]", "enum: [open, paid, lost]")
    released.generate()
    _set_version(released, "0.2.0")
    done = released.run("changelog")
    assert done.returncode == 0, done.stderr
    text = (released.root / "CHANGELOG.md").read_text(encoding="utf-8")
    assert text.startswith(
        "# Changelog\n\nWhat changed for people who use krpay.\n\n"
        "## 0.2.0 (not released)\n\n"
        "<!-- draft of `nox -s changelog`: write above it; it is made anew each time -->\n"
        "### Breaking\n\n"
        "- `shop.Client.orders.create()`: `label` is required now (we had it wrong).\n\n"
        "### Money and secrets\n\n"
        "- `shop.models.Buyer`: `phone` is no longer hidden from reprs, logs and exceptions; "
        "`phone` may appear in reprs, logs and exceptions now (we had it wrong).\n\n"
        "### Added\n\n"
        "- `shop.models.State`: new value: `LOST` (we had it wrong).\n"
        "<!-- end of the draft -->\n\n"
        "## 0.1.0 (2026-03-01)\n"
    )


def test_what_people_wrote_stays(released: Repository) -> None:
    released.edit(SCHEMAS, *NEW_FIELD)
    released.generate()
    _set_version(released, "0.1.1")
    released.run("changelog")
    released.edit("CHANGELOG.md", "## 0.1.1 (not released)\n", "## 0.1.1 (not released)\n\nMine.\n")
    released.edit(SCHEMAS, "enum: [open, paid]", "enum: [open, paid, lost]")
    released.generate()
    assert released.run("changelog", "--check").returncode == 1
    released.run("changelog")
    text = (released.root / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## 0.1.1 (not released)\n\nMine.\n" in text
    assert text.count("new value: `LOST`") == 1
    assert text.count("First release.") == 1
    assert released.run("changelog", "--check").returncode == 0


VERSIONS: list[tuple[str, str, Callable[[Repository], None], int, str]] = [
    ("0.1.0", "nothing changed", lambda _: None, 0, ""),
    ("0.1.0", "an addition", lambda one: one.edit(SCHEMAS, *NEW_FIELD), 1, "0.1.1 or higher"),
    ("0.1.1", "an addition", lambda one: one.edit(SCHEMAS, *NEW_FIELD), 0, ""),
    ("0.1.1", "a break", lambda one: one.edit(SCHEMAS, *REQUIRED), 1, "0.2.0 or higher"),
    ("0.2.0", "a break", lambda one: one.edit(SCHEMAS, *REQUIRED), 0, ""),
    ("1.0.0", "a break", lambda one: one.edit(SCHEMAS, *REQUIRED), 0, ""),
]


@pytest.mark.parametrize(
    ("version", "what", "change", "code", "message"),
    VERSIONS,
    ids=[f"{version} after {what}" for version, what, *_ in VERSIONS],
)
def test_the_version_must_fit_what_changed(
    released: Repository,
    version: str,
    what: str,
    change: Callable[[Repository], None],
    code: int,
    message: str,
) -> None:
    change(released)
    released.generate()
    _set_version(released, version)
    done = released.run("changelog")
    assert done.returncode == code
    assert message in done.stderr


def test_a_version_of_another_form_is_named(released: Repository) -> None:
    _set_version(released, "0.2.0rc1")
    done = released.run("changelog")
    assert done.returncode == 2
    assert done.stderr == "the version '0.2.0rc1' is not of the form 1.2.3\n"


def test_a_changelog_since_a_commit_that_does_not_exist(released: Repository) -> None:
    done = released.run("changelog", "no-such-branch")
    assert done.returncode == 2
    assert "git knows no commit 'no-such-branch'; fetch it, or name another" in done.stderr


def test_a_changelog_with_one_mark_is_left_alone(released: Repository) -> None:
    released.edit("CHANGELOG.md", "<!-- end of the draft -->\n", "")
    before = (released.root / "CHANGELOG.md").read_text(encoding="utf-8")
    done = released.run("changelog")
    assert done.returncode == 2
    assert "only one of the two marks" in done.stderr
    assert (released.root / "CHANGELOG.md").read_text(encoding="utf-8") == before
