"""The cells of the fault matrix: a fault × a call × an HTTP client, sync or async."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

import krpay
from krpay import errors
from krpay._runtime.verdicts import TABLE, Observed, Verdict
from tests.clients import ClientMaker, Mode, finish
from tests.faults.http_clients import HTTP_CLIENTS, HttpClientKind
from tests.faults.kinds import TIMEOUT
from tests.faults.test_every_fault import check_text
from tests.kits import ExampleOperation, ProviderKit, find_kits
from tests.loopback import respond_json
from tests.proof.faults import CONNECTIONS, FAULTS, TLS, Fault, Scene
from tests.proof.faulty_server import FaultyServer

MODES: tuple[Mode, ...] = ("sync", "asyncio")
RETRIES = 1
PATIENCE = 10.0
"""Seconds that an attempt has where it does not matter."""
SLACK = 20.0
"""Seconds beyond the client's own timeouts after which it is hanging, however busy the machine."""


@dataclass(frozen=True)
class Column:
    """A kind of call."""

    kit: ProviderKit
    operation: ExampleOperation
    is_about_token: bool = False
    """Whether the request for an access token meets the fault, not the call itself."""

    @property
    def is_safe(self) -> bool:
        """Whether the call only reads."""
        return self.operation is self.kit.safe

    @property
    def kind(self) -> str:
        """Its heading."""
        if self.is_about_token:
            return "token"
        return "reads" if self.is_safe else "money"

    def __str__(self) -> str:
        said = [self.operation.method]
        if self.kit.sign_in:
            said.append("token" if self.is_about_token else "with token")
        if self.kit.make_keys is not dict:
            said.append("encrypted")
        said.append("reads" if self.is_safe else "changes")
        return " ".join(said)


@dataclass(frozen=True)
class Cell:
    """One cell."""

    fault: Fault
    column: Column
    http_client: HttpClientKind
    mode: Mode
    number: int = 0

    def __str__(self) -> str:
        return f"{self.fault} / {self.column} / {self.http_client} {self.mode}"


@dataclass
class Result:
    """What came of a cell, as the page shows it."""

    number: int
    """Where it stands in the list of all cells."""
    group: str
    fault: str
    column: str
    kind: str
    http_client: str
    mode: str
    seen: str
    """How often the server saw the request: a number, or "a part"."""
    got: str
    """What the caller got: the class of the error, or "the result"."""
    seconds: float

    def as_dict(self) -> dict[str, Any]:
        """Give it as JSON."""
        return asdict(self)


def list_columns() -> list[Column]:
    """List the kinds of call."""
    columns = [
        Column(kit, operation) for kit in find_kits() for operation in (kit.safe, kit.unsafe)
    ]
    return columns + [Column(kit, kit.unsafe, True) for kit in find_kits() if kit.sign_in]


def list_cells() -> Iterator[Cell]:
    """List all cells."""
    number = 0
    for fault in FAULTS:
        for column in list_columns():
            if fault.body_size and (column.operation.method != "POST" or not _is_plain(column)):
                continue
            if column.is_about_token and (fault.is_kept or fault.spoils_next):
                continue  # it is the first request of all, and another follows it
            for http_client in HTTP_CLIENTS:
                if http_client.name == "silent" and fault.group not in (CONNECTIONS, TLS):
                    continue  # it is httpx, but for what it reports of a connection
                if (
                    "aiohttp" in http_client.name
                    and fault.is_about_address
                    and column.kit.sign_in
                    and not column.is_about_token
                ):
                    continue  # aiohttp keeps an address for ten seconds
                for mode in MODES:
                    if mode in http_client.modes and _ends(fault, http_client, mode):
                        number += 1
                        yield Cell(fault, column, http_client, mode, number)


def _ends(fault: Fault, http_client: HttpClientKind, mode: Mode) -> bool:
    """Tell whether a fault ends for an HTTP client: krpay cannot interrupt all that block."""
    return mode != "sync" or http_client.name == "own" or not fault.outlasts_blocking


def _is_plain(column: Column) -> bool:
    """Tell whether a call is one request, and nothing is encrypted."""
    return not column.kit.sign_in and column.kit.make_keys is dict


def find_target(column: Column) -> ExampleOperation:
    """Give the operation whose request meets the fault."""
    if not column.is_about_token:
        return column.operation
    ((path, data),) = column.kit.sign_in.items()
    return replace(
        column.operation, method="POST", template=path, arguments=(), success=respond_json(data)
    )


async def run_cell(cell: Cell, clients: ClientMaker, scene: Scene) -> Result:
    """Meet the fault, and hold what comes of it to what was promised."""
    fault, column, server = cell.fault, cell.column, scene.server
    operation, kit = column.operation, column.kit
    retries = 0 if fault.takes_time else RETRIES
    timeout = TIMEOUT if fault.takes_time else PATIENCE
    kit.prepare_server(server)
    for one in (kit.safe, kit.unsafe):
        server.script(one.success, to=one.path)
    told: list[krpay.Attempt] = []
    client = clients.make(
        kit,
        server,
        base_url=server.url.replace(
            "127.0.0.1", "localhost" if not fault.speaks_tls else "127.0.0.1"
        )
        + kit.base_path,
        max_retries=retries,
        timeout=timeout,
        on_attempt=told.append,
        http_client=clients.take(cell.http_client.make(cell.mode)),
        **kit.make_keys(),
    )
    await _warm_up(cell, client, server)
    server.requests.clear()
    told.clear()
    fault.arrange(scene)
    options: dict[str, Any] = {}
    if fault.body_size:
        options["extra_body"] = {"padding": "x" * fault.body_size}
    began = time.monotonic()
    error: Exception | None = None
    try:
        await finish(operation.send(client, **options))
    except Exception as raised:  # noqa: BLE001  it is looked at below
        error = raised
    seconds = time.monotonic() - began
    if not isinstance(error, errors.KrpayError | None):
        # A transport that was handed in may raise what it likes, and a read lets it pass.
        assert not cell.http_client.reports, repr(error)
        assert column.is_safe or column.is_about_token, repr(error)
    seen = len(server.requests_to(scene.operation.path)) + server.heads_read
    result = Result(
        number=cell.number,
        group=fault.group,
        fault=fault.name,
        column=str(column),
        kind=column.kind,
        http_client=cell.http_client.name,
        mode=cell.mode,
        seen=str(seen) if seen or not server.bytes_read else "a part",
        got=name_outcome(error),
        seconds=seconds,
    )
    assert seconds < (1 + retries) * timeout + SLACK
    if column.is_about_token:
        _check_token_cell(cell, server, error)
        return result
    _check_truth(cell, server, error, seen)
    if isinstance(error, errors.KrpayError | None):
        _check_table(cell, told, error)
    return result


async def _warm_up(cell: Cell, client: Any, server: FaultyServer) -> None:
    """Have the client get its token and, if the fault is about it, keep a connection."""
    if cell.column.is_about_token or not (cell.column.kit.sign_in or cell.fault.is_kept):
        return
    safe = cell.column.kit.safe
    success = safe.success
    if not cell.fault.is_kept:
        success = replace(success, headers={**success.headers, "Connection": "close"})
    server.script(success, to=safe.path)
    for path, data in cell.column.kit.sign_in.items():
        token = respond_json(data)
        server.script(replace(token, headers={"Connection": "close"}), to=path)
    await finish(safe.send(client))
    server.script(safe.success, to=safe.path)


def name_outcome(error: BaseException | None) -> str:
    """Name what the caller got, by its class in `krpay.errors`."""
    if error is None:
        return "the result"
    kinds = [kind for kind in type(error).__mro__ if kind.__module__ == "krpay.errors"]
    return kinds[0].__name__ if kinds else f"{type(error).__module__}.{type(error).__name__}"


def _expect(cell: Cell) -> set[Observed]:
    """Say what may be observed."""
    observed, http_client = cell.fault.observed, cell.http_client
    allowed = {observed} | cell.fault.also | cell.fault.others.get(http_client.name, frozenset())
    if cell.column.is_safe:
        allowed |= cell.fault.reads
    if observed in (Observed.NOT_WRITTEN, Observed.UNTRUSTED) and http_client.name != "own":
        if cell.column.is_safe:  # whether it was written makes no difference
            allowed.add(Observed.NO_RESPONSE)
        elif not http_client.reports:
            allowed = {Observed.NO_RESPONSE}
    return allowed


def _check_table(cell: Cell, told: list[krpay.Attempt], error: Exception | None) -> None:
    """Hold a cell to the table of verdicts: what was observed, raised, tried again and said."""
    operation = cell.column.operation
    own = [one.observed for one in told if one.operation == operation.name]
    assert own, "nobody was told"
    observed = own[-1]
    assert observed is not None
    if cell.fault.name == "401 of the provider, once" and cell.column.kit.sign_in:
        assert own == [Observed.TOKEN_REFUSED, Observed.SUCCEEDED]
        return
    assert observed in _expect(cell), f"{observed}, and not {cell.fault.observed}: {error}"
    row = TABLE[observed]
    verdict: Verdict = row.safe if cell.column.is_safe else row.unsafe
    if verdict.raised is None:
        assert error is None
    else:
        assert isinstance(error, verdict.raised), error
        assert isinstance(error, errors.OutcomeUnknownError) == (
            verdict.raised is errors.OutcomeUnknownError
        )
        check_text(str(error), operation, verdict)
        if isinstance(error, errors.OutcomeUnknownError) and operation.outcome is not None:
            assert error.outcome is not None
            assert operation.outcome in str(error)


def _check_truth(cell: Cell, server: FaultyServer, error: Exception | None, seen: int) -> None:
    """Hold a cell to what really happened, whatever the table says."""
    fault, column = cell.fault, cell.column
    may_repeat = column.is_safe or fault.observed in (
        Observed.RATE_LIMITED,
        Observed.RATE_LIMITED_BY_OTHERS,
    )
    may_repeat = may_repeat or (
        fault.name.startswith("401 of the provider") and bool(column.kit.sign_in)
    )
    most = 2 if may_repeat else 1
    if column.operation.method in cell.http_client.repeats:
        most *= 2
    assert seen <= most, f"the server saw it {seen} times"
    if (
        isinstance(error, errors.NotSentError)
        and fault.observed is not Observed.RATE_LIMITED_BY_OTHERS
    ):
        assert seen == 0
        assert server.bytes_read == 0
    if isinstance(error, errors.APIError):
        assert fault.observed in (Observed.REFUSED, Observed.RATE_LIMITED, Observed.FAILED)
    if error is None:
        may_succeed = fault.observed is Observed.SUCCEEDED
        may_succeed |= column.is_safe and Observed.SUCCEEDED in fault.reads
        assert may_succeed or fault.name == "401 of the provider, once"
    if isinstance(error, errors.OutcomeUnknownError):
        assert not column.is_safe
        assert fault.observed not in (Observed.REFUSED, Observed.RATE_LIMITED)
        assert "may have taken effect" in str(error)


def _check_token_cell(cell: Cell, server: FaultyServer, error: Exception | None) -> None:
    """Hold a call without a token to the truth: it was never sent."""
    sent = len(server.requests_to(cell.column.operation.path))
    if error is None:
        assert sent == 1
        return
    assert sent == 0
    if not isinstance(error, errors.KrpayError):
        return
    assert isinstance(error, errors.NotSentError | errors.AuthenticationError), error
    assert "may have taken effect" not in str(error)
    if isinstance(error, errors.AuthenticationError):
        assert cell.fault.observed is Observed.REFUSED
    else:
        assert "has no effect" in str(error)
