"""Study notes in bullets: which labels are asked about, and how."""

from pathlib import Path

import pytest

from decks.build.build import build
from decks.build.english.headings import plain
from decks.build.labels.glosses import terms
from decks.build.labels.nameless import lettered, nameless
from decks.documents.document import Item
from decks.documents.reader import read


def cards(text):
    """Return the fronts of some notes with their backs."""
    made = build(read(Path("notes.md"), text.encode()))
    return {note.note.front: note.note.back for note in made.notes}


FILLER = """
## Other matters

The old mill stood by the river for many years. Nobody in the village remembers who had built it, or what was
ground there before the flood. A second wheel was added later, and the miller complained about its noise every day.
The stones came from a quarry in the hills, two days away by cart, and each of them lasted about ten years.
"""


@pytest.mark.parametrize(
    "label",
    [
        "TN -",
        "N.B.",
        "No lid",
        "Has a lid",
        "C E G A",
        "G to B",
        "Slowly",
        "Study tip",
        "Kettle song illustration",
        "lid + pot",
        "hot = good",
        "pots ... and pans",
        "heat -> steam",
        "Clay used",
        "Use case",
        "Starts at",
    ],
)
def test_a_mark_half_a_sentence_letters_or_a_sum_name_nothing(label):
    assert nameless(label)


@pytest.mark.parametrize(
    "label", ["Family", "Anomaly", "U-Net", "Kettle", "IP", "Notation", "Pour-over", "C"]
)
def test_a_name_is_no_mark(label):
    assert not nameless(label)


def test_a_row_of_letters_defines_nothing():
    assert lettered("T T S T T T S")
    assert not lettered("A B-tree that keeps keys in order")


def test_an_entry_that_is_an_example_does_not_say_what_its_label_is():
    text = f"# Kitchens\n\n- Monopoly\n  - village bakers\n- braising\n  - cooking slowly in a closed pot\n{FILLER}"
    fronts = cards(text)
    assert not any("Monopoly" in front for front in fronts)
    assert "What is braising?" in fronts


def test_a_label_that_is_repeated_under_many_things_is_none_itself():
    text = "# Teas\n\n" + "".join(
        f"- {name}\n  - Colour: {told} with a shine\n"
        for name, told in (("Assam", "dark brown"), ("Sencha", "light green"), ("Oolong", "pale amber"))
    )
    assert not any(front.startswith("What is colour?") for front in cards(text + FILLER))


def test_a_sort_of_effects_belongs_to_the_heading_above():
    text = f"# Remedies\n\n## Willow tea\n\n**Side effects:**\n\n- sour stomach\n- slow pulse\n{FILLER}"
    assert "What are the side effects of willow tea?" in {
        front.replace("Willow", "willow") for front in cards(text)
    }


def test_a_plural_heading_before_a_verb_of_one_is_asked_about_in_the_singular():
    text = f"# Kettles\n\n## Rolling Boils\n\nOccurs when the bubbles no longer break at the rim.\n{FILLER}"
    assert "When does a rolling boil occur?" in cards(text)


def test_an_adverb_is_no_subject():
    text = f"# Pots\n\n## Clay oven\n\n- Slowly releases the heat of a fire that has burnt down\n{FILLER}"
    fronts = cards(text)
    assert not any("does Slowly" in front for front in fronts)


def test_a_claim_is_asked_according_to_the_theory_that_makes_it():
    text = f"# Kettles\n\n## Scale Hypothesis\n\nThe crusts are remains of hard water that boiled for many years.\n{FILLER}"
    assert "What are the crusts according to the Scale Hypothesis?" in cards(text)


@pytest.mark.parametrize(
    ("entry", "front"),
    [
        ("- **kettle**: Vessel with a spout", "What is a kettle?"),
        ("- **grobbet**: Vessel with a spout", "What is a grobbet?"),
        ("- **brewing**: Steeping of leaves in hot water", "What is brewing?"),
    ],
)
def test_a_term_has_its_article_or_is_asked_for_its_meaning(entry, front):
    assert front in cards(f"# Tea\n\n## Words\n\n{entry}\n{FILLER}")


def test_terms_that_are_defined_side_by_side_are_all_asked_about():
    text = f"""# Kettles

## Words

- **Spout**: The part through which a kettle pours
- **Descaling**: Taking the crust of hard water off with vinegar
- **Poaching**: Similar to boiling, but far below the boil
- **Steeping**: To rest a bag in hot water for minutes
- **Blanching**: When greens lie in boiling water for a minute
{FILLER}{FILLER}"""
    fronts = cards(text)
    assert "What is descaling?" in fronts
    for term in ("poaching", "steeping", "blanching"):
        assert f"What does “{term}” mean?" in fronts, term


def test_sides_of_one_thing_are_no_terms():
    told = (
        "Size: about 2 litres",
        "Weight: less than a pan",
        "Material: copper with tin",
        "Spoutwork: when it drips",
    )
    items = tuple(Item(*line.split(": "), 0, n, n) for n, line in enumerate(told))
    assert terms(items) == frozenset()


def test_an_initialism_beside_its_words_is_asked_for_them():
    assert (
        cards(f"# Kilns\n\n- **HFC** - Hot Fire Clay\n{FILLER}")["What does HFC stand for?"]
        == "Hot Fire Clay"
    )


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Lecture 3: Kilns", "Kilns"),
        ("Ch. 2 (Kilns)", "Kilns"),
        ("Week 1", "Week 1"),
        ("Parts of it", "Parts of it"),
    ],
)
def test_a_numbered_lecture_is_about_what_stands_behind_its_number(heading, topic):
    assert plain(heading) == topic


def test_things_counted_up_do_not_say_what_their_label_is():
    fronts = cards(f"# Demand for kettles\n\n- Wages - cheap pots and fine pots (tin, copper)\n{FILLER}")
    assert not any("ages?" in front for front in fronts)


def test_a_list_under_a_short_lead_of_its_own_is_not_that_of_the_heading():
    text = f"""# Elements of a stove

Three elements must be there:

1. **Grate** to hold the fire
2. **Flue** to lead the smoke away

Illustrations:

* **Cold start**: lighting a stove with a blocked flue fills the room.
* **Warm start**: lighting it over embers needs no kindling at all.
{FILLER}"""
    assert not any("Cold start" in back for back in cards(text).values())


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("## Firing\n\n- process of hardening clay in the heat of a kiln\n", "What is firing?"),
        ("- **Efferent**: A signal that leaves the kiln\n", "What does “efferent” mean?"),
        (
            "Longer firing of pottery causes darker pots.\n",
            "What does longer firing of pottery cause?",
        ),
        ("- **kettle**: two lids\n", "How many lids does a kettle have?"),
    ],
)
def test_the_first_word_of_a_note_is_no_name(text, front):
    assert front in cards(f"# Pottery\n\n{text}\n{FILLER}{FILLER}")


def test_who_wrote_the_notes_is_no_question():
    assert not any(
        "ontributed" in front for front in cards(f"> Contributed by **moderator**\n\n# Kilns\n{FILLER}")
    )


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("## Pots\n\n- **Exam focus:** the reasons for a second lid\n", "ocus"),
        ("## The Old Guild\n\n- Members retained keys to the kiln for years\n", "embers"),
        ("## Heat\n\n- lower: embers, ashes, etc.\n", "lower"),
        (
            "A lid is only useful if one is willing for the heat that it holds to stay inside.\n",
            "What is a lid",
        ),
        ("**Round** = Turned on a wheel\n**Square** = Built from slabs\n", "Round"),
    ],
)
def test_what_only_looks_like_a_definition_is_not_asked(text, unwanted):
    assert not any(unwanted in front for front in cards(f"# Pottery\n\n{text}\n{FILLER}"))


def test_a_table_of_problems_and_consequences_compares_nothing():
    rows = "\n".join(
        f"| {problem} | {told} |"
        for problem, told in (
            ("Lid is missing", "Steam gets lost"),
            ("Spout is cracked", "Tea runs down"),
            ("Handle is loose", "Pot falls down"),
        )
    )
    fronts = cards(f"# Kettles\n\n| Problem | Consequence |\n|---|---|\n{rows}\n{FILLER}{FILLER}")
    assert not any("differ" in front for front in fronts)


def test_a_term_may_stand_before_a_sign_of_equality():
    text = f"# Kilns\n\n* soaking heat = the heat that a kiln is kept at for hours\n{FILLER}"
    assert any("soaking heat" in front for front in cards(text))


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("- **Tin:**\n    - **Sources:** Complete ores from the hills\n", "What are the sources of Tin?"),
        ("- **Ada Miller**: Father of the cold kiln; pots\n", "Who is Ada Miller?"),
        ("### Glazing (15%)\n\n- **Definition**: A coat of glass on clay\n", "What is glazing?"),
    ],
)
def test_what_authors_add_does_not_hide_a_fact(text, front):
    assert front in cards(f"# Pottery\n\n{text}\n{FILLER}{FILLER}")


def test_values_of_a_field_are_a_term_of_it():
    text = f"""## Sociological Concepts

- **Values**: The beliefs that a village holds to be important
- **Norm**: A rule of a village that nobody has written down
- **Kinship**: The ties of blood and of marriage among people
{FILLER}"""
    fronts = cards(text)
    assert "What are values?" in fronts
    assert not any("Sociological" in front for front in fronts)


def test_what_is_said_of_the_exam_is_not_asked():
    text = "## Exam Relevance\n\n- **Mark Weight:** A high share of the marks of each year\n"
    assert not any("eight" in front for front in cards(f"# Kilns\n\n{text}\n{FILLER}"))


def test_one_of_what_the_entry_above_tells_is_no_definition():
    text = """- What is a crock? A crock is a pot of thick clay with a lid
    - Pickle jars are crocks of salted cabbage
    - Butter bells are crocks of water and butter
"""
    assert not any(
        "ickle jars" in front or "utter bells" in front for front in cards(f"# Pots\n\n{text}\n{FILLER}")
    )


def test_an_amount_of_things_defines_nothing():
    fronts = cards(f"# Potters\n\n- valley towns\n  - lots of red clay and of grey clay\n{FILLER}")
    assert not any("alley towns" in front for front in fronts)


def test_what_is_told_of_a_kind_is_asked_of_it_and_not_of_the_class():
    text = f"""## Forms of pot making

- **Slab building:**
    - **Description:** Joins the edges of flat sheets of clay
    - **Focus:** boxes and tiles
- **Coil building:**
    - **Description:** Winding of long rolls of clay
    - **Focus:** tall jars
{FILLER}{FILLER}"""
    fronts = {front.lower() for front in cards(text)}
    assert not any(front.startswith("what is pot making") for front in fronts)
    assert "what does slab building do?" in fronts
    assert "what does slab building focus on?" in fronts
