"""The Bunjang sandbox: points, products, orders and catalog files."""

from krpay.testing.providers.bunjang.protocol import BunjangSandbox as BunjangSandbox
