"""The papers name commands that are there, and tell nobody to install what is not released."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator

import pytest

from tests.repository.documents import ROOT, list_documents, name_document, read_document

DOCUMENTS = [name_document(path) for path in list_documents()]
CONTRIBUTING = read_document("CONTRIBUTING.md")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

_INSTALL = re.compile(r"pip3? install ([^`\n#]*)")
_TOOLS = ("flask", "nox", "pytest")
"""What documents may have installed from an index."""
_EXTRAS = ("[aiohttp]", "[httpx2]", "[testing]")
"""What may be installed with the clone."""


def list_sessions() -> set[str]:
    """List the sessions of the noxfile, as functions that are marked as sessions."""
    tree = ast.parse((ROOT / "noxfile.py").read_text(encoding="utf-8"))
    return {
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and any("nox.session" in ast.unparse(mark) for mark in node.decorator_list)
    }


def find_sessions(text: str) -> set[str]:
    """Find the sessions that a text names, without the Python of one."""
    return {name.partition("-3.")[0] for name in re.findall(r"\bnox -s ([\w.-]*\w)", text)}


def find_installed(text: str) -> Iterator[str]:
    """Find what a text has pip install from an index."""
    for line in _INSTALL.findall(text):
        for word in re.split(r"\s+|&&", line):
            name = word.strip("\"';.,()")
            if name and not name.startswith("-") and "/" not in name and name not in _EXTRAS:
                yield name


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_session_that_is_named_is_there(name: str) -> None:
    assert find_sessions(read_document(name)) - list_sessions() == set()


def test_the_contributors_page_lists_every_session() -> None:
    table = CONTRIBUTING.partition("## The sessions of nox")[2].partition("\n## ")[0]
    listed = set(re.findall(r"^\| `nox -s (\w+)", table, re.MULTILINE))
    assert listed == list_sessions()


def test_the_contributors_page_says_what_plain_nox_runs() -> None:
    noxfile = (ROOT / "noxfile.py").read_text(encoding="utf-8")
    [default] = re.findall(r"^nox\.options\.sessions = (\[.*\])", noxfile, re.MULTILINE)
    table = CONTRIBUTING.partition("## The sessions of nox")[2].partition("\n## ")[0]
    marked = set(re.findall(r"^\| `nox -s (\w+)[^|]*\| yes \|", table, re.MULTILINE))
    assert marked == set(ast.literal_eval(default))


def test_the_contributors_page_adds_up_how_long_plain_nox_takes() -> None:
    table = CONTRIBUTING.partition("## The sessions of nox")[2].partition("\n## ")[0]
    seconds = re.findall(r"^\| `nox -s \w+[^|]*\| yes \|[^|]*\| (\d+)", table, re.MULTILINE)
    [promised] = re.findall(r"^nox +# .*: about (\d+) minutes of CPU", CONTRIBUTING, re.MULTILINE)
    assert int(promised) == round(sum(map(int, seconds)) / 60)


def list_texts() -> list[str]:
    """List what people write and users may read; tests hold examples of what is wrong."""
    files = [path for path in ROOT.iterdir() if path.is_file()]
    for folder in ("codegen", "docs", "specs", ".ci", ".github"):
        files += (path for path in (ROOT / folder).rglob("*") if path.is_file())
    kinds = {"", ".css", ".html", ".j2", ".js", ".md", ".py", ".toml", ".yaml", ".yml"}
    return sorted(
        name_document(path)
        for path in files
        if path.suffix in kinds and not path.name.startswith(".")
    )


def test_no_text_has_krpay_installed_from_an_index() -> None:
    texts = list_texts()
    assert {"README.md", "codegen/package/testing/__init__.py", ".ci/run"} <= set(texts)
    wrong = [
        path
        for path in texts
        if any(re.match(r"krpay\b", name) for name in find_installed(read_document(path)))
    ]
    assert wrong == [], "krpay is not released: an index may have something else by this name"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_install_the_clone_and_few_tools(name: str) -> None:
    assert {
        word
        for word in find_installed(read_document(name))
        if word not in _TOOLS and word not in (".", ".[aiohttp]", ".[testing]", ".[httpx2]")
    } == set()


@pytest.mark.parametrize(
    ("text", "installed"),
    [
        ("`pip install krpay`", ["krpay"]),
        ('`pip install "krpay[testing]"`', ["krpay[testing]"]),
        ("pip install nox && nox -s demo", ["nox", "nox", "demo"]),
        ('`pip install "path/to/the/clone[testing]" pytest`.', ["pytest"]),
        ("pip install .   # in the clone", []),
    ],
)
def test_what_is_installed_is_found(text: str, installed: list[str]) -> None:
    assert [name for name in find_installed(text) if name != "-s"] == installed
