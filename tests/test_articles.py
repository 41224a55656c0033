import pytest

from decks.build.english import articles
from decks.build.english.articles import common, placed, the, untitled
from decks.build.english.wording import Wording
from decks.documents.document import Block, Section


def worded(front, subject, back, text, *, parts=False):
    wording = Wording(running=text.lower())
    return articles.worded(front, subject, back, text, wording, label=True, parts=parts)


@pytest.mark.parametrize(
    ("front", "subject", "text", "asked"),
    [
        ("What is tidal bore?", "tidal bore", "A tidal bore is a wave.", "What is a tidal bore?"),
        ("What is jet stream?", "jet stream", "Planes use the jet stream.", "What does “jet stream” mean?"),
        ("What is erosion?", "erosion", "The erosion of a cliff.", "What is erosion?"),
        ("What is number of teeth?", "number of teeth", "", "What is the number of teeth?"),
        ("What is Bode's rule?", "Bode's rule", "Bode's rule is a guess.", "What is Bode's rule?"),
        ("What is NASA?", "NASA", "The NASA is an agency.", "What is NASA?"),
        (
            "How does heat pump work?",
            "heat pump",
            "A heat pump moves the warmth of the soil.",
            "How does a heat pump work?",
        ),
    ],
)
def test_a_subject_gets_the_article_that_the_section_gives_it(front, subject, text, asked):
    assert worded(front, subject, "Something.", text) == asked


def test_a_definition_of_several_asks_what_the_words_mean():
    back = "Plants that lose their leaves in autumn."
    assert worded("What is deciduous tree?", "deciduous tree", back, "") == "What does “deciduous tree” mean?"


def test_a_person_is_asked_for_with_who():
    back = "An engineer of suspension bridges."
    assert worded("What is Ada Holm?", "Ada Holm", back, "") == "Who is Ada Holm?"
    back = "Lydian general who led the horse."
    assert worded("What is Harpagus?", "Harpagus", back, "") == "Who is Harpagus?"
    back = "The rower who crossed the strait."
    assert worded("What is Oru Vantel?", "Oru Vantel", back, "") == "Who is Oru Vantel?"
    back = "An officer who defends the poor."
    assert worded("What is Public Defender?", "Public Defender", back, "") == "What is a Public Defender?"
    assert worded("What is Consul?", "Consul", "Soldier who leads.", "") == "What does “Consul” mean?"


def test_the_topic_at_the_end_gets_its_article():
    text = "Goods wait in a bonded warehouse."
    assert placed("Who works in bonded warehouse?", "bonded warehouse", text) == (
        "Who works in a bonded warehouse?"
    )


def test_a_kind_of_thing_is_written_small():
    assert common("Warp", "A group of threads.", frozenset()) == "warp"
    assert common("Memory Controller", "a circuit for the memory", frozenset()) == "memory controller"
    assert common("Warp", "A group of threads.", frozenset({"Warp"})) == "Warp"
    assert common("Vienna", "A city on the Danube.", frozenset()) == "Vienna"
    assert common("Gini index", "A measure that tells how mixed a set is.", frozenset()) == "Gini index"


def test_a_name_of_its_own_gets_no_article():
    assert the("elbow method") == "the elbow method"
    assert the("Ohm's law") == "Ohm's law"
    assert the("PCA") == "PCA"


def test_a_question_in_the_case_of_a_title_becomes_a_sentence():
    wording = Wording()
    wording.learn(["the tides of the sea"])
    block = Block("paragraph", "Ships of the White Star Line wait for the tides.", 1, 1)
    text = Section(("How Do Tides Work?",), 1, 1, (block,))
    assert untitled("How Do Tides Work?", wording, text) == "How do tides work?"
    assert untitled("What Is the White Star Line?", wording, text) == "What is the White Star Line?"
    assert untitled("Why is the Tide Important?", wording, text) == "Why is the tide important?"
    assert untitled("What does NASA do?", wording, text) == "What does NASA do?"


@pytest.mark.parametrize(
    ("subject", "back", "asked"),
    [
        ("stirring spoon", "A spoon made to stir.", "What is a stirring spoon?"),
        ("Soup Post", "A post that holds the soup.", "What is a Soup Post?"),
        ("loose knob", "The oven knob that the baker turns.", "What is the loose knob?"),
        ("long oven line (LOL)", "The hearth and the flue.", "What does “long oven line (LOL)” mean?"),
        ("boiling over problem", "A problem that wets the stove.", "What does “boiling over problem” mean?"),
        ("erosion", "The wearing away of soil.", "What is erosion?"),
        ("normal good", "A good that sells more as people earn more.", "What is a normal good?"),
        ("slow learning", "A learning that takes its time.", "What is slow learning?"),
        ("hen's law", "A law of the yard.", "What does “hen's law” mean?"),
        ("Harbour", "A platform that runs programs.", "What is Harbour?"),
    ],
)
def test_a_term_gets_the_article_of_its_definition(subject, back, asked):
    assert worded(f"What is {subject}?", subject, back, "") == asked


def test_a_thing_that_does_something_gets_an_article_where_it_is_counted():
    assert worded("What does drying rack do?", "drying rack", "Holds plates.", "").startswith("What does a ")
    assert worded("What does soil erosion do?", "soil erosion", "Takes fields.", "") == (
        "What does soil erosion do?"
    )


def test_a_part_behind_a_dash_gets_its_article():
    asked = "What is brow valve?", "brow valve", "Big bundle of slits that joins both chambers.", ""
    assert worded(*asked) == "What is a brow valve?"
    assert worded(*asked, parts=True) == "What is the brow valve?"
    assert worded("What is steam ganglia?", "steam ganglia", "Knots that lead the steam.", "") == (
        "What is steam ganglia?"
    )


def test_what_a_question_asks_of_gets_its_article():
    assert (
        placed("What are the parts of water mill?", "water mill", "") == "What are the parts of a water mill?"
    )
    assert (
        placed("What are the types of water mill?", "water mill", "") == "What are the types of water mill?"
    )
