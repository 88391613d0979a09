"""Takes lines out of a text that change by themselves: counters, ages, buttons, years."""

from __future__ import annotations

import re

_COUNT = r"[\d,.]+\s?[kKmM]?"
_THINGS = (
    r"(?:views?|reads?|likes?|comments?|repl(?:y|ies)|stars?|downloads?|visits?|votes?|claps?"
    r"|people found this helpful|of \d+ found this helpful)"
)
_KOREAN_THINGS = r"(?:조회수?|좋아요|댓글|추천|공유)"
_DONE = r"(?:updated|modified|edited|changed|published|posted|revised|generated|built)"
_UNITS = r"(?:second|sec|minute|min|hour|day|week|month|year)s?"
_LONG_AGO = rf"(?:(?:about|over|almost|nearly)\s)?(?:\d+|an?|one|a few|several)\s{_UNITS}\sago"
_AGE = rf"{_LONG_AGO}|just now|yesterday|today|last (?:week|month|year)"
_DATE = (
    r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2} [a-z]{3,9}\.?,? \d{4}|\d{4}년 \d{1,2}월 \d{1,2}일"
)
_TIME = r"(?:[ T,]+\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?(?: ?(?:utc|gmt|kst|z))?)?"
_KOREAN_AGE = r"(?:약\s)?\d+\s?(?:초|분|시간|일|주|개월|달|년)\s?전|방금(?:\s전)?|어제|오늘"

_RUNS = "ray|request|trace|build|deploy(?:ment)?|commit"

_LINES = re.compile(
    "|".join(
        (
            rf"{_COUNT} {_THINGS}",
            rf"{_THINGS}\s*[:：]?\s*{_COUNT}",
            rf"{_KOREAN_THINGS}\s*[:：]?\s*{_COUNT}(?:\s?(?:회|개|명))?",
            rf"(?:👍|👎|♥|❤|★|☆|👁)\s*{_COUNT}",
            rf"(?:(?:last|page)\s)?{_DONE}(?:\son|\sat)?\s*:?\s*(?:{_AGE})(?:\sby\s.{{1,40}})?\.?",
            _LONG_AGO,
            rf"(?:(?:last|page)\s)?{_DONE}(?:\son|\sat)?\s*:?\s*(?:{_DATE}){_TIME}\.?",
            rf"(?:(?:최종|마지막|최근)\s?)?(?:업데이트|수정|갱신|편집)일?\s*[:：]?\s*(?:{_DATE}){_TIME}",
            rf"viewed {_COUNT} times",
            rf"(?:visitors|rating|watchers)\s*[:：]?\s*{_COUNT}(?: \(.{{1,20}}\))?",
            rf"(?:(?:최종|마지막|최근)\s?)?(?:업데이트|수정|갱신|편집)(?:됨|일)?\s*[:：]?\s*(?:{_KOREAN_AGE})",
            rf"(?:{_KOREAN_AGE})(?:에)?\s?(?:업데이트|수정|갱신|편집)(?:됨|되었습니다|했습니다)?\.?",
            r"\d+\s?min(?:ute)?s?\sread",
            r"page \d+ of \d+",
            r"(?:built|powered|made|published|generated) (?:with|by|using)(?: .{1,30})?",
            r"(?:©|\(c\)|copyright)\s.{0,80}\d{4}.{0,80}",
            rf"(?:{_RUNS})(?: id| hash)?\s*[:#]?\s*(?=[\w.-]*\d)[0-9a-z][\w.-]{{5,}}",
            r"was this (?:page|article|section|helpful).{0,30}",
            r"(?:이 (?:페이지|문서)가 )?도움이 되(?:었나요|셨나요)\??",
            r"(?-i:Copy|Copied!?|Search|Share|Save)|복사",
            r"copy (?:page|link|code|as markdown)|edit (?:this page|on github)",
            r"on this page|back to top|search \.\.\.|ctrl\s?\+?\s?k|⌘\s?k|검색",
            r"try it(?: out)?!?|run in \w+|(?:send|run) request|open in \w+",
            r"skip to (?:main )?content",
            r"loading\s?(?:\.\.\.|…)?|expand all|collapse all|show more|show less|더 ?보기|접기",
            r"accept all(?: cookies)?|we use cookies.{0,200}",
        )
    ),
    re.IGNORECASE,
)
_STEPS = re.compile(
    r"(?:[←‹«<]\s*)?(?:previous|prev|next|이전|다음)(?: (?:page|글|페이지))?(?:\s*[→›»>])?",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*[·•|]\s*")
_LANGUAGES = frozenset(
    """shell bash curl powershell javascript js jquery axios fetch node node.js nodejs typescript
    java kotlin swift go golang php python ruby c c# csharp c++ objective-c ocaml dart r rust
    wget httpie okhttp unirest requests http""".split()  # noqa: SIM905
)
_LONGEST_LANGUAGE = 24
_SHORTEST_ROW = 3
_LAST_LINES = 8


def drop_noise(text: str) -> str:
    """Drop the lines of a tidy text that say nothing about its subject."""
    lines = [kept for line in text.split("\n") for kept in _drop_from_line(line)]
    return "\n".join(_drop_steps(_drop_languages(lines)))


def _drop_from_line(line: str) -> list[str]:
    """Drop a line, or of one with separated parts those that are noise."""
    if _LINES.fullmatch(line):
        return []
    parts = _SEPARATOR.split(line)
    if len(parts) == 1:
        return [line]
    kept = [part for part in parts if not _LINES.fullmatch(part)]
    if len(kept) == len(parts):
        return [line]
    return [" · ".join(kept)] if kept else []


def is_language(text: str) -> bool:
    """Say whether a text is the name of a programming language or of a client for samples."""
    words = text.strip().lower().split()
    return bool(words) and len(words) <= 3 and words[0] in _LANGUAGES


def _drop_languages(lines: list[str]) -> list[str]:
    """Drop rows of names of programming languages: the tabs of samples."""
    kept: list[str] = []
    row: list[str] = []
    for line in [*lines, ""]:
        if is_language(line) and len(line) <= _LONGEST_LANGUAGE:
            row.append(line)
            continue
        kept += row if len(row) < _SHORTEST_ROW else []
        row = []
        kept.append(line)
    return kept[:-1]


def is_step(text: str) -> bool:
    """Say whether a text is the label of a link to the next or the previous page."""
    return _STEPS.fullmatch(" ".join(text.split())) is not None


def _drop_steps(lines: list[str]) -> list[str]:
    """Drop "Previous", "Next" and the titles after them, where they end a text."""
    first = max(0, len(lines) - _LAST_LINES)
    for index in range(first, len(lines)):
        if is_step(lines[index]) and _are_steps(lines[index:]):
            return lines[:index]
    return lines


def _are_steps(lines: list[str]) -> bool:
    """Say whether lines are labels of steps, each with at most one short title."""
    titles = 0
    for line in lines:
        titles = 0 if is_step(line) else titles + 1
        if titles > 1 or len(line) > 80:
            return False
    return True
