import pytest

from decks.build.english.cuts import alone


@pytest.mark.parametrize(
    ("back", "cut"),
    [
        ("the process by which yeast, bacteria and mould turn sugar into acid", "the process by which yeast, bacteria and mould turn sugar into acid"),
        ("a fine flour and a meal is a coarse one", "a fine flour"),
        ("not to a crack, but to a slow bend of the beam", "not to a crack, but to a slow bend of the beam"),
        ("a warm room for the dough and it needs no yeast", "a warm room for the dough"),
        ("a change in the grain—sort it by hand", "a change in the grain"),
        ("a slow leak and eventually empty the tank", "a slow leak"),
        ("a coarser grain, because tired millers hurry", "a coarser grain"),
        ("a rise of the river. attempts to drain it fail", "a rise of the river"),
        ("a right, since 1832, of every town", "a right, since 1832, of every town"),
        ("rust but keeps the metal warm for hours", "rust"),
        ("not rust but keeps the metal", "not rust but keeps the metal"),
        ("a hot fire and a weak draught denotes a closed damper", "a hot fire"),
        ("a lid from the top of a pot and a jar but has a hole", "a lid from the top of a pot and a jar"),
        ("stray heat and small clay lids keep the steam", "stray heat"),
        ("salt, ash, and other grains found in the kiln", "salt, ash, and other grains found in the kiln"),
        ("a new way to bake, since the ovens are large, and each oven has a door of its own", "a new way to bake"),
        ("a lack of rest, as can noise at night", "a lack of rest"),
        ("the habit to give ovens traits—such as moods, wishes, or names—to please their owners", "the habit to give ovens traits to please their owners"),
        ("steam in a closed pot, then releases it", "steam in a closed pot"),
        ("a pot—round, heavy—of clay from the river", "a pot—round, heavy—of clay from the river"),
        ("a coarser grain, since it cools more slowly than glass", "a coarser grain"),
    ],
)  # fmt: skip
def test_an_answer_ends_at_its_own_statement(back, cut):
    assert alone(back) == cut


def test_what_is_set_in_between_commas_belongs_to_its_statement():
    told = "a lease that gives the potter the right, but not the duty, to fire the kiln each week"
    assert alone(told) == told
