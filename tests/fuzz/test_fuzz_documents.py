"""Every reader on thousands of damaged documents: lines inside the file, or the readers' own error."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from decks.documents.document import Family
from tests.damage import JUNK, WHOLE, damaged, inner_damage, keeps_the_law, repacked

LONG = settings(max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck))
FAMILIES: tuple[Family, ...] = ("markdown", "glossary", "flashcards", "chat", "conversion", "text")


@LONG
@given(damaged())
def test_damaged_documents(data):
    keeps_the_law(data)


@LONG
@given(inner_damage())
def test_damage_inside_a_container(damage):
    keeps_the_law(repacked(*damage))


@LONG
@given(st.binary(max_size=3000))
def test_any_bytes(data):
    keeps_the_law(data)


@LONG
@given(st.lists(JUNK, max_size=60).map(b"".join))
def test_any_text(data):
    keeps_the_law(data)


@LONG
@given(st.lists(JUNK, max_size=40).map(lambda parts: b"<!doctype html>" + b"".join(parts)))
def test_any_page(data):
    keeps_the_law(data)


@pytest.mark.parametrize("family", FAMILIES)
@settings(LONG, max_examples=3000)
@given(
    st.lists(st.one_of(JUNK, st.sampled_from(WHOLE["markdown"].splitlines(keepends=True))), max_size=60).map(
        b"".join
    )
)
def test_any_text_by_every_family(family, data):
    keeps_the_law(data, family)
