"""What an entry without a verb of its own says of its term."""

import re

from decks.build.topics import plural


def spelled(short: str, long: str) -> bool:
    """Say whether `short` is made of the first letters of the words of `long`."""
    letters = [
        w[0].upper()
        for w in re.findall(r"[A-Za-z]+", long)
        if w.lower() not in {"of", "the", "and", "for", "in", "to"}
    ]
    return short.isupper() and 2 <= len(short) <= 8 and letters == list(short) and len(letters) > 1


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
            and re.match(r"^(?:that|which|of|used|in|for|where|developed|made|on|who|with|by|from|or)$", w)
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


def articled(name: str, text: str) -> str:
    """Put an article before the name of a thing that is defined as one of many."""
    mass = re.search(r"(?:ing|tion|sion|ity|ment|ness|ism|ance|ence|sis|ics|ware|data|[A-Z0-9)])$", name)
    if (
        plural(name)
        or mass
        or re.match(r"^[A-Z]|^(?:the|an?) ", name)
        or not re.match(r"^(?:An?|Any|Each) ", text)
    ):
        return name
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def nominal_only(text: str) -> bool:
    """Say whether a text has no verb in it."""
    return not re.search(r"\b(?:is|are|was|were|can|has|have|will)\b", text)
