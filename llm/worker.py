"""The one thread that owns a model: jobs wait in line, grading before writing."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from queue import PriorityQueue
from threading import Event, Thread
from typing import Any, Generic, TypeVar

from llm.backends.backend import Backend, ModelError

Made = TypeVar("Made")


class Turn(IntEnum):
    """Whose turn comes first; jobs of one kind keep their order."""

    GRADING = 0
    WRITING = 1
    LAST = 2


@dataclass(slots=True)
class Job(Generic[Made]):
    """Work for the model, on its way: `made` or `error` is there once `done` is set."""

    work: Callable[[Backend, Event], Made]
    on_done: Callable[["Job[Made]"], None] | None = None
    made: Made | None = None
    error: Exception | None = None
    _cancel: Event = field(default_factory=Event)
    _done: Event = field(default_factory=Event)

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for it any more."""
        return self._cancel.is_set()

    @property
    def done(self) -> bool:
        """Whether it came to an end, one way or the other."""
        return self._done.is_set()

    def cancel(self) -> None:
        """Stop it within a few tokens, or before it begins."""
        self._cancel.set()

    def result(self, timeout: float | None = None) -> Made:
        """Wait for what was made; raises what went wrong, a ModelError when it is a known failure.

        Raises TimeoutError after `timeout` seconds.
        """
        if not self._done.wait(timeout):
            raise TimeoutError
        if self.error is not None:
            raise self.error
        if self.made is None:
            raise ModelError("cancelled")
        return self.made

    def _run(self, ready: Callable[[], Backend]) -> None:
        if not self.cancelled:
            try:
                self.made = self.work(ready(), self._cancel)
            except Exception as error:  # noqa: BLE001 - raised again where it is waited for
                self.error = error
        self._done.set()
        if self.on_done:
            self.on_done(self)


class Worker:
    """Runs jobs one at a time on the model that `load` brings, which is loaded with the first job.

    When loading fails every waiting job fails with the same error, and the next job tries again.
    """

    def __init__(self, load: Callable[[], Backend]) -> None:
        self._load = load
        self._backend: Backend | None = None
        self._jobs: PriorityQueue[tuple[Turn, int, Job[Any] | None]] = PriorityQueue()
        self._order = itertools.count()
        self._thread: Thread | None = None

    def submit(
        self,
        turn: Turn,
        work: Callable[[Backend, Event], Made],
        on_done: Callable[[Job[Made]], None] | None = None,
    ) -> Job[Made]:
        """Put work in line and return at once; `on_done` is called in the worker's thread."""
        job = Job(work, on_done)
        self._jobs.put((turn, next(self._order), job))
        if self._thread is None:
            self._thread = Thread(target=self._serve, name="model", daemon=True)
            self._thread.start()
        return job

    def close(self, timeout: float | None = None) -> None:
        """Let the work in line come to its end, then give the model's memory back.

        Waits at most `timeout` seconds; a daemon thread does what is left.
        """
        if self._thread is not None:
            self._jobs.put((Turn.LAST, next(self._order), None))
            self._thread.join(timeout)
            self._thread = None

    def _serve(self) -> None:
        while (job := self._jobs.get()[2]) is not None:
            job._run(self._ready)  # noqa: SLF001
        if self._backend is not None:
            self._backend.close()
            self._backend = None

    def _ready(self) -> Backend:
        self._backend = self._backend or self._load()
        return self._backend
