# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Members (회원) of the service provider."""

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from datetime import date as _date
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.konaplate import models as _models
from krpay.konaplate.endpoints import members as _endpoints


class Members(_SyncResource):
    """Members (회원) of the service provider."""

    def check_login_id(
        self,
        *,
        user_id: int | None = None,
        login_id: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.LoginIdCheck:
        """Check whether a login id is taken (회원 로그인 ID 중복 확인).

        Looks for another member with the same login id. With `user_id` too, a login id of that
        same member passes. The page says that it can go by the mobile number as well, but the
        name of that field is not known.

        Args:
            user_id: Id of the member (회원 ID) who may have this login id.
            login_id: Login id to look for. The page calls it conditional: the check can go by
                the mobile number too; at most 80 characters.

        Returns:
            The check was made.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after loginId; pass them as `extra_body`. The fields of the
        answer, and how it tells that a login id is taken. Response codes. Whether the answer is
        encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282615980001/33500797771750001,
        documented.
        """
        [login_id] = _hide(login_id)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.check_login_id(user_id=user_id, login_id=login_id), **_options
        )

    def get_authentication(
        self, *, user_id: int, **_options: _Unpack[_CallOptions]
    ) -> _models.MemberAuthentication:
        """Get whether a member is authenticated (회원 인증 정보 조회).

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.

        Returns:
            Whether the member is authenticated.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not documented: Which authentication it is; the path speaks of the income tax deduction.

        Not read: Response codes. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282615980001/33500851257270001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(_endpoints.get_authentication(user_id=user_id), **_options)

    def reactivate(
        self,
        *,
        ci: str,
        user_name: str,
        birth_date: _date,
        gender: _models.Gender | str,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Reactivate a dormant member.

        The page counts a year without a login and a year without use of the card as dormancy.
        In the docs: "Activation of Dormant Member".

        Args:
            ci: CI (Connection Information) of the person; 88 characters.
            user_name: Name of the person; 1 to 100 characters.
            birth_date: Date of birth.
            gender: Gender.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            WalletUserNotFound: There is no such member, or the member has left (400).
            UserBlocked: The user is blocked, by the data given and the configuration of the
                ASP; the page prints «blocked forgiven data»; seen only on the page
                Activation of Dormant Member (400).
            DormantUserNotFound: There is no such dormant member; seen only on the page
                Activation of Dormant Member (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: Whether one of the two conditions is enough for dormancy.

        Not read: Request fields after gender; pass them as `extra_body`. These parts of the
        page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282615980001/33500281108470001,
        documented.
        """
        ci, user_name, birth_date = _hide(ci, user_name, birth_date)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.reactivate(ci=ci, user_name=user_name, birth_date=birth_date, gender=gender),
            **_options,
        )

    def get(self, *, user_id: int, **_options: _Unpack[_CallOptions]) -> _models.MemberInfo:
        """Get a member.

        In the docs: "Search for Member Information".

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.

        Returns:
            The member.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not read: The name of the field with the e-mail address (required, 1 to 50 characters);
        most likely `email`. The fields of addressInfo, and what follows it. Response codes.
        These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282615980001/33500280999840001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(_endpoints.get(user_id=user_id), **_options)

    def find_login_id(self, *, ci: str, **_options: _Unpack[_CallOptions]) -> _models.FoundLoginId:
        """Find the login id of a member.

        For members who forgot it; goes by the CI (Connection Information) of the person. In the
        docs: "Checking Log in ID check".

        Args:
            ci: CI (Connection Information) of the person; 88 characters.

        Returns:
            The login id.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page lists no codes, and those of all other pages come
                with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not documented: The answer if there is no such member.

        Not read: Whether the answer is encrypted. These parts of the page were cut or not
        available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282615980001/33500280976350001,
        documented.
        """
        [ci] = _hide(ci)
        _options = _hide_options(_options)
        return self._client.send(_endpoints.find_login_id(ci=ci), **_options)

    def raise_balance_limit(self, *, user_id: int, **_options: _Unpack[_CallOptions]) -> None:
        """Raise the balance limit of an individual's card.

        After the real name is authenticated and the linked account is checked, registers the
        card to that name. That raises the limit from 500,000 KRW to up to 2,000,000 KRW, by
        policy. In the docs: "Balance Limit Increase (Individual card)".

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_id)`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after userId; pass them as `extra_body`. The fields of the
        answer. Response codes. Whether the answer is encrypted. These parts of the page were
        cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282618570001/33500281659230001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(_endpoints.raise_balance_limit(user_id=user_id), **_options)

    def check_password(
        self, *, login_id: str, login_password: str, **_options: _Unpack[_CallOptions]
    ) -> _models.CheckedPassword:
        """Verify the password of a member (회원 비밀번호 검증).

        Gives the id of the member if login id and password belong together. The page marks
        neither request nor answer as encrypted, so the password is protected by TLS alone.

        Args:
            login_id: Login id of the member; at most 80 characters.
            login_password: Password of 6 digits; 6 characters.

        Returns:
            The password is right.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not read: Response codes. Whether wrong passwords are counted. These parts of the page
        were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282615980001/33500800381160001,
        documented.
        """
        login_id, login_password = _hide(login_id, login_password)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.check_password(login_id=login_id, login_password=login_password), **_options
        )

    def reset_password(self, *, ci: str | None = None, **_options: _Unpack[_CallOptions]) -> None:
        """Reset or change the password of a member.

        A reset needs no old password; a change has the old password checked first. Of the
        request, only the CI could be read; the codes speak of a login id and of a new PIN. In
        the docs: "Member Password Reset and Change".

        Args:
            ci: CI (Connection Information) of the person. The page calls it conditional, but
                the condition could not be read; 88 characters.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            WalletUserNotFound: There is no such member, or the member has left (400).
            InvalidUserInfo: The data of the user are wrong; seen only on the page Member
                Password Reset and Change (400).
            NewPinSameAsOldPin: The new wallet PIN is the old one; seen only on the page Member
                Password Reset and Change (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not read: Request fields after ci; pass them as `extra_body`. When the CI is needed, and
        what makes it a reset or a change. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282615980001/33500281937990001,
        documented.
        """
        [ci] = _hide(ci)
        _options = _hide_options(_options)
        return self._client.send(_endpoints.reset_password(ci=ci), **_options)

    def register(
        self,
        *,
        login_id: str,
        login_password: str,
        birth_date: _date,
        nationality: _models.Nationality | str,
        gender: _models.Gender | str,
        user_name: str,
        ci: str | None = None,
        mobile_number: str | None = None,
        email: str | None = None,
        address_info: _models.RegisterMemberAddress | _Mapping[str, object] | None = None,
        join_channel: str | None = None,
        terms_ids: _Sequence[str | int] | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.RegisteredMember:
        """Register a member.

        Makes a regular member of the service provider, and gives the id that most other
        operations ask for. A mobile card may be issued along with it. Fields marked reported
        were seen in a third-party client only. Give the CI if you have it: after a lost answer,
        `members.find_login_id` tells by it whether the member is there. In the docs: "User
        Register".

        Args:
            login_id: Login id, in the form of an e-mail address; no two members share one; 1 to
                80 characters.
            login_password: Password of 6 digits for login, payment, charging and changes.
                Advised against: three equal digits in a row, three consecutive numbers, the
                pattern of a phone number; 6 characters.
            birth_date: Date of birth.
            nationality: Nationality.
            gender: Gender.
            user_name: Name of the person; 1 to 100 characters.
            ci: CI (Connection Information) of the person; 88 characters.
            mobile_number: Mobile phone number, digits only; reported
                (https://github.com/mikmin7315/kids-money-os).
            email: E-mail address; the client that sends it requires it; reported
                (https://github.com/mikmin7315/kids-money-os).
            address_info: Address; reported (https://github.com/mikmin7315/kids-money-os).
            join_channel: Channel of the registration; the client that sends it sends OPENAPI;
                reported (https://github.com/mikmin7315/kids-money-os).
            terms_ids: Ids of the terms that the person accepts; here as text, while
                `terms.list` gives numbers; reported
                (https://github.com/mikmin7315/kids-money-os).

        Returns:
            The new member.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            MissingRequiredValues: A required value is missing or null; the message may name it
                (400).
            ValueLengthMismatch: The length of a value is wrong; the message names the field and
                gives the lengths in Korean; seen only on the page User Register (400).
            UserAlreadyExists: The user already exists, so it seems: the message is cut after
                «User already»; seen only on the page User Register (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `members.find_login_id(ci=ci)` if `ci` was given.

        Not read: Request fields after userName; pass them as `extra_body`. Which of the
        reported fields are required; the client that sends them requires the e-mail address.
        When a card is issued. Response codes after 001_001. These parts of the page were cut or
        not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282615980001/33500281665560001,
        documented.
        """
        login_id, login_password, birth_date, user_name, ci, mobile_number, email, address_info = (
            _hide(
                login_id,
                login_password,
                birth_date,
                user_name,
                ci,
                mobile_number,
                email,
                address_info,
            )
        )
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.register(
                login_id=login_id,
                login_password=login_password,
                birth_date=birth_date,
                nationality=nationality,
                gender=gender,
                user_name=user_name,
                ci=ci,
                mobile_number=mobile_number,
                email=email,
                address_info=address_info,
                join_channel=join_channel,
                terms_ids=terms_ids,
            ),
            **_options,
        )

    def unregister(self, *, user_id: int, **_options: _Unpack[_CallOptions]) -> None:
        """Cancel a membership.

        Refused while the member has a refundable coupon, points (more or fewer than zero), PLCC
        points, an amount to be refunded, a balance on an active card, a suspended card, a
        gifted coupon that was not received yet, or has sent a gift that was not received yet.
        In the docs: "Membership Cancellation".

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `members.get(user_id=user_id)`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: The fields of the answer. Response codes. Whether the answer is encrypted.
        These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282615980001/33500281132280001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(_endpoints.unregister(user_id=user_id), **_options)


class AsyncMembers(_AsyncResource):
    """Members (회원) of the service provider."""

    async def check_login_id(
        self,
        *,
        user_id: int | None = None,
        login_id: str | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.LoginIdCheck:
        """Check whether a login id is taken (회원 로그인 ID 중복 확인).

        Looks for another member with the same login id. With `user_id` too, a login id of that
        same member passes. The page says that it can go by the mobile number as well, but the
        name of that field is not known.

        Args:
            user_id: Id of the member (회원 ID) who may have this login id.
            login_id: Login id to look for. The page calls it conditional: the check can go by
                the mobile number too; at most 80 characters.

        Returns:
            The check was made.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after loginId; pass them as `extra_body`. The fields of the
        answer, and how it tells that a login id is taken. Response codes. Whether the answer is
        encrypted. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282615980001/33500797771750001,
        documented.
        """
        [login_id] = _hide(login_id)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.check_login_id(user_id=user_id, login_id=login_id), **_options
        )

    async def get_authentication(
        self, *, user_id: int, **_options: _Unpack[_CallOptions]
    ) -> _models.MemberAuthentication:
        """Get whether a member is authenticated (회원 인증 정보 조회).

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.

        Returns:
            Whether the member is authenticated.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not documented: Which authentication it is; the path speaks of the income tax deduction.

        Not read: Response codes. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282615980001/33500851257270001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.get_authentication(user_id=user_id), **_options)

    async def reactivate(
        self,
        *,
        ci: str,
        user_name: str,
        birth_date: _date,
        gender: _models.Gender | str,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Reactivate a dormant member.

        The page counts a year without a login and a year without use of the card as dormancy.
        In the docs: "Activation of Dormant Member".

        Args:
            ci: CI (Connection Information) of the person; 88 characters.
            user_name: Name of the person; 1 to 100 characters.
            birth_date: Date of birth.
            gender: Gender.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            WalletUserNotFound: There is no such member, or the member has left (400).
            UserBlocked: The user is blocked, by the data given and the configuration of the
                ASP; the page prints «blocked forgiven data»; seen only on the page
                Activation of Dormant Member (400).
            DormantUserNotFound: There is no such dormant member; seen only on the page
                Activation of Dormant Member (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not documented: Whether one of the two conditions is enough for dormancy.

        Not read: Request fields after gender; pass them as `extra_body`. These parts of the
        page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282615980001/33500281108470001,
        documented.
        """
        ci, user_name, birth_date = _hide(ci, user_name, birth_date)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.reactivate(ci=ci, user_name=user_name, birth_date=birth_date, gender=gender),
            **_options,
        )

    async def get(self, *, user_id: int, **_options: _Unpack[_CallOptions]) -> _models.MemberInfo:
        """Get a member.

        In the docs: "Search for Member Information".

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.

        Returns:
            The member.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not read: The name of the field with the e-mail address (required, 1 to 50 characters);
        most likely `email`. The fields of addressInfo, and what follows it. Response codes.
        These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282615980001/33500280999840001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.get(user_id=user_id), **_options)

    async def find_login_id(
        self, *, ci: str, **_options: _Unpack[_CallOptions]
    ) -> _models.FoundLoginId:
        """Find the login id of a member.

        For members who forgot it; goes by the CI (Connection Information) of the person. In the
        docs: "Checking Log in ID check".

        Args:
            ci: CI (Connection Information) of the person; 88 characters.

        Returns:
            The login id.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page lists no codes, and those of all other pages come
                with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not documented: The answer if there is no such member.

        Not read: Whether the answer is encrypted. These parts of the page were cut or not
        available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282615980001/33500280976350001,
        documented.
        """
        [ci] = _hide(ci)
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.find_login_id(ci=ci), **_options)

    async def raise_balance_limit(self, *, user_id: int, **_options: _Unpack[_CallOptions]) -> None:
        """Raise the balance limit of an individual's card.

        After the real name is authenticated and the linked account is checked, registers the
        card to that name. That raises the limit from 500,000 KRW to up to 2,000,000 KRW, by
        policy. In the docs: "Balance Limit Increase (Individual card)".

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `cards.list(user_id=user_id)`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after userId; pass them as `extra_body`. The fields of the
        answer. Response codes. Whether the answer is encrypted. These parts of the page were
        cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282618570001/33500281659230001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.raise_balance_limit(user_id=user_id), **_options)

    async def check_password(
        self, *, login_id: str, login_password: str, **_options: _Unpack[_CallOptions]
    ) -> _models.CheckedPassword:
        """Verify the password of a member (회원 비밀번호 검증).

        Gives the id of the member if login id and password belong together. The page marks
        neither request nor answer as encrypted, so the password is protected by TLS alone.

        Args:
            login_id: Login id of the member; at most 80 characters.
            login_password: Password of 6 digits; 6 characters.

        Returns:
            The password is right.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not read: Response codes. Whether wrong passwords are counted. These parts of the page
        were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282615980001/33500800381160001,
        documented.
        """
        login_id, login_password = _hide(login_id, login_password)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.check_password(login_id=login_id, login_password=login_password), **_options
        )

    async def reset_password(
        self, *, ci: str | None = None, **_options: _Unpack[_CallOptions]
    ) -> None:
        """Reset or change the password of a member.

        A reset needs no old password; a change has the old password checked first. Of the
        request, only the CI could be read; the codes speak of a login id and of a new PIN. In
        the docs: "Member Password Reset and Change".

        Args:
            ci: CI (Connection Information) of the person. The page calls it conditional, but
                the condition could not be read; 88 characters.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            WalletUserNotFound: There is no such member, or the member has left (400).
            InvalidUserInfo: The data of the user are wrong; seen only on the page Member
                Password Reset and Change (400).
            NewPinSameAsOldPin: The new wallet PIN is the old one; seen only on the page Member
                Password Reset and Change (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        Not read: Request fields after ci; pass them as `extra_body`. When the CI is needed, and
        what makes it a reset or a change. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282615980001/33500281937990001,
        documented.
        """
        [ci] = _hide(ci)
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.reset_password(ci=ci), **_options)

    async def register(
        self,
        *,
        login_id: str,
        login_password: str,
        birth_date: _date,
        nationality: _models.Nationality | str,
        gender: _models.Gender | str,
        user_name: str,
        ci: str | None = None,
        mobile_number: str | None = None,
        email: str | None = None,
        address_info: _models.RegisterMemberAddress | _Mapping[str, object] | None = None,
        join_channel: str | None = None,
        terms_ids: _Sequence[str | int] | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.RegisteredMember:
        """Register a member.

        Makes a regular member of the service provider, and gives the id that most other
        operations ask for. A mobile card may be issued along with it. Fields marked reported
        were seen in a third-party client only. Give the CI if you have it: after a lost answer,
        `members.find_login_id` tells by it whether the member is there. In the docs: "User
        Register".

        Args:
            login_id: Login id, in the form of an e-mail address; no two members share one; 1 to
                80 characters.
            login_password: Password of 6 digits for login, payment, charging and changes.
                Advised against: three equal digits in a row, three consecutive numbers, the
                pattern of a phone number; 6 characters.
            birth_date: Date of birth.
            nationality: Nationality.
            gender: Gender.
            user_name: Name of the person; 1 to 100 characters.
            ci: CI (Connection Information) of the person; 88 characters.
            mobile_number: Mobile phone number, digits only; reported
                (https://github.com/mikmin7315/kids-money-os).
            email: E-mail address; the client that sends it requires it; reported
                (https://github.com/mikmin7315/kids-money-os).
            address_info: Address; reported (https://github.com/mikmin7315/kids-money-os).
            join_channel: Channel of the registration; the client that sends it sends OPENAPI;
                reported (https://github.com/mikmin7315/kids-money-os).
            terms_ids: Ids of the terms that the person accepts; here as text, while
                `terms.list` gives numbers; reported
                (https://github.com/mikmin7315/kids-money-os).

        Returns:
            The new member.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            MissingRequiredValues: A required value is missing or null; the message may name it
                (400).
            ValueLengthMismatch: The length of a value is wrong; the message names the field and
                gives the lengths in Korean; seen only on the page User Register (400).
            UserAlreadyExists: The user already exists, so it seems: the message is cut after
                «User already»; seen only on the page User Register (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `members.find_login_id(ci=ci)` if `ci` was given.

        Not read: Request fields after userName; pass them as `extra_body`. Which of the
        reported fields are required; the client that sends them requires the e-mail address.
        When a card is issued. Response codes after 001_001. These parts of the page were cut or
        not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282615980001/33500281665560001,
        documented.
        """
        login_id, login_password, birth_date, user_name, ci, mobile_number, email, address_info = (
            _hide(
                login_id,
                login_password,
                birth_date,
                user_name,
                ci,
                mobile_number,
                email,
                address_info,
            )
        )
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.register(
                login_id=login_id,
                login_password=login_password,
                birth_date=birth_date,
                nationality=nationality,
                gender=gender,
                user_name=user_name,
                ci=ci,
                mobile_number=mobile_number,
                email=email,
                address_info=address_info,
                join_channel=join_channel,
                terms_ids=terms_ids,
            ),
            **_options,
        )

    async def unregister(self, *, user_id: int, **_options: _Unpack[_CallOptions]) -> None:
        """Cancel a membership.

        Refused while the member has a refundable coupon, points (more or fewer than zero), PLCC
        points, an amount to be refunded, a balance on an active card, a suspended card, a
        gifted coupon that was not received yet, or has sent a gift that was not received yet.
        In the docs: "Membership Cancellation".

        Args:
            user_id: Id of the member (회원 ID); 1 to 9999999999999999999.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `members.get(user_id=user_id)`.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: The fields of the answer. Response codes. Whether the answer is encrypted.
        These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282615980001/33500281132280001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.unregister(user_id=user_id), **_options)
