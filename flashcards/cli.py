"""The command line: every command, what goes wrong in them, and the exit code."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from flashcards.commands.here import Failure, Here, shared, warn

DONE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130

# By module, so that naming an error does not import what raises it.
_KNOWN = {
    "decks.collection.records": ("CollectionError",),
    "decks.deckfile": ("DeckFileError",),
    "decks.documents.document": ("DocumentError",),
    "flashcards.config": ("ConfigError",),
    "flashcards.exchange": ("ExchangeError",),
    "flashcards.session": ("SessionError",),
    "llm.backends.backend": ("ModelError",),
}

COMMANDS = {
    "add": ("notes", "Add a note by options, or notes as a deck file in $EDITOR."),
    "answer": ("studying", "Answer a card: with a grade, with a text to be judged, or both."),
    "backup": ("upkeep", "Copy the collection into a file, while it may be in use."),
    "build": ("building", "Build documents, or all in a folder, into decks."),
    "cards": ("cards", "List cards, all or those that a query finds."),
    "check": ("upkeep", "Check that the collection is whole and its review log adds up."),
    "config": ("upkeep", "Show the settings or change one, as in `config theme paper`."),
    "delete": ("notes", "Delete a note with its cards; undo brings it back today."),
    "drafts": ("writing", "List the drafts that wait, or accept or reject them by number."),
    "due": ("studying", "Say what is due today, deck by deck, within the limits."),
    "edit": ("notes", "Change a note by options or in $EDITOR; its schedule stays."),
    "export": ("leaving", "Export decks to Anki or text, by the file's suffix."),
    "grade": ("grading", "Grade answers given as JSON lines in FILE or on stdin."),
    "history": ("studying", "List the reviews of a card, or of all, oldest first."),
    "library": ("shelf", "List the starter decks, or add some by their names."),
    "model": ("modelling", "Say what models fit here; `use` chooses one, `test` tries it."),
    "next": ("studying", "Show the next card of today; nothing when nothing is due."),
    "redo": ("studying", "Do again what was undone last."),
    "review": ("reviewing", "Review a deck, or everything that is due, on the screen."),
    "stats": ("figures", "Show reviews, retention, what comes, and the grader's agreement."),
    "undo": ("studying", "Take back the newest change of today."),
    "write": ("writing", "Have a local model propose notes from documents, as drafts."),
}
"""By name, the module of a command and what it does: help needs no module, a command only its own."""


class Commands(click.Group):
    """A group whose every failure is one line on stderr and an exit code: 0, 1, 2 or 130."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of a name; None when there is none."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"flashcards.commands.{COMMANDS[cmd_name][0]}")
        found: click.Command = getattr(module, cmd_name, None) or getattr(module, f"{cmd_name}_")
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of the commands."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, does) for name, (_, does) in COMMANDS.items()])

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> NoReturn:
        """Run a command line and exit; `obj` may be a Here with another clock."""
        del standalone_mode, windows_expand_args
        name = prog_name or "flashcards"
        self._main_shell_completion(extra, name, complete_var)
        here = extra.setdefault("obj", Here())
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        sys.exit(self._run(sys.argv[1:] if args is None else list(args), name, here, extra))

    def _run(self, args: list[str], name: str, here: Here, extra: dict[str, Any]) -> int:
        try:
            with self.make_context(name, args, **extra) as context:
                self.invoke(context)
            sys.stdout.flush()
        except click.exceptions.Exit as end:
            return end.exit_code
        except (KeyboardInterrupt, click.Abort):
            here.progress("")
            warn("stopped; nothing is half-written")
            return INTERRUPTED
        except click.UsageError as error:
            path = error.ctx.command_path if error.ctx else name
            warn(f"{error.format_message()} (see {path} --help)")
            return USAGE
        except click.ClickException as error:
            warn(error.format_message())
            return FAILED
        except BrokenPipeError:
            # Who read the output has had enough; what is left of it has nowhere to go.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return DONE
        except Exception as error:
            if here.debug:
                raise
            here.progress("")
            warn(_explained(error))
            return FAILED
        return DONE


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="flashcards-tui", message="%(package)s %(version)s")
@click.pass_context
def _cli(context: click.Context) -> None:
    """Learn from your own documents, in the terminal.

    Without a command the app opens. Every thing that it does has a command too.
    """
    if context.invoked_subcommand is None:
        from flashcards.commands.reviewing import app

        context.invoke(app)


cli = shared(_cli, environment=True)


def _explained(error: Exception) -> str:
    kinds = (
        getattr(sys.modules[module], name)
        for module, names in _KNOWN.items()
        for name in names
        if module in sys.modules
    )
    if isinstance(error, (Failure, *kinds)):
        return str(error)
    if isinstance(error, OSError):
        place = f"{error.filename}: " if error.filename else ""
        return f"{place}{(error.strerror or str(error)).lower()}"
    return (
        f"a fault of the program itself ({type(error).__name__}); nothing is half-written."
        " `flashcards --debug …` shows where"
    )
