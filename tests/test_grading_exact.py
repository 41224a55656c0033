"""What can be decided without understanding: numbers, formulas, yes or no, terms, lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm.grading.exact import items
from llm.grading.formula import compare, is_formula
from llm.grading.matching import judge
from llm.grading.numbers import clash, quantities, same
from llm.grading.terms import alike

SOFTMAX = "$\\mathrm{softmax}\\left(\\frac{QK^T}{\\sqrt{d_k}}\\right)V$"


def grade(answer, reply, question="What is it?", kind="basic", aliases=()):
    verdict = judge(question, answer, (), reply, aliases, kind)
    return verdict.grade, verdict.sure


@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        ("175 billion", "175B"),
        ("175 billion", "175,000,000,000"),
        ("175 billion", "1.75e11"),
        ("175 billion", "1.75 × 10¹¹"),
        ("175 billion", "about 175 billion"),
        ("4,096", "4096"),
        ("4096", "4,096"),
        ("4096", "2^12"),
        ("85%", "0.85"),
        ("0.85", "85 percent"),
        ("500 ms", "0.5 s"),
        ("1.5 km", "1500 metres"),
        ("2 GB", "2000 MB"),
        ("3.14159", "3.14"),
        ("about 300,000 km/s", "3 × 10^8 m/s"),
        ("about 380,000", "375,000"),
        ("-40 °C", "−40 °C"),
        ("12", "twelve"),
        ("21", "twenty-one"),
        ("1 million", "a million"),
        ("1/4", "0.25"),
        ("1,5 kg", "1.5 kg"),
        ("12 and 768", "768 and 12"),
    ],
)
def test_a_number_is_right_however_it_is_written(answer, reply):
    assert grade(answer, reply) == (5, True)


@pytest.mark.parametrize(("answer", "reply"), [("500 ms", "500"), ("85%", "85"), ("100 °C", "100 degrees")])
def test_a_number_without_its_unit_is_a_slip(answer, reply):
    assert grade(answer, reply) == (4, True)


@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        ("175 billion", "175 million"),
        ("175 billion", "175"),
        ("500 ms", "500 s"),
        ("300,000 km/s", "300 km/s"),
        ("85%", "85 kg"),
        ("85%", "0.085"),
        ("4096", "4906"),
        ("3.1416", "3.1461"),
        ("2017", "2018"),
        ("12", "not 12"),
        ("5", "-5"),
        ("100 °C", "100 °F"),
    ],
)
def test_another_number_is_wrong(answer, reply):
    verdict = judge("What is it?", answer, (), reply)
    assert (verdict.grade, verdict.sure) == (1, True)
    assert verdict.points[0].state == "contradicted"


def test_dates_are_compared_as_dates():
    assert grade("2017-06-12", "12.06.2017") == (5, True)
    assert grade("2017-06-12", "June 12, 2017") == (5, False)
    assert grade("2017-06-12", "13.06.2017")[0] <= 2


def test_several_numbers_on_offer_are_none():
    assert grade("5", "5 or 50")[0] <= 2
    assert grade("768", "12 * 64 = 768")[0] >= 4


def test_numbers_of_the_question_do_not_count_as_answers():
    assert grade("14 GB", "7 billion parameters need 14 GB", "What do 7 billion parameters need?") == (
        5,
        True,
    )


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("GPT-4 and F1 and x2", []),
        ("1. first\n2. second", []),
        ("see [12]", []),
        ("$1 billion", [1e9]),
        ("12'000 or 12 000", [12_000, 12_000]),
        ("1.234.567,5", [1234567.5]),
        ("5-10", [5, 10]),
        ("10⁻³", [1e-3]),
        ("0.5", [0.5]),
        (".5", [0.5]),
        ("9" * 400, [float("inf")]),
        ("10^999", [float("inf")]),
    ],
)
def test_numbers_are_found(text, values):
    assert [one.readings[0][1] for one in quantities(text)] == pytest.approx(values)


@given(st.integers(-(10**12), 10**12))
def test_a_whole_number_is_itself_with_separators_and_without(number):
    one, other = quantities(str(number))[0], quantities(f"{number:,}")[0]
    assert same(one, other)
    assert same(other, one)
    assert not same(one, quantities(str(number + 1))[0])


@given(st.text(max_size=200))
def test_numbers_of_any_text_stand_where_they_say(text):
    assert all(one.start <= one.end for one in quantities(text))


def test_a_number_clashes_with_another_one_in_its_place():
    assert clash("it takes 4,000 steps", "400 steps", "") == "400"
    assert clash("it takes 4,000 steps", "4k steps", "") == ""
    assert clash("it takes many steps", "400 steps", "") == ""
    assert clash("it takes 4,000 steps", "many steps", "") == ""
    assert clash("4,000 steps", "of 512 dimensions", "512 dimensions") == ""


@pytest.mark.parametrize(
    ("formula", "reply"),
    [
        (SOFTMAX, "softmax(QK^T / sqrt(d_k)) V"),
        (SOFTMAX, "softmax(Q*K**T/√dk)*V"),
        ("$P = \\frac{TP}{TP+FP}$", "TP/(FP+TP)"),
        ("Precision = TP / (TP + FP)", "precision is TP/(TP+FP)"),
        ("E = mc^2", "m*c**2"),
        ("E = mc^2", "E = mc²"),
        ("O(n log n)", "n log n"),
        ("O(n log n)", "O(n·log(n))"),
        ("y = wx + b", "b + w*x"),
        ("a(b+c)", "ab + ac"),
        ("$\\sigma(x) = \\frac{1}{1+e^{-x}}$", "σ(x) = 1/(1+exp(-x))"),
        ("$\\alpha + \\beta$", "β+α"),
        ("$H(p) = -\\sum_i p_i \\log p_i$", "-sum p log p"),
        ("P(A|B) = P(B|A)P(A)/P(B)", "P(B|A)*P(A)/P(B)"),
        ("$x_{t+1} = x_t - \\eta g$", "x_t - η g"),
        ("2^n - 1", "(2^n)-1"),
    ],
)
def test_a_formula_is_right_in_any_spelling(formula, reply):
    assert is_formula(formula)
    assert compare(formula, reply) == "same"
    assert grade(formula, reply) == (5, True)


@pytest.mark.parametrize(
    ("formula", "reply"),
    [
        (SOFTMAX, "softmax(QK^T/d_k)V"),
        ("E = mc^2", "mc^3"),
        ("y = wx + b", "y = wx - b"),
        ("O(n log n)", "O(n^2)"),
        ("P(A|B) = P(B|A)P(A)/P(B)", "P(A|B)P(A)/P(B)"),
        ("a / b", "b / a"),
    ],
)
def test_another_formula_of_the_same_names_is_wrong(formula, reply):
    assert compare(formula, reply) == "different"
    assert grade(formula, reply) == (1, True)


def test_a_formula_of_other_names_is_not_sure_to_be_wrong():
    assert compare("TP/(TP+FP)", "TP/(TP+FN)") == "unknown"
    assert grade("TP/(TP+FP)", "TP/(TP+FN)") == (1, False)


@pytest.mark.parametrize(
    "prose",
    [
        "the height of the tree",
        "and/or",
        "input/output",
        "push",
        "C++",
        "F1",
        "10/2",
        "By reference.",
        "client-server",
        "",
    ],
)
def test_prose_is_no_formula(prose):
    assert not is_formula(prose)


@pytest.mark.parametrize(
    "text", ["(" * 250, "-" * 290, "2^" * 140 + "2", "9^9^9^9^9", "a/0", "frac", "$$", "a=", "=" * 200]
)
def test_a_broken_formula_is_unknown(text):
    assert compare("a + b", text) in {"unknown", "different"}
    assert compare(text, "a + b") == "unknown"


@given(st.text("abxy0123456789+-*/^()=,| \\{}_$", max_size=60))
def test_any_formula_is_compared_without_failing(text):
    assert compare(text, text) in {"same", "unknown"}
    assert compare("a + b", text) in {"same", "different", "unknown"}


@pytest.mark.parametrize(
    ("answer", "reply", "expected"),
    [
        ("Yes", "yes, it does", (5, True)),
        ("Yes", "True", (5, True)),
        ("Yes", "No", (1, True)),
        ("No", "nope", (5, True)),
        ("No", "yes", (1, True)),
        ("False", "No, that is wrong", (5, True)),
        ("Ja", "nein", (1, True)),
        ("No, because it overfits.", "Yes, because it overfits.", (1, True)),
    ],
)
def test_yes_or_no(answer, reply, expected):
    assert grade(answer, reply, "Does it?") == expected


def test_yes_and_no_is_neither():
    assert grade("Yes", "yes and no", "Does it?")[0] <= 2
    assert grade("No", "", "Does it?") == (0, True)


@pytest.mark.parametrize(
    ("answer", "reply", "expected"),
    [
        ("push", "Push.", 5),
        ("push", "the push operation", 5),
        ("By reference.", "They are passed by refrence", 4),
        ("convolutional neural network", "CNN", 4),
        ("Convolutional neural network (CNN)", "CNN", 5),
        ("meta-learning", "metalearning", 5),
        ("constructor", "constructors", 5),
        ("Canberra", "Canbera", 4),
        ("encoder", "decoder", 1),
        ("precision", "recall", 1),
        ("overfitting", "underfitting", 1),
        ("afferent", "efferent", 1),
        ("mitosis", "meiosis", 1),
        ("hypertension", "hypotension", 1),
        ("perceptron", "perception", 1),
        ("supervised learning", "unsupervised learning", 2),
        ("push", "not push", 1),
        ("push", "push or pop", 2),
        ("push", "pop", 1),
    ],
)
def test_a_term_is_known_by_its_name_and_small_slips(answer, reply, expected):
    given_grade, _ = grade(answer, reply)
    assert given_grade == expected if expected > 2 else given_grade <= 2


def test_a_slip_into_a_word_of_the_question_is_no_slip():
    assert alike("affine", "affine", frozenset()) == "same"
    assert alike("kernel", "kernal", frozenset()) == "slip"
    assert alike("kernel", "kernal", frozenset({"kern"})) == "other"
    assert alike("form", "from", frozenset()) == "other"


@pytest.mark.parametrize(
    ("one", "other"), [("layer", "mayer"), ("norm", "nor"), ("ab", "ac"), ("x1", "x2"), ("bert", "best")]
)
def test_what_no_hand_slips_to_is_another_word(one, other):
    assert alike(one, other, frozenset()) == "other"


def test_aliases_are_right_answers():
    assert grade("LoRA", "low-rank adaptation", kind="reversed", aliases=("low-rank adaptation",)) == (
        5,
        True,
    )
    assert grade("LoRA", "low-rank adaption", kind="reversed", aliases=("low-rank adaptation",)) == (4, True)


def test_lists_are_sets():
    assert grade("red, green and blue", "blue; red; green") == (5, True)
    assert grade("red, green and blue", "- blue\n- red\n- gren") == (4, True)
    assert grade("red, green and blue", "red and blue")[0] == 3
    assert grade("red, green and blue", "red")[0] <= 2
    assert grade("red, green and blue", "cyan, magenta, yellow")[0] <= 2
    assert [point.point for point in judge("?", "red, green and blue", (), "red").points] == [
        "red",
        "green",
        "blue",
    ]


def test_only_short_items_make_a_list():
    assert items("- one thing\n- another thing") == ["one thing", "another thing"]
    assert items("A structure that returns the newest element, whatever else was put on it before.") == []
    assert items("Keep the rear at the end. Wrap around.") == []
    assert items("push") == []
