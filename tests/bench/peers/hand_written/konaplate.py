"""Konaplate, by hand."""

from __future__ import annotations

import httpx
from pydantic import BaseModel

from tests.bench.peers.hand_written import ProviderError
from tests.bench.peers.signing import KonaplatePeerSigner

_SUCCESS = "000_000"


class DeleteBankAccount(BaseModel):
    userId: int  # noqa: N815  as the provider writes it


class _Result(BaseModel):
    code: str
    description: str | None = None


class _KonaplateEnvelope(BaseModel):
    response: _Result | None = None


def _raise_refusal(response: httpx.Response) -> None:
    result = _KonaplateEnvelope.model_validate_json(response.content).response
    if response.is_error or (result is not None and result.code != _SUCCESS):
        code, text = (result.code, result.description) if result else (None, None)
        raise ProviderError(response.status_code, code, text)


class Client:
    def __init__(self, signer: KonaplatePeerSigner, http: httpx.Client) -> None:
        self._signer = signer
        self._http = http

    def delete_bank_account(self, user_id: int) -> None:
        body = DeleteBankAccount(userId=user_id).model_dump_json().encode()
        _raise_refusal(self._post("/api/v1/bankaccounts/delete", self._signer.encrypt(body)))

    def _post(self, path: str, content: bytes) -> httpx.Response:
        return self._http.post(path, content=content, headers=self._signer.make_headers(content))


class AsyncClient:
    def __init__(self, signer: KonaplatePeerSigner, http: httpx.AsyncClient) -> None:
        self._signer = signer
        self._http = http

    async def delete_bank_account(self, user_id: int) -> None:
        body = DeleteBankAccount(userId=user_id).model_dump_json().encode()
        _raise_refusal(await self._post("/api/v1/bankaccounts/delete", self._signer.encrypt(body)))

    async def _post(self, path: str, content: bytes) -> httpx.Response:
        return await self._http.post(
            path, content=content, headers=self._signer.make_headers(content)
        )
