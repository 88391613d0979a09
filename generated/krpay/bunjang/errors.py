# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""One exception class for each documented error code.

A code that is not here raises the class of its HTTP status, see `krpay.errors`.
"""

from collections.abc import Mapping

from krpay.errors import (
    APIError,
    AuthenticationError,
    BadRequestError,
    NotFoundError,
    PermissionDeniedError,
    ServerError,
)


class BadRequest(BadRequestError):
    """A query parameter is missing or wrong, or the JSON body does not parse."""

    code = "BAD_REQUEST"


class MissingAuthToken(AuthenticationError):
    """No token was sent."""

    code = "MISSING_AUTH_TOKEN"


class MissingAccessKey(AuthenticationError):
    """The token carries no access key."""

    code = "MISSING_ACCESS_KEY"


class InvalidAccessKey(AuthenticationError):
    """The access key is not valid."""

    code = "INVALID_ACCESS_KEY"


class MissingIatClaim(AuthenticationError):
    """The token lacks the iat claim."""

    code = "MISSING_IAT_CLAIM"


class InvalidAuthToken(AuthenticationError):
    """The token is not valid."""

    code = "INVALID_AUTH_TOKEN"


class ExpiredAuthToken(AuthenticationError):
    """The token is too old; check the clock of this machine."""

    code = "EXPIRED_AUTH_TOKEN"


class NotEnoughPermission(PermissionDeniedError):
    """The account may not do this."""

    code = "NOT_ENOUGH_PERMISSION"


class ResourceNotFound(NotFoundError):
    """Not found."""

    code = "RESOURCE_NOT_FOUND"


class ErrProductNotFound(NotFoundError):
    """Product not found (listed in 2024; gone from the newer page)."""

    code = "ERR_PRODUCT_NOT_FOUND"


class InternalError(ServerError):
    """Unexpected failure at Bunjang."""

    code = "INTERNAL_ERROR"


class NotFoundPayInbound(NotFoundError):
    """No such point issuance."""

    code = "NOT_FOUND_PAY_INBOUND"


class InvalidPayInboundStatus(BadRequestError):
    """The status of the point issuance does not allow this."""

    code = "INVALID_PAY_INBOUND_STATUS"


class InvalidPayStatus(BadRequestError):
    """The status of the payment does not allow this."""

    code = "INVALID_PAY_STATUS"


class UpdatePayInboundFailure(BadRequestError):
    """The point issuance could not be changed."""

    code = "UPDATE_PAY_INBOUND_FAILURE"


class IamportVbankExpiredFailure(BadRequestError):
    """The virtual account could not be expired at iamport."""

    code = "IAMPORT_VBANK_EXPIRED_FAILURE"


class UnknownError(ServerError):
    """Unknown failure at Bunjang; spelt so in the docs."""

    code = "UNKWOWN_ERROR"


class ProductNotFound(APIError):
    """The product to order does not exist (reported)."""

    code = "PRODUCT_NOT_FOUND"


class ProductSoldOut(APIError):
    """The product is sold (reported)."""

    code = "PRODUCT_SOLD_OUT"


class ProductOnHold(APIError):
    """The product is on hold (reported)."""

    code = "PRODUCT_ON_HOLD"


class InvalidProductPrice(APIError):
    """The price is not the current one (reported)."""

    code = "INVALID_PRODUCT_PRICE"


class InvalidProductQty(APIError):
    """The quantity of the product does not allow the order (reported)."""

    code = "INVALID_PRODUCT_QTY"


class InvalidDeliveryPrice(APIError):
    """The delivery fee is not the current one (reported)."""

    code = "INVALID_DELIVERY_PRICE"


class PointShortage(APIError):
    """There are not enough points (reported)."""

    code = "POINT_SHORTAGE"


class InvalidSelfPurchase(APIError):
    """The product is your own (reported)."""

    code = "INVALID_SELF_PURCHASE"


class BlockedByOpponent(APIError):
    """The seller has blocked you (reported)."""

    code = "BLOCKED_BY_OPPONENT"


class BlockedBySelf(APIError):
    """You have blocked the seller (reported)."""

    code = "BLOCKED_BY_SELF"


BY_CODE: Mapping[str, type[APIError]] = {
    "BAD_REQUEST": BadRequest,
    "MISSING_AUTH_TOKEN": MissingAuthToken,
    "MISSING_ACCESS_KEY": MissingAccessKey,
    "INVALID_ACCESS_KEY": InvalidAccessKey,
    "MISSING_IAT_CLAIM": MissingIatClaim,
    "INVALID_AUTH_TOKEN": InvalidAuthToken,
    "EXPIRED_AUTH_TOKEN": ExpiredAuthToken,
    "NOT_ENOUGH_PERMISSION": NotEnoughPermission,
    "RESOURCE_NOT_FOUND": ResourceNotFound,
    "ERR_PRODUCT_NOT_FOUND": ErrProductNotFound,
    "INTERNAL_ERROR": InternalError,
    "NOT_FOUND_PAY_INBOUND": NotFoundPayInbound,
    "INVALID_PAY_INBOUND_STATUS": InvalidPayInboundStatus,
    "INVALID_PAY_STATUS": InvalidPayStatus,
    "UPDATE_PAY_INBOUND_FAILURE": UpdatePayInboundFailure,
    "IAMPORT_VBANK_EXPIRED_FAILURE": IamportVbankExpiredFailure,
    "UNKWOWN_ERROR": UnknownError,
    "PRODUCT_NOT_FOUND": ProductNotFound,
    "PRODUCT_SOLD_OUT": ProductSoldOut,
    "PRODUCT_ON_HOLD": ProductOnHold,
    "INVALID_PRODUCT_PRICE": InvalidProductPrice,
    "INVALID_PRODUCT_QTY": InvalidProductQty,
    "INVALID_DELIVERY_PRICE": InvalidDeliveryPrice,
    "POINT_SHORTAGE": PointShortage,
    "INVALID_SELF_PURCHASE": InvalidSelfPurchase,
    "BLOCKED_BY_OPPONENT": BlockedByOpponent,
    "BLOCKED_BY_SELF": BlockedBySelf,
}
"""Exception class by code."""
