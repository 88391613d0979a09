"""Compares the clients of a provider: servers, signing, credentials and the envelope."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from codegen.ir.providers import Credential, Provider, RefusalForm, ServerEntry
from codegen.review import causes
from codegen.review.changes import ChangeGroup, SpecChange, report_change


def compare_clients(old: Provider, new: Provider) -> ChangeGroup:
    """Compare what is the same for all operations of a client."""
    package = f"krpay.{new.name}.client"
    clients, members = ("Client", "AsyncClient"), ("__init__", "base_url", "environment")
    return ChangeGroup(
        f"{new.name}.Client",
        (*_compare_servers(old, new), *_compare_signing(old, new), *_compare_envelopes(old, new)),
        position=new.document.position,
        cause=causes.find_cause_in_root(old, new),
        explains=tuple(f"{package}.{name}.{member}" for name in clients for member in members),
    )


def _compare_servers(old: Provider, new: Provider) -> Iterator[SpecChange]:
    was, now = old.servers[0], new.servers[0]
    if was.url != now.url:
        yield report_change(
            "default-server-changed",
            was=was.url,
            now=now.url,
            position=new.document.position_of("servers"),
        )
    before = {str(server.name): server for server in old.environments}
    after = {str(server.name): server for server in new.environments}
    if now.name in before and was.name == now.name:
        before[str(now.name)] = now  # it is reported already
    yield from _compare_environments(before, after, new)


def _compare_environments(
    before: Mapping[str, ServerEntry], after: Mapping[str, ServerEntry], new: Provider
) -> Iterator[SpecChange]:
    position = new.document.position_of("servers")
    for name, server in after.items():
        if name not in before:
            yield report_change("environment-added", name=name, url=server.url, position=position)
        elif before[name].url != server.url:
            yield report_change(
                "environment-server-changed", name=name, url=server.url, position=position
            )
    for name in before.keys() - after.keys():
        yield report_change("environment-removed", name=name, position=position)


def _compare_signing(old: Provider, new: Provider) -> Iterator[SpecChange]:
    position = new.document.position_of("x-auth" if "x-auth" in new.document else "security")
    was, now = old.signing.label, new.signing.label
    if was != now:
        yield report_change("signing-changed", was=was, now=now, position=position)
    if old.body_encoding and new.body_encoding:
        was, now = old.body_encoding.codec, new.body_encoding.codec
        if was != now:
            position = new.document.position_of("x-encryption")
            yield report_change("codec-changed", was=was, now=now, position=position)
    before = {one.name: one for one in old.credentials}
    after = {one.name: one for one in new.credentials}
    for name, credential in after.items():
        if name in before:
            yield from _compare_credentials(before[name], credential, new)
            continue
        yield report_change(
            "required-credential-added" if credential.required else "optional-credential-added",
            name=name,
            variable=new.environment_variable(credential),
            position=new.credential_position(name),
        )
    for name in before.keys() - after.keys():
        yield report_change("credential-removed", name=name, position=position)


def _compare_credentials(
    old: Credential, new: Credential, provider: Provider
) -> Iterator[SpecChange]:
    position = provider.credential_position(new.name)
    for is_different, rule in (
        (new.required and not old.required, "credential-became-required"),
        (old.required and not new.required, "credential-became-optional"),
        (new.secret and not old.secret, "credential-became-secret"),
        (old.secret and not new.secret, "credential-no-longer-secret"),
        (new.pem and not old.pem, "credential-became-pem"),
        (old.pem and not new.pem, "credential-no-longer-pem"),
        (old.description != new.description, "credential-described"),
    ):
        if is_different:
            yield report_change(rule, name=new.name, position=position)


def _compare_envelopes(old: Provider, new: Provider) -> Iterator[SpecChange]:
    position = new.document.position_of("x-envelope")
    for key in ("data", "code", "message"):
        was, now = (_describe_place(getattr(side.envelope, key)) for side in (old, new))
        if was != now:
            yield report_change(f"response-{key}-moved", was=was, now=now, position=position)
    was, now = (_describe_success(side.envelope.success) for side in (old, new))
    if was != now:  # a number and its text are one code
        yield report_change("success-code-changed", was=was, now=now, position=position)
    was, now = (_describe_forms(side.envelope.forms) for side in (old, new))
    if was != now:
        yield report_change("refusal-forms-changed", was=was, now=now, position=position)


def _describe_forms(forms: tuple[RefusalForm, ...]) -> str:
    texts = []
    for form in forms:
        members = " and ".join(f"`{member}`" for member in form.members)
        statuses = " or ".join(str(status) for status in form.statuses)
        texts.append(f"{members} with HTTP {statuses}" if statuses else members)
    return ", or ".join(texts) or "any form"


def _describe_place(pointer: str | None) -> str:
    return "nowhere" if pointer is None else pointer or "the root"


def _describe_success(code: str | int | None) -> str:
    return "the HTTP status" if code is None else f"the code `{code}`"
