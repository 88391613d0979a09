"""Compares what operations say about money: whom to ask, guards, declines, ids that must agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from codegen.emit import outcomes
from codegen.ir.operations import Operation
from codegen.ir.outcomes import (
    Basis,
    DeclineRule,
    Guard,
    OutcomeRules,
    Question,
    QuestionArgument,
)
from codegen.review.changes import SpecChange, report_change


def apply_new_names(rules: OutcomeRules, names: Mapping[str, str]) -> OutcomeRules:
    """Make old rules ask operations by the names that those have now."""
    questions = [
        replace(one, operation=names.get(one.operation, one.operation)) for one in rules.questions
    ]
    return replace(rules, questions=tuple(questions))


def compare_outcomes(old: Operation, new: Operation) -> Iterator[SpecChange]:
    """Compare the rules of an operation before and after."""
    changes = list(_compare_rules(old, new))
    yield from changes
    was, now = (_list_bases(one.outcome) for one in (old, new))
    if not changes and len(was) == len(now) and was != now:
        yield report_change("outcome-described")


def _compare_rules(old: Operation, new: Operation) -> Iterator[SpecChange]:
    # Nobody asks for the outcome of an operation that became safe: it is sent again instead.
    if old.safe or not new.safe:
        yield from _compare_questions(old.outcome, new.outcome)
        yield from _compare_guards(old.outcome.guard, new.outcome.guard)
        yield from _compare_declines(old.outcome.decline, new.outcome.decline)
    if old.outcome.echo != new.outcome.echo:
        was, now = (outcomes.echo_in_words(one.outcome) or "no id must agree" for one in (old, new))
        yield report_change("echo-changed", was=was, now=now)


def _compare_guards(old: Guard | None, new: Guard | None) -> Iterator[SpecChange]:
    was, now = (_guard_in_words(one) for one in (old, new))
    if old is None and new is not None:
        yield report_change("guard-added", now=now)
    elif new is None and old is not None:
        yield report_change("guard-removed", was=was)
    elif old is not None and new is not None:
        evidence = old.basis.evidence, new.basis.evidence
        if old.arguments != new.arguments or evidence[0] != evidence[1]:
            yield report_change("guard-changed", was=was, now=now)


def _compare_declines(old: DeclineRule | None, new: DeclineRule | None) -> Iterator[SpecChange]:
    was, now = (_decline_in_words(one) for one in (old, new))
    if old is None and new is not None:
        yield report_change("declined-added", now=now)
    elif new is None and old is not None:
        yield report_change("declined-removed", was=was)
    elif _drop_basis(old) != _drop_basis(new):
        yield report_change("declined-changed", was=was, now=now)


def _guard_in_words(guard: Guard | None) -> str:
    if guard is None:
        return ""
    names = " and ".join(f"`{value.argument}`" for value in guard.arguments)
    return f"a call with {names} ({guard.basis.evidence})"


def _decline_in_words(decline: DeclineRule | None) -> str:
    bare = _drop_basis(decline)
    return outcomes.decline_in_words(bare) if bare else ""


def _drop_basis(decline: DeclineRule | None) -> DeclineRule | None:
    """The rule without how it is known."""
    return replace(decline, basis=Basis()) if decline else None


def _list_bases(rules: OutcomeRules) -> list[Basis]:
    """How it is known; the rest of a guard's is compared with it."""
    bases = [question.basis for question in rules.questions]
    bases += [rules.guard.basis] if rules.guard else []
    return bases + ([rules.decline.basis] if rules.decline else [])


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
    return [
        replace(one, operation="", arguments=(), basis=Basis())
        for one in rules.questions
        if one.is_judged
    ]


def _judging_in_words(rules: OutcomeRules) -> str:
    return " ".join(outcomes.judging_in_words(rules)) or "a person judges"
