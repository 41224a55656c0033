"""A list as a block: how its items read."""

from decks.documents.document import Block, Item


def listed(items: tuple[Item, ...]) -> Block:
    """Return the block of a list."""
    lines = ["  " * item.depth + "- " + whole(item) for item in items]
    return Block("list", "\n".join(lines), items[0].first, max(i.last for i in items), items=items)


def whole(item: Item) -> str:
    """Return an item as it stands in its block's text: label and text."""
    if item.label and item.text:
        return f"{item.label}: {item.text}"
    return item.label or item.text
