"""Compares what operations say about money: whom to ask, guards, declines, ids that must agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from codegen.emit import outcomes
from codegen.ir.operations import Operation
from codegen.ir.outcomes import OutcomeRules, Question, QuestionArgument
from codegen.review.changes import SpecChange, report_change


def apply_new_names(rules: OutcomeRules, names: Mapping[str, str]) -> OutcomeRules:
    """Make old rules ask operations by the names that those have now."""
    questions = [
        replace(one, operation=names.get(one.operation, one.operation)) for one in rules.questions
    ]
    return replace(rules, questions=tuple(questions))


def compare_outcomes(old: Operation, new: Operation) -> Iterator[SpecChange]:
    """Compare the rules of an operation before and after."""
    # Nobody asks for the outcome of an operation that became safe: it is sent again instead.
    if old.safe or not new.safe:
        yield from _compare_questions(old.outcome, new.outcome)


def _compare_questions(old: OutcomeRules, new: OutcomeRules) -> Iterator[SpecChange]:
    was, now = (_list_operations(rules) for rules in (old, new))
    if was != now:
        yield report_change("outcome-changed", was=was, now=now)
    elif not _are_asked_alike(old, new):
        was, now = (outcomes.questions_in_words(rules) for rules in (old, new))
        yield report_change("outcome-arguments-changed", was=was, now=now)
    if _list_judgings(old) != _list_judgings(new):
        was, now = (_judging_in_words(rules) for rules in (old, new))
        yield report_change("outcome-judging-changed", was=was, now=now)


def _list_operations(rules: OutcomeRules) -> str:
    names = dict.fromkeys(question.operation for question in rules.questions)
    return ", else ".join(names) or "no operation"


def _are_asked_alike(old: OutcomeRules, new: OutcomeRules) -> bool:
    """Whether the same is asked; an argument is the same by its place or by its name."""
    was, now = _list_asked(old), _list_asked(new)
    return len(was) == len(now) and all(
        len(before) == len(after)
        and all(
            one.value == other.value and (one.id == other.id or one.name == other.name)
            for one, other in zip(before, after, strict=True)
        )
        for before, after in zip(was, now, strict=True)
    )


def _list_asked(rules: OutcomeRules) -> list[tuple[QuestionArgument, ...]]:
    """The arguments of each question, once: others judge the same answer."""
    asked = [(one.operation, one.arguments) for one in rules.questions]
    return [one[1] for index, one in enumerate(asked) if one not in asked[:index]]


def _list_judgings(rules: OutcomeRules) -> list[Question]:
    """The questions without whom they ask, and without how it is known."""
    basis = Question(operation="").basis
    return [
        replace(one, operation="", arguments=(), basis=basis)
        for one in rules.questions
        if one.is_judged
    ]


def _judging_in_words(rules: OutcomeRules) -> str:
    return " ".join(outcomes.judging_in_words(rules)) or "a person judges"
