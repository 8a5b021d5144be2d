"""Answers that set things side by side: provinces, documents, years, bodies, things."""
