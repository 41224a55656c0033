"""What is done to a thing: by whom, when, where, how and what for."""

import re

from decks.build.asking.asked import Asked
from decks.build.asking.naming import NAMED
from decks.build.english import adverbials, verbs
from decks.build.english.answers import capitalised

_FOR_A_USE = frozenset(
    ["used", "designed", "intended", "meant", "built", "trained", "needed", "required", "made", "employed"]
)
_TO_DO = frozenset(["designed", "intended", "meant", "built", "trained", "supposed", "expected", "able", "allowed", "required", "forced", "made", "known", "found", "shown", "said", "thought", "believed", "told", "taught", "encouraged", "asked", "projected", "predicted", "estimated", "programmed", "obliged", "permitted", "prone", "likely"])  # fmt: skip
_WHENEVER = frozenset(
    ["when", "whenever", "every", "each", "once", "after", "before", "if", "while", "during"]
)
_THOUGHT = frozenset(
    ["considered", "thought", "believed", "said", "known", "deemed", "held", "found", "supposed"]
)
_WHERE = frozenset(
    [
        "found",
        "located",
        "stored",
        "kept",
        "produced",
        "made",
        "built",
        "situated",
        "performed",
        "applied",
        "synthesised",
        "synthesized",
        "housed",
        "placed",
        "held",
        "used",
        "born",
        "buried",
        "grown",
        "formed",
    ]
)
_IN_WHAT = frozenset(
    [
        "stored",
        "written",
        "measured",
        "organised",
        "organized",
        "expressed",
        "divided",
        "implemented",
        "involved",
        "interested",
        "arranged",
        "grouped",
    ]
)
_GOVERNED = {
    preposition: frozenset(words.split())
    for preposition, words in {
        "on": "based built trained tuned run founded centered centred placed mounted modelled modeled focused printed stored hung imposed conditioned carried run",
        "into": "divided split converted transformed grouped broken organised organized classified translated separated turned merged compiled folded integrated incorporated subdivided inserted injected fed mapped projected released",
        "from": "made derived formed developed obtained sheltered built extracted produced descended released separated taken drawn inherited distilled generated estimated calculated computed learned protected excluded isolated",
        "of": "made composed comprised built formed capable",
        "with": "combined compared concerned associated equipped filled charged covered coated treated replaced made paired connected infected multiplied trained fitted lined mixed flavoured flavored served confused loaded initialised initialized averaged",
        "as": "identified regarded seen described classified considered used treated viewed referred drawn denoted reported developed designed interpreted modelled modeled stored encoded recognised recognized thought published",
        "to": "related committed fixed sent tacked linked connected attached exposed added applied bound converted limited restricted subjected opposed attributed mapped assigned compared tied joined fastened transferred adapted confined dedicated written",
        "against": "protected measured tested used",
    }.items()
}
"""The participles that take a preposition of their own; with others it tells a circumstance."""

_BY_WHAT_WORDS = """indicated multiplied divided guided inspired backed secured collateralized collateralised denoted represented measured characterized characterised determined defined followed preceded surrounded bounded limited identified recognised
    recognized protected covered separated generated formed accompanied marked replaced sorted given specified selected fed lined supported supplied encoded distinguished
    balanced shaped held separated joined described explained managed organised organized heated cooled ruled guarded caused joined eaten absorbed broken pollinated
    transmitted spread infected opened closed lit fuelled fueled enabled ensured achieved influenced reduced increased prevented treated enforced provided computed performed"""
_BY_WHAT = frozenset(_BY_WHAT_WORDS.split())
_BY_NATURE = frozenset(["inspired", "sorted", "explained", "described", "recognised", "recognized", "denoted", "measured", "surrounded", "followed", "preceded", "accompanied", "bounded", "joined", "given", "multiplied", "divided", "lined", "fed", "characterized", "characterised"])  # fmt: skip
_FOR_WHAT = _FOR_A_USE | frozenset(
    [
        "known",
        "famous",
        "optimised",
        "optimized",
        "specialised",
        "specialized",
        "suited",
        "reserved",
        "remembered",
        "awarded",
        "criticised",
        "criticized",
        "blamed",
        "derived",
        "named",
        "grown",
        "bred",
        "valued",
        "paid",
        "prescribed",
    ]
)
_AS_WHAT = frozenset(["calculated", "computed", "measured", "expressed", "written", "represented", "given"])
_BECAUSE = re.compile(r"(?P<p>[^,]{3,80}?),? (?P<c>because .{4,})$")
_CARRIED_OUT = frozenset(["done", "conducted", "performed", "executed"])
_ACTIVITY = re.compile(
    r"(?:ing|tion|sion|ment|sis|stud(?:y|ies)|test|survey|work|inference|search|task|calculation|operation|pass|step|update|check)s?$",
    re.IGNORECASE,
)
_DETERMINERS = frozenset(["the", "a", "an", "its", "their", "this", "that", "each", "every", "all", "any"])
_GOVERNING = frozenset(
    [
        "start",
        "end",
        "protect",
        "supply",
        "maintain",
        "cause",
        "influence",
        "determine",
        "affect",
        "control",
        "regulate",
        "drive",
        "limit",
        "trigger",
        "produce",
        "govern",
        "catalyse",
        "catalyze",
        "activate",
        "inhibit",
        "power",
        "create",
        "form",
        "shape",
        "carry",
        "release",
        "secrete",
    ]
)
_NO_PLACE = re.compile(
    r"^(?:in|at|to|with|for|on) (?:the )?(?:order|addition|case|general|this|that|same|be|conjunction|combination|terms|contrast|response|part|turn|example|instance|average|demand|top|time|first|last|a way|a manner|earnest|preference|practice|vain|detail|depth|theory|principle|parallel|tandem|isolation|advance|moderation|full|short|lieu|place of|excess|abundance|bulk|return|exchange|secret|private|public|sequence|tune|step|favou?r|an? [a-z-]+ (?:way|manner|fashion))\b"
)
_PLACE = re.compile(
    r"^(?:in|on|at|inside|within|between|near|under|outside|beneath|above|below) (?:the|an?|every|each|all|most|[A-Z][a-z]|[a-z]+s\b)"
)
_YEAR = re.compile(
    r"^in (?P<y>(?:(?:early|late) )?(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?(?:1\d|20)\d\d)\b(?!s)"
)
_SPAN = re.compile(
    r"^for (?P<s>(?:about |around |approximately |over |nearly |more than |at least |up to )?(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)))\b"
)
_DOER_ENDS = re.compile(
    r",? as |,? (?:in|on) (?=\d{4}\b|[A-Z][a-z]+ \d{4})|,? (?:and(?! (?:[A-Z][\w.]*(?: [A-Z]|$|,)|others\b|colleagues\b|his\b|her\b))|which|who|that|with|to|in order) |, (?=(?!and\b|or\b)[a-z]|[A-Z][\w-]+ (?:is|are|was|were|has|stands|[a-z]+s)\b)"
)
_PERSON = re.compile(r"[A-Z](?!n? [a-z])")
_GROUP = re.compile(
    r"\b(?:team|researchers?|people|scientists?|engineers?|company|companies|group|authors?|students?|community|university|committee|council|monks?|settlers|traders|king|emperor|queen|government|parliament)\b"
)
_PAST = frozenset(["was", "were"])
_AMOUNT = re.compile(
    r"(?:(?:about|around|roughly|nearly|over|up to|at least|at most|more than|less than|only|as much as|approximately) )?(?:[\d$√~+-]|half\b|one\b|two\b|three\b|an? (?:factor|average|quarter|third|few|order|lot)\b|(?:orders|several|many) )"
)
"""By how much something changes, which is no doer: "by 5 %", "by a factor of two"."""

_CHANGED = frozenset(
    ["reduced", "increased", "decreased", "raised", "lowered", "cut", "shortened", "lengthened", "extended", "multiplied", "divided"]
)  # fmt: skip
_KEPT = frozenset(
    ["kept", "held", "stored", "used", "retained", "left", "heated", "cooked", "blocked", "closed", "open"]
)


def passive(subject: str, verb: str, words: list[str]) -> Asked | None:
    """Ask about what is done to a subject; `words` begin with the participle."""
    if words[0] == "said":
        return None
    part, tail = words[0], [word for word in words[1:2] if not word.endswith("ly")] + words[2:]
    if not tail or (part in _CARRIED_OUT and not _ACTIVITY.search(subject)):
        return None
    first, rest = tail[0].lower(), " ".join(tail)
    if part == "named" and first == "after" and len(tail) > 1:
        return _namesake(subject, verb, " ".join(tail[1:]))
    if part == "called" and first in _WHENEVER:
        return Asked(f"When {verb} {subject} called?", capitalised(rest), subject, "when")
    if part in NAMED or (part == "known" and first == "as"):
        return None
    if part == "defined" and first == "as":
        return Asked(f"How {verb} {subject} defined?", re.sub(r"^as:? ", "", rest), subject, "formula")
    if first == "to":
        return _to(subject, verb, part, tail)
    if first in {"using", "via", "through"} or (first == "by" and _deed(tail[1:])):
        return Asked(f"How {verb} {subject} {part}?", capitalised(rest), subject, "means")
    if first == "by":
        return _by(subject, verb, part, " ".join(tail[1:]))
    if found := _YEAR.match(rest):
        return Asked(f"When {verb} {subject} {part}?", found["y"], subject, "when")
    if found := _SPAN.match(rest):
        return Asked(f"How long {verb} {subject} {part}?", found["s"], subject, "when")
    if first == "until":
        return (
            Asked(f"How long {verb} {subject} {part}?", capitalised(rest), subject, "when")
            if part in _KEPT
            else None
        )
    if first in {"when", "if", "because", "once"}:
        asks = "Why" if first == "because" else "When"
        return Asked(
            f"{asks} {verb} {subject} {part}?",
            capitalised(rest),
            subject,
            "cause" if asks == "Why" else "when",
        )
    return _with(subject, verb, part, tail)


def _namesake(subject: str, verb: str, told: str) -> Asked:
    """Ask whom or what a thing is named after."""
    doer = told if " and " in subject else _DOER_ENDS.split(told)[0].rstrip(",")
    thing = re.sub(r"^the (?:term|name|word) ", "the ", subject)
    asks = "Who" if _PERSON.match(doer) else "What"
    return Asked(f"{asks} {verb} {thing} named after?", doer, thing, "name")


def _deed(words: list[str]) -> bool:
    """Say whether words begin with what somebody does: "closing the gate", "slowly closing it"."""
    if len(words) > 1 and words[0].endswith("ly") and words[1].endswith("ing"):
        return True
    return bool(words) and words[0].islower() and bool(verbs.progressive(words[0]))


def _to(subject: str, verb: str, part: str, tail: list[str]) -> Asked | None:
    """Ask for what "to" says: what a thing is for, or what it is joined to."""
    after = tail[1:]
    while len(after) > 2 and (after[0].endswith("ly") or (after[0] == "and" and after[1].endswith("ly"))):
        after = after[1:]
    if len(tail) < 3:
        return None
    told = " ".join(tail[1:])
    if after[0] == "be" and part in _TO_DO | _THOUGHT:
        if verbs.participle(after[1]):
            return None
        return Asked(f"What {verb} {subject} {part} to be?", " ".join(after[1:]), subject, "purpose")
    meant = (part in _FOR_A_USE or part in _TO_DO) and after[0] not in _DETERMINERS
    plain = bool(verbs.base_form(after[0])) and (not verbs.ambiguous(after[0]) or _object(after))
    if after[0] == "be":
        return None
    if plain or meant:
        if part in _TO_DO:
            return Asked(f"What {verb} {subject} {part} to do?", told, subject, "purpose")
        if part in _FOR_A_USE:
            return Asked(f"What {verb} {subject} {part} for?", " ".join(tail), subject, "purpose")
        return None
    if len(tail[1:]) != len(after) or part not in _GOVERNED["to"]:
        return None
    return Asked(f"What {verb} {subject} {part} to?", told, subject, "passive")


def _object(words: list[str]) -> bool:
    """Say whether an object follows the word that may be a verb."""
    return len(words) > 1 and (
        words[1] in {"the", "a", "an", "its", "their", "each", "all", "new", "more"} or words[1].endswith("s")
    )


def _by(subject: str, verb: str, part: str, told: str) -> Asked | None:
    """Ask who or what does it."""
    if not told or part == "used" or told.startswith("default"):
        return None
    if part in _CHANGED and _AMOUNT.match(told):
        return None
    doer = _DOER_ENDS.split(told)[0].rstrip(",")
    person = bool(_PERSON.match(doer) or _GROUP.search(doer))
    base = verbs.done(part)
    if base and verb in _PAST:
        return Asked(
            f"{'Who' if person else 'What'} {verbs.simple_past(base)} {subject}?", doer, subject, "doer"
        )
    if person and verb not in _PAST:
        return None
    if base in _GOVERNING:
        return Asked(f"What {verbs.third(base)} {subject}?", told, subject, "doer")
    if verb in _PAST and person:
        return Asked(f"By whom {verb} {subject} {part}?", doer, subject, "doer")
    if part not in _BY_WHAT:
        return None
    if base and verb not in _PAST and part not in _BY_NATURE:
        return Asked(f"What {verbs.third(base)} {subject}?", told, subject, "doer")
    return Asked(f"What {verb} {subject} {part} by?", told, subject, "passive")


def _with(subject: str, verb: str, part: str, tail: list[str]) -> Asked | None:
    """Ask for what a preposition joins to a participle: trained on, made of, found in."""
    first, rest = tail[0].lower(), " ".join(tail)
    if len(tail) < 2 or _NO_PLACE.match(rest):
        return None
    if part in _WHERE and (_PLACE.match(rest) or (part == "used" and first == "in")):
        asks, sort = ("When", "when") if adverbials.SEASON.match(rest) else ("Where", "place")
        return Asked(f"{asks} {verb} {subject} {part}?", capitalised(rest), subject, sort)
    if first == "in" and part not in _IN_WHAT:
        return None
    if not _governs(part, first):
        return None
    if first == "as" and part in _AS_WHAT:
        return Asked(f"How {verb} {subject} {part}?", capitalised(rest), subject, "formula")
    return Asked(f"What {verb} {subject} {part} {first}?", " ".join(tail[1:]), subject, "passive")


def _governs(part: str, preposition: str) -> bool:
    """Say whether a preposition belongs to a participle and does not tell a circumstance."""
    base = part.rpartition("-")[2]
    if preposition == "for":
        return base in _FOR_WHAT
    return (
        preposition == "in"
        or base in _GOVERNED.get(preposition, ())
        or (preposition == "as" and part in _AS_WHAT)
    )


def could_be(subject: str, verb: str, words: list[str]) -> Asked | None:
    """Ask about what can, may or must be done to a subject; `words` begin with the participle."""
    if len(words) < 3:
        return None
    part, first, rest = words[0], words[1], " ".join(words[1:])
    if part in _CARRIED_OUT and not _ACTIVITY.search(subject):
        return None
    if why := _BECAUSE.match(" ".join(words)):
        return Asked(f"Why {verb} {subject} be {why['p']}?", capitalised(why["c"]), subject, "cause")
    if part == "used" and first in {"to", "for"}:
        return Asked(
            f"What {verb} {subject} be used for?", " ".join(words[1 + (first == "for") :]), subject, "purpose"
        )
    if part == "defined" and first == "as" and verb == "can":
        return Asked(f"How is {subject} defined?", " ".join(words[2:]), subject, "formula")
    certain = verb in {"will", "must", "should"} or part == "used"
    if first == "by" and not _deed(words[2:]):
        base = "" if certain else verbs.done(part)
        return Asked(f"What {verb} {base} {subject}?", " ".join(words[2:]), subject, "doer") if base else None
    if first in {"by", "using", "through", "via"}:
        return Asked(f"How {verb} {subject} be {part}?", capitalised(rest), subject, "means")
    if first in {"when", "if", "after", "before"}:
        return Asked(f"When {verb} {subject} be {part}?", capitalised(rest), subject, "when")
    if (
        first in {"into", "from", "on", "for", "against"}
        and _governs(part, first)
        and not _NO_PLACE.match(rest)
    ):
        return Asked(f"What {verb} {subject} be {part} {first}?", " ".join(words[2:]), subject, "passive")
    return None
