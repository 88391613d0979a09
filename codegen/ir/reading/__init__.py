"""Reading a valid document into providers and operations; everything doubtful is refused here."""
