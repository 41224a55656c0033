"""What a heading or a label is about: its topic, and the class of what stands under it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from decks.build import verbs
from decks.build.nouns import NOTHING, kind_of, singular

_FRAMES = (
    re.compile(r"^(?:an? |the )?(?:brief |detail(?:ed)? |short |general |quick )?(?:overview|introduction|intro|guide|explanation|summary|recap|history|basics|fundamentals"
               r"|explanation about|understanding) (?:of|to|on|about|for) (?:the )?(?P<t>.+)$", re.IGNORECASE),
    re.compile(r"^(?:understanding|introducing|exploring|about|defining|meet|learning|working with|getting started with) (?P<t>.+)$", re.IGNORECASE),
    re.compile(r"^(?P<t>.+?)(?:'s)? (?:overview|introduction|basics|fundamentals|explained|in detail|in depth|in a nutshell|summary|recap|review|notes|cheat ?sheet)$", re.IGNORECASE),
)  # fmt: skip
_ASKED = (
    (re.compile(r"^what (?:is|are|was|were) (?:meant by )?(?P<t>.+?)\??$", re.IGNORECASE), "definition"),
    (
        re.compile(
            r"^how (?:does|do|did) (?P<t>.+?) (?:work|function|operate)(?: (?:in|on) .+)?\??$", re.IGNORECASE
        ),
        "step",
    ),
    (re.compile(r"^how (?P<t>.+?) works?\??$", re.IGNORECASE), "step"),
    (re.compile(r"^how (?:is|are) (?P<t>.+?) (?:used|applied)(?: .*)?\??$", re.IGNORECASE), "use"),
    (re.compile(r"^how (?P<t>.+?) (?:is|are) (?:used|applied)(?: .*)?\??$", re.IGNORECASE), "use"),
    (
        re.compile(
            r"^how (?:is|are) (?P<t>.+?) (?:done|made|prepared|performed|carried out)\??$", re.IGNORECASE
        ),
        "step",
    ),
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
    (
        re.compile(r"^what makes (?P<t>.+?) (?:special|different|unique|important)\??$", re.IGNORECASE),
        "benefit",
    ),
    (
        re.compile(
            r"^what (?:can|could) (?:you|we|one) do (?:with|through|using) (?P<t>.+?)\??$", re.IGNORECASE
        ),
        "use",
    ),
)
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


@dataclass(frozen=True, slots=True)
class Topic:
    """What stands under a heading: the thing it is about, the class of its entries, their noun.

    `name` is worded to stand inside a question. `asked` is the heading when it is a whole question;
    `pair` holds both sides of a comparison; `own` says that the heading names a thing of its own.
    """

    name: str = ""
    kind: str = ""
    noun: str = ""
    link: str = "of"
    asked: str = ""
    pair: tuple[str, str] | None = None
    above: str = ""
    own: bool = False
    generic: bool = False


_SMALL_WORD = re.compile(r"(?<![\w.])[a-z][a-z'-]+")
_TITLED = re.compile(r"[A-Z][a-z]{2,}")
_OPENING = ("(", "“", '"', "`", "$")
_COMMON = (
    *("tion", "sion", "sis", "ity", "ment", "ness", "ism", "ance", "ence", "ics", "ture", "ing", "ings"),
    *("tive", "tives", "ties", "age"),
)
KEPT = 2_000
"""So many topics are remembered."""


@dataclass(slots=True)
class Wording:
    """How a document writes its words: which it uses in small letters, which with a capital inside a sentence."""

    small: set[str] = field(default_factory=set)
    titled: frozenset[str] = frozenset()
    topics: dict[tuple[str, Topic], Topic] = field(default_factory=dict)

    def learn(self, texts: Iterable[str]) -> None:
        """Remember the words of `texts` that stand in small letters."""
        for text in texts:
            self.small.update(_SMALL_WORD.findall(text))

    def said(self, name: str) -> str:
        """Return a heading or label as it stands inside a sentence: `Learning Rate` as `learning rate`."""
        words = name.split(" ")
        lowered = [
            word if word.islower() or word.startswith(_OPENING) else self._small(word) for word in words
        ]
        if any(_titled(word) for word in lowered[1:]) or (_titled(lowered[0]) and len(words) > 1):
            lowered = [
                word.lower() if word.lower() in _LINKS else old
                for word, old in zip(words, words, strict=True)
            ]
        return " ".join(lowered)

    def _small(self, word: str) -> str:
        core = word.strip(".,:;()?!\"'“”")
        if not core[:1].isupper() or (core != core.capitalize() and "-" not in core):
            return word
        parts = core.split("-")
        if any(part.isupper() and len(part) > 1 for part in parts) or any(c.isdigit() for c in core):
            return word
        low = core.lower()
        known = low in self.small or all(
            part.lower() in self.small or not part[:1].isupper() for part in parts
        )
        plain = kind_of(low) or low in NOTHING or low in _LINKS
        common = len(core) >= 6 and core == core.capitalize() and core.endswith(_COMMON)
        return word.lower() if (known and core != "I") or plain or common else word


_LINKS = frozenset(["of", "the", "a", "an", "and", "in", "for", "to", "with", "from", "by", "or", "on"])


def _titled(word: str) -> bool:
    """Say whether a word still has the capital of a title or of a name."""
    return _TITLED.match(word) is not None


def topic_of(name: str, above: Topic, wording: Wording) -> Topic:
    """Read a heading or label under the topic `above`."""
    known = wording.topics.get((name, above))
    if known is None:
        if len(wording.topics) > KEPT:
            wording.topics.clear()
        known = wording.topics[name, above] = _read(name, above, wording)
    return known


def _read(name: str, above: Topic, wording: Wording) -> Topic:
    text = _plain(name)
    for read in (_nothing, _class_alone, _made, _pair, _question, _statement, _framed, _class_of_thing):
        if found := read(text, above, wording):
            return found
    said = doing(wording.said(text))
    if not above.kind and _aspect(said, above.name):
        said = f"{above.name}'s {said}"
    return Topic(said, "", "", "of", "", None, above.name, own=True)


def _plain(name: str) -> str:
    """Return a heading without its number, its dates and what a long name in brackets adds."""
    text = " ".join(name.split()).strip(" .:：–-")
    text = undated(_NUMBER.sub("", text) or text)
    return shortened(text)


def undated(name: str) -> str:
    """Return a name without the years in brackets that follow it: "The Bronze Age (3300-1200 BC)"."""
    return _YEARS.sub("", name) or name


def shortened(name: str) -> str:
    """Return a name without a bracket that only spells it out or sizes it: "BERT (Bidirectional …)", "Ox (7 years)"."""
    short = _LONG_NAME.match(name)
    return short["t"] if short else _SIZED.sub("", name) or name


def _nothing(text: str, above: Topic, _wording: Wording) -> Topic | None:
    """Read a heading that names nothing: "Overview", "In summary"."""
    low = text.lower().rstrip("?")
    if low not in NOTHING and not _RECAP.match(low) and not _UNFINISHED.search(low):
        return None
    kept = above.kind if low in {"overview", "introduction"} else ""
    return Topic(above.name, kept, "", above.link, "", above.pair, above.above, own=False, generic=True)


def _class_alone(text: str, above: Topic, _wording: Wording) -> Topic | None:
    """Read a heading that is only a class: "Key principles", "Challenges and considerations"."""
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
            return Topic(name, kind, "", "of", asked, None, above.name, own=name != above.name)
    return Topic(above.name or _about(text), "", "", "of", asked, None, above.name) if asked else None


def _statement(text: str, above: Topic, wording: Wording) -> Topic | None:
    """Read a heading that states something: its subject is what the section is about."""
    found = _STATES.match(text)
    if not found or verbs.participle(found["s"].split()[-1]):
        return None
    return Topic(wording.said(found["s"]), "", "", "of", "", None, above.name)


def _framed(text: str, above: Topic, wording: Wording) -> Topic | None:
    """Read a name in a frame: "An introduction to tides", "Kilns: a guide"."""
    head, _, rest = text.partition(": ")
    if rest and head.lower() not in NOTHING and len(head.split()) <= 5:
        return Topic(wording.said(head), "", "", "of", "", None, above.name, own=True)
    for frame in _FRAMES:
        if (found := frame.match(text)) and found["t"].lower() not in NOTHING:
            name = wording.said(
                _BODY_CORPORATE.sub("", found["t"]) if len(found["t"].split()) == 2 else found["t"]
            )
            return Topic(name, "", "", "of", "", None, above.name, own=True)
    return None


def _class_of_thing(text: str, above: Topic, wording: Wording) -> Topic | None:
    """Read a class with its thing: "Types of rock", "Rock types", "Effects on trade"."""
    parent = above.name
    if (found := _OF.match(text)) and (kind := kind_of(found["n"]) or kind_of(found["n"].split()[-1])):
        noun, link = singular(found["n"].split()[-1]), found["p"].lower()
        if kind == "effect" and link in {"on", "for"} and parent and parent.lower() not in text.lower():
            name = f"{parent} on {wording.said(found['t'])}"
            return Topic(name, kind, noun, "on", "", None, parent, own=True)
        course = kind == "step" and " " in found["n"] and found["n"].split()[-1].lower() in _COURSES
        name = f"the {wording.said(text)}" if course else _restore(found["t"], parent, wording)
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
        and not re.search(r" (?:of|in|for|with|to|on|from|by|at|the|its|and)$", found["t"])
        and (kind := kind_of(found["n"]))
        and kind not in {"part", "step"}
        and (found["n"].lower() in _ENDINGS or (kind != "kind" and found["n"].lower().endswith("s")))
    ):
        name = (
            parent
            if quality(found["t"]) or _EPITHET.fullmatch(found["t"])
            else _restore(found["t"], parent, wording)
        )
        return Topic(name, kind, singular(found["n"]), "of", "", None, parent, own=True)
    return None


def doing(said: str) -> str:
    """Return a heading that tells what to do as the name of doing it: "load the cart" as "loading the cart"."""
    first, _, rest = said.partition(" ")
    base = verbs.base_form(first)
    if not rest or not base or " and " in rest or (verbs.ambiguous(base) and not _OBJECT_FIRST.match(rest)):
        return said
    return f"{verbs.gerund(base)} {rest}"


_MADE = re.compile(
    r"^(?P<n>(?:[A-Z]?[\w-]+ ){0,2}[\w-]+s) (?P<v>(?i:released|developed|published|invented|discovered|founded|built|written|created|introduced|produced|designed|composed))$"
)
_NUMBER = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}[.)]) +(?=\S)")
_YEARS = re.compile(
    r"\s*\((?:(?:[A-Z][a-z]+|c\.|Mid|Late|Early|Post|Pre)[ -])?\d{3,4}s?(?: ?[-–—] ?(?:\d{2,4}s?|[Pp]resent|[Nn]ow|[Tt]oday))?(?: (?:BC|BCE|AD|CE))?\)$"
)
_RECAP = re.compile(
    r"^(?:in summary|example|detailed example|breaking (?:it|this) down|key points|putting it|step-by-step|here)\b"
)
_EPITHETS = re.compile(
    r"^(?:key|main|common|notable|major|important|practical|popular|real-world|other|different|typical|basic|core|general|step-by-step) (?=\S)"
)
_STATES = re.compile(
    r"^(?P<s>(?!(?:What|How|Why|When|Where|Who|Which)\b)[\w-]+(?: (?!that\b|which\b|who\b)[\w-]+){0,4}) (?:is|are|was|were|cannot) (?!You\b|all\b|All\b).+ .+$"
)
_EPITHET = re.compile(
    r"(?:technical|basic|essential|practical|special|specific|additional|advanced|related|minor|major|useful|historical|key|core)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"^(?:the )?(?:difference|main|role|purpose)", re.IGNORECASE)
_BODY_CORPORATE = re.compile(r"(?<=\w) (?:Organi[sz]ation|Company|Corporation)$")
_OBJECT_FIRST = re.compile(r"(?:the|an?|your|its|their|it)\b")
_LONG_NAME = re.compile(r"^(?P<t>[A-Z][\w.-]*[A-Z\d][\w.-]*) \((?:[\w-]+ )+[\w-]+\)(?: (?:by|from|of) .+)?$")
_SIZED = re.compile(r" \(\d[\d.,]* (?:million |billion |trillion |thousand )?[a-z]+\)$")
_UNFINISHED = re.compile(r" (?:contains?|includes?|is|are|consists? of|comprises?|has|have|involves?)$")
_COURSES = frozenset(
    ["cycle", "process", "method", "procedure", "pipeline", "workflow", "mechanism", "sequence"]
)
_ENDINGS = frozenset(
    [
        "types",
        "kinds",
        "variants",
        "categories",
        "classes",
        "versions",
        "examples",
        "use",
        "usage",
        "challenge",
    ]
)


def _aspect(said: str, parent: str) -> bool:
    """Say whether a heading in small letters is a side of the named thing above it: the size of a model."""
    named = (
        re.search(r"[A-Z0-9]", parent)
        and len(parent.split()) <= 4
        and not re.search(r"\band\b|['’]s\b|s$|[()]", parent)
    )
    return bool(named) and not re.search(r"[A-Z0-9(:]", said) and len(said.split()) <= 4


_ABOUT = re.compile(
    r"^(?:why|how|when|where|what|which|who)\b.*?\b(?:is|are|was|were|does|do|did|can|has|have|should) (?P<t>(?:the |an? )?(?:[A-Z][\w-]*|[a-z-]*[A-Z][\w-]*)(?: [A-Z][\w-]*)*)(?= |\?|$)"
)
_QUALITY = re.compile(
    r"^(?:[a-z]+-)?[a-z]{2,}(?:able|ible|ative|itive|ental|ional|lingual|rained|quent|ious|eous|erful|eless|ficant|ctive)$|^(?:key|main|early|late|recent|modern|current|next|future|common|general|other)$",
    re.IGNORECASE,
)


def _about(question: str) -> str:
    """Return the named thing that a question is about, or nothing: a whole question is no topic."""
    found = _ABOUT.match(question[:1].lower() + question[1:])
    return found["t"] if found else ""


def quality(name: str) -> bool:
    """Say whether a name is a quality alone, such as "remarkable", which nothing can be asked of."""
    return bool(_QUALITY.match(name))


def _restore(name: str, parent: str, wording: Wording) -> str:
    """Word the topic of a heading; "it" and "this" mean the topic above."""
    if re.match(r"^(?:it|this|they|these|that)$", name.strip(), re.IGNORECASE):
        return parent
    return wording.said(name.strip(" ?.:"))
