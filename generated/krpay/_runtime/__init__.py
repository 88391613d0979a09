# Copied from codegen/package/_runtime/__init__.py by `nox -s generate`. Do not edit.
"""The hand-written core: building, sending, retrying, signing and decoding.

Read `client.py` first, then `retry.py`. Nothing in here is public.
"""
