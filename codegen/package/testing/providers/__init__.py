"""What only one provider's sandbox does, a folder for each that has something.

| file | holds |
| --- | --- |
| `__init__.py` | the name of the class in `protocol.py`, `<Provider>Sandbox` |
| `protocol.py` | that class: credentials, signatures, encryption, the form of refusals |
| `state.py` | `<Provider>State`: what the provider knows, and what a test may do to it |
| `records.py` | typed records that the state holds, where plain JSON is not enough |
| `handlers/<tag>.py` | what does the work of the operations of a tag, by `@handles` |
| `actions.py` | what can be done by hand, by `@action` |
| `demo.py` | the provider's steps of `python -m krpay.testing.demo` |
| `keys.py` | keys and certificates, where there are any |

A provider without a folder is a `ProviderSandbox`: it responds by its spec alone.
"""
