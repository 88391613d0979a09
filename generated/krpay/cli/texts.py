# Copied from codegen/package/cli/texts.py by `nox -s generate`. Do not edit.
"""What the command says, in English and in Korean."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Literal

Language = Literal["en", "ko"]
LANGUAGES: tuple[Language, ...] = ("en", "ko")


class _State:
    language: Language | None = None


def use_language(language: Language | None) -> None:
    """Choose the language; `None` goes by the environment."""
    _State.language = language


def get_language() -> Language:
    """Tell the language: the chosen one, else that of KRPAY_LANG or of the locale."""
    if _State.language:
        return _State.language
    names = ("KRPAY_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    found = next((os.environ[name] for name in names if os.environ.get(name)), "")
    return "ko" if found.lower().startswith("ko") else "en"


def say(key: str, **values: object) -> str:
    """Say a text in the language that is chosen."""
    english, korean = _TEXTS[key]
    return (korean if get_language() == "ko" else english).format(**values)


def choose(english: str, korean: str) -> str:
    """Choose a text of the spec in the language that is chosen; English where there is no other."""
    return korean if korean and get_language() == "ko" else english


_TEXTS: Mapping[str, tuple[str, str]] = {
    "about": (
        "Korean payment services from a shell.",
        "한국 결제 서비스를 셸에서 호출합니다.",
    ),
    "about exits": (
        (
            "Exit codes: 0 done, 1 refused, 2 wrong usage, 3 certainly no effect, 4 nobody knows "
            "whether it took effect, 5 no response to a call that reads, 6 done but unreadable."
        ),
        (
            "종료 코드: 0 완료, 1 거절됨, 2 사용법 오류, 3 확실히 처리되지 않음, 4 처리 여부 불명, "
            "5 조회 응답 없음, 6 처리되었으나 응답을 읽을 수 없음."
        ),
    ),
    "option lang": ("Language of help and messages.", "도움말과 메시지의 언어입니다."),
    "option env-file": (
        "File with credentials, lines like NAME=value; only its owner may read it.",
        "인증 정보 파일입니다. NAME=value 형식이며 소유자만 읽을 수 있어야 합니다.",
    ),
    "option base-url": ("Where to send requests instead.", "요청을 보낼 다른 주소입니다."),
    "option json": ("Print JSON.", "JSON으로 출력합니다."),
    "option csv": ("Print CSV.", "CSV로 출력합니다."),
    "option yes": ("Do not ask before sending.", "보내기 전에 묻지 않습니다."),
    "option timeout": ("Seconds for an attempt.", "한 번 시도할 때의 제한 시간(초)입니다."),
    "option resolve": (
        "Seconds in which to find out what became of a lost call.",
        "응답을 잃은 호출의 결과를 알아보는 시간(초)입니다.",
    ),
    "option all": ("Go through all pages.", "모든 페이지를 조회합니다."),
    "option day": (
        "A day in Korea, such as 2026-11-25; instead of start and end.",
        "한국 시간 기준 하루입니다. 예: 2026-11-25. 시작과 끝 대신 씁니다.",
    ),
    "help sensitive": (
        "Sensitive: write - to be asked, or @FILE.",
        "민감 정보: -를 쓰면 입력을 묻고, @FILE로 파일에서 읽습니다.",
    ),
    "help choices": ("One of: {choices}.", "값: {choices}."),
    "help many": ("May be given several times.", "여러 번 쓸 수 있습니다."),
    "help json": ("JSON text, or @FILE.", "JSON 텍스트 또는 @FILE입니다."),
    "help source": ("Source: {url} ({evidence})", "출처: {url} ({evidence})"),
    "help unsafe": (
        "May move money: it says what it will send, and asks.",
        "돈이 움직일 수 있습니다. 보낼 내용을 보여 주고 묻습니다.",
    ),
    "prompt": ("{name} (not shown)", "{name} (화면에 표시되지 않습니다)"),
    "sensitive in the open": (
        "a sensitive value would stay in the shell's history; write - to be asked, or @FILE",
        "민감한 값이 셸 기록에 남습니다. -를 쓰면 입력을 묻고, @FILE로 파일에서 읽습니다",
    ),
    "will send": ("This will be sent:", "다음을 보냅니다:"),
    "as it is now": ("As it is now, by {operation}:", "현재 상태({operation}):"),
    "not readable now": (
        "{operation} could not show how it is now: {error}",
        "{operation}(으)로 현재 상태를 확인하지 못했습니다: {error}",
    ),
    "not given": ("not given", "없음"),
    "ask": ("Send it?", "보낼까요?"),
    "ask without terminal": (
        "This call may move money and nobody can be asked here: add --yes to send it.",
        "돈이 움직일 수 있는 호출인데 물어볼 터미널이 없습니다. 보내려면 --yes를 붙이세요.",
    ),
    "nothing sent": ("Nothing was sent.", "아무것도 보내지 않았습니다."),
    "nothing to show": ("Done.", "완료되었습니다."),
    "no rows": ("Nothing was found.", "찾은 것이 없습니다."),
    "unread": (
        "Not readable, and left out: {names}",
        "읽을 수 없어 뺀 값: {names}",
    ),
    "resolving": (
        "The answer was lost. Asking what became of it (up to {seconds:g} s) ...",
        "응답을 잃었습니다. 어떻게 되었는지 확인합니다(최대 {seconds:g}초) ...",
    ),
    "happened": ("It took effect.", "처리되었습니다."),
    "did not happen": (
        "It has no effect, and will have none: it may be sent again.",
        "처리되지 않았고 앞으로도 처리되지 않습니다. 다시 보내도 됩니다.",
    ),
    "still unknown": (
        "Nobody can tell yet whether it took effect: {reason}. Do not send it again.",
        "처리되었는지 아직 알 수 없습니다: {reason}. 다시 보내지 마세요.",
    ),
    "ask again": (
        "Asking again will tell after {time}.",
        "{time} 이후에 다시 확인하면 알 수 있습니다.",
    ),
    "ask provider": ("Ask the provider: {text}", "사업자에게 문의하세요: {text}"),
    "kept": (
        "The call is kept in {path}. Ask again with: krpay resolve {path}",
        "호출은 {path}에 보관했습니다. 다시 확인하기: krpay resolve {path}",
    ),
    "evidence": ("seen {time}: {asked}: {seen}", "확인 {time}: {asked}: {seen}"),
    "interrupted": (
        "Interrupted. Nothing was under way that moves anything.",
        "중단했습니다. 돈이 움직이는 요청은 진행 중이 아니었습니다.",
    ),
    "about resolve": (
        "Find out what became of a call whose answer was lost. FILE is what the command kept.",
        "응답을 잃은 호출이 어떻게 되었는지 확인합니다. FILE은 명령이 보관한 파일입니다.",
    ),
    "about doctor": (
        "Check credentials, server, proxy, clock and token. It only reads.",
        "인증 정보, 서버, 프록시, 시계, 토큰을 점검합니다. 조회만 합니다.",
    ),
    "about sandbox": (
        "Run the sandbox on this machine; options are those of python -m krpay.testing.",
        "이 컴퓨터에서 샌드박스를 실행합니다. 옵션은 python -m krpay.testing과 같습니다.",
    ),
    "option env": (
        "Print the environment variables of a sandbox that runs, for a shell.",
        "실행 중인 샌드박스의 환경 변수를 셸 형식으로 출력합니다.",
    ),
    "option port": ("Port of the sandbox.", "샌드박스의 포트입니다."),
    "about docs": (
        "Show what is known of an operation: PROVIDER.GROUP.NAME.",
        "오퍼레이션(PROVIDER.GROUP.NAME)의 문서를 보여 줍니다.",
    ),
    "no operation": (
        "there is no operation {name!r}; {near}",
        "{name!r} 오퍼레이션은 없습니다. {near}",
    ),
    "did you mean": ("did you mean {names}?", "혹시 {names}인가요?"),
    "list operations": (
        "`krpay PROVIDER GROUP --help` lists them",
        "`krpay PROVIDER GROUP --help`로 목록을 볼 수 있습니다",
    ),
    "file is open": (
        "{path} can be read by others: run `chmod 600 {path}`",
        "{path} 파일을 다른 사용자가 읽을 수 있습니다. `chmod 600 {path}`를 실행하세요",
    ),
    "file is not yours": ("{path} belongs to somebody else", "{path}는 다른 사용자의 파일입니다"),
    "file cannot be read": (
        "{path} cannot be read: {reason}",
        "{path}를 읽을 수 없습니다: {reason}",
    ),
    "file has a wrong line": (
        "{path}:{line}: write NAME=value",
        "{path}:{line}: NAME=value 형식으로 쓰세요",
    ),
    "wrong day": (
        "{value!r} is no day such as 2026-11-25",
        "{value!r}은(는) 2026-11-25 같은 날짜가 아닙니다",
    ),
    "wrong time": (
        (
            "{value!r} is no time such as 2026-11-25 or 2026-11-25T09:30 (Korean time), or "
            "2026-11-25T00:30Z"
        ),
        (
            "{value!r}은(는) 2026-11-25, 2026-11-25T09:30(한국 시간), 2026-11-25T00:30Z 같은 "
            "시각이 아닙니다"
        ),
    ),
    "wrong local time": (
        "{value!r} is no time such as 2026-11-25T09:30, without an offset",
        "{value!r}은(는) 2026-11-25T09:30처럼 시간대 없는 시각이 아닙니다",
    ),
    "wrong amount": (
        "{value!r} is no amount such as 1000",
        "{value!r}은(는) 1000 같은 금액이 아닙니다",
    ),
    "wrong json": ("it is no JSON: {reason}", "JSON이 아닙니다: {reason}"),
    "wrong truth": (
        "{value!r} is neither true nor false",
        "{value!r}은(는) true나 false가 아닙니다",
    ),
    "day and window": (
        "give --day, or {start} and {end}, not both",
        "--day와 {start}, {end} 중 하나만 쓰세요",
    ),
    "json and csv": ("give --json or --csv, not both", "--json과 --csv 중 하나만 쓰세요"),
    "check ok": ("ok", "정상"),
    "check bad": ("WRONG", "문제"),
    "check note": ("note", "참고"),
}
