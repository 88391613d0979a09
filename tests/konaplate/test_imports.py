"""Keys bring in the cryptography that they need."""

from __future__ import annotations

from tests.konaplate.kit import CREDENTIALS
from tests.programs import PRINT_MODULES, run_program


def test_keys_bring_in_the_cryptography_that_they_need() -> None:
    credentials = {**CREDENTIALS, "client_private_key": "no such file"}
    modules = run_program(f"""
try:
    make_client("konaplate", {credentials!r}, {{}})
except Exception as error:
    assert "client_private_key is neither PEM text nor a file" in str(error), error
{PRINT_MODULES}""")
    assert {"joserfc", "cryptography"} <= set(modules)
