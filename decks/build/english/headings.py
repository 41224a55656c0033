"""The words of a heading: what it says besides its name, and what a name alone tells."""

import re

from decks.build.english import verbs

_NUMBER = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3})+[.:)]?|\d{1,3}[.):]|[IVX]{1,5}[.)](?= +[A-Z][a-z])) +(?=\S)")
_ITS_SIDES = re.compile(r"(?<=[a-z]) and (?:its|their) [a-z]+$", re.IGNORECASE)
_EMOJI = re.compile(r"^[\u2190-\u2bff\ufe0f\u200d\u20e3\U0001f000-\U0001faff]+\s*(?=\S)")
_LECTURE = re.compile(
    r"(?:chapter|chap|ch|lecture|lec|lesson|week|unit|module|section|sec|part|day|class|topic)\b\.? ?#?\d{1,3}[a-z]?(?:\s*[:.–—-]\s+(?P<t>\S.*)| \((?P<b>[^()]{3,})\))$",
    re.IGNORECASE,
)
_KEYCAP = re.compile(r"^\d\ufe0f?\u20e3\s*(?=\S)")
_SAMPLES = re.compile(r" \((?:e\.g\.|for example|such as|like|including),? [^()]*\)$", re.IGNORECASE)
_CONTINUED = re.compile(
    r"(?: *[(\[](?:cont|contd|cont['’]d|continued|continuation)\.?[)\]]|[,:–—-]? +(?:contd\b\.?|cont['’]d\b\.?|cont\.|continued))$",
    re.IGNORECASE,
)
_SHARE = re.compile(r" \(\d{1,3}(?:[–-]\d{1,3})? ?(?:%|marks?|points?|pts|min(?:utes)?)\)$")
_YEARS = re.compile(
    r"\s*\((?:(?:[A-Z][a-z]+|c\.|Mid|Late|Early|Post|Pre)[ -])?\d{3,4}s?(?: ?[-–—] ?(?:\d{2,4}s?|[Pp]resent|[Nn]ow|[Tt]oday))?(?: (?:BC|BCE|AD|CE))?\)$"
)
_LONG_NAME = re.compile(r"^(?P<t>[A-Z][\w.-]*[A-Z\d][\w.-]*) \((?:[\w-]+ )+[\w-]+\)(?: (?:by|from|of) .+)?$")
_SCRIPT = re.compile(r" \([^)A-Za-z0-9]+\)")
_SIZED = re.compile(r" \(\d[\d.,]*\+? (?:million |billion |trillion |thousand )?[a-z]+\)$")
_OBJECT_FIRST = re.compile(r"(?:the|an?|your|its|their|it)\b")
_ABOUT = re.compile(
    r"^(?:why|how|when|where|what|which|who)\b.*?\b(?:is|are|was|were|does|do|did|can|has|have|should) (?P<t>(?:the |an? )?(?:[A-Z][\w-]*|[a-z-]*[A-Z][\w-]*)(?: [A-Z][\w-]*)*)(?= |\?|$)"
)
_DIRECTION = re.compile(
    r"(?:upper|lower|inner|outer|(?!al)[a-z]{2,}most|[a-z]{2,}erior|dorsal|ventral|lateral|medial|distal|proximal|caudal|rostral|cranial|ipsilateral|contralateral)",
    re.IGNORECASE,
)
_QUALITY = re.compile(
    r"^(?:[a-z]+-)?[a-z]{2,}(?:able|ible|ative|itive|ental|ional|lingual|rained|quent|ious|eous|erful|eless|ficant|ctive)$|^(?:key|main|early|late|recent|modern|current|next|future|common|general|other)$",
    re.IGNORECASE,
)


def plain(name: str) -> str:
    """Return a heading without its number and the picture before it, its dates and what a long name in brackets adds."""
    text = " ".join(name.split()).strip(" .:：–-")
    if text[:1] > "\u2190":
        text = _EMOJI.sub("", text)
    elif not text.isascii():
        text = _KEYCAP.sub("", text)
    if "ont" in text.lower():
        text = _CONTINUED.sub("", text) or text
    if text.endswith(")"):
        text = _SAMPLES.sub("", _SHARE.sub("", text))
    text = undated(_titled(_NUMBER.sub("", text) or text))
    if text.count(" ") > 2:
        text = _ITS_SIDES.sub("", text)
    return shortened(text)


def goes_on(name: str) -> bool:
    """Say whether a heading says that it stands over a later part of what it names: "Glazes (contd.)"."""
    return "ont" in name.lower() and _CONTINUED.search(name.strip()) is not None


def _titled(text: str) -> str:
    """Return what a numbered lecture or chapter is about: "Lecture 3: Kilns", "Ch. 2 (Kilns)"."""
    found = _LECTURE.match(text) if text[:1] in "CLWUMSPDTcluwmspdt" else None
    return (found["t"] or found["b"]) if found else text


def undated(name: str) -> str:
    """Return a name without the years in brackets that follow it: "The Bronze Age (3300-1200 BC)"."""
    return _YEARS.sub("", name) or name


def shortened(name: str) -> str:
    """Return a name without a bracket that only spells it out, sizes it or writes it in another script: "Ox (7 years)"."""
    if not name.isascii():
        name = _SCRIPT.sub("", name) or name
    short = _LONG_NAME.match(name)
    return short["t"] if short else _SIZED.sub("", name) or name


def doing(said: str) -> str:
    """Return a heading that tells what to do as the name of doing it: "load the cart" as "loading the cart"."""
    first, _, rest = said.partition(" ")
    base = verbs.base_form(first)
    if not rest or not base or " and " in rest or (verbs.ambiguous(base) and not _OBJECT_FIRST.match(rest)):
        return said
    return f"{verbs.gerund(base)} {rest}"


def aspect(said: str, parent: str) -> bool:
    """Say whether a heading in small letters is a side of the named thing above it: the size of a model."""
    named = (
        re.search(r"[A-Z0-9]", parent)
        and len(parent.split()) <= 4
        and not re.search(r"\band\b|['’]s\b|s$|[()]", parent)
    )
    return bool(named) and not re.search(r"[A-Z0-9(:]", said) and len(said.split()) <= 4


def about(question: str) -> str:
    """Return the named thing that a question is about, or nothing: a whole question is no topic."""
    found = _ABOUT.match(question[:1].lower() + question[1:])
    return found["t"] if found else ""


def quality(name: str) -> bool:
    """Say whether a name is a quality alone, such as "remarkable", which nothing can be asked of."""
    return bool(_QUALITY.match(name))


def direction(name: str) -> bool:
    """Say whether a name is an adjective of direction alone, such as "innermost"."""
    return " " not in name and _DIRECTION.fullmatch(name) is not None
