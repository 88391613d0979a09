"""The Konaplate sandbox: members, their accounts and cards, and the money on them."""

from krpay.testing.providers.konaplate.protocol import KonaplateSandbox as KonaplateSandbox
