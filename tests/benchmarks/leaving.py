"""Export of 10,000 notes to Anki's package."""

import shutil
import tempfile
from pathlib import Path

import genanki
from anki.collection import Collection as AnkiCollection
from anki.collection import ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from markdown_it import MarkdownIt

from decks.collection.collection import Collection
from flashcards.exchange import export
from tests.benchmarks.generated import NOW, fill
from tests.benchmarks.row import Row, in_turns, timed

NOTES = 10_000


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Collection(fill(folder / "collection.db", NOTES, 5 * NOTES)) as collection:
            notes = [stored.note for stored in collection.notes()]
            ours, floor = in_turns(
                lambda: export(collection, folder / "ours.apkg", history=False, now=NOW),
                lambda: plain(notes, folder / "plain.apkg"),
                times=6,
            )
            whole = timed(lambda: export(collection, folder / "whole.apkg", now=NOW))
        theirs = anki(folder / "whole.apkg", folder)
    detail = f"{ours:.2f} / {floor:.2f} s; with history {whole:.2f} s; Anki's own {theirs:.2f} s"
    return [Row("export of 10,000 notes / genanki and markdown-it", ours / floor, 1.5, detail=detail)]


def plain(notes: list, path: Path) -> None:
    """The same fields, rendered by markdown-it and written by genanki, and no more."""
    markdown = MarkdownIt("commonmark")
    fields = ("Front", "Back", "Remark", "Source")
    model = genanki.Model(
        1, "Plain", [{"name": f} for f in fields], [{"name": "Card", "qfmt": "{{Front}}", "afmt": "{{Back}}"}]
    )
    deck = genanki.Deck(2, "Plain")
    for note in notes:
        texts = (note.front, note.back, note.remark, note.sources[0].quote)
        deck.add_note(genanki.Note(model, [markdown.render(text) for text in texts], guid=note.guid))
    genanki.Package(deck).write_to_file(str(path))


def anki(package: Path, folder: Path) -> float:
    """What Anki's own backend needs to write the package that it has read."""
    collection = AnkiCollection(str(folder / "anki.anki2"))
    options = ImportAnkiPackageOptions(with_scheduling=True)
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(package), options=options))
    written = ExportAnkiPackageOptions(with_scheduling=True, legacy=True)
    took = timed(
        lambda: collection.export_anki_package(
            out_path=str(folder / "theirs.apkg"), options=written, limit=None
        )
    )
    collection.close()
    shutil.rmtree(folder / "anki.media", ignore_errors=True)
    return took
