"""A model of the list brought to this machine, only ever because a person asked for it."""

from pathlib import Path

from llm.backends.backend import ModelError
from llm.backends.catalogue import Entry

_WANTED = (
    "*.safetensors",
    "*.safetensors.index.json",
    "*.json",
    "tokenizer*",
    "merges.txt",
    "*.jinja",
    "LICENSE*",
)


def download(one: Entry, shelf: Path) -> Path:
    """Fetch the files of a model into a directory under `shelf` and return it.

    What an earlier try has fetched is kept and gone on from; progress is shown on standard error. Raises
    ModelError when the hub cannot be reached or the disk is full.
    """
    try:
        from huggingface_hub import snapshot_download
        from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError, OfflineModeIsEnabled
    except ImportError as error:
        raise ModelError(
            "fetching a model needs the extra `llm`: pip install 'flashcards-tui[llm]'"
        ) from error
    target = shelf / one.name
    try:
        snapshot_download(one.repository, local_dir=target, allow_patterns=list(_WANTED))
    except (HfHubHTTPError, LocalEntryNotFoundError, OfflineModeIsEnabled, ConnectionError) as error:
        raise ModelError(
            f"{one.repository} cannot be fetched: is this machine online? Try again to go on"
        ) from error
    except OSError as error:
        raise ModelError(f"{target} cannot be written: {error.strerror or error}") from error
    return target
