"""The messages of a chat as a program exports them: JSON, in one piece or one message to a line."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from decks.documents.lines import Lines

FEWEST = 2
"""So many messages make a chat."""

_MARKS = {
    "user": "You said:",
    "human": "You said:",
    "assistant": "ChatGPT said:",
    "ai": "ChatGPT said:",
    "gpt": "ChatGPT said:",
    "model": "ChatGPT said:",
    "bot": "ChatGPT said:",
}
"""What stands over a message of each sender, as on a copied page of a chat."""

_SPEAKERS = ("role", "from", "sender", "author", "speaker")
_TEXTS = ("content", "value", "text", "message", "parts")


def exported(lines: Sequence[str]) -> bool:
    """Say whether a text may be such an export: it begins as JSON does and names a sender."""
    first = next((line.lstrip() for line in lines if line.strip()), "")
    if first[:1] not in {"[", "{"}:
        return False
    start = "\n".join(lines[:200])[:20_000]
    return any(f'"{key}"' in start for key in _SPEAKERS)


def read(lines: Lines) -> Lines:
    """Return the messages of an export as lines under their senders; other lines as they are."""
    try:
        told = _values(lines.lines)
    except (ValueError, RecursionError):
        return lines
    found = [(speaker, text) for value in told for speaker, text in _messages(value)]
    if len(found) < FEWEST or len({_MARKS[speaker] for speaker, _ in found}) < FEWEST:
        return lines
    out: list[str] = []
    places: list[str] = []
    for at, (speaker, text) in enumerate(found, 1):
        rows = ["", _MARKS[speaker], *text.splitlines()]
        out += rows
        places += [f"message {at}"] * len(rows)
    return Lines(tuple(out), tuple(places), lines.left_out, lines.title)


def _values(lines: Sequence[str]) -> list[Any]:
    """Return what a text of JSON holds; where it is no single value, what each of its lines holds."""
    try:
        return [json.loads("\n".join(lines))]
    except ValueError:
        return [json.loads(line) for line in lines if line.strip()]


def _messages(value: Any) -> Iterator[tuple[str, str]]:
    """Yield the sender and the text of each message in a value, in its order."""
    if isinstance(value, list):
        for one in value:
            yield from _messages(one)
    elif isinstance(value, dict):
        speaker = _speaker(value)
        if speaker in _MARKS and (text := _text(value).strip()):
            yield speaker, text
        elif not speaker:
            for one in value.values():
                if isinstance(one, list | dict):
                    yield from _messages(one)


def _speaker(message: dict[str, Any]) -> str:
    named = next((message[key] for key in _SPEAKERS if key in message), "")
    if isinstance(named, dict):
        named = named.get("role") or named.get("name") or ""
    return named.lower() if isinstance(named, str) else ""


def _text(value: Any) -> str:
    """Return the text of a message, which may stand in parts."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n\n".join(text for one in value if (text := _text(one)))
    if isinstance(value, dict):
        return next((_text(value[key]) for key in _TEXTS if key in value), "")
    return ""
