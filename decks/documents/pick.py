"""The family of a file, by what its lines show and not by its name."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from decks.documents import deflists, flat, furniture, hanging, references, termlines
from decks.documents.blocks import DEFINES, HEADING, ITEM
from decks.documents.document import Family
from decks.documents.inline import clean
from decks.documents.labels import LEAD, labelled
from decks.documents.markdown import front_matter
from decks.documents.pages import blank_ended, marked
from decks.documents.talk import offers
from decks.documents.turns import Turn, begun, copied, turns

LOOKED_AT = 5_000
"""So many lines decide."""

_SIGN = re.compile(r"[\\\t\[\]{*#`|+-]")
"""Matches what the next patterns have in common: without it in a line, none of them matches."""

_LIQUID = re.compile(
    r"\{%(?!-? ?(?:end)?(?:math|katex|latex|highlight|raw)\b).*%\}|\{:.*\}|\{\{\s*site\.|^\s*\[\[[^\]]+\]\]\s*$"
)
_COURSE = re.compile(
    r"\b(?:lectures?|notes|week|chapter|course|lesson|tutorial|class|module|unit)\b|^title: *[\"']?\d{1,2}[.:] ",
    re.IGNORECASE,
)
"""What the front matter of a page of a course calls it."""

_SEE_ALSO = re.compile(r"^\s*see also\b", re.IGNORECASE)
_DIRT = re.compile(
    r"^\s*[-*]\s*$|\\[_$()*.+~>-]|^!\[[^\]]*\]\(_?page_|[Pp]age \d{1,4}(?: of \d{1,4})?\s*$|\]\(#\)|^\s*[-*]\s+\d{1,2}\.\s+\S|^- ?$|\S\t\S.*\t|^ $|^-[a-z]{3,}|^\s*\\+\s*•"
)
_CALLED = re.compile(
    r"\b(?:glossary|terminology|vocabulary|terms|definitions|dictionary|jargon|lexicon)\b", re.IGNORECASE
)
_LEXICON = re.compile(r"\b(?:glossary|terminology|vocabulary|dictionary|jargon|lexicon)\b", re.IGNORECASE)
_RUN_IN = re.compile(r"\*\*[^*]{2,60}?(?:\.\*\*|\*\*\.)\s")
_MARKUP = re.compile(r"\*\*\S|^\s*#{1,6}\s|\]\(|^\s*```|^\s*[-*+]\s+\S|^\s*\|.*\|")
_TITLED = re.compile(r"\b(?:glossary|terminology|vocabulary|terms|dictionary|jargon|lexicon)$", re.IGNORECASE)
MOST, NEARLY_ALL = 0.6, 0.8
"""So much of a file is the turns of a chat, and so much where headings with text stand before them."""

FEWEST_CALLED, FEWEST_TERMS, FEWEST_HEADED, FEWEST_ENTRIES = 3, 8, 4, 6
"""So many short headings in the order of the alphabet, or terms with a definition, make a glossary; `FEWEST_CALLED` on a page that calls itself one."""

FULL_LINE, MOST_BROKEN = 70, 0.15
"""A line of more letters may have been broken; a text of which such a share of lines is broken is prose."""


def family_of(lines: Sequence[str]) -> Family:
    """Say which family a file belongs to."""
    seen = [line for line in lines[:LOOKED_AT] if len(line) < 5000]
    filled = [line for line in seen if line.strip()]
    if len(filled) < 2:
        return "text"
    if (copied(seen) or begun(seen)) and turns(seen):
        return "chat"
    headings = sum(bool(HEADING.match(line)) for line in filled)
    matter = front_matter(seen)
    if _lists_terms(seen, filled, matter, headings):
        return "glossary"
    if not headings and _shows_cards(seen, filled):
        return "flashcards"
    found = turns(seen)
    if found and (copied(seen) or _told(seen, matter, found)):
        return "chat"
    if not headings and furniture.called_cards(filled[0]) and flat.cards_found(seen) >= FEWEST_ENTRIES:
        return "flashcards"
    return _by_marks(seen, filled, headings)


def _lists_terms(seen: Sequence[str], filled: Sequence[str], matter: int, headings: int) -> bool:
    """Say whether a file lists terms, each with what is said of it: by its links, its order, its entries."""
    liquid = 0
    if not _of_course(seen[1:matter]):
        liquid = sum(bool(_LIQUID.search(line)) for line in filled if _SIGN.search(line))
    related = sum(bool(_SEE_ALSO.match(line)) for line in filled)
    if headings >= 2 and ((liquid and matter) or liquid >= 3 or related >= max(3, headings // 3)):
        return True
    if headings >= FEWEST_HEADED and _alphabetical(references.without_folded(filled), matter > 0):
        return True
    called = _called(seen, matter)
    return (
        _defining(seen, called=_LEXICON.search(called) is not None)
        or (_CALLED.search(called) is not None and _listing(seen, matter))
        or termlines.defining(seen)
        or deflists.defining(seen)
        or hanging.defining(seen)
    )


def _shows_cards(seen: Sequence[str], filled: Sequence[str]) -> bool:
    """Say whether lines without headings are cards: by their dashes, their page, their marks, the gaps between them."""
    if flat.paired_dashes(seen):
        return True
    page = furniture.rated(filled) or furniture.counts_cards(filled) or flat.marked(filled)
    if page and flat.cards_found(seen) >= 2:
        return True
    if furniture.titles_cards(filled[0].strip()) and flat.cards_found(seen) >= FEWEST_ENTRIES:
        return True
    if flat.asks_and_answers(seen):
        return True
    return not copied(seen) and flat.grouped_cards(seen) >= FEWEST_ENTRIES


def _by_marks(seen: Sequence[str], filled: Sequence[str], headings: int) -> Family:
    """Tell conversions, notes, cards without any mark and plain text apart."""
    signed = [line for line in filled if _SIGN.search(line)]
    dirt = [match[0][:2] for line in signed if (match := _DIRT.search(line))]
    dirty = len(set(dirt)) >= 2 and len(dirt) >= max(4, len(filled) // 150)
    if headings and (marked(seen) or blank_ended(filled) or dirty):
        return "conversion"
    formatted = sum(bool(_MARKUP.search(line)) for line in signed)
    if headings or formatted >= max(3, 0.08 * len(filled)):
        return "chat" if offers(filled) else "markdown"
    cards = flat.cards_found(seen)
    times = Counter(filled)
    told = sum(times[line] < 3 for line in filled)
    if (
        cards >= 3
        and cards * 14 >= told
        and not _wrapped(filled)
        and not any(ITEM.match(line) for line in filled[:3] if line[:1] in "-*")
    ):
        return "flashcards"
    return "text"


def _wrapped(filled: Sequence[str]) -> bool:
    """Say whether many lines break off at the edge of a page and go on in small letters below, as prose does and no card."""
    pairs = pairwise(line.strip() for line in filled)
    broken = sum(
        len(line) > FULL_LINE and line[-1].isalpha() and below[0].islower() and "\t" not in line
        for line, below in pairs
    )
    return broken >= MOST_BROKEN * len(filled)


def _of_course(matter: Sequence[str]) -> bool:
    """Say whether the front matter of a page calls it a part of a course, and no list of terms."""
    told = [line for line in matter if line.startswith(("title:", "parent:", "grand_parent:", "course:"))]
    return any(map(_COURSE.search, told)) and not any(map(_CALLED.search, told))


def _told(seen: Sequence[str], matter: int, found: Sequence[Turn]) -> bool:
    """Say whether most of a file is the turns of a chat, and no document with headings stands before them."""
    before = seen[matter : found[0].first - 1]
    told = sum(turn.last - turn.first + 1 for turn in found) / len(seen)
    return told >= (NEARLY_ALL if _headed(before) > 1 else MOST)


def _headed(before: Sequence[str]) -> int:
    """Count the headings before the first turn of a chat, where text stands under them."""
    headings = [bool(HEADING.match(line)) for line in before if line.strip()]
    return 0 if all(headings) else sum(headings)


def _alphabetical(filled: Sequence[str], page: bool) -> bool:
    """Say whether most headings are short names in the order of the alphabet, or under a title that calls them terms, with little under each.

    `page` says that the file is a page of a site; then a few headings of the first level are enough.
    """
    found = [heading for line in filled if (heading := HEADING.match(line)) and heading[2]]
    if not found:
        return False
    level, count = Counter(len(heading[1]) for heading in found).most_common(1)[0]
    names = [clean(heading[2]).casefold() for heading in found if len(heading[1]) == level]
    firsts = {name.split()[0] for name in names if name[:1].isalpha()}
    called = level > 1 and len(found[0][1]) == 1 and _TITLED.search(clean(found[0][2])) is not None
    fewest = FEWEST_CALLED if called else FEWEST_HEADED if page and level == 1 else FEWEST_TERMS
    if (
        count < fewest
        or len(firsts) < 0.5 * count
        or sum(len(name.split()) > 6 for name in names) * 5 > count
    ):
        return False
    steps = sum(above <= below for above, below in pairwise(names))
    return (called or steps >= 0.85 * (count - 1)) and len(filled) <= 9 * count


def _listing(seen: Sequence[str], matter: int) -> bool:
    """Say whether a page is a list of terms, each with what is said of it."""
    entries = [found for line in seen[matter:] if (found := ITEM.match(line))]
    least = min((len(found[1]) for found in entries), default=0)
    top = [found for found in entries if len(found[1]) == least]
    told = [label for found in top if (label := labelled(found[3] or "")[0] or _RUN_IN.match(found[3] or ""))]
    return len(told) >= FEWEST_ENTRIES and len(told) >= 0.6 * len(top)


def _called(seen: Sequence[str], matter: int) -> str:
    """Return what a page calls itself: its title and its first heading."""
    names = [line for line in seen[:matter] if line.startswith("title:")]
    names += [line for line in seen[matter:] if HEADING.match(line)][:1]
    return " ".join(names)


def _defining(seen: Sequence[str], *, called: bool) -> bool:
    """Say whether most paragraphs are a term in bold and its definition, or a term above its colon.

    On a page `called` a glossary its entries may have further paragraphs; on another a list under no term is text too.
    """
    terms, paragraphs, listed = [], 0, True
    for above, line, after in zip(("", *seen), seen, (*seen[1:], ""), strict=False):
        if HEADING.match(line):
            listed = True
        if above.strip() or not line.strip() or HEADING.match(line) or line[0] in "|<!=[":
            continue
        if ITEM.match(line):
            paragraphs += listed and not called
            listed = True
            continue
        if line[0] == "-":
            continue
        paragraphs += not DEFINES.match(line)
        listed = False
        lead = LEAD.match(line.strip())
        if DEFINES.match(after) and len(line.split()) <= 8:
            terms.append(line.strip())
        elif lead and _begins_entry(lead, after, called=called):
            terms.append(lead["label"])
    distinct = len(set(terms))
    return (
        distinct >= FEWEST_ENTRIES
        and distinct >= 0.95 * len(terms)
        and distinct >= (0.3 if called else 0.6) * paragraphs
    )


def _begins_entry(lead: re.Match[str], after: str, *, called: bool) -> bool:
    """Say whether a term in bold has what is said of it behind it or, in a glossary, in the line below."""
    if lead["text"]:
        return bool(lead["in"] or lead["out"]) and len(lead["text"].split()) >= 3
    return called and bool(after.strip()) and not ITEM.match(after) and len(lead["label"].split()) <= 8
