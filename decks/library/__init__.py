"""The starter decks, written by hand, as deck files."""
