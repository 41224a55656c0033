import pytest

from decks.build.english.standing import Standing, standing
from decks.build.english.terms import term
from decks.build.english.wording import Wording


@pytest.mark.parametrize(
    ("name", "told", "stands"),
    [
        ("kettle", "A vessel for tea", Standing.ONE),
        ("bread baker", "The person who bakes", Standing.ONE),
        ("thermometer", "Shows how warm it is", Standing.ONE),
        ("snarf", "A tool that picks locks", Standing.ONE),
        ("winter good", "A good that sells in winter", Standing.ONE),
        ("loose knob", "The knob that the baker turns", Standing.ONLY),
        ("Treaty of Wend", "An agreement on grain", Standing.ONLY),
        ("Grain Act", "A law on grain", Standing.ONLY),
        ("law of rising dough", "More yeast, more dough", Standing.ONLY),
        ("heart", "Pumps the blood", Standing.ONLY),
        ("magnetism", "A force", Standing.BARE),
        ("primary picketing", "Strike action", Standing.BARE),
        ("kneading", "Working a dough", Standing.BARE),
        ("adhesion", "The ability of dough to stick", Standing.BARE),
        ("Miller v Baker", "A case on flour", Standing.BARE),
        ("loaves", "Breads as they leave the oven", Standing.MANY),
        ("libelty", "A false statement", Standing.UNSURE),
        ("Wendel belt", "Region beyond the last hill", Standing.UNSURE),
        ("port", "The left side of a boat", Standing.UNSURE),
        ("length of a loaf", "A foot", Standing.ONLY),
        ("slow but sure", "A way of baking", Standing.UNSURE),
        ("de facto", "By what is done", Standing.UNSURE),
        ("bill of fare", "What a cook offers", Standing.UNSURE),
        ("OVN", "Oven Vent Number of a house", Standing.UNSURE),
    ],
)
def test_a_term_has_an_article_where_it_is_certain(name, told, stands):
    assert standing(name, told, Wording()) is stands


def test_the_text_of_the_document_shows_how_a_term_is_used():
    wording = Wording(running="each ship has a gurd. the crew eat borl, and sleep in mork.")
    assert standing("gurd", "", wording) is Standing.ONE
    assert standing("mork", "", wording) is Standing.BARE
    assert standing("borl", "", wording) is Standing.UNSURE


def test_a_particular_thing_of_history_keeps_its_capitals_and_has_the():
    told = "Secret note from Wend to Harn that was sent in 1871."
    assert term("Miller Telegram", told, Wording()).question == "What is the Miller Telegram?"
    assert (
        term("Western Powers", "Wend, Harn and Ostia.", Wording()).question == "What are the Western Powers?"
    )
    assert (
        term("Third Party", "A party other than the two of Wend.", Wording()).question
        == "What is a third party?"
    )
    assert (
        term("The Vendalia", "A ship of Wend, sunk in 1871.", Wording()).question == "What is the Vendalia?"
    )
