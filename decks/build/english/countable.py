"""Which nouns are counted, by how often a dictionary's texts have them in the plural, and what kind of thing an entry names."""

import re
from functools import lru_cache

from decks.build.english import verbs
from decks.build.english.nouns import plural
from decks.dictionary import english

OFTEN, SELDOM = 0.1, 0.025
"""A noun is counted when it stands in the plural so often for each singular, and not when more seldom."""

NEVER = 50
"""The dictionary gives a word so often that its texts do not have."""

_MASS_WORDS = """descent bias recall calculus traffic heat light water air blood oxygen carbon research memory code access support feedback advice milk meat bread rice
    flour salt sugar gold silver iron steel wood glass paper sand soil dust music art poetry money trade work luck love health speech thought sound electricity energy
    evidence information knowledge equipment furniture software hardware data weather space time gravity matter supply demand interest capital labour labor temperature pressure
    noise rain snow wind fire ice fog bandwidth throughput latency chatter slang jargon ink oil fat lard grass wool cotton silk clay ink velocity speed power
    law justice peace war death life sleep pain hunger growth decay wear backlash storage usage leverage voltage tonnage drainage sewage chlorophyll variance scurvy plastic leather
    yeast cream butter cheese tea coffee beer wine honey wheat barley corn rye cement concrete brass bronze copper tin lye starch gold grammar"""
_MASS = frozenset(_MASS_WORDS.split())
_COUNTED_WORDS = """matrix vertex vortex index analysis hypothesis crisis thesis axis basis corpus nucleus focus radius stimulus criterion epoch lens bus virus gas kettle router
    firewall dataset tokenizer encoder decoder hyperparameter perceptron autoencoder quantizer mutex endpoint hostname webhook codec sensor kernel gradient library city
    university address theorem paradox compiler barometer keel hull hinge latch"""
_COUNTED = frozenset(_COUNTED_WORDS.split())
_MASS_ENDING = re.compile(
    r"(?:ing|tion|sion|ity|ment|ness|ism|ance|ence|ancy|ency|acy|sis|ics|ware|phy|logy|metry|nomy|cy|ship|hood|dom|th|age|ery|tude|ure|y)$"
)
_ABSTRACT_WORDS = """process method technique act action practice state condition ability property phenomenon measure amount quantity degree rate level time substance liquid
    fluid metal material protein pigment hormone gas mineral disease disorder language form art study field branch science theory use lack loss movement
    discipline principle tendency quality feeling change increase decrease reduction transfer flow concept belief extent likelihood probability percentage fraction
    proportion ratio sum cost energy force resistance power speed art skill freedom motion stuff food powder alloy wood stone rock cloth fabric dough paste sauce base acid salt
    emulsifier sweetener activity style system paradigm oxide compound mix mixture blend resin fiber fibre"""
_ABSTRACT = frozenset(_ABSTRACT_WORDS.split())
_KIND = re.compile(
    r"(?:types?|kinds?|forms?|sorts?|class|classes|variants?|pieces?) of (?:an? )?", re.IGNORECASE
)
_BEFORE = re.compile(r"^(?:an?|the|one|any|each|some|its|his|their) ", re.IGNORECASE)
_ENDS = re.compile(
    r"[,;:.()–—]| (?:of|that|which|who|whose|where|when|in|for|used|with|from|to|by|on|at|and|or|between|made|into|through|around|within|without|than|as|is|are|was|has|have|can"
    r"|along|behind|under|over|above|below|across|per|near|inside|outside|after|before|against|about|like|such|so|far|given|called|named|containing|having|including|involving|affecting|extending|showing|surrounding|covering|carrying|holding|joining"
    r"|connecting|linking|causing|producing|allowing|requiring|forming|resulting|consisting|belonging|relating|summarizing|representing|describing)[ ,]"
    r"| [a-z]+(?:ing|ed) (?:an?|the|by|in|on|at|to|for|with|from|of|into|its|their|when|as|using|out|up|through|around|between|along|over|under|how|what|each|all|one|two|not|together) "
    r"| [a-z]{3,}ed[.,;] "
)
_IRREGULAR = {"foot": "feet", "tooth": "teeth", "goose": "geese", "mouse": "mice", "child": "children", "ox": "oxen", "louse": "lice"}  # fmt: skip
_TWO_QUALITIES = re.compile(
    r"An? [a-z-]+, (?P<b>(?!(?:and|or|but|which|who|where|often|such|as|in|on|at|of|to|for|with|from|by|like|made|used|so|not|also|especially|an?|the)\b)(?![a-z]+ly\b)[a-z-]+) [a-z-]+"
)
_CLAUSE_AFTER = re.compile(r"(?<=[a-z]) (?:an?|the|you|we|it|they) ")
_COLLECTIVE = frozenset(
    [
        "pair",
        "set",
        "group",
        "collection",
        "family",
        "series",
        "class",
        "faction",
        "party",
        "band",
        "team",
        "movement",
    ]
)
_MEASURED = re.compile(r"(?:about |around |roughly |approximately )?[~<>]?\d[\d.,]* ", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:how|when|what|whether|why|where|who|if|to|not|used|it|they)\b", re.IGNORECASE)


def plural_of(noun: str) -> tuple[str, ...]:
    """Return the forms that the plural of a noun may have."""
    if noun in _IRREGULAR:
        return (_IRREGULAR[noun],)
    if noun.endswith("y") and noun[-2:-1] not in {"a", "e", "o", "u", ""}:
        return (f"{noun[:-1]}ies",)
    if noun.endswith("sis"):
        return (f"{noun[:-2]}es",)
    if noun.endswith(("s", "x", "ch", "sh", "z")):
        return (f"{noun}es",)
    if noun.endswith("fe"):
        return (f"{noun[:-2]}ves", f"{noun}s")
    if noun.endswith("f"):
        return (f"{noun[:-1]}ves", f"{noun}s")
    if noun.endswith("um"):
        return (f"{noun[:-2]}a", f"{noun}s")
    if noun.endswith("us"):
        return (f"{noun[:-2]}i", f"{noun}es")
    if noun.endswith("man"):
        return (f"{noun[:-2]}en",)
    return (f"{noun}s", f"{noun}es") if noun.endswith("o") else (f"{noun}s",)


@lru_cache(maxsize=20_000)
def counted(noun: str) -> bool | None:
    """Say whether a noun in small letters is counted; None when it may be or is unknown."""
    if noun in _COUNTED:
        return True
    if noun in _MASS:
        return False
    known = english().word_frequency
    once, more = known[noun], max(known[form] for form in plural_of(noun))
    ratio = more / once if once > 2 * NEVER and more > NEVER else 0.0
    if ratio >= OFTEN:
        return True
    return False if ratio < SELDOM and (once > 20 * NEVER or _MASS_ENDING.search(noun)) else None


def mass_ending(noun: str) -> bool:
    """Say whether a noun ends as those do that are not counted, or is known as one of them."""
    return noun in _MASS or _MASS_ENDING.search(noun) is not None


def hypernym(told: str) -> str:
    """Return the noun that an entry begins with, what its term is one of: "tool" for "A pointed tool for holes"."""
    text = _BEFORE.sub("", told.strip(), count=1)
    if (two := _TWO_QUALITIES.match(told)) and not verbs.participle(two["b"]):
        text = text.partition(", ")[2]
    first = text.split(" ", 1)[0].lower()
    gerund = text == told.strip() and first.endswith("ing") and len(first) > 4 and counted(first) is not True
    acts = verbs.third_person(first) and text != first and not _ENDS.match(text[len(first) :] + " ")
    if gerund or acts or _CLAUSE.match(text) or _MEASURED.match(text):
        return ""
    while found := _KIND.match(text):
        text = text[found.end() :]
    before = _CLAUSE_AFTER.split(text, maxsplit=1)[0]
    text = text if before.partition(" ")[0].endswith("s") else before
    end = _ENDS.search(f"{text} ")
    words = text[: end.start()].split() if end else text.split()
    while len(words) > 1 and verbs.participle(words[-1]):
        words.pop()
    if not 0 < len(words) <= 6 or (len(words) == 1 and verbs.participle(words[0])):
        return ""
    return words[-1].lower()


def concrete(told: str) -> bool:
    """Say whether an entry names a single thing of a kind that is counted: "A tool that …"."""
    kind = hypernym(told)
    if kind in _COLLECTIVE:
        return True
    if not kind or kind in _ABSTRACT or plural(kind):
        return False
    known = counted(kind)
    return known or (
        known is None and not _MASS_ENDING.search(kind) and (kind in english() or kind.endswith(("er", "or")))
    )


def several(told: str) -> bool:
    """Say whether an entry names several things: "Two chambers …", "Plants whose …"."""
    kind = hypernym(told)
    return bool(kind) and not re.match(r"(?:an?|one|each|any|all) ", told, re.IGNORECASE) and plural(kind)


def collective(told: str) -> bool:
    """Say whether an entry names one thing made of several: "A pair of cells"."""
    return hypernym(told) in _COLLECTIVE


def ends(text: str) -> bool:
    """Say whether a text goes on as one does after the noun that an entry begins with: " that …", " made of …"."""
    return _ENDS.match(text) is not None


def verb_too(word: str) -> bool:
    """Say whether a word is a verb, or one as often as a noun."""
    if verbs.base_form(word) or word.endswith(("ize", "ise", "ify")):
        return True
    known, stem = english().word_frequency, word.removesuffix("e")
    return known[f"{stem}ing"] > NEVER and (
        known[f"{stem}ed"] > NEVER or known[f"{stem}{stem[-1]}ed"] > NEVER
    )


def tool(noun: str) -> bool:
    """Say whether a noun names what is used: a word that is counted and no verb, or that ends as tools do; so do initials."""
    if noun.isupper():
        return True
    noun = noun.lower()
    return noun.endswith(("er", "or", "scope", "graph")) or (counted(noun) is True and not verb_too(noun))
