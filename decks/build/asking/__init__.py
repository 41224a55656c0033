"""A statement of prose into a question with its answer, or into a sentence with a gap."""
