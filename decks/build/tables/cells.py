"""A cell of a table into a question that names its row and its column."""

import re

from decks.build.english import verbs
from decks.build.english.countable import counted, mass_ending
from decks.build.english.nominal import adjective, gerund
from decks.build.english.nouns import plural, singular
from decks.build.english.sentences import words
from decks.build.english.wording import Wording
from decks.build.labels import attributes
from decks.build.tables import facts, rows
from decks.build.tables.cases import case
from decks.dictionary import english

_TIMES = frozenset(
    ["s", "sec", "seconds", "min", "minutes", "h", "hours", "days", "weeks", "months", "years"]
)
_TIMED = re.compile(
    r"(?:time|life|lifespan|span|age|period|duration|length|delay|latency|interval|season|limit|deadline|experience)s?$",
    re.IGNORECASE,
)
_COMPARING = re.compile(
    r"(?:above|below|under|over|equal|less|more|greater|fewer|up to|at least|at most|between|exactly|from)\b|.*(?:^| )[<>=≤≥≠]",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?:about |up to |over |[<>~≈])?\s?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?(?:%|m?g|kg|m?l)\b|[\d.,–-]+\s?%"
)
_BRACKETS = re.compile(r" \([^()]*\)$")
_YEAR = re.compile(r"(?:about |around |c\. ?)?[\w ,]*\d{3,4}")
_JOINED = re.compile(r"[a-z]+ (?:for|by|in|from|with|of|to|on)")
_COURSE = re.compile(r"(?:sis|cycle|tion|chain|process)$")
_VERB_OF = re.compile(r"(?P<v>[a-z]+) (?P<p>for|in|on|with|to|from)")
_ASKING = re.compile(r"(?:what|who|when|where|why|how|is|are|does|do|can|has)\b")
_PHASE = re.compile(r"(?:stage|phase|step)$")
_VERBAL = re.compile(r"(?:i[sz]es|ifies)$")
_UNIT = re.compile(r"(?P<n>[A-Za-z][\w -]{1,40}?) [(\[](?P<u>[A-Za-z°%µ/²³]{1,12})[)\]]$")
_FIGURE = re.compile(r"[<>~≈±]?\s?[\d.,–—-]+(?:\s?[-–—]\s?[\d.,]+)?$")
_STATE = re.compile(r"^(?P<n>[A-Za-z]+) (?P<p>[a-z]+) (?P<r>(?:per|by|in|at) [a-z ]+)$")
_UNITS = {
    "s": "seconds",
    "ms": "milliseconds",
    "min": "minutes",
    "h": "hours",
    "m": "metres",
    "km": "kilometres",
    "cm": "centimetres",
    "mm": "millimetres",
    "kg": "kilograms",
    "g": "grams",
    "l": "litres",
    "L": "litres",
}
_MODES = frozenset(["mode", "operating mode", "power mode", "operation mode"])
_CLASSED = frozenset(["type", "kind", "category", "class"])
_TOLD_AS = {
    "pros": "Advantages",
    "cons": "Disadvantages",
    "pro": "Advantage",
    "con": "Disadvantage",
    "summary": "Description",
    "short description": "Description",
    "brief description": "Description",
}
_CAUSE, _REMEDY = "What can cause {x}?", "What is the solution for {x}?"
_OF_FAULT = {
    **dict.fromkeys(
        ["possible cause", "possible causes", "probable cause", "likely cause", "common causes"], _CAUSE
    ),
    **dict.fromkeys(["solution", "remedy"], _REMEDY),
}
_CLAUSAL = re.compile(
    r"\b(?:not|no|never|won't|doesn't|can't|cannot|too|immediately)\b|[\w]+s (?:[a-z]+ly|to|at|in|on)\b|→|=",
    re.IGNORECASE,
)
_PLACED = re.compile(r" (?:from|to|per|in|at|on|with|by|after|before) ")
_ABSTRACT = re.compile(r"(?:acy|ing|wth|ity|ency|ance|ion|ment|ness)$")
_MEANING = frozenset(["meaning", "what it means", "means"])
_PROPERTY_WORDS = """responsibilit(?:y|ies)|applications?|points?|minor|major|capital|examples?|characteristics?|features?|propert(?:y|ies)|ideas?|goals?|duties|habits?|numbers?
    |colou?rs?|days?|gods?|names?|parts?|organs?|products?|equivalents?|tools?"""
_PROPERTY = re.compile(rf"(?:^|\b)(?:{''.join(_PROPERTY_WORDS.split())})$")
"""The last word over a column that is had by the thing in the row, other than the attributes of labels."""

SUM = re.compile(r"^(?:total|sum|average|mean|overall|all)$", re.IGNORECASE)
"""A row or a column that adds the others up."""


def alike(names: list[str]) -> list[str]:
    """Return names of which one is written small with the others small too, where all are of everyday words."""
    if not any(map(str.islower, names)):
        return names
    known = english()
    everyday = all(word.lower() in known for name in names for word in name.split())
    return [name.lower() for name in names] if everyday else names


def question(
    column: str,
    key: str,
    cell: str,
    wording: Wording,
    made: str,
    stage: str,
    *,
    above: str = "",
) -> str:
    """Return the question for one cell: a natural one for a well-known column, else by the column's noun.

    `above` heads the first column; `made` says how the rows came to be, where another column names
    who made them: "invented"; `stage` is the unit of time of several columns, which are stages one
    after another.
    """
    if _COMPARING.match(key) or not rows.named(key):
        return ""
    if (front := facts.done_with(column, key, above)) is not None:
        return front
    column = column.replace("(s)", "s")
    if "(" in column and not _UNIT.match(column):
        column = _BRACKETS.sub("", column) or column
    several = plural(key) and not rows.typed(key, above) and not rows.proper(above)
    thing = rows.thing(key, above, wording, single=bool(made))
    if column.lower() in {"year", "date"} and _YEAR.match(cell):
        return _dated(thing, facts.done(above) or {"wrote": "written"}.get(made, made), several=several)
    if found := _STATE.match(wording.said(column)):
        done = verbs.participle(found["p"])
        return f"What {found['n'].lower()} is {found['p']} {found['r']} for {thing}?" if done else ""
    if above.lower() in _MODES:
        return _in_mode(column, key, wording)
    if told := _TOLD_AS.get(column.lower()):
        column = told
    if column.lower() in _CLASSED:
        return _kind(column.lower(), above, thing, several=several)
    if (front := facts.question(column, above, cell, thing)) is not None:
        return front
    if column.lower() == "description" and adjective(cell.partition(" ")[0]):
        return ""
    told_as_act = column.lower() == "description" and gerund(cell[:1].upper() + cell[1:])
    if column.lower() in _MEANING or told_as_act:
        return _meant(key, cell, rows.plain_name(key, wording, above), thing)
    if column.lower() in _OF_FAULT:
        clause = _CLAUSAL.search(key) or adjective(key.rpartition(" ")[2])
        return "" if clause else _OF_FAULT[column.lower()].format(x=rows.lowered(key, wording))
    if front := attributes.natural(column, cell, thing):
        defined = front.startswith(f"What {'are' if several else 'is'} {thing}?")
        figures = defined and rows.generic(above) and words(cell) <= 4 and re.search(r"\d", cell)
        if not facts.does(front, cell):
            return f"What {'are' if several else 'is'} {thing}?" if column.lower() == "description" else ""
        return "" if figures else front
    unit = _UNIT.match(column)
    if unit or SUM.match(column):
        return _measured(unit["n"] if unit else column, unit["u"] if unit else stage, cell, thing, stage)
    return _of_column(rows.lowered(column, wording), key, cell, thing, several=several)


def _meant(key: str, cell: str, name: str, thing: str) -> str:
    """Return the question for what a row means; of initials it needs no marks, and of a deed what the thing does."""
    if verbs.third_person(cell.partition(" ")[0]) and not verbs.ambiguous(cell.partition(" ")[0].lower()):
        return f"What {'do' if plural(key) else 'does'} {thing} do?"
    return f"What does {name} mean?" if key.isupper() else f"What does “{name}” mean?"


def _in_mode(column: str, key: str, wording: Wording) -> str:
    """Return the question for what holds in a mode: "sleep mode"."""
    if column.lower().endswith("mode"):
        return ""
    name = rows.lowered(key, wording)
    name = name if name.lower().endswith("mode") else f"{name} mode"
    if attributes.natural_side(column):
        return attributes.natural(column, "", name)
    said = rows.lowered(column, wording)
    of = f" of the {wording.device}" if wording.device else ""
    return f"What {'are' if plural(said) else 'is'} the {said}{of} in {name}?"


def _kind(column: str, above: str, thing: str, *, several: bool) -> str:
    """Return the question for a type, by the noun over the rows: "What type of algorithm is …?"."""
    noun = singular(above.lower())
    if not re.fullmatch(r"[a-z]+(?: [a-z]+)?", noun) or rows.generic(noun):
        return ""
    return f"What {column} of {noun} {'are' if several else 'is'} {thing}?"


def _dated(thing: str, done: str, *, several: bool) -> str:
    """Return the question for a year: when a thing was made, or what year it is from."""
    if done:
        return f"When {'were' if several else 'was'} {thing} {done}?"
    return f"What year {'are' if several else 'is'} {thing} from?"


def _measured(noun: str, unit: str, cell: str, thing: str, stage: str) -> str:
    """Return the question for a figure in a unit; of stages, for how long one takes, or all of them."""
    if SUM.match(noun):
        whole = stage and unit == stage and _FIGURE.match(cell)
        return f"How many {_UNITS.get(stage, stage)} do all stages of {thing} take together?" if whole else ""
    if not _FIGURE.match(cell):
        return ""
    if unit == stage:
        return _lasting(noun, _UNITS.get(stage, stage), thing)
    return (
        f"What is the {noun.lower() if noun[1:].islower() else noun} of {thing} in {_UNITS.get(unit, unit)}?"
    )


def _of_column(said: str, key: str, cell: str, thing: str, *, several: bool) -> str:
    """Return the question that the words of a column make: "used for", "where", "what happens", a noun."""
    be = "are" if several else "is"
    if said.endswith("?") and said != "what happens?":
        return ""
    if _JOINED.fullmatch(said) and verbs.participle(said.split(maxsplit=1)[0]):
        return f"What {be} {thing} {said}?"
    if verbal := _VERB_OF.fullmatch(said.lower()):
        return _acting(verbal["v"], verbal["p"], thing, several=several)
    if said in {"where", "place", "location"}:
        return (
            f"Where does {thing} take place?"
            if gerund(key) or _COURSE.search(key)
            else f"Where {be} {thing}?"
        )
    if said.rstrip("?") == "what happens":
        return f"What happens {case(key)}?"
    if _ASKING.match(said):
        return ""
    if " " not in said and (adjective(said) or _VERBAL.search(said) or verbs.third_person(said)):
        return ""
    if _PLACED.search(said):
        return ""
    if " " not in said and _SHARE.match(cell) and counted(said) is False and not _ABSTRACT.search(said):
        return f"How much {said} {'do' if several else 'does'} {thing} contain?"
    if said in {"examples", "typical examples", "common examples"}:
        return f"What are {said} of {thing}?"
    if not (attributes.attribute(said.rpartition(" ")[2]) or _PROPERTY.search(said)):
        return ""
    many = plural(said) or said.endswith("characteristics")
    return f"What {'are' if many else 'is'} the {said} of {thing}?"


def _acting(verb: str, preposition: str, thing: str, *, several: bool) -> str:
    """Return the question that a verb over a column asks: "Works on", "Use for"."""
    base = verbs.third_person(verb) or (verb if verbs.base_form(verb) else "")
    if base == "use":
        return f"What {'are' if several else 'is'} {thing} used {preposition}?"
    return f"What {'do' if several else 'does'} {thing} {base} {preposition}?" if base else ""


def stages(header: tuple[str, ...]) -> str:
    """Return the unit of time that several columns share which name stages: "Egg (days) | Larva (days)"."""
    found = [unit for name in header[1:] if (unit := _UNIT.match(name)) and not SUM.match(unit["n"])]
    units = {unit["u"] for unit in found}
    same = len(found) > 1 and len(units) == 1 and units <= _TIMES
    return units.pop() if same and not any(_TIMED.search(unit["n"]) for unit in found) else ""


def _lasting(stage: str, unit: str, thing: str) -> str:
    """Return the question for how long a stage of a thing takes."""
    said = stage.lower() if stage[1:].islower() else stage
    if gerund(stage) or mass_ending(said):
        return f"How many {unit} does the {said} of {thing} take?"
    return f"How many {unit} does the {said}{'' if _PHASE.search(said) else ' stage'} of {thing} take?"
