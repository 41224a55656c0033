"""A question with its answer, as a learner reads it."""

import re
from dataclasses import dataclass, replace

from decks.build.asking.scopes import of_scope, scope, specific
from decks.build.english import sentences, verbs
from decks.build.english.answers import finished, names, shortened, single, uncited
from decks.build.english.clauses import Clause
from decks.build.english.cuts import alone

_MOST_BACK, _MOST_FRONT, _MOST_SCOPED, _MOST_CONTEXT = 55, 28, 24, 11
_MOST_LETTERS = 380
_AND_DOES = re.compile(r" and (?:(?:also|then|thus|thereby) )?[a-z]+s ")
_MOST_DEEDS, _FEW = 20, 2
_WHOLE = frozenset(["contrast", "cause", "when"])
_REASONED = frozenset(["cause", "when"])
_MOST_DEFINED = 28
"""A definition of no more words stays whole, also where its clause has a second verb."""

_GOES_ON = re.compile(r"[;—]|, (?!or |which |who |that |such )")
_CONTRARY = re.compile(r", but |; ")
_PURPOSE = re.compile(r"(?:to|in order to|by) ", re.IGNORECASE)
_CORRESPONDING = re.compile(r"^(?:its|their) (?=(?:corresponding|respective)\b)")
_MADE_BY = re.compile(r",? (?:introduced|proposed|described|developed|published|presented)(?: by)?$")
_ALSO_CALLED = re.compile(
    r" \((?:(?:which |that |who |short for|also called|also known as|aka|abbreviated) [^)]*|(?:[a-z-]+ )+[a-z-]+)\)"
)
_POINTS_BACK = re.compile(
    r"^(?:that [a-z]+$|to [a-z]+ (?:this|it|that|them|these)|(?P<p>this|these|those|it|they|them|its|their|what|how))\b",
    re.IGNORECASE,
)
_SEE = re.compile(r" \((?:see|see also) [^)]*\)")
_HELD = re.compile(r"(?<!['’]s )\b(?:hypothesis|theory|doctrine|theorem)$", re.IGNORECASE)
_BY_WAY = re.compile(
    r"(?:to |using |by |via |with the help of |in order to |since (?!\d|the \d|[A-Z][a-z]+ \d)|because )"
)


_CIRCUMSTANCE = re.compile(
    r"(?:rather than|instead of) |(?:in|on|at|for|with|during|within|under|after|before|among|without|throughout|when|if|once|compared|unlike) (?![a-z]+ing\b|(?:there|here|then|exchange|return|reality|particular|part|doing|turn|essence|theory|some|many|most|both|all|other|every|simple|short|[a-z]+[’']s terms|other words)\b)",
    re.IGNORECASE,
)
"""What stands before a statement and limits it; all else joins it to the sentence before."""

_EVENTS = re.compile(
    r"(?!when|if|once)|\w+ (?:[\w’'-]+ ){1,5}(?:is|are|was|were|has|have|[a-z]+s|[a-z]+ed)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answer; `subject` is what it asks about, `sort` how it was found."""

    front: str
    back: str
    subject: str
    sort: str


def whole(asked: Asked, found: Clause, topic: str) -> Asked | None:
    """Return a question that stands alone and its answer cut to what was asked, or None.

    `topic` is named where the question would be about anything without it.
    """
    if "(see" in asked.back or "(see" in asked.front:
        asked = replace(asked, front=_SEE.sub("", asked.front), back=_SEE.sub("", asked.back))
    both = _both(asked, found.verb)
    told, asked = both.back if both else _cut(asked, found.verb), both or asked
    back = uncited(shortened(told)).strip(" ,;:")
    back = _CORRESPONDING.sub("the ", back) if back.startswith(("its ", "their ")) else back
    back = _MADE_BY.sub("", back) if back.endswith(("ed", "ed by")) else back
    front = _placed(asked, _ALSO_CALLED.sub("", asked.front), found.context, topic)
    if not front or not back or len(back) > _MOST_LETTERS:
        return None
    if sentences.longer(back, _MOST_BACK) or sentences.longer(front, _MOST_FRONT):
        return None
    back = back.partition(" --")[0]
    if "?" in back or "--" in back:
        return None
    if (pointing := _POINTS_BACK.match(back)) and not (pointing["p"] and asked.sort == "cause"):
        return None
    return Asked(front, finished(back), asked.subject, asked.sort)


def _both(asked: Asked, verb: str) -> Asked | None:
    """Ask for two deeds at once where the first one is told in a word or two: "builds trust and saves time"."""
    if asked.sort != "doing" or not verb.islower() or sentences.longer(asked.back, _MOST_DEEDS):
        return None
    first, (begins, _, base) = alone(single(asked.back, verb)), asked.front.rpartition(" ")
    if (
        not _AND_DOES.match(asked.back, len(first))
        or sentences.words(first) > _FEW
        or verbs.third_person(verb) != base[:-1]
    ):
        return None
    return replace(asked, front=f"{begins} do?", back=f"{verb} {asked.back}")


def _cut(asked: Asked, verb: str) -> str:
    short = not sentences.longer(asked.back, _MOST_DEFINED)
    if asked.sort == "definition" and short and not _GOES_ON.search(asked.back):
        return alone(asked.back)
    told = single(asked.back, verb)
    if asked.sort in _REASONED and sentences.words(first := _CONTRARY.split(told, maxsplit=1)[0]) > 2:
        told = first
    return told if asked.sort in _WHOLE and not _PURPOSE.match(told) else alone(told)


def _placed(asked: Asked, front: str, context: str, topic: str) -> str:
    """Return a question with the circumstance or the topic it holds for; empty where it would not stand alone."""
    if context and not (asked.back.lower().startswith(context.lower()) or context in front):
        if _BY_WAY.match(context) or not _CIRCUMSTANCE.match(context) or not _EVENTS.match(context):
            return ""
        return f"{front[:-1]} {context}?" if not sentences.longer(context, _MOST_CONTEXT) else ""
    if not topic or specific(asked.subject) or names(front, topic) or names(topic, asked.subject):
        return front
    place = scope(topic)
    if not place or sentences.words(front) + sentences.words(place) > _MOST_SCOPED:
        return ""
    if _HELD.search(place):
        return f"{front[:-1]} according to {place if place.startswith('the ') else f'the {place}'}?"
    return f"{front[:-1]} {'of' if of_scope(asked.subject) else 'in'} {place}?"
