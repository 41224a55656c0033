"""A label into a question by the class of what it is listed under: a use, a benefit, a step, a part."""

import re
from collections.abc import Callable

from decks.build.english import verbs
from decks.build.english.answers import names
from decks.build.english.articles import the
from decks.build.english.nominal import adjective, articled, finite, gerund, imperative, phrase
from decks.build.english.nouns import head, kind_of, plural
from decks.build.english.sentences import words
from decks.build.labels.bodies import predicate
from decks.build.labels.defining import DEGREE, says
from decks.build.labels.qualities import alone
from decks.build.labels.wholes import holds
from decks.build.topic import Topic
from decks.dictionary import english

_ADVISED = re.compile(r"\b(?:should|must|need|needs|avoid|best|better|advisable|recommended|never|always)\b")
_LAWFUL = frozenset(["principle", "law", "rule", "concept", "idea", "value", "assumption", "pillar"])
_SAYING = frozenset(["principle", "law", "rule"])


FEWEST_TOLD = 4
"""Fewer words do not tell how a thing works."""

FEWEST_REASONED = 6
"""Fewer words without a verb do not tell how a cause has its effect."""


def by_class(said: str, first: str, topic: Topic) -> str:
    """Return the question for a label under a topic with a class, or nothing where none is natural."""
    phrased = _CLASSES.get(topic.kind)
    if not phrased or not topic.name or not (_termed(topic.name) or topic.kind in {"help", "cause"}):
        return ""
    return phrased(said, first, topic)


def _termed(name: str) -> bool:
    """Say whether a topic is a term that a question can name, and no whole heading."""
    return (
        bool(name) and words(name) <= 7 and not re.search(r"[:?!]|\b(?:is|are|can|your|our|we|you)\b", name)
    )


_FITS = re.compile(
    r"\b(?:is|are) (?:[a-z-]+ )?(?:ideal|suited|well-suited|suitable|perfect|great|useful) (?:for|when|in)\b|\bbenefits? from\b|^Use "
)
"""Texts that say only that a use is one."""
_DENIED = re.compile(r"\b(?:don['’]t|doesn['’]t|(?:do|does|can) not|cannot|can['’]t|never)\b")
"""A text that tells what is not done does not say how a thing is used."""


def _use(said: str, first: str, topic: Topic) -> str:
    if (
        kind_of(said.rsplit(" ", 1)[-1]) == "use"
        or _repeated(said, topic)
        or _FITS.search(first)
        or _DENIED.search(first)
    ):
        return ""
    if act := _act(said):
        return f"How {'are' if plural(topic.name) else 'is'} {topic.name} used to {act}?"
    return f"How {'are' if plural(topic.name) else 'is'} {topic.name} used for {said}?"


def _benefit(said: str, first: str, topic: Topic) -> str:
    be = "are" if plural(topic.name) else "is"
    if adjective(said):
        return f"In what way {be} {topic.name} {said.lower()}?"
    if act := _act(said):
        return f"How {_do(topic.name)} {topic.name} {act}?"
    if topic.noun == "importance":
        return ""
    return _why(said, first, topic, "benefit")


def _challenge(said: str, first: str, topic: Topic) -> str:
    if kind_of(said.rsplit(" ", 1)[-1]) == "challenge":
        return ""
    return _why(said, first, topic, "drawback" if topic.noun == "con" else "challenge")


def _why(said: str, first: str, topic: Topic, noun: str) -> str:
    """Ask why a thing is what it is listed as, where the text gives the reason."""
    noun = {"con": "drawback", "pro": "advantage", "case": ""}.get(topic.noun, topic.noun) or noun
    last = said.rsplit(maxsplit=1)[-1]
    if (
        verbs.participle(last)
        or (" and " in said and (adjective(last) or alone(last)))
        or _act(said)
        or not _REASON.search(first)
        or _NO_REASON.match(first)
    ):
        return ""
    if plural(said) and not gerund(said[:1].upper() + said[1:]):
        several = noun[:-1] + "ies" if noun.endswith("y") else noun if noun.endswith("s") else f"{noun}s"
        return f"Why are {said} {several} of {topic.name}?"
    return f"Why is {said} {_an(noun)} of {topic.name}?"


_REASON = re.compile(
    r"\b(?:because|since|due to|so|as|by|without|lead|leads|leading|results?|resulting|allow|allows|allowing|enable|enables|reduc\w+|increas\w+|improv\w+|help|helps|makes?|making|can|cannot|can't|may|must|don't|doesn't|requires?|takes?|need|needs|avoid\w*|prevent\w*|sav\w+|less|more|faster|lower|higher|better|easier|harder|could|might|only|even)\b"
)
_NO_REASON = re.compile(r"^(?:There (?:is|are|has|have)\b|While |Although |Though |To overcome|One of )")


def _part(said: str, first: str, topic: Topic) -> str:
    if not says(first) or not holds(topic):
        return ""
    if _OF_A_KIND.match(first):
        return f"What {_be(said)} {said}?"
    begins, _, rest = said.partition(" ")
    part = f"{begins.lower()} {rest}" if rest.islower() and begins.lower() in english() else said
    bare = part[:1].isupper() or plural(part) or part.startswith(("the ", "a ", "an "))
    the = part if bare else f"the {part}"
    link = "of" if topic.name.startswith(("the ", "a ", "an ")) else "in"
    whole = "" if _repeated(said, topic) else f" {link} {articled(topic.name)}"
    return f"What {_be(said)} {the}{whole}?"


_OF_A_KIND = re.compile(r"An? |Any(?:thing|one)? |Something |Someone ")
"""How a text begins that tells of a kind of thing, and of no part of one thing alone."""


def _step(said: str, first: str, topic: Topic) -> str:
    if words(said) > 6 or re.match(r"^the (?:steps|stages|phases)\b", topic.name):
        return ""
    if topic.link == "to":
        return ""
    whole = _whole(topic.name)
    if _STAGE.search(said):
        return f"What happens in the {said[0].lower()}{said[1:]} of {whole}?"
    if imperative(said[:1].upper() + said[1:]):
        return f"What is done in the step “{said}” of {whole}?"
    if says(first):
        return f"What {_be(said)} {said}?"
    if topic.noun:
        return f"What happens in the step “{said}” of {whole}?"
    claimed = " " in said and said[:1].isupper() and not names(first, said)
    if gerund(said[:1].upper() + said[1:]) or claimed:
        return ""
    return f"How {_do(said)} {said} work in {topic.name}?"


_STAGE = re.compile(r"^[A-Z]?[a-z-]+(?: [a-z-]+)? (?:phase|stage)$", re.IGNORECASE)
_COURSE = re.compile(r"(?:process|procedure|workflow|pipeline|cycle|method|mechanism)\b")


def _whole(name: str) -> str:
    """Return the course that a step belongs to with its article: "the rendering pipeline in a browser"."""
    course = name[:1].islower() and not plural(name) and _COURSE.search(head(name))
    return the(name) if course and not re.match(r"(?:the|an?) ", name) else name


def _letter(said: str, first: str, topic: Topic) -> str:
    """Ask for one of the things that the letters of a word stand for."""
    if len(said) == 1 or said.endswith(("phase", "stage", "sis")):
        return ""
    if phrase(first) or not finite(first.split()):
        return f"What {_be(said)} {said} in {topic.name}?"
    return f"What {_do(said)} {said} mean in {topic.name}?"


def _help(said: str, _first: str, topic: Topic) -> str:
    return f"How {_do(said)} {said} help to {topic.name}?"


def _advice(said: str, first: str, topic: Topic) -> str:
    advised = imperative(first) or _ADVISED.search(first)
    if not advised:
        return ""
    if imperative(said[:1].upper() + said[1:]):
        return ""
    return f"What is advised on {said} for {topic.name}?"


_ONCE = re.compile(
    r"\b(?:was|were|had|went|made|became|led|took|used|lost|won|fell|rose|grew|began|died|brought|gave|weakened|spread)\b"
)


_WANTED = re.compile(r"\b(?:should|ideal|ideally|recommended)\b")
"""A text that says how a factor should be does not tell what it brings about."""


def _cause(said: str, first: str, topic: Topic) -> str:
    if (words(first) < FEWEST_REASONED and not finite(first.split())) or _WANTED.search(first):
        return ""
    verb = topic.link if topic.link not in {"of", "for", "in", "behind", "to"} else "contribute to"
    do = (
        "did"
        if _ONCE.search(first) and not re.search(r"\b(?:is|are|has|have|can|may)\b", first)
        else _do(said)
    )
    return f"How {do} {said} {verb} {topic.name}?"


def _function(said: str, first: str, topic: Topic) -> str:
    if not finite(first.split()) or not names(first, topic.name):
        return ""
    return f"What {_do(topic.name)} {topic.name} do for {said}?"


def _effect(said: str, first: str, topic: Topic) -> str:
    if said.endswith(" effect"):
        return f"What is the {said.removeprefix('the ')}?"
    if first.lower().startswith(said.lower()) or (
        topic.noun in {"effect", "consequence"} and not re.search(r"[A-Z]", said)
    ):
        return f"How {_do(topic.name)} {topic.name} affect {said}?"
    return ""


def _kind(said: str, first: str, _topic: Topic) -> str:
    if says(first):
        return f"What {_be(said)} {said}?"
    if gerund(first[:1].upper() + first[1:]):
        return _involved(said)
    harms = kind_of(re.split(r" (?:in|of) ", said)[0].rsplit(" ", 1)[-1]) in {"challenge", "benefit"}
    told = words(first) >= FEWEST_TOLD and _works(said, first) and not harms and _verbal(first)
    return f"How {_do(said)} {said} work?" if told else ""


def _means(said: str, first: str, _topic: Topic) -> str:
    if imperative(first):
        return f"How {_be(said)} {said} done?" if _ACTIVITY.search(said) else ""
    if says(first):
        return f"What {_be(said)} {said}?"
    if _AIMED.match(first):
        return f"What {_be(said)} {said} used for?"
    if gerund(first):
        return _involved(said)
    told = words(first) >= FEWEST_TOLD and _verbal(first)
    return f"How {_do(said)} {said} work?" if told and not _act(said) else ""


def _verbal(first: str) -> bool:
    """Say whether a text tells a deed, and is no thing or circumstance alone: "Across the lid", "All three jars"."""
    told = imperative(first) or predicate(first) == "acts"
    return told or any(finite(part.split()) for part in first.split(", "))


def _involved(said: str) -> str:
    """Ask what an activity involves, for a text that names it by other activities: "Placing a cap on"."""
    return (
        ""
        if _act(said) or (gerund(said[:1].upper() + said[1:]) and " " not in said)
        else f"What {_do(said)} {said} involve?"
    )


def _works(said: str, first: str) -> bool:
    """Say whether a text tells how a thing goes: the thing is a process, or the text speaks of it."""
    if re.match(r"[A-Za-z]+[^s ] (?:of|to) ", first):
        return False
    return said.lower() in first.lower() or bool(_PROCESS.search(said))


def _principle(said: str, first: str, topic: Topic) -> str:
    if topic.noun in _SAYING and re.search(rf"\b{topic.noun}(?: \([^)]*\))?$", said, re.IGNORECASE):
        return f"What does the {said} say?" if not phrase(first) else f"What is the {said}?"
    if says(first):
        return f"What {_be(said)} {said}?"
    if (
        topic.noun in _LAWFUL
        and words(first) <= 6
        and not (finite(first.split()) or adjective(said) or DEGREE.match(first))
    ):
        return f"What {_be(said)} {said}?"
    if topic.noun in _LAWFUL - {"concept", "idea"} and not adjective(said) and not first[:1].isdigit():
        return f"What does the {topic.noun} of {said} mean for {topic.name}?"
    return ""


def _event(said: str, _first: str, topic: Topic) -> str:
    if topic.noun not in {"achievement", "contribution", "accomplishment"} or not re.search(
        r"[A-Z]", topic.name
    ):
        return ""
    return f"What did {topic.name} achieve with {said}?" if not _repeated(said, topic) else ""


def _made(said: str, first: str, topic: Topic) -> str:
    """Ask what each of several makers made: "Models released" over "A lab: X and Y"."""
    listed = re.fullmatch(r"(?:the )?[A-Z\d][\w.'-]*(?:[ ,&-]+(?:and |the )?[A-Z\d][\w.'-]*)*\.?", first)
    return f"Which {topic.noun} did {said} {topic.link}?" if listed and re.search(r"[A-Z]", said) else ""


_AIMED = re.compile(r"(?:[Ff]or [a-z]+ing|[Tt]o [a-z]+) ")
_ACTIVITY = re.compile(r"(?:[a-z]ing|[^aeiou]al|ment)$")
_PROCESS = re.compile(r"(?:ing|tion|sion|ism|search|method|algorithm|pass|decomposition|descent)$")
_CLASSES: dict[str, Callable[[str, str, Topic], str]] = {
    "use": _use,
    "benefit": _benefit,
    "challenge": _challenge,
    "part": _part,
    "step": _step,
    "letter": _letter,
    "help": _help,
    "advice": _advice,
    "cause": _cause,
    "function": _function,
    "effect": _effect,
    "kind": _kind,
    "means": _means,
    "principle": _principle,
    "event": _event,
    "made": _made,
}


def _repeated(said: str, topic: Topic) -> bool:
    return names(said, topic.name) and words(said) > 1


def _act(said: str) -> str:
    """Return a label that tells what is done as an infinitive: "saves time" and "save time" as "save time"."""
    first, _, rest = said.partition(" ")
    base = verbs.third_person(first) or verbs.base_form(first)
    if not rest or not base:
        return ""
    if verbs.ambiguous(base) and not re.match(
        r"^(?:time|money|costs?|the|an?|with|for|on|in|to|as|your|its)\b", rest.lower()
    ):
        return ""
    return f"{base} {rest}"


def _be(said: str) -> str:
    return "are" if plural(said) and not gerund(said[:1].upper() + said[1:]) else "is"


def _do(said: str) -> str:
    return "do" if plural(said) else "does"


def _an(noun: str) -> str:
    return (
        f"an {noun}" if noun[:1].lower() in "aeiou" and not noun.startswith(("use", "uni")) else f"a {noun}"
    )
