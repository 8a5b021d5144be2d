"""The question understood: what is asked, of what, where and when; and what a follow-up means."""
