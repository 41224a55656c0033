"""Where an answer says the opposite: negated, turned round, or with two terms exchanged."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, pairwise

from rapidfuzz.distance import LCSseq

from llm.grading.opposites import DENIALS, LACKING, NEGATIONS, RELATIONS, opposed, opposites
from llm.grading.stems import PARTICIPLES, listed
from llm.grading.words import Text, Word, joined, likest

_CLOSE = 0.5
_ALIGNED = 0.75
_COVERED = 0.6
_NEGATION_REACHES = 4
_MOST_TERMS = 14
_COMPANY = 2
# "Reading comes before writing" and "writing comes after reading".
_MIRRORED = ("mirrored",)
_JOINING = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "o", "e"})
_ARTICLES = frozenset({"a", "an", "the", "der", "die", "das", "le", "la", "les", "el", "los"})
_ONLY = listed("only just merely nur seulement solo")
_AT_MOST = listed("more less fewer later")
# What a question says that wants two things told apart.
_COMPARING = listed(
    "over than versus vs between compared unlike differ differs difference differences both and or"
)
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"})


def keeps_to(reply: Text, whole: Text, question: Text) -> bool:
    """Say whether an answer mostly uses the words of its card; only then can it be caught contradicting it."""
    known = question.stems | whole.stems
    own = [
        stem
        for stem in reply.stems
        if stem in known or opposites(stem) & known or likest(stem, whole.stems)[0]
    ]
    return len(own) >= _CLOSE * len(reply.stems)


def contradiction(
    wording: Text, reply: Text, pairs: Mapping[str, str], question: Text, whole: Text
) -> tuple[str, ...]:
    """Return the stems by which an answer says the opposite of `wording`, or none.

    `pairs` are the stems of the wording that the answer said, with its own stem for each; `whole` is
    all that the card says beside its question.
    """
    denied = _denied(wording, reply, pairs)
    if denied:
        return denied
    turned = _turned(wording, reply, pairs, question, whole)
    if turned == _MIRRORED:
        return ()
    return (
        turned
        or _exchanged(wording, reply, pairs)
        or _reversed(wording, reply, pairs)
        or _crossed(wording, reply, pairs, question.stems)
    )


def exchanged_with_question(
    wording: Text, reply: Text, pairs: Mapping[str, str], question: Text
) -> tuple[str, ...]:
    """Return a term of the question and one of the wording that an answer in whole sentences exchanged."""
    both = {stem: stem for stem in question.stems & reply.stems} | dict(pairs)
    return _exchanged(joined((question, wording)), reply, both)


def denied_alike(wording: Text, reply: Text) -> bool:
    """Say whether both texts deny the same of the words that they share."""
    ours, theirs = (
        {text.words[at].stem for at, at_once in negated(text).items() if at_once} for text in (wording, reply)
    )
    return ours & reply.stems == theirs & wording.stems


def negated(text: Text) -> dict[int, bool]:
    """Return the places of the words that stand under a negation, True for the one right behind it."""
    under: dict[int, bool] = {}
    for place, word in enumerate(text.words):
        if word.plain not in NEGATIONS:
            continue
        later = [at for at in range(place + 1, len(text.words)) if text.words[at].clause == word.clause]
        if later and (text.words[later[0]].plain in _ONLY or _at_most(text, later)):
            continue
        for nth, at in enumerate([at for at in later if not text.words[at].common][:_NEGATION_REACHES]):
            under[at] = under.get(at, False) or nth == 0
    for sentence in {word.sentence for word in text.words if word.plain in DENIALS}:
        under.update({at: True for at, word in enumerate(text.words) if word.sentence == sentence})
    return under


def _at_most(text: Text, places: Sequence[int]) -> bool:
    """Say whether a negation before these words is that of "no more than"."""
    plain = [text.words[at].plain for at in places]
    return any(one in _AT_MOST and other == "than" for one, other in pairwise(plain))


def _denied(wording: Text, reply: Text, pairs: Mapping[str, str]) -> tuple[str, ...]:
    """Return what only one of the texts denies, when that is most of it or stands right behind a negation."""
    if {word.plain for word in wording.words} & DENIALS or _twofold(wording):
        return ()
    in_wording, in_reply = _polarity(wording), _polarity(reply)
    if any(
        "denied at once" in in_wording.get(wanted, ()) and "denied at once" in in_reply[said]
        for wanted, said in pairs.items()
    ):
        return ()
    lacking = bool(({word.stem for word in reply.words} ^ {word.stem for word in wording.words}) & LACKING)
    denied = []
    at_once = False
    for wanted, said in pairs.items():
        there, here = in_wording.get(wanted, set()), in_reply.get(said, set())
        if there == {"said"} and here and "said" not in here and not lacking:
            denied.append(said)
            at_once |= "denied at once" in here
        elif there and "said" not in there and here == {"said"} and not lacking:
            denied.append(said)
            at_once |= "denied at once" in there
    both = negated(wording) and negated(reply)
    return tuple(denied) if denied and (2 * len(denied) >= len(pairs) or (at_once and not both)) else ()


def _twofold(text: Text) -> bool:
    """Say whether `text` denies twice and more, so that its words are both said and denied."""
    return sum(word.plain in NEGATIONS for word in text.words) > 1


def _polarity(text: Text) -> dict[str, set[str]]:
    under = negated(text)
    found: dict[str, set[str]] = {}
    for at, word in enumerate(text.words):
        state = "said" if at not in under else "denied at once" if under[at] else "denied"
        found.setdefault(word.stem, set()).add(state)
    return found


def _turned(
    wording: Text, reply: Text, pairs: Mapping[str, str], question: Text, whole: Text
) -> tuple[str, ...]:
    """Return the word of the answer that stands, in the same company, where the wording has its opposite.

    Where two things are compared, what the answer says of the other one is left aside; and where a
    relation is turned round together with its two sides, nothing is.
    """
    said = {word.stem for word in reply.words}
    known = {word.stem for word in wording.words} | question.stems | whole.stems
    under = negated(reply)
    comparing = any(word.plain in _COMPARING for word in question.words)
    rest = question.stems - wording.stems if comparing else frozenset()
    aside = {word.clause for word in reply.words if word.stem in rest}
    found: tuple[str, ...] = ()
    for at, word in enumerate(wording.words):
        if word.stem in pairs or word.stem in said:
            continue
        for place, other in enumerate(reply.words):
            if (
                other.stem in known
                or place in under
                or other.clause in aside
                or not opposed(word.stem, other.stem)
            ):
                continue
            before, after = ([pairs.get(stem, "") for stem in stems] for stems in _company(wording, at))
            here_before, here_after = _company(reply, place)
            if other.stem in RELATIONS and {*before} & {*here_after} and {*after} & {*here_before}:
                return _MIRRORED
            if word.common or other.common:
                before, after, here_before, here_after = [], after[:1], [], here_after[:1]
            if {*before, *after} & {*here_before, *here_after}:
                found = (other.stem,)
    return found


def _company(text: Text, at: int) -> tuple[list[str], list[str]]:
    """Return the two nearest telling words before and behind a place, which need not be in the same clause."""
    before = [word.stem for word in text.words[:at] if not word.common]
    after = [word.stem for word in text.words[at + 1 :] if not word.common]
    return before[-_COMPANY:], after[:_COMPANY]


def _exchanged(wording: Text, reply: Text, pairs: Mapping[str, str]) -> tuple[str, ...]:
    """Return two terms with which exchanged the answer follows the wording clearly better than as it is."""
    verbs = _passives(wording)
    if verbs != _passives(reply):
        return ()
    back = {said: wanted for wanted, said in pairs.items()}
    there = wording.order
    here = [back[stem] for stem in reply.order if stem in back]
    straight = LCSseq.similarity(there, here)
    alike = _enumerated(wording)
    terms = [stem for stem in dict.fromkeys(there) if stem in pairs and stem not in verbs][:_MOST_TERMS]
    for one, other in combinations(terms, 2):
        turn = {one: other, other: one}
        turned = [turn.get(stem, stem) for stem in there]
        better = LCSseq.similarity(turned, here)
        if (one, other) not in alike and better >= max(
            straight + 2, _ALIGNED * len(here), _COVERED * len(there)
        ):
            return pairs[one], pairs[other]
    return ()


def _reversed(wording: Text, reply: Text, pairs: Mapping[str, str]) -> tuple[str, ...]:
    """Return the two ends of a way that the answer goes in the other direction."""
    start, end = ({pairs.get(stem, "") for stem in stems} - {""} for stems in _way(wording))
    here_start, here_end = _way(reply)
    there, back = start & here_end - here_start, end & here_start - here_end
    return (*there, *back) if there and back else ()


def _way(text: Text) -> tuple[set[str], set[str]]:
    """Return the telling stems behind "from" and those behind "to" or "into"."""
    ways: dict[str, set[str]] = {"from": set(), "to": set(), "into": set()}
    last = ""
    for word in text.words:
        if word.plain in ways:
            last = word.plain
        elif last and not word.common:
            ways[last].add(word.stem)
    return ways["from"], ways["to"] | ways["into"]


def _passives(text: Text) -> set[str]:
    """Return the verbs of `text` that stand in the passive, which turns the order of its words."""
    found = {"by"} & {word.plain for word in text.words}
    last = ""
    for word in text.words:
        if last in _BEING and (word.plain.endswith("ed") or word.plain in PARTICIPLES):
            found.add(word.stem)
        last = last if word.plain in NEGATIONS or word.plain.endswith("ly") else word.plain
    return found


def _enumerated(text: Text) -> set[tuple[str, str]]:
    """Return the pairs of terms that stand in one enumeration, where the order means nothing."""
    runs: list[list[str]] = [[]]
    last: Word | None = None
    joined = False
    for word in text.words:
        if word.plain in _JOINING:
            joined = True
        elif not word.common:
            comma = last is not None and last.clause != word.clause and last.sentence == word.sentence
            if not joined and not comma:
                runs.append([])
            runs[-1].append(word.stem)
            joined = False
        elif word.plain not in _ARTICLES:
            runs.append([])
        last = word
    return {(one, other) for run in runs for one in run for other in run}


def _crossed(
    wording: Text, reply: Text, pairs: Mapping[str, str], asked: AbstractSet[str]
) -> tuple[str, ...]:
    """Return the terms to which the answer gives what the wording says of another one.

    Whatever only one clause of the wording has should stand by the same term in the answer: in the
    same clause with it, else behind it.
    """
    owner = _owners(wording, pairs, asked)
    heads = set(owner.values())
    back = {said: wanted for wanted, said in pairs.items()}
    kept = 0
    crossed: list[str] = []
    head = ""
    beside: dict[int, set[str]] = {}
    for word in reply.telling:
        beside.setdefault(word.clause, set()).update(heads & {back.get(word.stem, "")})
    for word in reply.telling if len(heads) > 1 else ():
        wanted = back.get(word.stem, "")
        if wanted in heads:
            head = wanted
        elif wanted in owner:
            near = beside[word.clause]
            nearest = next(iter(near)) if len(near) == 1 else head
            if nearest == owner[wanted]:
                kept += 1
            elif nearest:
                crossed += [pairs[nearest], word.stem]
    return tuple(dict.fromkeys(crossed)) if len(crossed) > 2 * kept else ()


def _owners(wording: Text, pairs: Mapping[str, str], asked: AbstractSet[str]) -> dict[str, str]:
    """Return for each stem that one clause of the wording has alone the term that its clause is about.

    That is the first of its own stems when the question asks for it or another clause begins with its
    opposite; any other clause goes on about the term before.
    """
    clauses: dict[int, list[str]] = {}
    for word in wording.telling:
        clauses.setdefault(word.clause, []).append(word.stem)
    alone = {
        clause: [
            stem
            for stem in dict.fromkeys(stems)
            if not any(stem in clauses[other] for other in clauses if other != clause)
        ]
        for clause, stems in clauses.items()
    }
    firsts = [stems[0] for stems in alone.values() if stems]
    owner: dict[str, str] = {}
    head = ""
    for stems in alone.values():
        if stems and (stems[0] in asked or any(opposed(stems[0], first) for first in firsts)):
            head = stems[0] if stems[0] in pairs else ""
        if head:
            owner.update({stem: head for stem in stems if stem == head or stem not in asked})
    return owner
