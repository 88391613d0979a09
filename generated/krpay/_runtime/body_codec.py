# Copied from codegen/package/_runtime/body_codec.py by `nox -s generate`. Do not edit.
"""What a provider's room says about bodies that do not travel as plain JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, repr=False)
class EncodedBody:
    """A request body as it travels, and the headers that go with it."""

    content: bytes
    headers: Mapping[str, str]


class BodyCodec(Protocol):
    """Encodes request bodies and decodes response bodies.

    The generated client makes one from the credentials of the spec's `x-encryption`.
    """

    def check_keys(self, operation: str, *, request: bool, response: bool) -> None:
        """Check that the keys are here which an operation needs.

        Raises:
            ConfigurationError: It names each key that is missing.
        """
        ...

    def encode_body(self, content: bytes) -> EncodedBody:
        """Encode a JSON text for the provider."""
        ...

    def decode_body(self, document: object) -> object:
        """Decode the JSON of a response; what is not encoded comes back as it is.

        Raises:
            ValueError: What is inside is not JSON.
            ConfigurationError: No key that is here decodes it.
        """
        ...
