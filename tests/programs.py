"""Programs for fresh interpreters, to see what a first call imports, builds and allocates."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import krpay
from tests.kits import ExampleOperation, ProviderKit

PRELUDE = """
import json, sys
from importlib import import_module
from operator import attrgetter

import httpx

def make_client(provider, credentials, documents):
    def respond(request):
        content = json.dumps(documents[request.url.path]).encode()
        return httpx.Response(200, content=content)
    http_client = httpx.Client(transport=httpx.MockTransport(respond))
    return import_module(f"krpay.{provider}").Client(http_client=http_client, **credentials)

def list_built_models(provider):
    start = f"krpay.{provider}.models."
    modules = [name for name in sys.modules if name.startswith(start)]
    found = [m for name in modules for m in vars(sys.modules[name]).values()]
    ours = [m for m in found if getattr(m, "__module__", "").startswith(start)]
    return sorted({m.__name__ for m in ours if m.__dict__.get("__pydantic_complete__")})
"""
PRINT_MODULES = "print(json.dumps(sorted(sys.modules)))\n"

THREADS = """
import threading
sys.setswitchinterval(1e-6)
COUNT = 50
barrier, problems = threading.Barrier(COUNT), []

def run_one(number):
    barrier.wait()
    try:
        work(number)
    except BaseException as error:
        problems.append(f"{type(error).__name__}: {error}")

threads = [threading.Thread(target=run_one, args=(number,)) for number in range(COUNT)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(json.dumps(problems))
"""


def run_program(program: str, *paths: Path) -> Any:
    """Run a program in a fresh interpreter, and give what it printed as JSON."""
    folders = [str(path) for path in (*paths, Path(krpay.__file__).parents[1])]
    begin = f"import sys\nsys.path[:0] = {folders!r}\n"
    done = subprocess.run(
        [sys.executable, "-c", begin + PRELUDE + program],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def run_in_threads(program: str) -> list[str]:
    """Let fifty threads begin with a program's `work(number)` at once; give what went wrong.

    The program runs in a fresh interpreter that changes threads as often as it can.
    """
    problems: list[str] = run_program(program + THREADS)
    return problems


def choose_plain(kit: ProviderKit) -> ExampleOperation:
    """Choose an operation that needs no optional credentials."""
    return kit.plain or kit.safe


def write_client(kit: ProviderKit, documents: dict[str, Any]) -> str:
    """Write a line that makes a client of responses, by path."""
    documents = {**kit.sign_in, **documents}
    return f"client = make_client({kit.name!r}, {dict(kit.credentials)!r}, {documents!r})\n"


def write_call(kit: ProviderKit) -> str:
    """Write a program that makes a client, and one call that needs no optional credentials."""
    operation = choose_plain(kit)
    client = write_client(kit, {operation.path: json.loads(operation.success.body)})
    arguments = f"*{operation.arguments!r}, **{dict(operation.keywords)!r}"
    return f"{client}attrgetter({operation.name!r})(client)({arguments})\n"
