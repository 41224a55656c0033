"""What the text of a label tells: of the label's own thing, or of the topic above it."""

import re
from dataclasses import replace

from decks.build.asking.ask import ask
from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.answers import finished, names
from decks.build.english.answers import shortened as cut_short
from decks.build.english.articles import a, mass_noun
from decks.build.english.nominal import adjective, articled, finite, gerund
from decks.build.english.nouns import kind_of, plural, singular
from decks.build.english.sentences import bare, words
from decks.build.labels import attributes, bodies, deeds
from decks.build.labels.label import AFTER_CLASS, Label
from decks.build.labels.sides import ACTIVITY, attributive
from decks.build.labels.wholes import holds
from decks.build.topic import Topic
from decks.dictionary import english

_OPEN = re.compile(
    r"^What (?:does|do|did|can|may|could|must|should|might) .* (?:use|provide|give|mean|have|do|include|handle|support|represent|denote|allow|require|contain|involve|offer|make|take|need|enable|employ|utilize"
    r"|show|ensure|help|hold|play|get|keep|be|highlight|exhibit|demonstrate|push|model|compare|grow|bring|see|find|introduce)\?$"
)
_CLOSED = re.compile(
    r"^What does `[^`]+` do\?$|\b(?:allow|enable|cause|force|teach|help) (?!(?:you|us|users|people)\b)\w.* to do\?$"
)
_NEEDS = re.compile(r"(?P<v>Requires|Needs|Demands) (?P<r>\S.{6,})$")
_ACTIVITY = re.compile(r"(?:ing|tion|ence|ment|age|ance|use)$")


def telling(asked: Asked | None) -> Asked | None:
    """Return a question that has one answer: "What does it use?" has many."""
    return None if asked is None or (_OPEN.match(asked.front) and not _CLOSED.search(asked.front)) else asked


_SIDE_OF = re.compile(
    r"^(?:the )?(?:role|function|purpose|importance|mechanism|process|use|goal) of (?P<x>.+)$"
)


_WHAT, _WHAT_FOR = frozenset(["definition", "purpose", "doing"]), frozenset(["purpose"])
_SAID = {"definition": _WHAT, "meaning": _WHAT, "what it is": _WHAT, "usage": _WHAT_FOR, "use": _WHAT_FOR, "uses": _WHAT_FOR, "purpose": _WHAT_FOR}  # fmt: skip
"""The sides of a thing that a whole sentence about it tells of, and the sorts of questions that such a sentence answers."""


def said(label: str, sentence: str, topic: Topic) -> Asked | None:
    """Ask for a side by the sentence that tells it of its own subject: "Definition: A kiln is an oven"."""
    sorts = _SAID.get(label.lower(), frozenset())
    asked = ask(sentence) if sorts and finite(sentence.split()) else None
    if asked is None or asked.sort not in sorts:
        return None
    known = {singular(word) for word in topic.name.lower().split()}
    return None if known.isdisjoint(map(singular, asked.subject.lower().split())) else asked


_LONE = frozenset(["what", "why", "how", "when", "where", "who", "which"])
"""Question words that stand alone as labels, and name nothing."""


def asks(label: str) -> bool:
    """Say whether a label is a question word alone."""
    return label.lower() in _LONE


def whole(label: str, first: str, topic: Topic) -> Asked | None:
    """Ask what a heading's thing is by what stands beside "What" under it; the other question words ask too little."""
    name = topic.name
    if label.lower() != "what" or not topic.own or topic.kind or not holds(topic) or words(name) > 4:
        return None
    tokens = bare(first).split()
    if bodies.predicate(first) == "acts":
        front = f"What {'do' if plural(name) else 'does'} {articled(name)} do?"
    elif finite(tokens) or len(tokens) < 3:
        front = f"What {'do' if plural(name) else 'does'} “{name}” mean?"
    else:
        front = f"What {'are' if plural(name) else 'is'} {name}?"
    return Asked(front, finished(cut_short(first)), name, "question")


_DONE_BY = re.compile(r"(?P<p>[A-Z][a-z]+) by$")


def done_by(label: Label) -> str | None:
    """Ask by what something is done to a heading's thing: "Weakened by: salt"."""
    name, begun = label.topic.name, label.first.partition(" ")[0].strip(",;.").lower()
    found = _DONE_BY.match(label.text)
    if not found or not verbs.participle(found["p"]) or not label.topic.own or label.topic.kind:
        return None
    plain = begun in english() or singular(begun) in english()
    if not plain or not holds(label.topic) or words(name) > 4 or finite(bare(label.first).split()):
        return None
    return f"What {'are' if plural(name) else 'is'} {articled(name)} {found['p'].lower()} by?"


def body(label: Label) -> Asked | None:
    """Ask for what the text tells of its subject by how it begins: the label's thing, or the topic."""
    topic, named = label.topic, label.named
    if topic.kind in AFTER_CLASS and not named:
        return None
    begins = bodies.predicate(label.first)
    if begins == "acts" and attributes.attribute(label.own):
        named = False
    of_topic = topic.name and not named and (attributive(label.own.lower()) or _of_topic(begins, label.own))
    if of_topic:
        return telling(bodies.told(label.first, topic.name, ""))
    of = _SIDE_OF.match(label.own)
    subject = of["x"] if of else _subject(label)
    if _ORDERED.match(label.own) and verbs.base_form(label.own.split()[0]):
        return None
    if not attributes.attribute(label.own) and (doing := bodies.does(label.first, subject)):
        return _placed(doing, label)
    return telling(bodies.told(label.first, subject, ""))


_ORDERED = re.compile(r"[A-Za-z]+ (?:the|an?|your|its|all|each) ", re.IGNORECASE)
_SORT = re.compile(r"[A-Z\d]+ [a-z]+$")


def _subject(label: Label) -> str:
    """Return a label as the subject of a question: a part of the topic takes "the", another common noun "a"."""
    if label.topic.kind == "step" or label.text[:1].islower():
        return label.own
    if _SORT.match(label.own) and not plural(label.own) and not mass_noun(label.own):
        return a(label.own)
    told = articled(label.own)
    if label.topic.kind == "kind" and plural(label.topic.name):
        sort = label.own.endswith(f" {singular(label.topic.name)}")
        if sort and told == f"the {label.own}":
            return a(label.own)
    if told == label.own or label.topic.kind == "part" or " " in label.own:
        return told
    return a(label.own)


def _placed(asked: Asked, label: Label) -> Asked:
    """Return a question about a part or a step with the whole that it belongs to."""
    topic = label.topic
    if (
        topic.kind not in {"part", "step"}
        or not topic.name
        or words(topic.name) > 5
        or names(asked.front, topic.name)
    ):
        return asked
    return replace(asked, front=f"{asked.front[:-1]} in {articled(topic.name)}?")


def _of_topic(begins: str, own: str) -> bool:
    """Say whether a text that begins with a predicate speaks of the topic: its label can not be the subject."""
    if begins == "acts":
        return plural(own) or bool(kind_of(own)) or verbs.participle(own)
    if begins != "done":
        return False
    return (
        verbs.participle(own)
        or gerund(own[:1].upper() + own[1:])
        or bool(re.search(r"(?:tion|ment|ity|ance|ence)s?$", own))
    )


def needed(label: Label) -> Asked | None:
    """Ask what a thing needs for an activity: "Winter storage: Requires a dry shed"."""
    found = _NEEDS.match(bare(label.first))
    thing, own = label.topic.name, label.own
    if not found or not _ACTIVITY.search(own) or words(own) > 2 or not re.search(r"[A-Z]", thing):
        return None
    if words(thing) > 4 or label.topic.kind:
        return None
    do, base = ("do" if plural(thing) else "does"), verbs.third_person(found["v"].lower())
    front = f"What {do} {thing} {base} for {own[0].lower()}{own[1:]}?"
    return Asked(front, finished(cut_short(found["r"])), thing, "label")


def done(label: Label) -> Asked | None:
    """Ask what a thing involves where its text tells what to do: "Perform tasks with few examples"."""
    first = bare(label.first)
    begun, _, rest = first.partition(" ")
    base = verbs.base_form(begun)
    if (
        not base
        or not rest
        or label.topic.kind in {"advice", "step", "help", "use"}
        or not begun[0].isupper()
    ):
        return None
    if (
        adjective(label.own)
        or verbs.base_form(label.own.split()[0])
        or attributes.attribute(label.own)
        or _VERBAL.match(rest)
    ):
        return None
    if verbs.ambiguous(base) and not re.match(r"^(?:an?|the|your|its|only|all|each|\d)\b", rest):
        return None
    if finite(first.split()):
        return None
    active = gerund(label.own[:1].upper() + label.own[1:])
    if plural(label.own) and not active:
        return ask(f"{label.own} {base} {rest}", topic=label.topic.name)
    if not active and not ACTIVITY.search(label.own):
        return None
    if any(_joined(found[1], rest[found.end() :]) for found in deeds.SECOND.finditer(rest)):
        return Asked(f"What does “{label.own}” mean?", finished(cut_short(first)), label.own, "label")
    back = f"{verbs.gerund(base).capitalize()} {rest}"
    front = f"What does {label.own} involve{_way(label.topic.name)}?"
    return Asked(front, finished(cut_short(back)), label.own, "label")


def _joined(verb: str, after: str) -> bool:
    """Say whether a word after a comma or "and" is the next verb of an order: "fill the jar and close it"."""
    return bool(verbs.base_form(verb)) and (after.startswith(" ") or not verbs.ambiguous(verb))


_SERVED = frozenset(["reduce", "mitigate", "prevent", "avoid", "improve", "overcome", "address", "manage", "combat", "fight", "treat", "boost", "strengthen", "limit", "lower", "relieve", "counter"])  # fmt: skip
"""What several means serve, each by itself: "How to reduce dust"."""


def _way(name: str) -> str:
    """Return what a means under a topic such as "how to reduce dust" is a way of."""
    first, _, rest = name.removeprefix("how to ").partition(" ")
    base = verbs.progressive(first) or first
    return f" as a way of {verbs.gerund(base)} {rest}" if rest and base in _SERVED else ""


_DEVICE = re.compile(
    r"[A-Z][\w-]*(?: [\w-]+)* (?:pattern|principle|rule|technique|strategy|tactic)$", re.IGNORECASE
)


def embodied(label: Label) -> str | None:
    """Ask what a pattern involves that its text tells as an activity: "Solo Pattern: Ensuring that …"."""
    if not _DEVICE.match(label.text) or not gerund(label.first):
        return None
    return f"What does the {label.own} involve?"


_VERBAL = re.compile(r"^(?:is|are|was|can|has|of|in|on|for|with|and|or|by|[a-z]+s (?:the|a|an)) ")


def stated(label: Label) -> Asked | None:
    """Ask for a whole sentence about the label's thing or about the topic."""
    topic, own = label.topic, label.own
    if label.first.startswith(('"', "“")):
        return None
    subject = (
        own
        if label.named
        or not topic.name
        or topic.kind == "step"
        or re.match(r"^(?:This|These)\b", label.first)
        or (re.match(r"^(?:It|They)\b", label.first) and not attributive(own.lower()) and not kind_of(own))
        else topic.name
    )
    asked = telling(ask(label.first, subject=subject, near=True))
    if asked is None:
        return None
    if _shares(asked.subject, own) or (label.thing and _shares(asked.subject, label.thing)):
        return asked
    return asked if names(asked.front, own) else None


def _shares(subject: str, name: str) -> bool:
    """Say whether a subject is a thing by name: both name each other's telling words."""
    return names(subject, name) or names(name, subject)


_DEFINES = re.compile(r"(?P<s>[A-Z].*?) (?P<v>defines|describes) (?P<x>[^,]+?)(?: as)?$")


def defined_by(label: Label) -> str | None:
    """Ask how somebody defines a thing, where the label begins the sentence: "The guild defines a kiln as:"."""
    found = _DEFINES.match(label.text) if "ines " in label.text or "ibes " in label.text else None
    if not found:
        return None
    who = re.sub(r"^(?:The|An?) ", lambda article: article[0].lower(), found["s"])
    return f"How does {who} {found['v'].removesuffix('s')} {found['x']}?"
