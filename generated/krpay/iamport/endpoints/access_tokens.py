# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Access tokens (액세스 토큰). The client fetches and renews them by itself."""

from krpay._runtime import request_building
from krpay._runtime.call import Call, Replay
from krpay.iamport import models


def issue(*, api_key: str, api_secret: str) -> Call[models.AccessToken]:
    """Exchange the API key and secret for an access token (액세스 토큰 발급)."""
    return Call(
        operation="access_tokens.issue",
        method="POST",
        path="/users/getToken",
        body=request_building.build_body(
            models.IssueAccessToken, api_key=api_key, api_secret=api_secret
        ),
        result=models.AccessToken,
        replay=Replay.SAFE,
        authenticated=False,
    )
