"""A sentence into a question and its answer, when its grammar is plain enough to be turned round."""

import re
from dataclasses import dataclass

from decks.build import sentences, verbs
from decks.build.answers import finished, names, shortened, single, uncited
from decks.build.clauses import PREPOSITIONS, STRANDING, Clause, clause, many, said_plainly

_OPENER = re.compile(
    r"^(?:additionally|moreover|furthermore|however|therefore|thus|hence|specifically|importantly|overall|essentially|basically|generally|typically|usually|often"
    r"|in summary|in short|in general|in essence|in particular|in fact|in practice|in other words|consequently|conversely|meanwhile|today|finally|also|in addition|as a result"
    r"|in simple terms|put simply|notably|traditionally|originally|intuitively|mathematically|on the other hand|by default|at (?:the highest|a high) level|at its core"
    r"|for (?:an?|more) (?:[a-z]+ )?(?:dive|look|details?|information|overview|summary|sense|idea))\b,?\s+",
    re.IGNORECASE,
)
_LIMIT = 55
_SIGN = re.compile(
    r"^(?:When|If|Once) (?P<s>(?!you\b|we\b|it\b|they\b|this\b|these\b)[^,]{8,80}), (?:it|this|that) is (?:usually |often )?(?:an? )?(?:indicator|indication|sign|signal|symptom|evidence|proof) that (?P<m>.{8,})$"
)
_EXPECTED = re.compile(
    r"^(?:You|One|We) (?:should|can|would|may) expect (?P<a>(?:the|an?) [^,]{3,40}?) to (?P<x>[a-z]+ [^,]{3,}?)(?: and (?P<b>(?:the|an?) [^,]{3,40}?) to (?P<y>[a-z]+ .{3,}))?$"
)
_TWO_FACED_ADJECTIVE = re.compile(
    r"^(?:the )?[a-z-]+(?:able|ible|ative|itive|ental|ional|lingual|rained|quent|ious|eous|erful|eless|ficant)$",
    re.IGNORECASE,
)
_PERFECT = re.compile(
    r"^(?:(?:also|since|significantly|greatly|largely|recently|long) )?(?P<p>(?!been\b|made\b|become\b|led\b|shown\b)[a-z]+) (?P<o>(?:the|an?|its|their|several|many|[A-Z\d][\w-]*)\b.{4,})$"
)
_WHOLE = frozenset(
    ["definition", "doer", "name", "contrast", "when", "number", "means", "passive", "purpose", "having"]
)
_PROPER = re.compile(r"[A-Za-z]\w*[A-Z\d]|[A-Z][\w-]+ [A-Z]|[a-z] [A-Z]")
_GROUP = re.compile(
    r"\b(?:team|researchers?|people|scientists?|engineers?|company|companies|group|authors?|students?|community|university|committee|council)\b"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answer; `subject` is what it asks about, `sort` how it was found."""

    front: str
    back: str
    subject: str
    sort: str


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
    if told := _told(text):
        return _finish(told, Clause("", "", "", ""), topic)
    found = clause(said_plainly(text), subject, near)
    if found is None:
        return None
    if found.verb[:1].isupper() and not text.startswith(found.verb):
        return None
    asked = _question(found)
    if asked is None:
        return None
    return _finish(asked, found, topic)


def _told(text: str) -> Asked | None:
    """Read a sentence that says what a sign means, or what to expect of a thing."""
    if sign := _SIGN.match(text):
        return Asked(
            f"What does it indicate when {sign['s'][0].lower()}{sign['s'][1:]}?",
            sign["m"],
            sign["s"],
            "cause",
        )
    if hope := _EXPECTED.match(text):
        subject, does = (hope["b"], hope["y"]) if hope["b"] else (hope["a"], hope["x"])
        return Asked(f"What should {subject} be expected to do?", does, subject, "doing")
    return None


_BESIDE = re.compile(
    r"\bby [A-Z][^,]{1,40}, (?P<c>(?:it|they) (?P<v>is|are|was|were) (?P<x>(?:an?|the|one of) .{8,}))$"
)


def beside(sentence: str, asked: Asked) -> tuple[Asked, str] | None:
    """Return what a sentence says of a thing besides who made it, and in which of its words: "by Ada, a machine that"."""
    found = _BESIDE.search(sentences.bare(sentence)) if asked.sort == "doer" else None
    if found is None or re.match(r"^(?:the|an?) [a-z]+ (?:in|of) \d", found["x"]):
        return None
    verb = found["v"]
    back = uncited(shortened(single(found["x"], "is"))).strip(" ,;:")
    if sentences.words(back) > 40:
        return None
    return Asked(f"What {verb} {asked.subject}?", finished(back), asked.subject, "definition"), found["c"]


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


def _question(found: Clause) -> Asked | None:
    verb, rest, subject = found.verb.lower(), found.rest.strip(), _lower(found.subject)
    if verb == "unlike":
        other, _, predicate = rest.partition("\0")
        return Asked(
            f"How {'do' if many(subject) else 'does'} {subject} differ from {other}?",
            f"{found.subject} {predicate}",
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
        if re.match(rf"^(?:{PREPOSITIONS}|have|be)\b", refused["o"]) or refused["v"] in {
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
        and re.match(rf"^(?:{PREPOSITIONS}|using)\b", rest)
        and found.verb == verb
        and not verbs.base_form(verb)
    ):
        return _being(
            subject,
            "are" if many(subject) else "was" if re.match(r"^(?:by|in)\b", rest) else "is",
            f"{verb} {rest}",
        )
    if base := verbs.base_form(verb):
        return _doing(subject, "do", base, rest)
    if base := verbs.past(verb):
        return _doing(subject, "did", base, rest)
    return None


def _being(subject: str, verb: str, rest: str) -> Asked | None:
    if cause := re.match(r"^(?P<p>[^,]{3,60}?),? (?:because|since) (?P<c>(?!\d).+)$", rest):
        return Asked(f"Why {verb} {subject} {cause['p']}?", f"Because {cause['c']}", subject, "cause")
    rest = re.sub(
        r"^(?:also|often|typically|usually|commonly|generally|primarily|mainly|essentially|basically|simply|currently|widely|now|only|then|first|nearly|almost|highly|fully|completely|particularly|especially|very|well|perfectly|originally|frequently|mostly|always|sometimes|probably|perhaps|supposedly|likely|possibly|reportedly) ",
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
    if verbs.participle(words[0]):
        return False
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
        first == "to"
        and len(tail) > 2
        and verbs.base_form(tail[1])
        and not verbs.ambiguous(verbs.base_form(tail[1]))
        and part not in {"used", "designed", "intended", "meant", "built", "trained", "needed", "required"}
    ):
        if part in {"found", "shown", "said", "thought", "believed", "told", "taught", "encouraged", "asked"}:
            return Asked(f"What {verb} {subject} {part} to do?", " ".join(tail[1:]), subject, "purpose")
        return Asked(f"For what purpose {verb} {subject} {part}?", _up(rest), subject, "purpose")
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
    if first in {"using", "via", "through"} or (
        first == "by" and len(tail) > 1 and tail[1].endswith("ing") and tail[1].islower()
    ):
        return Asked(f"How {verb} {subject} {part}?", rest[0].upper() + rest[1:], subject, "means")
    if part == "defined" and first == "as" and len(tail) > 1:
        return Asked(
            f"How {verb} {subject} defined?", re.sub(r"^:\s*", "", " ".join(tail[1:])), subject, "formula"
        )
    if first == "by" and len(tail) > 1:
        doer = re.split(
            r",? (?:in|on) (?=\d{4}\b|[A-Z][a-z]+ \d{4})|,? (?:and|which|who|that|with|to|in order) |, (?=(?!and\b|or\b)[a-z]|[A-Z][\w-]+ (?:is|are|was|were|has|stands)\b)",
            " ".join(tail[1:]),
        )[0].rstrip(",")
        if doer[:1].isupper() or doer.lower().startswith(("a ", "an ", "the ", "over ", "more ")):
            active = verb in {"was", "were"} and verbs.past(part) != ""
            return Asked(
                f"{'Who' if _person(doer) else 'What'} {part} {subject}?"
                if active
                else f"What {verb} {subject} {part} by?",
                doer,
                subject,
                "doer",
            )
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


def _modal(subject: str, verb: str, rest: str) -> Asked | None:
    words = rest.split()
    if words[0] in {"not", "also", "still", "only", "then", "often", "lead", "range"}:
        words = words[1:] if words[0] in {"also", "then", "often"} else []
    if len(words) < 2 or words[1] in {"up", "down", "off", "out", "away", "back"}:
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
            if words[1] in set(PREPOSITIONS.split("|")):
                return (
                    Asked(f"What {verb} {subject} do?", rest, subject, "ability") if len(words) > 4 else None
                )
            return Asked(f"What {verb} {subject} {base}?", " ".join(words[1:]), subject, "ability")
        return Asked(f"What {verb} {subject} {base}?", " ".join(words[1:]), subject, "ability")
    return None


def _having(subject: str, verb: str, rest: str) -> Asked | None:
    aux = {"has": "does", "have": "do", "had": "did"}[verb]
    if cause := re.match(r"^(?P<o>[^,]{3,60}?) because (?P<c>.+)$", rest):
        return Asked(f"Why {aux} {subject} have {cause['o']}?", f"Because {cause['c']}", subject, "cause")
    if number := re.match(
        r"^(?:about |around |over |nearly |approximately |up to |only |roughly )?(?P<n>(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: (?:million|billion|trillion|thousand|hundred))?) (?P<u>(?:[a-z-]+ ){0,2}[a-z-]+s)\b",
        rest,
    ):
        return Asked(
            f"How many {number['u']} {aux} {subject} have?", rest[: number.end("n")], subject, "number"
        )
    first = rest.split(maxsplit=1)[0].lower()
    if verb != "had" and (done := _PERFECT.match(rest)) and verbs.participle(done["p"]):
        return Asked(f"What {verb} {subject} {done['p']}?", done["o"], subject, "doing")
    if verbs.participle(first) or first in {"to", "been", "not", "already", "also", "since", "become"}:
        return None
    if first in {"a", "an", "no", "several", "many"} or re.search(r"s\b", " ".join(rest.split()[:4])):
        return Asked(f"What {aux} {subject} have?", rest, subject, "having")
    return None


def _doing(subject: str, aux: str, base: str, rest: str) -> Asked | None:
    words = rest.split()
    first = words[0].lower()
    if rest.startswith("(") or re.search(r"\b(?:in|of) the (?:table|figure|diagram|picture|list)\b", subject):
        return None
    if " " not in subject and (verbs.base_form(subject) or subject.endswith("ed")) and not subject.isupper():
        return None
    if _TWO_FACED_ADJECTIVE.match(subject) or (verbs.ambiguous(base) and _verbal(words)):
        return None
    if aux == "does" and many(subject) and not re.search(r"[A-Z]\S*$|\bdata$", subject):
        return None
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
            r"(?:^|\s)(?:existing|remaining|missing|competing|learning|training|processing|building|clothing|spring|string|king|ring|thing|wing|meaning|engineering|marketing|housing|funding|evening|morning|ceiling|lightning)$",
            first,
        )
    ):
        return None
    if first in {
        "up",
        "down",
        "across",
        "along",
        "around",
        "past",
        "away",
        "back",
        "forward",
        "outward",
        "inward",
    }:
        return None
    if re.search(r"^(?:\S+ ){1,3}(?:up|down|off|out|apart|together)\b", rest):
        return None
    if base in STRANDING and first in set(PREPOSITIONS.split("|")):
        if len(words) < 2:
            return None
        return Asked(f"What {aux} {subject} {base} {first}?", " ".join(words[1:]), subject, "doing")
    if base in STRANDING or (
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
        rf"^(?:{PREPOSITIONS}|and|or|not|more|less|very|that|when|how|well|only|because|if|while|similarly|like|less|best|better|faster)$",
        first,
    ):
        return None
    return Asked(f"What {aux} {subject} {base}?", rest, subject, "doing")


def _verbal(words: list[str]) -> bool:
    """Say whether the predicate proper begins only here, so that the word before was a noun: "models try to"."""
    for at, word in enumerate(words[:2]):
        low = word.lower()
        base = verbs.third_person(low) or verbs.base_form(low)
        leading = base and at + 1 < len(words) and words[at + 1] in {"by", "to", "as", "on", "with", "in"}
        if low in verbs.AUXILIARIES or leading or (base and not verbs.ambiguous(base)):
            return (
                at == 0
                or words[0].endswith("ly")
                or words[0].lower() in {"together", "also", "then", "often"}
            )
    return False


def _up(text: str) -> str:
    return text[:1].upper() + text[1:]


def _finish(asked: Asked, found: Clause, topic: str) -> Asked | None:
    back = uncited(shortened(single(asked.back, found.verb))).strip(" ,;:")
    back = re.sub(r"^(?:its|their) (?=(?:corresponding|respective)\b)", "the ", back)
    back = re.sub(r",? (?:introduced|proposed|described|developed|published|presented)(?: by)?$", "", back)
    front = re.sub(r" \((?:short for|also called|also known as|aka|abbreviated) [^)]*\)", "", asked.front)
    if found.context and sentences.words(found.context) <= 11:
        front = f"{front[:-1]} {found.context}?"
    elif found.context:
        return None
    fits = sentences.words(front) + sentences.words(topic) <= 24 and not found.context
    if (
        topic
        and fits
        and not names(front, topic)
        and not (_PROPER.search(asked.subject) and (asked.sort in _WHOLE or sentences.words(topic) > 5))
        and not (asked.subject and names(topic, asked.subject))
        and not (asked.sort in {"doer", "when"} and not re.match(r"(?:the|each|every) ", asked.subject))
        and not re.match(r"^(?:in|for|during|when|with) ", topic, re.IGNORECASE)
    ):
        front = f"{front[:-1]} in {topic}?"
    if not back or len(back) > 380 or sentences.words(back) > _LIMIT or sentences.words(front) > 28:
        return None
    if re.match(r"^to [a-z]+ (?:this|it|that|them|these)\b", back, re.IGNORECASE):
        return None
    if (
        re.match(r"^(?:this|these|those|it|they|them|its|their|what|how)\b", back, re.IGNORECASE)
        and asked.sort != "cause"
    ):
        return None
    return Asked(front, finished(back), asked.subject, asked.sort)


def _person(doer: str) -> bool:
    return bool(re.match(r"^[A-Z](?!n? [a-z])", doer) or _GROUP.search(doer))
