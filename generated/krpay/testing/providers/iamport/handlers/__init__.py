# Copied from codegen/package/testing/providers/iamport/handlers/__init__.py by `nox -s generate`. Do not edit.
"""What does the work of iamport's operations, a module a tag."""
