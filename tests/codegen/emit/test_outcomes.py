"""What an operation says about money is in the package, and on the docs page."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path

from codegen.emit.render import render
from krpay._runtime.outcome_rules import (
    Declined,
    Undecided,
    find_foreign_id,
    find_question,
    find_questions,
    is_guarded,
    judge_decline,
)
from krpay._runtime.provider_profile import RefusalForm
from tests.codegen.emit.fragments import PATHS, doc
from tests.codegen.tiny import ROOT, Generate, Spec, in_path, one_operation

ASKED = """\
/things/{id}:
  get:
    operationId: things_get
    tags: [things]
    summary: Get a thing.
    x-source: {url: "https://tiny.example/docs", evidence: documented}
    parameters:
      - name: id
        in: path
        required: true
        x-name: thing_id
        description: D.
        schema: {type: string}
      - name: from
        in: query
        description: D.
        schema: {$ref: ../schemas/things.yaml#/UnixTime}
      - name: day
        in: query
        description: D.
        schema: {$ref: ../schemas/things.yaml#/CompactDate}
    responses:
      "200":
        description: The thing.
        content: {application/json: {schema: {$ref: ../schemas/things.yaml#/ThingEnvelope}}}
"""
THING = """\
id: {type: string, description: D.}
status: {type: string, description: D.}
why: {type: string, description: D.}
boxes: {type: array, description: D., items: {$ref: "#/Box"}}
"""
BOX = """\
Box:
  type: object
  description: A box.
  required: [madeAt]
  properties:
    madeAt: {$ref: "#/UnixTime", description: D.}
    price: {type: integer, description: D.}
"""
FIELDS = """\
ref: {type: string, description: D.}
price: {type: integer, description: D.}
lines: {type: array, minItems: 1, description: D., items: {$ref: "#/Line"}}
"""
LINE = """\
Line:
  type: object
  description: A line.
  required: [no]
  properties:
    "no": {type: string, description: D.}
"""


def spec_with(operation: str) -> Spec:
    """The operation `things.make` with something said about it, and `things.get`."""
    spec = one_operation(operation=operation + "\n", fields=FIELDS, thing=THING, schemas=BOX + LINE)
    return spec.with_paths(spec.files[PATHS], ASKED)


def ask(arguments: str, more: str = "") -> str:
    return f"x-outcome: {{operationId: things_get, parameters: {{{arguments}}}{more}}}\n"


def test_a_lost_call_says_what_to_call_as_python_code_does(generate: Generate) -> None:
    package = generate(spec_with(ask("id: $request.body#/ref")))
    assert str(find_question(package.make(ref="a/b"))) == "things.get(thing_id='a/b')"
    assert find_question(package.make(price=1)) is None
    asked = find_question(package.make(ref="a/b"))
    assert asked is not None
    assert package.endpoints.get(**dict(asked.arguments)).path == "/things/a%2Fb"


def test_a_list_of_questions_goes_by_what_was_given(generate: Generate) -> None:
    questions = """\
x-outcome:
  - {operationId: things_get, parameters: {id: $request.body#/ref}}
  - {operationId: things_get, parameters: {id: "7"}}
"""
    package = generate(spec_with(questions))
    assert str(find_question(package.make(ref="a"))) == "things.get(thing_id='a')"
    assert str(find_question(package.make())) == "things.get(thing_id='7')"
    ask_both = "`things.get(thing_id=ref)` if `ref` was given, else `things.get(thing_id='7')`"
    page = package.texts["docs/tiny/things.md"].splitlines()
    link = "[`client.resolve`](../../../docs/resolving.md)"
    assert f"| if the answer is lost | {link} asks {ask_both} |" in page
    said = " ".join(doc(package.resources.Things.make).split())
    assert (
        f"No response of the provider came, or HTTP 5xx; `client.resolve` asks {ask_both}." in said
    )


def test_a_number_may_be_an_id(generate: Generate) -> None:
    package = generate(spec_with(ask("id: $request.body#/price")))
    asked = find_question(package.make(price=12))
    assert asked is not None
    assert package.endpoints.get(**dict(asked.arguments)).path == "/things/12"


def test_a_number_in_a_path_is_one_when_it_is_asked_for(generate: Generate) -> None:
    spec = one_operation(
        path="/things/{number}/make",
        operation=ask("id: $request.path.number"),
        parameters=in_path("number", schema="{type: integer}"),
        thing=THING,
        schemas=BOX,
    )
    asked_by_number = ASKED.replace("schema: {type: string}", "schema: {type: integer}")
    package = generate(spec.with_paths(spec.files[PATHS], asked_by_number))
    asked = find_question(package.make(12))
    assert asked is not None
    assert asked.arguments == (("thing_id", 12),)
    assert package.endpoints.get(**dict(asked.arguments)).path == "/things/12"


def test_each_item_of_a_list_is_asked_about(generate: Generate) -> None:
    package = generate(spec_with(ask("id: $request.body#/lines/*/no")))
    call = package.make(lines=[{"no": "a"}, {"no": "b"}])
    assert [str(one) for one in find_questions(call)] == [
        "things.get(thing_id='a')",
        "things.get(thing_id='b')",
    ]


def test_the_time_of_the_call_fits_what_is_asked(generate: Generate) -> None:
    package = generate(spec_with(ask("id: a, from: $time.sent, day: $time.now")))
    asked = find_question(package.make())
    assert asked is not None
    noon = datetime(2026, 11, 26, 12, tzinfo=UTC)
    arguments = dict(asked.fill_times(sent=noon, now=noon).arguments)
    assert arguments == {"thing_id": "a", "from_": noon, "day": date(2026, 11, 27)}
    assert package.endpoints.get(**arguments).query == (("from", "1795694400"), ("day", "20261127"))


def test_the_page_says_what_the_answer_tells(generate: Generate) -> None:
    more = (
        ", items: /boxes, same: {/price: $request.body#/price}, since: /madeAt, "
        "happened: {/price: [1, 2]}, absent: {means: did_not_happen, after: 60}, evidence: inferred"
    )
    package = generate(spec_with(ask("id: a", more)))
    assert (
        "| what that tells | an item of `boxes` counts if it has `price` equal to `price` and "
        "`made_at` not before the call; the call happened if it has `price` 1 or 2; it did not "
        "happen if nothing is found 60 seconds after the call (inferred). |"
    ) in package.texts["docs/tiny/things.md"].splitlines()
    asked = find_question(package.make(price=1))
    assert asked is not None
    assert asked.rule.items == ("boxes",)
    assert asked.rule.since == (("madeAt",),)
    assert asked.rule.happened == ((("price",), (1, 2)),)
    assert asked.rule.absent is not None
    assert (asked.rule.absent.means, asked.rule.absent.after) == ("did_not_happen", 60)
    assert asked.same == ((("price",), 1),)


def test_a_judge_is_a_function_of_the_room(generate: Generate) -> None:
    spec = spec_with(ask("id: a", ", judge: judge_make"))
    package = generate(
        spec.with_room(_judges="def judge_make(data: object) -> str:\n    return 'x'\n")
    )
    asked = find_question(package.make())
    assert asked is not None
    assert asked.rule.judge is not None
    assert asked.rule.judge(None) == "x"


def test_a_guard_is_told_and_known(generate: Generate) -> None:
    guard = (
        "x-guard: {arguments: [$request.body#/ref], evidence: reported, description: Twice is no.}"
    )
    package = generate(spec_with(ask("id: a") + guard))
    assert is_guarded(package.make(ref="a"))
    assert not is_guarded(package.make(price=1))
    said = "`ref` guards against a second time: twice is no (reported)."
    assert said in doc(package.resources.Things.make)
    assert f"| guard | {said} |" in package.texts["docs/tiny/things.md"].splitlines()


def test_a_success_that_means_no_is_told_and_known(generate: Generate) -> None:
    declined = """\
x-declined:
  when: {/status: [failed]}
  final: {/why: [broke, closed]}
  undecided: {/status: [pending]}
  reason: /why
  evidence: inferred
  description: Nobody says so.
"""
    package = generate(spec_with(declined))
    rule = package.make().outcome.decline
    assert judge_decline(rule, {"status": "failed", "why": "broke"}) == Declined("broke")
    assert judge_decline(rule, {"status": "failed", "why": "?"}) == Undecided("?")
    assert judge_decline(rule, {"status": "pending"}) == Undecided(None)
    assert judge_decline(rule, {"status": "paid", "why": "broke"}) is None
    said = (
        "A success with `status` failed means refused; `why` says why. That is certain only with "
        "`why` broke or closed; with another value it may change. A success with `status` pending "
        "is neither done nor refused yet. Nobody says so (inferred)."
    )
    described = " ".join(doc(package.resources.Things.make).split())
    assert said in described
    assert "or HTTP 5xx, or a result that decides nothing yet; no operation tells." in described
    assert (
        f"| success that means no | {said} |" in package.texts["docs/tiny/things.md"].splitlines()
    )


def test_ids_that_must_agree(generate: Generate) -> None:
    package = generate(
        spec_with("x-echo: [{/id: $request.body#/ref}, {/id: $request.body#/price}]")
    )
    echo = package.make().outcome.echo
    assert find_foreign_id(echo, package.make(ref="a"), {"id": "b"}) == "/id"
    assert find_foreign_id(echo, package.make(ref="a", price=7), {"id": "a"}) is None
    assert find_foreign_id(echo, package.make(price=7), {"id": "7"}) is None
    assert "| the answer repeats | `id` must be `ref`, else `id` must be `price` |" in (
        package.texts["docs/tiny/things.md"].splitlines()
    )


README = Path(__file__).parents[3] / "specs" / "REFERENCE.md"
ORDERS = """\
OrderPageEnvelope:
  type: object
  description: Orders in their envelope.
  properties: {data: {$ref: "#/OrderPage"}}
OrderEnvelope:
  type: object
  description: An order in its envelope.
  properties: {data: {$ref: "#/Order"}}
OrderPage:
  type: object
  description: Orders.
  properties:
    orders: {type: array, items: {$ref: "#/Order"}, description: D.}
Order:
  type: object
  description: An order.
  properties:
    order_no: {type: string, description: D.}
    amount: {$ref: "#/Amount", description: D.}
    created_at: {$ref: "#/UnixTime", description: D.}
    status: {type: string, description: D.}
    gateway: {type: string, description: D.}
    pending: {type: boolean, description: D.}
    fail_reason: {type: string, description: D.}
CancelOrder:
  type: object
  description: Request of `orders.cancel`.
  required: [order_no, amount]
  properties:
    order_no: {type: string, description: D.}
    amount: {$ref: "#/Amount", description: D.}
Amount: {type: number, description: Money.}
UnixTime: {type: integer, description: Seconds since 1970.}
"""
FIND_ORDERS = """\
/orders/{shop}:
  get:
    operationId: orders_find
    parameters:
      - {name: shop, in: path, required: true, description: D., schema: {type: string}}
      - {name: number, in: query, required: true, description: D., schema: {type: string}}
"""


def test_the_example_of_the_readme_is_understood(generate: Generate) -> None:
    text = README.read_text(encoding="utf-8")
    example = text.partition("## What moves money")[2].partition("```yaml")[2].partition("```")[0]
    body = {"required": True, "content": refer_to("CancelOrder")}
    cancel = complete(example, "OrderEnvelope").replace(
        "post:\n", f"post:\n    requestBody: {json.dumps(body)}\n"
    )
    find = complete(FIND_ORDERS, "OrderPageEnvelope")
    package = generate(Spec(cancel + find, ORDERS))
    call = package.endpoints.cancel(order_no="o1", amount=1000)
    assert str(find_question(call)) == "things.find(shop='kr', number='o1')"
    assert is_guarded(call)
    no = {"status": "failed", "gateway": "kcp", "fail_reason": "한도초과"}
    assert judge_decline(call.outcome.decline, no) == Declined("한도초과")
    assert find_foreign_id(call.outcome.echo, call, {"order_no": "o2"}) == "/order_no"
    assert package.texts["docs/tiny/things.md"].count("| what that tells |") == 1


def complete(paths: str, envelope: str) -> str:
    """Add to an operation what every one of them has."""
    responses = {"200": {"description": "D.", "content": refer_to(envelope)}}
    source = {"url": "https://tiny.example/docs", "evidence": "documented"}
    common = {"tags": ["things"], "summary": "S.", "x-source": source, "responses": responses}
    lines = "".join(f"    {key}: {json.dumps(value)}\n" for key, value in common.items())
    return paths.strip("\n").replace(" orders_", " things_") + "\n" + lines


def refer_to(schema: str) -> dict[str, object]:
    reference = {"$ref": f"../schemas/things.yaml#/{schema}"}
    return {"application/json": {"schema": reference}}


def test_a_provider_without_such_rules_has_no_module_of_them(tmp_path: Path) -> None:
    spec = one_operation()
    assert "krpay/tiny/_outcomes.py" not in render(spec.write(tmp_path))


def test_the_forms_of_refusals_are_known_to_the_core(generate: Generate) -> None:
    forms = (
        "  message: /message\n"
        "  forms:\n"
        "    - {members: [/code, /message], evidence: documented}\n"
        "    - {members: [/error/code, /message], status: [400, 404], evidence: reported, "
        "description: One client.}\n"
    )
    package = generate(one_operation(root=ROOT.replace("  message: /message\n", forms)))
    assert import_module("krpay.tiny._provider").PROVIDER.envelope.forms == (
        RefusalForm((("code",), ("message",))),
        RefusalForm((("error", "code"), ("message",)), statuses=(400, 404)),
    )
    page = package.texts["docs/tiny.md"].splitlines()
    assert "| `/code` `/message` | any | documented |  |" in page
    assert "| `/error/code` `/message` | 400, 404 | reported | One client. |" in page


def test_a_spec_need_not_name_any_form(generate: Generate) -> None:
    package = generate(Spec())
    assert import_module("krpay.tiny._provider").PROVIDER.envelope.forms == ()
    assert "The spec names no form of the provider's refusals." in package.texts["docs/tiny.md"]
