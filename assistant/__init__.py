"""A chat assistant over Vietnamese policy documents whose every answer is cited and checked."""
