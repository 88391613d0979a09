"""What stands around the data of a response, and the errors that it tells of."""

from __future__ import annotations

import pytest

from krpay import errors
from tests.codegen.emit.fragments import (
    PATHS,
    SCHEMAS,
    doc,
)
from tests.codegen.tiny import (
    ROOT,
    Edit,
    Generate,
    one_operation,
)

CODED = """\
x-envelope:
  data: /response
  code: /code
  message: /message
  success: 0
"""
BESIDE = """\
x-envelope:
  data: ""
  code: /response/code
  message: /response/description
  success: "000_000"
"""
PLAIN = ROOT[ROOT.index("x-envelope:") : ROOT.index("x-errors:")]


def test_data_in_a_member_and_the_status_decides(generate: Generate) -> None:
    package = generate(one_operation())
    assert package.answered('{"data": {"id": "1"}, "code": "FINE"}').id == "1"
    with pytest.raises(package.errors.NoSuchThing) as caught:
        package.answered('{"code": "NO_SUCH_THING", "message": "없음"}', status=404)
    assert isinstance(caught.value, errors.NotFoundError)
    assert (caught.value.code, caught.value.message) == ("NO_SUCH_THING", "없음")
    with pytest.raises(errors.OutcomeUnknownError, match="it has no data"):
        package.answered('{"code": "FINE"}')


def test_a_code_that_decides(generate: Generate) -> None:
    no_status = ROOT.replace("{status: 404, ", "{")  # so that a code may come with any status
    spec = one_operation(root=no_status.replace(PLAIN, CODED))
    data = Edit(SCHEMAS, "    data: {", "    response: {")
    package = generate(spec.edited(data))
    assert package.answered('{"code": 0, "message": null, "response": {"id": "1"}}').id == "1"
    with pytest.raises(errors.RequestRejectedError, match="취소할 수 없습니다") as caught:
        package.answered('{"code": -1, "message": "취소할 수 없습니다", "response": null}')
    assert caught.value.code == "-1"
    assert "RequestRejectedError: Refused with a failure code (200)." in doc(
        package.resources.Things.make
    )


def test_fields_beside_the_envelope(generate: Generate) -> None:
    spec = one_operation(root=ROOT.replace(PLAIN, BESIDE), schemas=ENVELOPE)
    both = (
        "{allOf: [{$ref: ../schemas/things.yaml#/Envelope}, {$ref: ../schemas/things.yaml#/Thing}]}"
    )
    package = generate(
        spec.edited(Edit(PATHS, "{$ref: ../schemas/things.yaml#/ThingEnvelope}", both))
    )
    assert package.make().result is package.models.Thing
    for response in ('"response": {"code": "000_000", "description": "ok"}, ', ""):
        thing = package.answered(f'{{{response}"id": "1"}}')
        assert (thing.id, thing.model_extra) == ("1", {})
    with pytest.raises(errors.RequestRejectedError) as caught:
        package.answered('{"response": {"code": "000_001", "description": "no"}}')
    assert (caught.value.code, caught.value.message) == ("000_001", "no")


def test_nothing_beside_the_envelope(generate: Generate) -> None:
    spec = one_operation(root=ROOT.replace(PLAIN, BESIDE), schemas=ENVELOPE)
    package = generate(spec.edited(Edit(PATHS, "#/ThingEnvelope", "#/Envelope")))
    assert package.answered('{"response": {"code": "000_000"}}') is None
    assert package.answered("") is None


ENVELOPE = """\
Envelope:
  type: object
  description: Stands beside the fields.
  properties:
    response: {$ref: "#/EnvelopeResponse"}
EnvelopeResponse:
  type: object
  description: Code and text.
  properties:
    code: {type: string, description: D.}
    description: {type: string, description: D.}
"""


@pytest.mark.parametrize(
    ("status", "base"),
    [
        (200, errors.RequestRejectedError),
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (418, errors.APIError),
        (429, errors.RateLimitError),
        (500, errors.ServerError),
        (503, errors.ServerError),
    ],
)
def test_an_error_code_has_a_class_below_that_of_its_status(
    status: int, base: type[Exception], generate: Generate
) -> None:
    line = f'  "00-7": {{status: {status}, name: OutOfThings, description: No things left.}}\n'
    package = generate(one_operation(root=ROOT + line))
    assert package.errors.OutOfThings.__bases__ == (base,)
    assert package.errors.OutOfThings.code == "00-7"
    assert package.errors.OutOfThings.__doc__ == "No things left."
    assert package.errors.BY_CODE["00-7"] is package.errors.OutOfThings
