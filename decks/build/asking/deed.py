"""An action, as its statement tells it."""

from typing import NamedTuple

from decks.build.asking.asked import Asked


class Deed(NamedTuple):
    """An action: its subject, the auxiliary a question needs, the verb, the rest, what stood before."""

    subject: str
    aux: str
    base: str
    rest: str
    context: str

    def asks(self, front: str, back: str, sort: str = "doing") -> Asked:
        """Return a question about the subject."""
        return Asked(front.format(f"{self.aux} {self.subject}"), back, self.subject, sort)
