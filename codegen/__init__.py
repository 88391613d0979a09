"""The generator: turns `specs/` and `codegen/package/` into `generated/`."""
