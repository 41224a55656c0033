"""What kind of phrase a label or the beginning of its text is: an adjective, an act, a noun that defines."""

import re

from decks.build.english import verbs
from decks.build.english.articles import mass_noun
from decks.build.english.nouns import plural
from decks.build.english.sentences import bare
from decks.dictionary import english

_ADJECTIVE = re.compile(
    r"^(?:fast|accurate|cheap|simple|robust|safe|secure|quick|easy|hard|slow|strong|weak|light|heavy|clear|free|open|modern|rich|deep|small|large|long|short|\w+(?:ive|able|ible|ful|less|ous|ant|ent|ile|ic|ory|ual|ial))$",
    re.IGNORECASE,
)
_GERUND = re.compile(
    r"^(?!(?:Bring|King|Ring|Spring|String|Thing|During|Morning|Evening|Nothing|Something|Everything)\b)[A-Z][a-z]+ing\b"
)
_IMPERATIVE = re.compile(
    r"^(?:Use|Keep|Add|Remove|Choose|Select|Set|Make|Take|Check|Avoid|Try|Start|Train|Monitor|Increase|Reduce|Mix|Stir|Heat|Cool|Let|Place|Put|Pour|Cook|Bake|Boil|Wash|Cut|Fold|Rest|Cover|Open|Close|Press|Click|Run|Install|Define|Specify|Load|Evaluate|Resume|Adjust|Review|Save|Store|Apply|Limit|Ask|Write|Read|Never|Always|Do not|Don't|Ensure|Prefer|Split|Test|Verify|Follow|Move|Turn|Give|Split|Freeze|Fine-tune|Explore|Create|Build|Upload)\b"
)


NO_NOUN_FIRST = re.compile(
    r"^(?:In|On|At|By|For|To|With|Without|From|During|When|While|If|As|After|Before|Since|Because|Similar|Unlike|More|Less|Be|Being|It|They|This|These|There|You|We|Also|Not|Despite|Due|How|Why|Where|Whether|What|Which|Who|Through|Via|Between|About|Over|Most|Many|Some|Much|Lots|Plenty|Further|Larger|Smaller|Better|Faster)\b"
)


def adjective(text: str) -> bool:
    """Say whether a text begins with an adjective, or is one."""
    return _ADJECTIVE.match(text) is not None


def adverb(word: str) -> bool:
    """Say whether a word is an adverb of manner: "slowly", and not "family"."""
    stem = word.lower().removesuffix("ly")
    return len(stem) >= 4 and stem != word.lower() and stem in english()


def gerund(text: str) -> bool:
    """Say whether a text begins with an activity: "Combining data"."""
    return _GERUND.match(text) is not None


def imperative(text: str) -> bool:
    """Say whether a text begins by telling what to do: "Keep the lid on"."""
    return _IMPERATIVE.match(text) is not None


def phrase(first: str) -> bool:
    """Say whether a text is a noun phrase, which can say what a label is."""
    tokens = bare(first).split()
    if not tokens or tokens[0][:1].isdigit() or finite(tokens):
        return False
    if NO_NOUN_FIRST.match(first[:1].upper() + first[1:]):
        return False
    if _ADVERBIAL.match(first):
        return False
    if tokens[1:2] and tokens[1] in _OF_OBJECT and tokens[0].lower() not in _BEFORE_THE:
        return False
    if verbs.third_person(tokens[0]) and tokens[1:2] and tokens[1] in _DETERMINERS:
        return False
    if tokens[1:2] == ["of"] and tokens[0].lower() in _NOUN_OF:
        return True
    if re.match(
        r"^(?:(?:An?|The|One of|Any|Each|Something|Someone|Somebody|Anyone|Anything)\s|[A-Z][\w-]*['’]s? [a-z])",
        first,
    ) or _classed(first):
        return True
    head = next((n for n, w in enumerate(tokens[:7]) if n and w in _AFTER_NOUN), 0)
    return (
        bool(head)
        and not any(w.lower() in {"one", "them", "this", "these", "it"} for w in tokens[:head])
        and not any(verbs.past(w) for w in tokens[1:head])
        and not (verbs.participle(tokens[0]) and (tokens[0][0].isupper() or head == 1))
        and not (verbs.base_form(tokens[0]) and not tokens[0].endswith("s"))
        and not (verbs.third_person(tokens[0]) and tokens[1] in _DETERMINERS)
        and not (adjective(tokens[0]) and head == 1)
        and not gerund(first)
        and not imperative(first)
    )


_NOUN_OF = frozenset(["set", "cast", "cut", "split", "spread", "read", "cost"])
_OF_OBJECT = frozenset(["the", "a", "an", "your"])
_BEFORE_THE = frozenset(["all", "both", "half", "such", "quite", "what", "of", "twice", "just", "exactly"])
_AFTER_NOUN = frozenset(
    ["that", "which", "of", "used", "in", "for", "where", "whose", "with", "who", "from", "like", "between"]
)
_ADVERBIAL = re.compile(r"(?:Best|Well|Better|Ideally|Typically|Usually|Mostly|Fully|Highly) [a-z]+ed\b")
_EVENTUAL = re.compile(r"[a-z]{3,}[a-rt-z]s")
_CONDITIONS = frozenset(["when", "if", "because", "until", "whenever", "unless"])
_NO_VERB_AFTER = frozenset(
    [
        "to",
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "for",
        "with",
        "by",
        "from",
        "and",
        "or",
        "its",
        "their",
        "into",
        "at",
        "as",
        "no",
    ]
)
_OBJECTS = frozenset(
    [
        "the",
        "a",
        "an",
        "its",
        "their",
        "each",
        "every",
        "all",
        "both",
        "how",
        "more",
        "many",
        "to",
        "that",
        "into",
        "on",
        "from",
        "as",
        "by",
        "with",
        "in",
        "out",
        "up",
    ]
)


def finite(tokens: list[str]) -> bool:
    """Say whether a text has a verb of its own before its first clause or comma ends: "The model learns to"."""
    tokens = re.sub(r" \([^)]*\)", "", " ".join(tokens)).split()
    for at, token in enumerate(tokens[:14]):
        low = token.lower().strip('“”"()*_`,;:')
        before = tokens[at - 1] if at else "the"
        after = tokens[at + 1] if at + 1 < len(tokens) else ""
        if at and low in _CLAUSES:
            return False
        if at and low in verbs.AUXILIARIES and before != "to":
            return True
        if before.lower() not in _NO_VERB_AFTER and _verb(low, before, after):
            return True
        if (
            "and" in tokens[:at]
            and not _infinitive(tokens[:at])
            and verbs.base_form(low)
            and after in {"what", "how", "the", "a", "an", "their", "its"}
        ):
            return True
        several = at > 2 and tokens[at - 2] == "and" and verbs.base_form(low)
        if several and (before[:1].isupper() or not verbs.ambiguous(low)):
            return True
        if at and low in {"made", "kept", "left"} and tokens[at + 2 : at + 3] in (["a"], ["an"], ["the"]):
            return True
        listed = after[:1].isupper() and (not at or len(token) == 2)
        if token.endswith((",", ";", ":")) and not listed:
            return False
    return False


def _infinitive(tokens: list[str]) -> bool:
    """Say whether a text has an infinitive, with which a verb after "and" may stand: "used to lift and turn the"."""
    after = [tokens[at + 1] for at, word in enumerate(tokens[:-1]) if word == "to"]
    return any(word.islower() and word not in _DETERMINERS for word in after)


_CLAUSES = frozenset(["that", "which", "who", "whose", "where", "when", "because", "whom"])


_ONCE = frozenset(
    [
        "went",
        "gave",
        "took",
        "began",
        "wrote",
        "grew",
        "drew",
        "knew",
        "became",
        "fell",
        "rose",
        "came",
        "saw",
        "won",
        "stood",
        "ran",
        "broke",
        "spoke",
        "chose",
        "drove",
        "threw",
    ]
)
"""Forms that tell what happened and are no participles."""


def _verb(low: str, before: str, after: str) -> bool:
    """Say whether a word between its neighbours is a finite verb."""
    taken = (
        after.lower() in _OBJECTS or after in {"what", "about"} or after[:1].isupper() or after[:1].isdigit()
    )
    if base := verbs.third_person(low):
        return not verbs.ambiguous(base) or (taken and not before.endswith("s"))
    if verbs.past(low) and not verbs.base_form(low):
        return (
            low in _ONCE
            or after.lower() in {"the", "a", "an", "its", "their", "from", "that"}
            or (after[:1].isupper() and (before[:1].isupper() or low not in _NAMING))
        )
    if _EVENTUAL.fullmatch(low) and after.lower() in _CONDITIONS and not plural(before):
        return True
    base = verbs.base_form(low)
    return (
        bool(base)
        and before.endswith("s")
        and not before.endswith(("ss", "'s", "’s"))
        and (not verbs.ambiguous(base) or taken)
    )


_DETERMINERS = frozenset(["a", "an", "the", "its", "their", "each", "every", "all", "both"])
_NAMING = frozenset(["called", "named", "termed", "dubbed", "used", "led"])
_CLASSED = re.compile(
    r"^(?P<l>(?:[\w'’/-]+ ){1,4})(?:method|technique|algorithm|process|model|system|tool|framework|language|function|measure|approach|architecture|network|device|unit|attempt"
    r"|material|substance|instrument|condition|disease|organ|rule|law|theory|movement|style|effect|protocol|format|structure|layer|variant|version|strategy|practice)s?(?=[,;.]| (?:for|of|to|that|which|with|in|by|used|designed|where)\b|$)"
)


def _classed(first: str) -> bool:
    """Say whether a text begins with the class that a thing belongs to, without an article: "Slow cooking method, …"."""
    found = _CLASSED.match(first)
    return (
        found is not None
        and not any(
            w.lower() in verbs.AUXILIARIES
            or verbs.only_third(w)
            or re.match(r"^(?:the|an?|to|by|in|of|and|with|for|this|these|it)$", w.lower())
            for w in found["l"].split()
        )
        and not imperative(first)
        and not gerund(first)
    )


_CLASS_NAME = re.compile(
    r"(?i)\b(?:model|paper|architecture|mechanism|network|algorithm|method|layer|team|system|framework|theorem|unit|approach|protocol|treaty|act|war|battle)$"
)


def articled(own: str) -> str:
    """Return a label as a subject: a common noun in the singular takes its article."""
    if plural(own) or "_" in own or re.match(r"^(?:the|an?|each|every) |[A-Z]\S*['’]s ", own):
        return own
    if re.search(r"[A-Z\d]", own):
        return f"the {own}" if " " in own and _CLASS_NAME.search(own) else own
    return own if mass_noun(own) or verbs.base_form(own) or verbs.participle(own) else f"the {own}"
