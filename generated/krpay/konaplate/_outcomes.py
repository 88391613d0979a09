# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""What the operations say about money: whom to ask about a lost call, and what answers mean."""

from krpay._runtime import outcome_rules as _rules

bank_accounts_register = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="bank_accounts.get",
            arguments=(("user_id", _rules.RequestValue("body", ("userId",))),),
        ),
    )
)
bank_accounts_register_for_auto_charge = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="bank_accounts.get_detail",
            arguments=(("user_id", _rules.RequestValue("body", ("userId",))),),
        ),
    )
)
bank_accounts_delete = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="bank_accounts.get",
            arguments=(("user_id", _rules.RequestValue("body", ("userId",))),),
        ),
    )
)
bank_accounts_get = _rules.OutcomeRules(
    echo=(((("userId",), _rules.RequestValue("body", ("userId",))),),)
)
cards_cancel_application = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="cards.list",
            arguments=(("user_id", _rules.RequestValue("body", ("userId",))),),
        ),
    )
)
cards_update_limits = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="cards.list",
            arguments=(
                ("user_id", _rules.RequestValue("body", ("userId",))),
                ("par", _rules.RequestValue("body", ("par",))),
            ),
            items=("cardDataInfo",),
            same=(
                (("par",), _rules.RequestValue("body", ("par",))),
                (("limits", "once"), _rules.RequestValue("body", ("limits", "once"))),
                (("limits", "day"), _rules.RequestValue("body", ("limits", "day"))),
                (("limits", "month"), _rules.RequestValue("body", ("limits", "month"))),
            ),
        ),
    )
)
cards_change_status = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="cards.list",
            arguments=(
                ("user_id", _rules.RequestValue("body", ("userId",))),
                ("par", _rules.RequestValue("body", ("par",))),
            ),
        ),
        _rules.OutcomeQuestion(
            operation="cards.list",
            arguments=(("user_id", _rules.RequestValue("body", ("userId",))),),
        ),
    )
)
cards_terminate = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="cards.list",
            arguments=(
                ("user_id", _rules.RequestValue("body", ("userId",))),
                ("par", _rules.RequestValue("body", ("par",))),
            ),
        ),
    )
)
cards_issue_debit = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="cards.list",
            arguments=(("user_id", _rules.RequestValue("body", ("userInfo", "userId"))),),
        ),
    )
)
cards_renew_prepaid = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="cards.list",
            arguments=(("user_id", _rules.RequestValue("body", ("userInfo", "userId"))),),
        ),
    )
)
cards_issue_prepaid = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="cards.list",
            arguments=(("user_id", _rules.RequestValue("body", ("userInfo", "userId"))),),
        ),
    )
)
cards_register_physical = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="cards.list",
            arguments=(("user_id", _rules.RequestValue("body", ("userId",))),),
            items=("cardDataInfo",),
            same=((("physicalCardNo",), _rules.RequestValue("body", ("physicalCardNo",))),),
        ),
    )
)
cards_reissue_prepaid = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="cards.list",
            arguments=(("user_id", _rules.RequestValue("body", ("userInfo", "userId"))),),
        ),
    )
)
charges_cancel = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="charges.get_result",
            arguments=(("sequence_id", _rules.RequestValue("body", ("sequenceId",))),),
            happened=((("result",), ("COMPLETED",)),),
            failed=((("result",), ("FAILED",)),),
        ),
    ),
    decline=_rules.DeclineRule(undecided=((("isPending",), (True,)),)),
)
charges_create = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="charges.get_result",
            arguments=(("sequence_id", _rules.RequestValue("body", ("sequenceId",))),),
            happened=((("result",), ("COMPLETED",)),),
            failed=((("result",), ("FAILED",)),),
        ),
    ),
    decline=_rules.DeclineRule(undecided=((("isPending",), (True,)),)),
)
gifts_send = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="gifts.list",
            arguments=(
                ("search_type", "SENT"),
                ("mobile_number", _rules.RequestValue("body", ("senderPhone",))),
                ("page_request", {"page": 0}),
            ),
        ),
        _rules.OutcomeQuestion(
            operation="gifts.list",
            arguments=(("search_type", "SENT"), ("page_request", {"page": 0})),
        ),
    )
)
members_get = _rules.OutcomeRules(
    echo=(((("userInfo", "userId"), _rules.RequestValue("body", ("userId",))),),)
)
members_raise_balance_limit = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="cards.list",
            arguments=(("user_id", _rules.RequestValue("body", ("userId",))),),
        ),
    )
)
members_register = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="members.find_login_id",
            arguments=(("ci", _rules.RequestValue("body", ("ci",))),),
            same=((("loginId",), _rules.RequestValue("body", ("loginId",))),),
        ),
    )
)
members_unregister = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="members.get",
            arguments=(("user_id", _rules.RequestValue("body", ("userId",))),),
        ),
    )
)
terms_update_agreements = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="terms.list",
            arguments=(("user_id", _rules.RequestValue("body", ("userId",))),),
        ),
    )
)
transfers_create = _rules.OutcomeRules(
    questions=(
        _rules.OutcomeQuestion(
            operation="cards.list",
            arguments=(("user_id", _rules.RequestValue("body", ("userId",))),),
        ),
    )
)
