"""docs/recipes/tracing.py: the spans that OpenTelemetry gets."""

from __future__ import annotations

from importlib import import_module

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from krpay import errors, iamport
from krpay.testing import Server


@pytest.fixture
def exporter(monkeypatch: pytest.MonkeyPatch) -> InMemorySpanExporter:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    return exporter


def test_each_attempt_is_a_span_in_the_one_around_it(
    served: Server, exporter: InMemorySpanExporter
) -> None:
    served.sandbox.faults.add("server-error", operation="payments.get")
    record = import_module("tracing").record
    with (
        iamport.Client(on_attempt=record) as client,
        trace.get_tracer("shop").start_as_current_span("order"),
    ):
        client.codes.list_banks()
        with pytest.raises(errors.NotFoundError):
            client.payments.get("imp_nothing")
    *spans, order = exporter.get_finished_spans()
    shown = [(one.name, dict(one.attributes or {}), one.status.status_code.name) for one in spans]
    again, status, seen = (
        "http.request.resend_count",
        "http.response.status_code",
        "krpay.observed",
    )
    assert shown[1:] == [
        ("codes.list_banks", {seen: "SUCCEEDED", again: 0, status: 200}, "UNSET"),
        ("payments.get", {seen: "FAILED_ELSEWHERE", again: 0, status: 500}, "ERROR"),
        ("payments.get", {seen: "REFUSED", again: 1, status: 404}, "ERROR"),
    ]
    assert [one.parent for one in spans] == [order.context] * len(spans)
    assert all((one.start_time or 0) < (one.end_time or 0) for one in spans)
