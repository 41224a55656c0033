"""The prompts, as text files; each begins with a line that names its version."""
