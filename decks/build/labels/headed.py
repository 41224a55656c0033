"""The labels of a list into one question, asked by the heading above them: its applications, its steps."""

import re
from dataclasses import replace

from decks.build.english import verbs
from decks.build.english.headings import doing
from decks.build.english.nominal import articled, gerund
from decks.build.english.nouns import kind_of, plural, singular
from decks.build.english.sentences import words
from decks.build.english.wording import Wording
from decks.build.labels.members import CLASSES
from decks.build.labels.nameless import nameless, remark
from decks.build.labels.qualities import sorts
from decks.build.labels.timeline import parted
from decks.build.labels.topics import topic_of
from decks.build.topic import Topic
from decks.dictionary import english
from decks.documents.document import Item

FEWEST, MOST, MOST_NAMED, LONGEST = 2, 6, 9, 8
"""A list of more than `MOST` labels is asked for some of them, up to `MOST_NAMED`."""

_NUMBERS = ("", "one", "two", "three", "four", "five", "six")
_NOUNS = {
    "use": "application",
    "benefit": "benefit",
    "challenge": "challenge",
    "kind": "type",
    "principle": "principle",
    "cause": "cause",
    "advice": "tip",
    "means": "method",
    "goal": "goal",
    "function": "function",
}
_ASKABLE_WORDS = """application use benefit advantage strength merit pro challenge problem disadvantage drawback limitation
weakness con risk shortcoming downside upside issue difficulty pitfall concern hazard threat obstacle criticism type kind
variant category class form version model variety subtype style family branch component part element organ
ingredient module layer step stage phase principle rule value concept idea pillar assumption property feature
characteristic attribute trait function role task duty responsibility difference tip consideration guideline
recommendation precaution cause factor reason trigger driver determinant effect consequence symptom sign
complication method technique approach strategy tool remedy solution treatment measure algorithm achievement
contribution milestone application development"""
_ASKABLE = frozenset(_ASKABLE_WORDS.split()) | {"use case", "best practice", "building block"}
_LISTS = re.compile(
    r"^(?:What (?:is|are) the (?:main |key |different |three |four |five )?[a-z]+s (?:of|in|for) |Which |Why (?:is|are|use|do) |How (?:is|are) .* (?:used|applied|done|made)\b|What makes |What can )",
    re.IGNORECASE,
)
_NO_ENTRY = re.compile(
    r"^(?:examples?|notes?|summary|in summary|conclusion|overview|introduction|definition|purpose|goal|what|how|why|when|output|input|result|tips?|other|others|more)\b|\?|\betc\b|\b(?:this|these|it|your|you|we|our|my)\b",
    re.IGNORECASE,
)
_PREPOSITIONS = frozenset(["of", "for", "in", "to", "on", "with", "from", "behind", "between"])
_SMALL = frozenset(
    [
        "is",
        "are",
        "was",
        "use",
        "used",
        "useful",
        "important",
        "needed",
        "why",
        "how",
        "can",
        "you",
        "do",
        "does",
        "through",
        "with",
        "special",
        "so",
        "done",
        "made",
        "what",
    ]
)
_CLASSED = re.compile(
    r"(?i)\b(?:model|network|architecture|process|algorithm|mechanism|cycle|system|procedure|workflow|pipeline)$"
)
_COURSE = re.compile(r" (?:process|procedure|workflow|pipeline|cycle)$")
_FUTURE = re.compile(r"(?:the )?future of (?P<t>.+)$")
_RELATION = re.compile(r"(?:against|for|in|on|at|with|without|by|from|of|to) ", re.IGNORECASE)
_SERIES = re.compile(r"^(?P<t>.*\b(?:series|family|trilogy|line))(?: \([^)]*\))?$", re.IGNORECASE)


def fellows(topic: Topic, items: list[Item], wording: Wording) -> list[Item]:
    """Return the entries of a list without one or two that are headings of their own, such as "Applications of X"."""
    own = [item for item in items if topic.kind == "step" or not _apart(item.label, topic, wording)]
    return own if len(own) >= max(FEWEST, len(items) - 2) else []


def question(topic: Topic, items: list[Item], wording: Wording) -> str:
    """Return what a list of labels answers under `topic`, or nothing where no natural question is answered."""
    labels = [item.label for item in items]
    if not FEWEST <= len(labels) <= MOST_NAMED or not all(map(_entry, labels)):
        return ""
    if (
        not topic.name
        or sorts(topic.name)
        or re.search(r"\b(?:is|are|was|were|can|does|do)\b| that [a-z]+ (?:up|out)$", topic.name)
    ):
        return ""
    if len(labels) > MOST:
        return "" if topic.asked or topic.pair or topic.kind == "step" else _some(topic)
    if dated := _milestones(topic, labels):
        return dated
    if topic.kind == "when":
        return f"When should {_said(topic.name)} be used?"
    if found := _FUTURE.match(topic.name):
        return f"What does the future of {found['t']} hold?"
    if topic.asked and topic.kind not in {"definition", "step"} and _LISTS.match(topic.asked):
        return asked_small(topic.asked, wording)
    if not topic.kind and _COURSE.search(topic.name) and _steps(labels):
        return f"What are the steps of {_said(topic.name)}?"
    if topic.asked or topic.pair:
        return f"What are the steps of {topic.name}?" if topic.kind == "step" and _steps(labels) else ""
    return _of_class(replace(topic, name=_said(topic.name)), labels) or _members(topic, labels, wording)


def _members(topic: Topic, labels: list[str], wording: Wording) -> str:
    """Ask for the labels under a heading that names their class: "Boiling phases"."""
    name = _WHOSE.sub("", topic.name)
    last = name.rpartition(" ")[2]
    if topic.kind or not topic.own or not plural(last) or singular(last.lower()) not in CLASSES:
        return ""
    if not 2 <= words(name) <= 4 or _NO_CLASS.search(name) or any(map(_no_member, labels)):
        return ""
    small = [
        w.lower() if w.istitle() and w not in wording.titled and w.lower() in english() else w
        for w in name.split()
    ]
    return f"What are the {_NUMBERS[len(labels)]} {' '.join(small)}?"


def _no_member(label: str) -> bool:
    """Say whether a label names no single member of a class: several, or one against another."""
    last = label.rpartition(" ")[2]
    return nameless(label) or " vs" in label.lower() or (plural(last) and bool(kind_of(last)))


_WHOSE = re.compile(r"^.*['’]s? ")
_NO_CLASS = re.compile(
    r"\b(?:and|or|other|more|some|our|your|different|various|common|main|existing|following|competing|remaining)\b|[&/:\d]",
    re.IGNORECASE,
)
"""Words that make a heading no name of a class."""


_QUALITY = re.compile(r"[A-Z][a-z]{2,}(?:ed|al|ive|ous|ary|able|ible|ful|less)")
"""A word that tells a quality and is no name, with the capital of a heading."""


def asked_small(heading: str, wording: Wording) -> str:
    """Return a question of a heading in small letters where a sentence would have them."""
    first, *rest = heading.split(" ")
    said = [
        w
        if wording.mostly(w.strip("?,"))
        else w.lower()
        if w.lower().strip("?") in _SMALL
        else wording.said(w)
        for w in rest
    ]
    if any(a != b and b.strip("?") not in _SMALL for a, b in zip(rest, said, strict=True)):
        said = [w.lower() if _QUALITY.fullmatch(w) else w for w in said]
    return " ".join([first, *said])


def _said(name: str) -> str:
    """Return a topic as it stands after "of": an activity in small letters, a thing of its class with "the"."""
    if gerund(name[:1].upper() + name[1:]):
        return name[0].lower() + name[1:]
    return articled(name) if _CLASSED.search(name) else name


def _of_class(topic: Topic, labels: list[str]) -> str:
    be = "are" if plural(topic.name) else "is"
    if topic.kind in {"challenge", "benefit"} and sum(map(_no_member, labels)) * 2 >= len(labels):
        return ""
    if topic.kind == "step":
        if not (topic.noun or all(map(_act, labels))):
            return ""
        if re.match(r"^the (?:\w+ )?(?:steps|stages|phases)\b", topic.name):
            return f"What are {topic.name}?" if _steps(labels) else ""
        return (
            f"What are the steps {'to' if topic.link == 'to' else 'of'} {topic.name}?"
            if _steps(labels)
            else ""
        )
    if topic.kind == "use" and not topic.noun:
        return f"How {be} {topic.name} used?"
    if topic.noun == "example":
        if any(map(_RELATION.match, labels)):
            return ""
        of = f"{topic.above} {topic.link} {topic.name}" if topic.link in {"in", "from"} else topic.name
        if kind_of(of) and re.search(r"[A-Z]", topic.above) and words(topic.above) <= 3:
            of = f"{topic.above} {many(of)}"
        named = of[0] != " " and not kind_of(of)
        return f"What are {_NUMBERS[len(labels)]} examples of {of}?" if named else ""
    noun = topic.noun or _NOUNS.get(topic.kind, "")
    if front := affecting(topic, f"{_NUMBERS[len(labels)]} "):
        return front
    if (
        noun not in _ASKABLE
        or (noun == "development" and topic.link != "in")
        or (topic.link == "to" and noun not in {"solution", "approach"})
    ):
        return ""
    link = topic.link if topic.link in {"of", "for", "in", "to", "on", "with"} else "of"
    if link == "of":
        link = "for" if topic.kind == "advice" else _LINKS.get(noun, "of")
    key = "key " if noun in {"concept", "development"} else ""
    return f"What are the {_NUMBERS[len(labels)]} {key}{many(noun)} {link} {topic.name}?"


_LINKS = dict.fromkeys(["reason", "technique", "tool", "strategy", "method"], "for") | {
    "solution": "to",
    "approach": "to",
}
"""What joins a class to what it is for, where a heading only sets them side by side: "Dyeing techniques"."""


def affecting(topic: Topic, count: str = "") -> str:
    """Return the question after what acts on a topic, under "Factors affecting the tide"; `count` says how many."""
    if topic.kind != "cause" or not topic.noun or topic.link in _PREPOSITIONS:
        return ""
    return f"Which {count}{many(topic.noun)} {topic.link} {topic.name}?"


def _some(topic: Topic) -> str:
    """Ask for some of more entries than anybody should know by heart."""
    if topic.noun not in _ASKABLE - {"concept"} or topic.link not in {"of", "for", "in"}:
        return ""
    key = "key " if topic.noun == "development" else ""
    link = _LINKS.get(topic.noun, "of") if topic.link == "of" else topic.link
    return f"Which {key}{many(topic.noun)} {link} {_said(topic.name)} can you name (at least three)?"


def many(noun: str) -> str:
    """Return the plural of a noun that names a class."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith("sis"):
        return noun[:-2] + "es"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def guide(title: str, wording: Wording) -> str:
    """Return the question after the steps of what a guide is to."""
    said = _said(doing(wording.said(title)))
    return f"What are the steps of {said}?"


def series(label: str, items: list[Item], wording: Wording) -> str:
    """Return the question after the members of a series: its models, its books."""
    found = _SERIES.match(label)
    if not found or not FEWEST <= len(items) <= MOST or not all(_entry(item.label) for item in items):
        return ""
    return f"Which members does the {wording.said(found['t'])} have?"


def _entry(label: str) -> bool:
    return bool(label) and words(label) <= LONGEST and not _NO_ENTRY.search(label)


def _apart(label: str, topic: Topic, wording: Wording) -> bool:
    """Say whether a label is a remark of the author's or a heading of its own, such as "Applications of X"."""
    if remark(label) or (topic.noun and label.lower().startswith(f"{many(topic.noun)} of ")):
        return True
    inner = topic_of(label, topic, wording)
    return bool(inner.kind) and (inner.name == topic.name or " of " in label or " in " in label)


def _milestones(topic: Topic, labels: list[str]) -> str:
    if not all((dated := parted(label)) and dated.event for label in labels):
        return ""
    return (
        f"Which milestones mark {topic.name}?"
        if topic.name.startswith("the ")
        else f"Which milestones mark the history of {topic.name}?"
    )


def _act(label: str) -> bool:
    """Say whether a label begins with what is done: "Fill the mould", "Filling the mould"."""
    first = label.split(maxsplit=1)[0]
    return bool(verbs.base_form(first)) or gerund(first)


def _steps(labels: list[str]) -> bool:
    """Say whether labels tell what is done: each begins with a verb, or names an act."""
    return all(
        verbs.base_form(label.split()[0])
        or re.match(r"^[A-Z][a-z]+(?:ing|tion|sion|ment|sis|[^aeiou]al)\b", label)
        or re.search(r"(?:ing|tion|sion|ment)$", label)
        for label in labels
    )
