import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decks.build.build import WORDS_PER_CARD, build
from decks.card import faces, ordinals
from decks.documents.document import Document
from decks.text import normalised
from tests.documents import SAMPLES, read_text, sample
from tests.shared import NUMBERS, document_text


def check(document: Document) -> None:
    """Hold a build to the laws of every build."""
    made = build(document)
    words = sum(len(line.split()) for line in document.lines)
    own = len(document.sections) if document.family == "flashcards" else 0
    assert len(made.notes) <= max(3, words // WORDS_PER_CARD, own)
    fronts = [normalised(b.note.front) for b in made.notes]
    assert len(set(fronts)) == len(fronts)
    keys = [b.key for b in made.notes]
    assert len(set(keys)) == len(keys)
    sections: dict[tuple[str, ...], str] = {}
    for section in document.sections:
        sections[section.heading] = (
            sections.get(section.heading, "")
            + "\n"
            + normalised("\n".join((*section.heading[-1:], *section.aliases, section.text)))
        )
    for note in (b.note for b in made.notes):
        assert 1 <= len(note.points) <= 5
        assert note.sources
        for source in note.sources:
            assert 1 <= source.first <= source.last <= len(document.lines)
            assert normalised(source.quote) in sections[source.heading]
        for ordinal in ordinals(note):
            shown = faces(note, ordinal)
            assert shown.front.strip()
            assert shown.back.strip()
            assert len(shown.front) <= 200
            assert len(shown.back) <= 400


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda p: p.name)
def test_the_laws_hold_for_every_sample(path):
    check(sample(path.name))


@pytest.mark.parametrize("number", NUMBERS)
def test_the_laws_hold_for_the_shared_documents(number):
    check(read_text(document_text(number), f"{number}.txt"))


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "# Mice",
                "Mice are small rodents that eat grain.",
                "- **Diet**: Grain and 12 seeds a day.",
                "",
                "It is not (closed.",
                "| a | b |",
                "| --- | --- |",
                "| 1 | 2 |",
                "\x00\u202e\ud800",
                "Why do mice squeak?",
                "They feed on {{c1::x}} grain.",
            ]
        ),
        max_size=14,
    )
)
def test_the_laws_hold_for_any_mix_of_lines(lines):
    check(read_text("\n".join(lines)))


def backs(name: str) -> dict[str, str]:
    return {b.note.front: b.note.back for b in build(sample(name)).notes}


def test_a_definition_a_label_and_a_question_give_cards():
    found = backs("cells.md")
    assert (
        found["What is photosynthesis?"]
        == "The process by which plants turn light energy into chemical energy."
    )
    assert found["What happens in the step “Calvin cycle” of photosynthesis?"].startswith(
        "Carbon dioxide is fixed"
    )
    assert "Why is DNA double-stranded?" in found


def test_a_glossary_asks_for_its_terms_and_declines_the_empty_ones():
    found = backs("glossary_n.md")
    assert "Which three kinds of NAT are there?" in found
    assert not any("etmask" in front for front in found)


def test_a_comparison_is_one_card():
    found = backs("factories.md")
    (front,) = [front for front in found if front.endswith("differ in location?")]
    assert found[front].startswith("Steam: Mills could stand in towns")
    assert "Water: Mills had to stand beside" in found[front]


def test_a_chat_question_with_a_pronoun_is_never_asked():
    assert not any(re.search(r"\bit\b", front) for front in backs("kitchen_chat.txt"))


def test_a_fact_told_twice_is_one_note_with_two_sources():
    text = (
        "# Tin\n\nTin is a soft metal that melts at a low temperature.\n\n# Solder\n\nTin is a soft metal that melts at a low temperature.\n\n"
        + "Filler words make room for more cards in this short text.\n" * 20
    )
    (note,) = [b.note for b in build(read_text(text)).notes if b.note.back.startswith("A soft metal")]
    assert [source.first for source in note.sources] == [3, 7]


def test_keys_stay_when_other_parts_of_the_file_change():
    room = "\n\n# Weather\n\n" + "Rain fell, and the wind blew, and nobody went out at all that day.\n" * 40
    text = (SAMPLES / "glossary_n.md").read_text(encoding="utf-8") + room
    before = {b.key for b in build(read_text(text)).notes}
    added = text.replace("# Node\n", "# Nibble\n\n A nibble is half a byte, which is four bits.\n\n# Node\n")
    after = {b.key for b in build(read_text(added)).notes}
    assert before < after
    assert len(after - before) == 1


def test_progress_is_told_and_can_stop_a_build():
    class StoppedError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise StoppedError

    told: list[tuple[int, int]] = []
    build(sample("cells.md"), lambda done, total: told.append((done, total)))
    assert told[-1] == (told[-1][1], told[-1][1])
    with pytest.raises(StoppedError):
        build(sample("cells.md"), stop)


def test_sections_without_a_note_are_uncovered():
    made = build(
        read_text(
            "# Salt\n\nSalt is a mineral that is made mostly of sodium chloride.\n\n# Later\n\nOh well, maybe.\n"
        )
    )
    assert [s.heading for s in made.uncovered] == [("Later",)]


def test_a_heading_in_capitals_that_repeats_another_gives_nothing():
    text = "# Yard\n\n## Hull Paint\n\nHull paint is a coat that keeps weed off a hull.\n\n## HULL PAINT\n\n- Hull paint is popular because it dries in a day.\n"
    fronts = {b.note.front for b in build(read_text(text + "\nSea and sky.\n" * 40, family="markdown")).notes}
    assert any("hull paint" in front.lower() for front in fronts)
    assert not any("popular" in front for front in fronts)
