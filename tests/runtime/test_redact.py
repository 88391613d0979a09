"""Values that must not be shown are replaced in texts."""

from __future__ import annotations

import copy
import pickle

import pytest

from krpay._runtime.redact import HIDDEN, Secret, redact


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        ("nothing to hide", [], "nothing to hide"),
        ("nothing to hide", ["test-secret"], "nothing to hide"),
        ("", ["test-secret"], ""),
        ("key test-secret is wrong", ["test-secret"], "key *** is wrong"),
        ("test-secrettest-secret", ["test-secret"], "******"),
        ("[test-secret]", ["", "test-secret"], "[***]"),
        ("a.b+cxd", [".b+c"], "a***xd"),
        ("aXb+cxd", [".b+c"], "aXb+cxd"),
        ("홍길동님의 카드가 거절되었습니다.", ["홍길동"], "***님의 카드가 거절되었습니다."),
        ("예금주 홍길동", ["홍길동"], "예금주 ***"),
        ("홍길동님의 카드", ["홍길동님"], "***의 카드"),
        ("secret and secret-longer", ["secret", "secret-longer"], "*** and ***"),
        ("secret and secret-longer", ["secret-longer", "secret"], "*** and ***"),
        ("two digits: 12", ["12"], "two digits: ***"),
        ("order 3123 of 12/2024", ["12"], "order 3123 of ***/2024"),
        ("a12 12a 12", ["12"], "a12 12a ***"),
        ("1234 and 51234", ["1234"], "*** and 5***"),
        ("f(x)", ["(x)"], "f(x)"),
        ("card 9410123412341234 no", ["9410-1234-1234-1234"], "card *** no"),
        ("card 9410 1234 1234 1234 no", ["9410-1234-1234-1234"], "card *** no"),
        ("card 9410-1234-1234-1234 no", ["9410123412341234"], "card *** no"),
        ("valid until 2030/01, or 203001", ["2030-01"], "valid until ***, or ***"),
        ("call 010 1234 5678", ["010-1234-5678"], "call ***"),
        ("order 12 345", ["12345"], "order 12 345"),
        ("?name=%ED%99%8D%EA%B8%B8%EB%8F%99&page=1", ["홍길동"], "?name=***&page=1"),
        ("\\d and 123", ["\\d"], "*** and 123"),
    ],
)
def test_each_value_is_replaced(text: str, values: list[str], expected: str) -> None:
    assert redact(text, values) == expected


def test_a_value_that_holds_the_mark_does_no_harm() -> None:
    assert redact("a ***** b", ["*****"]) == "a *** b"


def test_short_values_are_found_before_a_korean_particle() -> None:
    text = "비밀번호 12가 올바르지 않습니다. CVC 345는 틀립니다. 2012년"
    assert redact(text, ["12", "345"]) == (
        "비밀번호 ***가 올바르지 않습니다. CVC ***는 틀립니다. 2012년"
    )


def test_values_can_come_from_any_iterable() -> None:
    assert redact("one two", (value for value in ("one", "two", "one"))) == "*** ***"


class TestASecret:
    def test_reveals_itself_only_when_asked(self) -> None:
        secret = Secret("test-secret")
        assert secret.reveal() == "test-secret"
        for text in (repr(secret), str(secret), f"{secret}", f"{secret!r}"):
            assert "test-secret" not in text
            assert HIDDEN in text

    def test_has_no_dictionary_to_look_into(self) -> None:
        assert not hasattr(Secret("test-secret"), "__dict__")

    @pytest.mark.parametrize("travel", [pickle.dumps, copy.copy, copy.deepcopy])
    def test_does_not_travel(self, travel: object) -> None:
        assert callable(travel)
        with pytest.raises(TypeError, match="cannot be pickled"):
            travel(Secret("test-secret"))
