import pytest

from decks.documents.pick import family_of
from tests.documents import read_text, sample
from tests.shared import document_text


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("cells.md", "markdown"),
        ("glossary_n.md", "glossary"),
        ("contract_cards.txt", "flashcards"),
        ("kitchen_chat.txt", "chat"),
        ("factories.md", "conversion"),
    ],
)
def test_a_family_is_known_by_what_the_file_shows(name, family):
    assert sample(name).family == family


def test_plain_prose_is_text():
    prose = "The bridge was built in four years, and it has carried trains ever since then.\n" * 8
    assert read_text(prose, "bridge.txt").family == "text"


@pytest.mark.parametrize(
    ("number", "family"),
    [("000", "glossary"), ("001", "flashcards"), ("002", "markdown"), ("003", "chat"), ("004", "conversion")],
)
def test_the_shared_documents_show_their_families(number, family):
    assert read_text(document_text(number), f"{number}.txt").family == family


def test_what_a_page_says_under_each_card_does_not_hide_its_family():
    rating = "How well did you know this?\n1\nNot at all\n2\n3\n4\n5\nPerfectly\n"
    asked = [("What makes dough rise?", "Yeast."), ("crumb", "inside of a loaf"), ("score", "to cut a loaf")]
    text = "Bread\nStudy\n" + "".join(f"Q\n{front}\nA\n{back}\n{rating}" for front, back in asked)
    assert read_text(f"{text}Upgrade to remove ads\n", "bread.txt").family == "flashcards"


def test_headings_without_a_name_are_no_names():
    assert family_of(["##", "Pots are made of clay.", "##", "#", "###", "They are fired."]) == "markdown"


def test_a_copied_page_of_questions_with_choices_is_a_chat_still():
    turn = "You said:\nWhat is the {n} glaze made of?\n\n\nA.\nAsh\n\n\nB.\nSalt\n\n\nC.\nLead\nChatGPT said:\nB. Salt\n\nThe {n} glaze is made of salt.\n\n\n"
    asked = "".join(turn.format(n=n) for n in ("first", "second", "third", "fourth", "fifth", "sixth"))
    assert family_of(asked.split("\n")) == "chat"


def test_formulas_read_sign_by_sign_show_a_program_that_reads_pages():
    page = "# Springs\n\nThe force $F _ { 1 }$ pulls.\n\nIt is $k x ^ { 2 }$ here.\n\nThe load $m _ { a }$ hangs.\n"
    assert read_text(page).family == "conversion"
    assert read_text(page.replace("{ ", "{").replace(" }", "}")).family == "markdown"
