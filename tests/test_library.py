"""The starter library: what its loader promises, and the craft of every note in it."""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from decks.card import GAP, faces, ordinals
from decks.deckfile import DeckNote, parse, render
from decks.library.library import shelf
from tests.shared import CHECKS, NUMBERS, document_text, with_checks

BOOKS = shelf()
NOTES = [note for book in BOOKS for note in book.notes]
CARDS = [(note, ordinal, faces(note, ordinal)) for note in NOTES for ordinal in ordinals(note)]

UNSEEN = re.compile(
    r"\b(?:the|this|that) (?:text|author|document|passage|article|chapter|figure|image|table)s? (?:says|gives|shows|names)"
    r"|\b(?:in|according to) (?:the|this) (?:text|document|passage|article|chapter|section)\b"
    r"|\bthe (?:text|author|document)\b(?!-| of| in| that| to| \")"
    r"|\b(?:shown|mentioned|described|listed) (?:above|below|here)\b",
    re.IGNORECASE,
)
PRONOUN = re.compile(r"(?:it|its|they|their|them|these|those|this|he|she|we)\b", re.IGNORECASE)
YES_NO = re.compile(
    r"(?:is|are|was|were|does|do|did|can|could|should|will|would|has|have|had|may|must)\b", re.IGNORECASE
)
BARE_NUMBER = re.compile(
    r"(?:in |about |over )?[\d.,]+(?: (?:%|percent|thousand|million|billion|trillion))?\.?"
)
DOUBT = re.compile(
    "disput|doubt|outdat|wrong|correct|in fact|check|conflict|contradict|misspell|imprecis|true only|as of",
    re.IGNORECASE,
)
COMMON = frozenset(
    """a an and are as at be but by can did do does each for from had has have how in is it its of on or
    than that the their then they this to was what when where which who why will with""".split()  # noqa: SIM905
)


# The shelf


def test_every_deck_file_stands_on_the_shelf_with_a_subject():
    lying = {file.name for file in files("decks.library").iterdir() if file.name.endswith(".md")}
    assert {f"{book.name}.md" for book in BOOKS} == lying
    assert all(book.subject and book.title and book.notes for book in BOOKS)


def test_every_book_is_one_deck_and_every_document_one_branch_under_language_models():
    branches = {}
    for book in BOOKS:
        assert {each.deck for each in parse(book.text)} == {book.deck}
        assert book.deck.startswith("Language models::")
        assert book.deck.endswith(f"::{book.title}")
        for note in book.notes:
            branches.setdefault(note.sources[0].path, set()).add(book.deck.split("::")[1])
    assert len(branches) == len(NUMBERS)
    assert all(len(decks) == 1 for decks in branches.values())


def test_the_deck_files_are_as_the_app_would_write_them():
    for book in BOOKS:
        assert render(DeckNote(book.deck, note) for note in book.notes) == book.text


def test_every_note_has_a_permanent_id_of_its_own():
    guids = Counter(note.guid for note in NOTES)
    assert set(guids.values()) == {1}
    assert all(re.fullmatch(r"(?:[2-9a-km-z]{4}-){2}[2-9a-km-z]{4}", guid) for guid in guids)


def test_the_library_is_a_season_of_study():
    assert 350 <= len(NOTES) <= 450


def test_kinds_are_mixed():
    share = Counter(note.kind for note in NOTES)
    assert share["cloze"] >= 0.15 * len(NOTES)
    assert share["reversed"] >= 0.10 * len(NOTES)


# Craft


def test_a_front_is_short():
    assert [card.front for _, _, card in CARDS if len(card.front.split()) > 30] == []


def test_a_front_stands_alone():
    stray = [
        card.front
        for _, _, card in CARDS
        if UNSEEN.search(card.front) or PRONOUN.match(card.front) or card.front.endswith(":")
    ]
    assert stray == []


def test_a_back_is_short():
    assert [card.back for _, _, card in CARDS if not 0 < len(card.back.split()) <= 40] == []


def test_a_back_is_one_fact_or_a_list_of_at_most_three():
    crowded = [
        card.back
        for _, _, card in CARDS
        if len(re.findall(r"(?m)^- ", card.back)) not in {0, 2, 3}
        or len(re.findall(r"[.!?](?=\s|$)", card.back)) > 2
        or card.back.count(";") > 2
    ]
    assert crowded == []


def test_nothing_speaks_of_the_document_on_the_card_itself():
    assert [card.back for _, _, card in CARDS if UNSEEN.search(card.back)] == []


def test_every_note_has_one_to_four_points():
    assert [note.front for note in NOTES if not 1 <= len(note.points) <= 4] == []


def test_points_are_plain_statements():
    points = [point.text for note in NOTES for point in note.points]
    assert [
        text for text in points if not 1 <= len(text.split()) <= 20 or text.endswith(("?", ":", ";"))
    ] == []


def test_no_question_can_be_answered_with_yes_or_no():
    leading = [
        card.front
        for note, _, card in CARDS
        if note.kind != "cloze"
        and (YES_NO.match(card.front) or re.match(r"(?:yes|no)\b\W*(?:$|[,.;:])", card.back, re.IGNORECASE))
    ]
    assert leading == []


def test_no_front_gives_its_answer_away():
    given = []
    for note, _, card in CARDS:
        asked, answered = content(card.front), content(card.back)
        if note.kind == "cloze":
            hidden = re.escape(card.back)
            if re.search(rf"(?<!\w){hidden}(?!\w)", re.sub(r"\[.*?\]", " ", card.front), re.IGNORECASE):
                given.append(card.front)
        elif len(asked & answered) >= 0.6 * len(answered):
            given.append(card.front)
    assert given == []


def test_a_number_is_asked_as_a_gap():
    assert [note.front for note in NOTES if note.kind == "basic" and BARE_NUMBER.fullmatch(note.back)] == []


def test_a_reversed_card_answers_with_a_name():
    names = [card.back for note, ordinal, card in CARDS if note.kind == "reversed" and ordinal == 1]
    assert [name for name in names if len(name.split()) > 6 or "?" in name] == []


def test_every_note_says_where_it_stands_and_quotes_nothing():
    for note in NOTES:
        assert note.sources, note.front
        for source in note.sources:
            assert re.fullmatch(r"\d{3}_[0-9a-f]{16}\.txt", source.path), note.front
            assert source.heading, note.front
            assert 0 < source.first <= source.last <= source.first + 40, note.front
            assert not source.quote, note.front


def test_formulas_and_code_are_closed_and_marked():
    for note in NOTES:
        for text in (note.front, note.back, note.remark):
            prose = re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL)
            assert prose.count("$") % 2 == 0, text
            assert "`" not in prose, text
            assert not re.search(r"\\[a-z]{2,}", re.sub(r"\$[^$]*\$", "", prose)), text


def test_tags_are_shared_so_that_related_notes_find_each_other():
    counts = Counter(tag for note in NOTES for tag in note.tags)
    assert [tag for tag in counts if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", tag)] == []
    assert [note.front for note in NOTES if all(counts[tag] == 1 for tag in note.tags)] == []


def test_no_two_cards_ask_the_same():
    asked = Counter(re.sub(r"\W+", " ", card.front.casefold()) for _, _, card in CARDS)
    assert [front for front, count in asked.items() if count > 1] == []


# Against the documents


@pytest.mark.parametrize("number", NUMBERS)
def test_every_source_lies_within_its_document(number):
    last = len(document_text(number).split("\n"))
    sources = [source for note in NOTES for source in note.sources if source.path.startswith(number)]
    assert sources
    assert all(1 <= source.first <= source.last <= last for source in sources)


@pytest.mark.parametrize("number", NUMBERS)
def test_the_library_speaks_in_its_own_words(number):
    known = set(runs(re.findall(r"\w+", document_text(number).casefold())))
    assert [" ".join(run) for run in prose_runs() if tuple(word.casefold() for word in run) in known] == []


@with_checks
def test_a_statement_that_is_wrong_is_never_left_without_a_remark():
    errors = [
        (error["doc"], first, last)
        for error in json.loads((CHECKS / "factual_errors.json").read_text(encoding="utf-8"))
        if error.get("cls") == "fact" and error["confidence"] in {"high", "medium"}
        for first, last in spans(error["lines"])
    ]
    silent = [
        note.front
        for note in NOTES
        for source in note.sources
        for doc, first, last in errors
        if source.path.startswith(doc) and first <= source.last and source.first <= last
        if not DOUBT.search(note.remark)
    ]
    assert silent == []


@with_checks
@pytest.mark.parametrize("number", NUMBERS)
def test_the_library_covers_the_document(number, tmp_path):
    report = tmp_path / "report.json"
    expected = CHECKS / "expected" / f"expected_{number}.json"
    check("coverage_check.py", cards_file(tmp_path), expected, "--json", report)
    found = json.loads(report.read_text())
    topics = json.loads(expected.read_text(encoding="utf-8"))["topics"]
    should = sum(topic["answerable"] and topic["priority"] == "should" for topic in topics)
    assert found["must_covered"] == found["must"]
    assert found["covered"] - found["must_covered"] >= 0.9 * should
    faults = (
        "wrong",
        "noise",
        "dirt",
        "long_front",
        "long_back",
        "duplicates",
        "ambiguous",
        "disputed_no_note",
    )
    assert {fault: found[fault] for fault in faults} == dict.fromkeys(faults, 0)


@with_checks
def test_the_cards_are_clean(tmp_path):
    check("cards_check.py", cards_file(tmp_path), "--min-clean", "0.95")


# Helpers


def content(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z0-9]+(?:[-'][a-z0-9]+)*", text.lower())
    return frozenset(re.sub(r"(?<=[a-z]{3})(?<!s)s$", "", word) for word in words if word not in COMMON)


def runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(8)), strict=False)


def prose_runs() -> Iterator[tuple[str, ...]]:
    """Every eight words in a row of the library, quotations aside, that are not mostly names and numbers."""
    for note in NOTES:
        texts = (GAP.sub(r"\2", note.front), note.back, note.remark, *(point.text for point in note.points))
        for text in texts:
            for part in re.split(r"[\"“”]", text)[::2]:
                for run in runs(re.findall(r"\w+", part)):
                    if sum(word.islower() for word in run) >= 4:
                        yield run


def spans(lines: str) -> Iterator[tuple[int, int]]:
    for part in lines.split(";"):
        ends = part.split("-")
        yield int(ends[0]), int(ends[-1])


def cards_file(folder: Path) -> Path:
    path = folder / "cards.json"
    path.write_text(
        json.dumps(
            [
                {
                    "kind": note.kind,
                    "front": card.front,
                    "back": card.back,
                    "remark": note.remark,
                    "source": {
                        "path": source.path,
                        "heading": source.heading,
                        "lines": [source.first, source.last],
                    },
                }
                for note, _, card in CARDS
                for source in note.sources[:1]
            ]
        )
    )
    return path


def check(script: str, *arguments: object) -> None:
    command = [sys.executable, str(CHECKS / script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
