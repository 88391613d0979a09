"""Carrying out the steps of the sending flow, blocking or not; nothing is decided here."""

from __future__ import annotations

import math
import time
from typing import Any

from krpay._runtime import http
from krpay._runtime.answers import Answer, BodyTooLongError
from krpay._runtime.connections import AsyncConnections, SyncConnections
from krpay._runtime.deadline import DEADLINE, seconds_until
from krpay._runtime.downloads import Download, NoProgressError
from krpay._runtime.steps import (
    Block,
    Send,
    Sink,
    Sleep,
    Step,
    WaitForToken,
    give_to_sink,
)


class SyncCarrier:
    """Carries out steps for a client that blocks."""

    def __init__(self, connections: SyncConnections) -> None:
        self._connections = connections

    def carry_out(self, step: Step) -> Any:
        """Carry out a step; gives what came of it, and raises what went wrong."""
        if isinstance(step, Send):
            token = DEADLINE.set(step.deadline)
            try:
                return self._send_request(step)
            finally:
                DEADLINE.reset(token)
        if isinstance(step, WaitForToken):
            return step.event.wait(seconds_until(step.deadline))
        if isinstance(step, Block):
            return step.function()
        time.sleep(step.seconds)
        return None

    def _send_request(self, step: Send) -> Answer:
        client = self._connections.lane().client
        request = _build_request(client, step, step.witness and step.witness.watch)
        response = client.send(request, auth=None, follow_redirects=False, stream=True)
        answer = Answer(response.status_code, response.headers)
        is_unpacked = response.is_stream_consumed
        try:
            if step.sink is not None and answer.is_success:
                self._download(response, step, step.sink)
            else:
                for piece in http.iterate_pieces(response):
                    answer.take(piece)
                    if seconds_until(step.deadline) == 0:
                        raise TimeoutError  # it comes piece by piece for ever
                answer.finish(is_unpacked=is_unpacked)
        except Exception as error:
            if not is_failure(error):  # somebody interrupts, such as a signal of a task queue
                raise
            answer.fail(error)  # the answer says what came of it
        finally:
            response.close()
        return answer

    def _download(self, response: Any, step: Send, sink: Sink) -> None:
        DEADLINE.set(None)  # from here on there is a limit on progress instead
        download = Download(response.headers, step.timeouts["read"])
        give_to_sink(sink.begin, download.total)
        for piece in http.iterate_pieces(response):
            if chunk := download.take(piece):
                give_to_sink(sink.write, chunk)
        if chunk := download.rest():
            give_to_sink(sink.write, chunk)


class AsyncCarrier:
    """Carries out steps under asyncio and trio."""

    def __init__(self, connections: AsyncConnections) -> None:
        self._connections = connections

    async def carry_out(self, step: Step) -> Any:
        """Carry out a step; gives what came of it, and raises what went wrong."""
        import anyio.to_thread  # it brings in an event loop, which only this client needs

        if isinstance(step, Sleep):
            await anyio.sleep(step.seconds)
            return None
        if isinstance(step, Block):
            return await anyio.to_thread.run_sync(step.function)
        left = seconds_until(step.deadline)
        if isinstance(step, WaitForToken):
            with anyio.move_on_after(left):
                await step.event.wait()
            return step.event.is_set()
        answers: list[Answer] = []
        with anyio.move_on_after(left) as scope:  # whatever trickles, and whoever's transport it is
            return await self._send_request(step, answers, scope)
        for answer in answers:
            answer.fail(TimeoutError())
            return answer
        raise TimeoutError

    async def _send_request(self, step: Send, answers: list[Answer], scope: Any) -> Answer:
        """Send a request; the answer is in the list as soon as its head is there."""
        client = self._connections.lane().client
        request = _build_request(client, step, step.witness and step.witness.watch_async)
        response = await client.send(request, auth=None, follow_redirects=False, stream=True)
        answer = Answer(response.status_code, response.headers)
        answers.append(answer)
        is_unpacked = response.is_stream_consumed
        try:
            if step.sink is not None and answer.is_success:
                scope.deadline = math.inf  # from here on there is a limit on progress instead
                await self._download(response, step, step.sink)
            else:
                async for piece in http.iterate_pieces_async(response):
                    answer.take(piece)
                answer.finish(is_unpacked=is_unpacked)
        except Exception as error:
            if not is_failure(error):  # somebody interrupts, such as a signal of a task queue
                raise
            answer.fail(error)  # the answer says what came of it
        finally:
            await response.aclose()
        return answer

    async def _download(self, response: Any, step: Send, sink: Sink) -> None:
        from anyio import to_thread

        download = Download(response.headers, step.timeouts["read"])
        give_to_sink(sink.begin, download.total)
        async for piece in http.iterate_pieces_async(response):
            if chunk := download.take(piece):
                await to_thread.run_sync(give_to_sink, sink.write, chunk)
        if chunk := download.rest():
            await to_thread.run_sync(give_to_sink, sink.write, chunk)


def is_failure(error: Exception) -> bool:
    """Tell whether an error is a failure of the connection, or of what came over it."""
    return http.is_http_error(error) or isinstance(
        error, OSError | BodyTooLongError | NoProgressError
    )


def _build_request(client: Any, step: Send, trace: Any) -> Any:
    """Build the HTTP client's request."""
    extensions: dict[str, Any] = {"timeout": step.timeouts}
    if trace is not None:
        extensions["trace"] = trace
    request = client.build_request(
        step.method, step.url, content=step.content.reveal(), extensions=extensions
    )
    request.url = step.url  # an HTTP client with parameters of its own would drop the query
    for name, value in step.headers:
        request.headers[name] = value  # merging costs far more
    return request
