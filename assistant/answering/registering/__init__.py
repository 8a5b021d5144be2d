"""Answers from the register: targets and duties."""
