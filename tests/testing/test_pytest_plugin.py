"""The pytest plugin, in runs of pytest as its users have them.

Where krpay is installed, pytest must find the plugin by itself; where it is only on the
path, there are no entry points, and the plugin is named on the command line.
"""

from __future__ import annotations

import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import krpay

pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = "krpay.testing.pytest_plugin"
IS_INSTALLED = not Path(krpay.__file__).resolve().is_relative_to(ROOT / "generated")


@pytest.fixture(autouse=True)
def _path(monkeypatch: pytest.MonkeyPatch) -> None:
    if not IS_INSTALLED:
        monkeypatch.setenv("PYTHONPATH", str(Path(krpay.__file__).parents[1].absolute()))


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    named = () if IS_INSTALLED else ("-p", PLUGIN)
    return pytester.runpytest_subprocess("-W", "error", *named, *arguments)


def test_the_package_declares_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["entry-points"]["pytest11"] == {"krpay": PLUGIN}
    if IS_INSTALLED:
        assert PLUGIN in {entry.value for entry in entry_points(group="pytest11")}


def test_the_fixtures_are_there_and_fresh_for_each_test(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import pytest

        @pytest.mark.parametrize("time", ["first", "second"])
        def test_state(time, krpay_sandbox, bunjang_client, iamport_client, konaplate_client):
            assert not krpay_sandbox.requests
            assert bunjang_client.points.cancel_issuance("123").status == "CANCELLED"
            assert iamport_client.cvs.revoke("imp_448280090638").status == "failed"
            konaplate_client.bank_accounts.delete(user_id=50000104652)
            left = konaplate_client.bank_accounts.get(user_id=50000104652)
            assert left.account_info is None
            assert len(krpay_sandbox.requests) == 5
        """
    )
    run(pytester).assert_outcomes(passed=2)


ASYNCHRONOUS = """
    import asyncio, gc
    import pytest

    async def use(bunjang, iamport, konaplate):
        assert (await bunjang.points.cancel_issuance("123")).status == "CANCELLED"
        assert (await iamport.cvs.revoke("imp_448280090638")).status == "failed"
        await konaplate.bank_accounts.delete(user_id=50000104652)
        gc.collect()

    def test_plain(async_bunjang_client, async_iamport_client, async_konaplate_client):
        asyncio.run(use(async_bunjang_client, async_iamport_client, async_konaplate_client))

    @pytest.mark.anyio
    @pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])
    async def test_anyio(async_bunjang_client, async_iamport_client, async_konaplate_client):
        await use(async_bunjang_client, async_iamport_client, async_konaplate_client)

    def test_nothing_is_left_open():
        gc.collect()
"""


def test_asynchronous_clients_work_under_any_loop_and_leave_nothing_open(
    pytester: pytest.Pytester,
) -> None:
    pytester.makepyfile(ASYNCHRONOUS)
    run(pytester).assert_outcomes(passed=4)


def test_a_run_without_the_extra_is_not_disturbed(pytester: pytest.Pytester) -> None:
    pytester.makeconftest("import sys\nsys.modules['jsonschema'] = None")
    pytester.makepyfile(
        """
        def test_without():
            pass

        def test_with(krpay_sandbox):
            pass
        """
    )
    result = run(pytester)
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(['*krpay.testing needs more: pip install "krpay?testing?"*'])


def test_the_fixtures_are_listed_with_what_they_are(pytester: pytest.Pytester) -> None:
    result = run(pytester, "--fixtures")
    for name in ("bunjang_client", "iamport_client", "konaplate_client"):
        result.stdout.fnmatch_lines([f"{name} --*", f"async_{name} --*"], consecutive=False)


def test_the_example_of_the_readme_runs_as_it_is_printed(pytester: pytest.Pytester) -> None:
    section = (ROOT / "README.md").read_text(encoding="utf-8").split("## Test your program")[1]
    block = section.split("```python")[1].split("```")[0]
    pytester.makepyfile(test_charge=block)
    run(pytester).assert_outcomes(passed=1)
