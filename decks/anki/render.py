r"""Markdown to the HTML of Anki's fields, maths to its MathJax, and gaps to its cloze marks.

Anki reads `{{c1::…}}` in the finished HTML of every field, so gaps go through Markdown as marks of their own: two
brackets around a private character, which Markdown takes for punctuation and leaves alone.
"""

import html
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from decks.card import GAP
from decks.note import Source

HIGHEST_GAP = 499

_NOT_TEXT = {**dict.fromkeys(range(0xD800, 0xE000), "\ufffd"), **dict.fromkeys(b"\x00\x1f"), 0xE000: None}
_UNFIT = re.compile("[\x00\x1f\ud800-\udfff\ue000]")
_OPEN = "⟦\ue000{}⟦"
_CLOSE = "⟧\ue000⟧"
_OPENED = re.compile("⟦\ue000(\\d+)⟦")
_TAG = re.compile(r"<(/?)(\w+)[^>]*>")
_VOID = frozenset({"br", "hr", "img"})
_IN_A_TAG = re.compile("<[^>]*\ue000")
_ANKI_BRACKET = re.compile(r"\[(?=sound:|anki:|/?latex\]|/?\${1,2}\])")
_PROSE = re.compile(r"(?:[^\W\d_][^\\`*_\[\]<>&$~|\s\x00-\x1f]*(?: [^\\`*_\[\]<>&$~|\s\x00-\x1f]+)*)?")
_LONE_PARAGRAPH = ["paragraph_open", "inline", "paragraph_close"]


def clean(text: str) -> str:
    """Return `text` without what a field cannot hold: NUL, the separator of fields, lone surrogates."""
    return text.translate(_NOT_TEXT) if _UNFIT.search(text) else text


def field_html(text: str) -> str:
    """Return the HTML of a field in Markdown."""
    return _for_anki(_markdown(clean(text)))


def line_html(text: str) -> str:
    """Return the HTML of plain text."""
    return _for_anki(_plain(clean(text)))


def cloze_html(text: str) -> str:
    """Return the HTML of a cloze text in Markdown, its gaps marked as Anki marks them.

    A gap that Anki cannot have (number 0, or above 499) is filled in.
    """
    text = clean(text)
    gaps: list[re.Match[str]] = []

    def marked(gap: re.Match[str]) -> str:
        if not 1 <= int(gap[1]) <= HIGHEST_GAP:
            return gap[2]
        gaps.append(gap)
        return _OPEN.format(len(gaps) - 1) + gap[2] + _CLOSE

    rendered = _for_anki(_markdown(GAP.sub(marked, text)))
    if not _intact(rendered, len(gaps)):
        gaps.clear()
        rendered = _for_anki(_plain(GAP.sub(marked, text)))
    return _with_gaps(rendered, gaps)


def source_html(sources: Sequence[Source]) -> str:
    """Return where a note stands, with its quotes; of a path the file's name, which says enough elsewhere."""
    parts = []
    for source in sources:
        place = " › ".join((source.path.replace("\\", "/").rpartition("/")[2], *source.heading))
        if source.first:
            span = (
                f"lines {source.first}–{source.last}"
                if source.last > source.first
                else f"line {source.first}"
            )
            place = f"{place}, {span}"
        quote = f"<blockquote>{line_html(source.quote)}</blockquote>" if source.quote else ""
        parts.append(f"<div>{line_html(place)}</div>{quote}")
    return "".join(parts)


def _plain(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")


def _for_anki(rendered: str) -> str:
    return _ANKI_BRACKET.sub("&#91;", rendered).replace("{{", "{&#123;")


def _markdown(text: str) -> str:
    if _PROSE.fullmatch(text):  # a line in which Markdown has nothing to do: most are
        return html.escape(text, quote=False).replace('"', "&quot;")
    parser = _parser()
    tokens = parser.parse(text)
    if [token.type for token in tokens] == _LONE_PARAGRAPH:
        tokens = tokens[1:2]
    rendered = str(parser.renderer.render(tokens, parser.options, {})).strip()
    return rendered if _TAG.sub("", rendered).strip() or "<img" in rendered else _plain(text.strip())


def _intact(rendered: str, gaps: int) -> bool:
    inside = [part.partition(_CLOSE) for part in _OPENED.split(rendered)[2::2]]
    return (
        _OPENED.findall(rendered) == [str(number) for number in range(gaps)]
        and all(mark and _balanced(text) for text, mark, _ in inside)
        and not _IN_A_TAG.search(rendered)
    )


def _balanced(rendered: str) -> bool:
    opened = []
    for tag in _TAG.finditer(rendered):
        if tag[2] in _VOID:
            continue
        if not tag[1]:
            opened.append(tag[2])
        elif not opened or opened.pop() != tag[2]:
            return False
    return not opened


def _with_gaps(rendered: str, gaps: Sequence[re.Match[str]]) -> str:
    before, *parts = _OPENED.split(rendered)
    written = [before]
    for number, part in zip(parts[::2], parts[1::2], strict=True):
        gap = gaps[int(number)]
        inside, _, after = part.partition(_CLOSE)
        content = inside.replace("}}", "} }").replace("::", ":&#58;")
        if gap[3]:
            content += f"::{line_html(gap[3]).replace('}}', '} }')}"
        # A brace beside the marks would be read as part of them.
        lead = " " if written[-1].endswith("{") else ""
        tail = " " if content.endswith("}") else ""
        follow = " " if after.startswith("}") else ""
        written.append(f"{lead}{{{{c{int(gap[1])}::{content}{tail}}}}}{follow}{after}")
    return "".join(written)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    parser.use(dollarmath_plugin, allow_space=False, allow_digits=False, double_inline=True)
    parser.add_render_rule("math_inline", _inline_maths)
    for name in ("math_inline_double", "math_block", "math_block_label"):
        parser.add_render_rule(name, _display_maths)
    return parser


def _inline_maths(_: Any, tokens: Sequence[Token], index: int, options: Mapping[str, Any], env: Any) -> str:
    del options, env
    return rf"\({_maths(tokens[index])}\)"


def _display_maths(_: Any, tokens: Sequence[Token], index: int, options: Mapping[str, Any], env: Any) -> str:
    del options, env
    return rf"\[{_maths(tokens[index])}\]"


def _maths(token: Token) -> str:
    return html.escape(token.content.strip(), quote=False)
