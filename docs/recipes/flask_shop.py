"""A shop with Flask: it cancels the rest of a payment, and says what happened to the money."""

from functools import cache

from flask import Flask, abort

from krpay import errors, iamport

app = Flask(__name__)


@cache
def get_client() -> iamport.Client:
    """Make the client of this process when it is first needed; threads share it."""
    return iamport.Client(resolve_lost=10)  # IAMPORT_API_KEY, IAMPORT_API_SECRET


@app.get("/payments/<imp_uid>")
def show(imp_uid: str) -> dict[str, str]:
    """Show a payment."""
    try:
        payment = get_client().payments.get(imp_uid)
    except errors.APIError as refused:
        abort(404, str(refused))
    return {"status": payment.status, "left": str(payment.amount - payment.cancel_amount)}


@app.post("/payments/<imp_uid>/cancel")
def cancel(imp_uid: str) -> dict[str, str]:
    """Cancel what is left of a payment; `checksum` has the provider check how much that is."""
    client = get_client()
    payment = client.payments.get(imp_uid)
    left = payment.amount - payment.cancel_amount
    if not left:
        abort(409, "Nothing is left.")
    try:
        cancelled = client.payments.cancel(imp_uid=imp_uid, amount=left, checksum=left)
    except errors.APIError as refused:
        abort(409, str(refused))
    except errors.DidNotHappenError:
        abort(503, "Not cancelled. Try again.")
    except errors.OutcomeUnknownError:
        abort(503, "Not known yet. Look again in some minutes.")
    return {"status": cancelled.status, "cancelled": str(cancelled.cancel_amount)}
