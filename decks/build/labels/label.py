"""A label of a list, beside what it stands under and what its text begins with."""

import re
from dataclasses import dataclass

from decks.build.topic import Topic

NO_KIND = re.compile(r"^[a-z]+ing (?!\w+s?$)| and | vs\.? ", re.IGNORECASE)
"""Two things, or a step to be done: neither has an example of its own."""

YEAR = re.compile(r"(?:in )?(?:[A-Z][a-z]+ )?(?:\d{1,2},? )?1\d{3}|(?:[A-Z][a-z]+ )?(?:\d{1,2},? )?20\d\d")
_ASPECT = re.compile(r"['’]s? [a-z][\w -]*$")
AFTER_CLASS = frozenset(["use", "benefit", "challenge", "cause", "advice", "function", "help"])

DISCOURSE = re.compile(
    r"^(?:comparison|overview|summary|variants?|history|background|motivation|context|details?|explanation|usage|(?:main|key|core) (?:points?|ideas?)|analysis|discussion"
    r"|observations?|experiments?|set-?up|approach|methods?|implementation|optimi[sz]ation|understanding|hypothes[ie]s|recommendations?|evaluation|findings?|future(?: \w+)?|(?:feature )?descriptions?|introduction|conclusion|(?:(?:key|main) )?(?:takeaways?|lessons?|insights?)|reflections?|moral|bottom line|notes?|importance|significance|implications?|recap)$",
    re.IGNORECASE,
)
"""Labels that only order a text."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label as written and as said inside a sentence, the first sentence of its text, what it stands under."""

    text: str
    own: str
    first: str
    topic: Topic

    @property
    def thing(self) -> str:
        """The thing itself where the topic is an aspect of it: "the mill" for "the mill's output"."""
        return _ASPECT.sub("", self.topic.name)

    @property
    def named(self) -> bool:
        """Whether the label names a thing of its own, and not a side of the topic."""
        return bool(re.search(r"[A-Z\d]", self.own)) or self.topic.kind in {"kind", "part", "means", "term"}
