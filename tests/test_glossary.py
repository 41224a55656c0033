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
