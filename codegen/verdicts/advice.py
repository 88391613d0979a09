"""What the table of verdicts means for people on call: a heading and advice for each row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Advice(NamedTuple):
    """A row of the table in words for people."""

    heading: str
    """Completes "What happens to your money when ..."."""
    what_to_do: str


_FIND_OUT = (
    "A call that may move money: do not send it again yet. `client.resolve(error)` finds out, "
    "by the operation that the error names. If it names none, ask the provider"
)

ADVICE: Mapping[str, Advice] = {
    "NOT_WRITTEN": Advice(
        "there is no connection",
        "Nothing happened, so you may send it again whatever it does. If it lasts, look at the "
        "network, the proxy and `base_url`. Where the connection took too long, the class is "
        "`ConnectionTimeoutError`, which is a `ConnectionFailedError`.",
    ),
    "UNTRUSTED": Advice(
        "the server's certificate is not trusted",
        "Nothing happened, and trying again does not help. See whether a proxy between you and "
        "the provider opens TLS, whether `SSL_CERT_FILE` names the right certificates, and "
        "whether the clock is right.",
    ),
    "NO_TOKEN": Advice(
        "there is no access token",
        "Nothing happened. `__cause__` is the error of the request for a token, and says what "
        "to do about that. Then send the call again.",
    ),
    "NO_TIME": Advice(
        "the time is up before anything is sent",
        "Nothing happened. The time went by while an access token was fetched. Send the call "
        "again. If it happens often, give calls a longer `timeout`, and see why tokens are late.",
    ),
    "NOT_JOURNALED": Advice(
        "the journal of the client cannot be written",
        "Nothing happened: without its entry, nobody could find out later what became of the "
        "call. Look at `__cause__`, see to the journal, and send the call again.",
    ),
    "CREDENTIALS_REFUSED": Advice(
        "your credentials are refused",
        "Nothing happened. Correct the key and the secret: the same ones will be refused again.",
    ),
    "TOKEN_REFUSED": Advice(
        "an access token is refused",
        "Nothing yet: krpay gets one new token and sends the call once more, because the refused "
        "request had no effect. You see an error only if that is refused, too, or if there is "
        "no new token. Then see whether something else takes tokens back, and read the notes of "
        "the error: if the clock of your machine is wrong, one says by how much.",
    ),
    "RATE_LIMITED": Advice(
        "the provider says that you send too much",
        "Nothing happened. Send the call again later, after `.retry_after` seconds if that is "
        "not `None`, and send fewer calls at a time.",
    ),
    "RATE_LIMITED_BY_OTHERS": Advice(
        "a proxy or a firewall says that you send too much",
        "Nothing happened, for the call was held back before the provider. Send it again later, "
        "and ask whoever runs what is between you and the provider.",
    ),
    "NO_RESPONSE": Advice(
        "no whole response comes",
        f"A call that only reads: call it again. {_FIND_OUT}. `.status_code` and `.body` have "
        "what came of a response.",
    ),
    "FAILED": Advice(
        "the provider fails",
        f"A call that only reads: call it again later. {_FIND_OUT}. `__cause__` has the "
        "provider's code and words.",
    ),
    "FAILED_ELSEWHERE": Advice(
        "a proxy or a load balancer fails",
        "A call that only reads: call it again later, and look at `.body`: it often says whose "
        f"response it is. {_FIND_OUT}.",
    ),
    "TIMED_OUT": Advice(
        "the server says that your request did not come in time",
        "A server that has the whole request may say this, too, so it proves nothing. "
        f"A call that only reads: call it again. {_FIND_OUT}.",
    ),
    "FOREIGN": Advice(
        "the response is not the provider's",
        "It is a page of a proxy or a firewall, a redirect, another server behind a wrong "
        "`base_url`, or a response about another object. Never take it for the provider's word: "
        "a 404 of this kind does not mean that a payment does not exist. Look at `.status_code` "
        f"and `.body`, and at `base_url`. {_FIND_OUT}.",
    ),
    "SEALED": Advice(
        "the response is encrypted, and cannot be opened",
        "The provider wrote it for another key, or the client has none. Look at the keys of the "
        f"client: `.body` has what came. A call that only reads: call it again then. {_FIND_OUT}.",
    ),
    "UNDECIDED": Advice(
        "the provider has not decided yet",
        f"A call that only reads: look at the status in the result, and ask again later. "
        f"{_FIND_OUT}. Ask until the status is a final one.",
    ),
    "DECLINED": Advice(
        "the provider declines it",
        "The provider says that it did not do it. `.message` has the reason and `.result` the "
        "whole result. Show the reason to whoever pays, and let them choose another way.",
    ),
    "REFUSED": Advice(
        "the provider refuses it",
        "The provider says that it did not do it. The class of the error goes by the provider's "
        "code, or else by the HTTP status, such as `NotFoundError`. Decide by it; `.code` and "
        "`.message` have the provider's words. The same request would be refused again.",
    ),
    "MISFIT": Advice(
        "the provider does it, and its response cannot be understood",
        "It is done: do not send it again. Read what you need from `.data` (the response as "
        "JSON) or `.body`. Tell whoever maintains your krpay: its spec does not know such a "
        "response.",
    ),
    "SUCCEEDED": Advice("all goes well", "Go on."),
}
"""By the names of the rows."""
