"""Text from anywhere, made comparable and made safe to show."""

import re
import unicodedata

_LIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′´`ʼ", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        "\u00ad": None,
    }
)
_BLANKS = re.compile(r"\s+")
_LINE_ENDS = re.compile(r"\r\n|[\r\u2028\u2029\x0b\x0c\x85]")


def normalised(text: str) -> str:
    """Return `text` as it is compared: NFKC, casefolded, one kind of quote, dash and blank.

    Two passages are the same words exactly when their normalised forms are equal.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.replace("`", "'").split()).lower()
    alike = text.translate(_LIKE)
    if not (alike.isascii() and alike.isprintable()):
        visible = "".join(c for c in unicodedata.normalize("NFKC", alike) if not _invisible(c))
        alike = unicodedata.normalize("NFKC", visible.casefold()).translate(_LIKE)
    return _BLANKS.sub(" ", alike).strip().casefold()


def shown(text: str) -> str:
    """Return `text` with nothing in it that steers a terminal.

    Control, escape, bidirectional and zero-width characters go, every line end becomes a newline,
    a tab four blanks, a lone surrogate U+FFFD. Apply it wherever text enters a widget or a stream.
    """
    lines = _LINE_ENDS.sub("\n", text).replace("\t", "    ")
    if lines.isascii() and lines.replace("\n", "").isprintable():
        return lines
    return "".join(
        "\ufffd" if unicodedata.category(c) == "Cs" else c for c in lines if c == "\n" or not _invisible(c)
    )


def _invisible(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf"} and char not in "\t\n\r\x0b\x0c\x85"
