"""A web page as Markdown-like lines: what it says, without what surrounds it."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from decks.documents.classed import listed
from decks.documents.document import DocumentError
from decks.documents.extract import Extract, words
from decks.documents.flow import PLAIN, Flow, How
from decks.documents.lines import Lines, Progress

DEEPEST = 1000
"""Pages that nest deeper than this are refused: parsing them takes time that grows with the square."""

_TOLD = 100_000
_LOOKS = 8
_LOOKED_AT_LEAST = 1_000_000
_LOOK = 50
_REOPENED = 5_000_000
_FORMATTING = frozenset(
    {"a", "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"}
)
_TAGS = re.compile(
    r"<(/?)(a|b|big|code|em|font|i|s|small|strike|strong|tt|u|address|article|aside|"
    r"blockquote|center|details|dialog|dir|div|dl|fieldset|figure|footer|form|header|main|menu|nav|ol|pre|search|"
    r"section|summary|table|ul|span|p|li|dd|dt|h[1-6])(?=[\s/>])",
    re.IGNORECASE,
)
_CROWDED = re.compile(
    r"""<[A-Za-z][^\s/>]*+(?:[\s/]++[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]++))?+){256}"""
)
_OPTIONAL = frozenset({"p", "li", "dd", "dt"})
_SELF_CLOSED = re.compile(
    r"<(?!(?:br|hr|img|input|link|meta|col|area|base|wbr|embed|source)\b)([A-Za-z][\w:-]*)(\s[^<>]*)?/>"
)
_DROPPED = frozenset(
    {
        *(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "button",
            "select",
            "input",
            "textarea",
        ),
        *(
            "datalist",
            "nav",
            "footer",
            "figcaption",
            "caption",
            "video",
            "audio",
            "canvas",
            "object",
            "embed",
        ),
        *(
            "map",
            "rp",
            "rt",
            "head",
            "title",
            "link",
            "meta",
            "img",
            "picture",
            "dialog",
            "search",
            "colgroup",
        ),
        *("-comment", "-doctype", "frameset", "noframes"),
    }
)
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alert", "toolbar"}
)
_CHROME = re.compile(
    r"(?!has-|with-|no-|is-|hide-|show-)(?:[a-z0-9]+-){0,3}(?:nav|navbar|navigation|navbox|breadcrumbs?|sidebar|cookies?|"
    r"consent|advert|advertisement|ads?|toc|share|sharing|pagination|pager|menu|footer|editsection|noprint|skip-link|"
    r"newsletter|subscribe|related-posts|comments|reflist|references|popup|modal|headerlink|lineno|linenos|"
    r"line-?numbers?|gutter|sr-only|visually-hidden|screen-reader-text|mathjax|mathjax-preview)"
)
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_LANGUAGE = re.compile(
    r"(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*)([A-Za-z0-9+#]{1,20})(?=[\s;]|$)"
)
_NOTE = re.compile(r"\s*\[?(?:\d{1,3}|[a-z]|[*†‡§]|(?:note|nb)\s*\d+|citation needed)\]?\s*", re.IGNORECASE)


def read(text: str, path: str, progress: Progress | None = None) -> Lines:
    """Return the text of a page; places are "paragraph n". Raises DocumentError when there is none."""
    tree = parse(listed(text), path)
    extract = Extract()
    flow(tree, progress).pour(extract)
    if not extract:
        raise DocumentError(
            f"{path}: this page holds no text; if a browser shows some, save it from there as a complete page"
        )
    return extract.lines(title(tree))


def parse(text: str, path: str) -> LexborHTMLParser:
    """Return the tree of a page, or raise DocumentError when it would take without end to build."""
    if "xmlns" in text[:2000] or text.lstrip().startswith("<?xml"):
        text = _SELF_CLOSED.sub(r"<\1\2></\1>", text)
    if crowded := _CROWDED.search(text):
        line = text.count("\n", 0, crowded.start()) + 1
        raise DocumentError(
            f"{path}: line {line}: this page has an element with too many attributes to be read"
        )
    depth = formats = reopened = 0
    for found in _TAGS.finditer(text):
        tag, change = found[2].lower(), -1 if found[1] else 1
        if tag in _FORMATTING:
            formats = max(formats + change, 0)
        else:
            reopened += formats
            depth = max(depth + change * (tag not in _OPTIONAL), 0)
        if depth > DEEPEST or formats > DEEPEST or reopened > _REOPENED:
            line = text.count("\n", 0, found.start()) + 1
            raise DocumentError(f"{path}: line {line}: this page nests its elements too deep to be read")
    return LexborHTMLParser(text)


def title(tree: LexborHTMLParser) -> str:
    """Return what a page calls itself: the heading that its title holds, else its title."""
    named, root = tree.css_first("title"), _root(tree)
    name = words(named.text()) if named else ""
    headings = [words(heading.text()) for heading in root.css("h1, h2")[:4]] if root else []
    held = (heading for heading in headings if heading and heading.casefold() in name.casefold())
    return next(held, name or next(iter(headings), ""))


def flow(tree: LexborHTMLParser, progress: Progress | None = None) -> Flow:
    """Return what the page says, in order. Progress is in characters of its text."""
    root = _root(tree)
    return _Walk(root, progress).walk() if root else Flow()


def _root(tree: LexborHTMLParser) -> LexborNode | None:
    """Return the element that holds what the page is about."""
    body = tree.body
    if body is None:
        return None
    for query in ("main, [role=main]", "article"):
        found = body.css(query)
        if len(found) == 1 and 4 * len(found[0].text()) > len(body.text()):
            return found[0]
    return body


class _Walk:
    """Goes through a page from its first element to its last, and takes what it says into a flow.

    Elements are looked into to judge them only as long as that costs less than a few times the page.
    """

    def __init__(self, root: LexborNode, progress: Progress | None) -> None:
        self._root = root
        self._progress = progress
        self._flow = Flow()
        self._length = len(root.text())
        self._left = _LOOKS * self._length + _LOOKED_AT_LEAST

    def walk(self) -> Flow:
        """Return the flow of the whole page."""
        done = told = 0
        path: list[tuple[LexborNode, str]] = []
        node = self._root.first_child
        while node is not None or path:
            if node is None:
                node, tag = path.pop()
                self._flow.close(tag)
            elif node.is_text_node:
                text = node.text_content or ""
                self._flow.text(text)
                done += len(text)
                if self._progress and done - told > _TOLD:
                    self._progress(done, self._length)
                    told = done
            elif (tag := node.tag or "") and not self._special(node, tag):
                tag = "span" if tag == "a" and not node.attributes.get("href") else tag
                self._flow.open(tag, _how(node, tag))
                path.append((node, tag))
                node = node.first_child
                continue
            node = node.next
        return self._flow

    def _looked_into(self, node: LexborNode) -> str | None:
        """Return the text of an element, or nothing when too much was looked into already."""
        if self._left < 0:
            return None
        text = node.text()
        self._left -= len(text) + _LOOK
        return text

    def _special(self, node: LexborNode, tag: str) -> bool:
        """Take an element that is more than its children, or less; return whether it was one."""
        attributes = node.attributes
        classes = (attributes.get("class") or "").lower()
        if tag == "math":
            annotation = node.css_first("annotation")
            tex = annotation.text() if annotation else attributes.get("alttext") or node.text()
            self._flow.maths(tex, display=attributes.get("display") == "block")
        elif tag == "script" and (attributes.get("type") or "").startswith("math/tex"):
            self._flow.maths(node.text())
        elif tag == "img" and re.search(r"\b(?:tex|latex|math)\b", classes) and "fallback" not in classes:
            self._flow.maths(attributes.get("alt") or "")
        elif tag == "pre":
            self._preformatted(node, classes)
        elif tag == "sup":
            return (
                _NOTE.fullmatch(self._looked_into(node) or "") is not None and node.css_first("a") is not None
            )
        else:
            return tag in _DROPPED or (bool(attributes) and self._surrounds(node, tag, attributes, classes))
        return True

    def _surrounds(self, node: LexborNode, tag: str, attributes: dict[str, str | None], classes: str) -> bool:
        """Say whether an element is navigation, advertising or hidden, by what it says of itself."""
        if tag in {"main", "article", "body", "td", "th", "tr"}:
            return False
        hidden = attributes.get("aria-hidden") == "true" or "hidden" in attributes
        if hidden or _HIDDEN.search(attributes.get("style") or ""):
            return self._looked_into(node) is not None and node.css_first("math") is None
        names = f"{classes} {(attributes.get('id') or '').lower()}".replace("_", "-").split()
        if attributes.get("role") in _ROLES or any(map(_CHROME.fullmatch, names)):
            text = self._looked_into(node)
            return text is not None and 2 * len(text) < self._length
        return False

    def _preformatted(self, node: LexborNode, classes: str) -> None:
        for line_break in node.css("br"):
            line_break.replace_with("\n")
        for number in node.css(".lineno, .linenos, .line-number, .line-numbers, .linenumber"):
            number.decompose()
        text = node.text()
        code = node.css_first("code")
        if code is None and not classes and 2 * len(text) > self._length:
            self._flow.verbatim(text)
            return
        around = [each for each in (node, code, node.parent) if each is not None]
        language = _LANGUAGE.search(" ".join(each.attributes.get("class") or "" for each in around))
        self._flow.code(text, language[1] if language else "")


def _how(node: LexborNode, tag: str) -> How:
    if tag == "ol":
        return How(start=_number(node.attributes.get("start")))
    if tag == "table":
        return How(layout=node.attributes.get("role") in {"presentation", "none"})
    if tag in {"td", "th"}:
        spans = node.attributes
        return How(across=_number(spans.get("colspan")), down=_number(spans.get("rowspan")))
    return PLAIN


def _number(text: str | None) -> int:
    found = re.match(r"\s*(\d{1,6})", text or "")
    return max(int(found[1]), 1) if found else 1
