"""A statement into its subject, its verb and the rest, when its grammar is plain."""

import re
from dataclasses import dataclass

from decks.build import sentences, verbs
from decks.build.topics import plural, singular

MOST_SUBJECT = 12
_PREPOSITION_WORDS = "to on in for from with by as into of at against through over under about around between within across toward towards upon"
PREPOSITION_WORDS = frozenset(_PREPOSITION_WORDS.split())
_STAND_IN = re.compile(
    r"^(?:this|these) (?:\w+ )?(?:mechanism|method|technique|approach|process|phase|step|stage|part|layer|function|component|type|kind|form|task|model|models|methods|"
    r"techniques|organ|device|protocol|rule|principle|structure|system|algorithm|dish|plant|animal|law|reaction)s?$"
)
STRANDING = frozenset(
    [
        "consist",
        "depend",
        "rely",
        "focus",
        "lead",
        "refer",
        "result",
        "contribute",
        "belong",
        "come",
        "aim",
        "tend",
        "lie",
        "stem",
        "derive",
        "differ",
        "originate",
        "react",
        "respond",
        "correspond",
        "apply",
        "relate",
        "account",
        "stand",
        "deal",
        "range",
        "arise",
        "suffer",
        "benefit",
        "act",
        "serve",
        "function",
        "specialise",
        "specialize",
        "bind",
        "participate",
        "converge",
        "evolve",
    ]
)
_CONTEXT = re.compile(
    r"^(?P<c>(?:In|For|With|During|After|Before|When|Since|By|On|At|Within|Under|If|Among|Throughout|From|Without|Through|To|Because of|Because|Due to|Thanks to|Owing to|Using|Via|As|Instead of)\s[^,;:]{3,90}),\s+(?P<r>.+)$"
)
_OFTEN = "typically usually often also commonly generally normally then now still always primarily mainly simply therefore thus essentially basically"
_DEICTIC = re.compile(
    r"\b(?:this|these|those|that (?:is|way)|above|below|following|here|previous(?:ly)?|aforementioned|latter|former|next section|such an?|respectively)\b",
    re.IGNORECASE,
)
_ADVERBS = frozenset(_OFTEN.split())
_VAGUE = frozenset(
    [
        "such",
        "it",
        "this",
        "that",
        "they",
        "these",
        "those",
        "there",
        "here",
        "we",
        "you",
        "i",
        "what",
        "which",
        "who",
        "he",
        "she",
    ]
)
_VAGUE_SUBJECT = re.compile(
    r"^(?:the|a|an|one|some|another|any) (?:(?:key|main|first|second|third|next|last|other|resulting|whole|entire|same|original|new|current|idea) )?(?:dataset|data|model|models|paper|author|authors|table|figure|"
    r"result|results|method|methods|approach|text|texts|problem|problems|idea|output|input|example|examples|process|number|value|answer|question|researchers|paragraph|case|cases|thing|way|ways|"
    r"term|word|words|code|following|combination|difference|module|guide|chapter|section|document|course|lecture|book|post|blog|tutorial|video|page|slide|notes|authors|article|user|users|choice|point|points|reason|fact|statement|sentence|list|rest|latter|former)$",
    re.IGNORECASE,
)


_NO_OBJECT = PREPOSITION_WORDS | {"and", "or", "is", "are", "was", "were", "using", "can", "has"}
_JOINED = PREPOSITION_WORDS | {
    *("and", "or", "that", "which", "who", "than", "when", "where", "if", "because", "not"),
}
_OBJECT_FIRST = re.compile(r"(?:the|an?|its|their|\d|[A-Z])")
_OBJECT_WORDS = "a an the its their his her each every all both how what when which whether that one two three more many no only as up into out"
_OBJECTS = frozenset(_OBJECT_WORDS.split())
_PUNCTUATION = str.maketrans("", "", '“”"()*_`,')
_MANY = re.compile(r"(?<![su'’])s$|\bpeople$|\bchildren$|\bdata$|\bwomen$|\bmen$|bacteria$")
_EACH = re.compile(r"(?:an?|each|every)\b", re.IGNORECASE)
_LINK_WORDS = "to that which who where when of the a an in for with and or by"
_LINKS = frozenset(_LINK_WORDS.split())
_NO_VERB_AFTER = _LINKS | PREPOSITION_WORDS
_CLAUSE_AFTER = frozenset(["that", "which", "who", "because", "if", "when"])
_CLAUSE_WORDS = "that which who whose where because if when while not but then"
_CLAUSES = frozenset(_CLAUSE_WORDS.split())
_BREAKS = frozenset(
    ["and", "or", "so", "as", "how", "than", "before", "after", "until", "since", "whether", "thus"]
)
_NEARLY = frozenset(["around", "about", "over", "up", "roughly", "nearly", "between"])
_INTRANSITIVE_WORDS = "last occur happen live arise begin originate emerge die exist rise fall come depend belong consist remain"
INTRANSITIVE = frozenset(_INTRANSITIVE_WORDS.split())
_LATER_PREPOSITIONS = frozenset(
    ["during", "without", "among", "along", "after", "before", "like", "such", "per", "via"]
)
_NO_PREDICATE = frozenset(["it", "they", "this", "these", "there", "the", "a", "an"])
_UNLIKE = re.compile(r"(?:Unlike|In contrast to|Compared to|Compared with) (?P<o>[^,]{2,80}), (?P<r>.+)$")
_AS = re.compile(r"As ")
_POINTING = re.compile(r"\b(?:it|they|its|their)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:it|they|this|these|(?:this|these) [\w-]+(?: [\w-]+)?)", re.IGNORECASE)
_ONE_OF = re.compile(
    r"One of (?:the |its |their )?(?P<a>(?:[a-z-]+ ){0,2})(?P<n>[a-z]+s) of (?=[A-Za-z])",
)
_AGREEING = re.compile(r"^(?:Yes|No|Indeed|Exactly|Correct), (?=[a-z])(\w)")
_EXPECTED = re.compile(
    r"^(?:You|One|We) (?:should|can|would|may) expect (?P<a>(?:the|an?) [^,]{3,40}?) to (?P<x>[a-z]+ [^,]{3,}?)(?: and (?P<b>(?:the|an?) [^,]{3,40}?) to (?P<y>[a-z]+ .{3,}))?$"
)
_OURS = re.compile(r"\b([Oo])ur (goal|aim|task|objective|purpose)\b")
_PARTED = re.compile(
    r"(?P<s>[^,;:(]{2,60}(?:\([^)]{1,60}\))?), (?P<p>[^.;:]{3,110}?), (?P<v>is|are|was|were|has|have|can|may|will|[a-z]+s) (?P<r>.+)$",
)
_OF_ONE = re.compile(r"(?:an?|each|every|one)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^)]*\)")
_NO_HEAD = re.compile(r"\b(?:such as|like|often|usually|also|typically|including|not|does|do)\b")
_NO_START = re.compile(
    r"(?:and|but|or|so|if|when|while|as|because|although|to|by|in|on|for|with|at|from|now|then|not|only|how|why|where|however|also|even|just|more|less|ongoing|similar|due|according|based|compared|depending|such|rather|instead|like|unlike|thanks|via|per|both of|either|neither|there|here|yes|no|one way|another)\b",
    re.IGNORECASE,
)
_ASPECT = re.compile(
    r"^(?:the )?(?:key |main |major |common )?(?:benefits?|advantages?|roles?|mechanisms?|uses?|functions?|purposes?|importance|applications?|definition|overview|basics|features?|characteristics?|limitations?|challenges?|disadvantages?) (?:of|in|for) (?P<x>.+)$",
    re.IGNORECASE,
)
_QUALITY = re.compile(
    r"(?:able|ible|ative|itive|ental|ional|lingual|[a-z]-trained|quent|ious|eous|erful|eless|ficant|tical|nical|logical)$|^(?:important|similar|traditional|practical|modern|typical|different|various|common|such|pre-trained|key|main|(?:larg|small|great|high|low|old|young|fast|slow|strong|weak|deep|long|short|earli|lat|new)er)$",
    re.IGNORECASE,
)
_NOUN_WORDS = """objective derivative alternative initiative perspective variable table cable vegetable syllable timetable representative additive adjective narrative relative
    native professional individual potential fundamental cooperative executive consequent constituent incentive negative positive preposition proposition operational chemical radical
    vertical musical crucible bible parable executable deliverable consumable sedative preservative rental continental oriental sentimental mandible"""
_NOUNS_LIKE_QUALITIES = frozenset(_NOUN_WORDS.split())
_ENDS_EARLY = re.compile(
    r"(?:^|\s)(?:a|an|the|of|in|to|and|or|for|with|by|often|already|most|also|only|even)$| (?:The|A|An|It|They|This) "
)
_NO_NOUN = re.compile(
    r"\b(?:that|which|who|it|its|their|they|we|you|our|your|his|her|my|me|I|I['’]\w+)\b| [–—-] |—|[:;?!]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement taken apart; `context` is the phrase that stood before its subject."""

    subject: str
    verb: str
    rest: str
    context: str


def completed(sentence: str, subject: str) -> str:
    """Return a statement that starts with its predicate with its subject in front."""
    text = sentence.strip().removeprefix("Also ")
    text = text[:1].upper() + text[1:]
    first, _, rest = text.partition(" ")
    after = rest.split(" ", 1)[0]
    if not subject or not rest or first.lower() in _NO_PREDICATE:
        return sentence
    be = "are" if many(subject) else "is"
    if first in {
        "Suitable",
        "Useful",
        "Ideal",
        "Responsible",
        "Capable",
        "Known",
        "Similar",
        "Available",
        "Best",
        "Famous",
        "Notable",
        "Specialized",
        "Divided",
        "Able",
        "Native",
        "Common",
    }:
        return f"{subject} {be} {first.lower()} {rest}"
    if verbs.participle(first) and (after in PREPOSITION_WORDS or after in {"using", "via", "when", "per"}):
        return f"{subject} {be.replace('are', 'were').replace('is', 'was') if after in {'by', 'in', 'for'} else be} {first.lower()} {rest}"
    if verbs.past(first) and not verbs.base_form(first) and _OBJECT_FIRST.match(after):
        return f"{subject} {first.lower()} {rest}"
    if _elided(first, text.split(" ")) or first in {"Does", "Do", "Did"}:
        return f"{subject} {first.lower()} {rest}"
    return sentence


def clause(text: str, known: str, near: bool = False) -> Clause | None:
    """Take a statement apart; `known` is what its pronoun or its missing subject stands for."""
    context = ""
    if contrast := _UNLIKE.match(text):
        rest = clause(contrast["r"], known, near)
        return (
            Clause(rest.subject, "unlike", f"{contrast['o']}\0{rest.verb} {rest.rest}", "") if rest else None
        )
    if (found := _CONTEXT.match(text)) and not _AS.match(found["c"]):
        if _DEICTIC.search(found["c"]) or _POINTING.search(found["c"]):
            return None
        context, text = (
            found["c"][0].lower() + found["c"][1:] if not found["c"].split()[0].isupper() else found["c"],
            found["r"],
        )
    text = _unparted(text)
    tokens = text.split(" ")
    first = tokens[0]
    known = _bearer(known)
    if known and _elided(first, tokens):
        return Clause(known, first.lower(), " ".join(tokens[1:]), context)
    at = _verb_at(tokens)
    if at is None:
        return None
    before = at - 1 if at > 1 and tokens[at - 1].lower() in _ADVERBS else at
    subject = " ".join(tokens[:before])
    verb = tokens[at]
    if _PRONOUN.fullmatch(subject):
        if not _stands_in(subject, known, near) or context:
            return None
        subject = known
    elif not _nominal(subject):
        return None
    return Clause(subject, verb, " ".join(tokens[at + 1 :]), context)


def _bearer(known: str) -> str:
    """Return the thing that a heading or a former subject names; empty where it names none.

    A thing, and not an aspect of it, does what is told: of "benefits of a canal" it is the canal.
    """
    name = aspect["x"] if (aspect := _ASPECT.match(known)) else known
    last = name.rsplit(" ", 1)[-1]
    if not name or _NO_START.match(name) or name.split(" ", 1)[0].lower() in _VAGUE or _quality(last):
        return ""
    return name


def _quality(word: str) -> bool:
    """Say whether a word that ends a name leaves it without its noun: "practical", "some important"."""
    return _QUALITY.search(word) is not None and word.lower() not in _NOUNS_LIKE_QUALITIES


def _stands_in(pronoun: str, known: str, near: bool) -> bool:
    """Say whether a pronoun can mean `known`: number agrees, and "this" only where `known` is near."""
    low = pronoun.lower()
    if not known or many(known) != low.startswith(("they", "these")):
        return False
    if low in {"it", "they"}:
        return True
    return near and bool(" " not in low or _STAND_IN.match(low))


def said_plainly(text: str) -> str:
    """Return a statement without the author who makes it: "our goal is" says that the goal is."""
    if hope := _EXPECTED.match(text):
        last = (hope["b"], hope["y"]) if hope["b"] else (hope["a"], hope["x"])
        return f"{last[0]} should {last[1]}"
    if several := _ONE_OF.match(text):
        text = f"One {several['a']}{singular(several['n'])} of {text[several.end() :]}"
    if text.startswith(("Yes, ", "No, ", "Indeed, ", "Exactly, ", "Correct, ")):
        text = _AGREEING.sub(lambda m: m[1].upper(), text)
    if "ur " not in text:
        return text
    return _OURS.sub(lambda m: f"{'T' if m[1] == 'O' else 't'}he {m[2]}", text)


def _unparted(text: str) -> str:
    """Return a statement without what stands in commas between its subject and its verb."""
    found = _PARTED.match(text) if ", " in text else None
    if not found or not _nominal(found["s"]) or _verb_at([*found["s"].split(" "), "\0"]) is not None:
        return text
    if found["v"] not in verbs.AUXILIARIES and not verbs.third_person(found["v"]):
        return text
    return f"{found['s']} {found['v']} {found['r']}"


def _elided(first: str, tokens: list[str]) -> bool:
    """Say whether a statement starts with its predicate: "Reduces the precision…", "Released by …"."""
    base = verbs.third_person(first)
    if (
        base
        and first[0].isupper()
        and len(tokens) > 2
        and not (
            verbs.ambiguous(base) and tokens[1] in {"are", "is", "of", "and", "were", "can", "in", "for"}
        )
    ):
        return True
    if (
        first[0].isupper()
        and verbs.participle(first)
        and len(tokens) > 2
        and (tokens[1] in PREPOSITION_WORDS or tokens[1] == "using")
    ):
        return True
    return first in {"Can", "Is", "Are", "Was", "Has"} and len(tokens) > 3


def _verb_at(tokens: list[str]) -> int | None:
    """Return where the predicate starts, when everything before it can be a subject."""
    for at, token in enumerate(tokens[: MOST_SUBJECT + 1]):
        low = token.lower().strip('“”"*_`')
        if at and low in verbs.AUXILIARIES:
            return at
        if token.endswith((",", ";", ":", ".")) and "(" not in " ".join(tokens[: at + 1]):
            return None
        if not at or tokens[at - 1].lower() in _NO_VERB_AFTER:
            if low in _CLAUSE_AFTER:
                return None
            continue
        if low in _CLAUSES:
            return None
        base = verbs.third_person(low)
        if base and (not verbs.ambiguous(base) or _acts(tokens, at, base)):
            return at
        if verbs.past(low) in INTRANSITIVE:
            return at
        base = verbs.base_form(low)
        if base and verbs.ambiguous(base) and not _acts(tokens, at, base):
            continue
        if (
            base
            and _plural_before(tokens[:at])
            and not (
                verbs.ambiguous(base) and at + 1 < len(tokens) and tokens[at + 1].lower() in verbs.AUXILIARIES
            )
        ):
            return at
        if (
            (
                verbs.past(low)
                and at + 1 < len(tokens)
                and tokens[at + 1] not in _NO_OBJECT
                and tokens[at - 1][:1].isalnum()
            )
            and tokens[0].lower() not in {"a", "an"}
            and (
                tokens[at - 1][0].isupper()
                or tokens[at - 1].endswith("s")
                or re.match(r"^\d{4}$", tokens[at + 1])
            )
        ):
            return at
    return None


def _acts(tokens: list[str], at: int, base: str) -> bool:
    """Say whether a word that is verb and noun is a verb here, by what follows it."""
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1].lower().strip(",.")
    if _finite_later(tokens, at + 1):
        return False
    if base == "help" and verbs.base_form(after):
        return True
    if f"{base} {after}" in {"try to", "need to", "aim to", "help to", "work by"}:
        return tokens[at].lower() != base or _plural_before(tokens[:at])
    if _object(tokens, at) or (
        after in _NEARLY and tokens[at + 2 : at + 3] and tokens[at + 2][0].isdecimal()
    ):
        return True
    if after in _JOINED or after in _LATER_PREPOSITIONS or after in verbs.AUXILIARIES:
        return base in STRANDING and after in PREPOSITION_WORDS and after != "of"
    if verbs.base_form(after) and not verbs.ambiguous(verbs.base_form(after)):
        return False
    if after in {"try", "work", "need", "help", "aim", "tend"} and " ".join(tokens[at + 2 : at + 3]) in {
        "to",
        "by",
    }:
        return False
    if tokens[at].lower() == base:
        return _plural_before(tokens[:at])
    return _singular_before(tokens[:at]) and not verbs.third_person(after)


def _finite_later(tokens: list[str], start: int) -> bool:
    """Say whether the clause has a verb further on that can be nothing else, so that an earlier word is a noun."""
    for at in range(start, min(len(tokens), start + 9)):
        low = tokens[at].lower()
        if low in _CLAUSES or low in _BREAKS:
            return False
        if tokens[at - 1].lower() in _NO_VERB_AFTER:
            continue
        if low in verbs.AUXILIARIES:
            return True
        base = verbs.third_person(low) or verbs.base_form(low)
        if (
            base
            and (not verbs.ambiguous(base) or (at == start and _object(tokens, at)))
            and tokens[at - 1].lower() not in _NO_VERB_AFTER
        ):
            return True
        if tokens[at].endswith((",", ";", ":")):
            return False
    return False


def _object(tokens: list[str], at: int) -> bool:
    """Say whether an object follows, as after a verb and not after a noun of the same look."""
    after = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
    return (
        after in _OBJECTS or after[:1].isdecimal() or (at + 1 < len(tokens) and tokens[at + 1][:1].isupper())
    )


def _singular_before(tokens: list[str]) -> bool:
    last = tokens[-1].strip('“”"()*_`,')
    return bool(last) and (
        not last.endswith("s") or last.endswith(("ss", "is", "us", "n-gram")) or last.isupper()
    )


def _plural_before(tokens: list[str]) -> bool:
    subject = " ".join(tokens)
    if subject.lower() in {"they", "these"}:
        return True
    last = tokens[-1].translate(_PUNCTUATION)
    joined = " and " in subject
    return ((_MANY.search(last) is not None or plural(last)) and not _EACH.match(subject)) or joined


def _nominal(subject: str) -> bool:
    """Say whether a text can stand as the subject of a question."""
    plain = (_BRACKETS.sub("", subject) if "(" in subject else subject).strip()
    first = plain.split()[0].lower() if plain else ""
    if not plain or first in _VAGUE or sentences.words(plain) > 10 or _DEICTIC.search(plain) or "," in plain:
        return False
    if _VAGUE_SUBJECT.match(plain) or _NO_HEAD.search(plain) or _NO_START.match(plain):
        return False
    if _NO_NOUN.search(plain) or _ENDS_EARLY.search(plain) or _quality(plain.rsplit(" ", 1)[-1]):
        return False
    return subject.count("(") == subject.count(")")


def many(subject: str) -> bool:
    """Say whether a subject takes the plural of the verb."""
    return plural(subject) and not _OF_ONE.match(subject)
