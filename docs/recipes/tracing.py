"""A span of OpenTelemetry for each attempt of a call: `Client(on_attempt=record)`."""

import time

from opentelemetry import trace

import krpay


def record(attempt: krpay.Attempt) -> None:
    """Make a span of an attempt that just ended, in the span that is current."""
    tracer, end = trace.get_tracer("krpay"), time.time_ns()
    start = end - int(attempt.milliseconds * 1e6)
    span = tracer.start_span(attempt.operation, kind=trace.SpanKind.CLIENT, start_time=start)
    seen = attempt.observed.name if attempt.observed else "INTERRUPTED"
    span.set_attribute("krpay.observed", seen)
    span.set_attribute("http.request.resend_count", attempt.number - 1)
    if attempt.status_code is not None:
        span.set_attribute("http.response.status_code", attempt.status_code)
    if seen != "SUCCEEDED":
        span.set_status(trace.StatusCode.ERROR, seen)
    span.end(end)
