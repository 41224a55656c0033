"""Questions as people type them in a chat, worded so that they stand alone."""

import re

from decks.build.english.nouns import plural
from decks.build.english.sentences import split

LONGEST = 16
"""A question has at most so many words."""

MOST_LETTERS = 4_000
"""So many letters of an answer show how it writes its names."""

_NAME = re.compile(r"(?<=[a-z,;(“\"] )[A-Z][\w-]*|\b[A-Z][\w-]*[A-Z\d][\w-]*|(?<=\bThe )[A-Z][a-z]\w*")
_SMALL_WORD = re.compile(r"\b[a-z][\w-]*")
_TYPED = re.compile(r"\b[a-z][\w-]*")
_BEFORE = re.compile(
    r"^(?:(?:and|so|ok|okay|hi|hello|hey|thanks?|thx|well|now|also|but|great|cool|then|next|one more|last one)\b[,.!:]* )+",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"^(?:(?:can|could|would|will) (?:you|u) (?:please |simply |briefly |also |similarly )*|please |i(?:'d| would) like (?:you )?to |help me )?"
    r"(?:tell me|explain|describe|clarify|understand)(?: to me| me| simply| briefly)* (?:about )?(?=how|why|who|what|when|where|the difference)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[,;]? (?:btw|by the way|tho|though|pls|plz|please|lol|thx|thanks|exactly|actually|again|anyway|then|in simple (?:words|terms)|simply|briefly)(?=\s*[?.!]*$)",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?<=\?)\s+")
_WORD = re.compile(r"[\w+#]+")
_EXPLAIN = re.compile(
    r"^(?:(?:can|could|would|will) (?:you|u) |pls |please |help me )?(?:explain|describe|define|understand|tell me about|what about|teach me)(?: to me| me)? (?:the |an? )?(?:concepts? of |idea of |meaning of )?"
    r"(?P<x>(?!how\b|why\b|what\b|when\b|that\b|this\b|it\b|the difference)[\w'’-]+(?: (?!to me\b|like\b|with\b|and\b|in simple\b|using\b)[\w'’-]+){0,4})",
    re.IGNORECASE,
)
_TELLS = r"(?= (?:is|are|was|were|describes?|refers?|means?|involves?|measures?|consists?|occurs?|happens?|uses?|allows?|tells?|shows?|says?|states?|works?|helps?|tells?|combines?)\b)"
_SHORTENED = re.compile(r"^(what|who|where|when|how|why)['’]?s\b", re.IGNORECASE)
_EMBEDDED = (
    (re.compile(r"^(?P<q>what|who) (?P<x>(?:the |an? )?[\w-]+(?: [\w-]+){0,4}) (?P<b>is|are|was|were)$", re.IGNORECASE), "{q} {b} {x}?"),
    (re.compile(r"^what (?P<x>(?:the |an? )?[\w-]+(?: [\w-]+){0,3}) (?P<r>means?|does|do)$", re.IGNORECASE), "What {do} {x} {r}?"),
    (re.compile(r"^how (?P<x>[^?,]+?) works?$", re.IGNORECASE), "How {do} {x} work?"),
    (re.compile(r"^(?P<q>why|where|how) (?P<x>(?:the |an? )?[\w-]+(?: [\w-]+)?) (?P<b>is|are|was|were) (?P<r>[^?,]+)$", re.IGNORECASE), "{q} {b} {x} {r}?"),
    (re.compile(r"^the differences? between (?P<x>[^?,]+)$", re.IGNORECASE), "What is the difference between {x}?"),
)  # fmt: skip
_DIFFERENCE = re.compile(
    r"(?:(?:the |main |key )*differences?|(?:explain|compare) the differences?) between (?P<x>[^?,;:]{3,60} and [^?,;:]{2,60})$",
    re.IGNORECASE,
)
_AND_IT = re.compile(
    r"(?<=\w), and (?:why|how|when|where|what) (?:is|are|does|do) (?:it|they)\b[^?]{0,60}\?$"
)
"""A second question about the thing of the first one."""

_SHORT_FOR = re.compile(r"\bdiff(?P<s>s)?(?= between\b)", re.IGNORECASE)
_AUXILIARY = r"(?:is|are|was|were|do|does|did|can|could|will|would|should|may|might|must|has|have|had)\b"
_INVERTED = re.compile(
    rf"(?!why\b|when\b|where\b|how\b|what (?:the|an?) )|(?:why|when|where) (?:[a-z]+ly |else )?{_AUXILIARY}"
    rf"|why (?:use|choose|learn|study)\b|how (?:many|much)\b|how (?:(?:often|long|far|old|large|big|small|fast|hard|deep|high|tall|hot|cold|well|[a-z]+ly)\b(?: [\w-]+){{0,4}}? )?{_AUXILIARY}",
    re.IGNORECASE,
)
"""A question with its verb before its subject, and not "how the damper works"."""

_VERBLESS = re.compile(r"(?:[Ww]hy|[Hh]ow|[Ww]hen|[Ww]here) (?:(?:the|an?) )?[A-Z][\w-]*(?: [A-Z][\w-]*)*\?")
_INFINITIVE = re.compile(r"(?:what|when|where|which|who) to\b", re.IGNORECASE)
STARTS = re.compile(
    r"^(?:How|Why|What|When|Where|Which|Who|Does|Do|Is|Are|Can|Should)\b(?! about\b)", re.IGNORECASE
)
POINTS = re.compile(
    r"\b(?:it|its|this|that|these|those|they|them|you|your|me|my|mine|i|we|us|our|above|article|author|earlier|again|paper|mentioned|example|there|here|else|other|one|both|he|she|u)\b|\bwhich\?$"
    r"|\bthe (?:notation|symbol|expression|equation|statement|sentence|diagram|output|error|code|command|query|line)\b(?! (?:of|for|in|with)\b)",
    re.IGNORECASE,
)


def standing(text: str, answer: str = "") -> str:
    """Return the question of a chat that stands alone, or nothing: the first of several sentences.

    Names that were typed in small letters are written as the `answer` has them.
    """
    for sentence in (one for part in _MARK.split(named(text, answer)) for one in split(part)):
        if found := _alone(sentence):
            return found
    return ""


def explained(text: str, first: str) -> str:
    """Return what a request such as "explain tides to me" asks, where the answer's `first` sentence begins with its thing."""
    found = _EXPLAIN.match(_BEFORE.sub("", text.strip()))
    begun = (
        re.match(
            rf"(?P<a>(?:The|An?) )?{re.escape(found['x'])}(?: \\([^)]*\\))?{_TELLS}", first, re.IGNORECASE
        )
        if found
        else None
    )
    if found is None or begun is None:
        return ""
    name = begun[0]
    if begun["a"] or (name[0].isupper() and name[1:].islower() and not found["x"][:1].isupper()):
        name = name[0].lower() + name[1:]
    return f"What {'are' if plural(name) else 'is'} {name}?"


def named(question: str, answer: str) -> str:
    """Return a question with its names as its answer writes them: "tcp" as "TCP"."""
    if not answer:
        return question
    told = answer[:MOST_LETTERS]
    known = {name.lower(): name for name in _NAME.findall(told)}
    small = set(_SMALL_WORD.findall(told))
    return _TYPED.sub(
        lambda found: known.get(found[0], found[0]) if found[0] not in small else found[0], question
    )


def _alone(sentence: str) -> str:
    plain = _SHORTENED.sub(r"\1 is", _AFTER.sub("", _BEFORE.sub("", sentence.strip())))
    plain = _AND_IT.sub("?", plain) if ", and " in plain else plain
    plain = _SHORT_FOR.sub(lambda found: f"difference{found['s'] or ''}", plain)
    polite = _POLITE.match(plain)
    bare_ = plain[polite.end() if polite else 0 :].rstrip("?.! ")
    if found := _DIFFERENCE.match(bare_):
        plain, polite, bare_ = "", None, f"What is the difference between {found['x']}"
    made = (
        _unwrapped(bare_)
        if polite or not _INVERTED.match(bare_)
        else f"{bare_}?"
        if plain.rstrip().endswith("?") or _whole(bare_) or not plain
        else ""
    )
    if not made or not STARTS.match(made) or len(made.split()) > LONGEST or made.count("?") != 1:
        return ""
    if "," in made and not re.search(r" (?:and|or) ", made.rpartition(",")[2]):
        return ""
    if _VERBLESS.fullmatch(made) or _INFINITIVE.match(made) or not _named_in(made):
        return ""
    if POINTS.search(re.sub(r"^How (?:do|can|should) you\b", "", made, flags=re.IGNORECASE)):
        return ""
    return made[0].upper() + made[1:]


_NO_NAME_WORDS = """what which who whom whose why how when where is are was were do does did can could should would will has have had the an
    and or not for with from into than then better best worse worst right wrong correct good bad faster fastest easier easiest important
    matter matters useful difference differences main key happens happen mean means needed possible case special unique common use used
    work works done so okay real really exactly actually benefits advantages disadvantages purpose reason reasons point"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
"""Words that name nothing which a question could be about."""


def _named_in(question: str) -> bool:
    """Say whether a question names what it is about: "Which is better?" does not."""
    return any(len(word) > 1 and word.lower() not in _NO_NAME for word in _WORD.findall(question))


def _whole(text: str) -> bool:
    """Say whether a text without a question mark is a question all the same."""
    asks = re.match(
        r"^(?:what|who|where|when|how|why) (?:is|are|was|were|does|do|did|can)\b", text, re.IGNORECASE
    )
    return (
        bool(asks)
        and len(text.split()) <= 12
        and not re.search(r"[.,;:]| and (?:what|why|how|where|who|when)\b", text)
    )


def _unwrapped(text: str) -> str:
    """Return the question inside "explain how …": its verb before its subject."""
    for pattern, front in _EMBEDDED:
        if found := pattern.match(text):
            told = found.groupdict()
            return front.format(
                **{"q": "", "b": "", "r": "", **told, "do": "do" if plural(told["x"]) else "does"}
            )
    asked = re.match(r"^who (?:is|was|were|are|[a-z]+ed|made|wrote|built|found|began)\b", text, re.IGNORECASE)
    return f"{text}?" if asked else ""
