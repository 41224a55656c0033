"""Questions with folded answers: cards where they make the file, a fold without its button where they do not."""

from decks.documents.revealed import cards, unfolded
from tests.documents import read_text


def fold(answer: str, *, summary: str = "Show answer") -> str:
    return f"<details>\n<summary>{summary}</summary>\n\n{answer}\n</details>\n\n---\n\n"


HORSES = "# Stable\n\nTry to recall each.\n\n---\n\n" + "".join(
    f"### {name}\n**Which role has this animal?**\n\n{fold(answer, summary='Click to reveal answer')}"
    for name, answer in (
        ("Shire", "It pulls ploughs.\nIt also pulls brewers' drays."),
        ("Pony", "It carries children."),
        ("Cob", "It does any work."),
        ("Hack", "It is ridden on roads."),
    )
)


def test_a_folded_answer_is_the_back_of_the_question_over_it_which_names_its_heading():
    read = read_text(HORSES)
    assert read.family == "flashcards"
    assert [section.heading[-1] for section in read.sections] == [
        "Which role has Shire?",
        "Which role has Pony?",
        "Which role has Cob?",
        "Which role has Hack?",
    ]
    assert read.sections[0].text == "It pulls ploughs. It also pulls brewers' drays."
    assert len(cards(HORSES.split("\n"))) == len(HORSES.split("\n"))


def test_numbers_are_no_part_of_a_question_and_a_summary_may_ask_itself():
    text = (
        f"**1. What is a hame for?**\n\n{fold('It takes the pull of the traces.')}"
        f"### Q2. What is a bit made of?\n{fold('Of steel.', summary='Solution')}"
        f"{fold('By its teeth.', summary='How is the age of a horse told?')}"
        f"**4.** Where does a girth lie? (on a pony)\n\n{fold('Under the belly:' + chr(10) + '- behind the elbow')}"
    )
    asked = [line for line in cards(text.split("\n")) if line.startswith("Q: ")]
    assert asked == [
        "Q: What is a hame for?",
        "Q: What is a bit made of?",
        "Q: How is the age of a horse told?",
        "Q: Where does a girth lie (on a pony)?",
    ]


def test_in_a_text_of_its_own_only_the_button_goes():
    lines = [*["A long text about saddles and what they are stuffed with."] * 30, *HORSES.split("\n")]
    assert not cards(lines)
    left = unfolded(lines)
    assert left[:30] == lines[:30]
    assert "### Shire" in left
    assert not any("reveal" in line for line in left)


def test_a_list_is_an_answer_and_what_stands_below_an_answer_is_none():
    asked = "".join(
        f"### Q{n}. What are the parts of bit {n}?\n{fold(f'1. **Rings** for rein {n}' + chr(10) + f'2. Mouthpiece {n}' + chr(10) * 2 + 'Mnemonic: RM')}"
        for n in range(1, 5)
    )
    sections = read_text(
        f"{asked}**5.** How is it cleaned?\n\n{fold('With **water**.' + chr(10) * 2 + 'Often asked.')}"
    ).sections
    assert sections[0].text == "1. Rings for rein 1\n2. Mouthpiece 1"
    assert sections[-1].text == "With water."
