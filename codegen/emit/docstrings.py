"""All prose of the generated package: docstrings, warnings, and facts in words."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.emit import outcomes
from codegen.emit.raises import list_raised
from codegen.emit.text import docstring, wrap
from codegen.ir.operations import (
    Argument,
    Encryption,
    ErrorCode,
    JointLimit,
    Limits,
    MaximumRange,
    Operation,
    Provenance,
    Source,
)
from codegen.ir.outcomes import OutcomeRules
from codegen.ir.providers import Provider, Tag

_MOST_VALUES = 8
"""More values than these are listed on the docs page only."""
UNREAD = "These parts of the page were cut or not available."


def provider_module(provider: Provider) -> str:
    """The docstring of `krpay.<provider>`."""
    return docstring(f"{wrap(provider.title)}\n\n{wrap(provider.description)}", 0)


def tag_module(tag: Tag) -> str:
    """The docstring of a module of endpoint functions or resources."""
    return docstring(wrap(tag.description), 0)


def model_module(name: str) -> str:
    """The docstring of a module of models that no tag has alone."""
    return docstring(f"Models of `schemas/{name}.yaml` in the spec.", 0)


def tag_class(tag: Tag) -> str:
    """The docstring of a class of resources, and of the attribute of a client that gives it."""
    return docstring(wrap(tag.description, 7), 4)


def error_class(error: ErrorCode) -> str:
    """The docstring of an exception class, which error messages quote."""
    return docstring(wrap(error.description, 4), 4)


def client_class(provider: Provider, prefix: str, indent: int = 4) -> str:
    """What `help(Client)` says: credentials and their environment variables."""
    lines = [wrap(f"{prefix} of the {provider.title}.", indent + 3), "\nArgs:"]
    for credential in provider.credentials:
        line = f"{credential.name}: {credential.description.rstrip('.')}; "
        line += f"default: environment variable {provider.environment_variable(credential)}."
        lines.append(_item(line, indent))
    variable, url = f"{provider.name.upper()}_BASE_URL", provider.servers[0].url
    others = [
        f"base_url: Where to send requests; default: environment variable {variable}, else {url}."
    ]
    if provider.environments:
        names = " or ".join(str(server.name) for server in provider.environments)
        others.append(f"environment: {names}; chooses the base URL.")
    others += [
        "timeout: Seconds for an attempt, or an `httpx.Timeout`; default: 10 to connect, 30 else.",
        "max_retries: How often to try again where that is certain to be safe.",
        "http_client: A client of httpx or httpx2, which is left open, or `krpay.AiohttpClient()`.",
        "on_attempt: Called after each attempt with a `krpay.Attempt`, in the same thread.",
        "resolve_lost: Seconds for which methods find out what became of a lost call.",
        "journal: Where to write unsafe calls before they are sent; see `krpay.journal`.",
    ]
    lines += [_item(line, indent) for line in others]
    lines.append("\nRaises:")
    lines.append("    ConfigurationError: A credential is missing or malformed.")
    return docstring("\n".join(lines), indent)


def endpoint_function(operation: Operation, indent: int = 4) -> str:
    """The docstring of an endpoint function."""
    return docstring(wrap(operation.summary, indent + 3), indent)


def method(operation: Operation, indent: int = 8) -> str:
    """The docstring of a method: all that is known of the operation."""
    return docstring("\n".join(_method_lines(operation, indent)), indent)


def paging_method(operation: Operation, indent: int = 8) -> str:
    """The docstring of the method that goes through all pages."""
    lines = [
        wrap(
            f"All items of `{operation.name}`, page by page, fetched as they are used.", indent + 3
        ),
        "\n" + wrap(f"Arguments and errors are those of `{operation.name}`.", indent),
    ]
    return docstring("\n".join(lines), indent)


def deprecation(operation: Operation) -> str:
    """What to do instead."""
    if operation.successor:
        return f"use {operation.successor}."
    return "the provider advises against it."


def deprecation_warning(operation: Operation) -> str:
    """What Python says when the operation is called."""
    return f"{operation.dotted} is deprecated: {deprecation(operation)}"


def argument_meaning(argument: Argument, *, with_evidence: bool = True) -> str:
    """Description, limits and weaker evidence of an argument in one line."""
    parts = [argument.description.rstrip("."), limits_in_words(argument.limits)]
    parts += ["`NULL` sends null"] if argument.nullable else []
    if with_evidence:
        parts.append(provenance_in_words(argument.provenance))
    parts.append("deprecated" if argument.deprecated else "")
    return "; ".join(part for part in parts if part) + "."


def provenance_in_words(provenance: Provenance | None) -> str:
    """How a part of an operation is known, and from where, if from elsewhere than the rest."""
    if provenance is None:
        return ""
    place = ", ".join(part for part in (provenance.url, provenance.modified) if part)
    return f"{provenance.evidence} ({place})" if place else provenance.evidence


def limits_in_words(limits: Limits) -> str:
    """What limits let through."""
    parts = (
        _range_in_words(limits.get("minimum"), limits.get("maximum")),
        _bound("more than {}", limits.get("exclusiveMinimum")),
        "a whole number" if limits.get("multipleOf") is not None else "",
        _length_in_words(limits.get("minLength") or None, limits.get("maxLength")),
        _bound("at least {} of them", limits.get("minItems")),
        _bound("at most {} of them", limits.get("maxItems")),
        _bound("matches {}", limits.get("pattern")),
    )
    return ", ".join(part for part in parts if part)


def _range_in_words(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return f"{low} to {high}"
    return _bound("at least {}", low) or _bound("at most {}", high)


def _length_in_words(low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return f"{high} characters" if low == high else f"{low} to {high} characters"
    return _bound("at least {} characters", low) or _bound("at most {} characters", high)


def _bound(words: str, value: object) -> str:
    return "" if value is None else words.format(value)


def maximum_range_in_words(limit: MaximumRange) -> str:
    """How far two arguments may be apart."""
    length = f"{limit.days} days" if limit.days is not None else f"{limit.months} months"
    return f"`{limit.start}` to `{limit.end}` may be at most {length}."


def joint_limit_in_words(limit: JointLimit) -> str:
    """How many of some arguments there must or may be together."""
    *first, last = [f"`{name}`" for name in limit.names]
    names = f"{', '.join(first)} and {last}"
    if limit.least == 1 and limit.most is None:
        return f"At least one of {names} must be given."
    bounds = ", ".join(
        f"{words} {bound}"
        for words, bound in (("at least", limit.least), ("at most", limit.most))
        if bound is not None
    )
    return f"Of {names} there must be {bounds} together."


def source_in_words(source: Source) -> str:
    """Where facts come from."""
    return ", ".join(part for part in (source.url, source.modified, source.evidence) if part)


def unknown_encryption(encryption: Encryption) -> str:
    """What happens where no source says whether a body is encrypted."""
    words = []
    if "request" in encryption.unknown:
        words.append(
            "No source says whether the request is encrypted: it is sent plain, and "
            "encrypted with `encrypt=True`."
        )
    if "response" in encryption.unknown:
        words.append("No source says whether the answer is encrypted: it is decrypted if it is.")
    return " ".join(words)


def _method_lines(operation: Operation, indent: int) -> Iterator[str]:
    yield wrap(operation.summary, indent + 3)
    if operation.deprecated:
        yield "\n" + wrap(f"Deprecated: {deprecation(operation)}", indent)
    if operation.description:
        yield "\n" + wrap(operation.description, indent)
    if operation.maximum_range:
        yield "\n" + wrap(maximum_range_in_words(operation.maximum_range), indent)
    if operation.joint_limit:
        yield "\n" + wrap(joint_limit_in_words(operation.joint_limit), indent)
    if operation.all_arguments:
        yield "\nArgs:"
        for argument in operation.all_arguments:
            yield _item(f"{argument.name}: {argument_meaning(argument)}", indent)
    if operation.result:
        yield "\nReturns:"
        for line in _returns(operation):
            yield _item(line, indent)
    yield "\nRaises:"
    for line in _raises(operation):
        yield _item(line, indent)
    for paragraph in (*_money(operation.outcome), *_knowledge(operation)):
        yield "\n" + wrap(paragraph, indent)


def _knowledge(operation: Operation) -> Iterator[str]:
    """What nobody says about an operation, and where the rest comes from."""
    if operation.encryption.unknown:
        yield unknown_encryption(operation.encryption)
    if operation.source.missing:
        yield "Not documented: " + " ".join(operation.source.missing)
    if operation.source.unread:
        yield f"Not read: {' '.join(operation.source.unread)} {UNREAD}"
    yield f"Source: {source_in_words(operation.source)}.{_other_sources(operation)}"


def _money(rules: OutcomeRules) -> Iterator[str]:
    """What a success may mean besides success, and what guards against a second time."""
    if rules.decline:
        yield outcomes.decline_in_words(rules.decline, most=_MOST_VALUES)
    if rules.guard:
        yield outcomes.guard_in_words(rules.guard)


def _returns(operation: Operation) -> Iterator[str]:
    successes = [one for one in operation.responses if one.is_success]
    yield next((one.description for one in successes if one.status != 204), "")
    for one in successes:
        if one.status == 204:
            yield f"`None`: {one.description}"


def _other_sources(operation: Operation) -> str:
    parts = (
        ("request", operation.other_source_of_request),
        ("result", operation.other_source_of_result),
    )
    return "".join(f" The {name} is {provenance_in_words(one)}." for name, one in parts if one)


def _raises(operation: Operation) -> Iterator[str]:
    for raised in list_raised(operation):
        if raised.leaves_unknown:
            continue  # the last one tells of all of them
        status = f" ({raised.status})" if raised.status else ""
        yield f"{raised.class_name}: {raised.meaning.rstrip('.')}{status}."


def _item(line: str, indent: int) -> str:
    return "    " + wrap(line, indent + 4, hanging=8)
