"""The named scalars: what JSON says of them, and how a caller gives them.

Their types are in `codegen/package/_runtime/scalars.py`, each under the same name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScalarSpec:
    """A scalar schema whose values carry a meaning that JSON cannot."""

    json_type: str
    given_as: tuple[str, ...]
    """What an argument may be: names of primitives, or `object`."""
    example: int | str
    """A value in JSON, for where a spec has none."""
    is_nullable: bool = False
    """Whether one of its values means that there is none."""
    has_format: bool = False
    """Whether only some texts are values of it."""
    is_moment: bool = False
    """Whether it is a point in time, wherever one is."""

    @property
    def is_limitable(self) -> bool:
        """Whether a limit of its JSON type says anything of its values in Python."""
        return not {"date", "datetime"} & set(self.given_as)


SCALARS: Mapping[str, ScalarSpec] = {
    "UnixTime": ScalarSpec(
        "integer", ("datetime", "integer"), 1767225600, is_nullable=True, is_moment=True
    ),
    "Amount": ScalarSpec("number", ("decimal", "integer"), 1000),
    "LocalDateTime": ScalarSpec("string", ("datetime",), "2026-01-31T12:00:00", has_format=True),
    "CompactDate": ScalarSpec("string", ("date",), "20260131", has_format=True),
    "CompactDateTime": ScalarSpec("string", ("datetime",), "20260131120000", has_format=True),
    "DateTime": ScalarSpec(
        "string", ("datetime",), "2026-01-31T03:00:00Z", has_format=True, is_moment=True
    ),
    "Id": ScalarSpec("string", ("string", "integer"), "1"),
    "OwnId": ScalarSpec("string", ("string", "integer", "uuid"), "order_0001"),
    "JsonText": ScalarSpec("string", ("string", "object"), "{}"),
}
