# Copied from codegen/package/webhooks/flask.py by `nox -s generate`. Do not edit.
"""A view for Flask.

app.add_url_rule("/webhook", view_func=make_view(receiver), methods=["POST"])
"""

from __future__ import annotations

from collections.abc import Callable

from flask import Response, jsonify, request

from krpay.webhooks import Receiver, WebhookRequest, choose_receiver, receive

__all__ = ["make_view"]


def make_view(
    receiver: Receiver | Callable[[], Receiver],
    *,
    find_sender: Callable[[], str | None] | None = None,
    name: str = "webhook",
) -> Callable[[], Response]:
    """Make a view for POST.

    Args:
        receiver: What decides, with a client that blocks; or a function that gives it.
        find_sender: Finds the IP address of the sender, behind a proxy that is trusted.
        name: The name of the endpoint in Flask.
    """

    def view() -> Response:
        sender = find_sender() if find_sender else request.remote_addr
        content_type = request.headers.get("Content-Type")
        came = WebhookRequest(request.get_data(), content_type, sender)
        answer = receive(choose_receiver(receiver), came)
        response = jsonify(answer.body)
        response.status_code = answer.status
        return response

    view.__name__ = name
    return view
