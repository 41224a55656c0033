from decks.build.candidate import Candidate
from decks.build.kept import Kept, loose, term_of


def card(front: str, back: str) -> Candidate:
    return Candidate(front, back, back, ("Ships",), 1, 1)


def test_a_term_is_defined_once_by_what_tells_most():
    kept = Kept()
    kept.add(card("What is a ketch?", "A boat."))
    kept.add(card("What are ketches?", "Boats with a hind mast that is shorter."))
    kept.add(card("What is the ketch?", "A boat with two masts, of which the hind one is shorter."))
    assert [(c.front, len(s)) for c, s in zip(kept.cards, kept.sources, strict=True)] == [
        ("What is the ketch?", 1),
        ("What are ketches?", 1),
    ]


def test_what_says_the_same_is_a_second_source():
    kept = Kept()
    kept.add(card("How long is the ketch?", "Twelve metres over all."))
    kept.add(card("How long is the Ketch?", "12 m"))
    kept.add(card("What length has a ketch?", "Twelve metres over all."))
    assert len(kept.cards) == 1
    assert len(kept.sources[0]) == 3


def test_of_two_answers_the_one_with_names_stays():
    kept = Kept()
    kept.add(card("What is the ketch rigged with?", "A large set of sails."))
    kept.add(card("What is the ketch rigged with?", "Sails such as Genoa and Yankee."))
    assert [(c.back, len(s)) for c, s in zip(kept.cards, kept.sources, strict=True)] == [
        ("Sails such as Genoa and Yankee.", 2)
    ]


def test_a_term_is_known_without_article_class_and_initialism():
    assert term_of("What is the Genoa model?") == term_of("What is Genoa?") == "genoa"
    assert term_of("What is AIS (Automatic Identification System)?") == term_of("What is AIS?")
    assert term_of("What is draught (metres)?") != term_of("What is draught?")
    assert term_of("What is the length of a ketch?") == ""
    assert term_of("How long is a ketch?") == ""
    assert loose("A  ketch, again!") == loose("a ketch again")


def test_a_term_is_defined_once_whichever_way_it_is_asked():
    assert term_of("What does “bisque ware” mean?") == term_of("What is bisque ware?")
    assert term_of("What does bisque ware mean?") == term_of("What is the bisque ware?")


def test_a_definition_that_tells_most_is_not_replaced_by_names():
    kept = Kept()
    for back in ("A boat with two masts that is steered by a wheel.", "A Dutch Galiot."):
        kept.add(Candidate("What is a ketch?", back, back, ("Ships",), 1, 1, sort="definition"))
    assert [card.back for card in kept.cards] == ["A boat with two masts that is steered by a wheel."]
