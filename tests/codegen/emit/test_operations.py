"""What an operation says about itself: replay, outcome, encryption, credentials."""

from __future__ import annotations

import pytest

from krpay._runtime.outcome_rules import find_question
from krpay.errors import InvalidArgumentError
from tests.codegen.emit.fragments import (
    PATHS,
    doc,
    with_outcome,
)
from tests.codegen.tiny import (
    BODY_CODEC,
    ENCRYPTED_ROOT,
    ROOT,
    Generate,
    one_operation,
)


@pytest.mark.parametrize(
    ("method", "said", "safe"),
    [
        ("get", "", True),
        ("post", "", False),
        ("put", "", False),
        ("delete", "", False),
        ("patch", "", False),
        ("post", "x-replay: safe\n", True),
        ("get", "x-replay: unsafe\n", False),
    ],
)
def test_only_get_is_safe_unless_the_spec_says_otherwise(
    method: str, said: str, safe: bool, generate: Generate
) -> None:
    package = generate(one_operation(method=method, operation=said))
    assert package.make().safe is safe
    assert ("asking again is safe" in doc(package.resources.Things.make)) is safe


def test_an_outcome_names_the_method_that_tells(generate: Generate) -> None:
    package = generate(with_outcome())
    assert str(find_question(package.make())) == "things.find()"
    said = " ".join(doc(package.resources.Things.make).split())
    assert (
        "No response of the provider came, or HTTP 5xx; `client.resolve` asks `things.find()`."
        in said
    )


def test_an_outcome_is_found_although_tags_begin_alike(generate: Generate) -> None:
    root = ROOT.replace("security:", "  - {name: things_old, description: Old things.}\nsecurity:")
    spec = one_operation(root=root, operation="x-outcome: {operationId: things_old_find}\n")
    operation = spec.files[PATHS].replace("    x-outcome: {operationId: things_old_find}\n", "")
    others = (
        operation.replace("/things:", "/find:")
        .replace("post:", "get:")
        .replace("things_make", "things_old_find"),
        operation.replace("/things:", "/old:")
        .replace("things_make", "things_old_make")
        .replace("[things]", "[things_old]"),
    )
    package = generate(spec.with_paths(spec.files[PATHS], *others))
    assert package.endpoints.old_find().operation == "things.old_find"
    assert str(find_question(package.make())) == "things.old_find()"


@pytest.mark.parametrize("request_", [True, False])
@pytest.mark.parametrize("response", [True, False])
def test_bodies_that_travel_encrypted(request_: bool, response: bool, generate: Generate) -> None:
    flags = f"{{request: {str(request_).lower()}, response: {str(response).lower()}}}"
    spec = one_operation(operation=f"x-encrypted: {flags}\n", root=ENCRYPTED_ROOT)
    call = generate(spec.with_room(_body_codec=BODY_CODEC)).make()
    assert (call.encrypted_request, call.encrypted_response) == (request_, response)


def test_encryption_that_nobody_documents_is_the_callers_choice(generate: Generate) -> None:
    spec = one_operation(
        operation="x-encrypted: {request: unknown, response: false}\n", root=ENCRYPTED_ROOT
    )
    package = generate(spec.with_room(_body_codec=BODY_CODEC))
    assert package.make().encrypted_request is False
    assert package.make(encrypt=True).encrypted_request is True
    assert "encrypt: Whether to encrypt the request" in doc(package.resources.Things.make)
    with pytest.raises(InvalidArgumentError, match="encrypt: give True or False, not str"):
        package.make(encrypt="yes")


@pytest.mark.parametrize("known", ["true", "false"])
def test_encryption_that_is_documented_is_no_choice(known: str, generate: Generate) -> None:
    spec = one_operation(
        operation=f"x-encrypted: {{request: {known}, response: false}}\n", root=ENCRYPTED_ROOT
    )
    package = generate(spec.with_room(_body_codec=BODY_CODEC))
    with pytest.raises(TypeError, match="encrypt"):
        package.make(encrypt=True)


def test_an_operation_without_security_is_not_signed(generate: Generate) -> None:
    assert generate(one_operation(operation="security: []\n")).make().authenticated is False


def test_an_operation_is_signed_by_default(generate: Generate) -> None:
    assert generate(one_operation()).make().authenticated is True
