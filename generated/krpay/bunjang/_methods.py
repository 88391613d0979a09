# Copied from codegen/package/bunjang/_methods.py by `nox -s generate`. Do not edit.
"""Methods of models, which a spec cannot express; `x-methods` names these classes."""

from __future__ import annotations

from typing import Any

from krpay._runtime.model import Model
from krpay.errors import InvalidArgumentError


def expand_image_template(
    template: str, *, number: int | None = None, resolution: str | int | None = None
) -> str:
    """An image URL from a template: `{cnt}` is the number of the image, `{res}` its resolution."""
    if "{res}" in template:
        if resolution is None:
            raise InvalidArgumentError("the template holds {res}: give a resolution, such as 640")
        template = template.replace("{res}", str(resolution))
    return template if number is None else template.replace("{cnt}", str(number))


class ImageUrls(Model):
    """A product whose images are given as a template and a count."""

    def image_urls(self, resolution: str | int | None = None) -> list[str]:
        """The URLs of all images.

        Args:
            resolution: What to put in place of `{res}`, if the template holds it.

        Raises:
            InvalidArgumentError: The template holds `{res}`, and no resolution was given.

        Source: https://api.bgzt.guide/api-10622550, documented ({cnt}); {res} is reported.
        """
        found: Any = self
        template, count = found.image_url_template, found.image_count or 0
        if not template:
            return []
        return [
            expand_image_template(template, number=number, resolution=resolution)
            for number in range(1, count + 1)
        ]
