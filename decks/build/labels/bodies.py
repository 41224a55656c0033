"""What the text of a label begins with, and the question that it answers: "Developed by …", "Used in …"."""

import re

from decks.build.asking.ask import ask
from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.answers import capitalised, finished, first_fact, names, shortened
from decks.build.english.articles import full
from decks.build.english.clauses import completed
from decks.build.english.nominal import finite, gerund, imperative
from decks.build.english.nouns import plural
from decks.build.english.predicates import PREPOSITION_WORDS
from decks.build.english.sentences import bare, words
from decks.build.english.subjects import many
from decks.build.labels.qualities import alone
from decks.dictionary import english

_ADVERB = re.compile(
    r"^(?:Often|Commonly|Primarily|Mainly|Widely|Typically|Usually|Also|Originally|First|Initially|Currently|Mostly|Generally|Specifically|Frequently|Securely|Efficiently|Automatically|Directly|Safely|Quickly|Continuously|Accurately|Reliably) (?=[a-z])"
)
_OPENED = re.compile(
    r"^(?:Also )?(?P<p>[A-Za-z]+ed|[Bb]uilt|[Mm]ade|[Ww]ritten|[Kk]nown) (?P<w>by|in|at|on|as) [^,]{2,60}, (?P<c>(?P<s>(?:the |an? )?[A-Z][\w-]*(?: [\w-]+){0,3}?) (?:is|are|was|were|has|have|can|[a-z]{3,}s)\b .+)$"
)
_USED_IN = re.compile(
    r"^(?:Used|Found|Stored|Kept|Grown|Located) (?:in|on|at) (?!\d|comparison|reference|combination|conjunction|case|addition|order|place)",
    re.IGNORECASE,
)
_FOR = re.compile(r"^For (?P<x>(?:[a-z-]+ing(?: and [a-z-]+ing)? .{4,}|[a-z]+ [a-z]+ing|(?:the|an?) .{4,}))$")
_CLAUSE_AFTER = re.compile(r", (?:the|an?|all|it|they|we|you|each|both|use|[a-z]+ing) ")
_MADE_BY = re.compile(
    r"^(?P<p>Developed|Created|Designed|Invented|Founded|Written|Released|Introduced|Discovered|Proposed|Built|Published|Launched|Composed|Painted|Coined) (?:jointly |originally |first )?by (?!(?:[a-z]+ly )?[a-z]+ing )(?P<w>[^,;.]{2,80}?)(?: (?:in|on) (?P<y>(?:[A-Z][a-z]+ )?\d{4}))?(?P<r>[,;] .*| (?:and|to|for|with|that|which) .*)?$"
)
_AMOUNT = re.compile(
    r"^(?P<n>(?:(?:about|over|around|approximately|nearly|up to|more than) )?(?:[\d.,]+(?: (?:million|billion|trillion|thousand))?|zero|no|one|two|three|four|five|six|seven|eight|nine|ten|twelve))[ -](?P<u>[a-z]+(?: [a-z]+)?)$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:degrees|turns|times|seconds|minutes|hours|days|weeks|months|years|meters|metres|miles|feet|inches|grams|pounds|ounces|liters|litres|cups|spoons|teaspoons|tablespoons"
    r"|dollars|euros|points|watts|volts|amps|beats|kilo\w+|centi\w+|milli(?!on)\w+|micro\w+|giga\w+|mega\w+)\b",
    re.IGNORECASE,
)
_NOUN_OF = re.compile(r"(?:set|cast|cut|split|spread|read|cost) of ", re.IGNORECASE)
"""A noun, though its form is that of a participle too: "set of rules"."""

_LISTED = re.compile(r"([A-Za-z][a-z]+), ([a-z]+)(?:,| and) ")
_ADVERB_ALONE = re.compile(r"first|last|next|early|late|later|again|together|apart|slowly|quickly|[a-z]+ly")
_OBJECT = re.compile(
    r"^\w+ (?:an?|the|its|their|both|each|every|all|more|many|only|up to|about|over|\d|on|in|for|to|as|from|with|how|which|[A-Z]|[a-z-]+s|[a-z]+ing)\b"
)

_NOUN_TO = re.compile(r"\w+ (?:to|of|for)\b")


def _noun(text: str) -> bool:
    """Say whether a text begins with a noun that has the form of a verb: "promise to repair", "yield falls with"."""
    return _NOUN_TO.match(text) is not None or finite(text.split(" ")[1:])


_QUALITIES = frozenset(
    ["separate", "complete", "direct", "open", "clean", "clear", "secure", "complex", "present"]
)
"""Verbs that are adjectives too."""

_KIND = re.compile(r"(?:[a-z-]+ ){0,2}[a-z-]+s (?:of|that|which|for|in|with|used)\b")
_MEASURES = frozenset(["measure", "indicate", "represent", "denote", "show", "specify", "describe", "track"])
"""What a quantity does is one of these alone, so that a question can name it."""


_HAPPENS = frozenset(["occur", "happen", "arise"])
_HAPPENS_HOW = (("When", ("when ", "if ", "during ")), ("Why", ("due to ", "because ")))
_IDLE = frozenset(
    ["work", "exist", "live", "belong", "remain", "depend", "come", "go", "get", "have", "appear", "seem", "look", "lie", "last", "stay", "need", "happen", "think", "say"]
)  # fmt: skip
"""What a thing does is asked of no verb of these: they tell where it is, how it is, what it has."""


_COINED = re.compile(r"[a-z][A-Z][\w-]*s$")
"""A name with a capital inside, which ends in "s" and is not several for that: "PotOps"."""


def does(first: str, subject: str) -> Asked | None:
    """Ask what a thing does where its text begins with its predicate: "Stores the seed"."""
    text = bare(first)
    begun, _, rest = text.partition(" ")
    several = many(subject) and not (_COINED.search(subject) and verbs.only_third(begun))
    listed = _LISTED.match(text)
    if listed and not several and verbs.third_person(listed[1]) and listed[2].endswith("s"):
        return Asked(f"What does {subject} do?", finished(shortened(text)), subject, "label")
    base = verbs.base_form(begun) if several else verbs.third_person(begun)
    if not _acts(subject, one=bool(base) and not several) or (several and verbs.past(begun)):
        return None
    if several and begun.lower() in _QUALITIES and _KIND.match(rest):
        return None
    if (
        not base
        and several
        and " of " not in subject
        and (one := verbs.third_person(begun))
        and not verbs.ambiguous(one)
    ):
        rest = _first_object(rest, several=False)
        base, text = one, f"{capitalised(one)} {rest}"
    if not base and (past := once(first) or _done(begun, rest, subject)):
        return Asked(f"What did {subject} do?", finished(capitalised(past)), subject, "label")
    if (
        not base
        or not rest
        or (
            verbs.ambiguous(base)
            and (several or not told_by_verb(text))
            and (not _OBJECT.match(text) or (several and _noun(text)))
        )
        or base in {"refer", "mean", "stand"}
        or _ADVERB_ALONE.fullmatch(rest)
    ):
        return None
    do = "do" if several else "does"
    if base in _HAPPENS:
        asked = next((asks for asks, begins in _HAPPENS_HOW if rest.startswith(begins)), "")
        back = finished(capitalised(shortened(rest)))
        return Asked(f"{asked} {do} {subject} {base}?", back, subject, asked.lower()) if asked else None
    if base in _IDLE:
        return None
    if base == "consist" and rest.startswith("of "):
        return Asked(f"What {do} {subject} consist of?", finished(shortened(rest[3:])), subject, "having")
    if base in {"contain", "hold", "include", "require"} or (base in _MEASURES and _OBJECT.match(text)):
        told = finished(capitalised(_first_object(shortened(rest), several=several)))
        return Asked(f"What {do} {subject} {base}?", told, subject, "having")
    return Asked(f"What {do} {subject} do?", finished(first_fact(shortened(text))), subject, "label")


def told_by_verb(text: str) -> bool:
    """Say whether the first word, a verb or a plural, is the verb of one thing: a word for its object stands between that and its noun."""
    _, middle, noun, *_ = [*text.split(maxsplit=3), "", ""]
    noun = noun.rstrip(",;")
    told = middle.isalpha() and middle.islower() and noun.isalpha() and noun.islower()
    return (
        told
        and {middle, noun}.isdisjoint(_NO_OBJECT | _CLAUSES)
        and not verbs.participle(middle)
        and not middle.endswith("ing")
        and not verbs.base_form(middle)
    )


_CLAUSES = frozenset(
    ["who", "where", "when", "whose", "is", "are", "can", "whether", "not", "well", "only", "together"]
)

_COMMA = re.compile(r", (?:and )?([a-z]+) ([a-z]+)")
_GOES_ON = frozenset(["down", "up", "the", "a", "an", "its", "their"])


def _first_object(rest: str, *, several: bool) -> str:
    """Return what follows a verb without the next verb and its object: "the seed, feeds the shoot"."""
    for comma in _COMMA.finditer(rest):
        verb, after = comma.groups()
        acts = verbs.base_form(verb) if several else verbs.third_person(verb)
        alone = after in _GOES_ON or (verbs.only_base(verb) if several else after not in _NO_OBJECT)
        if acts and alone:
            return rest[: comma.start()]
    return rest


_NO_OBJECT = PREPOSITION_WORDS | {"and", "or", "that", "which", "used", "called"}


def _acts(subject: str, *, one: bool) -> bool:
    """Say whether a label can be what does something: no quality, no pair that acts as one thing, no "X of Y"."""
    name = subject.partition(" (")[0]
    if alone(name) or " of " in name:
        return False
    if one and (" & " in name or " and " in name or "/" in name):
        return False
    if " " in name and gerund(name[:1].upper() + name[1:]):
        return False
    return not (plural(name) and " " in name and imperative(name[:1].upper() + name[1:]))


def once(first: str) -> str:
    """Return a predicate that tells what was done, and is no noun with its participle: "judged lawsuits"."""
    begun, _, rest = bare(first).partition(" ")
    second = rest.split(" ", 1)[0].rstrip(",;")
    if (
        not verbs.participle(begun)
        or "-" in begun
        or second in PREPOSITION_WORDS
        or re.search(r"\b(?:that|which)\b", rest)
    ):
        return ""
    follows = re.match(r"(?:the|an?|its|their|his|her|all|\d+)\b", second) or (
        plural(second) and second.islower() and "," not in rest and not finite(rest.split())
    )
    also = any(verbs.past(word) for word in re.findall(r"\band (?:[a-z]+ )?([a-z]+)\b", rest))
    return f"{begun} {rest}".split("; ")[0] if follows or also else ""


def _done(begun: str, rest: str, name: str) -> str:
    """Return what a person did, whose last name is no English word: "studied clay in the north"."""
    past = verbs.past(begun) and rest.partition(" ")[0] not in PREPOSITION_WORDS
    person = past and full(name) and name.rpartition(" ")[2].lower() not in english()
    return f"{begun} {rest}" if person else ""


def told(first: str, subject: str, topic: str) -> Asked | None:
    """Ask for what a text without its subject, or with a phrase before it, tells of `subject`."""
    text = bare(first)
    if _NOUN_OF.match(text):
        return None
    adverb = _ADVERB.match(text)
    if adverb:
        text = text[adverb.end() :]
        text = text[0].upper() + text[1:]
    if made := _MADE_BY.match(text):
        return _maker(made, subject)
    if opened := _OPENED.match(text):
        asked = ask(opened["c"], topic=topic)
        return asked if asked and _same(opened["s"], subject) else None
    if (found := _FOR.match(text)) and not _CLAUSE_AFTER.search(text):
        be = "are" if many(subject) else "is"
        return Asked(f"What {be} {subject} used for?", finished(shortened(found["x"])), subject, "purpose")
    if _USED_IN.match(text) and words(text) >= 3:
        verb, rest = text.split(" ", 1)
        be = "are" if many(subject) else "is"
        where = shortened(rest)
        return Asked(f"Where {be} {subject} {verb.lower()}?", finished(where), subject, "passive")
    whole = _completed(text, subject)
    asked = ask(whole, subject=subject, topic=topic, near=True) if whole else None
    return asked if asked and names(asked.front, subject) else None


def _completed(text: str, subject: str) -> str:
    """Return a text that starts with its predicate with its subject in front, or an empty string."""
    begun, _, rest = text.partition(" ")
    base = verbs.third_person(begun)
    if base and rest and (not verbs.ambiguous(base) or _OBJECT.match(text)):
        return f"{subject} {base if many(subject) else begun.lower()} {rest}"
    if (
        not verbs.participle(begun)
        or begun == "Compared"
        or re.match(r"^[A-Z][a-z]+ [^,]{2,60}, (?:it|they|[A-Z])", text)
    ):
        return ""
    whole = completed(text, subject)
    return whole if whole != text else ""


def predicate(text: str) -> str:
    """Return how a text without a subject begins: "acts" with a verb, "done" with a participle, else empty."""
    plain = _ADVERB.sub("", bare(text))
    begun = plain.partition(" ")[0].capitalize()
    base = verbs.third_person(begun)
    if base and (not verbs.ambiguous(base) or _OBJECT.match(plain)):
        return "acts"
    return "done" if verbs.participle(begun) and " " in plain else ""


_SORTS = frozenset(["types", "kinds", "forms", "classes", "categories", "groups"])


def amount(first: str, said: str) -> Asked | None:
    """Ask how many there are where the whole text is a number with what it counts; empty where it counts nothing."""
    found = _AMOUNT.fullmatch(bare(first))
    if not found:
        return None
    be = "do" if many(said) else "does"
    counted = plural(found["u"]) and not _UNIT.match(found["u"])
    front = f"How many {found['u']} {be} {said} have?" if counted else ""
    if found["u"] in _SORTS:
        front = f"How many {found['u']} of {said} are there?" if plural(said) else ""
    return Asked(front, finished(found["n"]), said, "number")


_FELLOWS = re.compile(
    r"(?:(?:,|,? and) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)+)+(?=$|[,;.]| (?:in|on|to|for|and|at)\b)"
)
"""The full names of more makers behind the first."""


def _maker(made: re.Match[str], subject: str) -> Asked:
    """Ask who made a thing."""
    active = {"Written": "wrote"}.get(made["p"], made["p"].lower())
    doer = re.split(r" (?:to|for|that|which|using|with|and (?:used|released|published)) ", made["w"])[0]
    if fellows := _FELLOWS.match(made["r"] or ""):
        doer = f"{doer}{fellows[0]}"
    return Asked(f"Who {active} {subject}?", finished(doer), subject, "doer")


def _same(told: str, subject: str) -> bool:
    """Say whether two names share their telling word: "GPT models" and "GPT (Generative Pre-trained Transformer)"."""
    head = re.sub(r"^(?:the|an?) ", "", told, flags=re.IGNORECASE).split()[0].lower()
    return head in re.findall(r"[\w-]+", subject.lower())
