"""Whether a text without a subject of its own is a noun phrase or a clause."""

import re

from decks.build.english.sentences import split

FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|can|will|must|does|do)\b")
_RELATIVE = re.compile(r"\b(?:that|which|who|whose|where|when|if|because|so that|as|than)\b|[,;:(]")


def clause(told: str) -> bool:
    """Say whether an entry is a clause with a subject of its own, which does not say what a term is."""
    first = split(told)[0]
    head = first if _NO_NOUN.match(first) else _RELATIVE.split(first, maxsplit=1)[0]
    return FINITE.search(head) is not None


def defines(text: str) -> bool:
    """Say whether a text without its subject tells what something is: it begins as a noun phrase."""
    if re.match(
        r"^(?:An?|The(?! more| less)|One of the|Any|Use of|Concept of|Process of|Set of|Type of|Kind of|Form of|Part of)\s",
        text,
    ):
        return True
    tokens = text.split()
    head = next((n for n, w in enumerate(tokens[:8]) if n and _HEAD_ENDS.match(w)), 0)
    return (
        bool(head)
        and not _NO_NOUN.match(text)
        and not any(FINITE.fullmatch(w.lower()) for w in tokens[:head])
    )


_HEAD_ENDS = re.compile(
    r"^(?:that|which|of|used|in|for|where|developed|made|on|who|with|by|from|or|between|among|without)$"
)
_NO_NOUN = re.compile(
    r"^(?:Before|After|So|Typically|When|In|On|For|To|Use|Using|Works|Better|How|What|Why|There|These|This|It|They|Recent|Following|We|You|Our|Beyond|Most|Indeed)\b"
)
