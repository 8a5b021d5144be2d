"""Sentences as evidence: how much of the question they say, what they hold, whether they support an answer."""
