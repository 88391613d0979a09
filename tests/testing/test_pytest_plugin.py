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
from tests.specs import list_providers

pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = "krpay.testing.pytest_plugin"
IS_FOUND = PLUGIN in {entry.value for entry in entry_points(group="pytest11")}
IS_INSTALLED = not Path(krpay.__file__).resolve().is_relative_to(ROOT / "generated")
CLIENTS = [f"{name}_client" for name in list_providers()]
ASYNC_CLIENTS = [f"async_{name}" for name in CLIENTS]


@pytest.fixture(autouse=True)
def _path(monkeypatch: pytest.MonkeyPatch) -> None:
    if not IS_INSTALLED:
        monkeypatch.setenv("PYTHONPATH", str(Path(krpay.__file__).parents[1].absolute()))


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    pytester.makeini("[pytest]")  # or pytest takes the settings of a folder above
    named = () if IS_FOUND else ("-p", PLUGIN)
    return pytester.runpytest_subprocess("-W", "error", *named, *arguments)


def test_the_package_declares_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["entry-points"]["pytest11"] == {"krpay": PLUGIN}
    if IS_INSTALLED:
        assert PLUGIN in {entry.value for entry in entry_points(group="pytest11")}


def test_the_fixtures_are_there_and_fresh_for_each_test(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        f"""
        import pytest

        @pytest.mark.parametrize("time", ["first", "second"])
        def test_state(time, krpay_sandbox, {", ".join(CLIENTS)}):
            assert not krpay_sandbox.requests
            assert iamport_client.cvs.revoke("imp_448280090638").status == "failed"
            assert len(krpay_sandbox.requests) == 2
            for client in ({", ".join(CLIENTS)},):
                assert client.base_url.startswith("https://")
        """
    )
    run(pytester).assert_outcomes(passed=2)


ASYNCHRONOUS = f"""
    import asyncio, gc
    import pytest

    async def use(iamport):
        assert (await iamport.cvs.revoke("imp_448280090638")).status == "failed"
        gc.collect()

    def test_plain({", ".join(ASYNC_CLIENTS)}):
        asyncio.run(use(async_iamport_client))

    @pytest.mark.anyio
    @pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])
    async def test_anyio({", ".join(ASYNC_CLIENTS)}):
        await use(async_iamport_client)

    def test_nothing_is_left_open():
        gc.collect()
"""


def test_asynchronous_clients_work_under_any_loop_and_leave_nothing_open(
    pytester: pytest.Pytester,
) -> None:
    pytester.makepyfile(ASYNCHRONOUS)
    run(pytester).assert_outcomes(passed=4)


FAULTS = """
    import pytest
    from krpay import errors

    def test_met_twice_of_three_times(bunjang_client, krpay_sandbox):
        krpay_sandbox.faults.add("lose-request", times=3)
        with pytest.raises(errors.OutcomeUnknownError):
            bunjang_client.points.cancel_issuance("123")

    def test_forgotten(krpay_sandbox):
        krpay_sandbox.faults.add("lose-request")
        krpay_sandbox.faults.clear()

    def test_unmet(bunjang_client, krpay_sandbox):
        krpay_sandbox.faults.add("lose-answer", operation="points.cancel_issuance")
        bunjang_client.points.get_balance()
"""


def test_a_fault_that_met_no_request_fails_its_test_at_the_end(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(FAULTS)
    result = run(pytester)
    result.assert_outcomes(passed=3, errors=1)
    unmet = "Fault('lose-answer', provider='bunjang', operation='points.cancel_issuance')"
    result.stdout.fnmatch_lines(["*ERROR at teardown of test_unmet*"])
    assert f"these faults met no request: {unmet}" in result.stdout.str()


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
    needs = "krpay.testing needs more: install krpay with its extra 'testing'"
    result.stdout.fnmatch_lines([f"*{needs}*"])


def test_the_fixtures_are_listed_with_what_they_are(pytester: pytest.Pytester) -> None:
    result = run(pytester, "--fixtures")
    for name in (*CLIENTS, *ASYNC_CLIENTS):
        result.stdout.fnmatch_lines([f"{name} --*"])


def test_the_example_of_the_readme_runs_as_it_is_printed(pytester: pytest.Pytester) -> None:
    section = (ROOT / "README.md").read_text(encoding="utf-8").split("## Test your program")[1]
    block = section.split("```python")[1].split("```")[0]
    pytester.makepyfile(test_charge=block)
    run(pytester).assert_outcomes(passed=1)
