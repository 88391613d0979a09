"""What the generator cannot express is refused: where, what, and what to write instead.

Each case edits the tiny spec; `# <- here` marks the line that the message must name.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.emit.render import render
from codegen.spec.problems import SpecError
from tests.codegen.spec.cases import HERE, Case, read_cases
from tests.codegen.tiny import Spec


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: f"{case.subject}: {case.name}")
def test_the_message_names_file_and_line(case: Case, tmp_path: Path) -> None:
    spec = case.spec()
    (tmp_path / "outside.yaml").write_text(spec.files["schemas/things.yaml"], encoding="utf-8")

    with pytest.raises(SpecError) as caught:
        render(spec.write(tmp_path), tmp_path / "rooms")

    lines = str(caught.value).splitlines()
    place = spec.place(HERE)
    for says in case.says:
        assert any(line.startswith(f"{place}: ") and says in line for line in lines), lines


def test_the_tiny_spec_itself_is_not_refused(tmp_path: Path) -> None:
    assert "krpay/tiny/endpoints/things.py" in render(Spec().write(tmp_path))
