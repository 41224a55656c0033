from tests.documents import read_text, sample


def test_headings_without_a_body_are_aliases():
    sections = {s.heading[-1]: s for s in sample("glossary_n.md").sections}
    assert sections["NAT"].aliases == ("Network Address Translation",)
    assert sections["NIC"].aliases == ("Network Interface Card",)


def test_tags_links_and_open_questions_are_left_out():
    text = "\n".join(s.text for s in sample("glossary_n.md").sections)
    for noise in ("{%", "{:", "site.assets", "More at", "See also", "Wi-Fi", "https:", "* toc"):
        assert noise not in text


def test_related_terms_are_kept_apart():
    sections = {s.heading[-1]: s for s in sample("glossary_n.md").sections}
    assert "TCP" in sections["Nagle's Algorithm"].related
    assert sections["Netmask"].text == ""


def test_a_lead_in_under_a_list_starts_another_list():
    found = read_text(
        "# Trees\n\n Oaks\n  * red oak\n  * white oak\n Pines\n  * stone pine\n", family="glossary"
    )
    assert [b.kind for b in found.sections[0].blocks] == ["paragraph", "list", "paragraph", "list"]


SHEEP = """---
permalink: /sheep/
---

### Bellwether

"A sheep that leads the flock. It carries a bell."<sup>1</sup>

### Crook

"The long stick of a shepherd."<sup>[2]</sup> Its end is bent.

### Dip

A bath against ticks. <!-- check this -->

### Ewe

A female sheep.

### Fleece

The wool of one sheep.

### Hogget

A sheep in its second year.

### Lamb

A sheep in its first year.

### Ram

A male sheep.
"""


def test_short_headings_in_the_order_of_the_alphabet_are_terms():
    read = read_text(SHEEP, "sheep.md")
    assert read.family == "glossary"
    told = {s.heading[-1]: s.text for s in read.sections}
    assert told["Bellwether"] == "A sheep that leads the flock. It carries a bell."
    assert told["Crook"] == "The long stick of a shepherd. Its end is bent."
    assert told["Dip"] == "A bath against ticks."


def test_bold_terms_before_their_definitions_are_entries():
    terms = ["Bellwether", "Crook", "Dip", "Ewe", "Fleece", "Hogget", "Lamb", "Ram"]
    text = "# Sheep\n\n" + "\n\n".join(f"__{term}__: a word of the {term.lower()} trade." for term in terms)
    read = read_text(text, "sheep.md")
    assert read.family == "glossary"
    assert [s.heading for s in read.sections[1:]] == [("Sheep", term) for term in terms]
    assert read.sections[1].text == "a word of the bellwether trade."
    assert (read.sections[1].first, read.sections[1].last) == (3, 3)


def test_terms_above_their_colons_are_entries():
    names = ["Bow", "Stern", "Keel", "Rib", "Deck", "Hold", "Mast"]
    text = "\n\n".join(f"**{name}**\n: The {name.lower()} of a ship." for name in names)
    read = read_text(f"{text}\n\nJib\nForesail\n\n: A sail in front of the mast.\n", "ship.md")
    assert read.family == "glossary"
    assert [s.heading[-1] for s in read.sections] == [*names, "Jib (Foresail)"]
    assert read.sections[-1].text == "A sail in front of the mast."


def test_labels_that_return_are_no_terms():
    text = "\n\n".join(
        f"# Ship {n}\n\nA ship of class {n}.\n\n**Use**: It carries load {n}.\n\nNobody knows more of it."
        for n in range(9)
    )
    assert read_text(text, "ships.md").family == "markdown"


def test_a_page_that_lists_its_terms_is_a_glossary():
    text = (
        "---\ntitle: Glossary\n---\n\n1. *Awl*: A tool for holes.\n\n2. **Bevel.** An edge cut at an angle.\n\n3. *Kerf*: The width of a cut.\n\n"
        "4. *Glue*: synonyms\n    1. Paste: Sticks paper\n\n5. *Sanding*: Rubbing wood smooth.\n\n6. *Dado*: A groove across the grain.\n\n7. *Wane*: Bark left on a board.\n"
    )
    read = read_text(text)
    assert read.family == "glossary"
    assert [s.heading[-1] for s in read.sections if s.text] == [
        "Awl",
        "Bevel",
        "Kerf",
        "Sanding",
        "Dado",
        "Wane",
    ]
    assert read.sections[1].text == "An edge cut at an angle."


def test_a_page_of_a_site_with_a_few_terms_is_a_glossary():
    text = "---\ntitle: A\npermalink: /a/\n---\n\n# Adze\n\nAn axe for carving.\n\n# Anvil\n\nA block of iron.\n\n# Arris\n\nA sharp edge.\n\n# Auger\n\nA drill for wood.\n"
    assert read_text(text).family == "glossary"


def test_headings_that_wait_for_their_text_are_no_other_names():
    text = "---\ntitle: Glossary\npermalink: /g/\n---\n\n## Adze\n\n## Anvil\n\n## Arris\n\n## Auger\n\n## Awl\n\nA tool for holes.\n\n## Bevel\n\n## Bit\n\nThe cutting part of a drill.\n\n## Brace\n\nA crank for a drill.\n"
    assert not any(section.aliases for section in read_text(text, family="glossary").sections)


def test_a_definition_after_a_colon_stands_under_its_heading():
    text = "# Adze\n: An axe for carving.\n\n# Anvil\n\nA block of iron.\n"
    assert read_text(text, family="glossary").sections[0].text == "An axe for carving."


def test_a_term_in_bold_without_text_is_no_other_name_of_the_next():
    text = "__Adze__: <!-- what is it? -->\n\n__Anvil__: A block of iron.\n\n__Arris__: A sharp edge.\n"
    read = read_text(text, family="glossary").sections
    assert [(s.heading[-1], s.aliases) for s in read if s.text] == [("Anvil", ()), ("Arris", ())]


def test_a_page_called_a_glossary_may_tell_more_of_its_terms():
    names = ["Awl", "Bevel", "Dado", "Kerf", "Rabbet", "Wane"]
    text = "# Appendix: Glossary\n\n" + "\n\n".join(
        f"**{name}**\nA word of the {name.lower()} trade.\n\nIt is old.\n\nFew use it." for name in names
    )
    read = read_text(f"{text}\n\n**Groove**\nSee Dado.\n")
    assert read.family == "glossary"
    assert [s.heading[-1] for s in read.sections if s.text] == names


def test_terms_in_capitals_are_written_as_they_are_said():
    names = ["ADZE HANDLE (AH)", "BEVEL", "CHISEL", "DADO JOINT", "KERF", "RABBET"]
    text = "# Glossary\n\n" + "\n\n".join(
        f"**{name}:** A word of the trade that joiners use." for name in names
    )
    read = read_text(text)
    assert [s.heading[-1] for s in read.sections if s.text] == [
        "Adze handle (AH)",
        "Bevel",
        "Chisel",
        "Dado joint",
        "Kerf",
        "Rabbet",
    ]
    initials = "# Glossary\n\n" + "\n\n".join(
        f"**{name}:** A word of the trade that joiners use."
        for name in ("MDF", "OSB", "PVA", "HSS", "TCT", "CNC")
    )
    assert "MDF" in [s.heading[-1] for s in read_text(initials).sections]


def test_lines_of_a_template_say_nothing_of_a_term():
    text = "---\ntitle: Glossary\n---\n\n# Adze\n\nAn axe for carving.\n<a href='{{ p }}'>More</a>{% unless last %}, {% endunless %}\n"
    assert read_text(text, family="glossary").sections[-1].text == "An axe for carving."
