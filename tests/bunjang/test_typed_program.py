"""The program that the type checkers check does run."""

from __future__ import annotations

from krpay.bunjang.models import PointIssuance
from krpay.errors import ServerError
from tests.bunjang import typed_program
from tests.bunjang.samples import ISSUANCE


def test_it_can_be_imported() -> None:
    issuance = PointIssuance.model_validate(ISSUANCE)
    assert typed_program.describe_issuance(issuance) == "pay 10000 to 국민은행 before 10-28"
    assert typed_program.choose_pause(ServerError("x", operation="a.b", status_code=502)) == 60.0


def test_its_client_can_be_made() -> None:
    client = typed_program.make_client()
    assert client.base_url == "https://openapi.bunjang.co.kr"
    client.close()
