# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""Charging accounts (충전 계좌) of members."""

from datetime import date as _date
from typing import Unpack as _Unpack

from krpay._runtime.call import CallOptions as _CallOptions, hide_options as _hide_options
from krpay._runtime.redact import hide_all as _hide
from krpay._runtime.resources import AsyncResource as _AsyncResource, SyncResource as _SyncResource
from krpay.konaplate import models as _models
from krpay.konaplate.endpoints import bank_accounts as _endpoints


class BankAccounts(_SyncResource):
    """Charging accounts (충전 계좌) of members."""

    def create_ars_code(
        self, *, user_id: int, **_options: _Unpack[_CallOptions]
    ) -> _models.ArsCode:
        """Create the code for the voice call that confirms a bank account.

        Step 2 of registering an account, after `bank_accounts.verify_holder`: gives the code
        that the member keys in during the automatic call (ARS), which `bank_accounts.register`
        starts. In the docs: "Authentication code generation before ARS authentication".

        Args:
            user_id: Id of the member; 1 to 9999999999999999999.

        Returns:
            The code.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not documented: Whether the request is encrypted: the page shows no mark, but a
        third-party client encrypts it.

        Not read: Response fields; one is known from a third-party client. Response codes.
        Whether the answer is encrypted. How long the code is valid. These parts of the page
        were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282618570001/33500280819190001,
        documented. The result is reported (https://github.com/mikmin7315/kids-money-os).
        """
        _options = _hide_options(_options)
        return self._client.send(_endpoints.create_ars_code(user_id=user_id), **_options)

    def get_registration(
        self, *, registration_no: str, **_options: _Unpack[_CallOptions]
    ) -> _models.BankAccountRegistrationState:
        """Get the state of a bank account's registration.

        Says how far a registration that `bank_accounts.register` started has come. One that
        failed may be answered with a status or refused with a code; the page names both. In the
        docs: "Search for Account Registration Status".

        Args:
            registration_no: Number that `bank_accounts.register` gave; 1 to 22 characters.

        Returns:
            The state.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            ArsAuthenticationFailed: The account was not registered, because the ARS
                authentication failed; seen only on the page Search for Account Registration
                Status (400).
            LifetimeAccountNotRegistrable: The account was not registered, because it is a
                lifetime account; seen only on the page Search for Account Registration
                Status (400).
            InvalidAccount: The account is not valid: it is restricted; seen only on the page
                Search for Account Registration Status (400).
            BankAccountRegistrationError017: Meaning unknown, as the message is cut in the
                available copy; seen only on the page Search for Account Registration Status
                (400).
            BankAccountRegistrationNotFound: There is no ARS account registration with this
                number; seen only on the page Search for Account Registration Status (400).
            BadRequestError: Any other refusal with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not documented: Which failures are refusals and which are a status.

        Not read: The meaning of code 002_017. Response codes after 002_017. These parts of the
        page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282618570001/33500280936170001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.get_registration(registration_no=registration_no), **_options
        )

    def register(
        self,
        *,
        user_id: int,
        bank_code: str,
        bank_account: str,
        bank_name: str,
        user_name: str,
        birth_date: _date,
        encrypt: bool | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.BankAccountRegistration:
        """Register or replace a member's bank account through the payment gateway.

        Last step of registering an account. Async: the answer comes first; then the member is
        called (ARS), keys in the code from `bank_accounts.create_ars_code`, and the account is
        registered. Ask `bank_accounts.get_registration` how that ends. While one registration
        runs, another for the same member is refused. In the docs: "Bank account registration
        via PG". Path, response and codes are those of the docs page; the request is known from
        a third-party client alone.

        Args:
            user_id: Id of the member.
            bank_code: Code of the bank.
            bank_account: Number of the bank account.
            bank_name: Name of the bank.
            user_name: Name of the account holder.
            birth_date: Birth date of the account holder.
            encrypt: Whether to encrypt the request; default: it is sent plain.

        Returns:
            The registration was taken up.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BankAccountRegistrationInProgress: ARS authentication and registration of an account
                are still in progress for this member; seen only on the page Bank account
                registration via PG (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `bank_accounts.get(user_id=user_id)`.

        No source says whether the request is encrypted: it is sent plain, and encrypted with
        `encrypt=True`.

        Not documented: What the answer «000» is that the text says comes before the call; the
        table of codes has 000_000. Response codes after 002_013, if any.

        Not read: Request fields; those here come from a third-party client. Pass others as
        `extra_body`. Whether the request is encrypted; a third-party client encrypts it. These
        parts of the page were cut or not available.

        Source: https://github.com/mikmin7315/kids-money-os, reported. The result is documented
        (https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282618570001/33500280866850001).
        """
        bank_account, user_name, birth_date = _hide(bank_account, user_name, birth_date)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.register(
                user_id=user_id,
                bank_code=bank_code,
                bank_account=bank_account,
                bank_name=bank_name,
                user_name=user_name,
                birth_date=birth_date,
                encrypt=encrypt,
            ),
            **_options,
        )

    def register_for_auto_charge(self, *, user_id: int, **_options: _Unpack[_CallOptions]) -> None:
        """Register a member's bank account for auto charge (자동충전 계좌 등록).

        Registers again, for auto charge, an account that was verified before, after checking
        it. The member needs an ordinary account first; `bank_accounts.get_detail` says whether
        this step is needed at all.

        Args:
            user_id: Id of the member; 1 to 9999999999999999999.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `bank_accounts.get_detail(user_id=user_id)`.

        Not read: Response fields. Response codes. Whether the member is called. These parts of
        the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282618570001/33500813092840001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(_endpoints.register_for_auto_charge(user_id=user_id), **_options)

    def delete(self, *, user_id: int, **_options: _Unpack[_CallOptions]) -> None:
        """Delete a member's bank account (회원 계좌 삭제).

        Removes the bank account from which the member charges money. The page labels it Sync. A
        response has the headers X-KM-Correlation-Id (20 characters, always) and
        X-KM-Crypto-Key-Id (32 characters, optional).

        Args:
            user_id: Id of the member, given at sign-up (회원 ID); up to 19 digits; 1 to
                9999999999999999999.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `bank_accounts.get(user_id=user_id)`.

        Not documented: Which account goes if a member has several. What happens if there is
        none. The body of the answer.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282618570001/33500824265160001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(_endpoints.delete(user_id=user_id), **_options)

    def get(self, *, user_id: int, **_options: _Unpack[_CallOptions]) -> _models.MemberBankAccount:
        """Get a member's registered bank account (회원 등록 계좌 조회).

        Args:
            user_id: Id of the member, given at sign-up (회원 ID).

        Returns:
            The account.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not read: Fields of the account after userName. Response codes. The answer for a member
        without an account. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282618570001/33500797762220001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(_endpoints.get(user_id=user_id), **_options)

    def get_detail(
        self, *, user_id: int, **_options: _Unpack[_CallOptions]
    ) -> _models.BankAccountDetail:
        """Get details of a member's bank account (회원 계좌 정보 조회).

        Says what an account can be used for. Auto charge can be set up if the answer has
        `bankAccForAutoRcg`, of which no more is known; it is in `model_extra`. Otherwise
        `bank_accounts.register_for_auto_charge` may have to come first.

        Args:
            user_id: Id of the member; 1 to 999999999999999.

        Returns:
            The details.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Response fields; the text names two, bankAccForAutoRcg without a type.
        Response codes. Whether the answer is encrypted. These parts of the page were cut or not
        available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282618570001/33500800352450001,
        documented.
        """
        _options = _hide_options(_options)
        return self._client.send(_endpoints.get_detail(user_id=user_id), **_options)

    def verify_holder(
        self,
        *,
        bank_account: str,
        bank_code: str,
        user_id: int | None = None,
        user_name: str | None = None,
        birth_date: _date | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Check that a bank account belongs to the member (계좌 예금주 실명 검증).

        Step 1 of registering an account: compares the name of the member with that of the
        account holder. How the answer differs when they do not match is not documented, so a
        call that succeeds may not prove that they do.

        Args:
            bank_account: Number of the bank account; 1 to 20 characters.
            bank_code: Code of the bank: KDB 002, IBK 003, Kookmin 004, NH Nonghyup (NH농협은행)
                011, regional agricultural cooperatives (지역농축협) 012, Woori 020, SC First
                023, Korea Post 071, KEB Hana 081, Shinhan 088, KakaoBank 090; more exist; 3
                characters; documented
                (https://konaplate.com/developers/api-documentation/packages/33100401428380001/33400282618570001/33500281052080001).
            user_id: Id of the member. Not on the visible part of the page; reported
                (https://github.com/mikmin7315/kids-money-os).
            user_name: Name of the account holder. Not on the visible part of the page; reported
                (https://github.com/mikmin7315/kids-money-os).
            birth_date: Birth date of the account holder. Not on the visible part of the page;
                reported (https://github.com/mikmin7315/kids-money-os).

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after bankCode; pass them as `extra_body`. A third-party client
        sends the three optional ones. Bank codes after that of Saemaeul. Response fields, if
        any. Response codes. What a wrong name gives. Whether the answer is encrypted. These
        parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282618570001/33500281052080001,
        documented.
        """
        bank_account, user_name, birth_date = _hide(bank_account, user_name, birth_date)
        _options = _hide_options(_options)
        return self._client.send(
            _endpoints.verify_holder(
                bank_account=bank_account,
                bank_code=bank_code,
                user_id=user_id,
                user_name=user_name,
                birth_date=birth_date,
            ),
            **_options,
        )


class AsyncBankAccounts(_AsyncResource):
    """Charging accounts (충전 계좌) of members."""

    async def create_ars_code(
        self, *, user_id: int, **_options: _Unpack[_CallOptions]
    ) -> _models.ArsCode:
        """Create the code for the voice call that confirms a bank account.

        Step 2 of registering an account, after `bank_accounts.verify_holder`: gives the code
        that the member keys in during the automatic call (ARS), which `bank_accounts.register`
        starts. In the docs: "Authentication code generation before ARS authentication".

        Args:
            user_id: Id of the member; 1 to 9999999999999999999.

        Returns:
            The code.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not documented: Whether the request is encrypted: the page shows no mark, but a
        third-party client encrypts it.

        Not read: Response fields; one is known from a third-party client. Response codes.
        Whether the answer is encrypted. How long the code is valid. These parts of the page
        were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282618570001/33500280819190001,
        documented. The result is reported (https://github.com/mikmin7315/kids-money-os).
        """
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.create_ars_code(user_id=user_id), **_options)

    async def get_registration(
        self, *, registration_no: str, **_options: _Unpack[_CallOptions]
    ) -> _models.BankAccountRegistrationState:
        """Get the state of a bank account's registration.

        Says how far a registration that `bank_accounts.register` started has come. One that
        failed may be answered with a status or refused with a code; the page names both. In the
        docs: "Search for Account Registration Status".

        Args:
            registration_no: Number that `bank_accounts.register` gave; 1 to 22 characters.

        Returns:
            The state.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            ArsAuthenticationFailed: The account was not registered, because the ARS
                authentication failed; seen only on the page Search for Account Registration
                Status (400).
            LifetimeAccountNotRegistrable: The account was not registered, because it is a
                lifetime account; seen only on the page Search for Account Registration
                Status (400).
            InvalidAccount: The account is not valid: it is restricted; seen only on the page
                Search for Account Registration Status (400).
            BankAccountRegistrationError017: Meaning unknown, as the message is cut in the
                available copy; seen only on the page Search for Account Registration Status
                (400).
            BankAccountRegistrationNotFound: There is no ARS account registration with this
                number; seen only on the page Search for Account Registration Status (400).
            BadRequestError: Any other refusal with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not documented: Which failures are refusals and which are a status.

        Not read: The meaning of code 002_017. Response codes after 002_017. These parts of the
        page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282618570001/33500280936170001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.get_registration(registration_no=registration_no), **_options
        )

    async def register(
        self,
        *,
        user_id: int,
        bank_code: str,
        bank_account: str,
        bank_name: str,
        user_name: str,
        birth_date: _date,
        encrypt: bool | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> _models.BankAccountRegistration:
        """Register or replace a member's bank account through the payment gateway.

        Last step of registering an account. Async: the answer comes first; then the member is
        called (ARS), keys in the code from `bank_accounts.create_ars_code`, and the account is
        registered. Ask `bank_accounts.get_registration` how that ends. While one registration
        runs, another for the same member is refused. In the docs: "Bank account registration
        via PG". Path, response and codes are those of the docs page; the request is known from
        a third-party client alone.

        Args:
            user_id: Id of the member.
            bank_code: Code of the bank.
            bank_account: Number of the bank account.
            bank_name: Name of the bank.
            user_name: Name of the account holder.
            birth_date: Birth date of the account holder.
            encrypt: Whether to encrypt the request; default: it is sent plain.

        Returns:
            The registration was taken up.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BankAccountRegistrationInProgress: ARS authentication and registration of an account
                are still in progress for this member; seen only on the page Bank account
                registration via PG (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `bank_accounts.get(user_id=user_id)`.

        No source says whether the request is encrypted: it is sent plain, and encrypted with
        `encrypt=True`.

        Not documented: What the answer «000» is that the text says comes before the call; the
        table of codes has 000_000. Response codes after 002_013, if any.

        Not read: Request fields; those here come from a third-party client. Pass others as
        `extra_body`. Whether the request is encrypted; a third-party client encrypts it. These
        parts of the page were cut or not available.

        Source: https://github.com/mikmin7315/kids-money-os, reported. The result is documented
        (https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282618570001/33500280866850001).
        """
        bank_account, user_name, birth_date = _hide(bank_account, user_name, birth_date)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.register(
                user_id=user_id,
                bank_code=bank_code,
                bank_account=bank_account,
                bank_name=bank_name,
                user_name=user_name,
                birth_date=birth_date,
                encrypt=encrypt,
            ),
            **_options,
        )

    async def register_for_auto_charge(
        self, *, user_id: int, **_options: _Unpack[_CallOptions]
    ) -> None:
        """Register a member's bank account for auto charge (자동충전 계좌 등록).

        Registers again, for auto charge, an account that was verified before, after checking
        it. The member needs an ordinary account first; `bank_accounts.get_detail` says whether
        this step is needed at all.

        Args:
            user_id: Id of the member; 1 to 9999999999999999999.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `bank_accounts.get_detail(user_id=user_id)`.

        Not read: Response fields. Response codes. Whether the member is called. These parts of
        the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282618570001/33500813092840001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.register_for_auto_charge(user_id=user_id), **_options
        )

    async def delete(self, *, user_id: int, **_options: _Unpack[_CallOptions]) -> None:
        """Delete a member's bank account (회원 계좌 삭제).

        Removes the bank account from which the member charges money. The page labels it Sync. A
        response has the headers X-KM-Correlation-Id (20 characters, always) and
        X-KM-Crypto-Key-Id (32 characters, optional).

        Args:
            user_id: Id of the member, given at sign-up (회원 ID); up to 19 digits; 1 to
                9999999999999999999.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            InvalidInputParameter: A parameter is invalid (입력 파라미터 오류); the message may name it
                (400).
            BadRequestError: Any other refusal with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; `client.resolve`
                asks `bank_accounts.get(user_id=user_id)`.

        Not documented: Which account goes if a member has several. What happens if there is
        none. The body of the answer.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282618570001/33500824265160001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.delete(user_id=user_id), **_options)

    async def get(
        self, *, user_id: int, **_options: _Unpack[_CallOptions]
    ) -> _models.MemberBankAccount:
        """Get a member's registered bank account (회원 등록 계좌 조회).

        Args:
            user_id: Id of the member, given at sign-up (회원 ID).

        Returns:
            The account.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        Not read: Fields of the account after userName. Response codes. The answer for a member
        without an account. These parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401400650001/33400282618570001/33500797762220001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.get(user_id=user_id), **_options)

    async def get_detail(
        self, *, user_id: int, **_options: _Unpack[_CallOptions]
    ) -> _models.BankAccountDetail:
        """Get details of a member's bank account (회원 계좌 정보 조회).

        Says what an account can be used for. Auto charge can be set up if the answer has
        `bankAccForAutoRcg`, of which no more is known; it is in `model_extra`. Otherwise
        `bank_accounts.register_for_auto_charge` may have to come first.

        Args:
            user_id: Id of the member; 1 to 999999999999999.

        Returns:
            The details.

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            NoResponseError: No response came; asking again is safe.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Response fields; the text names two, bankAccForAutoRcg without a type.
        Response codes. Whether the answer is encrypted. These parts of the page were cut or not
        available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282618570001/33500800352450001,
        documented.
        """
        _options = _hide_options(_options)
        return await self._client.send(_endpoints.get_detail(user_id=user_id), **_options)

    async def verify_holder(
        self,
        *,
        bank_account: str,
        bank_code: str,
        user_id: int | None = None,
        user_name: str | None = None,
        birth_date: _date | None = None,
        **_options: _Unpack[_CallOptions],
    ) -> None:
        """Check that a bank account belongs to the member (계좌 예금주 실명 검증).

        Step 1 of registering an account: compares the name of the member with that of the
        account holder. How the answer differs when they do not match is not documented, so a
        call that succeeds may not prove that they do.

        Args:
            bank_account: Number of the bank account; 1 to 20 characters.
            bank_code: Code of the bank: KDB 002, IBK 003, Kookmin 004, NH Nonghyup (NH농협은행)
                011, regional agricultural cooperatives (지역농축협) 012, Woori 020, SC First
                023, Korea Post 071, KEB Hana 081, Shinhan 088, KakaoBank 090; more exist; 3
                characters; documented
                (https://konaplate.com/developers/api-documentation/packages/33100401428380001/33400282618570001/33500281052080001).
            user_id: Id of the member. Not on the visible part of the page; reported
                (https://github.com/mikmin7315/kids-money-os).
            user_name: Name of the account holder. Not on the visible part of the page; reported
                (https://github.com/mikmin7315/kids-money-os).
            birth_date: Birth date of the account holder. Not on the visible part of the page;
                reported (https://github.com/mikmin7315/kids-money-os).

        Raises:
            InvalidArgumentError: An argument breaks the spec; nothing was sent.
            BadRequestError: Refused; the page's codes could not be read, and those of all other
                pages come with this status (400).
            OutcomeUnknownError: No response of the provider came, or HTTP 5xx; no operation
                tells.

        No source says whether the answer is encrypted: it is decrypted if it is.

        Not read: Request fields after bankCode; pass them as `extra_body`. A third-party client
        sends the three optional ones. Bank codes after that of Saemaeul. Response fields, if
        any. Response codes. What a wrong name gives. Whether the answer is encrypted. These
        parts of the page were cut or not available.

        Source:
        https://konaplate.com/en/developers/api-documentation/packages/33100401428380001/33400282618570001/33500281052080001,
        documented.
        """
        bank_account, user_name, birth_date = _hide(bank_account, user_name, birth_date)
        _options = _hide_options(_options)
        return await self._client.send(
            _endpoints.verify_holder(
                bank_account=bank_account,
                bank_code=bank_code,
                user_id=user_id,
                user_name=user_name,
                birth_date=birth_date,
            ),
            **_options,
        )
