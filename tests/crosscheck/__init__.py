"""What other people's tools say of our specs and verdicts: `nox -s crosscheck`."""
