"""Web pages into Markdown-like lines."""

import pytest

from decks.documents import html
from decks.documents.document import DocumentError
from decks.documents.html import read


def page(body: str, head: str = "") -> list[str]:
    return list(read(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", "p.html").lines)


def test_headings_paragraphs_and_their_places():
    lines = read(
        "<title>Kites - My site</title><h1>Kites</h1><p>They  fly\n high.<h3>Tails</h3><p>Long.", "k.html"
    )
    assert lines.lines == ("# Kites", "", "They fly high.", "", "### Tails", "", "Long.")
    assert lines.places[0] == "paragraph 1"
    assert lines.places[-1] == "paragraph 4"
    assert len(lines.places) == len(lines.lines)
    assert lines.title == "Kites"


def test_the_title_is_used_where_no_heading_is_in_it():
    assert read("<title>Notes on kites</title><h1>Welcome</h1><p>x</p>", "k.html").title == "Notes on kites"


def test_what_surrounds_the_text_is_left_out():
    lines = page(
        "<header><nav><a href=/>Home</a></nav></header><div class='site-sidebar'>Elsewhere</div>"
        "<div id=toc>1 Tails</div><p>Kites fly.</p><figure><img alt=x><figcaption>Fig. 1</figcaption></figure>"
        "<p hidden>secret</p><p style='display: none'>gone</p><span aria-hidden=true>x</span>"
        "<script>let a = '<p>no</p>'</script><style>p{}</style><footer>All rights</footer>"
    )
    assert lines == ["Kites fly."]


def test_words_that_link_to_other_entries_are_kept():
    lines = page(
        "<p>A kite has a <a class='reference internal' href='#tail'><span class='xref'>tail</span></a>"
        "<sup class='reference'><a href='#n1'>[1]</a></sup>.</p>"
    )
    assert lines == ["A kite has a tail."]


def test_a_page_made_for_its_sidebar_keeps_its_text():
    assert page("<div class='has-sidebar'><div class='content'><p>Kites fly.</p></div></div>") == [
        "Kites fly."
    ]
    assert page("<div class='menu'><p>All of the text is in here.</p></div>") == [
        "All of the text is in here."
    ]


def test_only_the_main_part_is_read_where_there_is_one():
    lines = page("<div>Buy now</div><main><h1>Kites</h1><p>They fly on strings.</p></main><div>More</div>")
    assert lines == ["# Kites", "", "They fly on strings."]


def test_emphasis_code_and_links():
    lines = page(
        "<p><b>Kite </b>is a <i>toy</i>, see <a href=x>here</a>, in <code>a*b_c</code> and <code>a`b</code>.</p>"
    )
    assert lines == ["**Kite** is a *toy*, see here, in `a*b_c` and `` a`b ``."]


def test_text_that_looks_like_markup_is_kept_as_text():
    assert page(
        "<p># one</p><p>the &lt;div&gt; tag</p><p>*a* and *b*</p><p>say __init__</p><p>2 * 3 * 4</p>"
    ) == [
        *(
            "\\# one",
            "",
            "the `<div>` tag",
            "",
            "\\*a\\* and \\*b\\*",
            "",
            "say \\_\\_init\\_\\_",
            "",
            "2 * 3 * 4",
        )
    ]


def test_paragraphs_of_links_lead_elsewhere():
    lines = page(
        "<p>Next: <a href=n>Boats</a>, Up: <a href=u>All</a></p><p><a href=t>Back to the top</a></p>"
        "<p><a name=k>Kites fly on strings.</a></p><ul><li><a href=d>Delta</a></ul><p>See <a href=b>boats</a> for more.</p>"
    )
    assert lines == ["Kites fly on strings.", "", "- Delta", "", "See boats for more."]


def test_the_title_is_the_heading_of_the_main_part():
    text = "<title>Tails - Of kites</title><h1>Of kites</h1><main><h2>Tails</h2><p>They steady the kite.</p></main>"
    assert read(text, "k.html").title == "Tails"


def test_lists_nest():
    lines = page(
        "<ul><li>red<ul><li><p>dark</p><p>very</p></li></ul></li><li>blue<ol start=3><li>a<li>b</ol></ul>"
    )
    assert lines == ["- red", "  - dark", "    very", "- blue", "  3. a", "  4. b"]


def test_definitions_become_labels():
    lines = page("<dl><dt>Tail<dd>keeps it steady<dt>Line<dt>String<dd>holds it<ul><li>thin</li></ul></dl>")
    assert lines == ["**Tail**: keeps it steady", "", "**Line, String**: holds it", "", "- thin"]


def test_a_definition_that_is_a_list_has_its_term_above_it():
    assert page("<dl><dt>Kinds<dd><ul><li>delta<li>box</ul></dl>") == ["**Kinds**", "", "- delta", "- box"]


def test_tables_have_their_header_and_repeat_spanned_cells():
    lines = page(
        "<table><thead><tr><th>Kind<th>Year</thead><tr><td>A|B<td rowspan=2>1900<tr><td>C</table>"
        "<table><tr><td>1<td>2<tr><td colspan=2>3</table>"
    )
    assert lines == [
        *("| Kind | Year |", "| --- | --- |", "| A\\|B | 1900 |", "| C | 1900 |", ""),
        *("|  |  |", "| --- | --- |", "| 1 | 2 |", "| 3 | 3 |"),
    ]


def test_a_table_of_names_and_values_becomes_labels():
    assert page("<table><tr><th>Born<td>1900<tr><th>Died<td>1990</table>") == [
        "**Born**: 1900",
        "",
        "**Died**: 1990",
    ]


def test_a_table_of_names_may_have_a_title_and_a_remark():
    rows = "<tr><th colspan=2>Kites<tr><th>Born<td>1900<tr><th>Died<td>1990<tr><th>Kin<td>birds<tr><td colspan=2>All of them fly."
    assert page(f"<table>{rows}</table>") == [
        *("**Born**: 1900", "", "**Died**: 1990", "", "**Kin**: birds", "", "All of them fly.")
    ]


def test_a_table_for_layout_gives_what_is_in_it():
    lines = page("<table><tr><td><h2>Kites</h2><p>fly</p><td><table><tr><td>x</table></table>")
    assert lines == ["## Kites", "", "fly", "", "x"]


def test_code_blocks_keep_their_lines_and_language():
    lines = page(
        "<div><pre><code class='language-python'># no heading\nx = '```'\n</code></pre></div><p>and so on it goes</p>"
    )
    assert lines == ["````python", "# no heading", "x = '```'", "````", "", "and so on it goes"]


def test_a_page_that_is_one_preformatted_text_is_that_text():
    assert page("<pre># Notes\n\nKites fly.\n</pre>") == ["# Notes", "", "Kites fly."]


def test_raised_and_lowered_characters():
    lines = page(
        "<p>H<sub>2</sub>O, 10<sup>-6</sup>, 1<sup>st</sup>, W<sub>q</sub>, x<sup>i+1</sup>, so<sup><a href=#f>[3]</a></sup>.</p>"
    )
    assert lines == ["H₂O, 10⁻⁶, 1st, W_q, x^(i+1), so."]


def test_formulas_are_tex():
    lines = page(
        "<p>a <span style='display:none'><math><annotation>{\\displaystyle x_1}</annotation></math></span>, "
        "b \\(y*z\\) and <script type='math/tex'>w</script> cost $5.</p>"
    )
    assert lines == ["a $x_1$, b $y*z$ and $w$ cost $5."]


def test_line_breaks_and_questions_that_fold():
    assert page("one<br>two<br><br>three<details><summary>Why?</summary>So.</details>") == [
        *("one", "two", "", "three", "", "**Why?**", "", "So.")
    ]


def test_self_closed_elements_of_xhtml_do_not_swallow_the_rest():
    text = "<?xml version='1.0'?><html xmlns='x'><head><title/><script src='a'/></head><body><p>Kites<br/>fly</p></body></html>"
    assert read(text, "x.xhtml").lines == ("Kites", "fly")


def test_control_characters_in_entities_are_left_out():
    assert page("<p>a&#27;[31mb&#7;c&#0;&#xD800;</p>") == ["abc��"]


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 100_000,
        "<b>" * 100_000,
        "<p>" + "".join(f"<b class={i}>" for i in range(900)) + "</p>" + "<p>x</p>" * 9000,
        "<p " + " ".join(f"a{i}=1" for i in range(100_000)) + ">",
    ],
)
def test_a_page_that_would_take_without_end_is_refused_with_its_line(hostile):
    with pytest.raises(DocumentError, match=r"^p\.html: line 2: .*to be read$"):
        read("<!doctype html>\n" + hostile, "p.html")


def test_a_cell_that_claims_a_million_columns_stays_small():
    row = "<td colspan=1000000 rowspan=1000000>x</td>" * 50
    lines = page(f"<table><tr>{row}</tr>" + "<tr><td>y</td></tr>" * 200 + "</table>")
    assert max(map(len, lines)) < 1000


def test_a_page_without_text_says_so():
    with pytest.raises(DocumentError, match="holds no text"):
        page("<script>draw()</script><div id=root></div>")


def test_progress_is_told_and_can_stop():
    seen = []

    def stop(done, total):
        seen.append((done, total))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read("<p>" + "kite </p><p>" * 100_000, "p.html", stop)
    assert 0 < seen[0][0] < seen[0][1]
    assert html.title(html.parse("<p>x", "p.html")) == ""
