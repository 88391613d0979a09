"""What each provider's folder tells the tests of the core, so that these can use its client.

The kit of a provider is `KIT` in `tests/<provider>/kit.py`. The core's tests run with each
kit that they find; a provider without one is not exercised there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import import_module
from operator import attrgetter
from typing import Any, Protocol

from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer
from tests.specs import TESTS, list_providers


@dataclass(frozen=True)
class ExampleOperation:
    """An operation, and a call of it that goes well."""

    provider: str
    name: str
    """As it is called: `points.get_issuance`."""
    method: str
    template: str
    """The path below the host, with `{}` for the path argument if there is one."""
    success: LoopbackResponse
    arguments: tuple[str, ...] = ()
    """The path argument, if there is one."""
    keywords: Mapping[str, Any] = field(default_factory=dict[str, Any])
    path_argument: str | None = None
    """The name of the path argument in the signature."""
    outcome: str | None = None
    """The operation that tells what became of a lost call."""
    models: tuple[str, ...] = ()
    """The models that a call of it builds in a fresh interpreter."""

    def __str__(self) -> str:
        return f"{self.provider}.{self.name}"

    @property
    def tag(self) -> str:
        """Its tag: `points`."""
        return self.name.partition(".")[0]

    @property
    def path(self) -> str:
        """The path of the call that goes well."""
        return self.template.format(*self.arguments)

    @property
    def endpoint(self) -> Callable[..., Any]:
        """The endpoint function."""
        tag, method = self.name.split(".")
        module = import_module(f"krpay.{self.provider}.endpoints.{tag}")
        function: Callable[..., Any] = getattr(module, method)
        return function

    def make_call(self) -> Any:
        """Make the call that goes well, as a value."""
        return self.endpoint(*self.arguments, **self.keywords)

    def respond_about(self, argument: str) -> LoopbackResponse:
        """Give the success of a call with another path argument, whose id it repeats."""
        [usual] = (json.dumps(value).encode() for value in self.arguments)
        body = self.success.body.replace(usual, json.dumps(argument).encode())
        return replace(self.success, body=body)

    def send(self, client: Any, **options: Any) -> Any:
        """Call the client's method: a result, or something to await."""
        return self.method_of(client)(*self.arguments, **self.keywords, **options)

    def send_with(self, client: Any, argument: Any, **options: Any) -> Any:
        """Call the client's method with another path argument."""
        return self.method_of(client)(argument, **self.keywords, **options)

    def method_of(self, client: Any) -> Callable[..., Any]:
        """Give the client's method."""
        method: Callable[..., Any] = attrgetter(self.name)(client)
        return method


class Refuse(Protocol):
    """Makes a refusal in the provider's own form."""

    def __call__(
        self, status: int, code: str, message: str = "거절", **headers: str
    ) -> LoopbackResponse: ...


class CheckSignature(Protocol):
    """Asserts that a request has the headers that say who sends it; others check the values."""

    def __call__(self, request: LoopbackRequest, *, is_public: bool) -> None: ...


@dataclass(frozen=True)
class ProviderKit:
    """What the tests of the core must know about a provider."""

    name: str
    base_url: str
    """Where its clients send to if nobody says otherwise."""
    credentials: Mapping[str, str]
    """Those that a client cannot do without."""
    safe: ExampleOperation
    unsafe: ExampleOperation
    refuse: Refuse
    check_signature: CheckSignature
    optional_credentials: tuple[str, ...] = ()
    base_path: str = ""
    """The path of the base URL, which the paths of the examples begin with."""
    plain: ExampleOperation | None = None
    """A safe operation that needs no optional credentials, if `safe` needs some."""
    make_keys: Callable[[], Mapping[str, str]] = dict
    """Gives the optional credentials that `safe` and `unsafe` need."""
    prepare_server: Callable[[LoopbackServer], None] = lambda server: None
    """Scripts what a client asks for by itself, such as an access token."""
    sign_in: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """The JSON that a client gets when it signs in, by path."""
    sign_in_tags: frozenset[str] = frozenset()
    """Tags whose endpoint functions a client uses to sign in."""
    signature_headers: frozenset[str] = frozenset()
    """Headers that differ from attempt to attempt, in lower case."""
    has_request_ids: bool = False
    public_operations: frozenset[str] = frozenset()
    """Ids of the operations that need no credentials."""

    def __str__(self) -> str:
        return self.name


@cache
def find_kits() -> tuple[ProviderKit, ...]:
    """Find the kits of the providers that specs/ has."""
    names = [name for name in list_providers() if (TESTS / name / "kit.py").is_file()]
    return tuple(import_module(f"tests.{name}.kit").KIT for name in names)


def find_kit(provider: str) -> ProviderKit:
    """Find the kit of a provider that has one."""
    return next(kit for kit in find_kits() if kit.name == provider)
