"""The faults that wait for their requests: `sandbox.faults`."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches

from krpay.testing.fault_checks import check_fault
from krpay.testing.faults import SPECIFIC_KINDS, Fault, is_integer
from krpay.testing.spec import BundledSpec
from krpay.testing.spec_operations import SpecOperation


class FaultQueue:
    """Faults that wait for their requests, in the order in which they were added."""

    def __init__(self, specs: Mapping[str, BundledSpec]) -> None:
        self._specs = specs
        self._pending: list[Fault] = []
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"FaultQueue({self.pending!r})"

    @property
    def pending(self) -> list[Fault]:
        """What has not happened yet; `times` is how often it still will."""
        with self._lock:
            return list(self._pending)

    def add(
        self,
        kind: str,
        *,
        provider: str | None = None,
        operation: str | None = None,
        times: int = 1,
        code: str | int | None = None,
        status: int | None = None,
        message: str | None = None,
        force: bool = False,
        retry_after: float | None = None,
        seconds: float | None = None,
        field: str | None = None,
        value: str | int | None = None,
    ) -> Fault:
        """Have the next requests fail.

        Args:
            kind: One of `krpay.testing.KINDS`, which describes them.
            provider: The provider whose requests it is for; default: any.
            operation: The operation whose requests it is for, such as
                `points.cancel_issuance`; default: any but requests for access tokens.
            times: For how many requests.
            code: `refuse`, `failure-code`: the code; default: the first documented one.
            status: `refuse`, `server-error`: the HTTP status.
            message: `refuse`, `failure-code`: the text for people.
            force: `refuse`, `failure-code`: take a code or status that the operation is
                not documented to give.
            retry_after: `rate-limited`, `server-error`: seconds; default: 1 for
                `rate-limited`, no `Retry-After` for `server-error`.
            seconds: `slow`: how late the response comes; default: 1.
            field: `unknown-enum-value`: the enum to change; default: the first.
            value: `unknown-enum-value`: what to put there.

        Raises:
            ValueError: Nobody knows the kind, option, provider, operation or code, or
                it does not apply to the operation. It lists what is known.
        """
        fault = Fault(
            kind,
            provider=provider,
            operation=operation,
            times=times,
            code=code,
            status=status,
            message=message,
            force=force,
            retry_after=retry_after,
            seconds=seconds,
            field=field,
            value=value,
        )
        fault = self._find_provider(fault)
        if fault.provider is not None:
            spec = self._specs[fault.provider]
            subject = spec.get_operation(fault.operation) if fault.operation else None
            check_fault(fault, spec, subject)
        with self._lock:
            self._pending.append(fault)
        return fault

    def clear(self) -> None:
        """Forget what has not happened yet."""
        with self._lock:
            self._pending.clear()

    def take(self, provider: str, operation: SpecOperation | None) -> Fault | None:
        """Take the fault that waits for a request, if there is one; then it has happened once."""
        with self._lock:
            for index, fault in enumerate(self._pending):
                if not _waits_for(fault, provider, operation):
                    continue
                if fault.times == 1:
                    del self._pending[index]
                else:
                    self._pending[index] = replace(fault, times=fault.times - 1)
                return replace(fault, times=1)
        return None

    def _find_provider(self, fault: Fault) -> Fault:
        """Add the provider to a fault, where operation or code say which it is."""
        if fault.provider is not None:
            if fault.provider not in self._specs:
                known = ", ".join(self._specs)
                raise ValueError(f"no provider {fault.provider!r}; known: {known}")
            return fault
        if fault.operation is not None:
            names = [
                name for name, spec in self._specs.items() if spec.has_operation(fault.operation)
            ]
            if not names:
                raise ValueError(
                    f"no provider has an operation {self._describe_unknown(fault.operation)}"
                )
        elif fault.code is not None:
            names = [
                name
                for name, spec in self._specs.items()
                if fault.code in spec.errors or (spec.has_numeric_codes and is_integer(fault.code))
            ]
            if not names:
                raise ValueError(f"no catalog has the code {fault.code!r}; name the provider")
        else:
            return fault
        if len(names) > 1:
            what = fault.operation or fault.code
            raise ValueError(f"{what} is known to {' and '.join(names)}; name the provider")
        return replace(fault, provider=names[0])

    def _describe_unknown(self, operation: str) -> str:
        """Quote the name of an operation that nobody has, and say which is nearest."""
        known = {one.name: name for name, spec in self._specs.items() for one in spec.operations}
        for near in get_close_matches(str(operation), known, n=1):
            return f"{operation!r}; nearest: {near} of {known[near]}"
        return f"{operation!r}; name the provider to see which it has"


def _waits_for(fault: Fault, provider: str, operation: SpecOperation | None) -> bool:
    if fault.provider not in (None, provider):
        return False
    if fault.operation is not None:
        return operation is not None and operation.has_name(fault.operation)
    if operation is None:  # a download, or a path that nobody documented
        return fault.kind not in SPECIFIC_KINDS
    return not operation.is_public
