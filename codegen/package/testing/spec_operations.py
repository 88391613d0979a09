"""An operation of a bundled spec, as the sandbox reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from krpay._runtime.request_bodies import FORM, JSON

Json = Any


@dataclass(frozen=True)
class SpecOperation:
    """An operation of a spec."""

    id: str
    method: str
    path: str
    raw: Mapping[str, Json] = field(repr=False)
    parameters: list[Mapping[str, Json]] = field(repr=False)

    @cached_property
    def name(self) -> str:
        """The name that methods have: `points.cancel_issuance`."""
        tag: str = self.raw["tags"][0]
        return f"{tag}.{self.id.removeprefix(tag + '_')}"

    def has_name(self, name: str) -> bool:
        """Whether this is its name (`points.cancel_issuance`) or its operationId."""
        return name in (self.name, self.id)

    @cached_property
    def segments(self) -> tuple[str, ...]:
        """The path between its slashes, with parameters in braces."""
        return tuple(self.path.split("/")[1:])

    def match_path(self, segments: tuple[str, ...]) -> dict[str, str] | None:
        """Get the path arguments, if the path is one of this operation."""
        patterns = self.segments
        if self._last_is_omittable and len(segments) == len(patterns) - 1:
            patterns = patterns[:-1]
        if len(segments) != len(patterns):
            return None
        arguments: dict[str, str] = {}
        for pattern, segment in zip(patterns, segments, strict=True):
            if pattern.startswith("{"):
                arguments[pattern.strip("{}")] = segment
            elif pattern != segment:
                return None
        return arguments

    @cached_property
    def _last_is_omittable(self) -> bool:
        omittable = {entry["name"] for entry in self.parameters if entry.get("x-omittable")}
        return self.segments[-1].strip("{}") in omittable

    @property
    def is_public(self) -> bool:
        """Whether it needs no credentials."""
        return self.raw.get("security") == []

    @property
    def encrypted(self) -> Mapping[str, bool | str]:
        """`request` and `response`: true, false, or `unknown`."""
        encrypted: Mapping[str, bool | str] = self.raw.get("x-encrypted", {})
        return {"request": False, "response": False, **encrypted}

    @property
    def request_schema(self) -> Mapping[str, Json] | None:
        """The schema of the request body, if there is one."""
        return self._request_content[1]

    @property
    def takes_form(self) -> bool:
        """Whether the request body is a form, and not JSON."""
        return self._request_content[0] == FORM

    @property
    def takes_list(self) -> bool:
        """Whether the request body is a list, and not an object."""
        return (self.request_schema or {}).get("type") == "array"

    @property
    def _request_content(self) -> tuple[str, Mapping[str, Json] | None]:
        return _read_content(self.raw.get("requestBody", {}))

    @property
    def success(self) -> tuple[int, Mapping[str, Json] | None]:
        """Status and schema of the first documented success."""
        status = min(status for status in self.raw["responses"] if status < "300")
        return int(status), _read_content(self.raw["responses"][status])[1]

    def find_schema(self, status: int) -> Mapping[str, Json] | None:
        """The schema of a response, if it has one."""
        return _read_content(self.raw["responses"].get(str(status), {}))[1]

    @property
    def may_be_empty(self) -> bool:
        """Whether a success may have the status 204, and so no content."""
        return "204" in self.raw["responses"]

    def find_media_type(self, status: int) -> str | None:
        """The media type of a response, if it is another than plain JSON."""
        media_type, _ = _read_content(self.raw["responses"].get(str(status), {}))
        return None if media_type in ("", JSON) else media_type


def _read_content(holder: Mapping[str, Json]) -> tuple[str, Mapping[str, Json] | None]:
    """Media type and schema of a body, if there is one."""
    for media_type, media in holder.get("content", {}).items():
        return media_type, media["schema"]
    return "", None
