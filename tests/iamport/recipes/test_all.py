"""All recipes: short, and completed by jedi wherever they use a client."""

from __future__ import annotations

from pathlib import Path

import jedi  # type: ignore[import-untyped]
import pytest

import krpay
from tests.iamport.recipes.conftest import RECIPES

FILES = sorted(RECIPES.rglob("*.py"))
USES = {
    "client.subscriptions.": {"pay", "pay_once", "schedule"},
    "client.payments.": {"get", "cancel", "iter_find_all", "iter_by_status"},
    "attempt.": {"operation", "number", "status_code", "milliseconds", "observed"},
    "payment.": {"imp_uid", "amount", "status"},
    "iamport.": {"Client", "AsyncClient", "require_paid", "day"},
    "errors.": {"APIError", "OutcomeUnknownError"},
}


def test_each_is_short() -> None:
    assert len(FILES) >= 8
    assert {path.name: len(path.read_text("utf-8").splitlines()) for path in FILES} == {
        path.name: pytest.approx(0, abs=59) for path in FILES
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_jedi_completes_what_it_uses(path: Path) -> None:
    """Its completion after each name that it uses has what it uses, and all the rest."""
    source = path.read_text("utf-8")
    folder = Path(krpay.__file__).parents[1]
    script = jedi.Script(
        source, path=path, project=jedi.Project(folder, added_sys_path=[str(folder)])
    )
    for number, line in enumerate(source.splitlines(), 1):
        for use, wanted in USES.items():
            column = line.find(use)
            if column < 0 or line.lstrip().startswith(("from ", "import ", '"""')):
                continue
            found = {one.name for one in script.complete(number, column + len(use))}
            assert wanted <= found, f"{path.name}:{number}: {use}"
