"""What the model may reply when it writes: the shape, and reading what came."""

import json
from typing import Annotated, Any, Literal, TypeVar

import msgspec

Shape = TypeVar("Shape")

Words = Annotated[str, msgspec.Meta(min_length=1, max_length=400)]
Short = Annotated[str, msgspec.Meta(max_length=240)]


class WrittenNote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One note as the model wrote it; the quote comes first so that the rest follows it."""

    quote: Words
    front: Annotated[str, msgspec.Meta(min_length=1, max_length=240)]
    back: Short
    points: Annotated[
        list[Annotated[str, msgspec.Meta(min_length=1, max_length=160)]], msgspec.Meta(max_length=3)
    ]
    kind: Literal["basic", "reversed", "cloze"]


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole reply for one passage."""

    notes: Annotated[list[WrittenNote], msgspec.Meta(max_length=8)]


class Answers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Answers to questions, in order."""

    answers: Annotated[list[Short], msgspec.Meta(max_length=8)]


def schema(shape: type[msgspec.Struct], **most: int) -> dict[str, Any]:
    """Return the JSON schema of a reply, with arrays named in `most` cut to that many items."""
    whole = msgspec.json.schema(shape)
    properties = whole["$defs"][shape.__name__]["properties"]
    for name, count in most.items():
        properties[name]["maxItems"] = count
    return whole


def notes(text: str) -> list[WrittenNote]:
    """Return the whole notes in a reply, however it was cut, fenced or broken off; others are left out."""
    whole = _read(_body(text), Written)
    if whole is not None:
        return whole.notes
    return [note for piece in _objects(text) if (note := _read(piece, WrittenNote)) is not None]


def answers(text: str) -> list[str]:
    """Return the answers of a reply, or none when it is not whole."""
    whole = _read(_body(text), Answers)
    return whole.answers if whole is not None else []


def _body(text: str) -> str:
    start, end = text.find("{"), text.rfind("}")
    return text[start : end + 1] if 0 <= start < end else text


def _read(text: str, shape: type[Shape]) -> Shape | None:
    try:
        return msgspec.convert(json.loads(text, strict=False), shape)
    except (ValueError, RecursionError):
        return None


def _objects(text: str) -> list[str]:
    """Return the innermost `{…}` pieces of a text, minding strings: in a reply each is one note."""
    found: list[str] = []
    start, quoted, escaped = -1, False, False
    for at, char in enumerate(text):
        if quoted:
            quoted = escaped or char != '"'
            escaped = char == "\\" and not escaped
        elif char == '"':
            quoted = True
        elif char == "{":
            start = at
        elif char == "}" and start >= 0:
            found.append(text[start : at + 1])
            start = -1
    return found
