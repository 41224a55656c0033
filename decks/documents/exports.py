"""Cards as a program writes them into a text file: columns behind a head that says how they are parted."""

import csv
import html
import re
from collections import Counter
from collections.abc import Sequence

from decks.documents.furniture import Line

_HEAD = re.compile(
    r"#(?P<key>separator|html|tags|notetype|deck|guid|columns)(?: column)?:\s*(?P<value>.*)$", re.IGNORECASE
)
_NAMED = re.compile(
    r"\"?(?:front|question|term|word|prompt)\"?(?P<s>[,;|\t])\s*\"?(?:back|answer|definition|meaning|response)\"?(?P=s)?",
    re.IGNORECASE,
)
"""A first line that names the columns; further ones hold no side of a card."""

_BREAK = re.compile(
    r"<br\s*/?>|</?(?:p|div|li|[uo]l)\b[^<>]*(?:>|$)|\\(?:small|med|big)skip\b", re.IGNORECASE
)
_LIST = re.compile(r"<[ou]l>\s*<li>.*?(?:</[ou]l>)?", re.IGNORECASE)
_ENTRY = re.compile(r"</?li\b[^<>]*>", re.IGNORECASE)
_ENTRY_END = "\x1e"
_STRESS = re.compile(r"</?(?:b|i|u|em|strong)>", re.IGNORECASE)
_MATHS = re.compile(r"\\\((?P<i>.+?)\\\)|\\\[(?P<d>.+?)\\\]|\[\$\$?\](?P<l>.+?)\[/\$\$?\]")
_DECK = re.compile(r" ?\[[^\[\]]{2,60}\]$")
"""The deck or course of a card at the end of its front."""

_NAMELESS = re.compile(
    r"(?:definition|theorem|lemma|proposition|corollary|axiom|proof|remark|example|exercise)(?: \d[\d.]*)?(?: ?\([^()]*\))?[:.]?$",
    re.IGNORECASE,
)
"""A front that says what kind of statement its back is, and of what."""

_SIGNS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " "}
_BETWEEN = ("---", " :: ", " -- ", " = ", " => ", " -> ", " → ")
_BETWEEN_SIDES = (" : ", ";", "*", " - ", " – ")
"""Signs that stand in other texts too: they part cards only where nearly every line begins with another short front."""

FEWEST, MOST_FRONT = 6, 16
"""So many lines at the least show a loose sign to be one; the front of a card has at most so many words."""

LONGEST_HEAD = 80
_GLUED = re.compile(r"(?:term|question|word|front)\s?(?:definition|answer|meaning|back)$", re.IGNORECASE)
_SMALL = re.compile(r"(?P<f>[a-z][\w’'().-]*(?: [a-z(][\w’'().-]*){0,5}) (?P<b>[A-Z]\S* .+)$")
_TITLED = re.compile(r"(?P<f>[A-Z][^.;:!?]{1,60}?) (?P<b>(?:An?|The|Any|To|One who) .+)$")


_ASKED = re.compile(r"(?P<f>[^?]{3,200}\?) ?(?P<s>[,;:|]) ?(?P<b>\S.*)$")
"""A question, a sign and its answer in one line."""

LEAST_ASKING = 0.6
"""At least such a share of the lines asks, where the sign behind the questions parts the others too."""


def exported(found: Sequence[Line]) -> list[Line]:
    """Return a card to a line, its front and back parted by a tab; the lines themselves where a file has no such head."""
    heads = [head for line in found[:9] if (head := _HEAD.match(line.text))]
    if heads:
        return _columns(found[len(heads) :], heads)
    if found and (named := _NAMED.match(found[0].text)) and len(found[0].text) < LONGEST_HEAD:
        return _columns(found[1:], [], named["s"])
    at = next((n for n, line in enumerate(found[:60]) if _GLUED.match(line.text)), None)
    return _parted(found) if at is None else _glued(found, at)


def _parted(found: Sequence[Line]) -> list[Line]:
    """Part the lines at the sign that stands once in nearly all of them."""
    sign = next(
        (s for s in _BETWEEN if len(found) > 3 and sum(s in line.text for line in found) >= 0.8 * len(found)),
        "",
    )
    if not sign:
        return _asked(found) or _split(found)
    sides = [(line, line.text.split(sign)) for line in found]
    return [
        Line(f"{parts[0].strip()}\t{parts[1].strip()}", line.at) if len(parts) == 2 and all(parts) else line
        for line, parts in sides
    ]


def _asked(found: Sequence[Line]) -> list[Line]:
    """Part the lines behind their questions, the others at the first sign of the same kind; nothing where few ask."""
    asking = [ask for line in found if (ask := _ASKED.match(line.text))]
    if len(asking) < max(FEWEST, LEAST_ASKING * len(found)):
        return []
    sign = Counter(ask["s"] for ask in asking).most_common(1)[0][0]
    cards = []
    for line in found:
        ask = _ASKED.match(line.text)
        front, _, back = (ask["f"], "", ask["b"]) if ask else line.text.partition(f"{sign} ")
        cards.append(Line(f"{front.strip()}\t{back.strip()}", line.at) if front and back else line)
    return cards


def _split(found: Sequence[Line]) -> list[Line]:
    """Part the lines at the first of the loose signs that nearly all of them have once or oftener."""
    for sign in _BETWEEN_SIDES:
        sides = [(line, line.text.split(sign)) for line in found if sign in line.text]
        if len(sides) < max(FEWEST, 0.9 * len(found)):
            continue
        tags = Counter(parts[-1].strip() for _, parts in sides if len(parts) > 2)
        tagged = sum(tags.values()) >= 0.8 * len(sides) and len(tags) * 5 <= len(sides)
        cards = [
            (line, parts[0].strip(), sign.join(parts[1 : -1 if tagged and len(parts) > 2 else None]).strip())
            for line, parts in sides
        ]
        told = [
            (line, front, back)
            for line, front, back in cards
            if front and back and len(front.split()) <= MOST_FRONT
        ]
        if len(told) >= 0.9 * len(found) and len({front for _, front, _ in told}) >= 0.9 * len(told):
            return [Line(f"{front}\t{back}", line.at) for line, front, back in told]
    return list(found)


def _columns(found: Sequence[Line], heads: Sequence[re.Match[str]], sign: str = "") -> list[Line]:
    """Part each line at the sign that the head names, without the columns that hold no side of a card."""
    told = {head["key"].lower(): head["value"].strip() for head in heads}
    sign = sign or told.get("separator", "tab")
    sign = _SIGNS.get(sign.lower(), sign[:1])
    sign = sign if sign.isprintable() and sign not in {"", '"'} else "\t"
    apart = {int(value) - 1 for key, value in told.items() if key != "columns" and value.isdecimal()}
    cards = []
    for line in found:
        try:
            row = next(csv.reader([line.text], delimiter=sign), [])
        except csv.Error:
            continue
        sides = [_listed(text) for n, text in enumerate(row) if n not in apart]
        if len(sides) > 1 and sides[0] and sides[1]:
            cards.append((line.at, sides[0], sides[1]))
    return [
        Line(f"{front}\t{back}", at) for at, front, back in _undecked(cards) if not _NAMELESS.match(front)
    ]


def _undecked(cards: Sequence[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    """Leave out the deck that stands in brackets at the end of most fronts."""
    decks = Counter(found[0] for _, front, _ in cards if (found := _DECK.search(front)))
    deck, times = decks.most_common(1)[0] if decks else ("", 0)
    if times < max(FEWEST, 0.5 * len(cards)):
        return list(cards)
    return [(at, front.removesuffix(deck), back) for at, front, back in cards if front != deck.strip()]


def entries(back: str) -> list[str]:
    """Return the entries of a back that is one list of HTML, behind dashes, or the back alone."""
    return back.split(_ENTRY_END) if _ENTRY_END in back else [back]


def _listed(text: str) -> str:
    """Return a back that is one list of HTML with its entries behind dashes."""
    if not _LIST.fullmatch(text.strip()):
        return _plain(text)
    told = [said for part in _ENTRY.split(text) if (said := _plain(part))]
    return _ENTRY_END.join(f"- {said}" for said in told) if len(told) > 1 else _plain(text)


def _plain(text: str) -> str:
    """Return a side of a card without its tags of HTML, its formulas between dollar signs."""
    text = _STRESS.sub("", _BREAK.sub(" ", text))
    if "\\" in text or "[$" in text:
        text = _MATHS.sub(lambda found: f" ${(found['i'] or found['d'] or found['l']).strip()}$ ", text)
    return re.sub(r" (?=[,;.](?:\s|$))", "", " ".join(html.unescape(text).split()))


def _glued(found: Sequence[Line], at: int) -> list[Line]:
    """Part the lines of a table whose columns a copy has run together, where a capital or an article shows the place."""
    rows = [(line, _SMALL.match(line.text) or _TITLED.match(line.text)) for line in found[at + 1 :]]
    parted = [Line(f"{match['f']}\t{match['b']}", line.at) for line, match in rows if match]
    return [*found[:at], *parted] if len(parted) >= 0.6 * len(rows) else list(found)
