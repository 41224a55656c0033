"""A note in boxes, to be changed in place."""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static, TextArea

from decks.card import ordinals
from decks.note import Note, Point
from decks.text import shown
from flashcards.tui import keys
from flashcards.tui.head import Head
from flashcards.tui.key_line import KeyLine
from flashcards.tui.keys import Key
from flashcards.tui.page import Page, bindings

_FIELDS = (
    ("front", "Front", "the question"),
    ("back", "Back", "the answer"),
    ("points", "Points", "facts a right answer holds, one a line; '= wording' below one"),
    ("aliases", "Other names", "one a line"),
    ("tags", "Tags", "parted by blanks"),
    ("remark", "Remark", "what to know about the statement itself"),
)


class EditScreen(Page[Note]):
    """The fields of a note; returns the changed note, or None when it was left."""

    KEYS: ClassVar[tuple[Key, ...]] = keys.EDIT
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.EDIT, priority=True)
    TITLE_OF_HELP = "Keys while editing"
    LINE: ClassVar[tuple[str, ...]] = ("edit.save", "edit.next", "edit.leave")

    def __init__(self, note: Note, title: str = "Edit the note") -> None:
        super().__init__()
        self._note = note
        self._title = title
        self._before = {name: shown(text) for name, text in texts(note).items()}

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Head()
        with VerticalScroll(id="fields", can_focus=False):
            for name, title, hint in _FIELDS:
                if name == "aliases" and self._note.kind != "reversed":
                    continue
                yield Static(
                    Content.assemble((title, "bold"), (f"  {hint}", "$quiet")), classes="field-title"
                )
                yield TextArea(
                    self._before[name], id=name, soft_wrap=True, tab_behavior="focus", compact=True
                )
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin at the front."""
        kind = Content.styled(self._note.kind, "$quiet")
        self.query_one(Head).show(Content.styled(self._title, "bold"), kind)
        self.query_one("#front", TextArea).focus()

    def action_save(self) -> None:
        """Hand the changed note back, unless it would have no card."""
        after = {box.id or "": box.text for box in self.query(TextArea)}
        note = changed(self._note, self._before, after)
        if complaint := fault(note):
            self.say(complaint, warn=True)
            return
        self.dismiss(note)

    def action_next(self) -> None:
        """Go to the next field."""
        self.focus_next()

    def action_leave(self) -> None:
        """Leave the note as it was."""
        self.dismiss(None)


def texts(note: Note) -> dict[str, str]:
    """Return the fields of a note as the boxes show them."""
    return {
        "front": note.front,
        "back": note.back,
        "points": "\n".join(_point_lines(note.points)),
        "aliases": "\n".join(note.aliases),
        "tags": " ".join(note.tags),
        "remark": note.remark,
    }


def changed(note: Note, before: dict[str, str], after: dict[str, str]) -> Note:
    """Return the note with the fields that differ; what was not touched stays to the character."""
    new = {name: text for name, text in after.items() if text != before[name]}
    changes: dict[str, object] = {
        name: new[name].strip() for name in ("front", "back", "remark") if name in new
    }
    if "points" in new:
        changes["points"] = _points(new["points"])
    if "aliases" in new:
        changes["aliases"] = tuple(line.strip() for line in new["aliases"].splitlines() if line.strip())
    if "tags" in new:
        changes["tags"] = tuple(dict.fromkeys(new["tags"].replace(",", " ").split()))
    return replace(note, **changes)  # type: ignore[arg-type]


def fault(note: Note) -> str:
    """Say why a note cannot be saved, or return an empty string."""
    if not note.front.strip():
        return "The front is empty."
    if note.kind != "cloze" and not note.back.strip():
        return "The back is empty."
    if not ordinals(note):
        return "A cloze needs a gap such as {{c1::hidden text}}."
    return ""


def _point_lines(points: tuple[Point, ...]) -> Iterator[str]:
    for point in points:
        yield point.text
        for wording in point.accepted:
            yield f"= {wording}"


def _points(text: str) -> tuple[Point, ...]:
    points: list[Point] = []
    for line in (line.strip() for line in text.splitlines()):
        if line.startswith("=") and points:
            wording = line.removeprefix("=").strip()
            points[-1] = replace(points[-1], accepted=(*points[-1].accepted, wording))
        elif line:
            points.append(Point(line))
    return tuple(points)
