"""A shop that gets webhooks, in each framework; it writes down what it is told."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import django
import django.urls
from django.conf import settings
from django.core.handlers.asgi import ASGIHandler
from django.core.handlers.wsgi import WSGIHandler
from fastapi import FastAPI
from flask import Flask

from krpay.iamport.webhook_receiver import ChangeKey, PaymentChange, Price, Receiver
from krpay.testing import Sandbox
from krpay.webhooks import AlreadyHandledError
from krpay.webhooks import django as for_django
from krpay.webhooks import flask as for_flask
from krpay.webhooks import starlette as for_starlette


class Shop:
    """Orders of 1000 won; what was handled and what did not fit, by their keys."""

    def __init__(self) -> None:
        self.handled: list[ChangeKey] = []
        self.mismatches: list[tuple[ChangeKey, str]] = []
        self.fails = False
        self.checks_first = True

    def find_price(self, merchant_uid: str) -> Price | None:
        return Price(1000) if merchant_uid.startswith("order_") else None

    def has_handled(self, key: ChangeKey) -> bool:
        return self.checks_first and key in self.handled

    def handle(self, change: PaymentChange) -> None:
        if self.fails:
            raise RuntimeError("the database is away")
        if change.key in self.handled:  # as the unique index of a database says
            raise AlreadyHandledError
        self.handled.append(change.key)

    def handle_mismatch(self, change: PaymentChange) -> None:
        self.mismatches.append((change.key, change.problem))


class AsyncShop(Shop):
    async def find_price(self, merchant_uid: str) -> Price | None:  # type: ignore[override]
        return super().find_price(merchant_uid)

    async def handle(self, change: PaymentChange) -> None:  # type: ignore[override]
        super().handle(change)


def make_flask(sandbox: Sandbox, shop: Shop, **options: Any) -> Any:
    app = Flask(__name__)
    receiver = Receiver(sandbox.iamport(), shop, **options)
    app.add_url_rule("/webhook", view_func=for_flask.make_view(receiver), methods=["POST"])
    return app


def make_fastapi(sandbox: Sandbox, shop: Shop, **options: Any) -> Any:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[dict[str, Any]]:
        async with sandbox.async_iamport() as client:
            yield {"iamport": client}

    app = FastAPI(lifespan=lifespan)
    endpoint = for_starlette.make_endpoint(
        lambda request: Receiver(request.state.iamport, shop, **options)
    )
    app.add_route("/webhook", endpoint, methods=["POST"])
    return app


def _route(view: Any) -> None:
    if not settings.configured:
        settings.configure(SECRET_KEY="test-secret", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__)
        django.setup(set_prefix=False)
    globals()["urlpatterns"] = [django.urls.path("webhook", view)]
    django.urls.clear_url_caches()


def make_django(sandbox: Sandbox, shop: Shop, **options: Any) -> Any:
    _route(for_django.make_view(Receiver(sandbox.iamport(), shop, **options)))
    return WSGIHandler()


def make_async_django(sandbox: Sandbox, shop: Shop, **options: Any) -> Any:
    def make_receiver(request: Any) -> Receiver:
        return Receiver(sandbox.async_iamport(), shop, **options)

    _route(for_django.make_async_view(make_receiver))
    return ASGIHandler()


Make = Callable[..., Any]
FRAMEWORKS: dict[str, tuple[Make, type[Shop]]] = {
    "flask": (make_flask, Shop),
    "fastapi": (make_fastapi, AsyncShop),
    "fastapi, blocking shop": (make_fastapi, Shop),
    "django": (make_django, Shop),
    "django, asynchronous": (make_async_django, AsyncShop),
}
