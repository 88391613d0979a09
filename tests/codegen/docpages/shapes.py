"""Pages in the shapes of real documentation sites: Apidog, Next.js with its data, plain HTML.

Each shape describes the same two operations, those of `tests.codegen.tiny`, with more
fields, codes and limits than the tiny spec has. What stands around the content is that of
the real sites.
"""

from __future__ import annotations

import copy
import html
import json
from typing import Any

import yaml

from tests.loopback import LoopbackRequest, LoopbackResponse, Step

BUILD = "Xk3_9fQd"

OPENAPI: dict[str, Any] = {
    "openapi": "3.0.1",
    "info": {"title": "", "description": "", "version": "1.0.0"},
    "paths": {
        "/things": {
            "post": {
                "summary": "Create Thing",
                "deprecated": False,
                "description": "물건을 만든다. 한 번 만든 물건은 지울 수 없다.",
                "tags": ["Rest API/Things"],
                "parameters": [],
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "properties": {
                                    "label": {"type": "string", "title": "이름", "maxLength": 10},
                                    "weight": {"type": "integer", "title": "무게", "minimum": 1},
                                    "parts": {
                                        "type": "array",
                                        "items": {"$ref": "#/components/schemas/Part"},
                                    },
                                },
                                "x-apidog-orders": ["label", "weight", "parts"],
                                "required": ["label"],
                            },
                            "example": {"label": "box", "weight": 3},
                        }
                    }
                },
                "responses": {
                    "200": {
                        "description": "",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "object",
                                    "properties": {"data": {"$ref": "#/components/schemas/Thing"}},
                                    "x-apidog-orders": ["data"],
                                }
                            }
                        },
                        "headers": {},
                        "x-apidog-name": "Success",
                    },
                    "401": {
                        "description": "",
                        "headers": {},
                        "x-apidog-name": "INVALID_AUTH_TOKEN",
                    },
                    "x-400:TOO_HEAVY": {
                        "description": "무게 초과",
                        "headers": {},
                        "x-apidog-name": "TOO_HEAVY",
                    },
                },
                "security": [{"bearer": [], "x-apidog": {"schemeGroups": [{"id": "kn8M"}]}}],
                "x-apidog-folder": "Rest API/Things",
                "x-apidog-status": "released",
                "x-run-in-apidog": "https://app.apidog.com/web/project/1/apis/api-2-run",
            }
        }
    },
    "components": {
        "schemas": {
            "Thing": {
                "type": "object",
                "properties": {
                    "id": {"type": "string", "title": "물건 id"},
                    "size": {"type": "string", "enum": ["small", "big"], "title": "크기"},
                    "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}},
                },
                "required": ["id"],
                "x-apidog-orders": ["id", "size", "parts"],
                "x-apidog-ignore-properties": [],
            },
            "Part": {
                "type": "object",
                "properties": {"code": {"type": "string", "minLength": 3, "maxLength": 3}},
                "required": ["code"],
            },
        },
        "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
    },
    "servers": [{"url": "https://tiny.example", "description": "Prod"}],
    "security": [{"bearer": []}],
}
"""What an Apidog site gives for the page of `things.create`."""

API: dict[str, Any] = {
    "id": 33500824265160001,
    "title": "물건 생성",
    "description": [
        {"lang": "KO", "content": "<p>물건을 <b>만든다</b>. 한 번 만든 물건은 지울 수 없다.</p>"},
        {"lang": "EN", "content": "<p>Makes a thing. A thing cannot be removed.</p>"},
    ],
    "method": "POST",
    "apiUrl": "/things",
    "protocol": "HTTPS",
    "apiVersion": "v1",
    "infoStatus": "OPEN",
    "reqEncrypt": "Y",
    "resEncrypt": "N",
    "viewCount": 1041,
    "updatedAt": "2026-11-02T03:04:05",
    "reqHeaderJson": [
        {
            "field": "X-Tran-Time",
            "type": "string",
            "moc": "M",
            "length": {"type": "fixed", "value": 16},
            "description": [{"lang": "EN", "content": "<ul><li>Client Request Time</li></ul>"}],
        }
    ],
    "reqParamJson": [
        {
            "field": "label",
            "type": "string",
            "moc": "M",
            "length": {"type": "range", "min": 1, "max": 10},
            "description": [
                {"lang": "KO", "content": "<p>이름</p>"},
                {"lang": "EN", "content": "<p>What is written on it</p>"},
            ],
        },
        {
            "field": "weight",
            "type": "number",
            "moc": "O",
            "length": {"type": "range", "min": 1, "max": 9999},
            "description": [{"lang": "EN", "content": "Weight in grams"}],
        },
        {
            "field": "parts",
            "type": "list",
            "moc": "C",
            "description": [{"lang": "EN", "content": "Its parts"}],
            "params": [
                {
                    "field": "code",
                    "type": "string",
                    "moc": "M",
                    "length": {"type": "fixed", "value": 3},
                    "description": [{"lang": "EN", "content": "Code of the part"}],
                }
            ],
        },
    ],
    "responseCode": [
        {
            "httpCode": 200,
            "reasonCodeJs": {"reason": "000_000", "message": "Success"},
            "resParam": [
                {"field": "data", "type": "object", "moc": "M", "params": [
                    {"field": "id", "type": "string", "moc": "M"},
                    {"field": "size", "type": "string", "moc": "O"},
                ]}
            ],
        },
        {
            "httpCode": 400,
            "reasonCodeJs": {
                "reason": "TOO_HEAVY",
                "message": "Too heavy",
                "description": [{"lang": "KO", "content": "무게 초과"}],
            },
        },
    ],
}  # fmt: skip
"""What a Next.js site has in the page of `things.create`."""

FIELDS = {
    "header": [("X-Tran-Time", "string", "Required", "Length : 16", "Client Request Time")],
    "request": [
        ("label", "string", "Required", "Min : 1 , Max : 10", "What is written on it"),
        ("weight", "number", "Optional", "Min : 1 , Max : 9999", "Weight in grams"),
    ],
}
CODES = [("200", "000_000", "Success"), ("400", "TOO_HEAVY", "Too heavy")]

MENU = (
    "<div class='css-1x8'><a href='/api-1'>Overview</a><a href='/api-2'>Get Thing</a>"
    "<a href='/api-3'>Create Thing</a><a href='/api-4'>Remove Thing</a></div>"
)
SAMPLES = (
    "<div class='css-tabs'><div>Shell</div><div>JavaScript</div><div>Java</div><div>Python</div>"
    "</div><div class='css-code'><pre>curl --location --request POST "
    "'https://tiny.example/things'</pre></div>"
)
STEPS = (
    "<div class='css-5p'><div>Previous</div><a href='/api-2'>Get Thing</a></div>"
    "<div class='css-5p'><div>Next</div><a href='/api-4'>Remove Thing</a></div>"
)


def change(value: dict[str, Any], pointer: str, new: Any) -> dict[str, Any]:
    """Make a copy with one member changed, added, or (`None`) removed."""
    value = copy.deepcopy(value)
    *parents, last = [part.replace("~1", "/") for part in pointer.lstrip("/").split("/")]
    inside: Any = value
    for part in parents:
        inside = inside[int(part)] if isinstance(inside, list) else inside[part]
    if isinstance(inside, list):
        if last == "-":
            inside.append(new)
        elif new is None:
            del inside[int(last)]
        else:
            inside[int(last)] = new
    elif new is None:
        del inside[last]
    else:
        inside[last] = new
    return value


def respond(
    body: str, kind: str = "text/html; charset=utf-8", status: int = 200
) -> LoopbackResponse:
    """A response with a text."""
    return LoopbackResponse(status, body.encode(), {"Content-Type": kind})


def make_apidog_yaml(document: dict[str, Any]) -> LoopbackResponse:
    """What an Apidog page answers where HTML is not asked for."""
    text = yaml.safe_dump(document, allow_unicode=True, sort_keys=False)
    return respond(text, "text/plain; charset=utf-8")


def make_apidog_markdown(document: dict[str, Any]) -> LoopbackResponse:
    """What an Apidog site has at `<page>.md`."""
    text = yaml.safe_dump(document, allow_unicode=True, sort_keys=False)
    return respond(
        f"# Create Thing\n\n## OpenAPI Specification\n\n```yaml\n{text}\n```\n",
        "text/markdown; charset=utf-8",
    )


def make_apidog(document: dict[str, Any], page: str | None = None) -> Step:
    """An Apidog page: OpenAPI to those that do not ask for HTML."""
    shown = respond(page or make_html_page())

    def answer(request: LoopbackRequest) -> LoopbackResponse:
        accept = request.header("Accept") or ""
        return shown if "text/html" in accept else make_apidog_yaml(document)

    return answer


def make_html_page(
    *,
    before: str = MENU,
    head: str = "",
    samples: str = SAMPLES,
    after: str = STEPS,
    content: str | None = None,
    frame: str = "<header>Tiny Open API</header><main>{}</main><footer>Built with Apidog</footer>",
) -> str:
    """A page that the server rendered, with all that stands around the content."""
    body = before + (content or make_content()) + samples + "<h2>Responses</h2>"
    body += "".join(
        f"<div>{status}</div><div>Error code</div><div>{code}</div><div>Message</div>"
        f"<div>{message}</div>"
        for status, code, message in CODES
    )
    return (
        f"<!doctype html><html><head><title>Create Thing</title>{head}</head><body>"
        f"{frame.format(body + after)}</body></html>"
    )


def make_content(
    fields: dict[str, list[tuple[str, ...]]] | None = None,
    call: str = "https://tiny.example/things",
    prose: str = "Makes a thing. A thing cannot be removed.",
) -> str:
    """The content of a page: what the call is for, and its fields."""
    parts = [f"<h1>Create Thing</h1><div>POST</div><div>{call}</div><p>{prose}</p>"]
    headings = {"header": "Request Headers", "request": "Request Parameters"}
    for place, rows in (fields or FIELDS).items():
        parts.append(f"<h2>{headings[place]}</h2>")
        parts += ["".join(f"<div>{html.escape(cell)}</div>" for cell in row) for row in rows]
    return "".join(parts)


def make_next_page(api: dict[str, Any] | None, build: str = BUILD, text: str = "") -> str:
    """A page of a Next.js site; its request part is still loading in the visible text."""
    properties: dict[str, Any] = {"menu": [{"title": "All API"}], "_sentryTraceData": build}
    if api is not None:
        properties["apiInfoResponse"] = api
        properties["preSelectedApi"] = {"path": [{"title": "Things"}], "node": {"title": "T"}}
    data = {
        "props": {"pageProps": properties, "__N_SSP": True},
        "page": "/developers/[...slug]",
        "query": {},
        "buildId": build,
        "locale": "ko",
        "locales": ["ko", "en"],
    }
    text = text or "Create Thing. The request of this call is described here. Version: v1"
    script = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    return (
        f"<!doctype html><html><head><title>API</title></head><body><div id='__next'><div>{text}"
        f"</div><div>Request</div><div>Loading ...</div>{MENU}</div>"
        f'<script id="__NEXT_DATA__" type="application/json">{script}</script></body></html>'
    )


def make_next_data(api: dict[str, Any] | None) -> LoopbackResponse:
    """What `/_next/data/…json` answers."""
    properties = {"apiInfoResponse": api} if api else {}
    return respond(json.dumps({"pageProps": properties, "__N_SSP": True}), "application/json")
