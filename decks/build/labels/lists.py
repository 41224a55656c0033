"""Short lists into one question each: the entries that a lead-in or a heading announces."""

import re
from collections.abc import Iterator

from decks.build.candidate import Candidate
from decks.build.english import verbs
from decks.build.english.answers import names
from decks.build.english.articles import placed
from decks.build.english.nominal import adjective
from decks.build.english.nouns import kind_of, plural
from decks.build.english.sentences import argues, bare, split, words
from decks.build.english.wording import Wording
from decks.build.labels import headed
from decks.build.labels.leads import led
from decks.build.topic import Topic
from decks.documents.document import Block, Item, Section
from decks.documents.items import whole

MOST_ENTRIES, LONGEST_ENTRY, LONGEST_STEP, MOST_NAMED, MOST_WORDS = 6, 9, 15, 14, 50
_STEPS = re.compile(
    r"(?:In which|What are the) (?:\w+ )?(?:steps|stages|phases)\b|How (?:do|does) .* work\?$"
)
_THERE_ARE = re.compile(
    r"^There are (?P<n>(?:\w+ )?(?:different |main |several |various |common )*)(?P<w>[a-z]+s)(?P<r>(?: of| in| for)? .*?)?,?(?: including| such as| namely)?:$",
    re.IGNORECASE,
)
_DONE_BY = re.compile(
    r"^(?P<n>[A-Z][a-z]+s) (?P<v>[a-z]+) by (?:(?P<t>(?:the|this) [a-z]+)|(?P<m>(?:the )?[A-Z][\w .'-]+)):?$"
)
_MAY = re.compile(r"^What does (.+) (can|could|may|might|will|should|must)( \w+(?: of)?\?)$")
_INCLUDE = re.compile(
    r"^(?P<s>[^,:]{3,80}?) (?P<v>include|includes|are|consists? of|comprises?|contains?)(?: the following)?:$"
)
_KINDS = re.compile(
    r"^(?P<s>[^,:]{3,60}?) (?:is|are) (?P<p>[a-z]+(?:ed|en|lt)) (?P<w>in|into|with|by|from|of|on|through) (?P<n>two|three|four|five|\d)? ?(?P<k>[a-z]+(?: [a-z]+)?s)(?::| such as:)$"
)


def candidates(
    block: Block, front: str, section: Section, topic: Topic, lead: str, wording: Wording
) -> Iterator[Candidate]:
    """Return the card of a list that is short enough to be known by heart.

    `front` asks for it where its lead-in does; else the lead-in `lead` and the heading are tried.
    """
    top = [item for item in block.items if item.depth == block.items[0].depth]
    labelled = all(item.label for item in top)
    flat = len(top) == len(block.items)
    named = ""
    if labelled:
        named = (front if len(top) <= MOST_ENTRIES else "") or _how(lead)
        if not named and not _own_lead(lead, topic):
            top = headed.fellows(topic, top, wording)
            named = headed.question(topic, top, wording)
    if named and len(top) >= headed.FEWEST:
        yield from _card(named, [_named(item) for item in top], top, section, topic)
    elif flat and not any(item.label and item.text for item in top):
        led_to = front or _front(split(lead)[-1] if lead else "", topic, wording)
        if led_to:
            entries = [_cut(whole(item), _longest(led_to)) for item in top]
            yield from _card(led_to, entries, top, section, topic)
        elif not lead and (own := asked(topic.asked)) and not _DEFINES.match(block.items[0].text):
            yield from answers(own, top, section, topic)


_DEFINES = re.compile(r"(?:An? |The )[\w -]{1,40} (?:is|are) (?:an?|the) ")
_POINTS_ON = re.compile(r"\b(?:following|these|here|includ\w*|are|as follows|such as|below)\b", re.IGNORECASE)


def _own_lead(lead: str, topic: Topic) -> bool:
    """Say whether a short lead-in names entries of another sort than those of the heading: "Illustrations:"."""
    last = split(lead)[-1] if lead else ""
    if not topic.kind or not last.endswith(":") or words(last) > 5 or _POINTS_ON.search(last):
        return False
    return not any(kind_of(word) == topic.kind for word in re.findall(r"[a-z]+", last.lower()))


def card(front: str, items: list[Item], section: Section, topic: Topic) -> Iterator[Candidate]:
    """Return the card of entries that `front` asks for: their labels, or short texts without one."""
    told = [_named(item) if item.label else _cut(whole(item)) for item in items]
    yield from _card(front, told, items, section, topic)


def announced(
    item: Item, under: list[Item], section: Section, topic: Topic, wording: Wording
) -> Iterator[Candidate]:
    """Return the card of the entries under an entry whose last sentence announces them."""
    if not item.text.endswith(":") or not 2 <= len(under) <= MOST_ENTRIES:
        return
    if front := led(split(item.text)[-1], topic, wording).front:
        yield from card(front, under, section, topic)


def _named(item: Item) -> str:
    return re.sub(r"\s*\(.*?\)$", "", item.label) if len(item.label.split()) > 6 else item.label


def _longest(front: str) -> int:
    """Return how many words an entry may have: a step is told by more than a name."""
    return LONGEST_STEP if _STEPS.match(front) else LONGEST_ENTRY


def _cut(text: str, longest: int = LONGEST_ENTRY) -> str:
    """Return an entry without what follows its first clause."""
    if words(text) <= longest:
        return text
    cut = re.split(
        r"[,;:]\s| \(|\. | (?:using|for each|that|which|such as|where|so that|because|until|by) ",
        text,
        maxsplit=1,
    )[0]
    cut = re.sub(r",? (?:and|or)$", "", cut)
    if " " not in cut:
        clause = text.partition(", ")[0]
        return clause if words(clause) <= longest else text
    return text if re.search(r"\b(?:is|are|was|were|can|has|have|had|will)\b", cut) else cut


def compared(item: Item, after: tuple[Item, ...], section: Section, wording: Wording) -> Candidate | None:
    """Return the card of an aspect under which both sides of a comparison are told."""
    sides: list[tuple[str, str, Item]] = []
    for n, side in enumerate(after):
        if side.depth <= item.depth:
            break
        if side.depth == item.depth + 1 and side.label:
            under = after[n + 1] if n + 1 < len(after) and after[n + 1].depth > side.depth else None
            text = side.text or (under.text if under and not under.label else "")
            if text and not re.match(r"^(?:What|How|Why|Imagine)\b", text):
                sides.append((side.label, text, under if under and not side.text else side))
    if not 2 <= len(sides) <= 3:
        return None
    told = [f"{re.sub(r' [(].*?[)]$', '', label)}: {_first(text)}" for label, text, _ in sides]
    if sum(words(part) for part in told) > 52:
        return None
    both = " and ".join(wording.said(re.sub(r" \(.*?\)$", "", label)) for label, _, _ in sides)
    front = f"How do {both} differ in {wording.said(item.label)}?"
    last = sides[-1][2].last
    quote = sides[0][2].text or sides[0][1]
    return Candidate(
        front,
        "; ".join(told) + ".",
        quote,
        section.heading,
        item.first,
        last,
        sort="comparison",
        subject=both,
        worth=5,
        points=tuple(told),
    )


_ASKING = frozenset(["what", "which", "why", "how", "when", "where", "does", "are", "the", "use", "can"])
_OWN_QUESTION = re.compile(r"(?:What|Which|Why|How|When|Where) (?!to\b)[^?]{8,110}\?$")


def asked(lead: str) -> str:
    """Return the author's own question that a list answers, where it stands alone."""
    alone = _OWN_QUESTION.match(lead) and not re.search(
        r"\b(?:it|this|that|these|those|they|them|its|their|we|you|i|my|our|your|above|below)\b",
        lead,
        re.IGNORECASE,
    )
    return lead if alone else ""


def of_others(front: str, entries: list[str]) -> bool:
    """Say whether entries tell of several things of which a question names only one: "What does a kiln do?"."""
    begun = [entry.split(maxsplit=1)[0].lower() for entry in entries if entry]
    asked = {word for word in re.findall(r"[a-z-]{3,}", front.lower()) if word not in _ASKING}
    return any(map(asked.__contains__, begun)) and len(set(begun)) == len(begun)


def answers(front: str, items: list[Item], section: Section, topic: Topic) -> Iterator[Candidate]:
    """Return the card of the author's own question, answered by the entries under it."""
    told = [item.label or bare(item.text) for item in items]
    if of_others(front, told):
        return
    if sum(map(words, told)) <= 50:
        yield from _card(front, told, items, section, topic, longest=LONGEST_STEP)


def steps(
    front: str, told: list[str], items: list[Item], section: Section, topic: Topic
) -> Iterator[Candidate]:
    """Return the card of some steps, each told in few words."""
    yield from _card(front, told, items, section, topic)


def differing(pair: tuple[str, str], entries: list[Item], section: Section) -> Candidate | None:
    """Return the card of two things whose difference some entries tell, one sentence on each."""
    told = [split(item.text)[0].rstrip(".") for item in entries if item.text and not item.label]
    named = [any(side.lower() in text.lower() for text in told) for side in pair]
    if not 2 <= len(told) <= 3 or len(told) != len(entries) or not all(named) or sum(map(words, told)) > 50:
        return None
    return Candidate(
        f"What is the difference between {pair[0]} and {pair[1]}?",
        ". ".join(told) + ".",
        entries[0].text,
        section.heading,
        entries[0].first,
        entries[-1].last,
        sort="comparison",
        subject=f"{pair[0]} and {pair[1]}",
        worth=5,
        points=tuple(told),
    )


def versus(topic: Topic, entries: list[Item], section: Section) -> Candidate | None:
    """Return the card of the two things that a heading sets against each other, each told beside its label."""
    if not topic.pair or len(entries) != 2 or not all(item.label and item.text for item in entries):
        return None
    if not all(names(item.label, side) for item, side in zip(entries, topic.pair, strict=True)):
        return None
    told = [f"{item.label}: {_first(item.text)}" for item in entries]
    if sum(map(words, told)) > 50:
        return None
    small = all(re.fullmatch(r"[A-Za-z][a-z-]*(?: [A-Za-z][a-z-]*)*", side) for side in topic.pair)
    small = small and any(map(str.islower, topic.pair))
    both = " and ".join(side.lower() if small else side for side in topic.pair)
    of = f" {topic.above}" if adjective(both) and adjective(topic.pair[1]) and plural(topic.above) else ""
    return Candidate(
        f"How do {both}{of} differ?",
        "; ".join(told) + ".",
        entries[0].text,
        section.heading,
        entries[0].first,
        entries[-1].last,
        sort="comparison",
        subject=both,
        worth=5,
        points=tuple(told),
    )


def _first(text: str) -> str:
    return first if words(first := split(text)[0].rstrip(".")) <= 24 else _cut(first)


_HOW = re.compile(
    r"^(?:Here(?:'s| is)|This is) how (?:you|we|one) (?:would |can |could )?(?P<v>[a-z]+) (?P<o>.{5,90}):$"
)


def _how(lead: str) -> str:
    """Return the question that a lead-in to steps makes: "Here's how you would bake your bread:"."""
    found = _HOW.match(split(lead)[-1] if lead else "")
    if not found or not verbs.base_form(found["v"]):
        return ""
    told = re.sub(r"\b(?:your|our) ", "a ", found["o"])
    return (
        f"What are the steps to {found['v']} {told}?"
        if not re.search(r"\b(?:it|this|these|them)\b", told)
        else ""
    )


def _front(lead: str, topic: Topic, wording: Wording) -> str:
    if (found := _DONE_BY.match(lead)) and verbs.participle(found["v"]):
        maker = (
            re.sub(r" (?:Company|Organi[sz]ation|Corporation)$", "", topic.name) if found["t"] else found["m"]
        )
        return f"Which {found['n'].lower()} were {found['v']} by {maker}?" if maker else ""
    if found := _THERE_ARE.match(lead):
        return f"Which {found['n'].strip() + ' ' if found['n'].strip() in {'two', 'three', 'four', 'five'} else ''}{found['w']}{found['r'] or ''} are there?"
    if found := _KINDS.match(lead):
        return f"What {found['n'] + ' ' if found['n'] else ''}{found['k']} {'are' if plural(found['s']) else 'is'} {_low(found['s'], wording)} {found['p']} {found['w']}?"
    if found := _INCLUDE.match(lead):
        subject = _low(found["s"], wording)
        if re.search(r"\b(?:this|these|it|they|we|you|to|some|that)\b", subject, re.IGNORECASE):
            return ""
        if found["v"] in {"include", "are", "includes"} and plural(subject):
            if re.fullmatch(r"the [a-z]+", subject):
                return f"What are {subject} of {topic.name}?" if topic.own else ""
            return f"What are {subject}?" if words(subject) > 1 else ""
        return _MAY.sub(r"What \2 \1\3", f"What does {subject} {found['v'].rstrip('s')}?")
    if front := headed.affecting(topic):
        return front
    if (
        topic.kind in {"kind", "part", "use", "benefit", "cause", "effect", "means", "challenge"}
        and topic.name
        and topic.noun
    ):
        link = topic.link if topic.link == "with" else "of"
        return f"What are the {headed.many(topic.noun)} {link} {topic.name}?"
    return ""


def _low(text: str, wording: Wording) -> str:
    first, _, rest = text.partition(" ")
    said = first.lower() if first in {"A", "An", "The"} else wording.said(first)
    return f"{said if rest else first} {rest}".strip()


def _card(
    front: str,
    told: list[str],
    items: list[Item],
    section: Section,
    topic: Topic,
    *,
    longest: int = 0,
) -> Iterator[Candidate]:
    entries = [entry.strip().rstrip(".,;") for entry in told]
    entries = [entry for entry in entries if entry and not entry.lower().startswith(("and more", "etc"))]
    if (
        len(entries) < 2
        or len(entries) > MOST_NAMED
        or any(
            words(entry) > (longest or _longest(front)) or "?" in entry or argues(entry) for entry in entries
        )
        or sum(map(words, entries)) > MOST_WORDS
    ):
        return
    if len(entries) > MOST_ENTRIES:
        if sum(map(words, entries)) > 40:
            return
        asked = (
            re.sub(r"^(?:Which|What are|What do) ", "", front).removesuffix("?").removesuffix(" are there")
        )
        asked = re.sub(r"^the (?:(?:two|three|four|five|six|seven) )?", "", asked)
        several = front.startswith(("Which", "What are")) and "(at least" not in front
        if several and not re.search(r" (?:do|does|can|are) ", asked):
            front = f"Which {asked.replace(' were ', ' ', 1)} can you name (at least three)?"
    back = "\n".join(
        f"- {entry[0].upper() + entry[1:] if entry[1:2].islower() and ' ' in entry else entry}"
        for entry in entries
    )
    front = placed(front, topic.name, section.text)
    quote = "\n".join(f"- {whole(item)}" for item in items)
    if (
        len(items) > 1
        and items[-1].last - items[0].first + 1 > len(items)
        and any(not item.text for item in items)
    ):
        quote = whole(items[0])
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
