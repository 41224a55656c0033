"""A sign of a formula, which a question can ask for only with its formula: "$q$" in "Coulomb's law"."""

import re

_SIGN = r"\$[^$=\s][^$=]{0,20}\$"
_ASKS = re.compile(rf"What (?:is|are|does) “?(?P<s>{_SIGN}|`[A-Za-z]`|[A-Za-z])”?(?: mean)?(?: in [^?]+)?\?$")
_BARE = re.compile(rf"What (?:is|are|does) “?{_SIGN}”?(?: mean)?\?$")
_FORMULA = re.compile(r"\$(?P<l>[^$=]{1,60}?)(?:=|\\equiv|\\approx|\\propto)(?P<r>[^$]+)\$")
_LAW = re.compile(
    r"(?:[\w’'.-]+ ){1,4}(?:law|equation|formula|theorem|rule|inequality|identity|distribution)$|(?:law|rule) of [\w -]+$",
    re.IGNORECASE,
)
_OWNED = re.compile(r"[\w’'.-]+(?:['’]s|s['’]) ")
_NAME = re.compile(r"(?:\\\w+\{)?(?P<n>[A-Za-z]{4,})")


def bare_sign(front: str) -> bool:
    """Say whether a question asks for a sign without its formula."""
    return "$" in front and _BARE.match(front) is not None


def of_formula(front: str, heading: str, text: str) -> str:
    """Return a question for a sign with the formula that its section is about; any other question as it is.

    `heading` and `text` are those of the section.
    """
    found = _ASKS.match(front) if "$" in text and len(front) < 90 else None
    if found is None:
        return front
    sign = found["s"].strip("$`")
    formulas = [one for one in _FORMULA.finditer(text) if _stands(sign, one["l"] + one["r"])]
    place = _place(heading, formulas)
    return f"What does {found['s']} stand for in {place}?" if place else front


def _stands(sign: str, formula: str) -> bool:
    """Say whether a sign stands by itself in a formula."""
    return re.search(rf"(?<![A-Za-z\\]){re.escape(sign)}(?![A-Za-z])", formula) is not None


def _place(heading: str, formulas: list[re.Match[str]]) -> str:
    """Return how a heading names the one formula under it, or nothing."""
    if formulas and _LAW.match(heading):
        return heading if _OWNED.match(heading) or heading.startswith("The ") else f"the {heading}"
    named = [name["n"].lower() for one in formulas if (name := _NAME.match(one["l"].strip()))]
    own = heading.replace(" ", "").lower()
    return f"the formula for {heading.lower()}" if own in named else ""
