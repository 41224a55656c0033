from decks.build.build import build
from decks.build.chats.chats import chat_topic
from decks.build.english.wording import Wording
from decks.build.initialisms import spelled
from tests.documents import read_text, sample


def test_initials_spell_their_words():
    assert spelled("ADR", "Alternative dispute resolution")
    assert not spelled("ADR", "Frustration of contract")


def test_the_topic_of_a_turn_is_what_its_answer_begins_with():
    sections = sample("kitchen_chat.txt").sections
    assert chat_topic(sections[0], Wording()).name == "the Maillard reaction"
    assert chat_topic(sections[1], Wording()).name == "caramelisation"


def test_the_title_of_a_document_is_no_part_of_its_questions():
    assert not any("Cell Biology" in b.note.front for b in build(sample("cells.md")).notes)


def test_a_label_alone_is_asked_with_the_bullet_under_it():
    found = {b.note.front: b.note.back for b in build(sample("factories.md")).notes}
    assert found["How did coal contribute to the Industrial Revolution?"].startswith(
        "Britain had large coal deposits"
    )


def test_sections_of_links_and_summaries_give_nothing():
    text = "# Tea\n\n## Summary\n\nTea is a drink that is made from leaves.\n\n## References\n\n- **Book**: A book that is about tea."
    assert build(read_text(text, family="markdown")).notes == ()
