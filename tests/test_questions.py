import pytest

from decks.build.build import build
from decks.build.chats.questions import answered
from decks.build.chats.typed import standing
from decks.build.english.wording import Wording
from tests.documents import read_text


@pytest.mark.parametrize(
    ("said", "front"),
    [
        ("What is a moraine?", "What is a moraine?"),
        ("And what's a moraine?", "What is a moraine?"),
        ("can u explain what a moraine is", "What is a moraine?"),
        ("who named the ice age btw?", "Who named the ice age?"),
        ("what is a moraine made of", "What is a moraine made of?"),
        ("Can you explain how glaciers work?", "How do glaciers work?"),
        ("Could you please tell me why glaciers are blue", "Why are glaciers blue?"),
        (
            "Can you explain the difference between firn and ice?",
            "What is the difference between firn and ice?",
        ),
        ("How do you measure a glacier? My teacher asked.", "How do you measure a glacier?"),
        ("Why is that?", ""),
        ("can it happen at night", ""),
        ("What about sunsets?", ""),
        ("continue", ""),
        ("my glacier melts, why", ""),
        ("why glaciers were blue?", "Why were glaciers blue?"),
        ("How the tongue of a glacier moves?", ""),
        ("what a moraine is?", "What is a moraine?"),
        ("how many glaciers exist?", "How many glaciers exist?"),
        ("What does the symbol mean?", ""),
        ("what is firn ,ice,snow?", ""),
        (
            "What is the difference between firn, ice and snow?",
            "What is the difference between firn, ice and snow?",
        ),
    ],
)
def test_a_question_stands_alone_or_is_not_asked(said, front):
    assert standing(said) == front


def cards(*turns: str) -> list[tuple[str, str]]:
    wording = Wording()
    wording.learn(turns)
    text = "\n".join(
        f"You said:\n{asked}\nBot said:\n{told}" for asked, told in zip(turns[::2], turns[1::2], strict=True)
    )
    return [
        (card.front, card.back)
        for section in read_text(text, family="chat").sections
        for card in answered(section, wording)
    ]


def test_the_first_sentence_answers_where_it_tells_something():
    assert cards(
        "Who named the glacier?", "John Muir named the glacier in 1879. It lies in Alaska.",
        "How are glaciers measured?", "Measuring glaciers is a crucial step in science.",
        "Why do glaciers move?", "It depends on the slope.",
    ) == [("Who named the glacier?", "John Muir named the glacier in 1879.")]  # fmt: skip


def test_what_gives_no_reason_does_not_answer_a_why_nor_does_a_title_or_a_list_of_kinds():
    assert cards(
        "Why is firn white?", "Firn is a stage between snow and ice.",
        "Why is ice blue?", "Ice is blue because it swallows red light.",
        "What should be packed for a glacier?", "The Importance of Good Gear on a Glacier",
        "What is the use of crampons vs snowshoes?", "Crampons grip ice. Snowshoes carry on snow.",
        "What are groups?", "- Rope groups\n- Bivouac groups",
        "How does a crampon work?", "- **Front points:** bite into ice.\n- **Straps:** hold the boot.",
    ) == [("Why is ice blue?", "Because it swallows red light.")]  # fmt: skip


def test_a_list_answers_a_question_or_a_heading():
    made = cards(
        "How does a glacier form?", "A glacier forms like this:\n\n1. Snow falls on snow.\n2. Its weight presses the air out.",
        "What is ice?", "Ice is frozen water.\n\nWhen to Cross a Glacier:\nWhen snow bridges are frozen.\nWhen two others are on the rope.\nWhen the sky is clear.",
    )  # fmt: skip
    assert made == [
        ("How does a glacier form?", "- Snow falls on snow.\n- Its weight presses the air out."),
        ("What is ice?", "Frozen water"),
        (
            "When should you cross a glacier?",
            "- When snow bridges are frozen.\n- When two others are on the rope.\n- When the sky is clear.",
        ),
    ]


def test_names_typed_small_are_written_as_the_answer_writes_them():
    assert standing("who were the medici", "The Medici were bankers.") == "Who were the Medici?"
    assert standing("what is tcp?", "TCP is a protocol for streams.") == "What is TCP?"
    assert standing("what is rye?", "Rye is a cereal, and rye stands the cold.") == "What is rye?"


def test_an_answer_does_not_say_its_question_again():
    found = cards("who were the medici", "The Medici were bankers of Florence who paid for many churches.")
    assert found == [("Who were the Medici?", "Bankers of Florence who paid for many churches.")]


def test_the_questions_of_an_answer_are_asked_as_they_stand_and_an_example_is_not():
    answer = (
        "### 1. Swarming\n\n**What is it?**\n\nSwarming is the way in which a colony divides.\n\n**How It Works**:\n\n1. Workers raise queens.\n2. The old queen leaves.\n\n"
        "**Example: The Orchard**\n\n- Ilse buys 12 hives worth $40.\n\n### 2. Risks in Beekeeping\n\n**What are Tracheal Mites?**\n\nTracheal mites involve the windpipe of a bee and its brood."
    )
    text = f"### You said:\n\nexplain bees, use Ilse in examples\n\n### ChatGPT said:\n\n{answer}\n\n### You said:\n\nthx\n\n### ChatGPT said:\n\nYou're welcome!"
    fronts = [built.note.front for built in build(read_text(text, family="chat")).notes]
    assert "How does swarming work?" in fronts
    assert "What are tracheal mites?" in fronts
    assert not any("Ilse" in front for front in fronts)


def test_a_request_to_explain_asks_what_the_thing_is():
    found = cards(
        "can u explain the tidal cycle to me like im 12", "Sure! The tidal cycle describes how the sea rises and falls twice a day.",
        "and what does a tide gauge do? whats a good value", "A tide gauge measures the height of the sea at a harbour.",
        "where does the salt come from", "The salt comes from rocks on land and from vents in the sea floor.",
    )  # fmt: skip
    assert (
        "What is the tidal cycle?",
        "The tidal cycle describes how the sea rises and falls twice a day.",
    ) in found
    assert ("What does a tide gauge do?", "Measures the height of the sea at a harbour.") in found
    assert ("Where does the salt come from?", "From rocks on land and from vents in the sea floor.") in found


def test_a_heading_over_a_noun_phrase_is_a_term():
    answer = "1. Low tide\n\n- The time in which the sea falls at a coast.\n- It lasts about six hours.\n\n2. Spring tide\n\nThe high tide that comes after a full moon.\n\nIt is higher than others by a fifth on most coasts of the world, and lower on some."
    text = (
        f"You said:\nexplain tides\nBot said:\nTides have names.\n\n{answer}\nYou said:\nthx\nBot said:\nBye!"
    )
    fronts = [built.note.front for built in build(read_text(text, family="chat")).notes]
    assert "What does “low tide” mean?" in fronts


def test_a_question_without_a_verb_does_not_stand():
    assert standing("Why Norway?") == ""
    assert standing("Why is Norway rich?") == "Why is Norway rich?"


def test_a_question_how_many_is_answered_by_what_there_is():
    found = cards(
        "how many tides exist in a day?",
        "As of my last update in May 2021, there are 2 tides a day on most coasts. They follow the moon.",
    )
    assert ("How many tides exist in a day?", "2 tides a day on most coasts.") in found
