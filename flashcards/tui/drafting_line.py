"""One line that says how far the model is with its drafts."""

from textual.content import Content
from textual.widgets import Static


class DraftingLine(Static):
    """Says it, and is gone when no job runs."""

    def show(self, said: str) -> None:
        """Say this from now on."""
        self.display = bool(said)
        self.update(Content.styled(said, "$quiet"))
