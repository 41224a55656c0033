"""The pictures of the README, saved by the app itself: `make pictures`."""

import asyncio
import tempfile
from pathlib import Path

from decks.library.library import shelf
from decks.note import Note, Point, Source
from flashcards.config import Config
from tests.screens import fill, running, type_in

DOCS = Path(__file__).resolve().parents[1] / "docs"
SIZE = (96, 28)
NOTE = Note(
    "basic",
    "Why can a transformer be trained in parallel where a recurrent network cannot?",
    "Self-attention looks at every position at once; a recurrent network needs the state of the step before.",
    (Point("attention looks at all positions at once"), Point("recurrence waits for the previous step")),
    sources=(Source("attention-notes.md", ("Why transformers", "Speed"), 40, 52),),
)
ANSWER = "attention looks at all positions at once"


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder) / "collection.db"
        for book in shelf():
            fill(where, book.notes, book.deck)
        async with running(where, size=SIZE, config=Config()) as pilot:
            save(pilot.app, "home")
        reviewed = Path(folder) / "one.db"
        fill(reviewed, [NOTE], "Language models::Attention")
        async with running(reviewed, "Language models", size=SIZE, config=Config()) as pilot:
            await pilot.press("t")
            await type_in(pilot, ANSWER)
            await pilot.press("enter")
            await pilot.pause(0.6)
            save(pilot.app, "review")


def save(app, name: str) -> None:
    (DOCS / f"{name}.svg").write_text(app.export_screenshot(title="flashcards"), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(main())
