"""Answers to "What is the difference?" that tell none."""

import re

_ASKS = re.compile(r"what (?:is|are) the (?:\w+ )?differences? between |how do .* and .* differ\?$")
_ALIKE = re.compile(
    r"\b(?:may|might|can) (?:seem|appear|look|sound|overlap)|\b(?:distinct|different|separate|unique|various|several|important|key|fundamental|significant|many) "
    r"(?:purposes?|roles?|concepts?|things?|uses?|goals?|ways?|aspects?|differences?|functions?|characteristics?|approaches|meanings?)\b"
)
_TELLS = re.compile(
    r"\b(?:while|whereas|but|unlike|although|though|however|than|instead|rather|only|not|never|latter|former|more|less|fewer|contrast|hand|differs?|[a-z]+n['’]t|lies? in)\b|[;:\n]|\. "
)


def hollow_contrast(front: str, back: str) -> bool:
    """Say whether an answer to a question after a difference only says that there is one, or what both sides share.

    Both are in small letters.
    """
    if "differ" not in front or not _ASKS.match(front) or "\n" in back:
        return False
    if "; " not in back and ". " not in back and _ALIKE.search(back):
        return True
    return _TELLS.search(back) is None
