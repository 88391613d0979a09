"""Whoever follows "Adding a provider" in specs/REFERENCE.md has a provider that works."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from codegen.emit.render import render
from tests.repository.documents import ROOT, find_blocks, read_document

SECTION = (
    read_document("specs/REFERENCE.md").partition("## Adding a provider")[2].partition("\n## ")[0]
)
FILES = {
    found[1]: block.text
    for block in find_blocks(SECTION)
    if (found := re.match(r"# (\S+/\S+)\n", block.text))
}
X_AUTH = next(
    block.text for block in find_blocks(SECTION, "yaml") if block.text.startswith("x-auth:")
)
ROOT_FILE = "specs/shop/openapi.yaml"

CALL = """
import httpx

from krpay import shop
from krpay.testing import Sandbox

def respond(request):
    sent.append(request)
    return httpx.Response(200, json={"data": {"id": "7", "total": 1000}})

sent = []
http_client = httpx.Client(transport=httpx.MockTransport(respond))
with shop.Client(http_client=http_client) as client:
    order = client.orders.get("7")
assert (order.id, order.total) == ("7", 1000)
with Sandbox() as sandbox, sandbox.shop() as client:
    assert client.orders.get("7") == order
print(sent[0].method, sent[0].url)
print(*(f"{name}: {value}" for name, value in sorted(sent[0].headers.items())), sep="\\n")
"""


def load_cases() -> list[dict[str, Any]]:
    """Load the wire cases of the providers that there are."""
    files = sorted((ROOT / "tests").glob("*/wire/*.yaml"))
    return [case for file in files for case in yaml.load(file.read_bytes(), yaml.CSafeLoader)]


def generate(folder: Path, files: dict[str, str]) -> None:
    """Write files, and generate a package from them beside them."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name, text in render(folder / "specs", folder / "codegen" / "package").items():
        path = folder / "generated" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def call(folder: Path, environment: dict[str, str]) -> str:
    """Make a call with what was generated, in a process of its own; gives what was sent."""
    done = subprocess.run(
        [sys.executable, "-c", CALL],
        cwd=folder / "generated",
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_files_of_the_example_are_a_whole_provider(tmp_path: Path) -> None:
    files = {name: text for name, text in FILES.items() if name.startswith("specs/")}
    assert set(files) == {
        ROOT_FILE,
        "specs/shop/paths/orders.yaml",
        "specs/shop/schemas/orders.yaml",
    }
    generate(tmp_path, files)
    printed = call(tmp_path, {"SHOP_TOKEN": "test-token"})
    assert printed.startswith("GET https://api.shop.example/orders/7\n")
    assert "\nauthorization: Bearer test-token\n" in printed
    page = (tmp_path / "generated" / "docs" / "shop.md").read_text(encoding="utf-8")
    assert "Access token from the shop's console." in page


def test_the_case_of_the_example_says_what_is_sent_and_parsed(tmp_path: Path) -> None:
    [case] = yaml.safe_load(FILES["tests/shop/wire/orders.yaml"])
    assert case.keys() <= {key for known in load_cases() for key in known}
    generate(tmp_path, FILES)
    target = case["request"]["target"]
    printed = call(tmp_path, {"SHOP_TOKEN": "test-token"})
    assert printed.startswith(f"{case['request']['method']} https://api.shop.example{target}\n")
    assert case["answer"]["body"]["data"] == case["result"] == {"id": "7", "total": 1000}


def test_the_signer_of_the_example_signs(tmp_path: Path) -> None:
    generate(tmp_path, {**FILES, ROOT_FILE: FILES[ROOT_FILE] + X_AUTH})
    printed = call(tmp_path, {"SHOP_SHOP_ID": "test-shop", "SHOP_KEY": "test-key"})
    assert "\nx-shop: test-shop\n" in printed
    # printf "" | openssl dgst -sha256 -hmac test-key
    mac = "2711cc23e9ab1b8a9bc0fe991238da92671624a9ebdaf1c1abec06e7e9a14f9b"
    assert f"\nx-mac: {mac}\n" in printed
