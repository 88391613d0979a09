# Generated from specs/iamport/ by `nox -s generate`. Do not edit.
"""Product orders of Naver Pay order type (네이버페이 주문형)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from krpay._runtime.enums import StrEnum
from krpay._runtime.model import Arguments, Model
from krpay._runtime.scalars import Amount, Id, UnixTime


class ApproveNaverCancel(Arguments):
    """Request of `naver_orders.approve_cancel`."""

    product_order_ids: Annotated[list[Id] | None, Field(alias="product_order_id")] = None
    """Product orders to approve the refund of; all of the payment if left out."""


class ApproveNaverReturn(Arguments):
    """Request of `naver_orders.approve_return`."""

    product_order_ids: Annotated[list[Id] | None, Field(alias="product_order_id")] = None
    """Product orders to approve the return of; all of the payment if left out."""
    memo: str | None = None
    """Note to the buyer."""


class CancelNaverOrders(Arguments):
    """Request of `naver_orders.cancel`."""

    product_order_ids: Annotated[list[Id] | None, Field(alias="product_order_id")] = None
    """Product orders to refund; all of the payment if left out."""
    reason: NaverCancelReason | None = None
    """Why; a wrong code counts as the provider's default, PRODUCT_UNSATISFIED."""


class CollectNaverExchange(Arguments):
    """Request of `naver_orders.collect_exchange`."""

    product_order_ids: Annotated[list[Id] | None, Field(alias="product_order_id")] = None
    """Product orders whose goods came back; all of the payment if left out."""


class NaverAddress(Model):
    """Delivery address of a product order."""

    base: Annotated[str | None, Field(repr=False)] = None
    """Address without its details."""
    detail: Annotated[str | None, Field(repr=False)] = None
    """Rest of the address."""
    postcode: Annotated[str | None, Field(repr=False)] = None
    """Postcode."""
    tel1: Annotated[str | None, Field(repr=False)] = None
    """First phone number."""
    tel2: Annotated[str | None, Field(repr=False)] = None
    """Second phone number."""
    name: Annotated[str | None, Field(repr=False)] = None
    """Name of the receiver."""


class NaverCancelReason(StrEnum):
    """
    Why a product order is refunded (취소 사유). SOLD_OUT: sold out. DELAYED_DELIVERY: late
    delivery. PRODUCT_UNSATISFIED: not satisfied with service or product. INTENT_CHANGED: does
    not want it any more. COLOR_AND_SIZE: wants another colour or size. WRONG_ORDER: ordered
    another product by mistake. INCORRECT_INFO: not as described.
    """

    SOLD_OUT = "SOLD_OUT"
    DELAYED_DELIVERY = "DELAYED_DELIVERY"
    PRODUCT_UNSATISFIED = "PRODUCT_UNSATISFIED"
    INTENT_CHANGED = "INTENT_CHANGED"
    COLOR_AND_SIZE = "COLOR_AND_SIZE"
    WRONG_ORDER = "WRONG_ORDER"
    INCORRECT_INFO = "INCORRECT_INFO"


class NaverClaimStatus(StrEnum):
    """
    State of a claim. Cancel: CANCEL_REQUEST, CANCELING, CANCEL_DONE, CANCEL_REJECT (withdrawn).
    Return: RETURN_REQUEST, COLLECTING, COLLECT_DONE, RETURN_DONE, RETURN_REJECT (withdrawn).
    Exchange: EXCHANGE_REQUEST, COLLECTING, COLLECT_DONE, EXCHANGE_REDELIVERING, EXCHANGE_DONE,
    EXCHANGE_REJECT. Confirmation withheld: PURCHASE_DECISION_HOLDBACK,
    PURCHASE_DECISION_HOLDBACK_REDELIVERING, PURCHASE_DECISION_REQUEST,
    PURCHASE_DECISION_HOLDBACK_RELEASE. Cancel ex officio: ADMIN_CANCELING, ADMIN_CANCEL_DONE.
    """

    CANCEL_REQUEST = "CANCEL_REQUEST"
    CANCELING = "CANCELING"
    CANCEL_DONE = "CANCEL_DONE"
    CANCEL_REJECT = "CANCEL_REJECT"
    RETURN_REQUEST = "RETURN_REQUEST"
    COLLECTING = "COLLECTING"
    COLLECT_DONE = "COLLECT_DONE"
    RETURN_DONE = "RETURN_DONE"
    RETURN_REJECT = "RETURN_REJECT"
    EXCHANGE_REQUEST = "EXCHANGE_REQUEST"
    EXCHANGE_REDELIVERING = "EXCHANGE_REDELIVERING"
    EXCHANGE_DONE = "EXCHANGE_DONE"
    EXCHANGE_REJECT = "EXCHANGE_REJECT"
    PURCHASE_DECISION_HOLDBACK = "PURCHASE_DECISION_HOLDBACK"
    PURCHASE_DECISION_HOLDBACK_REDELIVERING = "PURCHASE_DECISION_HOLDBACK_REDELIVERING"
    PURCHASE_DECISION_REQUEST = "PURCHASE_DECISION_REQUEST"
    PURCHASE_DECISION_HOLDBACK_RELEASE = "PURCHASE_DECISION_HOLDBACK_RELEASE"
    ADMIN_CANCELING = "ADMIN_CANCELING"
    ADMIN_CANCEL_DONE = "ADMIN_CANCEL_DONE"


class NaverClaimType(StrEnum):
    """
    Kind of claim on a product order. CANCEL: cancel (취소). RETURN: return (반품). EXCHANGE:
    exchange (교환). PURCHASE_DECISION_HOLDBACK: confirmation withheld (구매 확정 보류). ADMIN_CANCEL:
    cancelled ex officio (직권 취소).
    """

    CANCEL = "CANCEL"
    RETURN = "RETURN"
    EXCHANGE = "EXCHANGE"
    PURCHASE_DECISION_HOLDBACK = "PURCHASE_DECISION_HOLDBACK"
    ADMIN_CANCEL = "ADMIN_CANCEL"


class NaverDeliveryCompany(StrEnum):
    """
    Parcel service (택배사). CJGLS: CJ 대한통운. KGB: 로젠택배. DONGBU: KG 로지스. EPOST: 우체국택배. REGISTPOST:
    우편등기 (registered mail). HANJIN: 한진택배. HYUNDAI: 현대택배. KGBLS: KGB 택배. INNOGIS: GTX 로지스.
    DAESIN: 대신택배. ILYANG: 일양로지스. KDEXP: 경동택배. CHUNIL: 천일택배. CH1: another one (기타 택배). HDEXP:
    합동택배. CVSNET: 편의점택배. DHLDE: DHL Germany. ACIEXPRESS: ACI. PANTOS: 범한판토스. HLCGLOBAL: 현대택배
    (international). KOREXG: CJ 대한통운 (international). SWGEXP: 성원글로벌. DAEWOON: 대운글로벌. KUNYOUNG:
    건영택배. HPL: 한의사랑택배. DADREAM: 다드림. SFEXPRESS: 순풍택배. HONAM: 호남택배. The others are called as
    their codes.
    """

    CJGLS = "CJGLS"
    KGB = "KGB"
    DONGBU = "DONGBU"
    EPOST = "EPOST"
    REGISTPOST = "REGISTPOST"
    HANJIN = "HANJIN"
    HYUNDAI = "HYUNDAI"
    KGBLS = "KGBLS"
    INNOGIS = "INNOGIS"
    DAESIN = "DAESIN"
    ILYANG = "ILYANG"
    KDEXP = "KDEXP"
    CHUNIL = "CHUNIL"
    CH1 = "CH1"
    HDEXP = "HDEXP"
    CVSNET = "CVSNET"
    DHL = "DHL"
    FEDEX = "FEDEX"
    GSMNTON = "GSMNTON"
    WARPEX = "WARPEX"
    WIZWA = "WIZWA"
    EMS = "EMS"
    DHLDE = "DHLDE"
    ACIEXPRESS = "ACIEXPRESS"
    EZUSA = "EZUSA"
    PANTOS = "PANTOS"
    UPS = "UPS"
    HLCGLOBAL = "HLCGLOBAL"
    KOREXG = "KOREXG"
    TNT = "TNT"
    SWGEXP = "SWGEXP"
    DAEWOON = "DAEWOON"
    USPS = "USPS"
    IPARCEL = "IPARCEL"
    KUNYOUNG = "KUNYOUNG"
    HPL = "HPL"
    DADREAM = "DADREAM"
    SLX = "SLX"
    SFEXPRESS = "SFEXPRESS"
    HONAM = "HONAM"


class NaverDeliveryMethod(StrEnum):
    """
    How goods are delivered. DELIVERY: parcel or registered mail (택배, 등기, 소포). GDFW_ISSUE_SVC:
    with a consignment note by Goodsflow (굿스플로 송장 출력). VISIT_RECEIPT: the buyer picks them up
    (방문 수령). DIRECT_DELIVERY: handed over (직접 전달). QUICK_SVC: courier (퀵서비스). NOTHING: no
    delivery (배송 없음).
    """

    DELIVERY = "DELIVERY"
    GDFW_ISSUE_SVC = "GDFW_ISSUE_SVC"
    VISIT_RECEIPT = "VISIT_RECEIPT"
    DIRECT_DELIVERY = "DIRECT_DELIVERY"
    QUICK_SVC = "QUICK_SVC"
    NOTHING = "NOTHING"


class NaverOrderer(Model):
    """Who ordered at Naver."""

    name: Annotated[str | None, Field(repr=False)] = None
    """Name."""
    id: Annotated[str | None, Field(repr=False)] = None
    """Masked Naver id."""
    tel: Annotated[str | None, Field(repr=False)] = None
    """Phone number."""


class NaverProductOrder(Model):
    """
    A product order (상품주문) of Naver Pay. Each kind of product in a payment is a product order of
    its own.
    """

    product_order_id: str
    """Naver's number of the product order."""
    product_order_status: NaverProductOrderStatus
    """Where the product order is."""
    claim_type: NaverClaimType | None = None
    """Kind of claim (클레임) on the product order; None without one."""
    claim_status: NaverClaimStatus | None = None
    """Where the claim is."""
    product_id: str | None = None
    """Id of the product."""
    product_name: str | None = None
    """Name of the product."""
    product_option_id: str | None = None
    """Id of the option of the product."""
    product_option_name: str | None = None
    """Name of the option."""
    product_amount: Amount | None = None
    """Amount of the product."""
    delivery_amount: Amount | None = None
    """Delivery fee of the product."""
    quantity: int | None = None
    """Number of pieces."""
    orderer: NaverOrderer | None = None
    """Who ordered."""
    shipping_address: NaverAddress | None = None
    """Where to deliver."""
    shipping_memo: Annotated[str | None, Field(repr=False)] = None
    """The buyer's note for the delivery."""
    shipping_due: UnixTime = None
    """By when to deliver (배송기한)."""
    individual_code: Annotated[str | None, Field(repr=False)] = None
    """The buyer's personal customs code (개인통관고유부호)."""


class NaverProductOrderStatus(StrEnum):
    """
    State of a product order. PAYMENT_WAITING: waits for the deposit (입금 대기). PAYED: paid (결제
    완료). DELIVERING: being delivered (배송 중). DELIVERED: delivered (배송 완료). PURCHASE_DECIDED:
    purchase confirmed (구매 확정). EXCHANGED: exchanged (교환 완료). CANCELED: cancelled (취소 완료).
    RETURNED: returned (반품 완료). CANCELED_BY_NOPAYMENT: cancelled for want of a deposit (미입금 취소).
    """

    PAYMENT_WAITING = "PAYMENT_WAITING"
    PAYED = "PAYED"
    DELIVERING = "DELIVERING"
    DELIVERED = "DELIVERED"
    PURCHASE_DECIDED = "PURCHASE_DECIDED"
    EXCHANGED = "EXCHANGED"
    CANCELED = "CANCELED"
    RETURNED = "RETURNED"
    CANCELED_BY_NOPAYMENT = "CANCELED_BY_NOPAYMENT"


class NaverReturnDeliveryMethod(StrEnum):
    """
    How returned goods come back. RETURN_DESIGNATED: by a parcel service that the seller has
    called (지정 반품 택배). RETURN_DELIVERY: by parcel (일반 반품 택배). RETURN_INDIVIDUAL: the buyer sends
    them (직접 반송).
    """

    RETURN_DESIGNATED = "RETURN_DESIGNATED"
    RETURN_DELIVERY = "RETURN_DELIVERY"
    RETURN_INDIVIDUAL = "RETURN_INDIVIDUAL"


class NaverReturnReason(StrEnum):
    """
    Why a product order is returned (반품 사유). INTENT_CHANGED: does not want it any more.
    COLOR_AND_SIZE: wants another colour or size. WRONG_ORDER: ordered another product by
    mistake. PRODUCT_UNSATISFIED: not satisfied with service or product. DELAYED_DELIVERY: late
    delivery. SOLD_OUT: sold out. DROPPED_DELIVERY: not delivered. BROKEN: broken.
    INCORRECT_INFO: not as described. WRONG_DELIVERY: another product was delivered.
    WRONG_OPTION: another colour or the like was delivered.
    """

    INTENT_CHANGED = "INTENT_CHANGED"
    COLOR_AND_SIZE = "COLOR_AND_SIZE"
    WRONG_ORDER = "WRONG_ORDER"
    PRODUCT_UNSATISFIED = "PRODUCT_UNSATISFIED"
    DELAYED_DELIVERY = "DELAYED_DELIVERY"
    SOLD_OUT = "SOLD_OUT"
    DROPPED_DELIVERY = "DROPPED_DELIVERY"
    BROKEN = "BROKEN"
    INCORRECT_INFO = "INCORRECT_INFO"
    WRONG_DELIVERY = "WRONG_DELIVERY"
    WRONG_OPTION = "WRONG_OPTION"


class NaverReview(Model):
    """A buyer's review (구매평) of a product."""

    review_id: str
    """Id of the review."""
    score: str | None = None
    """
    Satisfaction, a number as text. General reviews: 0 (not satisfied), 1 (so-so), 2
    (satisfied). Premium reviews: 10 (not recommended), 11 (so-so), 12 (recommended), 13 (warmly
    recommended). Another text of the docs says 1 to 5.
    """
    title: str | None = None
    """Text of a general review, or title of a premium one."""
    content: str | None = None
    """Text of a premium review; none for general ones."""
    product_order_id: str
    """Naver's number of the product order."""
    product_id: str | None = None
    """Id of the product."""
    product_name: str | None = None
    """Name of the product."""
    product_option_name: str | None = None
    """Name of the option of the product."""
    writer: Annotated[str | None, Field(repr=False)] = None
    """Encrypted id of the writer."""
    created_at: UnixTime = None
    """When the review was written."""
    modified_at: UnixTime = None
    """When the review was changed."""


class NaverReviewType(StrEnum):
    """
    Kind of review (구매평 유형).
    """

    GENERAL = "general"
    PREMIUM = "premium"


class NaverWithholdReason(StrEnum):
    """
    Why a return is withheld (반품보류 사유). RETURN_DELIVERYFEE: the fee for the return is claimed.
    EXTRAFEEE: other costs of the return are claimed. RETURN_DELIVERYFEE_AND_EXTRAFEEE: both.
    RETURN_PRODUCT_NOT_DELIVERED: the goods have not come back. ETC: another reason.
    """

    RETURN_DELIVERYFEE = "RETURN_DELIVERYFEE"
    EXTRAFEEE = "EXTRAFEEE"
    RETURN_DELIVERYFEE_AND_EXTRAFEEE = "RETURN_DELIVERYFEE_AND_EXTRAFEEE"
    RETURN_PRODUCT_NOT_DELIVERED = "RETURN_PRODUCT_NOT_DELIVERED"
    ETC = "ETC"


class PlaceNaverOrders(Arguments):
    """Request of `naver_orders.place`."""

    product_order_ids: Annotated[list[Id] | None, Field(alias="product_order_id")] = None
    """Product orders to confirm; all of the payment if left out."""


class RejectNaverReturn(Arguments):
    """Request of `naver_orders.reject_return`."""

    product_order_ids: Annotated[list[Id] | None, Field(alias="product_order_id")] = None
    """Product orders to reject the return of; all of the payment if left out."""
    memo: str
    """Note to the buyer."""


class RequestNaverReturn(Arguments):
    """Request of `naver_orders.request_return`."""

    product_order_ids: Annotated[list[Id] | None, Field(alias="product_order_id")] = None
    """Product orders to return; all of the payment if left out."""
    reason: NaverReturnReason | None = None
    """Why; a wrong code counts as the provider's default, INTENT_CHANGED."""
    delivery_method: NaverReturnDeliveryMethod
    """How the goods come back."""
    delivery_company: NaverDeliveryCompany | None = None
    """Parcel service. Needed with the method RETURN_DELIVERY."""
    tracking_number: str | None = None
    """Number of the consignment note (송장번호). Needed with the method RETURN_DELIVERY."""


class ResolveNaverReturn(Arguments):
    """Request of `naver_orders.resolve_return`."""

    product_order_ids: Annotated[list[Id] | None, Field(alias="product_order_id")] = None
    """Product orders whose return is not withheld any more; all of the payment if left out."""


class ShipNaverExchange(Arguments):
    """Request of `naver_orders.ship_exchange`."""

    product_order_ids: Annotated[list[Id] | None, Field(alias="product_order_id")] = None
    """Product orders that are shipped again; all of the payment if left out."""
    delivery_method: NaverDeliveryMethod
    """How the goods are delivered."""
    delivery_company: NaverDeliveryCompany | None = None
    """Parcel service. Needed with the method DELIVERY."""
    tracking_number: str | None = None
    """Number of the consignment note (송장번호). Needed with the method DELIVERY."""


class ShipNaverOrders(Arguments):
    """Request of `naver_orders.ship`."""

    product_order_ids: Annotated[list[Id] | None, Field(alias="product_order_id")] = None
    """Product orders that are shipped; all of the payment if left out."""
    delivery_method: NaverDeliveryMethod
    """How the goods are delivered."""
    dispatched_at: UnixTime
    """When the goods were sent."""
    delivery_company: NaverDeliveryCompany | None = None
    """Parcel service. Needed with the method DELIVERY."""
    tracking_number: str | None = None
    """Number of the consignment note (송장번호). Needed with the method DELIVERY."""


class WithholdNaverReturn(Arguments):
    """Request of `naver_orders.withhold_return`."""

    product_order_ids: Annotated[list[Id] | None, Field(alias="product_order_id")] = None
    """Product orders to withhold the return of; all of the payment if left out."""
    reason: NaverWithholdReason | None = None
    """Why; a wrong code counts as the provider's default, ETC."""
    memo: str
    """Note to the buyer."""
    extra_charge: Amount | None = None
    """What the buyer has to pay in addition (기타 비용 청구액); the provider's default is 0."""
