# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Brands (브랜드) of products."""

from typing import List, Unpack

from krpay._runtime.call import CallOptions
from krpay._runtime.resources import AsyncResource, SyncResource
from krpay.bunjang import models
from krpay.bunjang.endpoints import brands as endpoints


class Brands(SyncResource):
    """Brands (브랜드) of products."""

    def list(self, **options: Unpack[CallOptions]) -> List[models.Brand]:
        """List all brands (브랜드 목록 조회).

        Returns:
            The brands.

        Raises:
            OutcomeUnknownError: No answer came; asking again is safe.

        Not documented: The names of the members; look in `model_extra`. Its error codes.

        Source: https://api.bgzt.guide/api-10621607, reported.
        """
        return self._client.send(endpoints.list(), **options)


class AsyncBrands(AsyncResource):
    """Brands (브랜드) of products."""

    async def list(self, **options: Unpack[CallOptions]) -> List[models.Brand]:
        """List all brands (브랜드 목록 조회).

        Returns:
            The brands.

        Raises:
            OutcomeUnknownError: No answer came; asking again is safe.

        Not documented: The names of the members; look in `model_extra`. Its error codes.

        Source: https://api.bgzt.guide/api-10621607, reported.
        """
        return await self._client.send(endpoints.list(), **options)
