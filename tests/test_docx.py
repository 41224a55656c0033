"""Word documents into Markdown-like lines."""

import io
import re
from contextlib import suppress

import docx as word
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given, settings
from hypothesis import strategies as st

from decks.documents import docx
from decks.documents.archive import Archive
from decks.documents.document import DocumentError
from tests.made import zipped


def saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def read(document, progress=None):
    data = document if isinstance(document, bytes) else saved(document)
    return docx.read(Archive(data, "kites.docx"), data, progress)


def test_headings_stand_under_the_title():
    document = word.Document()
    document.add_paragraph("Kites", "Title")
    document.add_heading("Parts", 1)
    document.add_heading("The tail", 2)
    document.add_paragraph("It steadies.")
    lines = read(document)
    assert lines.lines == ("# Kites", "", "## Parts", "", "### The tail", "", "It steadies.")
    assert lines.places[0] == "paragraph 1"
    assert lines.places[-1] == "paragraph 4"
    assert lines.title == "Kites"


def test_a_style_based_on_a_heading_and_an_outline_level_are_headings():
    document = word.Document()
    document.styles.add_style("Chapter", 1).base_style = document.styles["Heading 2"]
    document.add_paragraph("One", "Chapter")
    own = document.add_paragraph("Two")
    own._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="2"/>'))
    assert read(document).lines == ("## One", "", "### Two")


def test_bold_leads_slanted_words_and_shifted_characters():
    document = word.Document()
    paragraph = document.add_paragraph()
    for part in ("Ta", "il "):
        paragraph.add_run(part).bold = True
    paragraph.add_run("is ")
    paragraph.add_run("long").italic = True
    paragraph.add_run(", H")
    paragraph.add_run("2").font.subscript = True
    paragraph.add_run("O, 10")
    paragraph.add_run("-6").font.superscript = True
    assert read(document).lines == ("**Tail** is *long*, H₂O, 10⁻⁶",)


def test_lists_by_style_and_by_numbering():
    document = word.Document()
    for text, style in [
        ("a", "List Bullet"),
        ("b", "List Bullet 2"),
        ("c", "List Number"),
        ("d", "List Number"),
    ]:
        document.add_paragraph(text, style)
    document.add_paragraph("Then")
    kinds = document.part.numbering_part.element
    number = kinds.add_num(_abstract(kinds, "bullet"))
    item = document.add_paragraph("e")
    properties = item._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number.numId
    assert read(document).lines == ("- a", "  - b", "1. c", "2. d", "", "Then", "", "- e")


def _abstract(kinds, shape):
    for kind in kinds.iter(qn("w:abstractNum")):
        level = kind.find(qn("w:lvl"))
        if level.find(qn("w:numFmt")).get(qn("w:val")) == shape:
            return int(kind.get(qn("w:abstractNumId")))
    raise AssertionError(shape)


def test_code_by_style_and_by_font():
    document = word.Document()
    document.styles.add_style("Source Code", 1)
    document.add_paragraph("# one\n  two", "Source Code")
    document.add_paragraph("and")
    document.add_paragraph().add_run("x = a*b*c").font.name = "Consolas"
    document.add_paragraph("call ").add_run("f(x)").font.name = "Courier New"
    assert read(document).lines == (
        *("```", "# one", "  two", "```", "", "and", ""),
        *("```", "x = a*b*c", "```", "", "call `f(x)`"),
    )


def test_tables_with_merged_cells():
    document = word.Document()
    grid = document.add_table(3, 2)
    for at, text in enumerate(["Kind", "Year", "Box", "1893", "Delta", ""]):
        grid.cell(at // 2, at % 2).text = text
    grid.cell(1, 1).merge(grid.cell(2, 1))
    assert read(document).lines == ("| Kind | Year |", "| --- | --- |", "| Box | 1893 |", "| Delta | 1893 |")


def test_a_table_without_a_header_has_none_made_up():
    document = word.Document()
    grid = document.add_table(2, 2)
    grid._tbl.tblPr.remove(grid._tbl.tblPr.find(qn("w:tblLook")))
    for at, text in enumerate("abcd"):
        grid.cell(at // 2, at % 2).text = text
    assert read(document).lines[0] == "|  |  |"


def test_a_table_that_is_a_box_gives_what_is_in_it():
    document = word.Document()
    document.add_table(1, 1).cell(0, 0).text = "Boxed."
    assert read(document).lines == ("Boxed.",)


def test_contents_captions_deleted_and_hidden_text_are_left_out():
    document = word.Document()
    document.add_paragraph("Fig. 1", "Caption")
    paragraph = document.add_paragraph("Kites")
    paragraph.add_run(" secretly").font.hidden = True
    deleted = parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText> sink</w:delText></w:r></w:del>")
    added = parse_xml(f'<w:ins {nsdecls("w")}><w:r><w:t xml:space="preserve"> fly</w:t></w:r></w:ins>')
    paragraph._p.extend([deleted, added])
    assert read(document).lines == ("Kites fly",)


def test_text_in_content_controls_is_read():
    document = word.Document()
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>Kites</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(0, control)
    assert read(document).lines == ("Kites",)


def test_formulas_are_tex():
    maths = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    document = word.Document()
    paragraph = document.add_paragraph("So ")
    paragraph._p.append(
        parse_xml(
            f'<m:oMath xmlns:m="{maths}"><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup>'
            "</m:sSup><m:r><m:t>=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>y</m:t></m:r>"
            "</m:den></m:f></m:oMath>"
        )
    )
    assert read(document).lines == (r"So $x^{2}=\frac{1}{y}$",)


def test_text_that_looks_like_markup_is_kept_as_text():
    document = word.Document()
    document.add_paragraph("# one")
    document.add_paragraph("the <p> tag of *a* and *b*")
    assert read(document).lines == ("\\# one", "", "the `<p>` tag of \\*a\\* and \\*b\\*")


def test_a_document_of_pictures_says_so():
    with pytest.raises(DocumentError, match=r"^kites\.docx: this document holds no text"):
        read(word.Document())


@pytest.mark.parametrize(
    "name", ["word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml", "_rels/.rels"]
)
def test_a_damaged_part_is_one_clear_error(name):
    document = word.Document()
    document.add_paragraph("Kites")
    whole = Archive(saved(document), "k")
    members = {each: whole.read(each) for each in whole.names}
    with pytest.raises(DocumentError, match=r"^kites\.docx: this Word document is damaged"):
        read(zipped({**members, name: members[name][: len(members[name]) // 2]}))


def test_entities_are_not_followed():
    document = word.Document()
    document.add_paragraph("Kites")
    whole = Archive(saved(document), "k")
    members = {each: whole.read(each) for each in whole.names}
    text = members["word/document.xml"].decode()
    hostile = re.sub(
        r"(<w:document)", r'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>\1', text, count=1
    )
    hostile = hostile.replace("Kites", "Kites &x;")
    assert read(zipped({**members, "word/document.xml": hostile})).lines == ("Kites",)


def test_progress_is_told_and_can_stop():
    document = word.Document()
    for _ in range(3):
        document.add_paragraph("Kites")
    seen = []
    read(document, lambda done, total: seen.append((done, total)))
    assert seen == [(0, 4)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), max_size=4),
    st.binary(max_size=40),
    st.integers(0),
)
def test_any_text_and_any_damage_give_lines_with_places_or_the_readers_error(texts, junk, at):
    document = word.Document()
    for text in texts:
        document.add_paragraph(re.sub("[\ufffe\uffff]", "", text))
    data = saved(document)
    at %= len(data)
    for each in (data, data[:at] + junk + data[at + len(junk) :]):
        lines = None
        with suppress(DocumentError):
            lines = read(each)
        assert lines is None or len(lines.lines) == len(lines.places) > 0
