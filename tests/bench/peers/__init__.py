"""Who is measured: one module each, which makes the calls of `operations` its own way.

A module has `make_calls(settings, stack)`, `make_async_calls(settings, stack)` or both; they
make clients, which `stack` closes, and give for each operation a function that makes the
call and returns what the peer makes of the response. `to_json(result)` turns that back into
JSON, to compare peers by. Nothing here is imported before its libraries are needed:
each peer runs in an environment of its own.
"""
