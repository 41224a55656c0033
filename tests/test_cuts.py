import pytest

from decks.build.english.cuts import alone


@pytest.mark.parametrize(
    ("back", "cut"),
    [
        ("the process by which yeast, bacteria and mould turn sugar into acid", "the process by which yeast, bacteria and mould turn sugar into acid"),
        ("a fine flour and a meal is a coarse one", "a fine flour"),
    ],
)  # fmt: skip
def test_an_answer_ends_at_its_own_statement(back, cut):
    assert alone(back) == cut
