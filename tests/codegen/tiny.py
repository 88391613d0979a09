"""Tiny specs, written as the YAML that a person would write."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from textwrap import dedent, indent
from typing import Any, Self

import httpx

ROOT = """\
openapi: 3.1.0
info:
  title: Tiny API
  version: "1"
servers:
  - url: https://tiny.example
tags:
  - name: things
    description: Things.
security:
  - token: []
components:
  securitySchemes:
    token: {type: http, scheme: bearer, description: Access token.}
x-envelope:
  data: /data
  code: /code
  message: /message
x-errors:
  NO_SUCH_THING: {status: 404, description: No such thing.}
"""

ENCRYPTED_ROOT = ROOT.replace(
    "x-envelope:",
    """\
x-encryption:
  codec: TinyBodyCodec
  credentials:
    crypto_key: {description: Key., required: false}
x-envelope:""",
)
BODY_CODEC = """\
class TinyBodyCodec:
    def __init__(self, *, crypto_key: object) -> None:
        self.crypto_key = crypto_key
"""
"""What `ENCRYPTED_ROOT` names, as far as endpoint functions need it."""

PATHS = """\
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
        description: Id of the thing.
        schema: {type: string}
      - name: lang
        in: query
        description: Language of the answer.
        schema: {type: string}
    responses:
      "200":
        description: The thing.
        content: {application/json: {schema: {$ref: ../schemas/things.yaml#/ThingEnvelope}}}
      "404":
        description: No such thing.
        x-errors: [NO_SUCH_THING]
/things:
  post:
    operationId: things_create
    tags: [things]
    summary: Make a thing.
    x-source: {url: "https://tiny.example/docs", evidence: documented}
    x-outcome: {operationId: things_get, parameters: {id: $request.body#/label}}
    requestBody:
      required: true
      content: {application/json: {schema: {$ref: ../schemas/things.yaml#/CreateThing}}}
    responses:
      "200":
        description: The new thing.
        content: {application/json: {schema: {$ref: ../schemas/things.yaml#/ThingEnvelope}}}
"""

SCHEMAS = """\
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
    size: {$ref: "#/Size", description: How big it is.}
Size:
  type: string
  description: How big a thing is.
  enum: [small, big]
CreateThing:
  type: object
  description: Request of `things.create`.
  required: [label]
  properties:
    label: {type: string, maxLength: 10, description: What is written on it.}
    weight: {type: integer, description: Weight in grams.}
"""

NAMED_SCALARS = """\
UnixTime: {type: integer, description: Seconds since 1970.}
Amount: {type: number, description: Money.}
LocalDateTime: {type: string, description: A time without an offset.}
CompactDate: {type: string, description: A day.}
CompactDateTime: {type: string, description: A second.}
DateTime: {type: string, description: A time with an offset.}
"""


@dataclass(frozen=True)
class Edit:
    """A change of one file: a text that stands there once (or `everywhere`) and a new one."""

    file: str
    old: str
    new: str
    everywhere: bool = False


class Spec:
    """The files of one provider, by their paths inside its folder."""

    def __init__(self, paths: str = PATHS, schemas: str = SCHEMAS, root: str = ROOT) -> None:
        self._root = root
        self.files = {"schemas/things.yaml": schemas}
        self.with_paths(paths)
        self.room: dict[str, str] = {}
        self.has_leftovers = False
        """Whether there are schemas that nothing refers to; they are not written."""

    def edited(self, *edits: Edit) -> Self:
        """Change the files; an edit that does not fit is a mistake in the test."""
        for edit in edits:
            text = self.files[edit.file]
            found = text.count(edit.old)
            assert found == 1 or (edit.everywhere and found), f"{edit.old!r}: {found} times"
            self.files[edit.file] = text.replace(edit.old, edit.new)
        return self

    def with_paths(self, *paths: str) -> Self:
        """Write other paths, and refer to them in the root."""
        self.files["paths/things.yaml"] = "".join(paths)
        self.files["openapi.yaml"] = self._root + _references("".join(paths))
        return self

    def with_room(self, **modules: str) -> Self:
        """Add hand-written modules of the provider."""
        self.room |= modules
        return self

    def write(self, folder: Path, provider: str = "tiny") -> Path:
        """Write `folder/specs/<provider>/` and `folder/rooms/`; returns `folder/specs`."""
        specs = folder / "specs"
        for module, text in self.room.items():
            path = folder / "rooms" / provider / f"{module}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        for name, text in self.files.items():
            if self.has_leftovers and name == "schemas/things.yaml":
                text = referred_to(self.files["paths/things.yaml"], text)  # noqa: PLW2901
                if not text:
                    continue
            path = specs / provider / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        return specs

    def place(self, mark: str, provider: str = "tiny") -> str:
        """`file:line` of the one line that holds `mark`, as messages write it."""
        found = [
            f"specs/{provider}/{name}:{number}"
            for name, text in self.files.items()
            for number, line in enumerate(text.splitlines(), 1)
            if mark in line
        ]
        assert len(found) == 1, f"{mark!r} marks {found}"
        return found[0]


def one_operation(
    *,
    method: str = "post",
    path: str = "/things",
    operation: str = "",
    parameters: str = "",
    fields: str = "",
    required: str = "[]",
    data: str = '{$ref: "#/Thing"}',
    thing: str = "id: {type: string, description: Id of the thing.}",
    thing_required: str = "[]",
    schemas: str = "",
    root: str = ROOT,
) -> Spec:
    """A spec with the operation `things.make`, given as pieces of YAML.

    `fields` are the properties of the request body, `thing` those of the answer, and
    `data` is what stands in its envelope, and `thing_required` what each of them has.
    """
    paths = f"""\
{path}:
  {method}:
    operationId: things_make
    tags: [things]
    summary: Make a thing.
    x-source: {{url: "https://tiny.example/docs", modified: 2026-07-14, evidence: documented}}
    responses:
      "200":
        description: The new thing.
        content: {{application/json: {{schema: {{$ref: ../schemas/things.yaml#/ThingEnvelope}}}}}}
"""
    components = f"""\
ThingEnvelope:
  type: object
  description: A thing in its envelope.
  properties:
    data: {data}
Thing:
  type: object
  description: A thing.
{"" if thing_required == "[]" else f"  required: {thing_required}"}
  properties:
{indent(dedent(thing), "    ")}
"""
    if operation:
        paths += indent(dedent(operation), "    ")
    if parameters:
        paths += "    parameters:\n" + indent(dedent(parameters), "      ")
    if fields:
        paths += f"    requestBody: {{required: true, content: {_CONTENT}}}\n"
        components += f"""\
MakeThing:
  type: object
  description: Request of `things.make`.
  required: {required}
  properties:
{indent(dedent(fields), "    ")}
"""
    spec = Spec(paths, components + NAMED_SCALARS + dedent(schemas), root)
    spec.has_leftovers = True
    return spec


def referred_to(paths: str, components: str) -> str:
    """The components that something refers to: others are refused."""
    blocks = dict(re.findall(r"^(\w+):((?:.*\n)(?:[ #].*\n|\n)*)", components, re.MULTILINE))
    waiting = [paths, *(blocks[name] for name in ("parameters", "responses") if name in blocks)]
    used = {"parameters", "responses"}
    while waiting:
        for name in re.findall(r"#/(\w+)", waiting.pop()):
            if name in blocks and name not in used:
                used.add(name)
                waiting.append(blocks[name])
    return "".join(f"{name}:{block}" for name, block in blocks.items() if name in used)


TEXT = "{type: string}"


def query(name: str, schema: str = TEXT, more: str = "description: D.") -> str:
    """A query parameter, as a line of YAML."""
    return f'- {{name: "{name}", in: query, {more}, schema: {schema}}}\n'


def header(name: str, schema: str = TEXT, more: str = "description: D.") -> str:
    """A header parameter, as a line of YAML."""
    return f'- {{name: "{name}", in: header, {more}, schema: {schema}}}\n'


def in_path(name: str, more: str = "description: D.", schema: str = TEXT) -> str:
    """A path parameter, as a line of YAML."""
    return f'- {{name: "{name}", in: path, required: true, {more}, schema: {schema}}}\n'


def named(schema: str) -> str:
    """A reference to a schema from a file of paths."""
    return f"{{$ref: ../schemas/things.yaml#/{schema}}}"


_CONTENT = "{application/json: {schema: {$ref: ../schemas/things.yaml#/MakeThing}}}"


class Package:
    """The generated `krpay.tiny`, imported."""

    def __init__(self, texts: dict[str, str]) -> None:
        self.texts = texts
        self.tiny: Any = import_module("krpay.tiny")
        self.models: Any = import_module("krpay.tiny.models")
        self.errors: Any = import_module("krpay.tiny.errors")
        self.endpoints: Any = import_module("krpay.tiny.endpoints.things")
        self.resources: Any = import_module("krpay.tiny.resources.things")

    @property
    def make(self) -> Any:
        """The endpoint function of the operation `things.make`."""
        return self.endpoints.make

    def answered(self, body: str, status: int = 200) -> Any:
        """What `client.things.make()` returns when the provider answers `body`."""
        transport = httpx.MockTransport(lambda request: httpx.Response(status, text=body))
        with httpx.Client(transport=transport) as http:
            client = self.tiny.Client(token="test-token", http_client=http)
            return client.things.make()


Generate = Callable[[Spec], Package]
"""The type of the fixture `generate`."""


def _references(paths: str) -> str:
    """The `paths` of a root, which refers to every path of the file `paths/things.yaml`."""
    lines = ["paths:"]
    for path in re.findall(r"^(/\S*):$", paths, re.MULTILINE):
        pointer = path.replace("/", "~1").replace("{", "%7B").replace("}", "%7D")
        lines += [f"  {path}:", f"    $ref: paths/things.yaml#/{pointer}"]
    return "\n".join(lines) + "\n"


def files_under(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, byte for byte."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
