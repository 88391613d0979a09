"""Methods of models of the shop, as its spec names them."""

from __future__ import annotations

from krpay._runtime.model import Model


class ImageUrls(Model):
    """Something that has images."""

    def image_urls(self) -> list[str]:
        """List the URLs of all images."""
        return []
