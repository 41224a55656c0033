"""What a plain sentence or entry defines, and the questions that are not asked because a place in them is empty."""

import pytest

from decks.build.asking.asides import asides
from decks.build.asking.ask import ask
from decks.build.build import build
from decks.build.candidate import Candidate
from decks.build.chats.questions import answered
from decks.build.english.answers import finished
from decks.build.english.wording import Wording
from decks.build.gate.gate import fault
from decks.build.labels.labels import label_card
from decks.build.labels.topics import topic_of
from decks.build.topic import Topic
from tests.documents import read_text

ROOM = "\n\n## Weather\n\n" + "Rain fell, and the wind blew, and nobody went out at all that day.\n" * 30


def fronts(text: str, family="chat"):
    return {b.note.front: b.note.back for b in build(read_text(text, family=family)).notes}


def test_entries_under_factors_of_nothing_are_not_asked():
    cause = Topic("", "cause", "factor")
    asked, _ = label_card(
        "Shortage of rain", "Dry summers let the soil crack, which kills the roots.", cause, Wording()
    )
    assert asked is None


@pytest.mark.parametrize("front", ["How does rain contribute to ?", "How does  contribute to erosion?"])
def test_a_question_with_an_empty_place_is_declined(front):
    assert fault(Candidate(front, "It washes the soil away.", "", ("Soil",), 1, 1))


@pytest.mark.parametrize(
    ("sentence", "front", "back"),
    [
        (
            "Moraines are ridges of stones formed along the edge of a glacier.",
            "What are Moraines?",
            "Ridges of stones formed along the edge of a glacier.",
        ),
        (
            "Mortar is made up of lime, sand and water.",
            "What is Mortar made up of?",
            "Lime, sand and water.",
        ),
        (
            "As for slate, it is a rock that splits into thin sheets.",
            "What is Slate?",
            "A rock that splits into thin sheets.",
        ),
    ],
)
def test_a_plain_sentence_defines(sentence, front, back):
    asked = ask(sentence)
    assert asked is not None
    assert (asked.front, asked.back) == (front, back)


@pytest.mark.parametrize(
    ("sentence", "front", "back"),
    [
        (
            "Many old walls contain sticky substances known as pitches, which keep the water out of the joints.",
            "What are pitches?",
            "Sticky substances which keep the water out of the joints.",
        ),
        (
            "The tide is high at noon, and the slack water is the short time in which it does not flow.",
            "What is the slack water?",
            "The short time in which it does not flow.",
        ),
        (
            "Every harbour keeps a register called the mooring list, which names the owner of each berth.",
            "What is the mooring list?",
            "A register which names the owner of each berth.",
        ),
        (
            "Long rain leads to soil creep, which is a slow movement of the ground down a slope.",
            "What is soil creep?",
            "A slow movement of the ground down a slope.",
        ),
    ],
)
def test_a_thing_is_defined_on_the_side(sentence, front, back):
    found = asides(sentence, "")
    assert found is not None
    assert (found[0].front, found[0].back) == (front, back)


def test_a_relative_clause_after_a_thing_of_another_does_not_define():
    assert asides("They saw the rim of old jars, which is a place where dust gathers.", "") is None


def test_people_with_their_years_are_asked_for_what_they_did():
    asked, _ = label_card(
        "Ada Brook & Tom Vale (1840s)",
        "Found special paths on which the stones stay where they are.",
        Topic("glaciers"),
        Wording(),
    )
    assert asked is not None
    assert asked.front == "What did Ada Brook and Tom Vale do?"


def test_a_tool_is_asked_for_its_use():
    asked, _ = label_card(
        "Claw hammer", "Drive and remove nails.", Topic("hand tools", "means", "tool"), Wording()
    )
    assert asked is not None
    assert (asked.front, asked.back) == ("What is a claw hammer used for?", "To drive and remove nails.")


def test_things_with_where_they_are_do_not_work():
    kinds = Topic("pots", "kind", "arrangement", own=True)
    asked, _ = label_card("Row solution", "all three pots on a line.", kinds, Wording())
    assert asked is None or not asked.front.startswith("How ")


@pytest.mark.parametrize("heading", ["Historical background", "Modern significance", "Research momentum"])
def test_a_heading_that_only_sets_the_view_is_no_topic(heading):
    assert topic_of(heading, Topic("tides", own=True), Wording()).name == "tides"


@pytest.mark.parametrize(
    "sentence",
    [
        "Eating raw mussels carries a risk of poisoning by bacteria.",
        "Reading old maps and comparing them helps find the lost roads of a valley.",
    ],
)
def test_an_activity_is_not_asked_for_the_object_of_a_light_verb(sentence):
    assert ask(sentence) is None


def test_a_later_question_is_answered_where_its_words_are_said():
    said = read_text(
        "You said:\nHow are eggs kept? Also, is mould found in the egg or on the egg?\nChatGPT said:\n"
        "The best way to keep eggs fresh is to keep them cool. Mould can be found both on the egg and in the egg.\n"
        "You said:\nWhy is the shell hard?\nChatGPT said:\nThe shell is hard because it is made of chalk.\n",
        family="chat",
    )
    cards = [card for section in said.sections for card in answered(section, Wording())]
    asked = [card for card in cards if card.front.startswith("Is mould")]
    assert all(card.back.startswith("Mould") for card in asked)


def test_grades_alone_are_no_difference():
    found = fronts(
        "# Pots\n\n| Aspect | Clay | Tin |\n| --- | --- | --- |\n| Look | Excellent | Good |\n| Rust | Never rusts | Rusts in wet air |\n"
        + ROOM,
        "markdown",
    )
    assert not any("look" in front for front in found)
    assert any("rust" in front for front in found)


def test_an_entry_is_not_cut_to_one_word():
    found = fronts(
        "# Kilns\n\n## Consequences of firing\n\n- **Hardness** (for jars)\n- **Shrinking** (by a tenth)\n"
        "- Cracks that every wet piece has in its base, even the thin ones of the best potters\n" + ROOM,
        "markdown",
    )
    assert not any(line == "- Cracks" for back in found.values() for line in back.split("\n"))


def test_tools_under_their_heading_are_asked_for_their_use():
    found = fronts(
        "# Workshop\n\n## Essential equipment\n\n- **Bench vise**: Hold a workpiece firmly\n- **Clamps**: Hold glued parts together\n"
        "\n## Hand tools\n\n- **Rasp**: Shape curved wood\n- **Hammer**: Drive and remove nails\n- **Awl**: Mark a line on wood\n"
        + ROOM,
        "markdown",
    )
    assert found["What is a bench vise used for?"] == "To hold a workpiece firmly."
    assert found["What is a rasp used for?"] == "To shape curved wood."
    assert not any("of Hand" in front for front in found)


def test_two_things_are_told_apart_by_what_is_said_of_both():
    pair = Topic("tin and clay", "difference", "difference", "between", "", ("tin", "clay"), own=True)
    asked, _ = label_card("Weight", "Tin is light. Clay is heavy.", pair, Wording())
    assert asked is not None
    assert (asked.front, asked.back) == (
        "How do tin and clay differ in Weight?",
        "Tin is light. Clay is heavy.",
    )
    assert label_card("Weight", "Tin is light. It floats.", pair, Wording())[0] is None


def test_a_misspelt_name_of_the_machine_answers_all_the_same():
    said = read_text(
        "**Ann:** What is a moraine?\n\n**ChatGPT:** A moraine is a ridge of stones that a glacier leaves.\n\n"
        "**Ann:** What is firn?\n\n**ChatGTP:** Firn is old snow that has lasted through a summer.\n\n"
        "**Ann:** What is a tarn?\n\n**ChatGPT:** A tarn is a small lake in a hollow of the mountains.\n",
        family="chat",
    )
    firn = next(section for section in said.sections if "firn" in section.heading[-1])
    assert "old snow" in firn.text
    assert "tarn" not in firn.text


SOURCES = "Here are the top 3 clay sources for each of the kilns:\n\n"


def test_a_list_promised_of_each_thing_is_asked_thing_by_thing():
    nested = f"# Kilns\n\n{SOURCES}- North kiln\n  - River banks\n  - Old pits\n  - Hill sides\n- South kiln\n  - Sea cliffs\n  - Pond beds\n  - Ditches\n"
    found = fronts(nested + ROOM, "markdown")
    assert found["What are the top 3 clay sources for South kiln?"] == "- Sea cliffs\n- Pond beds\n- Ditches"
    headed = f"# Kilns\n\n{SOURCES}## North kiln\n\n- River banks\n- Old pits\n- Hill sides\n\n## South kiln\n\n- Sea cliffs\n- Pond beds\n- Ditches\n"
    found = fronts(headed + ROOM, "markdown")
    assert (
        found["What are the top 3 clay sources for North kiln?"] == "- River banks\n- Old pits\n- Hill sides"
    )


def test_a_great_number_in_short_is_a_count():
    found = fronts(
        "# Looms\n\n| Loom | Threads | Maker |\n| --- | --- | --- |\n| Veltrin 3 | 12.9B active | Orla |\n| Veltrin 4 | 7 billion | Orla |\n"
        + ROOM,
        "markdown",
    )
    assert found["How many threads does Veltrin 3 have?"].startswith("12.9B")


def test_a_fact_beside_others_of_its_kind_is_not_the_one_that_is_had():
    found = fronts(
        "# Clay\n\nRed clay contains iron rust from old stones.\n\n# Loam\n\nLoam also contains fine grains of chalk.\n"
        + ROOM,
        "markdown",
    )
    assert not any(front.startswith("What does loam contain") for front in found)


def test_a_proportion_says_not_what_an_amount_is():
    card = Candidate(
        "What is the amount of wood burnt?",
        "The more wood you burn, the more ash is left.",
        "",
        ("Kilns",),
        1,
        1,
        sort="label",
    )
    assert fault(card)


def test_a_word_that_sets_a_sentence_against_the_last_ends_no_answer():
    assert finished("A risk of cracks, however.") == "A risk of cracks."
    assert finished("It keeps the glaze thin..") == "It keeps the glaze thin."
