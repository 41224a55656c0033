"""The app on a collection of its own, with a clock that a test turns."""

from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta, timezone

from textual.worker import WorkerCancelled

from decks.collection.collection import Collection
from decks.note import Note, Point, Source
from flashcards.config import Config
from flashcards.tui.app import FlashcardsApp, StartScreen

MORNING = datetime(2026, 3, 10, 9, tzinfo=timezone(timedelta(hours=2)))
PATH = "notes/sky.md"

SKY = Note(
    "basic",
    "Why is the sky **blue**?",
    "Air scatters short waves more than long ones, and sunlight holds every colour.",
    (Point("short waves scatter more"), Point("sunlight holds every colour")),
    tags=("light",),
    sources=(Source(PATH, ("Light", "Sky"), 3, 4, "Air scatters short waves"),),
    remark="Seen from the ground.",
)


class Clock:
    def __init__(self, now=MORNING):
        self.now = now

    def __call__(self):
        return self.now

    def step(self, **time):
        self.now += timedelta(**time)


def sums(number):
    return [Note("basic", f"What is {n} plus {n}?", str(2 * n), (Point(str(2 * n)),)) for n in range(number)]


def fill(where, notes, deck="Deck", now=MORNING):
    with Collection(where) as collection:
        return collection.add(notes, deck, now)


@asynccontextmanager
async def running(where, deck=None, size=(80, 24), clock=None, config=None, **options):
    app = FlashcardsApp(where, config or Config(), deck, clock=clock or Clock(), **options)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        yield pilot
    app.close_collection()


async def settled(pilot):
    """Wait until the collection is open and the screen is drawn."""
    with suppress(WorkerCancelled):
        await pilot.app.workers.wait_for_complete()
    for _ in range(100):
        await pilot.pause()
        if not isinstance(pilot.app.screen, StartScreen) or pilot.app.failure:
            break
    await pilot.pause()


def text(pilot):
    """Return what the screen shows, as lines of text."""
    screen = pilot.app.screen
    strips = screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def toasts(pilot):
    return [notification.message for notification in pilot.app._notifications]


async def type_in(pilot, words):
    await pilot.press(*("space" if char == " " else char for char in words))
