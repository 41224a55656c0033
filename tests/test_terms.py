import pytest

from decks.build.english.countable import collective, concrete, counted, hypernym, several
from decks.build.english.terms import term, within
from decks.build.english.wording import Wording


def worded(name: str, told: str, text: str = "") -> str:
    wording = Wording(running=text.lower())
    wording.learn([told])
    found = term(name, told, wording)
    return f"{found.be} {found.name}" if found.sure else "?"


@pytest.mark.parametrize(
    ("name", "told", "asked"),
    [
        ("kettle", "A vessel for boiling water", "is a kettle"),
        ("Folding knife", "knife whose blade turns into the handle", "is a folding knife"),
        ("DVD", "A disc that stores films", "is a DVD"),
        ("MRI scan", "A picture of the inside of a body", "?"),
        ("erosion", "The wearing away of rock", "is erosion"),
        ("lard", "Rendered pig fat", "is lard"),
        ("Barlow lens", "Lens that multiplies", "is a Barlow lens"),
        ("Calvin cycle", "Second stage of photosynthesis", "?"),
        ("highest shelf of a fridge", "the warmest place", "is the highest shelf of a fridge"),
        ("boiling point of water", "100 degrees", "is the boiling point of water"),
        ("drift alignment", "Watching a star and correcting the mount", "?"),
        ("legume", "Plants whose seeds grow in pods", "?"),
        ("stomata", "pores in a leaf through which gases pass", "are stomata"),
        ("random forest", "Many decision trees, each on a sample", "?"),
        ("Low and slow", "Cooking method with little heat", "?"),
        ("g(t)", "The temperature at a time", "?"),
        ("Marbury v. Madison", "Case about the review of laws", "is Marbury v. Madison"),
        ("BERT", "A language model that reads both ways", "is BERT"),
        ("Civil law", "Rules between parties that a court applies", "is civil law"),
        ("colour theory", "The study of how colours mix", "is colour theory"),
        ("ideal gas law", "PV = nRT", "?"),
        ("Cell", "Smallest unit of life", "is a cell"),
        ("Felony", "The most serious crime", "is a felony"),
        ("Texture", "The surface quality of a thing", "?"),
        ("rust", "A disease that makes orange spots on leaves", "is rust"),
        ("bacteria", "A tiny living thing", "are bacteria"),
        ("Vienna", "A city on the Danube", "is Vienna"),
    ],
)
def test_a_term_gets_its_article_number_and_case(name, told, asked):
    assert worded(name, told) == asked


def test_the_first_of_two_names_is_asked_for():
    assert worded("Lid, Cover", "A plate that closes a pot") == "is a lid (cover)"
    assert worded("sieve / strainer", "A tool that parts solids from liquids") == "is a sieve (strainer)"


def test_the_text_shows_the_article():
    assert worded("bowsprit", "", "Ropes hold the bowsprit.") == "?"
    assert worded("bowsprit", "", "Ships have a bowsprit.") == "is a bowsprit"
    assert worded("scurf", "", "Barges made of scurf, and no others.") == "is scurf"


def test_a_named_model_is_called_by_its_name():
    assert worded("Heron Model", "Tide model developed by a port office") == "is the Heron model"


def test_nouns_are_counted_or_not():
    assert counted("ladle")
    assert counted("hypothesis")
    assert counted("fermentation") is False
    assert counted("kerf") is None


def test_an_entry_names_the_kind_of_its_term():
    assert hypernym("A pointed tool for making holes") == "tool"
    assert hypernym("A type of wooden boat that sails") == "boat"
    assert hypernym("Aligning the mirrors") == ""
    assert concrete("A pointed tool for making holes")
    assert not concrete("A process that takes a day")
    assert several("Two upper chambers")
    assert collective("A pair of cells")


def test_a_numbered_part_says_what_it_is_a_part_of():
    wording = Wording()
    front = within("What is Chapter II?", "Harbour Treaty", wording)
    assert front == "What is Chapter II of the Harbour Treaty?"
    assert within("What is a chapter?", "book", wording) == "What is a chapter?"


def test_other_names_stand_in_brackets_and_two_initialisms_are_two_terms():
    assert worded("Kneading; working", "Pressing a dough") == "is kneading (working)"
    assert worded("Kneading, working, punching", "Pressing a dough") == "is kneading (working, punching)"
    assert worded("PE / SE", "Paired-end reads come from both ends, single-end reads from one") == "?"
