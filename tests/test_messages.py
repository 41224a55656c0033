import json
from pathlib import Path

import pytest

from decks.documents.reader import read

ASKED, TOLD = "What is slip?", "Slip is thin clay.\n\nIt joins the parts of a pot."
PLAIN = [
    {"role": "system", "content": "Be short."},
    {"role": "user", "content": ASKED},
    {"role": "assistant", "content": TOLD},
]
SHARED = {"conversations": [{"from": "human", "value": ASKED}, {"from": "gpt", "value": TOLD}]}
PARTED = {
    "mapping": {
        "a": {"message": None},
        "b": {"message": {"author": {"role": "user"}, "content": {"content_type": "text", "parts": [ASKED]}}},
        "c": {
            "message": {"author": {"role": "assistant"}, "content": {"content_type": "text", "parts": [TOLD]}}
        },
    }
}
BLOCKS = {
    "chat_messages": [
        {"sender": "human", "text": ASKED},
        {"sender": "assistant", "content": [{"type": "text", "text": TOLD}]},
    ]
}


@pytest.mark.parametrize("export", [PLAIN, SHARED, PARTED, BLOCKS])
def test_an_export_is_read_as_its_chat(export):
    made = read(Path("chat.json"), json.dumps(export, indent=1).encode())
    assert made.family == "chat"
    assert [section.heading for section in made.sections] == [(ASKED,)]
    assert made.sections[0].text == TOLD


def test_a_message_may_stand_on_each_line():
    lines = "\n".join(json.dumps(message) for message in PLAIN)
    made = read(Path("chat.jsonl"), lines.encode())
    assert [section.heading for section in made.sections] == [(ASKED,)]
    assert made.places[made.sections[0].first - 1] == "message 1"


@pytest.mark.parametrize(
    "text", ['{"role": "user"', '[{"role": "user", "content": "Only one."}]', '{"from": 3, "to": [1]}']
)
def test_what_is_no_chat_stays_as_it_is(text):
    assert read(Path("x.json"), text.encode()).lines == (text,)
