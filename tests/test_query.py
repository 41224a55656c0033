"""The query language of the cards: what it reads, and what it finds."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decks.collection.query import Every, Not, QueryError, Some, Term, parse
from decks.note import Note, Source

NOW = dt.datetime(2026, 7, 31, 12, tzinfo=dt.UTC)
TODAY = NOW.date()
DAY = dt.timedelta(days=1)


def test_words_are_joined_by_and_or_binds_less_minus_most():
    a, b, c = (Term("", letter) for letter in "abc")
    assert parse("") == parse("  ") == Every(())
    assert parse("a") == a
    assert parse("a b") == parse("a AND b") == parse("a and b") == Every((a, b))
    assert parse("a or b c") == Some((a, Every((b, c))))
    assert parse("-a b") == Every((Not(a), b))
    assert parse("-(a OR b) c") == Every((Not(Some((a, b))), c))
    assert parse("(a)(b)") == Every((a, b))
    assert parse("--a") == Not(Not(a))
    assert parse("a-b") == Term("", "a-b")
    assert parse("- a") == Not(a)


def test_quotes_and_backslashes():
    assert parse('"a b"') == Term("", "a b")
    assert parse('deck:"A B::C"') == parse('"deck:A B::C"') == Term("deck", "A B::C")
    assert parse('-"tag:x y"') == Not(Term("tag", "x y"))
    assert parse(r"a\:b") == Term("", r"a\:b")
    assert parse(r"\"a\"") == Term("", r"\"a\"")
    assert parse(r"\(a\)") == Term("", r"\(a\)")
    assert parse('"OR"') == Term("", "OR")
    assert parse("TAG:X") == Term("tag", "X")


@pytest.mark.parametrize(
    "search",
    [
        "(",
        ")",
        "(a",
        "a)",
        "a OR",
        "OR a",
        "or",
        "-",
        "a -",
        "(-)",
        "- OR a",
        '"a',
        'deck:"A',
        "\\",
        "-" * 99 + "a",
        "(" * 99,
        "a " * 300,
    ],
)
def test_what_cannot_be_read_says_so_in_one_line(search):
    with pytest.raises(QueryError) as error:
        parse(search)
    assert "\n" not in str(error.value)


words = st.text(st.sampled_from('ab:"\\()-* öß'), min_size=1, max_size=6)
trees = st.recursive(
    st.builds(Term, st.sampled_from(("", "deck", "tag")), words),
    lambda inner: (
        st.builds(Not, inner)
        | st.builds(lambda nodes: Every(tuple(nodes)), st.lists(inner, min_size=2, max_size=3))
        | st.builds(lambda nodes: Some(tuple(nodes)), st.lists(inner, min_size=2, max_size=3))
    ),
    max_leaves=8,
)


def written(node) -> str:
    if isinstance(node, Not):
        return f"-({written(node.node)})"
    if isinstance(node, Every):
        return " ".join(f"({written(one)})" for one in node.nodes)
    if isinstance(node, Some):
        return " OR ".join(f"({written(one)})" for one in node.nodes)
    value = "".join(f"\\{char}" if char in '":\\' else char for char in node.value)
    return f'"{node.name}:{value}"' if node.name else f'"{value}"'


def bare(node):
    """The tree without the backslashes that writing it added."""
    if isinstance(node, Not):
        return Not(bare(node.node))
    if isinstance(node, Every | Some):
        return type(node)(tuple(bare(one) for one in node.nodes))
    plain, rest = "", node.value
    while rest:
        skip = rest[0] == "\\"
        plain, rest = plain + rest[skip : skip + 1], rest[skip + 1 :]
    return Term(node.name, plain)


@given(trees)
def test_a_tree_that_is_written_is_read_back(tree):
    assert bare(parse(written(tree))) == tree


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(search):
    refused = ""
    try:
        parse(search)
    except QueryError as error:
        refused = str(error)
    assert "\n" not in refused


@pytest.fixture
def found(collection):
    """Search a small collection; return the ids of the cards."""
    notes = [
        Note("basic", "Über die Größe", "100% of a_b", tags=("Physics::heat", "two words")),
        Note("reversed", "ohm: the unit", "resistance", aliases=("Ω", "omega"), remark="after G. S. Ohm"),
        Note("cloze", "Cloudy with {{c1::rain}} at {{c3::noon}}", tags=("weather",)),
        Note("basic", "last", "one\nline", sources=(Source("notes/heat.md", ("Heat", "Units"), 1, 2, "q"),)),
    ]
    collection.add(notes[:1], "Physics::Heat", NOW - 3 * DAY)
    collection.add(notes[1:3], "Other", NOW - DAY)
    collection.add(notes[3:], "physics", NOW)
    collection.answer(1, 2, now=NOW, seen=0)
    for day in range(20, 0, -1):
        card = collection.card(2)
        collection.answer(2, 5, now=NOW - day * DAY, seen=card.last_review)
    collection.suspend([3], True, NOW)
    collection.bury([4], NOW)
    collection.flag([5], 3, NOW)
    return lambda search: sorted(card.id for card in collection.cards(search, TODAY))


FINDS = {
    "": [1, 2, 3, 4, 5, 6],
    "über": [1],
    "ÜBER größe": [1],
    '"die größe"': [1],
    '"größe die"': [],
    "100%": [1],
    "0%o": [],
    "a_b": [1],
    r"a\_b": [1],
    "d_e": [1],
    r"d\_e": [],
    "cl*rain": [4, 5],
    "rain noon": [4, 5],
    "c1": [],
    "omega": [2, 3],
    r"ohm\:": [2, 3],
    "G. S. Ohm": [2, 3],
    '"one line"': [6],
    "-ohm": [1, 4, 5, 6],
    "über OR last": [1, 6],
    "-(über OR last)": [2, 3, 4, 5],
    "deck:physics": [1, 6],
    "deck:Physics::heat": [1],
    "deck:phys*": [1, 6],
    "deck:heat": [],
    "deck:*heat": [1],
    "deck:Other -is:suspended": [2, 4, 5],
    "tag:physics": [1],
    "tag:physics::heat": [1],
    "tag:phys": [],
    "tag:phys*": [1],
    'tag:"two words"': [1],
    '"tag:two words"': [1],
    "tag:phys*words": [],
    "tag:none": [2, 3, 6],
    "is:new": [3, 4, 5, 6],
    "is:learn": [1],
    "is:review": [2],
    "is:due": [],
    "is:drill": [1],
    "is:suspended": [3],
    "is:buried": [4],
    "prop:reps>19": [2],
    "prop:reps=0": [3, 4, 5, 6],
    "prop:ivl>=1": [1, 2],
    "prop:ease>2.5": [2],
    "prop:ease!=250": [2],
    "prop:due=1": [1],
    "prop:due<=1": [1],
    "prop:lapses=0 is:learn": [1],
    "prop:pos<2": [1],
    "added:1": [6],
    "added:2": [2, 3, 4, 5, 6],
    "added:4": [1, 2, 3, 4, 5, 6],
    "rated:1": [1],
    "rated:2": [1, 2],
    "rated:2:5": [2],
    "rated:1:5": [],
    "source:heat": [6],
    "source:units": [6],
    "source:path": [],
    "source:notes/*.md": [6],
    "flag:3": [5],
    "flag:0": [1, 2, 3, 4, 6],
    "note:cloze": [4, 5],
    "kind:reversed": [2, 3],
    "cid:1,6": [1, 6],
    "nid:2": [2, 3],
    "guid:nothing": [],
}


def test_every_term_finds_what_it_says(found):
    assert {search: found(search) for search in FINDS} == FINDS


@pytest.mark.parametrize(
    "search",
    [
        "nothing:x",
        "is:odd",
        "prop:ivl",
        "prop:size>3",
        "added:x",
        "added:0",
        "rated:1:9",
        "flag:x",
        "cid:",
        "cid:1,",
        "cid:²",
    ],
)
def test_a_term_without_meaning_says_what_would_have_one(collection, search):
    with pytest.raises(QueryError) as error:
        collection.cards(search, TODAY)
    assert "\n" not in str(error.value)


def test_a_question_about_days_needs_a_day(collection):
    for search in ("is:due", "added:1", "prop:due<3", "rated:1", "is:drill", "is:buried"):
        with pytest.raises(QueryError, match="which day"):
            collection.cards(search)
    assert collection.cards("is:new -is:suspended deck:A") == []


def test_cards_come_by_deck_and_position_and_can_be_limited(collection):
    for number, deck in enumerate(("B", "A", "B", "A::C")):
        collection.add([Note("basic", f"front {number}", "back")], deck, NOW)
    assert [card.id for card in collection.cards()] == [2, 4, 1, 3]
    assert [card.id for card in collection.cards("front", TODAY, limit=3)] == [2, 4, 1]


@given(search=st.text(st.sampled_from('ab:*_%\\"()-1<=>,é \0\n') | st.characters(), max_size=20))
def test_no_search_breaks_the_database(shared, search):
    refused = ""
    try:
        shared.cards(search, TODAY)
    except QueryError as error:
        refused = str(error)
    assert "\n" not in refused


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    from decks.collection.collection import Collection

    with Collection(tmp_path_factory.mktemp("query") / "collection.db") as collection:
        collection.add([Note("basic", "a%b_c", 'd"e\\', tags=("a",))], "A", NOW)
        yield collection
