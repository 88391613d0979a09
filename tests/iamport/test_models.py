"""Models of iamport take whatever it really sends, and show only what may be shown."""

from __future__ import annotations

import subprocess
import sys

import pytest
from pydantic import ValidationError

from krpay.iamport.models import IssueAccessToken, Payment
from tests.iamport.samples import PAYMENT


class TestAModelThatComes:
    def test_does_not_enforce_limits_of_text(self) -> None:
        payment = Payment.model_validate({**PAYMENT, "imp_uid": "x" * 500, "merchant_uid": ""})
        assert len(payment.imp_uid) == 500
        assert payment.merchant_uid == ""

    def test_takes_numbers_for_text(self) -> None:
        payment = Payment.model_validate({**PAYMENT, "pg_tid": 20638689381545, "bank_code": 4})
        assert payment.pg_tid == "20638689381545"
        assert payment.bank_code == "4"

    def test_takes_null_wherever_a_member_may_be_missing(self) -> None:
        required = {"imp_uid", "merchant_uid", "amount", "cancel_amount", "currency", "status"}
        nothing = {name: None for name in Payment.model_fields if name not in required}
        payment = Payment.model_validate({**PAYMENT, **nothing})
        assert all(getattr(payment, name) is None for name in nothing)

    def test_does_not_quote_values_in_its_own_validation_errors(self) -> None:
        with pytest.raises(ValidationError) as caught:
            Payment.model_validate({**PAYMENT, "buyer_name": ["test-secret"], "amount": "secret"})
        assert "buyer_name" in str(caught.value)
        assert "secret" not in str(caught.value)


def test_a_model_that_goes_does_not_show_sensitive_members() -> None:
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
