# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""What the operations say about money: whom to ask about a lost call, and what answers mean."""

from krpay._runtime import outcome_rules as _rules
from krpay.bunjang import _judges as _judges

orders_create_v1 = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="orders.list",
            arguments=(
                ("status_update_start_date", _rules.CallTime("sent")),
                ("status_update_end_date", _rules.CallTime("now")),
            ),
            judge=_judges.judge_new_order,
        ),
    ),
    echo=(((("product", "id"), _rules.RequestValue("body", ("product", "id"))),),),
)
orders_get = _rules.OutcomeRules(
    echo=(((("order", "id"), _rules.RequestValue("path", ("orderId",))),),)
)
orders_confirm = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="orders.get",
            arguments=(("order_id", _rules.RequestValue("path", ("orderId",))),),
            items=("order", "orderItems"),
            happened=((("status",), ("PURCHASE_CONFIRM",)),),
        ),
    )
)
orders_create = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="orders.list",
            arguments=(
                ("status_update_start_date", _rules.CallTime("sent")),
                ("status_update_end_date", _rules.CallTime("now")),
            ),
            judge=_judges.judge_new_order,
        ),
    )
)
points_get_issuance = _rules.OutcomeRules(
    echo=(((("id",), _rules.RequestValue("path", ("id",))),),)
)
points_cancel_issuance = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="points.get_issuance",
            arguments=(("issuance_id", _rules.RequestValue("path", ("id",))),),
            happened=((("status",), ("CANCELLED",)),),
        ),
    ),
    echo=(((("id",), _rules.RequestValue("path", ("id",))),),),
)
products_get = _rules.OutcomeRules(echo=(((("pid",), _rules.RequestValue("path", ("pid",))),),))
