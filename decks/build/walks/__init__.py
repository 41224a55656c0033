"""The blocks of a section, walked one after another, into candidates for cards."""
