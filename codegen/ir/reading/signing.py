"""Reading how requests are signed and bodies encoded, and the credentials of both."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.ir.names import problem_with_credential, snake_case
from codegen.ir.providers import BodyEncoding, Credential, SecurityScheme, Signing
from codegen.ir.reading.context import Context
from codegen.spec.located import LocatedMapping
from codegen.spec.problems import Position


def read_signing(context: Context) -> Signing:
    """Read `x-auth`, or `security` where that says it all."""
    auth = context.document.get("x-auth")
    if auth is None:
        schemes = tuple(_read_security_schemes(context))
        credentials = tuple(one for scheme in schemes for one in scheme.credentials)
        _refuse_doubles(context, credentials)
        return Signing(credentials, schemes=schemes)
    signer = auth.get("signer")
    if signer is not None:
        _check_class(context, "_signing", "signer", auth)
    return Signing(_read_credentials(context, auth["credentials"]), signer)


def read_body_encoding(context: Context) -> BodyEncoding | None:
    """Read `x-encryption`, which few providers have."""
    encoding = context.document.get("x-encryption")
    if encoding is None:
        return None
    _check_class(context, "_body_codec", "codec", encoding)
    credentials = encoding["credentials"]
    for name in (
        context.document.get("x-auth", {}).get("credentials", {}).keys() & credentials.keys()
    ):
        message = f"x-auth has a credential {name!r}, too; call one of them otherwise"
        context.refuse(credentials.position_of(name), message)
    return BodyEncoding(encoding["codec"], _read_credentials(context, credentials))


def _check_class(context: Context, module: str, key: str, entry: LocatedMapping) -> None:
    """Refuse a class that the room lacks, or that takes other credentials."""
    problem = context.room.problem_with(module, entry[key], set(entry["credentials"]))
    if problem:
        context.refuse(entry.position_of(key), problem)


def _read_credentials(context: Context, entries: LocatedMapping) -> tuple[Credential, ...]:
    for name in entries:
        problem = problem_with_credential(name)
        if problem:
            context.refuse(entries.position_of(name), f"{problem}; call the credential otherwise")
    return tuple(
        Credential(
            name,
            entry["description"],
            entry.get("required", True),
            entry.get("secret", True),
            entry.get("pem", False),
        )
        for name, entry in entries.items()
    )


def _read_security_schemes(context: Context) -> Iterator[SecurityScheme]:
    """The standard schemes that all apply together."""
    document = context.document
    if "security" not in document:
        context.refuse(
            document.position,
            "nothing says how requests are signed: write x-auth, or security with one of "
            "components.securitySchemes, or security: [] if no credentials are needed",
        )
        return
    requirements = document["security"]
    schemes = document.get("components", {}).get(
        "securitySchemes", LocatedMapping(document.position)
    )
    for name in requirements[0] if requirements else ():
        if name in schemes:
            yield from _read_security_scheme(
                context, name, schemes[name], schemes.position_of(name)
            )


def _read_security_scheme(
    context: Context, name: str, entry: LocatedMapping, position: Position
) -> Iterator[SecurityScheme]:
    kind = (entry["type"], str(entry.get("scheme", entry.get("in"))).lower())
    description = entry.get("description", "")
    argument = snake_case(name)
    if kind == ("http", "basic"):
        pair = {"username": "User name.", "password": "Password."}
        credentials = _standard_credentials(context, position, **pair)
        yield SecurityScheme("BasicSigner", credentials)
    elif kind == ("http", "bearer"):
        credentials = _standard_credentials(
            context, position, **{argument: description or "Token."}
        )
        yield SecurityScheme("BearerSigner", credentials)
    elif kind in (("apiKey", "header"), ("apiKey", "query")):
        credentials = _standard_credentials(
            context, position, **{argument: description or "API key."}
        )
        signer = f"ApiKey{kind[1].capitalize()}Signer"
        yield SecurityScheme(signer, credentials, entry.get("name"))


def _standard_credentials(
    context: Context, position: Position, /, **descriptions: str
) -> tuple[Credential, ...]:
    for name in descriptions:
        problem = problem_with_credential(name)
        if problem:
            context.refuse(position, f"{problem}; call the scheme otherwise")
    return tuple(
        Credential(name, description, required=True, secret=name != "username", pem=False)
        for name, description in descriptions.items()
    )


def _refuse_doubles(context: Context, credentials: tuple[Credential, ...]) -> None:
    names = [credential.name for credential in credentials]
    for name in sorted({name for name in names if names.count(name) > 1}):
        context.refuse(
            context.document.position_of("security"), f"two credentials are called {name!r}"
        )
