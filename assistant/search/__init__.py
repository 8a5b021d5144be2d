"""The index and what is found in it."""
