"""A shop that is small enough for a page."""
