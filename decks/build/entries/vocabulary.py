"""Cards that give another name for a thing: a word of another language, a chemical formula, a piece of a word."""

import re

from decks.build.asking.asked import Asked
from decks.build.english.answers import finished
from decks.build.english.sentences import words
from decks.build.english.wording import Wording
from decks.dictionary import english

MOST_WORDS = 6
"""A translation has at most so many words."""

_FOREIGN = re.compile(
    r"(?:(?:el|la|los|las|un|una|le|les|une|du|il|gli|um|uma) |l['’])(?=[a-zà-ÿ])|(?:der|das|die|ein|eine) (?=[A-ZÄÖÜ])|het (?=[a-z])"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_ENGLISH = re.compile(r"(?:the|to|an?|my|your|his|her|we|you|they|I|it|he|she|how|what)\b")
_ELEMENTS = (
    "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Ag Cd In Sn Sb Te I Xe "
    "Cs Ba La W Pt Au Hg Tl Pb Bi U"
)
_ATOM = "|".join(sorted(_ELEMENTS.split(), key=len, reverse=True))
_FORMULA = re.compile(
    rf"(?:(?:{_ATOM}|\((?:(?:{_ATOM})[\d₀-₉]*)+\))[\d₀-₉]*)+(?:\((?:s|l|g|aq)\))?(?: ?(?:\^?\(?[\d¹²³]*[+\-−–⁺⁻]\d*\)?|\([+\-−–]?\d[+\-−–]?\)))?"
)
_ATOMS = re.compile(r"[A-Z][a-z]?")
_AFFIX = re.compile(r"-?[A-Za-z]+(?:/[A-Za-z]+)*-|-[A-Za-z]+(?:/[A-Za-z]+)*")
_PURE = frozenset(["H2", "N2", "O2", "O3", "F2", "Cl2", "Br2", "I2", "P4", "S8"])
_CHARGED = re.compile(r"[\d₀-₉⁺⁻+−]|[A-Z][a-z]?[A-Z][a-z]|[A-Z][a-z][A-Z]|-$")


def renamed(name: str, told: str, wording: Wording) -> Asked | None:
    """Ask for the formula of a substance, or for what a word of another language means."""
    text = told.strip().rstrip(".")
    if not text:
        return None
    if (
        _FORMULA.fullmatch(text)
        and _CHARGED.search(text)
        and (text in _PURE or len(_ATOMS.findall(text)) > 1 or text[-1] in "+-−⁺⁻)")
        and len(name) > 3
        and re.fullmatch(r"[A-Za-z][A-Za-z ()-]+", name)
        and not name.isupper()
    ):
        return Asked(f"What is the chemical formula of {wording.said(name)}?", text, name, "formula")
    if affix(name):
        return Asked(f"What does “{name.lower()}” mean?", finished(told), name, "meaning")
    short = words(text) <= 3 or _ENGLISH.match(text)
    if words(text) <= MOST_WORDS and (_marked(name) or (short and foreign(name))) and not foreign(text):
        return Asked(f"What does “{name.rstrip('.')}” mean?", finished(told), name, "meaning")
    if (
        words(name) <= MOST_WORDS
        and _ENGLISH.match(name)
        and _marked(text[0].lower() + text[1:])
        and not _marked(name)
    ):
        return Asked(f"What is the translation of “{name.rstrip('.')}”?", text, name, "meaning")
    return None


def affix(name: str) -> bool:
    """Say whether a term is a piece that words are made of: "cardi/o-", "-itis"."""
    return _AFFIX.fullmatch(name) is not None


def foreign(text: str) -> bool:
    """Say whether a few words are of another language than English."""
    if not text or words(text) > MOST_WORDS or _ENGLISH.match(text):
        return False
    return _marked(text) or _unknown(text)


def _marked(text: str) -> bool:
    """Say whether words show by an article, a mark or their script that they are not English."""
    letters = [c for c in text if c.isalpha()]
    script = sum(not _LATIN.match(c) for c in letters)
    return (
        text.startswith(("¿", "¡")) or script * 2 > max(len(letters), 2) or _FOREIGN.match(text) is not None
    )


def _unknown(text: str) -> bool:
    """Say whether no dictionary of English knows any of the words, all in small letters."""
    found = _LETTERS.findall(text)
    return bool(found) and all(word.islower() and len(word) > 2 and word not in english() for word in found)
