"""Catalog files, which are downloads and no operations of the spec."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re

from krpay.testing.http_messages import HttpRequest, HttpResponse
from krpay.testing.providers.bunjang.state import BunjangState, list_image_urls

_PATH = re.compile(r"/catalog/(full/full-\d{8}|segment/segment-\d{8}_\d{2})\.csv\.gz")
_COLUMNS = [
    *("pid", "name", "description", "quantity", "price", "shippingFee", "condition"),
    *("saleStatus", "keywords", "images", "categoryId", "brandId", "options", "uid"),
    *("updatedAt", "createdAt"),
]


def is_catalog_request(request: HttpRequest) -> bool:
    """Whether a request is for a catalog file."""
    return _PATH.fullmatch(request.target) is not None


def send_catalog(state: BunjangState) -> HttpResponse:
    """Send all products as a catalog file; a segment is the same here."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, _COLUMNS, extrasaction="ignore")
    writer.writeheader()
    for product in state.products.values():
        columns = {
            "keywords": ",".join(product["keywords"]),
            "images": ",".join(list_image_urls(product)),
            "options": json.dumps(product["options"], ensure_ascii=False),
        }
        writer.writerow({**product, **columns})
    content = gzip.compress(text.getvalue().encode(), mtime=0)
    return HttpResponse(200, content, {"Content-Type": "application/gzip"})
