"""Headings, labels and lists into questions."""
