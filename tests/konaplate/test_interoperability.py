"""Encryption and signature, held against a second JOSE library and the documented sample."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from jwcrypto import jwe, jwk  # type: ignore[import-untyped]

from krpay import konaplate
from krpay._runtime.redact import Secret
from krpay.errors import ConfigurationError, InvalidResponseError
from tests.loopback import LoopbackServer, respond_json
from tests.runtime.clients import KONAPLATE
from tests.runtime.keys import CRYPTO_KEY_ID, Keys, certificate_of, pem_of, rsa_key
from tests.runtime.samples import unpadded

SAMPLE = "KMV1:20221108120814608:uLD+mU8mz9K95neGiSJTSsF3zzAQJglCggZAOSs5Fkg="
"""The token that the provider's pages print."""

HEADER = {"alg": "RSA-OAEP-256", "enc": "A128GCM"}
PLAIN: dict[str, Any] = {"response": {"code": "000_000"}, "userId": 77, "memo": "메모"}


@cache
def keys() -> Keys:
    return Keys(server=rsa_key(), client=rsa_key())


@cache
def older() -> rsa.RSAPrivateKey:
    """The key that the client had before."""
    return rsa_key()


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer() as running:
        yield running


def client_of(server: LoopbackServer, **options: Any) -> konaplate.Client:
    return konaplate.Client(base_url=server.url, **{**KONAPLATE, **keys().options, **options})


def opened(token: str, key: rsa.RSAPrivateKey) -> bytes:
    """The plain text of a JWE, by the second library."""
    found = jwe.JWE()
    found.deserialize(token, key=jwk.JWK.from_pem(pem_of(key).encode()))
    content: bytes = found.payload
    return content


def encrypted(content: bytes, enc: str, key: rsa.RSAPrivateKey) -> str:
    """A JWE for the owner of a key, by the second library."""
    public = jwk.JWK.from_pem(certificate_of(key).encode())
    made = jwe.JWE(content, protected=json.dumps({"alg": "RSA-OAEP-256", "enc": enc}))
    made.add_recipient(public)
    token: str = made.serialize(compact=True)
    return token


def check_form(token: str) -> None:
    """Hold a JWE to what the provider takes."""
    header, key, vector, _, tag = token.split(".")
    assert json.loads(unpadded(header)) == HEADER
    assert [len(unpadded(part)) for part in (key, vector, tag)] == [256, 12, 16]


class TestEncryption:
    @pytest.mark.parametrize("content", [b"{}", '{"name":"홍길동"}'.encode(), b"x" * 200_000])
    def test_of_ours_is_undone_by_the_other_library(self, content: bytes) -> None:
        cipher = KonaplateBodyCodec(
            crypto_key_id=Secret(CRYPTO_KEY_ID),
            server_certificate=Secret(keys().server_certificate),
            client_private_key=None,
            previous_client_private_key=None,
        )
        encoded = cipher.encode_body(content)
        body, headers = encoded.content, encoded.headers
        document = json.loads(body)
        assert list(document) == ["encData"]
        assert headers == {"X-KM-Crypto-Key-Id": CRYPTO_KEY_ID}
        check_form(document["encData"])
        assert opened(document["encData"], keys().server) == content

    def test_of_a_whole_call_is_undone_by_the_other_library(self, server: LoopbackServer) -> None:
        server.script(respond_json({"response": {"code": "000_000"}}))
        with client_of(server) as client:
            client.bank_accounts.delete(user_id=50000104652, extra_body={"memo": "메모"})
        [request] = server.requests
        token = json.loads(request.body)["encData"]
        check_form(token)
        found = json.loads(opened(token, keys().server))
        assert found == {"userId": 50000104652, "memo": "메모"}
        assert request.header("X-KM-Crypto-Key-Id") == CRYPTO_KEY_ID

    @pytest.mark.parametrize("enc", ["A128GCM", "A256GCM"])
    def test_of_the_other_library_is_undone_by_us(self, server: LoopbackServer, enc: str) -> None:
        token = encrypted(json.dumps(PLAIN).encode(), enc, keys().client)
        assert json.loads(unpadded(token.split(".")[0]))["enc"] == enc
        server.script(respond_json({"encData": token}))
        with client_of(server) as client:
            found = client.bank_accounts.get(user_id=1)
        assert found.user_id == 77
        assert found.model_extra == {"memo": "메모"}

    @pytest.mark.parametrize("enc", ["A192GCM", "A128CBC-HS256"])
    def test_with_another_cipher_is_not_taken(self, server: LoopbackServer, enc: str) -> None:
        token = encrypted(json.dumps(PLAIN).encode(), enc, keys().client)
        server.script(respond_json({"encData": token}))
        with client_of(server) as client, pytest.raises(InvalidResponseError):
            client.bank_accounts.get(user_id=1)


class TestTheExchangeOfKeys:
    @pytest.mark.parametrize("enc", ["A128GCM", "A256GCM"])
    def test_leaves_answers_for_the_previous_key_readable(
        self, server: LoopbackServer, enc: str
    ) -> None:
        content = json.dumps(PLAIN).encode()
        answers = [
            respond_json({"encData": encrypted(content, enc, key)})
            for key in (older(), keys().client)
        ]
        server.script(*answers)
        with client_of(server, previous_client_private_key=pem_of(older())) as client:
            assert client.bank_accounts.get(user_id=1).user_id == 77
            assert client.bank_accounts.get(user_id=1).user_id == 77

    def test_needs_the_previous_key(self, server: LoopbackServer) -> None:
        token = encrypted(json.dumps(PLAIN).encode(), "A128GCM", older())
        server.script(respond_json({"encData": token}))
        with client_of(server) as client, pytest.raises(InvalidResponseError) as caught:
            client.bank_accounts.get(user_id=1)
        assert "client_private_key" in str(caught.value)
        assert json.loads(caught.value.body) == {"encData": token}

    def test_leaves_answers_for_other_keys_unreadable(self, server: LoopbackServer) -> None:
        token = encrypted(json.dumps(PLAIN).encode(), "A128GCM", keys().server)
        server.script(respond_json({"encData": token}))
        with (
            client_of(server, previous_client_private_key=pem_of(older())) as client,
            pytest.raises(InvalidResponseError),
        ):
            client.bank_accounts.get(user_id=1)

    @pytest.mark.parametrize("name", ["client_private_key", "previous_client_private_key"])
    def test_does_not_take_the_client_s_pair_for_the_server_s(self, name: str) -> None:
        mine = {name: pem_of(older()), "server_certificate": certificate_of(older())}
        options: dict[str, Any] = {**KONAPLATE, **keys().options, **mine}
        for kind in (konaplate.Client, konaplate.AsyncClient):
            with pytest.raises(ConfigurationError, match="server_certificate"):
                kind(**options)

    def test_does_not_take_a_certificate_that_expired(self) -> None:
        old = certificate_of(keys().server, days=-1)
        options: dict[str, Any] = {**KONAPLATE, **keys().options, "server_certificate": old}
        for kind in (konaplate.Client, konaplate.AsyncClient):
            with pytest.raises(ConfigurationError, match="server_certificate expired on"):
                kind(**options)


def hmac_by_hand(key: bytes, content: bytes) -> bytes:
    """HMAC-SHA256 as RFC 2104 writes it."""
    padded = key.ljust(64, b"\0")
    inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in padded) + content).digest()
    return hashlib.sha256(bytes(byte ^ 0x5C for byte in padded) + inner).digest()


class TestTheToken:
    def structure(self, token: str) -> list[int]:
        """Characters of the parts with their colons, and bytes of the code."""
        version, moment, mac = token.split(":")
        assert version == "KMV1"
        datetime.strptime(moment + "000", "%Y%m%d%H%M%S%f").replace(tzinfo=UTC)
        code = base64.b64decode(mac, validate=True)
        return [len(version) + 1, len(moment), 1, len(mac), len(code)]

    def test_of_the_pages_has_the_form_of_ours(self) -> None:
        ours = make_transaction_token("test-secret", b"{}", datetime.now(UTC))
        assert self.structure(SAMPLE) == [5, 17, 1, 44, 32]
        assert self.structure(ours) == self.structure(SAMPLE)
        assert len(ours) == len(SAMPLE) == 67

    @pytest.mark.parametrize("content", [b"", b"{}", '{"name":"홍길동"}'.encode(), b"x" * 10_000])
    def test_is_an_hmac_of_the_body(self, content: bytes) -> None:
        moment = datetime(2022, 11, 8, 12, 8, 14, 608_999, tzinfo=UTC)
        mac = base64.b64encode(hmac_by_hand(b"test-secret", content)).decode()
        found = make_transaction_token("test-secret", content, moment)
        assert found == f"KMV1:20221108120814608:{mac}"

    def test_of_a_call_is_an_hmac_of_the_bytes_that_are_sent(self, server: LoopbackServer) -> None:
        server.script(respond_json({"response": {"code": "000_000"}}))
        with client_of(server) as client:
            client.bank_accounts.delete(user_id=50000104652)
        [request] = server.requests
        token = request.header("X-KM-Tran-Token") or ""
        assert self.structure(token) == self.structure(SAMPLE)
        mac = hmac_by_hand(KONAPLATE["secret_key"].encode(), request.body)
        assert base64.b64decode(token.split(":")[2]) == mac


class TestKeysThatDoNotFit:
    @pytest.mark.parametrize("name", ["server_certificate", "client_private_key"])
    def test_short_ones_are_refused_at_construction(self, name: str) -> None:
        key = rsa.generate_private_key(65537, 1024)
        value = pem_of(key) if name == "client_private_key" else certificate_of(key)
        options: dict[str, Any] = {**KONAPLATE, **keys().options, name: value}
        with pytest.raises(ConfigurationError, match=f"{name} is an RSA key of 1024 bits"):
            konaplate.Client(**options)

    def test_a_certificate_of_the_future_is_refused_at_construction(self) -> None:
        early = certificate_of(keys().server, valid_in_days=30, days=60)
        options: dict[str, Any] = {**KONAPLATE, **keys().options, "server_certificate": early}
        with pytest.raises(ConfigurationError, match="server_certificate is valid only from"):
            konaplate.Client(**options)
