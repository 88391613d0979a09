"""What does the work of Bunjang's operations, a module a tag."""
