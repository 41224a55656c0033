"""When a card is asked: pure functions over dates and numbers, standard library only."""
