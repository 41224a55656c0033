"""Questions, answers and sentences that refer to what only their document shows."""

import re

from decks.build.gate.words import sign

_UNSEEN = sign(
    "this these those here we us our following above below present article author text example image figure paper excerpt passage lecture video speaker transcript",
    r"\b(?:this|these|those|here|we|us|our|above|below|the present (?:document|paper|standard|guideline|work)|the (?:following|article|author|text|example|image|figure|paper|excerpt|passage|lecture|video|speaker|transcript))\b",
)
_ELSEWHERE = sign(
    "far case example section paper work article context figure table appendix equation plot chapter al left right above below here earlier code image images picture diagram graph screenshot in",
    r"\bin (?:that|this) (?:particular )?(?:case|example|section|paper|work|article|context)\b|\b(?:section|figure|table|appendix|equation) \d|\bthe (?:last|previous|left|right|next) (?:example|plot|section|chapter)\b"
    r"|\bet al\b|\bon the (?:left|right)\b|\bas (?:shown|seen|mentioned|described|discussed|noted) (?:above|below|here|earlier|in)\b|\bthe code below\b|(?<!has )(?<!have )(?<!been )\b(?:shown|discussed|considered|described|examined) so far\b|\bin the (?:image|picture|diagram|graph|screenshot)\b|\b(?:images?|pictures?|examples?) (?:below|above)\b",
)
_SAID_BEFORE = sign(
    "these this those",
    r"\b(?:these|this|those) (?:\w+ )?(?:models?|techniques?|methods?|issues?|example|steps?|factors?|approach(?:es)?|findings|limitation|paper|article)\b",
)
_DANGLES = sign(
    "doctrine principle rule theory concept technique remedy formula",
    r"^(?:by whom|who|when|where|how|why|what) (?:was|were|is|are|did|does) the (?:doctrine|principle|rule|theory|concept|technique|remedy|formula) (?:[a-z]+ed|[a-z]+en|work|works|used|made|built|known|called)(?: (?:by|for|in|to|from|on|as))?\?$",
)
_OF_A_STUDY_WORDS = "suite trials dataset survey participants respondents patients experiment experiments study studies simulation simulations results sample samples authors researchers team"
_OF_A_STUDY = sign(
    _OF_A_STUDY_WORDS,
    r"^(?:what|when|where|why|how(?: (?:many|much)[\w -]*?)?) (?:do|does|did|is|are|was|were|can) the (?:(?:evaluation|test|pilot|main|proposed|present|current|new|whole|entire) )?(?:results from the )?"
    rf"(?:{'|'.join(_OF_A_STUDY_WORDS.split())}) (?!of |for |in |on |with |at |by |from |mean\b|space\b|size\b)",
)
"""What a study has of its own, which a question does not know: "the trials", "the evaluation suite"."""

_OF_CODE = sign(
    "function script snippet pseudocode loop query struct constructor",
    r"\b(?:do|does|did|is|are|can) the (?:main |inner |outer |helper )?(?:function|script|snippet|pseudocode|loop|query|struct|constructor)s? (?!of |for |in |that |which |with |called |named )",
)
"""What a piece of code has of its own: "the main function"."""

_MID = re.compile(
    r"(?:this|these|those|however|for example|for instance|also|but|then|such|as such|additionally|moreover|because of this|here|they|their|its|it|he|she|and|or|so|instead"
    r"|once|likewise|similarly|meanwhile)\b(?!ing)"
)
_NOTHING = re.compile(
    r" (?:in|of|for|with|from|about|to) (?:it|this|that|these|those|them|they|the list|key points|overview|summary|introduction|conclusion|examples?)\?$"
)
_OF_NOTHING = re.compile(
    r"[iad](?<!\w.)(?:(?<=i)s|(?<=a)re|(?<=d)o(?:es)?) (?:its?|this|that|these|they|their|key points|overview|summary|example|you|one(?! \w+ (?:of|for|in|to) )|both)\b"
)
_VAGUE = re.compile(
    r"what (?:is|are|was|were|does|do|did|can) (?:the |an? )?(?:it|this|that|these|they|there|you|one|process|model|method|approach|system|technique|results?|output|input|data|key|goal|task|step|example"
    r"|idea|remedy|solution|fix|trick|catch|reason|cause|advantage|benefit|drawback|formula|choice|number|following|issue|problem|first|second|last|others?|author|article|paper|same|whole|rest|answer|thing|way|concept|scope|topic)"
    r"(?: (?:do|does|use|have|work|involve|mean|require|need|include|allow|enable|provide|help to do|contain|produce|show|learn|make|take|give)\w*)?\?$"
)
_OF_ALL = re.compile(
    r"what (?:is|are|was|were) the (?:main|key|primary|biggest|most important|core|major|only|real|central|initial|final|overall) [a-z]+\?$"
)
_OF_SOME = re.compile(
    r" (?:of|in|for) the (?:(?:[a-z]+-(?:based|driven|powered|oriented|style)|new|old|proposed|current|existing|whole|overall|first|second) )?"
    r"(?:system|approach|method|process|project|program|programme|device|company|case|study|solution|tool|theory|technique|concept|topic|problem|rule)\?$"
)
"""A question about a side of a thing that only its document knows: "of the water-based system"."""

_OWNERS = "company firm team author system machine device product city country patient client user owner family band school"
_OWNED = re.compile(
    rf"^(?:what|who) (?:is|are|was|were) (?:one of )?the (?:{'|'.join(_OWNERS.split())})['’]s? "
)
_OWNING = frozenset(f"{owner}{end}" for owner in _OWNERS.split() for end in ("'s", "’s"))
_OTHERS = frozenset(["them", "him", "your", "my"])
_UNPLACED = re.compile(r"how (?:is|are|was|were) the [a-z]+ (?:done|made|used|carried out|performed)\?$")
_ITS = re.compile(r"\b(?:it|its|they|their)\b")
MOST_BEFORE = 12
"""A gap so near the beginning of a sentence stands in its subject."""


def unseen(front: str, asked: set[str]) -> bool:
    """Say whether a question refers to something unseen; `front` and its words `asked` are in small letters."""
    return (
        _UNSEEN.shows(front, asked)
        or _VAGUE.match(front) is not None
        or _DANGLES.shows(front, asked)
        or _OF_A_STUDY.shows(front, asked)
        or _OF_CODE.shows(front, asked)
    )


def of_nothing(front: str) -> bool:
    """Say whether a question, in small letters, is about "it", "this" or a part of every text."""
    return _OF_NOTHING.search(front) is not None or _NOTHING.search(front[-24:]) is not None


def unplaced(front: str, asked: set[str]) -> bool:
    """Say whether a question names something of which every document has its own; `front` and `asked` are in small letters."""
    if (
        _OF_ALL.match(front)
        or _UNPLACED.match(front)
        or _OF_SOME.search(front)
        or not _OTHERS.isdisjoint(asked)
    ):
        return True
    return not _OWNING.isdisjoint(asked) and _OWNED.match(front) is not None


def said_elsewhere(back: str, told: set[str]) -> bool:
    """Say whether an answer points at another place of its document; `back` and its words `told` are in small letters."""
    return _ELSEWHERE.shows(back, told) or _SAID_BEFORE.shows(back, told)


def goes_on(back: str) -> bool:
    """Say whether an answer, in small letters, begins in the middle of what a text says."""
    return _MID.match(back) is not None


def pointing(sentence: str, told: set[str]) -> bool:
    """Say whether a sentence with a gap, in small letters, does not name what it is about."""
    return (
        _UNSEEN.shows(sentence, told)
        or _ELSEWHERE.shows(sentence, told)
        or goes_on(sentence)
        or _unnamed(sentence)
    )


def _unnamed(text: str) -> bool:
    """Say whether a sentence with a gap, in small letters, does not name what it is about."""
    return text.startswith("a total of") or (text.find("[…]") < MOST_BEFORE and _ITS.search(text) is not None)
