"""What a heading or a label is about, as its readers found it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """What stands under a heading: the thing it is about, the class of its entries, their noun.

    `name` is worded to stand inside a question. `asked` is the heading when it is a whole question;
    `pair` holds both sides of a comparison; `own` says that the heading names a thing of its own.
    """

    name: str = ""
    kind: str = ""
    noun: str = ""
    link: str = "of"
    asked: str = ""
    pair: tuple[str, str] | None = None
    above: str = ""
    own: bool = False
    generic: bool = False
