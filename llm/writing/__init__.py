"""Sections to drafts: the reply schema and the checks."""
