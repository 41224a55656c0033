"""Inline Markdown into plain prose: marks go, code spans and maths stay as they are."""

import html
import re

PLAIN_FROM = 100_000
"""A text of more characters than this is not looked at for marks: the patterns would take too long."""

_MARKED = re.compile(r"[\\*_`!【\[\]{<&:$~=¹²‘-‟\ufeff\u00ad\x00-\x1f]")
_KEPT = re.compile(
    r"(?<!`)(`{1,2})(?!`)(.{1,400}?)(?<!`)\1(?!`)|\$\$(?!\s*\d)(.{1,400}?)\$\$|(?<![\\$\w])\$(?![\s\d$])([^$\n]{1,300}?)(?<![\s\\])\$(?![\d$])"
)
_TAG = re.compile(
    r"</?(?:a|b|i|u|p|em|strong|br|hr|div|span|img|sup|sub|td|th|tr|table|tbody|thead|ul|ol|li|code|kbd|pre|small|mark|font|"
    r"center|details|summary|h[1-6]|del|ins|s|blockquote|iframe|video|figure|figcaption)\b[^<>]{0,400}>",
    re.IGNORECASE,
)
_TO = r"\]\(https?:[^()\s]{1,600}\)"
# Each step: a mark that must be there for the pattern to match, another that also will do, the pattern, what replaces it.
_STEPS = (
    ("![", "", re.compile(r"!\[[^\]]{0,300}\](?:\([^()\n]{0,600}\)|\[[^\]]{0,80}\])"), ""),
    ("{", "", re.compile(r"\{%.{0,400}?%\}|\{\{.{0,400}?\}\}|\{:[^{}]{0,200}\}"), ""),
    ("\\cite", "", re.compile(r"~?\\(?:no)?cite[a-z]{0,8}\*?(?:\[[^\]]{0,60}\]){0,2}\{[^{}]{1,200}\}"), ""),
    ("[@", "", re.compile(r" ?\[-?@[^\[\]]{1,200}\]"), ""),
    (
        "](http",
        "",
        re.compile(
            rf" ?(?:\\?\[)?\[(?:\d{{1,3}}|oai_citation[^\[\]]{{1,80}}){_TO}(?:,? ?\[\d{{1,3}}{_TO})*(?:\\?\](?!\())?"
            rf"|(?<=[.!?])(?: ?\[[^\[\]]{{1,60}}{_TO})+\s*$| \(\[(?![A-Z]{{2,6}}\])[^\[\]]{{1,60}}{_TO}(?:, \[[^\[\]]{{1,60}}{_TO})*\)(?=[.,;]|$)"
        ),
        "",
    ),
    ("【", "", re.compile(r" ?【[^【】]{1,60}】"), ""),
    (
        "[",
        "",
        re.compile(
            r"(?:(?<=[a-z]{3})|(?<=[.,;:”\")])|(?<=[a-z\d)])(?<!\blist)(?<!array)(?<!vector)(?<!range)(?<!interval)(?<!like)(?<!\bin)(?<!\bby)(?<!\bsee)(?<!\bof)(?<!\bis)(?<!\bare)(?<!\bto)(?<!\band) )\\?\[\d{1,3}(?:(?:, ?| ?[-–] ?)\d{1,3}){0,9}\\?\](?![(\[\w])"
            r"| \\?\[[A-Z][A-Za-z]+\+?(?: et al\.?)?,? ?(?:19|20)?\d\d[a-z]?(?:[;,] [A-Z][A-Za-z]+\+?,? ?(?:19|20)?\d\d[a-z]?){0,5}\\?\](?![(\[])"
        ),
        "",
    ),
    (
        "\\",
        "",
        re.compile(
            r"\\(?:math(?:bf|rm|it|sf|cal|bb)|text(?:bf|it|rm|sf|tt)?|emph|bm|boldsymbol)\{([^{}]{1,80})\}"
        ),
        r"\1",
    ),
    ("~", "", re.compile(r"(?<=[\w.,])~(?=[\w\\$(])(?!~)"), " "),
    ("[^", "", re.compile(r"\[\^[^\]\s]{1,40}\]"), ""),
    ("[[", "", re.compile(r"\[\[(?:[^\]|]{1,200}\|)?([^\]|]{1,200})\]\]"), r"\1"),
    ("[", "", re.compile(r"\[([^\[\]]{1,300})\][({][^(){}\n]{0,600}[)}]"), r"\1"),
    ("][", "", re.compile(r"\[([^\[\]]{1,300})\]\[[^\]]{0,80}\]"), r"\1"),
    ("<", "", re.compile(r"<(?:https?:|mailto:)[^<>\s]{1,600}>"), ""),
    ("://", "www.", re.compile(r"\(?\b(?:https?://|www\.)[^\s<>]{1,900}"), ""),
    (
        "<sup",
        "",
        re.compile(
            r"(?:(?<=[.!?,;:”\"’)\]])|(?<=[a-z]{4})|(?<=\s)) ?<sup>\s*(?:\[?\d{1,2}\]?,? ?){1,4}</sup>",
            re.IGNORECASE,
        ),
        "",
    ),
    ("<", "", _TAG, " "),
    ("*", "", re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^\n]{1,600}?)(?<=[^\s\\])\1(?![\w*])"), r"\2"),
    ("**", "", re.compile(r"(?<![\\*])\*\*(?=[^\s*])([^\n]{1,600}?)(?<=[^\s\\*])\*\*"), r"\1"),
    (
        "_",
        "",
        re.compile(r"(?<![\w\\])(?!__[a-z]+__(?!\w))(_{1,3})(?=[^\s_])([^\n]{1,600}?)(?<=[^\s\\_])\1(?!\w)"),
        r"\2",
    ),
    ("*", "", re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^\n]{1,600}?)(?<=[^\s\\])\1(?![\w*])"), r"\2"),
    ("*", "", re.compile(r"(?<![\w*])(\*{1,2})([A-Za-z])\1(?=[a-z])"), r"\2"),
    ("~~", "==", re.compile(r"~~(?=\S)([^\n~]{1,300}?)~~|==(?=\S)([^\n=]{1,300}?)=="), r"\1\2"),
    (":", "", re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]{2,30}:(?![\w:])"), ""),
    (
        "¹",
        "²",
        re.compile(
            r"(?<=[a-z]{3})(?<!metres)(?<!meters)(?<!second)(?<!seconds)[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?=[.,;:?!]?(?:\s|$))"
        ),
        "",
    ),
    ("!", "", re.compile(r"(?<!\w)!(?=[A-Z][a-z]+\w*[A-Z])"), ""),
    ("\\", "", re.compile(r"\\([\\`*_{}\[\]()#+\-.!$~|<>&\"'^%:])"), r"\1"),
)
_RAISED = str.maketrans("0123456789+-–−=()in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁱⁿ")
_LOWERED = str.maketrans("0123456789+-–−=()aeiortx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑᵢₒᵣₜₓ")
_SCRIPT = re.compile(
    r"(?<![a-z]{4})(?<=[\w)\]])<su(?P<s>[pb])>(?P<t>[0-9+=()inaeortx–−-]{1,5})</su(?P=s)>", re.IGNORECASE
)
_LONE = re.compile(
    r"\*\*+|(?<!\w)__+(?!\w)|[\ufeff\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\x00-\x08\x0b-\x1f\x7f]"
)
_BEFORE_STOP = re.compile(r" (?=[,;.!?](?:\s|$))")
_STARRED_CODE = re.compile(r"(?<![\w*])(\*{1,3})(?=`)((?:`[^`\n]{1,300}`)[^\n*]{0,200}?)\1(?![\w*])")
_CODE = re.compile(r"[(){}\[\]=<>/\\_|;$#%@^~]|\d\.|--")


MOST_CODE = 14
"""A line of code alone has at most so many parts."""

_TAGS = re.compile(r"</?(?:span|b|i|em|strong|u|font|code|div)\b[^<>]*>", re.IGNORECASE)
_CODED = re.compile(
    r"(?=[a-z_\[\"'])(?:[\w.]+ = )?(?:[\w.]*\w\(|\w+\[|\[[^\]]* for [^\]]*\]$|[\"'][^\"']*[\"']\.\w+\(|\w+ (?:==|//|%|\*\*|!=|\+=|-=|&&|\|\|) \w+$|\w+ = .*[(\[])"
)
_OF_WORDS = re.compile(r"[a-z]\((?:s|es|ies|ed|ing|e|al|a)\)")


def clean(text: str) -> str:
    """Return `text` as plain prose on one line: no emphasis, links, images, tags or escapes.

    Code spans keep their backticks, unless they only stress a run of plain words; `$…$` stays.
    """
    if len(text) > PLAIN_FROM or not (_MARKED.search(text) or "www." in text):
        return " ".join(text.split())
    parts, at = [], 0
    for kept in _KEPT.finditer(text) if "`" in text or "$" in text else ():
        parts += [_prose(text[at : kept.start()]), _verbatim(kept)]
        at = kept.end()
    parts.append(_prose(text[at:]))
    joined = _emphasis("".join(parts)) if at else "".join(parts)
    return _BEFORE_STOP.sub("", " ".join(joined.split()))


def _verbatim(kept: re.Match[str]) -> str:
    code = kept[2]
    if code is None:
        return f"${_halved(kept[3] or kept[4]).strip()}$"
    words = code.split()
    return code.strip() if len(words) >= 3 and not _CODE.search(code) else f"`{code.strip()}`"


def _halved(maths: str) -> str:
    """Return a formula told twice in a row, as some converters write it, once."""
    doubled = re.fullmatch(r"(.{3,}?),?\s*\1", maths.strip())
    return doubled[1] if doubled else maths


def _script(found: re.Match[str]) -> str:
    """Return a raised or lowered sign as the letter that stands for it, where there is one."""
    raised = found["s"].lower() == "p"
    told = found["t"].translate(_RAISED if raised else _LOWERED)
    return found["t"] if any(c.isascii() and c.isalpha() for c in told) else told


def _prose(text: str) -> str:
    if "<su" in text:
        text = _SCRIPT.sub(_script, text)
    for mark, other, pattern, replacement in _STEPS:
        if mark in text or (other and other in text):
            text = pattern.sub(replacement, text)
    return _LONE.sub("", html.unescape(text))


def _emphasis(text: str) -> str:
    """Take off the stars that stood around a code span."""
    return _STARRED_CODE.sub(r"\2", text) if "*" in text else text


def bold(text: str) -> tuple[str, ...]:
    """Return the texts that stand in bold in a line of Markdown."""
    if len(text) > PLAIN_FROM or not ("**" in text or "__" in text):
        return ()
    return tuple(clean(found[1] or found[2]) for found in _BOLD.finditer(text))


_BOLD = re.compile(r"\*\*(?=[^\s*])([^*\n]{2,80}?)(?<=\S)\*\*|__(?=[^\s_])([^_\n]{2,80}?)(?<=\S)__")


def coded(text: str) -> str:
    """Return a line that is nothing but code between backticks, without the tags of a page; nothing for any other."""
    bare = " ".join(_TAGS.sub("", text).split())
    if len(bare.split()) > MOST_CODE or bare.endswith(("?", ".", ":")) or "`" in bare:
        return ""
    return f"`{bare}`" if _CODED.match(bare) and not _OF_WORDS.search(bare) else ""
