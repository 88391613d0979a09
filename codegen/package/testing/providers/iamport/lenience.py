"""What iamport's live service takes beyond the Swagger file, and how that is known."""

from __future__ import annotations

from krpay.testing.lenience import Lenience

LENIENCE = Lenience(
    # PortOne's WooCommerce plugin calls `/payments/cancel/` and others so.
    takes_slash_at_end=True,
    # The Swagger file says it of `checksum`; clients send the others so.
    takes_null=True,
    # A guide sends an amount as text, and so does each form.
    takes_numbers_as_text=True,
    # Samples in the guides lack these; some became required only in 2026.
    left_out={
        "billing_keys.issue": ("channel_key",),
        "certifications.request_otp": ("channel_key",),
        "external_cash_receipts.issue": ("channel_key",),
        "subscriptions.pay": ("name",),
        "subscriptions.schedule": ("schedules.*.name",),
    },
    # The Swagger file says that 0 cancels everything.
    zero={"payments.cancel": ("amount",)},
    # A live answer of 2023, printed in public.
    one_for_list={"subscriptions.unschedule": ("merchant_uid",)},
    # Samples in the guides for tosspay and for the OTP.
    object_for_text={
        "certifications.request_otp": ("bypass",),
        "subscriptions.pay": ("bypass",),
    },
)
