"""What a payment or its product orders show about a cancel whose response was lost.

Of a payment, two things tell: what can still be cancelled (the balance), and the history of
cancels. A call with `checksum` says what the balance was, and the provider does nothing if that
is not so; without it, only the history tells. Of a product order, its status tells.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from krpay._runtime.call_times import Place
from krpay._runtime.judging import Finding, Look, Outcome, UnreadError, list_pairs, read_parsed
from krpay._runtime.outcome_rules import Absence

if TYPE_CHECKING:
    from krpay.iamport.models import NaverProductOrder, Payment

_LATER = Absence("did_not_happen")  # no source says how long a cancel may take


def judge_cancel(look: Look) -> Finding:
    """Judge a payment that was looked up after a lost `payments.cancel`."""
    if look.is_absent:
        return look.judge_absence(None, "the provider says that there is no such payment")
    payment: Payment = look.parsed
    if payment.status not in ("paid", "cancelled"):
        return _unknown(f"the payment that was found is {payment.status}; there may be another")
    checksum = _read_amount(look, "checksum")
    if checksum is None:
        return _judge_history(look, payment)
    found = _judge_balance(look, payment, checksum)
    if found.outcome is Outcome.UNKNOWN:  # both carry the checksum: one of them is refused
        return Finding(found.outcome, found.why, ask_again_in=found.ask_again_in, is_guarded=True)
    return found


def _judge_balance(look: Look, payment: Payment, checksum: Decimal) -> Finding:
    """Judge a cancel with `checksum`: by the balance, and then by the history."""
    balance = payment.amount - payment.cancel_amount
    wanted = _read_amount(look, "amount") or checksum  # 0 means all that is left
    if balance == checksum:
        return look.judge_absence(_LATER, f"{balance} can still be cancelled, as before the call")
    if balance > checksum:
        return look.judge_absence(_LATER, f"{balance} can still be cancelled, more than checksum")
    amounts = _list_cancels(look, payment)
    if amounts is None:
        return _unknown("a cancel in the history has no time that tells")
    if checksum - balance == wanted and amounts.count(wanted) == 1:
        return _happened(look, payment, wanted)
    if wanted in amounts:
        return _unknown(f"{checksum - balance} was cancelled since, also by other calls")
    return look.judge_absence(_LATER, f"others cancelled {checksum - balance}, none {wanted}")


def _judge_history(look: Look, payment: Payment) -> Finding:
    """Judge a cancel without `checksum`: by the history alone."""
    wanted = _read_amount(look, "amount") or None
    amounts = _list_cancels(look, payment)
    if amounts is None:
        return _unknown("a cancel in the history has no time that tells")
    if wanted is None:
        return _judge_whole_cancel(look, payment, amounts)
    count = amounts.count(wanted)
    if count == 1:
        return _happened(look, payment, wanted)
    if count:
        return _unknown(f"{count} cancels of {wanted} since the call, of which one may be it")
    return _judge_nothing(look, payment, f"no cancel of {wanted} since the call")


def _judge_whole_cancel(look: Look, payment: Payment, amounts: list[Decimal]) -> Finding:
    """Judge a cancel of all that was left."""
    balance = payment.amount - payment.cancel_amount
    if len(amounts) == 1 and balance == 0:
        return _happened(look, payment, amounts[0])
    if amounts:
        return _unknown(f"{len(amounts)} cancels since the call, and {balance} is left")
    return _judge_nothing(look, payment, f"no cancel since the call, and {balance} is left")


def _judge_nothing(look: Look, payment: Payment, why: str) -> Finding:
    """Judge that no such cancel is there.

    A refund to a bank account is made on the next business day, and nobody says when it
    stands in the history.
    """
    if payment.pay_method == "vbank" or look.has_given("refund_account"):
        return _unknown(f"{why}; a refund to a bank account may show later")
    return look.judge_absence(_LATER, why)


def _happened(look: Look, payment: Payment, amount: Decimal) -> Finding:
    why = f"the history has one cancel of {amount} since the call"
    return Finding(Outcome.HAPPENED, why, payment, look.data)


def _unknown(why: str) -> Finding:
    return Finding(Outcome.UNKNOWN, why)


def _list_cancels(look: Look, payment: Payment) -> list[Decimal] | None:
    """List the amounts of the cancels since the call; `None` if a time does not tell."""
    history: Any = read_parsed(payment, ("cancel_history",))
    if history is None:
        raise UnreadError("the response has no cancel_history")
    amounts = list[Decimal]()
    for cancel in history:
        place = look.place(read_parsed(cancel, ("cancelled_at",)))
        if place is Place.DOUBTFUL:
            return None
        if place is Place.SINCE:
            amounts.append(cancel.amount)
    return amounts


def _read_amount(look: Look, name: str) -> Decimal | None:
    given = look.read_body(name)
    return None if given is None else Decimal(str(given))


def judge_naver_refund(look: Look) -> Finding:
    """Judge the product orders that were looked up after a lost refund."""
    return _judge_product_orders(look, "CANCELED")


def judge_naver_return(look: Look) -> Finding:
    """Judge the product orders that were looked up after a lost approval of their return."""
    return _judge_product_orders(look, "RETURNED")


def _judge_product_orders(look: Look, status: str) -> Finding:
    """Judge the product orders that the call named, or all of the payment's."""
    if look.is_absent:
        return look.judge_absence(None, "the provider says that there are none")
    orders: list[NaverProductOrder] = [order for _, order in list_pairs(look, ())]
    named: Any = look.read_body("product_order_id")
    if named is not None:
        orders = [order for order in orders if order.product_order_id in named]
        missing = sorted(set(named) - {order.product_order_id for order in orders})
        if missing:
            return _unknown(f"the list lacks product order {', '.join(missing)}")
    others = [order for order in orders if order.product_order_status != status]
    if not orders or others:
        states = ", ".join(
            f"{one.product_order_id} is {one.product_order_status}" for one in others
        )
        return _unknown(states or "the payment has no product orders")
    why = f"all {len(orders)} product orders are {status}"
    return Finding(Outcome.HAPPENED, why, orders, look.data)
