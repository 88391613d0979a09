"""Models of Bunjang take whatever it really sends, and show only what may be shown."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest

from krpay.bunjang.models import PointIssuance
from tests.bunjang.samples import ISSUANCE


class TestAModelThatComes:
    def test_keeps_unknown_members_and_prints_them_back(self) -> None:
        received = {**ISSUANCE, "new": {"deep": [1, {"x": None}]}, "snake_case": True}
        issuance = PointIssuance.model_validate(received)
        assert issuance.model_extra == {"new": {"deep": [1, {"x": None}]}, "snake_case": True}
        assert issuance.model_dump(mode="json", by_alias=True) == received

    def test_does_not_show_unknown_members(self) -> None:
        issuance = PointIssuance.model_validate({**ISSUANCE, "secret": "test-secret"})
        for text in (repr(issuance), str(issuance), f"{issuance}"):
            assert "test-secret" not in text
            assert "secret=***" in text

    def test_keeps_unknown_members_of_its_parts(self) -> None:
        received: dict[str, Any] = json.loads(json.dumps(ISSUANCE))
        received["preparedVbankInfo"]["depositor"] = "test-secret"
        issuance = PointIssuance.model_validate(received)
        assert issuance.prepared_vbank_info.model_extra == {"depositor": "test-secret"}
        assert "test-secret" not in repr(issuance)
        assert issuance.model_dump(mode="json", by_alias=True) == received

    @pytest.mark.parametrize("name", ["model_config", "copy", "json", "class", "__class__", "한글"])
    def test_survives_members_with_any_name(self, name: str) -> None:
        issuance = PointIssuance.model_validate({**ISSUANCE, name: "test-secret"})
        assert issuance.id == "123"
        assert issuance.model_extra == {name: "test-secret"}
        assert "test-secret" not in repr(issuance)
        assert issuance.model_dump(mode="json", by_alias=True)[name] == "test-secret"

    def test_can_be_pickled(self) -> None:
        issuance = PointIssuance.model_validate({**ISSUANCE, "new": 1})
        twin = pickle.loads(pickle.dumps(issuance))
        assert twin == issuance
        assert twin.model_extra == {"new": 1}
