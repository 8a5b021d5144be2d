"""Yes or no: what a question claims, and whether a clause bears it out."""
