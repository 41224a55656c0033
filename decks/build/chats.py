"""What a turn of a chat is about."""

import re

from decks.build.ask import ask
from decks.build.questions import standing
from decks.build.sentences import split
from decks.build.topic import Topic
from decks.build.wording import Wording
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
        r"^(?:what (?:is|are|does) )?(?:the |an? )?[\"“]?(?P<x>(?!how\b|why\b|what\b|when\b)[\w][\w-]*(?: [\w-]+){0,3}?)[\"”]?(?: mean| do)?[?.]$",
        re.IGNORECASE,
    ),
)
_POINTS = re.compile(r"^(?:that|this|it|we|you|i|they)\b", re.IGNORECASE)


def chat_topic(section: Section, wording: Wording) -> Topic:
    """Take the topic of a chat turn from what its answer begins with, else from its question."""
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
            return Topic(wording.said(name), "", "", "of", standing(section.heading[-1]), None, "", own=True)
        break
    return _asked_topic(section.heading[-1], wording)


def _asked_topic(question: str, wording: Wording) -> Topic:
    """Take a topic from the words of a question alone."""
    plain = _POLITE.sub("", question).strip()
    found = next((found for pattern in _MEANT if (found := pattern.search(plain))), None)
    name = found["x"].strip() if found and not _POINTS.match(found["x"]) else ""
    return Topic(wording.said(name), "", "", "of", standing(question), None, "", own=bool(name))
