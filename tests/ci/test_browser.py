"""The browser suite finds its browser, or says how to get one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.chromium import NAMES, NoChromium, find_chromium

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = "nox -s proof -- --sample"
FAKE_PYTHON = """\
#!/bin/sh
mkdir -p .venv/bin
ln -s {python} .venv/bin/python
printf '#!/bin/sh\\n' > .venv/bin/pip
printf '#!/bin/sh\\necho nox "$@"\\n' > .venv/bin/nox
chmod +x .venv/bin/pip .venv/bin/nox
"""


def write_program(folder: Path, name: str, text: str = "#!/bin/sh\n") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("name", NAMES)
def test_it_is_found_by_the_names_that_it_has(tmp_path: Path, name: str) -> None:
    path = write_program(tmp_path, name)
    assert find_chromium({"PATH": str(tmp_path)}) == str(path)


def test_a_variable_names_it_or_says_where_it_is(tmp_path: Path) -> None:
    write_program(tmp_path / "bin", "chromium")
    mine = write_program(tmp_path / "bin", "my-chromium")
    for value in ("my-chromium", str(mine)):
        environment = {"PATH": str(tmp_path / "bin"), "KRPAY_CHROMIUM": value}
        assert find_chromium(environment) == str(mine)


def test_where_there_is_none_it_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(NoChromium, match=r"none of chromium, .* apt-get install chromium"):
        find_chromium({"PATH": str(tmp_path)})


def test_a_wrong_variable_is_no_reason_to_take_another(tmp_path: Path) -> None:
    write_program(tmp_path, "chromium")
    with pytest.raises(NoChromium, match="KRPAY_CHROMIUM is '/no/such', and that is no program"):
        find_chromium({"PATH": str(tmp_path), "KRPAY_CHROMIUM": "/no/such"})


@pytest.mark.skipif(shutil.which("bash") is None, reason="it is a bash script")
@pytest.mark.parametrize(
    ("name", "variable", "runs"),
    [
        (
            "google-chrome",
            None,
            ["nox", SAMPLE, "nox -s package", "nox -s browser", "nox -s recipes"],
        ),
        (
            None,
            "no-such-browser",
            ["nox", SAMPLE, "nox -s package", "nox -s browser", "nox -s recipes"],
        ),  # which then fails
        (None, None, ["nox", SAMPLE, "nox -s package", "", "nox -s recipes"]),
    ],
    ids=["there is one", "one is named", "there is none"],
)
def test_the_test_command_leaves_it_out_only_where_none_is_and_says_so(
    tmp_path: Path, name: str | None, variable: str | None, runs: list[str]
) -> None:
    for file in (".ci/run", "tests/__init__.py", "tests/browser/__init__.py"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, tmp_path / file)
    shutil.copy(ROOT / "tests/browser/chromium.py", tmp_path / "tests/browser/chromium.py")
    tools = tmp_path / "tools"
    for tool in ("bash", "sh", "dirname", "mkdir", "ln", "chmod"):
        tools.mkdir(exist_ok=True)
        (tools / tool).symlink_to(shutil.which(tool) or tool)
    python = write_program(tools, "fake-python", FAKE_PYTHON.format(python=sys.executable))
    if name is not None:
        write_program(tools, name)
    environment = {"PATH": str(tools), "PYTHON": str(python)}
    if variable is not None:
        environment["KRPAY_CHROMIUM"] = variable
    done = subprocess.run(
        ["bash", str(tmp_path / ".ci" / "run")],
        env={**os.environ, "KRPAY_CHROMIUM": "", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    printed = [line.strip() for line in done.stdout.splitlines()]
    assert len(printed) == len(runs)
    assert [line for line, run in zip(printed, runs, strict=True) if run] == [*filter(None, runs)]
    if "" in runs:
        assert printed[3].startswith("The sandbox's page was not tested in a browser: No Chromium")
        assert "apt-get install chromium" in printed[3]


def test_the_workflow_never_leaves_it_out() -> None:
    text = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    assert "KRPAY_CHROMIUM: google-chrome" in text
