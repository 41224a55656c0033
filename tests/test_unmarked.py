from decks.documents.blocks import Row
from decks.documents.unmarked import remarked, without_symbols


def rows(text: str) -> list[Row]:
    return [Row(line, at, at) for at, line in enumerate(text.splitlines(), 1)]


def marked(text: str) -> list[str]:
    return [row.text for row in remarked(rows(text)) if row.text]


def test_a_short_line_over_a_sentence_is_a_heading():
    text = "Bread and Its Flour\nBread is baked from dough.\n\nRye Flour\nRye flour binds much water."
    assert marked(text)[0::2] == ["## Bread and Its Flour", "## Rye Flour"]


def test_a_label_goes_with_the_line_under_it_and_heads_a_list():
    text = "Kinds of Yeast:\n\nDry Yeast:\n\nIt keeps for a year.\n\nFresh Yeast:\n\nIt keeps for two weeks."
    assert marked(text) == [
        "##### Kinds of Yeast",
        "- Dry Yeast: It keeps for a year.",
        "- Fresh Yeast: It keeps for two weeks.",
    ]


def test_inline_labels_are_entries_of_one_list():
    text = "Flours differ:\n\nWheat: Rich in gluten, so the dough is elastic.\n\nRye: Poor in gluten."
    assert marked(text)[1:] == ["- Wheat: Rich in gluten, so the dough is elastic.", "- Rye: Poor in gluten."]


def test_numbered_headings_nest_and_numbered_entries_stay():
    text = (
        "1. What is dough?\nDough is flour and water.\n2. Rules of Kneading\n1. Rest First\nThe dough must rest.\n\nIt grows soft in an hour.\n2. Fold Often\n"
        "Folding adds air.\n3. Flour Last\nIt keeps the dough from sticking.\n3. Steps\nHere are the steps:\n1. Mix the flour\n2. Knead the dough\n3. Bake it"
    )
    assert [line for line in marked(text) if line.startswith("#")] == [
        "## 1. What is dough?",
        "## 2. Rules of Kneading",
        "### 1. Rest First",
        "### 2. Fold Often",
        "### 3. Flour Last",
        "## 3. Steps",
    ]
    assert marked(text)[-3:] == ["1. Mix the flour", "2. Knead the dough", "3. Bake it"]


def test_copied_code_is_left_out():
    text = 'The answer is JSON:\njson\nCopy code\n{\n  "id": 1\n}\nThe id counts from one upwards.'
    assert marked(text) == ["The answer is JSON:", "The id counts from one upwards."]


def test_lines_broken_at_a_width_are_put_together():
    line = "The crust of a loaf browns because sugars and amino acids react\nwith each other above a heat of one hundred and forty degrees and\ngive hundreds of substances with a flavour of their own, as they do\nin coffee."
    assert len(marked(line)) == 1


def test_marked_text_stays_as_it_is():
    text = "**Rye**\nShort Line\nA sentence follows here."
    assert marked(text) == text.splitlines()


def test_pictures_at_the_start_of_lines_are_bullets():
    found = without_symbols(rows("✅ Crust: hard and brown\n1️⃣ Mix\n🚀 **Baking**"))
    assert [row.text for row in found] == ["- Crust: hard and brown", "1. Mix", "**Baking**"]


def test_short_headings_each_over_one_paragraph_are_entries():
    text = "Kinds of flour:\n\nWhole flour\nFlour that holds the bran and the germ.\n\nStrong flour\nFlour with much protein, for bread.\n\nIt keeps for a year."
    assert marked(text) == [
        "##### Kinds of flour",
        "- **Whole flour**: Flour that holds the bran and the germ.",
        "- **Strong flour**: Flour with much protein, for bread.",
        "It keeps for a year.",
    ]


def test_numbered_steps_over_a_sentence_are_entries_named_by_what_is_done():
    text = "Bread needs two things.\n\nStep 1: Mixing bowl\nHolds the dough while it rises.\n\nStep 2: Oven\nBakes the dough in an hour."
    assert marked(text)[1:] == [
        "- **Mixing bowl**: Holds the dough while it rises.",
        "- **Oven**: Bakes the dough in an hour.",
    ]


def test_entries_with_long_texts_are_no_broken_lines():
    text = "Left gate: between the upper and the lower basin of the lock\nRight gate: between the lower basin and the open river bed\nBack gate: between the upper basin and the canal above"
    assert len(marked(text)) == 3


def test_a_plain_copy_may_stand_between_written_headings():
    text = (
        "Rye Flour\nRye flour binds much water.\n\n# Yeast\n\nDry Yeast:\n\nIt keeps for a year.\n"
        + "\n" * 12
    )
    assert marked(text) == [
        "## Rye Flour",
        "Rye flour binds much water.",
        "# Yeast",
        "- Dry Yeast: It keeps for a year.",
    ]


def test_a_comment_in_copied_code_is_no_heading():
    text = "Rye Flour\nRye flour binds much water.\n\nbash\nCopy code\n# Weigh it\nweigh = rye\n" + "\n" * 12
    assert marked(text) == ["## Rye Flour", "Rye flour binds much water."]


def test_what_it_does_is_a_label():
    assert "- What it does: Blends the dough." in marked(
        "Mixer\n\nWhat it does:\nBlends the dough.\n\nExample:\nA roll."
    )


def test_a_table_with_a_rule_stays_in_a_plain_copy():
    text = "Kinds of flour:\n\nGrain\t| Gluten\n----- | -----\nRye\t| Poor\nWheat\t| Rich\n\nFresh Yeast:\n\nIt keeps for two weeks."
    assert marked(text)[-5:] == [
        "Grain\t| Gluten",
        "----- | -----",
        "Rye\t| Poor",
        "Wheat\t| Rich",
        "- Fresh Yeast: It keeps for two weeks.",
    ]


def test_headings_over_their_text_stay():
    assert marked("## Rye\nIt binds water.\n\n## Wheat\nIt is elastic.") == [
        "## Rye",
        "It binds water.",
        "## Wheat",
        "It is elastic.",
    ]


def test_short_lines_under_a_label_are_its_list_though_parted():
    text = "Rye Flour\nRye flour binds water.\n\nPros:\n\nKeeps bread moist\n\nNeeds little yeast\n\nCons:\n\nMakes a sticky dough\n\nRises slowly and little\n\nTakes long\n\nWheat Flour\nIt is elastic."
    assert marked(text) == [
        "## Rye Flour",
        "Rye flour binds water.",
        "- Pros: Keeps bread moist. Needs little yeast",
        "##### Cons",
        "- Makes a sticky dough",
        "- Rises slowly and little",
        "- Takes long",
        "## Wheat Flour",
        "It is elastic.",
    ]


def test_a_code_name_with_its_gloss_is_a_heading():
    assert marked("1. knead – Work the dough\nIt works the dough.\n\n2. prove – Let it rest\nIt waits.")[
        0::2
    ] == [
        "## 1. knead – Work the dough",
        "## 2. prove – Let it rest",
    ]
