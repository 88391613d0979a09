"""One provider alone: a package without the others, and everything in it works."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.specs import SPECS, list_providers
from tests.testing.generated_packages import GeneratedPackage, generate_package


@pytest.fixture(scope="module", params=list_providers())
def provider(request: pytest.FixtureRequest) -> str:
    """The provider that is left."""
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def package(provider: str, tmp_path_factory: pytest.TempPathFactory) -> GeneratedPackage:
    """A package generated from the spec of one provider."""
    folder: Path = tmp_path_factory.mktemp(provider)
    shutil.copytree(SPECS / provider, folder / "specs" / provider)
    return generate_package(folder / "specs", folder / "generated")


def test_nothing_of_the_others_is_there(provider: str, package: GeneratedPackage) -> None:
    others = set(list_providers()) - {provider}
    folders = {part for path in package.list_files() for part in path.split("/")[:-1]}
    assert provider in folders
    assert not others & folders


def test_every_module_can_be_imported(package: GeneratedPackage) -> None:
    imports = "\n".join(f"import {module}" for module in package.list_modules())
    package.run_program(imports)


def test_the_sandbox_has_the_one_provider(provider: str, package: GeneratedPackage) -> None:
    shown = package.run_program(
        f"""
        from krpay.testing import Sandbox

        with Sandbox() as sandbox:
            print(list(sandbox.providers), list(sandbox.state()))
            sandbox.{provider}(), sandbox.async_{provider}()
        """
    )
    assert shown == f"['{provider}'] ['{provider}']\n"


def test_calls_of_it_do_what_they_must(provider: str, package: GeneratedPackage) -> None:
    done = package.run("-m", "krpay.testing.demo")
    assert done.returncode == 0, done.stdout + done.stderr
    [summary] = [line for line in done.stdout.splitlines() if "calls did what they must" in line]
    good, _, total, *_ = summary.split()
    assert good == total
    assert (total != "0") == (f"testing/providers/{provider}/demo.py" in package.list_files())
