# Copied from codegen/package/testing/providers/konaplate/handlers/__init__.py by `nox -s generate`. Do not edit.
"""What does the work of Konaplate's operations, a module a tag."""
