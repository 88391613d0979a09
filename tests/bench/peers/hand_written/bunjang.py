"""Bunjang, by hand."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from urllib.parse import quote

import httpx
from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from tests.bench.peers.hand_written import ProviderError
from tests.bench.peers.signing import BunjangPeerSigner


class _Model(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class PointIssuanceStatus(StrEnum):
    WAITED = "WAITED"
    READY = "READY"
    DONE = "DONE"
    CANCELLED = "CANCELLED"
    FAIL = "FAIL"


class PreparedVirtualAccount(_Model):
    vbank_due_date: datetime
    vbank_account_number: str
    bank_name: str
    vbank_holder_name: str


class PointIssuance(_Model):
    id: str
    amount: int
    status: PointIssuanceStatus
    created_at: datetime
    modified_at: datetime
    prepared_vbank_info: PreparedVirtualAccount


class _IssuanceEnvelope(_Model):
    data: PointIssuance


class _ErrorBody(_Model):
    error_code: str | None = None
    reason: str | None = None


def _read_issuance(response: httpx.Response) -> PointIssuance:
    if response.is_error:
        error = _ErrorBody.model_validate_json(response.content)
        raise ProviderError(response.status_code, error.error_code, error.reason)
    return _IssuanceEnvelope.model_validate_json(response.content).data


def _make_path(issuance_id: str, action: str = "") -> str:
    return f"/api/v1/points/issuance/{quote(issuance_id, safe='')}{action}"


class Client:
    def __init__(self, access_key: str, secret_key: str, http: httpx.Client) -> None:
        self._signer = BunjangPeerSigner(access_key, secret_key)
        self._http = http

    def get_issuance(self, issuance_id: str) -> PointIssuance:
        return _read_issuance(self._send("GET", _make_path(issuance_id)))

    def cancel_issuance(self, issuance_id: str) -> PointIssuance:
        return _read_issuance(self._send("POST", _make_path(issuance_id, "/cancel")))

    def _send(self, method: str, path: str) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self._signer.make_token(method)}"}
        return self._http.request(method, path, headers=headers)


class AsyncClient:
    def __init__(self, access_key: str, secret_key: str, http: httpx.AsyncClient) -> None:
        self._signer = BunjangPeerSigner(access_key, secret_key)
        self._http = http

    async def get_issuance(self, issuance_id: str) -> PointIssuance:
        return _read_issuance(await self._send("GET", _make_path(issuance_id)))

    async def cancel_issuance(self, issuance_id: str) -> PointIssuance:
        return _read_issuance(await self._send("POST", _make_path(issuance_id, "/cancel")))

    async def _send(self, method: str, path: str) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self._signer.make_token(method)}"}
        return await self._http.request(method, path, headers=headers)
