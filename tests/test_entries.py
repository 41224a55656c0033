import pytest

from decks.build.english.phrases import defines
from decks.build.english.sentences import split
from decks.build.english.wording import Wording
from decks.build.entries.entries import continued, entries, enumerated, together


def entry(name, back, *, card):
    found = entries(name, [back], card=card, wording=Wording())
    return found[-1] if found else None


@pytest.mark.parametrize(
    ("name", "back", "front", "answer"),
    [
        ("keel", "the beam along the bottom", "What is a keel?", "The beam along the bottom."),
        ("user", "Broadly used to mean the general public", "What is a user?", "The general public"),
        ("Dark Rope", "Roasted a bit longer", "What is a dark rope?", "Roasted a bit longer."),
        ("tiller", "Part that turns the rudder", "What is a tiller?", "Part that turns the rudder."),
        ("bulkheads", "keep the water out", "What do bulkheads do?", "Keep the water out."),
        ("plumb line", "shows the vertical to a mason", "What does a plumb line do?", "Shows the vertical to a mason."),
        ("lead line method", "drop a weight and read the depth", "How does the lead line method work?", "Drop a weight and read the depth."),
        ("mizzen mast", "behind the main mast", "Where is the mizzen mast?", "Behind the main mast."),
        ("bow vs stern", "the bow is in front, the stern behind", "What is the difference between bow and stern?", "The bow is in front, the stern behind."),
        ("a knot of 2 means", "two sea miles are made in an hour", "What does a knot of 2 mean?", "Two sea miles are made in an hour."),
        ("Archimedes' principle", "a body is lifted by the weight of what it displaces", "What does Archimedes' principle state?", "A body is lifted by the weight of what it displaces."),
        ("sextant", "used to measure the height of the sun", "What is a sextant used for?", "To measure the height of the sun."),
        ("Rig: mast", "Pole that carries the sails", "What is a mast in the rig?", "Pole that carries the sails."),
        ("jib, main, mizzen", "the three sails of a ketch", "What are jib, main and mizzen?", "The three sails of a ketch."),
        ("maritime law", "the rules that courts apply at sea", "What is maritime law?", "The rules that courts apply at sea."),
        ("chain lockers", "contains the spare anchor cables", "What do chain lockers contain?", "The spare anchor cables."),
        ("anchor chain", "holds the ship by its weight", "What does an anchor chain do?", "Holds the ship by its weight."),
        ("becalmed", "a ship is becalmed if no wind blows", "What does “becalmed” mean?", "A ship is becalmed if no wind blows."),
        ("tide theory", "the study of tides, and how they are reckoned", "What is tide theory?", "The study of tides, and how they are reckoned."),
        ("fathom", "Is a depth of six feet", "What is a fathom?", "A depth of six feet."),
        ("heeling", "leaning to one side so that water may come in", "What is heeling?", "Leaning to one side so that water may come in."),
    ],
)  # fmt: skip
def test_the_back_of_a_card_says_how_its_front_is_asked(name, back, front, answer):
    asked = entry(name, back, card=True)
    assert asked is not None
    assert (asked.front, asked.back) == (front, answer)


@pytest.mark.parametrize(
    ("name", "back"),
    [
        ("too much sail →", "the ship heels over"),
        ("keel", "It was laid in spring"),
        ("keel", "who knows?"),
        ("keel", "see the list of:"),
        ("Explain how the keel that was laid", "By hand."),
    ],
)
def test_what_does_not_answer_its_front_is_not_asked(name, back):
    assert entry(name, back, card=True) is None


def test_an_entry_of_a_glossary_must_say_what_its_term_is():
    assert entry("keel", "Oak", card=False) is None
    assert entry("keel", "Beam that carries the ribs", card=False)


def test_the_sentences_of_a_short_entry_stay_together():
    told = ["Two masts.", "The hind one is shorter."]
    assert together(told) == 2
    assert together(["Two masts.", "Known in"]) == 1
    assert together(["Two masts.", "The hind one is " + "very " * 40 + "short."]) == 1
    ketch = entry("ketch", "A boat with two masts.", card=False)
    assert ketch is not None
    asked = continued(ketch, ["It is slow."])
    assert asked is not None
    assert asked.back == "A boat with two masts. It is slow."


def test_lines_of_a_back_are_a_list():
    steps = enumerated("tacking", "tacking", ["1. turn into the wind", "2. free the jib"], Wording())
    assert steps is not None
    assert (steps.front, steps.back) == (
        "What are the steps of tacking?",
        "- turn into the wind\n- free the jib",
    )
    path = enumerated("", "Path of the anchor chain", ["1. locker", "2. windlass"], Wording())
    assert path is not None
    assert path.front == "What is the path of the anchor chain?"
    own = enumerated("Which sails has a ketch?", "ketch", ["jib", "main"], Wording())
    assert own is not None
    assert own.front == "Which sails has a ketch?"


def test_an_entry_defines_when_it_begins_as_a_noun_phrase():
    assert defines("A server that answers queries")
    assert defines("Hardware that connects a computer")
    assert not defines("The more salt there is, the better")
    assert not defines("Works only in winter")


@pytest.mark.parametrize(
    ("name", "text", "fronts"),
    [
        ("LCM", "LCM: Low Convection Mode. A mode in which the fan is slow.", ["What does LCM stand for?", "What is LCM?"]),
        ("CCD", "Charge-coupled device. A chip that sees light.", ["What does CCD stand for?", "What is a CCD?"]),
        ("Collimation", "Aligning the mirrors of a telescope.", ["What does “collimation” mean?"]),
        ("Lukewarm", "~ 37 degrees, the warmth of a body.", ["What does “lukewarm” mean?"]),
        ("Liaison", "How yolk thickens a sauce.", ["What does “liaison” mean?"]),
        ("Dark frame", "Taken with the lens cap on.", ["How is a dark frame taken?"]),
        ("Leaven@Home", "A baking course by post.", ["What is Leaven@Home?"]),
        ("Lamb-as-a-Roast", "Roasting a leg of lamb for hours.", ["What is Lamb-as-a-Roast?"]),
        ("Quarter-sawn", "Cut so that the rings meet the face.", ["What is meant by “quarter-sawn”?"]),
        ("Blue hour", "When the sun is below the horizon.", ["What does “blue hour” mean?"]),
        ("Leavening agents", "They make dough rise.", ["What do leavening agents do?"]),
        ("Jib", "Denotes a sail in front of the mast.", ["What is a jib?"]),
        ("To true", "To make an edge straight.", ["What does “to true” mean?"]),
    ],
)  # fmt: skip
def test_an_entry_of_a_glossary_is_asked_for_by_how_it_begins(name, text, fronts):
    wording = Wording()
    wording.learn([text])
    found = entries(name, split(text), card=False, wording=wording)
    assert [one.front for one in found] == fronts


def test_a_sign_of_about_is_spelled_out():
    asked = entry("Lukewarm", "~ 37 degrees, the warmth of a body.", card=False)
    assert asked is not None
    assert asked.back == "About 37 degrees, the warmth of a body."


@pytest.mark.parametrize(
    ("name", "back", "front"),
    [
        ("nasal", "nose", "What does “nasal” mean?"),
        ("lateral", "lying on the side", "What does “lateral” mean?"),
        ("signal", "a message by flags", "What is a signal?"),
        ("bowline", "knot that makes a loop at the end", "What does “bowline” mean?"),
        ("abduct", "to move away from the midline", "What does “to abduct” mean?"),
        ("hull planks", "(strakes) – keep the water out", "What do hull planks do?"),
        ("parts of a ketch", "hull, masts and sails", "What are the parts of a ketch?"),
        ("sails of a ketch (3)", "jib, main, mizzen", "What are the 3 sails of a ketch?"),
        ("trial mast", "In a yard, the mast that is put up first", "What is a trial mast?"),
    ],
)
def test_a_card_is_asked_by_what_its_term_is(name, back, front):
    asked = entry(name, back, card=True)
    assert asked is not None
    assert asked.front == front


def test_an_entry_of_a_glossary_that_tells_an_act_is_asked_for_its_meaning():
    assert (
        entry("barn scull", "To take in sail in a hurry.", card=False).front == "What does “barn scull” mean?"
    )
    assert entry("GPS", "To find a place by satellites.", card=False).front == "What is GPS used for?"


@pytest.mark.parametrize(
    ("name", "back", "front"),
    [
        ("herd", "all the goats of a village, of which one is led", "What is a herd?"),
        ("barnland", "hay storing rooms of a farm", "What does “barnland” mean?"),
        (
            "inload and outload",
            "inload = weight taken in, outload = weight given",
            "What are inload and outload?",
        ),
        ("stallgate", "store keeping parts of a farm", "What does “stallgate” mean?"),
    ],
)
def test_a_singular_name_stays_singular_whatever_is_told_of_it(name, back, front):
    assert entry(name, back, card=True).front == front


@pytest.mark.parametrize(
    ("name", "back", "front"),
    [
        ("lye water", "NaOH", "What is the chemical formula of lye water?"),
        ("the oven", "el horno", "What is the translation of “the oven”?"),
        ("el horno", "the oven", "What does “el horno” mean?"),
        ("hornear", "to bake", "What does “hornear” mean?"),
        (
            "paddle stroke — name",
            "Names indicate the side of the boat.",
            "What does “paddle stroke — name” mean?",
        ),
        ("oven", "A warm place for bread.", "What is an oven?"),
    ],
)
def test_another_name_of_a_thing_is_asked_for_as_one(name, back, front):
    assert entry(name, back, card=True).front == front


@pytest.mark.parametrize(
    ("name", "back", "front"),
    [
        ("crust", "The bottom edge of a loaf.", "What does “crust” mean?"),
        ("foot", "The lower edge of a cup, on which it stands.", "What does “foot” mean?"),
        ("oven stone", "Placing a stone below the loaf.", "What does “oven stone” mean?"),
        ("kneading", "Working the dough by hand.", "What is kneading?"),
        ("cast off", "Method for letting the boat go.", "What does “cast off” mean?"),
        ("moldy", "Having a fur of mould.", "What does “moldy” mean?"),
        ("in situ", "Latin for a thing in its place.", "What does “in situ” mean?"),
        ("loaf bow", "Where the crust has split, so that it looks like a bow.", "What does “loaf bow” mean?"),
        ("baker", "The person who bakes the bread.", "What is a baker?"),
        ("granary", "A place where corn is kept.", "What is a granary?"),
        ("oven", "aka kiln, a chamber in which bread is baked.", "What is an oven?"),
        ("Thomas Miller", "Argued that bread is older than beer.", "What did Thomas Miller do?"),
    ],
)
def test_a_term_is_asked_for_in_a_form_that_its_entry_allows(name, back, front):
    assert entry(name, back, card=False).front == front


@pytest.mark.parametrize(
    ("name", "back", "front"),
    [
        ("Bread was baked in Egypt", "True", "True or false: Bread was baked in Egypt?"),
        (
            "True or False. Bread is older than beer.",
            "False. Beer is older.",
            "True or false: Bread is older than beer?",
        ),
        ("What’s a crust? #", "hard skin of a loaf", "What is a crust?"),
        ("2 Loaves", "A baker’s gift", "What does “2 Loaves” mean?"),
        ("mill stone(s)", "Round and heavy, in pairs.", "What are mill stones?"),
        ("bread grade notation", "P1", "What does “bread grade notation” mean?"),
        ("andante", "At a slow pace.", "What does “andante” mean?"),
        ("In 1872, who invented the first mill", "A monk", "In 1872, who invented the first mill?"),
        ("The first mill was built by whom", "A monk", "The first mill was built by whom?"),
        ("Most common grain in bread is?", "Wheat", "What is the most common grain in bread?"),
        (
            "first to bake bread in an oven of clay",
            "Egyptians",
            "What is described as “first to bake bread in an oven of clay”?",
        ),
        ("3rd Grain Act", "Law restricting the sale of grain.", "What is the 3rd Grain Act?"),
        (
            "Bread and Grain Act of 1822",
            "Abolished the tax on bread.",
            "What did the Bread and Grain Act of 1822 do?",
        ),
        ("Carol Baker", "President of the guild; a baker by trade.", "Who is Carol Baker?"),
        ("Old Millers", "A faction in the guild seeking cheaper grain.", "What are Old Millers?"),
    ],
)
def test_a_front_that_is_no_term_is_asked_as_what_it_is(name, back, front):
    assert entry(name, back, card=True).front == front


def test_a_symbol_keeps_its_small_letter():
    assert entry("minor knead notation", "m2", card=True).back == "m2"


def test_a_list_of_short_entries_is_asked_for_its_members():
    made = enumerated(
        "Sailing weather", "Sailing weather", ["- Wind", "- Sea state", "- Tide", "- Fog"], Wording()
    )
    assert made is not None
    assert (made.front, made.back) == (
        "What does sailing weather include?",
        "- Wind\n- Sea state\n- Tide\n- Fog",
    )
    made = enumerated(
        "Features & limits of a jib", "Features & limits of a jib", ["Small", "Easy"], Wording()
    )
    assert made is not None
    assert made.front == "What are the features & limits of a jib?"


@pytest.mark.parametrize(
    ("name", "front"), [("CARDI/O-", "cardi/o-"), ("-itis", "-itis"), ("-SCOP/E", "-scop/e")]
)
def test_a_piece_of_a_word_is_asked_for_its_meaning(name, front):
    made = entries(name, ["what the piece says"], card=True, wording=Wording())
    assert [asked.front for asked in made] == [f"What does “{front}” mean?"]
