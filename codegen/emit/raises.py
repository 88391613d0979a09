"""Which exceptions a call raises, and what each means: docstrings and docs pages say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.emit import outcomes
from codegen.ir.operations import Operation

UNKNOWN_OUTCOME = "OutcomeUnknownError"
_NO_REFUSALS = {
    **dict.fromkeys(range(300, 400), "ForeignResponseError"),
    408: "NoResponseError",
}
"""What a call that is safe raises on a status that is no refusal, whatever is documented of it."""


@dataclass(frozen=True, slots=True)
class Raised:
    """An exception that a call may raise."""

    class_name: str
    meaning: str
    status: int | None = None
    code: str | None = None
    leaves_unknown: bool = False
    """Whether the response does not tell if the call took effect."""


def list_raised(operation: Operation) -> list[Raised]:
    """List what a call may raise, in the order in which it may go wrong."""
    return [
        *_before_sending(operation),
        *_refusals(operation),
        *_declines(operation),
        _without_answer(operation),
    ]


def _before_sending(operation: Operation) -> Iterator[Raised]:
    if operation.all_arguments:
        yield Raised("InvalidArgumentError", "An argument breaks the spec; nothing was sent.")


def _refusals(operation: Operation) -> Iterator[Raised]:
    for response in operation.responses:
        if response.is_success:
            continue
        unknown, status = operation.leaves_unknown(response), response.status
        verdict = UNKNOWN_OUTCOME if unknown else _NO_REFUSALS.get(status)
        class_name = verdict or response.status_class
        if not response.errors:
            yield Raised(class_name, response.description, status, leaves_unknown=unknown)
            continue
        for error in response.errors:
            name = verdict or error.class_name
            yield Raised(name, error.description, status, error.code, unknown)
        if not verdict:
            yield Raised(class_name, "Any other refusal with this status.", status)
    if operation.refuses_with_success_status:
        yield Raised("RequestRejectedError", "Refused with a failure code.", 200)


def _declines(operation: Operation) -> Iterator[Raised]:
    if operation.outcome.decline and operation.outcome.decline.when:
        yield Raised("DeclinedError", "A success whose result says no; `.result` has it.")


def _without_answer(operation: Operation) -> Raised:
    if operation.safe:
        return Raised("NoResponseError", "No response came; asking again is safe.")
    failed = [error.class_name for error in operation.errors if (error.status or 0) >= 500]
    why = "No response of the provider came, or HTTP 5xx"
    if failed:
        why += f" ({', '.join(failed)})"
    decline = operation.outcome.decline
    if decline and (decline.final or decline.undecided):
        why += ", or a result that decides nothing yet"
    how = "no operation tells"
    if operation.outcome.questions:
        how = f"`client.resolve` asks {outcomes.questions_in_words(operation.outcome)}"
    return Raised(UNKNOWN_OUTCOME, f"{why}; {how}.")
