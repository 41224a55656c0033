"""Every key of every screen, as plain data: the bindings, the help and the settings file read it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Key(NamedTuple):
    """An action of a screen: the id that settings name it by, its keys, what it calls, what it does.

    `label` is the one word that the key line has room for; empty when it never stands there.
    """

    id: str
    keys: str
    action: str
    does: str
    label: str = ""


ANYWHERE = (
    Key("help", "question_mark,f1", "help", "show every key of this screen", "help"),
    Key("quit", "ctrl+q", "app.quit", "leave the app"),
)

LIST = (
    Key("list.down", "j,down", "down", "next line"),
    Key("list.up", "k,up", "up", "previous line"),
    Key("list.page_down", "pagedown,ctrl+d", "page_down", "next page"),
    Key("list.page_up", "pageup,ctrl+u", "page_up", "previous page"),
    Key("list.first", "g,home", "first", "first line"),
    Key("list.last", "G,end", "last", "last line"),
    Key("list.choose", "enter", "choose", "choose this line", "choose"),
)

FIND = (
    Key("find.open", "slash", "find", "find: keep the lines that hold some words", "find"),
    Key("find.back", "q,escape", "back", "back", "back"),
)

HOME = (
    Key("home.all", "space", "study_all", "study everything that is due", "all"),
    Key("home.fold", "h,l,left,right", "fold", "fold or unfold the decks below"),
    Key("home.documents", "d", "documents", "documents: what they cover, and where from", "documents"),
    Key("home.inbox", "i", "inbox", "the model's drafts, waiting for your yes", "inbox"),
    Key("home.build", "b", "build", "build a deck from a document", "build"),
    Key("home.library", "s", "library", "the starter library", "library"),
    Key("home.statistics", "t", "statistics", "statistics: what was done and what comes"),
    Key("home.undo", "u,ctrl+z", "undo", "take back the newest change of today"),
    Key("home.redo", "ctrl+y", "redo", "do again what was taken back"),
)

REVIEW = (
    Key("review.press", "space,enter", "press", "show the answer; then press the marked button", "show"),
    Key("review.type", "t", "type", "type the answer to this card", "type"),
    Key("review.typing", "T", "typing", "type in this deck: ask, always, never"),
    Key("review.undo", "u,ctrl+z", "undo", "take back the newest change of today", "undo"),
    Key("review.redo", "ctrl+y", "redo", "do again what was taken back"),
    Key("review.source", "s", "source", "the passage this note stands on", "source"),
    Key("review.edit", "e", "edit", "edit the note; its schedule stays", "edit"),
    Key("review.accept", "plus", "accept", "accept your wording for the missed point", "accept wording"),
    Key("review.related", "L", "related", "related notes"),
    Key("review.info", "i", "info", "about this card: schedule and history"),
    Key("review.replay", "r", "replay", "hide the answer again"),
    Key("review.bury", "minus", "bury", "bury the card until tomorrow"),
    Key("review.bury_note", "equals_sign", "bury_note", "bury the note's cards until tomorrow"),
    Key("review.suspend", "at", "suspend", "suspend the card"),
    Key("review.suspend_note", "exclamation_mark", "suspend_note", "suspend the note's cards"),
    Key("review.mark", "asterisk", "mark", "mark the note, or take the mark off"),
    Key("review.flag", "f", "flag", "flag the card, 0 to 7"),
    Key("review.drill", "D", "drill", "drill now what was not known today", "drill"),
    Key("review.down", "j,down", "scroll_down", "scroll down"),
    Key("review.up", "k,up", "scroll_up", "scroll up"),
    Key("review.page_down", "pagedown", "page_down", "scroll a page down"),
    Key("review.page_up", "pageup", "page_up", "scroll a page up"),
    Key("review.stop", "q,escape", "stop", "stop; what you typed is kept", "stop"),
)

BUTTONS = tuple(
    Key(f"review.button{number}", str(number), f"button('{number}')", f"press the button {number}")
    for number in range(6)
)

ANSWER = (
    Key("answer.submit", "enter", "submit", "submit; an empty answer only shows the back", "submit"),
    Key("answer.line", "ctrl+j", "line", "begin a new line", "new line"),
    Key("answer.leave", "escape", "leave", "leave the box; the text stays", "leave"),
)

DONE = (
    Key("done.press", "space,enter", "press", "press the marked button: drill, or back to the decks"),
    Key("done.drill", "D", "drill", "drill what was not known today"),
    Key("done.undo", "u,ctrl+z", "undo", "take back the last answer", "undo"),
    Key("done.stop", "q,escape", "stop", "back to the decks", "decks"),
)

CHOICES = (
    Key("home.first", "1", "first_choice(1)", "study the starter library"),
    Key("home.second", "2", "first_choice(2)", "a document of mine"),
)

SOURCE = (
    Key("source.next", "n", "next", "the next source of this note", "next source"),
    Key("source.passage", "s,enter,space", "passage", "back to the marked passage", "passage"),
    Key("source.back", "q,escape", "leave", "back to the card", "back"),
)

EDIT = (
    Key("edit.save", "ctrl+s", "save", "save", "save"),
    Key("edit.next", "tab", "next", "the next field", "next field"),
    Key("edit.leave", "escape", "leave", "leave without saving", "leave"),
)

BUILD = (
    Key("build.start", "enter", "start", "read the file", "read"),
    Key("build.complete", "tab", "complete", "take over the suggested path", "complete"),
    Key("build.stop", "escape", "stop", "stop reading, or go back", "back"),
)

PREVIEW = (
    Key("preview.add", "a", "add", "add the chosen notes", "add"),
    Key("preview.toggle", "space,x", "choose_or_not", "choose or leave out this note", "choose"),
    Key("preview.all", "A", "all", "choose all or none"),
    Key("preview.edit", "e", "edit", "edit this note before it is added", "edit"),
    Key("preview.merge", "m", "merge", "merge this note into the one above", "merge"),
    Key("preview.undo", "u,ctrl+z", "undo", "take back the last choice, edit or merge"),
    Key("preview.source", "s", "source", "the passage it was built from", "source"),
)

STATISTICS = (
    Key("statistics.down", "j,down", "scroll_down", "scroll down", "down"),
    Key("statistics.up", "k,up", "scroll_up", "scroll up"),
    Key("statistics.page_down", "pagedown,space,ctrl+d", "page_down", "scroll a page down"),
    Key("statistics.page_up", "pageup,ctrl+u", "page_up", "scroll a page up"),
    Key("statistics.all", "a", "widen", "all decks, or the marked one with those below it", "all decks"),
    Key("statistics.back", "q,escape", "leave", "back to the decks", "back"),
)

INBOX = (
    Key("inbox.accept", "a", "accept", "accept this draft as a note", "accept"),
    Key("inbox.edit", "e", "edit", "edit this draft, and accept it", "edit"),
    Key("inbox.reject", "r", "reject", "reject this draft, with a reason or without", "reject"),
    Key("inbox.merge", "m", "merge", "compare with the note it is close to; merge", "merge"),
    Key("inbox.all", "A", "accept_all", "accept every draft without a flag", "all unflagged"),
    Key("inbox.source", "s", "source", "the passage in its document", "source"),
    Key("inbox.more", "space", "more", "read on in the draft and its passage"),
    Key("inbox.undo", "u,ctrl+z", "undo", "take back the newest change of today", "undo"),
    Key("inbox.redo", "ctrl+y", "redo", "do again what was taken back"),
)

REJECT = (
    Key("reject.type", "t", "type", "type a reason"),
    Key("reject.leave", "q,escape", "leave", "leave the draft waiting"),
)

MERGE = (
    Key("merge.merge", "1,m,enter", "merge", "add the draft's points and sources to your note"),
    Key("merge.mine", "2", "mine", "keep your note, reject the draft"),
    Key("merge.draft", "3", "draft", "give your note the draft's words; its schedule stays"),
    Key("merge.both", "4", "both", "keep both"),
    Key("merge.down", "j,down,pagedown", "scroll_down", "scroll down"),
    Key("merge.up", "k,up,pageup", "scroll_up", "scroll up"),
    Key("merge.leave", "q,escape", "leave", "leave both as they are", "leave"),
)

WRITE = (Key("write.start", "w", "write", "have the model write drafts, or stop it", "write"),)

COVERAGE = (Key("coverage.add", "a", "add", "add a note by hand on this section", "add a note"),)

SCREENS: Mapping[str, tuple[Key, ...]] = {
    "everywhere": ANYWHERE,
    "home": LIST + FIND + HOME + CHOICES,
    "review": REVIEW + BUTTONS,
    "while typing": ANSWER,
    "done": DONE,
    "source": LIST[:-1] + SOURCE,
    "editing": EDIT,
    "building": BUILD,
    "preview of a build": LIST + FIND + PREVIEW,
    "documents": LIST + FIND + WRITE,
    "coverage": LIST + FIND + COVERAGE + WRITE,
    "statistics": STATISTICS,
    "inbox": LIST[:-1] + FIND + INBOX,
    "rejecting a draft": LIST + REJECT,
    "merging a draft": MERGE,
}

ALL: Mapping[str, Key] = {key.id: key for keys in SCREENS.values() for key in keys}

_NAMES = {
    "question_mark": "?",
    "slash": "/",
    "minus": "-",
    "equals_sign": "=",
    "at": "@",
    "exclamation_mark": "!",
    "asterisk": "*",
    "plus": "+",
    "space": "Space",
    "tab": "Tab",
    "enter": "Enter",
    "escape": "Esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "f1": "F1",
}


def spelled(keys: str) -> str:
    """Return the keys of a binding as a person reads them: `space,enter` is `Space Enter`."""
    return " ".join(_NAMES.get(key.strip(), key.strip()) for key in keys.split(","))


def first(keys: str) -> str:
    """Return the first key of a binding as a person reads it."""
    return spelled(keys.split(",", maxsplit=1)[0])


def clash(remapped: Mapping[str, str]) -> str:
    """Say in one sentence which two actions of one screen share a key, or return an empty string."""
    for name, keys in SCREENS.items():
        found = _clash_within(keys, remapped)
        if found:
            return f"{found} ({name})"
    return ""


def _clash_within(keys: Iterable[Key], remapped: Mapping[str, str]) -> str:
    owners: dict[str, str] = {}
    for key in keys:
        for pressed in remapped.get(key.id, key.keys).split(","):
            owner = owners.setdefault(pressed.strip(), key.id)
            if owner != key.id:
                return f"{owner} and {key.id} both have the key {spelled(pressed)}"
    return ""
