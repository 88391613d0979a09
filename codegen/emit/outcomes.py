"""Rules about money: their Python source, and what they say in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from codegen.emit.text import literal
from codegen.ir.operations import Operation
from codegen.ir.outcomes import (
    ArgumentValue,
    CallTime,
    Condition,
    Constant,
    DeclineRule,
    Guard,
    OutcomeRules,
    Question,
    RequestPair,
    RequestValue,
)
from codegen.ir.types import Primitive


@dataclass(frozen=True, slots=True)
class RulesView:
    """The rules of an operation, as the module of a provider's rules holds them."""

    operation: Operation

    @property
    def name(self) -> str:
        return rules_name(self.operation)

    @property
    def expression(self) -> str:
        return _write_rules(self.operation.outcome)


def rules_name(operation: Operation) -> str:
    """The constant that holds the rules of an operation."""
    return f"{operation.tag}_{operation.name}"


def find_judges(operations: Iterable[Operation]) -> bool:
    """Whether any of the operations has a judge of the provider's room."""
    return any(question.judge for one in operations for question in one.outcome.questions)


# Python source


def _write_rules(rules: OutcomeRules) -> str:
    return _call(
        "OutcomeRules",
        questions=_tuple(map(_write_question, rules.questions)),
        guard=_write_guard(rules.guard) if rules.guard else "",
        decline=_write_decline(rules.decline) if rules.decline else "",
        echo=_tuple(map(_write_pairs, rules.echo)),
    )


def _write_question(question: Question) -> str:
    arguments = (f"({literal(one.name)}, {_write_value(one.value)})" for one in question.arguments)
    absent = question.absent
    return _call(
        "OutcomeQuestion",
        operation=literal(question.operation),
        arguments=_tuple(arguments),
        items=literal(question.items.pointer) if question.items else "",
        same=_write_pairs(question.same),
        since=_tuple(literal(member.pointer) for member in question.since),
        happened=_write_conditions(question.happened),
        failed=_write_conditions(question.failed),
        absent=f"_rules.Absence({literal(absent.means)}, {absent.after})" if absent else "",
        judge=f"_judges.{question.judge}" if question.judge else "",
    )


def _write_guard(guard: Guard) -> str:
    values = _tuple(map(_write_value, guard.arguments))
    return f"_rules.Guard({values}, {literal(guard.basis.evidence)})"


def _write_decline(decline: DeclineRule) -> str:
    return _call(
        "DeclineRule",
        when=_write_conditions(decline.when),
        final=_write_conditions(decline.final),
        undecided=_write_conditions(decline.undecided),
        reason=literal(decline.reason.pointer) if decline.reason else "",
    )


def _write_value(value: ArgumentValue) -> str:
    match value:
        case RequestValue():
            parts = [literal(value.place), literal(value.pointer)]
            if value.place != "body" and isinstance(value.type, Primitive):
                parts += [literal(value.type.name)] if value.type.name != "string" else []
            return f"_rules.RequestValue({', '.join(parts)})"
        case CallTime(moment, as_day):
            return f"_rules.CallTime({literal(moment)}{', as_day=True' if as_day else ''})"
        case Constant(constant):
            return literal(constant)


def _write_pairs(pairs: Iterable[RequestPair]) -> str:
    return _tuple(f"({literal(one.pointer)}, {_write_value(value)})" for one, value in pairs)


def _write_conditions(conditions: Iterable[Condition]) -> str:
    return _tuple(f"({literal(one.pointer)}, {literal(values)})" for one, values in conditions)


def _tuple(parts: Iterable[str]) -> str:
    """A tuple, or nothing if it would be empty."""
    parts = list(parts)
    comma = "," if len(parts) == 1 else ""
    return f"({', '.join(parts)}{comma})" if parts else ""


def _call(name: str, **arguments: str) -> str:
    given = [f"{key}={value}" for key, value in arguments.items() if value]
    return f"_rules.{name}({', '.join(given)})"


# Words


def question_in_words(question: Question) -> str:
    """The call that asks: `payments.get(imp_uid=imp_uid)`."""
    shown = [f"{one.name}={_show_value(one.value)}" for one in question.arguments]
    return f"{question.operation}({', '.join(shown)})"


def questions_in_words(rules: OutcomeRules) -> str:
    """Whom to ask after a lost answer, and on which condition."""
    questions = list(_without_doubles(rules.questions))
    parts = []
    for question, needed in questions:
        names = " and ".join(f"`{name}`" for name in needed)
        condition = f" if {names} {'was' if len(needed) == 1 else 'were'} given" if needed else ""
        parts.append(f"`{question_in_words(question)}`{condition}")
    return ", else ".join(parts)


def _without_doubles(questions: Iterable[Question]) -> Iterator[tuple[Question, list[str]]]:
    """Each call once, though several questions may judge its answer, and what it needs."""
    seen = set[str]()
    for question in questions:
        text = question_in_words(question)
        if text not in seen:
            seen.add(text)
            values = [one.value for one in question.arguments]
            yield (
                question,
                [
                    one.argument
                    for one in values
                    if isinstance(one, RequestValue) and not one.is_always_given
                ],
            )


def judging_in_words(rules: OutcomeRules) -> list[str]:
    """What the answers mean, a sentence for each question."""
    sentences = []
    for question in rules.questions:
        parts = list(_judge_in_words(question))
        if parts:
            several = len(rules.questions) > 1
            where = f"`{question_in_words(question)}`: " if several else ""
            sentences.append(f"{where}{'; '.join(parts)}{_basis_in_words(question)}.")
    return list(dict.fromkeys(sentences))


def _judge_in_words(question: Question) -> Iterator[str]:
    if question.judge:
        yield f"`{question.judge}` of krpay decides"
    items = question.items.name if question.items else None
    holder = f"an item of `{items}`" if items else "an item" if items == "" else "it"
    proofs = [f"`{one.name}` equal to `{value.argument}`" for one, value in question.same]
    if question.since:
        names = " or ".join(f"`{one.name}`" for one in question.since)
        proofs.append(f"{names} not before the call")
    happened, failed = map(conditions_in_words, (question.happened, question.failed))
    if proofs and (happened or failed):
        yield f"{holder} counts if it has {' and '.join(proofs)}"
    elif proofs:
        yield f"it happened if {holder} has {' and '.join(proofs)}"
    has = "it has" if proofs else f"{holder} has"
    if happened:
        yield f"the call happened if {has} {' and '.join(happened)}"
    if failed:
        yield f"it was refused if {has} {' and '.join(failed)}"
    if question.absent:
        absent = question.absent
        if absent.means == "happened":
            yield "it happened if nothing is found"
        else:
            yield f"it did not happen if nothing is found {absent.after} seconds after the call"


def _basis_in_words(question: Question) -> str:
    evidence = question.basis.evidence
    return f" ({evidence})" if evidence and evidence != "documented" else ""


def conditions_in_words(conditions: Iterable[Condition], *, most: int = 100) -> list[str]:
    """Members with their values: `status` failed; more values than `most` are only counted."""
    return [
        f"`{one.name}` {_join_values(values)}"
        if len(values) <= most
        else f"one of the {len(values)} values of `{one.name}` that the docs page lists"
        for one, values in conditions
    ]


def resolving_in_words(rules: OutcomeRules) -> str:
    """Who finds out what became of a lost call."""
    if not rules.questions:
        return "a person, who asks the provider"
    judges = list(dict.fromkeys(f"`{one.judge}`" for one in rules.questions if one.judge))
    if judges:
        return f"`client.resolve`, by {' and '.join(judges)}"
    if any(one.is_judged for one in rules.questions):
        return "`client.resolve`"
    asked = " or ".join(dict.fromkeys(f"`{one.operation}`" for one in rules.questions))
    return f"a person, who looks at what {asked} shows"


def guards_in_words(rules: OutcomeRules) -> str:
    """The arguments that guard against a second time, if there are any."""
    if rules.guard is None:
        return ""
    names = " and ".join(f"`{value.argument}`" for value in rules.guard.arguments)
    return f"{names} ({rules.guard.basis.evidence})"


def guard_in_words(guard: Guard) -> str:
    """What guards against a second time."""
    names = " and ".join(f"`{value.argument}`" for value in guard.arguments)
    said = guard.basis.description.rstrip(".")
    why = f": {said[:1].lower()}{said[1:]}" if said else ""
    return f"{names} guards against a second time{why} ({guard.basis.evidence})."


def decline_in_words(decline: DeclineRule, *, most: int = 100) -> str:
    """When a success does not mean yes; more values than `most` are only counted."""
    sentences = []
    if decline.when:
        reason = f"; `{decline.reason.name}` says why" if decline.reason else ""
        when = " and ".join(conditions_in_words(decline.when))
        sentences.append(f"A success with {when} means refused{reason}.")
    if decline.final:
        final = " and ".join(conditions_in_words(decline.final, most=most))
        sentences.append(f"That is certain only with {final}; with another value it may change.")
    if decline.undecided:
        undecided = " and ".join(conditions_in_words(decline.undecided))
        sentences.append(f"A success with {undecided} is neither done nor refused yet.")
    if decline.basis.description:
        sentences.append(decline.basis.description)
    evidence = f" ({decline.basis.evidence})" if decline.basis.evidence else ""
    return f"{' '.join(sentences).rstrip('.')}{evidence}."


def echo_in_words(rules: OutcomeRules) -> str:
    """Which ids of the answer must be those of the call."""
    alternatives = [
        " and ".join(f"`{one.name}` must be `{value.argument}`" for one, value in pairs)
        for pairs in rules.echo
    ]
    return ", else ".join(alternatives)


def _join_values(values: tuple[object, ...]) -> str:
    texts = [str(value).lower() if isinstance(value, bool) else str(value) for value in values]
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} or {texts[-1]}"


def _show_value(value: ArgumentValue) -> str:
    match value:
        case RequestValue():
            return value.argument
        case CallTime(moment, as_day):
            return f"<{'day' if as_day else 'time'}: {moment}>"
        case Constant(constant):
            return repr(constant)
