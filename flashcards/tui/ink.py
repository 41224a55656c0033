"""Content drawn as one line of the screen, without what a line of ours never needs."""

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.content import Content
from textual.strip import Strip
from textual.style import Style


def strip(content: Content, width: int, base: Style) -> Strip:
    """Draw one line on the ground of `base`, cut or filled up to `width` cells."""
    line = content if content.cell_length <= width else content.truncate(width, ellipsis=True)
    segments = [Segment(text, _rich(style)) for text, style in line.render(base, end="") if text]
    if line.cell_length < width:
        segments.append(Segment(" " * (width - line.cell_length), _rich(base)))
    return Strip(segments, width)


@lru_cache(2048)
def _rich(style: Style) -> RichStyle:
    return style.rich_style
