"""`python -m krpay.cli` is the command `krpay`."""

from krpay.cli import main

if __name__ == "__main__":
    main()
