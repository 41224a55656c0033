"""The two themes of the app, and the colours that the screens name, mixed for any theme."""

from collections.abc import Mapping

from textual.color import Color
from textual.theme import Theme

NIGHT = Theme(
    name="night",
    primary="#7AA2C8",
    secondary="#6C8A8C",
    accent="#D9A766",
    foreground="#D6D9DE",
    background="#14181E",
    surface="#1B2027",
    panel="#242B34",
    success="#8DBF87",
    warning="#D9A766",
    error="#C98484",
    dark=True,
)

PAPER = Theme(
    name="paper",
    primary="#2F5F8F",
    secondary="#4F6F70",
    accent="#9A5B13",
    foreground="#22262B",
    background="#FBFAF6",
    surface="#F1EFE8",
    panel="#E6E3D8",
    success="#2F7038",
    warning="#96580D",
    error="#9B3D3D",
    dark=False,
)

OURS = (NIGHT, PAPER)


def mixed(variables: Mapping[str, str]) -> dict[str, str]:
    """Return the colours that the screens name, from those of a theme."""
    ground, ink = Color.parse(variables["background"]), Color.parse(variables["foreground"])
    return {
        "key": variables["primary"],
        "bar-done": variables["primary"],
        "quiet": _between(ground, ink, 0.62),
        "off": _between(ground, ink, 0.4),
        "rule": _between(ground, ink, 0.22),
        "marked-ground": _between(ground, Color.parse(variables["primary"]), 0.38),
        "code": variables["foreground"],
        "code-ground": variables["panel"],
        "gap": variables["accent"],
        "met": variables["success"],
        "missed": variables["warning"],
    }


def _between(ground: Color, ink: Color, share: float) -> str:
    return "ansi_bright_black" if ink.ansi is not None else ground.blend(ink, share).hex
