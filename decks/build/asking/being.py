"""What a thing is: its definition, a quality with its reason, how it compares, what is done to it."""

import re

from decks.build.asking.asked import Asked
from decks.build.asking.naming import also_called
from decks.build.asking.passive import passive
from decks.build.asking.scopes import of_scope
from decks.build.english import sentences, verbs
from decks.build.english.answers import capitalised
from decks.build.english.clauses import Clause
from decks.build.english.predicates import PREPOSITION_WORDS

_CAUSE = re.compile(r"^(?P<p>[^,]{3,60}?),? (?:because|since) (?P<c>(?!\d|the \d).+)$")
_ANYONE = re.compile(
    r"(?:any|anyone|anything|anybody|someone|something|somebody) (?:[\w-]+ ){0,4}?(?:that|who|whose|which|to|in|on|used) \S"
)
"""A kind told by "any": "anyone who keeps bees", "any vessel in which milk is kept"."""

_WHEN = re.compile(
    r"(?P<p>(?:(?:said to be|called|considered) )?(?:in |at )?(?!(?:not|an?|the|true|so|such|only|even|also|best|better|more|less|important|useful|helpful|good)\b)[a-z-]+) (?P<w>(?:when|whenever|if|if and only if) (?!not\b)(?:\S+ ){2}.+)$"
)
"""A state and what it depends on: "in balance when …", "said to be even if …"."""

_RELATIVE = re.compile(r"\b(?:that|which|who|whose|whom|where)\b")
_MERELY = re.compile(r" (?:simply|just|only|mainly|largely|partly|primarily|precisely|exactly)$")
_ADVERB_WORDS = """also often typically usually commonly generally primarily mainly essentially basically simply currently widely now only then first nearly almost highly fully
    completely particularly especially very well perfectly originally frequently mostly always sometimes probably perhaps supposedly likely possibly reportedly still largely
    eventually subsequently later soon finally recently gradually quickly"""
_ADVERBS = frozenset(_ADVERB_WORDS.split())
_HOLLOW = re.compile(
    r"^(?:an?|the|one of the|some of the) (?:very |most |more |also )*(?:critical|crucial|important|essential|key|vital|common|great|good|excellent|significant|fundamental|popular|powerful|valuable|useful|major|primary"
    r"|central|big|huge|perfect|prime|classic|natural|necessary|interesting|promising|main|active|hot|effective|versatile|widespread|growing|serious)(?:,? (?:and )?[a-z-]+)?,? "
    r"(?:steps?|parts?|components?|aspects?|practices?|examples?|tools?|roles?|advancements?|concepts?|limitations?|challenges?|factors?|elements?|areas?|topics?|skills?|issues?|problems?|concerns?|choices?|techniques?"
    r"|tasks?|resources?|considerations?|things?|ways?|reasons?|options?|milestones?|idea|methods?|achievements?|breakthroughs?|subjects?|starting points?|points?|starts?|approach|approaches|fields?|features?|abilit(?:y|ies)|characteristics?|property|properties)\b(?![^,;]*\b(?:that|which|who|whose|called|named)\b)|^an? breeze\b"
)
_FIT_WORDS = "suitable useful ideal responsible capable famous notable necessary essential sensitive resistant prone native equivalent equal analogous identical vulnerable proportional perpendicular parallel"
_FIT = frozenset(_FIT_WORDS.split())
_NO_PREDICATE_WORDS = "not that to because in when where as about like so no just being similar important if at on for with by of from there here worth up both either neither present available visible absent"
_NO_PREDICATE = frozenset(_NO_PREDICATE_WORDS.split())
_AIM = re.compile(
    r"^the (?:[a-z-]+ ){0,2}(?:goal|aim|purpose|objective|idea|role|function|task|job|approach|trick|rule|step|challenge|difficulty|mission|point|strategy|solution|intent|intention)\b"
)
_STEP = re.compile(r"the (?:[a-z-]+ ){0,2}step\b")
_COMPARED = re.compile(
    r"^(?P<q>(?:(?:much|far|slightly|significantly|considerably|somewhat|even) )?(?:(?:more|less) [a-z-]+|[a-z]{2,}er|better|worse|fewer)(?:,? (?:and|but|or) (?:(?:more|less) )?[a-z-]+)?) than (?P<o>[^,;.]{2,60})$"
)
_FIRST = re.compile(
    r"^(?P<x>the (?:first|last|only|youngest|oldest|second) (?:(?:person|man|woman|human|scientist|president|king|queen|ruler|emperor|explorer|european|american) )?(?:to|who) [^,;(]{4,70})",
    re.IGNORECASE,
)
_TERM_FOR = re.compile(
    r"(?:the|an?) (?:[a-z]+ )?(?:term|name|word) (?:(?:used|given|applied) )?(?:for|to describe|to denote|(?<=given )to|(?<=applied )to) (?P<x>.{6,})"
)
"""A definition that speaks of the word: "the term used for rocks that …"."""

_FULL_NAME = re.compile(r"[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]+|van|von|de|of|the))+")
_ROLE = re.compile(
    r"(?:an? (?:(?:very|more) )?(?:common|good|simple|popular|typical|useful|easy|quick|usual|classic|general|frequent|well-known)|another|one(?: common| other)?) (?:[a-z-]+ )?"
    r"(?:rule of thumb|remedy|way|mistake|example|approach|option|choice|trick|tip|practice|solution|alternative|fix|reason|workaround|misconception|pitfall|guideline)$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?P<x>the (?:[\w-]+ ){1,4}?(?:rule|law|principle)): (?P<t>(?:an?|the|one|you|it|every|each|all) .{10,})$"
)
_AFTER_NOUN = re.compile(
    r"(?:that|which|of|used|in|for|from|between|designed|where|whose|with|who|made|found|formed|produced|composed|containing)$"
)
_NOUN_END = re.compile(r"(?<![su])s,?$|ing$|tion$|ity$")
_SERIES = re.compile(r", (?:then )?[a-z]+ed(?:,| and | into | to )")
"""Further participles, of which a question asks for only one: "is washed in water, dried, and sold"."""

_CONTRARY = re.compile(r",? (?:and|or) (?:is )?[a-z]+ (?:if|when|unless) ")
_CONSIDERED = re.compile(r"(?P<q>(?!to\b|as\b)(?:[a-z-]+ ){0,2}[a-z-]+) (?P<c>(?:if|when) .{8,})")
_CONDITIONS = frozenset(["if", "when", "unless", "because", "only", "until"])
_THEN = frozenset(["was", "were"])
_ARTICLES = frozenset(["a", "an", "the", "one"])
_RANKS = re.compile(
    r"the (?:same|latter|former|next|(?:first|second|third|last)(?: one)?(?= in| of| and|$|[,;]))\b"
)
_ANY = re.compile(r"(?:every|each|any|another|examples?)\b", re.IGNORECASE)
_OUTCOME = re.compile(
    r"^the (?:[a-z-]+ ){0,2}(?:result|results|outcome|answer|case|question|problem|situation|reason|difference)\b"
)


def being(found: Clause, subject: str, verb: str, rest: str) -> Asked | None:
    """Ask what a subject is, or why, or what is done to it."""
    if (" because " in rest or " since " in rest) and (cause := _CAUSE.match(rest)):
        if _RELATIVE.search(cause["p"]) or (" because " not in rest and not _happens(cause["c"])):
            return None
        told = _MERELY.sub("", cause["p"])
        return Asked(f"Why {verb} {subject} {told}?", f"Because {cause['c']}", subject, "cause")
    words = rest.split()
    also = words[0] == "also"
    while len(words) > 1 and words[0] in _ADVERBS:
        words = words[1:]
    rest, first = " ".join(words), words[0].lower()
    if " than " in rest and (compared := _COMPARED.match(rest)):
        front = f"How {'do' if verb in {'are', 'were'} else 'does'} {subject} compare with {compared['o']}?"
        return Asked(front, f"{capitalised(found.subject)} {verb} {compared['q']}", subject, "contrast")
    if (firsts := _FIRST.match(rest)) and _FULL_NAME.fullmatch(subject):
        return Asked(f"Who {verb} {firsts['x'].strip()}?", subject, firsts["x"].strip(), "doer")
    if _ROLE.match(subject):
        return _in_role(rest)
    if verb in {"is", "are"} and (" when" in rest or " if " in rest) and (state := _WHEN.match(rest)):
        return Asked(
            f"When {verb} {subject} {state['p']}?",
            capitalised(_CONTRARY.split(state["w"])[0]),
            subject,
            "when",
        )
    if _defines(subject, words):
        if _RANKS.match(rest) or _ANY.match(subject):
            return None
        if _HOLLOW.match(rest) or (_OUTCOME.match(subject) and not of_scope(subject)):
            return None
        if verb in _THEN and first.endswith("ing") and words[1] in PREPOSITION_WORDS:
            return None
        if word := _TERM_FOR.fullmatch(rest):
            rest = word["x"].strip()
        return Asked(f"What {verb} {subject}?", rest, subject, "definition")
    if rest.startswith("made up of ") and len(words) > 3:
        return Asked(f"What {verb} {subject} made up of?", " ".join(words[3:]), subject, "passive")
    if first in _NO_PREDICATE:
        aimed = first == "to" and _AIM.match(subject) and not _STEP.match(subject)
        return Asked(f"What {verb} {subject}?", rest, subject, "definition") if aimed else None
    if first in _FIT and len(words) > 2 and words[1] in {"for", "of", "to", "in"} and not _acts(words):
        return Asked(f"What {verb} {subject} {first} {words[1]}?", " ".join(words[2:]), subject, "passive")
    if first == "short" and len(words) > 2 and words[1] == "for":
        return Asked(f"What {verb} {subject} short for?", " ".join(words[2:]), subject, "name")
    if first == "considered" and (once := _CONSIDERED.match(" ".join(words[1:]))):
        front = f"When {verb} {subject} considered {once['q']}?"
        return Asked(front, capitalised(_CONTRARY.split(once["c"])[0]), subject, "when")
    if not verbs.participle(first) or ("ed" in rest and _SERIES.search(rest)):
        return None
    return (also_called(subject, verb, rest) if also else None) or passive(subject, verb, words)


def _happens(told: str) -> bool:
    """Say whether a reason has a verb: not "the first days of the war"."""
    return any(
        word in verbs.AUXILIARIES or verbs.third_person(word) or verbs.past(word) or verbs.base_form(word)
        for word in told.lower().split()
    )


def _acts(words: list[str]) -> bool:
    """Say whether a predicate tells what something is needed to do: "necessary to verify that"."""
    needed = words[0] in {"necessary", "essential"}
    return words[1] == "to" and bool(verbs.base_form(words[2])) and (needed or not verbs.ambiguous(words[2]))


def _in_role(rest: str) -> Asked | None:
    """Ask for what is told of a thing that plays a role which many play: "A common rule of thumb is …"."""
    found = _TOLD.match(rest)
    return Asked(f"What does {found['x']} say?", found["t"], found["x"], "meaning") if found else None


def _defines(subject: str, words: list[str]) -> bool:
    """Say whether a predicate is a noun phrase, which says what the subject is."""
    first = words[0].lower()
    if subject[:1].isdigit():
        return False
    if first.startswith(("any", "some")) and _ANYONE.match(" ".join(words)):
        return True
    if first in _ARTICLES:
        return len(words) > 2 and not (first == "one" and words[1] != "of")
    return sentences.words(subject) <= 6 and first not in _NO_PREDICATE and _noun_phrase(words)


def _noun_phrase(words: list[str]) -> bool:
    """Say whether a predicate without an article is a noun phrase: plural noun before "that", "of", "used"."""
    if words[1:2] and words[1] in _CONDITIONS:
        return False
    if verbs.participle(words[0]) or (
        words[1:2] and words[1] in PREPOSITION_WORDS and not _NOUN_END.search(words[0])
    ):
        return False
    for at, word in enumerate(words[:6]):
        if at and _AFTER_NOUN.match(word) and _NOUN_END.search(words[at - 1]):
            return True
        if word.endswith((",", ";")):
            return False
    return False
