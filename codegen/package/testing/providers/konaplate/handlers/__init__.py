"""What does the work of Konaplate's operations, a module a tag."""
