"""What a heading or a label is about: its topic, and the class of what stands under it."""

import re

from decks.build.english import verbs
from decks.build.english.headings import about, aspect, doing, plain, quality
from decks.build.english.nounlists import surely_mass
from decks.build.english.nouns import NOTHING, kind_of, plural, singular
from decks.build.english.wording import Wording
from decks.build.topic import Topic
from decks.dictionary import english

_FRAMES = (
    re.compile(r"^(?:name|list|give|state|mention|enumerate|identify|outline|explain|describe|discuss) (?:some|any|a few|the|two|three|four|five|all|different|various) (?P<t>.+)$", re.IGNORECASE),
    re.compile(r"^(?:an? |the )?(?:brief |detail(?:ed)? |short |general |quick )?(?:overview|introduction|intro|guide|explanation|summary|recap|history|basics|fundamentals"
               r"|explanation about|understanding) (?:of|to|on|about|for) (?:the )?(?P<t>.+)$", re.IGNORECASE),
    re.compile(r"^(?:(?:some |different |various |other |key |quick |fun )*(?:perspectives|views|viewpoints|thoughts|notes|remarks|facts|details) (?:on|about)|all about|more (?:on|about)) (?P<t>.+)$", re.IGNORECASE),
    re.compile(r"^(?:understanding|introducing|exploring|about|defining|meet|learning(?! (?:rate|curve|theor|algorithm|style|process|system|environment|agent|task|problem|strateg|paradigm|disab|disorder|outcome|machine|model|method|management|difficult|phase|set)[a-z]*)|working with|getting started with) (?P<t>.+)$", re.IGNORECASE),
    re.compile(r"^(?P<t>.+?)(?:[:,–—-]| -)? step[- ]by[- ]step(?: guide| explanation)?$", re.IGNORECASE),
    re.compile(r"^(?P<t>.+?)(?:'s)? (?:overview|introduction|basics|fundamentals|explained|in detail|in depth|in a nutshell|summary|recap|review|notes|cheat ?sheet)$", re.IGNORECASE),
)  # fmt: skip
_ASKED = (
    (re.compile(r"^what (?:is|are|was|were) (?:meant by )?(?P<t>.+?)\??$", re.IGNORECASE), "definition"),
    (re.compile(r"^how (?:does|do|did) (?P<t>.+?) (?:work|function|operate)(?: (?:in|on) .+)?\??$", re.IGNORECASE), "step"),
    (re.compile(r"^how (?P<t>.+?) works?\??$", re.IGNORECASE), "step"),
    (re.compile(r"^how (?:is|are) (?P<t>.+?) (?:used|applied)(?: .*)?\??$", re.IGNORECASE), "use"),
    (re.compile(r"^how (?P<t>.+?) (?:is|are) (?:used|applied)(?: .*)?\??$", re.IGNORECASE), "use"),
    (re.compile(r"^how (?:is|are) (?P<t>.+?) (?:done|made|prepared|performed|carried out)\??$", re.IGNORECASE), "step"),
    (re.compile(r"^how to (?:use|apply) (?P<t>.+?)\??$", re.IGNORECASE), "step"),
    (
        re.compile(
            r"^why (?:is|are) (?P<t>.+?) (?:so )?(?:important|useful|needed|necessary|popular)\??$",
            re.IGNORECASE,
        ),
        "benefit",
    ),
    (re.compile(r"^why (?:do we |should we |you should )?use (?P<t>.+?)\??$", re.IGNORECASE), "benefit"),
    (re.compile(r"^when (?:to|should (?:we|you|one)) use (?P<t>.+?)\??$", re.IGNORECASE), "when"),
    (re.compile(r"^what makes (?P<t>.+?) (?:special|different|unique|important)\??$", re.IGNORECASE), "benefit"),
    (re.compile(r"^what (?:can|could) (?:you|we|one) do (?:with|through|using) (?P<t>.+?)\??$", re.IGNORECASE), "use"),
)  # fmt: skip
_DIFFER = re.compile(
    r"^(?:key |main )?(?:differences?|distinctions?|comparison|contrast|relationship)(?: (?:btw|between|of)) (?P<a>.+?) (?:and|vs\.?|versus) (?P<b>.+)$",
    re.IGNORECASE,
)
_VERSUS = re.compile(r"^(?P<a>.+?) (?:vs\.?|versus|compared (?:to|with)) (?P<b>.+)$", re.IGNORECASE)
_OF = re.compile(
    r"^(?:the |some |main |key |common |popular |other |major |notable |important |different |general |real-world |practical )*(?P<n>[a-z-]+(?: [a-z-]+)?) (?P<p>of|for|in|to|with|on|from|behind) (?P<t>.+)$",
    re.IGNORECASE,
)
_ACRONYM_KINDS = re.compile(
    r"^(?P<t>[A-Z]{2,6}) (?P<n>models|Models|tools|Tools|techniques|Techniques|algorithms|Algorithms|methods|Methods|types|Types)$"
)
_LAST_TWO = re.compile(
    r"^(?P<t>.+?)(?:'s?)? (?P<n>use cases|best practices|key concepts|building blocks)$", re.IGNORECASE
)
_LAST = re.compile(r"^(?P<t>.+?)(?:'s?)? (?:key |main |common )?(?P<n>[a-z-]+)$", re.IGNORECASE)
_ADVISES = re.compile(
    r"(?:(?:keep|bear) in mind|(?:things|points) to (?:remember|note|watch|keep in mind)|remember|good to know|pro tips?)$",
    re.IGNORECASE,
)
_APPLIED = re.compile(
    r"(?:(?:application|use) (?:domains|areas|fields|scenarios)|(?:areas|fields|domains) of (?:application|use))",
    re.IGNORECASE,
)
_VALUES = re.compile(r"(typical|normal|average|common|usual|standard|recommended|default) values?$")
_MADE = re.compile(
    r"^(?P<n>(?:[A-Z]?[\w-]+ ){0,2}[\w-]+s) (?P<v>(?i:released|developed|published|invented|discovered|founded|built|written|created|introduced|produced|designed|composed))$"
)
_GRADED = re.compile(r"(?:most|more|less|least)(?: [a-z]+)?", re.IGNORECASE)
"""A heading that is a grade alone: "Most likely"."""

_RECAP = re.compile(
    r"^(?:in summary|example|detailed example|breaking (?:it|this) down|key points|putting it|step-by-step|here)\b"
)
_SETTING = re.compile(
    r"(?:(?:historical|modern|current|contemporary|cultural|general|scientific|technical|recent|brief|short|research|present|later) )+(?:and [a-z]+ )?"
    r"(?:background|significance|context|overview|relevance|importance|perspective|legacy|status|momentum|situation)"
)
"""A heading that tells only from where its topic is seen: "Historical background"."""

_COUNTED = re.compile(
    r"(?:chapter|lecture|lesson|week|unit|module|section|part|day|class|session|question|prompt|turn):? #?(?:\d{1,3}[a-z]?|[ivx]+)"
)
_EPITHETS = re.compile(
    r"^(?:key|main|common|notable|major|important|practical|popular|real-world|other|different|typical|basic|core|general|step-by-step) (?=\S)"
)
_GLOSSED = re.compile(r"(?P<t>[a-z][\w.-]*(?:\(\))?|`[^`]{1,40}`) [–—] [A-Z]")
_STATES = re.compile(
    r"^(?P<s>(?!(?:What|How|Why|When|Where|Who|Which)\b)[\w-]+(?: (?!that\b|which\b|who\b)[\w-]+){0,4}) (?:is|are|was|were|cannot) (?!You\b|all\b|All\b).+ .+$"
)
_COMMON = re.compile(
    r"^(?:the (?=\w+ \w))?(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) )?(?:(?:common|main|key|popular|typical|major|important) )?(?=\S)",
    re.IGNORECASE,
)
_EPITHET = re.compile(
    r"(?:technical|basic|essential|practical|special|specific|additional|advanced|related|minor|major|useful|historical|key|core)",
    re.IGNORECASE,
)
_SORT = re.compile(
    r"side|adverse|long-term|short-term|clinical|medical|physical|chemical|mechanical|legal|moral|social|political|economic|financial|environmental|typical|potential|possible|primary|secondary|internal|external"
    r"|positive|negative|direct|indirect|immediate|military|cultural|everyday|industrial|commercial|therapeutic",
    re.IGNORECASE,
)
"""What tells a sort of effects, uses, causes, and no thing that has them."""

_WITH_TOOLS = re.compile(
    r"(?:hand|power|cutting|measuring|garden|kitchen|basic|essential|lab|laboratory|marking|command-line) tools",
    re.IGNORECASE,
)
_OF_A_FIELD = re.compile(
    r"[A-Za-z]+(?:ological|ographical|ematical|atical|etical|historical|istical|ophical)", re.IGNORECASE
)
_AFFECTING = re.compile(
    r"(?:the |main |key |some |other )*(?P<n>factors|variables|conditions|forces) (?:that |which )?(?P<v>affect|influence|determine|control|shape|limit)(?:ing|s)? (?P<t>(?!factor).+)$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"^(?:the )?(?:difference|main|role|purpose)|^(?:what|which|each|either|it all)$", re.IGNORECASE
)
_BODY_CORPORATE = re.compile(r"(?<=\w) (?:Organi[sz]ation|Company|Corporation)$")
_UNFINISHED = re.compile(r" (?:contains?|includes?|is|are|consists? of|comprises?|has|have|involves?)$")
_COURSES = frozenset(
    ["cycle", "process", "method", "procedure", "pipeline", "workflow", "mechanism", "sequence"]
)
_QUALIFIED = frozenset(["factors", "laws", "rules", "differences", "values", "terms", "conditions", "forces"])
_ENDING_WORDS = "types kinds variants categories classes versions examples use usage challenge"
_ENDINGS = frozenset(_ENDING_WORDS.split())

KEPT = 2_000
"""So many topics are remembered."""


def topic_of(name: str, above: Topic, wording: Wording) -> Topic:
    """Read a heading or label under the topic `above`."""
    known = wording.topics.get((name, above))
    if known is None:
        if len(wording.topics) > KEPT:
            wording.topics.clear()
        known = wording.topics[name, above] = _read(name, above, wording)
    return known


def _read(name: str, above: Topic, wording: Wording) -> Topic:
    text = plain(name)
    for read in (_nothing, _class_alone, _made, _pair, _question, _statement, _framed, _class_of_thing):
        if found := read(text, above, wording):
            return found
    said = doing(wording.said(text))
    if not above.kind and aspect(said, above.name) and not kind_of(above.name.rsplit(maxsplit=1)[-1]):
        said = f"{above.name}'s {said}"
    return Topic(said, "", "", "of", "", None, above.name, own=True)


def _nothing(text: str, above: Topic, _wording: Wording) -> Topic | None:
    """Read a heading that names nothing: "Overview", "In summary"."""
    low = text.lower().rstrip("?")
    if (
        low not in NOTHING
        and not _RECAP.match(low)
        and not _GRADED.fullmatch(low)
        and not _UNFINISHED.search(low)
        and not _SETTING.fullmatch(low)
        and not _COUNTED.fullmatch(low)
    ):
        return None
    kept = above.kind if low in {"overview", "introduction"} else ""
    return Topic(above.name, kept, "", above.link, "", above.pair, above.above, own=False, generic=True)


def _class_alone(text: str, above: Topic, _wording: Wording) -> Topic | None:
    """Read a heading that is only a class: "Key principles", "Challenges and considerations"."""
    if _ADVISES.match(text):
        return Topic(above.name, "advice", "tip", "of", "", above.pair, above.above)
    if _APPLIED.fullmatch(text):
        return Topic(above.name, "use", "application", "of", "", above.pair, above.above)
    if values := _VALUES.match(text.lower()):
        return Topic(above.name, "principle", f"{values[1]} value", "of", "", above.pair, above.above)
    parts = [_EPITHETS.sub("", part) for part in re.split(r",? and |, ", text.lower().rstrip("?"))]
    kinds = [kind_of(part) for part in parts]
    if not any(kinds) or not all(k or part in NOTHING for k, part in zip(kinds, parts, strict=True)):
        return None
    first = next(n for n, kind in enumerate(kinds) if kind)
    kind, noun = kinds[first], singular(parts[first].split()[-1])
    if len(parts) > 1 and (kind in {"part", "step"} or first):
        kind, noun = ("", "") if kind in {"part", "step"} else (kind, "")
    return Topic(above.name, kind, noun, "of", "", above.pair, above.above)


def _made(text: str, above: Topic, wording: Wording) -> Topic | None:
    """Read a heading over makers and what each made: "Notable models released"."""
    found = _MADE.match(text)
    base = (
        verbs.past(found["v"]) or {"written": "write", "built": "build"}.get(found["v"], "") if found else ""
    )
    return (
        Topic(above.name, "made", wording.said(found["n"]), base, "", None, above.above)
        if found and base
        else None
    )


def _pair(text: str, above: Topic, wording: Wording) -> Topic | None:
    told = re.sub(r"^what (?:is|are) the ", "", text.rstrip("?"), flags=re.IGNORECASE)
    found = _DIFFER.match(told) or _VERSUS.match(text.rstrip("?"))
    if not found:
        return None
    pair = (wording.said(found["a"]), wording.said(found["b"]))
    asked = text if text.endswith("?") else ""
    return Topic(
        f"{pair[0]} and {pair[1]}", "difference", "difference", "between", asked, pair, above.name, own=True
    )


def _question(text: str, above: Topic, wording: Wording) -> Topic | None:
    """Read a heading that asks, with or without its question mark."""
    asked = text if text.endswith("?") else ""
    for pattern, kind in _ASKED if text.lower().startswith(("how", "what", "why", "when")) else ():
        if (found := pattern.match(text)) and not _ASIDE.match(found["t"]):
            name = _restore(found["t"], above.name, wording)
            if name == above.name and _PRONOUN.fullmatch(found["t"]):
                asked = asked.replace(f" {found['t']}", f" {name}", 1) if name else ""
            return Topic(name, kind, "", "of", asked, None, above.name, own=name != above.name)
    return Topic(above.name or about(text), "", "", "of", asked, None, above.name) if asked else None


def _statement(text: str, above: Topic, wording: Wording) -> Topic | None:
    """Read a heading that states something: its subject is what the section is about."""
    found = _STATES.match(text)
    if not found or verbs.participle(found["s"].split()[-1]):
        return None
    return Topic(wording.said(found["s"]), "", "", "of", "", None, above.name)


_NAME = re.compile(r"(?P<t>[A-Z][\w-]*[A-Z\d][\w-]*(?: [A-Z][\w-]*){0,2})(?: \([^()]*\))?")
"""One of a class that stands before it: "Glazes: ASH-2 (and ASH-3)"."""


def _framed(text: str, above: Topic, wording: Wording) -> Topic | None:
    """Read a name in a frame: "An introduction to tides", "Kilns: a guide"."""
    head, _, rest = text.partition(": ")
    member = _NAME.fullmatch(rest) if rest and plural(head) else None
    if member:
        return Topic(member["t"], "", "", "of", "", None, above.name, own=True)
    if rest and head.lower() not in NOTHING and len(head.split()) <= 5:
        return Topic(wording.said(head), "", "", "of", "", None, above.name, own=True)
    if glossed := _GLOSSED.match(text):
        return Topic(glossed["t"], "", "", "of", "", None, above.name, own=True)
    for frame in _FRAMES:
        if (found := frame.match(text)) and found["t"].lower() not in NOTHING:
            if alone := _class_alone(found["t"], above, wording):
                return alone
            name = wording.said(
                _BODY_CORPORATE.sub("", found["t"]) if len(found["t"].split()) == 2 else found["t"]
            )
            return Topic(name, "", "", "of", "", None, above.name, own=True)
    return None


def _class_of_thing(text: str, above: Topic, wording: Wording) -> Topic | None:
    """Read a class with its thing: "Types of rock", "Rock types", "Effects on trade"."""
    parent = above.name
    if found := _AFFECTING.match(text):
        name = _restore(found["t"], parent, wording)
        return Topic(
            name, "cause", singular(found["n"].lower()), found["v"].lower(), "", None, parent, own=True
        )
    if (found := _OF.match(text)) and (kind := kind_of(found["n"]) or kind_of(found["n"].split()[-1])):
        noun, link = singular(found["n"].split()[-1]), found["p"].lower()
        if kind == "effect" and link in {"on", "for"} and parent and parent.lower() not in text.lower():
            name = f"{parent} on {wording.said(found['t'])}"
            return Topic(name, kind, noun, "on", "", None, parent, own=True)
        course = kind == "step" and " " in found["n"] and found["n"].split()[-1].lower() in _COURSES
        name = f"the {wording.said(text)}" if course else _restore(found["t"], parent, wording)
        if kind == "step" and link == "to":
            name = _told_to_do(name)
        if parent and kind_of(name) and link == "of" and kind == "kind":
            name = f"{name} in {parent}"
        return Topic(name, kind, noun, link, "", None, parent, own=True)
    if found := _LAST_TWO.match(text):
        return Topic(
            _restore(found["t"], parent, wording),
            kind_of(found["n"]),
            singular(found["n"]),
            "of",
            "",
            None,
            parent,
            own=True,
        )
    if found := _ACRONYM_KINDS.match(text):
        return Topic(found["t"], kind_of(found["n"]), singular(found["n"]), "of", "", None, parent, own=True)
    if (
        (found := _LAST.match(text))
        and not re.search(r" (?:of|in|for|with|to|on|from|by|at|the|its|and|or|&)$", found["t"])
        and (kind := kind_of(found["n"]))
        and kind not in {"part", "step"}
        and (found["n"].lower() in _ENDINGS or (kind != "kind" and found["n"].lower().endswith("s")))
        and not _qualified(found["t"], found["n"].lower())
    ):
        if _WITH_TOOLS.fullmatch(text) or (parent and _SORT.fullmatch(found["t"])):
            noun = f"{found['t'].lower()} {singular(found['n'])}"
            return Topic(parent, kind, noun, "of", "", None, above.above, own=above.own)
        name = (
            parent
            if quality(found["t"])
            or _GRADED.fullmatch(found["t"])
            or _EPITHET.fullmatch(found["t"])
            or _OF_A_FIELD.fullmatch(found["t"])
            else _restore(_COMMON.sub("", found["t"]), parent, wording)
        )
        return Topic(name, kind, singular(found["n"]), "of", "", None, parent, own=True)
    return None


def _qualified(first: str, noun: str) -> bool:
    """Say whether one common word only tells which things of a class are meant: "human factors", "traffic laws"."""
    low = first.lower()
    common = low.isalpha() and low in english() and not plural(low) and not surely_mass(low)
    return noun in _QUALIFIED and common


def _told_to_do(name: str) -> str:
    """Return what "steps to" tells to do in small letters where a sentence has them."""
    if not verbs.base_form(name.partition(" ")[0]):
        return name
    known = english()
    return " ".join(
        word.lower() if word.istitle() and word.lower() in known else word for word in name.split()
    )


_PRONOUN = re.compile(r"it|this|they|these|that|them|those", re.IGNORECASE)


def _restore(name: str, parent: str, wording: Wording) -> str:
    """Word the topic of a heading; "it" and "this" mean the topic above."""
    if _PRONOUN.fullmatch(name.strip()):
        return parent
    return wording.said(name.strip(" ?.:"))
