# Generated from specs/konaplate/ by `nox -s generate`. Do not edit.
"""The methods that people call: one line each over an endpoint function."""
