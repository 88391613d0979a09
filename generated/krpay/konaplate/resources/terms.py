# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Terms and conditions, and the members' agreements to them."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.konaplate import models as _models
from krpay.konaplate.endpoints import terms as _endpoints


class Terms(_SyncResource):
    """Terms and conditions, and the members' agreements to them."""

    def list(
        self,
        *,
        user_id: int | None = None,
        locale: str | None = None,
        terms_type: _models.TermsType | str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.TermsList:
        """List terms and conditions.

        Gives all terms of the service provider; with `user_id`, also which of them the member
        agreed to, and when. In the docs: "Search for Terms and Conditions List".

        Args:
            user_id: Id of the member (회원 ID) whose agreements are wanted too; 1 to
                9999999999999999999.
            locale: Language; the provider's default is KO; 2 to 3 characters.
            terms_type: Only terms of this type.

        Returns:
            The terms.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Values of viewPositionType after OPEN_BANK. Response codes. Whether the answer
        is encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282615980001/33500280832650001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.list(user_id=user_id, locale=locale, terms_type=terms_type), **_options
        )

    def update_agreements(
        self,
        *,
        user_id: int,
        agreements: _Sequence[_Mapping[str, object]],
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Agree to terms, or withdraw the agreement.

        Agreement to mandatory terms cannot be withdrawn. In the docs: "Terms and Conditions
        Agreement/Withdrawal".

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.
            agreements: One object for each of the terms. Its fields could not be read; the page
                speaks of an agreement flag, true or false, in each.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            WalletUserNotFound: There is no such member, or the member has left (400).
            InvalidTermsId: The service for terms and conditions failed: the id of the terms is
                not valid; seen only on the page Terms and Conditions Agreement/Withdrawal
                (400).
            CannotDeleteMandatoryTerms: Mandatory terms and conditions cannot be withdrawn from;
                seen only on the page Terms and Conditions Agreement/Withdrawal (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `terms.list(user_id=user_id)`.

        Not read: The fields of the items of tcList; the page speaks of an agreement flag, true
        or false, in each. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282615980001/33500281015260001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.update_agreements(user_id=user_id, agreements=agreements), **_options
        )


class AsyncTerms(_AsyncResource):
    """Terms and conditions, and the members' agreements to them."""

    async def list(
        self,
        *,
        user_id: int | None = None,
        locale: str | None = None,
        terms_type: _models.TermsType | str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.TermsList:
        """List terms and conditions.

        Gives all terms of the service provider; with `user_id`, also which of them the member
        agreed to, and when. In the docs: "Search for Terms and Conditions List".

        Args:
            user_id: Id of the member (회원 ID) whose agreements are wanted too; 1 to
                9999999999999999999.
            locale: Language; the provider's default is KO; 2 to 3 characters.
            terms_type: Only terms of this type.

        Returns:
            The terms.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Values of viewPositionType after OPEN_BANK. Response codes. Whether the answer
        is encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282615980001/33500280832650001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.list(user_id=user_id, locale=locale, terms_type=terms_type), **_options
        )

    async def update_agreements(
        self,
        *,
        user_id: int,
        agreements: _Sequence[_Mapping[str, object]],
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Agree to terms, or withdraw the agreement.

        Agreement to mandatory terms cannot be withdrawn. In the docs: "Terms and Conditions
        Agreement/Withdrawal".

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.
            agreements: One object for each of the terms. Its fields could not be read; the page
                speaks of an agreement flag, true or false, in each.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            WalletUserNotFound: There is no such member, or the member has left (400).
            InvalidTermsId: The service for terms and conditions failed: the id of the terms is
                not valid; seen only on the page Terms and Conditions Agreement/Withdrawal
                (400).
            CannotDeleteMandatoryTerms: Mandatory terms and conditions cannot be withdrawn from;
                seen only on the page Terms and Conditions Agreement/Withdrawal (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `terms.list(user_id=user_id)`.

        Not read: The fields of the items of tcList; the page speaks of an agreement flag, true
        or false, in each. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282615980001/33500281015260001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.update_agreements(user_id=user_id, agreements=agreements), **_options
        )
