"""The review session: a state machine without a screen."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from decks.card import Card, Review
from decks.collection.collection import Collection, CollectionError, Moved, Undone
from decks.collection.settings import Settings, Typing
from decks.note import Note, Point
from decks.verdict import Verdict
from flashcards.agenda import Left
from flashcards.course import Course
from flashcards.grade_buttons import Button, buttons, marked
from scheduler import sm2
from scheduler.queue import Asked

Phase = Literal["front", "verdict", "back", "done"]

LONGEST_ANSWER = 4_000
LONGEST_WORDING = 200
LONGEST_MS = 60_000


class SessionError(Exception):
    """Something the session cannot do now; the message says why."""


class Session:
    """A review of a deck (None: of everything), one card after the other.

    Phases: `front` (the question), then `verdict` (a typed answer was judged) or `back` (revealed
    without one), at last `done`. `notice` is one line for the person about what just happened, until
    the next step. Answers not yet sent are kept in `unsent` by card id.
    """

    def __init__(
        self,
        collection: Collection,
        deck: str | None,
        clock: Callable[[], datetime],
        unsent: dict[int, str] | None = None,
    ) -> None:
        self.collection = collection
        self.deck = deck
        self.clock = clock
        self.unsent = {} if unsent is None else unsent
        self.notice = ""
        self.current: Card | None = None
        self.kind: Asked = "review"
        self.phase: Phase = "done"
        self.typed = ""
        self.verdict: Verdict | None = None
        self.given: list[Review] = []
        self.changed_at = clock()
        self._course = Course(collection, deck, clock)
        self._agenda = self._course.agenda
        self._next()
        self._warn_about_the_clock()

    @property
    def settings(self) -> Settings:
        """The collection's settings, as they were read last."""
        return self._course.settings

    @property
    def left(self) -> Left:
        """What is still to be asked, the card on the screen included."""
        due, new, drill = self._agenda.left()
        asked = self.kind if self.current is not None else None
        return Left(due + (asked == "review"), new + (asked == "new"), drill)

    @property
    def tally(self) -> Counter[int]:
        """How often each grade was given in this session, drills left out."""
        return Counter(review.grade for review in self.given if review.kind == "review")

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons of the current card."""
        return buttons(self._card().memory, self.kind, self._course.day, six=self.settings.six_buttons)

    @property
    def marked(self) -> Button:
        """The marked button: Good, or what a sure grader suggests."""
        return marked(self.buttons, self.verdict)

    @property
    def typing(self) -> Typing:
        """Whether answers are typed in the deck of the current card."""
        return self.settings.typing_for(self._card().deck)

    def change_typing(self, typing: Typing) -> None:
        """Say from now on whether answers are typed in the deck of the current card."""
        self._course.settings = self.collection.change_deck(self._card().deck, typing=typing)
        self._course.wrote()

    def next_due(self) -> str:
        """Say in one sentence when this deck asks again."""
        tomorrow = self._course.day + timedelta(days=1)
        if self.deck is None:
            due = self.collection.totals(tomorrow).due
        else:
            due = next((one.due for one in self.collection.counts(tomorrow) if one.deck == self.deck), 0)
        if due:
            return f"Tomorrow {due} {'card is' if due == 1 else 'cards are'} due."
        returns = min((review.after.due for review in self.given if review.after.due), default=None)
        return (
            f"Nothing is due tomorrow; the first of these returns on {returns:%A, %-d %B}." if returns else ""
        )

    def intervals(self) -> dict[int, str]:
        """Return what each grade will do to the current card."""
        return {button.grade: button.interval for button in self.buttons}

    def keep(self, text: str) -> None:
        """Keep an answer that was not sent, for when this card is asked again."""
        card = self._card()
        if text:
            self.unsent[card.id] = text[:LONGEST_ANSWER]
        else:
            self.unsent.pop(card.id, None)

    def submit(self, text: str) -> Verdict | None:
        """Judge a typed answer and show the back; an empty one only shows the back."""
        card = self._card("front")
        self.keep(text)
        if not text.strip():
            self.reveal()
            return None
        self.typed = text[:LONGEST_ANSWER]
        self.verdict = self._judged(card)
        self.phase, self.changed_at = "verdict", self.clock()
        return self.verdict

    def is_about(self, card: Card, answer: str) -> bool:
        """Say whether this answer to this card, as it was worded then, is what the verdict is about now."""
        now = self.current
        return (
            self.phase == "verdict"
            and now is not None
            and (now.id, now.last_review, self.typed) == (card.id, card.last_review, answer)
            and replace(now.note, tags=()) == replace(card.note, tags=())
        )

    def take(self, verdict: Verdict, card: Card, answer: str) -> bool:
        """Let another grader's verdict on an answer stand; False, and nothing, when the person has gone on."""
        if not self.is_about(card, answer):
            return False
        before = self.marked
        self.verdict = verdict
        if self.marked != before:
            self.changed_at = self.clock()
        return True

    def reveal(self) -> None:
        """Show the back without an answer."""
        self._card("front")
        self.notice = ""
        self.phase, self.changed_at = "back", self.clock()

    def replay(self) -> None:
        """Hide the back again."""
        card = self._card("verdict", "back")
        if self.typed:
            self.unsent[card.id] = self.typed
        self._front(card, self.kind)

    def grade(self, grade: int) -> Review | None:
        """Write the answer and go on to the next card.

        Returns None, and writes nothing, when the card had been answered elsewhere or a drill's day
        was over: then it (or the next one) is shown afresh and `notice` says so. Raises SessionError
        while the front is showing, ValueError for what is no grade.
        """
        card = self._card("verdict", "back")
        if not sm2.is_grade(grade):
            raise ValueError(f"a grade is a whole number from 0 to 5, not {grade!r}")
        now = self._step()
        if self.kind == "drill" and (turned := self._course.turn(now)):
            self.notice = turned
            self._next()
            return None
        try:
            review = self.collection.answer(
                card.id,
                grade,
                now=now,
                seen=card.last_review,
                kind="drill" if self.kind == "drill" else "review",
                answer=self.typed,
                verdict=self.verdict,
                ms=self._elapsed(now),
            )
        except Moved:
            self._show_afresh(card)
            return None
        self._course.wrote()
        self.given.append(review)
        self.unsent.pop(card.id, None)
        self._agenda.took(card.id, review.kind, grade)
        self._next()
        return review

    def drill(self) -> None:
        """Ask now what was not known today. Raises SessionError when there is nothing to drill."""
        if not self._agenda.left().drill:
            raise SessionError("Nothing to drill: every answer of today was good.")
        self._step()
        if self.current is not None:
            self._agenda.put_first(self.current.id, self.kind)
        self._agenda.start_round()
        self._next()

    def undo(self) -> Undone | None:
        """Take back the newest change of today and return to its card, revealed when it was a review."""
        undone = self.collection.undo(self._step())
        if undone is None:
            self.notice = "Nothing to undo today."
            return None
        if undone.review is not None:
            taken_back = undone.review.id
            self.given = [review for review in self.given if review.id != taken_back]
        self._return_to(undone)
        self.notice = f"Undone: {undone.what}"
        return undone

    def redo(self) -> Undone | None:
        """Do again what was undone last."""
        redone = self.collection.redo(self._step())
        if redone is None:
            self.notice = "Nothing to redo."
            return None
        if redone.review is not None:
            self.given.append(redone.review)
        self._course.read()
        self._go_on(redone.review is None or self.current is None or redone.card != self.current.id)
        self.notice = f"Done again: {redone.what}"
        return redone

    def edit(self, note: Note) -> None:
        """Change the current note in place; the same card stays, as far as it still exists."""
        self._change_note(note)
        self.notice = "Saved. The schedule is as it was."

    def wanted(self) -> Point | None:
        """Return the missed point that `accept` would widen, or None when there is nothing to accept."""
        card = self.current
        if card is None or self.verdict is None or not 0 < len(self.typed) <= LONGEST_WORDING:
            return None
        missed = {judged.point for judged in self.verdict.points if judged.state in {"missed", "unknown"}}
        return next((point for point in card.note.points if point.text in missed), None)

    def accept(self) -> None:
        """Add the typed wording as an accepted form of the first missed point, and judge again."""
        point, card = self.wanted(), self._card("verdict")
        if point is None:
            raise SessionError("There is no missed point that your wording could stand for.")
        wider = replace(point, accepted=(*point.accepted, self.typed.strip()))
        points = tuple(wider if old == point else old for old in card.note.points)
        self._change_note(replace(card.note, points=points))
        if self.current is not None and self.current.id == card.id:
            self.verdict = self._judged(self.current)
        self.notice = f"Accepted from now on for: {point.text}"

    def bury(self, *, note: bool = False) -> None:
        """Put the current card, or all cards of its note, off until tomorrow."""
        self.collection.bury(self._cards(note=note), self._step())
        self._course.read()
        self._go_on(False)
        self.notice = "Note buried until tomorrow." if note else "Card buried until tomorrow."

    def suspend(self, *, note: bool = False) -> None:
        """Ask the current card, or all cards of its note, no more."""
        self.collection.suspend(self._cards(note=note), True, self._step())
        self._course.read()
        self._go_on(False)
        self.notice = "Note suspended." if note else "Card suspended."

    def flag(self, flag: int) -> None:
        """Give the current card a flag of 1 to 7, or 0 for none."""
        self.collection.flag([self._card().id], flag, self._step())
        self._go_on(True)
        self.notice = f"Flag {flag}." if flag else "Flag taken off."

    def mark(self) -> None:
        """Mark the current note, or take the mark off."""
        card = self._card()
        on = "marked" not in card.note.tags
        self.collection.mark([card.note_id], on, self._step())
        self._go_on(True)
        self.notice = "Marked." if on else "Mark taken off."

    def _card(self, *phases: Phase) -> Card:
        if self.current is None:
            raise SessionError("No card is being asked.")
        if phases and self.phase not in phases:
            raise SessionError("Show the answer first." if self.phase == "front" else "The answer is shown.")
        return self.current

    def _step(self) -> datetime:
        self.notice = ""
        return self._course.look()

    def _elapsed(self, now: datetime) -> int:
        passed = int((now - self._asked_at) / timedelta(milliseconds=1))
        return min(LONGEST_MS, max(0, passed))

    def _next(self) -> None:
        self.notice = self._course.turn(self.clock()) or self.notice
        found = self._course.take()
        if found is None:
            self.current, self.phase, self.typed, self.verdict = None, "done", "", None
        else:
            self._front(*found)

    def _front(self, card: Card, kind: Asked) -> None:
        self.current, self.kind, self.phase = card, kind, "front"
        self.typed, self.verdict = "", None
        self._asked_at = self.changed_at = self.clock()

    def _show_afresh(self, card: Card) -> None:
        self._course.read()
        kind = self._agenda.leave_out(card.id)
        if kind is None:
            self._next()
            self.notice = "This card was answered elsewhere. Nothing was written; here is the next one."
        else:
            self._front(self.collection.card(card.id), kind)
            self.notice = "This card was answered elsewhere. Nothing was written; here it is afresh."

    def _go_on(self, stay: bool) -> None:
        """Stay with the current card, read afresh, or ask the next one."""
        self._course.wrote()
        if not stay or self.current is None:
            self._next()
            return
        self._agenda.leave_out(self.current.id)
        try:
            self.current = self.collection.card(self.current.id)
        except CollectionError:
            self._next()

    def _return_to(self, undone: Undone) -> None:
        review, before = undone.review, self.current
        known = self._agenda.waiting() | {before.id if before is not None else 0}
        self._course.read()
        if undone.card is None or (review is None and before is not None and before.id == undone.card):
            self._go_on(True)
            return
        if before is not None and self._agenda.leave_out(before.id) is not None:
            self._agenda.put_first(before.id, self.kind)
        kind = self._agenda.leave_out(undone.card)
        if review is not None and review.kind == "drill":
            kind = "drill"
        elif kind is None:
            kind = "review" if review is None or review.before.due else "new"
            # Its place in the limits went to another card, which would be asked beyond them.
            self._agenda.leave_out_newcomer(kind, known)
        try:
            self._front(self.collection.card(undone.card), kind)
        except CollectionError:
            self._next()
            return
        if review is not None:
            self.typed, self.verdict = review.answer, review.verdict
            self.phase = "verdict" if review.verdict is not None else "back"

    def _change_note(self, note: Note) -> None:
        self.collection.edit(self._card().note_id, note, self._step())
        self._go_on(True)

    def _cards(self, *, note: bool) -> list[int]:
        card = self._card()
        return [one.id for one in self.collection.cards(f"nid:{card.note_id}")] if note else [card.id]

    def _warn_about_the_clock(self) -> None:
        if self.collection.clock_behind(self.clock()):
            self.notice = "The clock is behind your last review. Reviews are still written in their order."

    def _judged(self, card: Card) -> Verdict:
        from llm.grading.matching import judge_card

        return judge_card(card.note, card.ordinal, self.typed, self.settings.grade_cuts)
