"""Briefings and question cards from the register, planned as plain data and then written as Word, Markdown or CSV."""
