"""What a thing does: how, why and when first; what it does to what, only where one answer fits."""

import re

from decks.build.asking.asked import Asked
from decks.build.asking.deed import Deed
from decks.build.asking.facts import NAMED_SUBJECT, fact
from decks.build.english import adverbials, verbs
from decks.build.english.adverbials import Adverbial
from decks.build.english.answers import capitalised
from decks.build.english.nominal import adjective
from decks.build.english.nouns import head, plural
from decks.build.english.predicates import PREPOSITION_WORDS, STRANDING
from decks.build.english.subjects import many

_SINGULAR = re.compile(r"[A-Z]\S*$|\bdata$|_\w+$")
_PICTURED = re.compile(r"\b(?:in|of) the (?:table|figure|diagram|picture|list)\b")
_NEVER_WORDS = """occur happen arrive put place include feature showcase highlight emphasize emphasise mark demonstrate exhibit underscore present play open facilitate bring deliver gain make face experience see do go say
    seem appear remain become think believe agree disagree argue note vary get keep let outperform excel promote emerge exist work benefit improve enhance boost inspire revolutionise revolutionize
    illustrate explain discuss describe mention cover suit fit want resemble like try start begin continue stop end lose treat last look taste smell feel sound want stay live die lie stand belong function help face spend find set expect inform wait concern claim own hide pass leave name lay state know follow mean"""
_NEVER = frozenset(_NEVER_WORDS.split())
_BROAD_WORDS = "have provide offer support enable allow possess introduce achieve use require need involve perform employ utilize utilise leverage give take show give affect handle impact influence encourage serve apply draw"
_BROAD = frozenset(_BROAD_WORDS.split())
_WITH_INDEFINITE = frozenset(["show", "represent", "take", "make"])
_LETTING_WORDS = (
    "allow enable cause force require encourage help permit lead teach train prompt drive motivate compel"
)
_LETTING = frozenset(_LETTING_WORDS.split())
_LET = re.compile(
    r"^(?P<o>(?:(?!(?:to|that|which|and|or|by|for|in|on|of)\b)[\w’'-]+ ){1,5}|(?:[\w’'-]+ ){1,3}of (?:[\w’'-]+ ){1,3})(?P<to>to )?(?P<v>(?:[a-z]+ly )?(?P<b>[a-z-]+) .{3,})$"
)
_WITHIN = re.compile(r"\b(?:with|from|at|between|against|after|before|under)\b")
_PRONOUNS = frozenset(["it", "them", "you", "us", "me", "one", "him", "her"])
_INFINITIVE_WORDS = """help allow enable aim tend try need want learn seek attempt serve begin start continue strive refuse fail agree promise plan decide"""
_INFINITIVE = frozenset(_INFINITIVE_WORDS.split())
_USING = frozenset(["use", "utilize", "utilise", "employ", "leverage"])
_TRANSITIVE_TOO = frozenset(["bind", "lead", "derive", "apply", "react"])
_TELLING_WORDS = "introduce employ require involve need perform"
_TELLING = frozenset(_TELLING_WORDS.split())
_SINGLE = re.compile(r"(?:an?|the|one) (?:[\w’'-]+ ){2,}")
_DETERMINING = frozenset(["the", "a", "an", "all", "each", "every", "its", "their", "both"])
_WHOLE = frozenset(["all", "no", "each", "every"])
_SIGNS = frozenset("(-<=[{|")
"""What no object begins with, but an aside and a command's options do."""

_CODE = re.compile(r"`[^`]+`|[\w.]+\(\)")
_NO_WORD = re.compile(r"\W+")
_SEVERAL = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|numerous|much of|\d+) ", re.IGNORECASE
)
_NOUN_FIRST = re.compile(r"[a-z]+ (?:about|over|up|the|an?|more|less|\d)")
_THIN = re.compile(
    r"(?:the |an? )?(?:[a-z-]+ )?(?:results?|performance|improvements?|benefits?|limitations?|content|information)$|(?:significant|large|many|various|more|better|different|good|great|high|low) [a-z-]+$"
)
_RESULT = re.compile(
    r"(?:(?:the|its|their) [^,;]+? [a-z]{2,}er|(?:the|its|their|an?) [^,;]+? (?:(?:more|less) [a-z]+|possible))(?=$|[,;])"
)
_AGAIN = re.compile(
    r"(?:an?|the) (?:second|third|last|first|long|short|whole|further) (?:time|while|day|night|hour)\b"
)
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d|[12]\d{3})"
)
_MANNER_WORDS = """and or not more less very that when how well only because due if while similarly like better faster best up down across along around past away back forward
    outward inward off out together without during among beyond despite per via inside outside near before after since until both either as than so too"""
_MANNER = frozenset(_MANNER_WORDS.split())
_KNOWING = frozenset(
    ["determine", "decide", "know", "tell", "see", "learn", "predict", "detect", "understand", "show"]
)
_ENDS_OPEN = re.compile(
    r"\b(?:an?|the) (?:[a-z]+ly )?[a-z]+(?:[lr]ent|ant|ive|[^rn]al|ous|ful|able|ible|[^s]ic)$"
)
"""An article with an adjective, whose noun stands somewhere else: "[give] an excellent"."""
_EVENT = re.compile(
    r"(?:in|when|if|once|until|whenever|as soon as) (?:\d|the|an?|its|their|it|they|there|one|two|both|all|no|too|[A-Z]|[a-z-]+s |[a-z-]+ (?:is|are|was|were|has|becomes?|[a-z]+s)\b)",
    re.IGNORECASE,
)
_PARTED = re.compile(r"^(?:\S+ ){1,3}(?:up|down|off|out|apart|together)\b")
_ING_NOUN = re.compile(
    r"^(?:existing|remaining|missing|competing|learning|training|processing|building|clothing|spring|string|king|ring|thing|wing|meaning|engineering|marketing|housing|funding|evening|morning|ceiling|lightning)$"
)
_WITH_GERUND = frozenset(["involve", "require", "mean", "avoid", "prevent", "recommend", "suggest", "entail"])
_SOMETHING = re.compile(
    r"(?:the|this|that) (?:idea|fact|problem|issue|method|process|result|matter|thing|data|model|system)$"
)
_DOING = frozenset(["start", "begin", "keep", "stop", "continue", "avoid"])


def doing(deed: Deed) -> Asked | None:
    """Ask for what a subject does, by the first of the rules that fits."""
    if not _can_act(deed):
        return None
    for rule in (fact, _circumstance, _letting, _infinitive, _stranded, _plain):
        if asked := rule(deed):
            return asked
    return None


def _can_act(deed: Deed) -> bool:
    """Say whether the subject is a noun and the verb surely its verb."""
    subject = deed.subject
    if deed.base == "tell" or deed.rest[:1] in _SIGNS or _SEVERAL.match(subject) or _PICTURED.search(subject):
        return False
    alone = " " not in subject and not subject.isupper()
    if alone and (verbs.only_base(subject) or subject.endswith("ed")):
        return False
    helped = deed.base == "help" and verbs.base_form(deed.rest.split(" ", 1)[0])
    if not helped and _no_verb(deed):
        return False
    if alone and not helped and _NOUN_FIRST.match(deed.rest) and verbs.base_form(deed.rest.split(" ", 1)[0]):
        return False
    if verbs.ambiguous(deed.base) and not helped and _verbal(deed.rest.split()):
        return False
    return not (deed.aux == "does" and many(subject) and not _SINGULAR.search(subject))


def _no_verb(deed: Deed) -> bool:
    """Say whether a word that may be a noun is one: "the rules group all", "mass and size change"."""
    first, _, after = deed.rest.partition(" ")
    second = after.split(" ", 1)[0]
    if (second in _DETERMINING or second.endswith("ing")) and verbs.base_form(first):
        return True
    if not verbs.ambiguous(deed.base):
        return False
    if adjective(second) and verbs.base_form(first):
        return True
    acted = second if first.endswith("ly") else first
    if deed.aux == "does" and second.islower() and verbs.past(acted) and not verbs.base_form(acted):
        return True
    if second in _WHOLE and first.islower() and first not in PREPOSITION_WORDS:
        return True
    if deed.aux != "do":
        return False
    both = head(deed.subject).rpartition(" and ")
    return bool(both[0]) and both[2].islower() and not plural(both[2])


def _verbal(words: list[str]) -> bool:
    """Say whether the predicate proper begins only here, so that the word before was a noun: "models try to"."""
    for at, word in enumerate(words[:2]):
        low = word.lower()
        base = verbs.third_person(low) or verbs.base_form(low)
        leading = base and at + 1 < len(words) and words[at + 1] in {"by", "to", "as", "on", "with", "in"}
        if low in verbs.AUXILIARIES or leading or (base and not verbs.ambiguous(base)):
            return (
                at == 0
                or words[0].endswith("ly")
                or words[0].lower() in {"together", "also", "then", "often"}
            )
    return False


def _circumstance(deed: Deed) -> Asked | None:
    """Ask how, why or when, where the statement says so."""
    found = (
        adverbials.ending(deed.base, deed.rest)
        if not deed.context
        else adverbials.opening(deed.context, deed.rest)
    )
    if found is None and deed.aux == "did" and not deed.context:
        found = adverbials.dated(deed.rest)
    if found is None or not _object(found):
        return None
    if deed.base in _USING and found.told.startswith("to ") and adverbials.fit(found.told):
        return deed.asks(f"What {{}} {deed.base} {found.told}?", found.does)
    asks = "How long" if found.told.startswith("until ") else found.word
    return Asked(
        f"{asks} {deed.aux} {deed.subject} {deed.base} {found.does}?",
        capitalised(found.told),
        deed.subject,
        found.sort,
    )


def _object(found: Adverbial) -> bool:
    """Say whether what is done can stand in a question of its circumstance."""
    words = found.does.split(" ")
    first = words[0].lower()
    if (found.sort == "when" and words[-1] in _KNOWING) or _SOMETHING.match(found.does):
        return False
    if words[-1] in PREPOSITION_WORDS or (found.sort == "when" and not _EVENT.match(found.told)):
        return False
    return (
        not _ENDS_OPEN.search(found.does)
        and first not in {"and", "or", "not", "than"}
        and not re.search(r"\b(?:and|or|to|of|the|a|an|as|even|only|not|so)$", found.does)
    )


def _letting(deed: Deed) -> Asked | None:
    """Ask what a subject lets another do: "allows the model to attend", "helps cells grow"."""
    if deed.base not in _LETTING or not (found := _LET.match(deed.rest)):
        return None
    if not verbs.base_form(found["b"]) or _WITHIN.search(found["o"]):
        return None
    if not found["to"] and deed.base != "help":
        return None
    if deed.base == "help" and verbs.only_base(found["o"].split(" ", 1)[0]):
        return None
    if found["o"].strip() in _PRONOUNS and "’s " not in deed.subject and "'s " not in deed.subject:
        return None
    to_do = "do" if deed.base == "help" else "to do"
    return deed.asks(f"What {{}} {deed.base} {found['o'].strip()} {to_do}?", found["v"])


def _infinitive(deed: Deed) -> Asked | None:
    """Ask for what a subject tries, helps or starts to do."""
    first, _, after = deed.rest.partition(" ")
    if not after:
        return None
    if deed.base in _INFINITIVE and first == "to":
        if deed.base == "help" and _acting_subject(deed.subject):
            return None
        if after.startswith("be ") or after.split(" ", 1)[0] in _DETERMINING:
            return None
        return deed.asks(f"What {{}} {deed.base} to do?", after)
    if deed.base == "help":
        with_it = first == "with" or (first == "in" and after.split(" ")[0].endswith("ing"))
        if verbs.base_form(first):
            if _acting_subject(deed.subject):
                return None
            pointing = re.search(r"\b(?:it|they) (?:is|was|are|were|has|have)\b", after)
            return None if pointing else deed.asks("What {} help to do?", deed.rest)
        return deed.asks(f"What {{}} help {first}?", after) if with_it else None
    if deed.base in _DOING and verbs.progressive(first):
        return deed.asks(f"What {{}} {deed.base} doing?", deed.rest)
    return None


def _stranded(deed: Deed) -> Asked | None:
    """Ask with the preposition that belongs to the verb: "consist of", "depend on"."""
    first, _, after = deed.rest.partition(" ")
    if deed.rest.startswith("to be "):
        return None
    if first not in STRANDING.get(deed.base, ()) or not after or after.startswith("for "):
        return None
    return deed.asks(f"What {{}} {deed.base} {first}?", after)


def _plain(deed: Deed) -> Asked | None:
    """Ask for the object, where the verb is telling enough to leave one answer."""
    base, words = deed.base, deed.rest.split()
    first = words[0].lower()
    if _CODE.fullmatch(deed.subject):
        verb = verbs.third(base) if deed.aux == "does" else base
        return deed.asks("What {} do?", capitalised(f"{verb} {deed.rest}"))
    if (
        (base in STRANDING and base not in _TRANSITIVE_TOO)
        or first in PREPOSITION_WORDS
        or first in _MANNER
        or (first.endswith("ly") and words[1:2] and words[1] in PREPOSITION_WORDS)
        or _PARTED.match(deed.rest)
        or len(words) < 2
    ):
        return None
    if deed.aux == "did" and NAMED_SUBJECT.match(deed.subject):
        return None
    low = deed.subject.lower()
    if _THIN.match(deed.rest) or (base in low and base in _NO_WORD.split(low)):
        return None
    if (
        _AGAIN.match(deed.rest)
        or _MONTH.match(deed.rest)
        or "→" in deed.rest
        or (len(words) > 2 and words[1].endswith("ly") and words[2] in PREPOSITION_WORDS)
        or _claims(deed.rest)
        or (base == "make" and (_RESULT.match(deed.rest) or _made_do(words)))
    ):
        return None
    if base in _NEVER and not (base in _WITH_INDEFINITE and first in {"a", "an", "the"}):
        return None
    acts = words[1] if first.endswith("ly") and first != "only" else first
    telling = base in _TELLING and (
        _SINGLE.match(deed.rest) or (base == "involve" and verbs.progressive(acts))
    )
    if base in _BROAD and not telling:
        return None
    if verbs.progressive(first) and base not in _WITH_GERUND and not _ING_NOUN.match(first):
        return None
    if base in _LIGHT and _acting_subject(deed.subject):
        return None
    return deed.asks(
        f"What {{}} {base}?", deed.rest, "doing" if deed.aux in {"do", "does", "did"} else "ability"
    )


_LIGHT = frozenset(["carry", "bring", "hold", "contain", "bear", "pose", "build", "make"])
"""Verbs that tell little of an activity, whose object does: "Boiling milk carries a risk"."""


def _acting_subject(subject: str) -> bool:
    """Say whether what does something is itself an activity: "reading the labels"."""
    first, _, rest = subject.partition(" ")
    return bool(rest) and bool(verbs.progressive(first.lower()))


def _made_do(words: list[str]) -> bool:
    """Say whether what is made does something: "the gas expand"."""
    if words[-1].endswith(("able", "ible")) or re.search(r"(?:able|ible) (?:for|to) ", " ".join(words)):
        return True
    return (
        len(words) > 2 and words[0] in {"the", "a", "an", "its", "their"} and bool(verbs.base_form(words[2]))
    )


def _claims(rest: str) -> bool:
    """Say whether what follows a verb is a statement of its own: "[checks] the data arrives"."""
    for at, token in enumerate(rest.split(" ")):
        low = token if token.isalpha() else token.strip('“”"()')
        if low in _CLAUSES or token[-1:] in _STOPS:
            return False
        if at and (low in _HELPING or (low[-1:] == "s" and verbs.only_third(low))):
            return True
    return False


_STOPS = frozenset([",", ";", ":"])
_HELPING = frozenset(["is", "are", "was", "were", "has", "have", "can", "will", "must", "should", "may"])
_CLAUSE_WORDS = """and but to how what why whether that which who whose where when if because while as than after before until so"""
_CLAUSES = frozenset(_CLAUSE_WORDS.split())
"""Words after which a verb is the second one of the subject, or stands in a clause that says so."""
