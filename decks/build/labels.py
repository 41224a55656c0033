"""A label and its text into a question: by what the label is, by what its text tells, by what it is listed under."""

import re
from dataclasses import dataclass, replace

from decks.build import attributes, bodies, verbs
from decks.build.answers import finished, names
from decks.build.answers import shortened as cut_short
from decks.build.articles import a
from decks.build.ask import ask
from decks.build.asked import Asked
from decks.build.classes import by_class
from decks.build.nominal import NO_NOUN_FIRST, adjective, articled, finite, gerund, imperative, phrase
from decks.build.sentences import bare, split, words
from decks.build.topics import Topic, Wording, kind_of, plural, quality, shortened, singular, undated

LONGEST_BACK = 42
_DECLINED = re.compile(
    r"^(?:note|notes|example|examples|e\.g\.?|warning|tip|source|ref|see|input|test inputs?|task|result|prompt|joke|todo|question|answer|step \d+|standard prompt.*|.*prompt example|improved answer|ex|figure|fig|table|image|caption|link|credits?|url|email|author'?s? note)\s*\d*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:in )?(?:[A-Z][a-z]+ )?(?:\d{1,2},? )?1\d{3}|(?:[A-Z][a-z]+ )?(?:\d{1,2},? )?20\d\d")
_REPORTS = frozenset(
    ["observation", "recommendation", "finding", "insight", "hypothesis", "conclusion", "perspective", "position", "view", "theory", "criticism"]
)  # fmt: skip
_STEP = re.compile(r"^(?:step|stage|phase) \d+\s*[:.–-]\s*(?=\S)", re.IGNORECASE)
_AFTER_CLASS = frozenset(["use", "benefit", "challenge", "cause", "advice", "function", "help"])
_DANGLING = re.compile(
    r"^(?:These|Such|Those|The (?:two|three|above|former|latter|following|earlier|same)|All of)\b"
)
_ASIDE = re.compile(
    r"^(?:[A-Z][a-z]+(?: [a-z]+)?: |For example|For instance|This|These|However|It's|Imagine|Note)\b"
)


@dataclass(frozen=True, slots=True)
class _Label:
    """A label as written and as said inside a sentence, the first sentence of its text, what it stands under."""

    text: str
    own: str
    first: str
    topic: Topic

    @property
    def named(self) -> bool:
        """Whether the label names a thing of its own, and not a side of the topic."""
        return bool(re.search(r"[A-Z\d]", self.own)) or self.topic.kind in {"kind", "part", "means"}


def label_card(label: str, body: str, topic: Topic, wording: Wording) -> tuple[Asked | None, list[str]]:
    """Ask for the text of a label under a topic; the second value is the sentences that the answer left over."""
    sentences = split(body)
    if not sentences:
        return None, []
    if asked := _example(label, body, sentences, topic) or _quoted(label, body):
        return asked, []
    if label.endswith("?"):
        return _asked_label(label, sentences, topic), sentences[2:]
    if _DECLINED.match(label):
        return None, []
    own = _cased(wording.said(shortened(undated(_STEP.sub("", label)))))
    if (
        len(sentences) > 1
        and own.lower() not in sentences[0].lower()
        and sentences[1].lower().startswith(own.lower())
    ):
        sentences = sentences[1:]
    back, used = _back(sentences)
    front = _front(_Label(label, own, sentences[0], topic))
    if not isinstance(front, Asked) and _DANGLING.match(sentences[0]):
        return None, sentences
    if isinstance(front, Asked):
        return front, sentences[1:]
    if date := attributes.dated(front, sentences[0]):
        return Asked(front, date, own, "when"), sentences[1:]
    if not front or not back:
        return None, sentences
    return Asked(front, back, own, "label"), sentences[used:]


_SENTENCE_CASE = re.compile(
    r"^[A-Z][a-z]*(?:ed|ing|al|ive|ent|ant|ous|less|able|ible|ful|ary|ory|tion|sion|ity|ment|ness|ism|ure|age|imple|trong|eak|arly|ate|ybrid|eep|ast|low|ull|irect|andom|ard|oft|pen|ree|hort|ong|igh|arge|mall|ingle|ero|ew)(?: [a-z][a-z-]*)+$"
)


def _cased(own: str) -> str:
    """Return a label in small letters where only its first, common word has a capital."""
    return own[0].lower() + own[1:] if _SENTENCE_CASE.match(own) else own


def _example(label: str, body: str, sentences: list[str], topic: Topic) -> Asked | None:
    """Ask for examples of the topic that are named and not told."""
    if (
        not re.match(r"^examples?$", label, re.IGNORECASE)
        or not (topic.own and topic.name)
        or words(body) > 14
        or len(sentences) > 1
        or re.search(r"\b(?:is|are|can|was|will|has|have|he|she|you)\b|[a-z]{3,} [a-z]+ing\b", body)
    ):
        return None
    many = "," in body or " and " in body
    front = f"What {'are examples' if many else 'is an example'} of {topic.name}?"
    return Asked(front, finished(bare(body)), topic.name, "example")


def _quoted(label: str, body: str) -> Asked | None:
    """Ask for an example that is quoted whole: "Riddle example"."""
    found = re.match(
        r"^(?P<x>[A-Za-z][\w -]{2,40}?) examples?$|^examples? of (?:an? )?(?P<y>.+)$", label, re.IGNORECASE
    )
    if not found or words(body) > 45 or not re.fullmatch(r"[\"“][^\"”]{15,}[\"”]\.?", body.strip()):
        return None
    name = found["x"] or found["y"]
    name = name.lower() if not re.search(r"[a-z\d][A-Z]|[A-Z]{2}", name) else name
    return Asked(
        f"What is an example of {'an' if name[0] in 'aeiou' else 'a'} {name}?", body.strip(), name, "example"
    )


def _asked_label(label: str, sentences: list[str], topic: Topic) -> Asked | None:
    back, _ = _back(sentences)
    if re.search(r"\b(?:it|this|these|they)\b", label, re.IGNORECASE) or (
        not names(label, topic.name) and len(label.split()) < 4
    ):
        return None
    return Asked(label, back, label, "question") if back else None


def _back(sentences: list[str]) -> tuple[str, int]:
    """Return the first sentences that together are short enough to answer with."""
    text, used = "", 0
    for sentence in sentences:
        if used and (words(text) >= 14 or words(text) + words(sentence) > 30 or _ASIDE.match(sentence)):
            break
        text, used = f"{text} {sentence}".strip(), used + 1
    cut = cut_short(bare(text)) if used == 1 else text
    if words(cut) > LONGEST_BACK or len(cut) > 380:
        return "", 0
    return finished(cut), used


def _front(label: _Label) -> str | Asked:
    """Return the first question that a rule finds."""
    for rule in (
        _when,
        _quality,
        _half_statement,
        _counted,
        _attribute,
        _heading,
        _body,
        _done,
        _by_class,
        _stated,
        _plain,
        _side,
    ):
        found = rule(label)
        if found is not None:
            return found
    return ""


def _when(label: _Label) -> str | None:
    """Ask when, for "Founded: 1931"."""
    low, name = label.text.lower(), label.topic.name
    if name and verbs.participle(low) and _YEAR.fullmatch(bare(label.first)):
        return f"When {'were' if plural(name) else 'was'} {name} {low}?"
    return None


def _quality(label: _Label) -> str | Asked | None:
    """A quality alone gives no subject: its text is asked as a statement about the topic."""
    if not quality(label.own) or (label.topic.kind == "benefit" and adjective(label.own)):
        return None
    return (label.topic.name and ask(label.first, subject=_entity(label.topic.name))) or ""


def _entity(name: str) -> str:
    """Return the thing itself where a topic is an aspect of it: "the mill" for "the mill's output"."""
    return re.sub(r"['’]s? [a-z][\w -]*$", "", name)


_DONE = re.compile(r"^(?P<p>[A-Z][a-z]+) (?P<w>into|of|from|in|on|with|by) (?:[a-z]+ )*[a-z]+s$")
_FIT = re.compile(
    r"^(?:Suitable|Useful|Ideal|Capable|Responsible|Necessary|Essential|Sensitive|Resistant|Prone|Vulnerable|Native) (?:for|of|to|in)\b"
)
_OF_IT = re.compile(
    r"^(?P<n>function|role|purpose|importance|use|effect|impact|influence|availability|cost) (?P<p>of|on) (?P<x>.+)$"
)


def _half_statement(given: _Label) -> str | Asked | None:
    """Ask for a label that is half a statement: "Divided into two parts", "Each cell holds two things", "Role of X"."""
    label, own, first, topic = given.text, given.own, given.first, given.topic
    name = topic.name
    be = "are" if plural(name) else "is"
    if (done := _DONE.match(label)) and verbs.participle(done["p"]) and name:
        return f"What {be} {name} {done['p'].lower()} {done['w']}?"
    if (
        words(label) >= 4
        and words(first) <= 12
        and (told := ask(label))
        and told.sort in {"doing", "having", "number"}
    ):
        return told.front.replace("How many", "Which") if told.sort == "number" else told.front
    if _FIT.match(first):
        return (
            ask(
                f"{own[0].upper()}{own[1:]} {'are' if plural(own) else 'is'} {first[0].lower()}{first[1:]}",
                topic=name,
            )
            or None
        )
    if name and (found := _OF_IT.match(own)) and not names(own, name):
        if found["p"] == "on":
            return f"What is the {found['n']} of {name} on {found['x']}?"
        return f"What is the {own} in {name}?"
    return None


def _counted(label: _Label) -> str | Asked | None:
    if attributes.attribute(label.text.rsplit(maxsplit=1)[-1]):
        return None
    asked = bodies.amount(label.first, label.own)
    return None if asked is None else asked if asked.front else ""


def _attribute(label: _Label) -> str | None:
    """Ask for a side of the topic that every thing of its sort has."""
    name, low = label.topic.name, label.text.lower()
    if not name or label.topic.kind in _AFTER_CLASS or (label.topic.kind == "step" and not label.topic.own):
        return None
    if front := attributes.natural(label.text, bare(label.first), name):
        return front
    if names(name, low) and " " not in low:
        return None
    if not _sided(label, low) or (low == "performance" and not re.match(r"^[A-Z\d]", label.first)):
        return None
    if re.match(r"^(?:Currently|Often|Usually|Typically|Not|Very|Still)\b", label.first):
        return ""
    if _YEAR.fullmatch(bare(label.first)) and low not in {"date", "dates", "period", "era"}:
        return None
    body = bodies.told(label.first, name, "")
    if body or re.match(r"^(?:This|These)\b", label.first):
        return None
    stated = ask(label.first, subject=name)
    if (
        stated
        and names(stated.subject, name)
        and low not in {"purpose", "goal", "aim", "function", "role", "mission", "objective"}
    ):
        return None
    said = label.own.lower() if re.fullmatch(r"[A-Z][a-z]+", label.own) else label.own
    return attributes.plain(said, name)


def _done(label: _Label) -> Asked | None:
    """Ask what a thing involves where its text tells what to do: "Perform tasks with few examples"."""
    first = bare(label.first)
    begun, _, rest = first.partition(" ")
    base = verbs.base_form(begun)
    if (
        not base
        or not rest
        or label.topic.kind in {"advice", "step", "help", "use"}
        or not begun[0].isupper()
    ):
        return None
    if (
        adjective(label.own)
        or verbs.base_form(label.own.split()[0])
        or attributes.attribute(label.own)
        or _VERBAL.match(rest)
    ):
        return None
    if verbs.ambiguous(base) and not re.match(r"^(?:an?|the|your|its|only|all|each|\d)\b", rest):
        return None
    if finite(first.split()):
        return None
    if plural(label.own):
        return ask(f"{label.own} {base} {rest}", topic=label.topic.name)
    back = f"{verbs.gerund(base).capitalize()} {rest}"
    return Asked(f"What does {label.own} involve?", finished(cut_short(back)), label.own, "label")


_VERBAL = re.compile(r"^(?:is|are|was|can|has|of|in|on|for|with|and|or|by|[a-z]+s (?:the|a|an)) ")


_MEASURED = frozenset(
    [
        "size",
        "age",
        "area",
        "population",
        "cost",
        "price",
        "duration",
        "length",
        "height",
        "weight",
        "depth",
        "width",
        "temperature",
        "pressure",
        "speed",
        "range",
        "capacity",
        "frequency",
        "wavelength",
        "mass",
        "charge",
        "radius",
        "volume",
        "voltage",
        "density",
        "altitude",
        "elevation",
        "date",
        "period",
        "span",
        "yield",
        "budget",
        "funding",
    ]
)


def _sided(label: _Label, low: str) -> bool:
    """Say whether a label names an attribute of the topic, such as its size, and no thing of its own."""
    kind = label.topic.kind
    if low == "capital":
        return bool(re.fullmatch(r"[A-Z][\w-]*(?: [A-Z][\w-]*)?\.?", label.first))
    if low in {"challenge", "principle", "rule", "issue", "main", "data", "elements"}:
        return phrase(label.first)
    if attributes.attribute(low):
        if kind in {"help", "benefit", "challenge", "use", "function"}:
            return False
        return kind not in {"cause", "advice", "step", "effect"} or phrase(label.first)
    told = low.split()
    if len(told) != 2 or told[-1] not in _MEASURED or kind not in {"", "difference"}:
        return False
    if re.match(r"^[A-Z].*[A-Z]", label.text.split(maxsplit=1)[0]):
        return False
    return bool(
        re.match(r"^(?:[\d$]|To |[A-Z][\w-]+,? (?:and |[A-Z])|About |Over |Approximately )", label.first)
    )


def _heading(label: _Label) -> str | None:
    """Ask what a label that is a question without its mark asks: "How it works"."""
    name, low = label.topic.name, label.text.lower()
    do = "do" if plural(name) else "does"
    if re.match(r"^how (?:it|they) works?$", low):
        return f"How {do} {name} work?" if name else ""
    if re.match(r"^what (?:it|this) means$", low):
        return f"What {do} {name} mean?" if name else ""
    if re.match(r"^\w+\([^)]{1,30}\)\s*=", label.first):
        return f"How is {label.own} defined?"
    return None


def _body(label: _Label) -> Asked | None:
    """Ask for what the text tells of its subject by how it begins: the label's thing, or the topic."""
    topic, named = label.topic, label.named
    if topic.kind in _AFTER_CLASS and not named:
        return None
    begins = bodies.predicate(label.first)
    of_topic = topic.name and not named and (_attributive(label.own.lower()) or _of_topic(begins, label.own))
    if of_topic:
        return telling(bodies.told(label.first, topic.name, ""))
    of = _SIDE_OF.match(label.own)
    subject = of["x"] if of else _subject(label)
    if not attributes.attribute(label.own) and (doing := bodies.does(label.first, subject)):
        return _placed(doing, label)
    return telling(bodies.told(label.first, subject, ""))


_OPEN = re.compile(
    r"^What (?:does|do|did|can|may|could|must|should|might) .* (?:use|provide|give|mean|have|do|include|handle|support|represent|denote|allow|require|contain|involve|offer|make|take|need|enable|employ|utilize"
    r"|show|ensure|help|hold|play|get|keep|be|highlight|exhibit|demonstrate|push|model|compare|grow|bring|see|find|introduce)\?$"
)


def telling(asked: Asked | None) -> Asked | None:
    """Return a question that has one answer: "What does it use?" has many."""
    return None if asked is None or _OPEN.match(asked.front) else asked


_SIDE_OF = re.compile(
    r"^(?:the )?(?:role|function|purpose|importance|mechanism|process|use|goal) of (?P<x>.+)$"
)


def _subject(label: _Label) -> str:
    """Return a label as the subject of a question: a part of the topic takes "the", another common noun "a"."""
    if label.topic.kind == "step" or label.text[:1].islower():
        return label.own
    told = articled(label.own)
    if told == label.own or label.topic.kind == "part" or " " in label.own:
        return told
    return a(label.own)


def _placed(asked: Asked, label: _Label) -> Asked:
    """Return a question about a part or a step with the whole that it belongs to."""
    topic = label.topic
    if (
        topic.kind not in {"part", "step"}
        or not topic.name
        or words(topic.name) > 5
        or names(asked.front, topic.name)
    ):
        return asked
    return replace(asked, front=f"{asked.front[:-1]} in {articled(topic.name)}?")


def _of_topic(begins: str, own: str) -> bool:
    """Say whether a text that begins with a predicate speaks of the topic: its label can not be the subject."""
    if begins == "acts":
        return plural(own) or bool(kind_of(own)) or verbs.participle(own)
    if begins != "done":
        return False
    return (
        verbs.participle(own)
        or gerund(own[:1].upper() + own[1:])
        or bool(re.search(r"(?:tion|ment|ity|ance|ence)s?$", own))
    )


def _by_class(label: _Label) -> str | Asked | None:
    """Ask by the class above; what is a statement of its own is asked as one where the class says less."""
    kind = label.topic.kind
    if (
        kind == "use"
        and re.search(r"\b(?:is|are) (?:[a-z]+ly )?used (?:in|to|for)\b", label.first)
        and (asked := _stated(label))
    ):
        return asked
    if kind and kind not in _AFTER_CLASS and kind != "step" and (asked := _stated(label)):
        return asked
    return by_class(label.own, label.first, label.topic) or None


def _stated(label: _Label) -> Asked | None:
    """Ask for a whole sentence about the label's thing or about the topic."""
    topic, own = label.topic, label.own
    subject = (
        own
        if label.named
        or not topic.name
        or topic.kind == "step"
        or re.match(r"^(?:This|These)\b", label.first)
        else topic.name
    )
    asked = telling(ask(label.first, subject=subject, near=True))
    if asked is None:
        return None
    if _shares(asked.subject, own) or (topic.name and _shares(asked.subject, topic.name)):
        return asked
    return asked if names(asked.front, own) else None


def _shares(subject: str, name: str) -> bool:
    """Say whether a subject is a thing by name: both name each other's telling words."""
    return names(subject, name) or names(name, subject)


def _plain(label: _Label) -> str | None:
    """Ask what a label's thing is where its text is a noun phrase."""
    own, kind, first = label.own, label.topic.kind, label.first
    if _DISCOURSE.match(own):
        return ""
    if kind in {"effect", "goal", "event"} and not label.named:
        return None
    if _PHASE.search(own) and (finite(bare(first).split()) or not (phrase(first) or own.endswith("sis"))):
        return f"What happens in {articled(own) if ' ' in own else own}?"
    if not phrase(first) and not (kind not in _AFTER_CLASS and _short_phrase(first)):
        return None
    if own in _ROLES:
        link = "for" if kind_of(own) == "means" else "of"
        return f"What {_be(label)} the {own} {link} {label.topic.name}?" if label.topic.own else ""
    if re.match(
        rf"(?:an?|most|many) (?:[\w-]+ ){{0,2}}{re.escape(own.split()[-1])} (?:that|which|who)\b",
        first,
        re.IGNORECASE,
    ):
        return None
    if len(own) <= 2 or (len(own) == 3 and not own.isupper()) or re.search(r"[=<>]", own):
        where = label.topic.name if label.topic.own and words(label.topic.name) <= 5 else ""
        return f"What {_be(label)} {own} in {articled(where)}?" if where else ""
    return f"What {_be(label)} {own}?"


_PHASE = re.compile(r"(?:phase|stage|period|era|epoch|[a-z]sis)$")
_DISCOURSE = re.compile(
    r"^(?:comparison|overview|summary|variants?|history|background|motivation|context|details?|explanation|usage|(?:main|key|core) (?:points?|ideas?)|analysis|discussion"
    r"|observations?|experiments?|set-?up|approach|methods?|findings?|future(?: \w+)?|(?:feature )?descriptions?|introduction|conclusion|takeaways?|notes?|importance|significance|implications?|recap)$",
    re.IGNORECASE,
)
_ROLES = frozenset(
    [
        "remedy",
        "solution",
        "treatment",
        "problem",
        "cause",
        "effect",
        "result",
        "drawback",
        "advantage",
        "disadvantage",
        "benefit",
        "goal",
        "aim",
        "purpose",
        "idea",
        "principle",
        "reason",
        "consequence",
        "limitation",
        "challenge",
        "task",
        "weakness",
        "strength",
        "risk",
    ]
)
_AFTER_ADJECTIVE = frozenset(
    ["and", "or", "in", "for", "to", "with", "of", "than", "at", "by", "but", "on", "from"]
)
_SHORT = re.compile(r"^(?:[a-z][a-z-]*|[A-Z][a-z-]*) ")


def _short_phrase(first: str) -> bool:
    """Say whether a text is a few words without a verb that can only say what something is."""
    tokens = bare(first).split()
    return (
        2 <= len(tokens) <= 14
        and not finite(tokens)
        and not gerund(first)
        and not imperative(first)
        and not (adjective(tokens[0]) and (tokens[0].endswith(",") or tokens[1] in _AFTER_ADJECTIVE))
        and not (tokens[0].endswith("er") and "than" in tokens[:5])
        and not re.search(r"\b(?:them|it|this|these|one|they)\b", first)
        and not verbs.participle(tokens[0])
        and not verbs.base_form(tokens[0])
        and not verbs.third_person(tokens[0])
        and not NO_NOUN_FIRST.match(first[:1].upper() + first[1:])
        and _SHORT.match(first) is not None
        and not re.match(
            r"^(?:about|over|between|up|from|no|yes|not|via|through|usually|often|typically|generally|mostly|sometimes|always|never|only|how|when|why|same|one)\b",
            first,
            re.IGNORECASE,
        )
    )


def _be(label: _Label) -> str:
    """Return the verb of a label: a proper name and an identifier are singular where their text begins with "a"."""
    if not plural(label.own) or gerund(label.text) or "_" in label.own:
        return "is"
    name = label.own.rsplit(maxsplit=1)[-1][:1].isupper() and not re.search(r"[A-Z]s$", label.own)
    return "is" if name and re.match(r"^(?:An?|The) ", label.first) else "are"


_TURN = re.compile(
    r"^(?:transition|shift|move|switch|launch|founding|split|merger|fall|rise|collapse|adoption|introduction|expansion|decline|reform) (?:to|of|from|into|towards) "
)
_GOES = re.compile(r"(?:ing|tion|sion|mechanism|process|search|method|algorithm|pass)$")


def _side(label: _Label) -> str | None:
    """Ask for a side of the topic: a finding about it, a turn in it, how a part of it goes."""
    own, first, name = label.own, label.first, label.topic.name
    if not name or label.topic.kind:
        return None
    if _TURN.match(own) and finite(first.split()):
        return f"What happened in the {own}?"
    if names(own, name) or names(name, own) or re.search(r"[A-Z]", own) or words(own) > 4:
        return ""
    if re.match(r"^[\d.,]+\.?$|^(?:Yes|No)\b", first):
        return ""
    head = own.rsplit(maxsplit=1)[-1]
    if head == "trend":
        return f"What is the {own} in {name}?"
    if singular(head) in _REPORTS and not own.endswith("s"):
        article = "" if re.match(r"^(?:the|an?) ", own) else "the "
        return f"What is {article}{own} on {name}?"
    if finite(first.split()):
        return f"How does {own} work in {name}?" if _GOES.search(own) and not plural(own) else ""
    if gerund(own[:1].upper() + own[1:]) or verbs.participle(own.split(maxsplit=1)[0]):
        return ""
    if gerund(first):
        return "" if plural(own) else f"What does {own} involve?"
    begun = first.split(maxsplit=1)[0]
    if not _attributive(own) or verbs.participle(begun) or adjective(head) or adjective(begun):
        return ""
    return f"What {'are' if plural(own) else 'is'} the {own} of {name}?"


def _attributive(own: str) -> bool:
    return attributes.attribute(own) or attributes.attribute(singular(own.rsplit(maxsplit=1)[-1]))
