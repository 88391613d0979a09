"""Many threads that make the first call of a process at once all succeed.

Models are built when they are first used, and modules imported, so the first moment is the
dangerous one.
"""

from __future__ import annotations

from tests.kits import ProviderKit
from tests.programs import run_in_threads, write_call
from tests.runtime.examples import with_every_kit
from tests.specs import list_providers

EVERY_MODEL = f"""
from pydantic import BaseModel, ValidationError

EVERY = [
    model
    for provider in {list_providers()!r}
    for models in [import_module(f"krpay.{{provider}}").models]
    for model in [getattr(models, name) for name in models.__all__]
    if issubclass(model, BaseModel)
]

def work(number):
    for model in EVERY:
        try:
            assert type(model.model_validate({{}})) is model
        except ValidationError as error:
            assert error.title == model.__name__, error
            needed = [name for name, field in model.model_fields.items() if field.is_required()]
            assert error.error_count() == len(needed), error
"""


def test_fifty_threads_can_build_every_model_at_once() -> None:
    assert run_in_threads(EVERY_MODEL) == []


@with_every_kit
def test_fifty_threads_can_make_the_first_call_at_once(kit: ProviderKit) -> None:
    client, _, call = write_call(kit).partition("\n")
    assert run_in_threads(f"{client}\n\ndef work(number):\n    {call}") == []
