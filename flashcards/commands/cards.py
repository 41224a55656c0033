"""The cards of the collection, found by a query."""

import sys
from typing import TYPE_CHECKING

import click

from flashcards.commands.here import Here, as_json, command, one_line, say, say_json

if TYPE_CHECKING:
    from decks.card import Card


@command(context_settings={"ignore_unknown_options": True})
@click.argument("query", nargs=-1)
@as_json
def cards(here: Here, query: tuple[str, ...], as_json: bool) -> None:
    """List cards, all or those that a query finds.

    A query has words, "phrases", deck: tag: is: prop: added: rated: source: -not OR and ( ).
    """
    from flashcards.commands.rows import card_row

    for word in query:
        if word.startswith("--"):
            raise click.NoSuchOption(word)
    with here.open() as collection:
        found = collection.cards(" ".join(query), here.today(collection))
    if as_json:
        say_json(card_row(card) for card in found)
        return
    from shutil import get_terminal_size

    width = get_terminal_size().columns if sys.stdout.isatty() else 0
    say(*(_line(card, width) for card in found))


def _line(card: "Card", width: int) -> str:
    from decks.card import faces, state
    from decks.text import shown

    face = faces(card.note, card.ordinal)
    when = "suspended" if card.suspended else str(card.memory.due or state(card.memory))
    text = one_line(shown(f"{card.deck}  {face.front} → {face.back}"), max(20, width - 20) if width else 0)
    return f"{card.id:>6}  {when:<10}  {text}"
