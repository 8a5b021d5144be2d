"""From a question and the passages found to a checked answer."""
