"""What is different between two snapshots: every provider, from its servers to its models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from codegen.emit.text import markdown
from codegen.ir.operations import ErrorCode
from codegen.ir.providers import Credential, Provider, Server
from codegen.review import causes, operations, schemas
from codegen.review.changes import Cause, Change, Group, Python, Wire, documentation, settled
from codegen.review.kinds import Kinds
from codegen.review.snapshot import Snapshot


def compare(old: Snapshot, new: Snapshot) -> tuple[Group, ...]:
    """All changes of the specs, in groups."""
    return settled(_groups(old, new))


def _groups(old: Snapshot, new: Snapshot) -> Iterator[Group]:
    for name, provider in new.providers.items():
        before = old.providers.get(name)
        if before is None:
            count = len(provider.operations)
            change = Change(f"new provider, {count} operations", python=Python.ADDITION)
            yield Group(
                f"krpay.{name}",
                (change,),
                position=provider.document.position,
                explains=(f"krpay.{name}",),
            )
        elif before.document != provider.document:
            yield from _with_rest(provider, compare_provider(before, provider))
    for name, provider in old.providers.items():
        if name not in new.providers:
            yield Group(
                f"krpay.{name}",
                (Change("is gone", python=Python.BREAKING),),
                position=provider.document.position,
                removed=True,
                explains=(f"krpay.{name}",),
            )


def _with_rest(new: Provider, groups: Iterator[Group]) -> Iterator[Group]:
    """The groups; and if they are silent, that what differs is in no client."""
    is_silent = True
    for group in groups:
        is_silent = is_silent and not group.changes
        yield group
    if is_silent:
        change = documentation("examples, or other parts that only its `openapi.json` shows")
        yield Group(f"krpay.{new.name}", (change,), position=new.document.position)


def compare_provider(old: Provider, new: Provider) -> Iterator[Group]:
    """Everything that differs between two states of one provider."""
    renamed = schemas.renames(old, new)
    kinds = Kinds(old, renamed), Kinds(new)
    matched = operations.match(old, new)
    own, changed = _bodies(old, new, matched, renamed)
    found = list(operations.compare(old, new, matched, kinds, own | changed))
    new_names = {operations.symbol(new, one): one.dotted for one in new.operations}
    causes_of = {
        new_names[group.symbol]: group.cause for group in found if group.symbol in new_names
    }
    yield from found
    elsewhere = _told_with_operations(old, new, matched, own, changed)
    yield from schemas.Comparison(old, new, renamed, kinds, causes_of).groups(elsewhere)
    yield from operations.tag_changes(old, new)
    yield _client(old, new)
    yield _errors(old, new)
    yield _root(old, new)


def _bodies(
    old: Provider, new: Provider, matched: operations.Matched, renamed: Mapping[str, str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Operations by new name: with a body of their own before and after; with another body."""
    before, after = schemas.own_bodies(old), schemas.own_bodies(new)
    own, changed = set(), set()
    for name, (was, now) in matched.both.items():
        models = [operation.body.model if operation.body else "" for operation in (was, now)]
        if renamed.get(models[0], models[0]) != models[1]:
            changed.add(name)
        elif was.dotted in before and name in after:
            own.add(name)
    return frozenset(own), frozenset(changed)


def _told_with_operations(
    old: Provider,
    new: Provider,
    matched: operations.Matched,
    own: frozenset[str],
    changed: frozenset[str],
) -> frozenset[str]:
    """Request bodies whose operations say what is different about them."""
    before, after = schemas.own_bodies(old), schemas.own_bodies(new)
    gone = {operation.dotted for operation in matched.removed}
    gone |= {was.dotted for was, now in matched.both.values() if now.body is None}
    come = {operation.dotted for operation in matched.added} | changed
    one_sided = {name for owner, name in before.items() if owner in gone} - set(after.values())
    one_sided |= {name for owner, name in after.items() if owner in come} - set(before.values())
    return frozenset(one_sided | {after[name] for name in own})


def _client(old: Provider, new: Provider) -> Group:
    package = f"krpay.{new.name}.client"
    clients, explained = ("Client", "AsyncClient"), ("__init__", "base_url", "environment")
    return Group(
        f"{new.name}.Client",
        (*_servers(old, new), *_signing(old, new), *_envelope(old, new)),
        position=new.document.position,
        cause=causes.of_provider(old, new),
        explains=tuple(f"{package}.{name}.{one}" for name in clients for one in explained),
    )


def _servers(old: Provider, new: Provider) -> Iterator[Change]:
    if old.servers[0].url != new.servers[0].url:
        was, now = old.servers[0].url, new.servers[0].url
        yield Change(
            f"the default `base_url` is {now}, no longer {was}",
            Wire.BREAKING,
            alert=f"credentials and requests go to {now}",
            position=new.document.position_of("servers"),
        )
    before = {str(server.name): server for server in old.environments}
    after = {str(server.name): server for server in new.environments}
    default = new.servers[0]
    if default.name in before and old.servers[0].name == default.name:
        before[str(default.name)] = default  # said already
    yield from _environments(before, after, new)


def _environments(
    before: dict[str, Server], after: dict[str, Server], new: Provider
) -> Iterator[Change]:
    position = new.document.position_of("servers")
    for name, server in after.items():
        if name not in before:
            text = f'new: `environment="{name}"`, {server.url}'
            yield Change(text, python=Python.ADDITION, position=position)
        elif before[name].url != server.url:
            alert = f'credentials and requests of `environment="{name}"` go to {server.url}'
            yield Change(alert, Wire.BREAKING, alert=alert, position=position)
    for name in before.keys() - after.keys():
        yield Change(f'`environment="{name}"` is gone', python=Python.BREAKING, position=position)


def _signing(old: Provider, new: Provider) -> Iterator[Change]:
    position = new.document.position_of("x-auth" if "x-auth" in new.document else "security")
    if old.signing.label != new.signing.label:
        text = f"requests are signed by {new.signing.label}, no longer by {old.signing.label}"
        yield Change(
            text, Wire.BREAKING, alert="requests are signed in another way", position=position
        )
    before = {one.name: one for one in old.credentials}
    after = {one.name: one for one in new.credentials}
    for name, credential in after.items():
        if name not in before:
            yield _new_credential(new, credential)
        else:
            yield from _credential(before[name], credential, new)
    for name in before.keys() - after.keys():
        text = f"credential `{name}` is gone"
        yield Change(text, Wire.COMPATIBLE, Python.BREAKING, alert=text, position=position)


def _new_credential(new: Provider, credential: Credential) -> Change:
    position = new.credential_position(credential.name)
    name = f"`{credential.name}` (`{new.environment_variable(credential)}`)"
    if credential.required:
        text = f"new required credential {name}"
        return Change(text, Wire.BREAKING, Python.BREAKING, alert=text, position=position)
    text = f"new optional credential {name}"
    return Change(text, Wire.COMPATIBLE, Python.ADDITION, alert=text, position=position)


def _credential(old: Credential, new: Credential, provider: Provider) -> Iterator[Change]:
    position = provider.credential_position(new.name)
    name = f"credential `{new.name}`"
    if new.required and not old.required:
        text = f"{name} is required now"
        yield Change(text, Wire.BREAKING, Python.BREAKING, alert=text, position=position)
    if old.required and not new.required:
        text = f"{name} is optional now"
        yield Change(text, Wire.COMPATIBLE, Python.ADDITION, alert=text, position=position)
    if old.secret != new.secret:
        text = f"{name} is called {'a secret now' if new.secret else 'no secret any more'}"
        alert = f"{text}; see in the provider's `_signing.py` what is hidden"
        yield Change(text, alert=alert, position=position)
    if old.pem != new.pem:
        python = Python.ADDITION if new.pem else Python.BREAKING
        text = (
            f"{name} is {'PEM text or a path now' if new.pem else 'no longer PEM text or a path'}"
        )
        yield Change(text, python=python, position=position)
    if old.description != new.description:
        yield documentation(f"{name}: what is said of it", position=position)


def _envelope(old: Provider, new: Provider) -> Iterator[Change]:
    position = new.document.position_of("x-envelope")
    was, now = old.envelope, new.envelope
    for key in ("data", "code", "message"):
        before, after = getattr(was, key) or "the root", getattr(now, key) or "the root"
        if before != after:
            text = f"the {key} of an answer is read from `{after}`, no longer from `{before}`"
            yield Change(text, Wire.BREAKING, alert=text, position=position)
    before, after = (
        "the HTTP status" if value is None else f"the code `{value}`"
        for value in (was.success, now.success)
    )
    if before != after:  # a number and its text are one code
        text = f"{after} says that a call succeeded, no longer {before}"
        alert = "what counts as success and what as refusal is decided differently"
        yield Change(text, Wire.BREAKING, alert=alert, position=position)


def _errors(old: Provider, new: Provider) -> Group:
    before = {error.code: error for error in old.errors}
    after = {error.code: error for error in new.errors}
    changed = {code for code in before.keys() | after.keys() if before.get(code) != after.get(code)}
    names = {one[code].class_name for one in (before, after) for code in changed if code in one}
    package = f"krpay.{new.name}.errors"
    return Group(
        f"{new.name}.errors",
        tuple(_error_changes(before, after, new)),
        position=new.document.position_of("x-errors"),
        cause=_cause_of_errors(old, new, changed),
        explains=(*sorted(f"{package}.{name}" for name in names), f"{package}.BY_CODE"),
    )


def _error_changes(
    before: dict[str, ErrorCode], after: dict[str, ErrorCode], new: Provider
) -> Iterator[Change]:
    catalog = new.document.get("x-errors", {})
    for code, error in after.items():
        position = catalog.position_of(code)
        if code not in before:
            meaning = markdown(error.description.rstrip("."))
            text = f"`+ {error.class_name}` ({error.base}): {meaning}"
            alert = f"code {code} raises `{error.class_name}`; it raised `{error.base}` before"
            yield Change(text, Wire.COMPATIBLE, Python.ADDITION, alert=alert, position=position)
            continue
        was = before[code]
        if was.class_name != error.class_name:
            text = f"`{was.class_name}` is called `{error.class_name}` now"
            yield Change(text, python=Python.BREAKING, alert=text, position=position)
        if was.base != error.base:
            text = f"`{error.class_name}` is {_a(error.base)}, no longer {_a(was.base)}"
            python = Python.ADDITION if was.base == "APIError" else Python.BREAKING
            yield Change(text, Wire.COMPATIBLE, python, alert=text, position=position)
        elif was.status != error.status:
            text = f"`{error.class_name}` comes with HTTP {error.status or '(not documented)'}"
            yield Change(
                f"{text}, no longer {was.status or '(not documented)'}",
                alert=text,
                position=position,
            )
        if was.description != error.description:
            yield documentation(f"`{error.class_name}`: what is said of it", position=position)
    for code, error in before.items():
        if code not in after:
            text = f"`- {error.class_name}`"
            alert = f"code {code} raises `{error.base}`; it raised `{error.class_name}` before"
            yield Change(text, Wire.COMPATIBLE, Python.BREAKING, alert=alert)


def _a(name: str) -> str:
    return f"an `{name}`" if name.startswith("A") else f"a `{name}`"


def _cause_of_errors(old: Provider, new: Provider, codes: set[str]) -> Cause:
    """By the operations that list the codes; else by the spec."""
    was = {operation.dotted: operation for operation in old.operations}
    found = [
        causes.cause_of(was[operation.dotted].source, operation.source)
        for operation in new.operations
        if operation.dotted in was and codes & {error.code for error in operation.errors}
    ]
    return causes.joint(found) if found else causes.of_provider(old, new)


def _root(old: Provider, new: Provider) -> Group:
    changes = []
    if (old.title, old.description) != (new.title, new.description):
        changes.append(documentation("title and description"))
    if old.version != new.version:
        changes.append(documentation(f"read as of {new.version}"))
    if old.undocumented != new.undocumented:
        changes.append(documentation("what is listed as undocumented"))
    said = {one.url: one.description for one in old.servers}
    if any(said.get(one.url, one.description) != one.description for one in new.servers):
        changes.append(documentation("what is said of its servers"))
    return Group(f"krpay.{new.name}", tuple(changes), position=new.document.position_of("info"))
