from decks.documents.flat import cards_found
from tests.documents import read_text, sample


def fronts(text: str):
    return [s.heading[-1] for s in read_text(text, family="flashcards").sections]


def test_fronts_are_told_from_backs_by_their_look():
    assert [s.heading[-1] for s in sample("contract_cards.txt").sections] == [
        "What is a contract?",
        "Consideration",
        "Offer",
        "What is the postal rule?",
        "Misrepresentation",
        "ADR",
        "Frustration",
        "Why are minors protected?",
    ]


def test_a_guessed_front_is_marked_as_unsure():
    text = "Sails\nMainsail\nthe largest sail, behind the mast\nReefing\nLess sail\nin a strong wind\nHow is a jib held?\nBy its sheets.\n"
    unsure = {s.heading[-1]: bool(s.blocks[0].unsure) for s in read_text(text, family="flashcards").sections}
    assert unsure == {"Mainsail": False, "Reefing": True, "How is a jib held?": False}


def test_cards_under_lines_that_count_them():
    text = (
        "Unit 2: Bread\n0.0(0)\nStudied by 3 people\nLearn\nPractice Test\n2 Terms\n"
        "1\nNew cards\nsourdough\nbread that rises by wild yeast\n"
        "2\nNew cards\nbaker's percentage\n(of flour)\nweight of water\nas a share of the flour\n"
        "3\nNew cards\nWhy is dough kneaded?\nTo form gluten.\nExplore top flashcards\nother cards\n"
    )
    read = read_text(text, family="flashcards").sections
    assert [s.heading for s in read] == [
        ("Unit 2: Bread", "sourdough"),
        ("Unit 2: Bread", "baker's percentage (of flour)"),
        ("Unit 2: Bread", "Why is dough kneaded?"),
    ]
    assert read[1].blocks[0].text == "weight of water\nas a share of the flour"
    assert read[2].last == 20


def test_what_a_page_says_around_its_cards_is_left_out():
    text = (
        "Rivers Flashcards | Quizlet\nTerms in this set (3)\nDelta\nLand that a river lays down at its mouth.\n"
        "Meander\nA bend of a river. It moves downstream.\nSource\nwhere a river begins\nSets with similar terms\nLakes\n"
    )
    read = read_text(text, family="flashcards").sections
    assert [s.heading for s in read] == [("Rivers", "Delta"), ("Rivers", "Meander"), ("Rivers", "Source")]
    assert read[-1].text == "where a river begins"


def test_terms_and_definitions_are_marks_too():
    text = "Term\nbow\nDefinition\nfront of a ship\nTerm\nstern\nDefinition\nback of a ship\n"
    assert fronts(text) == ["bow", "stern"]


def test_term_tab_definition():
    assert fronts("aorta\tthe largest artery\nvena cava\ta large vein\natrium\tupper chamber") == [
        "aorta",
        "vena cava",
        "atrium",
    ]


def test_question_and_answer_lines_with_the_chrome_of_the_page():
    text = "Heart\nQ\nWhat pumps blood?\nA\nThe heart.\nHow well did you know this?\n1\n2\n3\n4\n5\nQ\nWhat carries it away?\nA\nArteries.\nHow well did you know this?\n1\n2\n3\n4\n5\n"
    assert fronts(text) == ["What pumps blood?", "What carries it away?"]


def test_strict_alternation():
    text = "ion\nan atom with a charge on it\nacid\na substance that gives protons away\nbase\na substance that takes protons up\n"
    assert fronts(text) == ["ion", "acid", "base"]


def test_numbered_blocks():
    text = "1. Mercury\nThe planet nearest to the sun.\nIt has no moon.\n2. Venus\nThe hottest planet.\n3. Mars\nThe red planet.\n"
    assert fronts(text) == ["Mercury", "Venus", "Mars"]


def test_nothing_is_found_in_prose():
    assert (
        cards_found(
            ["It rained all day, and the river rose by a metre.", "Nobody went out before the evening came."]
        )
        == 0
    )


def test_what_a_page_says_around_numbered_blocks_is_left_out():
    text = (
        "Home > Cards\nRope work 1\nA deck by knotter7. Choose what to do!\n1. bight\na bend in a rope\n\n"
        "2. What is a whipping?\nTwine around an end.\nIt stops the end from fraying.\n\n3. splice\ntwo ropes woven into one\n\n"
        "Card Set Facts\nAuthor: knotter7\n"
    )
    read = read_text(text, family="flashcards").sections
    assert [s.heading[-1] for s in read] == ["bight", "What is a whipping?", "splice"]
    assert read[1].text == "Twine around an end. It stops the end from fraying."
    assert read[2].text == "two ropes woven into one"


def test_the_title_of_a_unit_is_no_front():
    text = "Rope work\nUnit II\nbight\na bend in a rope that does not cross itself.\nsplice\ntwo ropes that are woven into one.\nUnit III\ntoggle\na wooden pin that holds a loop of rope.\n"
    assert fronts(text) == ["bight", "splice", "toggle"]


def test_definitions_above_their_terms_are_turned():
    text = (
        "Ship words Flashcards\nHow many masts has a ketch?\nTwo\nThe beam along the bottom of a ship\nKeel\nTo turn the bow through the wind\nTack\n"
        "A rope that hoists a sail to the masthead\nHalyard\nThe side away from the wind\nLee\nA bend tied in a rope around a post\nHitch\n"
    )
    read = read_text(text)
    assert read.family == "flashcards"
    assert fronts(text) == ["How many masts has a ketch?", "Keel", "Tack", "Halyard", "Lee", "Hitch"]


def test_a_page_that_describes_its_cards_is_no_card():
    text = (
        "1/28\nA set of vocabulary flashcards on ropes and sails from the first lesson.\nName | Mastery | Learn | Test |\n---|\nNo study sessions yet.\n"
        "Keel\nThe beam along the bottom of a ship.\nHalyard\nA rope that hoists a sail.\nJib\nThe sail in front of the mast.\n"
    )
    assert fronts(text) == ["Keel", "Halyard", "Jib"]


def test_cards_with_lists_and_tasks_are_cards_still():
    text = (
        "Chapter 1 Flashcards\nDefine: keel\nThe keel is the beam along the bottom.\n- It is oak\n- It is long\n- It is heavy\nDefine: jib\nThe sail in front.\n"
        "Define: tack\nTurning the bow through the wind.\nName and define two sails\n- jib: the one in front of the mast\n- main: the largest one, behind the mast\n"
        "Define: lee\nThe side away from the wind.\nDefine: hitch\nA bend tied around a post.\n"
    )
    assert read_text(text).family == "flashcards"
    assert fronts(text)[0] == "Define: keel"
    assert len(fronts(text)) == 6


def test_a_card_whose_definition_stands_above_its_term_keeps_its_lines_in_order():
    words = ["Keel", "Mast", "Oar", "Rudder", "Anchor", "Sail"]
    text = "\n".join(f"The long part of a ship number {n}\n{word}" for n, word in enumerate(words))
    for section in read_text(text, family="flashcards").sections:
        for block in section.blocks:
            assert section.first <= block.first <= block.last <= section.last


def test_a_page_that_asks_how_well_a_card_was_known_gives_its_cards_alone():
    scale = "How well did you know {}?\n1\nNot at all\n2\n3\n4\n5\nPerfectly\n"
    told = [("What is a spout?", "An opening to pour from."), ("What is a lid?", "A cover for the pot.")]
    page = "Teapot Flashcards\n" + "".join(
        f"{n}\nQ\n\n{front}\n\nA\n\n{back}\n\n{scale.format('this' if n > 1 else 'spouts')}\n"
        for n, (front, back) in enumerate(told, 1)
    )
    read = read_text(page + "1\n\nWhat is a tray?\n\nA flat board.\n\n2\n\nWhat is a cup?\n\nA small bowl.\n")
    assert read.family == "flashcards"
    assert [(s.heading[-1], s.text) for s in read.sections] == [
        *told,
        ("What is a tray?", "A flat board."),
        ("What is a cup?", "A small bowl."),
    ]


def test_backs_behind_dashes_stand_among_plain_ones():
    plain = "pot\na round vessel\nspout\nthe opening for the tea\ntray\na flat board with a rim\n"
    dashed = "lid\n- covers the pot\n- keeps the heat in\ncosy\n- is made of cloth\n- keeps the pot warm\n"
    read = read_text(dashed + plain)
    assert read.family == "flashcards"
    assert [s.heading[-1] for s in read.sections] == ["lid", "cosy", "pot", "spout", "tray"]
    assert read_text("Pros\n- cheap to make\n- light\nCons\n- hard to clean\n").family != "flashcards"


def test_the_head_of_a_page_is_left_out_before_each_of_its_sets():
    head = "• Shuffle\n    Toggle On\n    Toggle Off\n  • Read\nReading...\nFront\n\nPlay button\n\nProgress\n\n1/26\n\nClick to flip\n\n"
    page = (
        f"{head}3 Cards in this Set\n\n  • Front\n  • Back\nkeel\n- the beam along the bottom\n- it is oak\njib\nthe sail in front of the mast\n"
        f"boom\nthe beam along the foot of the sail\n\n{head}1 Cards in this Set\n\n  • Front\n  • Back\nrudder\nthe blade that steers the ship\n"
    )
    read = read_text(page)
    assert read.family == "flashcards"
    assert [s.heading[-1] for s in read.sections] == ["keel", "jib", "boom", "rudder"]


def test_fronts_that_end_in_a_colon_are_fronts_by_turns():
    page = "3 Cards in this Set\n\nKeel:\n\nThe beam along the bottom\n\nJib:\n\nThe sail in front\n\nBoom:\n\nThe beam at the foot of a sail\n"
    assert fronts(page) == ["Keel", "Jib", "Boom"]


def test_lines_that_hold_a_mark_alone_part_cards():
    page = "Public3 cards\nShips\n" + "".join(
        f"  • {n}\n    Front\n\n    {front}\n\n    Back\n\n    {back}\n\n"
        for n, front, back in (
            (1, "What is a keel?", "A beam."),
            (2, "Jib", "A sail."),
            (3, "Boom", "A spar."),
        )
    )
    read = read_text(page)
    assert read.family == "flashcards"
    assert [s.heading[-1] for s in read.sections] == ["What is a keel?", "Jib", "Boom"]


def test_cards_below_the_head_of_their_columns():
    page = "Sign up\nForgot it?\nReset it\nSmall Size\nShips\nQuestion\tAnswer\nKeel\tThe beam below\nJib\tThe sail in front\nBoom\tThe lower spar\n"
    assert fronts(page) == ["Keel", "Jib", "Boom"]


def test_the_line_below_the_title_of_a_set_is_no_card():
    page = "Ship words Flashcards\nPass the exam\n" + "".join(
        f"{front}\nThe {back}\n"
        for front, back in (("Keel", "beam below"), ("Jib", "front sail"), ("Boom", "lower spar"))
    )
    assert fronts(page) == ["Keel", "Jib", "Boom"]


def test_a_set_that_tells_of_names_is_turned_to_ask_for_what_they_are():
    page = "Ship words Flashcards\n" + "".join(
        f"{n}\nQ\n{told}\nA\n{name}\n"
        for n, told, name in (
            (1, "- The beam along the bottom\n- It is oak", "Keel"),
            (2, "- The sail in front of all the others", "Jib"),
            (3, "- A spar at the foot of the mainsail", "Boom"),
        )
    )
    sections = read_text(page, family="flashcards").sections
    assert [s.heading[-1] for s in sections] == ["Keel", "Jib", "Boom"]
    assert "oak" in sections[0].text


def test_answers_of_one_word_that_stand_often_are_answers_still():
    page = "Ship words Flashcards\n" + "".join(
        f"{n}\nQ\n{told}\nA\nTrue\n"
        for n, told in ((1, "A keel is oak"), (2, "A jib is a sail"), (3, "A boom is a spar"))
    )
    assert len(read_text(page, family="flashcards").sections) == 3


def test_a_question_and_its_answer_on_one_line_are_two_and_the_number_of_a_note_none():
    page = "Ships\n\n" + "".join(
        f"{n}.\n\nQ: {front} A: {back}\n\n"
        for n, front, back in (
            (1, "What is a keel?", "A beam1"),
            (2, "What is a jib?", "A sail1"),
            (3, "What is a boom?", "A spar2"),
        )
    )
    read = read_text(page)
    assert read.family == "flashcards"
    assert [(s.heading[-1], s.blocks[0].text) for s in read.sections] == [
        ("What is a keel?", "A beam"),
        ("What is a jib?", "A sail"),
        ("What is a boom?", "A spar"),
    ]


def test_lines_with_gaps_alone_are_fronts_and_backs_by_turns():
    page = "12 Cards in this Set\n\n" + "".join(
        f"{front}\n\n{back}\n\n"
        for front, back in (
            ("the sail that is set in front of all the others", "jib"),
            ("who steers the ship", "the helmsman"),
            ("boom", "a spar"),
            ("the beam that runs along the bottom of a ship", "keel"),
            ("halyard", "a line that lifts a sail"),
        )
    )
    assert fronts(page)[:2] == ["the sail that is set in front of all the others", "who steers the ship"]


def test_a_back_that_a_page_broke_within_its_sentence_is_whole_again():
    page = (
        "5 Cards in this Set\n\n  • Front\n  • Back\nrudder\nA blade that hangs below the stern of a\nship; its admin-\nistration is the helm.\n"
        "keel\nThe beam along the bottom.\njib\nThe sail in front.\nboom\nThe spar at the foot.\n"
    )
    told = {s.heading[-1]: s.blocks[0].text for s in read_text(page, family="flashcards").sections}
    assert told["rudder"] == "A blade that hangs below the stern of a ship; its administration is the helm."


def test_a_line_above_questions_alone_is_no_card():
    page = "Ship words\n\n20 picked cards\nsea, ships\n\n" + "".join(
        f"What is a {name}?\n\n\nA {told} of a ship\n\n"
        for name, told in (("keel", "beam"), ("jib", "sail"), ("boom", "spar"))
    )
    assert fronts(page) == ["What is a keel?", "What is a jib?", "What is a boom?"]


def test_questions_below_the_title_of_a_set_are_no_chat():
    text = "Knots 2 Flashcards\n" + "".join(
        f"What is the {name} of a rope?\nThe {name} of a rope is what a sailor calls the part that is {name}.\n"
        for name in ("bight", "end", "eye", "loop", "lay", "heart", "strand")
    )
    assert read_text(text, "knots.txt").family == "flashcards"


def test_claims_and_gaps_are_fronts_and_choices_go():
    text = (
        "Knots 3 Flashcards\nWhat is the lay?\nThe twist of the strands.\nTrue or False: A hitch ties two ropes.\nFalse\nFill in the blank: A bend in a rope is a _____\nbight\n"
        "Multiple Choice: Which knot makes a loop? A) Reef knot B) Bowline C) Sheet bend\nB) Bowline\n"
        "Which of these knots is a bend? A) Reef knot B) Bowline\nA) Reef knot\n"
    )
    read = read_text(text, family="flashcards").sections
    assert [(s.heading[-1], s.text) for s in read][1:4] == [
        ("True or False: A hitch ties two ropes.", "False"),
        ("Fill in the blank: A bend in a rope is a [blank]", "bight"),
        ("Which knot makes a loop?", "Bowline"),
    ]
    assert read[4].heading[-1] == "Which of these knots is a bend: Reef knot or Bowline?"


def test_groups_that_begin_with_a_question_are_cards_with_all_their_lines():
    asked = "".join(f"What holds rope {n}?\nCleat {n}\nPin {n}\n\n" for n in range(1, 7))
    read = read_text(f"{asked}stray words\n", family="flashcards").sections
    assert [section.heading[-1] for section in read] == [f"What holds rope {n}?" for n in range(1, 7)]
    assert read[0].text == "Cleat 1\nPin 1"


def test_lines_that_end_otherwise_answer_a_question_together():
    asked = "".join(
        f"How does ship {n} turn?\nIt puts the helm over\nCrew: trims the sails to the wind that blows from abeam {n}\n\n"
        for n in range(1, 7)
    )
    read = read_text(asked, family="flashcards").sections
    assert read[0].text == "It puts the helm over\nCrew: trims the sails to the wind that blows from abeam 1"


def test_a_field_of_several_cards_is_a_card_of_its_own_where_it_names_a_side():
    text = "".join(
        f"{name}\nPrevention: {by}\na damage of ropes by {of}\n\n\n"
        for name, by, of in (
            ("Chafing", "leather", "edges"),
            ("Rot", "tar", "water"),
            ("Fading", "covers", "light"),
            ("Kinking", "right coiling", "twist"),
            ("Fraying", "whipping", "open ends"),
        )
    )
    read = read_text(f"{text}Splice\ntwo ropes that are woven into one\n", family="flashcards").sections
    told = {section.heading[-1]: section.text for section in read}
    assert told["Rot"] == "a damage of ropes by water"
    assert told["Rot: prevention"] == "tar"


def test_a_card_whose_second_line_asks_for_the_first_is_turned_round():
    text = "".join(f"Rope {n}\na line of {n} strands\n\n\n" for n in range(1, 6))
    read = read_text(f"{text}After each voyage\nWhen should sails be dried?\n", family="flashcards").sections
    assert {s.heading[-1]: s.text for s in read}["When should sails be dried?"] == "After each voyage"


def test_labels_of_definitions_and_further_fields_are_no_part_of_a_back():
    text = "".join(
        f"{name}\nDefinition: a part of a {of}\nExample: that of {of} {n}\n\n\n"
        for n, (name, of) in enumerate(
            (("Yoke", "plough"), ("Tine", "rake"), ("Snath", "scythe"), ("Helve", "axe"))
        )
    )
    read = read_text(f"{text}Case: Blade\nDefinition: a part that cuts\n", family="flashcards").sections
    assert [(s.heading[-1], s.text) for s in read][2:] == [
        ("Snath", "a part of a scythe"),
        ("Helve", "a part of a axe"),
        ("Blade", "a part that cuts"),
    ]
