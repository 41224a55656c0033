from decks.build.english.wording import Wording
from decks.build.tables import events, facts
from decks.build.tables.rows import thing


def asked(column: str, above: str, cell: str, name: str) -> str | None:
    return facts.question(column, above, cell, name)


def test_some_columns_have_a_question_of_their_own():
    assert asked("Port", "Protocol", "99", "MELT") == "Which port does MELT use?"
    assert asked("Deficiency", "Vitamin", "Rust", "vitamin Q") == "What does a deficiency of vitamin Q cause?"
    assert asked("When to use", "Furnace", "For small pieces", "a forge") == "When should a forge be used?"
    assert asked("Founders", "Guild", "Smith", "the guild") is None


def test_a_person_is_asked_by_who_in_the_number_of_the_answer():
    assert asked("Key thinkers", "Theory", "Smith", "Smelting") == "Who is the key thinker of Smelting?"
    assert (
        asked("Key thinkers", "Theory", "Smith, Miller", "Smelting")
        == "Who are the key thinkers of Smelting?"
    )


def test_a_word_is_asked_in_the_other_language():
    assert asked("English", "Spanish", "iron", "hierro") == "What is “hierro” in English?"
    assert asked("English", "Metal", "iron", "hierro") == ""


def test_a_year_after_a_law_is_the_year_of_the_law():
    assert facts.elsewhere(("State", "Law", "Year"), "Year")
    assert not facts.elsewhere(("Law", "Year", "State"), "Year")


def test_an_event_told_as_a_clause_has_no_name():
    wording = Wording()
    assert events.when("Strike of the miners", wording) == "When did the strike of the miners happen?"
    assert events.when("Melter 2.0 released", wording) == "When was Melter 2.0 released?"
    assert events.when("The guild buys the first oven", wording) == ""
    assert events.when("Smith's law", wording) == ""


def test_a_row_takes_the_article_and_the_noun_of_its_column():
    wording = Wording()
    assert thing("Biceps", "Muscle", wording, single=False) == "the biceps"
    assert thing("Electric charge", "Quantity", wording, single=False) == "electric charge"
    assert thing("Gupta", "Dynasty", wording, single=False) == "the Gupta dynasty"
    assert thing("Border exception", "Exception", wording, single=False) == "the border exception"
    assert thing("Speed of light", "Constant", wording, single=False) == "the speed of light"
    assert thing("Nominal", "Data type", wording, single=False) == "nominal data"
    assert thing("Idle", "Stage", wording, single=False) == "the idle stage"
    assert thing("Metamorphosis", "Stage", wording, single=False) != "the metamorphosis stage"
    assert thing("Crimean War", "War", wording, single=False) == "the Crimean War"
    assert thing("II", "Cranial nerve", wording, single=False) == "cranial nerve II"
    assert thing("3", "Layer", wording, single=False) == "layer 3"
    assert thing("United States", "Country", wording, single=False) == "the United States"


def test_what_is_done_is_answered_by_a_verb():
    assert facts.does("What does a forge do?", "Heats the iron")
    assert not facts.does("What does a forge do?", "20 bars of iron")
    assert facts.does("What is a forge?", "20 bars of iron")
