"""The orders of the shop."""

from decimal import Decimal

from django.db import models


class Order(models.Model):
    """An order: what it costs, and whether the shop takes it for paid."""

    number: "models.CharField[str, str]" = models.CharField(max_length=40, primary_key=True)
    amount: "models.DecimalField[Decimal, Decimal]" = models.DecimalField(
        max_digits=12, decimal_places=2
    )
    paid: "models.BooleanField[bool, bool]" = models.BooleanField(default=False)

    class Meta:
        """The app that it belongs to."""

        app_label = "shop"
