"""From values to the text of files, and from there to the disk."""
