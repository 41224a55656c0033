"""Labels asked for by what their text begins with, by their date, by the heading above a list."""

import pytest

from decks.build.asking.asides import asides
from decks.build.build import build
from decks.build.english.nominal import phrase
from decks.build.english.wording import Wording
from decks.build.labels.labels import label_card
from decks.build.labels.timeline import parted
from decks.build.labels.topics import topic_of
from decks.build.topic import Topic
from tests.documents import read_text

ROOM = "\n\n## Weather\n\n" + "Rain fell, and the wind blew, and nobody went out at all that day.\n" * 30


def notes(text: str):
    return {b.note.front: b.note for b in build(read_text(text + ROOM, family="markdown")).notes}


@pytest.mark.parametrize(
    ("label", "body", "front", "back"),
    [
        ("Veltrin", "Developed by Orla Works, used for ferries.", "Who developed Veltrin?", "Orla Works"),
        ("KX-4", "Used in pumps and mills.", "Where is KX-4 used?", "In pumps and mills."),
        ("Kiln", "Bakes the clay until it is hard.", "What does a kiln do?", "Bakes the clay until it is hard."),
        ("KX-4", "Uses hot oil for the bearings.", "What does KX-4 do?", "Uses hot oil for the bearings."),
        ("KX-4", "Consists of two wheels.", "What does KX-4 consist of?", "Two wheels"),
        ("KX-4", "20 teeth.", "How many teeth does KX-4 have?", "20"),
        ("Glaze", "A thin coat of glass.", "What is glaze?", "A thin coat of glass."),
    ],
)  # fmt: skip
def test_the_beginning_of_a_text_asks(label, body, front, back):
    wording = Wording()
    wording.learn(["a kiln"])
    asked, _ = label_card(label, body, Topic("pottery", "kind", "type", own=True), wording)
    assert asked is not None
    assert (asked.front, asked.back) == (front, back)


def test_a_text_that_leans_on_what_is_before_it_is_not_asked():
    asked, _ = label_card("Glaze", "These two are fired again.", Topic("pottery", own=True), Wording())
    assert asked is None


@pytest.mark.parametrize(
    ("label", "date", "event"),
    [
        ("1912: The weir", "1912", "The weir"),
        ("1950s", "1950s", ""),
        ("2004 – Rebuilding", "2004", "Rebuilding"),
    ],
)
def test_a_label_may_begin_with_its_date(label, date, event):
    found = parted(label)
    assert found is not None
    assert (found.date, found.event) == (date, event)
    assert parted("The weir") is None


def test_what_happened_is_asked_with_its_date():
    found = notes(
        "# Kilve Mill\n\n## History\n\n- **1912**: The weir was rebuilt in stone.\n- **1930**: A turbine was put in.\n"
    )
    assert (
        found["What happened in the history of Kilve Mill in 1912?"].back == "The weir was rebuilt in stone."
    )


def test_labels_under_a_classed_heading_are_a_list():
    found = notes(
        "# Peat\n\n## Uses of Peat\n\n1. **Heating:** Peat can be burnt.\n2. **Gardening:** Peat can hold water.\n"
    )
    assert found["What are the two uses of Peat?"].back == "- Heating\n- Gardening"


def test_numbered_headings_of_a_guide_are_its_steps():
    found = notes(
        "# A step-by-step guide to binding a book\n\n## 1. Fold the sheets\n\nFold them once.\n\n## 2. Sew the spine\n\nUse thread.\n\n## 3. Glue the cover\n\nLet it dry.\n"
    )
    assert found["What are the steps of binding a book?"].back.startswith("- Fold the sheets\n- Sew")


@pytest.mark.parametrize(
    ("sentence", "front"),
    [
        ("They sailed on the barque Orla, a ship of four masts that carried wool.", ""),
        ("We begin with the Marlow dataset, a collection of letters from two centuries.", "What is the Marlow dataset?"),
        ("If there is a leak in the hull, a wooden plug can be used.", "What can be used if there is a leak in the hull?"),
        ("Larch stands are thinning, as shown by counts of fallen trunks.", "What shows that Larch stands are thinning?"),
        ("They bought rope from many yards, including Orla, which invested $90 in the quay.", "How much did Orla invest in the quay?"),
        ("Gulls follow the Kilve-2 model, which was built for fishing off the bar.", "What was the Kilve-2 model built for?"),
        ("He drew rope and twine, which are sold by weight.", ""),
        ("In 1931, Orla Works moved to the harbour of Kilve.", "What did Orla Works do in 1931?"),
    ],
)  # fmt: skip
def test_what_is_said_on_the_side_is_asked(sentence, front):
    found = asides(sentence, "")
    assert (found[0].front if found else "") == front


def test_rivals_are_asked_for_as_such():
    found = asides("Orla Works builds hulls, competing with yards like Kilve and Harl.", "Orla Works")
    assert found is not None
    assert (found[0].front, found[0].back) == ("Who are competitors of Orla Works?", "Kilve and Harl")


def test_what_a_thing_needs_for_an_activity_names_both():
    found = notes(
        "# Barges\n\n- **Orla 12 (40 tons):**\n  - **Storage:** Needs a shed with a raised floor.\n  - **Towing:** Requires two horses or a small tug.\n"
    )
    assert found["What does Orla 12 need for storage?"].back == "A shed with a raised floor."
    assert found["What does Orla 12 require for towing?"].back == "Two horses or a small tug."


def test_a_statement_about_the_thing_is_no_attribute_of_its_side():
    asked, _ = label_card(
        "Size",
        "Orla-9 was loaded with crates from twelve ports.",
        Topic("Orla-9's hold", own=True),
        Wording(),
    )
    assert asked is not None
    assert asked.front == "What was Orla-9 loaded with?"


def test_a_quoted_example_is_asked_even_under_an_example():
    found = notes(
        '# Riddles\n\n- **Example**: A riddle hides a noun.\n  - **Rhymed Riddle Example**: "I run all day and never leave my bed."\n'
    )
    assert "What is an example of a rhymed riddle?" in found


def test_the_sentence_after_a_definition_speaks_of_the_same_thing():
    found = notes(
        "# Log\n\n## Fields\n\n- **n_crates**: The number of crates in the hold. This indicates the weight that the crane must lift.\n"
    )
    assert found["What does n_crates indicate?"].back == "The weight that the crane must lift."


def test_a_maker_and_a_date_in_brackets_give_who_when_and_what_for():
    found = notes(
        "# Looms\n\n- **Orla-2 (May 1931)**: Released by Kilve Works, notable for its wide beam and quiet shuttle.\n"
    )
    assert found["When was Orla-2 released?"].back == "May 1931"
    assert found["Who released Orla-2?"].back == "Kilve Works"
    assert found["What is Orla-2 notable for?"].back == "Wide beam and quiet shuttle."


def test_code_is_asked_what_it_does():
    found = notes(
        "# Tool\n\n## Explanation\n\n- `gr.Load`: This opens the file that was named.\n- `seek`: This function defines how far to skip.\n"
    )
    assert found["What does `gr.Load` do?"].back == "Opens the file that was named."
    assert found["What does `seek` do?"].back == "Defines how far to skip."


@pytest.mark.parametrize(
    ("heading", "name", "kind"),
    [
        ("The Bronze Age (3300-1200 BC)", "the Bronze Age", ""),
        ("1.2 Types of Rock", "Rock", "kind"),
        ("Mill use cases", "Mill", "use"),
        ("Models released", "peat", "made"),
        ("Peat is a fuel that burns slowly", "Peat", ""),
    ],
)
def test_a_heading_is_read_without_its_number_and_dates(heading, name, kind):
    found = topic_of(heading, Topic("peat", own=True), Wording())
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    "body", ["Polished stones, thin slabs.", "Polished stones like jasper have been sold."]
)
def test_a_noun_with_its_participle_tells_no_deed(body):
    asked, _ = label_card("Yards", body, Topic("the quarry", own=True), Wording())
    assert asked is None or not asked.front.startswith("What did")


def test_two_verbs_after_to_leave_a_noun_phrase():
    assert phrase("The number of ropes used to lift the beam and turn the wheel in each shift.")


@pytest.mark.parametrize(
    ("label", "body", "front", "back"),
    [
        ("firing", "Heat the pots and cool them slowly.", "What does “firing” mean?", "Heat the pots and cool them slowly."),
        ("firing", "Heat the pots in a kiln.", "What does firing involve?", "Heating the pots in a kiln."),
        ("making tiles", "Press the clay into a frame.", "What does making tiles involve?", "Pressing the clay into a frame."),
        ("mechanism of a wheel", "The kick of a foot that turns it.", "What is the mechanism of a wheel?", "The kick of a foot that turns it."),
    ],
)  # fmt: skip
def test_an_order_beside_what_is_done_is_asked_for_what_it_involves(label, body, front, back):
    asked, _ = label_card(label, body, Topic("pottery", own=True), Wording())
    assert asked is not None
    assert (asked.front, asked.back) == (front, back)


@pytest.mark.parametrize("label", ["In 3D", "Exam note", "Drying & glazing"])
def test_what_names_no_one_thing_is_not_asked_for_what_it_is(label):
    asked, _ = label_card(
        label, "Clay in the open air; turn it daily.", Topic("pottery", own=True), Wording()
    )
    assert asked is None or not asked.front.startswith("What is ")


def test_a_verb_beside_several_things_tells_not_what_they_are():
    asked, _ = label_card(
        "Diverse pots", "Uses different glazes on each face.", Topic("pottery", own=True), Wording()
    )
    assert asked is None or asked.front != "What are diverse pots?"


def test_problems_are_with_a_thing_where_the_heading_says_so():
    found = notes(
        "# Wax\n\n## Problems with wax\n\n- Soft in the sun\n- Brittle in the cold\n- Slow to melt\n"
    )
    assert any(front.endswith("problems with wax?") for front in found)


def test_a_deed_under_a_heading_that_counts_up_sides_is_asked_for_what_it_involves():
    found = notes(
        "# Pottery\n\n## Roles & Responsibilities\n\n- **Planning**: Set the days for each of the kilns\n- **Cost**: High\n"
    )
    assert "What does planning involve?" in found


@pytest.mark.parametrize(
    ("label", "text", "front", "back"),
    [
        ("Ada Quellner", "studied clay from the northern pits", "What did Ada Quellner do?", "Studied clay from the northern pits."),
        ("PotOps", "introduces the weekly firing", "What does PotOps do?", "Introduces the weekly firing."),
        ("Pinch Method", "created by Joan Wills and Ann Dray", "Who created the Pinch Method?", "Joan Wills and Ann Dray."),
        (
            "Slow firing",
            "the practice of heating a kiln by a few degrees an hour; spares the large pots; needs twice the wood",
            "What is slow firing?",
            "The practice of heating a kiln by a few degrees an hour.",
        ),
    ],
)  # fmt: skip
def test_the_text_of_a_name_answers_with_its_first_fact(label, text, front, back):
    asked, _ = label_card(label, text, Topic(), Wording())
    assert asked
    assert (asked.front, asked.back) == (front, back)


def test_the_title_of_a_work_says_not_what_its_name_is():
    assert label_card("Glaze", "The Art of Slow Baking and Drying", Topic(), Wording())[0] is None


def test_a_term_may_be_told_as_an_activity():
    terms = Topic("", "principle", "term", own=True)
    asked, _ = label_card("Kiln Validity", "checking that each pot has been fired twice", terms, Wording())
    assert asked
    assert asked.front == "What does “kiln validity” mean?"
