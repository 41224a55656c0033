"""What an entry without a verb of its own says of its term."""

import re
from collections.abc import Iterator, Sequence

from decks.build.candidate import Candidate
from decks.build.topics import plural
from decks.documents.document import Section

_SMALL = frozenset(["of", "the", "and", "for", "in", "to", "from", "a", "an", "on", "with", "by"])
_FULL_NAME = re.compile(r"[A-Z][\w.'-]+(?: (?:[A-Z][\w.'-]+|van|von|de|of|the))+")
_ASKS_OF_ONE = re.compile(r"(?P<q>(?:What|How|Why|When) (?:is|does|can|may|was|did|has)) ")
_WITHOUT_ARTICLE = re.compile(r"(?:[.;:] |\b(?:of|in|by|with|using|for|through|and|is|as) )$")
_WITH_ARTICLE = re.compile(r"\b(an?|the) $")
_BOUNDED = re.compile(
    r"(?=[.,;:)?]| (?:is|are|was|can|has|of|in|to|for|that|which|and|with|on|at|by|from|does|as|may|will|into)\b| [a-z]+s (?:an?|the|its|from|to|in|by|on|for|with|that)\b|$)"
)
_PERSON = re.compile(
    r"^(?:An? |The )?(?:[\w-]+ ){0,3}?[A-Za-z]*(?:ngineer|scientist|ician|ologist|physicist|chemist|painter|composer|king|queen|writer|poet|author|inventor|architect|president"
    r"|minister|philosopher|explorer|surgeon|emperor|empress|teacher|nurse|banker|merchant|founder|leader|singer|actor|actress|sculptor|geographer|photographer)\b",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"\b(does|do|is|are|did|was|were) ((?:larg|small|great|high|low|old|young|long|short|fast|earli|lat|new|strong|deep)est) "
)
_INITIALISM = re.compile(r"(?<=\w) \((?P<s>[A-Z]{2,8})(?P<m>s?)\)")


def spelled(short: str, long: str) -> bool:
    """Say whether `short` is made of the first letters of the words of `long`."""
    if not short.isupper() or not 2 <= len(short) <= 8:
        return False
    for pattern in (r"[A-Za-z]+", r"[A-Za-z][A-Za-z-]*"):
        told = re.findall(pattern, long)
        letters = [w[0].upper() for w in told if w.lower() not in _SMALL]
        if len(letters) > 1 and list(short) in (letters, [w[0].upper() for w in told]):
            return True
    return False


def hinted(short: str, long: str) -> bool:
    """Say whether an entry of a few words can only spell `short` out: its letters stand in the words in order."""
    told = re.findall(r"[A-Za-z]+", long)
    if not re.fullmatch(r"[A-Z]{2,6}", short) or not 2 <= len(told) <= 5 or len(long.split()) > 5:
        return False
    initials = iter(short)
    rest = "".join(told).upper()
    at = 0
    for letter in short:
        at = rest.find(letter, at) + 1
        if not at:
            return False
    return all(word[0].upper() in initials for word in told if word.lower() not in _SMALL)


def spelled_out(text: str) -> tuple[str, str] | None:
    """Return an initialism in brackets and the words before it that it is made of."""
    for found in _INITIALISM.finditer(text):
        before = text[: found.start()].split()
        for count in range(2, min(9, len(before)) + 1):
            long = " ".join(before[-count:])
            if (
                long[0].isalpha()
                and not re.search(r"\b(?:the|an?)\b", long)
                and spelled(found["s"], long)
                and before[-count].lower() not in _SMALL
            ):
                return found["s"], long.removesuffix("s") if found["m"] else long
    return None


def stands_for(section: Section, lines: Sequence[str]) -> Iterator[Candidate]:
    """Ask both ways for a term whose other heading is its initialism."""
    names = [_common(name) for name in (section.heading[-1], *section.aliases)] if section.heading else []
    for short in names if section.text else []:
        long = next(
            (told for name in names for told in (name, name.rsplit(" ", 1)[0]) if spelled(short, told)), ""
        )
        at = next((n for n in range(section.first, section.last + 1) if long and long in lines[n - 1]), 0)
        if at:
            yield Candidate(f"What does {short} stand for?", long, lines[at - 1].lstrip("# ").rstrip(), section.heading, at, at,
                            kind="reversed", sort="alias", subject=short, worth=2, aliases=(short,), points=(long,))  # fmt: skip
            return


def _common(name: str) -> str:
    """Return a heading without the class word that both of its names carry: "LSTM Cell"."""
    return (
        re.sub(
            r"(?<=\w) (?:Model|Cell|Network|Algorithm|Method|Unit|System|Function|Architecture)$", "", name
        )
        if re.match(r"^[A-Z]{2,}s? ", name)
        else name
    )


def defines(text: str) -> bool:
    """Say whether a text without its subject tells what something is: it begins as a noun phrase."""
    if re.match(
        r"^(?:An?|The(?! more| less)|One of the|Any|Use of|Concept of|Process of|Set of|Type of|Kind of|Form of|Part of)\s",
        text,
    ):
        return True
    tokens = text.split()
    head = next(
        (
            n
            for n, w in enumerate(tokens[:8])
            if n
            and re.match(
                r"^(?:that|which|of|used|in|for|where|developed|made|on|who|with|by|from|or|between|among|without)$",
                w,
            )
        ),
        0,
    )
    return (
        bool(head)
        and not re.match(
            r"^(?:Before|After|So|Typically|When|In|On|For|To|Use|Using|Works|Better|How|What|Why|There|These|This|It|They|Recent|Following|We|You|Our|Beyond|Most|Indeed)\b",
            text,
        )
        and not any(
            w.lower() in {"is", "are", "was", "were", "can", "has", "have", "will", "may"}
            for w in tokens[:head]
        )
    )


def mass_noun(name: str) -> bool:
    """Say whether a name is likely of a thing that is not counted."""
    return bool(
        re.search(
            r"(?:ing|tion|sion|ity|ment|ness|ism|ance|ence|sis|ics|ware|data|phy|logy|y|[A-Z0-9)])$", name
        )
    )


def _a(name: str) -> str:
    return f"an {name}" if re.match(r"[aeioAEIO]|[FHLMNRSX][A-Z]", name) else f"a {name}"


def worded(front: str, subject: str, back: str, text: str) -> str:
    """Give the subject of a question the article that the section gives it, or that its class asks for."""
    if _FULL_NAME.fullmatch(subject) and _PERSON.match(back):
        front = front.replace("What is ", "Who is ", 1).replace("What was ", "Who was ", 1)
    front = _SUPERLATIVE.sub(r"\1 the \2 ", front)
    name = subject[:1].lower() + subject[1:] if "a" <= subject[1:2] <= "z" else subject
    asks = _ASKS_OF_ONE.match(front)
    asked = front[asks.end() :] if asks else ""
    told = next((n for n in (subject, name) if asked.startswith((f"{n} ", f"{n}?"))), "")
    if (
        not asks
        or not told[-1:].islower()
        or plural(told)
        or re.match(r"(?:an?|the|each|every|one|some|any)\b", name)
        or "(" in subject
    ):
        return front
    rest = asked[len(told) :]
    article = _article(told, text)
    if article is None and re.match(r"^(?:An?|Any) ", back):
        article = "a"
    if article is not None:
        return f"{asks['q']} {_a(told) if article == 'a' else f'{article} {told}'.strip()}{rest}"
    many = re.match(r"^(?:[A-Za-z-]+ ){0,3}[A-Za-z]+s (?:that|which|used|of)\b", back)
    return f"What are {told}s?" if many and asks["q"] == "What is" and rest == "?" else front


def _article(name: str, text: str) -> str | None:
    """Return the article that `text` gives a name, empty where it gives none; None when it does not say."""
    if re.match(r"(?:number|amount|size|level|rate|degree|length|set|sum|ratio|share) of ", name):
        return "the"
    if not re.search(r"(?:^| )[a-z-]+$", name) or mass_noun(name):
        return ""
    low, sought, seen = text.lower(), name.lower(), set()
    at = low.find(sought)
    while at >= 0:
        if _BOUNDED.match(low, at + len(sought)):
            before = low[max(0, at - 9) : at]
            if not at or _WITHOUT_ARTICLE.search(before):
                return ""
            if article := _WITH_ARTICLE.search(before):
                seen.add(article[1])
        at = low.find(sought, at + 1)
    return "a" if seen & {"a", "an"} else "the" if seen else None


def placed(front: str, topic: str, text: str) -> str:
    """Give the topic that a question ends with the article that the section gives it."""
    end = f" in {topic}?"
    if (
        not front.endswith(end)
        or re.match(r"(?:an?|the|each|every) ", topic)
        or plural(topic)
        or not topic[:1].islower()
    ):
        return front
    article = _article(topic, text)
    return (
        f"{front.removesuffix(end)} in {_a(topic) if article == 'a' else f'the {topic}'}?"
        if article
        else front
    )


def nominal_only(text: str) -> bool:
    """Say whether a text has no verb in it."""
    return not re.search(r"\b(?:is|are|was|were|can|has|have|will)\b", text)
