"""Which of the questions that a sentence gives are worth a card."""

from collections import Counter

import pytest

from decks.build.asking.asides import asides
from decks.build.asking.ask import ask
from decks.build.asking.asked import Asked
from decks.build.asking.cloze import gaps
from decks.build.asking.defines import says_what
from decks.build.asking.worth import worth_asking

_WORDS = Counter({"kiln": 9, "kilns": 1, "glaze": 12, "glazes": 11, "oven": 1, "potters": 4})


def _worth(asked: Asked, sentence: str, *headings: str) -> bool:
    if asked.sort == "definition":
        return says_what(asked, sentence, headings, _WORDS)
    return worth_asking(asked, sentence, headings, (), _WORDS)


def _kept(sentence: str, *headings: str) -> bool:
    asked = ask(sentence)
    assert asked is not None, sentence
    return _worth(asked, sentence, *headings)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Bourry box burns wood on a hob above the ash pit.",
        "The kiln converts wet clay into pottery.",
        "The Bourry box is fired by burning logs.",
        "A crawling glaze is a glaze that pulls away from the clay.",
    ],
)
def test_a_named_thing_is_asked_about(sentence: str) -> None:
    assert _kept(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The glaze represents the spirit of the river.",
        "A person controls the whole firing of the pots.",
        "The first new chamber stores the heat of the second one.",
        "The vast majority of cracks result from uneven drying of the clay.",
        "Such a chamber stores the heat of the fire.",
        "The ash pit may control the flow of air.",
        "The Bourry box first collects the embers of the wood.",
        "The Bourry box produces such a flame that bricks melt.",
        "Bourry boxes transform themselves into furnaces of the old kind.",
    ],
)
def test_what_points_elsewhere_or_is_anything_is_not_asked_about(sentence: str) -> None:
    asked = ask(sentence)
    assert asked is None or not _worth(asked, sentence)


def test_a_common_noun_is_known_by_its_heading() -> None:
    assert not _kept("The glaze represents the spirit of the river.")
    assert _kept("The glaze represents the spirit of the river.", "Glaze")
    assert _kept("The ash pit collects the embers of the burning wood.", "Ash pit")


@pytest.mark.parametrize(
    "sentence",
    [
        "Raku, of all the firings, is the most common.",
        "The next chamber is the place where the pots cool down.",
        "Fast drying is a source of many cracks.",
        "The zodiac plate is the Greek one with two handles.",
        "The wheel is one of the most prominent aspects of the workshop.",
    ],
)
def test_a_definition_says_what_a_thing_is(sentence: str) -> None:
    asked = ask(sentence)
    assert asked is None or not _worth(asked, sentence)


@pytest.mark.parametrize(
    ("sentence", "front"),
    [
        ("The crust stays soft until the oven is opened.", None),
        ("The seal remains closed until the kiln is cold.", "How long does the seal remain closed?"),
        ("The foreman serves for two years.", "How long does the foreman serve?"),
        ("Potters have used coal since the late Ming Dynasty.", None),
        ("Once cold kilns are opened by their owners.", None),
        ("Smoke is said to be good for the glaze.", None),
        ("The damper is necessary to control the draught of the fire.", None),
        ("The draught is provided by a chimney.", "What provides the draught?"),
    ],
)
def test_how_long_who_does_it_and_what_is_no_question(sentence: str, front: str | None) -> None:
    asked = ask(sentence)
    if front is None:
        assert asked is None or not asked.front.startswith(
            ("Why", "When", "What is Smoke", "What is the damper")
        )
    else:
        assert asked
        assert asked.front == front


def test_a_name_is_not_defined_by_a_clause_behind_its_comma() -> None:
    assert (
        asides("Like all jars in the Bourry Box, a full set of lids can be found on the shelf.", "") is None
    )
    assert (
        asides("The new kiln is the successor of the Bourry Box, a kiln of the old kind from Kent.", "")
        is None
    )
    found = asides("He fired it in the Bourry Box, a kiln that has a hob above the ash pit.", "")
    assert found
    assert found[0].front == "What is the Bourry Box?"


@pytest.mark.parametrize(
    "sentence",
    [
        "The potters of Kent agreed on a rule, and the Falcon Road potters created a guild.",
        "The Falcon Road potters adopted a new rule for the kilns.",
        "Lower values produce a paler glaze on the pots.",
        "The specified heat controls the colour of the glaze.",
        "Numerous hand-made plates design the table of the king.",
    ],
)
def test_what_was_done_once_or_by_any_value_is_not_asked(sentence: str) -> None:
    asked = ask(sentence)
    assert asked is None or not _worth(asked, sentence)


def test_a_person_who_is_defined_by_what_he_does_stays() -> None:
    assert _kept("A fireman is the one who feeds the kiln at night.")


def test_a_noun_before_its_own_verb_is_no_verb() -> None:
    assert ask("Firing rules group all cones into three classes.") is None


def test_a_sentence_that_points_back_is_no_cloze() -> None:
    assert gaps("In it, each potter fires 300 pots a day.", (), "kiln") is None
    assert gaps("In Kent, each potter fires 300 pots a day.", (), "kiln")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Bourry box is the most widely copied.",
        "The Bourry box is a good choice.",
        "The Bourry box is an expression of this wish for ash.",
        "Phase two uses the embers of the first firing.",
        "The Bourry box stores the heat of these bricks.",
        "Further information about kilns is found in the handbook.",
    ],
)
def test_a_pale_answer_and_a_numbered_step_are_not_asked(sentence: str) -> None:
    asked = ask(sentence)
    assert asked is None or not _worth(asked, sentence)


def test_after_all_is_no_circumstance() -> None:
    asked = ask("After all, Kentish pottery is based on red clay from the coast.")
    assert asked
    assert asked.front == "What is Kentish pottery based on?"


def test_since_tells_a_reason_only_with_a_verb() -> None:
    since = ask("Raku is popular since the first days of the war.")
    assert since is None or since.sort != "cause"
    since = ask("Raku is popular since it takes an hour.")
    assert since
    assert since.sort == "cause"


@pytest.mark.parametrize(
    "sentence",
    [
        "Always the potter checks the cones before the firing.",
        "Sixty pots fail the last test of the guild.",
        "Part two assumes a knowledge of glazes.",
        "Its chimney drives the draught of the fire.",
        "Part of the wood feeds the ash pit.",
        "The foreman protects the gate of the yard.",
    ],
)
def test_a_subject_is_a_whole_phrase_that_the_document_names(sentence: str) -> None:
    asked = ask(sentence)
    assert asked is None or not _worth(asked, sentence, "Firing pots")


@pytest.mark.parametrize(
    ("sentence", "heading"),
    [
        ("The foreman protects the gate of the yard.", "The foreman"),
        ("Each glaze contains two oxides of iron from clay.", "Glaze"),
        ("The Bourry kiln converts wet clay into pottery.", "Firing pots"),
        ("The kiln yard consists of two halls: one for the glazes and one for clay.", "Firing pots"),
    ],
)
def test_a_name_a_word_of_the_heading_and_counted_parts_are_sure(sentence: str, heading: str) -> None:
    assert _kept(sentence, heading)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Bourry box generates various products.",
        "The Bourry box converts tens of logs into ash.",
        "The Bourry box regulates the draught, heats the chamber above it.",
        "The Bourry box determines your next firing.",
        "The Bourry box repeats the above steps.",
        "The Bourry box selects a cone as it is the rule of the guild.",
        "The Bourry box is supported by the potter to keep the arch.",
        "The Bourry box shows potters where to look.",
        "The Bourry box joins the two halls.",
        "The Bourry box is heated when acceleration of the draught.",
    ],
)
def test_an_answer_that_is_pale_or_goes_on_is_none(sentence: str) -> None:
    asked = ask(sentence)
    assert asked is None or not _worth(asked, sentence)


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("A saggar is a box of fireclay that shields pots from flames.", True),
        ("A saggar is the very heart of every firing in the yard.", False),
        ("A saggar is a more modest vessel than a kiln.", False),
        ("A saggar is the better choice for a thin pot from the wheel.", False),
        ("A saggar is a few pounds of fireclay in the form of a box.", False),
        ("The saggar is a composition of two boxes of fireclay.", False),
        ("The Kiln Guild was a league of potters that set the price of salt.", True),
        ("The guild was a league of potters that set the price of salt.", False),
        ("The spread of glazes is a slow process in the history of pottery.", False),
        ("The goal of a glaze is to seal the pores of the clay.", True),
    ],
)
def test_a_definition_gives_a_kind_of_a_thing(sentence: str, kept: bool) -> None:
    asked = ask(sentence)
    assert bool(asked and _worth(asked, sentence, "Firing pots")) is kept


def test_what_happened_once_is_told_of_a_name() -> None:
    assert _kept("The Bourry box was designed by Emile Bourry.")
    assert not _kept("The glaze was designed by Emile Bourry.", "Glaze")
    assert not _kept("The Bourry box was designed by a number of potters.")


def test_a_time_is_no_place() -> None:
    asked = ask("Raku Week begins in the spring of each year.")
    assert asked
    assert asked.front == "When does Raku Week begin?"
    asked = ask("Salt is used in winter for the glaze.")
    assert asked
    assert asked.front == "When is Salt used?"


def test_a_sum_of_money_is_a_gap() -> None:
    found = gaps("The Guild of Kent sold salt for $3.5 million before the war.", (), "kiln")
    assert found
    assert found[1] == "$3.5 million"


def test_an_adverb_before_the_verb_is_no_part_of_the_subject() -> None:
    asked = ask("The Bourry box gradually collects the embers of the wood.")
    assert asked
    assert asked.front == "What does the Bourry box collect?"


def test_a_reason_is_asked_without_what_makes_it_small() -> None:
    asked = ask("Raku is popular simply because it takes an hour.")
    assert asked
    assert asked.front == "Why is Raku popular?"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Bourry box represents the old way of firing, gas the new way of firing.",
        "Each of the shards in the box is mapped to a numbered kiln.",
        "Glazes alone are the reason of the trade in Kent.",
        "A glaze is a somewhat more complex matter although it is thin.",
        "A glaze is the outer, not the inner, layer of a pot.",
    ],
)
def test_a_second_object_a_share_and_a_comparison_are_not_asked(sentence: str) -> None:
    asked = ask(sentence)
    assert asked is None or not _worth(asked, sentence, "Firing pots")
