"""Names of a spec never meet those that the generated modules need for themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import httpx
import pytest

from codegen.emit.render import render
from codegen.ir.names import snake_case
from codegen.spec.problems import SpecError
from tests.codegen.tiny import (
    ROOT,
    TEXT,
    Edit,
    Generate,
    Package,
    Spec,
    header,
    in_path,
    named,
    one_operation,
    query,
)

PATHS = "paths/things.yaml"
SCHEMAS = "schemas/things.yaml"

LIST_OF_THINGS = '{type: array, items: {$ref: "#/Thing"}}'
FREE_OBJECT = "{type: object, additionalProperties: true}"
NAMES = [
    *("bool", "dict", "float", "int", "list", "object", "str"),
    *("any", "build", "call", "cast", "endpoints", "models", "scalars", "replay", "sequence"),
    *("client", "date", "datetime", "decimal", "found", "http", "options", "page", "request"),
    "request_building",
]
"""Builtins, and what generated modules import or once imported."""


def called(package: Package, body: str, *given: Any, **arguments: Any) -> Any:
    """What the method gives when the provider answers `body`."""
    transport = httpx.MockTransport(lambda request: httpx.Response(200, text=body))
    with httpx.Client(transport=transport) as http:
        client = package.tiny.Client(token="test-token", http_client=http)
        return client.things.make(*given, **arguments)


@pytest.mark.parametrize(
    ("data", "body", "result"),
    [(LIST_OF_THINGS, "[]", []), (FREE_OBJECT, "{}", {}), ('{$ref: "#/UnixTime"}', "0", None)],
)
def test_arguments_may_have_the_names(
    data: str, body: str, result: object, generate: Generate
) -> None:
    package = generate(
        one_operation(
            data=data,
            path="/things/{id}",
            parameters=in_path("id")
            + "".join(query(name, f"{{type: array, items: {TEXT}}}") for name in NAMES)
            + query("since", named("UnixTime"))
            + query("number", "{type: integer, minimum: 1}")
            + query("all", "{type: boolean}"),
            fields="extra: {type: object, additionalProperties: true, description: D.}\n",
        )
    )
    arguments: dict[str, Any] = {name: [name] for name in NAMES}
    others: dict[str, Any] = {"since": 5, "number": 2, "all": True, "extra": {"a": 1}}
    call = package.make("1", **arguments, **others)
    expected = [(name, name) for name in NAMES]
    assert call.query == (*expected, ("since", "5"), ("number", "2"), ("all", "true"))
    assert called(package, f'{{"data": {body}}}', "1", **arguments, **others) == result


def test_methods_may_have_the_names(generate: Generate) -> None:
    names = [*NAMES, "timeout", "encrypt", "options"]
    spec = one_operation(
        path="/things/{id}",
        parameters=in_path("id")
        + query("number", "{type: integer}")
        + query("day", named("CompactDate")),
        fields="tags: {type: array, items: {type: string}, description: D.}\n",
        data=LIST_OF_THINGS,
    )
    made = spec.files[PATHS]
    paths = "".join(
        made.replace("/things/{id}:", f"/{name}/{{id}}:").replace("things_make", f"things_{name}")
        for name in dict.fromkeys(names)
    )
    package = generate(spec.with_paths(paths + made))
    for name in [*names, "make"]:
        call = getattr(package.endpoints, name)("1", number=2, tags=["a"])
        assert get_args(call.result) == (package.models.Thing,)
        assert call.query == (("number", "2"),)
        assert callable(getattr(package.resources.AsyncThings, name))
    assert called(package, '{"data": [{"id": "1"}]}', "1")[0].id == "1"


def test_tags_may_have_the_names(generate: Generate) -> None:
    names = ["str", "int", "float", "http", "literal", "cached_property", "timeout", "models"]
    tags = "".join(f"  - {{name: {name}, description: More.}}\n" for name in names)
    root = ROOT.replace("security:", tags + "security:")
    spec = one_operation(root=root)
    paths = made = spec.files[PATHS]
    for name in names:
        more = made.replace("/things:", f"/{name}:").replace("things_make", f"{name}_make")
        paths += more.replace("[things]", f"[{name}]")
    package = generate(spec.with_paths(paths))
    transport = httpx.MockTransport(lambda request: httpx.Response(200, text='{"data": {}}'))
    with httpx.Client(transport=transport) as http:
        client = package.tiny.Client(token="test-token", http_client=http)
        for name in [*names, "things"]:
            assert getattr(client, name).make() == package.models.Thing()


def test_credentials_may_have_the_names(generate: Generate) -> None:
    names = ["server", "str", "http", "send", "client", "required_credential", "models"]
    schemes = "".join(
        f"    {name}: {{type: apiKey, in: header, name: X-{name}}}\n" for name in names
    )
    root = ROOT.replace("  - token: []", f"  - {{{', '.join(f'{name}: []' for name in names)}}}")
    root = root.replace(
        "    token: {type: http, scheme: bearer, description: Access token.}\n", schemes
    )
    package = generate(one_operation(root=root))
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, text='{"data": {"id": "1"}}')

    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        client = package.tiny.Client(http_client=http, **{name: f"a-{name}" for name in names})
        assert client.things.make().id == "1"
    assert {name: sent[0].headers[f"X-{name}"] for name in names} == {
        name: f"a-{name}" for name in names
    }


def test_fields_of_a_model_may_have_the_names(generate: Generate) -> None:
    names = ["encrypt", "any", "field", "model", "models", "options", "client", "decimal", "self"]
    fields = "".join(
        f"{name}: {{type: array, items: {{type: string}}, description: D.}}\n" for name in names
    )
    package = generate(
        one_operation(
            thing=fields
            + 'day: {$ref: "#/CompactDate", description: D.}\n'
            + "free: {type: object, additionalProperties: true, description: D.}\n"
            + "list: {type: string, description: D.}\n"
        )
    )
    lists = ", ".join(f'"{name}": ["{name}"]' for name in names)
    thing = package.answered(
        f'{{"data": {{{lists}, "day": "20260102", "free": {{"c": 3}}, "list": "d"}}}}'
    )
    assert [getattr(thing, name) for name in names] == [[name] for name in names]
    assert (str(thing.day), thing.free, thing.list) == ("2026-01-02", {"c": 3}, "d")


@pytest.mark.parametrize("name", ["str", "dict", "model_dump", "unread"])
def test_a_field_that_would_hide_what_models_need_is_refused(name: str, tmp_path: Path) -> None:
    spec = one_operation(
        thing=f"{name}: {{type: string, description: D.}}\n"
        "many: {type: array, items: {type: string}, description: D.}\n"
    )
    with pytest.raises(SpecError, match="give it an x-name"):
        render(spec.write(tmp_path), tmp_path / "rooms")


def models_called(kind: str, *names: str) -> Spec:
    """A spec with a model or an enum of each name, and fields that need all imports."""
    fields = "".join(f'is{name}: {{$ref: "#/{name}", description: D.}}\n' for name in names)
    schemas = "".join(
        f"{name}: {{type: string, description: D., enum: [small, big]}}\n"
        if kind == "enum"
        else f"{name}:\n  type: object\n  description: D.\n"
        "  properties: {aB: {type: integer, description: D.}}\n"
        for name in names
    )
    return one_operation(
        thing=fields + "aB: {type: string, description: D.}\n",
        fields="text: {type: string, maxLength: 3, description: D.}\n",
        schemas=schemas,
    )


@pytest.mark.parametrize("kind", ["object", "enum"])
def test_models_and_enums_may_be_called_like_what_models_import(
    kind: str, generate: Generate
) -> None:
    names = ["Any", "Enum", "IntEnum", "List", "Mapping", "Page", "Sequence"]
    package = generate(models_called(kind, *names))
    value = '"big"' if kind == "enum" else '{"aB": 1}'
    body = ", ".join(f'"is{name}": {value}' for name in names)
    thing = package.answered(f'{{"data": {{"aB": "c", {body}}}}}')
    for name in names:
        made = getattr(thing, f"is_{name}".lower().replace("intenum", "int_enum"))
        assert type(made) is getattr(package.models, name)
        assert made == "big" if kind == "enum" else made.a_b == 1


@pytest.mark.parametrize("kind", ["object", "enum"])
def test_a_model_or_enum_that_would_hide_an_import_is_refused(kind: str, tmp_path: Path) -> None:
    names = ["Annotated", "Arguments", "Field", "Model"]
    with pytest.raises(SpecError) as caught:
        render(models_called(kind, *names).write(tmp_path), tmp_path / "rooms")
    for name in names:
        message = f"the module of models needs {name!r} itself; give the schema another name"
        assert message in str(caught.value)
    assert len(caught.value.problems) == len(names)


def test_enums_may_be_called_like_types_of_python(generate: Generate) -> None:
    names = ["FieldMapping", "SequenceKind", "StrangeStr", "ListOfThings"]
    package = generate(
        one_operation(
            parameters="".join(
                query(f"{name}-one", named(name))
                + query(f"{name}-many", f"{{type: array, items: {named(name)}}}")
                + header(f"X-{name}", named(name))
                for name in names
            ),
            schemas="".join(
                f"{name}: {{type: string, description: D., enum: [a, b]}}\n" for name in names
            ),
        )
    )
    for name in names:
        python, kind = snake_case(name), getattr(package.models, name)
        call = package.make(
            **{f"{python}_one": kind.A, f"{python}_many": ["b", kind.A], f"x_{python}": "c"}
        )
        assert call.query == ((f"{name}-one", "a"), (f"{name}-many", "b"), (f"{name}-many", "a"))
        assert call.headers == ((f"X-{name}", "c"),)


TWO_TAGS = ROOT.replace("security:", "  - {name: TAG, description: More.}\nsecurity:")
PAGE = """\
id: {type: string, description: D.}
next: {type: string, description: D.}
rows: {type: array, items: {type: string}, description: D.}
"""

REFUSED: dict[str, tuple[Spec, str]] = {
    "a tag that every client has": (
        one_operation(root=TWO_TAGS.replace("TAG", "download")),
        "every client has 'download' already; choose another tag",
    ),
    "a tag whose class is the client": (
        one_operation(root=TWO_TAGS.replace("TAG", "client")),
        "tag 'client' gives the class Client, as the client does; choose another tag",
    ),
    "a tag whose class is that of the asynchronous twin": (
        one_operation(root=TWO_TAGS.replace("TAG", "async_things")),
        "tag 'async_things' gives the class AsyncThings, as tag 'things' does; choose another tag",
    ),
    "two tags of one class": (
        one_operation(
            root=TWO_TAGS.replace("TAG", "a_1b").replace(
                "security:", "  - {name: a1b, description: More.}\nsecurity:"
            )
        ),
        "tag 'a1b' gives the class A1b, as tag 'a_1b' does; choose another tag",
    ),
    "two tags of one name": (
        one_operation(root=TWO_TAGS.replace("TAG", "things")),
        "there are two tags 'things'; keep one",
    ),
    "a credential like an option of the client": (
        one_operation(
            root=ROOT.replace("  - token: []", "  - http_client: []").replace(
                "    token: {", "    http_client: {"
            )
        ),
        "'http_client' is an option of every client; call the scheme otherwise",
    ),
    "a field of a body like an option of calls": (
        one_operation(fields="encrypt: {type: boolean, description: D.}\n"),
        "'encrypt' is an option of every call; give it an x-name",
    ),
    "a parameter that is called self": (
        one_operation(parameters=query("self")),
        "every method has self already; give it an x-name",
    ),
    "pages under the name of a method": (
        one_operation(
            method="get",
            operation="x-pagination: {name: make, parameter: next, items: rows, next: next}\n",
            parameters=query("next"),
            thing=PAGE,
            thing_required="[rows]",
        ),
        "there is a method 'make' already; give x-pagination another name",
    ),
    "a model like a builtin": (
        one_operation(
            parameters=query("kind", named("Exception")),
            schemas="Exception: {type: string, description: D., enum: [a]}\n",
        ),
        "'Exception' is a name of Python's own; give the schema another name",
    ),
    "a code like a shared error": (
        one_operation(root=ROOT + "  NOT_FOUND_ERROR: {status: 404, description: No.}\n"),
        "'NotFoundError' is a class of krpay.errors; add a name: to it",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_name_that_is_taken_is_refused_with_what_to_write(case: str, tmp_path: Path) -> None:
    spec, message = REFUSED[case]
    with pytest.raises(SpecError) as caught:
        render(spec.write(tmp_path), tmp_path / "rooms")
    assert message in str(caught.value)


def test_what_generated_modules_own_begins_with_an_underscore(generate: Generate) -> None:
    """So whatever a spec brings, it cannot meet them."""
    texts = generate(
        one_operation(
            operation="deprecated: true\n"
            "x-pagination: {parameter: next, items: rows, next: next}\n",
            parameters=query("next") + query("since", named("UnixTime")) + query("list"),
            thing=PAGE,
            thing_required="[rows]",
        )
    ).texts
    owned = {
        path: sorted(_module_names(text))
        for path, text in texts.items()
        if path.startswith("krpay/tiny/") and path.endswith(".py")
    }
    assert owned["krpay/tiny/endpoints/things.py"] == ["make"]
    assert owned["krpay/tiny/resources/things.py"] == ["AsyncThings", "Things"]
    assert owned["krpay/tiny/errors.py"] == ["BY_CODE", "NoSuchThing"]
    assert owned["krpay/tiny/client.py"] == ["AsyncClient", "Client"]
    assert owned["krpay/tiny/_provider.py"] == ["PROVIDER"]


def _module_names(text: str) -> Iterator[str]:
    """The names that a module has and that do not begin with `_`."""
    for node in ast.parse(text).body:
        names: list[str] = []
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.asname or alias.name for alias in node.names]
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            names = [node.name]
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [target.id for target in targets if isinstance(target, ast.Name)]
        yield from (name for name in names if not name.startswith("_"))


def test_a_method_called_list_is_edited_nowhere_else(generate: Generate) -> None:
    spec = one_operation(data=LIST_OF_THINGS)
    package = generate(spec.edited(Edit(PATHS, "things_make", "things_list")))
    assert get_args(package.endpoints.list().result) == (package.models.Thing,)
    assert "list" in vars(package.resources.Things)
