"""What the conformance suite must know about iamport beside its spec."""

from __future__ import annotations

import requests
from requests.auth import AuthBase

from tests.conformance.kits import ConformanceKit, Credentials, GeneralRefusals
from tests.iamport.preparations import PREPARATIONS


class IamportSigning(AuthBase):
    """A token that is fetched once."""

    def __init__(self, credentials: Credentials) -> None:
        response = requests.post(
            f"{credentials['base_url']}/users/getToken",
            json={"imp_key": credentials["api_key"], "imp_secret": credentials["api_secret"]},
            timeout=10,
        )
        self._token = response.json()["response"]["access_token"]

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


CONFORMANCE_KIT = ConformanceKit(
    make_signing=lambda credentials, operation: IamportSigning(credentials),
    preparations=PREPARATIONS,
    # Where the Swagger file lists 400, it is for missing and wrong arguments; it says
    # nowhere what else would refuse these, where it does not list 400.
    general=GeneralRefusals(schema="Failure", codes={"400": frozenset()}, only_if_broken=True),
    # 1 to 100 ids in two parameters together.
    beyond_schemas=frozenset({"payments_get_many"}),
)
