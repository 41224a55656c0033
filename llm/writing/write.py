"""Passages to drafts: the model proposes, the checks doubt, a person decides."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from threading import Event

from decks.draft import Draft, Flag
from decks.note import Note, Point
from llm.backends.backend import Backend, Prompt, Request
from llm.grading.matching import judge
from llm.prompts.marks import marked
from llm.prompts.prompt import prompt
from llm.writing import checks, reply, twins
from llm.writing.passage import Passage
from llm.writing.quote import find

_NOTES_PER_PASSAGE = 6
_WORDS_PER_NOTE = 40
_REPLY_TOKENS_PER_NOTE = 220
_ANSWER_TOKENS = 96
_FRONTS_NAMED = 30


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one passage: its drafts, and what was declined, with the reason code."""

    passage: Passage
    drafts: tuple[Draft, ...]
    declined: tuple[tuple[str, str], ...] = ()


def write(
    backend: Backend,
    passages: Sequence[Passage],
    deck: str,
    known: Sequence[twins.Known],
    fronts: Sequence[str],
    chance: Random,
    cancel: Event,
) -> list[Outcome]:
    """Return what the model proposes for the passages, checked; a cancelled call returns what is whole.

    `known` are the notes there are, against which near-duplicates are flagged; `fronts` are questions
    already accepted, which the model is asked not to repeat. `chance` makes the marks around the text.
    A note whose quote does not stand in its passage is declined, never drafted.
    """
    requests = [_request(passage, fronts, chance) for passage in passages]
    outcomes: list[Outcome] = []
    for passage, said in zip(passages, backend.complete(requests, cancel), strict=True):
        if said.finish != "cancelled":
            outcomes.append(_outcome(passage, said.text, deck))
    return _answered(backend, _twinned(outcomes, known), chance, cancel)


def _request(passage: Passage, fronts: Sequence[str], chance: Random) -> Request:
    most = max(1, min(_NOTES_PER_PASSAGE, len(passage.text.split()) // _WORDS_PER_NOTE))
    asked = fronts[-_FRONTS_NAMED:]
    user = (
        *(marked("questions already asked, not to be repeated", "\n".join(asked), chance) if asked else ()),
        *marked("passage", "\n".join((" > ".join(passage.heading), "", passage.text)).strip(), chance),
        f"At most {most} notes, as JSON.",
    )
    return Request(
        Prompt(prompt("write"), user),
        reply.schema(reply.Written, notes=most),
        max_tokens=_REPLY_TOKENS_PER_NOTE * most + 16,
    )


def _outcome(passage: Passage, text: str, deck: str) -> Outcome:
    drafts: list[Draft] = []
    declined: list[tuple[str, str]] = []
    for written in reply.notes(text):
        quote = find(written.quote, passage.text)
        if quote is None:
            declined.append((written.front, "quote"))
            continue
        note = _note(written, passage, quote.text)
        doubts = checks.flags(note, quote.text)
        repaired = () if quote.exact else (Flag("repaired", written.quote),)
        drafts.append(Draft(note, deck, (*repaired, *doubts)))
    return Outcome(passage, tuple(drafts), tuple(declined))


def _note(written: reply.WrittenNote, passage: Passage, quote: str) -> Note:
    return Note(
        written.kind,
        written.front.strip(),
        written.back.strip(),
        tuple(Point(point.strip()) for point in written.points if point.strip()),
        sources=(passage.source(quote),),
    )


def _twinned(outcomes: Sequence[Outcome], known: Sequence[twins.Known]) -> list[Outcome]:
    """Flag each draft that is close to a note there is, or to an earlier draft."""
    others = list(known)
    done: list[Outcome] = []
    for outcome in outcomes:
        drafts = []
        for draft in outcome.drafts:
            twin = twins.twin(draft.note, others)
            flag = () if twin is None else (Flag("duplicate", twin.front),)
            drafts.append(replace(draft, twin=twin.guid if twin else "", flags=(*draft.flags, *flag)))
            others.append(twins.known(draft.note))
        done.append(replace(outcome, drafts=tuple(drafts)))
    return done


def _answered(backend: Backend, outcomes: Sequence[Outcome], chance: Random, cancel: Event) -> list[Outcome]:
    """Have the model answer each draft from its quote alone, and flag where that comes out differently."""
    asked = [
        (at, n)
        for at, outcome in enumerate(outcomes)
        for n, draft in enumerate(outcome.drafts)
        if _asks(draft)
    ]
    requests = [_question(outcomes[at].drafts[n], chance) for at, n in asked]
    replies = backend.complete(requests, cancel) if requests and not cancel.is_set() else []
    drafts = [list(outcome.drafts) for outcome in outcomes]
    for (at, n), said in zip(asked, replies, strict=False):
        flag = _disagreement(drafts[at][n], reply.answers(said.text)) if said.finish != "cancelled" else None
        if flag:
            drafts[at][n] = replace(drafts[at][n], flags=(*drafts[at][n].flags, flag))
    return [replace(outcome, drafts=tuple(rows)) for outcome, rows in zip(outcomes, drafts, strict=True)]


def _asks(draft: Draft) -> bool:
    return draft.note.kind != "cloze"


def _question(draft: Draft, chance: Random) -> Request:
    user = (
        *marked("quotation", draft.note.sources[0].quote, chance),
        *marked("question", draft.note.front, chance),
    )
    return Request(
        Prompt(prompt("answer"), user), reply.schema(reply.Answers, answers=1), max_tokens=_ANSWER_TOKENS
    )


def _disagreement(draft: Draft, answers: Sequence[str]) -> Flag | None:
    answer = answers[0].strip() if answers else ""
    if not answer or answer.casefold().strip(" .") == "unknown":
        return Flag("no answer", answer)
    verdict = judge(draft.note.front, draft.note.back, draft.note.points, answer)
    met = any(point.state == "met" for point in verdict.points)
    return None if met or verdict.grade >= 3 else Flag("other answer", answer)
