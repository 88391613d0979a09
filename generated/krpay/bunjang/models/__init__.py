# Generated from specs/bunjang/ by `nox -s generate`. Do not edit.
"""Models: what the provider sends, and objects that go into requests.

Each is in the module of its group; `models.<name>` imports what it needs when it is first used.
"""

TYPE_CHECKING = bool()  # false, but not to tools that complete names; no import of typing

if TYPE_CHECKING:
    from krpay.bunjang.models.brands import Brand as Brand
    from krpay.bunjang.models.categories import Category as Category
    from krpay.bunjang.models.orders import (
        CreatedOrder as CreatedOrder,
        CreatedOrderPayment as CreatedOrderPayment,
        CreatedOrderProduct as CreatedOrderProduct,
        CreatedOrderV1 as CreatedOrderV1,
        CreateOrder as CreateOrder,
        CreateOrderV1 as CreateOrderV1,
        Invoice as Invoice,
        Order as Order,
        OrderAddress as OrderAddress,
        OrderDelivery as OrderDelivery,
        OrderDetail as OrderDetail,
        OrderedProduct as OrderedProduct,
        OrderItem as OrderItem,
        OrderItemProduct as OrderItemProduct,
        OrderPage as OrderPage,
        OrderReturn as OrderReturn,
        OrderSeller as OrderSeller,
        OrderStatus as OrderStatus,
        OrderSummary as OrderSummary,
        OrderSummaryItem as OrderSummaryItem,
        OrderSummaryProduct as OrderSummaryProduct,
        ShippingAddress as ShippingAddress,
    )
    from krpay.bunjang.models.points import (
        IssuePoints as IssuePoints,
        PointBalance as PointBalance,
        PointIssuance as PointIssuance,
        PointIssuanceStatus as PointIssuanceStatus,
        PreparedVirtualAccount as PreparedVirtualAccount,
    )
    from krpay.bunjang.models.products import (
        FilterOnSaleProducts as FilterOnSaleProducts,
        Product as Product,
        ProductCondition as ProductCondition,
        ProductOption as ProductOption,
        ProductPage as ProductPage,
        ProductSaleStatus as ProductSaleStatus,
        ProductSort as ProductSort,
        ProductSummary as ProductSummary,
    )

_MODULES = {
    "Brand": "brands",
    "Category": "categories",
    "CreateOrder": "orders",
    "CreateOrderV1": "orders",
    "CreatedOrder": "orders",
    "CreatedOrderPayment": "orders",
    "CreatedOrderProduct": "orders",
    "CreatedOrderV1": "orders",
    "Invoice": "orders",
    "Order": "orders",
    "OrderAddress": "orders",
    "OrderDelivery": "orders",
    "OrderDetail": "orders",
    "OrderItem": "orders",
    "OrderItemProduct": "orders",
    "OrderPage": "orders",
    "OrderReturn": "orders",
    "OrderSeller": "orders",
    "OrderStatus": "orders",
    "OrderSummary": "orders",
    "OrderSummaryItem": "orders",
    "OrderSummaryProduct": "orders",
    "OrderedProduct": "orders",
    "ShippingAddress": "orders",
    "IssuePoints": "points",
    "PointBalance": "points",
    "PointIssuance": "points",
    "PointIssuanceStatus": "points",
    "PreparedVirtualAccount": "points",
    "FilterOnSaleProducts": "products",
    "Product": "products",
    "ProductCondition": "products",
    "ProductOption": "products",
    "ProductPage": "products",
    "ProductSaleStatus": "products",
    "ProductSort": "products",
    "ProductSummary": "products",
}

__all__ = [
    "Brand",
    "Category",
    "CreateOrder",
    "CreateOrderV1",
    "CreatedOrder",
    "CreatedOrderPayment",
    "CreatedOrderProduct",
    "CreatedOrderV1",
    "Invoice",
    "Order",
    "OrderAddress",
    "OrderDelivery",
    "OrderDetail",
    "OrderItem",
    "OrderItemProduct",
    "OrderPage",
    "OrderReturn",
    "OrderSeller",
    "OrderStatus",
    "OrderSummary",
    "OrderSummaryItem",
    "OrderSummaryProduct",
    "OrderedProduct",
    "ShippingAddress",
    "IssuePoints",
    "PointBalance",
    "PointIssuance",
    "PointIssuanceStatus",
    "PreparedVirtualAccount",
    "FilterOnSaleProducts",
    "Product",
    "ProductCondition",
    "ProductOption",
    "ProductPage",
    "ProductSaleStatus",
    "ProductSort",
    "ProductSummary",
]


if not TYPE_CHECKING:  # which then knows that there are no others

    def __getattr__(name: str) -> object:
        if name in _MODULES:
            from krpay._runtime.model import load_model

            found = globals()[name] = load_model(f"krpay.bunjang.models.{_MODULES[name]}", name)
            return found
        raise AttributeError(f"module 'krpay.bunjang.models' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
