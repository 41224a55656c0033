"""A label that names one of several of a class, told in a whole sentence: asked for what it means."""

import re

from decks.build.english import verbs
from decks.build.english.nominal import adjective, finite, imperative
from decks.build.english.nouns import kind_of, singular
from decks.build.english.sentences import bare, words
from decks.build.labels import attributes
from decks.build.labels.label import DISCOURSE, Label

CLASSES = frozenset(
    [
        "model",
        "type",
        "kind",
        "form",
        "category",
        "class",
        "level",
        "method",
        "technique",
        "approach",
        "strategy",
        "style",
        "phase",
        "stage",
        "characteristic",
        "principle",
        "pillar",
        "attack",
        "defect",
        "fault",
        "bias",
        "error",
        "theory",
        "school",
        "system",
        "scheme",
        "pattern",
        "structure",
        "variant",
        "state",
        "policy",
        "protocol",
        "algorithm",
        "architecture",
        "disorder",
        "disease",
        "cycle",
        "mechanism",
        "condition",
        "criterion",
        "mode",
        "operation",
    ]
)
_NO_TERM = frozenset(
    [
        "single",
        "double",
        "dual",
        "multiple",
        "other",
        "others",
        "both",
        "none",
        "all",
        "default",
        "normal",
        "first",
        "second",
        "third",
        "new",
        "old",
    ]
)
_OPENS = re.compile(r"(?:[A-Z][\w-]*|(?i:an?|the|only|each|every|all)) ")
_NO_TELLING = re.compile(
    r"(?:It|This|These|That|They|You|We|I|Your|Our|My|If|When|For|In|On|At|Not|No|Yes|Let|There|Here|But|And|So|Also|However|Because|Since|See|Note|Some|Many|Several)\b|(?:\S+ ){1,3}also\b|[^.]*\b(?:you|we|our|your)\b"
)
LONGEST, FEWEST_TOLD = 4, 6
"""In words: of a label that is a term, and of a sentence that can tell what it means."""


def member(label: Label) -> str:
    """Return the question for what a label means which names one of a class, or an empty string."""
    own = label.own
    if label.topic.asked or label.topic.pair or not _of_class(label) or words(own) > LONGEST:
        return ""
    last = own.partition(" (")[0].rpartition(" ")[2]
    if (
        attributes.attribute(last)
        or DISCOURSE.match(own)
        or kind_of(last)
        or adjective(last)
        or not re.fullmatch(r"[\w’'() -]+", own)
    ):
        return ""
    if (
        own.lower() in _NO_TERM
        or verbs.participle(own.partition(" ")[0].lower())
        or finite(own.split())
        or (imperative(own) and " " in own)
    ):
        return ""
    first = label.first
    tells = words(first) >= FEWEST_TOLD and _OPENS.match(first) and not _NO_TELLING.match(first)
    return (
        f"What does “{own}” mean?" if tells and finite(bare(first).split()) and not imperative(first) else ""
    )


def _of_class(label: Label) -> bool:
    """Say whether a label stands under a noun whose members have names that are terms."""
    topic = label.topic
    above = topic.noun or topic.name.partition(" of ")[0].rpartition(" ")[2]
    return (
        singular(above.lower()) in CLASSES and above.lower() != singular(above.lower())
    ) or topic.noun in CLASSES
