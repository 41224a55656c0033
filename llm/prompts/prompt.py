"""Reading a prompt's text."""

from functools import cache
from importlib.resources import files


@cache
def prompt(name: str) -> str:
    """Return the words of the prompt `name`, without the line that names its version."""
    return _file(name).partition("\n")[2].strip()


@cache
def version(name: str) -> str:
    """Return the prompt's name and version, such as `write 1`."""
    return f"{name} {_file(name).partition(chr(10))[0].removeprefix('version ').strip()}"


def _file(name: str) -> str:
    return files("llm.prompts").joinpath(f"{name}.txt").read_text("utf-8")
