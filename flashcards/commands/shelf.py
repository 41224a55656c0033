"""The starter decks."""

from typing import TYPE_CHECKING

import click

from flashcards.commands.here import Failure, Here, as_json, command, counted, say, say_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from decks.library.library import Book


@command()
@click.argument("action", type=click.Choice(["list", "add"]), default="list")
@click.argument("names", nargs=-1, metavar="[NAME...]")
@click.option("--all", "every", is_flag=True, help="Add every starter deck.")
@as_json
def library(here: Here, action: str, names: tuple[str, ...], every: bool, as_json: bool) -> None:
    """List the starter decks, or add some by their names."""
    from decks.library.library import shelf

    books = shelf()
    with here.open() as collection:
        there = set(collection.decks())
        if action == "add":
            for book in _wanted(books, names, every=every):
                if book.deck in there:
                    say(f"{book.name} is in your collection already, as {book.deck}.")
                    continue
                collection.add(book.notes, book.deck, here.clock())
                say(f"Added {counted(len(book.notes), 'note')} to {book.deck}.")
            return
    if names or every:
        raise click.UsageError("did you mean `library add`?")
    rows = [
        {"name": book.name, "deck": book.deck, "subject": book.subject, "notes": len(book.notes)}
        for book in books
    ]
    if as_json:
        say_json({**row, "added": row["deck"] in there} for row in rows)
        return
    for row in rows:
        state = "in your collection" if row["deck"] in there else f"{row['notes']} notes"
        say(f"{row['name']:<26}{state:<20}{row['subject']}")


def _wanted(books: "Sequence[Book]", names: tuple[str, ...], *, every: bool) -> "Sequence[Book]":
    if every:
        return books
    if not names:
        raise click.UsageError("name the decks to add, or say --all")
    by_name = {book.name: book for book in books}
    for name in names:
        if name not in by_name:
            raise Failure(f"there is no starter deck {name!r}: there are {', '.join(by_name)}")
    return [by_name[name] for name in names]
