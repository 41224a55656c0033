"""The settings of one machine: theme, keys, where the collection is, which model. One TOML file."""

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

import platformdirs

from flashcards.tui import keys

SETTINGS = ("theme", "collection", "model")
_APP = "flashcards"


class ConfigError(Exception):
    """A settings file that cannot be used; the message names the file and says what to change."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one machine.

    `theme` is `night`, `paper` or a theme of Textual's; `keys` gives keys to the ids of actions;
    `collection` is a path or a database URL, empty for the usual place; `model` is a name, a path or
    a URL, empty for none. `path` is the file they were read from.
    """

    theme: str = "night"
    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    collection: str = ""
    model: str = ""
    path: Path = field(default_factory=lambda: usual_path())  # noqa: PLW0108


def usual_path() -> Path:
    """Return where the settings file is unless one is named."""
    return platformdirs.user_config_path(_APP) / "config.toml"


def usual_collection() -> Path:
    """Return where the collection is unless one is named."""
    return platformdirs.user_data_path(_APP) / "collection.db"


def usual_shelf() -> Path:
    """Return where models are kept that were fetched."""
    return platformdirs.user_data_path(_APP) / "models"


def load(path: Path | None = None) -> Config:
    """Read the settings, or return the usual ones when no file is there.

    Raises ConfigError for a file that was named and is not there, that is not TOML, or that holds
    an unknown setting, an unknown key id, a value that is not text, or one key for two actions.
    """
    where = path or usual_path()
    try:
        text = where.read_bytes().decode()
    except FileNotFoundError:
        if path is not None:
            raise ConfigError(f"{where}: there is no such settings file") from None
        return Config(path=where)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{where}: cannot be read as text: {_reason(error)}") from error
    try:
        return _checked(tomllib.loads(text), where)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{where}: is not TOML: {error}") from error


def change(name: str, value: str, path: Path | None = None) -> Config:
    """Write one setting (`theme`, or `keys.review.undo`) into the file, keeping all else in it.

    An empty value takes the setting out. Raises ConfigError as `load` does, and then the file is
    as it was.
    """
    import tomlkit

    where = path or usual_path()
    try:
        document = tomlkit.parse(where.read_text(encoding="utf-8")) if where.exists() else tomlkit.document()
        _put(document, ["keys", name[5:]] if name.startswith("keys.") else [name], value)
        text = tomlkit.dumps(document)
        changed = _checked(tomllib.loads(text), where)
        where.parent.mkdir(parents=True, exist_ok=True)
        part = where.with_name(where.name + ".part")
        part.write_text(text, encoding="utf-8")
        part.replace(where)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{where}: cannot be written: {_reason(error)}") from error
    except ValueError as error:
        raise ConfigError(f"{where}: is not TOML: {error}") from error
    return changed


def _put(table: Any, names: list[str], value: str) -> None:
    name, *rest = names
    if rest:
        _put(table.setdefault(name, {}), rest, value)
    elif value:
        table[name] = value
    else:
        table.pop(name, None)


def _checked(table: Mapping[str, Any], where: Path) -> Config:
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name == "keys":
            values["keys"] = MappingProxyType(_checked_keys(value, where))
        elif name not in SETTINGS:
            raise ConfigError(f"{where}: there is no setting {name!r}{_nearest(name, (*SETTINGS, 'keys'))}")
        elif not isinstance(value, str):
            raise ConfigError(f'{where}: {name} must be text in quotes, such as {name} = "…"')
        else:
            values[name] = value
    return Config(**values, path=where)


def _checked_keys(table: Any, where: Path) -> dict[str, str]:
    if not isinstance(table, dict):
        raise ConfigError(
            f"{where}: keys must be a table: [keys] and below it lines such as \"review.undo\" = 'z'"
        )
    remapped = {}
    for name, value in _flat(table):
        if name not in keys.ALL:
            raise ConfigError(f"{where}: no action has the id {name!r}{_nearest(name, keys.ALL)}")
        if not isinstance(value, str) or not value.strip():
            raise ConfigError(f"{where}: the key of {name} must be text in quotes, such as 'z' or 'ctrl+z,u'")
        remapped[name] = value
    if shared := keys.clash(remapped):
        raise ConfigError(f"{where}: {shared}")
    return remapped


def _flat(table: Mapping[str, Any], lead: str = "") -> Iterable[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{lead}{name}.")
        else:
            yield f"{lead}{name}", value


def _nearest(name: str, names: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(names), n=1, cutoff=0)
    return f"; the nearest is {near[0]!r}" if near else ""


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else "it is not UTF-8"
