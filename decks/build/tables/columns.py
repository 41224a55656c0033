"""What the columns of a table hold: names to ask about, what is told of them, and what only serves to look up."""

import re
from collections.abc import Sequence
from dataclasses import replace

from decks.documents.document import Block

_NUMBERING = re.compile(
    r"(?:#|no\.?|nr\.?|num(?:ber)?|rank|pos(?:ition)?|s\.? ?no\.?|flag|icon|id)$", re.IGNORECASE
)
_COUNTED_UP = re.compile(r"\d{1,3}[.)] (?=[^\W\d])")
_BARE = re.compile(
    r"`?(?:[\W\d_]+|0x[0-9a-f_]+.*|[\d.]+[a-z]{0,2}|v(?:ersion)? ?\d.*|rev(?:ision)?\.? ?\w{1,4}|rc ?\d.*|[a-z]|page \d+|-{1,2}[a-z][\w-]*.*|[\w./-]*/[\w./-]+|\d{4}-\d\d.*|\d+ \w+|\d{1,2}[./]\d{1,4}.*)`?$",
    re.IGNORECASE,
)
"""No name: a number, a version, an address, a letter, a switch, a path, a date."""
_COUNTED = re.compile(
    r"(?:layer|stage|grade|class|type|group|generation|act|category|degree|vitamin|note|key|letter|symbol|sign|character|operator|command|mark|chord|scale|blood (?:group|type)|hormone|element)s?$|\bport$",
    re.IGNORECASE,
)
_LOOKED_UP = re.compile(
    r"(?:pins?|pin ?(?:no\.?|number|name)|bits?|bit field|fields?|offset|address|registers?|signals?|section|chapter|pages?|step|figure|table"
    r"|(?:part|order(?:ing|able)?|item|article|catalog(?:ue)?)(?: (?:number|no\.?|code|device|information|description))|ref(?:erence)?(?: ?des(?:ignators?)?)?|designator|connectors?"
    r"|ages?|age (?:groups?|ranges?)|dates?|days?|weeks?|months?|years?|interval|frequency|schedule|times?|duration|sessions?|lectures?|assignments?|deliverables?|milestones?|tasks?|to-?dos?|test cases?|requirements?"
    r"|files?|file ?names?|folders?|director(?:y|ies)|paths?|urls?|links?|endpoints?|routes?|options?|flags?|switch(?:es)?|arguments?|env(?:ironment)? variables?|(?:error |fault |status |alarm )?codes?|assessments?|assignments?|settings?|configs?"
    r"|contents?|table of contents|revision|rev\.?|version|ver\.?|documents?(?: (?:number|no\.?|title))?|changes?|tickets?)$",
    re.IGNORECASE,
)
"""Above a first column of what stands in a data sheet, a plan or a list of files, and is looked up there."""
_MARKING = re.compile(r"[A-Z]{1,3}_?\d{1,3}(?:\b.*)?$")
_PART = re.compile(r"(?:components?|parts?|ports?|devices?|chips?|ICs?|items?)$", re.IGNORECASE)
_HISTORY = re.compile(
    r"\b(?:revision|version|change|document|release) (?:history|log|record)|change ?log|\bcontents$|\bordering\b|\border information|\bbill of materials|\bBOM\b|\bpin(?: ?out|s| description| configuration| assignment| function)|\bregister (?:map|summary|list)|\bpackag(?:e|ing) (?:information|dimensions|drawing)|\bapproval|\bLEDs?\b|\bindicators?\b",
    re.IGNORECASE,
)
_PAGED = re.compile(r"(?:pages?|p\.|page (?:no\.?|number)s?)$", re.IGNORECASE)
_NUMBERED = re.compile(r"\d+(?:\.\d+)*\.?(?: |$)")
_REVISED = re.compile(
    r"(?:rev(?:ision)?\.?|version|ver\.?|issue|release)(?: (?:no\.?|number))?$", re.IGNORECASE
)
_CHANGED = re.compile(
    r"(?:(?:description|summary|list) of )?(?:changes?|revisions?|modifications?|amendments?)(?: made)?|author|approved(?: by)?|changed by|remarks?$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:est\..*|estimated .*|units?|(?:test )?conditions?|test (?:details|method)s?|expected(?: results?)?|notes?|remarks?|comments?|refs?\.?|references?|pages?|page no|p|no|#|id|qty|quantity|part (?:number|no)|data ?sheets?|links?|urls?|websites?|pins?"
    r"|reset(?: value)?|defaults?|default value|i/?o|package(?: type)?|status|priority|owner|assignee|due(?: date)?|deadline|readings?|homework|files?|images?|pictures?|figures?|icon|flag|emoji|checked|done|verified|rank"
    r"|played|won|lost|drawn|points|score|original|improved|before|after|count|n|details?|more info|see also|other|misc(?:ellaneous)?|ok|current|new|old|title|slug|tags?|bits?|offset|confidence|evidence|rating)$",
    re.IGNORECASE,
)
"""Above a column that is no fact of the thing in its row, or none without another column."""
_ALLOWED = re.compile(
    r"(?:R/?W|RO|WO|RW1?C?|W1[CP]|RO ?/ ?W1C.*|R|W|read(?: ?[-/] ?(?:only|write.*))?|write(?:-only)?)$",
    re.IGNORECASE,
)
_MEASURE = re.compile(r"\b(?:quantit(?:y|ies)|measurements?)$", re.IGNORECASE)
_LITERAL = re.compile(
    r"(?:symbols?|units?|codes?|abbreviations?|command|syntax|plural|singular|past.*|.*participle|infinitive|gerund|suffix|prefix|ending|root|stem|translation|pronunciation|ipa|transliteration|[A-Z][a-z]+(?:ish|an|ese|in|ch|ek))$",
)
_WORDS = re.compile(r"(?:verb|noun|adjective|pronoun|word|infinitive|prefix|suffix|root)s?$", re.IGNORECASE)
_JUDGING = re.compile(
    r"(?:^|\b)(?:fit|rating|score|priority|effort|verdict|status|recommend(?:ed|ation)|(?:fit|effort|priority|risk|difficulty) level|(?:better|best) (?:alternative|option|choice))s?$",
    re.IGNORECASE,
)
"""A column in which somebody judges the rows for a case of his own."""
_RANKED = re.compile(
    r"(?:level|option|step|phase|tier|day|week|task|question|priority|item|no|#)\.?$", re.IGNORECASE
)
_RANK = re.compile(r"(?:[A-Za-z]+ )?#?(?:\d{1,3}|[A-Z])\.?")
_BOUND = re.compile(r"\b(?:min|max|typ|nom)\b", re.IGNORECASE)
_LEVEL = re.compile(
    r"(?:very |quite |usually |relatively )?(?:low|high|medium|moderate|normal|average|good|bad|poor|excellent|fair|fast|slow|simple|easy|hard|present|absent|positive|negative|same|none|partial|full|limited|optional|required|mandatory|on|off|high|low)(?:/[a-z]+)?(?: \([^)]*\))?$",
    re.IGNORECASE,
)
MOST_BARE = 0.5
"""Of a first column of names at most so many are bare numbers or signs."""


def named(block: Block) -> Block:
    """Return a table without a first column, or the beginning of one, that only counts or pictures its rows."""
    header, *body = block.rows
    if all(_COUNTED_UP.match(row[0]) for row in body) and not _contents(header, body):
        names = ((_COUNTED_UP.sub("", row[0]), *row[1:]) for row in body)
        return replace(block, rows=(header, *names))
    if len(header) < 3 or not _NUMBERING.match(header[0]) or _LOOKED_UP.match(header[1]):
        return block
    if not all(_BARE.match(row[0]) for row in body):
        return block
    return replace(block, rows=tuple(row[1:] for row in block.rows))


_FIELD = re.compile(r"[A-Za-z]+(?:_[A-Za-z]+)+$")
_EXAMPLE = re.compile(
    r"(?:an? |the )?(?:example|sample)\b(?! size)|\b(?:sample|example) (?:data|table|rows?|records?|output|calculation|input)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:(?:full|first|last|student|employee|customer|patient|client|user)[ _]?)?name$|students?$|employees?$|customers?$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?:\w+[ _]?)?(?:id|e-?mail|phone|address|salary|age|grade|marks?|score|gpa|dob|birth ?date|department|dept\.?|major|city|amount|quantity|qty|balance|order date)$",
    re.IGNORECASE,
)


def records(header: Sequence[str], heading: Sequence[str]) -> bool:
    """Say whether a table shows what records look like: made-up persons, orders, rows of a database."""
    if sum(_FIELD.match(name) is not None for name in header) * 2 >= len(header):
        return True
    if any(map(_EXAMPLE.match, heading[-2:])):
        return True
    persons = any(map(_PERSON.match, header[:2]))
    return persons and sum(_HELD.match(name) is not None for name in header) * 2 >= len(header)


def looked_up(header: Sequence[str], body: Sequence[Sequence[str]], heading: Sequence[str]) -> bool:
    """Say whether a table serves to look something up: contents, a history, registers, parts, a plan."""
    if any(map(_HISTORY.search, heading[-1:])) or any(map(_NUMBERED.match, header)):
        return True
    if _LOOKED_UP.match(header[0]) or _PAGED.match(header[-1]):
        return True
    if any(map(_REVISED.match, header)) and any(map(_CHANGED.match, header)):
        return True
    if _contents(header, body) or (_RANKED.match(header[0]) and all(_RANK.fullmatch(row[0]) for row in body)):
        return True
    bare = sum(_BARE.match(row[0]) is not None for row in body)
    if bare > MOST_BARE * len(body) and not _COUNTED.search(header[0]):
        return True
    return all(_MARKING.match(row[0]) for row in body) and _PART.match(header[0]) is not None


def _contents(header: Sequence[str], body: Sequence[Sequence[str]]) -> bool:
    """Say whether the first column has numbered headings and the last the pages where they begin."""
    numbered = sum(_NUMBERED.match(row[0]) is not None for row in body)
    return (
        len(header) == 2
        and numbered * 2 > len(body)
        and all(row[-1].isdigit() or not row[-1] for row in body)
    )


def literal(column: str, cell: str, key: str, above: str) -> bool:
    """Say whether a cell is a form of its own, which keeps its small letter: a symbol, a word of a language, the command of its row."""
    return (
        len(cell) == 1
        or (key.islower() and cell.startswith(f"{key} "))
        or _LITERAL.match(column) is not None
        or column == "Command"
        or _WORDS.match(above) is not None
    )


def aside(column: str, cell: str = "", above: str = "") -> bool:
    """Say whether a cell of a table is no fact of the thing in its row; `above` heads the first column."""
    name = column.strip(" .")
    if _MEASURE.search(above) and name.lower() in {"unit", "units"}:
        return False
    if (
        _BOUND.search(name)
        or _JUDGING.search(name)
        or _ASIDE.match(name)
        or (name.lower() in {"access", "type"} and _ALLOWED.match(cell))
    ):
        return True
    return _LEVEL.match(cell) is not None
