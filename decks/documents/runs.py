"""The runs of a Word paragraph as one text, with marks for what is bold, slanted, code or maths."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from decks.documents.extract import escaped, lowered, marked, raised

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of WordprocessingML, as lxml writes it."""

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_AROUND = {
    W + tag
    for tag in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "dir", "bdo")
}
_CODE_FONT = re.compile(r"courier|consolas|mono|menlo|lucida console|source code|fira code", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class _Look:
    bold: bool = False
    slanted: bool = False
    code: bool = False
    shift: str = ""
    maths: bool = False


def text(paragraph: Any, *, marks: bool = True) -> str:
    """Return the text of a `w:p` element; line breaks in it are newlines. Deleted text is left out."""
    pieces = [(piece, look) for piece, look in _pieces(paragraph) if piece]
    joined = []
    for look, group in groupby(pieces, key=lambda pair: pair[1]):
        joined.append(_marked("".join(piece for piece, _ in group), look, marks=marks))
    return "".join(joined)


def is_code(paragraph: Any) -> bool:
    """Say whether all of a paragraph's text is set in a typewriter font."""
    looks = [look.code for piece, look in _pieces(paragraph) if piece.strip()]
    return bool(looks) and all(looks)


def on(element: Any) -> bool:
    """Say whether a switch such as `w:b` is there and not switched off."""
    return element is not None and (element.get(f"{W}val") or "").lower() not in _OFF


def _marked(piece: str, look: _Look, *, marks: bool) -> str:
    if look.maths:
        return f"${piece.strip()}$" if piece.strip() else ""
    if look.shift:
        return raised(piece) if look.shift == "superscript" else lowered(piece)
    if not marks:
        return piece
    if look.code:
        return marked(piece, "`")
    piece = escaped(piece)
    if look.bold:
        return marked(piece, "**")
    return marked(piece, "*") if look.slanted else piece


def _pieces(parent: Any, depth: int = 0) -> Iterator[tuple[str, _Look]]:
    for child in parent:
        if child.tag == W + "r":
            yield from _run(child)
        elif child.tag in {_M + "oMath", _M + "oMathPara"}:
            yield _formula(child), _Look(maths=True)
        elif child.tag in _AROUND and depth < _DEEPEST:
            yield from _pieces(child, depth + 1)


def _run(run: Any) -> Iterator[tuple[str, _Look]]:
    look = _Look()
    for child in run:
        if child.tag == W + "rPr":
            if on(child.find(W + "vanish")):
                return
            look = _look(child)
        elif child.tag == W + "t":
            yield child.text or "", look
        elif child.tag == W + "tab":
            yield " ", look
        elif child.tag == W + "noBreakHyphen":
            yield "-", look
        elif child.tag in {W + "br", W + "cr"} and child.get(W + "type") in {None, "textWrapping"}:
            yield "\n", look


def _look(properties: Any) -> _Look:
    style, fonts, shift = (properties.find(W + tag) for tag in ("rStyle", "rFonts", "vertAlign"))
    named = (style.get(W + "val") or "").lower() if style is not None else ""
    font = (fonts.get(W + "ascii") or "") if fonts is not None else ""
    bold = properties.find(W + "b")
    slanted = properties.find(W + "i")
    return _Look(
        bold=on(bold) if bold is not None else named in {"strong", "intenseemphasis"},
        slanted=on(slanted) if slanted is not None else named == "emphasis",
        code=bool(_CODE_FONT.search(font)) or "code" in named or "verbatim" in named,
        shift=(shift.get(W + "val") or "")
        if shift is not None and shift.get(W + "val") != "baseline"
        else "",
    )


def _formula(element: Any, depth: int = 0) -> str:
    """Return an Office formula in TeX, as far as fractions, roots, sums, powers and indices go."""
    if depth > _DEEPEST:
        return ""
    if element.tag == _M + "t":
        return element.text or ""

    def part(name: str) -> str:
        return "".join(_formula(each, depth + 1) for each in element.findall(_M + name))

    match element.tag.removeprefix(_M):
        case "f":
            return rf"\frac{{{part('num')}}}{{{part('den')}}}"
        case "rad":
            return rf"\sqrt{{{part('e')}}}"
        case "sSup":
            return f"{part('e')}^{{{part('sup')}}}"
        case "sSub":
            return f"{part('e')}_{{{part('sub')}}}"
        case "sSubSup":
            return f"{part('e')}_{{{part('sub')}}}^{{{part('sup')}}}"
        case "d":
            return f"({part('e')})"
        case "nary":
            sign = element.find(f"{_M}naryPr/{_M}chr")
            shown = (sign.get(f"{_M}val") or "") if sign is not None else "∫"
            low, high = part("sub"), part("sup")
            return shown + f"_{{{low}}}" * bool(low) + f"^{{{high}}}" * bool(high) + f" {part('e')}"
        case _:
            return "".join(_formula(child, depth + 1) for child in element)
