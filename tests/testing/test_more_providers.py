"""A fourth provider, given only a folder under specs/."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.emit.render import render
from codegen.ir.names import SANDBOX_NAMES
from codegen.spec.problems import SpecError
from krpay.testing import Sandbox
from tests.codegen.tiny import ROOT, Edit, Spec
from tests.specs import SPECS, list_providers
from tests.testing.generated_packages import GeneratedPackage, generate_package

ERRORS = "x-errors:\n"
REFUSED_TOKEN = "  WRONG_TOKEN: {status: 401, description: The token is wrong.}\n"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> GeneratedPackage:
    """Our providers, and a shop that signs by a bearer token."""
    folder: Path = tmp_path_factory.mktemp("shop")
    shutil.copytree(SPECS, folder / "specs")
    assert ROOT.count(ERRORS) == 1
    spec = Spec(root=ROOT.replace(ERRORS, ERRORS + REFUSED_TOKEN))
    spec.edited(Edit("openapi.yaml", "https://tiny.example", "https://shop.example"))
    return generate_package(spec.write(folder, provider="shop"), folder / "generated")


def test_every_module_can_be_imported(package: GeneratedPackage) -> None:
    modules = package.list_modules()
    assert "krpay.shop.client" in modules
    assert not any(module.startswith("krpay.testing.providers.shop") for module in modules)
    package.run_program("\n".join(f"import {module}" for module in modules))


def test_the_sandbox_has_it_beside_the_others(package: GeneratedPackage) -> None:
    shown = package.run_program(
        """
        from krpay.testing import Sandbox

        print(*sorted(Sandbox().providers))
        """
    )
    assert shown.split() == sorted([*list_providers(), "shop"])


def test_it_is_called_through_its_client(package: GeneratedPackage) -> None:
    shown = package.run_program(
        """
        import asyncio
        from krpay.testing import Sandbox

        async def make(sandbox):
            async with sandbox.async_shop() as client:
                return await client.things.create(label="box")

        with Sandbox() as sandbox:
            print(sandbox.providers["shop"].credentials, sandbox.providers["shop"].notice)
            print(sandbox.shop().things.get("7").size)
            print(asyncio.run(make(sandbox)).size)
            print([(one.operation, one.status, one.json) for one in sandbox.requests])
        """
    )
    assert shown.splitlines() == [
        "{'token': 'test-token'} None",
        "small",
        "small",
        "[('things.get', 200, None), ('things.create', 200, {'label': 'box'})]",
    ]


def test_a_wrong_token_is_refused(package: GeneratedPackage) -> None:
    shown = package.run_program(
        """
        from krpay import errors, shop
        from krpay.testing import Sandbox

        with Sandbox() as sandbox:
            try:
                sandbox.shop(token="mine").things.get("7")
            except shop.errors.WrongToken as refused:
                print(isinstance(refused, errors.AuthenticationError), refused.status_code)
                print(refused.code, refused.message)
        """
    )
    assert shown.splitlines() == [
        "True 401",
        (
            "WRONG_TOKEN the header Authorization does not have the credentials; "
            "this sandbox takes test-token"
        ),
    ]


def test_a_request_that_does_not_fit_its_spec_is_refused(package: GeneratedPackage) -> None:
    shown = package.run_program(
        """
        from krpay.testing import Sandbox

        with Sandbox() as sandbox:
            http = sandbox.http_client()
            http.headers["Authorization"] = "Bearer test-token"
            wrong = http.post("https://shop.example/things", json={"label": 7})
            print(wrong.status_code, wrong.json()["message"])
            unknown = http.get("https://shop.example/thing")
            print(unknown.status_code, unknown.json())
        """
    )
    assert shown.splitlines() == [
        (
            "400 things.create: label: 7 is not of type 'string'; the spec says: string, "
            "maxLength 10, What is written on it (see https://tiny.example/docs)"
        ),
        (
            "404 {'code': 'NO_SUCH_THING', 'message': 'no operation GET /thing; nearest: GET "
            "/things/{id}'}"
        ),
    ]


def test_faults_are_its_own(package: GeneratedPackage) -> None:
    shown = package.run_program(
        """
        from krpay import shop
        from krpay.testing import Sandbox

        with Sandbox() as sandbox:
            client = sandbox.shop()
            print(sandbox.faults.add("refuse", code="NO_SUCH_THING"))
            try:
                client.things.get("7")
            except shop.errors.NoSuchThing as refused:
                print(refused.status_code, refused.message)
            sandbox.faults.add("unknown-enum-value", operation="things.get")
            print(client.things.get("7").size)
        """
    )
    assert shown.splitlines() == [
        "Fault('refuse', provider='shop', code='NO_SUCH_THING')",
        "404 No such thing.",
        "UNDOCUMENTED",
    ]


def test_pytest_has_fixtures_for_it(package: GeneratedPackage, tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    (tmp_path / "test_shop.py").write_text(
        """\
import asyncio


def test_client(shop_client, krpay_sandbox):
    assert shop_client.things.get("7").size == "small"
    assert len(krpay_sandbox.requests) == 1


def test_async_client(async_shop_client):
    assert asyncio.run(async_shop_client.things.get("7")).size == "small"
"""
    )
    plugin = ("-p", "no:krpay", "-p", "krpay.testing.pytest_plugin")
    done = package.run("-m", "pytest", "-q", *plugin, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout


def test_a_name_that_a_sandbox_needs_is_reserved() -> None:
    public = {name for name in (*dir(Sandbox), *vars(Sandbox())) if not name.startswith("_")}
    made_for_providers = {name.removeprefix("async_") for name in public} & set(list_providers())
    assert made_for_providers == set(list_providers())
    others = {name for name in public if name.removeprefix("async_") not in made_for_providers}
    assert others <= SANDBOX_NAMES


@pytest.mark.parametrize("name", ["requests", "async_shop", "client"])
def test_a_provider_with_such_a_name_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=f"{name!r} is no free name for a provider"):
        render(Spec().write(tmp_path, provider=name))
