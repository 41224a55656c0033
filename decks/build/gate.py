"""The gate: why a card is not worth a learner's time. Every rule holds for any English document."""

import re

from decks.build.ask import balanced
from decks.build.candidate import Candidate
from decks.note import Kind

MOST_FRONT, MOST_BACK, MOST_WORDS, MOST_CLOZE = 190, 390, 58, 40
_STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "to",
        "for",
        "and",
        "or",
        "is",
        "are",
        "was",
        "were",
        "be",
        "do",
        "does",
        "did",
        "what",
        "which",
        "who",
        "how",
        "why",
        "when",
        "where",
        "it",
        "its",
        "this",
        "that",
        "with",
        "by",
        "from",
        "as",
        "at",
        "into",
        "can",
        "name",
        "give",
        "mean",
        "stand",
        "not",
        "than",
        "their",
        "they",
        "you",
        "your",
        "we",
        "i",
        "used",
        "use",
        "about",
        "also",
        "such",
        "more",
        "most",
        "has",
        "have",
        "had",
    ]
)
_ASKS = re.compile(r"\b(?:what|which|who|whom|how|why|when|where)\b|^(?:does|do|is|are|can) ", re.IGNORECASE)
_UNSEEN = re.compile(
    r"\b(?:this|these|those|here|we|us|our|the following|above|below|the article|the author|the text|the example|this example|the image|the figure|the paper|the text|this text|the excerpt|the passage|the lecture|the video|the speaker|the transcript)\b",
    re.IGNORECASE,
)
_APPARATUS = re.compile(
    r"\b(?:Figure|Fig\.|Table|Section|Equation|Appendix|Eq\.)\s*\d|©|^\W*\d+\.\s|^#|\w@\w|https?:|www\.|\bISBN\b|\bdoi\b|^\s*\[\d+\]"
)
_ELSEWHERE = re.compile(
    r"\b(?:in (?:that|this) (?:particular )?(?:case|example|section|paper|work|article|context)|(?:section|figure|table|appendix|equation) \d|the (?:last|previous|left|right|next) (?:example|plot|section|chapter)|et al|on the (?:left|right)|as (?:shown|seen|mentioned|described|discussed|noted) (?:above|below|here|earlier|in)|the code below|in the (?:image|picture|diagram|graph|screenshot))\b",
    re.IGNORECASE,
)
_MID = re.compile(
    r"^(?:this|these|those|however|for example|for instance|also|but|then|such|as such|additionally|moreover|because of this|here|they|their|its|it|he|she|and|or|so|instead|once|likewise|similarly|meanwhile)\b(?!ing)",
    re.IGNORECASE,
)
_HOLLOW = re.compile(
    r"\b(?:two|three|several|various) (?:different|distinct|main)? ?(?:approaches|methods|ways|types|aspects|categories)\b|plays? an? (?:crucial|key|important|critical|vital)|(?:critical|valuable|key) insights|(?:significant|crucial|important) (?:role|step|milestone|advancement)|(?:underscores?|highlights?|emphasi[sz](?:es?|ing)|underscoring|highlighting) (?:the )?(?:importance|significance|need|value|potential)|is (?:very |incredibly |particularly )?(?:important|crucial|essential|useful|popular|powerful)\b",
    re.IGNORECASE,
)
_PROMOTION = re.compile(
    r"\b(?:sign up|subscribe|excited to|launch of our|get started|getting started|moderated by|taught by|click here|learn more|our course|this course|additional courses|stay tuned|follow us|don't forget to|cutting-edge|world-class|is a breeze)\b",
    re.IGNORECASE,
)
_META = re.compile(
    r"\b(?:the|this) (?:text|excerpt|passage|lecture|video|transcript|article|chapter|section|course|guide|tutorial|document) (?:\w+ )?(?:implies|suggests|says|mentions|discusses|describes|covers|explains|explores|provides|introduces|concludes|is)\b"
    r"|\bin this (?:excerpt|passage|lecture|video|guide|tutorial|course|document)\b|\bnot (?:detailed|mentioned|discussed|covered)\b|\b[Aa]dding \w+ to the list\b",
    re.IGNORECASE,
)
_CHAT = re.compile(
    r"\b(?:knowledge cutoff|i'?m based on|as an ai|i hope|feel free|let me know|happy to|i'll|i will)\b",
    re.IGNORECASE,
)
_DIRT = re.compile(
    r"\{%|%\}|\{\{(?!c\d+::)|\{:|!\[|\]\(|<\/?[a-z]+>|\\[_$*#\[\]]|[•▪●☐\ufffd\t]|\*\*|^#{1,6} |Copy code"
)
_STANDS_FOR_NOTHING = re.compile(
    r"\b(?:in|of|for|with|from|about|to) (?:it|this|that|these|those|them|they|key points|overview|summary|introduction|conclusion|example|examples)\?$|\b(?:is|are|does|do) (?:it|this|that|these|they|key points|overview|summary|example|you|one|both)\b",
    re.IGNORECASE,
)
_VAGUE_FRONT = re.compile(
    r"^What (?:is|are|was|were|does|do|did|can) (?:the |an? )?(?:it|this|that|these|they|there|you|one|process|model|method|approach|system|technique|result|results|output|input|data|key|goal|task|step|example|idea|choice|number|following|issue|problem|first|second|last|other|others|author|article|paper|same|whole|rest|answer|thing|way|number)(?: (?:do|does|use|have|work|involve|mean|require|need|include|allow|enable|provide|help to do|contain|produce|show|learn|make|take|give)\w*)?\?$",
    re.IGNORECASE,
)


def fault(card: Candidate) -> str:
    """Return why a card is declined, or an empty string for one worth keeping."""
    front, back = card.front, card.back.strip()
    if not front.strip() or not back:
        return "it has no question or no answer"
    if len(front) > MOST_FRONT or len(back) > MOST_BACK or len(back.split()) > MOST_WORDS:
        return "too long for one card"
    if _DIRT.search(front) or _DIRT.search(back):
        return "marks of the page are left in it"
    if not balanced(front) or not balanced(back):
        return "a bracket or quotation is cut"
    if _APPARATUS.search(front) or _APPARATUS.search(back):
        return "it is apparatus: a figure, a citation, an address"
    if _META.search(back):
        return "it speaks of the document itself"
    if _PROMOTION.search(back) or _CHAT.search(back) or _CHAT.search(card.quote):
        return "it is promotion or talk"
    if re.search(r"\.\.\.|…", back) or re.search(r"\b(?:a|an|the|of|with|and|or|to|in|for)$|:$", back):
        return "it breaks off"
    return _cloze_fault(card) if card.kind == "cloze" else _question_fault(card)


def _question_fault(card: Candidate) -> str:
    front, back = card.front, card.back.strip()
    listed = "\n" in back
    if not front.endswith("?") and not front.startswith("Name "):
        return "the front is no question"
    if not _ASKS.search(front.rsplit(": ", 1)[-1]) or front.count(": ") > 1:
        return "the front is a label"
    if _UNSEEN.search(front) or _STANDS_FOR_NOTHING.search(front) or _VAGUE_FRONT.match(front):
        return "the question refers to something unseen"
    if re.search(
        r"\bwhat (?:is|are|do|does) (?:if|once|when|usually|can|do|since|where|and|above)\b",
        front,
        re.IGNORECASE,
    ) or re.match(r"^(?:how|why|what) (?:is|are) (?:how|when|why|what)\b", front, re.IGNORECASE):
        return "the question does not read"
    if (
        _MID.match(back)
        or _ELSEWHERE.search(back)
        or re.search(
            r"\b(?:these|this|those) (?:\w+ )?(?:models?|techniques?|methods?|issues?|example|steps?|factors?|approach(?:es)?|findings|limitation|paper|article)\b",
            back,
            re.IGNORECASE,
        )
    ):
        return "the answer refers to something unseen"
    if re.search(r"\b(?:I|I'm|I've|my)\b|\b(?:we|our|us|let's)\b", back, re.IGNORECASE) and not re.search(
        r'["“]', back
    ):
        return "the answer talks to the reader"
    if re.search(r"[?!]$", back) or "?)" in back:
        return "the answer is a question"
    if not listed and len(back.split()) > 6 and not re.search(r"[.!?)”\"'`$%]$", back):
        return "the answer breaks off"
    asked, told = _content(front), _content(back)
    if (
        told
        and len(told) <= 12
        and not re.search(r"\b(?:or|which)\b", front, re.IGNORECASE)
        and sum(word in asked for word in told) / len(told) >= 0.55
    ):
        return "the question gives the answer away"
    if not told and not re.search(r"\d", back):
        return "the answer says nothing"
    if (
        _HOLLOW.search(back)
        and len(_content(_HOLLOW.sub("", back), unique=False)) < 22
        and not re.search(r"\d", back)
    ):
        return "the answer is hollow"
    if re.search(r",\s*,|: ?[–-](?:;|$)", front + back):
        return "a table was garbled"
    return _definition_fault(card) or _sentence_fault(back, listed)


def _sentence_fault(back: str, listed: bool) -> str:
    if not listed and len(re.findall(r"[.!?](?:\s|$)", back)) > 3 and len(back.split()) > 45:
        return "it holds more than one fact"
    return ""


def _definition_fault(card: Candidate) -> str:
    """Say whether a "What is X?" does not say what X is."""
    asked = (
        None
        if card.sort == "question"
        else re.match(r"^(?:.*: )?what (?:is|are) (?:the |an? )?([^?]+)\?$", card.front, re.IGNORECASE)
    )
    if not asked:
        return ""
    if re.search(r" (?:\w+ed|made|built|known|used|written|drawn|meant|found) (?:to do|\w+)$", asked[1]):
        return ""
    if re.search(r" (?:of|on|as|for|to) ", asked[1]) and card.sort != "definition":
        return ""
    first = re.split(r"(?<=[.!?;])\s", card.back)[0]
    term = set(_content(asked[1]))
    verb = re.match(
        r"^(.{0,110}?)\b(?:is|are|refers?|means|was|were|stands?|consists?|involves?|uses?|has|have|allows?|describes?|combines?|measures?|learns?|predicts?|tries)\b",
        first,
    )
    if (
        verb
        and verb[1].strip()
        and not set(_content(verb[1])) & term
        and not re.match(r"^(?:it|an?|the)\b", first, re.IGNORECASE)
    ):
        return "the answer does not say what it is"
    if re.match(r"^(?:There|Before|However|We|In our|Our|You|See|Can)\b", first):
        return "the answer does not say what it is"
    modal = re.match(r"^(.{0,60}?)\b(?:can|may|could|should|will)\b", first)
    if (
        modal
        and not re.search(r"\b(?:is|are) (?:an?|the)\b", first)
        and not re.search(r"\b(?:that|which|who) $", modal[1])
    ):
        return "the answer does not say what it is"
    return ""


def _cloze_fault(card: Candidate) -> str:
    text = re.sub(r"\{\{c\d+::(.*?)\}\}", "[…]", card.front)
    gap = card.back
    if len(text.split()) > MOST_CLOZE:
        return "the sentence is too long for a gap"
    if _UNSEEN.search(text) or _ELSEWHERE.search(text) or _MID.match(text):
        return "the sentence refers to something unseen"
    if re.search(r"\bet al\b|\(\s*(?:[A-Z][\w.]+,? ?)*\[…\]\s*\)", text):
        return "the gap is a citation"
    if re.search(r"(?:,[^,]+,? (?:and|or) [^,]*\[…\]|such as \[…\]|like \[…\]|including[^.]*\[…\])", text):
        return "the gap is a member of a list"
    if re.fullmatch(r"(?:19|20)\d\d|\d{1,3}|\d+\.\d", gap.strip()) and not re.search(
        r"\b(?:founded|released|introduced|published|proposed|since|in)\s+(?:\w+ )?\[…\]|\[…\] (?:parameters|layers|heads|billion|million|tokens|percent|%|GiB|GB)",
        text,
    ):
        return "the gap is a bare number"
    if re.search(r"(?:similar to|context of|making efficient use|able to|used to) \[…\]", text) or (
        len(gap.split()) >= 3 and not re.search(r"[A-Z0-9]", gap)
    ):
        return "nobody could guess the gap"
    if not balanced(text) or not re.search(r"[.!?)”\"'`$%]$", text):
        return "the sentence is cut"
    return ""


def _content(text: str, *, unique: bool = True) -> list[str]:
    found = [
        _stem(word) for word in re.findall(r"[a-z0-9]+(?:[-'][a-z0-9]+)*", text.lower()) if word not in _STOP
    ]
    return list(dict.fromkeys(found)) if unique else found


def _stem(word: str) -> str:
    return re.sub(r"ies$", "y", re.sub(r"(?<=[a-z]{3})(?<!s)s$", "", word))


KINDS: tuple[Kind, ...] = ("basic", "reversed", "cloze")
