"""What is no answer: nothing, the question again, words in no order, talk to the grader."""

import re
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from decks.text import normalised, shown
from llm.grading.contradiction import negated
from llm.grading.words import Text

_NOTHING = re.compile(
    r"\W*(?:not? (?:answer(?:ed)?|idea|clue|comment)|n/?a|none|nothing|skip|pass|idk|dunno|"
    r"(?:sorry,? )?(?:i )?(?:do not|don'?t|dont) (?:know|remember)(?: (?:it|this|that|the answer))?|"
    r"(?:i )?(?:have )?(?:forgot|no idea)|weiß (?:ich )?nicht|keine ahnung|je ne sais pas|no (?:lo )?sé|"
    r"não sei|non (?:lo )?so|не знаю|不知道|わからない|分からない)?\W*"
)
_SENTENCE_END = re.compile(r"(?<=[.!?;])(?=\s)|(?<=[\n。！？])")
# Marks of the chat formats and of replies that were made up to look like a verdict.
_FORGED = re.compile(
    r"<\|[^|<>]{1,40}\|>|<\|?/?(?:im_start|im_end|system|user|assistant|s|inst|endoftext)\|?>|\[/?inst\]|<</?sys>>|"
    r"^\W*(?:system|assistant|user|grader|examiner|human|developer)\W{0,3}:|###\s*\w+|"
    r"[\"'{,]\s*[\"']?(?:grade|score|verdict|quality|state|points|result|met|rubric|sure)[\"']?\s*[:=]|"
    r"\b(?:grade|score|verdict|state|met|result)\s*(?:=|:|->)\s*[\"']?(?:met|all|true|full|pass|5|1(?:\.0)?|100?)\b|"
    r"\b(?:begin|end) (?:of )?(?:system|prompt|instructions?|answer)\b",
    re.MULTILINE,
)
_ORDERS = re.compile(
    r"\b(?:ignor\w*|disregard\w*|forget|override|overrule|bypass|pretend|imagine|act as|you are now|you must|you should|"
    r"please|kindly|award\w*|give|assign\w*|mark|grade|score|rate|accept|output|respond|reply|return|print|say|set|treat|"
    r"consider|assume|remember|note to|attention|as an ai|vergiss|bewert\w*|gib|vergib|note[zr]?|donne[zr]?|oublie[zr]?|"
    r"califica\w*|otorga\w*|olvida\w*|dame|da|valuta\w*|dimentica\w*|avalie|dê|esqueça)\b|"
    r"игнорир\w*|забудь\w*|поставь\w*|оцени\w*|忽略|忘记|忘れ|無視|给|評価|评|採点"
)
_ABOUT_GRADING = re.compile(
    r"\b(?:rubric\w*|grad(?:e|es|er|ing)|scor(?:e|es|ing)|marks?|full (?:marks|credit|points)|instructions?|prompts?|"
    r"system message|points? (?:are |is |as )?met|all (?:the )?points|examiner|verdict|this (?:answer|reply|response|submission)|"
    r"the (?:answer|reply|response|submission) (?:above|below|given|is (?:fully |completely |entirely )?(?:correct|right))|"
    r"the student|(?:5|five|10|ten|100)\s?(?:/|out of|of)\s?(?:5|five|10|ten|100)|perfect|maximum|teacher|expert|"
    r"anweisung\w*|punktzahl|höchstnote|note|bestnote|punkte|instrucciones|calificación|puntuación|puntos|máxima|nota|"
    r"consignes?|barème|istruzioni|punteggio|voto|instruções|pontuação)\b|"
    r"инструкц\w*|оценк\w*|балл\w*|指示|指令|评分|分数|满分|満点|評価|採点"
)
_CLAIMS = re.compile(
    r"\b(?:this|the|my) (?:answer|reply|response|submission) (?:is|was|has been|deserves|should|must|meets|covers)\b|"
    r"\ball (?:the )?(?:required )?points (?:are|were|have been|is) \w*\s?(?:met|covered|satisfied|mentioned)|"
    r"\b(?:full|maximum|top) (?:marks|credit|score|grade)\b|\b(?:grade|score|mark|rating)\W{0,3}(?:is |of |to |as )?\W?(?:5|five|10|100)\b|"
    r"\bthe student (?:has|answered|correctly|understands|clearly|gave)"
)
# Classes of English words that join others, and which class never follows which in a sentence.
_CLASSES = {
    "article": "a an the",
    "pointing": "its their his her my your our every",
    "preposition": "of in on at by from for with into onto between through during than",
    "to": "to",
    "joining": "and or but because while whereas if when",
    "object": "them him us me",
    "subject": "they he she we",
    "being": "is are was were am",
    "helping": "will would can could may might must should shall",
    "bare": "be been",
    "which": "which who that whose what",
    "not": "not",
}
_NEVER_FOLLOWS = {
    "article": "article pointing preposition to joining object subject being helping bare which not",
    "pointing": "article pointing preposition to joining object subject helping bare",
    "preposition": "joining subject being helping bare",
    "to": "to joining subject being helping",
    "joining": "joining object bare",
    "object": "object subject being article helping bare",
    "being": "being helping bare subject object",
    "helping": "being helping preposition joining object which article to",
    "bare": "being helping bare subject object which",
    "which": "bare joining object preposition",
    "subject": "object subject article bare",
    "not": "being helping joining object subject not",
}
_CLASS = {word: name for name, words in _CLASSES.items() for word in words.split()}
_FORBIDDEN = {(one, other) for one, others in _NEVER_FOLLOWS.items() for other in others.split()}
_NEVER_LAST = {"article", "pointing", "preposition", "joining", "which", "being", "bare"}
_ENOUGH_WORDS = 6
_OPENING = 30
_STUFFED = 0.45
_SLIPS_EACH = 60
_FEWEST_SHUFFLED = 4
_IN_ORDER = 0.8
_OUT_OF_ORDER = 0.45
_TOGETHER = 4
_NEAR = 2
_PILED = 0.6
_COPIED = 0.8


def empty(reply: str) -> bool:
    """Say whether nothing was answered, in so many words or none."""
    return not re.search(r"\w", reply) or bool(_NOTHING.fullmatch(normalised(reply)))


def without_orders(reply: str, card: str) -> tuple[str, bool]:
    """Return what of `reply` is left without the sentences that talk to the grader, and whether there were any.

    What the card itself says is no talk, so that a card about prompts can be answered.
    """
    known = normalised(card)
    kept: list[str] = []
    found = False
    for sentence in _SENTENCE_END.split(shown(reply)):
        if not sentence.isspace() and _addresses(normalised(sentence), known):
            found = True
        else:
            kept.append(sentence)
    return "".join(kept), found


def copied(reply: Text, question: Text, whole: Text) -> bool:
    """Say whether the reply is the question again and nothing else."""
    if (
        not question.stems
        or reply.stems & (whole.stems - question.stems)
        or bool(negated(reply)) != bool(negated(question))
    ):
        return False
    shared = reply.stems & question.stems
    return len(shared) >= _COPIED * len(reply.stems) and len(shared) >= _COPIED * len(question.stems)


def salad(reply: Text, whole: Text) -> bool:
    """Say whether the reply is words without a sentence: piled up, or in an order that nobody says."""
    words = [word.plain for word in reply.words]
    opening = words[:_OPENING]
    if len(words) < _ENOUGH_WORDS:
        return False
    stems = reply.order
    most = max(stems.count(stem) for stem in set(stems))
    if len(set(opening)) < _STUFFED * len(opening) or (
        len(stems) >= _ENOUGH_WORDS and most > _PILED * len(stems)
    ):
        return True
    return _broken(reply) > len(words) // _SLIPS_EACH + 1 or _shuffled(reply, whole)


def _broken(reply: Text) -> int:
    """Count the places where two words meet that never do in an English sentence."""
    last = _CLASS.get(reply.words[-1].plain)
    return (last in _NEVER_LAST) + sum(
        (_CLASS.get(one.plain), _CLASS.get(other.plain)) in _FORBIDDEN
        for one, other in pairwise(reply.words)
        if one.clause == other.clause
    )


def _shuffled(reply: Text, whole: Text) -> bool:
    """Say whether the reply is the words of the card's back, but hardly two of them near each other.

    One place where the grammar breaks makes it enough that they are out of order.
    """
    own = [stem for stem in reply.order if stem in whole.stems]
    if len(own) < _FEWEST_SHUFFLED or len(own) < _COPIED * len(reply.order):
        return False
    kept = LCSseq.similarity(own, whole.order)
    beside = {(one.plain, other.plain) for one, other in pairwise(whole.words)}
    together = sum((one.plain, other.plain) in beside for one, other in pairwise(reply.words))
    if _broken(reply):
        return kept < _IN_ORDER * len(own) and _TOGETHER * together <= len(reply.words)
    places = {stem: [at for at, other in enumerate(whole.order) if other == stem] for stem in own}
    near = sum(
        min(abs(a - b) for a in places[one] for b in places[other]) <= _NEAR for one, other in pairwise(own)
    )
    scattered = 2 * near < len(own)
    out_of_order = 2 * kept <= len(own) + 1 and together <= 1
    return scattered and (out_of_order or (kept < _OUT_OF_ORDER * len(own) and together <= 2))


def _addresses(sentence: str, known: str) -> bool:
    forged = _FORGED.search(sentence)
    if forged and forged[0] not in known:
        return True
    order = _ORDERS.search(sentence)
    about = next(
        (one for one in _ABOUT_GRADING.finditer(sentence) if not order or one.start() != order.start()), None
    )
    claim = _CLAIMS.search(sentence)
    if claim:
        return claim[0] not in known
    if not order or not about:
        return False
    return order[0] not in known or about[0] not in known
