"""The floor of a terminal program: a Textual app with one Static, which a key gives its next words."""

import sys

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


class StaticApp(App[None]):
    def compose(self) -> ComposeResult:
        self.shown = 0
        yield Static("card 0?")

    def on_key(self, event: Key) -> None:
        self.shown += 1
        self.query_one(Static).update(f"card {self.shown}?")


if __name__ == "__main__":
    if "sqlalchemy" in sys.argv:
        import sqlalchemy  # noqa: F401
    StaticApp().run()
