"""What the generator cannot express is refused: where, what, and nothing is written.

Each case edits the tiny spec; `# <- here` marks the line that the message must name.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from codegen.__main__ import main
from codegen.emit.render import render
from codegen.spec.problems import SpecError
from tests.codegen.tiny import Edit, Spec, files_under

HERE = "# <- here"

ROOT = "openapi.yaml"
PATHS = "paths/things.yaml"
SCHEMAS = "schemas/things.yaml"

SOURCE = 'x-source: {url: "https://tiny.example/docs", evidence: documented}'


class Case(NamedTuple):
    """Edits of the tiny spec, and what the message must say."""

    name: str
    says: str
    edits: tuple[Edit, ...]


def case(name: str, says: str, *edits: Edit) -> Case:
    return Case(name, says, edits)


# What most cases edit


def operation(line: str) -> Edit:
    """Another line of an operation."""
    return Edit(PATHS, "    x-outcome: things_get\n", f"    {line}  {HERE}\n")


def source(line: str) -> Edit:
    """Another source of an operation."""
    return Edit(PATHS, f"    {SOURCE}\n    parameters:", f"    {line}  {HERE}\n    parameters:")


def operation_id(name: str) -> Edit:
    return Edit(PATHS, "operationId: things_create\n", f"operationId: {name}  {HERE}\n")


def tags(value: str) -> Edit:
    """Other tags of an operation."""
    old = "operationId: things_create\n    tags: [things]\n"
    return Edit(PATHS, old, f"operationId: things_create\n    tags: {value}  {HERE}\n")


def parameter(entry: str) -> Edit:
    """Another query parameter."""
    old = """\
      - name: lang
        in: query
        description: Language of the answer.
        schema: {type: string}
"""
    return Edit(PATHS, old, f"      - {{{entry}}}  {HERE}\n")


def path_parameter(lines: str) -> Edit:
    """Another path parameter."""
    old = """\
      - name: id
        in: path
        required: true
        x-name: thing_id
        description: Id of the thing.
        schema: {type: string}
"""
    return Edit(PATHS, old, lines)


def body(line: str) -> Edit:
    """Another request body."""
    old = """\
    requestBody:
      required: true
      content: {application/json: {schema: {$ref: ../schemas/things.yaml#/CreateThing}}}
"""
    return Edit(PATHS, old, f"    {line}  {HERE}\n")


def body_reference(reference: str) -> Edit:
    """Another reference to the schema of the request body."""
    content = f"{{application/json: {{schema: {{$ref: {reference!r}}}}}}}"
    return body(f"requestBody: {{required: true, content: {content}}}")


def answers(lines: str) -> Edit:
    """Other answers of an operation."""
    old = """\
    responses:
      "200":
        description: The new thing.
        content: {application/json: {schema: {$ref: ../schemas/things.yaml#/ThingEnvelope}}}
"""
    return Edit(PATHS, old, lines.replace("THING", "../schemas/things.yaml#/ThingEnvelope"))


def refusal(lines: str) -> Edit:
    """Another refusal of an operation."""
    old = """\
      "404":
        description: No such thing.
        x-errors: [NO_SUCH_THING]
"""
    return Edit(PATHS, old, lines)


def field(line: str) -> Edit:
    """Another field of the request body."""
    old = "    weight: {type: integer, description: Weight in grams.}\n"
    return Edit(SCHEMAS, old, f"    {line}  {HERE}\n")


def answer_property(line: str) -> Edit:
    """Another property of the answer."""
    old = '    size: {$ref: "#/Size", description: How big it is.}\n'
    return Edit(SCHEMAS, old, f"    {line}  {HERE}\n")


def component(name: str, lines: str) -> Edit:
    """Another component instead of the enum."""
    old = '    size: {$ref: "#/Size", description: How big it is.}\n'
    return Edit(SCHEMAS, old, f'    size: {{$ref: "#/{name}", description: D.}}\n{lines}')


def enum(kind: str, values: str, names: str = "") -> Edit:
    """Another enum."""
    old = "  type: string\n  description: How big a thing is.\n  enum: [small, big]\n"
    new = f"  type: {kind}  {HERE}\n  description: How big a thing is.\n  enum: {values}\n"
    return Edit(SCHEMAS, old, new + (f"  x-enum-varnames: {names}\n" if names else ""))


def root(old: str, new: str) -> Edit:
    """Another line of the root."""
    return Edit(ROOT, old, f"{new}  {HERE}\n")


def auth(credential: str, mark: str = "") -> str:
    """Signing by a class of a room."""
    return f"x-auth:\n  signer: TinySigner  {mark}\n  credentials:\n    {credential}\n"


def code(line: str) -> Edit:
    """Another error code, after the one that is there."""
    old = "  NO_SUCH_THING: {status: 404, description: No such thing.}\n"
    return Edit(ROOT, old, f"{old}  {line}  {HERE}\n")


SENT_AND_RECEIVED = Edit(PATHS, "things.yaml#/CreateThing", "things.yaml#/Thing")

KEYS = [
    case("an unknown x- key", "'x-retry' is not supported", operation("x-retry: never")),
    case("an OpenAPI key without use", "'callbacks' is not supported", operation("callbacks: {}")),
    case(
        "an unknown x- key of the root",
        "'x-logo' is not supported",
        Edit(ROOT, "x-errors:\n", f"x-logo: none  {HERE}\nx-errors:\n"),
    ),
    case(
        "an unknown x- key of a schema",
        "'x-unit' is not supported",
        field("weight: {type: integer, x-unit: gram, description: Weight.}"),
    ),
    case(
        "a number where text belongs",
        "'version' must be text (quote it)",
        root('  version: "1"\n', "  version: 1"),
    ),
    case(
        "another version of OpenAPI",
        "'openapi' is '3.0.3'",
        root("openapi: 3.1.0\n", "openapi: 3.0.3"),
    ),
]

PROVENANCE = [
    case(
        "no source",
        "lacks 'x-source'",
        Edit(PATHS, "operationId: things_get\n", f"operationId: things_get  {HERE}\n"),
        Edit(PATHS, f"    {SOURCE}\n    parameters:", "    parameters:"),
    ),
    case("a source without a URL", "lacks 'url'", source("x-source: {evidence: documented}")),
    case(
        "an evidence that is not one of ours",
        "'evidence' must be one of documented, reported, inferred; not 'guessed'",
        source('x-source: {url: "https://tiny.example/docs", evidence: guessed}'),
    ),
    case(
        "a date that is none",
        "'modified' is 'May 2026'",
        source('x-source: {url: "https://a.example", modified: May 2026, evidence: documented}'),
    ),
    case(
        "a source by reference",
        "$ref",
        source("x-source: {$ref: ../schemas/things.yaml#/Thing}"),
    ),
]

OPERATIONS = [
    case(
        "an operationId that does not start with its tag",
        "operationId 'create_thing' must be things_ and a verb",
        operation_id("create_thing"),
    ),
    case(
        "an operationId that is only its tag",
        "operationId 'things' must be things_ and a verb",
        operation_id("things"),
    ),
    case(
        "a method name that is a keyword",
        "'import' is a keyword of Python; choose another operationId",
        operation_id("things_import"),
    ),
    case("two operations of one name", "things_get", operation_id("things_get")),
    case("an unknown tag", "write one tag of the root: things", tags("[shops]")),
    case("two tags", "write one tag of the root: things", tags("[things, shops]")),
    case("a tag that is no text", "['things']", tags("[[things]]")),
    case(
        "a tag without operations",
        "tag 'shops' has no operation; remove it",
        root("    description: Things.\n", "    description: Things.\n  - name: shops").then(
            "    description: Shops.\n"
        ),
    ),
    *(
        case(
            f"a tag called {name}, which is a method of the client",
            name,
            root("  - name: things\n", f"  - name: {name}"),
            Edit(PATHS, "tags: [things]", f"tags: [{name}]", everywhere=True),
            Edit(PATHS, "things_", f"{name}_", everywhere=True),
        )
        for name in ("send", "send_raw", "close", "with_options")
    ),
    case(
        "an outcome that names nothing",
        "x-outcome names 'things_find', which is no operationId here",
        operation("x-outcome: things_find"),
    ),
    case("a replay of our own", "'x-replay' must be one of", operation("x-replay: maybe")),
]

PARAMETERS = [
    case(
        "a cookie",
        "'in' must be one of path, query, header; not 'cookie'",
        parameter("name: lang, in: cookie, description: D., schema: {type: string}"),
    ),
    case(
        "a path parameter that is missing",
        "path",
        Edit(PATHS, "operationId: things_get\n", f"operationId: things_get  {HERE}\n"),
        path_parameter(""),
    ),
    case(
        "a path parameter that is not required",
        "required",
        path_parameter(
            f"      - {{name: id, in: path, description: D., schema: {{type: string}}}}  {HERE}\n"
        ),
    ),
    case(
        "a path parameter that is a list",
        "a path parameter cannot be a list",
        path_parameter(
            "      - {name: id, in: path, required: true, description: D.,"
            f" schema: {{type: array, items: {{type: string}}}}}}  {HERE}\n"
        ),
    ),
    case(
        "a parameter that is an object",
        "a parameter cannot be an object",
        parameter(
            "name: box, in: query, description: D.,"
            " schema: {type: object, additionalProperties: true}"
        ),
    ),
    case(
        "a header that is a list",
        "header",
        parameter(
            "name: X-Tags, in: header, description: D.,"
            " schema: {type: array, items: {type: string}}"
        ),
    ),
    case(
        "a header name with a space",
        "'X Lang' is no header name",
        parameter("name: X Lang, in: header, description: D., schema: {type: string}"),
    ),
    case(
        "a parameter without a description",
        "lacks 'description'",
        parameter("name: lang, in: query, schema: {type: string}"),
    ),
    case(
        "a name of its own for a shared parameter",
        "x-name",
        parameter("$ref: ../schemas/things.yaml#/parameters/Lang, x-name: language"),
        component(
            "Size",
            "parameters:\n"
            "  Lang: {name: lang, in: query, description: D., schema: {type: string}}\n",
        ),
    ),
]

NAMES = [
    case(
        "an argument that every method has",
        "'timeout' is an option of every call; give it an x-name",
        parameter("name: timeout, in: query, description: D., schema: {type: string}"),
    ),
    case(
        "an argument that is a keyword",
        "'class' is a keyword of Python; give it an x-name",
        parameter("name: a, in: query, x-name: class, description: D., schema: {type: string}"),
    ),
    case(
        "an argument without a Latin letter",
        "give it an x-name",
        parameter("name: 언어, in: query, description: D., schema: {type: string}"),
    ),
    case(
        "a field that every method has",
        "'extra_body' is an option of every call; give it an x-name",
        field("extraBody: {type: string, description: D.}"),
    ),
    case(
        "two arguments of one name",
        "two arguments are called 'thing_id'; give one an x-name",
        Edit(PATHS, "operationId: things_get\n", f"operationId: things_get  {HERE}\n"),
        Edit(PATHS, "- name: lang\n", "- name: thingId\n"),
    ),
    case(
        "two properties of one Python name",
        "'ID' and 'id' clash; add an x-name",
        answer_property("ID: {type: string, description: Another id.}"),
    ),
    case(
        "a property that starts with a digit",
        "give it an x-name",
        answer_property("3dSecure: {type: string, description: D.}"),
    ),
    case(
        "a property that hides a method of models",
        "give it an x-name",
        answer_property("copy: {type: string, description: D.}"),
    ),
    case(
        "a property without a description",
        "Thing.size has no description; say what it is",
        answer_property("size: {type: string}"),
    ),
    *(
        case(
            f"a credential called {name}, which every client takes",
            name,
            Edit(ROOT, "security:\n  - token: []\n", auth(f"{name}: {{description: D.}}  {HERE}")),
        )
        for name in ("base_url", "timeout", "max_retries", "http_client")
    ),
]

TYPES = [
    case(
        "an inline object",
        "give the object a name of its own under schemas/",
        answer_property("size: {type: object, description: D., properties: {a: {type: string}}}"),
    ),
    case(
        "an inline object in a request",
        "give the object a name of its own under schemas/",
        field("box: {type: object, description: D., properties: {a: {type: string}}}"),
    ),
    case(
        "an object without a word on its fields",
        "name the object under schemas/, or say additionalProperties: true",
        field("box: {type: object, description: D.}"),
    ),
    case(
        "an inline request body",
        "a request body must be a $ref to an object under schemas/",
        body(
            "requestBody: {required: true, content: {application/json:"
            " {schema: {type: object, additionalProperties: true}}}}"
        ),
    ),
    case(
        "an inline answer",
        "an answer must be a $ref to an envelope object under schemas/",
        answers(f"""\
    responses:
      "200":  {HERE}
        description: The new thing.
        content: {{application/json: {{schema: {{type: object, additionalProperties: true}}}}}}
"""),
    ),
    case(
        "an inline answer with properties",
        "give the object a name of its own under schemas/",
        answers(f"""\
    responses:
      "200":
        description: The new thing.
        content:
          application/json:
            schema: {{type: object, properties: {{id: {{type: string}}}}}}  {HERE}
"""),
    ),
    case(
        "an inline enum",
        "give the enum a name of its own under schemas/",
        answer_property("size: {type: string, enum: [small, big], description: D.}"),
    ),
    case(
        "an inline enum of a parameter",
        "give the enum a name of its own under schemas/",
        parameter("name: lang, in: query, description: D., schema: {type: string, enum: [ko]}"),
    ),
    case(
        "a format",
        "refer to a named scalar such as LocalDateTime, UnixTime or Amount",
        answer_property("made: {type: string, format: date-time, description: D.}"),
    ),
    case(
        "oneOf",
        'only anyOf of $refs, with {type: "null"}, is supported',
        answer_property('size: {oneOf: [{$ref: "#/Size"}, {type: "null"}], description: D.}'),
    ),
    case(
        "anyOf of two types",
        'anyOf may hold $refs and {type: "null"} only',
        answer_property("size: {anyOf: [{type: string}, {type: integer}], description: D.}"),
    ),
    case(
        "allOf in a property",
        "allOf is supported in answers only, with the Envelope",
        answer_property('size: {allOf: [{$ref: "#/Size"}], description: D.}'),
    ),
    case(
        "two types",
        "write one type",
        answer_property("size: {type: [string, integer], description: D.}"),
    ),
    case(
        "a number that is no Amount",
        "money is never a float: refer to the named scalar Amount",
        answer_property("price: {type: number, description: D.}"),
    ),
    case(
        "a list of nobody knows what",
        "items",
        answer_property("sizes: {type: array, description: D.}"),
    ),
    case(
        "items of what is no list",
        "'items' is for type array only",
        answer_property("size: {type: string, items: {type: integer}, description: D.}"),
    ),
    case(
        "more properties of what is no object",
        "'additionalProperties' is for type object only",
        answer_property("size: {type: string, additionalProperties: true, description: D.}"),
    ),
    case(
        "a type beside a reference",
        "'type' means nothing beside '$ref'",
        answer_property('size: {$ref: "#/Size", type: object, description: D.}'),
    ),
    case(
        "a type beside a choice",
        "'type' means nothing beside 'anyOf'",
        answer_property('size: {anyOf: [{$ref: "#/Size"}], type: string, description: D.}'),
    ),
    case(
        "a request field that admits null",
        "drop null from the type",
        field('weight: {type: [integer, "null"], description: D.}'),
    ),
    case(
        "a request field that refers or admits null",
        "null",
        field('size: {anyOf: [{$ref: "#/Size"}, {type: "null"}], description: D.}'),
    ),
    case(
        "a field inside a request field that admits null",
        "null",
        Edit(
            SCHEMAS,
            "    weight: {type: integer, description: Weight in grams.}\n",
            '    box: {$ref: "#/Box", description: D.}\n'
            "Box:\n  type: object\n  description: A box.\n  properties:\n"
            f'    width: {{type: [integer, "null"], description: D.}}  {HERE}\n',
        ),
    ),
    case(
        "another text for null",
        'x-null-text may be "null" only',
        answer_property("size: {type: string, x-null-text: none, description: D.}"),
    ),
]

LIMITS = [
    case(
        "a limit beside a reference to an enum",
        "'maxLength' beside a $ref to Size is not supported; say it in words",
        field('size: {$ref: "#/Size", maxLength: 3, description: D.}'),
    ),
    case(
        "a limit beside a reference to a time",
        "'minimum' beside a $ref to UnixTime is not supported; say it in words",
        Edit(SCHEMAS, "Size:\n", "UnixTime: {type: integer, description: Seconds.}\nSize:\n"),
        parameter(
            "name: since, in: query, description: D.,"
            " schema: {$ref: ../schemas/things.yaml#/UnixTime, minimum: 1}"
        ),
    ),
    case(
        "a limit beside a reference, inside a request field",
        "a limit here is not supported",
        Edit(
            SCHEMAS,
            "    weight: {type: integer, description: Weight in grams.}\n",
            '    box: {$ref: "#/Box", description: D.}\n'
            "Amount: {type: number, description: Money.}\n"
            "Box:\n  type: object\n  description: A box.\n  properties:\n"
            f'    fee: {{$ref: "#/Amount", minimum: 3, description: D.}}  {HERE}\n',
        ),
    ),
    case(
        "a limit on what is sent and received",
        "Thing is sent and received, and has a limit; write two schemas",
        SENT_AND_RECEIVED,
        answer_property("size: {type: string, maxLength: 3, description: D.}"),
    ),
    case(
        "a limit on the items of what is sent and received",
        "on the items of a list is not supported",
        SENT_AND_RECEIVED,
        answer_property(
            "sizes: {type: array, items: {type: string, maxLength: 3}, description: D.}"
        ),
    ),
    case(
        "a length of a number",
        "maxLength",
        field("weight: {type: integer, maxLength: 2, description: D.}"),
    ),
    case(
        "a least text",
        "minimum",
        field("weight: {type: string, minimum: 2, description: D.}"),
    ),
    case(
        "a pattern that is none",
        "'['",
        field('weight: {type: string, pattern: "[", description: D.}'),
    ),
    case(
        "a limit on the items of a list",
        "maxLength",
        field("tags: {type: array, items: {type: string, maxLength: 3}, description: D.}"),
    ),
    case(
        "a length of a number in a query",
        "maxLength",
        parameter("name: page, in: query, description: D., schema: {type: integer, maxLength: 2}"),
    ),
    case(
        "a pattern that is none in a query",
        "'['",
        parameter('name: lang, in: query, description: D., schema: {type: string, pattern: "["}'),
    ),
    case(
        "a limit on the items of a list in a query",
        "maxLength",
        parameter(
            "name: tag, in: query, description: D.,"
            " schema: {type: array, items: {type: string, maxLength: 3}}"
        ),
    ),
]

COMPONENTS = [
    case(
        "an enum of numbers without names",
        "enum Size needs x-enum-varnames, a name for each number",
        enum("integer", "[1, 2]"),
    ),
    case(
        "an enum of texts and numbers",
        "the values of enum Size must be all strings or all integers",
        enum("string", "[small, 2]"),
    ),
    case(
        "an enum of true and false",
        "the values of enum Size must be all strings or all integers",
        enum("integer", "[false, true]", names="[SMALL, BIG]"),
    ),
    case("an enum without values", "enum", enum("string", "[]")),
    case(
        "an enum with two values that give one name",
        "VERY_BIG",
        enum("string", "[very-big, very_big]"),
    ),
    case(
        "an enum with too few names",
        "x-enum-varnames",
        enum("string", "[small, big]", names="[SMALL]"),
    ),
    case(
        "an enum with names that are none",
        "x-enum-varnames",
        enum("string", "[small, big]", names="[not big, BIG]"),
    ),
    case(
        "an enum with names that are no text",
        "x-enum-varnames",
        enum("string", "[small, big]", names="[1, 2]"),
    ),
    case(
        "a component that is no object, enum or named scalar",
        "Name is neither an object, an enum nor one of UnixTime",
        component("Name", f"Name:\n  type: string  {HERE}\n  description: A name.\n"),
    ),
    case(
        "a component that only refers to another",
        "$ref",
        component("Big", f'Big: {{$ref: "#/Size"}}  {HERE}\n'),
    ),
    case(
        "a component called like a class of Python",
        "'Warning' is a name of Python's own; give the schema another name",
        component("Warning", f"Warning:\n  type: object  {HERE}\n  description: Beware.\n"),
    ),
    case(
        "a component that is not in PascalCase",
        "'thing_size' is no class name in PascalCase; give the schema another name",
        component("thing_size", f"thing_size:\n  type: object  {HERE}\n  description: D.\n"),
    ),
    case(
        "a named scalar of another type",
        "Amount must be of type number",
        component("Amount", f"Amount:\n  type: string  {HERE}\n  description: Money.\n"),
    ),
    case(
        "a required property that is not there",
        "'required' of Thing names 'colour', which is no property",
        Edit(SCHEMAS, "  required: [id]\n", f"  required: [id, colour]  {HERE}\n"),
    ),
    case(
        "a required property that is no text",
        "required",
        Edit(SCHEMAS, "  required: [id]\n", f"  required: [[id]]  {HERE}\n"),
    ),
]

ANSWERS = [
    case(
        "a code that is not in the catalog",
        "x-errors names 'GONE', which the root does not; add it there",
        refusal(f'      "404":\n        description: D.\n        x-errors: [GONE]  {HERE}\n'),
    ),
    case(
        "a code of another status",
        "NO_SUCH_THING has status 404 in x-errors of the root",
        refusal(
            f'      "410":  {HERE}\n        description: D.\n        x-errors: [NO_SUCH_THING]\n'
        ),
    ),
    case(
        "a code that is no text",
        "x-errors",
        refusal(f'      "404":\n        description: D.\n        x-errors: [[GONE]]  {HERE}\n'),
    ),
    case(
        "a code that gives no class name",
        "'000_002' gives a class name, but '000002' is no class name in PascalCase; add a name",
        code('"000_002": {status: 400, description: Bad.}'),
    ),
    case(
        "two codes of one class name",
        "both give NoSuchThing; add a name",
        code("no-such-thing: {status: 404, description: The same.}"),
    ),
    case(
        "a code that hides its base class",
        "NotFoundError",
        code("NOT_FOUND_ERROR: {status: 404, description: Not found.}"),
    ),
    case(
        "a code that hides the base class of others",
        "ServerError",
        code("SERVER_ERROR: {status: 400, description: Not ours.}"),
    ),
    case(
        "a code called like a shared error",
        "'NotFoundError' is a class of krpay.errors; add a name",
        code("NOT_FOUND_ERROR: {status: 404, description: No map.}"),
    ),
    case(
        "an answer without a status",
        "status 'default' must be a number such as 200",
        refusal(f"      default:  {HERE}\n        description: D.\n"),
    ),
    case(
        "no success",
        "no success is described; add a 200",
        answers(f'    responses:  {HERE}\n      "400":\n        description: Refused.\n'),
    ),
    case(
        "two successes that differ",
        "all successes must have one schema",
        answers(f"""\
    responses:  {HERE}
      "200": {{description: D., content: {{application/json: {{schema: {{$ref: THING}}}}}}}}
      "202": {{description: Later.}}
"""),
    ),
]

SERVERS = [
    case("no server", "servers", root("servers:\n  - url: https://tiny.example\n", "servers: []")),
    case(
        "a server in the clear",
        "must match https",
        root("  - url: https://tiny.example\n", "  - url: http://tiny.example"),
    ),
    case(
        "a server with a variable",
        "region",
        root("  - url: https://tiny.example\n", '  - url: "https://{region}.tiny.example"'),
    ),
    case(
        "a signer that nobody wrote",
        "'TinySigner' needs codegen/package/tiny/_signing.py, which is not there",
        Edit(ROOT, "security:\n  - token: []\n", auth("key: {description: D.}", HERE)),
    ),
]

YAML = [
    case(
        "a key that appears twice",
        "key 'description' appears twice; keep one",
        Edit(
            SCHEMAS,
            "  description: A thing.\n",
            f"  description: A thing.\n  description: Again.  {HERE}\n",
        ),
    ),
    case(
        "a bracket that stays open",
        "not YAML",
        Edit(SCHEMAS, "  enum: [small, big]\nCreateThing:", f"  enum: [small\nCreate:  {HERE}"),
    ),
    case("a tab", "not YAML", Edit(SCHEMAS, "  enum: [small, big]\n", f"\tenum: [big]  {HERE}\n")),
    case(
        "a status without quotes",
        'key 200 is not text; write "200" with quotes',
        answers(f"""\
    responses:
      200:  {HERE}
        description: The new thing.
        content: {{application/json: {{schema: {{$ref: THING}}}}}}
"""),
    ),
    case(
        "a key that is true",
        "key True is not text",
        code("true: {status: 400, description: Bad.}"),
    ),
    case(
        "a YAML tag",
        "YAML tag tag:yaml.org,2002:python/name:os.system is not supported",
        field("weight: {type: !!python/name:os.system integer, description: D.}"),
    ),
    case(
        "a number that is none",
        "many",
        field("weight: {type: integer, minimum: !!int many, description: D.}"),
    ),
    case(
        "a character that is none",
        "not YAML",
        field('weight: {type: integer, description: "\\uD800"}'),
    ),
]

REFERENCES = [
    case("a file that is not there", "nothing.yaml", body_reference("../schemas/nothing.yaml#/A")),
    case("a folder", "../schemas", body_reference("../schemas#/CreateThing")),
    case(
        "a name that is not there",
        "points at nothing: 'Nothing' is not there",
        body_reference("../schemas/things.yaml#/Nothing"),
    ),
    case(
        "a file beside the specs",
        "leaves the specs",
        body_reference("../../../outside.yaml#/CreateThing"),
    ),
    case("another machine", "leaves the specs", body_reference("https://tiny.example/a.yaml#/A")),
    case(
        "a request body by reference",
        "$ref",
        body("requestBody: {$ref: ../schemas/things.yaml#/CreateThing}"),
    ),
    case(
        "two components of one name from two files",
        "the name Size is taken by specs/tiny/schemas/things.yaml#/Size; rename one of them",
        field("size: {$ref: more.yaml#/Size, description: D.}"),
    ),
]

CASES = [
    *(*KEYS, *PROVENANCE, *OPERATIONS, *PARAMETERS, *NAMES, *TYPES, *LIMITS),
    *(*COMPONENTS, *ANSWERS, *SERVERS, *YAML, *REFERENCES),
]

MORE = """\
Size:
  type: string
  description: Another size.
  enum: [tiny]
"""


@pytest.mark.parametrize("refused", CASES, ids=lambda refused: refused.name)
def test_the_message_names_file_and_line(refused: Case, tmp_path: Path) -> None:
    spec = Spec().edited(*refused.edits)
    spec.files["schemas/more.yaml"] = MORE
    (tmp_path / "outside.yaml").write_text(spec.files[SCHEMAS], encoding="utf-8")

    with pytest.raises(SpecError) as caught:
        render(spec.write(tmp_path))

    lines = str(caught.value).splitlines()
    place = spec.place(HERE)
    assert any(line.startswith(f"{place}: ") and refused.says in line for line in lines), lines


def test_the_tiny_spec_itself_is_not_refused(tmp_path: Path) -> None:
    assert "krpay/tiny/endpoints/things.py" in render(Spec().write(tmp_path))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    spec = Spec()
    spec.files[SCHEMAS] = "# Nothing yet.\n"
    with pytest.raises(SpecError, match=r"^specs/tiny/schemas/things\.yaml:1: the file is empty$"):
        render(spec.write(tmp_path))


def test_a_root_that_is_a_list_is_refused(tmp_path: Path) -> None:
    spec = Spec()
    spec.files[ROOT] = "- openapi\n"
    with pytest.raises(SpecError, match=r"^specs/tiny/openapi\.yaml:1: expected a mapping$"):
        render(spec.write(tmp_path))


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    specs = Spec().write(tmp_path)
    with (specs / "tiny" / SCHEMAS).open("ab") as file:
        file.write("# 번개장터\n".encode("euc-kr"))
    with pytest.raises(SpecError, match=r"^specs/tiny/schemas/things\.yaml:\d+: not UTF-8"):
        render(specs)


def test_a_folder_without_specs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"no <provider>/openapi\.yaml in here$"):
        render(tmp_path)


@pytest.mark.parametrize("name", ["my-shop", "Shop", "class", "errors", "_version", "testing"])
def test_a_provider_needs_a_free_name(name: str, tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=rf"^specs/{name}:1: .*name"):
        render(Spec().write(tmp_path, provider=name))


def test_one_run_reports_all_problems_sorted_by_place(tmp_path: Path) -> None:
    problems = (
        operation("x-retry: never"),
        field("weight: {type: integer, format: int64, description: D.}"),
        answer_property("size: {type: string, enum: [small], description: D.}"),
    )
    Spec().edited(*problems).write(tmp_path, provider="tiny")
    specs = Spec().edited(operation("x-outcome: things_find")).write(tmp_path, provider="another")

    with pytest.raises(SpecError) as caught:
        render(specs)

    assert [line.split(" ")[0] for line in str(caught.value).splitlines()] == [
        "specs/another/paths/things.yaml:31:",
        "specs/tiny/paths/things.yaml:31:",
        "specs/tiny/schemas/things.yaml:12:",
        "specs/tiny/schemas/things.yaml:23:",
    ]


@pytest.mark.parametrize("command", ["generate", "check"])
def test_a_refused_spec_leaves_the_output_as_it_was(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    good = Spec().write(tmp_path / "good")
    assert main(["generate", "--specs", str(good), "--out", str(out)]) == 0
    (out / "krpay" / "stray.py").write_text("# of another branch\n", encoding="utf-8")
    before = files_under(out)
    capsys.readouterr()

    bad = Spec().edited(operation("x-retry: never")).write(tmp_path / "bad")
    exit_code = main([command, "--specs", str(bad), "--out", str(out)])

    assert exit_code == 1
    assert files_under(out) == before
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("specs/tiny/paths/things.yaml:31: 'x-retry' is not supported")
    assert shown.err.endswith("1 problem; nothing was written.\n")


def test_a_refused_spec_makes_no_output_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    specs = Spec().edited(*SERVERS[1].edits, code("no-such-thing: {status: 404}")).write(tmp_path)

    assert main(["generate", "--specs", str(specs), "--out", str(tmp_path / "out")]) == 1

    assert not (tmp_path / "out").exists()
    assert capsys.readouterr().err.endswith("2 problems; nothing was written.\n")
