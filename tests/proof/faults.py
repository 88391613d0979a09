"""Every fault of the matrix: what goes wrong, and what is to be observed of it."""

from __future__ import annotations

import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from krpay._runtime.verdicts import Observed
from tests.faults.kinds import KINDS, FaultKind
from tests.kits import ExampleOperation
from tests.loopback import HangUp
from tests.proof.faulty_server import (
    Breakage,
    FaultyServer,
    alert,
    drain,
    hang_up,
    read_head_then,
    read_hello_then,
    read_then,
    reset,
    respond,
    secure_then,
    stay_silent,
)
from tests.proof.responses import RESPONSES
from tests.proof.tls import TlsContexts

Arrange = Callable[["Scene"], None]


@dataclass
class Scene:
    """What a fault is arranged in."""

    server: FaultyServer
    operation: ExampleOperation
    tls: TlsContexts
    forget_host: Callable[[int], None]
    """Has no host found any more, with this error of `getaddrinfo`."""


@dataclass(frozen=True)
class Fault:
    """One way in which a call goes wrong, or seems to."""

    group: str
    name: str
    observed: Observed
    """What krpay observes over connections of its own, and over those that report."""
    arrange: Arrange
    takes_time: bool = False
    """Whether it ends only with the time of the call."""
    speaks_tls: bool = False
    is_kept: bool = False
    """Whether it comes on a connection that was used before."""
    is_final: bool = False
    """Whether the call is not tried again, although the table says that it may be."""
    outlasts_blocking: bool = False
    """Whether a blocking client that was handed in waits for it, as docs/clients.md says."""
    is_about_address: bool = False
    """Whether the host has none."""
    spoils_next: bool = False
    """Whether the next request on a client would meet it, too."""
    body_size: int = 0
    """Bytes that the body of the request has besides; 0 for the usual body."""
    reads: frozenset[Observed] = frozenset()
    """What may be observed instead of a call that only reads."""
    also: frozenset[Observed] = frozenset()
    """What may be observed instead, by whatever wins a race."""
    others: Mapping[str, frozenset[Observed]] = field(
        default_factory=dict[str, frozenset[Observed]]
    )
    """What may be observed instead, by HTTP client."""

    def __str__(self) -> str:
        return f"{self.group}: {self.name}"


def _break(breakage: Breakage) -> Arrange:
    return lambda scene: scene.server.break_connections(breakage)


def _change_tls(name: str) -> Arrange:
    return lambda scene: scene.server.change_tls(scene.tls.by_name[name])


def _prepare(kind: FaultKind) -> Arrange:
    return lambda scene: kind.prepare(scene.server, scene.operation)


def _respond_early(scene: Scene) -> None:
    success = scene.operation.success
    data = success.write_head().replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
    scene.server.break_connections(read_head_then(respond(data + success.body)))


def _hang_up_on_request(scene: Scene) -> None:
    scene.server.script(HangUp(), to=scene.operation.path)


def _close_kept(scene: Scene) -> None:
    scene.server.script(scene.operation.success, to=scene.operation.path)
    scene.server.close_kept()


def _refuse(scene: Scene) -> None:
    scene.server.refuse()


def _ignore(scene: Scene) -> None:
    scene.server.ignore()


NOT_WRITTEN, UNTRUSTED, NO_RESPONSE = (
    Observed.NOT_WRITTEN,
    Observed.UNTRUSTED,
    Observed.NO_RESPONSE,
)
_TOO_LARGE = b"HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_PLAIN_400 = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"

_LATE = frozenset({NO_RESPONSE})
"""The time of the whole attempt is up before that of the connection: of a read, it is all one."""

_AIOHTTP_GIVES_UP = {"httpx-aiohttp": _LATE, "aiohttp": _LATE}

CONNECTIONS = "No connection, or one that breaks"
_CONNECTION_FAULTS = [
    Fault(
        CONNECTIONS,
        "the host has no address",
        NOT_WRITTEN,
        lambda scene: scene.forget_host(socket.EAI_NONAME),
        is_about_address=True,
    ),
    Fault(
        CONNECTIONS,
        "the name server does not answer",
        NOT_WRITTEN,
        lambda scene: scene.forget_host(socket.EAI_AGAIN),
        is_about_address=True,
    ),
    Fault(CONNECTIONS, "connections are refused", NOT_WRITTEN, _refuse),
    Fault(
        CONNECTIONS,
        "connections are not answered",
        NOT_WRITTEN,
        _ignore,
        takes_time=True,
        reads=_LATE,
    ),
    Fault(CONNECTIONS, "closed at once", NO_RESPONSE, _break(hang_up)),
    Fault(CONNECTIONS, "reset at once", NO_RESPONSE, _break(reset), also=frozenset({NOT_WRITTEN})),
    Fault(CONNECTIONS, "nobody reads", NO_RESPONSE, _break(stay_silent), takes_time=True),
    Fault(
        CONNECTIONS, "closed in the head of the request", NO_RESPONSE, _break(read_then(9, hang_up))
    ),
    Fault(
        CONNECTIONS, "reset in the head of the request", NO_RESPONSE, _break(read_then(9, reset))
    ),
    Fault(
        CONNECTIONS, "closed before the body is read", NO_RESPONSE, _break(read_head_then(hang_up))
    ),
    Fault(CONNECTIONS, "reset before the body is read", NO_RESPONSE, _break(read_head_then(reset))),
    Fault(
        CONNECTIONS,
        "reset while a large body is sent",
        NO_RESPONSE,
        _break(read_head_then(reset)),
        body_size=8 << 20,
    ),
    Fault(
        CONNECTIONS,
        "nobody reads a large body",
        NO_RESPONSE,
        _break(read_head_then(stay_silent)),
        takes_time=True,
        body_size=8 << 20,
    ),
    Fault(
        CONNECTIONS,
        "413 before a large body is read",
        Observed.FOREIGN,
        _break(read_head_then(respond(_TOO_LARGE, drain))),
        body_size=8 << 20,
    ),
    Fault(
        CONNECTIONS,
        "413 to a large body that nobody reads",
        NO_RESPONSE,
        _break(read_head_then(respond(_TOO_LARGE, stay_silent))),
        takes_time=True,
        body_size=8 << 20,
        others={name: frozenset({Observed.FOREIGN}) for name in ("httpx-aiohttp", "aiohttp")},
    ),
    Fault(
        CONNECTIONS,
        "a right response before the body is read",
        Observed.SUCCEEDED,
        _respond_early,
        spoils_next=True,
    ),
    Fault(
        CONNECTIONS,
        "a kept connection was closed meanwhile",
        Observed.SUCCEEDED,
        _close_kept,
        is_kept=True,
        others=_AIOHTTP_GIVES_UP,
    ),
    Fault(
        CONNECTIONS,
        "a kept connection is closed on the request",
        NO_RESPONSE,
        _hang_up_on_request,
        is_kept=True,
    ),
]

TLS = "TLS"


def _tls(name: str, observed: Observed, arrange: Arrange, *, takes_time: bool = False) -> Fault:
    reads = _LATE if takes_time else frozenset[Observed]()
    return Fault(TLS, name, observed, arrange, takes_time, speaks_tls=True, reads=reads)


_TLS_FAULTS = [
    _tls("a certificate of an unknown issuer", UNTRUSTED, _change_tls("unknown issuer")),
    _tls("a certificate that has expired", UNTRUSTED, _change_tls("expired")),
    _tls("a certificate that is not valid yet", UNTRUSTED, _change_tls("not valid yet")),
    _tls("a certificate for another name", UNTRUSTED, _change_tls("other name")),
    _tls("closed in the handshake", NOT_WRITTEN, _break(read_hello_then(hang_up))),
    _tls("reset in the handshake", NOT_WRITTEN, _break(read_hello_then(reset))),
    _tls("silence in the handshake", NOT_WRITTEN, _break(stay_silent), takes_time=True),
    _tls("plain HTTP on the port", NOT_WRITTEN, _break(read_hello_then(respond(_PLAIN_400)))),
    _tls("an alert: no common cipher", NOT_WRITTEN, _break(read_hello_then(respond(alert(40))))),
    _tls("an alert: no common version", NOT_WRITTEN, _break(read_hello_then(respond(alert(70))))),
    _tls("an alert: unknown name", NOT_WRITTEN, _break(read_hello_then(respond(alert(112))))),
    _tls("an alert: internal error", NOT_WRITTEN, _break(read_hello_then(respond(alert(80))))),
    _tls(
        "a client certificate is wanted (TLS 1.2)",
        NOT_WRITTEN,
        _change_tls("client certificate, TLSv1_2"),
    ),
    _tls(
        "a client certificate is wanted (TLS 1.3)",
        NO_RESPONSE,
        _change_tls("client certificate, TLSv1_3"),
    ),
    _tls("closed after the handshake", NO_RESPONSE, _break(secure_then(hang_up))),
    _tls("reset after the handshake", NO_RESPONSE, _break(secure_then(reset))),
    _tls(
        "closed in the head of the request", NO_RESPONSE, _break(secure_then(read_then(9, hang_up)))
    ),
    _tls("reset on the request", NO_RESPONSE, _break(secure_then(read_head_then(reset)))),
    _tls(
        "half a response",
        NO_RESPONSE,
        _break(secure_then(read_head_then(respond(_PLAIN_400[:30])))),
    ),
]

_GROUPS = {
    Observed.NO_RESPONSE: "No whole response",
    Observed.FOREIGN: "Somebody else's response",
    Observed.FAILED_ELSEWHERE: "Somebody else's response",
    Observed.TIMED_OUT: "Somebody else's response",
    Observed.RATE_LIMITED_BY_OTHERS: "Somebody else's response",
    Observed.SUCCEEDED: "A right response, oddly sent",
}
PROVIDER = "The provider's own word"


_AIOHTTP_REJECTS = {"httpx-aiohttp": _LATE, "aiohttp": _LATE}
_STRICT = ("a length that is too short",)
"""What aiohttp takes for no response at all."""


def _adapt(kind: FaultKind) -> Fault:
    group = _GROUPS.get(kind.observed, PROVIDER)
    return Fault(
        group,
        kind.name,
        kind.observed,
        _prepare(kind),
        takes_time=kind.takes_time,
        outlasts_blocking=kind.name in ("a head byte by byte", "1xx for ever"),
    )


FAULTS = [
    *_CONNECTION_FAULTS,
    *_TLS_FAULTS,
    *(_adapt(kind) for kind in KINDS),
    *(
        Fault(
            _GROUPS.get(one.kind.observed, PROVIDER),
            one.kind.name,
            one.kind.observed,
            _prepare(one.kind),
            takes_time=one.kind.takes_time,
            is_final=one.is_final,
            reads=one.reads,
            spoils_next=one.kind.name == "one response too many",
            others=_AIOHTTP_REJECTS if one.kind.name in _STRICT else {},
        )
        for one in RESPONSES
    ),
]


def start_server(fault: Fault, tls: TlsContexts) -> FaultyServer:
    """Start the server that a fault needs."""
    return FaultyServer(tls.good if fault.speaks_tls else None)
