"""`python -m krpay.testing` and the demo, as processes."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import urllib.request

from tests.specs import import_provider, list_providers


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, timeout=120
    )


def test_the_demo_does_what_it_says() -> None:
    done = run("-m", "krpay.testing.demo")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "27 of 27 calls did what they must." in done.stdout
    assert "BAD" not in done.stdout
    assert (
        "Call points.get_issuance(issuance_id='125') to find out, before you send it again."
        in " ".join(done.stdout.split())
    )


def test_the_server_tells_base_urls_and_credentials() -> None:
    command = [sys.executable, "-m", "krpay.testing", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            first = process.stdout.readline()
            assert first.startswith("Sandbox on http://127.0.0.1:")
            url = first.split()[2].rstrip(",")
            lines: list[str] = []
            while not lines or not lines[-1].startswith("  unknown-field "):
                lines.append(process.stdout.readline())
                assert lines[-1], "it ended before it had told everything"
            assert any(line.split() == ["api_key", "test-api-key"] for line in lines)
            assert any(line.startswith("  slow ") and "(seconds)" in line for line in lines)
            assert f"Requests, state and faults: open {url}/ in a browser\n" in lines
            assert f"For programs: curl {url}/_sandbox/\n" in lines
            with urllib.request.urlopen(url) as response:
                described = json.load(response)
            assert tuple(described) == list_providers()
            for name, options in described.items():
                with import_provider(name).Client(**options) as client:
                    assert client.base_url == f"{url}/{name}"
        finally:
            process.terminate()


def test_a_port_that_is_taken_is_explained() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        done = run("-m", "krpay.testing", "--port", str(port))
    assert done.returncode == 1
    assert f"port {port} cannot be used" in done.stderr
    assert "--port 0" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_number_that_is_no_port_is_explained() -> None:
    done = run("-m", "krpay.testing", "--port", "99999")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "port 99999 cannot be used: ports are 0 to 65535; try --port 0\n"
