"""Terms and definitions of a page that only their classes tell apart, as the terms and entries of a definition list."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

FEWEST = 4
"""So many terms with a definition each show that two classes are those of a glossary."""

MOST_LETTERS = 2_000_000
"""A longer page is not searched."""

NEAR = 400
"""Entries with fewer letters between them are of one list."""

MOST_TERM = 8
"""A term has so many words at most."""

_ELEMENT = re.compile(
    r"<(?P<tag>p|div|span|h[2-6]|li|strong|b|section)\b(?P<own>[^<>]*?\bclass=[\"'](?P<class>[^\"'<>]+)[\"'][^<>]*)>(?P<text>(?:[^<]|<(?!/?(?:p|div|h[1-6]|li|ul|ol|section|table)\b|/?(?P=tag)\b))*)</(?P=tag)>",
    re.IGNORECASE,
)
_TERM = re.compile(r"term|word|title|name|key|head|question|front|\bdt\b|\bq\b|lemma|label", re.IGNORECASE)
_ENTRY = re.compile(
    r"def|desc|mean|answer|back|expla|gloss|text|body|content|detail|\bdd\b|\ba\b", re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]*>")
_HEADING = re.compile(r"<h(?P<n>[1-6])\b[^<>]*>(?P<t>.*?)</h(?P=n)>", re.IGNORECASE)
_LINK = re.compile(r"<li>\s*<a [^<>]*>[^<>]*</a>\s*</li>", re.IGNORECASE)
_STYLE = re.compile(r"<(style|script)\b[^<>]*>[^<]*</\1>")


def listed(text: str) -> str:
    """Return a page with elements of two classes that take turns, a short one and a longer, as a definition list.

    Its lines stay as many as they were; a page without such classes is returned as it is.
    """
    if text.count("class=") < 2 * FEWEST or len(text) > MOST_LETTERS:
        return text
    found = [one for one in _leaves(text) if _words(one)]
    pair = _pair(found)
    if not pair:
        return text
    made, at = [], 0
    for one, after in pairwise(found):
        if (one["class"], after["class"]) != pair:
            continue
        before = text[at : one.start()]
        far = not at or len(before) > NEAR
        made += ["</dl>" if at and far else "", before, "<dl>" if far else ""]
        made += [f"<dt>{one['text']}</dt>", _TAG.sub("", text[one.end() : after.start()])]
        made.append(f"<dd>{after['text']}</dd>")
        at = after.end()
    return _STYLE.sub(lambda style: "\n" * style[0].count("\n"), "".join((*made, "</dl>", text[at:])))


def headed(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines of a Markdown file with the headings that stand in it as HTML as its own, and lines of mere links blank."""
    if sum(line[:2] in {"<h", "<H"} for line in lines) < FEWEST:
        return lines
    return [_headed(line) if line.startswith("<") else line for line in lines]


def _headed(line: str) -> str:
    if found := _HEADING.fullmatch(line.strip()):
        return f"{'#' * int(found['n'])} {_TAG.sub('', found['t']).strip()}"
    return "" if _LINK.fullmatch(line.strip()) or line.lower().startswith("<hr") else line


def _leaves(text: str) -> Iterator[re.Match[str]]:
    """Give the elements with a class, of one around several others those."""
    for one in _ELEMENT.finditer(text):
        inner = (
            list(_ELEMENT.finditer(text, one.start("text"), one.end("text")))
            if "class=" in one["text"]
            else []
        )
        yield from inner if len(inner) > 1 else (one,)


def _pair(found: list[re.Match[str]]) -> tuple[str, str] | None:
    """Return the class of terms and that of definitions, where nearly each of the one is followed by one of the other."""
    followed: dict[str, list[tuple[re.Match[str], re.Match[str]]]] = {}
    for one, after in pairwise(found):
        followed.setdefault(one["class"], []).append((one, after))
    for name, pairs in followed.items():
        told = pairs[0][1]["class"]
        named = _TERM.search(name) or _ENTRY.search(told)
        if told == name or len(pairs) < FEWEST or not named:
            continue
        kept = [(one, after) for one, after in pairs if after["class"] == told]
        short = sum(_words(one) <= MOST_TERM for one, _ in kept)
        terms = {_TAG.sub("", one["text"]).strip() for one, _ in kept}
        longer = sum(map(_words, (after for _, after in kept))) >= 2 * sum(
            map(_words, (one for one, _ in kept))
        )
        if min(len(kept), short, len(terms)) >= 0.9 * len(pairs) and longer:
            return name, told
    return None


def _words(element: re.Match[str]) -> int:
    return len(_TAG.sub(" ", element["text"]).split())
