"""The sentence before a list: what it asks of the list, and what the entries are to its topic."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from decks.build.english import verbs
from decks.build.english.nominal import articled, finite
from decks.build.english.nouns import kind_of, plural, singular
from decks.build.english.wording import Wording
from decks.build.labels.attributes import attribute, natural_side
from decks.build.labels.topics import topic_of
from decks.build.topic import Topic

_TAIL = re.compile(
    r"(?:,? (?:including|include|includes|are|is|such as|namely|as follows|like|the following|for example|for instance|these are|they are|here are some|among them))*\s*:?\s*$",
    re.IGNORECASE,
)
_MANY = r"(?:there are )?(?:several|some|many|various|a few|a number of|common|the main|the following|popular|typical|key|the key|the|two|three|four|five|six|2|3|4|5|6)"
_FOR = re.compile(
    rf"^(?:To|In order to) (?P<p>[^,]{{4,90}}), {_MANY} (?P<n>(?:[a-z-]+ ){{0,3}}?[a-z]+s) (?P<v>(?:can|may|must|should|are|have) .+)$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"^(?P<q>{_MANY}) (?P<n>(?:[a-z-]+ ){{0,3}}?[a-z]+s(?: and [a-z]+s)?)(?: (?P<r>.+))?$", re.IGNORECASE
)
_HERE = re.compile(
    r"^(?:here(?:'s| is| are)|below (?:is|are)|these are|the following are|consider) (?:the |some |a few |an? )?(?P<n>.+)$",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"^(?P<s>[^,:;]{3,70}?) (?:(?P<m>can|may|might|must) )?(?P<v>[a-z]+) (?:(?P<p>of|in|on|into|from|with|as|through|to) )?(?:several|some|various|many|two|three|four|five|six|the following|a number of|a few|these) "
    r"(?P<n>(?:main |key |important |different |common |negative |positive |major |general |basic |distinct )*[a-z]+s)\b(?P<r>.*)$", re.IGNORECASE
)  # fmt: skip
_SPEAKERS = re.compile(
    r"\b(?:historians|experts|scholars|researchers|scientists|economists|critics|people|authors|doctors|teachers|textbooks|sources)$",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(r"^ (?:of|for|behind) (?P<x>[^,;]{3,80})$")
_STEPWISE = re.compile(
    r"^(?P<s>[A-Z][^,;:]{2,60}?) (?P<b>is|are) (?:usually |typically )?(?P<p>[a-z]+) in (?:(?P<n>two|three|four|five|six|\d)|several|a few|the following) (?:main |basic |simple )?(?P<k>steps|stages|phases)$"
)
_NUMBERS = {
    **{word: f"{word} " for word in ("two", "three", "four", "five", "six")},
    "2": "two ",
    "3": "three ",
    "4": "four ",
    "5": "five ",
    "6": "six ",
}
_TOGETHER = re.compile(
    r"are (?:an?|the) (?:set|group|collection|list|series|family) of (?:(?P<n>two|three|four|five|six|[2-6])\b)?"
)
_CAUSING = re.compile(
    r"^(?:that |which )?(?:can |may )?(?P<v>contribute to|cause|affect|influence|determine|lead to|increase|trigger|shape|govern|limit) (?P<x>.+)$"
)
_HELPING = re.compile(
    r"^(?:(?:can|may|have|has|are|could|should) (?:be |been )?(?:[a-z]+ )?(?:used|employed|taken|proposed|applied|developed|made|designed|available|tried|adopted)|that help|help|exist|which help|) ?(?:to|for) (?P<x>[a-z].+)$"
)
_WORKS = re.compile(
    r"^(?:here(?:'s| is) )?how (?:it|this|they|that) works?(?:,? step[- ]by[- ]step)?$", re.IGNORECASE
)
_DURING = re.compile(r"^(?:.+[.:] )?during (?P<x>(?:the )?[a-z]+(?: [a-z]+)?)$", re.IGNORECASE)
_DEICTIC = re.compile(
    r"\b(?:this|these|those|it|its|they|their|we|you|our|your|here|above|below|i|us)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Lead:
    """What a lead-in asks, as one question (or empty), and the topic for each entry of its list."""

    front: str
    topic: Topic


def led(lead: str, topic: Topic, wording: Wording) -> Lead:
    """Read the sentence that introduces a list under `topic`."""
    text = _TAIL.sub("", lead.strip()).strip(" ,:")
    if not text or len(text) > 240 or not lead.strip().endswith(":"):
        return Lead("", topic)
    for read in (_course, _stepwise, _purpose, _here, _several, _object):
        if found := read(text, topic, wording):
            return found if not _DEICTIC.search(found.front) else replace(found, front="")
    return Lead("", topic)


def described(lead: str, labels: Sequence[str], topic: Topic, wording: Wording) -> Topic:
    """Return the thing that a short lead-in such as "jar_open:" names, where all labels under it are its sides."""
    name = lead.strip().removesuffix(":")
    if not lead.endswith(":") or not 1 <= len(name.split()) <= 4 or not labels:
        return topic
    if (
        not all(attribute(label) or natural_side(label) for label in labels)
        or finite(name.split())
        or _DEICTIC.search(name)
    ):
        return topic
    found = topic_of(name, topic, wording)
    return found if found.own and not found.kind else topic


def _course(text: str, topic: Topic, _wording: Wording) -> Lead | None:
    """Read "How it works", or "During glazing" under "Glazing a pot": the entries are the steps of the topic."""
    during = _DURING.match(text)
    if during and topic.name.lower().startswith(f"{during['x'].lower().removeprefix('the ')} "):
        name = topic.name
        return Lead(f"What are the steps of {name}?", replace(topic, kind="step", noun="step"))
    if not topic.name or not _WORKS.match(text):
        return None
    do = "do" if plural(topic.name) else "does"
    return Lead(f"How {do} {articled(topic.name)} work?", replace(topic, kind="step", noun="step"))


def _stepwise(text: str, topic: Topic, wording: Wording) -> Lead | None:
    """Read "Tea is made in four steps": the entries are its steps."""
    found = _STEPWISE.match(text)
    if not found or not verbs.participle(found["p"]) or _DEICTIC.search(found["s"]):
        return None
    first, _, others = found["s"].partition(" ")
    name = f"{wording.said(first)} {others}".strip()
    many = f"{found['n']} " if found["n"] else ""
    front = f"In which {many}{found['k']} {found['b']} {name} {found['p']}?"
    return Lead(front, replace(topic, name=name, kind="step", noun=_noun(found["k"]), own=True))


def _purpose(text: str, topic: Topic, _wording: Wording) -> Lead | None:
    found = _FOR.match(text)
    if not found:
        return None
    return Lead(
        f"Which {found['n'].lower()} {found['v']} to {found['p']}?",
        replace(topic, name=found["p"], kind="help", noun=_noun(found["n"]), own=True),
    )


def _here(text: str, topic: Topic, wording: Wording) -> Lead | None:
    found = _HERE.match(text)
    if not found:
        return None
    if how := re.match(
        r"^(?:.{0,40} (?:of|for) )?how (?:the |an? )?(?P<x>.+?)(?: (?:might|would|could|can|may))? works?$",
        found["n"],
    ):
        return Lead(
            f"How does {articled(how['x'])} work?",
            replace(topic, name=how["x"], kind="step", noun="step", own=True),
        )
    told = topic_of(found["n"], topic, wording)
    many = plural(found["n"])
    kept = told if told.kind and told.name and not _DEICTIC.search(told.name) else topic
    return Lead(f"What are the {_low(found['n'])}?" if many and told.kind else "", kept)


def _several(text: str, topic: Topic, _wording: Wording) -> Lead | None:
    found = _SEVERAL.match(text)
    if found and not plural(found["n"]):
        return None
    if not found or not (kind := next((k for w in reversed(found["n"].split()) if (k := kind_of(w))), "")):
        if (
            found
            and found["q"].lower() in {"some", "common", "popular", "several", "typical"}
            and not found["r"]
        ):
            return Lead(f"What are {found['q'].lower()} {found['n']}?", topic)
        return None
    rest, noun = found["r"] or "", found["n"].lower()
    if text.lower().startswith("there are") and re.match(r"^(?:of|in|for) ", rest):
        many = next((w for w in ("two", "three", "four", "five", "six") if w in found["q"].lower()), "")
        inner = replace(topic, name=rest.split(" ", 1)[1], kind=kind, noun=_noun(noun), own=True)
        return Lead(f"Which {f'{many} ' if many else ''}{noun} {rest} are there?", inner)
    if cause := _CAUSING.match(rest):
        return Lead(
            f"Which {noun} {rest}?",
            replace(topic, name=cause["x"], kind="cause", noun=_noun(noun), link=cause["v"], own=True),
        )
    if helping := _HELPING.match(rest):
        front = (
            f"Which {noun} {rest}?"
            if re.match(r"^(?:can|may|have|are|help|could|should)", rest)
            else f"Which {noun} are there {rest}?"
        )
        verb = verbs.base_form(helping["x"].split()[0])
        return Lead(
            front,
            replace(topic, name=helping["x"], kind="help" if verb else kind, noun=_noun(noun), own=True),
        )
    if about := re.match(
        r"^(?:(?:involved|used|needed|required|taken|found) )?(?:of|in|for|to|with) (?P<x>[^,]{3,80})$", rest
    ):
        return Lead(
            f"What are the {_NUMBERS.get(found['q'].lower(), '')}{noun} {rest}?"
            if found["q"].lower().startswith("the") or found["q"].lower() in _NUMBERS
            else f"What are {noun} {rest}?",
            replace(topic, name=about["x"], kind=kind, noun=_noun(noun), own=True),
        )
    if together := _TOGETHER.match(rest):
        many = _NUMBERS.get((together["n"] or "").lower(), "")
        return Lead(f"What are the {many}{found['n']}?", replace(topic, kind=kind, noun=_noun(noun)))
    if re.match(r"^(?:can|are|have|exist)\b", rest):
        return Lead(f"Which {noun} {rest}?", replace(topic, kind=kind, noun=_noun(noun)))
    many = found["q"].lower()
    the = f"{many.removesuffix(' following')} " if many.startswith("the ") else ""
    if not the and noun.startswith(("main ", "key ", "major ", "basic ", "primary ")):
        the = "the "
    return Lead(
        f"What are {the}{noun} of {topic.name}?" if topic.name and not rest else "",
        replace(topic, kind=kind, noun=_noun(noun)),
    )


def _object(text: str, topic: Topic, wording: Wording) -> Lead | None:
    found = _OBJECT.match(text)
    if not found or _DEICTIC.search(found["s"]):
        return None
    base = verbs.third_person(found["v"]) or verbs.base_form(found["v"])
    if not base:
        return None
    subject = (
        found["s"]
        if not re.match(r"^(?:An?|The|Both|Each|All|Most)\b", found["s"])
        else found["s"][0].lower() + found["s"][1:]
    )
    first, _, others = subject.partition(" ")
    subject = f"{wording.said(first)} {others}".strip() if not re.match(r"^[A-Z]", others) else subject
    helper = found["m"] or ("does" if verbs.third_person(found["v"]) else "do")
    tail = f" {found['p']}" if found["p"] else ""
    rest = found["r"] if len(found["r"].split()) <= 9 and "," not in found["r"] else ""
    kind = kind_of(found["n"].split()[-1])
    if kind and _SPEAKERS.search(found["s"]) and (what := _OF_WHAT.match(found["r"])):
        inner = replace(topic, name=what["x"], kind=kind, noun=_noun(found["n"]), own=True)
        return Lead(f"What are the {found['n'].lower()}{found['r']}?", inner)
    inner = (
        replace(
            topic,
            name=re.sub(r"^(?:the|an?) (?=[a-z])", "", subject),
            kind=kind,
            noun=_noun(found["n"]),
            own=True,
        )
        if kind
        else topic
    )
    of, rest = (rest, "") if rest.startswith((" of ", " and ")) else ("", rest)
    return Lead(f"Which {found['n'].lower()}{of} {helper} {subject} {base}{tail}{rest}?", inner)


def _noun(phrase: str) -> str:
    return singular(phrase.rsplit(maxsplit=1)[-1])


def _low(text: str) -> str:
    return text if re.match(r"^[A-Z]{2,}|^[A-Z]\w* [A-Z]", text) else text[0].lower() + text[1:]
