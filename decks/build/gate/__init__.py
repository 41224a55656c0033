"""What keeps a card out: faults of a question, of an answer, of what both are about."""
