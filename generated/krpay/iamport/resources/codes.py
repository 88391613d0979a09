# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Standard codes of banks and card companies."""

from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.iamport import models as _models
from krpay.iamport.endpoints import codes as _endpoints


class Codes(_SyncResource):
    """Standard codes of banks and card companies."""

    def list_cards(
        self, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> list[_models.StandardCode]:
        """List the codes of all card companies (카드사 코드 전체 조회).

        Codes and names as the Korea Financial Telecommunications and Clearings Institute
        (금융결제원) lists them.

        Args:
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The card companies.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.list_cards(tier=tier), **_options)

    def get_card(
        self,
        card_standard_code: str | int,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.StandardCode:
        """Look up a card company by its code (카드사 코드 단건 조회).

        Gives its name; a code that is not in `list_cards` is not found.

        Args:
            card_standard_code: Standard code (표준코드) of the card company, as in `card_code` of a
                payment.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The card company.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.get_card(card_standard_code, tier=tier), **_options)

    def list_banks(
        self, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> list[_models.StandardCode]:
        """List the codes of all banks (은행 코드 전체 조회).

        Codes and names as the Korea Financial Telecommunications and Clearings Institute
        (금융결제원) lists them.

        Args:
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The banks.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.list_banks(tier=tier), **_options)

    def get_bank(
        self,
        bank_standard_code: str | int,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.StandardCode:
        """Look up a bank by its code (은행 코드 단건 조회).

        Gives its name; a code that is not in `list_banks` is not found.

        Args:
            bank_standard_code: Standard code (표준코드) of the bank, as in `bank_code` of a
                payment.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The bank.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return self._client.send(_endpoints.get_bank(bank_standard_code, tier=tier), **_options)


class AsyncCodes(_AsyncResource):
    """Standard codes of banks and card companies."""

    async def list_cards(
        self, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> list[_models.StandardCode]:
        """List the codes of all card companies (카드사 코드 전체 조회).

        Codes and names as the Korea Financial Telecommunications and Clearings Institute
        (금융결제원) lists them.

        Args:
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The card companies.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.list_cards(tier=tier), **_options)

    async def get_card(
        self,
        card_standard_code: str | int,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.StandardCode:
        """Look up a card company by its code (카드사 코드 단건 조회).

        Gives its name; a code that is not in `list_cards` is not found.

        Args:
            card_standard_code: Standard code (표준코드) of the card company, as in `card_code` of a
                payment.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The card company.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            _endpoints.get_card(card_standard_code, tier=tier), **_options
        )

    async def list_banks(
        self, *, tier: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> list[_models.StandardCode]:
        """List the codes of all banks (은행 코드 전체 조회).

        Codes and names as the Korea Financial Telecommunications and Clearings Institute
        (금융결제원) lists them.

        Args:
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The banks.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(_endpoints.list_banks(tier=tier), **_options)

    async def get_bank(
        self,
        bank_standard_code: str | int,
        *,
        tier: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.StandardCode:
        """Look up a bank by its code (은행 코드 단건 조회).

        Gives its name; a code that is not in `list_banks` is not found.

        Args:
            bank_standard_code: Standard code (표준코드) of the bank, as in `bank_code` of a
                payment.
            tier: Tier code of the sub-merchant (하위상점) to act for; overrides the client's own;
                matches ^[A-Z0-9]{3}$.

        Returns:
            The bank.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            AuthenticationError: The token is missing or was refused (401).
            NotFoundError: No such object, or not yours (404).
            RequestRejectedError: Refused with a failure code (200).
            NoResponseError: No response came; asking again is safe.

        Source:
        https://github.com/portone-io/developers.portone.io/blob/HEAD/src/schema/v1.openapi.json,
        2026-07-27, documented.
        """
        return await self._client.send(
            _endpoints.get_bank(bank_standard_code, tier=tier), **_options
        )
