"""From a folder of specs to a map of path to text: the heart of the generator.

The template tree mirrors the output tree. `%provider` and `%tag` in the path of a
template stand for each provider and each of its tags.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from ruff import find_ruff_bin  # type: ignore[import-untyped]

from codegen.emit import text
from codegen.emit.bundle import write_bundle
from codegen.emit.command_table import make_command_table
from codegen.emit.coverage import count_coverage
from codegen.emit.dcg_process import Begin, in_this_process
from codegen.emit.model_places import SHARED, ModelPlaces
from codegen.emit.model_sections import list_model_sections
from codegen.emit.models import Models
from codegen.emit.ownership import COMMENTS, HEADER_MEMBER, make_comment, make_notice
from codegen.emit.page_bases import list_pages
from codegen.emit.pages import list_operation_sections
from codegen.emit.views import ProviderView, SandboxView
from codegen.ir.names import SANDBOX_NAMES, snake_case
from codegen.ir.providers import Provider
from codegen.ir.reading.providers import describe_provider
from codegen.ir.rooms import list_public_names, read_room
from codegen.spec.files import find_providers
from codegen.spec.problems import Position, Problems, SpecError
from codegen.spec.read import read_provider

if TYPE_CHECKING:
    from codegen.emit.dcg import Made

HERE = Path(__file__).parent.parent
TEMPLATES = HERE / "templates"
PACKAGE = HERE / "package"
PACKAGE_NAME = "krpay"
COPIED = COMMENTS.keys() - {".md", ".txt"}

SHARED_FOLDERS = frozenset({"_runtime", "batch", "cli", "testing", "webhooks"})
"""Folders of the package that belong to no provider; every other one is a provider's room."""

ROOMS_OF_TESTING = ("testing", "providers")
"""Where the sandbox has a folder for each provider."""

PAGES = "_pages.py"
RULES = "_outcomes.py"
"""The module of rules about money; a provider without any has none."""


def render(
    specs: Path, rooms: Path = PACKAGE, begin_classes: Begin = in_this_process
) -> dict[str, str]:
    """Render everything that belongs under `generated/`.

    Args:
        specs: A folder with a folder for each provider.
        rooms: Where the providers' rooms are; a provider need not have one.
        begin_classes: What begins to make the classes of models, and gives what waits for them.
    """
    providers = load_providers(specs, rooms)
    models = [Models(one) for one in providers if one.model_modules.places]
    wait = begin_classes([one.request() for one in models])
    tree = _format(dict(_from_templates(providers, rooms)))
    tree |= _format(dict(_model_modules(models, wait())))
    for provider in providers:
        tree[f"{PACKAGE_NAME}/{provider.name}/openapi.json"] = _bundle(provider)
        tree[f"{PACKAGE_NAME}/{provider.name}/_commands.json"] = _write_commands(provider)
    for path, content in _copies(providers, rooms):
        if path in tree:
            raise SpecError((Position(f"codegen/package/{path}", 1), "a template writes this too"))
        tree[path] = content
    return dict(sorted(tree.items()))


def load_providers(specs: Path, rooms: Path = PACKAGE) -> list[Provider]:
    """Load every provider, or say all that is wrong with any of them."""
    specs = specs.resolve()
    everything = Problems()
    folders = find_providers(specs, everything)
    taken = {path.stem for path in _shared_files(PACKAGE)} | SHARED_FOLDERS | SANDBOX_NAMES
    if not folders:
        everything.add(Position(specs.name, 1), "no <provider>/openapi.yaml in here; write one")
    providers = []
    for folder in folders:
        name = folder.name
        try:
            is_taken = name in taken or name.startswith("async_")
            if not name.isidentifier() or snake_case(name) != name or is_taken:
                position = Position(f"{specs.name}/{name}", 1)
                raise SpecError((position, f"{name!r} is no free name for a provider"))
            problems = Problems()
            document = read_provider(folder, specs, problems)
            provider = describe_provider(name, document, read_room(rooms / name), problems)
            _ = provider.model_modules  # which refuses what cannot be arranged
            providers.append(provider)
        except SpecError as error:
            for problem in error.problems:
                everything.add(*problem)
    everything.raise_if_any()
    return providers


def _model_modules(models: Sequence[Models], classes: Sequence[Made]) -> Iterator[tuple[str, str]]:
    for one, made in zip(models, classes, strict=True):
        name = one.provider.name
        for module, source in one.modules(made, _header("models.py", f"specs/{name}/")).items():
            yield f"{PACKAGE_NAME}/{name}/models/{module}.py", source


def _header(path: str, source: str) -> str:
    return make_comment(path, make_notice(f"Generated from {source}"))


def _from_templates(providers: list[Provider], rooms: Path) -> Iterator[tuple[str, str]]:
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
        for path, variables in _targets(name.removesuffix(".j2"), providers, rooms):
            yield path, template.render(variables)


def _targets(
    path: str, providers: list[Provider], rooms: Path
) -> Iterator[tuple[str, dict[str, Any]]]:
    if path.startswith("docs/") and "%provider" not in path:
        yield path, {"providers": providers, "header": _header(path, "specs/")}
        return
    if "%provider" not in path:
        names = [provider.name for provider in providers]
        sandboxes = [_view_sandbox(provider) for provider in providers]
        header = _header(path, "specs/")
        yield path, {"providers": names, "sandboxes": sandboxes, "header": header}
        return
    for provider in providers:
        if path.endswith(f"/{RULES}") and not any(one.outcome for one in provider.operations):
            continue
        if path.endswith(f"/{PAGES}") and not list_pages(provider):
            continue
        target = path.replace("%provider", provider.name)
        header = _header(path, f"specs/{provider.name}/")
        room = rooms / provider.name
        variables: dict[str, Any] = {"header": header, "modules": _modules(room)}
        variables["public"] = list_public_names(room)
        if path.startswith("docs/"):
            yield from _docs_targets(target, provider, header)
            continue
        variables["provider"] = ProviderView(provider)
        if "%tag" not in path:
            yield target, variables
            continue
        for tag in variables["provider"].generated_tags:
            yield target.replace("%tag", tag.name), {**variables, "tag": tag}


def _docs_targets(
    path: str, provider: Provider, header: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The pages of a provider: about all of it, about each tag, and about models of no tag."""
    places = ModelPlaces(provider)
    operations = list_operation_sections(places)
    variables: dict[str, Any] = {"header": header, "provider": provider, "shared": SHARED}
    if "%tag" not in path:
        models = list_model_sections(places, SHARED)
        coverage = count_coverage(provider)
        more = {"operations": operations, "models": models, "coverage": coverage}
        yield path, {**variables, **more}
        return
    for tag in provider.generated_tags:
        yield (
            path.replace("%tag", tag.name),
            {
                **variables,
                "tag": tag,
                "operations": [operation for operation in operations if operation.tag == tag.name],
                "models": list_model_sections(places, tag.name),
            },
        )


def _modules(room: Path) -> list[str]:
    """Hand-written public modules of a provider."""
    return [file.stem for file in sorted(room.glob("[a-z]*.py"))]


def _view_sandbox(provider: Provider) -> SandboxView:
    folder = PACKAGE.joinpath(*ROOMS_OF_TESTING, provider.name)
    return SandboxView(provider, has_folder=(folder / "__init__.py").is_file())


def _bundle(provider: Provider) -> str:
    """The spec as one JSON file, for the sandbox and for other tools."""
    notice = make_notice(f"Generated from specs/{provider.name}/")
    document = {HEADER_MEMBER: notice, **provider.document}
    return write_bundle(document)


def _write_commands(provider: Provider) -> str:
    """The table of the command line as JSON, each command on a line of its own."""
    table = make_command_table(provider)
    notice = make_notice(f"Generated from specs/{provider.name}/")
    return write_bundle({HEADER_MEMBER: notice, **table})


def _copies(providers: list[Provider], rooms: Path) -> Iterator[tuple[str, str]]:
    """The hand-written files: what all share, and the rooms of the providers that are there."""
    names = {provider.name for provider in providers}
    files = [(file, PACKAGE) for file in _shared_files(PACKAGE)]
    for folder in sorted(SHARED_FOLDERS):
        files += [(file, PACKAGE) for file in sorted((PACKAGE / folder).rglob("*"))]
    for name in sorted(names):
        files += [(file, rooms) for file in sorted((rooms / name).rglob("*"))]
    for file, base in files:
        path = file.relative_to(base)
        is_of_another = path.parts[:2] == ROOMS_OF_TESTING and names.isdisjoint(path.parts[2:3])
        if not file.is_file() or "__pycache__" in path.parts or (is_of_another and path.parts[3:]):
            continue
        name = path.as_posix()
        if file.suffix not in COPIED:
            known = ", ".join(sorted(COPIED))
            position = Position(f"codegen/package/{name}", 1)
            raise SpecError((position, f"only these kinds of files are copied: {known}"))
        header = make_comment(name, make_notice(f"Copied from codegen/package/{name}"))
        yield f"{PACKAGE_NAME}/{name}", header + "\n" + file.read_text(encoding="utf-8")


def _shared_files(package: Path) -> list[Path]:
    """The files of the package that stand in no folder."""
    return sorted(path for path in package.iterdir() if path.is_file())


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
        imports = ["--config", f'lint.isort.known-first-party=["{PACKAGE_NAME}"]']
        imports += ["--config", "lint.isort.combine-as-imports=true"]
        _ruff(["check", *rules, *common, *imports, "."], base)
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
