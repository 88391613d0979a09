# Copied from codegen/package/testing/provider.py by `nox -s generate`. Do not edit.
"""The sandbox of one provider: finds the operation, checks the request, does the work, responds."""

from __future__ import annotations

import copy
from collections.abc import Collection, Mapping
from contextlib import suppress
from difflib import get_close_matches
from typing import Any, ClassVar

from krpay.testing.actions import Action, find_actions
from krpay.testing.clock import Clock
from krpay.testing.declines import Declines, decline_example, list_declines
from krpay.testing.echoes import repeat_ids
from krpay.testing.exchange import Exchange
from krpay.testing.faults import Fault
from krpay.testing.folders import import_from_folder, import_handlers
from krpay.testing.forms import read_form
from krpay.testing.handlers import PartialData, bind_handlers
from krpay.testing.http_messages import HttpRequest, HttpResponse, Refusal
from krpay.testing.json_documents import JsonObject, is_object, put_member
from krpay.testing.lenience import (
    STRICT,
    Lenience,
    find_tolerance,
    relax_body,
    relax_path,
)
from krpay.testing.masking import Hides, hide_all
from krpay.testing.mutations import with_unknown_field, with_unknown_value
from krpay.testing.operation_requests import (
    Decline,
    OperationRequest,
    RequestViolation,
    check_arguments,
    check_list,
    check_no_body,
    check_object,
    parse_body,
    read_query,
)
from krpay.testing.requested_refusals import make_refusal
from krpay.testing.spec import BundledSpec
from krpay.testing.spec_operations import SpecOperation
from krpay.testing.standard_signing import StandardScheme
from krpay.testing.state import ProviderState


class ProviderSandbox(ProviderState):
    """A provider, by its spec alone, as far as its folder does not say more.

    Each operation responds with example data of the spec, unless `handlers` has a function
    for it. Credentials that OpenAPI's own `securitySchemes` describe are checked; where code
    of the provider signs requests (`x-auth`) and no sandbox folder checks them, signatures
    are not verified, and `notice` says so.
    """

    more_servers: ClassVar[tuple[str, ...]] = ()
    """Hosts beside those of the spec."""

    harmless_headers: ClassVar[tuple[str, ...]] = ()
    """Headers of the provider that no spec describes, and that tell no secrets; lower case."""

    lenience: ClassVar[Lenience] = STRICT
    """What the live service is known to take beyond its spec."""

    def __init__(self, spec: BundledSpec, clock: Clock) -> None:
        super().__init__(spec, clock)
        modules = import_handlers(spec.name)
        self.handlers = bind_handlers(spec, self, modules)
        """What does the work, by the name of the operation."""
        self.declines = list_declines(spec, modules)
        """What can be declined, and for which reasons, by the name of the operation."""
        actions = import_from_folder(spec.name, "actions")
        self._actions = find_actions(actions) if actions else {}
        self.is_strict = False
        """Whether to take nothing but what the spec describes."""
        self.begin_state()

    @property
    def name(self) -> str:
        """The name of the provider."""
        return self.spec.name

    @property
    def credentials(self) -> dict[str, Any]:
        """Made-up credentials that this sandbox takes, by argument of the client.

        For a client that a program makes by itself: `Client(**credentials, http_client=...)`.
        """
        return {name: f"test-{name}" for name in self.spec.credential_names}

    def list_servers(self) -> list[str]:
        """List the base URLs that belong to the provider."""
        return [*(server["url"] for server in self.spec.document["servers"]), *self.more_servers]

    @property
    def notice(self) -> str | None:
        """What this sandbox does not do, for people who rely on it."""
        if self.spec.standard_schemes is None and not self._checks_signatures():
            return f"This sandbox does not verify the signatures of {self.name}."
        return None

    def _checks_signatures(self) -> bool:
        return type(self).authenticate is not ProviderSandbox.authenticate

    def handle(self, exchange: Exchange) -> HttpResponse:
        """Respond to a request as the provider would, or as its fault has it."""
        request = exchange.request
        operation: SpecOperation | None = None
        try:
            operation, path = self._route(request)
            exchange.operation = operation
            if not operation.is_public:
                self.authenticate(request)
            body = self._read_body(exchange, operation)
            query = read_query(self.spec, operation, request, self._signing_parameters())
            items = body if isinstance(body, list) else None
            members: Mapping[str, Any] = {} if isinstance(body, list) else body
            operation_request = OperationRequest(
                *(operation, path, query, members, items),
                decline=_read_decline(self.declines, operation, exchange.fault),
                notices=exchange.notices,
            )
            self._check_arguments(operation_request, request)
            if exchange.fault is not None and exchange.fault.kind in ("refuse", "failure-code"):
                raise make_refusal(self, operation, exchange.fault)
            response = self._perform(exchange, operation_request)
        except RequestViolation as violation:
            assert operation is not None
            refusal = self.refuse_violation(operation, violation)
            return self.respond_refusal(exchange, refusal)
        except Refusal as refusal:
            return self.respond_refusal(exchange, refusal)
        exchange.response = response.body
        return self.encode_response(operation, request, response)

    def _perform(self, exchange: Exchange, request: OperationRequest) -> HttpResponse:
        """Do the work; nobody else changes the state meanwhile."""
        operation = request.operation
        status, schema = operation.success
        with self._lock:
            self.catch_up()
            handler = self.handlers.get(operation.name)
            if handler is None:
                example = self.spec.make_example_data(operation, request.arguments)
                data = repeat_ids(request, example)
                if request.decline is not None:
                    data = decline_example(operation, data, request.decline.message)
            else:
                data = handler(request)
            if schema is None:
                return HttpResponse(status, b"")
            if data is None and operation.may_be_empty:
                return HttpResponse(204, b"")
            if isinstance(data, PartialData):
                status, data = 207, data.data
            document = self.wrap_data(operation, data)
            exchange.code = self.spec.find_code(document)
            fault = exchange.fault
            if fault is not None and fault.kind == "unknown-enum-value":
                document = with_unknown_value(self.spec, schema, document, fault.field, fault.value)
            elif fault is not None and fault.kind == "unknown-field":
                document = with_unknown_field(document, self.spec.envelope["data"])
            return HttpResponse.of_json(
                status, document, media_type=operation.find_media_type(status)
            )

    def find_operation(self, request: HttpRequest) -> SpecOperation | None:
        """Find the operation that a request is for, if it is one that the spec has."""
        try:
            return self._route(request)[0]
        except Refusal:
            return None

    def is_authentic(self, exchange: Exchange) -> bool:
        """Whether the credentials of a request are good, or none are needed."""
        if exchange.operation is None or exchange.operation.is_public:
            return True
        try:
            self.authenticate(exchange.request)
        except Refusal:
            return False
        return True

    def record_body(self, exchange: Exchange) -> None:
        """Read the body of a request that is not handled, as far as it can be read."""
        if exchange.operation is not None:
            with suppress(Refusal, RequestViolation):
                self._read_body(exchange, exchange.operation)

    def respond_refusal(self, exchange: Exchange, refusal: Refusal) -> HttpResponse:
        """Respond with a refusal."""
        exchange.code = refusal.code or None
        operation = exchange.operation
        media_type = operation.find_media_type(refusal.status) if operation else None
        document = self.refusal_document(refusal)
        if operation and not self.spec.has_envelope:
            document = self.spec.make_refusal_document(operation, refusal.status, refusal.message)
        response = HttpResponse.of_json(refusal.status, document, media_type=media_type)
        exchange.response = response.body
        return self.encode_response(exchange.operation, exchange.request, response)

    # By hand, and for people

    def list_actions(self) -> list[Action]:
        """List what can be done by hand, and to what."""
        with self._lock:
            self.catch_up()
            return [handler.describe(self) for handler in self._actions.values()]

    def act(self, name: str, target: str | None = None) -> None:
        """Do an action by hand.

        Raises:
            ValueError: There is no such action, or it cannot be done to the target now.
        """
        with self._lock:
            self.catch_up()
            handler = self._actions.get(name)
            if handler is None:
                known = ", ".join(self._actions) or "none"
                raise ValueError(f"{self.name} has no action {name!r}; known: {known}")
            handler.perform(self, target)

    def list_samples(self) -> dict[str, Any]:
        """List what this sandbox made up for people to use, as plain JSON."""
        declines = {name: list(reasons) for name, reasons in self.declines.items()}
        with self._lock:
            return {**copy.deepcopy(self.describe_samples()), "declines": declines}

    def show_state(self, hides: Hides = hide_all) -> dict[str, Any]:
        """Show the state of this moment as plain JSON, without sensitive values."""
        with self._lock:
            self.catch_up()
            self.hides = hides
            try:
                return copy.deepcopy(self.describe_state())
            finally:
                self.hides = hide_all

    # What a provider may do in its own way

    def authenticate(self, request: HttpRequest) -> None:
        """Check the credentials of a request.

        Raises:
            Refusal: It is not signed as it must be.
        """
        for scheme in self.spec.standard_schemes or ():
            problem = scheme.find_problem(request, self.credentials)
            if problem is not None:
                raise Refusal(401, self.code_for_status(401), problem)

    def decode_body(self, operation: SpecOperation, request: HttpRequest) -> bytes:
        """Decode the body of a request to plain JSON text."""
        return request.body

    def encode_response(
        self, operation: SpecOperation | None, request: HttpRequest, response: HttpResponse
    ) -> HttpResponse:
        """Encode a response as it travels."""
        return response

    def wrap_data(self, operation: SpecOperation, data: Any) -> Any:
        """Put data into the envelope of a success."""
        envelope = self.spec.envelope
        document: JsonObject = {}
        if envelope["data"] and not self.spec.is_whole_result(operation):
            put_member(document, envelope["data"], data)
        elif is_object(data):
            document = copy.deepcopy(data)
        elif data is not None:
            return data
        if "success" in envelope:
            put_member(document, envelope["code"], envelope["success"])
        return document

    def refusal_document(self, refusal: Refusal) -> Any:
        """Make the body of a refusal."""
        document: JsonObject = {}
        if not self.spec.has_envelope:  # nobody says more, so it only tells why
            return {"message": refusal.message}
        code = refusal.code
        if code is None:  # nobody knows one; but what has none does not pass for a refusal
            code = refusal.status if self.spec.has_numeric_codes else str(refusal.status)
        put_member(document, self.spec.envelope["code"], code)
        put_member(document, self.spec.envelope["message"], refusal.message)
        return document

    def code_for_status(self, status: int) -> str | int | None:
        """Choose the code of a refusal of which only the status is known."""
        codes = [code for code, entry in self.spec.errors.items() if entry.get("status") == status]
        return codes[0] if codes else None

    def default_refusal(self, operation: SpecOperation) -> tuple[int, str | int | None]:
        """Choose status and code for an operation of which no refusal is documented."""
        return 400, self.code_for_status(400)

    def refuse_request(self, message: str) -> Refusal:
        """Refuse a request that makes no sense, whatever operation it is for."""
        return Refusal(400, self.code_for_status(400), message)

    def refuse_token(self) -> Refusal:
        """Refuse credentials or a token, although they are good."""
        return Refusal(401, self.code_for_status(401), "Unauthorized")

    def refuse_violation(self, operation: SpecOperation, violation: RequestViolation) -> Refusal:
        """Refuse a request that does not fit the spec."""
        return self.refuse_request(self.explain_violation(operation, violation))

    def refuse_path(self, request: HttpRequest) -> Refusal:
        """Refuse a path that the provider does not have."""
        return Refusal(404, self.code_for_status(404), self.explain_path(request))

    # What the ways above share

    def explain_path(self, request: HttpRequest) -> str:
        """Say that there is no such operation, and which is nearest."""
        asked = f"{request.method} {request.path}"
        known = [f"{operation.method} {operation.path}" for operation in self.spec.operations]
        near = get_close_matches(asked, known, n=1, cutoff=0.5)
        return f"no operation {asked}" + (f"; nearest: {near[0]}" if near else "")

    def explain_violation(self, operation: SpecOperation, violation: RequestViolation) -> str:
        """Say what is wrong with a request, and where the right form is described."""
        source = operation.raw.get("x-source", {}).get("url")
        seen = f" (see {source})" if source else ""
        return f"{operation.name}: {violation.where}: {violation.why}{seen}"

    def _route(self, request: HttpRequest) -> tuple[SpecOperation, dict[str, str]]:
        segments = relax_path(self._taken, request.segments)
        for operation in self.spec.operations:
            if operation.method == request.method:
                arguments = operation.match_path(segments)
                if arguments is not None:
                    return operation, arguments
        raise self.refuse_path(request)

    def _read_body(
        self, exchange: Exchange, operation: SpecOperation
    ) -> Mapping[str, Any] | list[Any]:
        if operation.takes_form:
            form = read_form(self.spec, operation.request_schema or {}, exchange.request)
            exchange.json = form
            return form
        content = self.decode_body(operation, exchange.request)
        if not content.strip():
            check_no_body(operation)
            return [] if operation.takes_list else {}
        exchange.json = parse_body(content)
        if operation.takes_list:
            return check_list(exchange.json)
        body = relax_body(self.spec, self._taken, operation, check_object(exchange.json))
        if body != exchange.json:
            exchange.notices.append(
                "this form of the body is one that the live service takes beyond its docs"
            )
        return body

    @property
    def _taken(self) -> Lenience:
        return STRICT if self.is_strict else self.lenience

    def _check_arguments(self, request: OperationRequest, sent: HttpRequest) -> None:
        def is_tolerated(where: str) -> bool:
            why = find_tolerance(self._taken, request.operation, request.body, where)
            if why is not None:
                request.add_notice(why)
            return why is not None

        check_arguments(self.spec, request, sent, is_tolerated)

    def _signing_parameters(self) -> Collection[str]:
        schemes: tuple[StandardScheme, ...] = self.spec.standard_schemes or ()
        return [scheme.name for scheme in schemes if scheme.kind == "query"]


def _read_decline(
    declines: Declines, operation: SpecOperation, fault: Fault | None
) -> Decline | None:
    if fault is None or fault.kind != "decline":
        return None
    return Decline(fault.reason or declines[operation.name][0], fault.message)
