"""How a document writes its words: which of them with a capital, and where."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from decks.build.english.nouns import NOTHING, kind_of
from decks.build.topic import Topic
from decks.dictionary import english

_SMALL_WORD = re.compile(r"(?<![\w.])[a-z][a-z'-]+")
_TITLED = re.compile(r"[A-Z][a-z]{2,}")
_RARE = 100
"""How often the dictionary's texts have a word that is seldom in them."""

_OPENING = ("(", "“", '"', "`", "$")
_COMMON = (
    *("tion", "sion", "sis", "ity", "ment", "ness", "ism", "ance", "ence", "ics", "ture", "ing", "ings"),
    *("tive", "tives", "ties", "age", "ency", "ancy"),
)
_LINKS = frozenset(["of", "the", "a", "an", "and", "in", "for", "to", "with", "from", "by", "or", "on"])


@dataclass(slots=True)
class Wording:
    """How a document writes its words: which it uses in small letters, which with a capital inside a sentence.

    `often` counts what stands between blanks; `repeated` are the labels, in small letters, that it sets
    again and again, each time about something else; `device` is the model that a data sheet is of;
    `running` is the beginning of its text in small letters; `careful` says that its sentences leave out no
    article, as those of a machine.
    """

    small: set[str] = field(default_factory=set)
    often: Counter[str] = field(default_factory=Counter)
    titled: frozenset[str] = frozenset()
    repeated: frozenset[str] = frozenset()
    device: str = ""
    running: str = ""
    careful: bool = False
    topics: dict[tuple[str, Topic], Topic] = field(default_factory=dict)

    def names(self, name: str) -> bool:
        """Say whether a name has a word that the document writes with a capital inside its sentences."""
        return not self.titled.isdisjoint(name.split(" "))

    def common(self, name: str) -> bool:
        """Say whether a name is an office and no person's: "Speaker of the House", or words that the document writes small."""
        return " of " in name or all(word.lower() in self.small for word in name.split(" "))

    def learn(self, texts: Iterable[str]) -> None:
        """Remember the words of `texts` that stand in small letters."""
        for text in texts:
            self.small.update(_SMALL_WORD.findall(text))

    def said(self, name: str) -> str:
        """Return a heading or label as it stands inside a sentence: `Learning Rate` as `learning rate`."""
        words = name.split(" ")
        if words[-1] == "A":
            return f"{self.said(' '.join(words[:-1]))} A".strip() if words[:-1] else name
        lowered = [
            word if word.islower() or word.startswith(_OPENING) else self._small(word) for word in words
        ]
        if any(_titled(word) for word in lowered[1:]) or (_titled(lowered[0]) and len(words) > 1):
            lowered = [
                word.lower() if word.lower() in _LINKS else old
                for word, old in zip(words, words, strict=True)
            ]
        return " ".join(lowered)

    def mostly(self, word: str) -> bool:
        """Say whether a machine writes a word with its capital inside sentences, and oftener so than without."""
        if not self.careful or word not in self.titled or word.endswith((*_COMMON, "s")):
            return False
        return self.often[word] > self.often[word.lower()]

    def _named(self, core: str, low: str) -> bool:
        """Say whether a word is a name: it stands inside sentences with its capital, far oftener than without.

        One that hardly stands in English texts has it only oftener: a tool's name is small in commands.
        """
        if core not in self.titled or core.endswith((*_COMMON, "s")):
            return False
        times, small = self.often[core], self.often[low]
        return times > 2 * small or (times > small and english().word_frequency[low] <= _RARE)

    def _small(self, word: str) -> str:
        core = word.strip(".,:;()?!\"'“”")
        if not core[:1].isupper() or (core != core.capitalize() and "-" not in core):
            return word
        parts = core.split("-")
        if any(part.isupper() and len(part) > 1 for part in parts) or any(c.isdigit() for c in core):
            return word
        low = core.lower()
        known = low in self.small or all(
            part.lower() in self.small or not part[:1].isupper() for part in parts
        )
        if known and self._named(core, low):
            return word
        plain = kind_of(low) or low in NOTHING or low in _LINKS
        common = len(core) >= 6 and core == core.capitalize() and core.endswith(_COMMON)
        common = common and (known or core not in self.titled or not core.endswith(("ism", "ianity")))
        return word.lower() if (known and core != "I") or plain or common else word


def _titled(word: str) -> bool:
    """Say whether a word still has the capital of a title or of a name."""
    return _TITLED.match(word) is not None
