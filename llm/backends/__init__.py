"""Where a model runs: one protocol, several engines."""
