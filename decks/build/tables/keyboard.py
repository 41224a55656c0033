"""Tables of keys and controls: what a program does at a key is no fact of its subject."""

import re
from collections.abc import Sequence

_NAMES = (
    r"ctrl|control|cmd|command|alt|option|opt|shift|meta|super|esc|escape|enter|return|tab|del|delete|ins|insert|backspace|caps ?lock|home|end"
    r"|page ?(?:up|down)|pg ?(?:up|down|dn)|space(?: ?bar)?|(?:up|down|left|right|arrows?)(?: (?:arrows?|keys?))?|arrow (?:keys?|up|down|left|right)|f\d\d?"
    r"|(?:left|right|middle|double)?[ -]?click|mouse ?wheel|scroll|wasd"
)
_KEY = re.compile(
    rf"(?:(?:{_NAMES}|[^\s\w]{{1,2}}|\w)(?: ?[+/,-] ?| or | and | |$)){{1,4}}(?:key)?$", re.IGNORECASE
)
_SURE = re.compile(
    r"(?:ctrl|cmd|alt|shift|esc|escape|enter|tab|backspace|page ?(?:up|down)|space ?bar)\b", re.IGNORECASE
)
_HEADER = re.compile(
    r"(?:keyboard |hot ?|short ?cut )?(?:keys?|short ?cuts?|buttons?|controls?|key ?bindings?|key combinations?)(?:\(s\))?$",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"(?:actions?|commands?|functions?|effects?|results?|what it does|does|description)$", re.IGNORECASE
)
_HEADING = re.compile(
    r"\b(?:controls|keyboard|key ?bindings?|hot ?keys|short ?cuts?|key ?map)\b", re.IGNORECASE
)
_LONGEST = 30


def keyed(header: Sequence[str], body: Sequence[Sequence[str]], heading: str) -> bool:
    """Say whether a table tells which keys or buttons do what."""
    titles = [name.strip() for name in header]
    acts = any(map(_ACTION.match, titles)) or _HEADING.search(heading) is not None
    for name, *column in zip(titles, *body, strict=False):
        if acts and _HEADER.match(name):
            return True
        keys = sum(len(cell) <= _LONGEST and _KEY.match(cell) is not None for cell in column)
        if keys * 2 > len(column) and (_HEADING.search(heading) or any(map(_SURE.match, column))):
            return True
    return False
