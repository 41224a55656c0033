"""Help from a language model: writing notes and grading answers."""
