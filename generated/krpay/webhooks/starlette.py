# Copied from codegen/package/webhooks/starlette.py by `nox -s generate`. Do not edit.
"""An endpoint for Starlette and FastAPI.

app.add_route("/webhook", make_endpoint(lambda request: Receiver(...)), methods=["POST"])
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from krpay.webhooks import Receiver, WebhookRequest, choose_receiver, receive_async

__all__ = ["make_endpoint"]


def make_endpoint(
    receiver: Receiver | Callable[[Request], Receiver],
    *,
    find_sender: Callable[[Request], str | None] | None = None,
) -> Callable[[Request], Awaitable[Response]]:
    """Make an endpoint for POST.

    Args:
        receiver: What decides, with an asynchronous client; or a function that makes it of a
            request, such as of the client that a lifespan made.
        find_sender: Finds the IP address of the sender, behind a proxy that is trusted.
    """

    async def endpoint(request: Request) -> Response:
        host = request.client.host if request.client else None
        answer = await receive_async(
            choose_receiver(receiver, request),
            WebhookRequest(
                await request.body(),
                request.headers.get("content-type"),
                find_sender(request) if find_sender else host,
            ),
        )
        return JSONResponse(answer.body, status_code=answer.status)

    return endpoint
