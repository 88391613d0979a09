# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Categories (카테고리) of products."""

from typing import List, Unpack

from krpay._runtime.call import CallOptions
from krpay._runtime.resources import AsyncResource, SyncResource
from krpay.bunjang import models
from krpay.bunjang.endpoints import categories as endpoints


class Categories(SyncResource):
    """Categories (카테고리) of products."""

    def list(self, **options: Unpack[CallOptions]) -> List[models.Category]:
        """List all categories (카테고리 목록 조회).

        Returns:
            The categories.

        Raises:
            OutcomeUnknownError: No answer came; asking again is safe.

        Not documented: Whether the list is flat or a tree. The members that hold the icon URLs;
        look in `model_extra`. Its error codes.

        Source: https://api.bgzt.guide/api-10616447, reported.
        """
        return self._client.send(endpoints.list(), **options)


class AsyncCategories(AsyncResource):
    """Categories (카테고리) of products."""

    async def list(self, **options: Unpack[CallOptions]) -> List[models.Category]:
        """List all categories (카테고리 목록 조회).

        Returns:
            The categories.

        Raises:
            OutcomeUnknownError: No answer came; asking again is safe.

        Not documented: Whether the list is flat or a tree. The members that hold the icon URLs;
        look in `model_extra`. Its error codes.

        Source: https://api.bgzt.guide/api-10616447, reported.
        """
        return await self._client.send(endpoints.list(), **options)
