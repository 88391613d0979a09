"""Cost grows with the work: what is not used is not imported, not built and not allocated.

Everything is counted in fresh interpreters; nothing is timed.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from codegen.emit.render import render
from tests.codegen.tiny import PATHS, SCHEMAS, Spec
from tests.kits import ProviderKit
from tests.programs import PRINT_MODULES, choose_plain, run_program, write_call
from tests.runtime.examples import with_every_kit
from tests.specs import list_providers

with_every_provider = pytest.mark.parametrize("provider", list_providers())

# What is imported


@with_every_provider
def test_a_client_class_brings_in_no_models(provider: str) -> None:
    modules = run_program(f"""
from krpay import {provider}
{provider}.Client, {provider}.AsyncClient
{PRINT_MODULES}""")
    assert f"krpay.{provider}.client" in modules
    assert f"krpay.{provider}.models" not in modules
    for heavy in ("pydantic.main", "joserfc", "cryptography", "asyncio"):
        assert heavy not in modules


@with_every_kit
def test_a_call_brings_in_its_own_tag_alone(kit: ProviderKit) -> None:
    modules = run_program(write_call(kit) + PRINT_MODULES)
    tag = choose_plain(kit).tag
    start = f"krpay.{kit.name}.resources."
    assert [name for name in modules if name.startswith(start)] == [start + tag]
    start = f"krpay.{kit.name}.endpoints."
    tags = {name.removeprefix(start) for name in modules if name.startswith(start)}
    assert tags == {tag} | kit.sign_in_tags


@with_every_kit
def test_a_call_without_encryption_brings_in_no_cryptography(kit: ProviderKit) -> None:
    modules = run_program(write_call(kit) + PRINT_MODULES)
    assert not [name for name in modules if name.split(".")[0] in ("joserfc", "cryptography")]


# What is built


@with_every_kit
def test_a_call_builds_its_own_models_alone(kit: ProviderKit) -> None:
    program = write_call(kit) + f"print(json.dumps(list_built_models({kit.name!r})))"
    assert run_program(program) == list(choose_plain(kit).models)


@with_every_provider
def test_importing_everything_builds_nothing(provider: str) -> None:
    built = run_program(f"""
endpoints = import_module("krpay.{provider}.endpoints")
for tag in endpoints.__all__:
    import_module(f"krpay.{provider}.endpoints.{{tag}}")
    import_module(f"krpay.{provider}.resources.{{tag}}")
print(json.dumps(list_built_models({provider!r})))
""")
    assert built == []


# What is allocated

MEASURE = """
import gc, tracemalloc
credentials = {"token": "test-token"}
client = make_client("tiny", credentials, {"/things/7": {"data": {"id": "7", "size": "big"}}})

def call():
    return client.things.get("7", lang="ko")

for _ in range(1000):
    call()
gc.collect()
blocks = sys.getallocatedblocks()
for _ in range(1000):
    call()
gc.collect()
kept = sys.getallocatedblocks() - blocks
gc.disable()
tracemalloc.start()
peaks = []
for _ in range(10):
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    call()
    peaks.append(tracemalloc.get_traced_memory()[1] - before)
calls = 0

def count(frame, event, argument):
    global calls
    calls += event in ("call", "c_call")

sys.setprofile(count)
call()
sys.setprofile(None)
print(json.dumps([kept, min(peaks), calls]))
"""


def write_spec(count: int) -> Spec:
    """A spec with the usual operations, and as many more, each with schemas of its own."""
    paths, schemas = PATHS, SCHEMAS
    for number in range(count):
        paths += (
            re.sub(r"(?m)^/things", f"/others{number}", PATHS)
            .replace("things_get", f"things_get_{number}")
            .replace("things_create", f"things_create_{number}")
            .replace("#/ThingEnvelope", f"#/Thing{number}Envelope")
            .replace("#/CreateThing", f"#/CreateThing{number}")
        )
        schemas += (
            SCHEMAS.replace("ThingEnvelope", f"Thing{number}Envelope")
            .replace("\nThing:", f"\nThing{number}:")
            .replace('"#/Thing"', f'"#/Thing{number}"')
            .replace("Size", f"Size{number}")
            .replace("CreateThing", f"CreateThing{number}")
        )
    return Spec(paths, schemas)


def generate_package(spec: Spec, folder: Path) -> Path:
    """Generate a package with the provider `tiny`, and give its folder."""
    for name, text in render(spec.write(folder)).items():
        path = folder / "out" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "out"


def test_a_call_costs_the_same_however_many_operations_there_are(tmp_path: Path) -> None:
    (kept_of_few, memory_of_few, calls_of_few), (kept, memory, calls) = (
        run_program(MEASURE, generate_package(write_spec(count), tmp_path / str(count)))
        for count in (0, 60)
    )
    assert max(kept, kept_of_few) < 500  # of a thousand calls, not even one object of each
    assert memory == pytest.approx(memory_of_few, rel=0.02)
    assert calls == calls_of_few
