"""A label at the beginning of a line or an item, parted from the text that it is the label of."""

import re
from collections.abc import Sequence

from decks.documents.inline import PLAIN_FROM, clean

NUMBER = re.compile(r"^(\d{1,3})[.)]\s+(?=\S)")
LEAD = re.compile(
    r"^(?:\d{1,3}[.)]\s*)?(?:[^\w\s*`(\[\"“]+ )?(\*\*|__|\*\*\*|\*(?=[^*\n]{2,40}:\*)|[*_](?=[^*_\n]{2,40}[*_]\s*(?::|=|--?|[–—])\s))(?=\S)(?P<label>[^*\n]{1,120}?)\s*(?P<in>[:：])?\s*\1(?: \((?:e\.g\.|such as|like|for example)[^()\n]{1,40}\)(?= ?[:：–—-]))?(?P<out>\s*[:：]|\s+(?:--|[-–—−→])\s+|\s+=\s+|\s+\|\s+(?=[^|]*$))?\s*(?P<text>.*)$"
)
_PLAIN_LEAD = re.compile(
    r"^(?P<label>`[^`\n]{1,60}`|[A-Z0-9`][^:.!?\n;]{0,90}?)\s?(?::\s+|:$|\s(?:[–—−]|--)\s|\s=\s(?!\d)|\s-\s)(?P<text>.*)$"
)
_SUPPOSES = re.compile(
    r"(?:Imagine|Suppose|Assume|Assuming|Let|Consider|Say|Set|Take|Given|If|When|Where|So|Then|Thus|Hence|Now|For|With|And|But) [^=]*= "
)
"""A clause with an equation in it, which is no label: "Suppose the load = 3 tons"."""

_STATES = re.compile(
    r"\w (?:means|gives|makes|causes|leads|shows|requires|needs|takes|keeps|becomes|allows|produces|lets|helps) (?!of\b|for\b|and\b|in\b)\w"
)
_SMALL_LEAD = re.compile(r"^(?P<label>[a-z]\w*(?:[_-]\w+)*(?: [a-z]+)?(?: \([^)]{1,20}\))?): (?P<text>\S.*)$")
_SMALL_DASH = re.compile(
    r"^(?P<label>[a-z][\w'’]*(?:-\w+)*(?: (?!and\b|or\b|but\b|not\b|you\b|we\b|it\b)[a-z][\w-]*){0,2}(?: \([^)]{1,30}\))?) (?:--|[–—]) (?P<text>\S.*)$"
)
_GOES_ON = re.compile(r"[a-z][^.:;]* — [a-z]")
_EQUAL = re.compile(r"^(?P<label>[a-z]{4,}(?: [a-z-]{2,}){0,3}) = (?P<text>(?:[a-z'’-]+,? ){3}[^=]+)$")
_ENTRY = re.compile(
    r"(?:An?|The|One|Two|Any) [a-z]|(?P<w>[A-Z][a-z]+),? (?!(?:is|are|was|were|has|have|can|will|and|or|[A-Z]))(?P<v>[a-z]+)"
)
_JOINED = re.compile(r"\b(?:of|the|and|or|in|to|for|with|by|an?)$")
TERM_LINE = re.compile(r"(?P<label>[A-Z][\w'’()/, -]{1,40}?) [-–] (?P<text>\S.{4,})$")
FEWEST_TERMS, FEWEST_LEADS = 4, 2
"""So many lines in a row, each a term with a dash and its meaning, or one in bold, are the entries of a list."""

_MATTER = re.compile(
    r"(?:date|author|course|instructor|professor|lecturer|teacher|semester|term|class|subject|topic|tags?|status|version|sources?|due|name|module|week|lecture|chapter|reading|textbook|book|created|(?:last )?updated|prerequisites?|duration|level|links?|url|email|category|title|by|type|related|keywords?|status)\b\W*$",
    re.IGNORECASE,
)
"""What a page says of itself: its date, its author."""

_TASK = re.compile(r"^\s*\[[ xX]\]\s+")
_BRACKETS = re.compile(r"\(.*?\)")
_VERBS = re.compile(
    r"\b(is|are|was|were|be|can|may|will|should|must|has|have|had|does|do|include|includes|including|following|such as|would)\b",
    re.IGNORECASE,
)


_ABOUT_IT = re.compile(r"What (?:it|this) (?:does|is)", re.IGNORECASE)


def labelled(raw: str) -> tuple[str, str]:
    """Split an item into its label and its text; the label is empty when it has none."""
    if len(raw) > PLAIN_FROM:
        return "", clean(raw)
    raw = _TASK.sub("", raw)
    if (lead := LEAD.match(raw)) and is_label(lead):
        return bare(clean(lead["label"])), clean(lead["text"])
    text = clean(raw)
    plain = _PLAIN_LEAD.match(text)
    if (
        plain
        and len(_BRACKETS.sub("", plain["label"]).split()) <= 7
        and (_ABOUT_IT.fullmatch(plain["label"]) or not _VERBS.search(plain["label"]))
        and not _STATES.search(plain["label"])
        and not (" = " in text and _SUPPOSES.match(text[: plain.start("text")]))
        and _closed(plain["label"])
        and not _inserted(text, plain)
    ):
        return bare(plain["label"]), plain["text"].strip()
    if plain := _SMALL_LEAD.match(text) or (_EQUAL.match(text) if " = " in text else None):
        return plain["label"], plain["text"]
    dashed = _SMALL_DASH.match(text) if text[:1].islower() else None
    if dashed and not _VERBS.search(dashed["label"]) and not _JOINED.search(dashed["label"]):
        return dashed["label"], dashed["text"]
    return "", text


def leading(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Return the label and the text of lines in a row that begin with a term; both are empty for a line that goes on.

    The terms are in bold or italics, a mark parting each from its text, or most lines have a dash behind a term.
    """
    if lines[0][:1] in "*_" and max(map(len, lines)) <= PLAIN_FROM:
        leads = [LEAD.match(line) if line[:1] in "*_" else None for line in lines]
        told = sum(bool(lead and (lead["in"] or lead["out"]) and lead["text"]) for lead in leads)
        matter = sum(_MATTER.match(lead["label"]) is not None for lead in leads if lead)
        if matter * 2 > told:
            return []
        if leads[0] and told >= FEWEST_LEADS and told * 5 >= 3 * sum(line[:1] in "*_" for line in lines):
            return [labelled(line) if line[:1] in "*_" else ("", "") for line in lines]
    if len(lines) < FEWEST_TERMS:
        return []
    found = [TERM_LINE.match(line) if " - " in line or " – " in line else None for line in lines]
    if sum(map(bool, found)) * 10 < 8 * len(lines):
        return []
    return [(clean(term["label"]), clean(term["text"])) if term else ("", "") for term in found]


def _inserted(text: str, lead: re.Match[str]) -> bool:
    """Say whether a dash begins no text of a label, but what is set into a sentence: "Clay pots — the old ones — crack"."""
    between = text[lead.end("label") : lead.start("text")]
    return "—" in between and " — " in lead["text"] and _GOES_ON.match(lead["text"]) is not None


def _closed(text: str) -> bool:
    return (
        text.count("(") == text.count(")") and text.count('"') % 2 == 0 and text.count("“") == text.count("”")
    )


def bare(label: str) -> str:
    """Return a label without the number before it and the colon behind it."""
    return NUMBER.sub("", label).rstrip(" :：")


def is_label(lead: re.Match[str]) -> bool:
    """Say whether a bold lead is a label: a mark parts it from its text, or the text begins anew with a capital."""
    if lead["in"] or lead["out"] or not lead["text"]:
        return True
    begun = _ENTRY.match(lead["text"])
    return (
        begun is not None
        and lead[1] == "**"
        and len(lead["label"].split()) <= 6
        and not lead["label"].endswith((".", ",", ";", "?", "!"))
        and not _JOINED.search(lead["label"])
        and not (begun["w"] and begun["v"].endswith("s"))
    )
