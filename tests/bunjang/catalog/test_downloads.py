"""A download of a catalog file: signed, whole or not at all, in little memory."""

from __future__ import annotations

import gzip
import random
import time
import tracemalloc
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from krpay import bunjang, errors
from krpay.bunjang import catalog
from tests.bunjang.catalog.downloads import (
    CONTENT,
    DAY,
    FULL,
    HOUR,
    LARGE,
    NO_CERTIFICATES,
    SEGMENT,
    TEXT,
    StreamingServer,
    download,
    list_names,
    respond_file,
)
from tests.bunjang.kit import CREDENTIALS
from tests.bunjang.samples import read_claims
from tests.clients import Mode
from tests.loopback import HangUp, LoopbackResponse, LoopbackServer, PartialResponse, Step

pytestmark = pytest.mark.usefixtures("quick")


class TestARequest:
    @pytest.mark.parametrize(("when", "target"), [(DAY, FULL), (HOUR, SEGMENT)])
    def test_is_a_signed_get_of_the_file(
        self, mode: Mode, server: LoopbackServer, folder: Path, when: date, target: str
    ) -> None:
        server.script(respond_file(CONTENT))
        before = int(time.time())
        download(mode, server.url, to=folder / "x.csv.gz", when=when)
        [request] = server.requests
        assert (request.method, request.target, request.body) == ("GET", target, b"")
        claims = read_claims(request)
        assert set(claims) == {"accessKey", "iat"}
        assert claims["accessKey"] == CREDENTIALS["access_key"]
        assert before <= claims["iat"] <= time.time()
        assert request.header("Accept-Encoding") == "identity"
        assert "json" not in (request.header("Accept") or "")

    @pytest.mark.parametrize(
        ("when", "target"),
        [
            (date(2027, 1, 2), "/catalog/full/full-20270102.csv.gz"),
            (datetime(2027, 1, 2, 0, 59), "/catalog/segment/segment-20270102_00.csv.gz"),  # noqa: DTZ001
            (datetime(2027, 1, 2, 23), "/catalog/segment/segment-20270102_23.csv.gz"),  # noqa: DTZ001
        ],
    )
    def test_names_day_and_hour_with_all_digits(
        self, server: LoopbackServer, folder: Path, when: date, target: str
    ) -> None:
        server.script(respond_file(CONTENT))
        download("sync", server.url, to=folder / "x.csv.gz", when=when)
        assert [request.target for request in server.requests] == [target]

    @pytest.mark.parametrize(
        ("name", "when", "reason"),
        [
            ("download_full", "2027-01-02", "day must be a date, not str"),
            ("download_segment", date(2027, 1, 2), "hour must be a datetime, not date"),
            ("download_segment", datetime(2027, 1, 2, 23, tzinfo=UTC), "no time zone"),
        ],
    )
    def test_for_something_else_is_refused_before_it_is_sent(
        self, server: LoopbackServer, folder: Path, name: str, when: Any, reason: str
    ) -> None:
        with (
            bunjang.Client(base_url=server.url, **CREDENTIALS) as client,
            pytest.raises(errors.InvalidArgumentError, match=reason),
        ):
            getattr(client.catalog, name)(when, to=folder / "x.csv.gz")
        assert server.requests == []
        assert list(folder.iterdir()) == []

    def test_is_signed_anew_for_each_attempt(self, server: LoopbackServer, folder: Path) -> None:
        server.script(LoopbackResponse(429, headers={"Retry-After": "1"}), respond_file(CONTENT))
        download("sync", server.url, to=folder / "x.csv.gz")
        first, second = (read_claims(request)["iat"] for request in server.requests)
        assert second > first


class TestADownload:
    @pytest.mark.parametrize("kind", ["sync", "asyncio", "trio"])
    @pytest.mark.parametrize("when", [DAY, HOUR], ids=["full", "segment"])
    def test_gives_the_file_as_it_came(
        self, kind: Mode, server: LoopbackServer, folder: Path, when: date
    ) -> None:
        if kind == "trio":
            pytest.importorskip("trio")
        server.script(respond_file(CONTENT))
        target = folder / "x.csv.gz"
        assert download(kind, server.url, to=target, when=when) == target
        assert target.read_bytes() == CONTENT
        assert list_names(folder) == ["x.csv.gz"]
        assert len(list(catalog.read(target))) == 3

    def test_may_be_named_by_a_text_without_a_folder(
        self, mode: Mode, server: LoopbackServer, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(folder)
        server.script(respond_file(CONTENT))
        assert download(mode, server.url, to="x.csv.gz") == Path("x.csv.gz")
        assert list_names(folder) == ["x.csv.gz"]

    def test_may_be_read_by_whoever_may_read_new_files(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        server.script(respond_file(CONTENT))
        other = folder / "other"
        other.touch()
        target = download(mode, server.url, to=folder / "x.csv.gz")
        assert target.stat().st_mode == other.stat().st_mode

    @pytest.mark.parametrize("content", [CONTENT, LARGE, TEXT.encode()], ids=len)
    def test_tells_how_far_it_is(
        self, mode: Mode, server: LoopbackServer, folder: Path, content: bytes
    ) -> None:
        server.script(respond_file(content))
        steps: list[tuple[int, int | None]] = []

        def progress(received: int, total: int | None) -> None:
            steps.append((received, total))

        download(mode, server.url, to=folder / "x.csv.gz", progress=progress)
        received = [bytes_ for bytes_, _ in steps]
        assert received[0] == 0
        assert received[-1] == len(content)
        assert received == sorted(set(received))
        assert {total for _, total in steps} == {len(content)}
        assert len(steps) > 2 or len(content) < 300_000

    def test_tells_how_far_it_is_even_if_nobody_knows_how_far_it_goes(
        self, mode: Mode, folder: Path
    ) -> None:
        steps: list[tuple[int, int | None]] = []

        def progress(received: int, total: int | None) -> None:
            steps.append((received, total))

        with StreamingServer([CONTENT] * 3, tell_length=False) as streaming:
            path = download(mode, streaming.url, to=folder / "x.csv.gz", progress=progress)
        assert path.read_bytes() == CONTENT * 3
        assert {total for _, total in steps} == {None}
        assert (steps[0][0], steps[-1][0]) == (0, 3 * len(CONTENT))

    def test_appears_under_its_name_only_when_it_is_whole(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        server.script(respond_file(LARGE))
        target = folder / "x.csv.gz"
        seen: list[tuple[bool, int]] = []

        def progress(received: int, total: int | None) -> None:
            seen.append((target.exists(), len(list_names(folder))))

        download(mode, server.url, to=target, progress=progress)
        assert set(seen) == {(False, 1)}
        assert target.read_bytes() == LARGE
        assert list_names(folder) == ["x.csv.gz"]

    def test_replaces_a_file_that_is_there_at_the_end(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        server.script(respond_file(LARGE))
        target = folder / "x.csv.gz"
        target.write_bytes(b"old")
        seen: set[bytes] = set()

        def progress(received: int, total: int | None) -> None:
            seen.add(target.read_bytes())

        download(mode, server.url, to=target, progress=progress)
        assert seen == {b"old"}
        assert target.read_bytes() == LARGE
        assert list_names(folder) == ["x.csv.gz"]

    def test_is_stored_as_it_came_even_if_it_is_called_encoded(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        server.script(
            respond_file(CONTENT, **{"Content-Encoding": "gzip", "Content-Type": "text/csv"})
        )
        target = download(mode, server.url, to=folder / "x.csv.gz")
        assert target.read_bytes() == CONTENT
        assert len(list(catalog.read(target))) == 3

    def test_that_is_plain_text_is_kept_as_it_came(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        server.script(respond_file(TEXT.encode()))
        target = download(mode, server.url, to=folder / "x.csv.gz")
        assert target.read_bytes() == TEXT.encode()
        assert len(list(catalog.read(target))) == 3

    @pytest.mark.parametrize(
        "trouble",
        [
            PartialResponse(respond_file(LARGE)),
            HangUp(),
            LoopbackResponse(503),
            LoopbackResponse(429),
        ],
        ids=["half a response", "no response", "503", "429"],
    )
    def test_is_tried_again_from_its_start(
        self, mode: Mode, server: LoopbackServer, folder: Path, trouble: Step
    ) -> None:
        server.script(trouble, trouble, respond_file(LARGE))
        steps: list[int] = []

        def progress(received: int, total: int | None) -> None:
            steps.append(received)

        target = download(mode, server.url, to=folder / "x.csv.gz", progress=progress)
        assert target.read_bytes() == LARGE
        assert list_names(folder) == ["x.csv.gz"]
        assert [request.target for request in server.requests] == [FULL] * 3
        assert steps[-1] == len(LARGE)
        begun = 3 if isinstance(trouble, PartialResponse) else 1
        assert steps.count(0) == begun

    def test_that_was_longer_before_keeps_nothing_of_that(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        server.script(PartialResponse(respond_file(LARGE)), respond_file(CONTENT))
        assert download(mode, server.url, to=folder / "x.csv.gz").read_bytes() == CONTENT

    def test_of_any_size_takes_little_memory(self, mode: Mode, folder: Path) -> None:
        piece = gzip.compress(random.Random(2).randbytes(500_000), mtime=0)
        with StreamingServer([piece] * 100) as streaming:
            tracemalloc.start()
            try:
                target = download(mode, streaming.url, to=folder / "x.csv.gz")
                _, peak = tracemalloc.get_traced_memory()
            finally:
                tracemalloc.stop()
        assert target.stat().st_size == 100 * len(piece) > 50_000_000
        assert peak < 5_000_000

    def test_does_not_hold_up_other_tasks(self, folder: Path) -> None:
        piece = gzip.compress(bytes(10_000_000), mtime=0)
        gaps: list[float] = []

        async def beat() -> None:
            while True:
                before = time.monotonic()
                await anyio.sleep(0.01)
                gaps.append(time.monotonic() - before)

        async def run(url: str) -> None:
            async with (
                httpx.AsyncClient(verify=NO_CERTIFICATES, trust_env=False) as http,
                bunjang.AsyncClient(http_client=http, base_url=url, **CREDENTIALS) as client,
                anyio.create_task_group() as tasks,
            ):
                tasks.start_soon(beat)
                await client.catalog.download_full(DAY, to=folder / "x.csv.gz")
                await anyio.sleep(0.02)
                tasks.cancel_scope.cancel()

        started = time.monotonic()
        with StreamingServer([piece] * 50) as streaming:  # half a gigabyte to look through
            anyio.run(run, streaming.url)
        assert max(gaps) < (time.monotonic() - started) / 2
