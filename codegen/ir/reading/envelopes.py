"""Checking that responses have what `x-envelope` says: else methods return nothing, in silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.ir.reading.context import Context
from codegen.ir.type_reading import reference_name
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import suggest


@dataclass(frozen=True, slots=True)
class _Answer:
    """The schema of a response; it refers to an object, or to several that stand together."""

    is_success: bool
    schema: LocatedMapping
    components: LocatedMapping

    @property
    def names(self) -> list[str]:
        return [reference_name(one) for one in self.schema.get("allOf", [self.schema])]

    @property
    def members(self) -> set[str]:
        """The names of what stands at its top."""
        objects = [self.components[name].get("properties", {}) for name in self.names]
        return {member for one in objects for member in one}

    def has(self, pointer: str) -> bool:
        """Whether a pointer leads somewhere in it, as far as its schema tells."""
        tokens = pointer.split("/")[1:]
        return any(
            _leads_somewhere(self.components[name], tokens, self.components) for name in self.names
        )


def check_envelope(context: Context) -> None:
    """Refuse pointers of `x-envelope` that lead nowhere, and responses where they do."""
    code, message = context.envelope.code, context.envelope.message
    if code is None or message is None:  # without an envelope all of a response is the result
        return
    answers = list(_list_answers(context))
    pointers = {"code": code, "message": message}
    wrong = [key for key in pointers if _is_wrong(context, pointers[key], answers)]
    for key in wrong:
        _refuse_pointer(context, key, pointers[key], answers)
    for one in answers if not wrong else ():
        if not one.is_success and not any(map(one.has, pointers.values())):
            shown = " and ".join(pointers.values())
            reason = f"{one.names[0]} has nothing at {shown}, where x-envelope says that refusals "
            reason += "have code and message; refer to an object that has them"
            context.refuse(one.schema.position_of("$ref"), reason)
    if context.envelope.data:
        successes = [one for one in answers if one.is_success and not _has_no_data(context, one)]
        _check_successes(context, successes)


def lacks_data(context: Context, operation: LocatedMapping) -> bool:
    """Whether successes of an operation have not the data that x-envelope speaks of."""
    answers = _list_answers_of(context, operation)
    return any(one.is_success and not one.has(context.envelope.data) for one in answers)


def _is_wrong(context: Context, pointer: str, answers: list[_Answer]) -> bool:
    """Whether a pointer to code or message leads nowhere, although something tells where."""
    if not answers or any(one.has(pointer) for one in answers):
        return False
    if not all(one.is_success for one in answers):
        return True
    return bool(suggest(pointer, _list_free_members(context, answers)))


def _check_successes(context: Context, successes: list[_Answer]) -> None:
    pointer = context.envelope.data
    member = pointer.removeprefix("/")
    lacking = [one for one in successes if not one.has(pointer)]
    is_known = any(
        member in schema.get("properties", ()) for schema in context.types.components.values()
    )
    if lacking and len(lacking) == len(successes) and not is_known:
        _refuse_pointer(context, "data", pointer, successes)
        return
    for one in lacking:
        name = one.names[0]
        envelope = _find_envelope(context, member, name)
        instead = f"refer to {envelope}" if envelope else f"refer to an object that has {member!r}"
        message = f"{name} has no {member!r}, where x-envelope says the data are; {instead}"
        message += ", or drop content if nothing comes back"
        context.refuse(one.schema.position_of("$ref"), message)


def _refuse_pointer(context: Context, key: str, pointer: str, answers: list[_Answer]) -> None:
    hint = (
        suggest(pointer, _list_free_members(context, answers))
        or "; write what their schemas have, or have them refer to objects that have it"
    )
    message = f"no response has anything at {pointer!r}{hint}"
    context.refuse(context.document["x-envelope"].position_of(key), message)


def _list_free_members(context: Context, answers: list[_Answer]) -> list[str]:
    """Pointers to what stands at the top of responses and is not in x-envelope."""
    members = {f"/{member}" for one in answers for member in one.members}
    named = context.document["x-envelope"].values()
    return sorted(members.difference(one for one in named if isinstance(one, str)))


def _list_answers(context: Context) -> Iterator[_Answer]:
    for item in context.document["paths"].values():
        for operation in item.values():
            yield from _list_answers_of(context, operation)


def _list_answers_of(context: Context, operation: LocatedMapping) -> Iterator[_Answer]:
    """The responses that refer to objects; any other success is refused where it is read."""
    components = context.types.components
    for status, entry in operation["responses"].items():
        for media in context.shared("responses", entry).get("content", {}).values():
            answer = _Answer(status.startswith("2"), media["schema"], components)
            known = [components[name] for name in answer.names if name in components]
            if len(known) == len(answer.names) and all(one["type"] == "object" for one in known):
                yield answer


def _has_no_data(context: Context, answer: _Answer) -> bool:
    """Whether a success has code or message alone, which is how some say that there is nothing."""
    if "success" not in context.document["x-envelope"]:
        return False
    pointers = (context.envelope.code, context.envelope.message)
    known = {pointer.split("/")[1] for pointer in pointers if pointer}
    return bool(answer.members) and answer.members <= known


def _leads_somewhere(schema: LocatedMapping, tokens: list[str], components: LocatedMapping) -> bool:
    if not tokens:
        return True
    for option in [schema, *schema.get("anyOf", ())]:
        target = components.get(reference_name(option), option)
        if "additionalProperties" in target:  # anything may be in there
            return True
        child = target.get("properties", {}).get(tokens[0])
        if child is not None and _leads_somewhere(child, tokens[1:], components):
            return True
    return False


def _find_envelope(context: Context, member: str, name: str) -> str | None:
    """The object that has another one as its data."""
    for envelope, schema in context.types.components.items():
        child = schema.get("properties", {}).get(member)
        if child is not None and reference_name(child) == name:
            return str(envelope)
    return None
