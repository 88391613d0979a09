# pyright: strict
"""What a merchant on Konaplate writes; the type checkers must accept it as it is."""

from __future__ import annotations

from krpay import konaplate


def forget_account(client: konaplate.Client, user_id: int) -> str | None:
    """Delete an account, and say whose it was."""
    account = client.bank_accounts.get(user_id=user_id)
    client.bank_accounts.delete(user_id=user_id, extra_body={"memo": None})
    client.send(konaplate.endpoints.bank_accounts.delete(user_id=user_id))
    return account.account_info.user_name if account.account_info else None


def make_client() -> konaplate.Client:
    """Make a client of a server that only the merchant knows."""
    return konaplate.Client(
        asp_id="test-asp",
        access_key="test-key",
        secret_key="test-secret",
        base_url="https://kona.example.com/open-api",
        max_retries=0,
    )


def main() -> None:
    """Put it together."""
    with make_client() as client:
        print(forget_account(client, 50000104652))  # noqa: T201
