"""Attributes into questions: the size, the maker, the habitat of a thing, beside a label or in a table's column."""

import re

from decks.build.english import verbs
from decks.build.english.nouns import plural, singular

_NOUNS = """purpose goal objective aim mission input output result size age area population capital developer author founder inventor discoverer creator
cost price duration length height weight depth width temperature pressure speed range location origin function role definition meaning formula equation
symbol unit structure shape colour color taste texture smell name abbreviation scope focus parameters parameter architecture funding budget release
publisher language licence license accessibility access dataset corpus source cause symptom symptoms treatment prevention diagnosis habitat diet lifespan
yield ingredients ingredient port protocol layer default syntax complexity capacity frequency wavelength mass charge radius advantage disadvantage
drawback benefit limitation challenge strength weakness risk effect impact significance importance outcome hypothesis conclusion method technique target
audience penalty requirement requirements element elements holding facts issue rule principle exception jurisdiction signature verdict leader leaders
date dates period era causes consequence consequences trigger process mechanism performance infrastructure innovation memory data workload main storage
material materials span currency motto rationale justification climate genre wingspan altitude elevation density volume voltage maintenance composition
appearance etymology pronunciation nickname theme themes toxicity solubility dosage dose indication contraindication onset incidence prevalence
prognosis pathophysiology etiology aetiology innervation stakes payoff payoffs subtype subtypes"""
_ATTRIBUTES = frozenset(_NOUNS.split())
MADE = {
    "developer": "developed",
    "creator": "created",
    "author": "wrote",
    "writer": "wrote",
    "inventor": "invented",
    "founder": "founded",
    "founders": "founded",
    "discoverer": "discovered",
    "composer": "composed",
    "painter": "painted",
    "director": "directed",
    "designer": "designed",
    "publisher": "published",
    "architect": "designed",
    "developers": "developed",
    "authors": "wrote",
}
_WHEN = re.compile(
    r"^(?:date of |year of )?(?P<v>release|publication|foundation|birth|death|introduction|invention|discovery|founded|established|born|died|introduced|published|released|invented"
    r"|discovered|launched|opened|launch|opening)(?: date| year| in)?$"
)
_DONE = {
    "release": "released",
    "publication": "published",
    "foundation": "founded",
    "birth": "born",
    "introduction": "introduced",
    "invention": "invented",
    "discovery": "discovered",
    "launch": "launched",
    "opening": "opened",
}
_NATURAL = {
    "definition": "What {be} {x}?",
    "description": "What {be} {x}?",
    "what it is": "What {be} {x}?",
    "meaning": "What {do} {x} mean?",
    "use": "What {be} {x} used for?",
    "what it does": "What {do} {x} do?",
    "what it means": "What {do} {x} mean?",
    "job": "What {do} {x} do?",
    "task": "What {do} {x} do?",
    "made of": "What {be} {x} made of?",
    "used for": "What {be} {x} used for?",
    "usage": "What {be} {x} used for?",
    "typical use": "What {be} {x} typically used for?",
    "typical uses": "What {be} {x} typically used for?",
    "common use": "What {be} {x} commonly used for?",
    "common uses": "What {be} {x} commonly used for?",
    "main use": "What {be} {x} mainly used for?",
    "best for": "What {be} {x} best for?",
    "focus": "What {do} {x} focus on?",
    "access": "What kind of access {do} {x} offer?",
    "licence": "Which licence {do} {x} have?",
    "license": "Which licence {do} {x} have?",
    "habitat": "Where {do} {x} live?",
    "diet": "What {do} {x} eat?",
    "lifespan": "How long {do} {x} live?",
    "treatment": "How {be} {x} treated?",
    "prevention": "How can {x} be prevented?",
    "diagnosis": "How {be} {x} diagnosed?",
    "signs": "What are the signs of {x}?",
    "symptoms": "What are the symptoms of {x}?",
    "cause": "What causes {x}?",
    "causes": "What causes {x}?",
    "location": "Where {be} {x} located?",
    "accessibility": "How accessible {be} {x}?",
    "availability": "How {be} {x} available?",
    "performance": "How {do} {x} perform?",
    "innovation": "What {be} innovative about {x}?",
    "main idea": "What {be1} the main idea of {x}?",
    "key idea": "What {be1} the key idea of {x}?",
    "how it works": "How {do} {x} work?",
}
_DATE = re.compile(
    r"(?:\b(?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2}, )?)?\b1\d{3}\b|(?:\b(?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2}, )?)?\b20\d\d\b"
)
_ACTS_ON = re.compile(r"[A-Z][a-z]+s (?:an?|the|its|their|all) ")
_AMOUNT = re.compile(
    r"^(?:(?:about|over|around|approximately|nearly|up to|more than|roughly|some) )?[\d.,]+(?:[kKMBT]\b)?(?:(?: |-|–|, | to | and |/)(?:[\d.,]+[kKMBT]?|million|billion|trillion|thousand|hundred))*$",
    re.IGNORECASE,
)
_AMOUNT_OF = re.compile(
    r"^(?P<n>(?:(?:about|over|around|approximately|nearly|up to|more than|roughly) )?[\d.,]+(?: (?:million|billion|trillion|thousand))?) (?P<u>(?:[a-z-]+ )?[a-z]+s)$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"^(?:It|They|This|These|There|The model|Its|Their)\b")


def attribute(label: str) -> bool:
    """Say whether a label is the name of an attribute, such as a size or a cost."""
    low = label.lower()
    return low in _ATTRIBUTES or singular(low) in _ATTRIBUTES


def natural_side(label: str) -> bool:
    """Say whether a label is a side that has a question of its own, such as "What it does"."""
    return label.lower() in _NATURAL


_IN_ALL = re.compile(r"[~≈]?\d[\d.,]*\s?(?:[kKMBT]|bn|mn|thousand|million|billion|trillion)\b(?: [a-z]+)?")
"""A great number in short, with one word on how it is counted: "12.9B active"."""


def side(label: str) -> bool:
    """Say whether a label names what is told of everything: an attribute, a description, what it is used for."""
    return attribute(label) or label.lower() in _NATURAL


def natural(label: str, value: str, name: str) -> str:
    """Return the question that one would ask for a well-known attribute, or an empty string."""
    low = label.lower()
    if (made := MADE.get(low)) and re.match(r"[A-Z]|[a-z]+[A-Z]", value):
        return f"Who {made} {name}?"
    be = "were" if plural(name) else "was"
    if (found := _WHEN.match(low)) and re.search(r"\d{3,4}", value):
        if found["v"] in {"died", "death"}:
            return f"When did {name} die?"
        return f"When {be} {name} {_DONE.get(found['v'], found['v'])}?"
    have = "do" if plural(name) else "does"
    if (
        plural(label)
        and not _STRANDED.search(low)
        and not _DOTTED.match(value)
        and (_AMOUNT.match(re.split(r", (?=[a-z])| \(|;", value, maxsplit=1)[0]) or _IN_ALL.fullmatch(value))
    ):
        return f"How many {low if label[1:].islower() else label} {have} {name} have?"
    if low in {"size", "scale", "model size", "parameters", "length", "memory"} and (
        found := _AMOUNT_OF.match(value)
    ):
        return f"How many {found['u']} {have} {name} have?"
    if low == "size" and value[:1].isdigit():
        return f"How large {'are' if plural(name) else 'is'} {name}?"
    pattern = _NATURAL.get(low, "")
    begun = value.partition(" ")[0]
    acts = verbs.third_person(begun) if low == "description" else ""
    if acts and (not verbs.ambiguous(acts) or _ACTS_ON.match(value)):
        return f"What {have} {name} do?"
    if not pattern or (low in _TOLD and not _fits(low, value)):
        return ""
    return pattern.format(x=name, be="are" if plural(name) else "is", do=have, be1="is")


_STRANDED = re.compile(r" (?:at|in|on|to|from|by|with|for)$")
_DOTTED = re.compile(r"\d+\.\d+\.\d")
_TOLD = frozenset({"performance", "availability", "location", "job", "task"})


def _fits(low: str, value: str) -> bool:
    """Say whether a value answers how or where, and not what."""
    if low == "location":
        return bool(re.match(r"^(?:In|On|At|Near|Under|Above|Between|Along|[A-Z])", value))
    first = value.split(maxsplit=1)[0]
    return bool(
        verbs.past(first) or verbs.third_person(first) or verbs.base_form(first) or _CLAUSE.match(value)
    )


def dated(front: str, value: str) -> str:
    """Return the date alone where a question asks when and the text has one date."""
    found = _DATE.findall(value) if front.startswith("When ") else []
    return found[0] if len(found) == 1 else ""


def plain(said: str, name: str) -> str:
    """Return the question for the attribute `said` by its noun alone."""
    article = "" if re.match(r"^(?:the|a|an)\b", said, re.IGNORECASE) else "the "
    for_it = {"rationale", "justification", "recommendation", "requirement"}
    link = "for" if singular(said.rsplit(" ", 1)[-1].lower()) in for_it else "of"
    return f"What {'are' if plural(said) else 'is'} {article}{said} {link} {name}?"
