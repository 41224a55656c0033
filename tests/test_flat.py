from decks.documents.flat import cards_found
from tests.documents import read_text, sample


def fronts(text: str):
    return [s.heading[-1] for s in read_text(text, family="flashcards").sections]


def test_fronts_are_told_from_backs_by_their_look():
    assert [s.heading[-1] for s in sample("contract_cards.txt").sections] == [
        "What is a contract?",
        "Consideration",
        "Offer",
        "What is the postal rule?",
        "Misrepresentation",
        "ADR",
        "Frustration",
        "Why are minors protected?",
    ]


def test_a_guessed_front_is_marked_as_unsure():
    unsure = {s.heading[-1]: bool(s.blocks[0].unsure) for s in sample("contract_cards.txt").sections}
    assert unsure["Offer"]
    assert not unsure["What is a contract?"]


def test_term_tab_definition():
    assert fronts("aorta\tthe largest artery\nvena cava\ta large vein\natrium\tupper chamber") == [
        "aorta",
        "vena cava",
        "atrium",
    ]


def test_question_and_answer_lines_with_the_chrome_of_the_page():
    text = "Heart\nQ\nWhat pumps blood?\nA\nThe heart.\nHow well did you know this?\n1\n2\n3\n4\n5\nQ\nWhat carries it away?\nA\nArteries.\nHow well did you know this?\n1\n2\n3\n4\n5\n"
    assert fronts(text) == ["What pumps blood?", "What carries it away?"]


def test_strict_alternation():
    text = "ion\nan atom with a charge on it\nacid\na substance that gives protons away\nbase\na substance that takes protons up\n"
    assert fronts(text) == ["ion", "acid", "base"]


def test_numbered_blocks():
    text = "1. Mercury\nThe planet nearest to the sun.\nIt has no moon.\n2. Venus\nThe hottest planet.\n3. Mars\nThe red planet.\n"
    assert fronts(text) == ["Mercury", "Venus", "Mars"]


def test_nothing_is_found_in_prose():
    assert (
        cards_found(
            ["It rained all day, and the river rose by a metre.", "Nobody went out before the evening came."]
        )
        == 0
    )
