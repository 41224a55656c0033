"""The backend that a setting names: a server's address, a model directory, or a model of the list."""

from pathlib import Path

from llm.backends import catalogue
from llm.backends.backend import Backend, ModelError
from llm.backends.memory import Precision

_PRECISIONS: tuple[Precision, ...] = ("float32", "bf16", "8bit", "4bit")


def open_backend(setting: str, shelf: Path) -> Backend:
    """Open what `setting` names: `http…` a server, else a directory or a name of the list, kept under `shelf`.

    A precision may follow a directory or a name: `qwen3-8b@4bit`. A server's model may follow its address:
    `http://127.0.0.1:8000/v1#name`. Raises ModelError, also when nothing is named.
    """
    if not setting:
        raise ModelError("no model is chosen: `flashcards model` shows what fits this machine")
    if setting.startswith(("http://", "https://")):
        from llm.backends.server import Server

        address, _, name = setting.partition("#")
        return Server(address, name)
    path, precision = directory(setting, shelf)
    if not path.is_dir():
        raise ModelError(f"{path} is not there: `flashcards model use` fetches a model of the list")
    return _local(path, precision)


def directory(setting: str, shelf: Path) -> tuple[Path, Precision]:
    """Return the directory that a setting names, there or not, and its precision."""
    name, _, named = setting.rpartition("@")
    precision = next((one for one in _PRECISIONS if name and one == named), None)
    bare = name if precision else setting
    known = catalogue.entry(bare)
    return (shelf / known.name if known else Path(bare).expanduser()), precision or "auto"


def _local(path: Path, precision: Precision) -> Backend:
    try:
        from llm.backends.local import Local
    except ImportError as error:
        raise ModelError(
            f"a model in this process needs the extra `llm` ({error.name} is not installed): "
            "pip install 'flashcards-tui[llm]', or use a server's address"
        ) from error
    return Local(path, precision=precision, batch=catalogue.BATCH, context=catalogue.CONTEXT)
