"""The answer that a language model writes, and what grounds it."""
