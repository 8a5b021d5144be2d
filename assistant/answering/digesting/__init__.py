"""A text told in few words: its phrases, what each is worth, and those that have room."""
