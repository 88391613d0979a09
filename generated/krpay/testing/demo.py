# Copied from codegen/package/testing/demo.py by `nox -s generate`. Do not edit.
"""`python -m krpay.testing.demo`: every kind of call, against a real sandbox server.

Starts `python -m krpay.testing` as a process of its own, calls it through the package,
and prints what happened. Exits with 1 if anything was not as it must be. The steps are
those of the providers whose sandbox folders have a `demo.py`.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import textwrap
import urllib.request
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AsyncExitStack, ExitStack, contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any, cast

from krpay import errors
from krpay.resolving import Happened
from krpay.testing.demo_steps import DemoStep, ProviderDemo
from krpay.testing.folders import import_from_folder

_WIDTH = 100

Credentials = Mapping[str, Any]
"""Arguments of a client."""


@dataclass(frozen=True, slots=True)
class ProviderStep:
    """A step, with the provider that it is for."""

    provider: str
    demo: ProviderDemo
    step: DemoStep

    def __str__(self) -> str:
        return f"{self.provider}: {self.step}"

    def describe(self, result: object) -> str:
        """Describe in a line what came of the call."""
        if isinstance(result, errors.KrpayError):
            return f"{type(result).__name__}: {result}"
        if isinstance(result, Happened):
            value: object = cast(Happened[object], result).value
            return f"Happened: {self.demo.describe(value)}"
        return self.demo.describe(result)

    def fits(self, result: object) -> bool:
        """Whether the call did what it must."""
        expected = self.step.expected
        if isinstance(expected, str):
            return expected in self.describe(result)
        return isinstance(result, expected)


def find_demos(providers: Sequence[str]) -> dict[str, ProviderDemo]:
    """Find the demos of the providers that have one."""
    modules = {name: import_from_folder(name, "demo") for name in providers}
    return {name: module.DEMO for name, module in modules.items() if module is not None}


def select_steps(
    demos: Mapping[str, ProviderDemo], select: Callable[[ProviderDemo], Sequence[DemoStep]]
) -> list[ProviderStep]:
    """Select the steps of all providers that show the same."""
    return [ProviderStep(name, demo, step) for name, demo in demos.items() for step in select(demo)]


def make_calls(steps: Sequence[ProviderStep], described: Mapping[str, Credentials]) -> list[object]:
    """Make calls; an error is a result too."""
    results: list[object] = []
    lost: dict[str, errors.OutcomeUnknownError] = {}
    with ExitStack() as stack:
        clients = {
            name: stack.enter_context(import_module(f"krpay.{name}").Client(**described[name]))
            for name in dict.fromkeys(step.provider for step in steps)
        }
        for step in steps:
            client = clients[step.provider]
            try:
                if step.step.is_resolving:
                    results.append(client.resolve(lost[step.provider]))
                else:
                    results.append(step.step.start_call(client))
            except errors.OutcomeUnknownError as error:
                lost[step.provider] = error
                results.append(error)
            except errors.KrpayError as error:
                results.append(error)
    return results


async def make_async_calls(
    steps: Sequence[ProviderStep], described: Mapping[str, Credentials]
) -> list[object]:
    """Make calls with asynchronous clients."""
    async with AsyncExitStack() as stack:
        clients: dict[str, Any] = {}
        for name in dict.fromkeys(step.provider for step in steps):
            client = import_module(f"krpay.{name}").AsyncClient(**described[name])
            clients[name] = await stack.enter_async_context(client)
        return [await step.step.start_call(clients[step.provider]) for step in steps]


def print_results(title: str, steps: Sequence[ProviderStep], results: Sequence[object]) -> int:
    """Print a table, and count the calls that did not do what they must."""
    print(f"\n{title}")
    left = max((len(str(step)) for step in steps), default=0)
    failures = 0
    for step, result in zip(steps, results, strict=True):
        fits = step.fits(result)
        failures += not fits
        line = f"  {'ok ' if fits else 'BAD'}  {step!s:{left}}  "
        text = step.describe(result)
        if isinstance(result, errors.KrpayError):
            name, _, text = text.partition(": ")
            print(line + name)
            print(textwrap.indent(textwrap.fill(text, _WIDTH - 9), " " * 9))
        else:
            print(line + text)
    return failures


@contextmanager
def serve_sandbox() -> Generator[str]:
    """Run a sandbox server in a process of its own; gives its URL."""
    command = [sys.executable, "-m", "krpay.testing", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            if not line.startswith("Sandbox on "):
                raise RuntimeError(f"the sandbox server did not start: {line}")
            yield line.split()[2].rstrip(",")
        finally:
            process.terminate()


_PARTS: tuple[tuple[str, Callable[[ProviderDemo], Sequence[DemoStep]]], ...] = (
    (
        "Refused by the provider: one exception class for each documented code",
        lambda demo: demo.refused,
    ),
    (
        "Declined: there is no money, and what is left of the payment",
        lambda demo: demo.declined,
    ),
    (
        "Answer lost: client.resolve finds out, by the call that the error names",
        lambda demo: demo.lost,
    ),
    (
        "Faults on demand: what a provider does only on a bad day",
        lambda demo: demo.on_demand,
    ),
)


def main() -> int:
    """Run the demo; 0 if every call did what it must."""
    with serve_sandbox() as url:
        print(f"A sandbox server runs on {url}. It speaks to these calls as the providers would.")
        with urllib.request.urlopen(url) as response:  # noqa: S310  our own server
            described: dict[str, Credentials] = json.load(response)
        demos = find_demos(list(described))
        steps = select_steps(demos, lambda demo: demo.sync)
        total = len(steps)
        failures = print_results("Client", steps, make_calls(steps, described))
        steps = select_steps(demos, lambda demo: demo.asynchronous)
        total += len(steps)
        results = asyncio.run(make_async_calls(steps, described))
        failures += print_results("AsyncClient", steps, results)
        for title, select in _PARTS:
            steps = select_steps(demos, select)
            total += len(steps)
            failures += print_results(title, steps, make_calls(steps, described))
    print(f"\n{total - failures} of {total} calls did what they must.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
