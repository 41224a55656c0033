"""The order of a day, as pure functions over entries."""

import datetime as dt
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from scheduler.queue import Day, Entry, Load, Place, Room, lineage, order, within_limits

TODAY = dt.date(2026, 7, 31)
DAY = dt.timedelta(days=1)
OPEN = {"A": Room(100, 100)}


def due(card, days=0, interval=5, deck="A", note=None):
    return Entry(card, note or card, deck, TODAY - days * DAY, interval)


def new(card, deck="A", note=None):
    return Entry(card, note or card, deck, None, 0)


def cards(day: Day, kind: str) -> list[int]:
    return [place.card for place in day.places if place.kind == kind]


def test_a_deck_has_itself_and_its_ancestors():
    assert list(lineage("A::B::C")) == ["A::B::C", "A::B", "A"]
    assert list(lineage("")) == []


def test_nothing_waits_nothing_is_asked():
    assert order([], [], [], {}, TODAY) == Day(())
    assert within_limits({}, {}) == {"": Load(0, 0)}


def test_the_oldest_comes_first_new_ones_in_between_drills_last():
    day = order([due(card, days=card) for card in range(1, 5)], [new(10), new(11)], [20, 21], OPEN, TODAY)
    assert cards(day, "review") == [4, 3, 2, 1]
    assert [place.kind for place in day.places[:6]].count("new") == 2
    assert day.places[0].kind == "review"
    assert day.places[-2:] == (Place(20, "drill"), Place(21, "drill"))


def test_the_day_alone_shuffles_what_is_due_on_one_date():
    entries = [due(card) for card in range(1, 30)]
    today = cards(order(entries, [], [], OPEN, TODAY), "review")
    assert today == cards(order(entries[::-1], [], [], OPEN, TODAY), "review")
    assert today != cards(order(entries, [], [], OPEN, TODAY + DAY), "review")
    assert sorted(today) == list(range(1, 30))


def test_a_backlog_asks_the_shortest_interval_first_and_nothing_new():
    waiting = [due(card, days=card, interval=card) for card in range(1, 6)]
    day = order(waiting, [new(10), new(11, "B")], [], {"A": Room(9, 3)}, TODAY)
    assert cards(day, "review") == [1, 2, 3]
    assert cards(day, "new") == [11]
    assert day.backlog == 2


def test_cards_of_one_note_are_apart():
    day = order([due(1, note=1), due(2, note=1), due(3, note=2)], [new(4, note=2)], [], OPEN, TODAY)
    places = [place.card for place in day.places]
    assert max(places.index(1), places.index(2)) >= 2
    assert max(places.index(3), places.index(4)) >= 2


DECKS = ("A", "A::B", "A::B::C", "A::D", "E", "E::F")


@given(
    dues=st.lists(st.tuples(st.sampled_from(DECKS), st.integers(0, 9)), max_size=25),
    news=st.lists(st.sampled_from(DECKS), max_size=15),
    rooms=st.dictionaries(st.sampled_from(DECKS), st.builds(Room, st.integers(0, 6), st.integers(0, 8))),
    deck=st.sampled_from(("", *DECKS)),
)
def test_counting_agrees_with_ordering(dues, news, rooms, deck):
    waiting_due = Counter(name for name, _ in dues)
    waiting_new = Counter(news)
    loads = within_limits({name: Load(waiting_new[name], waiting_due[name]) for name in DECKS}, rooms)
    entries = [due(card, days, interval=days, deck=name) for card, (name, days) in enumerate(dues)]
    fresh = [new(100 + card, name) for card, name in enumerate(news)]
    here = [entry for entry in entries if not deck or deck in lineage(entry.deck)]
    new_here = [entry for entry in fresh if not deck or deck in lineage(entry.deck)]
    day = order(here, new_here, [], rooms, TODAY)
    counted = Load(len(cards(day, "new")), len(cards(day, "review")), day.backlog)
    assert loads[deck] == counted
    assert counted.due + counted.backlog == len(here)
    asked = {entry.card: entry for entry in (*here, *new_here)}
    for name, room in rooms.items():
        inside = [place for place in day.places if name in lineage(asked[place.card].deck)]
        assert sum(place.kind == "new" for place in inside) <= room.new
        assert sum(place.kind == "review" for place in inside) <= room.due
