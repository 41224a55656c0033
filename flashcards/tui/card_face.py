"""What a card shows in each phase of a review, as blocks of a face."""

from collections.abc import Iterator

from textual.content import Content

from decks.card import GAP, Card, faces
from decks.note import Note, Source
from decks.text import normalised, shown
from decks.verdict import Verdict
from flashcards.session import Session
from flashcards.tui.face import Beside, Block, Flow, Gap, Rule, markdown, plain

SIGNS = {"met": "✓", "missed": "✗", "contradicted": "!", "unknown": "?"}
_STYLES = {"met": "$met", "missed": "$missed", "contradicted": "bold $missed", "unknown": "$quiet"}


def card_blocks(session: Session, waiting: str = "") -> Iterator[Block]:
    """Yield what the screen shows of the session's card now, and what a verdict is waiting for."""
    card = session.current
    if card is None:
        return
    if session.phase == "front":
        yield from front(card)
    else:
        yield from revealed(card, session.typed, session.verdict, waiting)


def front(card: Card) -> Iterator[Block]:
    """Yield the question, a reversed one with a line that says so."""
    if card.note.kind == "reversed" and card.ordinal == 1:
        yield Flow(Content.styled("asked the other way round", "$quiet italic"))
        yield Gap()
    yield from markdown(faces(card.note, card.ordinal).front)


def revealed(card: Card, typed: str, verdict: Verdict | None, waiting: str = "") -> Iterator[Block]:
    """Yield question and answer, what was typed beside it, the points, the remark and the source."""
    sides = faces(card.note, card.ordinal)
    answer = markdown(sides.back)
    if sides.filled:
        yield from markdown(sides.filled)
        back = markdown(card.note.back) if card.note.back.strip() else []
    else:
        yield from front(card)
        back = answer
    yield Gap()
    yield Rule()
    yield Gap()
    if typed:
        yield Beside((_heading("You wrote"), *plain(typed)), (_heading("The answer"), *answer))
        if verdict is not None:
            yield Gap()
            yield from _judgement(verdict, waiting)
    if back and (sides.filled or not typed):
        if typed:
            yield Gap()
        yield from back
    yield from _afterwards(card.note)


def note_blocks(note: Note, unsure: str = "") -> Iterator[Block]:
    """Yield a whole note, as it would be added: front, back, points, and what is doubtful about it."""
    if unsure:
        yield Flow(Content.styled(f"Unsure: {shown(unsure)}", "$missed"), "? ", "  ")
        yield Gap()
    yield from markdown(GAP.sub(r"⟦\2⟧", note.front) if note.kind == "cloze" else note.front)
    yield Gap()
    if note.back.strip():
        yield from markdown(note.back)
    if note.points and [normalised(point.text) for point in note.points] != [normalised(note.back)]:
        yield Gap()
        for point in note.points:
            yield Flow(Content.styled(shown(point.text), "$quiet"), "✓ ", "  ")
    yield from _afterwards(note)


def _judgement(verdict: Verdict, waiting: str) -> Iterator[Block]:
    for judged in verdict.points:
        said = (
            f"  — you wrote: “{judged.evidence}”"
            if judged.state == "contradicted" and judged.evidence
            else ""
        )
        text = Content.assemble(
            (shown(judged.point), "" if judged.state == "met" else _STYLES[judged.state]),
            (shown(said), "$quiet"),
        )
        yield Flow(text, f"{SIGNS[judged.state]} ", "  ", _STYLES[judged.state])
    if verdict.feedback:
        if verdict.points:
            yield Gap()
        yield from markdown(verdict.feedback)
    if not verdict.sure:
        if verdict.points or verdict.feedback:
            yield Gap()
        unsure = f"{_unsure(verdict)} {waiting or 'Your grade counts.'}"
        yield Flow(Content.styled(unsure, "$quiet"))


def _unsure(verdict: Verdict) -> str:
    from llm.grading.matching import GRADER

    return "Only words were compared." if verdict.grader == GRADER else "The model is not sure."


def _afterwards(note: Note) -> Iterator[Block]:
    if note.remark:
        yield Gap()
        yield Flow(Content.styled(shown(note.remark), "italic"), "! ", "  ")
    if note.sources:
        yield Gap()
        for source in note.sources:
            yield Flow(Content.styled(spelled(source), "$quiet"), "", "")


def spelled(source: Source) -> str:
    """Return where a note stands, in one line."""
    place = " › ".join((source.path.rpartition("/")[2], *source.heading))
    if source.first:
        place += f", {lines_spelled(source.first, source.last)}"
    return shown(place).replace("\n", " ")


def lines_spelled(first: int, last: int) -> str:
    """Return the lines from the first to the last, both included, as a person says them."""
    return f"line {first}" if last <= first else f"lines {first}–{last}"


def _heading(text: str) -> Flow:
    return Flow(Content.styled(text, "bold $quiet"))
