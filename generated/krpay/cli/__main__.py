# Copied from codegen/package/cli/__main__.py by `nox -s generate`. Do not edit.
"""`python -m krpay.cli` is the command `krpay`."""

from krpay.cli import main

if __name__ == "__main__":
    main()
