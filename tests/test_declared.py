from decks.build.build import build
from decks.build.declared import declared
from tests.documents import read_text

CODE = "```java\npublic class TeaHouse {\n  int pots;\n}\n```\n"
ROOM = "\n\n# Weather\n\n" + "Rain fell, and the wind blew, and nobody went out at all that day.\n" * 40


def test_classes_and_tables_are_declared_and_functions_and_plain_words_are_not():
    lines = [
        "public class TeaHouse {",
        "CREATE TABLE pot_orders (",
        "class Kettle:",
        "function pourTea() {",
        "The class TeaRoom holds cups.",
    ]
    assert declared(lines) == {"TeaHouse", "pot_orders"}


def test_what_only_a_sample_declares_gives_no_card():
    text = f"# Locks\n\nA lock is a guard that keeps two writers apart. The TeaHouse class stores the pots of the guests.\n\n{CODE}{ROOM}"
    fronts = [b.note.front for b in build(read_text(text, family="markdown")).notes]
    assert not any("TeaHouse" in front for front in fronts)
    assert any("lock" in front for front in fronts)
