"""Labels that begin with a date: "1969: Moon landing"."""

import re
from dataclasses import dataclass

from decks.build.asking.ask import ask
from decks.build.asking.asked import Asked
from decks.build.english.answers import finished
from decks.build.english.nominal import finite
from decks.build.english.sentences import bare, split, words
from decks.build.topic import Topic

_YEAR = r"(?:\d{1,2}(?:st|nd|rd|th) century|\d{3,4}s?)(?: (?:BCE?|CE|AD))?"
_LABEL = re.compile(
    rf"^(?P<d>(?:(?:Early|Mid|Late|Post|Pre|After|Before|c\.)[ -]?)?(?:(?:\d{{1,2}} )?[A-Z][a-z]+ (?:\d{{1,2}}, )?)?{_YEAR}(?: ?[-–—] ?(?:(?:{_YEAR})|\d{{2}}|[Pp]resent|[Nn]ow|[Tt]oday))?)(?:\s*[:,–—-]\s+(?P<e>.+))?$"
)


_LATE = re.compile(r"\b(?:2[1-9]|[3-9]\d)\d\d\b(?! (?:BCE?|CE|AD))")
"""A number that is no year yet."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A label that begins with a date; `event` is the rest of it, and may be empty."""

    date: str
    event: str

    @property
    def when(self) -> str:
        """The date as it stands in a question: "in 1969", "in the 1990s"."""
        if " " not in self.date and self.date.isdigit():
            return f"in {self.date}"
        if self.date.endswith("s") and self.date[:-1].isdigit():
            return f"in the {self.date}"
        return ""


def parted(label: str) -> Dated | None:
    """Return the date and the event of a label, or None where it has no date in front."""
    found = _LABEL.match(label)
    if not found or (not found["e"] and len(found["d"]) < 4) or _LATE.search(found["d"]):
        return None
    return Dated(found["d"], (found["e"] or "").strip())


def happened(dated: Dated, body: str, topic: Topic) -> Asked | None:
    """Ask for what a dated label tells: who did what then, or what marked the time."""
    first = split(body)[0]
    asked = ask(first, subject=dated.event, near=True)
    if asked and dated.event:
        return then(asked, dated)
    if not dated.when or not topic.name or words(first) > 32 or asked_of_nobody(first):
        return None
    if not (_nominal(first) or finite(bare(first).split())):
        return None
    name = re.sub(r"^the history of ", "", topic.name)
    if dated.event:
        characterised = f"What characterised {name} {dated.when}?"
        return Asked(characterised, finished(bare(first)), name, "label") if _nominal(first) else None
    return Asked(
        f"What happened in the history of {name} {dated.when}?"
        if topic.kind == "event"
        else f"What happened in {name} {dated.when}?",
        finished(bare(first)),
        name,
        "label",
    )


_INTRODUCED = re.compile(
    r"^(?P<x>[A-Z][\w.+-]*(?: [\w.+-]+){0,3}) \((?P<y>(?:[A-Z][a-z]+ )?(?:1[5-9]|20)\d\d)\)$"
)
_MADE_THING = re.compile(
    r"\b(?:model|version|language|system|method|technique|tool|framework|device|algorithm|architecture|protocol|standard|library|network|engine|machine|console|processor|program|software|service"
    r"|product|dataset|benchmark|currency|vaccine|drug|transformer|chatbot|robot|vehicle)\b",
    re.IGNORECASE,
)


_MAKING = re.compile(
    r"(?P<v>Released|Introduced|Published|Launched|Developed|Founded|Proposed|Created|Invented) (?:jointly |first )?by [A-Z]"
)


def introduced(label: str, body: str) -> Asked | None:
    """Ask for the year that a made thing has in brackets behind its name."""
    found = _INTRODUCED.match(label)
    if found and (made := _MAKING.match(body)):
        return Asked(f"When was {found['x']} {made['v'].lower()}?", found["y"], found["x"], "when")
    if not found or not _MADE_THING.search(" ".join(body.split()[:8])):
        return None
    return Asked(f"When was {found['x']} introduced?", found["y"], found["x"], "when")


def asked_of_nobody(first: str) -> bool:
    """Say whether a text speaks of what is not in it."""
    return bool(re.match(r"^(?:This|These|It|They|He|She|We|Here|See)\b", first))


def then(asked: Asked, dated: Dated) -> Asked:
    """Return a question in the past with its date."""
    past = re.match(r"^(?:What|Which [a-z ]+|Who|How) (?:did|was|were) |^Who [a-z]+ed\b", asked.front)
    if (
        not past
        or not dated.when
        or re.search(r"\b\d{4}\b", asked.front)
        or asked.sort in {"when", "definition", "doer"}
    ):
        return asked
    return Asked(f"{asked.front[:-1]} {dated.when}?", asked.back, asked.subject, asked.sort)


def _nominal(first: str) -> bool:
    return bool(
        re.match(
            r"^(?:The )?(?:[A-Z]?[a-z]+ )?[A-Z]?[a-z]+(?:tion|ment|sion|ance|ence|rise|use|growth|shift|advent|release|birth) (?:of|in|to|from|towards) ",
            first,
        )
    )
