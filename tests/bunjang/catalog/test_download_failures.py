"""A download that goes wrong leaves the folder as it was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from krpay import bunjang, errors
from tests.bunjang.catalog.downloads import (
    CONTENT,
    DAY,
    FULL,
    HOUR,
    LARGE,
    download,
    list_names,
    respond_file,
)
from tests.bunjang.samples import respond_error
from tests.clients import Mode
from tests.loopback import HangUp, LoopbackResponse, LoopbackServer, PartialResponse, Step

pytestmark = pytest.mark.usefixtures("quick")


class TestWhatGoesWrong:
    @pytest.fixture(params=["nothing there", "an older file there"])
    def target(self, request: pytest.FixtureRequest, folder: Path) -> Iterator[Path]:
        """The file to download to, which must be as before in the end."""
        path = folder / "x.csv.gz"
        before: dict[str, bytes] = {}
        if request.param == "an older file there":
            path.write_bytes(b"older")
            before = {path.name: b"older"}
        yield path
        assert {file.name: file.read_bytes() for file in folder.iterdir()} == before

    @pytest.mark.parametrize(
        "step",
        [PartialResponse(respond_file(LARGE)), HangUp()],
        ids=["half a response", "no response"],
    )
    @pytest.mark.parametrize("retries", [0, 2])
    def test_no_whole_response_in_any_attempt(
        self, mode: Mode, server: LoopbackServer, target: Path, step: Step, retries: int
    ) -> None:
        server.script(step)
        with pytest.raises(errors.NoResponseError, match="safe") as lost:
            download(mode, server.url, to=target, max_retries=retries)
        assert lost.value.operation == "catalog.download_full"
        assert len(server.requests) == 1 + retries

    def test_a_response_that_stops_halfway(
        self, mode: Mode, server: LoopbackServer, target: Path
    ) -> None:
        server.script(PartialResponse(respond_file(LARGE), silent=True))
        with pytest.raises(errors.NoResponseError, match="ReadTimeout"):
            download(mode, server.url, to=target, max_retries=0, timeout=0.3)

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param(CONTENT[:-1], id="cut in the length"),
            pytest.param(CONTENT[:-8], id="cut before the checksum"),
            pytest.param(LARGE[:-1000], id="cut in the data"),
            pytest.param(CONTENT[:5], id="cut in the head"),
            pytest.param(CONTENT[:-8] + b"\0\0\0\0" + CONTENT[-4:], id="wrong checksum"),
            pytest.param(CONTENT[:20] + b"\xff" * 20 + CONTENT[40:], id="damaged data"),
            pytest.param(CONTENT + CONTENT[:40], id="cut in a second piece"),
            pytest.param(b"", id="empty"),
        ],
    )
    def test_a_file_that_is_not_whole_although_the_response_is(
        self, mode: Mode, server: LoopbackServer, target: Path, content: bytes
    ) -> None:
        server.script(respond_file(content))
        with pytest.raises(errors.InvalidResponseError) as refused:
            download(mode, server.url, to=target, max_retries=0)
        assert refused.value.operation == "catalog.download_full"
        assert refused.value.status_code == 200
        assert "not whole" in str(refused.value)

    @pytest.mark.parametrize("when", [DAY, HOUR], ids=["full", "segment"])
    def test_a_file_that_does_not_exist(
        self, mode: Mode, server: LoopbackServer, target: Path, when: date
    ) -> None:
        server.script(respond_error(404, "RESOURCE_NOT_FOUND", "없습니다"))
        with pytest.raises(errors.NotFoundError) as refused:
            download(mode, server.url, to=target, when=when)
        assert isinstance(refused.value, bunjang.errors.ResourceNotFound)
        assert refused.value.message == "없습니다"
        assert refused.value.operation.startswith("catalog.download_")
        assert len(server.requests) == 1

    @pytest.mark.parametrize(
        ("status", "body"),
        [
            (404, b""),
            (404, b"<html>"),
            (404, CONTENT),
            (403, b"<Error><Code>AccessDenied</Code></Error>"),
            (302, b""),
            (304, b""),
            (500, b""),
        ],
    )
    def test_a_refusal_in_no_form_of_bunjang(
        self, mode: Mode, server: LoopbackServer, target: Path, status: int, body: bytes
    ) -> None:
        server.script(
            LoopbackResponse(status, body, {"Location": "/elsewhere"} if status == 302 else {})
        )
        with pytest.raises(errors.ForeignResponseError, match=f"HTTP {status}") as refused:
            download(mode, server.url, to=target)
        assert refused.value.status_code == status
        assert refused.value.body == body
        assert {request.target for request in server.requests} == {FULL}

    @pytest.mark.parametrize("kind", [RuntimeError, OSError, httpx.ReadTimeout, errors.KrpayError])
    def test_an_exception_of_whoever_watches(
        self, mode: Mode, server: LoopbackServer, target: Path, kind: type[Exception]
    ) -> None:
        stop = kind("nothing to do with the download")

        def progress(received: int, total: int | None) -> None:
            if received > 300_000:
                raise stop

        server.script(respond_file(LARGE))
        with pytest.raises(kind) as stopped:
            download(mode, server.url, to=target, progress=progress)
        assert stopped.value is stop
        assert not getattr(stop, "__notes__", [])
        assert len(server.requests) == 1

    @pytest.mark.parametrize("at", [0, 300_000])
    def test_an_interruption(self, server: LoopbackServer, target: Path, at: int) -> None:
        def progress(received: int, total: int | None) -> None:
            if received >= at:
                raise KeyboardInterrupt

        server.script(respond_file(LARGE))
        with pytest.raises(KeyboardInterrupt):
            download("sync", server.url, to=target, progress=progress)
        assert len(server.requests) == 1

    @pytest.mark.parametrize("kind", ["asyncio", "trio"])
    def test_a_cancelled_task(self, kind: Mode, server: LoopbackServer, target: Path) -> None:
        if kind == "trio":
            pytest.importorskip("trio")
        server.script(PartialResponse(respond_file(LARGE), silent=True))
        with pytest.raises(TimeoutError):
            download(kind, server.url, to=target, within=0.4)
        assert len(server.requests) == 1

    @pytest.mark.parametrize("length", [700_000, 402_000], ids=["early", "with the last bytes"])
    def test_a_disk_that_is_full(
        self, mode: Mode, server: LoopbackServer, target: Path, length: int
    ) -> None:
        resource = pytest.importorskip("resource")
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        server.script(respond_file(LARGE[:length]))
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, hard))
            with pytest.raises(OSError, match="File too large"):
                download(mode, server.url, to=target)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class TestWhatIsRefusedBeforeAnythingIsSent:
    def test_an_argument_that_does_not_exist(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        with pytest.raises(TypeError, match="progres"):
            download(mode, server.url, to=folder / "x.csv.gz", more={"progres": print})
        assert server.accepted == 0
        assert list_names(folder) == []

    def test_a_folder_that_does_not_exist(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        with pytest.raises(errors.ConfigurationError, match="no folder"):
            download(mode, server.url, to=folder / "missing" / "x.csv.gz")
        assert server.accepted == 0
        assert list_names(folder) == []

    def test_a_folder_in_the_place_of_the_file(
        self, mode: Mode, server: LoopbackServer, folder: Path
    ) -> None:
        (folder / "x.csv.gz").mkdir()
        for to in (folder, folder / "x.csv.gz", f"{folder}/"):
            with pytest.raises(errors.ConfigurationError, match="is a folder"):
                download(mode, server.url, to=to)
        assert server.accepted == 0
        assert list_names(folder) == ["x.csv.gz"]

    @pytest.mark.parametrize(
        "options",
        [
            {"environment": "staging"},
            {"base_url": "https://openapi.stg-bunjang.co.kr"},
            {"base_url": "https://openapi.stg-bunjang.co.kr/"},
        ],
        ids=repr,
    )
    @pytest.mark.parametrize("when", [DAY, HOUR], ids=["full", "segment"])
    def test_staging_whose_host_is_not_known(
        self, mode: Mode, folder: Path, options: dict[str, Any], when: date
    ) -> None:
        urls: list[str] = []

        def note(request: httpx.Request) -> httpx.Response:
            urls.append(str(request.url))
            return httpx.Response(200, content=CONTENT)

        transport = httpx.MockTransport(note)
        arguments: dict[str, Any] = {"base_url": None, "transport": transport, **options}
        with pytest.raises(errors.ConfigurationError, match="staging"):
            download(mode, to=folder / "x.csv.gz", when=when, **arguments)
        assert urls == []
        assert list_names(folder) == []
