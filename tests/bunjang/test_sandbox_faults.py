"""Faults of calls of Bunjang, and of its downloads."""

from __future__ import annotations

import pytest

from krpay import bunjang, errors
from krpay.testing import FAULT_HEADER, Sandbox
from tests.testing.fault_outcomes import (
    PLACES,
    USUAL_OUTCOMES,
    FaultOutcome,
    UnsafeCall,
    check_outcome,
)

CALL = UnsafeCall(
    "bunjang",
    make=lambda client, **options: client.points.cancel_issuance("123", **options),
    is_done=lambda client: client.points.get_issuance("123").status == "CANCELLED",
)
OUTCOMES = [
    FaultOutcome("unknown-enum-value", None, is_done=True),
    FaultOutcome("refuse", bunjang.errors.InvalidPayInboundStatus, "HTTP 400"),
    FaultOutcome(
        "refuse; code=NOT_FOUND_PAY_INBOUND", bunjang.errors.NotFoundPayInbound, "HTTP 404"
    ),
    FaultOutcome("refuse; code=UNKWOWN_ERROR", errors.OutcomeUnknownError, "HTTP 500"),
    FaultOutcome("refuse; status=404", bunjang.errors.NotFoundPayInbound, "HTTP 404"),
    FaultOutcome(
        'refuse; code=POINT_SHORTAGE; force; message="no; not \\"now\\""',
        bunjang.errors.PointShortage,
        'no; not "now"',
    ),
    FaultOutcome(
        "refuse; code=POINT_SHORTAGE",
        bunjang.errors.BadRequest,
        "not documented to give POINT_SHORTAGE",
    ),
    FaultOutcome(
        "failure-code", bunjang.errors.BadRequest, "failure-code does not apply to bunjang"
    ),
    FaultOutcome("", bunjang.errors.BadRequest, "no fault ''; known: refuse, "),
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("outcome", [*USUAL_OUTCOMES, *OUTCOMES], ids=str)
def test_a_header_asks_for_it(place: str, outcome: FaultOutcome) -> None:
    check_outcome(CALL, place, outcome)


CATALOG = "https://outbound-catalog.bunjang.io/catalog/full/full-20260101.csv.gz"


def test_downloads_meet_faults_too() -> None:
    with Sandbox() as sandbox:
        client = sandbox.http_client()
        sandbox.faults.add("unknown-field")
        sandbox.faults.add("server-error", status=502)
        assert client.get(CATALOG).status_code == 502
        assert [fault.kind for fault in sandbox.faults.pending] == ["unknown-field"]
        asked = client.get(CATALOG, headers={FAULT_HEADER: "unknown-field"})
        assert asked.status_code == 400
        assert "this is no operation that the spec has" in asked.text
