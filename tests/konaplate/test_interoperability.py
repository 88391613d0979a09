"""Encryption and signature, held against a second JOSE library and the documented sample."""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from jwcrypto import jwe, jwk  # type: ignore[import-untyped]

from krpay import konaplate
from krpay._runtime.redact import Secret
from krpay.errors import ConfigurationError, InvalidResponseError
from krpay.konaplate._body_codec import KonaplateBodyCodec
from krpay.konaplate._signing import make_transaction_token
from tests.certificates import make_certificate, make_rsa_key, write_pem
from tests.encodings import decode_base64url
from tests.konaplate.keys import CRYPTO_KEY_ID, make_key_pairs
from tests.konaplate.kit import CREDENTIALS
from tests.loopback import LoopbackServer, respond_json

SAMPLE = "KMV1:20221108120814608:uLD+mU8mz9K95neGiSJTSsF3zzAQJglCggZAOSs5Fkg="
"""The token that the provider's pages print."""

HEADER = {"alg": "RSA-OAEP-256", "enc": "A128GCM"}
PLAIN: dict[str, Any] = {"response": {"code": "000_000"}, "userId": 77, "memo": "메모"}


@cache
def make_older_key() -> rsa.RSAPrivateKey:
    """The key that the client had before."""
    return make_rsa_key()


def make_client(server: LoopbackServer, **options: Any) -> konaplate.Client:
    """Make a client that has the keys of both ends."""
    return konaplate.Client(
        base_url=server.url, **{**CREDENTIALS, **make_key_pairs().options, **options}
    )


def decrypt_jwe(token: str, key: rsa.RSAPrivateKey) -> bytes:
    """Decrypt a JWE with the second library."""
    message = jwe.JWE()
    message.deserialize(token, key=jwk.JWK.from_pem(write_pem(key).encode()))
    content: bytes = message.payload
    return content


def encrypt_for(content: bytes, enc: str, key: rsa.RSAPrivateKey) -> str:
    """Encrypt for the owner of a key with the second library."""
    public = jwk.JWK.from_pem(make_certificate(key).encode())
    made = jwe.JWE(content, protected=json.dumps({"alg": "RSA-OAEP-256", "enc": enc}))
    made.add_recipient(public)
    token: str = made.serialize(compact=True)
    return token


def check_form(token: str) -> None:
    """Hold a JWE to what the provider takes."""
    header, key, vector, _, tag = token.split(".")
    assert json.loads(decode_base64url(header)) == HEADER
    assert [len(decode_base64url(part)) for part in (key, vector, tag)] == [256, 12, 16]


class TestEncryption:
    @pytest.mark.parametrize("content", [b"{}", '{"name":"홍길동"}'.encode(), b"x" * 200_000])
    def test_of_ours_is_undone_by_the_other_library(self, content: bytes) -> None:
        cipher = KonaplateBodyCodec(
            crypto_key_id=Secret(CRYPTO_KEY_ID),
            server_certificate=Secret(make_key_pairs().server_certificate),
            client_private_key=None,
            previous_client_private_key=None,
        )
        encoded = cipher.encode_body(content)
        body, headers = encoded.content, encoded.headers
        document = json.loads(body)
        assert list(document) == ["encData"]
        assert headers == {"X-KM-Crypto-Key-Id": CRYPTO_KEY_ID}
        check_form(document["encData"])
        assert decrypt_jwe(document["encData"], make_key_pairs().server) == content

    def test_of_a_whole_call_is_undone_by_the_other_library(self, server: LoopbackServer) -> None:
        server.script(respond_json({"response": {"code": "000_000"}}))
        with make_client(server) as client:
            client.bank_accounts.delete(user_id=50000104652, extra_body={"memo": "메모"})
        [request] = server.requests
        token = json.loads(request.body)["encData"]
        check_form(token)
        body = json.loads(decrypt_jwe(token, make_key_pairs().server))
        assert body == {"userId": 50000104652, "memo": "메모"}
        assert request.header("X-KM-Crypto-Key-Id") == CRYPTO_KEY_ID

    @pytest.mark.parametrize("enc", ["A128GCM", "A256GCM"])
    def test_of_the_other_library_is_undone_by_us(self, server: LoopbackServer, enc: str) -> None:
        token = encrypt_for(json.dumps(PLAIN).encode(), enc, make_key_pairs().client)
        assert json.loads(decode_base64url(token.split(".")[0]))["enc"] == enc
        server.script(respond_json({"encData": token}))
        with make_client(server) as client:
            account = client.bank_accounts.get(user_id=77)
        assert account.user_id == 77
        assert account.model_extra == {"memo": "메모"}

    @pytest.mark.parametrize("enc", ["A192GCM", "A128CBC-HS256"])
    def test_with_another_cipher_is_not_taken(self, server: LoopbackServer, enc: str) -> None:
        token = encrypt_for(json.dumps(PLAIN).encode(), enc, make_key_pairs().client)
        server.script(respond_json({"encData": token}))
        with make_client(server) as client, pytest.raises(InvalidResponseError):
            client.bank_accounts.get(user_id=77)


class TestTheExchangeOfKeys:
    @pytest.mark.parametrize("enc", ["A128GCM", "A256GCM"])
    def test_leaves_responses_for_the_previous_key_readable(
        self, server: LoopbackServer, enc: str
    ) -> None:
        content = json.dumps(PLAIN).encode()
        responses = [
            respond_json({"encData": encrypt_for(content, enc, key)})
            for key in (make_older_key(), make_key_pairs().client)
        ]
        server.script(*responses)
        with make_client(server, previous_client_private_key=write_pem(make_older_key())) as client:
            assert client.bank_accounts.get(user_id=77).user_id == 77
            assert client.bank_accounts.get(user_id=77).user_id == 77

    def test_needs_the_previous_key(self, server: LoopbackServer) -> None:
        token = encrypt_for(json.dumps(PLAIN).encode(), "A128GCM", make_older_key())
        server.script(respond_json({"encData": token}))
        with make_client(server) as client, pytest.raises(InvalidResponseError) as caught:
            client.bank_accounts.get(user_id=77)
        assert "client_private_key" in str(caught.value)
        assert json.loads(caught.value.body) == {"encData": token}

    def test_leaves_responses_for_other_keys_unreadable(self, server: LoopbackServer) -> None:
        token = encrypt_for(json.dumps(PLAIN).encode(), "A128GCM", make_key_pairs().server)
        server.script(respond_json({"encData": token}))
        with (
            make_client(server, previous_client_private_key=write_pem(make_older_key())) as client,
            pytest.raises(InvalidResponseError),
        ):
            client.bank_accounts.get(user_id=77)

    @pytest.mark.parametrize("name", ["client_private_key", "previous_client_private_key"])
    def test_does_not_take_the_client_s_pair_for_the_server_s(self, name: str) -> None:
        mine = {
            name: write_pem(make_older_key()),
            "server_certificate": make_certificate(make_older_key()),
        }
        options: dict[str, Any] = {**CREDENTIALS, **make_key_pairs().options, **mine}
        for kind in (konaplate.Client, konaplate.AsyncClient):
            with pytest.raises(ConfigurationError, match="server_certificate"):
                kind(**options)

    def test_does_not_take_a_certificate_that_expired(self) -> None:
        old = make_certificate(make_key_pairs().server, days=-1)
        options: dict[str, Any] = {
            **CREDENTIALS,
            **make_key_pairs().options,
            "server_certificate": old,
        }
        for kind in (konaplate.Client, konaplate.AsyncClient):
            with pytest.raises(ConfigurationError, match="server_certificate expired on"):
                kind(**options)


def compute_hmac(key: bytes, content: bytes) -> bytes:
    """Compute HMAC-SHA256 as RFC 2104 writes it."""
    padded = key.ljust(64, b"\0")
    inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in padded) + content).digest()
    return hashlib.sha256(bytes(byte ^ 0x5C for byte in padded) + inner).digest()


class TestTheToken:
    def measure_parts(self, token: str) -> list[int]:
        """Count the characters of the parts with their colons, and the bytes of the code."""
        version, moment, mac = token.split(":")
        assert version == "KMV1"
        datetime.strptime(moment + "000", "%Y%m%d%H%M%S%f").replace(tzinfo=UTC)
        code = base64.b64decode(mac, validate=True)
        return [len(version) + 1, len(moment), 1, len(mac), len(code)]

    def test_of_the_pages_has_the_form_of_ours(self) -> None:
        ours = make_transaction_token("test-secret", b"{}", datetime.now(UTC))
        assert self.measure_parts(SAMPLE) == [5, 17, 1, 44, 32]
        assert self.measure_parts(ours) == self.measure_parts(SAMPLE)
        assert len(ours) == len(SAMPLE) == 67

    @pytest.mark.parametrize("content", [b"", b"{}", '{"name":"홍길동"}'.encode(), b"x" * 10_000])
    def test_is_an_hmac_of_the_body(self, content: bytes) -> None:
        moment = datetime(2022, 11, 8, 12, 8, 14, 608_999, tzinfo=UTC)
        mac = base64.b64encode(compute_hmac(b"test-secret", content)).decode()
        token = make_transaction_token("test-secret", content, moment)
        assert token == f"KMV1:20221108120814608:{mac}"

    def test_of_a_call_is_an_hmac_of_the_bytes_that_are_sent(self, server: LoopbackServer) -> None:
        server.script(respond_json({"response": {"code": "000_000"}}))
        with make_client(server) as client:
            client.bank_accounts.delete(user_id=50000104652)
        [request] = server.requests
        token = request.header("X-KM-Tran-Token") or ""
        assert self.measure_parts(token) == self.measure_parts(SAMPLE)
        mac = compute_hmac(CREDENTIALS["secret_key"].encode(), request.body)
        assert base64.b64decode(token.split(":")[2]) == mac


class TestKeysThatDoNotFit:
    @pytest.mark.parametrize("name", ["server_certificate", "client_private_key"])
    def test_short_ones_are_refused_at_construction(self, name: str) -> None:
        key = rsa.generate_private_key(65537, 1024)
        value = write_pem(key) if name == "client_private_key" else make_certificate(key)
        options: dict[str, Any] = {**CREDENTIALS, **make_key_pairs().options, name: value}
        with pytest.raises(ConfigurationError, match=f"{name} is an RSA key of 1024 bits"):
            konaplate.Client(**options)

    def test_a_certificate_of_the_future_is_refused_at_construction(self) -> None:
        early = make_certificate(make_key_pairs().server, valid_in_days=30, days=60)
        options: dict[str, Any] = {
            **CREDENTIALS,
            **make_key_pairs().options,
            "server_certificate": early,
        }
        with pytest.raises(ConfigurationError, match="server_certificate is valid only from"):
            konaplate.Client(**options)
