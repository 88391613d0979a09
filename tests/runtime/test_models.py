"""Each model of each provider is one that comes in a response, or one that goes in a request."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from krpay._runtime.model import Arguments, Model
from tests.specs import import_provider, list_providers


def list_models() -> list[type[BaseModel]]:
    """List the models of all providers."""
    return [
        value
        for models in (import_provider(provider).models for provider in list_providers())
        for value in (getattr(models, name) for name in models.__all__)
        if issubclass(value, BaseModel)
    ]


@pytest.mark.parametrize("model", list_models(), ids=lambda model: model.__name__)
def test_a_model_comes_or_goes(model: type[BaseModel]) -> None:
    assert issubclass(model, Model) != issubclass(model, Arguments)
    assert model.__doc__
    model.model_json_schema()
