"""Notes extracted from sections, without a model."""
