"""What the model makes of a typed answer, while the person reads the first verdict or goes on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from threading import Event
from typing import TYPE_CHECKING

from textual.message import Message

from decks.card import Card
from decks.verdict import Verdict
from flashcards.session import Session
from flashcards.tui.model import Model, spoken
from llm.grading.cuts import Cuts
from llm.worker import Job, Turn

if TYPE_CHECKING:
    from llm.backends.backend import Backend

READING = "The model is reading …"


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """An answer to a card, as it was when the model was asked about it, and the person's own cuts."""

    card: Card
    answer: str
    cuts: Cuts


class Told(Message):
    """The model's verdict so far on what was asked; or why there will be none."""

    def __init__(self, asked: Asked, verdict: Verdict | None = None, error: Exception | None = None) -> None:
        super().__init__()
        self.asked = asked
        self.verdict = verdict
        self.error = error


class Reader:
    """Has the model read the answers of a session, one at a time; `tell` carries a message to the screen.

    What it says about another card, another answer or another wording of the card is dropped.
    """

    def __init__(self, model: Model, session: Session, tell: Callable[[Message], object]) -> None:
        self._model = model
        self._session = session
        self._tell = tell
        self._asked: Asked | None = None
        self._job: Job[None] | None = None
        self._waiting = ""

    def read(self) -> None:
        """Have the model read the answer that was just submitted, unless its verdict is sure already."""
        session = self._session
        self.stop()
        if session.current is None or session.verdict is None or session.verdict.sure:
            return
        if session in self._model.silent_in:
            return
        asked = self._asked = Asked(session.current, session.typed, session.settings.grade_cuts)
        self._waiting = READING

        def done(job: Job[None]) -> None:
            if job.error is not None and not job.cancelled:
                self._tell(Told(asked, error=job.error))

        self._job = self._model.worker.submit(Turn.GRADING, _Work(asked, self._tell), done)

    def follow(self) -> str:
        """Stop when the session is no longer at what was asked; return what the person is waiting for."""
        if self._asked is not None and not self._session.is_about(self._asked.card, self._asked.answer):
            self.stop()
        return self._waiting

    def stop(self) -> None:
        """Let the model stop, and hear no more of it."""
        if self._job is not None:
            self._job.cancel()
        self._asked, self._job, self._waiting = None, None, ""

    def take(self, told: Told) -> str | None:
        """Let the session have what was told; None when it comes too late.

        Returns what the person is to hear of a failure, else an empty text.
        """
        self.follow()
        if told.asked is not self._asked:
            return None
        self._waiting = ""
        if told.verdict is not None:
            self._session.take(told.verdict, told.asked.card, told.asked.answer)
        if told.error is None:
            return ""
        self.stop()
        self._model.silent_in.add(self._session)
        return f"{spoken(told.error)} The words are compared without it."


class _Work:
    """The model's part: a verdict, then what it has to say about it."""

    def __init__(self, asked: Asked, tell: Callable[[Message], object]) -> None:
        self._asked = asked
        self._tell = tell

    def __call__(self, backend: "Backend", cancel: Event) -> None:
        """Tell the verdict, and again with every piece of the feedback."""
        from llm.grading.matching import GRADER
        from llm.grading.model import feedback, judge_by_model

        card, answer, chance = self._asked.card, self._asked.answer, Random()
        verdict = judge_by_model(backend, card.note, card.ordinal, answer, chance, cancel, self._asked.cuts)
        if cancel.is_set():
            return
        if verdict.grader == GRADER:
            self._tell(Told(self._asked))
            return
        self._tell(Told(self._asked, verdict))
        said: list[str] = []

        def hear(piece: str) -> None:
            said.append(piece)
            self._tell(Told(self._asked, replace(verdict, feedback="".join(said))))

        whole = feedback(backend, card.note, card.ordinal, answer, verdict, chance, cancel, hear)
        if whole and not cancel.is_set():
            self._tell(Told(self._asked, replace(verdict, feedback=whole)))
