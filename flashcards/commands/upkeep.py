"""The collection looked after: settings, a check, a backup."""

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from flashcards.commands.here import Failure, Here, as_json, command, counted, say, say_json

if TYPE_CHECKING:
    from decks.collection.collection import Collection


@command()
@click.argument("name", default="")
@click.argument("value", required=False)
@click.option("--deck", default="", help="For this deck and those below it, where they do not differ.")
@as_json
def config(here: Here, name: str, value: str | None, deck: str, as_json: bool) -> None:
    """Show the settings or change one, as in `config theme paper`."""
    with here.open() as collection:
        shared = _shared(collection)
        if name and value is not None:
            _change(here, collection, name, value, deck)
            say(f"{name} is now {value or 'as usual'}{f' for {deck}' if deck else ''}.")
            return
        where = collection.where
    own = here.config()
    settings: dict[str, Any] = {
        "config": str(own.path),
        "theme": own.theme,
        "model": own.model,
        **{f"keys.{action}": keys for action, keys in own.keys.items()},
        "collection": where,
        **shared,
    }
    if name and name not in settings:
        raise Failure(f"there is no setting {name!r}: `flashcards config` lists them")
    chosen = {name: settings[name]} if name else settings
    if as_json:
        say_json([chosen])
    else:
        say(*(f"{each:<16}{_written(setting)}" for each, setting in chosen.items()))


@command()
@click.option("--repair", is_flag=True, help="Mend what can be mended.")
def check(here: Here, repair: bool) -> None:
    """Check that the collection is whole and its review log adds up."""
    with here.open() as collection:
        problems = collection.check(repair=repair)
        where = collection.where
    if problems:
        say(*problems)
        advice = "" if repair else "; --repair mends what it can"
        raise Failure(f"{where}: {counted(len(problems), 'problem')} found{advice}, else restore a backup")
    say(f"{where} is whole: the log replays to every card's schedule.")


@command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
def backup(here: Here, file: Path | None) -> None:
    """Copy the collection into a file, while it may be in use."""
    with here.open() as collection:
        target = file or Path(f"flashcards-{here.clock():%Y-%m-%d-%H%M%S}.db")
        collection.backup(target)
    say(f"Copied {collection.where} to {target}.")


def _shared(collection: "Collection") -> dict[str, Any]:
    settings = collection.settings
    return {each.name: getattr(settings, each.name) for each in fields(settings) if each.name != "decks"}


def _change(here: Here, collection: "Collection", name: str, value: str, deck: str) -> None:
    if name in _shared(collection):
        setting = _read(value)
        if deck:
            collection.change_deck(deck, **{name: setting})
        else:
            collection.change_settings(**{name: setting})
        return
    if deck:
        raise Failure(f"{name} is no setting of a deck: new_per_day, due_per_day and typing are")
    from flashcards.config import change

    change(name, value, here.config_file)


def _read(value: str) -> int | bool | str | None:
    if value.lower() in {"yes", "on", "true", "no", "off", "false"}:
        return value.lower() in {"yes", "on", "true"}
    return int(value) if value.isascii() and value.isdigit() else value or None


def _written(setting: object) -> str:
    if isinstance(setting, bool):
        return "yes" if setting else "no"
    return str(setting)
