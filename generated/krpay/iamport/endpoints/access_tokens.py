# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Access tokens (액세스 토큰). The client fetches and renews them by itself."""

from krpay._runtime import request_building as _build
from krpay._runtime.call import Call as _Call, Replay as _Replay
from krpay._runtime.redact import hide_all as _hide
from krpay.iamport import models as _models


def issue(*, api_key: str, api_secret: str) -> _Call[_models.AccessToken]:
    """Exchange the API key and secret for an access token (액세스 토큰 발급)."""
    api_key, api_secret = _hide(api_key, api_secret)
    _request = _build.RequestBuilder("access_tokens.issue", "POST", "/users/getToken")
    _request.body(_models.IssueAccessToken, api_key=api_key, api_secret=api_secret)
    return _request.call(
        _models.AccessToken,
        replay=_Replay.SAFE,
        authenticated=False,
    )
