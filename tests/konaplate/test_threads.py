"""Many threads that begin with Konaplate at once all succeed."""

from __future__ import annotations

import json

from tests.konaplate.kit import KIT, LIST_TERMS
from tests.programs import run_in_threads, write_client

PROGRAM = (
    write_client(KIT, {LIST_TERMS.path: json.loads(LIST_TERMS.success.body)})
    + """
def work(number):
    listed = client.terms.list(user_id=number + 1)
    assert type(listed).__name__ == "TermsList", listed
    assert listed.terms == [], listed
"""
)


def test_fifty_threads_can_begin_at_once() -> None:
    assert run_in_threads(PROGRAM) == []
