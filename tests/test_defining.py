from pathlib import Path

import pytest

from decks.build.build import build
from decks.build.english.wording import Wording
from decks.build.labels.defining import compact, says, shorthand
from decks.build.labels.labels import label_card
from decks.build.labels.nameless import claims
from decks.build.labels.timeline import parted
from decks.build.labels.topics import topic_of
from decks.build.labels.wholes import holds
from decks.build.topic import Topic
from decks.documents.reader import read


def front(label, text, topic=None):
    asked, _ = label_card(label, text, topic or Topic("tea", own=True), Wording())
    return asked.front if asked else ""


@pytest.mark.parametrize(
    "text",
    [
        "A jar that keeps leaves dry",
        "All the leaves of one harvest",
        "Share of the leaves that unfold",
        "Narrow spout that pours slowly",
        "Leaves rolled into small balls",
        "Tendency to turn bitter",
        "Someone who tastes for a living",
        "Old baking method for flat loaves",
        "The servant or guest who pours",
        "Light, dry leaves that float",
        "Drinks like mint or lime tea",
        "Person serving the guests",
    ],
)
def test_a_noun_that_is_told_apart_says_what_something_is(text):
    assert says(text)


@pytest.mark.parametrize(
    "text",
    [
        "Third-party shop",
        "Lid rotating",
        "Your leaves",
        "Ceylon and Assam tea in 1894",
        "Water + leaves + heat of the fire",
        "Looks at the whole leaf",
        "Showed that the water was hard",
        "Use a strainer for small leaves",
        "@changes in harvest == less tea for those who drink",
        "Steam (20 to 30 degrees)",
        "The market starves in winter",
        "Relationship to the kind of leaf",
        "Factors affecting the boil",
        "Wafts vapours that smell of jasmine",
    ],
)
def test_a_pair_of_words_a_deed_and_shorthand_say_nothing(text):
    assert not says(text)


def test_signs_in_place_of_words_are_shorthand():
    assert all(map(shorthand, ["heat -> steam", "leaf == bud", "green + black"]))
    assert not any(map(shorthand, ["f(x) = x + 1", "A pot and its lid"]))


@pytest.mark.parametrize(
    "label",
    [
        "Builds trust",
        "Wrote the tea book",
        "Started in",
        "PART II — BOILING",
        "Known for",
    ],
)
def test_a_label_that_is_a_clause_names_nothing(label):
    assert claims(label)
    assert front(label, "A book that tells of tea in six parts.") == ""


@pytest.mark.parametrize(
    "label", ["Distributed Systems", "Role of water", "Built Environment", "Held-out set"]
)
def test_a_name_with_a_participle_is_no_clause(label):
    assert not claims(label)


def test_a_quality_stands_before_the_noun_above_it_or_is_not_asked():
    kettles = Topic("kettles", own=True)
    assert front("Electrical", "A pot that boils by a coil.", kettles) == "What is electrical kettle?"
    assert front("Electrical", "A coil that boils by its own heat.", Topic("boiling", own=True)) == ""
    assert front("Mechanical", "Turns the lid with a spring.", Topic("boiling", own=True)) == ""


@pytest.mark.parametrize(
    "name", ["foundations", "definition list", "useful kettles", "art & tea", "settings"]
)
def test_a_heading_that_orders_a_text_has_no_sides(name):
    assert not holds(Topic(name, own=True))
    assert (
        front("Limitation", "A slow start of the boil.", Topic(name, own=True))
        != f"What is the limitation of {name}?"
    )


def test_what_happens_is_asked_when_and_why():
    assert front("Furring", "Occurs due to the lime in hard water.") == "Why does furring occur?"
    assert front("Furring", "Occurs when hard water boils.") == "When does furring occur?"


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Milk & sugar", "Softens the taste of strong tea."),
        ("Shapes of pots", "Reflect what is poured from them."),
        ("Kettle", "Works in the open air."),
        ("Assam", "Wanted to keep its gardens."),
        ("Use round pots", "Pour the water evenly over all leaves."),
    ],
)
def test_what_a_label_does_is_not_asked_of_what_does_nothing(label, text):
    assert front(label, text) == ""


def test_what_stands_under_an_analogy_is_not_asked():
    story = "The guests come to the room one by one, and each of them is given a chair by the landlord.\n" * 8
    text = (
        f"# Tea\n\n## A tea-room analogy\n\n- Pot: A room that holds all the guests.\n\n## Story\n\n{story}"
    )
    made = build(read(Path("notes.md"), text.encode())).notes
    assert not any("pot" in note.note.front.lower() for note in made)


def test_what_something_contains_ends_before_its_next_deed():
    asked, _ = label_card(
        "Bud", "Contains oils, controls growth of the shoot.", Topic("tea", own=True), Wording()
    )
    assert asked is not None
    assert asked.back == "Oils"
    asked, _ = label_card("Bud", "Contains oils, sugars and salts.", Topic("tea", own=True), Wording())
    assert asked is not None
    assert asked.back == "Oils, sugars and salts."


def test_the_number_of_sorts_is_asked_of_the_things():
    asked, _ = label_card("Green teas", "Four types", Topic("tea", own=True), Wording())
    assert asked is not None
    assert asked.front == "How many types of Green teas are there?"


def test_a_frequency_is_no_year():
    assert parted("4200 – 4400 MHz") is None
    assert parted("1969: A landing") is not None


def test_a_stage_is_asked_for_what_happens_in_it():
    course = Topic("brewing process", "step", "phase", own=True)
    asked = front("Steeping phase", "Water draws the taste out of the leaves.", course)
    assert asked == "What happens in the steeping phase of the brewing process?"


def test_a_function_is_told_in_a_whole_sentence_about_its_thing():
    house = Topic("the tea house", "function", "function", own=True)
    assert (
        front("Tasting service", "Sends tasters to the gardens in spring.", house)
        == "What does the tea house send?"
    )
    asked = front("tastings", "The tea house sends tasters to the gardens in spring.", house)
    assert asked == "What does the tea house do for tastings?"


def test_domains_of_application_are_uses():
    topic = topic_of("Application domains", Topic("tannin", own=True), Wording())
    assert (topic.name, topic.kind) == ("tannin", "use")
    assert topic_of("Different perspectives on tannin", Topic(), Wording()).name == "tannin"


def test_a_quality_is_no_way_that_works_and_no_place():
    means = Topic("tea", "means", "method", own=True)
    assert front("Oral", "Most common, under the tongue (37 degrees).", means) == ""
    assert front("Axillary", "Under the armpit of the guest.", means) == ""


def test_a_rule_is_asked_for_by_its_name_alone():
    assert front("Theory", "The host bases his acts on the theories of tea.") == ""
    assert (
        front("Steeping Rule", "Each pot is filled twice as high as the last.")
        == "What does the steeping rule say?"
    )


def test_an_age_is_asked_for_what_characterised_it():
    asked = front("Colonial Era", "Rise of gardens, railways and markets of tea.")
    assert asked == "What characterised the colonial era?"


def test_a_comparison_is_no_definition():
    assert not says("The longer a leaf steeps, the darker it gets")


def test_a_definition_under_a_heading_of_definitions_is_no_side_of_it():
    basics = Topic("Basic Definitions", own=True)
    assert (
        front("Elements", "A substance that nothing can break into simpler ones.", basics)
        == "What are elements?"
    )


def test_a_year_without_its_event_is_no_milestone():
    made = build(
        read(
            Path("notes.md"),
            (
                "# Tea\n\n## Timeline\n\n- **1662:** Charles the king.\n- **1689:** Tax on leaves.\n- **1773:** Boston.\n\n"
                + "The mill stood by the river for years.\n" * 20
            ).encode(),
        )
    ).notes
    assert not any("milestones" in note.note.front or "happened" in note.note.front for note in made)


def test_an_analysis_is_no_stage_in_which_something_happens():
    assert not front("Leaf analysis", "Tasters draw from it to class the harvest.").startswith("What happens")


@pytest.mark.parametrize(
    "text", ["Darker in colour than oolong", "Highest boiling point", "Most liked of all teas"]
)
def test_a_degree_alone_says_not_what_something_is(text):
    assert not says(text)
    assert not compact(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Flat-bottomed clay jar", True),
        ("Loose green leaves", True),
        ("Jar", False),
        ("Pours slowly from jar", False),
        ("Jar and lid", False),
        ("Boiling clear water", False),
    ],
)
def test_a_noun_with_what_stands_before_it_can_say_what_a_term_is(text, told):
    assert compact(text) is told


def test_a_text_in_small_letters_is_asked_like_one_with_a_capital():
    assert front("Caddy", "a box that keeps leaves dry") == front("Caddy", "A box that keeps leaves dry")


@pytest.mark.parametrize(
    "text",
    [
        "Damp shelves that are closed can give rise to mould",
        "The last step when glazing a set of bowls is to wipe the foot",
    ],
)
def test_a_statement_about_what_a_clause_tells_apart_is_no_definition(text):
    assert not says(text)
    assert says(text.replace(" can give rise to mould", "").replace(" is to wipe the foot", ""))


@pytest.mark.parametrize(
    "text",
    [
        "Old recipe combining three leaves",
        "Two jars sharing one lid",
        "Balance between sweet and bitter",
    ],
)
def test_a_noun_with_what_it_does_or_stands_between_says_what_something_is(text):
    assert says(text)


def test_an_effect_is_asked_for_what_it_means_where_a_sentence_explains_it():
    told = "The first and the last cup are remembered better than all the others."
    assert front("Tasting effect", told) == "What does “tasting effect” mean?"
