"""Compare the orders of the shop with the payments of a day in Korea, as CSV."""

import csv
import datetime
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from shop.models import Order

from krpay import iamport


class Command(BaseCommand):
    """Write a line for each payment of the day, and exit with 1 if one is not as it should be."""

    help = "Compare orders with the payments of a day in Korea."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the day."""
        parser.add_argument("day", type=datetime.date.fromisoformat, help="such as 2026-11-25")

    def handle(self, *args: Any, **options: Any) -> None:
        """Go through all payments that were made on that day."""
        start, end = iamport.day(options["day"])
        table = csv.writer(self.stdout)
        table.writerow(["order", "payment", "status", "amount", "problem"])
        found = 0
        with iamport.Client() as client:  # IAMPORT_API_KEY, IAMPORT_API_SECRET
            for payment in client.payments.iter_by_status("all", from_=start, to=end):
                problem = find_problem(payment)
                found += bool(problem)
                row = [payment.merchant_uid, payment.imp_uid, payment.status]
                table.writerow([*row, f"{payment.amount:f}", problem])
        if found:
            raise SystemExit(1)


def find_problem(payment: iamport.models.Payment) -> str:
    """Say in what an order and its payment differ."""
    order = Order.objects.filter(number=payment.merchant_uid).first()
    if order is None:
        return "no such order" if payment.status == "paid" else ""
    if not order.paid:
        return "paid, but the order is not" if iamport.is_paid(payment, order.amount) else ""
    try:
        iamport.require_paid(payment, order.amount)
    except iamport.NotPaidError as wrong:
        return wrong.reason
    return ""
