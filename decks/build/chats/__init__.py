"""The questions of a chat, and what answers them."""
