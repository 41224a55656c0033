"""What a document says of itself, of the screens of its program, or to its reader: nothing to be learned."""

import re

from decks.build.gate.words import sign

_META = sign(
    "text excerpt passage lecture video transcript article chapter section course guide tutorial document detailed mentioned discussed covered adding",
    r"\b(?:the|this) (?:text|excerpt|passage|lecture|video|transcript|article|chapter|section|course|guide|tutorial|document) (?:\w+ )?"
    r"(?:implies|suggests|says|mentions|discusses|describes|covers|explains|explores|provides|introduces|concludes|is)\b"
    r"|\bin this (?:excerpt|passage|lecture|video|guide|tutorial|course|document)\b|\bnot (?:detailed|mentioned|discussed|covered)\b|\b(?:chapter|lecture|section) \d+ of\b|\badding \w+ to the list\b",
)
_PROMOTION = sign(
    "sign subscribe excited launch started moderated taught click learn course courses stay follow forget cutting-edge world-class breeze",
    r"\b(?:sign up|subscribe|excited to|launch of our|get started|getting started|moderated by|taught by|click here|learn more|our course|this course|additional courses|stay tuned|follow us"
    r"|don['’]t forget to|cutting-edge|world-class|is a breeze)\b",
)
_CHAT = sign(
    "knowledge based ai hope free know happy i'll i’ll i i'm i’m",
    r"\b(?:knowledge cutoff|i['’]?m based on|as an ai|i hope|feel free|let me know|happy to|i['’]ll|i will)\b",
)
_SPEAKING = _META.words | _PROMOTION.words | _CHAT.words
_OF_THE_DOCUMENT = sign(
    "document manual guide guidebook handbook page website glossary tutorial course module lesson repository game program app application chapter section appendix annex test exercise notes summary abstract introduction overview foreword recommendations disclaimer agenda",
    r"\b(?:do|does|did|is|are) (?:the (?:user |reference |style )?(?:document|manual|guide|guidebook|handbook|page|website|glossary|tutorial|course|module|lesson|repository|game|program|app|application)"
    r"|(?:the )?(?:chapter|section) (?:\d+(?:\.\d+)*|[ivx]+|[a-z])) (?:contain|describe|discuss|cover|present|outline|introduce|explain|list|summari[sz]e|detail|include|use|have|do)\b"
    r"|\b(?:is|do|does) (?:the )?(?:appendix|annex) (?:\d+|[ivx]+|[a-z])\b|^what (?:is|are) (?:the )?(?:test|exercise|chapter|lesson|module|notes) ?\d*:|\.\?$"
    r"|^what (?:is|are|does|do) (?:the |an? )?“?(?:(?:executive )?summary|abstract|introduction|overview|foreword|recommendations|disclaimer|agenda)”?(?: mean)?\?$",
)
_BY_THE_PROGRAM = re.compile(
    r"(?:in |by )?the (?:document|manual|guide|page|website|course|repository|game|program|app|application)['’]s "
)
_ITSELF = re.compile(
    r"\b(?:do|does|did|is|are|can|will) (?:an?|the) (?:[a-z]+ )?(?:manual|section|chapter|appendix|annex|document|guide|handbook|bibliography|glossary|page|tab|window|dialog|dialogue|toolbar|titlebar|menu|screen)s?"
    r"(?: at the [a-z]+)? (?:apply|do|tell|display|show|contain|list|describe|present|include|cover|give|explain|let|allow|help|enable|open|provide|accept|define|used|called|for)\b"
)
_SCREEN = re.compile(
    r"The (?:[\w’'/&-]+ ){1,5}(?:page|tab|window|dialog|dialogue|screen|menu|toolbar|panel|button|assistant|wizard|section|chapter|appendix|table)s? "
    r"(?:shows?|presents?|displays?|contains?|lists?|tells?|lets?|helps?|allows?|gives?|opens?|provides?|describes?|discusses)\b"
)
_OPERATED = re.compile(
    r"\b(?:radio buttons?|check ?box(?:es)?|dialog(?:ue)? box|menu (?:item|entry|entries)|main menu|via menu|toolbars?|(?:right|double|left)-click(?:ing)?|by clicking|drop-?down)\b"
)
_PART_WORDS = """manual section chapter appendix annex document guide handbook bibliography glossary page tab window
    dialog dialogue toolbar titlebar menu screen"""
_PARTS = frozenset(f"{part}{end}" for part in _PART_WORDS.split() for end in ("", "s"))
_CONTROLS = ("button", "check", "dialog", "menu", "toolbar", "click", "drop")
_OF_USE = frozenset(["doing", "means", "when", "passive", "place", "purpose", "ability", "cause"])
"""Sorts of cards on how something is done, which of a screen is learned by hand."""
_SAMPLE = sign(
    "company firm lender borrower user customer person student farmer investor buyer seller trader worker family friend bank shop",
    r"^what (?:does|did|do|can) (?:an?|the|some) (?:[a-z]+ ){0,2}?(?:company|firm|lender|borrower|user|customer|person|student|farmer|investor|buyer|seller|trader|worker|family|friend|bank|shop) ",
)
_SAMPLE_COLUMN = re.compile(r"\bthe [A-Z][A-Za-z_]+ (?:column|row)s?\b")
_MONEY = re.compile(r"[$€£]\s?\d|\d (?:dollars|euros|pounds)\b")


def talk(back: str, told: set[str], quote: str) -> str:
    """Return why a card is talk and tells nothing, or an empty string; `back`, its words `told` and `quote` are in small letters."""
    speaks = not _SPEAKING.isdisjoint(told)
    if speaks and _META.shows(back, told):
        return "it speaks of the document itself"
    if speaks and (_PROMOTION.shows(back, told) or _CHAT.shows(back, told)):
        return "it is promotion or talk"
    return "it is promotion or talk" if _CHAT.shows(quote, quote.split()) else ""


def of_itself(front: str, asked: set[str], back: str, sort: str) -> bool:
    """Say whether a question or its answer is about the document, a part of it, or a screen of its program.

    `front` and its words `asked` are in small letters.
    """
    low = back.lower()
    if _OF_THE_DOCUMENT.shows(front, asked) or _BY_THE_PROGRAM.match(low):
        return True
    if not _PARTS.isdisjoint(asked) and _ITSELF.search(front):
        return True
    return (back.startswith("The ") and _SCREEN.match(back) is not None) or _operates(sort, low)


def sample(front: str, asked: set[str], back: str) -> bool:
    """Say whether a card tells of a case made up to explain something: what "the firm" pays, what "the Price column" holds.

    The words `asked` of the `front` are in small letters.
    """
    if ("column" in front or "row" in front) and _SAMPLE_COLUMN.search(front):
        return True
    return _SAMPLE.shows(front.lower(), asked) and _MONEY.search(back) is not None


def _operates(sort: str, back: str) -> bool:
    """Say whether an answer, in small letters, tells what to press or choose on a screen."""
    return sort in _OF_USE and any(map(back.__contains__, _CONTROLS)) and _OPERATED.search(back) is not None
