"""The head of a screen: where one is on the left, how much there is on the right, progress below."""

from textual.content import Content
from textual.widget import Widget


class Head(Widget):
    """A line of two texts and, when there is progress to show, a thin bar under it."""

    def __init__(self) -> None:
        super().__init__()
        self._left = Content("")
        self._right = Content("")
        self._part: float | None = None

    def show(self, left: Content, right: Content | None = None, part: float | None = None) -> None:
        """Draw these texts from now on, and `part` (0 to 1) of the bar; None draws an empty bar."""
        self._left, self._right, self._part = left, right or Content(""), part
        self.refresh()

    def render(self) -> Content:
        """Draw the line and the bar."""
        width = self.size.width
        right = self._right.truncate(max(0, width // 2), ellipsis=True)
        left = self._left.truncate(max(0, width - right.cell_length - 2), ellipsis=True)
        line = Content.assemble(left.pad_right(max(0, width - left.cell_length - right.cell_length)), right)
        if self.size.height < 2:
            return line
        done = round(width * min(1.0, max(0.0, self._part or 0.0)))
        return Content.assemble(line, "\n", ("━" * done, "$bar-done"), ("─" * (width - done), "$rule"))
