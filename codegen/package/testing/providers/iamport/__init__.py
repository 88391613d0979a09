"""The iamport sandbox: payments, cancels, billing keys, schedules and virtual accounts."""

from krpay.testing.providers.iamport.protocol import IamportSandbox as IamportSandbox
