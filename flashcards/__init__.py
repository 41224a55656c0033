"""The application: commands, the review session and the screens."""
