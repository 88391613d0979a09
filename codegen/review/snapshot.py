"""Reads the specs and the package at one time: in the working tree, or at a commit."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from codegen.ir.providers import Provider
from codegen.ir.reading.providers import describe_old_provider, describe_provider
from codegen.ir.rooms import read_room
from codegen.spec.load import load_provider
from codegen.spec.problems import Problems, SpecError
from codegen.spec.read import read_provider

SPECS = "specs"
PACKAGE = "generated/krpay"
ROOMS = "codegen/package"
VERSION = "codegen/package/_version.py"
DEFAULT_BRANCH = "origin/main"


class ReviewError(Exception):
    """Says what keeps a review from being made, and what to do."""


@dataclass(frozen=True)
class Snapshot:
    """Holds what can be compared."""

    providers: Mapping[str, Provider]
    package: Mapping[str, str]
    """Texts of the package's Python files, by path: `krpay/bunjang/models.py`."""
    version: str
    notes: tuple[str, ...] = ()


def read_working_tree(root: Path) -> Snapshot:
    """Read the files as they are on disk; raises `SpecError` if the specs are wrong."""
    providers = {
        directory.name: _read_provider(directory, root)
        for directory in _list_provider_folders(root / SPECS)
    }
    return Snapshot(providers, _read_sources(root / PACKAGE), _read_version(root / VERSION))


def read_commit(root: Path, commit: str) -> Snapshot:
    """Read the files of a commit; specs that today's rules refuse are read as far as they go."""
    listing = _run_git(root, "ls-tree", "--name-only", commit, "--", SPECS, PACKAGE, ROOMS)
    paths = listing.decode().splitlines()
    if SPECS not in paths:
        raise ReviewError(f"there are no {SPECS}/ at {commit}; name a newer commit")
    archive = _run_git(root, "archive", "--format=tar", commit, "--", *paths)
    with tempfile.TemporaryDirectory() as directory:
        base = Path(directory).resolve()
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(base, filter="data")
        providers, notes = {}, []
        for folder in _list_provider_folders(base / SPECS):
            try:
                providers[folder.name], note = _read_old_provider(folder, base)
            except (SpecError, KeyError, TypeError, AttributeError, ValueError) as error:
                raise ReviewError(
                    f"the specs of {folder.name} at {commit} cannot be read with today's rules, "
                    f"so nothing can be compared; name a newer commit\n{error}"
                ) from error
            notes += note
        return Snapshot(
            providers, _read_sources(base / PACKAGE), _read_version(base / VERSION), tuple(notes)
        )


@dataclass(frozen=True)
class MergeBase:
    """Names what is compared with: where the history of HEAD left that of another commit."""

    name: str
    """The other commit, as a person named it."""
    commit: str


def find_merge_base(root: Path, name: str = "") -> MergeBase:
    """Find where the history of HEAD left that of a commit; without one, of the default branch."""
    is_shallow = _try_git(root, "rev-parse", "--is-shallow-repository") == "true"
    other = name or DEFAULT_BRANCH
    commit = _find_commit(root, other)
    base = _try_git(root, "merge-base", commit, "HEAD") if commit else None
    if base:
        return MergeBase(other, base)
    if is_shallow:
        lacks = f"the history in which {other} and HEAD meet" if commit else f"{other}"
        raise ReviewError(
            f"this clone is shallow and lacks {lacks}; fetch all of it: `git fetch --unshallow`, "
            "or `fetch-depth: 0` for actions/checkout"
        )
    if commit:
        raise ReviewError(f"{other} and HEAD have no common ancestor; name another commit")
    if name:
        raise _refuse_commit(name)
    raise ReviewError(f"there is no {other} to compare with; name a commit: nox -s review -- BASE")


def find_last_release(root: Path) -> str:
    """Find the newest tag of a version, or nothing if there was no release yet."""
    tags = _run_git(root, "tag", "--merged", "HEAD", "--list", "v*", "--sort=-version:refname")
    return next(iter(tags.decode().split()), "")


def resolve_commit(root: Path, name: str) -> str:
    """Find the commit that a branch, a tag or a hash names."""
    commit = _find_commit(root, name)
    if commit is None:
        raise _refuse_commit(name)
    return commit


def _find_commit(root: Path, name: str) -> str | None:
    options = ("--verify", "--quiet", "--end-of-options")
    return _try_git(root, "rev-parse", *options, f"{name}^{{commit}}")


def _refuse_commit(name: str) -> ReviewError:
    return ReviewError(f"git knows no commit {name!r}; fetch it, or name another")


def _read_provider(directory: Path, root: Path) -> Provider:
    problems = Problems()
    document = read_provider(directory, root / SPECS, problems)
    room = read_room(root / ROOMS / directory.name)
    return describe_provider(directory.name, document, room, problems)


def _read_old_provider(directory: Path, root: Path) -> tuple[Provider, list[str]]:
    """Read a provider, and note what today's rules refuse about it."""
    try:
        return _read_provider(directory, root), []
    except SpecError as error:
        note = f"Today's rules refuse the old specs of {directory.name}: {error.problems[0][1]}."
    problems = Problems()
    document = load_provider(directory, root / SPECS, problems)
    if document is None:
        problems.raise_if_any()
    assert document is not None
    return describe_old_provider(directory.name, document), [note]


def _list_provider_folders(specs: Path) -> list[Path]:
    return sorted(file.parent for file in specs.resolve().glob("*/openapi.yaml"))


def _read_sources(package: Path) -> dict[str, str]:
    return {
        f"{package.name}/{file.relative_to(package).as_posix()}": file.read_text(encoding="utf-8")
        for file in sorted(package.rglob("*.py"))
    }


def _read_version(file: Path) -> str:
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    assignment = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    return assignment[1] if assignment else ""


def _try_git(root: Path, *arguments: str) -> str | None:
    """Run git, and give what it says; nothing where it fails."""
    done = _start_git(root, *arguments)
    return None if done.returncode else done.stdout.decode().strip()


def _run_git(root: Path, *arguments: str) -> bytes:
    """Run git, and give what it says; refuse where it fails."""
    done = _start_git(root, *arguments)
    if done.returncode:
        raise ReviewError(f"git {arguments[0]}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def _start_git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError as error:
        raise ReviewError("git is not installed; the review compares with a commit") from error
