"""Classes that are made in a process beside: the same ones, and what goes wrong there is told."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from codegen.emit.dcg import Request
from codegen.emit.dcg_process import beside_this_process, in_this_process
from codegen.emit.models import Models
from codegen.emit.render import load_providers
from tests.codegen.tiny import Spec


@pytest.fixture
def request_for_classes(tmp_path: Path) -> Request:
    return Models(*load_providers(Spec().write(tmp_path))).request()


def test_the_same_classes_are_made_beside(request_for_classes: Request) -> None:
    with beside_this_process() as begin:
        made = begin([request_for_classes])()
    assert made == in_this_process([request_for_classes])()
    assert "class Thing(Model):" in made[0]["source"]


def test_what_goes_wrong_there_is_told(request_for_classes: Request) -> None:
    request_for_classes["schemas"]["Lost"] = {"$ref": "#/components/schemas/Nothing"}
    with (
        beside_this_process() as begin,
        pytest.raises(RuntimeError, match=r"failed:\nTraceback(.|\n)*Nothing"),
    ):
        begin([request_for_classes])()


def test_nobody_waits_for_it_when_nothing_is_asked() -> None:
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt), beside_this_process():
        raise KeyboardInterrupt
    assert time.monotonic() - began < 5
