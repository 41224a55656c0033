"""A text as answers are compared by: its words, where they stand, what they stem from, which are alike."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA, Prefix

from decks.text import shown
from llm.grading.opposites import NEGATIONS, opposed
from llm.grading.stems import COMMON, listed, stem
from llm.grading.synonyms import SYNONYMS

_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’][^\W_]+)*(?:\+\+|\#(?!\w))?|[.!?。！？;；,，、()\n]|[–—](?=\s)"
)
# A sign of a script without blanks is a word of its own.
_LONE = re.compile(
    "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
)
_SENTENCE_ENDS = frozenset(".!?。！？\n")
_CLAUSE_ENDS = _SENTENCE_ENDS | frozenset(";；,，、()–—")
_CLAUSE_WORDS = listed("and but while whereas because although though which unlike und aber et mais y pero")
_MARKUP = re.compile(
    r"!?\[([^\[\]]{0,200})\]\([^()\s]{0,300}\)|</?[a-zA-Z][^<>]{0,200}>|[*`]+|(?<!\w)__?|__?(?!\w)|&[a-z]{2,6};"
)
_LATEX = re.compile(
    r"\\(?:text|mathrm|mathbf|mathit|operatorname|frac|left|right|cdot|times)\b|\\(?=[a-zA-Z])"
)
_SHORT_FORM = re.compile(r"\b[A-Z]{3,5}\b")
SYNONYM = 0.8
_LONGER = 0.9
_SLIP = 0.8
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands: as written, as compared, its stem, whether common, its clause and sentence."""

    text: str
    plain: str
    stem: str
    common: bool
    clause: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Text:
    """A text in words; `telling` are those that carry meaning (all of them when every one is common)."""

    words: tuple[Word, ...]
    telling: tuple[Word, ...]
    stems: frozenset[str]

    @property
    def order(self) -> list[str]:
        """The stems of the telling words as they follow each other."""
        return [word.stem for word in self.telling]

    @property
    def plain(self) -> str:
        """The words as they are compared, with one blank between them."""
        return " ".join(word.plain for word in self.words)


def plain(text: str) -> str:
    """Take the markup, the LaTeX commands and whatever is invisible out of `text`."""
    seen = shown(unicodedata.normalize("NFKC", text))
    return _LATEX.sub(" ", _MARKUP.sub(lambda mark: f" {mark[1]} " if mark[1] else "", seen))


def _tokens(text: str) -> Iterator[str]:
    for token in _TOKEN.findall(text):
        if token.isascii():
            yield token
        else:
            yield from _LONE.findall(token)


@lru_cache(maxsize=256)
def read(text: str) -> Text:
    """Split `text` into its words in order; works for any script that has letters."""
    found: list[Word] = []
    clause = sentence = 0
    for token in _tokens(plain(text)):
        if token in _CLAUSE_ENDS:
            clause += 1
            sentence += token in _SENTENCE_ENDS
            continue
        word = token.casefold().replace("’", "'")
        clause += word in _CLAUSE_WORDS
        found.append(Word(token, word, stem(word), word in COMMON, clause, sentence))
    telling = tuple(word for word in found if not word.common and word.plain not in NEGATIONS) or tuple(found)
    return Text(tuple(found), telling, frozenset(word.stem for word in telling))


def spelled_out(text: str, card: str) -> str:
    """Return `text` with abbreviations in capitals, such as BFS, as the words of the card that they stand for."""
    words = [word.plain for word in read(card).words]
    initials = "".join(word[0] for word in words)

    def long_form(short: re.Match[str]) -> str:
        at = initials.find(short[0].lower())
        return (
            " ".join(words[at : at + len(short[0])])
            if at >= 0 and short[0].lower() not in words
            else short[0]
        )

    return _SHORT_FORM.sub(long_form, text)


def joined(texts: Iterable[Text]) -> Text:
    """Return several texts as one, their clauses and sentences kept apart."""
    words: list[Word] = []
    telling: list[Word] = []
    for text in texts:
        clause, sentence = (words[-1].clause + 1, words[-1].sentence + 1) if words else (0, 0)
        moved = {
            word: replace(word, clause=word.clause + clause, sentence=word.sentence + sentence)
            for word in text.words
        }
        words += [moved[word] for word in text.words]
        telling += [moved[word] for word in text.telling]
    return Text(tuple(words), tuple(telling), frozenset(word.stem for word in telling))


@lru_cache(maxsize=4096)
def likest(word: str, others: AbstractSet[str]) -> tuple[float, str]:
    """Say how alike the stem `word` and the likest of `others` are, from 0 to 1, and which that is.

    Equal stems count 1, slips of the hand and longer forms a little less, synonyms 0.8; a word and
    its opposite are never alike, however few letters part them.
    """
    if word in others:
        return 1.0, word
    if len(word) >= _SHORTEST and not word.isdigit():
        slips = process.extract(word, others, scorer=OSA.normalized_similarity, score_cutoff=_SLIP)
        for share, other in sorted((-share, other) for other, share, _ in slips):
            if not opposed(word, other):
                return -share, other
        longer = process.extract(word, others, scorer=Prefix.similarity, score_cutoff=_SHORTEST)
        for other, shared, _ in sorted(longer):
            if shared == min(len(word), len(other)) and not opposed(word, other):
                return _LONGER, other
    kin = SYNONYMS.get(word)
    if kin:
        akin = [other for other in others if not kin.isdisjoint(SYNONYMS.get(other, ()))]
        if akin:
            return SYNONYM, min(akin)
    return 0.0, ""
