"""How the embedding and the token encoding that ship were made, runnable."""
