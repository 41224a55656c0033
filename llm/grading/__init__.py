"""An answer to a verdict: by matching alone, and with a model."""
