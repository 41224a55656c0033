"""A sentence into a question and its answer, when its grammar is plain enough to be turned round."""

import re
from dataclasses import dataclass

from decks.build import sentences, verbs

MOST_SUBJECT = 12
_PREPOSITIONS = "to|on|in|for|from|with|by|as|into|of|at|against|through|over|under|about|around|between|within|across|towards?|upon"
_STAND_IN = (
    r"^(?:this|these) (?:\w+ )?(?:mechanism|method|technique|approach|process|phase|step|stage|part|layer|function|component|type|kind|form|task|model|models|methods|"
    r"techniques|organ|device|protocol|rule|principle|structure|system|algorithm|dish|plant|animal|law|reaction)s?$"
)
_STRANDING = frozenset(
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
_PRONOUN = re.compile(
    r"^(?:it|they|this|these|those|that|he|she|we|you|i|there|here|one|some|many|such|each|both|all|most|others?|another|its|their|his|her|our|your|my)\b",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"^(?:additionally|moreover|furthermore|however|therefore|thus|hence|specifically|importantly|overall|essentially|basically|generally|typically|usually|often"
    r"|in summary|in short|in general|in essence|in particular|in fact|in practice|in other words|consequently|conversely|meanwhile|today|finally|also|in addition|as a result"
    r"|in simple terms|put simply|notably|traditionally|originally|intuitively|mathematically|on the other hand|by default)\b,?\s+",
    re.IGNORECASE,
)
_CONTEXT = re.compile(
    r"^(?P<c>(?:In|For|With|During|After|Before|When|Since|By|On|At|Within|Under|If|Among|Throughout|From|Without|Through|To|Because of|Due to|Using|As)\s[^,;:]{3,90}),\s+(?P<r>.+)$"
)
_DEICTIC = re.compile(
    r"\b(?:this|these|those|that (?:is|way)|above|below|following|here|previous(?:ly)?|aforementioned|latter|former|next section|such an?|respectively)\b",
    re.IGNORECASE,
)
_VAGUE = frozenset(
    [
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
        "one",
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
_DETERMINED = re.compile(
    r"^(?:an?|the|each|every|any|some|most|all|many|several|various|both|no|its|their|our|your|my|his|her)\s+",
    re.IGNORECASE,
)
_LIMIT = 55


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answer; `subject` is what it asks about, `sort` how it was found."""

    front: str
    back: str
    subject: str
    sort: str


@dataclass(frozen=True, slots=True)
class _Clause:
    subject: str
    verb: str
    rest: str
    context: str


def ask(sentence: str, subject: str = "", topic: str = "", *, near: bool = False) -> Asked | None:
    """Turn a statement into a question; `subject` is what a pronoun or an elided subject stands for.

    `topic` is added where the question would not name it; `near` says that "this method" stands for
    `subject` too. None when the grammar is not plain.
    """
    text = sentences.bare(sentence)
    if (
        not text
        or text.endswith(("?", "!", ":"))
        or sentences.words(text) > 70
        or re.match(
            r"^(?:for example|for instance|e\.g|imagine|suppose|consider|let|note)\b", text, re.IGNORECASE
        )
    ):
        return None
    text = _OPENER.sub("", text)
    clause = _clause(_said_plainly(text), subject, near)
    if clause is None:
        return None
    asked = _question(clause)
    if asked is None:
        return None
    return _finish(asked, clause, topic)


def completed(sentence: str, subject: str) -> str:
    """Return a statement that starts with its predicate with its subject in front."""
    text = re.sub(r"^Also ", "", sentence.strip())
    text = text[:1].upper() + text[1:]
    first, _, rest = text.partition(" ")
    after = rest.split(" ", 1)[0]
    be = "are" if _many(subject) else "is"
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
    if verbs.participle(first) and re.fullmatch(rf"{_PREPOSITIONS}|using|via|when|per", after):
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


def _clause(text: str, known: str, near: bool = False) -> _Clause | None:
    context = ""
    if contrast := re.match(
        r"^(?:Unlike|In contrast to|Compared to|Compared with) (?P<o>[^,]{2,80}), (?P<r>.+)$", text
    ):
        rest = _clause(contrast["r"], known, near)
        return (
            _Clause(rest.subject, "unlike", f"{contrast['o']}\0{rest.verb} {rest.rest}", "") if rest else None
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
        return _Clause(known, first.lower(), " ".join(tokens[1:]), context)
    at = _verb_at(tokens)
    if at is None:
        return None
    subject = " ".join(tokens[:at])
    verb = tokens[at]
    if re.fullmatch(r"(?:it|they|this|these|(?:this|these) [\w-]+(?: [\w-]+)?)", subject, re.IGNORECASE):
        if not _stands_in(subject, known, near) or context:
            return None
        subject = known
    elif not _nominal(subject):
        return None
    return _Clause(subject, verb, " ".join(tokens[at + 1 :]), context)


def _stands_in(pronoun: str, known: str, near: bool) -> bool:
    """Say whether a pronoun can mean `known`: number agrees, and "this" only where `known` is near."""
    low = pronoun.lower()
    if not known or _many(known) != low.startswith(("they", "these")):
        return False
    if low in {"it", "they"}:
        return True
    return near and bool(" " not in low or re.match(_STAND_IN, low))


def _said_plainly(text: str) -> str:
    """Return a statement without the author who makes it: "our goal is" says that the goal is."""
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
        and re.match(rf"^(?:{_PREPOSITIONS}|using)$", tokens[1])
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
                    rf"^(?:{_PREPOSITIONS}|and|or|is|are|was|were|using|can|has)$", tokens[at + 1]
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
        re.fullmatch(rf"{_PREPOSITIONS}|and|or|that|which|who|than|when|where|if|because|not", after)
        or after in verbs.AUXILIARIES
    ):
        return base in _STRANDING and re.fullmatch(_PREPOSITIONS, after) is not None and after != "of"
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


def _lower(subject: str) -> str:
    """Return a subject as it stands inside a question."""
    first, _, rest = subject.partition(" ")
    if first.lower() in {
        "a",
        "an",
        "the",
        "each",
        "every",
        "some",
        "most",
        "all",
        "many",
        "several",
        "both",
        "no",
        "different",
        "various",
        "other",
        "common",
        "modern",
        "early",
        "large",
        "small",
        "new",
        "high",
        "low",
        "more",
        "traditional",
    }:
        return f"{first.lower()} {rest}"
    if re.match(r"^[A-Z][a-z'-]+$", first) and (rest[:1].islower() or not rest):
        return subject  # lowered by the caller, who knows the document's words
    return subject


def _many(subject: str) -> bool:
    from decks.build.topics import plural

    return not re.match(r"^(?:an?|each|every|one)\b", subject, re.IGNORECASE) and plural(subject)


def _question(clause: _Clause) -> Asked | None:
    verb, rest, subject = clause.verb.lower(), clause.rest.strip(), _lower(clause.subject)
    if verb == "unlike":
        other, _, predicate = rest.partition("\0")
        return Asked(
            f"How {'do' if _many(subject) else 'does'} {subject} differ from {other}?",
            f"{clause.subject} {predicate}",
            subject,
            "contrast",
        )
    if not rest:
        return None
    if verb in {"is", "are", "was", "were"}:
        return _being(subject, verb, rest)
    if verb in {"can", "could", "may", "might", "must", "should", "will"}:
        return _modal(subject, verb, rest)
    if verb in {"has", "have", "had"}:
        return _having(subject, verb, rest)
    if (
        verb in {"do", "does", "did"}
        and (refused := re.match(r"^not (?P<v>[a-z]+) (?P<o>(?:an?|the|any|all|its|their)?\b.{4,})$", rest))
        and verbs.base_form(refused["v"])
    ):
        if re.match(rf"^(?:{_PREPOSITIONS}|have|be)\b", refused["o"]) or refused["v"] in {
            "have",
            "seem",
            "appear",
        }:
            return None
        return Asked(f"What {verb} {subject} not {refused['v']}?", refused["o"], subject, "doing")
    if verb in {"do", "does", "did", "would", "cannot"}:
        return None
    if base := verbs.third_person(verb):
        return _doing(subject, "does", base, rest)
    if (
        verbs.participle(verb)
        and re.match(rf"^(?:{_PREPOSITIONS}|using)\b", rest)
        and clause.verb == verb
        and not verbs.base_form(verb)
    ):
        return _being(
            subject,
            "are" if _many(subject) else "was" if re.match(r"^(?:by|in)\b", rest) else "is",
            f"{verb} {rest}",
        )
    if base := verbs.base_form(verb):
        return _doing(subject, "do", base, rest)
    if base := verbs.past(verb):
        return _doing(subject, "did", base, rest)
    return None


def _being(subject: str, verb: str, rest: str) -> Asked | None:
    if cause := re.match(r"^(?P<p>[^,]{3,60}?),? because (?P<c>.+)$", rest):
        return Asked(f"Why {verb} {subject} {cause['p']}?", f"Because {cause['c']}", subject, "cause")
    rest = re.sub(
        r"^(?:also|often|typically|usually|commonly|generally|primarily|mainly|essentially|basically|simply|currently|widely|now|only|then|first|nearly|almost|highly|fully|completely|particularly|especially|very|well|perfectly|originally|frequently|mostly|always|sometimes) ",
        "",
        rest,
    )
    words = rest.split()
    if (words[0].lower() in {"a", "an", "the", "one"} and len(words) > 2) or (
        sentences.words(subject) <= 6 and verb in {"are", "is"} and _noun_phrase(words)
    ):
        if words[0].lower() == "one" and words[1] != "of":
            return None
        return Asked(f"What {verb} {subject}?", rest, subject, "definition")
    if words[0].lower() in {
        "not",
        "that",
        "to",
        "because",
        "in",
        "when",
        "where",
        "as",
        "about",
        "like",
        "more",
        "less",
        "very",
        "so",
        "no",
        "just",
        "being",
        "similar",
        "important",
    }:
        if words[0] == "to" and re.match(
            r"^the (?:goal|aim|purpose|objective|main|primary|idea|key|role|function|task|job|first|next|last|basic|ultimate)",
            subject,
        ):
            return Asked(f"What {verb} {subject}?", rest, subject, "definition")
        return None
    if (
        words[0]
        in {
            "suitable",
            "useful",
            "ideal",
            "responsible",
            "capable",
            "famous",
            "notable",
            "necessary",
            "essential",
            "sensitive",
            "resistant",
            "prone",
            "native",
            "equivalent",
            "equal",
            "analogous",
            "identical",
            "vulnerable",
        }
        and len(words) > 2
        and words[1] in {"for", "of", "to", "in"}
    ):
        return Asked(f"What {verb} {subject} {words[0]} {words[1]}?", " ".join(words[2:]), subject, "passive")
    if words[0] == "short" and len(words) > 2 and words[1] == "for":
        return Asked(f"What {verb} {subject} short for?", " ".join(words[2:]), subject, "name")
    if verbs.participle(words[0]):
        return _passive(subject, verb, words)
    return None


def _noun_phrase(words: list[str]) -> bool:
    """Say whether a predicate without an article is a noun phrase: plural noun before "that", "of", "used"."""
    for at, word in enumerate(words[:6]):
        if (
            at
            and re.match(r"^(?:that|which|of|used|in|for|designed|where|whose|with|who|made)$", word)
            and re.search(r"(?<![su])s,?$|ing$|tion$|ity$", words[at - 1])
        ):
            return True
        if word.endswith((",", ";")):
            return False
    return False


def _passive(subject: str, verb: str, words: list[str]) -> Asked | None:
    part, tail = words[0], words[1:]
    if len(tail) < 1:
        return None
    first, rest = tail[0].lower(), " ".join(tail)
    if (
        first == "to"
        and part in {"supposed", "expected", "able", "allowed", "required", "forced", "made", "known"}
        and len(tail) > 2
    ):
        return Asked(f"What {verb} {subject} {part} to do?", " ".join(tail[1:]), subject, "purpose")
    if part in {"called", "named", "termed", "known"} and (part != "known" or first == "as"):
        name = " ".join(tail[1:]) if part == "known" else rest
        return Asked(
            f"What {verb} {subject} {'also known as' if part == 'known' else part}?", name, subject, "name"
        )
    if (
        part in {"used", "designed", "intended", "meant", "built", "trained", "needed", "required"}
        and first in {"to", "for"}
        and len(tail) > 2
    ):
        ending = {
            "to": "to do" if part in {"designed", "intended", "meant", "built", "trained"} else "for",
            "for": "for",
        }[first]
        return Asked(
            f"What {verb} {subject} {part} {ending}?",
            rest if ending == "for" and first == "to" else " ".join(tail[1:]),
            subject,
            "purpose",
        )
    if first in {"using", "via", "through"} or (first == "by" and len(tail) > 1 and tail[1].endswith("ing")):
        return Asked(f"How {verb} {subject} {part}?", rest[0].upper() + rest[1:], subject, "means")
    if part == "defined" and first == "as" and len(tail) > 1:
        return Asked(
            f"How {verb} {subject} defined?", re.sub(r"^:\s*", "", " ".join(tail[1:])), subject, "formula"
        )
    if first == "by" and len(tail) > 1:
        doer = re.split(
            r",? (?:in|on) (?=\d{4}\b|[A-Z][a-z]+ \d{4})|,? (?:and|which|who|that|with|to) ",
            " ".join(tail[1:]),
        )[0].rstrip(",")
        if doer[:1].isupper() or doer.lower().startswith(("a ", "an ", "the ", "over ", "more ")):
            return Asked(f"{'Who' if _person(doer) else 'What'} {part} {subject}?" if verb in {"was", "were"} and part.endswith("ed") else f"By whom or what {verb} {subject} {part}?",
                         doer, subject, "doer")  # fmt: skip
        return Asked(f"What {verb} {subject} {part} by?", " ".join(tail[1:]), subject, "passive")
    if (
        first == "in"
        and len(tail) > 1
        and (
            when := re.match(
                r"^(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?(?:19|20|18|17|16|15|14)\d\d\b", " ".join(tail[1:])
            )
        )
    ):
        return Asked(f"When {verb} {subject} {part}?", when[0], subject, "when")
    if (
        first in {"on", "into", "from", "of", "with", "for", "as", "to", "at", "in", "against", "through"}
        and len(tail) > 1
        and not re.match(
            r"^(?:in|at|to|with) (?:the )?(?:order|addition|case|general|this|that|same|be)\b", rest
        )
    ):
        if first == "in" and part not in {
            "stored",
            "found",
            "located",
            "written",
            "used",
            "measured",
            "organised",
            "organized",
            "kept",
            "expressed",
            "divided",
            "grown",
            "implemented",
        }:
            return None
        return Asked(f"What {verb} {subject} {part} {first}?", " ".join(tail[1:]), subject, "passive")
    return None


def _person(doer: str) -> bool:
    return bool(re.match(r"^[A-Z]", doer))


def _modal(subject: str, verb: str, rest: str) -> Asked | None:
    words = rest.split()
    if words[0] in {"not", "also", "still", "only", "then", "often", "lead", "range"}:
        words = words[1:] if words[0] in {"also", "then", "often"} else []
    if len(words) < 2:
        return None
    if words[0] == "be" and verbs.participle(words[1]) and len(words) > 3:
        if words[1] == "used" and words[2] in {"to", "for", "in"}:
            return Asked(
                f"What {verb} {subject} be used for?",
                " ".join(words[2:] if words[2] == "to" else words[3:]),
                subject,
                "purpose",
            )
        if words[2] in {"by", "using", "through", "with", "via"}:
            return Asked(
                f"How {verb} {subject} be {words[1]}?",
                _up(" ".join(words[2:])),
                subject,
                "means",
            )
        if words[2] in {"into", "from", "on", "for", "as", "against"}:
            return Asked(
                f"What {verb} {subject} be {words[1]} {words[2]}?", " ".join(words[3:]), subject, "passive"
            )
        return None
    base = verbs.base_form(words[0])
    if base and base not in {"be", "have", "do", "help"} and len(words) > 2:
        if verb in {"can", "could", "may", "might", "must"}:
            if words[1] in set(_PREPOSITIONS.split("|")):
                return (
                    Asked(f"What {verb} {subject} do?", rest, subject, "ability") if len(words) > 4 else None
                )
            return Asked(f"What {verb} {subject} {base}?", " ".join(words[1:]), subject, "ability")
        return Asked(f"What {verb} {subject} {base}?", " ".join(words[1:]), subject, "ability")
    return None


def _having(subject: str, verb: str, rest: str) -> Asked | None:
    aux = {"has": "does", "have": "do", "had": "did"}[verb]
    if number := re.match(
        r"^(?:about |around |over |nearly |approximately |up to |only |roughly )?(?P<n>(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: (?:million|billion|trillion|thousand|hundred))?) (?P<u>(?:[a-z-]+ ){0,2}[a-z-]+s)\b",
        rest,
    ):
        return Asked(
            f"How many {number['u']} {aux} {subject} have?", rest[: number.end("n")], subject, "number"
        )
    first = rest.split(maxsplit=1)[0].lower()
    if verbs.participle(first) or first in {"to", "been", "not", "already", "also", "since", "become"}:
        return None
    if first in {"a", "an", "no", "several", "many"} or re.search(r"s\b", " ".join(rest.split()[:4])):
        return Asked(f"What {aux} {subject} have?", rest, subject, "having")
    return None


def _doing(subject: str, aux: str, base: str, rest: str) -> Asked | None:
    words = rest.split()
    first = words[0].lower()
    if (
        base in {"start", "begin", "keep", "stop", "continue", "avoid", "involve"}
        and first.endswith("ing")
        and len(first) > 4
    ):
        return Asked(
            f"What {aux} {subject} {base}{'' if base == 'involve' else ' doing'}?", rest, subject, "doing"
        )
    if base == "refer" and first == "to":
        return Asked(
            f"What {'are' if aux == 'do' else 'is'} {subject}?"
            if aux != "did"
            else f"What did {subject} refer to?",
            " ".join(words[1:]),
            subject,
            "definition",
        )
    if (base == "stand" and first == "for") or (base == "mean" and len(words) > 1):
        return Asked(
            f"What {aux} {subject} {base}{' for' if base == 'stand' else ''}?",
            " ".join(words[1:] if base == "stand" else words),
            subject,
            "name",
        )
    if base in {"occur", "happen", "arise"} and first in {"when", "if", "because"}:
        return Asked(
            f"{'Why' if first == 'because' else 'When'} {aux} {subject} {base}?", _up(rest), subject, "when"
        )
    if base == "work" and first == "by":
        return Asked(f"How {aux} {subject} work?", _up(rest), subject, "means")
    if (
        base
        in {
            "help",
            "allow",
            "enable",
            "aim",
            "tend",
            "try",
            "need",
            "want",
            "learn",
            "seek",
            "attempt",
            "serve",
            "begin",
            "start",
            "continue",
        }
        and first == "to"
    ):
        return Asked(f"What {aux} {subject} {base} to do?", " ".join(words[1:]), subject, "doing")
    if base == "help" and len(words) > 2:
        return (
            Asked(
                f"What {aux} {subject} help to do?"
                if verbs.base_form(first)
                else f"What {aux} {subject} help with?",
                rest,
                subject,
                "doing",
            )
            if verbs.base_form(first) or first == "with"
            else Asked(
                f"How {aux} {subject} help?",
                f"{_up('helps' if aux == 'does' else 'help')} {rest}",
                subject,
                "doing",
            )
        )
    if base in {"allow", "enable", "cause", "force", "require", "encourage"} and len(words) > 2:
        return Asked(f"What {aux} {subject} {base}?", rest, subject, "doing")
    if (
        first.endswith("ing")
        and len(words) > 1
        and base
        not in {
            "involve",
            "require",
            "mean",
            "include",
            "avoid",
            "enable",
            "prevent",
            "allow",
            "recommend",
            "suggest",
        }
        and not re.search(
            r"(?:^|\s)(?:learning|training|processing|building|clothing|spring|string|king|ring|thing|wing|meaning|engineering|marketing|housing|funding|evening|morning|ceiling|lightning)$",
            first,
        )
    ):
        return None
    if base in _STRANDING and first in set(_PREPOSITIONS.split("|")):
        if len(words) < 2:
            return None
        return Asked(f"What {aux} {subject} {base} {first}?", " ".join(words[1:]), subject, "doing")
    if base in _STRANDING or (
        base
        in {
            "let",
            "become",
            "remain",
            "seem",
            "appear",
            "go",
            "say",
            "make",
            "show",
            "play",
            "take",
            "get",
            "keep",
            "think",
            "believe",
            "argue",
            "note",
            "represent",
            "vary",
        }
        and not (base in {"show", "represent", "take", "make"} and first in {"a", "an", "the", "that", "how"})
    ):
        return None
    if re.match(
        rf"^(?:{_PREPOSITIONS}|and|or|not|more|less|very|that|when|how|well|only|because|if|while|similarly|like|less|best|better|faster)$",
        first,
    ):
        return None
    return Asked(f"What {aux} {subject} {base}?", rest, subject, "doing")


def _up(text: str) -> str:
    return text[:1].upper() + text[1:]


def _finish(asked: Asked, clause: _Clause, topic: str) -> Asked | None:
    back = uncited(shortened(_single(asked.back, clause.verb))).strip(" ,;:")
    front = asked.front
    if clause.context and sentences.words(clause.context) <= 11:
        front = f"{front[:-1]} {clause.context}?"
    elif clause.context:
        return None
    fits = sentences.words(front) + sentences.words(topic) <= 24 and not clause.context
    if (
        topic
        and fits
        and not names(front, topic)
        and not re.match(r"^(?:in|for|during|when|with) ", topic, re.IGNORECASE)
    ):
        front = f"{front[:-1]} in {topic}?"
    if not back or len(back) > 380 or sentences.words(back) > _LIMIT or sentences.words(front) > 28:
        return None
    if (
        re.match(r"^(?:this|these|those|it|they|them|its|their|what|how)\b", back, re.IGNORECASE)
        and asked.sort != "cause"
    ):
        return None
    return Asked(front, finished(back), asked.subject, asked.sort)


def finished(back: str) -> str:
    """Return an answer with a capital and a full stop, unless it is only a name or a number."""
    text = back.strip().rstrip(",;")
    if not text:
        return text
    if re.match(r"^[a-z]+['’]?[a-z]*\b", text) and not re.match(r"^[a-z]+[A-Z0-9_]", text):
        text = text[0].upper() + text[1:]
    if sentences.words(text) > 3 and not re.search(r"[.!?…:][\"”’')\]]*$|[`$]$", text):
        text += "."
    return text


def _single(back: str, verb: str) -> str:
    """Return an object without the second predicate that is joined to it: "…and produces…"."""
    third = bool(verbs.third_person(verb))
    for found in re.finditer(r",? and (?:then |also |thus )?(?P<v>[a-z]+)(?= (?P<n>[a-z\d]+)| [A-Z])", back):
        base = verbs.third_person(found["v"]) if third else verbs.base_form(found["v"])
        if base and (
            found["v"] in {"is", "has"}
            or re.fullmatch(r"an?|the|its|their|it|them|each|all|how|more|new|no|to", found["n"] or "")
            or (third and not verbs.ambiguous(base))
        ):
            cut = back[: found.start()]
            return cut if sentences.words(cut) >= 2 and balanced(cut) else back
        if third and found["v"] in {"is", "has", "can", "are", "was"}:
            return back[: found.start()] if balanced(back[: found.start()]) else back
    return back


def uncited(text: str) -> str:
    """Return an answer without the names of a citation."""
    return (
        re.sub(
            r",? (?:by |from |\()?(?:[A-Z][\w-]+,? (?:and )?)+et al\.?,?(?: ?\(?\d{4}[a-z]?\)?)?\)?", "", text
        )
        if "et al" in text
        else text
    )


def shortened(back: str) -> str:
    """Return a long answer without the clause that hangs on to it."""
    if sentences.words(back) <= 28:
        return back
    cut = None
    for found in re.finditer(
        r"(?:,| —|;)\s(?:which|making|allowing|enabling|leading|resulting|although|though|while|whereas|where|but|so|thus|because|since|as|such as|including|even|often|with|meaning|ensuring|helping|reducing|providing|and (?:is|are|it|they|can|has|have|[a-z]+s)\b)",
        back,
    ):
        if 6 <= sentences.words(back[: found.start()]) <= 40 and balanced(back[: found.start()]):
            cut = found.start()
    return back[:cut] if cut else back


def balanced(text: str) -> bool:
    """Say whether brackets and quotes that open also close."""
    return (
        text.count("(") == text.count(")")
        and text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
        and text.count("`") % 2 == 0
        and text.count("[") == text.count("]")
    )


def names(front: str, topic: str) -> bool:
    """Say whether a question names a topic: by one of its initialisms or most of its words."""
    asked = {_root(w) for w in re.findall(r"[A-Za-z0-9][\w.+#-]*", front)}
    bare = re.sub(r"\([^)]*\)", " ", topic)
    short = re.findall(r"\(([A-Z][\w-]{1,9})\)", topic)
    own = [
        _root(w)
        for w in re.findall(r"[A-Za-z0-9][\w.+#-]*", bare)
        if w.lower() not in {"the", "a", "an", "of", "in", "and", "for", "to", "with", "from", "or", "on"}
    ]
    if any(_root(s) in asked for s in short):
        return True
    return not own or sum(word in asked for word in own) >= max(1, (len(own) + 1) // 2)


def _root(word: str) -> str:
    low = word.lower().strip(".").replace("-", "")
    return low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith("ss") else low
