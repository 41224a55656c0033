"""What a thing has: its number, or why it has it."""

import re

from decks.build.asking.asked import Asked
from decks.build.english import adverbials, verbs
from decks.build.english.subjects import many

_NUMBER = re.compile(
    r"^(?:about |around |over |nearly |approximately |up to |only |roughly |more than |exactly )?(?P<n>(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds of|thousands of|millions of)"
    r"(?: (?:million|billion|trillion|thousand|hundred))?)(?: \([^)]{1,12}\))? (?P<u>(?!of\b|to\b|or\b|things\b)(?:[a-z-]+ ){0,2}?[a-z-]+(?<![su])s|people|children|teeth|feet)\b(?! (?:of|or)\b)"
)
_AMOUNT = re.compile(
    r"^(?P<n>(?:about |around |over |nearly |approximately |up to |only |roughly |more than |at least )?\d[\d.,]*(?:[-–]\d[\d.,]*)?(?: (?:million|billion|trillion|thousand))? ?(?:[a-z]+[- ])?"
    r"(?:percent|%|[kMGTP]?B|[km]?m|cm|[km]?g|m?l|kcal|[kM]?J|[kMG]?W|kWh|MWh|hours|tons|tonnes|litres|liters|grams|kilograms|metres|meters|calories|joules|watts|bytes|bits)) of (?:the |its )?(?P<x>[A-Za-z][\w-]*(?: (?!and\b|in\b|for\b|to\b|per\b)[a-z]+){0,2}?)(?=$|[,.;]| (?:and|in|for|to|per|from|on|with|while|each|every|that|which)\b)"
)
_PER = re.compile(r" (?:per|a|each) [a-z]+(?=$|[,.;]| and\b)")
_PERFECT = re.compile(
    r"^(?:(?:also|since|significantly|greatly|largely|recently|long) )?(?P<p>(?!been\b|made\b|become\b|led\b|shown\b)[a-z]+) (?P<o>(?:the|an?|its|their|several|many|[A-Z\d][\w-]*)\b.{4,})$"
)
_NO_POSSESSION = frozenset(["to", "been", "not", "already", "also", "since", "become"])
AUXILIARY = {"has": "does", "have": "do", "had": "did"}


def having(subject: str, verb: str, rest: str) -> Asked | None:
    """Ask for what a subject has: how many, why or how, else the one thing that it has."""
    aux = AUXILIARY[verb]
    aux = "do" if aux == "does" and many(subject) else aux
    if number := counted(subject, aux, "have", rest):
        return number
    first = rest.split(maxsplit=1)[0].lower()
    perfect = verbs.participle(first) or first in _NO_POSSESSION
    if found := adverbials.ending("have", rest):
        if perfect:
            return Asked(f"{found.word} {verb} {subject} {found.does}?", found.told, subject, found.sort)
        front = f"{found.word} {aux} {subject} have {found.does}?"
        return Asked(front, found.told, subject, found.sort)
    if verb != "had" and (done := _PERFECT.match(rest)) and verbs.participle(done["p"]):
        return Asked(f"What {verb} {subject} {done['p']}?", done["o"], subject, "doing")
    return None


def counted(subject: str, aux: str, base: str, rest: str) -> Asked | None:
    """Ask how many of something a subject has, holds or needs."""
    found = _NUMBER.match(rest)
    if found is None:
        if amount := _AMOUNT.match(rest):
            return Asked(f"How much {amount['x']} {aux} {subject} {base}?", amount["n"], subject, "number")
        return None
    per = _PER.match(rest, found.end())
    return Asked(
        f"How many {found['u']}{per[0] if per else ''} {aux} {subject} {base}?",
        rest[: found.end("n")],
        subject,
        "number",
    )
