"""A shop with FastAPI that is told of virtual accounts by webhooks, and keeps orders in SQLite."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from krpay import iamport
from krpay.iamport.webhook_receiver import ChangeKey, PaymentChange, Price, Receiver
from krpay.webhooks import AlreadyHandledError
from krpay.webhooks.starlette import make_endpoint

database = sqlite3.connect("shop.sqlite3", check_same_thread=False)
database.execute("CREATE TABLE IF NOT EXISTS orders (number PRIMARY KEY, amount INT, state TEXT)")
database.execute("CREATE TABLE IF NOT EXISTS changes (key PRIMARY KEY)")


class Shop:
    """The orders of the shop, and which changes it knows."""

    async def find_price(self, merchant_uid: str) -> Price | None:
        """Find what an order costs."""
        found = database.execute("SELECT amount FROM orders WHERE number = ?", (merchant_uid,))
        row = found.fetchone()
        return Price(row[0]) if row else None

    async def has_handled(self, key: ChangeKey) -> bool:
        """Leave it to `handle`, whose transaction finds out."""
        return False

    async def handle(self, change: PaymentChange) -> None:
        """Keep the change and the state of the order in one transaction."""
        is_paid = iamport.is_paid(change.payment, change.price.amount, change.price.currency)
        await self._keep(change, "paid" if is_paid else change.payment.status)

    async def handle_mismatch(self, change: PaymentChange) -> None:
        """Have a person look at it."""
        await self._keep(change, f"look at it: {change.problem}")

    async def _keep(self, change: PaymentChange, state: str) -> None:
        with database:
            key, order = "|".join(change.key), change.payment.merchant_uid
            if not database.execute("INSERT OR IGNORE INTO changes VALUES (?)", (key,)).rowcount:
                raise AlreadyHandledError
            database.execute("UPDATE orders SET state = ? WHERE number = ?", (state, order))


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[dict[str, iamport.AsyncClient]]:
    """Keep one client in each worker."""
    async with iamport.AsyncClient() as client:
        yield {"iamport": client}


app, shop = FastAPI(lifespan=lifespan), Shop()
webhook = make_endpoint(lambda request: Receiver(request.state.iamport, shop))
app.add_route("/webhook", webhook, methods=["POST"])
