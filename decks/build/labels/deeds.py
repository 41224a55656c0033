"""The purpose of a thing, told by what it is used for or by when it is called."""

import re

from decks.build.asking.asked import Asked
from decks.build.english.answers import capitalised, finished, shortened
from decks.build.english.nominal import articled
from decks.build.english.nouns import plural
from decks.build.english.sentences import bare
from decks.build.labels.label import Label

DEEDS = frozenset(["purpose", "function", "role"])
"""Labels under which a text may tell what a thing does."""

_USED = re.compile(r"(?:(?:Mainly|Often|Commonly) )?[Uu]sed (?:for )?(?P<x>.{6,})$")
_WHENEVER = re.compile(
    r"(?:[A-Z][a-z]+ function )?(?P<p>[Cc]alled|[Ii]nvoked|[Ee]xecuted|[Tt]riggered|[Rr]un) (?P<w>(?:when|whenever|every time|each time|once|after|before|as soon as) .+)$"
)


def deed(label: Label) -> Asked | None:
    """Ask what a thing is used for, or when it is called, where the text beside its purpose tells that."""
    name = label.topic.name
    be = "are" if plural(name) else "is"
    if used := _USED.match(label.first):
        return Asked(f"What {be} {articled(name)} used for?", _back(used["x"]), name, "purpose")
    if found := _WHENEVER.match(label.first):
        return Asked(f"When {be} {articled(name)} {found['p'].lower()}?", _back(found["w"]), name, "when")
    return None


def _back(text: str) -> str:
    return finished(capitalised(shortened(bare(text))))
