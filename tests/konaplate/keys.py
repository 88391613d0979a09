"""Keys and certificates of both ends of Konaplate, made anew for each run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from cryptography.hazmat.primitives.asymmetric import rsa
from joserfc import jwe
from joserfc.jwk import RSAKey

from tests.certificates import make_certificate, make_rsa_key, write_pem

CRYPTO_KEY_ID = "test-crypto-key-id-of-32-letters"
ALGORITHMS = ["RSA-OAEP-256", "A128GCM", "A256GCM"]


@dataclass(frozen=True)
class KeyPairs:
    """The two key pairs of a project."""

    server: rsa.RSAPrivateKey
    client: rsa.RSAPrivateKey

    @cached_property
    def server_certificate(self) -> str:
        """What a client encrypts with."""
        return make_certificate(self.server)

    @cached_property
    def client_private_key(self) -> str:
        """What a client decrypts with."""
        return write_pem(self.client)

    @property
    def options(self) -> dict[str, str]:
        """The arguments of a client that can encrypt and decrypt."""
        return {
            "crypto_key_id": CRYPTO_KEY_ID,
            "server_certificate": self.server_certificate,
            "client_private_key": self.client_private_key,
        }

    def decrypt(self, token: str) -> jwe.CompactEncryption:
        """Decrypt a request as the server does."""
        return jwe.decrypt_compact(token, RSAKey(self.server, self.server), algorithms=ALGORITHMS)

    def encrypt(self, content: bytes, enc: str = "A128GCM") -> str:
        """Encrypt a response as the server does."""
        return encrypt_for(self.client.public_key(), content, enc)


@cache
def make_key_pairs() -> KeyPairs:
    """Make the key pairs of a project, once in a run."""
    return KeyPairs(server=make_rsa_key(), client=make_rsa_key())


def encrypt_for(key: rsa.RSAPublicKey, content: bytes, enc: str = "A128GCM") -> str:
    """Encrypt for the owner of a key, as a compact JWE."""
    header = {"alg": "RSA-OAEP-256", "enc": enc}
    return jwe.encrypt_compact(header, content, RSAKey(key, key), algorithms=ALGORITHMS)
