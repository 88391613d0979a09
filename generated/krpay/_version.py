# Copied from codegen/package/_version.py by `nox -s generate`. Do not edit.
"""The version of the package; `pyproject.toml` reads it from here."""

__version__ = "0.1.0"
