"""Reviews what a change of the specs does to the people who use krpay, in Python terms."""
