"""English as a builder needs it: sentences, clauses, phrases, words."""
