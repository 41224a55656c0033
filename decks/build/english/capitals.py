"""The capitals of a term: which of them are those of a heading, and which belong to a name."""

import re

from decks.build.english.countable import NEVER, counted, plural_of
from decks.build.english.wording import Wording
from decks.dictionary import english

_OPENING = re.compile(r"^(?:An?|The|One) ")
_TITLED = re.compile(r"[A-Z][a-z]+(?:-[a-z]+)*")
_COMMON_ENDING = re.compile(
    r"(?:tion|sion|sis|ity|ment|ness|ism|ance|ence|ics|ture|ing|ed|tive|able|ible|less|ful|ous|ward|tial|cial|ical|ral|nal|ent|tory|sory|tric|matic|etic|lytic|genic|[a-z]est)$"
)
_OF_A_PEOPLE = re.compile(r"(?:ish|ese|ian|can|ean|man)$")
_LITTLE = frozenset(["of", "the", "a", "an", "and", "in", "for", "to", "with", "from", "by", "or", "on", "at", "per", "vs", "as"])  # fmt: skip
_OWN_NAME = re.compile(
    r"(?:(?!that|which|of|used|by|to|for|in|on|at|with|from|who|whose|where|a|an|the)[\w-]+ ){0,4}?(?:city|town|village|country|state|island|river|lake|mountain|company|corporation"
    r"|band|brand|agency|organi[sz]ation|god|goddess|planet|battle|treaty|party|university)\b",
    re.IGNORECASE,
)
_OWN_WORK = re.compile(
    r"(?:(?!that|which|of|used)[\w-]+ ){0,4}?(?:website|app|software|library|framework|platform|(?:programming|query|markup) language|game|film|movie|novel|dataset|benchmark|startup"
    r"|toolkit|chatbot|database|browser|package)\b",
    re.IGNORECASE,
)
AGREED = re.compile(
    r"[A-Z\d][^ ]*(?: [^ ]+)* (?:Convention|Treaty|Act|Agency|Accords?|Commission|Committee|Bureau|Protocol|War|Battle|Bill|Amendment|Proclamation|Compromise|Doctrine|Constitution|Papers"
    r"|Resolution|Congress|Senate|Revolution|Empire|Dynasty|Pact|Deal|Enlightenment|Renaissance|Reformation)(?: (?:of )?\d{4})?$"
    r"|(?:Declaration|Articles|Bill|Bureau|Department|Ministry|Treaty|Battle|House|League|Board|Office|Council|Court|Siege|Peace|Edict|Congress) of [A-Z]|[A-Z][a-z]+ (?:convention|treaty|act|accord"
    r"|protocol|war|amendment|proclamation|compromise|doctrine)$|(?:[A-Z][^ ]* (?:[^ ]+ )*)?Supreme Court$|(?:The )?(?:Enlightenment|Renaissance|Reformation)$"
)
"""Names of what was agreed, decreed or founded, which have "the"."""

_PARTICULAR = re.compile(
    r" (?:Alliance|Entente|Powers|Plan|Telegram|Board|Migration|Depression|Front|Party|Company|Line|Trail|Purchase|Rebellion|Massacre|Crisis|Incident|Affair|Scandal|Trials?|Canal|Railroad|Wall"
    r"|Embargo|Blockade|Airlift|Axis|Bloc|Union|River|Sea|Ocean|Gulf|Desert|Peninsula|Region|States|Colonies|Administration|Corporation|Movement|Genocide|Famine|Plague|Crusades?|Awakening"
    r"|Purge|March|Compact|Charter|Edict|Address|Speech|Period|Era|Age|Mountains|Islands|Court|Committee|Church|Temple|Palace)$|^(?:Committee|Commission|Battle|March|Siege|Trail|Fall|Sack|Age|Era) (?:of|on) "
)
_OF_NAMES = re.compile(
    r"(?<=[a-z,(/-] )(?:[A-Z][a-z]+|[A-Z]{2,}\b|[A-Z]\.[A-Z]\.)|^[A-Z]{2,}\b|^[A-Z]\w+[A-Z]|\b1\d{3}\b|\b20\d\d\b|-[A-Z]{2}"
)
_FOUGHT = re.compile(
    r"(?:An? |The )?(?:[A-Za-z\d-]+ ){0,4}?(?:battle|campaign|siege|offensive|island|port|region|peninsula|prison|camp)\b"
)
_KIND = re.compile(r"An? (?:[a-z-]+ )?(?P<n>[a-z]+) (?:that|which|who|where|other)\b")
_NUMBERED = re.compile(r" No\. \d")
NAMED_ONCE = re.compile(
    r"(?:(?!that|which|of|used)[\w-]+,? ){0,5}?(?:language|poem|service|project|tool|program|programme|model|assistant|editor|standard|format|protocol|algorithm|metric|score|system|interface|mode|index)\b",
    re.IGNORECASE,
)
_RANKED = re.compile(
    r"(?:The )?(?:[A-Z]?[a-z]+est|[Mm]ost [a-z]+(?: [a-z]+ed)?) (?:[a-z]+ ){1,3}(?:of|in|on) (?:the )?(?:[A-Z]|world|earth|solar system)"
)


def small(name: str, told: str, wording: Wording) -> str:
    """Return a term with the capitals of a heading taken off, where its words are no names."""
    name, opened, inside = name.partition(" (")
    said = _unheaded(name, told, wording)
    return f"{said}{opened}{inside}"


def _unheaded(name: str, told: str, wording: Wording) -> str:
    words = name.split(" ")
    alone = len(words) == 1
    if (alone and own_name(name, told)) or _NUMBERED.search(name) or agreed(name) or particular(name, told):
        return name
    said = [
        word.lower()
        if (n and len(word) > 1 and word.lower() in _LITTLE) or _everyday(word, wording, alone=alone)
        else word
        for n, word in enumerate(words)
    ]
    sentence = all(word[:1].islower() for word in words[1:] if _TITLED.fullmatch(word.title()))
    whole = not any(_TITLED.fullmatch(word.strip("(),")) for word in said)
    return " ".join(said) if whole or sentence else name


def agreed(name: str) -> bool:
    """Say whether a name is one of what was agreed, decreed or founded: "Treaty of Versailles"."""
    return AGREED.match(name) is not None and all_titled(name.split(" "))


def particular(name: str, told: str) -> bool:
    """Say whether a name with capitals is one of a particular thing that has "the", by what is told of it: "Central Powers"."""
    words = name.split(" ")
    if _PARTICULAR.search(name) is None or not (all_titled(words) and words[-1][0].isupper()):
        return False
    kind = _KIND.match(told)
    return (kind is None or kind["n"] != words[-1].lower()) and _OF_NAMES.search(told) is not None


def all_titled(words: list[str]) -> bool:
    """Say whether a name of several words has a capital in each of them that has a weight."""
    return len(words) > 1 and all(word[0].isupper() or word[0].isdigit() or word in _LITTLE for word in words)


def own_name(name: str, told: str) -> bool:
    """Say whether an entry shows that a single word is a name of its own, of a town or of a tool."""
    kind = _OPENING.sub("", told)
    return bool(
        _RANKED.match(told)
        or _OWN_NAME.match(kind)
        or (_FOUGHT.match(told) and not _inflected(name.lower()))
        or (_OWN_WORK.match(kind) and not _inflected(name.lower()))
    )


def made(told: str) -> bool:
    """Say whether an entry tells of a work of which each has a name: a software, a film, a language."""
    kind = _OPENING.sub("", told)
    return _OWN_WORK.match(kind) is not None or NAMED_ONCE.match(kind) is not None


def _inflected(word: str) -> bool:
    """Say whether a dictionary's texts have other forms of a word, as they have of few names."""
    known = english().word_frequency
    forms = (*plural_of(word), f"{word}ed", f"{word}d", f"{word}er", f"{word}ing")
    return any(known[form] > NEVER for form in forms) or bool(
        {f"{word}ly", f"{word}ally"} & known.dictionary.keys()
    )


def _everyday(word: str, wording: Wording, *, alone: bool) -> bool:
    """Say whether a word with a capital is an everyday one: the document has it small, or a dictionary has forms of it."""
    core = word.strip("(),")
    low = core.lower().partition("-")[0]
    if not _TITLED.fullmatch(core) or core in wording.titled:
        return False
    if low in wording.small or low in _LITTLE or (alone and (low in english() or counted(low))):
        return True
    if _OF_A_PEOPLE.search(low) or low not in english():
        return False
    gerund = (
        not low.endswith("ing")
        or {low[:-3], f"{low[:-3]}e", low[:-4]} & english().word_frequency.dictionary.keys()
    )
    return bool(gerund) and (_COMMON_ENDING.search(low) is not None or _inflected(low))
