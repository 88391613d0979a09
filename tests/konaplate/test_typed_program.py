"""The program that the type checkers check does run."""

from __future__ import annotations

from tests.konaplate import typed_program


def test_its_client_can_be_made() -> None:
    client = typed_program.make_client()
    assert client.base_url == "https://kona.example.com/open-api"
    client.close()
