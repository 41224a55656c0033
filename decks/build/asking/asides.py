"""What a sentence says beside its main clause: an apposition, a relative clause, what to do in a case."""

import re

from decks.build.asking.ask import ask
from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.answers import capitalised, finished, names
from decks.build.english.clauses import clause
from decks.build.english.nominal import adjective, finite
from decks.build.english.nouns import plural
from decks.build.english.sentences import bare, words

_CLASS = (
    "dataset|library|class|framework|tool|model|algorithm|protocol|method|language|system|package|network"
)
_NAME = r"(?:the |an? )?(?:[A-Z][\w.+-]*(?: (?:[A-Z\d][\w.+-]*|of))*|[\w-]+)" + rf"(?: (?:{_CLASS}))?"
_APPOSED = re.compile(
    rf"(?:^|[ (])(?P<x>{_NAME}), (?P<d>(?:an?|one of the) (?:[\w-]+ ){{1,4}}(?:of|that|for|with|used|designed|developed|which|who|from) [^,;:]{{8,110}})$"
)
_RELATIVES = re.compile(r" (?:that|which|who|whose|where|when|whom)\b")
_OF_NAME = re.compile(r"\b(?:is|was|are|were) (?:the|an?) [^,]* (?:of|to|than) $")
_RELATIVE = re.compile(
    r"(?:^|[ (])(?P<x>(?:the |an? )?[\w.+-]+(?: [\w.+-]+){0,3}), which (?P<v>(?!means?\b)[a-z]+) (?P<o>(?:[^,;:]|, (?!(?:is|are|was|has|[a-z]+s) ))[^,;:]{9,220}?)(?:$|, (?:(?:rather than|instead of|is|are|was|has|[a-z]+s) .*)?$)"
)
_ARISES = re.compile(
    r"^(?P<x>(?:(?:the|an?) )?[\w-]+(?: [\w-]+){0,5}), which (?:[a-z]+ly |often )?(?P<v>arises?|occurs?|happens?|appears?|forms?|begins?|starts?) (?P<w>when|if|because|during|after|once) (?P<c>[^,;:]{6,120})(?:$|,)",
    re.IGNORECASE,
)
_IN_CASE = re.compile(
    r"(?:^|that )[Ii]f (?P<c>there (?:is|are) (?:an?|no|not|too) [^,]{4,80}), (?P<s>(?:the|an?) [^,]{2,50}?) (?P<m>can|should|must) be (?P<p>[a-z]+)$"
)


_SHOWN = re.compile(
    r"^(?P<s>[^,;:]{12,110}), as (?P<v>indicated|shown|suggested|demonstrated|evidenced) by (?P<b>[^;:]{6,120})$"
)
_SHOWS = {"indicated": "indicates", "shown": "shows", "suggested": "suggests", "demonstrated": "demonstrates"}
_RIVALS = re.compile(
    r"\bcompet(?:es|e|ing|ed) (?:[a-z]+ )?with (?:[a-z]+ ){0,3}(?:like|such as|including) (?P<n>[A-Z][\w.&-]*(?:(?:, and | and |, | )[A-Z][\w.&-]*){0,5})$"
)
_CALLED_SO = re.compile(
    r"^(?P<p>It is|It['’]s|They are|They['’]re) called (?P<n>(?:an? |the )?[\w -]{2,40}?),? (?P<c>because .{8,140})$"
)
_SECOND = re.compile(
    r", (?:and|while|whereas) (?P<s>(?:the|an?) [\w-]+(?: [\w-]+){0,3}(?: \([^)]{1,12}\))? (?:is|are) (?:the|an?) .{15,})$"
)
"""A second statement that says what a thing is."""

_IN_YEAR = re.compile(
    r"^In (?P<y>(?:[A-Z][a-z]+ )?\d{4}), (?P<s>(?:the |The )?[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}) (?P<v>[a-z]+ed|began|became|won|built|left|wrote|took|made|set) (?P<o>.{8,140})$"
)


def asides(sentence: str, topic: str) -> tuple[Asked, str] | None:
    """Return what a sentence says on the side, with its words there; None where its grammar is not plain."""
    text = bare(sentence)
    if " called " in text and (so := _CALLED_SO.match(text)):
        be = "are" if so["p"].startswith("They") else "is"
        return Asked(
            f"Why {be} {so['n']} called that?", finished(capitalised(so["c"])), so["n"], "cause"
        ), text
    if ", " not in text:
        return None
    if (found := _SECOND.search(text)) and (told := ask(capitalised(found["s"]), topic=topic)):
        return (told, found["s"]) if told.sort == "definition" else None
    if found := _IN_CASE.search(text):
        if verbs.participle(found["p"]):
            front = f"What {found['m']} be {found['p']} if {found['c']}?"
            return Asked(front, finished(found["s"]), found["s"], "advice"), found[0]
        return None
    if (found := _ARISES.match(text)) and not finite(found["x"].split()):
        name = (
            found["x"][0].lower() + found["x"][1:] if found["x"][:4].lower() in {"the ", "a "} else found["x"]
        )
        asks = "Why" if found["w"] == "because" else "When"
        front = (
            f"{asks} {'does' if found['v'].endswith('s') else 'do'} {name} {found['v'].removesuffix('s')}?"
        )
        back = finished(capitalised(f"{found['w']} {found['c']}"))
        return Asked(front, back, name, "when"), found[0].rstrip(",")
    if found := _IN_YEAR.match(text):
        done = f"{found['v'][0].upper()}{found['v'][1:]} {found['o']}"
        return Asked(f"What did {found['s']} do in {found['y']}?", finished(done), found["s"], "doing"), text
    if ", as " in text and (found := _SHOWN.match(text)):
        return _evidence(found), text
    if "compet" in text and (found := _RIVALS.search(text)) and topic:
        who = clause(text, topic)
        if who and names(who.subject, topic):
            return Asked(f"Who are competitors of {who.subject}?", found["n"], who.subject, "list"), text
    if (found := _APPOSED.search(text)) and _named(found["x"], topic) and _beside(text, found):
        name = re.sub(r"^(?:an?) ", "", found["x"])
        return Asked(
            f"What is {name}?", finished(found["d"]), name, "definition"
        ), f"{found['x']}, {found['d']}"
    if ", which " in text and (found := _KNOWN_AS.search(text) or _IS_A.search(text)):
        return _defined(found)
    found = _RELATIVE.search(text) if ", which " in text else None
    if found and (name := _end(found["x"], topic)) and _agrees(name, found["v"]):
        told = ask(f"{name[0].upper()}{name[1:]} {found['v']} {found['o']}", topic=topic)
        if told and (told.sort == "number" or words(told.back) >= 3):
            return told, f"{found['x']}, which {found['v']} {found['o']}"
    return None


_KNOWN_AS = re.compile(
    r"\b(?:contains?|releases?|produces?|secretes?|forms?|maintains?|keeps?|holds?|stores?|builds?|creates?|has|have|through|via|by|with|into|from|are|is|uses?) (?P<k>(?:an? )?(?:[a-z-]+ ){1,4}?)(?:known as|called|termed) (?P<x>(?:the )?[A-Za-z-]+(?: [A-Za-z-]+){0,2}), which (?P<d>(?!is|are|was|were)[^,;:]{10,120})(?:$|,)"
)
_IS_A = re.compile(
    r"\b(?:to|as|by|into|with|called|like|causes?|(?P<in>in|of)) (?P<x>(?:an? )?[a-z-]+ [a-z-]+), which (?P<b>is|are) (?P<d>(?P<k>an?|the) [^,;:]{15,180})(?:$|,)"
)
_OF_PROCESS = re.compile(r"(?:the|an?) (?:process|study|practice|type|form|method|branch) (?:of|that)\b")


def _defined(found: re.Match[str]) -> tuple[Asked, str] | None:
    """Ask what a thing is that a sentence names with its kind, or tells of in "which is a …"."""
    name, told = found["x"], found.groupdict()
    if "b" not in told:
        be = "are" if plural(name) else "is"
        if not found["k"].strip() or found["k"].startswith(("a ", "an ")) == (be == "are"):
            return None
        kind = found["k"].rpartition(" of ")[2] if be == "are" else found["k"]
        back = finished(capitalised(f"{kind}which {found['d']}"))
    else:
        be = found["b"]
        if (found["in"] and not _OF_PROCESS.match(found["d"])) or plural(name) != (be == "are"):
            return None
        back = finished(capitalised(found["d"]))
    return Asked(f"What {be} {name}?", back, name, "definition"), found[0].rstrip(",")


def _beside(text: str, found: re.Match[str]) -> bool:
    """Say whether what stands behind a comma is said of the name before it, and is no clause of its own."""
    own = _RELATIVES.split(found["d"])[0].split()
    return verbs.AUXILIARIES.isdisjoint(own) and not _OF_NAME.search(text[: found.start("x")])


def _evidence(found: re.Match[str]) -> Asked:
    """Ask what shows something: "Larches are spreading, as shown by new seedlings"."""
    shows = f"What {_SHOWS[found['v']]} that" if found["v"] in _SHOWS else "What is evidence that"
    return Asked(f"{shows} {found['s']}?", finished(found["b"]), found["s"], "cause")


def _named(name: str, topic: str) -> bool:
    """Say whether a name before a comma is that of a thing: a proper name, a thing with its class, the topic."""
    plain = re.sub(r"^(?:the|an?) ", "", name)
    return bool(
        re.search(r"[a-z\d][A-Z]|[A-Z]{2}|\d", plain)
        or (plain[:1].isupper() and not name.startswith(("a ", "an ")) and " " in plain)
        or (" " in plain and name.startswith("the ") and plain[:1].islower())
        or (topic and names(plain, topic) and names(topic, plain))
    )


def _agrees(name: str, verb: str) -> bool:
    """Say whether "which is" or "which are" can speak of a name, and of no common noun."""
    if verb not in verbs.AUXILIARIES:
        return True
    return re.search(r"[A-Z-]", name) is not None and plural(name) == (verb in {"are", "were", "have"})


def _end(text: str, topic: str) -> str:
    """Return the name that ends a text, where it is the topic or a proper name."""
    if topic and text.lower().endswith(topic.lower()):
        before = text[: -len(topic)].rstrip().rpartition(" ")[2].lower()
        return f"{before} {topic.lower()}" if adjective(before) and topic[1:].islower() else topic
    found = next((found for pattern in _NAMES if (found := pattern.search(text))), None)
    return found["x"] if found else ""


_NAMES = (
    re.compile(r"(?:^| )(?P<x>[A-Z][\w.+-]*[A-Z\d][\w.+-]*(?: [A-Z\d][\w.+-]*)*)$"),
    re.compile(rf"(?:^| )(?P<x>the [A-Z][\w.+-]*(?: [A-Z\d][\w.+-]*)* (?:{_CLASS}))$"),
    re.compile(r"[a-z] (?P<x>[A-Z][a-z][\w-]*(?: [A-Z][\w.]*){1,3})$"),
    re.compile(r"(?:including|like|as|by|with|from|between|company|called|named) (?P<x>[A-Z][a-z][\w-]*)$"),
    re.compile(r"\bthe (?:concept|idea|theory|notion|phenomenon) of (?P<x>[a-z-]{4,} [a-z-]{4,})$"),
    re.compile(r"(?:^| )(?P<x>[a-z]{4,}-[a-z]{4,} [a-z]{4,})$"),
)
