"""Models of Konaplate that go in a request are strict."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from krpay.konaplate.models import DeleteBankAccount


class TestAModelThatGoes:
    def test_takes_names_and_aliases(self) -> None:
        by_name = DeleteBankAccount.model_validate({"user_id": 5})
        by_alias = DeleteBankAccount.model_validate({"userId": 5})
        assert by_name == by_alias
        assert by_name.model_dump(by_alias=True) == {"userId": 5}

    @pytest.mark.parametrize("value", ["5", 5.0, True, None, 0, 10**19])
    def test_is_strict(self, value: object) -> None:
        with pytest.raises(ValidationError):
            DeleteBankAccount.model_validate({"user_id": value})

    def test_takes_no_unknown_members(self) -> None:
        with pytest.raises(ValidationError, match="nobody"):
            DeleteBankAccount.model_validate({"user_id": 5, "nobody": 1})
