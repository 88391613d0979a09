"""Each file of schemas is a module of models, and a program loads those that it uses."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from tests.codegen.tiny import SCHEMAS, Generate, Spec
from tests.programs import PRINT_MODULES, run_program
from tests.runtime.test_cost import generate_package

THINGS = """\
ThingEnvelope:
  type: object
  description: A thing in its envelope.
  properties:
    data: {$ref: "#/Thing"}
Thing:
  type: object
  description: A thing.
  required: [id]
  properties:
    id: {type: string, description: Id of the thing.}
    box: {$ref: boxes.yaml#/Box, description: "Its box (상자)."}
    size: {$ref: sizes.yaml#/Size, description: How big it is.}
CreateThing:
  type: object
  description: Request of `things.create`.
  properties:
    label: {type: string, description: What is written on it.}
"""
BOXES = """\
Box:
  type: object
  description: A box.
  required: [name]
  properties:
    name: {type: string, description: Its name.}
    things: {type: array, items: {$ref: things.yaml#/Thing}, description: What is in it.}
    best: {$ref: things.yaml#/Thing, description: "가장 좋은 것 (the best of them)."}
    thing:
      description: One of two.
      anyOf: [{$ref: "#/Chest"}, {$ref: things.yaml#/Thing}]
Chest:
  type: object
  description: A box with a lock.
  allOf: [{$ref: things.yaml#/Thing}]
  required: [lock]
  properties:
    lock: {$ref: sizes.yaml#/Size, description: How big the lock is.}
"""
SIZES = """\
Size:
  type: string
  description: How big a thing is.
  enum: [small, big]
"""
MODELS = "krpay.tiny.models"
PRINT_MODELS = f'print(json.dumps([one for one in sys.modules if one.startswith("{MODELS}.")]))'


def make_spec(*, has_circle: bool = True) -> Spec:
    spec = Spec(schemas=THINGS)
    spec.files |= {"schemas/boxes.yaml": BOXES, "schemas/sizes.yaml": SIZES}
    if not has_circle:
        spec.files["schemas/things.yaml"] = SCHEMAS.replace('"#/Size"', "sizes.yaml#/Size").replace(
            SCHEMAS[SCHEMAS.index("Size:") : SCHEMAS.index("CreateThing:")], ""
        )
        del spec.files["schemas/boxes.yaml"]
    return spec


def test_each_file_is_a_module_with_its_own_classes(generate: Generate) -> None:
    package = generate(make_spec())
    texts = package.texts
    assert [path for path in texts if path.startswith("krpay/tiny/models/")] == [
        f"krpay/tiny/models/{name}.py" for name in ("__init__", "boxes", "sizes", "things")
    ]
    assert package.models.Box.__module__ == f"{MODELS}.boxes"
    assert dir(package.models) == ["Box", "Chest", "CreateThing", "Size", "Thing"]
    with pytest.raises(AttributeError, match=r"'krpay\.tiny\.models' has no attribute 'Lid'"):
        package.models.Lid  # noqa: B018


def test_a_class_brings_in_what_it_needs_alone(tmp_path: Path) -> None:
    out = generate_package(make_spec(has_circle=False), tmp_path)
    begin = f"from krpay.tiny import models\n{PRINT_MODELS}"
    assert run_program(begin, out) == []
    assert run_program(f"from {MODELS} import Size\n{PRINT_MODELS}", out) == [f"{MODELS}.sizes"]
    modules = run_program(f"from {MODELS} import CreateThing\n{PRINT_MODELS}", out)
    assert sorted(modules) == [f"{MODELS}.sizes", f"{MODELS}.things"]
    assert "pydantic" not in run_program(f"from krpay.tiny import models\n{PRINT_MODULES}", out)


ANSWER = {
    "id": "1",
    "box": {
        "name": "b",
        "things": [{"id": "2", "box": {"name": "c"}}],
        "best": {"id": "3", "size": "big"},
        "thing": {"id": "4", "lock": "small"},
    },
}


@pytest.mark.parametrize(
    "first",
    [
        *(f"import {MODELS}.{module}" for module in ("boxes", "things", "sizes")),
        *(f"from {MODELS} import {name}" for name in ("Box", "Chest", "Thing", "Size")),
        "from krpay.tiny.endpoints import things",
    ],
)
def test_modules_that_need_each_other_may_come_in_any_order(first: str, tmp_path: Path) -> None:
    out = generate_package(make_spec(), tmp_path)
    program = f"""
{first}
from krpay.tiny import models
thing = models.Thing.model_validate({ANSWER!r})
kinds = [type(thing.box), type(thing.box.things[0]), type(thing.box.best), type(thing.box.thing)]
kinds += [type(thing.box.thing.lock), type(thing.box.best.size)]
names = [kind.__name__ for kind in kinds]
print(json.dumps([names, thing.model_dump(mode="json", exclude_unset=True)]))
"""
    assert run_program(program, out) == [
        ["Box", "Thing", "Thing", "Chest", "Size", "Size"],
        ANSWER,
    ]


def test_many_threads_may_begin_with_modules_that_need_each_other(tmp_path: Path) -> None:
    out = generate_package(make_spec(), tmp_path)
    program = """
import threading
from krpay.tiny import models

sys.setswitchinterval(1e-6)
barrier, problems = threading.Barrier(20), []

def work(number):
    barrier.wait()
    try:
        model = getattr(models, ("Box", "Thing", "Chest")[number % 3])
        model.model_validate({"id": "1", "name": "a", "lock": "big", "box": {"name": "b"}})
    except BaseException as error:
        problems.append(repr(error))

threads = [threading.Thread(target=work, args=(number,)) for number in range(20)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(json.dumps(problems))
"""
    assert run_program(program, out) == []


def test_a_model_survives_a_pickle(generate: Generate) -> None:
    package = generate(make_spec())
    thing = package.models.Thing.model_validate(ANSWER)
    assert pickle.loads(pickle.dumps(thing)) == thing
