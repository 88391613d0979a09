"""From a folder of specs to a map of path to text: the heart of the generator.

The template tree mirrors the output tree. `%provider` and `%tag` in the path of a
template stand for each provider and each of its tags.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jinja2
from ruff import find_ruff_bin  # type: ignore[import-untyped]

from codegen.emit import text
from codegen.emit.models import generate_models
from codegen.ir.build import build_provider, describe_provider
from codegen.ir.model import Provider
from codegen.spec.load import Map, load_provider
from codegen.spec.problems import Position, SpecError
from codegen.spec.validity import checked_beside

HERE = Path(__file__).parent.parent
TEMPLATES = HERE / "templates"
PACKAGE = HERE / "package"
PACKAGE_NAME = "krpay"
COMMAND = "nox -s generate"

COMMENTS = {
    ".py": ("# ", ""),
    ".typed": ("# ", ""),
    ".md": ("<!-- ", " -->"),
    ".html": ("<!-- ", " -->"),
    ".css": ("/* ", " */"),
    ".js": ("// ", ""),
}
"""How each kind of file has its header."""

COPIED = COMMENTS.keys() - {".md"}


def render(specs: Path) -> dict[str, str]:
    """Everything that belongs under `generated/`."""
    providers = _described(specs)
    with checked_beside([provider.document for provider in providers]):
        return _rendered(providers)


def _described(specs: Path) -> list[Provider]:
    """Every provider, not yet checked against OpenAPI."""
    try:
        return load_providers(specs, describe_provider)
    except SpecError:
        load_providers(specs)  # which says what else is wrong
        raise


def _rendered(providers: list[Provider]) -> dict[str, str]:
    python = dict(_from_templates(providers))
    for provider in providers:
        header = _header("models.py", f"specs/{provider.name}/")
        python[f"{PACKAGE_NAME}/{provider.name}/models.py"] = generate_models(provider, header)
    tree = _format(python)
    for provider in providers:
        tree[f"{PACKAGE_NAME}/{provider.name}/openapi.json"] = _bundle(provider)
    for path, content in _copies():
        if path in tree:
            raise SpecError((Position(f"codegen/package/{path}", 1), "a template writes this too"))
        tree[path] = content
    return dict(sorted(tree.items()))


def load_providers(
    specs: Path, build: Callable[[str, Map, set[str]], Provider] = build_provider
) -> list[Provider]:
    """Load every provider, or say all that is wrong with any of them."""
    specs = specs.resolve()
    roots = sorted(specs.glob("*/openapi.yaml"))
    schemes = signing_schemes()
    taken = {path.stem for path in PACKAGE.iterdir()} - {root.parent.name for root in roots}
    taken |= {"errors", "testing", "items", "polling"}
    if not roots:
        raise SpecError((Position(specs.name, 1), "no <provider>/openapi.yaml in here"))
    providers, problems = [], []
    for root in roots:
        try:
            name = root.parent.name
            if not name.isidentifier() or text.snake_case(name) != name or name in taken:
                at = Position(f"{specs.name}/{name}", 1)
                raise SpecError((at, f"{name!r} is no free name for a provider"))
            document = load_provider(root.parent, specs)
            providers.append(build(name, document, schemes))
        except SpecError as error:
            problems.extend(error.problems)
    if problems:
        raise SpecError(*problems)
    return providers


def signing_schemes() -> set[str]:
    """The signing schemes that the runtime has."""
    return {file.stem for file in (PACKAGE / "_runtime" / "auth").glob("[a-z]*.py")}


def _header(path: str, source: str) -> str:
    return _comment(path, _generated(source))


def _generated(source: str) -> str:
    return f"Generated from {source} by `{COMMAND}`. Do not edit."


def _comment(path: str, text: str) -> str:
    start, end = COMMENTS[Path(path).suffix]
    return f"{start}{text}{end}"


def _from_templates(providers: list[Provider]) -> Iterator[tuple[str, str]]:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  the output is Python and Markdown
    )
    environment.filters |= {
        "literal": text.literal,
        "markdown": text.markdown,
        "code": text.code,
        "link": text.link,
    }
    for name in sorted(environment.list_templates(extensions=["j2"])):
        template = environment.get_template(name)
        for path, variables in _targets(name.removesuffix(".j2"), providers):
            yield path, template.render(variables)


def _targets(path: str, providers: list[Provider]) -> Iterator[tuple[str, dict[str, Any]]]:
    if "%provider" not in path:
        yield path, {"providers": providers, "header": _header(path, "specs/")}
        return
    for provider in providers:
        target = path.replace("%provider", provider.name)
        header = _header(path, f"specs/{provider.name}/")
        variables = {"provider": provider, "header": header, "modules": _modules(provider)}
        if "%tag" not in path:
            yield target, variables
            continue
        for tag in provider.generated_tags:
            yield target.replace("%tag", tag.name), {**variables, "tag": tag}


def _modules(provider: Provider) -> list[str]:
    """Hand-written public modules of a provider."""
    files = sorted((PACKAGE / provider.name).glob("[a-z]*.py"))
    return [file.stem for file in files]


def _bundle(provider: Provider) -> str:
    """The spec as one JSON file, for the sandbox and for other tools."""
    document = {"x-generated": _generated(f"specs/{provider.name}/"), **provider.document}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _copies() -> Iterator[tuple[str, str]]:
    for file in sorted(PACKAGE.rglob("*")):
        if not file.is_file() or "__pycache__" in file.parts:
            continue
        name = file.relative_to(PACKAGE).as_posix()
        if file.suffix not in COPIED:
            known = ", ".join(sorted(COPIED))
            at = Position(f"codegen/package/{name}", 1)
            raise SpecError((at, f"only these kinds of files are copied: {known}"))
        header = _comment(name, f"Copied from codegen/package/{name} by `{COMMAND}`. Do not edit.")
        yield f"{PACKAGE_NAME}/{name}", header + "\n" + file.read_text(encoding="utf-8")


def _format(files: dict[str, str]) -> dict[str, str]:
    """Sort imports, drop unused ones and format, by ruff, with settings of our own."""
    common = ["--isolated", "--quiet", "--line-length=100", "--target-version=py311", "--no-cache"]
    with tempfile.TemporaryDirectory() as directory:
        base = Path(directory)
        for name, content in files.items():
            target = base / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, encoding="utf-8", newline="\n")
        rules = ["--fix", "--select=F401,I", "--exit-zero"]
        first_party = ["--config", f'lint.isort.known-first-party=["{PACKAGE_NAME}"]']
        _ruff(["check", *rules, *common, *first_party, "."], base)
        _ruff(["format", *common, "."], base)
        result = {}
        for name in files:
            result[name] = (base / name).read_text(encoding="utf-8").rstrip("\n") + "\n"
    return result


def _ruff(arguments: list[str], directory: Path) -> None:
    done = subprocess.run(  # noqa: S603  our own arguments
        [find_ruff_bin(), *arguments],
        cwd=directory,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"ruff could not format the output; fix the template:\n{done.stderr}")
