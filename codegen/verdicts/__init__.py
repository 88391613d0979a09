"""Writes the table of verdicts, which the core decides by, into the docs."""
