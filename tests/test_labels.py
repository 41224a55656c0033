import pytest

from decks.build.english.wording import Wording
from decks.build.labels.labels import label_card
from decks.build.labels.topics import topic_of
from decks.build.topic import Topic

ROCK = Topic("granite", own=True)


@pytest.mark.parametrize(
    ("label", "text", "topic", "front"),
    [
        (
            "Hardness",
            "Granite resists scratching by steel.",
            Topic("granite", "benefit", "advantage", own=True),
            "Why is hardness an advantage of granite?",
        ),
        (
            "Weight",
            "Slabs of it can break a weak floor.",
            Topic("granite", "challenge", "drawback", own=True),
            "Why is weight a drawback of granite?",
        ),
        (
            "Kitchen tops",
            "Slabs are cut and polished for worktops.",
            Topic("granite", "use", "use", own=True),
            "How is granite used for Kitchen tops?",
        ),
        ("Purpose", "To hold the roof up.", Topic("the beam", own=True), "What is the purpose of the beam?"),
        (
            "Nave",
            "The long middle part of a church.",
            Topic("a church", "part", "part", own=True),
            "What is the nave of a church?",
        ),
        (
            "Drying",
            "The clay loses its water in the air.",
            Topic("pottery", "step", "step", own=True),
            "What happens in the step “drying” of pottery?",
        ),
        ("Lions", "12 teeth", ROCK, "How many teeth do Lions have?"),
    ],
)
def test_the_class_of_the_heading_phrases_the_question(label, text, topic, front):
    asked, _ = label_card(label, text, topic, Wording())
    assert asked is not None
    assert asked.front == front


@pytest.mark.parametrize("label", ["Note", "Figure 2", "Source", "Example 1"])
def test_apparatus_is_not_asked(label):
    assert label_card(label, "Some text that stands beside it.", ROCK, Wording())[0] is None


def test_a_long_text_leaves_sentences_for_other_cards():
    text = "Water enters the crack. Ice then widens it by nine percent of its volume every winter. In spring the loosened grains fall away from the face of the rock."
    asked, rest = label_card("Frost", text, Topic("weathering", "cause", "cause", own=True), Wording())
    assert asked is not None
    assert rest == ["In spring the loosened grains fall away from the face of the rock."]


@pytest.mark.parametrize(
    ("label", "body", "front"),
    [
        ("Span", "1,280 metres between the towers.", "What is the span of Kilve Bridge?"),
        ("Cost", "35 million dollars.", "What is the cost of Kilve Bridge?"),
        ("Opened", "1931.", "When was Kilve Bridge opened?"),
        ("Impact on traffic", "The bridge cut the trip by an hour.", "What is the impact of Kilve Bridge on traffic?"),
        ("Divided into two decks", "Road and rail.", "What is Kilve Bridge divided into?"),
        ("Each tower holds two things", "Cables and lifts.", "What does each tower hold?"),
    ],
)  # fmt: skip
def test_a_label_is_asked_for_by_what_it_is(label, body, front):
    asked, _ = label_card(label, body, Topic("Kilve Bridge", own=True), Wording())
    assert asked is not None
    assert asked.front == front


@pytest.mark.parametrize(
    ("label", "body"),
    [
        ("Generative", "Runs at night in the cellar."),
        ("Value", "0.01"),
        ("Northern Line", "Trains and trams."),
    ],
)
def test_a_label_without_a_natural_question_gives_none(label, body):
    asked, _ = label_card(label, body, Topic("the works", own=True), Wording())
    assert asked is None or "characteris" not in asked.front


def test_a_participle_in_small_letters_begins_what_a_thing_is():
    asked, _ = label_card(
        "Compost", "decayed plant matter that feeds the soil.", Topic("the garden", own=True), Wording()
    )
    assert asked is not None
    assert asked.front.startswith("What is compost")


def test_advice_is_asked_for_only_where_advice_is_given():
    tips = Topic("watering", "advice", "tip", own=True)
    asked, _ = label_card("Morning", "You should water before the sun is high.", tips, Wording())
    assert asked is None or "advised" in asked.front
    asked, _ = label_card("Variability", "Each day can be different from the last.", tips, Wording())
    assert asked is None or "advised" not in asked.front


@pytest.mark.parametrize(
    ("label", "body", "front"),
    [
        (
            "Law of levers",
            "When the arm is longer, less force is needed.",
            "What does the law of levers say?",
        ),
        ("Harvest theory", "A dry summer raises the sugar of grapes.", "What does the Harvest theory say?"),
        ("Left gate", "between the upper and the lower basin.", "Where is the Left gate?"),
        ("A record", "maps a name to an address.", "What does an A record do?"),
    ],
)
def test_a_label_is_asked_by_what_it_is(label, body, front):
    asked, _ = label_card(label, body, Topic(), Wording())
    assert asked is not None
    assert asked.front == front


def test_a_label_under_a_pair_says_in_what_they_differ():
    topic = Topic("rye and wheat", "difference", "difference", "between", "", ("rye", "wheat"), "", own=True)
    asked, _ = label_card("Gluten", "Wheat has much of it, whereas rye has little.", topic, Wording())
    assert asked is not None
    assert asked.front == "How do rye and wheat differ in gluten?"


@pytest.mark.parametrize(
    ("heading", "label", "body", "front"),
    [
        ("Types of Pots", "Tin-Backed", "Secured by boxes of tin.", "What secures tin-backed pots?"),
        ("Keep in mind", "Thin pots", "double the time.", "What should you do with thin pots?"),
        ("Normal values", "Brood temperature", "35 degrees", "What is the normal brood temperature?"),
        ("Typical values", "Milk soup", "90 degrees", "What is the typical value for milk soup?"),
    ],
)
def test_the_heading_says_how_a_label_is_asked(heading, label, body, front):
    wording = Wording()
    wording.learn(["the pots hold milk, and the brood is thin"])
    asked, _ = label_card(label, body, topic_of(heading, Topic(), wording), wording)
    assert asked is not None
    assert asked.front == front


def test_an_answer_names_its_topic_for_a_pronoun():
    topic = Topic("rye loaves", own=True)
    asked, _ = label_card("Advantage", "They keep for ten days.", topic, Wording())
    assert asked is not None
    assert asked.back == "Rye loaves keep for ten days."


def test_an_office_that_is_told_by_a_deed_is_written_small():
    wording = Wording(titled=frozenset({"Rome"}))
    asked, _ = label_card("Consul", "headed the state and led the army.", Topic(), wording)
    assert asked is not None
    assert (asked.front, asked.back) == ("What did a consul do?", "Headed the state and led the army.")


def test_a_text_that_only_praises_a_use_is_not_asked_how():
    topic = Topic("oak", "use", "use case", own=True)
    asked, _ = label_card("Ship frames", "Oak is ideal for frames that must bear much.", topic, Wording())
    assert asked is None or "used for" not in asked.front


def test_a_letter_that_ends_a_name_stays_a_letter():
    asked, _ = label_card("Vitamin A", "Needed for night vision.", Topic("fats", own=True), Wording())
    assert asked is not None
    assert asked.front.lower() == "what is vitamin a needed for?"
    assert " A " in asked.front


def test_a_name_of_its_makers_stays_a_name():
    asked, _ = label_card("Plough", "A family of anchors developed by Marr.", Topic(), Wording())
    assert asked is not None
    assert asked.front == "What is Plough?"


def test_two_verbs_in_a_row_tell_what_a_thing_does():
    asked, _ = label_card("Golden sieve", "Sorts, weighs and packs the grain of a mill.", Topic(), Wording())
    assert asked is not None
    assert asked.back == "Sorts, weighs and packs the grain of a mill."
    assert asked.front.endswith("do?")


@pytest.mark.parametrize(
    ("label", "text", "topic", "front"),
    [
        ("Two Rope Principle (TRP)", "Every climber should hang on two ropes.", Topic("climbing", "principle", "principle", own=True), "What does the Two Rope Principle (TRP) say?"),
        ("Ferry Pattern", "Ensuring that only one boat crosses.", Topic("rowing", own=True), "What does the ferry pattern involve?"),
        ("Shared kiln plan (SKP)", "the firing of each pot is paid for by its potter.", Topic("kilns", own=True), "What does “shared kiln plan (SKP)” mean?"),
        ("Solution", "a kiln with two doors on its sides.", Topic("gas and wood", "difference", pair=("gas", "wood"), own=True), ""),
        ("Kiln 4-5 era", "Potters fired all their kilns.", Topic(), ""),
        ("Topmost", "Used of the sail above all others.", Topic("the mast", "part", "part", own=True), "What does “topmost” mean?"),
        ("Pint", "Half a litre", Topic("measure equivalents", own=True), "What is the measure equivalent of Pint?"),
        ("Keeping fruit", "Cellars don't hold fresh fruit.", Topic("drying", "use", "use", own=True), ""),
        ("Foredeck", "Develops first", Topic("the ship", "part", "part", own=True), ""),
    ],
)  # fmt: skip
def test_a_label_is_asked_as_what_it_is(label, text, topic, front):
    asked, _ = label_card(label, text, topic, Wording())
    assert (asked.front if asked else "") == front


@pytest.mark.parametrize(
    ("label", "text", "front"),
    [
        ("Rhythmic", "Keeps its time by a weight on a rod.", "What does a rhythmic clock do?"),
        ("Solar", "Shows the hour by a shadow.", "What does a solar clock show?"),
    ],
)
def test_a_sort_that_is_told_of_one_is_asked_for_one(label, text, front):
    asked, _ = label_card(label, text, Topic("clocks", "kind", "type", own=True), Wording())
    assert asked.front == front


def test_what_a_law_is_in_few_words_is_asked_plainly():
    rules = Topic("bread making", "principle", "rule", own=True)
    asked, _ = label_card("Proofing", "Rest before baking", rules, Wording())
    assert asked
    assert asked.front == "What is proofing?"


def test_a_name_in_another_script_is_left_out():
    asked, _ = label_card("Kefir (кефир)", "A drink of sour milk.", Topic("milk", own=True), Wording())
    assert asked
    assert "(" not in asked.front


def test_who_does_it_is_asked_of_the_topic():
    asked, _ = label_card("Who tends it", "The potter.", Topic("the kiln", own=True), Wording())
    assert asked
    assert asked.front == "Who tends the kiln?"


def test_an_option_is_no_name():
    asked, _ = label_card("Option 2", "A wooden lid.", Topic("lids", own=True), Wording())
    assert asked is None


def test_a_label_that_begins_a_definition_asks_who_defines_it():
    asked, _ = label_card("The guild defines a kiln as", "An oven that fires clay.", Topic(), Wording())
    assert asked is not None
    assert asked.front == "How does the guild define a kiln?"


@pytest.mark.parametrize(
    ("label", "text", "topic", "front"),
    [
        ("Portal", "A door that leads into the nave.", Topic("a church", "part", "part", own=True), "What is portal?"),
        ("Same pot", "Same goes for the lid of it.", Topic("pottery", own=True), ""),
        ("In kilns there's much heat", "Fire, ash, embers and smoke.", Topic("pottery", own=True), ""),
        ("Full beat", "A beat that lasts for one second.", Topic("music", own=True), "What is full beat?"),
        ("Example", "Nave, aisle", Topic("Church hall", own=True), "What are examples of church hall?"),
    ],
)  # fmt: skip
def test_a_kind_of_thing_is_asked_for_by_itself(label, text, topic, front):
    asked, _ = label_card(label, text, topic, Wording())
    assert (asked.front if asked else "") == front
