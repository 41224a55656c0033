"""The head of a screen: where one is on the left, how much there is on the right, progress below."""

from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from flashcards.tui import ink


class Head(Widget):
    """A line of two texts, and under it a thin bar that fills as work gets done."""

    def __init__(self) -> None:
        super().__init__()
        self._texts = (Content(""), Content(""))
        self._part = 0.0

    def show(self, left: Content, right: Content | None = None, part: float = 0.0) -> None:
        """Draw these texts from now on, and `part` (0 to 1) of the bar."""
        texts = (left, right or Content(""))
        same = all(new.is_same(old) for new, old in zip(texts, self._texts, strict=True))
        if not same or part != self._part:
            self._texts, self._part = texts, part
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the texts, or the bar."""
        width = self.size.width
        if y == 0:
            right = self._texts[1].truncate(max(0, width // 2), ellipsis=True)
            left = self._texts[0].truncate(max(0, width - right.cell_length - 2), ellipsis=True)
            line = left.pad_right(max(0, width - left.cell_length - right.cell_length)) + right
        else:
            done = round(width * min(1.0, max(0.0, self._part)))
            line = Content.assemble(("━" * done, "$bar-done"), ("─" * (width - done), "$rule"))
        return ink.strip(line, width, self.visual_style)
