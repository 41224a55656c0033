"""The app on the screen."""

import gc
import os
import sys

import click

from flashcards.commands.here import Failure, Here, command

NARROWEST, LOWEST = 40, 12


@command("app")
@click.pass_context
def app(context: click.Context, here: Here) -> None:
    """Open the app on its home screen."""
    _open(context, here, None)


@command()
@click.argument("deck", default="")
@click.pass_context
def review(context: click.Context, here: Here, deck: str) -> None:
    """Review a deck, or everything that is due, on the screen."""
    _open(context, here, deck)


def _open(context: click.Context, here: Here, deck: str | None) -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Failure("the app needs a terminal; `flashcards next` and `flashcards answer` do without")
    columns, lines = os.get_terminal_size()
    if columns < NARROWEST or lines < LOWEST:
        raise Failure(f"the terminal is {columns}×{lines}: the app needs {NARROWEST}×{LOWEST} at least")
    config, where = here.config(), here.where()
    gc.disable()  # until the first card is seen: while modules load there is nothing to collect
    from flashcards.tui.app import run

    if code := run(where, config, deck):
        context.exit(code)
