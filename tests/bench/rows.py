"""What was measured, and how it stands against the targets."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

OURS = "krpay"
BY_HAND = "by hand"
FLOOR = "floor"
DCG = "dcg"
OPC = "opc"
REST_CLIENT = "rest-client"
ASYNC_IAMPORT = "async-iamport"
HTTPX = "over httpx"

COLUMNS = {
    OURS: "this package, installed from its wheel",
    BY_HAND: "httpx, joserfc and pydantic, as a careful engineer writes it for these endpoints",
    FLOOR: "httpx or aiohttp alone: nothing signed or parsed; in imports: httpx and pydantic",
    DCG: "datamodel-code-generator's --generate-client over our bundled specs (httpx2)",
    OPC: "openapi-python-client over our bundled specs",
    REST_CLIENT: "iamport-rest-client from PyPI (requests)",
    ASYNC_IAMPORT: "async-iamport from PyPI (aiohttp)",
    HTTPX: "the client by hand over httpx, where all others send through aiohttp",
}
"""What each column of the table is about, in the order of the columns."""
GENERATED = (DCG, OPC)
ALTERNATIVES = (DCG, OPC, REST_CLIENT, ASYNC_IAMPORT)


@dataclass(frozen=True)
class Target:
    """What krpay shall reach in a row: a bound, or a ratio to a peer.

    In a row where more is better, the limit is the least that is allowed.
    """

    limit: float
    peer: str | None = None
    exclusive: bool = False
    """The limit itself does not do."""

    def describe(self, row: Row) -> str:
        """Describe it in words."""
        sign = {(False, False): "≤", (False, True): "<", (True, False): "≥", (True, True): ">"}
        text = f"{sign[row.more_is_better, self.exclusive]} {self.limit:g}"
        return f"{text} × {self.peer}" if self.peer else f"{text} {row.unit}"

    def read_value(self, row: Row) -> float | None:
        """Read what was measured of it."""
        if self.peer is None:
            return row.median(OURS)
        return row.ratio(self.peer)

    def is_met(self, row: Row) -> bool | None:
        """Tell whether it was met; `None` where there is nothing to compare."""
        value = self.read_value(row)
        if value is None:
            return None
        if value == self.limit:
            return not self.exclusive
        return (value > self.limit) is row.more_is_better


@dataclass(frozen=True)
class Row:
    """One thing measured of several peers, round by round.

    The samples of all peers have the same order: those with one index are of one round.
    """

    part: str
    title: str
    unit: str
    samples: dict[str, list[float]]
    more_is_better: bool = False
    targets: Sequence[Target] = field(default=())

    @property
    def key(self) -> str:
        """The key by which another run has the same row."""
        return f"{self.part}: {self.title}"

    def median(self, peer: str) -> float | None:
        """Give the median of a peer, if it was measured."""
        samples = self.samples.get(peer)
        return statistics.median(samples) if samples else None

    def ratio(self, peer: str) -> float | None:
        """Give krpay's figure to that of a peer: the median of the ratios of all rounds.

        What disturbs a round disturbs all peers in it, and so not their ratio.
        """
        ours, theirs = self.samples.get(OURS), self.samples.get(peer)
        if not ours or not theirs:
            return None
        if len(ours) != len(theirs):
            raise ValueError(f"{self.key}: {len(ours)} rounds of {OURS}, {len(theirs)} of {peer}")
        ratios = [mine / other for mine, other in zip(ours, theirs, strict=True) if other > 0]
        return statistics.median(ratios) if ratios else None


def faster_than(*peers: str) -> tuple[Target, ...]:
    """Make the targets against peers that must be beaten."""
    return tuple(Target(1, peer, exclusive=True) for peer in peers)
