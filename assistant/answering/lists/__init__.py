"""Answers that name many things: under a heading, or within a sentence."""
