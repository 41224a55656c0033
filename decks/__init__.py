"""What is learned: notes and cards as values, and the ways in and out."""
