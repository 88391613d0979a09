"""Tests of how the table of verdicts gets into the docs."""
