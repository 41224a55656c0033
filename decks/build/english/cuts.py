"""An answer without the second statement that follows it."""

import re

from decks.build.english import sentences, verbs
from decks.build.english.answers import balanced
from decks.build.english.predicates import verb_at

_MOST_SUBJECT = 9
_NEXT = re.compile(
    r"[,;:] (?:(?P<j>and |while |whereas |although |though |then |also )|(?P<other>but |so (?!that)))?"
)
_LIMITS = re.compile(r"(?:it|they|not|only)\b")
"""What limits a statement is a part of it: "the water, but it slips when the hull is dry"."""
_MOST_LIMITED = 25
_SET_IN = re.compile(r"not [^,]{3,40}, (?!and |but |so )")
"""What is set between two commas belongs to its statement: "the right, but not the duty, to fire"."""

_DENIES = re.compile(r"(?:^|\s)not\b", re.IGNORECASE)
"""A denial before "but" is half of what is told: "not of iron, but of bronze"."""
_RELATIVE = re.compile(
    r"(?:which|who|whose|that|where|when|such as|including|like|for example|e\.g|because|since|as|if|meaning|making)\b"
)
_AND_VERB = re.compile(r" and (?:then |also |thus |instead |thereby )?(?P<v>[a-z]+s) (?P<n>[a-z]+)")
_AND_IS = re.compile(
    r" and (?:(?:an?|the|any|each) (?:[a-z][\w-]* ){1,3}(?:(?:is|are|was|were) (?:(?:an?|the) |[a-z]+ed )|(?:can|will|must) be )|(?:it|they) [a-z]+ )"
)
_AND_THEY = re.compile(r"(?<!,) and (?:the )?(?P<s>(?:[a-z]+ ){0,2}[a-z]+s) (?P<v>[a-z]+) (?P<n>[a-z]+)")
_AND_ONE = re.compile(
    r"(?<!,) and an? (?:(?!(?:but|or|that|which|who|to|of|in|for) )[a-z]+ ){1,3}?(?P<v>[a-z]+s) (?P<n>[a-z]+)"
)
_AND_CAN = re.compile(
    r",? (?:and|but) (?:also |then |therefore |thus )?(?:should|can|could|may|might|must|will|cannot|do not|does not|don['’]t|doesn['’]t) [a-z]"
)
_ADDS = re.compile(
    r", then [a-z]+s (?:it|them|the|its)\b|, as (?:can|do|does|did|is|are|has|have) |, (?:since|because) (?!\d|then\b|the (?:\d|early|late|beginning|start|end|time))[a-z]| and (?:eventually|ultimately|finally|subsequently) "
    r"|(?<=[a-z]{4})\. (?=[a-z]{3})|(?<=[a-z]{3}) ?— ?(?=[a-z]+ )(?!.*—)|(?<=[a-z]{3}) [-–] (?=(?:if|when|so|it|they|this|you|we|the) )(?!.* [-–] )"
)
"""What is added to a statement: who else does it, and why."""

_EXAMPLES = re.compile(r" ?— ?such as [^—]{1,200}— ?")
"""Examples between two dashes, inside a statement that goes on behind them."""

_BUT_ACTS = re.compile(r",? but (?:also )?(?P<v>[a-z]+s) [a-z]")
_RELATED = re.compile(r"\b(?:which|whom|where|how)\b(?P<t>[^;]*)$")
_LISTED = re.compile(r", (?:[\w’'-]+ ){0,2}[\w’'-]+$")
_JOINED_SUBJECT = re.compile(r"(?:[\w’'-]+ ){1,3}(?:and|or) ")
_WITHIN = re.compile(r"\b(?:that|which|who|where|when)\b")
_PARENTHESIS = re.compile(
    r"\b(?:how|that|which|when|where|if|because|whether),? (?:for|in|on|at|with|under|given) [^,]*$|, that is$|\band,? (?:as such|therefore|thus|hence|so)$"
)
_HELPING = frozenset(["is", "are", "was", "were", "has", "have", "can", "will", "must"])
_OPEN_ENDS = frozenset(
    ["how", "that", "which", "when", "where", "if", "because", "and", "or", "as", "than", "for", "of"]
)
_OBJECT = frozenset(
    ["a", "an", "the", "its", "their", "this", "it", "each", "all", "how", "in", "to", "on", "with"]
)


def alone(back: str) -> str:
    """Return the statement that an answer begins with: of "the current, and the fuse protects the wire" the current."""
    if back.count("—") == 2 and "—such as" in back.replace("— ", "—"):
        back = _EXAMPLES.sub(" ", back)
    if back.count("; ") == 1 and _ends(first := back.split("; ", 1)[0]):
        back = first
    added = _ADDS.search(back)
    if added and not (added[0].strip() == "—" and back.count("—") > 1) and _ends(back[: added.start()]):
        back = back[: added.start()]
    for found in _NEXT.finditer(back):
        first, following = back[: found.start()], back[found.end() :]
        if found["other"] == "but " and _DENIES.search(first):
            return back
        if found["other"] == "but " and _SET_IN.match(following):
            continue
        if (
            found["other"] == "but "
            and _LIMITS.match(following)
            and not sentences.longer(back, _MOST_LIMITED)
        ):
            return back
        if found["other"] == "but " and _WITHIN.search(first) and not sentences.longer(back, _MOST_LIMITED):
            return back
        joined = bool(found["j"])
        if _lists(first, following, joined=joined):
            continue
        long = sentences.words(first) > 1 or first[:1].isdecimal() or (joined and found[0][0] == ",")
        if long and _ends(first) and (found["other"] or _states(following, joined)):
            return first
    return _unjoined(back) if " and " in back or " but " in back else back


def _unjoined(back: str) -> str:
    """Return the first of two statements that "and" or "but" joins without a comma."""
    if (second := _AND_IS.search(back)) and _ends(first := _before(back, second)):
        return first
    if (second := _AND_THEY.search(back)) and _acts(second) and _ends(first := _before(back, second)):
        return first
    if (second := _AND_ONE.search(back)) and _plain(second) and _ends(first := _before(back, second)):
        return first
    if (second := _AND_CAN.search(back)) and _whole(first := back[: second.start()]):
        return first
    if (
        (but := _BUT_ACTS.search(back))
        and verbs.third_person(but["v"])
        and _whole(first := _before(back, but))
    ):
        return back if _DENIES.search(first) else first
    for found in _AND_VERB.finditer(back):
        base, first = verbs.third_person(found["v"]), _before(back, found)
        acts = base and (not verbs.ambiguous(base) or found["n"] in _OBJECT)
        if acts and balanced(first) and not _WITHIN.search(first):
            return first
    return back


def _whole(first: str) -> bool:
    """Say whether what stands before a second predicate is an answer, and that predicate no part of a clause in it."""
    return _ends(first) and not _WITHIN.search(first)


def _lists(first: str, following: str, *, joined: bool) -> bool:
    """Say whether a comma parts the members of a list: "the pots, pans, and lids may rust"."""
    listed = _LISTED.search(first)
    if listed is None or any(map(_predicate, listed[0].split()[:-1])):
        return False
    return joined or _JOINED_SUBJECT.match(following) is not None


def _acts(second: re.Match[str]) -> bool:
    """Say whether what follows "and" is a statement of several things: "and pumps lift the water"."""
    base = verbs.base_form(second["v"])
    return bool(base) and not verbs.base_form(second["s"]) and second["n"] in _OBJECT and second["n"] != "to"


def _plain(second: re.Match[str]) -> bool:
    """Say whether what looks like a verb with its object is no noun: "and a shard holds the glaze"."""
    verb = verbs.third_person(second["v"])
    return bool(verb) and (not verbs.ambiguous(verb) or second["n"] in _OBJECT)


def _before(back: str, second: re.Match[str]) -> str:
    """Return what stands before an "and", without the comma between them."""
    return back[: second.start()].removesuffix(",")


def _ends(first: str) -> bool:
    """Say whether a text can end an answer."""
    if not balanced(first) or first.rsplit(" ", 1)[-1] in _OPEN_ENDS or _PARENTHESIS.search(first):
        return False
    related = _RELATED.search(first)
    return related is None or any(map(_predicate, related["t"].split()))


def _predicate(word: str) -> bool:
    """Say whether a word can be the verb of a clause."""
    low = word.lower()
    return low in verbs.AUXILIARIES or bool(
        verbs.third_person(low) or verbs.base_form(low) or verbs.past(low)
    )


def _states(following: str, joined: bool) -> bool:
    """Say whether what follows is a statement of its own; after a comma alone it must be plain that it is."""
    verb, _, after = following.partition(" ")
    base = verbs.third_person(verb)
    if base and (not verbs.ambiguous(base) or after.split(" ", 1)[0] in _OBJECT):
        return True
    if verb in _HELPING and (joined or verbs.participle(after.split(" ", 1)[0])):
        return True
    if len(following) < 8 or _RELATIVE.match(following):
        return False
    tokens = following.split(", ", 1)[0].split(" ")
    at = verb_at(tokens)
    return at is not None and at <= _MOST_SUBJECT and (joined or _sure(tokens[at]))


def _sure(verb: str) -> bool:
    """Say whether a word can be nothing but a verb."""
    base = verbs.third_person(verb) or verbs.base_form(verb)
    return verb.lower() in verbs.AUXILIARIES or bool(base and not verbs.ambiguous(base))
