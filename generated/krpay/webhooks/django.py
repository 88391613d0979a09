# Copied from codegen/package/webhooks/django.py by `nox -s generate`. Do not edit.
"""Views for Django, blocking and asynchronous.

urlpatterns = [path("webhook", make_view(receiver))]
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse

from krpay.webhooks import Receiver, WebhookRequest, choose_receiver, receive, receive_async

__all__ = ["make_async_view", "make_view"]

FindSender = Callable[[HttpRequest], str | None]
GivesReceiver = Receiver | Callable[[HttpRequest], Receiver]


def make_view(
    receiver: GivesReceiver, *, find_sender: FindSender | None = None
) -> Callable[[HttpRequest], HttpResponse]:
    """Make a view for POST, without a CSRF token.

    Args:
        receiver: What decides, with a client that blocks; or a function that makes it of a
            request.
        find_sender: Finds the IP address of the sender, behind a proxy that is trusted.
    """

    def view(request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        answer = receive(choose_receiver(receiver, request), _read(request, find_sender))
        return JsonResponse(answer.body, status=answer.status)

    view.csrf_exempt = True  # type: ignore[attr-defined]  # as csrf_exempt of Django does
    return view


def make_async_view(
    receiver: GivesReceiver, *, find_sender: FindSender | None = None
) -> Callable[[HttpRequest], Awaitable[HttpResponse]]:
    """Make an asynchronous view for POST, without a CSRF token; see `make_view`."""

    async def view(request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        answer = await receive_async(
            choose_receiver(receiver, request), _read(request, find_sender)
        )
        return JsonResponse(answer.body, status=answer.status)

    view.csrf_exempt = True  # type: ignore[attr-defined]
    return view


def _read(request: HttpRequest, find_sender: FindSender | None) -> WebhookRequest:
    sender = find_sender(request) if find_sender else request.META.get("REMOTE_ADDR")
    return WebhookRequest(request.body, request.content_type or None, sender)
