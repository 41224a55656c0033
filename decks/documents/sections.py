"""Parts into sections: heading paths by order and number, aliases, related terms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from decks.documents.blocks import Part
from decks.documents.document import Block, Section

_NUMBERED = re.compile(
    r"^(?:(?:chapter|part|section|lecture|unit|step|module)\s+)?(\d{1,3})(?:(?:\.\d{1,3})+[.)]?\s+(?=[A-Z])|[.):]\s*|\s+[-–—:]\s+|\s+(?=[A-Z]))",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"^(?:[a-h]\)|[ivx]{1,5}[.)])\s+")
_MARKED = re.compile(
    r"(?<=[\w)\]”\"’'?!:])\s*[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+$"
)
"""Pictures with which an author marks a heading as worth knowing: "Kinds of clay ⭐⭐"."""

_IN_PART = re.compile(r"^[A-Z](?:\.\d{1,3})+[.:]?\s+(?=\w)")
_SEE_ALSO = re.compile(r"^\s*see also\b:?\s*(.*)$", re.IGNORECASE)
_TITLE = re.compile(r"^(?:title|topic|q(?:uestion)?(?: ?\d{1,3})?)\s*:\s*(?=\S)", re.IGNORECASE)
MOST_ALIASES = 3
"""Where more headings stand in a row without a body, they wait for their text and are no other names of the next."""


@dataclass(slots=True)
class _Open:
    """A heading on the way to the current line."""

    name: str
    level: int
    number: int = 0


_ATTRIBUTES = re.compile(r"\s*\{[:#.][^}]*\}\s*$")


@dataclass(slots=True)
class _Draft:
    path: tuple[str, ...]
    first: int
    last: int
    blocks: list[Block] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)


def heading_name(text: str) -> str:
    """Return a heading without its number, its marks, its colon and a word such as "Title:" in front."""
    name = _TITLE.sub("", _ATTRIBUTES.sub("", text).strip())
    if name[-1:] > "\u2600":
        name = _MARKED.sub("", name)
    if part := _IN_PART.match(name):
        name = name[part.end()].upper() + name[part.end() + 1 :]
    bare = _LETTERED.sub("", _NUMBERED.sub("", name, count=1)).strip()
    return (bare or name).rstrip(" :：").strip()


def sections(
    parts: Sequence[Part], title: str, *, rules_divide: bool = False, aliases: bool = False
) -> list[Section]:
    """Group `parts` under their headings.

    `rules_divide` says that a thematic break starts a new topic; `aliases` that a heading without
    a body, followed by another of its level, is another name of it.
    """
    stack: list[_Open] = []
    made: list[_Draft] = []
    broken = False
    for part in parts:
        if part.kind == "rule":
            broken = rules_divide
            continue
        if part.kind == "heading":
            if broken and not _belongs(part.text):
                stack.clear()
            _open(stack, part)
            path = tuple(h.name for h in stack)
            made.append(_Draft(path, part.first, part.last))
        elif part.block is not None:
            if not made:
                made.append(_Draft((title,) if title else (), part.first, part.last))
            made[-1].blocks.append(part.block)
            made[-1].last = part.last
        broken = False
    return [_section(draft) for draft in (_joined(made) if aliases else made)]


def _belongs(text: str) -> bool:
    """Say whether a heading after a break still belongs to the topic before it: it has a number or no name of its own."""
    return bool(_NUMBERED.match(text) and not re.match(r"^1\b", text)) or bool(
        re.match(
            r"^(in )?(summary|conclusion|key|example|recap|overview|note|detailed example|takeaways?)\b",
            text,
            re.IGNORECASE,
        )
    )


def _open(stack: list[_Open], part: Part) -> None:
    found = _NUMBERED.match(part.text)
    number = int(found[1]) if found else 0
    level = part.level
    if number > 1:
        for above in reversed(stack):
            if above.number == number - 1:
                level = above.level
                break
    while stack and stack[-1].level >= level:
        stack.pop()
    stack.append(_Open(heading_name(part.text), level, number))


def _joined(made: list[_Draft]) -> list[_Draft]:
    out: list[_Draft] = []
    for draft in made:
        above = out[-1] if out else None
        if above and not above.blocks and not above.related and len(above.path) == len(draft.path):
            draft.aliases = [above.path[-1], *above.aliases]
            draft.first = above.first
            out.pop()
        out.append(draft)
    if any(len(draft.aliases) > MOST_ALIASES for draft in out):
        for draft in out:
            draft.aliases = []
    return out


def _section(draft: _Draft) -> Section:
    blocks, related = [], list(draft.related)
    for block in draft.blocks:
        found = _SEE_ALSO.match(block.text) if block.kind == "paragraph" else None
        if found:
            names = re.findall(r"\[([^\]]{2,60})\]", found[1]) or [n.strip() for n in found[1].split(",")]
            related += [name for name in names if len(name.strip(". ")) > 1]
        else:
            blocks.append(block)
    return Section(
        draft.path,
        draft.first,
        max(draft.last, draft.first),
        tuple(blocks),
        tuple(draft.aliases),
        tuple(related),
    )
