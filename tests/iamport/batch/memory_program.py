"""Make charges, and print how many bytes a batch of them holds at most, garbage left out."""

from __future__ import annotations

import gc
import json
import sys
import tracemalloc

import httpx

from krpay import batch, iamport
from tests.iamport.batch.charges import make_charges
from tests.specs import TESTS

PAID = json.loads((TESTS / "iamport/examples/payment-card-paid-2020.json").read_bytes())


def respond(request: httpx.Request) -> httpx.Response:
    if request.url.path == "/users/getToken":
        token = {"access_token": "test-token", "now": 1_800_000_000, "expired_at": 1_800_001_800}
        return httpx.Response(200, json={"code": 0, "message": None, "response": token})
    asked = json.loads(request.content)
    paid = {
        **PAID["response"],
        "merchant_uid": asked["merchant_uid"],
        "amount": asked["amount"],
        "customer_uid": asked["customer_uid"],
    }
    return httpx.Response(200, json={**PAID, "response": paid})


def main(folder: str, count: int) -> None:
    http_client = httpx.Client(transport=httpx.MockTransport(respond))
    with iamport.Client(
        api_key="test-key", api_secret="test-secret", http_client=http_client
    ) as client:
        batch.run(client, make_charges(50), f"{folder}/first.db")  # what is made once
        tracemalloc.start()
        held = list[int]()

        def measure(summary: batch.Summary) -> None:
            if summary.counts[batch.State.DONE] % 100 == 0:
                gc.collect()
                held.append(tracemalloc.get_traced_memory()[0])

        charges, path = make_charges(count), f"{folder}/batch.db"
        summary = batch.run(client, charges, path, on_progress=measure)
        assert summary.counts[batch.State.DONE] == count, str(summary)
        sys.stdout.write(str(max(held)))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
