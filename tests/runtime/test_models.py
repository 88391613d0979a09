"""Models take whatever a provider really sends, and show only what may be shown."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from krpay import bunjang, iamport, konaplate
from krpay._runtime.model import Arguments, Model
from krpay.bunjang.models import PointIssuance
from krpay.iamport.models import IssueAccessToken, Payment
from krpay.konaplate.models import DeleteBankAccount
from tests.runtime.samples import ISSUANCE, PAYMENT


def all_models() -> list[type[BaseModel]]:
    return [
        value
        for provider in (bunjang, iamport, konaplate)
        for value in vars(provider.models).values()
        if isinstance(value, type)
        and issubclass(value, BaseModel)
        and value.__module__ == provider.models.__name__
    ]


@pytest.mark.parametrize("model", all_models(), ids=lambda model: model.__name__)
def test_each_model_is_one_that_comes_or_one_that_goes(model: type[BaseModel]) -> None:
    assert issubclass(model, Model) != issubclass(model, Arguments)
    assert model.__doc__
    model.model_json_schema()


class TestAModelThatComes:
    def test_keeps_unknown_members_and_prints_them_back(self) -> None:
        came = {**ISSUANCE, "new": {"deep": [1, {"x": None}]}, "snake_case": True}
        found = PointIssuance.model_validate(came)
        assert found.model_extra == {"new": {"deep": [1, {"x": None}]}, "snake_case": True}
        assert found.model_dump(mode="json", by_alias=True) == came

    def test_does_not_show_unknown_members(self) -> None:
        found = PointIssuance.model_validate({**ISSUANCE, "secret": "test-secret"})
        for text in (repr(found), str(found), f"{found}"):
            assert "test-secret" not in text
            assert "secret=***" in text

    def test_keeps_unknown_members_of_its_parts(self) -> None:
        came: dict[str, Any] = json.loads(json.dumps(ISSUANCE))
        came["preparedVbankInfo"]["depositor"] = "test-secret"
        found = PointIssuance.model_validate(came)
        assert found.prepared_vbank_info.model_extra == {"depositor": "test-secret"}
        assert "test-secret" not in repr(found)
        assert found.model_dump(mode="json", by_alias=True) == came

    @pytest.mark.parametrize("name", ["model_config", "copy", "json", "class", "__class__", "한글"])
    def test_survives_members_with_any_name(self, name: str) -> None:
        found = PointIssuance.model_validate({**ISSUANCE, name: "test-secret"})
        assert found.id == "123"
        assert found.model_extra == {name: "test-secret"}
        assert "test-secret" not in repr(found)
        assert found.model_dump(mode="json", by_alias=True)[name] == "test-secret"

    def test_does_not_enforce_limits_of_text(self) -> None:
        found = Payment.model_validate({**PAYMENT, "imp_uid": "x" * 500, "merchant_uid": ""})
        assert len(found.imp_uid) == 500
        assert found.merchant_uid == ""

    def test_takes_numbers_for_text(self) -> None:
        found = Payment.model_validate({**PAYMENT, "pg_tid": 20638689381545, "bank_code": 4})
        assert found.pg_tid == "20638689381545"
        assert found.bank_code == "4"

    def test_takes_null_wherever_a_member_may_be_missing(self) -> None:
        required = {"imp_uid", "merchant_uid", "amount", "cancel_amount", "currency", "status"}
        nothing = {name: None for name in Payment.model_fields if name not in required}
        found = Payment.model_validate({**PAYMENT, **nothing})
        assert all(getattr(found, name) is None for name in nothing)

    def test_does_not_quote_values_in_its_own_validation_errors(self) -> None:
        with pytest.raises(ValidationError) as caught:
            Payment.model_validate({**PAYMENT, "buyer_name": ["test-secret"], "amount": "secret"})
        assert "buyer_name" in str(caught.value)
        assert "secret" not in str(caught.value)

    def test_can_be_pickled(self) -> None:
        found = PointIssuance.model_validate({**ISSUANCE, "new": 1})
        twin = pickle.loads(pickle.dumps(found))
        assert twin == found
        assert twin.model_extra == {"new": 1}


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

    def test_does_not_show_sensitive_members(self) -> None:
        body = IssueAccessToken(api_key="test-secret-a", api_secret="test-secret-b")
        assert "test-secret" not in repr(body) + str(body)


def test_models_can_be_used_first_by_many_threads_at_once() -> None:
    program = f"""
import sys, threading
sys.setswitchinterval(1e-6)
from krpay.iamport.models import Payment
start = threading.Barrier(24)
failures = []
def work():
    start.wait(30)
    try:
        Payment.model_validate({PAYMENT!r}).model_dump(mode="json")
        repr(Payment.model_validate({PAYMENT!r}))
    except BaseException as error:
        failures.append(repr(error))
threads = [threading.Thread(target=work) for _ in range(24)]
[thread.start() for thread in threads]
[thread.join(60) for thread in threads]
sys.exit("; ".join(failures) or 0)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stderr == ""
    assert done.returncode == 0
