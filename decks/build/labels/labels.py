"""A label and its text into a question: by what the label is, by what its text tells, by what it is listed under."""

import re

from decks.build.asking.ask import ask
from decks.build.asking.asked import Asked
from decks.build.english import verbs
from decks.build.english.answers import capitalised, finished, first_fact, names
from decks.build.english.answers import shortened as cut_short
from decks.build.english.articles import common, is_person
from decks.build.english.headings import direction, quality, shortened, undated
from decks.build.english.nominal import adjective, articled, finite
from decks.build.english.nouns import plural
from decks.build.english.sentences import bare, split, words
from decks.build.english.wording import Wording
from decks.build.initialisms import spelled, stands_for
from decks.build.labels import attributes, bodies, deeds, pairs, sides, things, told
from decks.build.labels.bodies import once
from decks.build.labels.classes import by_class
from decks.build.labels.defining import shorthand
from decks.build.labels.judged import judged, weighs
from decks.build.labels.label import AFTER_CLASS, DISCOURSE, NO_KIND, YEAR, Label
from decks.build.labels.members import member
from decks.build.labels.nameless import claims, nameless
from decks.build.labels.qualities import alone, joined, joins
from decks.build.topic import Topic
from decks.dictionary import english

LONGEST_BACK = 42
_ANY = re.compile(r"An? [a-z]+$")
_SAYS_MORE = ("It is ", "They are ", "It also ", "They also ")
_STEP = re.compile(r"^(?:step|stage|phase) \d+\s*[:.–-]\s*(?=\S)", re.IGNORECASE)
_DANGLING = re.compile(
    r"^(?:These|Such|Those|The (?:two|three|above|former|latter|following|earlier|same)|All of)\b"
)
_ASIDE = re.compile(
    r"^(?:[A-Z][a-z]+(?: [a-z]+)?: |For example|For instance|This|These|However|It's|Imagine|Note)\b"
)


def label_card(label: str, body: str, topic: Topic, wording: Wording) -> tuple[Asked | None, list[str]]:
    """Ask for the text of a label under a topic; the second value is the sentences that the answer left over."""
    sentences = split(capitalised(body) if body.partition(" ")[0] in english() else body)
    if not sentences:
        return None, []
    if asked := _example(label, body, sentences, topic) or quoted(label, body):
        return asked, []
    if spelled(label, bare(body).partition(" (")[0]):
        return stands_for(label, body), []
    if asked := told.said(label, sentences[0], topic):
        return asked, sentences[1:]
    if told.asks(label):
        return told.whole(label, sentences[0], topic), []
    if label.endswith("?"):
        return _asked_label(label, sentences, topic), sentences[2:]
    if weighs(label):
        return judged(label, sentences, topic), []
    if (
        nameless(label)
        or _EQUATED.search(body)
        or shorthand(sentences[0])
        or (_ANY.match(label) and body[:1].islower() and not bodies.predicate(body))
    ):
        return None, []
    own = _own(shortened(undated(_STEP.sub("", label))), sentences[0], topic, wording)
    if (
        len(sentences) > 1
        and own.lower() not in sentences[0].lower()
        and sentences[1].lower().startswith(own.lower())
    ):
        sentences = sentences[1:]
    if (apart := pairs.differing(own, sentences, topic)) is not None:
        return (apart, sentences[2:]) if isinstance(apart, Asked) else (None, sentences)
    back, used = _back(sentences)
    given = Label(label, own, sentences[0], topic)
    front = _front(given)
    if not front or (isinstance(front, Asked) and own.lower() not in front.front.lower()):
        front = member(given) or front
    if not isinstance(front, Asked) and _DANGLING.match(sentences[0]):
        return None, sentences
    if isinstance(front, Asked):
        again = front.front == f"What do {own} do?" and label.lower() in wording.repeated
        return (None, sentences) if again else (front, sentences[1:])
    if label.lower() in wording.repeated and things.undetermined(front, own, sentences[0]):
        return None, sentences
    if date := attributes.dated(front, sentences[0]):
        return Asked(front, date, own, "when"), sentences[1:]
    if not front or not back:
        return None, sentences
    if front == f"What is {own}?" and _verb_told(own, sentences[0]):
        front = f"What does “{own.lower()}” mean?"
    return Asked(front, _said_of(back, topic.name), own, "label"), sentences[used:]


def _verb_told(own: str, first: str) -> bool:
    """Say whether a label is a verb whose text tells what to do for it: "Scour: Rub a pot clean"."""
    begun, low = first.partition(" ")[0].lower().rstrip(","), own.lower()
    if " " in own or not verbs.base_form(low) or begun in {"a", "an", "the"}:
        return False
    return not verbs.ambiguous(low) or bool(verbs.base_form(begun))


_PRONOUN = re.compile(r"(?P<p>It|They) (?=[a-z])")


def _said_of(back: str, name: str) -> str:
    """Return an answer about a topic with its name for the pronoun that it begins with."""
    found = _PRONOUN.match(back)
    if not found or not name or plural(name) != (found["p"] == "They"):
        return back
    return f"{capitalised(articled(name))} {back[found.end() :]}"


_PRODUCT = re.compile(
    r"(?:An? |The )?(?:(?!that|which|of|used)[\w-]+ ){0,4}?(?:tool|engine|database|runtime|compiler|editor|browser|package|manager|assistant|chatbot|model|series|shell|distribution|toolkit|API|IDE|standard|store|system)\b",
    re.IGNORECASE,
)
_MADE_BY = re.compile(
    r"\b(?:developed|created|made|built|trained|founded|owned|released|published|sold) (?:by|at) [A-Z]|\b(?:by|from) [A-Z][A-Za-z]+\b"
)
_SENTENCE_CASE = re.compile(
    r"^[A-Z][a-z]*(?:ed|ing|al|ive|ent|ant|ous|less|able|ible|ful|ary|ory|tion|sion|ity|ment|ness|ism|ure|age|imple|trong|eak|arly|ate|ybrid|eep|ast|low|ull|irect|andom|ard|oft|pen|ree|hort|ong|etter|ewer|igh|arge|mall|ingle|ero|ew)(?: [a-z][a-z-]*)+$"
)


_SORT_OF_THING = re.compile(
    r"(?:[A-Z][a-z]+(?:-[a-z]+)+|(?!Goth|Cath|Islam|Celt|Arct|Antarct|Balt|Olymp|Slav|German|Nord|Hispan|Socrat|Dor|Ion|Atlant|Pacif|Cyrill|Hebra|Ved|Turk)[A-Z][a-z]{2,}(?:ic|lar|cyte|oid|ated|ized|ised))(?: [a-z][a-z-]*)+"
)
"""A label in the case of a sentence whose first word tells a sort, and is no name: "Higher-order functions"."""

_EQUATED = re.compile(r" (?:[A-Z][a-z]{2,}|[a-z]{3,}) = [A-Z]?[a-z]{3}")
"""A text that runs into the next equation of names: "Round pot Kettle = Pot with a spout"."""

_OFFICE = re.compile(r"[A-Z][a-z]{2,}")


def _own(name: str, first: str, topic: Topic, wording: Wording) -> str:
    """Return a label as it stands inside a question: a letter before a class stays, a sort of thing is written small."""
    if re.fullmatch(r"A [a-z]+", name):
        return name
    own = _cased(wording.said(name))
    if joins(name.partition(" (")[0], topic):
        one = bool(_OF_ONE.match(first) or verbs.third_person(first.split(" ", 1)[0]))
        return joined(own, topic, one=one)
    if _OFFICE.fullmatch(own) and wording.titled and own not in wording.titled and once(first):
        return own.lower() if own.lower() in english() else own
    named = " " in own and (
        finite(bare(first).split()) or re.search(r" (?:law|theory|theorem|rule|effect)$", own)
    )
    sort = not (_PRODUCT.match(first) or _MADE_BY.search(first) or is_person(first) or named)
    return common(own, first, wording.titled) if sort else own


_OF_ONE = re.compile(r"An? |[A-Z][a-z]+[a-rt-z]s (?:the|an?|its) ")
"""A text that tells of one thing of a kind: "Counts the waves"."""


def _cased(own: str) -> str:
    """Return a label in small letters where only its first, common word has a capital."""
    name = own.partition(" (")[0]
    small = _SENTENCE_CASE.match(name) or _SORT_OF_THING.fullmatch(name)
    return own[0].lower() + own[1:] if small else own


def _example(label: str, body: str, sentences: list[str], topic: Topic) -> Asked | None:
    """Ask for examples of the topic that are named and not told."""
    if (
        not re.match(r"^examples?$", label, re.IGNORECASE)
        or not (topic.own and topic.name)
        or words(body) > 14
        or len(sentences) > 1
        or "?" in body
        or adjective(topic.name.rsplit(maxsplit=1)[-1])
        or NO_KIND.search(topic.name)
        or re.search(r"\b(?:he|she|you)\b|[a-z]{3,} [a-z]+ing\b", body)
        or finite(bare(body).split())
    ):
        return None
    many = ("," in body or " and " in body) and not re.match(r"An? ", body)
    common_words = topic.name[1:].islower() and all(map(english().__contains__, topic.name.lower().split()))
    name = topic.name.lower() if common_words else topic.name
    front = f"What {'are examples' if many else 'is an example'} of {name}?"
    return Asked(front, finished(bare(body)), topic.name, "example")


def quoted(label: str, body: str) -> Asked | None:
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
        more = used == 1 and sentence.startswith(_SAYS_MORE) and finite(bare(text).split())
        least, most = (LONGEST_BACK, LONGEST_BACK - 2) if more else (14, 30)
        if used and (words(text) >= least or words(text) + words(sentence) > most or _ASIDE.match(sentence)):
            break
        text, used = f"{text} {sentence}".strip(), used + 1
    cut = cut_short(bare(text)) if used == 1 else text
    if words(cut) > LONGEST_BACK or len(cut) > 380:
        return "", 0
    return finished(first_fact(cut)), used


def _front(label: Label) -> str | Asked:
    """Return the first question that a rule finds."""
    for rule in (
        told.defined_by,
        told.done_by,
        deeds.achieved,
        deeds.served,
        deeds.operated,
        _when,
        _direction,
        _equivalent,
        sides.valued,
        sides.ordered,
        _quality,
        sides.half_statement,
        _counted,
        things.aged,
        sides.attribute,
        _heading,
        _claimed,
        sides.lawful,
        sides.placed,
        told.embodied,
        told.needed,
        told.body,
        told.done,
        _by_class,
        told.stated,
        things.named,
        sides.side,
    ):
        found = rule(label)
        if found is not None:
            return found
    return ""


def _when(label: Label) -> str | None:
    """Ask when, for "Founded: 1931"."""
    low, name = label.text.lower(), label.topic.name
    if name and verbs.participle(low) and YEAR.fullmatch(bare(label.first)):
        return f"When {'were' if plural(name) else 'was'} {name} {low}?"
    return None


_EQUIVALENT = re.compile(r"(?:[\w-]+ )?(?:equivalent|synonym|counterpart|translation)(?=s$)", re.IGNORECASE)


def _equivalent(label: Label) -> str | None:
    """Ask for what each entry of a list of equivalents is the equal of."""
    found = _EQUIVALENT.match(label.topic.name)
    return f"What is the {found[0].lower()} of {label.own}?" if found and words(label.first) <= 6 else None


_OF_TWO = frozenset(["upper", "lower", "inner", "outer"])
"""Words that tell one of two things apart oftener than they are terms."""


def _direction(label: Label) -> str | None:
    """Ask what an adjective of direction means, which names no thing: "Upper", "Nearmost"."""
    if (
        not direction(label.text)
        or label.text.lower() in _OF_TWO
        or re.match(r"(?:An?|The) ", label.first)
        or words(label.first) > 20
    ):
        return None
    return f"What does “{label.text.lower()}” mean?"


def _quality(label: Label) -> str | Asked | None:
    """A quality alone gives no subject: its text is asked as a statement about the topic."""
    if not quality(label.own) or (label.topic.kind == "benefit" and adjective(label.own)):
        return None
    return (label.topic.name and ask(label.first, subject=label.thing)) or ""


def _counted(label: Label) -> str | Asked | None:
    if attributes.attribute(label.text.rsplit(maxsplit=1)[-1]):
        return None
    asked = bodies.amount(label.first, label.own)
    return None if asked is None else asked if asked.front else ""


_WHO = re.compile(r"who (?P<v>[a-z]+s) (?:it|this|them)$")


def _heading(label: Label) -> str | None:
    """Ask what a label that is a question without its mark asks: "How it works"."""
    name, low = label.topic.name, label.text.lower()
    do = "do" if plural(name) else "does"
    if re.match(r"^how (?:it|they) works?$", low):
        return f"How {do} {name} work?" if name else ""
    if found := re.match(r"^why (?:it|they|this) (?P<v>matter|work|happen)(?P<e>s|ed)?$", low):
        return f"Why {'did' if found['e'] == 'ed' else do} {articled(name)} {found['v']}?" if name else ""
    if re.match(r"^what (?:it|this) means$", low):
        return f"What {do} {name} mean?" if name else ""
    if found := _WHO.match(low):
        return f"Who {found['v']} {articled(name)}?" if name and label.topic.own else ""
    if re.match(r"^\w+\([^)]{1,30}\)\s*=", label.first):
        return f"How is {label.own} defined?"
    return None


def _claimed(label: Label) -> str | None:
    """Ask nothing about a label that tells something of the topic and names no thing."""
    asked_by_class = label.topic.kind in AFTER_CLASS or label.topic.kind == "step"
    return "" if (claims(label.text) or alone(label.own)) and not asked_by_class else None


def _by_class(label: Label) -> str | Asked | None:
    """Ask by the class above; what is a statement of its own is asked as one where the class says less."""
    kind = label.topic.kind
    if kind in AFTER_CLASS and not label.topic.name:
        return ""
    if DISCOURSE.match(label.own):
        return None
    if (
        kind == "use"
        and re.search(r"\b(?:is|are) (?:[a-z]+ly )?used (?:in|to|for)\b", label.first)
        and (asked := told.stated(label))
    ):
        return asked
    if kind and kind not in AFTER_CLASS and kind != "step" and (asked := told.stated(label)):
        return asked
    return by_class(label.own, label.first, label.topic) or None
