"""Bytes to lines: encodings, line ends, and what is no text."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decks.documents.decode import decode
from decks.documents.document import DocumentError

FRENCH = "Le café était fermé à cause de l’été. « Où êtes-vous ? » Les réseaux apprennent d’exemples."
WRITINGS = {
    "cp1252": FRENCH,
    "cp1250": "Příliš žluťoučký kůň úpěl ďábelské ódy. Neuronová síť se učí z příkladů.",
    "cp1251": "Нейронные сети обучаются на примерах. Слой внимания видит все позиции сразу.",
    "koi8_r": "Нейронные сети обучаются на примерах. Слой внимания видит все позиции сразу.",
    "cp1253": "Τα νευρωνικά δίκτυα μαθαίνουν από παραδείγματα και κάθε στρώμα προσθέτει κάτι.",
    "cp1254": "Sinir ağları örneklerden öğrenir. Işık hızı çok yüksektir; şüphe yok.",
    "cp1255": "רשתות עצביות לומדות מדוגמאות וכל שכבה מוסיפה משהו",
    "cp1256": "الشبكات العصبية تتعلم من الأمثلة وكل طبقة تضيف شيئا",
    "cp932": "ニューラルネットワークは例から学習します。注意層はすべての位置を同時に見ます。",
    "euc_jp": "ニューラルネットワークは例から学習します。注意層はすべての位置を同時に見ます。",
    "gb18030": "神经网络从例子中学习。注意力层同时看到所有位置。",
    "big5": "神經網路從例子中學習。注意力層同時看到所有位置。",
    "cp949": "신경망은 예제에서 배웁니다. 주의 층은 모든 위치를 동시에 봅니다.",
}


@pytest.mark.parametrize("encoding", WRITINGS)
@pytest.mark.parametrize("around", ["", "Most of this file is plain English, and only its end is not.\n" * 8])
def test_a_legacy_encoding_is_recognised(encoding, around):
    text = around + WRITINGS[encoding]
    assert "\n".join(decode(text.encode(encoding), "a.txt").lines) == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [FRENCH, WRITINGS["cp1251"], WRITINGS["gb18030"]])
def test_wide_encodings_are_read_with_and_without_a_mark(encoding, text):
    file = f"# Title 1\n\n{text}\n"
    assert decode(file.encode(encoding), "a.txt").lines == ("# Title 1", "", text)


def test_a_byte_order_mark_is_no_text():
    assert decode(b"\xef\xbb\xbf# Title\n", "a.md").lines == ("# Title",)


def test_a_short_western_word_is_read_as_windows_1252():
    assert decode(b"na\xefve caf\xe9", "a.txt").lines == ("naïve café",)


def test_an_encoding_that_the_file_claims_is_used():
    russian = "Сеть".encode("cp1251")
    assert decode(russian, "a.html", declared="Windows-1251").lines == ("Сеть",)
    assert decode(b"caf\xe9", "a.html", declared="iso-8859-1").lines == ("café",)
    assert decode(b"caf\xe9", "a.html", declared="unicode_escape").lines == ("café",)


def test_lines_end_at_lf_crlf_and_cr():
    assert decode(b"a\r\nb\rc\n\nd\r\n", "a.txt").lines == ("a", "b", "c", "", "d")


def test_characters_that_some_programs_break_lines_at_do_not_shift_the_lines():
    lines = decode("\x0cone\x0ctwo\nthree\u2028four\x0b\nfive".encode(), "a.txt").lines
    assert lines == ("one two", "three four ", "five")


def test_broken_utf8_is_read_and_its_lines_are_named():
    data = "“one”\n“two”\n".encode() + b"caf\xe9 and don\x92t\n" + "“four”\n".encode() + b"cut \xe2\x80"
    lines = decode(data, "a.txt")
    assert lines.lines == ("“one”", "“two”", "café and don’t", "“four”", "cut �")
    assert lines.left_out == (
        "lines 3, 5: some bytes are not valid UTF-8 and were read as Windows-1252 or replaced",
    )


def test_surrogates_are_joined_or_replaced():
    pair, lone = b"\xed\xa0\xbd\xed\xb8\x80", b"\xed\xa0\x80"
    assert decode(b"pair " + pair + b"\nlone " + lone, "a.txt").lines == ("pair 😀", "lone �")


def test_control_characters_and_terminal_escapes_are_left_out_and_named():
    lines = decode(b"plain\n\x1b[31mred\x1b[0m\nno\0thing\n\x1b]0;title\x07rest\n", "a.txt")
    assert lines.lines == ("plain", "red", "nothing", "rest")
    assert lines.left_out == ("lines 2, 3, 4: control characters were left out",)


def test_many_lines_are_counted_instead_of_listed():
    lines = decode(b"a\x01 word and more words\n" * 40, "a.txt")
    assert lines.left_out == ("lines 1, 2, 3, 4, 5 and 35 more: control characters were left out",)


def test_mojibake_is_repaired_in_place():
    garbled = "schön — “so”\nplain\n".encode().decode("cp1252", "ignore")
    assert decode(garbled.encode(), "a.txt").lines[0].startswith("schön —")
    assert decode("don\x92t\n".encode(), "a.txt").lines == ("don’t",)


def test_typography_and_signs_are_untouched():
    text = "“Quotes” ‘kept’, 3 − 2 × 5 ÷ 1, ﬁne, Ａ, 10³, שלום, e.g. &amp; &lt;"
    assert decode(text.encode(), "a.txt").lines == (text,)


def test_characters_are_composed():
    assert decode(unicodedata.normalize("NFD", "Ångström").encode(), "a.txt").lines == ("Ångström",)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n", "the file is empty"),
        (b"\xff\xfe", "no text"),
        ("\u2028\n\u2029".encode(), "no text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "a picture"),
        (b"\x7fELF\x02\x01\x01\0\0\0", "a program"),
        (bytes(range(256)) * 40, "binary file"),
        (b"\xff\xfe" + b"\1\0\2\0" * 40, "binary file"),
    ],
    ids=range(8),
)
def test_what_is_no_text_is_refused_by_name(data, says):
    with pytest.raises(DocumentError, match=says) as refusal:
        decode(data, "notes/a.md")
    assert str(refusal.value).startswith("notes/a.md: ")


def test_a_text_about_a_file_format_is_text():
    assert decode(b"ID3 tags hold the title.\n", "a.md").lines == ("ID3 tags hold the title.",)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_the_number_of_lines_is_that_of_the_file(text):
    data = text.encode()
    try:
        lines = decode(data, "a.txt").lines
    except DocumentError:
        return
    if not data.count(0):
        ends = text.replace("\r\n", "\n").replace("\r", "\n")
        assert len(lines) == ends.count("\n") + (not ends.endswith("\n"))
    assert all(line.splitlines() in ([line], []) for line in lines)
