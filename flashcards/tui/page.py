"""What every screen of the app has: keys from one table, a key line, and help."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, ClassVar, TypeVar

from textual.actions import parse
from textual.binding import Binding, BindingType
from textual.screen import Screen

from decks.text import shown
from flashcards.tui import keys
from flashcards.tui.key_line import Item, KeyLine
from flashcards.tui.keys import Key

Result = TypeVar("Result")


def bindings(table: Iterable[Key], *, priority: bool = False) -> list[BindingType]:
    """Return the bindings of a table of keys."""
    return [
        Binding(key.keys, key.action, key.does, id=key.id, show=False, priority=priority) for key in table
    ]


class Page(Screen[Result]):
    """A screen whose keys come from `KEYS`, and whose key line offers those of `LINE` that work now."""

    KEYS: ClassVar[tuple[Key, ...]] = ()
    LINE: ClassVar[tuple[str, ...]] = ()
    TITLE_OF_HELP: ClassVar[str] = ""
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = bindings(keys.ANYWHERE)

    def on_screen_resume(self) -> None:
        """Offer the keys that work now."""
        self.refresh_keys()

    def say(self, text: str, *, warn: bool = False) -> None:
        """Tell the person one line, for a moment, in the place of what was told before."""
        if text:
            self.app.clear_notifications()
            self.notify(shown(text), markup=False, severity="warning" if warn else "information", timeout=4)

    def works(self, key: Key) -> bool:
        """Say whether an action would do something now."""
        _, name, parameters = parse(key.action)
        return bool(self.check_action(name, parameters))

    def pressed_by(self, key: Key) -> str:
        """Return the keys of an action, after the person's own settings."""
        keymap = self.app._keymap  # noqa: SLF001
        return keymap.get(key.id, key.keys)

    def label(self, key: Key) -> str:
        """Return what the key line calls an action now."""
        return key.label

    def does(self, key: Key) -> str:
        """Return what the help says of an action; empty for one that this screen has no use for."""
        return key.does

    def line_keys(self) -> Sequence[Key]:
        """Return the actions that the key line may offer, most wanted first."""
        return [keys.ALL[name] for name in self.LINE]

    def refresh_keys(self) -> None:
        """Draw the key line afresh: at most seven keys, only those that work now."""
        items = [
            Item(keys.first(self.pressed_by(key)), self.label(key), key.action)
            for key in self.line_keys()
            if self.label(key) and self.works(key)
        ]
        if len(items) > 7:
            items = [*items[:5], *items[-2:]]
        for line in self.query(KeyLine):
            line.show(items)

    async def on_key_line_pressed(self, event: KeyLine.Pressed) -> None:
        """Do what was clicked."""
        event.stop()
        await self.run_action(event.action)

    def action_help(self) -> None:
        """Show every key of this screen."""
        from flashcards.tui.help import HelpScreen

        async def do(action: str | None) -> None:
            if action:
                await self.run_action(action)

        offered = [
            (keys.spelled(self.pressed_by(key)), self.does(key), key.action if self.works(key) else "")
            for key in (*self.KEYS, *keys.ANYWHERE)
            if key.action != "help" and self.does(key)
        ]
        self.app.push_screen(HelpScreen(self.TITLE_OF_HELP, offered), do)

    @property
    def now(self) -> datetime:
        """The time by the app's clock."""
        app: Any = self.app
        moment: datetime = app.clock()
        return moment
