# Copied from codegen/package/testing/asgi.py by `nox -s generate`. Do not edit.
"""Calling an ASGI application in this process, within its lifespan."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from typing import Any


async def call_asgi(
    app: Any, path: str, content: bytes, headers: Mapping[str, str], *, sender: str
) -> tuple[int, str]:
    """Post something to an application; gives the status and the body of the response."""
    state: dict[str, Any] = {}
    lifespan = _Lifespan(app, state)
    await lifespan.start()
    try:
        return await _post(app, content, _make_scope(path, content, headers, sender, state))
    finally:
        await lifespan.end()


def _make_scope(
    path: str, content: bytes, headers: Mapping[str, str], sender: str, state: dict[str, Any]
) -> dict[str, Any]:
    sent = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    length = (b"content-length", str(len(content)).encode())
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", b"shop.example"), length, *sent],
        "client": (sender, 443),
        "server": ("shop.example", 80),
        "state": state.copy(),
    }


async def _post(app: Any, content: bytes, scope: dict[str, Any]) -> tuple[int, str]:
    messages = [{"type": "http.request", "body": content, "more_body": False}]
    status, body = 500, b""

    async def receive() -> dict[str, Any]:
        if messages:
            return messages.pop()
        await asyncio.Event().wait()
        raise AssertionError

    async def send(message: dict[str, Any]) -> None:
        nonlocal status, body
        if message["type"] == "http.response.start":
            status = message["status"]
        elif message["type"] == "http.response.body":
            body += message.get("body", b"")

    await app(scope, receive, send)
    return status, body.decode("utf-8", "replace")


class _Lifespan:
    """The lifespan of an application, if it has one."""

    def __init__(self, app: Any, state: dict[str, Any]) -> None:
        self._app = app
        self._state = state
        self._asked: asyncio.Queue[dict[str, str]] = asyncio.Queue()
        self._answered: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start the application; raises if that fails."""
        self._task = asyncio.create_task(self._run())
        answer = await self._ask("lifespan.startup")
        if answer["type"] == "lifespan.startup.failed":
            raise RuntimeError(f"the application did not start: {answer.get('message', '')}")

    async def end(self) -> None:
        """End the application."""
        assert self._task is not None
        if not self._task.done():
            await self._ask("lifespan.shutdown")
        await self._task

    async def _ask(self, kind: str) -> dict[str, Any]:
        await self._asked.put({"type": kind})
        return await self._answered.get()

    async def _run(self) -> None:
        scope = {"type": "lifespan", "asgi": {"version": "3.0"}, "state": self._state}
        with suppress(Exception):  # it has no lifespan: so ASGI's specification has it
            await self._app(scope, self._asked.get, self._answered.put)
        await self._answered.put({"type": "lifespan.none"})
