"""From a valid document to providers, operations and types as values."""
