"""Tells what is shown instead of a page: a challenge, a login form, an excuse."""

from __future__ import annotations

import re
from dataclasses import dataclass

from codegen.docpages.reading.tree import Node, count_letters

_MOST_LETTERS = 700
"""What has more letters than these is a page, whatever words are in it."""


def _match_any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE | re.MULTILINE)


_CHALLENGES = _match_any(
    r"just a moment",
    r"checking (?:your browser|if the site)",
    r"verify(?:ing)? (?:that )?you are (?:a )?human",
    r"enable javascript and cookies|security (?:check|verification)|attention required",
    r"ddos protection|are you a (?:ro)?bot|(?:unusual|suspicious) (?:traffic|activity)",
    r"^access (?:to this page )?(?:is |has been )?denied|you have been blocked",
    r"request unsuccessful|one more step",
    r"사람인지 확인|로봇이 아닙니다|보안 ?문자|브라우저를 확인|잠시만 기다",
    r"비정상적인? ?접근|접근이 ?(?:차단|거부|제한)",
)
_CHALLENGE_SCRIPTS = re.compile(
    r"_cf_chl_opt|cf-chl-|_Incapsula_Resource|awsWafCookieDomainList|g-recaptcha|h-captcha"
)
_LOGINS = _match_any(
    r"^(?:log ?in|sign ?in|로그인)\b|please (?:log|sign) in|로그인이 ?필요|로그인 ?(?:후|해)"
)
_SCRIPTS_WANTED = _match_any(
    r"(?:enable|requires?|turn on|need).{0,30}javascript",
    r"javascript.{0,40}(?:required|disabled|enable)",
    r"자바스크립트를? ?(?:활성화|사용|켜)",
)
_MISSING = _match_any(
    r"\b404\b|(?:page )?not found|no such page",
    r"페이지를 찾을 수 없|존재하지 않는 페이지",
)
_OUTAGES = _match_any(
    r"(?:under|scheduled) maintenance|temporarily unavailable|service unavailable|bad gateway",
    r"점검 ?중|서비스 ?점검",
)


@dataclass(frozen=True, slots=True)
class NotAPage:
    """Says what came instead of a page."""

    reason: str
    is_refusal: bool
    """Whether the page may well be there, behind it."""


def find_excuse(root: Node, source: str, text: str) -> NotAPage | None:
    """Find what a response says instead of the page: by its first lines, if it is short."""
    if count_letters(text) > _MOST_LETTERS:
        return None
    title = root.find("title")
    head = "\n".join([title.text.strip() if title else "", *text.split("\n")[:4]]).strip()
    if _CHALLENGES.search(head) or _CHALLENGE_SCRIPTS.search(source):
        return NotAPage("a challenge page came, not the page itself", is_refusal=True)
    if _has_password(root) or any(_LOGINS.search(line) for line in head.split("\n")):
        return NotAPage("a login form came, not the page itself", is_refusal=True)
    if _OUTAGES.search(head):
        return NotAPage("a note on maintenance came, not the page itself", is_refusal=True)
    if _SCRIPTS_WANTED.search(head):
        return NotAPage("it asks for JavaScript, and a browser would fill it in", is_refusal=False)
    if _MISSING.search(head.partition("\n")[0]):
        return NotAPage("it says that there is no such page", is_refusal=False)
    return None


def _has_password(root: Node) -> bool:
    return any(
        node.tag == "input" and node.attributes.get("type", "").lower() == "password"
        for node in root.walk()
    )
