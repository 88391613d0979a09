"""The program that the type checkers check does run."""

from __future__ import annotations

import pytest

from krpay.bunjang.models import PointIssuance
from krpay.errors import ServerError
from tests.runtime import typed_program
from tests.runtime.samples import ISSUANCE


def test_it_can_be_imported() -> None:
    issuance = PointIssuance.model_validate(ISSUANCE)
    assert typed_program.describe(issuance) == "pay 10000 to 국민은행 before 10-28"
    assert typed_program.wait_for(ServerError("x", operation="a.b", status_code=502)) == 60.0


@pytest.mark.anyio
@pytest.mark.parametrize("mode", ["asyncio"])
async def test_its_clients_can_be_made() -> None:
    points, barcodes, accounts = typed_program.make_clients()
    assert points.base_url == "https://openapi.bunjang.co.kr"
    assert accounts.base_url == "https://kona.example.com/open-api"
    points.close()
    accounts.close()
    await barcodes.close()
