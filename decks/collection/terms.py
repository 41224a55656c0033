"""What the terms of a search mean.

`word` and `"some words"` are found in front, back, points, aliases and remark, whatever the case.
`deck:A` is A and the decks below it; `tag:a` is a and the tags below it, `tag:none` no tag.
`is:` is new, learn (interval under 21 days), review (21 or more), due, drill, suspended or buried.
`prop:` compares ivl, ease (2.5 or 250), reps, lapses, due (days from today) or pos, as in
`prop:ivl>=10`. `added:7` and `rated:7` look back so many study days, today included; `rated:7:2` asks
for the grade. `source:` looks at path and heading, `flag:`, `note:` (or `kind:`), `nid:`, `cid:` and
`guid:` are what they say.
"""

import operator
import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, cast, exists, false, func, not_, or_, select, true
from sqlalchemy.dialects.postgresql import JSONB

from decks.collection.day import AWAKE, DRILLED, DUE, TODAY
from decks.collection.query import Every, Not, QueryError, Some, Tree, parse
from decks.collection.tables import cards, decks, notes, reviews
from decks.text import normalised
from scheduler.queue import lineage
from scheduler.sm2 import MATURE_INTERVAL

Condition = ColumnElement[bool]

_PROPERTY = re.compile(r"(ivl|ease|reps|lapses|due|pos)(<=|>=|!=|=|<|>)(-?\d{1,6}(?:\.\d{1,2})?)")
_COMPARE: Mapping[str, Callable[[Any, Any], Condition]] = {
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    "!=": operator.ne,
    ">=": operator.ge,
    ">": operator.gt,
}
_REVIEWS = select(func.count()).where(reviews.c.card_id == cards.c.id).scalar_subquery()
_COLUMNS: Mapping[str, ColumnElement[Any]] = {
    "ivl": cards.c.interval,
    "ease": cards.c.ease,
    "reps": _REVIEWS,
    "lapses": cards.c.lapses,
    "pos": cards.c.position,
}
_DRILL = exists().where(reviews.c.card_id == cards.c.id, DRILLED)
_LEARNING = and_(cards.c.due.is_not(None), cards.c.interval < MATURE_INTERVAL)
_MATURE = and_(cards.c.due.is_not(None), cards.c.interval >= MATURE_INTERVAL)


def condition(connection: Connection, search: str, today: date | None) -> Condition:
    """Return what a card must fulfil to be found. Raises QueryError."""
    return _Meaning(connection, today).of(parse(search))


class _Meaning:
    """Turns the tree of a search into a condition on `cards`, `notes` and `decks`."""

    def __init__(self, connection: Connection, today: date | None) -> None:
        self._connection = connection
        self._today = today
        self._terms: Mapping[str, Callable[[str], Condition]] = {
            "": _words,
            "deck": self._deck,
            "tag": self._tag,
            "is": self._is,
            "prop": self._property,
            "added": self._added,
            "rated": self._rated,
            "source": self._source,
            "flag": partial(_numbers, cards.c.flag),
            "cid": partial(_numbers, cards.c.id),
            "nid": partial(_numbers, cards.c.note_id),
            "note": _kind,
            "kind": _kind,
            "guid": lambda value: notes.c.guid == value,
        }

    def of(self, node: Tree) -> Condition:
        if isinstance(node, Not):
            return not_(self.of(node.node))
        if isinstance(node, Every):
            return and_(true(), *(self.of(one) for one in node.nodes))
        if isinstance(node, Some):
            return or_(false(), *(self.of(one) for one in node.nodes))
        if node.name not in self._terms:
            known = ", ".join(f"{name}:" for name in self._terms if name)
            raise QueryError(f"there is no {node.name}: to search by (only {known}); \\: finds a colon")
        return self._terms[node.name](node.value)

    def _deck(self, value: str) -> Condition:
        wanted = _matcher(value)
        names = self._connection.execute(select(decks.c.id, decks.c.name))
        found = [key for key, name in names if any(wanted(above) for above in lineage(name))]
        return cards.c.deck_id.in_(found)

    def _tag(self, value: str) -> Condition:
        if value.casefold() == "none":
            return notes.c.tags == "[]"
        tag, pattern = self._elements(notes.c.tags), _pattern(value)
        return exists().where(or_(_like(tag, pattern), _like(tag, f"{pattern}::%")))

    def _source(self, value: str) -> Condition:
        source = self._elements(notes.c.sources)
        parts = (
            func.json_extract(source, f"$.{part}") if self._sqlite else cast(source, JSONB)[part].astext
            for part in ("path", "heading")
        )
        return exists().where(or_(*(_like(part, f"%{_pattern(value)}%") for part in parts)))

    def _is(self, value: str) -> Condition:
        if value in {"due", "drill", "buried"}:
            self._needs_today(f"is:{value}")
        meanings = {
            "new": cards.c.due.is_(None),
            "learn": _LEARNING,
            "review": _MATURE,
            "due": DUE,
            "drill": and_(_DRILL, AWAKE),
            "suspended": cards.c.suspended == 1,
            "buried": and_(cards.c.buried_until.is_not(None), cards.c.buried_until > TODAY),
        }
        if value not in meanings:
            raise QueryError(f"there is no is:{value}: a card is {', '.join(meanings)}")
        return meanings[value]

    def _property(self, value: str) -> Condition:
        found = _PROPERTY.fullmatch(value.lower())
        if found is None:
            raise QueryError(f"prop:{value} is not like prop:ivl>=10 (ivl, ease, reps, lapses, due or pos)")
        name, compare, number = found[1], _COMPARE[found[2]], float(found[3])
        if name == "due":
            return and_(cards.c.due.is_not(None), compare(cards.c.due, self._day(round(number), value)))
        return compare(_COLUMNS[name], round(number * 100 if name == "ease" and number < 20 else number))

    def _added(self, value: str) -> Condition:
        return notes.c.added > self._day(-_days(value, "added"), "added:")

    def _rated(self, value: str) -> Condition:
        days, _, grade = value.partition(":")
        since = self._day(-_days(days, "rated"), "rated:")
        rated = exists().where(reviews.c.card_id == cards.c.id, reviews.c.study_day > since)
        rated = rated.where(reviews.c.kind.in_(("review", "drill")))
        if not grade:
            return rated
        if grade not in {"0", "1", "2", "3", "4", "5"}:
            raise QueryError(f"rated:{value} asks for a grade that is not from 0 to 5")
        return rated.where(reviews.c.grade == int(grade))

    @property
    def _sqlite(self) -> bool:
        return self._connection.dialect.name == "sqlite"

    def _elements(self, column: ColumnElement[str]) -> ColumnElement[Any]:
        if self._sqlite:
            return func.json_each(column).table_valued("value").c.value
        return func.jsonb_array_elements_text(cast(column, JSONB)).column_valued()

    def _needs_today(self, term: str) -> date:
        if self._today is None:
            raise QueryError(f"{term} needs to know which day it is")
        return self._today

    def _day(self, offset: int, term: str) -> date:
        today = self._needs_today(term).toordinal()
        return date.fromordinal(min(max(1, today + offset), date.max.toordinal()))


def _words(value: str) -> Condition:
    return notes.c.search.like(f"%{_pattern(normalised(value))}%", escape="/")


def _kind(value: str) -> Condition:
    return _like(notes.c.kind, _pattern(value))


def _numbers(column: ColumnElement[int], value: str) -> Condition:
    numbers = value.split(",")
    if not all(number.isascii() and number.isdigit() and len(number) < 19 for number in numbers):
        raise QueryError(f"{value!r} is not a number, nor numbers with commas between them")
    return column.in_([int(number) for number in numbers])


def _days(value: str, name: str) -> int:
    if not (value.isascii() and value.isdigit() and 0 < int(value) < 100_000):
        raise QueryError(f"{name}:{value} is not a number of days, such as {name}:7")
    return int(value)


def _like(column: ColumnElement[Any], pattern: str) -> Condition:
    return column.ilike(pattern, escape="/")


def _pattern(value: str) -> str:
    return "".join(
        {"*": "%", "_": "_"}.get(part, "".join(f"/{c}" if c in "%_/" else c for c in part.removeprefix("\\")))
        for part in re.findall(r"\\.|.", value, re.DOTALL)
    )


def _matcher(value: str) -> Callable[[str], bool]:
    parts = re.findall(r"\\.|.", value, re.DOTALL)
    wildcards = {"*": ".*", "_": "."}
    wanted = "".join(wildcards.get(part, re.escape(part.removeprefix("\\").casefold())) for part in parts)
    return lambda name: re.fullmatch(wanted, name.casefold(), re.DOTALL) is not None
