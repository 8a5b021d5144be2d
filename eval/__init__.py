"""How good the assistant is: question sets, pure judgements, and the runner."""
