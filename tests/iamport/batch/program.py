"""A nightly batch, as a program: it is killed in tests, and run again."""

from __future__ import annotations

import os
import sys

from krpay import batch, iamport
from tests.iamport.batch.charges import make_charges


def main(path: str, count: int) -> None:
    with iamport.Client(base_url=os.environ["SANDBOX"]) as client:
        summary = batch.run(client, make_charges(count), path, concurrency=4, stop_after=None)
    sys.stdout.write(f"{summary}\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
