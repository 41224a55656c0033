"""The collection: everything a person has, in one database."""
