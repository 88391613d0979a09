"""The faults that wait for their requests: `sandbox.faults`."""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

from krpay.testing.declines import Declines
from krpay.testing.fault_checks import check_fault
from krpay.testing.faults import SPECIFIC_KINDS, Fault, is_integer
from krpay.testing.spec import BundledSpec
from krpay.testing.spec_operations import SpecOperation


@dataclass(slots=True)
class WaitingFault:
    """A fault that waits, and whether it has met a request."""

    number: int
    """No other fault ever had it."""
    added: Fault
    left: int
    """How often it still will happen."""

    @property
    def pending(self) -> Fault:
        """The fault, with how often it still will happen."""
        return replace(self.added, times=self.left)


class FaultQueue:
    """Faults that wait for their requests, in the order in which they were added."""

    def __init__(self, specs: Mapping[str, BundledSpec], declines: Mapping[str, Declines]) -> None:
        self._specs = specs
        self._declines = declines
        self._waiting: dict[int, WaitingFault] = {}
        self._added = 0
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"FaultQueue({self.pending!r})"

    @property
    def pending(self) -> list[Fault]:
        """What has not happened yet; `times` is how often it still will."""
        return [fault for _, fault in self.list_numbered()]

    @property
    def unmet(self) -> list[Fault]:
        """What has not happened once: no request came that it fits."""
        with self._lock:
            return [one.added for one in self._waiting.values() if one.left == one.added.times]

    def list_numbered(self) -> list[tuple[int, Fault]]:
        """List what has not happened yet, each with a number that no other fault ever had."""
        with self._lock:
            return [(one.number, one.pending) for one in self._waiting.values()]

    def add(
        self,
        kind: str,
        *,
        provider: str | None = None,
        operation: str | None = None,
        times: int = 1,
        code: str | int | None = None,
        status: int | None = None,
        reason: str | None = None,
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
                `points.cancel_issuance`; default: any but requests for access tokens. If
                several providers have one of this name, the request tells which.
            times: For how many requests.
            code: `refuse`, `failure-code`: the code; default: the first documented one.
            status: `refuse`, `server-error`: the HTTP status.
            reason: `decline`: why; `sandbox.samples()` lists the reasons of each operation.
            message: `refuse`, `failure-code`, `decline`: the text for people.
            force: `refuse`, `failure-code`: take a code or status that the operation is
                not documented to give.
            retry_after: `rate-limited`, `server-error`: seconds; default: 1 for
                `rate-limited`, no `Retry-After` for `server-error`.
            seconds: `slow`: how late the response comes; `drip`: how long its body takes;
                default: 1.
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
            reason=reason,
            message=message,
            force=force,
            retry_after=retry_after,
            seconds=seconds,
            field=field,
            value=value,
        )
        fault = self._find_provider(fault)
        with self._lock:
            self._added += 1
            self._waiting[self._added] = WaitingFault(self._added, fault, fault.times)
        return fault

    def remove(self, fault: Fault | int) -> None:
        """Forget one fault that has not happened yet: what `add` gave, or its number.

        Raises:
            ValueError: It does not wait (any more).
        """
        with self._lock:
            for number, waiting in self._waiting.items():
                if fault in (number, waiting.added):
                    del self._waiting[number]
                    return
        raise ValueError(f"no fault {fault!r} is waiting")

    def clear(self) -> None:
        """Forget what has not happened yet."""
        with self._lock:
            self._waiting.clear()

    def take(
        self,
        provider: str,
        operation: SpecOperation | None,
        kinds: Collection[str] | None = None,
    ) -> Fault | None:
        """Take the fault that waits for a request, if there is one; then it has happened once.

        With `kinds` only if it is of one of these; else it waits on.
        """
        with self._lock:
            for waiting in self._waiting.values():
                if self._waits_for(waiting.added, provider, operation):
                    break
            else:
                return None
            if kinds is not None and waiting.added.kind not in kinds:
                return None
            waiting.left -= 1
            if not waiting.left:
                del self._waiting[waiting.number]
            return replace(waiting.added, times=1)

    def _waits_for(self, fault: Fault, provider: str, operation: SpecOperation | None) -> bool:
        if fault.provider not in (None, provider):
            return False
        if fault.operation is not None:
            return operation is not None and operation.has_name(fault.operation)
        if operation is None:  # a download, or a path that nobody documented
            return fault.kind not in SPECIFIC_KINDS
        if fault.kind == "decline":  # the next that can be declined, and for this reason
            reasons = self._declines[provider].get(operation.name, ())
            return bool(reasons) and fault.reason in (None, *reasons)
        return not operation.is_public

    def _find_provider(self, fault: Fault) -> Fault:
        """Check a fault, and add its provider where only one can be meant."""
        named = self._list_providers(fault)
        if named is None:
            return fault
        able: list[str] = []
        problems: list[ValueError] = []
        for name in named:
            spec = self._specs[name]
            subject = spec.get_operation(fault.operation) if fault.operation else None
            try:
                check_fault(fault, spec, self._declines[name], subject)
            except ValueError as problem:
                problems.append(problem)
            else:
                able.append(name)
        if not able:
            raise problems[0]
        if len(able) > 1 and fault.operation is None:
            raise ValueError(f"{fault.code} is known to {' and '.join(able)}; name the provider")
        return replace(fault, provider=able[0]) if len(able) == 1 else fault

    def _list_providers(self, fault: Fault) -> list[str] | None:
        """List the providers that a fault can be for; `None` if it is for any."""
        if fault.provider is not None:
            if fault.provider not in self._specs:
                known = ", ".join(self._specs)
                raise ValueError(f"no provider {fault.provider!r}; known: {known}")
            return [fault.provider]
        if fault.operation is not None:
            names = [
                name for name, spec in self._specs.items() if spec.has_operation(fault.operation)
            ]
            if not names:
                raise ValueError(
                    f"no provider has an operation {self._describe_unknown(fault.operation)}"
                )
            return names
        if fault.code is not None:
            names = [
                name
                for name, spec in self._specs.items()
                if fault.code in spec.errors or (spec.has_numeric_codes and is_integer(fault.code))
            ]
            if not names:
                raise ValueError(f"no catalog has the code {fault.code!r}; name the provider")
            return names
        if fault.kind == "decline":
            self._check_reason(fault)
        return None

    def _check_reason(self, fault: Fault) -> None:
        known = [
            reason
            for declines in self._declines.values()
            for reasons in declines.values()
            for reason in reasons
        ]
        if not known:
            raise ValueError("decline does not apply: no operation can decline")
        if fault.reason not in (None, *known):
            listed = ", ".join(dict.fromkeys(known))
            raise ValueError(f"nobody has a reason {fault.reason!r}; known: {listed}")

    def _describe_unknown(self, operation: str) -> str:
        """Quote the name of an operation that nobody has, and say which is nearest."""
        known = {one.name: name for name, spec in self._specs.items() for one in spec.operations}
        for near in get_close_matches(str(operation), known, n=1):
            return f"{operation!r}; nearest: {near} of {known[near]}"
        return f"{operation!r}; name the provider to see which it has"
