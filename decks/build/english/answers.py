"""Answers cut from a sentence: short, whole, and told from their question."""

import re
from functools import lru_cache

from decks.build.english import sentences, verbs

_TERM = re.compile(r"[A-Za-z0-9][\w.+#-]*")
_BRACKETS = re.compile(r"\([^)]*\)")
_INITIALS = re.compile(r"\(([A-Z][\w-]{1,9})\)")
_WORD_FIRST = re.compile(r"[a-z]+['’]?[a-z]*\b")
_CODE_FIRST = re.compile(r"[a-z]+[A-Z0-9_]|[a-z]\(")
_PAIRED = re.compile(r"[()“”\"`\[\]]")
_AND_THEN = re.compile(r" and (?:then |also |thus )?(?P<v>[a-z]+)(?= (?P<n>[a-z\d]+)| [A-Z])")
_SMALL = frozenset(["the", "a", "an", "of", "in", "and", "for", "to", "with", "from", "or", "on"])
_NO_OBJECT = _SMALL | {"by", "as", "at", "into", "over", "under", "about", "between", "within", "across", "through", "per", "via", "that", "which", "who", "where", "when", "while", "because", "if", "than", "but", "using", "such", "like", "during", "before", "after", "without", "against", "along", "among", "around"}  # fmt: skip
_HANGING = re.compile(
    r"(?:,| —|;)\s(?:which|making|allowing|enabling|leading|resulting|although|though|while|whereas|where|but(?! not [^,]{3,40}, )|so|thus|because|since|as|such as|including|even|often|with|meaning|ensuring|helping|reducing|providing"
    r"|and (?:is|are|it|they|can|has|have|(?P<v>[a-z]+s)))\b"
)
_REASON = re.compile(
    r"\b(?:because|since|due to|so|as (?:it|they|the)|thanks to|in order to|by \w+ing|if|without|made|led|otherwise|to (?:overcome|solve|address|fix|give|get|save|meet|support|handle)|(?:reason|allow|help|prevent|ensure|avoid|enable|make|cause|lead|need|require|mean|protect|reduce|improve|keep|let|can|could|would|must)(?:s|d)?)\b|^To ",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"\b(?:to|can|could|may|must) (?:[a-z]+ly )?[a-z]+$")


def finished(back: str) -> str:
    """Return an answer with a capital and a full stop, unless it is only a name or a number."""
    text = back.strip().rstrip(",;")
    if text.endswith("..") and not text.endswith("..."):
        text = text[:-1]
    if text.endswith((", however", ", however.", ", though", ", though.")):
        text = text[: text.rindex(", ")]
    if not text:
        return text
    if _WORD_FIRST.match(text) and not _CODE_FIRST.match(text):
        text = text[0].upper() + text[1:]
    if (
        not text.endswith(("`", "$"))
        and not text.rstrip("\"”’')]").endswith((".", "!", "?", "…", ":"))
        and sentences.longer(text, 3)
    ):
        text += "."
    return text


LEAST_FACT, MOST_FACTS = 4, 14
"""A fact has so many words at least; facts of so many words together still make one answer."""


def first_fact(back: str) -> str:
    """Return the first of the facts that semicolons part in a long answer."""
    first, parted, _ = back.partition("; ")
    whole = parted and sentences.longer(back, MOST_FACTS) and sentences.longer(first, LEAST_FACT - 1)
    return first if whole and balanced(first) else back


def reasons(back: str) -> bool:
    """Say whether an answer gives a reason or an effect, as one to "Why" does."""
    return _REASON.search(back) is not None


def capitalised(text: str) -> str:
    """Return a text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def single(back: str, verb: str) -> str:
    """Return an object without the second predicate that is joined to it: "…and produces…"."""
    if " and " not in back:
        return back
    third = bool(verbs.third_person(verb))
    for found in _AND_THEN.finditer(back):
        cut = _first_act(back[: found.start()].removesuffix(","), third=third)
        if not third and (back[:3].lower() == "to " or _INFINITIVE.search(cut)):
            continue
        base = verbs.third_person(found["v"]) if third else verbs.base_form(found["v"])
        if base and (
            found["v"] in {"is", "has"}
            or re.fullmatch(r"an?|the|its|their|it|them|each|all|how|more|new|no|to", found["n"] or "")
            or (third and (not verbs.ambiguous(base) or _object(found["n"] or "")))
        ):
            return cut if sentences.words(cut) >= 2 and balanced(cut) else back
        if third and found["v"] in {"is", "has", "can", "are", "was"}:
            return cut if balanced(cut) else back
    return back


def _object(word: str) -> bool:
    """Say whether a word can begin the object of the verb before it: "and offers services"."""
    return word != "" and not (
        word in _NO_OBJECT
        or word in verbs.AUXILIARIES
        or word.endswith(("ed", "ly"))
        or verbs.base_form(word)
        or verbs.third_person(word)
    )


def _first_act(cut: str, *, third: bool) -> str:
    """Return an object without the predicates between it and the last one: "the rope, cut the knot"."""
    first, comma, last = cut.rpartition(", ")
    verb, _, after = last.partition(" ")
    base = verbs.third_person(verb) if third else verbs.base_form(verb)
    return first if comma and base and after and sentences.words(first) > 1 else cut


def uncited(text: str) -> str:
    """Return an answer without the names of a citation."""
    return (
        re.sub(
            r",? (?:by |from |\()?(?:[A-Z][\w-]+,? (?:and )?)+et al\.?,?(?: ?\(?\d{4}[a-z]?\)?)?\)?", "", text
        )
        if "et al" in text
        else text
    )


def shortened(back: str) -> str:
    """Return a long answer without the clause that hangs on to it."""
    if not sentences.longer(back, 28):
        return back
    cut = None
    for found in _HANGING.finditer(back):
        acts = found["v"] is None or verbs.only_third(found["v"])
        if acts and 6 <= sentences.words(back[: found.start()]) <= 40 and balanced(back[: found.start()]):
            cut = found.start()
    return back[:cut] if cut else back


def balanced(text: str) -> bool:
    """Say whether brackets and quotes that open also close."""
    return _PAIRED.search(text) is None or (
        text.count("(") == text.count(")")
        and text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
        and text.count("`") % 2 == 0
        and text.count("[") == text.count("]")
    )


def names(front: str, topic: str) -> bool:
    """Say whether a question names a topic: by one of its initialisms or most of its words."""
    asked, own = _roots(front), _named(topic)
    if "(" in topic and any(_root(short) in asked for short in _INITIALS.findall(topic)):
        return True
    return not own or sum(map(asked.__contains__, own)) >= max(1, (len(own) + 1) // 2)


@lru_cache(maxsize=1_000)
def _roots(text: str) -> frozenset[str]:
    return frozenset(map(_root, _TERM.findall(text)))


@lru_cache(maxsize=1_000)
def _named(topic: str) -> tuple[str, ...]:
    """Return the roots of the words that a topic is known by."""
    plain = _BRACKETS.sub(" ", topic) if "(" in topic else topic
    return tuple([_root(word) for word in _TERM.findall(plain) if word.lower() not in _SMALL])


@lru_cache(maxsize=50_000)
def _root(word: str) -> str:
    low = word.lower().strip(".").replace("-", "")
    return low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith("ss") else low
