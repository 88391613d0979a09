# Copied from codegen/package/testing/providers/bunjang/handlers/__init__.py by `nox -s generate`. Do not edit.
"""What does the work of Bunjang's operations, a module a tag."""
