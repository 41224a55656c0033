"""The article of what a question asks about, and the number of its verb."""

import re

from decks.build.english.countable import NEVER, counted, several
from decks.build.english.nounlists import surely_counted
from decks.build.english.nouns import head, plural
from decks.build.english.phrases import FINITE
from decks.build.english.standing import Standing, standing
from decks.build.english.wording import Wording
from decks.dictionary import english
from decks.documents.document import Section

_FULL_NAME = re.compile(r"[A-Z][\w.'-]+(?: (?:[A-Z][\w.'-]+|van|von|de|of|the))+")
_ASKS_OF_ONE = re.compile(r"(?P<q>(?:What|How|Why|When) (?:is|does|can|may|was|did|has)) ")
_MEASURE = re.compile(r"(?:number|amount|size|level|rate|degree|length|set|sum|ratio|share) of ")
_SMALL_WORD = re.compile(r"[a-z-]+")
_TITLED = re.compile(r"(?<![\w-])[A-Z][a-z]+(?![\w-])")
_MASS = re.compile(r"(?:tion|sion|ity|ment|ness|ism|ance|ence|sis|ics|ware|phy|logy|[A-Z0-9)])$")
_MASS_PERHAPS = re.compile(r"(?:ing|y)$")
_KIND_OF_THING = re.compile(
    r"(?:an?|any|one) |(?:[a-z-]+ ){0,3}?[a-z]+ (?:that|which|of|used|for|between|in|from)\b", re.IGNORECASE
)
_NAMED = re.compile(
    r"(?:(?!that|which|of|used)[\w-]+ ){0,4}?(?:city|town|village|country|state|island|river|lake|mountain|company|corporation|website|site|app|software|library|framework|platform"
    r"|language|game|film|movie|novel|poem|band|brand|agency|organi[sz]ation|service|project|dataset|benchmark|person|god|goddess|planet|battle|treaty|party|program|suite|editor|engine|protocol)\b",
    re.IGNORECASE,
)
_TITLE_CASE = re.compile(
    r"(?:How|What|Why|When|Where|Which|Who) (?:(?:Does|Do|Did|Is|Are|Was|Were|Can|Could|Should|Will|Would|Has|Have|To|Makes?) "
    r"|[a-z]+ .*\b(?:Important|Useful|Needed|Necessary|Used|Popular|Different|Special|Works?|Matters?)\?$)"
)
_LITTLE_WORDS = """a an the of in on to for and or with by from at as is are was were does do did can could should will would has have you we it its your
    through between than that this use used work works about into over under not"""
_LITTLE = frozenset(_LITTLE_WORDS.split())
_DETERMINED = re.compile(r"(?:an?|the|each|every|one|some|any)\b")
_WITHOUT_ARTICLE = re.compile(r"(?:[.;:] |\b(?:of|in|by|with|using|for|through|and|is|as) )$")
_REST = re.compile(r"(?: \([^)]*\))?(?: (?:in|of) (?:the |an? )?[^?]+)?\?")
"""What may stand after the term in the question for its definition."""
_OBJECT = re.compile(r" (?:the|an?|your|its) ")
_WITH_ARTICLE = re.compile(r"\b(an?|the) $")
_BOUNDED = re.compile(
    r"(?=[.,;:)?]| (?:is|are|was|can|has|of|in|to|for|that|which|and|with|on|at|by|from|does|as|may|will|into)\b| [a-z]+s (?:an?|the|its|from|to|in|by|on|for|with|that)\b|$)"
)
_PERSON = re.compile(
    r"^(?:An? |The )?(?:(?!of |for |from |[a-z]+ing |the |an? )[\w'’-]+ ){0,3}?(?:[A-Za-z]*(?:ngineer|scientist|ician|ologist)|physicist|chemist|painter|composer|king|queen|heir|archduke|duke|prince|princess|kaiser|tsar|czar|chancellor|secretary|diplomat|dictator|revolutionary|spy|aviator|journalist|novelist|playwright|theologian|missionary|writer|poet|author|inventor|architect|(?:vice[ -])?president"
    r"|minister|statesman|politician|congressman|senator|governor|general(?!-)|admiral|soldier|commander|philosopher|explorer|surgeon|emperor|empress|teacher|nurse|banker|merchant|founder|father|pioneer|theorist|leader|assassin|singer|actor|actress|sculptor|geographer|photographer"
    r"|reformer|activist|abolitionist|astronomer|mathematician|economist|historian|navigator|pharaoh|pope|bishop|saint|monk)\b(?!['’])",
    re.IGNORECASE,
)
_WHO = re.compile(r"(?:An?|The|One) (?:[\w-]+ ){1,4}who ")
_VOWEL = re.compile(r"[aeiouAEIOU]|hour|honest|heir|[FHLMNRSX](?=[A-Z0-9]|-)|[fhlmnrsx]-")
_CONSONANT = re.compile(
    r"(?i:eu|one\b|once\b|u(?:ni[a-z]|s[aeiu]|t[ei]|r[aeiou]|-))|U[A-Z\d]|(?!LED|FAQ|SUV|HIV|SOS|SEO|MOU|LOD|MIT)[FHLMNRSX][AEIOU][A-Z]+\b"
)
_OF_ONE_WORD = re.compile(r"(?P<q>What does|How many [a-z]+ does) (?P<t>[a-z]+)(?P<r> (?:do|have)\?)")
_ALONE = re.compile(r"(?: \([^)]*\))?\?")
_SUPERLATIVE = re.compile(
    r"\b(does|do|is|are|did|was|were) ((?:larg|small|great|high|low|old|young|long|short|fast|earli|lat|new|strong|deep)est) "
)


def mass_noun(name: str) -> bool:
    """Say whether a name is likely of a thing that is not counted."""
    known = counted(_head(name))
    if known is False or _MASS.search(head(name)):
        return True
    return known is None and _MASS_PERHAPS.search(head(name)) is not None


def _head(name: str) -> str:
    """Return the noun of a name in small letters, without what a hyphen sets before it."""
    return head(name).rpartition(" ")[2].rpartition("-")[2].lower()


def a(name: str) -> str:
    """Return a name with its indefinite article."""
    return f"{'an' if _VOWEL.match(name) and not _CONSONANT.match(name) else 'a'} {name}"


def the(name: str) -> str:
    """Return a name with "the", unless it has an article already or is a name of its own."""
    own = (
        re.match(r"(?:the|an?) ", name)
        or re.search(r"['’]s?(?: |$)", name)
        or not re.search(r"[a-z)]$", name)
    )
    return name if own else f"the {name}"


def common(name: str, told: str, titled: frozenset[str]) -> str:
    """Return a term in small letters where its entry shows a kind of thing, and no name of one.

    `titled` are the words that the document writes with a capital inside its sentences.
    """
    if not _KIND_OF_THING.match(told) or _NAMED.match(told) or not _TITLED.search(name):
        return name
    told_small = [
        word.lower() if _TITLED.fullmatch(word) and word not in titled and word.lower() in english() else word
        for word in name.split(" ")
    ]
    return name if any(map(_TITLED.fullmatch, told_small)) else " ".join(told_small)


def is_person(told: str) -> bool:
    """Say whether a definition is that of a person."""
    return _PERSON.match(told) is not None


def untitled(front: str, wording: Wording, section: Section) -> str:
    """Return a question in the case of a title in that of a sentence; names keep theirs as `section` has them."""
    if not _TITLE_CASE.match(front):
        return front
    text = section.text
    words, at = front.split(" "), 1
    while at < len(words):
        end = at
        while end < len(words) and words[end][:1].isupper() and words[end].lower().rstrip("?") not in _LITTLE:
            end += 1
        run = " ".join(words[at:end]).rstrip("?")
        if end == at or run not in text or not re.search(rf"(?<=[a-z,;(] ){re.escape(run)}\b", text):
            words[at : max(end, at + 1)] = [
                _sentence_case(word, wording) for word in words[at : max(end, at + 1)]
            ]
        at = max(end, at + 1)
    return " ".join(words)


def _sentence_case(word: str, wording: Wording) -> str:
    bare = word.rstrip("?")
    plain = bare.lower() in _LITTLE or (
        _TITLED.fullmatch(bare) and bare not in wording.titled and bare.lower() in english()
    )
    return word.lower() if plain else wording.said(word)


def full(name: str) -> bool:
    """Say whether a name is written as the full name of a person is."""
    return _FULL_NAME.fullmatch(name) is not None


def person(name: str, told: str) -> bool:
    """Say whether a name is, by what is told of it, one of a person; a single name is none that English has in the plural."""
    name = name.partition(" (")[0]
    alone = _TITLED.fullmatch(name) is not None
    if alone and (" who " not in told or english()[f"{_head(name)}s"] > NEVER):
        return False
    if not alone and _FULL_NAME.fullmatch(name) is None:
        return False
    foreign = not alone and not any(word.lower() in english() for word in name.split())
    return _PERSON.match(told) is not None or (foreign and _WHO.match(told) is not None)


_OWNED = re.compile(r"\b[A-Z][\w-]*['’]s ")
"""The name of whose something is, which takes no article: "Bode's rule"."""


def worded(
    front: str, subject: str, back: str, text: str, wording: Wording, *, label: bool, parts: bool = False
) -> str:
    """Give the subject of a question the article that is certain of it, or that `text`, its section, gives it.

    `label` says that the author wrote the subject as a label, which has no article of its own: where none is
    certain, the question is what it means. `parts` says that the section is about the parts of a thing.
    """
    if person(subject, back):
        front = front.replace("What is ", "Who is ", 1).replace("What was ", "Who was ", 1)
    if "est " in front:
        front = _SUPERLATIVE.sub(r"\1 the \2 ", front)
    if found := _OF_ONE_WORD.fullmatch(front):
        one = surely_counted(found["t"]) and not plural(found["t"])
        return f"{found['q']} {a(found['t'])}{found['r']}" if one else front
    asks = _ASKS_OF_ONE.match(front)
    if not asks:
        return front
    bare_name = subject.partition(" (")[0]
    name = bare_name[:1].lower() + bare_name[1:] if "a" <= bare_name[1:2] <= "z" else bare_name
    asked = front[asks.end() :]
    told = next((n for n in (bare_name, name) if asked.startswith((f"{n} ", f"{n}?"))), "")
    if not told or _OBJECT.search(told) or _DETERMINED.match(told) or _OWNED.search(told):
        return front
    rest = asked[len(told) :]
    if asks["q"] not in {"What is", "What was"} or not _REST.fullmatch(rest):
        article = "" if plural(told) or not told[-1:].islower() else _article(told, text)
        if article is None and asks["q"].endswith(" does") and _is_thing(told):
            article = "a"
        return _articled(asks["q"], article, told, rest) if article else front
    stands = standing(told, back, wording)
    if stands is Standing.ONE and parts and label and not back.startswith(("A ", "An ")):
        stands = Standing.ONLY
    elif stands is Standing.ONE and several(back):
        stands = Standing.UNSURE
    if stands is Standing.UNSURE and label and asks["q"] == "What is" and _term(told, wording):
        return f"What does “{told}{rest[:-1]}” mean?" if _ALONE.fullmatch(rest) else front
    sure = stands in {Standing.ONE, Standing.ONLY}
    return _articled(asks["q"], stands.value, told, rest) if sure else front


def _articled(asks: str, article: str, name: str, rest: str) -> str:
    return f"{asks} {a(name) if article == 'a' else f'the {name}'}{rest}"


def _term(name: str, wording: Wording) -> bool:
    """Say whether a label is a term of common words, and no name and no sentence."""
    named = wording.names(name) and not surely_counted(_head(name))
    return name[-1:].islower() and not named and len(name.split()) < 5 and FINITE.search(name) is None


def _is_thing(name: str) -> bool:
    """Say whether a name is of a thing of which there are many."""
    if " " not in name:
        return name.islower() and surely_counted(name)
    things = "'" not in name and "’" not in name and name.rpartition(" ")[2].islower()
    return things and counted(_head(name)) is True and not mass_noun(name)


def _article(name: str, text: str) -> str | None:
    """Return the article that `text` gives a name, empty where it gives none; None when it does not say."""
    if _MEASURE.match(name):
        return "the"
    if mass_noun(name) or not _common_words(name):
        return ""
    low, sought, seen = text.lower(), name.lower(), set()
    at = low.find(sought)
    while at >= 0:
        if _BOUNDED.match(low, at + len(sought)):
            before = low[max(0, at - 9) : at]
            if (not at and low[len(sought) : len(sought) + 1] != ":") or _WITHOUT_ARTICLE.search(before):
                return ""
            if article := _WITH_ARTICLE.search(before):
                seen.add(article[1])
        at = low.find(sought, at + 1)
    return "a" if seen & {"a", "an"} else "the" if seen else None


def _common_words(name: str) -> bool:
    """Say whether a name ends in a common word, in small letters or, after another, with a title's capital."""
    before, _, last = name.rpartition(" ")
    titled = before and _TITLED.fullmatch(last) and last.lower() in english()
    return _SMALL_WORD.fullmatch(last) is not None or bool(titled)


_OF_A_CLASS = re.compile(
    r"\b(?:types?|kinds?|forms?|classes|categories|branches|levels|sorts|varieties|styles|names?) of "
)
"""What stands before a class without an article: "the types of glaze"."""


def placed(front: str, topic: str, text: str) -> str:
    """Give the topic that a question ends with the article that the section gives it; of a kind of thing "a"."""
    link = " of " if front.endswith(f" of {topic}?") else " in "
    end = f"{link}{topic}?"
    if (
        not front.endswith(end)
        or (link == " of " and _OF_A_CLASS.search(front))
        or not topic[:1].islower()
        or topic.startswith(("a ", "an ", "the ", "each ", "every "))
        or plural(topic)
    ):
        return front
    article = _article(topic, text)
    kind = " " in topic and not topic.partition(" ")[0].endswith("ing")
    if article is None and link == " of " and kind and _is_thing(topic):
        article = "a"
    return (
        f"{front.removesuffix(end)}{link}{a(topic) if article == 'a' else f'the {topic}'}?"
        if article
        else front
    )
