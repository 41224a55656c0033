"""Notes by hand: added, edited and deleted, as options or as a deck file in the editor."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flashcards.commands.here import Failure, Here, as_json, command, one_line, say, say_json

if TYPE_CHECKING:
    from decks.collection.records import Stored
    from decks.deckfile import DeckNote
    from decks.note import Kind, Note

DEFAULT_DECK = "My notes"
_TEMPLATE = "Q: \nA: \nPoints:\n- \nTags: []\n"

_front = click.option("--front", help="The question, or the text with its {{c1::gaps}}.")
_back = click.option("--back", help="The answer.")
_kind = click.option("--kind", type=click.Choice(["basic", "reversed", "cloze"]), help="What is asked.")
_points = click.option("--point", "points", multiple=True, help="A fact that a right answer must have.")
_tags = click.option("--tag", "tags", multiple=True)
_remark = click.option("--remark", help="What to know about the statement itself.")


@command()
@click.option("--deck", help=f"The deck, else {DEFAULT_DECK!r}.")
@_front
@_back
@_kind
@_points
@_tags
@_remark
@as_json
def add(
    here: Here,
    deck: str | None,
    front: str | None,
    back: str | None,
    kind: "Kind | None",
    points: tuple[str, ...],
    tags: tuple[str, ...],
    remark: str | None,
    as_json: bool,
) -> None:
    """Add a note by options, or notes as a deck file in $EDITOR."""
    from decks.card import GAP
    from decks.deckfile import DeckNote
    from decks.note import Note, Point

    home = deck or DEFAULT_DECK
    if front is None:
        if any((back, kind, points, tags, remark)):
            raise click.UsageError("a note needs its --front")
        new = list(_edited(f"---\ndeck: {home}\n---\n\n{_TEMPLATE}"))
    else:
        asked: Kind = kind or ("cloze" if GAP.search(front) else "basic")
        facts = tuple(Point(point) for point in points)
        new = [DeckNote(home, Note(asked, front, back or "", facts, (), tags, remark=remark or ""))]
        _complete(new[0].note)
    if not new:
        raise Failure("nothing was written, so nothing was added")
    with here.open() as collection:
        for name, group in groupby(new, key=lambda each: each.deck or home):
            notes = [each.note for each in group]
            ids = collection.add(notes, name, here.clock())
            if as_json:
                say_json({"note": key, "deck": name} for key in ids)
            else:
                for key, note in zip(ids, notes, strict=True):
                    say(f"Added note {key} to {name}: {one_line(note.front, 60)}")


@command()
@click.argument("note", type=int)
@click.option("--deck", help="Move its cards there.")
@_front
@_back
@_points
@_tags
@_remark
def edit(
    here: Here,
    note: int,
    deck: str | None,
    front: str | None,
    back: str | None,
    points: tuple[str, ...],
    tags: tuple[str, ...],
    remark: str | None,
) -> None:
    """Change a note by options or in $EDITOR; its schedule stays."""
    from decks.note import Point

    with here.open() as collection:
        stored = collection.note(note)
        changes: dict[str, object] = {"front": front, "back": back, "remark": remark}
        changes |= {"points": tuple(Point(point) for point in points) or None, "tags": tags or None}
        given = {name: value for name, value in changes.items() if value is not None}
        if given or deck:
            changed = replace(stored.note, **given)  # type: ignore[arg-type]
        else:
            changed, deck = _edited_note(stored)
        if changed == stored.note and deck in {None, stored.decks[0]}:
            say("Nothing was changed.")
            return
        _complete(changed)
        collection.edit(note, changed, here.clock(), deck if deck != stored.decks[0] else None)
    say(f"Changed note {note}: {one_line(changed.front, 60)}")


@command()
@click.argument("note", type=int)
def delete(here: Here, note: int) -> None:
    """Delete a note with its cards; undo brings it back today."""
    with here.open() as collection:
        collection.delete(note, here.clock())
    say(f"Deleted note {note}; `flashcards undo` brings it back today.")


def _complete(note: "Note") -> None:
    if note.kind != "cloze" and not note.back.strip():
        raise Failure("a question needs an answer: give a --back")


def _edited_note(stored: "Stored") -> "tuple[Note, str]":
    from decks.deckfile import DeckNote, render

    changed = _edited(render([DeckNote(stored.decks[0], stored.note)]))
    if not changed:
        return stored.note, stored.decks[0]
    if len(changed) > 1 or changed[0].note.guid != stored.note.guid:
        raise Failure("an edit keeps the one note and its Id: as they are; `flashcards add` makes new ones")
    return changed[0].note, changed[0].deck or stored.decks[0]


def _edited(text: str) -> "Sequence[DeckNote]":
    """Let the person edit a deck file; return its notes, none when nothing was changed.

    A text that cannot be read stays in the file that the Failure names.
    """
    import tempfile

    from decks.deckfile import DeckFileError, parse

    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", prefix="flashcards-", suffix=".md", delete=False
    ) as file:
        file.write(text)
    path = Path(file.name)
    keep = False
    try:
        click.edit(filename=str(path))
        written = path.read_bytes().decode("utf-8", "replace")
        return [] if written.strip() == text.strip() else parse(written, str(path))
    except DeckFileError as error:
        keep = True
        raise Failure(f"{error} (your text is kept in that file)") from error
    finally:
        if not keep:
            path.unlink(missing_ok=True)
