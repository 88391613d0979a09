# Copied from codegen/package/testing/providers/iamport/keys.py by `nox -s generate`. Do not edit.
"""The made-up key and secret of the iamport sandbox."""

CREDENTIALS = {"api_key": "test-api-key", "api_secret": "test-api-secret"}
