"""What a request to Konaplate is signed with: token, time, correlation id, and who sends it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from datetime import datetime, timedelta, timezone

import pytest

from krpay import konaplate
from krpay.errors import ConfigurationError
from tests.clients import ClientMaker
from tests.konaplate.calls import delete_account, read_encrypted
from tests.konaplate.clients import make_client
from tests.konaplate.keys import KeyPairs
from tests.konaplate.kit import CREDENTIALS
from tests.konaplate.samples import SUCCESS
from tests.loopback import LoopbackRequest, LoopbackResponse, LoopbackServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick")]

KST = timezone(timedelta(hours=9))
CORRELATION_ID = r"\d{12}-[0-9a-f]{7}"


def read_tran_token(request: LoopbackRequest) -> str:
    token = request.header("X-KM-Tran-Token")
    assert token is not None
    return token


class TestASignature:
    async def test_is_signed_over_the_encrypted_bytes_that_are_sent(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(SUCCESS)
        await delete_account(make_client(clients, server, **keys.options))
        [request] = server.requests
        version, moment, mac = read_tran_token(request).split(":")
        assert version == "KMV1"
        assert re.fullmatch(r"\d{17}", moment)
        expected = hmac.new(CREDENTIALS["secret_key"].encode(), request.body, hashlib.sha256)
        assert base64.b64decode(mac, validate=True) == expected.digest()
        assert len(read_tran_token(request)) == 67

    async def test_says_when_it_was_made_in_korean_time(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(SUCCESS)
        before = datetime.now(KST).replace(microsecond=0)
        await delete_account(make_client(clients, server, **keys.options))
        [request] = server.requests
        tran_time = request.header("X-KM-Tran-Time") or ""
        assert re.fullmatch(r"\d{14}", tran_time)
        assert request.header("X-KM-Time-Zone") == "KST"
        made = datetime.strptime(tran_time, "%Y%m%d%H%M%S").replace(tzinfo=KST)
        assert before <= made <= datetime.now(KST)
        assert read_tran_token(request).split(":")[1][:14] == tran_time
        correlation_id = request.header("X-KM-Correlation-Id") or ""
        assert re.fullmatch(CORRELATION_ID, correlation_id)
        assert len(correlation_id) == 20
        assert correlation_id.startswith(tran_time[2:])

    async def test_says_who_sends_it(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(SUCCESS)
        await delete_account(make_client(clients, server, **keys.options))
        [request] = server.requests
        assert request.header("X-KM-User-AspId") == CREDENTIALS["asp_id"]
        assert request.header("X-KM-Access-Key") == CREDENTIALS["access_key"]
        assert CREDENTIALS["secret_key"] not in str(request.headers)

    async def test_is_signed_anew_for_each_attempt(
        self, clients: ClientMaker, server: LoopbackServer, keys: KeyPairs
    ) -> None:
        server.script(LoopbackResponse(429), LoopbackResponse(429), SUCCESS)
        await delete_account(make_client(clients, server, **keys.options))
        assert len({request.header("X-KM-Correlation-Id") for request in server.requests}) == 3
        for request in server.requests:
            mac = hmac.new(CREDENTIALS["secret_key"].encode(), request.body, hashlib.sha256)
            assert read_tran_token(request).endswith(":" + base64.b64encode(mac.digest()).decode())
            assert keys.decrypt(read_encrypted(request)).plaintext == b'{"userId":50000104652}'


@pytest.mark.parametrize("kind", ["Client", "AsyncClient"])
@pytest.mark.parametrize("name", ["asp_id", "access_key", "crypto_key_id"])
@pytest.mark.parametrize(
    "value", ["test-secret ", " test-secret", "test-secret-키", "-----BEGIN X\ntest-secret"]
)
def test_a_credential_that_no_header_can_carry_is_refused_and_not_shown(
    kind: str, name: str, value: str
) -> None:
    with pytest.raises(ConfigurationError, match=name) as caught:
        getattr(konaplate, kind)(**{**CREDENTIALS, name: value})
    assert "test-secret" not in str(caught.value)
