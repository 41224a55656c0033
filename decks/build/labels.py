"""A label and its text into a question, phrased by the class of the heading above it."""

import re

from decks.build import verbs
from decks.build.answers import finished, names, shortened
from decks.build.ask import Asked, ask
from decks.build.sentences import bare, split, words
from decks.build.topics import Topic, Wording, plural, quality, singular

LONGEST_BACK = 42
_ATTRIBUTES = frozenset(
    ["purpose", "goal", "objective", "aim", "mission", "input", "output", "result", "size", "age", "area", "population", "capital", "developer", "author", "founder", "inventor", "discoverer", "creator", "cost", "price", "duration", "length", "height", "weight", "depth", "width", "temperature", "pressure", "speed", "range", "location", "origin", "function", "role", "definition", "meaning", "formula", "equation", "symbol", "unit", "structure", "shape", "colour", "color", "taste", "texture", "smell", "name", "abbreviation", "scope", "focus", "parameters", "parameter", "architecture", "funding", "budget", "release", "publisher", "language", "licence", "license", "accessibility", "dataset", "corpus", "source", "cause", "symptom", "symptoms", "treatment", "prevention", "diagnosis", "habitat", "diet", "lifespan", "yield", "ingredients", "ingredient", "port", "protocol", "layer", "default", "syntax", "complexity", "capacity", "frequency", "wavelength", "mass", "charge", "radius", "advantage", "disadvantage", "drawback", "benefit", "limitation", "challenge", "strength", "weakness", "risk", "effect", "impact", "significance", "importance", "significance", "outcome", "hypothesis", "conclusion", "method", "technique", "target", "audience", "penalty", "requirement", "requirements", "element", "elements", "holding", "facts", "issue", "rule", "principle", "exception", "scope", "jurisdiction", "signature", "verdict", "leader", "leaders", "date", "dates", "period", "era", "cause", "causes", "consequence", "consequences", "trigger", "process", "mechanism", "performance", "infrastructure", "revelation", "innovation", "collaboration", "range", "memory", "objective", "data", "workload", "main", "storage", "material", "materials", "span", "currency", "motto", "climate", "genre", "wingspan", "altitude", "elevation", "density", "volume", "voltage", "maintenance"]
)  # fmt: skip
_DECLINED = re.compile(
    r"^(?:note|notes|example|examples|e\.g\.?|warning|tip|source|ref|see|input|test inputs?|task|result|prompt|joke|todo|question|answer|step \d+|standard prompt.*|.*prompt example|improved answer|ex|figure|fig|table|image|caption|link|credits?|url|email|author'?s? note)\s*\d*$",
    re.IGNORECASE,
)
_DATED = re.compile(r"\s*\((?:[A-Z][a-z]+ |Mid-|Late |Early |c\. ?)?\d{4}(?:[-–]\w+)?\)$")
_ADJECTIVE = re.compile(
    r"^(?:fast|accurate|cheap|simple|robust|safe|secure|quick|easy|hard|slow|strong|weak|light|heavy|clear|free|open|modern|rich|deep|small|large|long|short|\w+(?:ive|able|ible|ful|less|ous|ant|ent|ile|ic|ory|ual|ial))$",
    re.IGNORECASE,
)
_GERUND = re.compile(
    r"^(?!(?:Bring|King|Ring|Spring|String|Thing|During|Morning|Evening|Nothing|Something|Everything)\b)[A-Z][a-z]+ing\b"
)
_REPORTS = frozenset(
    ["observation", "recommendation", "finding", "insight", "hypothesis", "conclusion", "perspective", "position", "view", "theory", "criticism"]
)  # fmt: skip
_IMPERATIVE = re.compile(
    r"^(?:Use|Keep|Add|Remove|Choose|Select|Set|Make|Take|Check|Avoid|Try|Start|Train|Monitor|Increase|Reduce|Mix|Stir|Heat|Cool|Let|Place|Put|Pour|Cook|Bake|Boil|Wash|Cut|Fold|Rest|Cover|Open|Close|Press|Click|Run|Install|Define|Specify|Load|Evaluate|Resume|Adjust|Review|Save|Store|Apply|Limit|Ask|Write|Read|Never|Always|Do not|Don't|Ensure|Prefer|Split|Test|Verify|Follow|Move|Turn|Give|Split|Freeze|Fine-tune|Explore|Create|Build|Upload)\b"
)


def label_card(label: str, body: str, topic: Topic, wording: Wording) -> tuple[Asked | None, list[str]]:
    """Ask for the text of a label under a topic; the second value is the sentences that the answer left over."""
    sentences = split(body)
    if (
        re.match(r"^examples?$", label, re.IGNORECASE)
        and sentences
        and topic.own
        and topic.name
        and words(body) <= 14
        and len(sentences) == 1
        and not re.search(r"\b(?:is|are|can|was|will|has|have|he|she|you)\b|[a-z]{3,} [a-z]+ing\b", body)
    ):
        return Asked(
            f"What {'is an example' if ',' not in body and ' and ' not in body else 'are examples'} of {topic.name}?",
            finished(bare(body)),
            topic.name,
            "example",
        ), []
    if not sentences or _DECLINED.match(label) or label.endswith("?"):
        return (
            (_asked_label(label, sentences, topic), sentences[2:])
            if label.endswith("?") and sentences
            else (None, [])
        )
    said = wording.said(label)
    back, used = _back(sentences)
    rest = sentences[used:]
    front = _front(label, said, sentences[0], topic)
    if isinstance(front, Asked):
        return front, sentences[1:]
    if not front or not back:
        return None, sentences
    return Asked(front, back, said, "label"), rest


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
        if used and (
            words(text) >= 14
            or words(text) + words(sentence) > 30
            or re.match(r"^(?:For example|For instance|This|These|However|It's|Imagine|Note)\b", sentence)
        ):
            break
        text, used = f"{text} {sentence}".strip(), used + 1
    cut = shortened(bare(text)) if used == 1 else text
    if words(cut) > LONGEST_BACK or len(cut) > 380:
        return "", 0
    return finished(cut), used


def _front(label: str, said: str, first: str, topic: Topic) -> str | Asked:
    """Choose the question for a label: by what it is, by what its text says, by the class above it."""
    name, kind = topic.name, topic.kind
    low = label.lower()
    own = _DATED.sub("", said)
    if (
        name
        and verbs.participle(low)
        and re.fullmatch(
            r"(?:in )?(?:[A-Z][a-z]+ )?(?:\d{1,2},? )?1\d{3}|(?:[A-Z][a-z]+ )?(?:\d{1,2},? )?20\d\d",
            bare(first),
        )
    ):
        return f"When {'were' if plural(name) else 'was'} {name} {low}?"
    if quality(own):
        return (name and ask(first, subject=_entity(name))) or ""
    if made := _clause_label(label, own, first, topic):
        return made
    if low not in _ATTRIBUTES and (
        number := re.fullmatch(
            r"(?P<n>(?:about |over |around )?[\d.,]+(?: (?:million|billion|trillion|thousand))?)[ -](?P<u>[a-z]+(?: [a-z]+)?)",
            bare(first),
        )
    ):
        return (
            Asked(
                f"How many {number['u']} {'do' if plural(said) else 'does'} {said} have?",
                finished(number["n"]),
                said,
                "number",
            )
            if plural(number["u"])
            else ""
        )
    if _attributes(low, label, first, kind):
        return _attribute(said.lower() if re.fullmatch(r"[A-Z][a-z]+", said) else said, first, topic)
    if re.match(r"^how (?:it|they) works?$", low):
        return f"How {'do' if plural(name) else 'does'} {name} work?" if name else ""
    if re.match(r"^what (?:it|this) means$", low):
        return f"What does {name} mean?" if name else ""
    pronoun = re.match(r"^(?:This|These)\b", first)
    if name and own.islower() and plural(own) and verbs.third_person(first.split(maxsplit=1)[0]):
        return ask(first, subject=_entity(name)) or ""
    subject = (
        own
        if pronoun
        else name
        if name
        and (
            kind in {"use", "benefit", "challenge", "advice", "effect"}
            or (kind == "event" and not re.search(r"[A-Z]", own))
        )
        else own
    )
    asked = ask(first, subject=subject, topic="" if names(own, name) else name, near=True)
    if asked and asked.sort == "definition" and names(asked.subject, own):
        return asked
    if kind == "part" and asked and names(asked.subject, own):
        return asked
    if re.match(r"^[\w`$]+\([^)]{1,30}\)\s*=", first):
        return f"How is {_the(own, first)} defined?"
    if asked and (pronoun or not name):
        return asked
    if not name:
        return f"What {'are' if plural(own) else 'is'} {own}?" if _phrase(first) else ""
    made = _by_class(label, own, first, topic)
    if made:
        return made
    if (
        asked
        and (asked.sort != "definition" or names(asked.subject, own))
        and (names(asked.front, own) or kind == "")
    ):
        return asked
    if _phrase(first) and not _DATED.search(label):
        return f"What {'are' if plural(own) else 'is'} {own}{_within(own, topic)}?"
    return asked or _side(own, first, topic)


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


def _clause_label(label: str, own: str, first: str, topic: Topic) -> str | Asked:
    """Ask for a label that is half a statement: "Divided into two parts", "Each cell holds two things", "Role of X"."""
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
            or ""
        )
    if name and (found := _OF_IT.match(own)) and not names(own, name):
        if found["p"] == "on":
            return f"What is the {found['n']} of {name} on {found['x']}?"
        return f"What is the {own} in {name}?"
    return ""


def _side(own: str, first: str, topic: Topic) -> str:
    """Ask for a side of the topic: its data sources, a finding about it; empty where no question is natural."""
    name = topic.name
    if re.fullmatch(r"[A-Z][a-z]+", own) and re.match(r"^(?:About |Over |Nearly |Up to )?[$€£]?\d", first):
        own = own.lower()
    if names(own, name) or names(name, own) or re.search(r"[A-Z]", own) or words(own) > 4:
        return ""
    head = own.rsplit(maxsplit=1)[-1]
    if re.match(r"^[\d.,]+\.?$|^(?:Yes|No)\b", first):
        return ""
    if (
        (told := ask(first))
        and _NAMED.match(told.subject)
        and not names(name, told.subject)
        and _attributive(own)
    ):
        return f"What {'are' if plural(own) else 'is'} the {own} of {told.subject}?"
    if head == "trend":
        return f"What is the {own} in {name}?"
    report = singular(head) in _REPORTS
    if report and not own.endswith("s"):
        article = "" if re.match(r"^(?:the|an?) ", own) else "the "
        return f"What is {article}{own} on {name}?"
    stated = any(
        w.lower() in verbs.AUXILIARIES or verbs.third_person(w) or (n and verbs.past(w))
        for n, w in enumerate(first.split()[:12])
    )
    if stated and words(own) >= 3 and _GERUND.match(own[:1].upper() + own[1:]):
        return f"How does {own} work in {name}?"
    if stated or _GERUND.match(own[:1].upper() + own[1:]) or verbs.participle(own.split(maxsplit=1)[0]):
        return ""
    if (
        verbs.participle(first.split(maxsplit=1)[0])
        or _ADJECTIVE.match(head)
        or _ADJECTIVE.match(first.split(maxsplit=1)[0])
    ):
        return ""
    return f"What {'are' if plural(own) else 'is'} the {own} of {name}?"


def _attributes(low: str, label: str, first: str, kind: str) -> bool:
    """Say whether a label names an attribute of the topic, such as its size, and no thing of its own."""
    if low in _ATTRIBUTES and kind in {"cause", "effect", "help", "benefit", "challenge", "use", "function"}:
        return False
    if low in _ATTRIBUTES:
        return kind not in {"cause", "advice", "step", "help", "effect"} or _phrase(first)
    told = low.split()
    if (
        len(told) != 2
        or told[-1] not in _ATTRIBUTES
        or kind not in {"", "difference"}
        or re.match(r"^[A-Z].*[A-Z]", label.split(maxsplit=1)[0])
    ):
        return False
    return bool(re.match(r"^(?:[\d$]|To |[A-Z][\w-]+,? (?:and |[A-Z])|About |Over |Approximately )", first))


def _the(said: str, text: str) -> str:
    """Return a label with the article that its text gives it."""
    return f"the {said}" if f"the {said.lower()} " in f"{text.lower()} " else said


def _within(own: str, topic: Topic) -> str:
    if (
        not topic.name
        or names(own, topic.name)
        or (re.search(r"\([A-Z]{2,}", own) or (own[:1].isupper() and len(own) > 3))
    ):
        return ""
    return f" in {topic.name}"


def _phrase(first: str) -> bool:
    """Say whether a text is a noun phrase, which can say what a label is."""
    if re.match(r"^(?:An?|The|One of|Any|Each)\s", first):
        text = first.split(" ")
        return not any(w.lower() in verbs.AUXILIARIES for w in text[1:7]) and not any(
            verbs.third_person(w) and not verbs.ambiguous(verbs.third_person(w)) for w in text[2:6]
        )
    if _classed(first):
        return True
    tokens = bare(first).split()
    head = next(
        (
            n
            for n, w in enumerate(tokens[:7])
            if n and re.match(r"^(?:that|which|of|used|in|for|where|whose|with|who|from)$", w)
        ),
        0,
    )
    return (
        bool(head)
        and not any(verbs.third_person(w) or w.lower() in verbs.AUXILIARIES for w in tokens[:head])
        and not any(verbs.past(w) for w in tokens[1:head])
        and not (verbs.participle(tokens[0]) and (tokens[0][0].isupper() or head == 1))
        and not (_ADJECTIVE.match(tokens[0]) and head == 1)
        and not _GERUND.match(first)
        and not _IMPERATIVE.match(first)
    )


_CLASSED = re.compile(
    r"^(?P<l>(?:[\w'’/-]+ ){1,4})(?:method|technique|algorithm|process|model|system|tool|framework|language|function|measure|approach|architecture|network|device|unit|attempt"
    r"|material|substance|instrument|condition|disease|organ|rule|law|theory|movement|style|effect|protocol|format|structure|layer|variant|version|strategy|practice)s?(?=[,;.]| (?:for|of|to|that|which|with|in|by|used|designed|where)\b|$)"
)


def _classed(first: str) -> bool:
    """Say whether a text begins with the class that a thing belongs to, without an article: "Slow cooking method, …"."""
    found = _CLASSED.match(first)
    return (
        found is not None
        and not any(
            w.lower() in verbs.AUXILIARIES
            or (verbs.third_person(w) and not verbs.ambiguous(verbs.third_person(w)))
            or re.match(r"^(?:the|an?|to|by|in|of|and|with|for|this|these|it)$", w.lower())
            for w in found["l"].split()
        )
        and not _IMPERATIVE.match(first)
        and not _GERUND.match(first)
    )


def _attribute(said: str, first: str, topic: Topic) -> str:
    name = topic.name
    if not name or (topic.kind in {"use", "benefit", "challenge", "step"} and not topic.own):
        return ""
    if said.lower() in {"definition", "meaning"}:
        return f"What {'are' if plural(name) else 'is'} {name}?"
    if said.lower() in {"developer", "author", "founder", "inventor", "creator"} and re.match(
        r"^[A-Z]", first
    ):
        return f"Who is the {said.lower()} of {name}?"
    verb = "are" if plural(said) else "is"
    article = "" if re.match(r"^(?:the|a|an)\b", said, re.IGNORECASE) else "the "
    return f"What {verb} {article}{said} of {name}?"


def _by_class(label: str, said: str, first: str, topic: Topic) -> str:
    name, kind, noun = topic.name, topic.kind, topic.noun
    be = "are" if plural(name) else "is"
    repeated = names(said, name) and words(said) > 1
    the = _the(said, first)
    if kind == "use":
        return f"How {be} {name} used for {said}?" if not repeated else ""
    if kind == "benefit":
        if _ADJECTIVE.match(said):
            return f"In what way {be} {name} {said.lower()}?"
        if noun == "importance":
            return f"Why {'are' if plural(said) else 'is'} {said} important for {name}?"
        return f"Why {'are' if plural(said) else 'is'} {said} {_an(noun or 'benefit')} of {name}?"
    if kind == "challenge":
        return (
            f"Why {'are' if plural(said) else 'is'} {said} {_an(noun or 'challenge')} of {name}?"
            if noun != "con"
            else f"Why is {said} a drawback of {name}?"
        )
    if kind == "part":
        return f"What is the role of {the} in {name}?" if not repeated else f"What is the role of {the}?"
    if kind == "step":
        short = said if words(said) <= 6 else ""
        return (
            f"What happens in the step “{short}” of {name}?"
            if short and name and not _DATED.search(label)
            else ""
        )
    if kind == "help":
        return f"How {'do' if plural(said) else 'does'} {the} help to {name}?"
    if kind == "advice":
        advised = _IMPERATIVE.match(first) or re.search(
            r"\b(?:should|must|need|needs|avoid|best|better|advisable|recommended|never|always)\b", first
        )
        return f"What is advised on {said} for {name}?" if advised else ""
    if kind == "cause":
        verb = topic.link if topic.link not in {"of", "for", "in", "behind", "to"} else "contribute to"
        return f"How {'do' if plural(said) else 'does'} {said} {verb} {name}?"
    if kind == "function":
        return f"What {'do' if plural(name) else 'does'} {name} do for {said}?"
    if kind == "effect":
        if first.lower().startswith(singular(said).lower()):
            return f"How {'do' if plural(name) else 'does'} {name} affect {said}?"
        return f"What is meant by {said} as {_an(noun or 'effect')} of {name}?"
    if kind == "goal":
        return f"What does the {noun or 'goal'} “{said}” mean for {name}?"
    if kind in {"means", "kind"}:
        if _phrase(first):
            return f"What {'are' if plural(said) else 'is'} {the if not said[:1].isupper() else said}{_within(said, topic)}?"
        if noun and not repeated:
            return (
                f"How {'do' if plural(said) else 'does'} {said} work as {_an(singular(noun))} of {name}?"
                if kind == "means"
                else _as_kind(said, first)
            )
        return (
            _as_kind(said, first)
            if repeated and kind == "kind"
            else f"How {'do' if plural(said) else 'does'} {said} work?"
        )
    if kind == "principle":
        if repeated:
            return f"What does {said} mean?"
        return f"What does {the} mean for {name}?" if not plural(said) else f"What do {the} mean for {name}?"
    return ""


_NAMED = re.compile(r"^(?:the )?[A-Z][\w.-]*(?: [A-Z\d][\w.-]*)*$")


def attribute(label: str) -> bool:
    """Say whether a label is the name of an attribute, such as a size or a cost."""
    return label.lower() in _ATTRIBUTES


def _attributive(own: str) -> bool:
    return own in _ATTRIBUTES or singular(own.rsplit(maxsplit=1)[-1]) in _ATTRIBUTES


def _as_kind(said: str, first: str) -> str:
    """Ask what a kind does where its text tells an activity or a whole sentence."""
    if _GERUND.match(first):
        return f"What does {said} involve?" if not plural(said) else f"What do {said} involve?"
    return f"How {'do' if plural(said) else 'does'} {said} work?"


def _an(noun: str) -> str:
    return (
        f"an {noun}" if noun[:1].lower() in "aeiou" and not noun.startswith(("use", "uni")) else f"a {noun}"
    )
