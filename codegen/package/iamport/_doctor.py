"""What `krpay doctor` says of credentials that are refused."""

REFUSED = (
    "These must be the REST API key and the REST API secret of V1: an API secret of PortOne V2 is "
    "for another API, and is refused here."
)
