"""The note types of a package: their ids and fields are for ever.

Anki takes a note type with a known id and other fields for a conflict, so a change here would leave
every deck exported before behind. A new need is a new note type.
"""

from functools import cache

import genanki

from decks.note import Kind

IDS: dict[Kind, int] = {"basic": 1_577_836_801_001, "reversed": 1_577_836_801_002, "cloze": 1_577_836_801_003}
EXTRA_FIELDS = ("Remark", "Source", "Plain text")
"""Behind the two sides: what to know about the statement, where it stands, and the note as deck file."""

_BACK_EXTRA = """
{{#Remark}}<div class="remark">{{Remark}}</div>{{/Remark}}
{{#Source}}<div class="source">{{Source}}</div>{{/Source}}"""
_ANSWER = '{{FrontSide}}\n\n<hr id="answer">\n\n'
_CSS = """\
.card { font-family: system-ui, sans-serif; font-size: 20px; line-height: 1.45; max-width: 40em; margin: 1em auto; }
pre, code { font-family: ui-monospace, monospace; font-size: 0.9em; }
pre { text-align: left; overflow-x: auto; padding: 0.6em; border: 1px solid #8885; border-radius: 4px; }
table { border-collapse: collapse; }
th, td { border: 1px solid #8888; padding: 0.2em 0.6em; text-align: left; }
.cloze { font-weight: bold; text-decoration: underline; }
.remark { margin-top: 1.2em; padding-left: 0.6em; border-left: 3px solid #c80; }
.source { margin-top: 1.2em; font-size: 0.75em; opacity: 0.7; }
.source blockquote { margin: 0.3em 0 0.6em 1em; font-style: italic; }
"""


@cache
def notetype(kind: Kind) -> genanki.Model:
    """Return the note type of a kind of note."""
    if kind == "cloze":
        return _model(
            kind,
            "Flashcards: cloze",
            ("Text", "Back"),
            [("Cloze", "{{cloze:Text}}", "{{cloze:Text}}\n{{#Back}}<hr>{{Back}}{{/Back}}" + _BACK_EXTRA)],
        )
    forward = ("Forward", "{{Front}}", _ANSWER + "{{Back}}" + _BACK_EXTRA)
    backward = ("Backward", "{{Back}}", _ANSWER + "{{Front}}" + _BACK_EXTRA)
    if kind == "reversed":
        return _model(kind, "Flashcards: both ways", ("Front", "Back"), [forward, backward])
    return _model(kind, "Flashcards: basic", ("Front", "Back"), [forward])


def _model(
    kind: Kind, name: str, sides: tuple[str, str], templates: list[tuple[str, str, str]]
) -> genanki.Model:
    return genanki.Model(
        IDS[kind],
        name,
        fields=[{"name": field} for field in (*sides, *EXTRA_FIELDS)],
        templates=[{"name": template, "qfmt": front, "afmt": back} for template, front, back in templates],
        css=_CSS,
        model_type=genanki.Model.CLOZE if kind == "cloze" else genanki.Model.FRONT_BACK,
    )
