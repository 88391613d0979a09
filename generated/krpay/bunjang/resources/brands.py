# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Brands (브랜드) of products."""

from builtins import list as _list
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.bunjang import models as _models
from krpay.bunjang.endpoints import brands as _endpoints


class Brands(_SyncResource):
    """Brands (브랜드) of products."""

    def list(self, **_options: _Unpack[_CallOptions]) -> _list[_models.Brand]:
        """List all brands (브랜드 목록 조회).

        In the docs: "List Brands"; until about 2026-03 "Brands Lookup".

        Returns:
            The brands.

        Raises:
            NoResponseError: No response came; asking again is safe.

        Not read: The names of the members; look in `model_extra`. Its error codes. These parts
        of the page were cut or not available.

        Source: https://github.com/seanko-cell/bunjang-partner-guide, reported.
        """
        return self._client.send(_endpoints.list(), **_options)


class AsyncBrands(_AsyncResource):
    """Brands (브랜드) of products."""

    async def list(self, **_options: _Unpack[_CallOptions]) -> _list[_models.Brand]:
        """List all brands (브랜드 목록 조회).

        In the docs: "List Brands"; until about 2026-03 "Brands Lookup".

        Returns:
            The brands.

        Raises:
            NoResponseError: No response came; asking again is safe.

        Not read: The names of the members; look in `model_extra`. Its error codes. These parts
        of the page were cut or not available.

        Source: https://github.com/seanko-cell/bunjang-partner-guide, reported.
        """
        return await self._client.send(_endpoints.list(), **_options)
