"""Everything out again."""

from pathlib import Path

import click

from flashcards.commands.here import Here, command, counted, one_line, say, warn


@command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--deck", default="", help="This deck and those below it, else everything.")
@click.option("--no-history", is_flag=True, help="Leave schedule and history out.")
def export(here: Here, file: Path, deck: str, no_history: bool) -> None:
    """Export decks to Anki or text, by the file's suffix.

    Suffixes are .apkg (Anki), .md (deck file), .csv, .tsv and .jsonl.
    """
    from flashcards.exchange import export as write
    from flashcards.exchange import keeps_history

    with here.open() as collection:
        exported = write(collection, file, deck, history=not no_history, now=here.clock())
    for note, reason in exported.left_out:
        warn(f"left out {one_line(note.front, 40) or note.guid}: {reason}")
    parts = [counted(exported.notes, "note"), counted(exported.cards, "card")]
    if exported.reviews:
        parts.append(counted(exported.reviews, "review"))
    say(f"Wrote {', '.join(parts)} to {file}.")
    if not keeps_history(file) and not no_history:
        say("This format holds no schedule or history: .apkg and .jsonl do.")
