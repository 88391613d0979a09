"""Build what is released: wheel and sdist, twice with one digest, their sums and an SBOM.

python -m tests.packaging dist --tag v1.2.3
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def build(source: Path, target: Path) -> dict[str, str]:
    """Build wheel and sdist of a tree; gives their digests by name."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(target)]
    subprocess.run([*command, str(source)], check=True, stdout=subprocess.DEVNULL)
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(target.iterdir())
    }


def copy_tree(target: Path) -> Path:
    """Copy what is committed, with other times than it has here."""
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    for name in filter(None, names.split("\0")):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target / name)
    return target


def write_sbom(wheel: Path, target: Path) -> None:
    """Write what a plain installation of the wheel brings, in CycloneDX's format."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        python = f"{folder}/bin/python"
        install = [python, "-m", "pip", "install", "--quiet", str(wheel)]
        subprocess.run(install, check=True)
        document = subprocess.run(
            [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible", python],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    parsed = json.loads(document)
    tools = ("pip", "setuptools")
    parsed["components"] = [one for one in parsed["components"] if one["name"] not in tools]
    for component in parsed["components"]:
        component.pop("externalReferences", None)  # such as where the wheel lay on this machine
    target.write_text(json.dumps(parsed, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def main() -> int:
    """Build twice, compare, and leave the result in a folder."""
    parser = argparse.ArgumentParser(prog="python -m tests.packaging", description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--tag", help="the tag of the release, which must be v and its version")
    options = parser.parse_args()
    shutil.rmtree(options.target, ignore_errors=True)
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        first = build(copy_tree(Path(one) / "krpay"), options.target)
        second = build(copy_tree(Path(two) / "other"), Path(two) / "dist")
    if first != second:
        sys.stderr.write(f"Two builds of one tree differ:\n{first}\n{second}\n")
        return 1
    [wheel] = options.target.glob("*.whl")
    version = wheel.name.split("-")[1]
    if options.tag is not None and options.tag != f"v{version}":
        sys.stderr.write(f"The tag is {options.tag}, and the version is {version}.\n")
        return 1
    lines = [f"{digest}  {name}\n" for name, digest in first.items()]
    (options.target / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
    write_sbom(wheel, options.target / f"krpay-{version}.cdx.json")
    sys.stdout.write("".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
