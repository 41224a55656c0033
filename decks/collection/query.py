"""The query language of the cards: Anki's, as far as it has a meaning here.

Words and terms beside each other must all be fulfilled, `OR` stands between those of which one is
enough, `-` before what must not be, round brackets around what belongs together. `"Quotes"` keep
blanks together, `*` stands for any characters and `_` for one; a backslash takes the meaning of the
next character away. What each term means is told in `decks.collection.terms`.
"""

import re
from dataclasses import dataclass

from decks.collection.records import CollectionError

_TOKEN = re.compile(
    r"""(?P<bracket>[()])
      | (?P<minus>-)
      | (?P<word>(?:[^\s()"\\]|\\.|"(?:[^"\\]|\\.)*")+)""",
    re.VERBOSE | re.DOTALL,
)
_BLANKS = re.compile(r"\s*")
_NAMED = re.compile(r"([A-Za-z]+):(.*)", re.DOTALL)
_QUOTE = re.compile(r'\\.|"', re.DOTALL)
_MOST_TERMS = 200
_DEEPEST = 50


class QueryError(CollectionError):
    """A search that cannot be understood; the message says why, in one line whatever the search."""

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))


@dataclass(frozen=True, slots=True)
class Term:
    """A word to find (its name is empty) or `name:value`; the value keeps wildcards and backslashes."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be."""

    node: "Tree"


@dataclass(frozen=True, slots=True)
class Every:
    """What must all be; of nothing, nothing is asked."""

    nodes: "tuple[Tree, ...]"


@dataclass(frozen=True, slots=True)
class Some:
    """Of which one is enough."""

    nodes: "tuple[Tree, ...]"


Tree = Term | Not | Every | Some


def parse(search: str) -> Tree:
    """Return the tree of a search. Raises QueryError."""
    reader = _Reader(_tokens(search))
    node = reader.some()
    if reader.ahead:
        raise QueryError("the search has a ) without its (")
    return node


class _Reader:
    """Reads tokens one after the other; one method for each rule of the grammar."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._place = 0
        self._depth = 0

    @property
    def ahead(self) -> str:
        return self._tokens[self._place] if self._place < len(self._tokens) else ""

    def some(self) -> Tree:
        nodes = [self._every()]
        while self.ahead.upper() == "OR":
            self._place += 1
            if len(nodes) == 1 and nodes == [Every(())]:
                raise QueryError("OR needs something before it")
            nodes.append(self._every())
            if nodes[-1] == Every(()):
                raise QueryError("OR needs something behind it")
        return nodes[0] if len(nodes) == 1 else Some(tuple(nodes))

    def _every(self) -> Tree:
        nodes: list[Tree] = []
        while self.ahead and self.ahead != ")" and self.ahead.upper() != "OR":
            if self.ahead.upper() == "AND":
                self._place += 1
            else:
                nodes.append(self._one())
        return nodes[0] if len(nodes) == 1 else Every(tuple(nodes))

    def _one(self) -> Tree:
        word = self.ahead
        self._place += 1
        if word not in {"-", "("}:
            return _term(word)
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QueryError("the search has too many brackets within brackets")
        if word == "-":
            if self.ahead in {"", ")"} or self.ahead.upper() == "OR":
                raise QueryError("- needs something behind it")
            node: Tree = Not(self._one())
        else:
            node = self.some()
            if self.ahead != ")":
                raise QueryError("the search has a ( without its )")
            self._place += 1
        self._depth -= 1
        return node


def _tokens(search: str) -> list[str]:
    tokens: list[str] = []
    place = len(search) - len(search.lstrip())
    while place < len(search):
        found = _TOKEN.match(search, place)
        if found is None:
            what = "a quote without its end" if search[place] == '"' else "a backslash without a character"
            raise QueryError(f"the search has {what}")
        tokens.append(found[0])
        place = _BLANKS.match(search, found.end()).end()  # type: ignore[union-attr]
    if len(tokens) > _MOST_TERMS:
        raise QueryError(f"the search has more than {_MOST_TERMS} words")
    return tokens


def _term(token: str) -> Term:
    plain = _QUOTE.sub(lambda found: "" if found[0] == '"' else found[0], token)
    named = _NAMED.fullmatch(plain)
    return Term(named[1].lower(), named[2]) if named else Term("", plain)
