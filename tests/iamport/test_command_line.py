"""The command `krpay`, run as a user runs it, against a sandbox server."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from krpay import iamport
from krpay.testing import Sandbox
from krpay.testing.server import Server
from tests.iamport.card_payments import CARD

BARCODE = "imp_448280090638"


class Command:
    """Runs the command with the credentials of a sandbox server."""

    def __init__(self, server: Server, home: Path) -> None:
        self.sandbox = server.sandbox
        described = server.describe()
        self.home = home
        self.environment = {
            "HOME": str(home),
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
            "LANG": "C.UTF-8",
            **{
                f"{provider}_{name}".upper(): str(value)
                for provider, members in described.items()
                for name, value in members.items()
            },
        }

    def run(self, *words: str, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "krpay.cli", *words],
            env=self.environment | more,
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def run_in_terminal(self, *words: str, answer: str) -> tuple[int, str]:
        """Run it in a terminal, and type an answer when it asks."""
        leader, follower = pty.openpty()
        with subprocess.Popen(
            [sys.executable, "-m", "krpay.cli", *words],
            env=self.environment,
            stdin=follower,
            stdout=follower,
            stderr=follower,
            start_new_session=True,
        ) as process:
            os.close(follower)
            shown = b""
            has_answered = False
            while True:
                try:
                    piece = os.read(leader, 65536)
                except OSError:  # the other end is closed
                    break
                if not piece:
                    break
                shown += piece
                if not has_answered and b"[y/N]" in shown:
                    os.write(leader, answer.encode() + b"\n")
                    has_answered = True
            os.close(leader)
        return process.returncode, shown.decode()


@pytest.fixture
def command(tmp_path: Path) -> Iterator[Command]:
    with Server(Sandbox(), port=0) as server:
        yield Command(server, tmp_path)


def sensitive(folder: Path) -> list[str]:
    """Options with the values of a card, each in a file."""
    options = []
    for name, value in CARD.items():
        file = folder / name
        file.write_text(str(value), encoding="utf-8")
        options += [f"--{name.replace('_', '-')}", f"@{file}"]
    return options


def pay(command: Command, order: str, *more: str) -> subprocess.CompletedProcess[str]:
    words = ["--merchant-uid", order, "--amount", "1,000", *sensitive(command.home), "--yes"]
    return command.run("iamport", "subscriptions", "pay-once", *words, *more)


def test_it_finds_a_payment(command: Command) -> None:
    done = command.run("iamport", "payments", "get", BARCODE)
    assert done.returncode == 0, done.stderr
    lines = dict(re.split(r"\s{2,}", line.strip(), maxsplit=1) for line in done.stdout.splitlines())
    assert lines["imp_uid"] == BARCODE
    assert lines["amount"] == "1,000"


def test_json_is_for_programs(command: Command) -> None:
    done = command.run("iamport", "payments", "get", BARCODE, "--json")
    found = json.loads(done.stdout)
    assert (found["imp_uid"], found["amount"]) == (BARCODE, 1000)
    assert done.stderr == ""


def test_a_day_of_payments_as_csv(command: Command) -> None:
    for number in range(3):
        assert pay(command, f"order_{number}").returncode == 0
    today = datetime.now(iamport.KOREA).date().isoformat()
    words = ["payments", "list-by-status", "paid", "--day", today, "--all", "--csv", "--limit", "2"]
    done = command.run("iamport", *words)
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {row["merchant_uid"] for row in rows} == {"order_0", "order_1", "order_2"}
    assert {row["amount"] for row in rows} == {"1000"}


def test_nothing_unsafe_is_sent_where_nobody_can_be_asked(command: Command) -> None:
    done = command.run("iamport", "cvs", "revoke", BARCODE)
    assert done.returncode == 2
    assert "add --yes to send it" in done.stderr
    assert "cvs.revoke" not in [one.operation for one in command.sandbox.requests]


@pytest.mark.parametrize(("answer", "code", "status"), [("y", 0, "cancelled"), ("n", 2, "paid")])
def test_it_says_what_it_will_do_and_asks(
    command: Command, answer: str, code: int, status: str
) -> None:
    assert pay(command, "order_1").returncode == 0
    words = ["iamport", "payments", "cancel", "--merchant-uid", "order_1"]
    returned, shown = command.run_in_terminal(*words, answer=answer)
    assert returned == code, shown
    assert re.search(r"amount +not given: Amount to cancel; left out cancels everything", shown)
    assert re.search(r"As it is now, by payments\.find:\s+(?s:.*)amount +1,000", shown)
    done = command.run("iamport", "payments", "find", "order_1", "--json")
    assert json.loads(done.stdout)["status"] == status


def test_a_refusal_ends_with_1_and_says_whose_it_is(command: Command) -> None:
    done = command.run("iamport", "payments", "get", "imp_none")
    assert done.returncode == 1
    assert "iamport refused payments.get: HTTP 404" in done.stderr


def test_a_lost_answer_is_resolved_and_explained(command: Command) -> None:
    command.sandbox.faults.add("lose-answer", operation="subscriptions.pay_once")
    done = pay(command, "order_1", "--json")
    assert done.returncode == 0, done.stderr
    assert "subscriptions.pay_once may have taken effect" in done.stderr
    assert "It took effect." in done.stderr
    assert "payments.find_all(merchant_uid='order_1'" in done.stderr
    assert json.loads(done.stdout)["status"] == "paid"
    assert not list(command.home.rglob("*.json")), "what is known is kept no longer"


def test_what_nobody_can_tell_yet_is_kept_for_later(command: Command) -> None:
    command.sandbox.faults.add("lose-request", operation="subscriptions.pay_once")
    done = pay(command, "order_1", "--resolve", "0")
    assert done.returncode == 4
    assert "Do not send it again" in done.stderr
    [kept] = command.home.rglob("*.json")
    assert re.search(r"Asking again will tell after \d{4}-\d\d-\d\d .* KST\.", done.stderr)
    assert "Ask the provider: " in done.stderr
    assert f"krpay resolve {kept}" in done.stderr
    assert kept.stat().st_mode & 0o077 == 0
    assert "1234-1234" not in kept.read_text(encoding="utf-8")
    again = command.run("resolve", str(kept), "--wait", "0")
    assert again.returncode == 4
    text = json.loads(kept.read_text(encoding="utf-8"))
    text["sent_at"] = datetime(2026, 1, 1, tzinfo=UTC).isoformat()
    kept.write_text(json.dumps(text), encoding="utf-8")
    late = command.run("resolve", str(kept), "--wait", "0")
    assert late.returncode == 3, late.stderr
    assert "It has no effect, and will have none" in late.stderr
    assert not kept.exists()


def test_a_sensitive_value_is_not_taken_from_the_command_line(command: Command) -> None:
    words = ["subscriptions", "pay-once", "--merchant-uid", "o", "--amount", "1"]
    done = command.run("iamport", *words, "--card-number", "1234-1234-1234-1234", "--yes")
    assert done.returncode == 2
    assert "would stay in the shell's history" in done.stderr


def test_credentials_from_a_file_that_only_its_owner_may_read(command: Command) -> None:
    keys = {name: one for name, one in command.environment.items() if name.startswith("IAMPORT_")}
    file = command.home / ".config" / "krpay" / "env"
    file.parent.mkdir(parents=True)
    file.write_text("# keys\n" + "".join(f"export {k}='{v}'\n" for k, v in keys.items()))
    file.chmod(0o644)
    for name in keys:
        del command.environment[name]
    open_to_all = command.run("iamport", "payments", "get", BARCODE)
    assert open_to_all.returncode == 2
    assert f"run `chmod 600 {file}`" in open_to_all.stderr
    file.chmod(0o600)
    assert command.run("iamport", "payments", "get", BARCODE).returncode == 0


def test_help_and_messages_are_korean_where_the_locale_is(command: Command) -> None:
    done = command.run("iamport", "cvs", "revoke", BARCODE, LANG="ko_KR.UTF-8")
    assert "물어볼 터미널이 없습니다" in done.stderr
    shown = command.run("--lang", "ko", "--help").stdout
    assert "한국 결제 서비스를 셸에서 호출합니다." in shown


def test_the_doctor_finds_what_is_wrong(command: Command) -> None:
    fine = command.run("doctor", "iamport")
    assert fine.returncode == 0, fine.stdout
    assert re.search(r"ok +base URL: http://127\.0\.0\.1:", fine.stdout)
    assert "the provider takes these credentials" in fine.stdout
    assert re.search(r"ok +clock: within", fine.stdout)
    wrong = command.run("doctor", "iamport", IAMPORT_API_SECRET="test-of-v2")
    assert wrong.returncode == 1
    assert "an API secret of PortOne V2 is for another API" in wrong.stdout
    assert "test-of-v2" not in wrong.stdout + wrong.stderr
    missing = command.run("doctor", "iamport", IAMPORT_API_KEY="")
    assert "WRONG" in missing.stdout
    assert "IAMPORT_API_KEY: is not set" in missing.stdout


def test_docs_explain_an_operation(command: Command) -> None:
    shown = command.run("docs", "iamport.payments.cancel").stdout
    assert "May move money" in shown
    assert "checksum (amount)" in shown
    wrong = command.run("docs", "payments.gett")
    assert wrong.returncode == 2
    assert "did you mean iamport.payments.get" in wrong.stderr


def test_times_and_amounts_are_told_apart_from_nonsense(command: Command) -> None:
    words = ["iamport", "payments", "list-by-status", "paid"]
    assert "is no day such as" in command.run(*words, "--day", "today").stderr
    assert "is no time such as" in command.run(*words, "--from", "yesterday").stderr
    both = command.run(*words, "--day", "2026-11-25", "--to", "2026-11-26")
    assert "give --day, or --from and --to, not both" in both.stderr
    amount = command.run("iamport", "payments", "cancel", "--imp-uid", "i", "--amount", "much")
    assert "is no amount such as 1000" in amount.stderr
    assert {amount.returncode, both.returncode} == {2}


def test_completion_knows_groups_and_options(command: Command) -> None:
    done = command.run(
        _KRPAY_COMPLETE="bash_complete", COMP_WORDS="krpay iamport pay", COMP_CWORD="2"
    )
    assert "plain,payments" in done.stdout


def test_without_its_extra_it_says_what_to_install(command: Command) -> None:
    program = "import sys; sys.modules['click'] = None; from krpay.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=command.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "Install krpay with its extra `cli`" in done.stderr


def test_help_imports_no_http_client_and_no_models(command: Command) -> None:
    program = (
        "import sys; from krpay.cli.app import run; run(['iamport', 'payments', '--help'])\n"
        "print(sorted({'httpx', 'pydantic', 'rich', 'krpay.testing'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=command.environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"
