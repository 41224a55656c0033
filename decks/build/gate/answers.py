"""Answers that tell nothing, give themselves away, break off, or tell something else than what is asked."""

import re

from decks.build.candidate import Candidate
from decks.build.english.answers import names
from decks.build.english.nominal import finite, phrase
from decks.build.english.sentences import bare, longer, split
from decks.build.gate.contrast import hollow_contrast
from decks.build.gate.ends import ended
from decks.build.gate.words import content, sign, words

AUTHORED = frozenset(["question", "authored"])
"""Sorts of cards whose answer an author has put beside the question or term."""

_HOLLOW = sign(
    "approaches methods ways types aspects categories crucial key important critical vital insights significant essential useful popular powerful importance significance need value potential",
    r"\b(?:two|three|several|various) (?:different|distinct|main)? ?(?:approaches|methods|ways|types|aspects|categories)\b|plays? an? (?:crucial|key|important|critical|vital)"
    r"|(?:critical|valuable|key) insights|(?:significant|crucial|important) (?:role|step|milestone|advancement)"
    r"|(?:underscores?|highlights?|emphasi[sz](?:es?|ing)|underscoring|highlighting) (?:the )?(?:importance|significance|need|value|potential)"
    r"|is (?:very |incredibly |particularly )?(?:important|crucial|essential|useful|popular|powerful)\b",
)
_TALKS = frozenset({"i", "i'm", "i’m", "i've", "i’ve", "my", "we", "our", "us", "let's", "let’s"})
_ONE = re.compile(
    r"(?P<before>\b[A-Z]\w+ |\b(?:class|type|phase|stage|part|level|factor|grade|group) )?\bI\b"
)
_THAT_IS = re.compile(r"\bi\.e\b")
_GARBLED = re.compile(r",\s*,|: ?[–-](?:;|$)")
_DIGIT = re.compile(r"\d")
_COMPARES = re.compile(
    r"(?:(?:much|far|even|a lot|slightly) )?(?:more|less|fewer|higher|lower|larger|smaller|better|worse|faster|slower)\.?$"
)
_BACK = re.compile(r"\b(?:all|each|some|any|none|both|one) of the (?:above|below)\b")
_WHAT_IS = re.compile(r"What (?:is|are|was|were) (?P<t>[^?]+)\?$")
_OF = re.compile(r" (?:of|in|for|on|as) ")
_GLUED = re.compile(r"(?:.*? (?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+: \S){2}")
_DETERMINED = re.compile(r"(?:An?|The|Any|One|Something|Someone|When|Where|To|Similar to) ")
_BARE = re.compile(r"[A-Z]?[a-z-]+|(?:[A-Za-z]+ing|Zero|No|One|Two|Three|Four|Several|Many|Only) [a-z-]+")
_SHORTENED = re.compile(
    r"(?:[\w-]+ ){1,3}(?:[a-z]+ed|built|made|found|taken|given|drawn|written|known) (?:from|by|in|on|with|for|to|as|at)\b"
)
"""A noun with its participle: "words built from letters"."""

_NAME_ASKED = re.compile(r"(?:What (?:is|are)|How (?:do|does)) (?:the |an? )?(?P<t>[^?]+?)(?: work)?\?$")
_BESIDES = r"(?:has|have|had|(?:is|are) also|can|may|will|like)"
_OF_ORDER = re.compile(
    r"The (?:last|first|second|third|next|other|final|previous) (?:type|kind|form|method|group|class|one|step)\b"
)
"""What tells which of several things something is, and not what."""

_CHAINED = re.compile(r"[→⇒]|->")
_NO_KIND = re.compile(r"(?:[^,;]{1,60} (?:is|are) the|The) (?:key to|reason)\b")
_LABELS = frozenset(["label"])
_IN_A_WORD = re.compile(r" (?:called|named|known as) in the (?:number|word|name|term|letter)\?$")
_FOR_ONE = re.compile(r" for (?:(?:the|an?|all) )?[\w-]+(?: [\w-]+){0,2}\?$")
_VAGUE = re.compile(
    r"(?:(?:many|several|various|multiple|a number of|a variety of|different) (?:factors|things|reasons|ways|conditions|aspects)|(?:incorrect|wrong|misleading|false|inaccurate) (?:conclusions?|results?))\b[^:]{0,80}$",
    re.IGNORECASE,
)
"""An answer that names nothing: "many factors, as shown by …"."""

_YES_OR_NO = re.compile(
    r"(?:(?:then|so|and|but) [a-z]|(?:is|are|was|were|do|does|did|can|could|should|will|has|have) [^?]*\?$)"
)
_DECIDES = re.compile(
    r"(?:yes|no|not|it depends|only|partly|true|false|sometimes|never|always|usually|generally|often|rarely|absolutely|in (?:most|some|many|general|theory|practice))\b|.{0,60}\b(?:not|cannot|no longer)\b"
)
"""A question that wants yes or no, or goes on from another one; an answer that decides it."""

_ANY_OWNER = re.compile(r"[Tt]he ([a-z]+)s['’] ")
_EFFECT = re.compile(
    r"An? (?:(?:very|most) )?(?:significant|lasting|major|profound|great|huge|big|considerable|dramatic|substantial|notable) (?:[a-z]+ )?"
    r"(?:impact|influence|effect|improvement|boost|role|change|increase|decrease|leap|advance|step|shift|difference)s?\b"
)
_QUOTED = re.compile(r"(?:The |An? )?[\"“][\w -]{2,30}[.,]?[\"”]\.?$")
_YOURS = re.compile(
    r"\b[Yy]our (?:specific|setup|stack|routing|use case)\b|[\w+-]+\.(?:svelte|tsx|jsx|vue|ts)\b"
)
_COMMON = re.compile(
    r"(?:^|\b(?:is|are) )an? (?:very )?(?:commonly|widely|frequently|heavily|often) used [a-z]+\.?$",
    re.IGNORECASE,
)
_CALL = re.compile(r"[A-Za-z_]\w*(?:\.\w+)+\(|/[a-z]\w*/")
_ACTS = frozenset(["doing", "having", "ability"])
_DENIED = re.compile(r"(?:[A-Z][a-z]+ )?[Nn]ot ")
_ACT_ON = re.compile(
    r"what does [a-z]+ing (?:[a-z-]+ ){0,3}[a-z-]+ (?:result|form|change|record|number|measure|test|model|plan|answer|project|object|process|order|report|request|match|sample|sign|cause|rule|need|use) (?:for|of|by|with|about|between|as)\?$"
)
"""An act on several things, the last of which was read as a verb: "Sorting results for the reader"."""

_NEXT_DEED = re.compile(r"[^,]{2,60}, (?:and )?[a-z]+ed(?:,| (?:and|into|in|to|from|by|with) )")
"""A thing with what is done to it next: "Fields, cleaned, and sold to"."""


def _talks(back: str, spoken: set[str], *, own: bool) -> bool:
    """Say whether an answer speaks as one person to another; an author of cards says "we" of everybody."""
    if _THAT_IS.search(back.lower()) or '"' in back or "“" in back:
        return False
    if own:
        spoken = spoken - {"we", "our", "us"}
        if "i" in spoken and all(found["before"] for found in _ONE.finditer(back)):
            spoken = spoken - {"i"}
    return bool(spoken)


def answer_fault(card: Candidate, asked: set[str], told: set[str]) -> str:
    """Return why an answer is none, or an empty string; `asked` and `told` are the words of both sides in small letters."""
    front, back = card.front.lower(), card.back.strip().lower()
    own = card.sort == "authored"
    if card.sort not in AUTHORED and _untold(card):
        return "the answer does not tell it"
    if card.sort == "question" and _YES_OR_NO.match(front) and not _DECIDES.match(back):
        return "the answer does not tell it"
    if not _TALKS.isdisjoint(told) and _talks(card.back, told & _TALKS, own=own):
        return "the answer talks to the reader"
    if not own and _unfit(card):
        return "the answer tells something else"
    if not own and hollow_contrast(front, back):
        return "the answer tells no difference"
    if len(back) < 20 and _COMPARES.match(back):
        return "the answer compares with something unseen"
    if back.endswith(("?", "!")) or "?)" in back:
        return "the answer is a question"
    if "\n" not in back and longer(back, 6) and not ended(back):
        return "the answer breaks off"
    return _content_fault(card, asked, told)


def _unfit(card: Candidate) -> bool:
    """Say whether an answer tells something else than what a thing is."""
    front, back = card.front, card.back
    if " of the " in back and _BACK.search(back):
        return True
    if card.sort == "definition" and _NO_KIND.match(back):
        return True
    if card.sort not in _LABELS or "\n" in back:
        return False
    if _OF_ORDER.match(back) or _restates(front, back):
        return True
    if " | " in back or (": " in back and _GLUED.match(back)):
        return True
    asked = _WHAT_IS.match(front)
    return asked is not None and not _OF.search(asked["t"]) and _tells_no_thing(asked["t"], back)


def _restates(front: str, back: str) -> bool:
    """Say whether an answer begins with the name it should explain, and goes on to what that has or can do."""
    asked = _NAME_ASKED.match(front)
    return asked is not None and bool(
        re.match(rf"(?:The |An? )?{re.escape(asked['t'])}(?: [a-z]+)? {_BESIDES}\b", back, re.IGNORECASE)
    )


def _tells_no_thing(term: str, back: str) -> bool:
    """Say whether an answer leaves open what a term is: one or two words, steps, a statement about another thing."""
    if _DETERMINED.match(back):
        return False
    first = split(back)[0]
    parts = first.split("; ")
    if _CHAINED.search(first) or (len(parts) > 2 and not phrase(parts[0])) or _BARE.fullmatch(bare(back)):
        return True
    states = finite(bare(first).split()) and not phrase(first) and not _SHORTENED.match(first)
    return states and not names(first, term)


def _untold(card: Candidate) -> bool:
    """Say whether an answer leaves open what its question asks for."""
    front, back = card.front.lower(), card.back
    if front.startswith("what are cases of "):
        return True
    if (" in the " in front and _IN_A_WORD.search(front)) or ("used" in back and _COMMON.search(back)):
        return True
    if ("our " in back or "." in back[:-1]) and _YOURS.search(back):
        return True
    if card.sort == "label" and _QUOTED.match(back):
        return True
    if _VAGUE.match(back) or " expected to " in front:
        return True
    if card.sort == "purpose" and (" supposed to be?" in front or back.startswith("To refer to ")):
        return True
    if (owner := _ANY_OWNER.match(back)) and owner[1] not in front:
        return True
    if "ot " in back[:20] and _DENIED.match(back) and " but " in card.quote and " but " not in back:
        return True
    if back.startswith("Nothing ") and front.endswith(" mean?"):
        return True
    if card.sort == "passive" and _NEXT_DEED.match(back):
        return True
    if card.sort in _ACTS:
        idle = back.startswith("Hard to ") or (
            front.endswith(" make?") and back.startswith("The difference ")
        )
        idle = idle or (front.startswith("what does ") and _ACT_ON.match(front) is not None)
        return idle or _effect(back) or _CALL.match(back) is not None
    return card.sort == "cause" and back.startswith("To ") and _FOR_ONE.search(front) is not None


def _effect(back: str) -> bool:
    """Say whether an answer tells only that something had an effect, and not which."""
    return _EFFECT.match(back) is not None and not any(map(str.isdigit, back))


def _content_fault(card: Candidate, asked: set[str], told: set[str]) -> str:
    """Say what is wrong with how much the answer tells."""
    back = card.back
    in_front, in_back = content(asked), content(told)
    figures = _DIGIT.search(back) is not None or (not back.isascii() and any(map(str.isdigit, back)))
    if in_back and len(in_back) <= 12 and card.sort != "comparison" and not {"or", "which"} & asked:
        if len(in_front & in_back) / len(in_back) >= 0.55:
            return "the question gives the answer away"
    elif not in_back and not figures:
        return "the answer says nothing"
    low = back.lower()
    if (
        not figures
        and card.sort != "authored"
        and _HOLLOW.shows(low, told)
        and len(content(words(_HOLLOW.pattern.sub("", low)))) < 22
    ):
        return "the answer is hollow"
    if _GARBLED.search(back):
        return "a table was garbled"
    if "\n" not in back and longer(back, 45) and len(re.findall(r"[.!?](?:\s|$)", back)) > 3:
        return "it holds more than one fact"
    return ""
