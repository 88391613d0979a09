"""What does the work of iamport's operations, a module a tag."""
