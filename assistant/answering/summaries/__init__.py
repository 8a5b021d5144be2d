"""Documents, sections and things in short, and how things stand."""
