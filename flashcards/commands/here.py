"""What all commands share: where the collection is, what time it is, and how they speak."""

import functools
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from decks.collection.collection import Collection
    from flashcards.config import Config


class Failure(Exception):  # noqa: N818 - nothing went wrong in the program
    """A known failure; the message is one line that says what to do."""


def _local_now() -> datetime:
    return datetime.now(UTC).astimezone()


@dataclass
class Here:
    """The machine as the commands see it; `collection` and `config_file` are what options named."""

    clock: Callable[[], datetime] = _local_now
    collection: str = ""
    config_file: Path | None = None
    debug: bool = False
    _progress_shown: bool = False

    def config(self) -> "Config":
        """Read the settings file."""
        from flashcards.config import load

        return load(self.config_file)

    def where(self) -> str | Path:
        """Return where the collection is: as named, else as configured, else the usual place."""
        named = self.collection or self.config().collection
        if named:
            return named
        from flashcards.config import usual_collection

        usual = usual_collection()
        usual.parent.mkdir(parents=True, exist_ok=True)
        return usual

    @contextmanager
    def open(self) -> "Iterator[Collection]":
        """Open the collection, and close it behind."""
        from decks.collection.collection import Collection

        with Collection(self.where()) as collection:
            if collection.warning and sys.stderr.isatty():
                warn(collection.warning)
            yield collection

    def progress(self, text: str) -> None:
        """Say on a terminal how far the work is, in the place of what was said before; "" takes it away."""
        if not sys.stderr.isatty() or not (text or self._progress_shown):
            return
        self._progress_shown = bool(text)
        from decks.text import shown

        sys.stderr.write(f"\r\x1b[K{one_line(shown(text), 78)}")
        sys.stderr.flush()

    def today(self, collection: "Collection") -> date:
        """Return the study day."""
        from scheduler.study_day import study_day

        return study_day(self.clock(), collection.settings.rollover_hour)


_Function = Callable[..., Any]
_F = TypeVar("_F", bound=_Function)


def command(name: str | None = None, **attributes: Any) -> Callable[[_Function], click.Command]:
    """Make a command of a function that takes a `Here` first; it has the options that all share."""

    def decorated(function: _Function) -> click.Command:
        @functools.wraps(function)
        def with_here(*given: Any, **named: Any) -> Any:
            return function(click.get_current_context().ensure_object(Here), *given, **named)

        made: click.Command = click.command(name, click.Command, **attributes)(shared(with_here))
        return made

    return decorated


def shared(function: _F, *, environment: bool = False) -> _F:
    """Add the options that may stand before or behind a command's name; only before it the environment counts."""

    def option(*names: str, variable: str = "", **attributes: Any) -> Callable[[_F], _F]:
        envvar = variable if environment and variable else None
        return click.option(*names, expose_value=False, callback=_keep, envvar=envvar, **attributes)

    options = (
        option("--debug", is_flag=True, help="Show the traceback of a fault."),
        option(
            "--config",
            "config_file",
            variable="FLASHCARDS_CONFIG",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="The settings file; else FLASHCARDS_CONFIG.",
        ),
        option(
            "--collection",
            variable="FLASHCARDS_COLLECTION",
            metavar="PATH|URL",
            help="An SQLite file or a postgresql:// URL; else FLASHCARDS_COLLECTION.",
        ),
    )
    for each in options:
        function = each(function)
    return function


def _keep(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    here = context.find_root().ensure_object(Here)
    if value and parameter.name:
        setattr(here, parameter.name, value)


as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON lines.")


def say(*lines: str) -> None:
    """Print lines for a person, with nothing in them that steers a terminal."""
    from decks.text import shown

    sys.stdout.write("".join(f"{shown(line)}\n" for line in lines))


def say_json(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print one JSON object a line; dates are ISO 8601."""
    import json

    # A stream that is not UTF-8 gets plain ASCII: any other escape of its own would break the JSON.
    ascii_only = "utf" not in (sys.stdout.encoding or "").lower()
    encode = json.JSONEncoder(ensure_ascii=ascii_only, default=_plain).encode
    sys.stdout.writelines(f"{encode(row)}\n" for row in rows)


def warn(message: str) -> None:
    """Say one line on stderr."""
    from decks.text import shown

    sys.stderr.write(f"flashcards: {' '.join(shown(message).split())}\n")


def counted(number: int, noun: str) -> str:
    """Return `1 note`, `2 notes`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def one_line(text: str, width: int = 0) -> str:
    """Return `text` on one line, cut to `width` characters when that is not 0."""
    line = " ".join(text.split())
    return line if not width or len(line) <= width else f"{line[: width - 1]}…"


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in JSON")
