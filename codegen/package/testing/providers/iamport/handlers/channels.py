"""Settings of payment gateways."""

from __future__ import annotations

from typing import Any

from krpay.testing.handlers import handles
from krpay.testing.operation_requests import OperationRequest
from krpay.testing.providers.iamport.channels import CHANNELS
from krpay.testing.providers.iamport.state import IamportState


@handles("channels.list")
def list_channels(state: IamportState, request: OperationRequest) -> Any:
    return list(CHANNELS)
