"""From YAML files to a valid document that knows its lines."""
