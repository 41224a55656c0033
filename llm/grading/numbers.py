"""Numbers with their units: found in a text, and compared with a tolerance."""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from decks.text import shown

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_RAISED = re.compile(r"(?<=[\w)])[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_DIGITS = r"(?:\d{1,3}(?:[,'’.\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|\.\d+)"
_EXPONENT = r"\{?(?P<%s>[-−+]?\d{1,3})\}?"
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: value for value, word in enumerate(_ONES.split())}
_WORDS |= {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
_WORDS |= {"a": 1, "an": 1}
_SPELLED = rf"\b(?:(?:{_TENS.replace(' ', '|')})(?:[-\s](?:{'|'.join(_ONES.split()[1:10])}))?|{'|'.join(_ONES.split())}|an?(?=\s(?:hundred|thousand|million|billion|trillion)\b))\b"
_QUANTITY = re.compile(
    rf"(?:(?P<sign>(?<![\w)\].])[-−])?[$€£¥]?\s?(?<![\w.])(?<![A-Za-z]-)(?P<number>{_DIGITS})"
    rf"(?:e(?P<e>[-+]?\d{{1,3}})\b|\s?(?:[x×·*]|\\times|\\cdot)\s?10\s?(?:\^|\*\*)\s?{_EXPONENT % 'ten'}"
    rf"|\s?(?:\^|\*\*)\s?{_EXPONENT % 'power'}|[/⁄](?P<under>\d+)(?![\w/]))?|(?P<spelled>{_SPELLED}))"
    r"(?P<units>(?:[\s-]?(?:%|‰|°\s?[CFK]?\b|°|[^\W\d_]+\b)){0,3})",
    re.IGNORECASE,
)
_UNIT = re.compile(r"%|‰|°\s?[CFK]?|[^\W\d_]+")
_LIST_MARK = re.compile(r"^\s*\(?\d{1,2}[.)](?=\s)|\[\d{1,3}\]", re.MULTILINE)
_ABOUT = re.compile(
    r"(?:[~≈]|\b(?:about|around|roughly|approximately|approx\.?|nearly|almost|circa|ca\.?|etwa|environ))\s?$",
    re.IGNORECASE,
)
_MAGNITUDES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_MAGNITUDES |= {
    "°": 1.0,
    "degree": 1.0,
    "k": 1e3,
    "K": 1e3,
    "M": 1e6,
    "mn": 1e6,
    "B": 1e9,
    "bn": 1e9,
    "T": 1e12,
    "tn": 1e12,
}
_SHARES = {"%": 1e-2, "percent": 1e-2, "prozent": 1e-2, "pourcent": 1e-2, "‰": 1e-3}
# What a unit measures, how many of the base unit it is, and its names.
_UNITS_TEXT = """\
time 1e-9 ns nanosecond
time 1e-6 us µs μs microsecond
time 1e-3 ms msec millisecond
time 1 s sec second
time 60 min minute
time 3600 h hr hour
time 86400 d day
time 604800 week
length 1e-9 nm nanometer nanometre
length 1e-6 um µm μm micrometer micrometre micron
length 1e-3 mm millimeter millimetre
length 1e-2 cm centimeter centimetre
length 1 m meter metre
length 1e3 km kilometer kilometre
mass 1e-3 mg milligram
mass 1 g gram gramme
mass 1e3 kg kilogram
mass 1e6 t ton tonne
data 0.125 bit
data 1 byte B
data 1e3 kB KB kilobyte
data 1e6 MB megabyte
data 1e9 GB gigabyte
data 1e12 TB terabyte
data 1024 KiB kibibyte
data 1048576 MiB mebibyte
data 1073741824 GiB gibibyte
rate 1 Hz hertz
rate 1e3 kHz kilohertz
rate 1e6 MHz megahertz
rate 1e9 GHz gigahertz
volume 1e-3 ml mL milliliter millilitre
volume 1 l L liter litre
power 1 W watt
power 1e3 kW kilowatt
voltage 1 V volt
voltage 1e-3 mV millivolt
celsius 1 °C celsius
fahrenheit 1 °F fahrenheit
"""
_UNITS = {
    name: (line.split()[0], float(line.split()[1]))
    for line in _UNITS_TEXT.splitlines()
    for name in line.split()[2:]
}
_EXACTLY = 1e-13
_NEARLY = 0.05
_ENOUGH_DIGITS = 3
_GROUP = 3
_MOST = 50
_ABOUT_REACHES = 20


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as it was written, `start` to `end` in the text, and what it may mean.

    `readings` are pairs of what is measured and the value in the base unit, several where the writing
    leaves it open (1.234, or 7 B); `bare` is the number without its unit, `digits` the significant
    ones that were written. `loose` marks the word "one", which seldom is a number.
    """

    written: str
    start: int
    end: int
    readings: tuple[tuple[str, float], ...]
    bare: float
    digits: int
    decimal: bool
    about: bool
    loose: bool


@lru_cache(maxsize=256)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Find the numbers of `text`, in figures or English words, with their magnitudes, percents and units.

    Places refer to `figures(text)`; numbers of list items and footnotes are none, and fifty are
    enough.
    """
    plain = figures(text)
    return tuple(_quantity(found, plain) for found in islice(_QUANTITY.finditer(plain), _MOST))


def figures(text: str) -> str:
    """Return `text` with raised figures as exponents and without the numbers of list items."""
    raised = _RAISED.sub(lambda sign: "^" + sign[0].translate(_SUPERSCRIPT), shown(text))
    return _LIST_MARK.sub(lambda mark: " " * len(mark[0]), raised)


def same(expected: Quantity, given: Quantity) -> bool:
    """Say whether `given` is the expected number: equal, rounded to three digits or more, or near an "about"."""
    return any(
        _close(value, other, expected, given)
        for (measure, value), (measured, other) in product(expected.readings, given.readings)
        if measure == measured or {measure, measured} == {"", "share"}
    )


def same_without_unit(expected: Quantity, given: Quantity) -> bool:
    """Say whether `given` is the expected number whose unit or percent sign was left out."""
    return {measure for measure, _ in given.readings} == {""} and _close(
        expected.bare, given.bare, expected, given
    )


def clash(wording: str, reply: str, known: str) -> str:
    """Return the number of `reply` that stands where `wording` has another one, or nothing.

    Numbers of `known`, the question and the rest of the card, clash with nothing.
    """
    given = quantities(reply)
    elsewhere = (*quantities(known), *quantities(wording))
    strange = [one for one in given if not one.loose and not _among(one, elsewhere)]
    if not strange:
        return ""
    missing = [one for one in quantities(wording) if not one.loose and not _among(one, given)]
    return strange[0].written if missing else ""


def _among(one: Quantity, others: Iterable[Quantity]) -> bool:
    return any(same(one, other) or same_without_unit(one, other) or same(other, one) for other in others)


def _close(value: float, other: float, expected: Quantity, given: Quantity) -> bool:
    tolerance = _NEARLY if expected.about or given.about else _EXACTLY
    if abs(value - other) <= tolerance * max(abs(value), abs(other)):
        return True
    fewest = min(expected.digits, given.digits)
    rounded = fewest >= _ENOUGH_DIGITS and (expected.decimal or given.decimal)
    return rounded and f"{value:.{fewest - 1}e}" == f"{other:.{fewest - 1}e}"


def _quantity(found: re.Match[str], text: str) -> Quantity:
    values, digits, decimal = _spelled(found["spelled"]) if found["spelled"] else _figures(found)
    bare, end = values[0], found.start("units")
    readings = [("", value) for value in values]
    for unit in _UNIT.finditer(found["units"]):
        meanings = _meanings(unit[0])
        if not meanings:
            break
        bare *= next((factor for measure, factor in meanings if not measure), 1.0)
        readings = [(measure, value * factor) for _, value in readings for measure, factor in meanings]
        end = found.start("units") + unit.end()
        if any(measure not in {"", "data"} for measure, _ in meanings):
            break
    return Quantity(
        text[found.start() : end].strip(),
        found.start(),
        end,
        tuple(readings),
        bare,
        digits,
        decimal,
        bool(_ABOUT.search(text[max(0, found.start() - _ABOUT_REACHES) : found.start()])),
        (found["spelled"] or "").lower() == "one" and end == found.start("units"),
    )


def _spelled(words: str) -> tuple[list[float], int, bool]:
    value = sum(_WORDS[word] for word in re.split(r"[-\s]", words.lower()))
    return [float(value)], len(str(value)), False


def _figures(found: re.Match[str]) -> tuple[list[float], int, bool]:
    """Return the readings of a number in figures, its significant digits, and whether it has decimals."""
    number = found["number"]
    values = list(dict.fromkeys(_readings(number)))
    if found["under"] and float(found["under"]):
        values = [value / float(found["under"]) for value in values]
    power = (found["power"] or "").replace("−", "-")
    if power:
        values = [_power(value, int(power)) for value in values]
    ten = (found["e"] or found["ten"] or "0").replace("−", "-")
    sign = -1 if found["sign"] else 1
    digits = len(_digits(number).lstrip("0"))
    return [sign * value * float(f"1e{int(ten)}") for value in values], digits, not values[0].is_integer()


def _power(value: float, exponent: int) -> float:
    try:
        return value**exponent
    except (OverflowError, ZeroDivisionError):
        return math.inf


def _readings(number: str) -> Iterator[float]:
    """Read thousands separators and decimal points of either habit; the likelier reading comes first."""
    marks = [sign for sign in number if not sign.isdigit()]
    whole, _, rest = number.rpartition(marks[-1]) if marks else (number, "", "0")
    as_decimal = float(f"{_digits(whole) or 0}.{rest or 0}")
    as_whole = float(_digits(number))
    if not marks:
        yield as_whole
    elif len(rest) != _GROUP or len(set(marks)) > 1:
        yield as_decimal
    elif len(marks) > 1 or marks[0] not in ".,":
        yield as_whole
    else:
        yield as_decimal if marks[0] == "." else as_whole
        if marks[0] == "." and not whole.startswith("0"):
            yield as_whole


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def _meanings(unit: str) -> list[tuple[str, float]]:
    """Return what a unit may mean: pairs of the measure ("" for a plain number) and a factor."""
    lower = unit.lower()
    found = [("", _MAGNITUDES[name]) for name in (unit, lower.rstrip("s")) if name in _MAGNITUDES][:1]
    if lower in _SHARES:
        return [("share", _SHARES[lower])]
    names = (unit, lower, lower.removesuffix("s"))
    return found + [_UNITS[name] for name in names if name in _UNITS][:1]
