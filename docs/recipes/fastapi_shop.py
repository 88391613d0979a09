"""A shop with FastAPI: it charges a stored card for an order, and shows what became of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request

from krpay import errors, iamport

PRICES = {"order_1": Decimal(1000), "order_2": Decimal(25000)}
STATES = dict.fromkeys(PRICES, "new")
"""Which orders may be charged: a shop has both in its database."""


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[dict[str, iamport.AsyncClient]]:
    """Keep one client in each worker; it reads IAMPORT_API_KEY and IAMPORT_API_SECRET."""
    async with iamport.AsyncClient(resolve_lost=10) as client:
        yield {"iamport": client}


app = FastAPI(lifespan=lifespan)


def get_client(request: Request) -> iamport.AsyncClient:
    """Find the client that the lifespan made."""
    return request.state.iamport  # type: ignore[no-any-return]


Client = Annotated[iamport.AsyncClient, Depends(get_client)]


@app.post("/orders/{order}/charge")
async def charge(order: str, customer: str, client: Client) -> dict[str, str]:
    """Charge the customer's card, once: no source says that the provider refuses a second time."""
    if STATES[order] != "new":
        raise HTTPException(409, f"The order is {STATES[order]}.")
    STATES[order] = "being charged"
    try:
        payment = await client.subscriptions.pay(
            customer_uid=customer, merchant_uid=order, amount=PRICES[order], name="Socks"
        )
    except errors.OutcomeUnknownError as lost:  # asked, and nobody could say: it stays as it is
        raise HTTPException(503, "Not known yet. Look again in some minutes.") from lost
    except errors.KrpayError as error:  # declined, not sent, or asked and it did not happen
        STATES[order] = "new"
        raise HTTPException(402, str(error)) from error
    iamport.require_paid(payment, PRICES[order])
    STATES[order] = "paid"
    return {"payment": payment.imp_uid, "amount": str(payment.amount)}


@app.get("/orders/{order}")
async def show(order: str, client: Client) -> list[dict[str, str]]:
    """List each try to pay an order."""
    found = client.payments.iter_find_all(order)
    return [{"payment": one.imp_uid, "status": one.status} async for one in found]
