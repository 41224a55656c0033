"""How an answer ends: whether it is whole."""

import re

_OPEN = re.compile(r"\b(?:a|an|the|of|with|and|or|to|in|for)$|\b(?:the|and|an)\.$")
_LEFT_OPEN = re.compile(
    r"(?:\b(?:which|whose|if|than|into|because|while|its|their|was|were|whether|although|in the form)|, that is|[a-z]['’]s)\.?$"
)
_ENDED = re.compile(r"[.!?)”\"'`$%]$")
_NOTE_WITHIN = re.compile(r"[a-z][.!]\d{1,3} [A-Z]")


def broken(back: str) -> bool:
    """Say whether a back ends within its sentence, or runs over the number of a footnote into the next one."""
    return (
        _OPEN.search(back[-6:]) is not None
        or _LEFT_OPEN.search(back[-12:]) is not None
        or ("." in back[:-1] and _NOTE_WITHIN.search(back) is not None)
    )


def ended(text: str) -> bool:
    """Say whether a text ends as a sentence does."""
    return _ENDED.search(text) is not None
