"""Flashcards copied from a web page: no markup, fronts and backs as lines one after another."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from decks.documents import choices
from decks.documents.alternation import BULLET, by_gaps, by_turns, dashed
from decks.documents.document import Block, Section
from decks.documents.exports import entries, exported
from decks.documents.faces import (
    FEWEST_PLAIN,
    VERDICT,
    Card,
    asking_first,
    faced,
    uncapped,
    unfielded,
    unlabelled,
    unnoted,
    unwrapped,
)
from decks.documents.fronts import ascending, fronts
from decks.documents.furniture import (
    Line,
    chrome,
    describes,
    framed,
    titles_cards,
    unrated,
    unsited,
)
from decks.documents.grouped import asking, grouped
from decks.documents.inline import clean, coded
from decks.text import normalised

FEWEST_MARKED, MOST_ANSWER = 5, 700
"""So many questions behind marks make a set of cards, where no answer has more letters."""

MOST_WORDS = 40
"""The lines of a back of more words are read one after another."""

_QUESTION = re.compile(
    r"^(?:q|question|term|front)(?:\s*\d+)?\s*[:.)-]\s*(.*)$|^(?:q|question|term|front)$", re.IGNORECASE
)
_ANSWER = re.compile(
    r"^(?:a|answer|definition|back)(?:\s*\d+)?\s*[:.)-]\s*(.*)$|^(?:a|answer|definition|back)$", re.IGNORECASE
)
_SHORT_MARK = re.compile(r"[QA](?: ?\d+)?: \S")
_LONE_FRONT = re.compile(r"(?:q|question|term|front)$", re.IGNORECASE)
_LONE = re.compile(r"(?:q|question|term|front|a|answer|definition|back)$", re.IGNORECASE)
_INLINE = re.compile(
    r"(?P<q>q(?:uestion)?(?: ?\d+)?[:.] \S.*?(?:[?.!](?= )|(?=\t)))[ \t](?P<a>a(?:nswer)?(?: ?\d+)?[:.] \S.*)$",
    re.IGNORECASE,
)
_PICTURES = re.compile(r"[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]+ ?")
_GAP = re.compile(r"_{2,}")
_UNIT = re.compile(
    r"(?:unit|chapter|section|part|lecture|lesson|module|week|topic|set)\s+(?:\d{1,3}|[IVXL]{1,6})(?:\s*[:.–—-].*)?$",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"<li>(.*?)(?:</li>)?", re.IGNORECASE)
_LIST = re.compile(r"</?[uo]l>", re.IGNORECASE)
_MARK = re.compile(r"^[.•]*(?:[.•](?![a-z])|•)")
_KIND = re.compile(r"(?:case|(?:key )?term|concept|word|vocab(?:ulary)?): (?=\S)", re.IGNORECASE)
"""What only says of which kind the front behind it is."""

_DASH = re.compile(r"^[-•*–] ")


_NUMBERED = re.compile(r"^\d{1,4}[.)]\s+(\S.*)$")


def read(lines: Sequence[str], title: str) -> tuple[list[Section], list[str]]:
    """Read flat flashcards into one section per card."""
    name, cards = _cards(_filled(lines))
    cards = choices.settled(unnoted(uncapped(unfielded(unlabelled(asking_first(cards))))))
    return [made for card in cards if (made := _section(card, name or title))], []


def cards_found(lines: Sequence[str]) -> int:
    """Return how many cards these lines give by their marks or their rhythm."""
    return len(_cards(_filled(lines))[1])


def grouped_cards(lines: Sequence[str]) -> int:
    """Return how many cards wide gaps part, of those with choices and a key, or with short sides."""
    return len(_grouped(framed(unrated(_filled(lines)))))


def asks_and_answers(lines: Sequence[str]) -> bool:
    """Say whether lines are questions behind "Q:" and short answers behind "A:" by turns, and hardly anything else."""
    told = [line.strip() for line in lines if line.strip()]
    marks = [line[0] for line in told if _SHORT_MARK.match(line)]
    if len(marks) < 2 * FEWEST_MARKED or len(marks) < 0.8 * len(told):
        return False
    turned = all(a != b for a, b in pairwise(marks)) and marks[0] == "Q"
    return turned and all(len(line) <= MOST_ANSWER for line in told)


def marked(lines: Sequence[str]) -> bool:
    """Say whether lines that hold a mark alone, of a front and of a back by turns, part the rest."""
    fronts_ = [
        bool(_LONE_FRONT.match(line.strip()))
        for line in lines
        if len(line) < 24 and _LONE.match(line.strip())
    ]
    return len(fronts_) >= 2 * FEWEST_PLAIN and all(a != b for a, b in pairwise(fronts_))


def _filled(lines: Sequence[str]) -> list[Line]:
    found: list[Line] = []
    for at, raw in enumerate(lines, 1):
        text = _untagged(raw.strip("\ufeff \t\r"))
        if not text and found and raw.lstrip().startswith("</"):
            found[-1] = Line(found[-1].text, at)
        both = _INLINE.match(text) if text[:1] in "Qq" else None
        found += [Line(part.strip(), at) for part in (both.groups() if both else (text,)) if part]
    return found


def _untagged(text: str) -> str:
    """Return a line without the tags of a list: an entry behind a dash, nothing of what opens and closes it."""
    if text[:1] != "<":
        return text
    entry = _ENTRY.fullmatch(text)
    return f"- {entry[1].strip()}" if entry else "" if _LIST.fullmatch(text) else text


def _cards(found: list[Line]) -> tuple[str, list[Card]]:
    title = _title(found)
    found = exported(framed(unrated(found)))
    if sum(bool(_QUESTION.match(line.text)) for line in found) >= 2:
        return title, faced(_marked(found))
    tabbed = [line for line in found if line.text.count("\t") == 1]
    if len(tabbed) >= 3 and len(tabbed) * 2 > len(found):
        return title, [_split(line) for line in tabbed if not chrome(line.text.split("\t")[0])]
    if cards := _counted(found):
        return title, cards
    if blocks := _grouped(found):
        return (title if blocks[0].front.at > found[0].at else ""), blocks
    kept = _told(found)
    if numbered := _blocks(kept):
        return (title if numbered[0] else ""), _by_number(kept, numbered)
    titled = bool(kept) and kept[0].text == found[0].text
    if behind := dashed(kept[titled:]) or dashed(kept):
        return (title if titled and behind[0].front is not kept[0] else ""), behind
    if turns := by_turns(kept, titled=titled) or by_gaps(kept, titled=titled):
        start, cards = turns
        return (title if start or not titled else ""), cards
    return title, _by_look(kept[1:] if titled and found[0].text.rstrip("?") else kept)


def _repeated(found: list[Line]) -> set[str]:
    """Return the lines that stand thrice: the page's own, and no entry of a list or an answer of one word."""
    times = Counter(line.text for line in found)
    return {
        text
        for text, count in times.items()
        if count >= 3 and not any(own.match(text) for own in (BULLET, VERDICT, choices.KEY))
    }


def _told(found: list[Line]) -> list[Line]:
    """Leave out the page's own lines between cards, and what it says of them above the first."""
    repeated = _repeated(found)
    kept = [
        line
        for n, line in enumerate(found)
        if line.text not in repeated and not chrome(line.text) and not (n and _begins(line.text))
    ]
    head = found[min(9, len(found) - 1)].at if found else 0
    said = [line for line in kept[:2] if line.at <= head and describes(line.text)]
    return [line for line in kept if line not in said]


def _begins(text: str) -> bool:
    """Say whether a line is the title of a unit or of another set."""
    return _UNIT.match(text) is not None or titles_cards(text)


def _counted(found: list[Line]) -> list[Card]:
    """Read cards under lines that only count them: 1, 2, 3, each with the same words of the page."""
    marks = [at for at, line in enumerate(found) if line.text.isdecimal() and len(line.text) < 5]
    if not ascending([int(found[at].text) for at in marks]):
        return []
    repeated = {
        text for text, count in Counter(line.text for line in found).items() if count >= len(marks) - 1
    }
    cards = []
    for at, end in zip(marks, [*marks[1:], len(found)], strict=True):
        told = [line for line in found[at + 1 : end] if line.text not in repeated and not chrome(line.text)]
        told = [line for n, line in enumerate(told) if not (n and titles_cards(line.text))]
        if len(told) > 2 and _note(told[1].text):
            told = [Line(f"{told[0].text} {told[1].text}", told[0].at), *told[2:]]
        if len(told) > 1:
            cards.append(Card(told[0], told[1:]))
    return cards


def _title(found: list[Line]) -> str:
    first = found[0].text if found else ""
    if "\t" in first or _QUESTION.match(first) or chrome(first) or first.isdecimal():
        return ""
    return unsited(first)


def _split(line: Line) -> Card:
    front, _, back = line.text.partition("\t")
    return Card(Line(front.strip(), line.at), [Line(text.strip(), line.at) for text in entries(back)])


def _marked(found: list[Line]) -> list[Card]:
    """Read cards by their Q and A marks; what follows a repeated line of the page is not part of a back."""
    repeated = _repeated(found)
    cards: list[Card] = []
    place = ""
    for line in found:
        if (question := _QUESTION.match(line.text)) is not None:
            place = "front"
            if question[1]:
                cards.append(Card(Line(question[1], line.at), []))
                place = "wait"
        elif (answer := _ANSWER.match(line.text)) is not None and place:
            place = "back"
            if answer[1] and cards:
                cards[-1].backs.append(Line(answer[1], line.at))
        elif line.text.strip("•*▪ .)").isdecimal() and place in {"", "back", "number"}:
            place = "number"
        elif place == "number" and line.text.endswith("?"):
            cards.append(Card(line, []))
            place = "back"
        elif chrome(line.text) or line.text in repeated:
            place = "" if place == "back" and cards and cards[-1].backs else place
        elif place == "front":
            cards.append(Card(line, []))
            place = "wait"
        elif place == "back" and cards:
            cards[-1].backs.append(line)
        elif place == "wait" and cards:
            front = cards[-1].front
            cards[-1].front = Line(f"{front.text} {line.text}", front.at)
    return [card for card in cards if card.backs]


def _grouped(found: list[Line]) -> list[Card]:
    kept = [line for n, line in enumerate(found) if not (n and _begins(line.text))]
    return asking(kept) or grouped(kept)


def _blocks(kept: list[Line]) -> list[int]:
    """Return where numbered blocks begin: 1, 2, 3 after whatever the page says above them."""
    numbered = [at for at, line in enumerate(kept) if _NUMBERED.match(line.text)]
    parted = [at for at in numbered if not at or kept[at].at > kept[at - 1].at + 1]
    for places in (parted, numbered):
        if len(places) < 3:
            continue
        told = sum(end > at + 1 for at, end in zip(places, [*places[1:], len(kept)], strict=True))
        if told < 0.8 * len(places):
            continue
        counted = ascending([int(kept[at].text.split(".")[0].split(")")[0]) for at in places])
        if counted or places[0] <= 1:
            return places
    return []


def _by_number(kept: list[Line], numbered: list[int]) -> list[Card]:
    """Read a card from each numbered block; in a sheet whose blocks have no gaps the last one ends at a gap."""
    cards = []
    gaps = [
        any(after.at > line.at + 1 for line, after in pairwise(kept[at:end]))
        for at, end in pairwise(numbered)
    ]
    last = numbered[-1]
    foot = next((n for n in range(last + 1, len(kept)) if kept[n].at > kept[n - 1].at + 1), len(kept))
    stop = len(kept) if any(gaps) or foot < last + 2 else foot
    for at, end in zip(numbered, [*numbered[1:], stop], strict=True):
        found = _NUMBERED.match(kept[at].text)
        if found and end > at + 1:
            cards.append(Card(Line(found[1], kept[at].at), kept[at + 1 : end]))
    return cards


def paired_dashes(lines: Sequence[str]) -> bool:
    """Say whether lines are fronts and backs by turns, some of the backs behind dashes."""
    found = framed(_filled(lines))
    return bool(dashed(found) or dashed(found[1:]))


def _by_look(kept: list[Line]) -> list[Card]:
    """Read cards by the look of the lines: short ones without a verb are fronts, what follows is the back."""
    found = fronts([line.text for line in kept])
    cards = []
    for (at, sure), (end, _) in pairwise([*found, (len(kept), True)]):
        doubt = "" if sure else "the line was taken for a front by its look"
        cards.append(Card(kept[at], kept[at + 1 : end], doubt))
    asking = sum(card.front.text.endswith("?") for card in cards)
    headed = asking >= FEWEST_PLAIN and asking == len(cards) - 1 and not cards[0].front.text.endswith("?")
    return cards[headed:]


def _section(card: Card, title: str) -> Section | None:
    front = coded(card.front.text) or clean(_GAP.sub("[blank]", _PICTURES.sub("", card.front.text))).strip()
    front = _KIND.sub("", front, count=1) if _KIND.match(front) else front
    backs = [(_MARK.sub("", clean(line.text)).strip(), line.at) for line in unwrapped(card.backs)]
    backs = [(text, at) for n, (text, at) in enumerate(backs) if text and (n or not _note(text))]
    if not front or not backs:
        return None
    if len(backs) == 1:
        backs = [(_DASH.sub("", backs[0][0]), backs[0][1])]
    kind = "question" if front.endswith("?") else "definition"
    told = _together([text for text, _ in backs], asked=kind == "question")
    text, at = (told, backs[-1][1]) if told else backs[0]
    backs = backs[:1] if told else backs
    begins, ends = sorted((card.front.at, at))
    first = Block(kind, text, begins, ends, label=front, unsure=card.unsure)  # type: ignore[arg-type]
    rest = [Block("paragraph", text, at, at) for text, at in backs[1:]]
    path = (title, front) if title and normalised(title) != normalised(front) else (front,)
    lines = [card.front.at, *(line.at for line in card.backs)]
    return Section(path, min(lines), max(lines), (first, *rest))


def _note(text: str) -> bool:
    """Say whether a line is the author's note about the card, in brackets."""
    return text.startswith("(") and text.endswith(")") and text.count("(") == 1


def _together(backs: Sequence[str], *, asked: bool) -> str:
    """Return the lines of a short back as one text, a list with its lines apart; nothing where a back is long.

    What answers a question (`asked`) is a list too where its lines end otherwise.
    """
    if _listed(backs):
        return "\n".join(backs)
    if len(backs) < 2 or sum(len(text.split()) for text in backs) > MOST_WORDS:
        return ""
    if all(text.endswith((".", "!", ")")) for text in backs[:-1]):
        return " ".join(backs)
    apart = asked and not any(text.endswith((":", ",", "?")) or text[:1].islower() for text in backs)
    return "\n".join(backs) if apart else ""


def _listed(backs: Sequence[str]) -> bool:
    """Say whether the lines of a back are the entries of a list: numbered, or short and without an end."""
    if len(backs) < 2:
        return False
    if all(map(_NUMBERED.match, backs)) or all(map(BULLET.match, backs)):
        return True
    return all(len(text.split()) <= 9 and not text.endswith((".", ":", "!", "?")) for text in backs)
