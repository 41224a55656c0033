"""The chosen model, at work while a command runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from flashcards.commands.here import Here

if TYPE_CHECKING:
    from llm.worker import Worker


@contextmanager
def at_work(here: Here, setting: str = "") -> "Iterator[Worker]":
    """Give a worker on the model of `setting`, else the chosen one; it is loaded with the first job.

    Who presses Ctrl-C does not wait until a model is loaded only to be closed.
    """
    from flashcards.config import usual_shelf
    from llm.backends.choice import open_backend
    from llm.worker import Worker

    model, shelf = setting or here.config().model, usual_shelf()
    worker = Worker(lambda: open_backend(model, shelf))
    try:
        yield worker
    except KeyboardInterrupt:
        raise
    except BaseException:
        worker.close()
        raise
    else:
        worker.close()
