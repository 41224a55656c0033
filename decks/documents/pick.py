"""The family of a file, by what its lines show and not by its name."""

import re
from collections.abc import Sequence

from decks.documents import chat, flat
from decks.documents.blocks import HEADING, ITEM
from decks.documents.document import Family
from decks.documents.markdown import front_matter

LOOKED_AT = 20_000
"""So many lines decide."""

_LIQUID = re.compile(r"\{%.*%\}|\{:.*\}|\{\{\s*site\.|^\s*\[\[[^\]]+\]\]\s*$")
_SEE_ALSO = re.compile(r"^\s*see also\b", re.IGNORECASE)
_DIRT = re.compile(
    r"^\s*[-*]\s*$|\\[_$()*]|\]\(#\)|^\s*[-*]\s+\d{1,2}\.\s+\S|^- ?$|\S\t\S.*\t|^ $|^-[a-z]{3,}|^\s*\\+\s*•"
)
_MARKUP = re.compile(r"\*\*\S|^\s*#{1,6}\s|\]\(|^\s*```|^\s*[-*+]\s+\S|^\s*\|.*\|")


def family_of(lines: Sequence[str]) -> Family:
    """Say which family a file belongs to."""
    seen = [line for line in lines[:LOOKED_AT] if len(line) < 5000]
    filled = [line for line in seen if line.strip()]
    if len(filled) < 2:
        return "text"
    headings = sum(bool(HEADING.match(line)) for line in filled)
    liquid = sum(bool(_LIQUID.search(line)) for line in filled)
    related = sum(bool(_SEE_ALSO.match(line)) for line in filled)
    if headings >= 2 and ((front_matter(seen) and liquid) or liquid >= 3 or related >= max(3, headings // 3)):
        return "glossary"
    found = chat.turns(seen)
    if len(found) >= 2 and sum(t.last - t.first + 1 for t in found) >= 0.6 * len(seen):
        return "chat"
    dirt = [match[0][:2] for line in filled if (match := _DIRT.search(line))]
    if headings and len(set(dirt)) >= 2 and len(dirt) >= max(4, len(filled) // 150):
        return "conversion"
    marked = sum(bool(_MARKUP.search(line)) for line in filled)
    if headings or marked >= max(3, 0.08 * len(filled)):
        return "markdown"
    cards = flat.cards_found(seen)
    if (
        cards >= 3
        and cards * 14 >= len(filled)
        and not any(ITEM.match(line) for line in filled[:3] if line[:1] in "-*")
    ):
        return "flashcards"
    return "text"
