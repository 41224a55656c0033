"""What a turn of a chat is about."""

import re
from dataclasses import replace

from decks.build.asking.ask import ask
from decks.build.chats.typed import named, standing
from decks.build.english.sentences import split
from decks.build.english.wording import Wording
from decks.build.labels.topics import topic_of
from decks.build.topic import Topic
from decks.documents.document import Section

_POLITE = re.compile(
    r"^(?:(?:and|so|ok|okay|hi|hello|thanks?|well|now|also)\b[,.!]? )*(?:(?:can|could|would|will) you (?:please |simply |briefly |also |similarly )*|please |i(?:'d| would) like (?:you )?to |help me )"
    r"(?:(?:tell me|explain|describe|clarify|define|summari[sz]e|compare|give me|show me|elaborate on|understand)(?: to me| simply| briefly)* ?(?:about )?)",
    re.IGNORECASE,
)
_MEANT = (
    re.compile(
        r"\bwhat (?:an?|the|is|are)?\s*(?:an? )?[\"“]?(?P<x>[\w][\w-]*(?: [\w-]+){0,4}?)[\"”]?(?: [a-z]+ ?[a-z]*)? (?:is|are|means?)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:definition|meaning|importance|concept|idea) of (?:what )?(?:an?|the)?\s*[\"“]?(?P<x>[\w][\w-]*(?: [\w-]+){0,4}?)[\"”]?(?: is| are)?[?.,]",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:what (?:is|are|does) )?(?:the |an? )?[\"“]?(?P<x>(?!how\b|why\b|what\b|when\b)[\w][\w-]*(?: [\w-]+){0,3}?)[\"”]?(?: mean| do| work)?[?.]$",
        re.IGNORECASE,
    ),
)
_PAIR = (
    re.compile(
        r"\b(?:diff(?:erences?|s)?|distinctions?|comparison) (?:between|btw|of|in) (?P<a>[\w][\w +#./-]{0,40}?) (?:and|vs\.?|versus|&) (?P<b>[\w][\w +#./-]{0,40}?)(?=[?.!,]|$)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bcompare (?P<a>[\w][\w +#./-]{0,40}?) (?:and|vs\.?|versus|with|to|&) (?P<b>[\w][\w +#./-]{0,40}?)(?=[?.!,]|$)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|[:,!?.] )(?P<a>[\w][\w+#./-]*(?: [\w+#./-]+){0,2}) (?:vs\.?|versus) (?P<b>[\w][\w+#./-]*(?: [\w+#./-]+){0,2})\??$",
        re.IGNORECASE,
    ),
)
_NO_SIDE = re.compile(
    r"\b(?:it|this|that|these|those|them|both|you|one|other|others|my|your|in|for)\b", re.IGNORECASE
)
_CLASS = re.compile(
    r"(?:(?:and |so )?(?:what|which) (?:is|are|were|was)|(?:is|are|were) there|(?:can|could) you (?:list|name|give me)|(?:please )?(?:list|name|give(?: me)?|tell me|discuss|explain|describe)|) ?"
    r"(?:(?:any|the|some|a few|several|all|different|various|main|key|major|biggest|most common|common|potential|possible|real-world|\d+) )*"
    r"(?P<n>(?:[a-z-]+ )?[a-z-]+?)(?: (?:and|or) (?:[a-z-]+ )?[a-z-]+)? (?P<p>of|to|with|in|for) (?:(?:using|implementing|adopting) )?(?P<x>[^?.!,:;]{3,60}?)"
    r"(?: (?:compared (?:to|with)|versus|vs\.?|over|instead of) [^?]*)?[?.!]*$",
    re.IGNORECASE,
)
"""A question for a class of a thing: "What are the main drawbacks of clay pots?"."""

_OF_CLASS = frozenset(["use", "benefit", "challenge", "cause", "effect", "kind"])
_POINTS = re.compile(
    r"^(?:that|this|it|we|you|i|they|and|so|but|also)\b|^(?:do|does|did|is|are|was|were|can|should|the|an?|so|not)$",
    re.IGNORECASE,
)


def chat_topic(section: Section, wording: Wording) -> Topic:
    """Take the topic of a chat turn from a pair that it compares, what its answer begins with, or its question."""
    question = named(section.heading[-1], section.text)
    if pair := _pair(question):
        return Topic(
            f"{pair[0]} and {pair[1]}", "difference", "difference", "between", "", pair, "", own=True
        )
    if classed := _of_class(question, wording):
        return classed
    for block in section.blocks[1:3]:
        if block.kind == "list":
            break
        if block.kind != "paragraph" or not block.text:
            continue
        asked = ask(split(block.text)[0])
        if (
            asked
            and asked.sort in {"definition", "doing", "contrast", "purpose", "having"}
            and not re.search(
                r"\d\.\d|\b(?:table|paper|figure|article|document|question)\b", asked.subject, re.IGNORECASE
            )
        ):
            name = re.sub(
                r"^(?:an?|the)\s+(?=[a-z])",
                "",
                re.sub(r" in the context of .*| in (?:deep|machine) learning$", "", asked.subject),
            )
            return Topic(wording.said(name), "", "", "of", standing(question), None, "", own=True)
        break
    return _asked_topic(question, wording)


def _of_class(question: str, wording: Wording) -> Topic | None:
    """Take the class of a thing that a question asks for, so that the entries of its answer are asked as such."""
    found = _CLASS.match(_POLITE.sub("", question).strip())
    if found is None or _NO_SIDE.search(re.sub(r"\b(?:in|for)\b", "", found["x"])):
        return None
    link = "of" if found["p"] in {"to", "with"} else found["p"]
    topic = topic_of(f"{found['n']} {link} {found['x']}", Topic(), wording)
    if topic.kind not in _OF_CLASS or not topic.noun or not topic.name:
        return None
    return replace(topic, asked=standing(question))


def _pair(question: str) -> tuple[str, str] | None:
    """Return the two things that a question wants compared."""
    plain = _POLITE.sub(lambda found: "compare " if "compare" in found[0].lower() else "", question)
    found = next((found for pattern in _PAIR if (found := pattern.search(plain))), None)
    if found is None or _NO_SIDE.search(f"{found['a']} {found['b']}"):
        return None
    sides = [re.sub(r"^(?:an?|the) ", "", found[side].strip()) for side in "ab"]
    return (sides[0], sides[1]) if all(len(side.split()) <= 4 for side in sides) else None


def _asked_topic(question: str, wording: Wording) -> Topic:
    """Take a topic from the words of a question alone."""
    plain = standing(question) or _POLITE.sub("", question).strip()
    found = next((found for pattern in _MEANT if (found := pattern.search(plain))), None)
    name = found["x"].strip() if found and not _POINTS.match(found["x"]) else ""
    return Topic(wording.said(name), "", "", "of", standing(question), None, "", own=bool(name))
