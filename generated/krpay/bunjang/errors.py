# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""One exception class for each documented error code.

A code that is not here raises the class of its HTTP status, see `krpay.errors`.
"""

from collections.abc import Mapping as _Mapping

from krpay import errors as _errors


class BadRequest(_errors.BadRequestError):
    """A query parameter is missing or wrong, or the JSON body does not parse."""

    code = "BAD_REQUEST"


class MissingAuthToken(_errors.AuthenticationError):
    """No token was sent."""

    code = "MISSING_AUTH_TOKEN"


class MissingAccessKey(_errors.AuthenticationError):
    """The token carries no access key."""

    code = "MISSING_ACCESS_KEY"


class InvalidAccessKey(_errors.AuthenticationError):
    """The access key is not valid."""

    code = "INVALID_ACCESS_KEY"


class MissingIatClaim(_errors.AuthenticationError):
    """The token lacks the iat claim."""

    code = "MISSING_IAT_CLAIM"


class InvalidAuthToken(_errors.AuthenticationError):
    """The token is not valid."""

    code = "INVALID_AUTH_TOKEN"


class ExpiredAuthToken(_errors.AuthenticationError):
    """The token is too old; check the clock of this machine."""

    code = "EXPIRED_AUTH_TOKEN"


class NotEnoughPermission(_errors.PermissionDeniedError):
    """The account may not do this."""

    code = "NOT_ENOUGH_PERMISSION"


class ResourceNotFound(_errors.NotFoundError):
    """Not found."""

    code = "RESOURCE_NOT_FOUND"


class ErrProductNotFound(_errors.NotFoundError):
    """Product not found (listed in 2024; gone from the newer page)."""

    code = "ERR_PRODUCT_NOT_FOUND"


class InternalError(_errors.ServerError):
    """Unexpected failure at Bunjang."""

    code = "INTERNAL_ERROR"


class NotFoundPayInbound(_errors.NotFoundError):
    """No such point issuance, by the name of the code."""

    code = "NOT_FOUND_PAY_INBOUND"


class InvalidPayInboundStatus(_errors.BadRequestError):
    """The status of the point issuance does not allow this, by the name of the code."""

    code = "INVALID_PAY_INBOUND_STATUS"


class InvalidPayStatus(_errors.BadRequestError):
    """The status of the payment does not allow this, by the name of the code."""

    code = "INVALID_PAY_STATUS"


class UpdatePayInboundFailure(_errors.BadRequestError):
    """The point issuance could not be changed, by the name of the code."""

    code = "UPDATE_PAY_INBOUND_FAILURE"


class IamportVbankExpiredFailure(_errors.BadRequestError):
    """A failure about the expiry of the virtual account at iamport, by the name of the code."""

    code = "IAMPORT_VBANK_EXPIRED_FAILURE"


class UnknownError(_errors.ServerError):
    """An unknown failure at Bunjang, by the name of the code; spelt so in the docs."""

    code = "UNKWOWN_ERROR"


class ProductNotFound(_errors.APIError):
    """The product to order does not exist, by the name of the code (reported)."""

    code = "PRODUCT_NOT_FOUND"


class ProductSoldOut(_errors.APIError):
    """The product is sold, by the name of the code (reported)."""

    code = "PRODUCT_SOLD_OUT"


class ProductOnHold(_errors.APIError):
    """The product is on hold, by the name of the code (reported)."""

    code = "PRODUCT_ON_HOLD"


class InvalidProductPrice(_errors.APIError):
    """The price is not the current one, by the name of the code (reported)."""

    code = "INVALID_PRODUCT_PRICE"


class InvalidProductQty(_errors.APIError):
    """The quantity of the product does not allow the order, by the name of the code (reported)."""

    code = "INVALID_PRODUCT_QTY"


class InvalidDeliveryPrice(_errors.APIError):
    """The delivery fee has changed, as the client says that reads the code (reported)."""

    code = "INVALID_DELIVERY_PRICE"


class PointShortage(_errors.APIError):
    """There are not enough points, by the name of the code (reported)."""

    code = "POINT_SHORTAGE"


class InvalidSelfPurchase(_errors.APIError):
    """The product is your own, by the name of the code (reported)."""

    code = "INVALID_SELF_PURCHASE"


class BlockedByOpponent(_errors.APIError):
    """The seller has blocked you, by the name of the code (reported)."""

    code = "BLOCKED_BY_OPPONENT"


class BlockedBySelf(_errors.APIError):
    """You have blocked the seller, by the name of the code (reported)."""

    code = "BLOCKED_BY_SELF"


BY_CODE: _Mapping[str, type[_errors.APIError]] = {
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
