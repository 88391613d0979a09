"""Importing costs nothing until something is used, and one module alone knows httpx."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import krpay
from tests.kits import ProviderKit
from tests.runtime.examples import with_every_kit
from tests.specs import list_providers

PACKAGE = Path(krpay.__file__).parent

with_every_provider = pytest.mark.parametrize("provider", list_providers())


def list_modules_after(program: str) -> set[str]:
    """List what a fresh interpreter has imported after running a program."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{program}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))",
        ],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    names: list[str] = json.loads(done.stdout)
    return set(names)


def test_the_package_alone_imports_hardly_anything() -> None:
    modules = list_modules_after("import krpay")
    assert {name for name in modules if name.startswith("krpay")} == {"krpay", "krpay._version"}
    for heavy in ("httpx", "pydantic", "cryptography", "joserfc", "anyio", "asyncio", "typing_ext"):
        assert heavy not in modules


def test_the_errors_alone_import_no_other_library() -> None:
    modules = list_modules_after("from krpay import errors\nerrors.OutcomeUnknownError")
    for heavy in ("httpx", "pydantic", "cryptography", "joserfc", "anyio"):
        assert heavy not in modules


@with_every_provider
def test_a_provider_imports_no_other_provider(provider: str) -> None:
    others = set(list_providers()) - {provider}
    for program in (
        f"from krpay import {provider}",
        f"from krpay import {provider} as p\np.Client, p.AsyncClient, p.models, p.errors",
        f"import krpay.{provider}.errors, krpay.{provider}.endpoints",
    ):
        modules = list_modules_after(program)
        assert f"krpay.{provider}" in modules
        for other in others:
            assert not any(name.startswith(f"krpay.{other}") for name in modules)


@with_every_provider
def test_a_provider_imports_httpx_only_when_a_client_is_wanted(provider: str) -> None:
    modules = list_modules_after(f"from krpay import {provider}")
    assert not {"httpx", "pydantic"} & modules
    assert "httpx" in list_modules_after(f"from krpay import {provider}\n{provider}.Client")


@with_every_kit
def test_tags_are_imported_when_they_are_used(kit: ProviderKit) -> None:
    make = f"from krpay import {kit.name}\nc = {kit.name}.Client(**{dict(kit.credentials)!r})\n"
    resources = f"krpay.{kit.name}.resources"
    modules = list_modules_after(make)
    assert not any(name.startswith(resources) for name in modules)
    modules = list_modules_after(f"{make}c.{kit.safe.tag}")
    assert {name for name in modules if name.startswith(f"{resources}.")} == {
        f"{resources}.{kit.safe.tag}"
    }


def test_nothing_is_printed_or_logged_on_import() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"from krpay import {', '.join(list_providers())}"],
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert done.stdout + done.stderr == b""


def list_imported_packages(source: str) -> set[str]:
    """List the top-level packages that a module imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def test_one_module_alone_imports_httpx_and_one_its_connections() -> None:
    modules = {
        path.relative_to(PACKAGE).as_posix(): list_imported_packages(
            path.read_text(encoding="utf-8")
        )
        for path in PACKAGE.rglob("*.py")
    }
    assert len(modules) > 20
    assert [name for name, imports in modules.items() if "httpx" in imports] == ["_runtime/http.py"]
    core = [name for name, imports in modules.items() if "httpcore" in imports]
    assert sorted(core) == ["_runtime/network.py", "_runtime/streams.py"]
    other = [name for name, imports in modules.items() if "aiohttp" in imports]
    assert other == ["_runtime/aiohttp_connections.py"]
    assert not any({"requests", "urllib3"} & imports for imports in modules.values())


def test_the_package_says_that_it_is_typed() -> None:
    assert (PACKAGE / "py.typed").is_file()


def test_the_package_lists_what_it_has() -> None:
    own = ["AiohttpClient", "Attempt", "Call", "NULL", "Null", "__version__", "errors"]
    names = [*own, *list_providers()]
    assert dir(krpay) == sorted(names)
    assert all(getattr(krpay, name) is not None for name in names)
    with pytest.raises(AttributeError, match="nobody"):
        getattr(krpay, "nobody")  # noqa: B009  the checkers know that it is not there


def test_the_pytest_plugin_imports_no_other_library() -> None:
    modules = list_modules_after("import krpay.testing.pytest_plugin")
    assert {name for name in modules if name.startswith("krpay")} == {
        "krpay",
        "krpay._version",
        "krpay.testing",
        "krpay.testing.pytest_plugin",
    }
    for heavy in ("httpx", "pydantic", "cryptography", "joserfc", "anyio", "jsonschema"):
        assert heavy not in modules


def test_the_sandbox_says_how_to_install_what_it_needs() -> None:
    without = "import sys\nsys.modules['jsonschema'] = None\n"
    list_modules_after(without + "import krpay.testing")
    done = subprocess.run(
        [sys.executable, "-c", without + "from krpay.testing import Sandbox"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "krpay.testing needs more: install krpay with its extra 'testing'" in done.stderr
