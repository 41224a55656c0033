"""Notes that share a tag with the one on the screen."""

from collections.abc import Iterable
from typing import ClassVar

from textual.content import Content

from decks.card import Card, faces
from decks.collection.collection import Collection
from flashcards.tui import keys
from flashcards.tui.card_face import revealed
from flashcards.tui.face import Block
from flashcards.tui.head import Head
from flashcards.tui.keys import Key
from flashcards.tui.list_page import ListPage, columns

_MOST = 200


class RelatedScreen(ListPage[Card, None]):
    """The cards that share most tags with this one, the answer of the marked one below the list."""

    KEYS: ClassVar[tuple[Key, ...]] = keys.LIST + keys.FIND
    DETAIL = True
    TITLE_OF_HELP = "Keys of the related notes"
    LINE: ClassVar[tuple[str, ...]] = ("find.open", "help", "find.back")

    def __init__(self, collection: Collection, card: Card) -> None:
        super().__init__()
        self._collection = collection
        self._card = card

    def on_mount(self) -> None:
        """Find them."""
        super().on_mount()
        tags = set(self._card.note.tags) - {"marked", "leech"}
        query = " OR ".join(f'"tag:{tag}"' for tag in sorted(tags))
        found = self._collection.cards(query, limit=_MOST) if tags else []
        others = {card.note_id: card for card in reversed(found) if card.note_id != self._card.note_id}
        rows = sorted(others.values(), key=lambda card: (-len(tags & set(card.note.tags)), card.id))
        self.query_one(Head).show(
            Content.styled("Related notes", "bold"), Content.styled(f"{len(rows)} share a tag", "$quiet")
        )
        self.fill(rows)

    def words(self, row: Card) -> str:
        """Find by front and back."""
        sides = faces(row.note, row.ordinal)
        return f"{sides.front} {sides.back}"

    def draw(self, row: Card, width: int) -> Content:
        """Draw the question in one line."""
        return columns(" ".join(faces(row.note, row.ordinal).front.split()), "", width)

    def detail(self, row: Card) -> Iterable[Block]:
        """Show question and answer."""
        return revealed(row, "", None)

    def chosen(self, row: Card) -> None:
        """Nothing more is shown of a related note."""
