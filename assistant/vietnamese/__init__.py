"""The language: letters, syllables, numbers and names. Pure functions, no input or output."""
