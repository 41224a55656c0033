"""A statement into its subject, its verb and the rest, when its grammar is plain."""

import re
from dataclasses import dataclass

from decks.build import sentences, verbs
from decks.build.topics import plural, singular

MOST_SUBJECT = 12
PREPOSITIONS = "to|on|in|for|from|with|by|as|into|of|at|against|through|over|under|about|around|between|within|across|towards?|upon"
_STAND_IN = (
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
    ]
)
_CONTEXT = re.compile(
    r"^(?P<c>(?:In|For|With|During|After|Before|When|Since|By|On|At|Within|Under|If|Among|Throughout|From|Without|Through|To|Because of|Due to|Using|As)\s[^,;:]{3,90}),\s+(?P<r>.+)$"
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
    r"term|word|words|code|following|combination|difference|authors|article|user|users|choice|point|points|reason|fact|statement|sentence|list|rest|latter|former)$",
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
    text = re.sub(r"^Also ", "", sentence.strip())
    text = text[:1].upper() + text[1:]
    first, _, rest = text.partition(" ")
    after = rest.split(" ", 1)[0]
    be = "are" if many(subject) else "is"
    if not subject or not rest or re.match(r"^(?:it|they|this|these|there|the|an?)$", first, re.IGNORECASE):
        return sentence
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
    if verbs.participle(first) and re.fullmatch(rf"{PREPOSITIONS}|using|via|when|per", after):
        return f"{subject} {be.replace('are', 'were').replace('is', 'was') if after in {'by', 'in', 'for'} else be} {first.lower()} {rest}"
    if (
        verbs.past(first)
        and not verbs.base_form(first)
        and re.match(r"^(?:the|an?|its|their|\d|[A-Z])", after)
    ):
        return f"{subject} {first.lower()} {rest}"
    if _elided(first, text.split(" ")) or first in {"Does", "Do", "Did"}:
        return f"{subject} {first.lower()} {rest}"
    return sentence


def clause(text: str, known: str, near: bool = False) -> Clause | None:
    """Take a statement apart; `known` is what its pronoun or its missing subject stands for."""
    context = ""
    if contrast := re.match(
        r"^(?:Unlike|In contrast to|Compared to|Compared with) (?P<o>[^,]{2,80}), (?P<r>.+)$", text
    ):
        rest = clause(contrast["r"], known, near)
        return (
            Clause(rest.subject, "unlike", f"{contrast['o']}\0{rest.verb} {rest.rest}", "") if rest else None
        )
    if (found := _CONTEXT.match(text)) and not re.match(r"^(?:To|As|Using) ", found["c"]):
        if _DEICTIC.search(found["c"]) or re.search(r"\b(?:it|they|its|their)\b", found["c"], re.IGNORECASE):
            return None
        context, text = (
            found["c"][0].lower() + found["c"][1:] if not found["c"].split()[0].isupper() else found["c"],
            found["r"],
        )
    text = _unparted(text)
    tokens = text.split(" ")
    first = tokens[0]
    if known and _elided(first, tokens):
        return Clause(known, first.lower(), " ".join(tokens[1:]), context)
    at = _verb_at(tokens)
    if at is None:
        return None
    before = at - 1 if at > 1 and tokens[at - 1].lower() in _ADVERBS else at
    subject = " ".join(tokens[:before])
    verb = tokens[at]
    if re.fullmatch(r"(?:it|they|this|these|(?:this|these) [\w-]+(?: [\w-]+)?)", subject, re.IGNORECASE):
        if not _stands_in(subject, known, near) or context:
            return None
        subject = known
    elif not _nominal(subject):
        return None
    return Clause(subject, verb, " ".join(tokens[at + 1 :]), context)


def _stands_in(pronoun: str, known: str, near: bool) -> bool:
    """Say whether a pronoun can mean `known`: number agrees, and "this" only where `known` is near."""
    low = pronoun.lower()
    if not known or many(known) != low.startswith(("they", "these")):
        return False
    if low in {"it", "they"}:
        return True
    return near and bool(" " not in low or re.match(_STAND_IN, low))


def said_plainly(text: str) -> str:
    """Return a statement without the author who makes it: "our goal is" says that the goal is."""
    if several := re.match(
        r"^One of (?:the |its |their )?(?P<a>(?:[a-z-]+ ){0,2})(?P<n>[a-z]+s) of (?=[A-Za-z])", text
    ):
        text = f"One {several['a']}{singular(several['n'])} of {text[several.end() :]}"
    text = re.sub(r"^(?:Yes|No|Indeed|Exactly|Correct), (?=[a-z])(\w)", lambda m: m[1].upper(), text)
    return re.sub(
        r"\b([Oo])ur (goal|aim|task|objective|purpose)\b",
        lambda m: f"{'T' if m[1] == 'O' else 't'}he {m[2]}",
        text,
    )


def _unparted(text: str) -> str:
    """Return a statement without what stands in commas between its subject and its verb."""
    found = re.match(
        r"^(?P<s>[^,;:(]{2,60}(?:\([^)]{1,60}\))?), (?P<p>[^.;:]{3,110}?), (?P<v>is|are|was|were|has|have|can|may|will|[a-z]+s) (?P<r>.+)$",
        text,
    )
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
        and not (verbs.ambiguous(base) and re.match(r"^(?:are|is|of|and|were|can|in|for)$", tokens[1]))
    ):
        return True
    if (
        first[0].isupper()
        and verbs.participle(first)
        and len(tokens) > 2
        and re.match(rf"^(?:{PREPOSITIONS}|using)$", tokens[1])
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
        if not at or tokens[at - 1].lower() in {
            "to",
            "that",
            "which",
            "who",
            "where",
            "when",
            "of",
            "the",
            "a",
            "an",
            "in",
            "for",
            "with",
            "and",
            "or",
            "by",
        }:
            if low in {"that", "which", "who", "because", "if", "when"}:
                return None
            continue
        if low in {
            "that",
            "which",
            "who",
            "whose",
            "where",
            "because",
            "if",
            "when",
            "while",
            "not",
            "but",
            "then",
        }:
            return None
        base = verbs.third_person(low)
        if base and (not verbs.ambiguous(base) or _acts(tokens, at, base)):
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
                and not re.match(
                    rf"^(?:{PREPOSITIONS}|and|or|is|are|was|were|using|can|has)$", tokens[at + 1]
                )
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
    if _object(tokens, at):
        return True
    if (
        re.fullmatch(rf"{PREPOSITIONS}|and|or|that|which|who|than|when|where|if|because|not", after)
        or after in verbs.AUXILIARIES
    ):
        return base in STRANDING and re.fullmatch(PREPOSITIONS, after) is not None and after != "of"
    if verbs.base_form(after) and not verbs.ambiguous(verbs.base_form(after)):
        return False
    if tokens[at].lower() == base:
        return _plural_before(tokens[:at])
    return _singular_before(tokens[:at]) and not verbs.third_person(after)


def _object(tokens: list[str], at: int) -> bool:
    """Say whether an object follows, as after a verb and not after a noun of the same look."""
    after = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
    return bool(
        re.match(
            r"^(?:an?|the|its|their|his|her|each|every|all|both|how|what|when|which|whether|that|one|two|three|more|many|no|\d.*|only|as|up|into|out)$",
            after,
        )
    ) or (at + 1 < len(tokens) and tokens[at + 1][:1].isupper())


def _singular_before(tokens: list[str]) -> bool:
    last = tokens[-1].strip('“”"()*_`,')
    return bool(last) and (
        not last.endswith("s") or last.endswith(("ss", "is", "us", "n-gram")) or last.isupper()
    )


def _plural_before(tokens: list[str]) -> bool:
    subject = " ".join(tokens)
    if subject.lower() in {"they", "these"}:
        return True
    last = re.sub(r"[“”\"()*_`,]", "", tokens[-1])
    joined = " and " in subject
    return (
        bool(re.search(r"(?<![su'])s$|\bpeople$|\bchildren$|\bdata$|\bwomen$|\bmen$|bacteria$", last))
        and not re.match(r"^(?:an?|each|every)\b", subject, re.IGNORECASE)
    ) or joined


def _nominal(subject: str) -> bool:
    """Say whether a text can stand as the subject of a question."""
    plain = re.sub(r"\([^)]*\)", "", subject).strip()
    first = plain.split()[0].lower() if plain else ""
    if not plain or first in _VAGUE or sentences.words(plain) > 10 or _DEICTIC.search(plain) or "," in plain:
        return False
    if _VAGUE_SUBJECT.match(plain) or re.search(
        r"\b(?:such as|like|often|usually|also|typically|including|not|does|do)\b", plain
    ):
        return False
    if re.match(
        r"^(?:and|but|or|so|if|when|while|as|because|although|to|by|in|on|for|with|at|from|now|then|not|only|how|why|where|however|also|even|just|more|less|ongoing)\b",
        plain,
        re.IGNORECASE,
    ):
        return False
    return not re.search(
        r"\b(?:that|which|who|it|its|their|they|we|you|our|your)\b|[:;?!]", plain, re.IGNORECASE
    ) and subject.count("(") == subject.count(")")


def many(subject: str) -> bool:
    """Say whether a subject takes the plural of the verb."""
    return not re.match(r"^(?:an?|each|every|one)\b", subject, re.IGNORECASE) and plural(subject)
