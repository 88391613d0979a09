# Copied from codegen/package/testing/providers/iamport/__init__.py by `nox -s generate`. Do not edit.
"""The iamport sandbox: payments, cancels, billing keys, schedules and virtual accounts."""

from krpay.testing.providers.iamport.protocol import IamportSandbox as IamportSandbox
