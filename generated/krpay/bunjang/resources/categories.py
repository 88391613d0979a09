# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Categories (카테고리) of products."""

from builtins import list as _list
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.bunjang import models as _models
from krpay.bunjang.endpoints import categories as _endpoints


class Categories(_SyncResource):
    """Categories (카테고리) of products."""

    def list(self, **_options: _Unpack[_CallOptions]) -> _list[_models.Category]:
        """List all categories (카테고리 목록 조회).

        In the docs: "List Categories"; until about 2026-03 "Categories Lookup".

        Returns:
            The categories.

        Raises:
            NoResponseError: No response came; asking again is safe.

        Not read: Whether the list is flat or a tree. The members that hold the icon URLs; look
        in `model_extra`. Its error codes. These parts of the page were cut or not available.

        Source: https://github.com/seanko-cell/bunjang-partner-guide, reported. The result is
        reported (https://github.com/YKLee98/shopify_bunjang_collabo).
        """
        return self._client.send(_endpoints.list(), **_options)


class AsyncCategories(_AsyncResource):
    """Categories (카테고리) of products."""

    async def list(self, **_options: _Unpack[_CallOptions]) -> _list[_models.Category]:
        """List all categories (카테고리 목록 조회).

        In the docs: "List Categories"; until about 2026-03 "Categories Lookup".

        Returns:
            The categories.

        Raises:
            NoResponseError: No response came; asking again is safe.

        Not read: Whether the list is flat or a tree. The members that hold the icon URLs; look
        in `model_extra`. Its error codes. These parts of the page were cut or not available.

        Source: https://github.com/seanko-cell/bunjang-partner-guide, reported. The result is
        reported (https://github.com/YKLee98/shopify_bunjang_collabo).
        """
        return await self._client.send(_endpoints.list(), **_options)
