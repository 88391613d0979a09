# Copied from codegen/package/batch/__init__.py by `nox -s generate`. Do not edit.
"""Many calls that may move money: each is made once, and each is accounted for.

    calls = ((f"2026-12 {key}", endpoints.subscriptions.pay(...)) for key in customers)
    with Client() as client:
        summary = batch.run(client, calls, "december.db", concurrency=8)
    print(summary)

A call has a key, which is the caller's own: the same key is never charged twice, however often
the batch is run. Before a call is sent, the journal says so on disk. A batch that was killed is
run again with the same calls: what was in flight is asked for first, what has ended is left
alone, and the rest is sent.

`run_async` is the same for an asynchronous client. `send_one` is for task queues, which have a
task for each call. `Store` is what a journal in a shop's own database has to have.

An answer of 429 holds up all workers. No sensitive value is written to the journal: a run that
resumes gets the calls from the caller again.
"""

from krpay.batch.bar import progress_bar
from krpay.batch.records import KeyConflictError, Record, State, Store
from krpay.batch.reports import Summary, write_csv, write_json
from krpay.batch.running import run, run_async, send_one, send_one_async
from krpay.batch.sqlite_store import SqliteStore

__all__ = [
    "KeyConflictError",
    "Record",
    "SqliteStore",
    "State",
    "Store",
    "Summary",
    "progress_bar",
    "run",
    "run_async",
    "send_one",
    "send_one_async",
    "write_csv",
    "write_json",
]
