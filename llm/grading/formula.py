"""Formulas in LaTeX or plain typing, compared by what they come to.

Two formulas are the same when they come to the same number whatever their names stand for, which is
tried with values derived from the names; so `b+a`, `a + b` and `$a+b$` are one formula.
"""

import math
import re
import unicodedata
import zlib
from collections.abc import Callable, Iterator
from typing import Literal

from llm.grading.stems import COMMON, listed

Compared = Literal["same", "different", "unknown"]

LONGEST = 300
_DEEPEST = 20
_MOST_SIDES = 8
_CLOSE = 1e-9
_FUNCTIONS: dict[str, Callable[[float], float]] = {
    "sqrt": lambda x: math.sqrt(abs(x)),
    "exp": lambda x: math.exp(min(x, 50.0)),
    "log": lambda x: math.log(abs(x) or 1.0),
    "ln": lambda x: math.log(abs(x) or 1.0),
    "sin": math.sin,
    "cos": math.cos,
    "tan": math.tan,
    "tanh": math.tanh,
    "abs": abs,
}
_FRACTIONS = listed("frac dfrac tfrac cfrac")
_CONSTANTS = {"e": math.e, "pi": math.pi}
_NAMED = (
    frozenset(_FUNCTIONS)
    | _FRACTIONS
    | listed("""
softmax sigmoid relu gelu max min argmax argmin sum prod norm var cov mean lim int det tr rank sign clip
layernorm attention alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi chi psi
omega infty partial nabla
""")
)
_BOUNDED = "sum|prod|lim|max|min|argmax|argmin|int"
_APPLIED = (frozenset("PEQVFfghpLJOHD") | _NAMED) - {"sum", "prod", "int"}
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("×·⋅∗", "*"),
        **dict.fromkeys("÷⁄", "/"),
        **dict.fromkeys("−–", "-"),
        **dict.fromkeys("'′"),
    }
    | {"∑": " sum ", "∏": " prod ", "∞": " infty ", "∂": " partial ", "∇": " nabla "}
    | {"[": "(", "]": ")", "⟨": "(", "⟩": ")"}
)
_GREEK = re.compile("[Α-Ωα-ωϵϑϕ]")
_SUPERSCRIPTS = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹ⁿᵀ⁺⁻]+")
_COMMANDS = {
    "cdot": "*",
    "times": "*",
    "ast": "*",
    "div": "/",
    "le": "≤",
    "leq": "≤",
    "ge": "≥",
    "geq": "≥",
    "mid": "|",
}
_SPACING = re.compile(
    r"\\(?:(?:left|right|big[lr]?|Big[lr]?|limits|displaystyle|quad)"
    r"(?![A-Za-z])|[,;:! ])"
)
_UPRIGHT = re.compile(r"\\(?:math[a-z]+|text[a-z]*|operatorname|hat|bar|vec|tilde)\s*\{([^{}]*)\}")
_BOUNDS = re.compile(rf"\\?\b({_BOUNDED})\s*(?:[_^]\s*(?:\{{[^{{}}]*\}}|\([^()]*\)|\w)\s*)+")
_ROOT = re.compile(r"√\s*(\w+|(?=\())")
_BIG_O = re.compile(r"^\s*(?:[OΘΩ]|\\?[Tt]heta|\\?Omega|\\mathcal\{O\})\s*\((.*)\)\s*$")
_SUBSCRIPT = re.compile(r"_\s*(?:\{([^{}]*)\}|\(([^()]*)\)|(\w))")
_RELATION = re.compile(r":?=|≈|≤|≥|<|>|←|\\approx|\\propto|∝|\\leftarrow|\\gets")
_TOKEN = re.compile(r"\d+(?:\.\d+)?|\.\d+|[^\W\d_]+\d*|[-+*/^(),|!]")
_MATHS = re.compile(r"\$([^$]+)\$")
_OPERATOR = re.compile(r"[=^*/+√∑_\\|]|\w\(")


class FormulaError(Exception):
    """A text that is no formula."""


def is_formula(text: str) -> bool:
    """Say whether `text` is a formula and nothing else but a name before its equals sign."""
    bare = text.strip().strip(".")
    if len(bare) > LONGEST or not (_OPERATOR.search(bare) or bare.startswith("$")):
        return False
    side = _sides(bare)[-1]
    try:
        names = {token for token in _tokens(side) if token[0].isalpha()}
    except FormulaError:
        return False
    written = re.findall(r"[^\W\d_]+", _plain(side))
    prose = [
        word
        for word in written
        if (len(word) > 3 and word.lower() not in _NAMED) or word.lower() in COMMON - {"a", "i"}
    ]
    return bool(names) and not prose and _value(side) is not None


def compare(expected: str, reply: str) -> Compared:
    """Say whether the reply is the formula expected, with or without its left side, in any spelling.

    Different is only what has the same names and comes to something else.
    """
    wanted = _sides(expected)
    given = [side for candidate in _candidates(reply) for side in _sides(candidate)][:_MOST_SIDES]
    values = [(_value(side), side) for side in given]
    goal = _value(wanted[-1])
    if goal is None or all(value is None for value, _ in values):
        return "unknown"
    if any(value is not None and _near(goal, value) for value, _ in values):
        return "same"
    loose = _value(_SUBSCRIPT.sub("", wanted[-1]))
    if loose and loose in [value for value, _ in values]:
        return "same"
    names = _names(wanted[-1])
    same_names = any(value is not None and names and _names(side) == names for value, side in values)
    return "different" if same_names else "unknown"


def _candidates(reply: str) -> list[str]:
    marked = _MATHS.findall(reply)
    tail = re.split(r"\b(?:is|equals|:)\s", reply)[-1]
    return marked or list(dict.fromkeys([reply.strip(" ."), tail.strip(" .")]))


def _sides(text: str) -> list[str]:
    return [side for side in _RELATION.split(text.strip().strip(".").replace("$", "")) if side.strip()] or [
        ""
    ]


def _names(side: str) -> frozenset[str]:
    try:
        names = frozenset(token.lower() for token in _tokens(_BIG_O.sub(r"\1", side)) if token[0].isalpha())
    except FormulaError:
        return frozenset()
    return names - _NAMED


def _near(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return all(math.isclose(a, b, rel_tol=_CLOSE, abs_tol=_CLOSE) for a, b in zip(one, other, strict=True))


def _value(side: str) -> tuple[float, ...] | None:
    """Return what a formula comes to for two choices of values, ignoring case; None when it is none.

    A bound such as O(n) comes to what stands in it.
    """
    if len(side) > LONGEST:
        return None
    try:
        tokens = list(_tokens(_BIG_O.sub(r"\1", side)))
        values = tuple(_Reading(tokens, salt).whole() for salt in (1, 2))
    except (FormulaError, OverflowError, ValueError, ZeroDivisionError):
        return None
    return values if all(math.isfinite(value) for value in values) else None


def _plain(text: str) -> str:
    """Turn LaTeX and typographic signs into plain typing."""
    raised = _SUPERSCRIPTS.sub(
        lambda signs: "^(" + unicodedata.normalize("NFKC", signs[0]).replace("−", "-") + ")", text
    )
    plain = unicodedata.normalize("NFKC", raised.replace("$", "").translate(_SIGNS)).translate(_SIGNS)
    plain = _GREEK.sub(lambda letter: f" {unicodedata.name(letter[0]).split()[-1].lower()} ", plain)
    plain = _BOUNDS.sub(r" \1 ", _SPACING.sub(" ", _UPRIGHT.sub(r" \1 ", plain)))
    plain = _SUBSCRIPT.sub(lambda sub: re.sub(r"\W", "", sub[1] or sub[2] or sub[3] or ""), plain)
    plain = _ROOT.sub(lambda root: f" sqrt({root[1]})" if root[1] else " sqrt", plain)
    plain = re.sub(r"\\([A-Za-z]+)", lambda command: f" {_COMMANDS.get(command[1], command[1])} ", plain)
    return plain.replace("{", "(").replace("}", ")").replace("**", "^")


def _tokens(side: str) -> Iterator[str]:
    """Split a formula into numbers, signs and names; a name of no meaning of its own is a product of letters."""
    plain = _plain(side)
    if re.sub(_TOKEN, "", plain).strip():
        raise FormulaError(side)
    for token in _TOKEN.findall(plain):
        if token[0].isalpha() and token.lower() not in _NAMED:
            yield from re.findall(r"[^\W\d_]\d*", token)
        else:
            yield token


class _Reading:
    """One pass over the tokens of a formula, working out its value as it goes."""

    def __init__(self, tokens: list[str], salt: int) -> None:
        self._tokens = tokens
        self._at = 0
        self._salt = salt
        self._depth = 0

    def whole(self) -> float:
        value = self._sum()
        if self._at < len(self._tokens):
            raise FormulaError(self._tokens[self._at])
        return value

    def _next(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _take(self, *signs: str) -> str:
        if self._next() and self._next() in signs:
            self._at += 1
            return self._tokens[self._at - 1]
        return ""

    def _sum(self) -> float:
        value = self._product()
        while sign := self._take("+", "-"):
            other = self._product()
            value += other if sign == "+" else -other
        return value

    def _product(self) -> float:
        value = self._factor()
        while True:
            sign = self._take("*", "/")
            if not sign and not (self._next() == "(" or self._next()[:1].isalnum()):
                return value
            other = self._factor()
            value = value / other if sign == "/" else value * other

    def _factor(self) -> float:
        if self._take("-"):
            return -self._factor()
        self._take("+")
        value = self._atom()
        while self._take("!"):
            value = self._named("factorial", [value])
        if self._take("^"):
            power = self._factor()
            value = math.copysign(abs(value) ** power, value if power % 2 == 1 else 1.0)
        return value

    def _atom(self) -> float:
        word = self._next()
        if word == "(":
            return self._inside("")
        if not word[:1].isalnum() and not word.startswith("."):
            raise FormulaError(word)
        self._at += 1
        if word[0].isdigit() or word[0] == ".":
            return float(word)
        if word in _FRACTIONS:
            top = self._inside("")
            return top / self._inside("")
        if self._next() == "(" and word in _APPLIED:
            return self._inside(word)
        if word in _FUNCTIONS and self._next():
            return self._named(word, [self._factor()])
        return self._named(word, [])

    def _inside(self, name: str) -> float:
        """Read what stands in brackets: a value, or the arguments of the function `name`."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FormulaError("too deep")
        self._take("(")
        values, signs = [self._sum()], ""
        while sign := self._take(",", "|"):
            signs += sign
            values.append(self._sum())
        if not self._take(")"):
            raise FormulaError("a bracket is open")
        self._depth -= 1
        if not name and not signs:
            return values[0]
        return self._named(name + signs, values)

    def _named(self, name: str, values: list[float]) -> float:
        """Return the value of a name, or of a function of that name."""
        name = name.lower()
        if name in _FUNCTIONS and len(values) == 1:
            return _FUNCTIONS[name](values[0])
        seed = zlib.crc32(f"{name}/{len(values)}/{self._salt}".encode()) / 2**32
        if not values:
            return _CONSTANTS.get(name) or 0.5 + 1.5 * seed
        return 1.5 + math.sin(seed + sum((place + 1.3) * value for place, value in enumerate(values)))
