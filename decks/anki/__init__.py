"""Anki's packages: records to .apkg and back; the collection is not touched."""
