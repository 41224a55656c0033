"""Short lists into one question each: the entries that a lead-in or a heading announces."""

import re
from collections.abc import Iterator

from decks.build.ask import names
from decks.build.candidate import Candidate
from decks.build.sentences import split, words
from decks.build.topics import Topic, Wording, plural
from decks.documents.blocks import whole
from decks.documents.document import Block, Item, Section

MOST_ENTRIES, LONGEST_ENTRY, MOST_NAMED = 5, 9, 14
_THERE_ARE = re.compile(
    r"^There are (?P<n>(?:\w+ )?(?:different |main |several |various |common )*)(?P<w>[a-z]+s)(?P<r>(?: of| in| for)? .*?)?,?(?: including| such as| namely)?:$",
    re.IGNORECASE,
)
_INCLUDE = re.compile(
    r"^(?P<s>[^,:]{3,80}?) (?P<v>include|includes|are|consists? of|comprises?|contains?)(?: the following)?:$"
)
_KINDS = re.compile(
    r"^(?P<s>[^,:]{3,60}?) (?:is|are) (?P<p>[a-z]+(?:ed|en|lt)) (?P<w>in|into|with|by|from|of|on|through) (?P<n>two|three|four|five|\d)? ?(?P<k>[a-z]+(?: [a-z]+)?s)(?::| such as:)$"
)


def candidates(
    block: Block, lead: str, section: Section, topic: Topic, wording: Wording
) -> Iterator[Candidate]:
    """Return the cards of the flat runs of entries in a list that are short enough to be known by heart."""
    top = [item for item in block.items if item.depth == block.items[0].depth]
    if len(top) == len(block.items) and not any(item.label and item.text for item in top):
        introduced = split(lead)[-1] if lead else ""
        if front := _front(introduced, topic, wording):
            yield from _card(front, top, section, topic)


def _front(lead: str, topic: Topic, wording: Wording) -> str:
    if found := _THERE_ARE.match(lead):
        return f"Which {found['n'].strip() + ' ' if found['n'].strip() in {'two', 'three', 'four', 'five'} else ''}{found['w']}{found['r'] or ''} are there?"
    if found := _KINDS.match(lead):
        return f"What {found['n'] + ' ' if found['n'] else ''}{found['k']} {'are' if plural(found['s']) else 'is'} {_low(found['s'], wording)} {found['p']} {found['w']}?"
    if found := _INCLUDE.match(lead):
        subject = _low(found["s"], wording)
        if re.search(r"\b(?:this|these|it|they|we|you|to|some|that)\b", subject, re.IGNORECASE):
            return ""
        if found["v"] in {"include", "are", "includes"} and plural(subject):
            return (
                f"What are {subject}?"
                if names(subject, topic.name) or not topic.name
                else f"What are {subject} in {topic.name}?"
            )
        return f"What does {subject} {found['v'].rstrip('s').replace('consist of', 'consist of')}?"
    if (
        topic.kind in {"kind", "part", "use", "benefit", "cause", "effect", "means", "challenge"}
        and topic.name
        and topic.noun
    ):
        noun = topic.noun + ("s" if not topic.noun.endswith("y") else "")
        noun = noun[:-1] + "ies" if topic.noun.endswith("y") else noun
        return f"What are {noun} of {topic.name}?" if noun.endswith("s") else ""
    if (
        lead
        and not lead.endswith((".", "?", ":"))
        and words(lead) <= 8
        and re.match(r"^[A-Z][a-z]+s\b", lead)
    ):
        return f"Which {lead[0].lower() + lead[1:]}{'' if names(lead, topic.name) else f' ({topic.name})'} are there?"
    return ""


def _low(text: str, wording: Wording) -> str:
    first, _, rest = text.partition(" ")
    return f"{wording.said(first) if rest else first} {rest}".strip()


def _card(front: str, items: list[Item], section: Section, topic: Topic) -> Iterator[Candidate]:
    entries = [whole(item).strip().rstrip(".,;") for item in items]
    entries = [entry for entry in entries if entry and not entry.lower().startswith(("and more", "etc"))]
    if (
        len(entries) < 2
        or any(words(entry) > LONGEST_ENTRY or "?" in entry for entry in entries)
        or len(entries) > MOST_NAMED
    ):
        return
    if len(entries) > MOST_ENTRIES:
        asked = (
            front.removeprefix("Which ")
            .removeprefix("What are ")
            .removesuffix(" are there?")
            .removesuffix("?")
        )
        front = (
            f"Name three of the {asked}: which are there?"
            if not asked.startswith(("What", "Which"))
            else front
        )
        front = f"Which {asked} can you name (at least three)?"
    back = "\n".join(f"- {entry}" for entry in entries)
    quote = "\n".join(f"- {whole(item)}" for item in items)
    yield Candidate(
        front,
        back,
        quote,
        section.heading,
        items[0].first,
        items[-1].last,
        sort="list",
        subject=topic.name,
        worth=4,
        points=tuple(entries[:5]),
    )
