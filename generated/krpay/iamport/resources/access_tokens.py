# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Access tokens (액세스 토큰). The client fetches and renews them by itself."""

from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import access_tokens as _endpoints


class AccessTokens(_SyncResource):
    """Access tokens (액세스 토큰). The client fetches and renews them by itself."""

    def issue(
        self, *, api_key: str, api_secret: str, **_options: _Unpack[_CallOptions]
    ) -> _models.AccessToken:
        """Exchange the API key and secret for an access token (액세스 토큰 발급).

        The client calls this by itself. Asked again before the token expires, the provider
        gives the same token; asked within its last minute, it extends the token by 5 minutes.

        Args:
            api_key: REST API key.
            api_secret: REST API secret.

        Returns:
            The token.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Key or secret is missing (seen by client tests) (400).
            AuthenticationError: Key or secret is wrong (401).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        api_key, api_secret = _hide(api_key, api_secret)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.issue(api_key=api_key, api_secret=api_secret), **_options
        )


class AsyncAccessTokens(_AsyncResource):
    """Access tokens (액세스 토큰). The client fetches and renews them by itself."""

    async def issue(
        self, *, api_key: str, api_secret: str, **_options: _Unpack[_CallOptions]
    ) -> _models.AccessToken:
        """Exchange the API key and secret for an access token (액세스 토큰 발급).

        The client calls this by itself. Asked again before the token expires, the provider
        gives the same token; asked within its last minute, it extends the token by 5 minutes.

        Args:
            api_key: REST API key.
            api_secret: REST API secret.

        Returns:
            The token.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Key or secret is missing (seen by client tests) (400).
            AuthenticationError: Key or secret is wrong (401).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        api_key, api_secret = _hide(api_key, api_secret)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.issue(api_key=api_key, api_secret=api_secret), **_options
        )
