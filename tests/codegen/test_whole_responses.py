"""APIs whose responses have no envelope: all of a response is the result."""

from __future__ import annotations

from pathlib import Path

import pytest

from krpay import errors
from krpay.errors import InvalidResponseError
from tests.codegen.emit.fragments import PATHS
from tests.codegen.tiny import ROOT, Edit, Generate, Spec, one_operation
from tests.testing.generated_packages import generate_package

NO_ENVELOPE = ROOT[: ROOT.index("x-envelope:")]
BESIDE = NO_ENVELOPE + 'x-envelope: {data: "", code: /code, message: /message}\n'
THING = """\
id: {type: string, description: D.}
code: {type: string, description: D.}
message: {type: string, description: D.}
data: {type: string, description: D.}
"""
ALL = '{"id": "1", "code": "C", "message": "M", "data": "D", "more": 1}'
ENVELOPE = """\
Envelope:
  type: object
  description: Code and text.
  properties:
    code: {type: string, description: D.}
    message: {type: string, description: D.}
"""


def whole(root: str = NO_ENVELOPE, thing: str = THING, schema: str = "") -> Spec:
    """A spec whose response is the thing itself, or fits another schema."""
    old = "{$ref: ../schemas/things.yaml#/ThingEnvelope}"
    new = schema or "{$ref: ../schemas/things.yaml#/Thing}"
    spec = one_operation(root=root, thing=thing, schemas=ENVELOPE)
    return spec.edited(Edit(PATHS, old, new))


@pytest.mark.parametrize("root", [NO_ENVELOPE, BESIDE])
def test_members_that_are_called_like_parts_of_an_envelope_are_kept(
    root: str, generate: Generate
) -> None:
    found = generate(whole(root)).answered(ALL)
    assert (found.id, found.code, found.message, found.data) == ("1", "C", "M", "D")
    assert found.model_extra == {"more": 1}


@pytest.mark.parametrize("root", [NO_ENVELOPE, BESIDE])
def test_and_so_are_they_if_nobody_documented_them(root: str, generate: Generate) -> None:
    found = generate(whole(root, thing="id: {type: string, description: D.}\n")).answered(ALL)
    assert found.model_extra == {"code": "C", "message": "M", "data": "D", "more": 1}


def test_what_stands_beside_the_data_is_set_aside_unless_they_have_it_too(
    generate: Generate,
) -> None:
    both = (
        "{allOf: [{$ref: ../schemas/things.yaml#/Envelope}, {$ref: ../schemas/things.yaml#/Thing}]}"
    )
    thing = THING.replace("code: {type: string, description: D.}\n", "")
    found = generate(whole(BESIDE, thing, both)).answered(ALL)
    assert (found.message, found.model_extra) == ("M", {"more": 1})


@pytest.mark.parametrize(
    ("schema", "body", "value"),
    [
        ("{type: array, items: {type: string}}", '["a"]', ["a"]),
        ("{type: object, additionalProperties: {type: integer}}", '{"code": 1}', {"code": 1}),
        ("{type: object, additionalProperties: true}", '{"data": {}}', {"data": {}}),
        ("{type: string}", '"code"', "code"),
    ],
)
def test_any_value_may_be_a_response(
    schema: str, body: str, value: object, generate: Generate
) -> None:
    assert generate(whole(schema=schema)).answered(body) == value


def test_the_status_alone_decides(generate: Generate) -> None:
    package = generate(whole())
    assert package.answered("{}").id is None
    for body in ('{"code": "C", "message": "M"}', ""):
        with pytest.raises(errors.NotFoundError) as caught:
            package.answered(body, status=404)
        assert (caught.value.code, caught.value.message) == (None, "")
        assert caught.value.body == body.encode()
    for body in ('"M"', "7", "<html>"):  # no object: a proxy may have written it
        with pytest.raises(errors.OutcomeUnknownError):
            package.answered(body, status=404)
    with pytest.raises(InvalidResponseError):
        package.answered("[]")
    with pytest.raises(errors.OutcomeUnknownError):
        package.answered("<html>")
    assert dict(package.answered('{"id": {}}').unread) == {"/id": {}}


def test_code_and_message_of_a_refusal_are_read_where_the_spec_says_where(
    generate: Generate,
) -> None:
    with pytest.raises(errors.NotFoundError) as caught:
        generate(whole(BESIDE)).answered('{"code": 20404, "message": "M"}', status=404)
    assert (caught.value.code, caught.value.message) == ("20404", "M")


def test_the_sandbox_answers_without_an_envelope(tmp_path: Path) -> None:
    error = """\
Error:
  type: object
  description: Why it was refused.
  properties:
    number: {type: integer, description: D., example: 20001}
    message: {type: string, description: D.}
"""
    old = '      "200":\n'
    content = "{application/json: {schema: {$ref: ../schemas/things.yaml#/Error}}}"
    refused = f'      "400": {{description: D., content: {content}}}\n'
    spec = whole().edited(Edit(PATHS, old, refused + old))
    spec.files["schemas/things.yaml"] += error
    package = generate_package(spec.write(tmp_path), tmp_path / "out", tmp_path / "rooms")
    package.run_program(
        """
        import json
        from krpay import errors
        from krpay.testing import Sandbox

        def refusal(client):
            try:
                client.things.make()
            except errors.APIError as error:
                return error
            raise AssertionError

        with Sandbox() as sandbox:
            client = sandbox.tiny()
            assert client.things.make().model_dump(exclude_unset=True) == {
                "id": "string", "code": "string", "message": "string", "data": "string"
            }
            sandbox.faults.add("refuse", operation="things.make", message="Why.")
            error = refusal(client)
            assert json.loads(error.body) == {"number": 20001, "message": "Why."}, error.body
            sandbox.faults.add("unauthorized")
            error = refusal(client)
            assert error.status_code == 401 and list(json.loads(error.body)) == ["message"]
            sandbox.faults.add("unknown-field", operation="things.make")
            assert client.things.make().model_extra
            try:
                sandbox.faults.add("refuse", operation="things.make", code="X")
            except ValueError as error:
                assert "nobody says where a response of tiny has a code" in str(error)
        """
    )
