"""The app's one model: loaded when it is first wanted, closed without waiting for it."""

from typing import TYPE_CHECKING
from weakref import WeakSet

from llm.worker import Worker

if TYPE_CHECKING:
    from llm.backends.backend import Backend

_PATIENCE = 1.0
"""Seconds that the app waits at its end for the model to stop; it stops within a few tokens."""


class Model:
    """Has the model that `setting` names do the app's jobs, in a thread of its own.

    A `worker` with a model of its own may be given instead. `silent_in` holds the sessions in which it
    has failed: there it is not asked again.
    """

    def __init__(self, setting: str, worker: Worker | None = None) -> None:
        self._setting = setting
        self._worker = worker
        self.silent_in: WeakSet[object] = WeakSet()

    @property
    def chosen(self) -> bool:
        """Whether there is a model to be asked."""
        return bool(self._setting) or self._worker is not None

    @property
    def worker(self) -> Worker:
        """The worker; its model is loaded with its first job."""
        if self._worker is None:
            self._worker = Worker(self._load)
        return self._worker

    def close(self) -> None:
        """Give the model's memory back; the screens have stopped what they had asked for."""
        if self._worker is not None:
            self._worker.close(_PATIENCE)

    def _load(self) -> "Backend":
        from flashcards.config import usual_shelf
        from llm.backends.choice import open_backend

        return open_backend(self._setting, usual_shelf())


def spoken(error: Exception) -> str:
    """Say in one line what went wrong with a model."""
    from llm.backends.backend import ModelError

    if isinstance(error, ModelError):
        return f"The model cannot help: {error}"
    return f"The model stopped by a fault of its own ({type(error).__name__})."
