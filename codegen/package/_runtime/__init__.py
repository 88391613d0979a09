"""The hand-written core: building, sending, retrying, signing and decoding.

Read `verdicts.py` first, then `exchange.py`. Nothing in here is public.
"""
