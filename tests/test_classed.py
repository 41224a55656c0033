from decks.build.build import build
from decks.documents.classed import listed
from decks.documents.html import read
from tests.documents import read_text

WORDS = (("Hob", "A flat plate over a fire."), ("Spout", "The part of a kettle that pours."),
         ("Trivet", "A stand for a hot pot."), ("Cosy", "A cover that keeps a pot warm."))  # fmt: skip


def page(tag: str) -> str:
    return "\n".join(
        f'<div class="entry"><{tag} class="gloss-term">{name}</{tag}>\n<{tag} class="gloss-def">{told}</{tag}></div>'
        for name, told in WORDS
    )


def test_two_classes_that_take_turns_are_terms_and_definitions():
    for tag in ("p", "div", "span"):
        told = listed(page(tag))
        assert "<dt>Hob</dt>" in told
        assert "<dd>A flat plate over a fire.</dd>" in told
        assert told.count("\n") == page(tag).count("\n")
    lines = read(f"<html><body><h1>Tea words</h1>{page('div')}</body></html>", "tea.html").lines
    assert "**Hob**: A flat plate over a fire." in lines


def test_a_glossary_with_classes_in_markdown_gives_a_card_for_each_term():
    document = read_text(f"# Tea words\n\n{page('p')}\n")
    assert document.family == "glossary"
    backs = {one.note.front: one.note.back for one in build(document).notes}
    assert backs["What is a spout?"] == "The part of a kettle that pours."
    assert len(backs) == len(WORDS)


def test_classes_of_other_pages_are_left_alone():
    news = "\n".join(f'<p class="lead">Rain fell on day {n} of the fair.</p>' for n in range(9))
    assert listed(news) == news
    dated = "\n".join(f'<i class="when">Day {n}</i><p class="told">Rain fell.</p>' for n in range(9))
    assert listed(dated) == dated


def test_headings_in_html_are_those_of_the_markdown():
    told = "\n".join(
        f'<h1 id="{n}">{name}</h1>\n{told}\n<li><a href="/{n}">more</a></li>\n'
        for n, (name, told) in enumerate(WORDS)
    )
    backs = {one.note.front: one.note.back for one in build(read_text(told, family="glossary")).notes}
    assert backs["What is a spout?"] == "The part of a kettle that pours."
    assert len(backs) == len(WORDS)
