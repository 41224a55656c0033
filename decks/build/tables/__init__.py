"""The cells of tables into questions."""
