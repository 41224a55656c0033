import pytest

from decks.build.build import build
from decks.build.chats.typed import standing
from decks.documents.pick import family_of
from decks.documents.shapes import labels, title
from decks.documents.turns import turns
from tests.documents import read_text, sample


def questions(text: str):
    return [s.heading[-1] for s in read_text(text, family="chat").sections]


def test_a_pair_of_marks_divides_the_turns():
    assert [s.heading[-1] for s in sample("kitchen_chat.txt").sections] == [
        "What is the Maillard reaction?",
        "Can you explain how it differs from caramelisation?",
        "How do you make a stable mayonnaise?",
        "And why do onions make you cry?",
    ]


def test_filler_is_cut_from_the_answers():
    text = "\n".join(s.text for s in sample("kitchen_chat.txt").sections)
    assert "Certainly" not in text
    assert "In summary" not in text


def test_an_unknown_exporter_is_known_by_the_line_that_returns():
    turn = "picture of the visitor\n\n1 / 1What is {0}?\n\n{0} is a metal that conducts heat.\n\n"
    text = "Model: X\n" + "".join(turn.format(metal) for metal in ("copper", "silver", "tin"))
    assert questions(text) == ["What is copper?", "What is silver?", "What is tin?"]


def test_names_at_the_start_of_lines_divide_too():
    text = "Ann: What is a fjord?\nBob: A fjord is a drowned glacial valley.\nAnn: Where are they?\nBob: Mostly in Norway.\nAnn: Why there?\nBob: Glaciers cut them."
    assert questions(text) == ["What is a fjord?", "Where are they?", "Why there?"]


def test_a_footnote_digit_goes_with_its_lone_full_stop():
    text = "You said:\nWhat is rust?\nBot said:\nRust is iron oxide formed by air and water1\n\n.\nYou said:\nIs it red?\nBot said:\nIt is usually reddish brown.\nYou said:\nWhy?\nBot said:\nIron oxide absorbs blue light."
    assert read_text(text, family="chat").sections[0].text == "Rust is iron oxide formed by air and water."


def test_a_lead_in_that_names_its_list_stays_and_small_talk_goes():
    text = (
        "You said:\nHow is bread made?\nBot said:\nGot it — here's a clear answer you can learn. That's a good way to think about it!\n\n"
        "Here are the three steps of baking:\n1. Mix\n2. Rest\n3. Bake\nYou said:\nWhat is rye?\nBot said:\nNo worries, it's a tricky one! Rye is a cereal."
    )
    first, second = read_text(text, family="chat").sections
    assert [b.text for b in first.blocks][1] == "Here are the three steps of baking:"
    assert second.text == "Rye is a cereal."


def test_an_answer_that_was_cut_is_continued():
    text = (
        "You said:\nHow is paper made?\nBot said:\nWood is pulped. The pulp is then (\nYou said:\nYou were cut off, can you continue?\n"
        "Bot said:\nThe pulp is pressed and dried.\nYou said:\nWhat is pulp?\nBot said:\nPulp is a mass of wet fibres."
    )
    assert questions(text)[:2] == ["How is paper made?", "How is paper made?"]
    assert read_text(text, family="chat").sections[0].text == "Wood is pulped."


@pytest.mark.parametrize(
    "text", ["", "one line", "# A heading\n\nProse that nobody asked for.\n\n# Another\n\nMore prose."]
)
def test_other_texts_have_no_turns(text):
    assert turns(text.splitlines()) == []


def test_headings_in_an_answer_divide_it():
    text = (
        "You said:\nWhat is bread?\nBot said:\n1. Wheat Bread\nWheat bread is light.\n2. Rye Bread\nRye bread is dense.\n"
        "You said:\nWhat is dough?\nBot said:\nDough is flour and water.\nYou said:\nWhat is yeast?\nBot said:\nYeast is a fungus. Let me know if you want more!"
    )
    made = read_text(text, family="chat").sections
    assert [s.heading for s in made][1:3] == [
        ("What is bread?", "Wheat Bread"),
        ("What is bread?", "Rye Bread"),
    ]
    assert made[-1].text == "Yeast is a fungus."


def test_headings_over_a_sentence_are_entries_of_the_heading_above():
    answer = "1. Rules of Bread\n1. Rest\nThe dough must rest.\n2. Heat\nThe oven must be hot.\n2. Storage\nBread keeps for four days in a box."
    text = f"You said:\nHow is bread made?\nBot said:\n{answer}\nYou said:\nWhat is rye?\nBot said:\nRye is a cereal."
    rules = read_text(text, family="chat").sections[1]
    assert rules.heading == ("How is bread made?", "Rules of Bread")
    assert [(item.label, item.text) for item in rules.blocks[0].items] == [
        ("Rest", "The dough must rest."),
        ("Heat", "The oven must be hot."),
    ]


def test_an_answer_before_the_first_mark_is_kept():
    answer = "A kiln is an oven for clay.\nIt is fired with gas or wood, and slowly.\nA small one cools in a day, a large one in three days.\n"
    told = "You said:\nWhat is glaze?\nChatGPT said:\nA glaze is a layer of glass on clay.\nYou said:\nWhat is slip?\nChatGPT said:\nSlip is thin clay.\n"
    assert questions(f"what is a kiln\n\n{answer * 2}\n{told}")[0] == "what is a kiln"
    assert questions(f"# Kilns\n\n{answer * 2}\n{told}")[0] == "Kilns"
    assert questions(f"A note of mine.\n{answer * 2}\n{told}")[0] == "What is glaze?"


def test_a_question_without_a_thing_has_no_topic():
    told = "You said:\nWhat does the word mean?\nChatGPT said:\nIt means a clay oven. Such an oven is hot.\n\nParts:\n- Door\n- Flue\n"
    fronts = {built.note.front for built in build(read_text(told, family="chat")).notes}
    assert not any(" does?" in front for front in fronts)


def test_turns_may_be_entries_of_a_list_under_headings():
    told = "# Log\n\n## Day 1\n\n- user: what is glaze\n- assistant: Glaze is a layer of glass on clay.\n\nIt melts in the kiln.\n\n- user: what is slip\n- assistant: Slip is thin clay.\n\nIt joins parts.\n"
    assert questions(told) == ["what is glaze", "what is slip"]
    assert family_of(told.splitlines()) == "chat"


@pytest.mark.parametrize(
    ("asked", "front"),
    [
        ("difference between hard and soft glaze?", "What is the difference between hard and soft glaze?"),
        ("when to use what", ""),
    ],
)
def test_a_short_question_is_worded_whole(asked, front):
    assert standing(asked) == front


def test_a_sample_under_a_heading_is_no_entry_of_it():
    told = "You said:\nkiln commands\nChatGPT said:\n1. fire – Heat the kiln\nWhat it does:\nHeats the kiln to a given cone.\n\nOutput:\nCone 6\n\n2. hold – Keep the heat\nWhat it does:\nKeeps the heat for an hour.\n\nOutput:\nHeld\n"
    found = {built.note.front: built.note.back for built in build(read_text(told, family="chat")).notes}
    assert "Heats the kiln to a given cone." in found.values()
    assert not any("output" in front for front in found)


def test_sources_that_are_named_under_an_answer_are_left_out():
    text = (
        "You said\nWhat is rust?\nCopilot said\nRust is iron oxide1\n. It forms in damp air (slowly)2\n3\n.\n\n1\nrust.example.org\n\n2\nwww.iron.com\n\n"
        "You said\nIs it red?\nCopilot said\nIt is usually reddish brown.\n"
    )
    assert (
        read_text(text, family="chat").sections[0].text
        == "Rust is iron oxide. It forms in damp air (slowly)."
    )


def test_a_first_request_without_its_mark_is_a_turn_too():
    answer = (
        "ChatGPT said:\nChatGPT\n" + "Slate is a rock that splits into thin plates and covers roofs. " * 5
    )
    text = f"Tell me about slate.\n\n{answer}\n\nWelsh slate is purple.\n\nIt is split by hand.\n\nYou said:\nWhat is rust?\nChatGPT said:\nRust is iron oxide.\n"
    assert questions(text) == ["Tell me about slate.", "What is rust?"]


def fronts(text: str):
    filler = "Rain fell, and the wind blew, and nobody went out at all that day. " * 20
    return {
        b.note.front: b.note.back
        for b in build(
            read_text(f"{text}\nYou said:\nAnd the weather?\nChatGPT said:\n{filler}\n", family="chat")
        ).notes
    }


def test_an_answer_about_what_is_the_askers_own_gives_no_card():
    answer = "A kiln is an oven for pots.\n\n## {0}\n\n- **Shelf**: Holds the pots of the guests.\n- **Door**: Keeps the heat in the kiln.\n"
    text = "You said:\nwhat is a kiln\nChatGPT said:\n" + answer
    assert any("helf" in front for front in fronts(text.format("Parts of a Kiln")))
    for own in (
        "Stack Summary for the Kiln",
        "Project Structure",
        "How the Data Flows (Daily)",
        "Next Steps",
    ):
        assert not any("helf" in front for front in fronts(text.format(own)))


def test_a_life_is_told_of_its_person_and_not_of_its_heading():
    text = "You said:\nWho was Ada Kettle?\nChatGPT said:\nAda Kettle was a potter of note.\n\n## Youth and Schooling\n\n- **Birth**: Ada Kettle was born in 1847.\n- **School**: She drew well.\n"
    found = fronts(text)
    assert found["When was Ada Kettle born?"] == "1847"


def test_a_question_with_its_thing_as_the_answer_writes_it_takes_its_article():
    text = "You said:\nWhat is heat safe glaze\nChatGPT said:\nA heat-safe glaze keeps its colour in the kiln at a thousand degrees.\n"
    assert "What is a heat-safe glaze?" in fronts(text)


def test_a_heading_of_several_questions_and_a_how_to_that_is_not_told_give_no_card():
    told = "A kiln is a tall oven that bakes pots of clay for many hours on end."
    text = (
        "You said:\nTell me all\nChatGPT said:\n"
        + told
        + "\n\n## {0}\n\n"
        + told.replace("kiln", "stove")
        + "\n"
    )
    assert not any("clean" in front for front in fronts(text.format("How can I clean my stove?")))
    assert not any(
        "Discuss" in front for front in fronts(text.format("Discuss the stove. How does it bake?"))
    )


def test_a_statement_that_leads_in_a_list_is_no_label():
    assert labels("Parts of a kiln:")
    assert not labels("A kiln holds:")
    assert title("Firing in Two Steps")
    assert not title("TRIM(UPPER(pot)) AS Pot")
    assert not title("FROM")


def test_a_claim_in_a_list_of_steps_is_not_asked_how_it_works():
    items = "- **Safe Firing**: New glazes can be tried at once.\n- **Calm Evenings**: Nobody has to watch the door.\n"
    text = f"You said:\nkilns?\nChatGPT said:\nKilns bake pots.\n\n## How does firing work?\n\n{items}"
    assert not any("Safe Firing" in front or "Calm" in front for front in fronts(text))


def test_an_answer_before_the_first_mark_may_have_headings_of_its_own():
    told = "\nYou said:\nWhat is slip?\nChatGPT said:\nSlip is thin clay that joins the parts of a pot before they are fired.\n"
    answer = (
        "## Kilns\n\nA kiln is an oven for clay that is fired with gas or wood, and it is heated slowly for a day.\n\n"
        "## Glazes\n\nA glaze is a layer of glass on clay that melts in the fire, and it keeps the water in the pot.\n"
    )
    made = read_text(answer + told)
    assert made.family == "chat"
    assert [section.heading for section in made.sections] == [("Kilns",), ("Glazes",), ("What is slip?",)]


def test_a_copy_may_lack_the_mark_over_the_question():
    made = read_text(
        "how does a kiln work.\n\n###### ChatGPT said:\n\n## Parts\n\nA kiln has a door and a flue.\n"
    )
    assert made.family == "chat"
    assert [section.heading[0] for section in made.sections] == ["how does a kiln work."] * len(made.sections)


def test_an_answer_that_offers_to_go_on_is_a_chat_without_its_question():
    told = "# Kilns\n\n## Analogy\n\n- Kiln = oven\n- Potter = baker\n\n## Parts\n\nThe flue is a pipe that draws the smoke out.\n"
    assert read_text(told).family == "markdown"
    assert read_text(told + "\nIf you want, I can also list the kinds of kilns.\n").family == "chat"


def test_the_label_of_an_answer_is_no_heading():
    told = (
        "You said:\nask me about clay\nChatGPT said:\n## 1\ufe0f\u20e3 What is slip?\n\n**Answer:**\n\nSlip is thin clay.\n\n"
        "## 2\ufe0f\u20e3 Which kiln is fastest?\n\n**Answer:**\n\n**A raku kiln**\n\n## 3. Why fire twice?\n\n**Short answer:** The glaze holds better.\n"
    )
    made = [section for section in read_text(told).sections if section.blocks]
    assert [(section.heading[-1], section.text) for section in made][1:] == [
        ("What is slip?", "Slip is thin clay."),
        ("Which kiln is fastest?", "A raku kiln"),
        ("Why fire twice?", "The glaze holds better."),
    ]


SCENES = """You said:
explain kilns to me
ChatGPT said:
A kiln is an oven in which clay is fired until it is as hard as stone.

Imagine a potter called Mara who fires her kiln:

- Mara burns forty logs
- Mara waits two days

**Example: Mara's Kiln**

- Mara pays ten coins for wood.

Examples of kilns:

- Bottle kiln: A kiln with a tall chimney around it.

$$ t = m / p $$

Where:

- $t$ is the time
- $p$ is the power of the burner
"""


def test_what_an_answer_only_imagines_is_left_out():
    made = read_text(SCENES)
    told = " ".join(section.text for section in made.sections)
    assert "Mara" not in told
    assert "the time" not in told
    assert "Bottle kiln" in told


def test_a_question_about_code_of_ones_own_is_left_out():
    code = "\n".join(f"kiln{n} = fire(clay[{n}])" for n in range(6))
    asked = (
        f"You said:\nwhat does this do\n{code}\nChatGPT said:\nThe code fires six pots one after another.\n"
    )
    made = read_text(f"{asked}You said:\nWhat is slip?\nChatGPT said:\nSlip is thin clay.\n")
    assert [section.heading[0] for section in made.sections] == ["What is slip?"]


def test_what_only_tells_how_to_answer_is_no_question():
    told = "You said:\nRemember my instructions, I learn for the exam of Pottery Basics (PB).\nChatGPT said:\nYes. The subject is Pottery Basics (PB).\n"
    assert questions(f"{told}You said:\nWhat is slip?\nChatGPT said:\nSlip is thin clay.\n") == [
        "What is slip?"
    ]


@pytest.mark.parametrize(
    "asked", ["Which is better?", 'Which is "better"?', "Why is this important?", "How does it work?"]
)
def test_a_question_that_names_nothing_does_not_stand_alone(asked):
    assert standing(asked) == ""


def test_what_the_code_of_an_example_names_is_not_asked():
    told = (
        "You said:\nWhat does a loop do in Python?\nChatGPT said:\nA loop repeats a block of code until a condition is false.\n\n"
        "```python\nfor pot in shelf:\n    print(pot)\n```\n\n- `pot` holds one entry of the shelf in each round.\n- `print()` writes a text to the screen of the computer.\n"
    )
    asked = [note.note.front for note in build(read_text(told)).notes]
    assert not any("`pot`" in front for front in asked)


@pytest.mark.parametrize(
    "sentence",
    [
        "Elements keep the order in which they came into the shelf.",
        "Distances depend on the metric of the space.",
        "Adding glaze adds a layer of glass to the pot.",
    ],
)
def test_what_any_document_may_say_of_anything_is_not_asked(sentence):
    told = f"You said:\nhow are pots glazed\nChatGPT said:\nPots are glazed by dipping.\n\n{sentence}\n"
    assert not any(sentence[:6].lower() in note.note.front.lower() for note in build(read_text(told)).notes)


def test_the_sites_behind_a_statement_are_left_out_with_their_number():
    told = "You said:\nWhat is slip?\nChatGPT said:\nSlip is thin clay that joins the parts of a pot \npots.com\n+15\nclay.org\n+2\n\nIt dries fast.\n"
    assert "+15" not in read_text(told).sections[0].text
