"""What a page leaves in a card: its marks, figures, citations and addresses."""

import re

_MARKS = re.compile(r"[{}\[\]<\\•▪●☐\ufffd\t*#]")
_DIRT = re.compile(
    r"[{}\[\]<\\•▪●☐\ufffd\t*#C](?:(?<=\{)%|(?<=%)\}|(?<=\{)\{(?!c\d+::)|(?<=\{):|(?<=\])\(|(?<=<)/?[a-z]+>|(?<=\\)[_$*#\[\]]|(?<=\*)\*|(?<=C)opy code)"
    r"|[•▪●☐\ufffd\t]|%\}|!\[|^#{1,6} "
)
# This begins with a set of letters, and looks behind it, so that the search for a place to begin is fast.
_FIGURE = re.compile(
    r"[FTSAE](?<!\w.)(?:(?<=F)ig(?:ure|\.)|(?<=T)able|(?<=S)ection|(?<=A)ppendix|(?<=E)q(?:uation|\.))\s*\d"
)
_LISTED = re.compile(r"\W*\d+\.\s|#|\s*\[\d+\]")
_ADDRESS = re.compile(r"\w@[\w-]+\.[a-z]|https?:|www\.|\bISBN\b|\bdoi\b")


def dirty(front: str, back: str) -> bool:
    """Say whether marks of a page are left on a side of a card."""
    text = f"{front}\n{back}"
    if "^{" in text and "$" not in text and "`" not in text:
        return True
    if _MARKS.search(text) is None and "Copy code" not in text:
        return False
    return _DIRT.search(front) is not None or _DIRT.search(back) is not None


def apparatus(text: str) -> bool:
    """Say whether a text refers to a figure, gives an address, or begins as an entry of a list of sources."""
    if "©" in text or _LISTED.match(text) or _FIGURE.search(text):
        return True
    addressed = "@" in text or "http" in text or "www." in text or "ISBN" in text or "doi" in text
    return addressed and _ADDRESS.search(text) is not None
