# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""What the operations say about money: whom to ask about a lost call, and what answers mean."""

from krpay._runtime import outcome_rules as _rules
from krpay.iamport import _judges as _judges

benepia_pay = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="payments.find_all",
            arguments=(("merchant_uid", _rules.RequestValue("body", ("merchant_uid",))),),
            items=("list",),
            same=((("amount",), _rules.RequestValue("body", ("amount",))),),
            since=(("started_at",),),
            happened=((("status",), ("paid", "cancelled")),),
            failed=((("status",), ("failed",)),),
            absent=_rules.Absence("did_not_happen", 600),
        ),
    ),
    guard=_rules.Guard((_rules.RequestValue("body", ("merchant_uid",)),), "documented"),
    decline=_rules.DeclineRule(
        when=((("status",), ("failed",)),),
        final=((("pg_provider",), ("kcp", "kcp_billing", "kcp_v2", "kcp_quick")),),
        reason=("fail_reason",),
    ),
    echo=(((("merchant_uid",), _rules.RequestValue("body", ("merchant_uid",))),),),
)
billing_keys_get = _rules.OutcomeRules(
    echo=(((("customer_uid",), _rules.RequestValue("path", ("customer_uid",))),),)
)
billing_keys_issue = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="billing_keys.get",
            arguments=(("customer_uid", _rules.RequestValue("path", ("customer_uid",))),),
            since=(("inserted",), ("updated",)),
            absent=_rules.Absence("did_not_happen", 600),
        ),
    ),
    echo=(((("customer_uid",), _rules.RequestValue("path", ("customer_uid",))),),),
)
billing_keys_delete = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="billing_keys.get",
            arguments=(("customer_uid", _rules.RequestValue("path", ("customer_uid",))),),
            absent=_rules.Absence("happened", 600),
        ),
    ),
    echo=(((("customer_uid",), _rules.RequestValue("path", ("customer_uid",))),),),
)
cash_receipts_get = _rules.OutcomeRules(
    echo=(((("imp_uid",), _rules.RequestValue("path", ("imp_uid",))),),)
)
cash_receipts_issue = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="cash_receipts.get",
            arguments=(("imp_uid", _rules.RequestValue("path", ("imp_uid",))),),
        ),
    ),
    echo=(((("imp_uid",), _rules.RequestValue("path", ("imp_uid",))),),),
)
cash_receipts_revoke = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="cash_receipts.get",
            arguments=(("imp_uid", _rules.RequestValue("path", ("imp_uid",))),),
        ),
    ),
    echo=(((("imp_uid",), _rules.RequestValue("path", ("imp_uid",))),),),
)
certifications_get = _rules.OutcomeRules(
    echo=(((("imp_uid",), _rules.RequestValue("path", ("imp_uid",))),),)
)
certifications_delete = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="certifications.get",
            arguments=(("imp_uid", _rules.RequestValue("path", ("imp_uid",))),),
            absent=_rules.Absence("happened", 600),
        ),
    ),
    echo=(((("imp_uid",), _rules.RequestValue("path", ("imp_uid",))),),),
)
certifications_confirm_otp = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="certifications.get",
            arguments=(("imp_uid", _rules.RequestValue("path", ("imp_uid",))),),
        ),
    ),
    echo=(((("imp_uid",), _rules.RequestValue("path", ("imp_uid",))),),),
)
cvs_issue = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="payments.find_all",
            arguments=(("merchant_uid", _rules.RequestValue("body", ("merchant_uid",))),),
            items=("list",),
            same=((("amount",), _rules.RequestValue("body", ("amount",))),),
            since=(("started_at",),),
            happened=((("status",), ("ready", "paid")),),
            absent=_rules.Absence("did_not_happen", 600),
        ),
    ),
    guard=_rules.Guard((_rules.RequestValue("body", ("merchant_uid",)),), "documented"),
    decline=_rules.DeclineRule(
        when=((("status",), ("failed",)),),
        final=((("pg_provider",), ("galaxia",)),),
        reason=("fail_reason",),
    ),
    echo=(((("merchant_uid",), _rules.RequestValue("body", ("merchant_uid",))),),),
)
cvs_revoke = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="payments.get",
            arguments=(
                ("imp_uid", _rules.RequestValue("path", ("imp_uid",))),
                ("include_sandbox", True),
            ),
            since=(("cancelled_at",), ("failed_at",)),
            happened=((("status",), ("cancelled", "failed")),),
        ),
    ),
    echo=(((("imp_uid",), _rules.RequestValue("path", ("imp_uid",))),),),
)
escrow_shipments_create = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="escrow_shipments.get",
            arguments=(("imp_uid", _rules.RequestValue("path", ("imp_uid",))),),
        ),
    )
)
escrow_shipments_update = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="escrow_shipments.get",
            arguments=(("imp_uid", _rules.RequestValue("path", ("imp_uid",))),),
        ),
    )
)
external_cash_receipts_get = _rules.OutcomeRules(
    echo=(((("merchant_uid",), _rules.RequestValue("path", ("merchant_uid",))),),)
)
external_cash_receipts_issue = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="external_cash_receipts.get",
            arguments=(("merchant_uid", _rules.RequestValue("path", ("merchant_uid",))),),
        ),
    ),
    echo=(((("merchant_uid",), _rules.RequestValue("path", ("merchant_uid",))),),),
)
external_cash_receipts_revoke = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="external_cash_receipts.get",
            arguments=(("merchant_uid", _rules.RequestValue("path", ("merchant_uid",))),),
        ),
    ),
    echo=(((("merchant_uid",), _rules.RequestValue("path", ("merchant_uid",))),),),
)
kcp_quick_pay_with_money = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="payments.find_all",
            arguments=(("merchant_uid", _rules.RequestValue("body", ("merchant_uid",))),),
            items=("list",),
            same=((("amount",), _rules.RequestValue("body", ("amount",))),),
            since=(("started_at",),),
            happened=((("status",), ("paid", "cancelled")),),
            failed=((("status",), ("failed",)),),
            absent=_rules.Absence("did_not_happen", 600),
        ),
    ),
    decline=_rules.DeclineRule(
        when=((("status",), ("failed",)),),
        final=((("pg_provider",), ("kcp", "kcp_billing", "kcp_v2", "kcp_quick")),),
        reason=("fail_reason",),
    ),
    echo=(((("merchant_uid",), _rules.RequestValue("body", ("merchant_uid",))),),),
)
kcp_quick_pay = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="payments.find_all",
            arguments=(("merchant_uid", _rules.RequestValue("body", ("merchant_uid",))),),
            items=("list",),
            same=((("amount",), _rules.RequestValue("body", ("amount",))),),
            since=(("started_at",),),
            happened=((("status",), ("paid", "cancelled")),),
            failed=((("status",), ("failed",)),),
            absent=_rules.Absence("did_not_happen", 600),
        ),
    ),
    decline=_rules.DeclineRule(
        when=((("status",), ("failed",)),),
        final=((("pg_provider",), ("kcp", "kcp_billing", "kcp_v2", "kcp_quick")),),
        reason=("fail_reason",),
    ),
    echo=(((("merchant_uid",), _rules.RequestValue("body", ("merchant_uid",))),),),
)
kcp_quick_delete_billing_key = _rules.OutcomeRules(
    echo=(((("customer_uid",), _rules.RequestValue("path", ("customer_uid",))),),)
)
naver_orders_cancel = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="naver_orders.list",
            arguments=(("imp_uid", _rules.RequestValue("path", ("imp_uid",))),),
            judge=_judges.judge_naver_refund,
        ),
    )
)
naver_orders_approve_cancel = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="naver_orders.list",
            arguments=(("imp_uid", _rules.RequestValue("path", ("imp_uid",))),),
            judge=_judges.judge_naver_refund,
        ),
    )
)
naver_orders_ship = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="naver_orders.list",
            arguments=(("imp_uid", _rules.RequestValue("path", ("imp_uid",))),),
        ),
    )
)
naver_orders_ship_exchange = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="naver_orders.list",
            arguments=(("imp_uid", _rules.RequestValue("path", ("imp_uid",))),),
        ),
    )
)
naver_orders_collect_exchange = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="naver_orders.list",
            arguments=(("imp_uid", _rules.RequestValue("path", ("imp_uid",))),),
        ),
    )
)
naver_orders_request_return = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="naver_orders.list",
            arguments=(("imp_uid", _rules.RequestValue("path", ("imp_uid",))),),
        ),
    )
)
naver_orders_approve_return = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="naver_orders.list",
            arguments=(("imp_uid", _rules.RequestValue("path", ("imp_uid",))),),
            judge=_judges.judge_naver_return,
        ),
    )
)
naver_orders_reject_return = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="naver_orders.list",
            arguments=(("imp_uid", _rules.RequestValue("path", ("imp_uid",))),),
        ),
    )
)
naver_orders_get = _rules.OutcomeRules(
    echo=(((("product_order_id",), _rules.RequestValue("path", ("product_order_id",))),),)
)
payments_get = _rules.OutcomeRules(
    echo=(((("imp_uid",), _rules.RequestValue("path", ("imp_uid",))),),)
)
payments_find = _rules.OutcomeRules(
    echo=(((("merchant_uid",), _rules.RequestValue("path", ("merchant_uid",))),),)
)
payments_cancel = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="payments.get",
            arguments=(
                ("imp_uid", _rules.RequestValue("body", ("imp_uid",))),
                ("include_sandbox", True),
            ),
            judge=_judges.judge_cancel,
        ),
        _rules.OutcomeQuestion(
            operation="payments.find",
            arguments=(("merchant_uid", _rules.RequestValue("body", ("merchant_uid",))),),
            judge=_judges.judge_cancel,
        ),
    ),
    guard=_rules.Guard((_rules.RequestValue("body", ("checksum",)),), "documented"),
    echo=(
        ((("imp_uid",), _rules.RequestValue("body", ("imp_uid",))),),
        ((("merchant_uid",), _rules.RequestValue("body", ("merchant_uid",))),),
    ),
)
prepared_payments_create = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="prepared_payments.get",
            arguments=(("merchant_uid", _rules.RequestValue("body", ("merchant_uid",))),),
            same=((("amount",), _rules.RequestValue("body", ("amount",))),),
        ),
    ),
    echo=(((("merchant_uid",), _rules.RequestValue("body", ("merchant_uid",))),),),
)
prepared_payments_update = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="prepared_payments.get",
            arguments=(("merchant_uid", _rules.RequestValue("body", ("merchant_uid",))),),
            same=((("amount",), _rules.RequestValue("body", ("amount",))),),
        ),
    ),
    echo=(((("merchant_uid",), _rules.RequestValue("body", ("merchant_uid",))),),),
)
prepared_payments_get = _rules.OutcomeRules(
    echo=(((("merchant_uid",), _rules.RequestValue("path", ("merchant_uid",))),),)
)
subscriptions_pay_once = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="payments.find_all",
            arguments=(("merchant_uid", _rules.RequestValue("body", ("merchant_uid",))),),
            items=("list",),
            same=((("amount",), _rules.RequestValue("body", ("amount",))),),
            since=(("started_at",),),
            happened=((("status",), ("paid", "cancelled")),),
            failed=((("status",), ("failed",)),),
            absent=_rules.Absence("did_not_happen", 600),
        ),
    ),
    decline=_rules.DeclineRule(
        when=((("status",), ("failed",)),),
        final=(
            (
                ("pg_provider",),
                (
                    "html5_inicis",
                    "inicis",
                    "kcp",
                    "kcp_billing",
                    "kcp_v2",
                    "kcp_quick",
                    "uplus",
                    "nice",
                    "nice_v2",
                    "kicc",
                    "kakaopay",
                    "danal",
                    "danal_tpay",
                    "mobilians",
                    "payco",
                    "eximbay",
                    "naverpay",
                    "naverco",
                    "smilepay",
                    "tosspay",
                    "tosspay_v2",
                    "tosspayments",
                    "toss_brandpay",
                    "smartro",
                    "smartro_v2",
                    "settle",
                    "settle_acc",
                    "settle_firm",
                    "daou",
                    "galaxia",
                    "ksnet",
                    "chai",
                    "welcome",
                ),
            ),
        ),
        reason=("fail_reason",),
    ),
    echo=(((("merchant_uid",), _rules.RequestValue("body", ("merchant_uid",))),),),
)
subscriptions_pay = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="payments.find_all",
            arguments=(("merchant_uid", _rules.RequestValue("body", ("merchant_uid",))),),
            items=("list",),
            same=((("amount",), _rules.RequestValue("body", ("amount",))),),
            since=(("started_at",),),
            happened=((("status",), ("paid", "cancelled")),),
            failed=((("status",), ("failed",)),),
            absent=_rules.Absence("did_not_happen", 600),
        ),
    ),
    decline=_rules.DeclineRule(
        when=((("status",), ("failed",)),),
        final=(
            (
                ("pg_provider",),
                (
                    "html5_inicis",
                    "inicis",
                    "kcp",
                    "kcp_billing",
                    "kcp_v2",
                    "kcp_quick",
                    "uplus",
                    "nice",
                    "nice_v2",
                    "kicc",
                    "kakaopay",
                    "danal",
                    "danal_tpay",
                    "mobilians",
                    "payco",
                    "eximbay",
                    "naverpay",
                    "naverco",
                    "smilepay",
                    "tosspay",
                    "tosspay_v2",
                    "tosspayments",
                    "toss_brandpay",
                    "smartro",
                    "smartro_v2",
                    "settle",
                    "settle_acc",
                    "settle_firm",
                    "daou",
                    "galaxia",
                    "ksnet",
                    "chai",
                    "welcome",
                ),
            ),
        ),
        reason=("fail_reason",),
    ),
    echo=(((("merchant_uid",), _rules.RequestValue("body", ("merchant_uid",))),),),
)
subscriptions_schedule = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="subscriptions.get_schedule",
            arguments=(
                ("merchant_uid", _rules.RequestValue("body", ("schedules", "*", "merchant_uid"))),
            ),
            same=(
                (("amount",), _rules.RequestValue("body", ("schedules", "*", "amount"))),
                (("schedule_at",), _rules.RequestValue("body", ("schedules", "*", "schedule_at"))),
            ),
            happened=((("schedule_status",), ("scheduled", "executed")),),
            absent=_rules.Absence("did_not_happen", 600),
        ),
    ),
    guard=_rules.Guard(
        (_rules.RequestValue("body", ("schedules", "*", "merchant_uid")),), "documented"
    ),
)
subscriptions_unschedule = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="subscriptions.get_schedule",
            arguments=(("merchant_uid", _rules.RequestValue("body", ("merchant_uid", "*"))),),
            happened=((("schedule_status",), ("revoked",)),),
        ),
    )
)
subscriptions_get_schedule = _rules.OutcomeRules(
    echo=(((("merchant_uid",), _rules.RequestValue("path", ("merchant_uid",))),),)
)
subscriptions_update_schedule = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="subscriptions.get_schedule",
            arguments=(("merchant_uid", _rules.RequestValue("path", ("merchant_uid",))),),
            same=((("schedule_at",), _rules.RequestValue("body", ("schedule_at",))),),
        ),
    ),
    echo=(((("merchant_uid",), _rules.RequestValue("path", ("merchant_uid",))),),),
)
subscriptions_reschedule = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="subscriptions.get_schedule",
            arguments=(("merchant_uid", _rules.RequestValue("path", ("merchant_uid",))),),
            same=((("schedule_at",), _rules.RequestValue("body", ("schedule_at",))),),
            happened=((("schedule_status",), ("scheduled", "executed")),),
        ),
    ),
    echo=(((("merchant_uid",), _rules.RequestValue("path", ("merchant_uid",))),),),
)
subscriptions_retry = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="payments.find_all",
            arguments=(("merchant_uid", _rules.RequestValue("path", ("merchant_uid",))),),
            items=("list",),
            since=(("started_at",),),
            happened=((("status",), ("paid", "cancelled")),),
            failed=((("status",), ("failed",)),),
            absent=_rules.Absence("did_not_happen", 600),
        ),
    ),
    decline=_rules.DeclineRule(
        when=((("status",), ("failed",)),),
        final=(
            (
                ("pg_provider",),
                (
                    "html5_inicis",
                    "inicis",
                    "kcp",
                    "kcp_billing",
                    "kcp_v2",
                    "kcp_quick",
                    "uplus",
                    "nice",
                    "nice_v2",
                    "kicc",
                    "kakaopay",
                    "danal",
                    "danal_tpay",
                    "mobilians",
                    "payco",
                    "eximbay",
                    "naverpay",
                    "naverco",
                    "smilepay",
                    "tosspay",
                    "tosspay_v2",
                    "tosspayments",
                    "toss_brandpay",
                    "smartro",
                    "smartro_v2",
                    "settle",
                    "settle_acc",
                    "settle_firm",
                    "daou",
                    "galaxia",
                    "ksnet",
                    "chai",
                    "welcome",
                ),
            ),
        ),
        reason=("fail_reason",),
    ),
)
vbanks_issue = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="payments.find_all",
            arguments=(("merchant_uid", _rules.RequestValue("body", ("merchant_uid",))),),
            items=("list",),
            same=((("amount",), _rules.RequestValue("body", ("amount",))),),
            since=(("started_at",),),
            happened=((("status",), ("ready", "paid")),),
            absent=_rules.Absence("did_not_happen", 600),
        ),
    ),
    guard=_rules.Guard((_rules.RequestValue("body", ("merchant_uid",)),), "documented"),
    decline=_rules.DeclineRule(
        when=((("status",), ("failed",)),),
        final=(
            (
                ("pg_provider",),
                (
                    "html5_inicis",
                    "ksnet",
                    "nice",
                    "nice_v2",
                    "settle",
                    "settle_acc",
                    "smartro_v2",
                    "tosspayments",
                    "welcome",
                ),
            ),
        ),
        reason=("fail_reason",),
    ),
    echo=(((("merchant_uid",), _rules.RequestValue("body", ("merchant_uid",))),),),
)
vbanks_update = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="payments.get",
            arguments=(
                ("imp_uid", _rules.RequestValue("path", ("imp_uid",))),
                ("include_sandbox", True),
            ),
            same=(
                (("amount",), _rules.RequestValue("body", ("amount",))),
                (("vbank_date",), _rules.RequestValue("body", ("vbank_due",))),
            ),
        ),
        _rules.OutcomeQuestion(
            operation="payments.get",
            arguments=(
                ("imp_uid", _rules.RequestValue("path", ("imp_uid",))),
                ("include_sandbox", True),
            ),
            same=((("amount",), _rules.RequestValue("body", ("amount",))),),
        ),
        _rules.OutcomeQuestion(
            operation="payments.get",
            arguments=(
                ("imp_uid", _rules.RequestValue("path", ("imp_uid",))),
                ("include_sandbox", True),
            ),
            same=((("vbank_date",), _rules.RequestValue("body", ("vbank_due",))),),
        ),
    ),
    echo=(((("imp_uid",), _rules.RequestValue("path", ("imp_uid",))),),),
)
vbanks_revoke = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="payments.get",
            arguments=(
                ("imp_uid", _rules.RequestValue("path", ("imp_uid",))),
                ("include_sandbox", True),
            ),
            since=(("cancelled_at",), ("failed_at",)),
            happened=((("status",), ("cancelled", "failed")),),
        ),
    ),
    echo=(((("imp_uid",), _rules.RequestValue("path", ("imp_uid",))),),),
)
