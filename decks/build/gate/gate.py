"""The gate: why a card is not worth a learner's time. Every rule holds for any English document."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from decks.build.candidate import Candidate
from decks.build.english.answers import balanced
from decks.build.english.sentences import longer
from decks.build.gate.contrast import hollow_contrast
from decks.build.gate.definitions import definition_fault
from decks.build.gate.ends import broken
from decks.build.gate.manuals import operates, speaks_of_itself
from decks.build.gate.misnamed import misnamed
from decks.build.gate.unfit import unfit
from decks.build.gate.untold import unnamed, untold
from decks.build.gate.words import content, words

MOST_FRONT, MOST_BACK, MOST_WORDS, MOST_CLOZE = 190, 390, 58, 40


@dataclass(frozen=True, slots=True)
class _Sign:
    """A pattern, and the words of which one must be there for it to be tried at all."""

    words: frozenset[str]
    pattern: re.Pattern[str]

    def shows(self, text: str, words: Iterable[str]) -> bool:
        return not self.words.isdisjoint(words) and self.pattern.search(text) is not None


def _sign(words: str, pattern: str) -> _Sign:
    return _Sign(frozenset(words.split()), re.compile(pattern))


_ASKS = frozenset(
    {"what", "which", "who", "whom", "whose", "how", "why", "when", "where", "does", "do", "is", "are", "can"}
)
_UNSEEN = _sign(
    "this these those here we us our following above below article author text example image figure paper excerpt passage lecture video speaker transcript",
    r"\b(?:this|these|those|here|we|us|our|above|below|the (?:following|article|author|text|example|image|figure|paper|excerpt|passage|lecture|video|speaker|transcript))\b",
)
_ELSEWHERE = _sign(
    "case example section paper work article context figure table appendix equation plot chapter al left right above below here earlier code image images picture diagram graph screenshot in",
    r"\bin (?:that|this) (?:particular )?(?:case|example|section|paper|work|article|context)\b|\b(?:section|figure|table|appendix|equation) \d|\bthe (?:last|previous|left|right|next) (?:example|plot|section|chapter)\b"
    r"|\bet al\b|\bon the (?:left|right)\b|\bas (?:shown|seen|mentioned|described|discussed|noted) (?:above|below|here|earlier|in)\b|\bthe code below\b|\bin the (?:image|picture|diagram|graph|screenshot)\b|\b(?:images?|pictures?|examples?) (?:below|above)\b",
)
_SAID_BEFORE = _sign(
    "these this those",
    r"\b(?:these|this|those) (?:\w+ )?(?:models?|techniques?|methods?|issues?|example|steps?|factors?|approach(?:es)?|findings|limitation|paper|article)\b",
)
_HOLLOW = _sign(
    "approaches methods ways types aspects categories crucial key important critical vital insights significant essential useful popular powerful importance significance need value potential",
    r"\b(?:two|three|several|various) (?:different|distinct|main)? ?(?:approaches|methods|ways|types|aspects|categories)\b|plays? an? (?:crucial|key|important|critical|vital)"
    r"|(?:critical|valuable|key) insights|(?:significant|crucial|important) (?:role|step|milestone|advancement)"
    r"|(?:underscores?|highlights?|emphasi[sz](?:es?|ing)|underscoring|highlighting) (?:the )?(?:importance|significance|need|value|potential)"
    r"|is (?:very |incredibly |particularly )?(?:important|crucial|essential|useful|popular|powerful)\b",
)
_PROMOTION = _sign(
    "sign subscribe excited launch started moderated taught click learn course courses stay follow forget cutting-edge world-class breeze",
    r"\b(?:sign up|subscribe|excited to|launch of our|get started|getting started|moderated by|taught by|click here|learn more|our course|this course|additional courses|stay tuned|follow us"
    r"|don['’]t forget to|cutting-edge|world-class|is a breeze)\b",
)
_META = _sign(
    "text excerpt passage lecture video transcript article chapter section course guide tutorial document detailed mentioned discussed covered adding",
    r"\b(?:the|this) (?:text|excerpt|passage|lecture|video|transcript|article|chapter|section|course|guide|tutorial|document) (?:\w+ )?"
    r"(?:implies|suggests|says|mentions|discusses|describes|covers|explains|explores|provides|introduces|concludes|is)\b"
    r"|\bin this (?:excerpt|passage|lecture|video|guide|tutorial|course|document)\b|\bnot (?:detailed|mentioned|discussed|covered)\b|\b(?:chapter|lecture|section) \d+ of\b|\badding \w+ to the list\b",
)
_CHAT = _sign(
    "knowledge based ai hope free know happy i'll i’ll i i'm i’m",
    r"\b(?:knowledge cutoff|i['’]?m based on|as an ai|i hope|feel free|let me know|happy to|i['’]ll|i will)\b",
)
_SPEAKING = _META.words | _PROMOTION.words | _CHAT.words
# These begin with a set of letters, and look behind it, so that the search for a place to begin is fast.
_FIGURE = re.compile(
    r"[FTSAE](?<!\w.)(?:(?<=F)ig(?:ure|\.)|(?<=T)able|(?<=S)ection|(?<=A)ppendix|(?<=E)q(?:uation|\.))\s*\d"
)
_LISTED = re.compile(r"\W*\d+\.\s|#|\s*\[\d+\]")
_ADDRESS = re.compile(r"\w@[\w-]+\.[a-z]|https?:|www\.|\bISBN\b|\bdoi\b")
_MARKS = re.compile(r"[{}\[\]<\\•▪●☐\ufffd\t*#]")
_DIRT = re.compile(
    r"[{}\[\]<\\•▪●☐\ufffd\t*#C](?:(?<=\{)%|(?<=%)\}|(?<=\{)\{(?!c\d+::)|(?<=\{):|(?<=\])\(|(?<=<)/?[a-z]+>|(?<=\\)[_$*#\[\]]|(?<=\*)\*|(?<=C)opy code)"
    r"|[•▪●☐\ufffd\t]|%\}|!\[|^#{1,6} "
)
_MID = re.compile(
    r"(?:this|these|those|however|for example|for instance|also|but|then|such|as such|additionally|moreover|because of this|here|they|their|its|it|he|she|and|or|so|instead"
    r"|once|likewise|similarly|meanwhile)\b(?!ing)"
)
_NOTHING = re.compile(
    r" (?:in|of|for|with|from|about|to) (?:it|this|that|these|those|them|they|key points|overview|summary|introduction|conclusion|examples?)\?$"
)
_OF_NOTHING = re.compile(
    r"[iad](?<!\w.)(?:(?<=i)s|(?<=a)re|(?<=d)o(?:es)?) (?:it|this|that|these|they|key points|overview|summary|example|you|one(?! \w+ (?:of|for|in|to) )|both)\b"
)
_VAGUE = re.compile(
    r"what (?:is|are|was|were|does|do|did|can) (?:the |an? )?(?:it|this|that|these|they|there|you|one|process|model|method|approach|system|technique|results?|output|input|data|key|goal|task|step|example"
    r"|idea|remedy|solution|fix|trick|catch|reason|cause|advantage|benefit|drawback|formula|choice|number|following|issue|problem|first|second|last|others?|author|article|paper|same|whole|rest|answer|thing|way)"
    r"(?: (?:do|does|use|have|work|involve|mean|require|need|include|allow|enable|provide|help to do|contain|produce|show|learn|make|take|give)\w*)?\?$"
)
_UNREADABLE = re.compile(
    r"w(?<!\w.)hat (?:is|are|do|does) (?:if|once|when|usually|can|do|since|where|and|above|next|perhaps|yet|not|[\d.,]+\?)(?:\b|$)|^what is (?:wrong|new|missing|different)\?"
)
_SECOND_VERB = re.compile(r"\bdo(?:es)? [^?]*(?: and (?:can|may|will|must)|n['’]t) ")
_OPEN_FRONT = re.compile(r"\b(?:which|that|the|an|and|or|but)\?$")
_ASKED_TWICE = re.compile(r"(?:how|why|what) (?:is|are) (?:how|when|why|what)\b")
_TALKS = frozenset({"i", "i'm", "i’m", "i've", "i’ve", "my", "we", "our", "us", "let's", "let’s"})
_THAT_IS = re.compile(r"\bi\.e\b")
_ENDED = re.compile(r"[.!?)”\"'`$%]$")
_AUTHORED = frozenset(["question", "authored"])
"""Sorts of cards whose answer an author has put beside the question or term."""
_COUNT = re.compile(r"How (?:many|much|old|long|often)\b")
_SHORT_COUNT = re.compile(r"\d+\. [A-Z]")
_GARBLED = re.compile(r",\s*,|: ?[–-](?:;|$)")
_DIGIT = re.compile(r"\d")
_COMPARES = re.compile(
    r"(?:(?:much|far|even|a lot|slightly) )?(?:more|less|fewer|higher|lower|larger|smaller|better|worse|faster|slower)\.?$"
)
_DANGLES = _sign(
    "doctrine principle rule theory concept technique remedy formula",
    r"^(?:by whom|who|when|where|how|why|what) (?:was|were|is|are|did|does) the (?:doctrine|principle|rule|theory|concept|technique|remedy|formula) (?:[a-z]+ed|[a-z]+en|work|works|used|made|built|known|called)(?: (?:by|for|in|to|from|on|as))?\?$",
)
_SAMPLE = _sign(
    "company firm lender borrower user customer person student farmer investor buyer seller trader worker family friend bank shop",
    r"^what (?:does|did|do|can) (?:an?|the|some) (?:[a-z]+ ){0,2}?(?:company|firm|lender|borrower|user|customer|person|student|farmer|investor|buyer|seller|trader|worker|family|friend|bank|shop) ",
)
_OF_THE_DOCUMENT = _sign(
    "document manual guide guidebook handbook page website glossary tutorial course module lesson repository game program app application chapter section appendix annex test exercise notes",
    r"\b(?:do|does|did|is|are) (?:the (?:user |reference |style )?(?:document|manual|guide|guidebook|handbook|page|website|glossary|tutorial|course|module|lesson|repository|game|program|app|application)"
    r"|(?:the )?(?:chapter|section) (?:\d+(?:\.\d+)*|[ivx]+|[a-z])) (?:contain|describe|discuss|cover|present|outline|introduce|explain|list|summari[sz]e|detail|include|use|have|do)\b"
    r"|\b(?:is|do|does) (?:the )?(?:appendix|annex) (?:\d+|[ivx]+|[a-z])\b|^what (?:is|are) (?:the )?(?:test|exercise|chapter|lesson|module|notes) ?\d*:|\.\?$",
)
_BY_THE_PROGRAM = re.compile(
    r"(?:in |by )?the (?:document|manual|guide|page|website|course|repository|game|program|app|application)['’]s "
)
_MONEY = re.compile(r"[$€£]\s?\d|\d (?:dollars|euros|pounds)\b")


def fault(card: Candidate) -> str:
    """Return why a card is declined, or an empty string for one worth keeping."""
    front, back = card.front, card.back.strip()
    if not front.strip() or not back:
        return "it has no question or no answer"
    if len(front) > MOST_FRONT or len(back) > MOST_BACK or longer(back, MOST_WORDS):
        return "too long for one card"
    if _dirty(f"{front}\n{back}") and (_DIRT.search(front) or _DIRT.search(back)):
        return "marks of the page are left in it"
    if not balanced(front) or not balanced(back):
        return "a bracket or quotation is cut"
    counted = _COUNT.match(front) and _SHORT_COUNT.match(back)
    if _apparatus(front) or (not counted and _apparatus(back)):
        return "it is apparatus: a figure, a citation, an address"
    low, quote = back.lower(), card.quote.lower()
    told = words(low)
    speaks = not _SPEAKING.isdisjoint(told)
    if speaks and _META.shows(low, told):
        return "it speaks of the document itself"
    if speaks and (_PROMOTION.shows(low, told) or _CHAT.shows(low, told)):
        return "it is promotion or talk"
    if _CHAT.shows(quote, quote.split()):
        return "it is promotion or talk"
    if "..." in low or "…" in low or low.endswith(":") or broken(back):
        return "it breaks off"
    return _cloze_fault(card) if card.kind == "cloze" else _question_fault(card, low, told)


def _dirty(text: str) -> bool:
    """Say whether a text has any character of those that marks of a page are made of."""
    return _MARKS.search(text) is not None or "Copy code" in text


def _apparatus(text: str) -> bool:
    """Say whether a text refers to a figure, gives an address, or begins as an entry of a list of sources."""
    if "©" in text or _LISTED.match(text) or _FIGURE.search(text):
        return True
    addressed = "@" in text or "http" in text or "www." in text or "ISBN" in text or "doi" in text
    return addressed and _ADDRESS.search(text) is not None


def _question_fault(card: Candidate, back: str, told: set[str]) -> str:
    front = card.front.lower()
    asked = words(front)
    if not front.endswith("?"):
        return "the front is no question"
    if _ASKS.isdisjoint(asked) or front.count(": ") > 1:
        return "the front is a label"
    own = card.sort == "authored"
    if _UNSEEN.shows(front, asked) or _VAGUE.match(front):
        return "the question refers to something unseen"
    if _DANGLES.shows(front, asked):
        return "the question refers to something unseen"
    if not own and (_OF_THE_DOCUMENT.shows(front, asked) or _BY_THE_PROGRAM.match(back)):
        return "it speaks of the document itself"
    if not own and (speaks_of_itself(front, asked, card.back) or operates(card.sort, back)):
        return "it speaks of the document itself"
    if _SAMPLE.shows(front, asked) and _MONEY.search(card.back):
        return "it is a sample case"
    if not own and (_OF_NOTHING.search(front) or _NOTHING.search(front[-24:])):
        return "the question refers to something unseen"
    if card.sort not in _AUTHORED and misnamed(card, asked):
        return "the question asks for no thing"
    if not own and card.sort != "question" and untold(card, asked):
        return "the answer does not tell it, or the question refers to something unseen"
    if _unreadable(front):
        return "the question does not read"
    if (not own and _MID.match(back)) or _ELSEWHERE.shows(back, told) or _SAID_BEFORE.shows(back, told):
        return "the answer refers to something unseen"
    if not _TALKS.isdisjoint(told) and not _THAT_IS.search(back) and '"' not in back and "“" not in back:
        return "the answer talks to the reader"
    if not own and unfit(card):
        return "the answer tells something else"
    if not own and hollow_contrast(front, back):
        return "the answer tells no difference"
    if len(back) < 20 and _COMPARES.match(back):
        return "the answer compares with something unseen"
    if back.endswith(("?", "!")) or "?)" in back:
        return "the answer is a question"
    if "\n" not in back and longer(back, 6) and not _ENDED.search(back):
        return "the answer breaks off"
    if why := _content_fault(card, asked, told):
        return why
    return "" if card.sort in _AUTHORED else definition_fault(card)


def _unreadable(front: str) -> bool:
    """Say whether a question, in small letters, is put together wrongly."""
    if ";" in front or "~~" in front or _UNREADABLE.search(front) or _ASKED_TWICE.match(front):
        return True
    denies = " and " in front or "n't " in front or "n’t " in front
    return _OPEN_FRONT.search(front[-7:]) is not None or (denies and _SECOND_VERB.search(front) is not None)


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


def _cloze_fault(card: Candidate) -> str:
    text = re.sub(r"\{\{c\d+::(.*?)\}\}", "[…]", card.front)
    low, gap = text.lower(), card.back
    told = words(low)
    if longer(text, MOST_CLOZE):
        return "the sentence is too long for a gap"
    if _UNSEEN.shows(low, told) or _ELSEWHERE.shows(low, told) or _MID.match(low) or unnamed(low):
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
    return "" if balanced(text) and _ENDED.search(text) else "the sentence is cut"
