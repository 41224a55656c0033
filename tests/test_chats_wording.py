"""How the questions of a chat write their names, whose answers leave out no article."""

from decks.build.asking.asides import asides
from decks.build.asking.enumerations import enumeration
from decks.build.build import build
from decks.build.english.subjects import stands_in
from decks.build.english.wording import Wording
from decks.build.labels.labels import label_card
from decks.build.tables.columns import literal
from decks.build.topic import Topic
from decks.documents.labels import labelled
from tests.documents import read_text


def fronts(answer: str, asked: str = "how are pots glazed") -> list[str]:
    told = f"You said:\n{asked}\nChatGPT said:\nPots are glazed by dipping.\n\n{answer}\n"
    return [note.note.front for note in build(read_text(told)).notes]


def test_a_name_without_an_article_in_its_sentence_gets_none():
    answer = "Relay Kiln is a tool with which potters plan their firings over the day."
    assert "What is Relay Kiln?" in fronts(answer)


def test_a_name_that_always_has_an_article_keeps_it():
    answer = (
        "It is good to know the Blue Flame Layer, which is the second layer of the fire in a kiln of brick.\n\n"
        "Nobody measures the Blue Flame Layer by hand."
    )
    assert "What is the Blue Flame Layer?" in fronts(answer)


def test_a_name_is_written_as_most_of_the_text_writes_it():
    answer = (
        "Many potters fire with Mistral, and they load Mistral at night. Most kilns with Mistral are small. Type `mistral` or "
        "mistral to begin.\n\n## What is Mistral?\n\nMistral is a program that plans the firings of a kiln."
    )
    assert "What is Mistral?" in fronts(answer)


def test_columns_that_say_the_same_do_not_differ():
    table = "| Aspect | slip | glaze |\n|---|---|---|\n| Licence | ✅ Free | ✅ Free |\n| Price | ⚡ 3 coins | ⚡ 5 coins |"
    assert [front for front in fronts(table) if "differ" in front] == [
        "How do slip and glaze differ in price?"
    ]


def test_a_list_of_kinds_defines_nothing():
    told = "## What are glazes?\n\n- Celadon: A green glaze from China.\n- Tenmoku: A black glaze from Japan."
    assert "What are glazes?" not in fronts(told)


def test_a_formula_that_was_copied_as_its_signs_is_no_answer():
    answer = "The period of the oven is 219937−12^{19937}-1219937−1 turns of the dial, as every potter knows."
    assert not any("period" in front for front in fronts(answer))


def test_the_answer_to_a_case_of_ones_own_gives_only_what_holds_for_all():
    answer = "A damper is a plate that closes the flue of a kiln.\n\n- Damper service: Make sure that the damper is clean.\n- Flue service: Sweep the flue in spring."
    assert fronts(answer, "my kiln is cold, what else can I do?") == ["What is a damper?"]


def test_code_under_its_button_is_no_text():
    answer = "**Firing** needs care.\n\nbash\nCopy\nEdit\nfire kilns -f (now)\nA damper is a plate that closes the flue of a kiln.\n"
    assert not any("Edit" in front or "fire kilns" in front for front in fronts(answer))


def test_the_name_of_a_tool_keeps_its_capital_though_commands_write_it_small():
    told = "A Docker file is read first. The Docker engine runs it. So Docker starts.\n\ndocker build\n\ndocker run"
    wording = Wording(titled=frozenset(["Docker", "Kiln"]))
    wording.learn(told.split())
    wording.often.update(told.split())
    wording.often.update(["Kiln", "Kiln", "Kiln", "kiln", "kiln"])
    wording.small.add("kiln")
    assert (wording.said("Docker Engine"), wording.said("Kiln")) == ("Docker Engine", "kiln")


def test_no_pronoun_stands_for_a_bare_class():
    assert not stands_in("These systems", "Features", near=True)
    assert stands_in("They", "kilns", near=True)


def test_the_command_of_a_row_keeps_its_small_letter():
    assert literal("Example", "ls -l", "ls", "Command")
    assert not literal("Example", "iron ore", "Iron", "Metal")


def test_a_side_is_asked_by_the_sentence_that_tells_it_of_its_own_subject():
    told = fronts(
        "## Bat\n\n- **Definition:** A bat is a slab of plaster that dries clay.\n"
        "- **Usage:** Bats are used to carry pots from the wheel, so bats last.\n"
    )
    assert {"What is a bat?", "What are bats used for?"} <= set(told)


def test_sentences_counted_by_letters_are_told_without_them():
    told = "You said:\nwhat is slip\nChatGPT said:\n1. Slip: a. Slip is a thin clay with much water. b. It joins parts.\n2. Glaze: a. Glaze is a layer of glass. b. It seals pots.\n"
    backs = {note.note.front.lower(): note.note.back for note in build(read_text(told)).notes}
    assert backs["what is slip?"] == "A thin clay with much water."


def test_a_sentence_that_a_quotation_ends_is_one():
    told = "You said:\nwhat is FIFO\nChatGPT said:\n**FIFO** stands for:\n\n> **First In, First Out**\n\nIt is an order.\n"
    backs = {note.note.front: note.note.back for note in build(read_text(told)).notes}
    assert any("First In, First Out" in back for back in backs.values())


def test_how_to_tell_it_in_class_is_no_part_of_the_matter():
    told = fronts(
        "## How to Explain in Class\n\n- **Slip:** A thin clay with much water.\n\n## The pots you sent\n\n- **Blue pot:** A pot with a blue glaze.\n"
    )
    assert not any("lip" in front or "lue" in front for front in told)


def test_the_line_under_the_button_of_a_block_is_code_though_it_ends_in_a_colon():
    told = fronts(
        "Loop\n\nSyntax:\npython\nCopy code\nfor pot in kiln:\n    fire(pot)\nUsage: Used to fire each pot in turn.\n"
    )
    assert not any("for pot" in front for front in told)


def test_what_a_thing_can_hold_is_asked_with_its_verb_behind():
    told = fronts("A kiln can contain:\n\n- Shelves\n- Props\n- Cones\n")
    assert "What does a kiln can contain?" not in told
    assert "What can a kiln contain?" in told


def test_the_sides_of_one_thing_are_no_things_of_their_own():
    rows = "| Feature | Description |\n| --- | --- |\n| Door | Heavy and hot |\n| Flue | Draws the smoke |\n| Floor | Limited or none |\n"
    told = fronts(f"## Kiln\n\n{rows}")
    assert not any("door" in front.lower() or "floor" in front.lower() for front in told)


def told(asked: str, answer: str) -> dict[str, str]:
    filler = "Rain fell, and the wind blew, and nobody went out at all that day. " * 20
    text = f"You said:\n{asked}\nChatGPT said:\n{answer}\n\n{filler}\n"
    return {made.note.front: made.note.back for made in build(read_text(text)).notes}


def test_entries_are_asked_by_the_class_that_the_question_asks_for():
    answer = (
        "Yes, there are a few:\n\n- **Slow heating**: The oven needs three hours, because its walls are thick.\n"
        "- **High weight**: It cannot be moved without a crane.\n"
    )
    for asked in (
        "Are there any drawbacks or risks to using clay ovens compared to steel ones?",
        "what are the main drawbacks of clay ovens",
    ):
        assert "Why is slow heating a drawback of clay ovens?" in told(asked, answer)


def test_headings_that_name_classes_themselves_are_no_members_of_one():
    answer = (
        "Yes, there are several:\n\n### Transport Problems\n\nThe oven cannot be moved without a crane.\n\n"
        "### Practical Limitations\n\nThe oven needs three hours, and it needs a roof.\n"
    )
    assert not any(
        front.startswith("What are the two")
        for front in told("What are the drawbacks of clay ovens?", answer)
    )


def test_a_pronoun_means_the_subject_behind_a_label_or_a_circumstance():
    answer = (
        "Bad glazing can ruin a pot in the kiln.\n\nRelevance in the trade: Firing is known to every potter. It drives the water from the clay.\n\n"
        "Good drying saves pots.\n\nIn the end, firing is the last step of the potter. It changes the colour of the clay."
    )
    made = told("how is firing done", answer)
    assert not any(
        "glazing" in front or "drying" in front
        for front in made
        if "water" in made[front] or "colour" in made[front]
    )
    assert made["What does firing drive?"].startswith("The water")


def test_a_name_stays_one_that_no_sentence_writes_small():
    wording = Wording(titled=frozenset(["Shaminism"]))
    assert wording.said("Shaminism") == "Shaminism"
    assert Wording(titled=frozenset(["Firing"])).said("Firing") == "firing"
    assert Wording().said("Shaminism") == "shaminism"


def test_members_that_a_text_counts_up_are_those_of_its_thing():
    sentence = "There are two main branches: Red and Brown."
    asked, _ = enumeration(sentence, Wording(), "Rustism") or (None, ())
    assert asked
    assert (asked.front, asked.back) == ("What are the two main branches of Rustism?", "- Red\n- Brown")
    assert enumeration(sentence, Wording()) is None


def test_entries_that_argue_are_no_list():
    answer = "Look at it.\n\n### What Happens to the Clay?\n\n- The water is driven out of it.\n- So the pot shrinks.\n- But the glaze stays.\n"
    assert not any("happens" in front for front in told("How is firing done?", answer))


def test_a_means_is_asked_with_what_it_serves():
    topic = Topic("how to reduce dust", own=True)
    asked, _ = label_card("Training", "Teach the potters about the danger of dry clay.", topic, Wording())
    assert asked
    assert asked.front == "What does training involve as a way of reducing dust?"


def test_what_a_sort_of_the_topic_is_told_of_is_asked_of_that_sort():
    told = "which occurs when pots are fired before they are glazed."
    for sentence, topic in (
        ("She wrote of the idea of electric firing", ""),
        ("She wrote of electric firing", "Firing"),
    ):
        found = asides(f"{sentence}, {told}", topic)
        assert found
        assert found[0].front == "When does Electric firing occur?"


def test_what_is_set_between_dashes_is_no_text_of_a_label():
    assert labelled("Clay pots — the old ones of the village — crack in the frost.")[0] == ""
    assert labelled("Clay pots — vessels that crack in the frost.")[0] == "Clay pots"


def test_a_second_question_without_its_thing_names_none():
    answer = "There are some drawbacks too:\n\n- **Slow drying**: The pots lose water slowly and need more air.\n- **High weight**: The pots cannot be moved by hand."
    assert not any(" of and " in front for front in told("And the drawbacks?", answer))


def test_how_a_factor_should_be_is_not_what_it_brings_about():
    topic = Topic("drying", "cause", "factor", "of", own=True)
    assert label_card("Draught", "The wind should be felt in the whole shed.", topic, Wording())[0] is None
    asked, _ = label_card("Draught", "The wind carries the water out of the shed.", topic, Wording())
    assert asked
    assert asked.front.lower() == "how does draught contribute to drying?"
