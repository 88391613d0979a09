"""A program: imports the providers of a generated package, and tells as JSON what it found.

It runs in a process of its own, so that hostile code would run nowhere else. It reads
`{provider: payload}` and puts each payload into a call, too.
"""

from __future__ import annotations

import importlib
import inspect
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def look(out: Path, name: str, payload: str) -> dict[str, Any]:
    """What a provider shows to somebody who imports it and makes a call."""
    package: Any = importlib.import_module(f"krpay.{name}")
    models, errors = package.models, package.errors
    docs = {"": package.__doc__}
    for path in sorted((out / "krpay" / name).rglob("*.py")):
        module = ".".join(path.relative_to(out).with_suffix("").parts).removesuffix(".__init__")
        docs |= _docs(importlib.import_module(module), module)
    call = package.endpoints.things.replace("1", label=payload, limited=payload, odd=payload)
    envelope = importlib.import_module(f"krpay.{name}._provider").PROVIDER.envelope
    return {
        "executed": os.environ.get("KRPAY_PWNED"),
        "docs": docs,
        "query": call.query,
        "body": call.body.members,
        "enum": [kind.value for kind in models.Kind],
        "alias": models.Thing.model_fields["odd"].alias,
        "codes": {code: error.code for code, error in errors.BY_CODE.items()},
        "envelope": [envelope.data, envelope.code, envelope.success],
    }


def _docs(module: Any, name: str) -> Iterator[tuple[str, str]]:
    """Docstrings of a module, its classes and functions, and their methods."""
    yield name, module.__doc__ or ""
    for key, value in vars(module).items():
        if getattr(value, "__module__", None) == name:
            yield f"{name}.{key}", value.__doc__ or ""
            for member, inner in vars(value).items() if inspect.isclass(value) else ():
                if inspect.isfunction(inner) and not member.startswith("_"):
                    yield f"{name}.{key}.{member}", inner.__doc__ or ""


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    sys.path.insert(0, str(folder))
    payloads: dict[str, str] = json.load(sys.stdin)
    found = {name: look(folder, name, payload) for name, payload in payloads.items()}
    json.dump(found, sys.stdout)
