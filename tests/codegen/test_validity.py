"""Specs are checked against OpenAPI in another process, and nobody can tell the difference."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.emit.render import render
from codegen.spec import validity
from codegen.spec.load import load_provider
from codegen.spec.problems import Problems, SpecError
from codegen.spec.validity import check_openapi, checked_beside
from tests.codegen.tiny import Edit, Spec

SPECS = Path(__file__).resolve().parents[2] / "specs"
RESPONSE = Edit("paths/things.yaml", '      "404":\n', '      "4O4":\n')


@pytest.fixture(params=[0, 10**9], ids=["in another process", "in this one"])
def _anywhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validity, "LARGE", request.param)


@pytest.mark.usefixtures("_anywhere")
def test_what_is_valid_is_valid_anywhere(tmp_path: Path) -> None:
    specs = Spec().write(tmp_path)
    with checked_beside([load_provider(specs / "tiny", specs)]):
        pass
    assert "krpay/tiny/models.py" in render(specs)


@pytest.mark.usefixtures("_anywhere")
def test_the_same_fault_is_found_anywhere(tmp_path: Path) -> None:
    specs = Spec().edited(RESPONSE).write(tmp_path)
    document = load_provider(specs / "tiny", specs)
    problems = Problems()
    check_openapi(document, problems)
    with pytest.raises(SpecError) as expected:
        problems.raise_if_any()
    with pytest.raises(SpecError) as found, checked_beside([document]):
        pass
    assert str(found.value) == str(expected.value)
    assert "specs/tiny/paths/things.yaml:" in str(found.value)
    assert "this is not valid OpenAPI 3.1: " in str(found.value)


def test_what_the_body_ran_into_is_less_than_what_is_not_valid(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validity, "LARGE", 0)
    specs = Spec().edited(RESPONSE).write(tmp_path)
    with (
        pytest.raises(SpecError, match=r"this is not valid OpenAPI 3\.1"),
        checked_beside([load_provider(specs / "tiny", specs)]),
    ):
        raise KeyError("of no interest")


def test_what_the_body_ran_into_is_told_if_all_is_valid(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validity, "LARGE", 0)
    specs = Spec().write(tmp_path)
    with pytest.raises(KeyError), checked_beside([load_provider(specs / "tiny", specs)]):
        raise KeyError("of interest")


def test_a_check_that_did_not_end_is_no_success(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validity, "LARGE", 0)
    specs = Spec().write(tmp_path)
    document = load_provider(specs / "tiny", specs)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [])  # so that it does not even find its module
    with (
        pytest.raises(RuntimeError, match="did not end"),
        checked_beside([document]),
    ):
        pass


def test_the_real_specs_are_large_enough_for_a_process_of_their_own() -> None:
    documents = [load_provider(root.parent, SPECS) for root in SPECS.glob("*/openapi.yaml")]
    assert len(json.dumps(documents)) > 2 * validity.LARGE


def test_all_that_is_wrong_is_told_together(tmp_path: Path) -> None:
    Spec().edited(RESPONSE).write(tmp_path, provider="one")
    specs = (
        Spec()
        .edited(Edit("schemas/things.yaml", "description: A thing.", "title: T"))
        .write(tmp_path, provider="two")
    )
    with pytest.raises(SpecError) as refused:
        render(specs)
    assert "specs/one/paths/things.yaml:" in str(refused.value)
    assert "specs/two/schemas/things.yaml:" in str(refused.value)


INTERRUPTED = """\
import os, signal, time
from codegen.spec import validity

validity.LARGE = 0
try:
    with validity.checked_beside([{}]):
        time.sleep(0.5)
        os.killpg(0, signal.SIGINT)
        time.sleep(60)
except KeyboardInterrupt:
    print("interrupted")
"""


def test_ctrl_c_ends_the_other_process_without_a_traceback_of_its_own() -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED],
        env=os.environ | {"PYTHONPATH": str(SPECS.parent)},
        capture_output=True,
        text=True,
        timeout=60,
        start_new_session=True,  # a terminal interrupts all processes of a group
        check=False,
    )
    assert (done.stdout, done.stderr) == ("interrupted\n", "")
