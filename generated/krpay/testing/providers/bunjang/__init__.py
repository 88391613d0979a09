# Copied from codegen/package/testing/providers/bunjang/__init__.py by `nox -s generate`. Do not edit.
"""The Bunjang sandbox: points, products, orders and catalog files."""

from krpay.testing.providers.bunjang.protocol import BunjangSandbox as BunjangSandbox
