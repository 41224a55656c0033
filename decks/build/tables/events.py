"""Events in a table of dates: which can be asked for their day, and how."""

import re

from decks.build.english import verbs
from decks.build.english.nominal import finite
from decks.build.english.nouns import head, plural
from decks.build.english.wording import Wording

_EVENT = re.compile(
    r"(?:war|battle|siege|revolution|revolt|uprising|rebellion|treaty|strike|fall|rise|birth|death|election|crisis|attack|conference|congress|council|coup|battle|massacre|fire|flood|famine|plague|pandemic|march|landing|landings|flight|crash|collapse|opening|founding|launch|release|discovery|arrival|departure|reform|reforms|riot|riots|trial|wedding|marriage|coronation|independence|armistice|ceasefire|merger|split|end|beginning|outbreak|signing|victory|defeat|conquest|invasion|[a-z]{3,}(?:tion|sion|ment|ance))s?",
    re.IGNORECASE,
)


def noun(event: str) -> bool:
    """Say whether an event is named by a noun, and not told in a clause."""
    named = re.sub(r" (?:[IVX]+|\d+)$", "", head(event)).rpartition(" ")[2]
    return _EVENT.fullmatch(named) is not None and not finite(event.split()) and not _passive(event)


def when(event: str, wording: Wording) -> str:
    """Return the question for the date of an event, or nothing where it is told as a clause."""
    if found := _passive(event):
        return f"When {'were' if plural(found[0]) else 'was'} {_the(found[0], wording)} {found[1]}?"
    return f"When did {_the(event, wording)} happen?" if noun(event) else ""


def _passive(event: str) -> tuple[str, str] | None:
    """Return what was done to something, and to what: "Bridge opened"."""
    thing, _, last = event.rpartition(" ")
    done = last.islower() and verbs.participle(last)
    return (thing, last) if thing and done and not finite(thing.split()) else None


def _the(event: str, wording: Wording) -> str:
    said = wording.said(event)
    if re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+)+", said):
        said = said.lower()
    bare = re.match(r"(?:the|an?|World) |[\w-]+['’]s? |[A-Z]\w*\d|\w+ \d", said, re.IGNORECASE) or plural(
        said
    )
    return said if bare or re.fullmatch(r"[A-Z][\w-]*", said) else f"the {said}"
