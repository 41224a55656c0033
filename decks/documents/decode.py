"""Bytes to the lines of a text file, in whatever encoding it was saved."""

import codecs
import re

from charset_normalizer import from_bytes
from ftfy import TextFixerConfig, fix_encoding
from ftfy.badness import is_bad

from decks.documents.document import DocumentError
from decks.documents.lines import ODD, Lines, plain

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ENCODINGS = [
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("iso8859_2", "koi8_r", "cp866", "mac_roman", "cp932", "euc_jp", "gb18030", "big5", "cp949"),
]
_CLAIMS = {
    **{encoding.replace("cp", "windows-").replace("_", "-"): encoding for encoding in _ENCODINGS},
    "iso-8859-1": "cp1252",
    "iso-8859-15": "cp1252",
    "iso-8859-2": "iso8859_2",
    "shift-jis": "cp932",
    "euc-kr": "cp949",
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "x-sjis": "cp932",
    "macintosh": "mac_roman",
}
_BINARY = {
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"RIFF": "a sound, a film or a picture",
    b"ID3": "a sound",
    b"OggS": "a sound or a film",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"\x1f\x8b": "compressed",
    b"BZh": "compressed",
    b"\xfd7zXZ": "compressed",
    b"7z\xbc\xaf": "compressed",
    b"Rar!": "compressed",
    b"(\xb5/\xfd": "compressed",
    b"SQLite format 3\0": "a database",
}
_SAMPLE = 1 << 16
_STEERING = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LEFT_OUT = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]+")
_FOREIGN_BYTES = re.compile(rb"[\x80-\xff][^\r\n]*")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_HALVES = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_CUT = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+|[\x00-\xff]")
_PAIR = re.compile(r"[^\x00-\x7f]{2}|Ã ")
_MOJIBAKE = TextFixerConfig(explain=False)


def decode(data: bytes, path: str, declared: str = "") -> Lines:
    """Return the lines of a text file; `declared` is the encoding that the file itself claims, if any.

    Lines end where an editor ends them, at LF, CRLF or CR, so that line numbers are those on disk.
    Within a line mojibake is repaired, characters are composed (NFC), and what is no text is left
    out: control characters, terminal escapes, lone surrogates. Raises DocumentError for a file that
    is empty or not text.
    """
    if not data.strip():
        raise DocumentError(f"{path}: the file is empty")
    text, broken = _text(data, path, declared)
    if len(ODD.findall(text, 0, _SAMPLE)) > max(len(text) // 20, 8):
        raise DocumentError(f"{path}: this is a binary file, not a text document")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines[-1] == "":
        lines.pop()
    notes = [_note(broken, "some bytes are not valid UTF-8 and were read as Windows-1252 or replaced")]
    if ODD.search(text):
        odd = [at for at, line in enumerate(lines, 1) if _LEFT_OUT.search(line)]
        notes.append(_note(odd, "control characters were left out"))
    lines = [plain(line) if line.isascii() else _repaired(line) for line in lines]
    if not any(line.strip() for line in lines):
        raise DocumentError(f"{path}: the file has no text in it")
    return Lines(tuple(lines), left_out=tuple(note for note in notes if note))


def _text(data: bytes, path: str, declared: str) -> tuple[str, list[int]]:
    """Return the text, and the numbers of the lines in which UTF-8 was broken."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            body = data[len(bom) :]
            return _utf8(body) if encoding == "utf-8" else (body.decode(encoding, "replace"), [])
    wide = _wide(data[:_SAMPLE])
    if wide:
        return data.decode(wide, "replace"), []
    _refuse_binary(data, path)
    try:
        return data.decode(), []
    except UnicodeDecodeError:
        pass
    escaped = data.decode(errors="surrogateescape")
    broken = sum(map(len, _SURROGATES.findall(escaped))) - 3 * len(_HALVES.findall(data))
    if 2 * broken <= len(_FOREIGN.findall(escaped)):
        return _utf8(data)
    return _legacy(data, path, declared), []


def _wide(head: bytes) -> str:
    """Return the encoding of UTF-16 or UTF-32 text without a byte order mark, else nothing.

    Blanks, digits and line ends, at the least, have zeros in them, always at the same place.
    """
    zeros = [head[at::4].count(0) / max(len(head) // 4, 1) for at in range(4)]
    if min(zeros[2:]) > 0.9 > zeros[0]:
        return "utf-32-le"
    if min(zeros[:2]) > 0.9 > zeros[3]:
        return "utf-32-be"
    if head.count(0) < 6 or sum(zeros) < 0.08:
        return ""
    if zeros[0] == zeros[2] == 0:
        return "utf-16-le"
    if zeros[1] == zeros[3] == 0:
        return "utf-16-be"
    return ""


def _refuse_binary(data: bytes, path: str) -> None:
    head = data[:_SAMPLE]
    steering = len(_STEERING.findall(head))
    what = next((what for magic, what in _BINARY.items() if steering and head.startswith(magic)), "")
    if what or steering > max(len(head) // 20, 8):
        raise DocumentError(f"{path}: this is {what or 'a binary file'}, not a text document")


def _utf8(data: bytes) -> tuple[str, list[int]]:
    """Decode UTF-8 that may be broken; also return the line of every place where it is."""
    text = data.decode(errors="surrogateescape")
    broken: list[int] = []
    pieces: list[str] = []
    line, seen = 1, 0
    for place in _SURROGATES.finditer(text):
        line += text.count("\n", seen, place.start())
        broken.append(line)
        pieces += text[seen : place.start()], _mended(place[0].encode(errors="surrogateescape"))
        seen = place.end()
    return "".join((*pieces, text[seen:])), broken


def _mended(raw: bytes) -> str:
    """Return what bytes that are not UTF-8 most likely stood for."""
    try:
        halves = raw.decode(errors="surrogatepass")
    except UnicodeDecodeError:
        return "".join(
            "\ufffd" if len(piece) > 1 else piece.decode("cp1252", "replace") for piece in _CUT.findall(raw)
        )
    return halves.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _legacy(data: bytes, path: str, declared: str) -> str:
    claimed = _CLAIMS.get(declared.strip().lower().replace("_", "-"))
    if claimed:
        return data.decode(claimed, "replace")
    foreign = b"\n".join(_FOREIGN_BYTES.findall(data))
    if len(foreign) > _SAMPLE:
        foreign = foreign[:_SAMPLE].rpartition(b" ")[0] or foreign[:_SAMPLE]
    matches = from_bytes(foreign, cp_isolation=_ENCODINGS)
    best = matches.best()
    if best is None and len(foreign) * 4 < len(data):
        return data.decode("cp1252", "replace")
    if best is None:
        raise DocumentError(f"{path}: the encoding of this file is unknown; save it as UTF-8")
    western = any(
        "cp1252" in match.could_be_from_charset
        and match.chaos <= best.chaos + 0.01
        and match.coherence >= best.coherence - 0.04
        for match in matches
    )
    return data.decode("cp1252" if western else best.encoding, "replace")


def _repaired(line: str) -> str:
    if _PAIR.search(line) and is_bad(line):
        line = fix_encoding(line, _MOJIBAKE)
    return plain(line)


def _note(numbers: list[int], what: str) -> str:
    """Say `what` of the lines with these numbers; nothing when there are none."""
    numbers = sorted(set(numbers))
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"line {numbers[0]}: {what}"
    first = ", ".join(map(str, numbers[:5]))
    more = f" and {len(numbers) - 5} more" if len(numbers) > 5 else ""
    return f"lines {first}{more}: {what}"
