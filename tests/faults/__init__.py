"""What a network does to a call, on real sockets, and what the table of verdicts makes of it."""
