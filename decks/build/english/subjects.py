"""What can be the subject of a question, and what a pronoun or a missing subject stands for."""

import re
from functools import lru_cache

from decks.build.english import verbs
from decks.build.english.nouns import kind_of, plural
from decks.build.english.predicates import PREPOSITION_WORDS

_STAND_IN = re.compile(
    r"^(?:this|these) (?:\w+ )?(?:mechanism|method|technique|approach|process|phase|step|stage|part|layer|function|component|type|kind|form|task|model|models|methods|"
    r"techniques|organ|device|protocol|rule|principle|structure|system|algorithm|dish|plant|animal|law|reaction)s?$"
)
_OFTEN = "typically usually often also commonly generally normally then now still always primarily mainly simply therefore thus essentially basically"
DEICTIC = re.compile(
    r"\b(?:this|these|those|that (?:is|way)|above|below|following|here|previous(?:ly)?|aforementioned|latter|former|next section|such an?|respectively)\b"
)
ADVERBS = frozenset(_OFTEN.split())
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
    r"term|word|words|code|following|combination|difference|module|guide|chapter|section|document|course|lecture|book|post|blog|tutorial|video|page|slide|notes|authors|article|user|users|choice|point|points|reason|fact|statement|sentence|list|rest|latter|former)$|^(?:the|an?) (?:first|second|third|next|last|same|other)(?: one)?$|^(?:the )?(?:step|stage|figure|table|phase|chapter|example|part|case) \d+$"
)
_ROLES = frozenset(["input", "inputs", "output", "outputs", "result", "results", "example", "examples", "value", "values", "column", "row", "total"])  # fmt: skip
"""Labels that tell what part something plays beside them, which nothing else on the page is called."""

_ALONE = frozenset(["all", "some", "most", "many", "both", "each", "one", "others", "several", "few", "none"])
_PICTURE = re.compile(
    r"the (?:picture|image|photo|photograph|screenshot|illustration)\b(?! (?:sensor|processing|processor|file|format|quality|plane))"
)
_POINTING = frozenset(
    [
        "other",
        "similar",
        "relevant",
        "same",
        "remaining",
        "resulting",
        "few",
        "fewer",
        "more",
        "certain",
        "respective",
        "corresponding",
    ]
)
"""Words that say that a thing is told apart from others, which a question does not know."""

_DENYING = frozenset(["hardly", "barely", "rarely", "scarcely", "seldom"])
_OF_ONE = re.compile(r"(?:an?|each|every|one)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^)]*\)")
_NO_START = re.compile(
    r"(?:and|but|or|so|if|once|whereas|when|while|as|because|although|to|by|in|on|for|with|at|from|now|then|not|only|how|why|where|however|also|even|just|more|less|ongoing|similar|due|according|based|compared|depending|such|rather|instead|like|unlike|thanks|via|per|both of|either|neither|there|here|yes|no|one way|another|much|perhaps|yet|maybe|needless|sometimes|often|usually|between|during|next (?:chapters?|sections?|pages?)|until|after|before|under|within|without|despite|throughout|all (?:of|two|three|four|five|six)|let['’]s|almost|nearly|choose|suppose|imagine|click|see|refer|use (?!of\b|cases?\b))\b"
)
_ASPECT = re.compile(
    r"^(?:the )?(?:key |main |major |common )?(?:benefits?|advantages?|roles?|mechanisms?|uses?|functions?|purposes?|importance|applications?|definition|overview|basics|features?|characteristics?|limitations?|challenges?|disadvantages?) (?:of|in|for) (?P<x>.+)$",
    re.IGNORECASE,
)
_QUALITY_ENDS = (
    *("able", "ible", "ative", "itive", "ental", "ional", "lingual", "-trained", "quent", "ious", "eous"),
    *("erful", "eless", "ficant", "tical", "nical", "logical"),
)
_QUALITY_WORDS = """important similar typical modern different various common such key main larger smaller greater higher lower older younger faster slower stronger weaker
    deeper longer shorter earlier later newer"""
_QUALITIES = frozenset(_QUALITY_WORDS.split())
_NOUN_WORDS = """objective derivative alternative initiative perspective variable table cable vegetable syllable timetable representative additive adjective narrative relative
    native professional individual potential fundamental cooperative executive consequent constituent incentive negative positive preposition proposition operational chemical radical
    vertical musical crucible bible parable executable deliverable consumable sedative preservative rental continental oriental sentimental mandible"""
_NOUNS_LIKE_QUALITIES = frozenset(_NOUN_WORDS.split())
_MOST_WORDS = 10
_MARKS = re.compile(
    r"[,:;?!—]| [–-] | (?:The|A|An|It|They|This) |(?:such|next) (?:as|an?|section)\b|\bthat (?:is|way)\b|['’](?:m|ve|ll|re)\b"
)
_MARKING = frozenset(["the", "a", "an", "it", "they", "this", "as", "section", "is", "way"])
"""Between letters and blanks alone, `_MARKS` finds nothing without one of these words after the first."""
_ORDER = re.compile(
    r"(?!(?:[Bb]oth|[Aa]ll|[Hh]alf|[Ss]uch|[Ww]hat|[Oo]f) )[A-Za-z]+(?<!ing) (?:the|an?) [a-z]"
)
_WORKS = frozenset(
    ["guide", "notes", "handbook", "tutorial", "course", "sheet", "lecture", "module", "chapter"]
)
_ARTICLES = frozenset(["the", "a", "an"])
_JOINING = frozenset(["and", "or", "both", "all", "half", "than", "such"])
_NO_NAME_WORDS = """that which who it its their they we whether how why what where when you our your his her my me i elsewhere them him like often usually also typically including not does do
    there this these those above below following here previous previously aforementioned latter former respectively"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
_NO_END_WORDS = "one ones a an the of in to and or for with by often already most also only even"
_NO_END = frozenset(_NO_END_WORDS.split())


@lru_cache(maxsize=5_000)
def bearer(known: str) -> str:
    """Return the thing that a heading or a former subject names; empty where it names none.

    A thing, and not an aspect of it, does what is told: of "benefits of a canal" it is the canal.
    """
    name = aspect["x"] if (aspect := _ASPECT.match(known)) else known
    while (last := name.rsplit(" ", 1)[-1]).lower() in ADVERBS and " " in name:
        name = name.rsplit(" ", 1)[0]
    first, _, rest = name.partition(" ")
    acts = verbs.third_person(first) or verbs.base_form(first)
    if (
        _VAGUE_SUBJECT.match(name.lower())
        or name.lower() in _ROLES
        or last.lower() in _WORKS
        or (rest and acts and not verbs.ambiguous(acts))
    ):
        return ""
    if (
        not name
        or last in _NO_END
        or _NO_START.match(name.lower())
        or name.split(" ", 1)[0].lower() in _VAGUE
        or _quality(last)
    ):
        return ""
    return name


@lru_cache(maxsize=20_000)
def _quality(word: str) -> bool:
    """Say whether a word that ends a name leaves it without its noun: "practical", "some important"."""
    low = word.lower()
    return (low.endswith(_QUALITY_ENDS) or low in _QUALITIES) and low not in _NOUNS_LIKE_QUALITIES


def stands_in(pronoun: str, known: str, near: bool) -> bool:
    """Say whether a pronoun can mean `known`: number agrees, and "this" only where `known` is near.

    A bare class such as "Features" names nothing.
    """
    low = pronoun.lower()
    if kind_of(known.lower()):
        return False
    if not known or ("_" not in known and many(known) != low.startswith(("they", "these"))):
        return False
    if low in {"it", "they"}:
        return True
    return near and bool(" " not in low or _STAND_IN.match(low))


def nominal(subject: str) -> bool:
    """Say whether a text can stand as the subject of a question."""
    plain = (_BRACKETS.sub("", subject) if "(" in subject else subject).strip()
    low = plain.lower()
    words = [word.strip('“”"') for word in low.split()]
    if not words or len(words) > _MOST_WORDS or words[0] in _VAGUE:
        return False
    marked = not plain.replace(" ", "").isalpha() or not _MARKING.isdisjoint(words[1:])
    if marked and _MARKS.search(plain):
        return False
    if not _NO_NAME.isdisjoint(words) or _quality(words[-1]) or words[-1] in _NO_END:
        return False
    if words[1:2] and words[1] in _ARTICLES and _ORDER.match(plain):
        return False
    if not _ARTICLES.isdisjoint(words[2:]) and _apart(words):
        return False
    if " and the " in plain and words[0] not in {"the", "both", "each"}:
        return False
    if _VAGUE_SUBJECT.match(low) or _NO_START.match(low) or low in _ALONE or _PICTURE.match(low):
        return False
    if not _POINTING.isdisjoint(words[:2]) or words[-1] in _DENYING:
        return False
    if len(words) > 2 and verbs.past(words[-1]) and not verbs.base_form(words[-1]):
        return False
    return subject.count("(") == subject.count(")")


def _apart(words: list[str]) -> bool:
    """Say whether an article within a name begins another one: "in some cases the colour"."""
    return any(
        word in _ARTICLES
        and words[at - 1] not in PREPOSITION_WORDS
        and words[at - 1] not in _JOINING
        and not words[at - 1].endswith("ing")
        and words[at - 2] != "to"
        for at, word in enumerate(words)
        if at > 1
    )


def many(subject: str) -> bool:
    """Say whether a subject takes the plural of the verb."""
    return plural(subject) and not _OF_ONE.match(subject)
