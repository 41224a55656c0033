"""What the speakers of a chat say to each other, and not about the matter."""

import re
from collections.abc import Iterable

_SENTENCE = re.compile(r"(?<=[.!?])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bvs\.)\s+(?=[A-Z“\"'])")
_REPLY = re.compile(
    r"^(?:(?:certainly|sure(?: thing)?|of course|absolutely|(?:great|good|excellent|nice) (?:question|idea|point)|yes, (?:exactly|that'?s (?:correct|right))|exactly|pretty much|that'?s right"
    r"|you'?re (?:welcome|right)[^.!]{0,40}|i apologize[^.!]{0,80}|no problem|no worries|happy to help|definitely|(?:hi|hello|hey)\b[^.!,]{0,30}|thanks?(?: you)?[^.!,]{0,40}|i'?d be happy to[^.!]{0,80}|got it|okay|ok|nice)(?:[.!,]| [–—-])\s*)+",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^(?:(?:here['’]?s|here (?:is|are)|below (?:is|are)|let['’]?s|let us|now,? let['’]?s|i['’]?ll|i will|let me)\b[^.:!?]{0,160}[.:!]\s*)$",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"(?:here|below) are (?:the |some )?(?!.*\b(?:explanations?|details?|answers?|notes|summary|breakdown|overview)\b).*\b(?:of|for|in|to|between)\b.*:$"
    r"|here(?:['’]s| is) [^:]*\bhow [^:]{3,60} works?:$",
    re.IGNORECASE,
)
"""A lead-in that names what its list holds."""

_RECAP = re.compile(
    r"^(?:in summary|overall|in conclusion|to summarize|in short|to sum up)\b,?", re.IGNORECASE
)
_TALK = re.compile(
    r"^(?:let me know|feel free|would you like|do you (?:want|have)|want me to|shall i|should i|i hope|hope (?:this|that|it)|i can (?:also |help|explain|give|show|provide)"
    r"|if you(?:['’]d| would) like|if you (?:want|need|have (?:any|more|further)|share|tell)\b|i(?:['’]ve| have) (?:created|made|written|prepared|added|updated|attached)"
    r"|as of my (?:last|latest)(?! [^,]{3,60},(?: \d{4},)? [a-z])|as an ai|(?:(?:yes|no|right|correct|exactly), )?(?:it|that)['’]?s (?:an? )?(?:[a-z]+ ){0,3}(?:question|one|way|topic|point|observation|analogy|comparison)\b[^.]*[!.]$|in (?:this|my) (?:answer|response|reply|explanation)|this (?:answer|response|reply|explanation|summary|breakdown|overview) "
    r"|these (?:answers|explanations)|when (?:an interviewer|explaining|answering|you are asked|asked)\b|you(?:['’]re| are) (?:welcome|right)|good luck|happy (?:learning|studying|coding|cooking|to)"
    r"|thanks? |thank you|without (?:seeing|knowing) your|end your (?:response|answer)|(?:by|with) (?:understanding|following|knowing|mastering|keeping) (?:the|these|this|those)\b"
    r"|please (?:check|note|let|verify|consult)|i['’](?:m|d|ll) |i am |does (?:this|that) (?:help|make sense|answer)|ask (?:me|away)|just (?:ask|let me)|good (?:question|luck)|great question|continuing (?:from|where)|picking up where"
    r"|as (?:i|we) (?:said|mentioned|discussed|explained)|earlier (?:i|we)\b)",
    re.IGNORECASE,
)


_OFFERS = re.compile(
    r"\W*(?:(?:if you(?:['’]d| would)? (?:want|like)|when you(?:['’]re| are) ready),? (?:[\w’']+ ){0,4}?(?:i can|i['’]ll|tell me|just say)"
    r"|(?:would you like|do you want|want) me to|just tell me|shall i|let me know (?:if you(?:['’]d| would) like|if you want|when you['’]re ready|which|what you['’]d like)|i can also )",
    re.IGNORECASE,
)


def offers(lines: Iterable[str]) -> bool:
    """Say whether a line offers to go on: an answer of a chat was copied without its question."""
    return any("me" in line or "I " in line for line in lines) and any(map(_OFFERS.match, lines))


def spoken(text: str) -> str:
    """Return a paragraph of an answer without greetings, offers, announcements and recaps."""
    kept = _REPLY.sub("", text).strip()
    if not kept or _RECAP.match(kept):
        return ""
    told = " ".join(part for part in _SENTENCE.split(kept) if not _talk(part)).strip()
    return told[:1].upper() + told[1:] if told and kept != text else told


def _talk(sentence: str) -> bool:
    if _TALK.match(sentence):
        return True
    return _LEADS.match(sentence) is not None and not _ANNOUNCES.match(sentence)
