"""What an author has parted himself, a term and its entry, into a card."""
