"""Documents into decks."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from flashcards.commands.here import Failure, Here, as_json, command, counted, one_line, say, say_json, warn

if TYPE_CHECKING:
    from decks.collection.records import Noted, Take
    from decks.documents.document import Family
    from flashcards.authoring import Outcome

_FAMILIES = ["markdown", "glossary", "flashcards", "chat", "conversion", "text"]
_LISTED = 10


@command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "--deck", default="", help="The deck; else the document's title, or the folder's name above it."
)
@click.option(
    "--family", type=click.Choice(_FAMILIES), help="How the file is written, where it is taken wrongly."
)
@click.option(
    "--take",
    type=click.Choice(["mine", "document"]),
    help="Whose wording wins in notes that you and the document both changed.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@as_json
@click.pass_context
def build(
    context: click.Context,
    here: Here,
    paths: tuple[Path, ...],
    deck: str,
    family: "Family | None",
    take: "Take | None",
    dry_run: bool,
    as_json: bool,
) -> None:
    """Build documents, or all in a folder, into decks.

    Built again, notes are updated in place: schedule and history stay.
    """
    from decks.documents.document import DocumentError
    from flashcards.authoring import build_job, jobs

    wanted = list(jobs(paths, deck))
    if not wanted:
        raise Failure(
            "there is no document in that folder: Markdown, text, HTML, PDF, DOCX and EPUB are read"
        )
    failed = 0
    used: dict[str, Path] = {}
    with here.open() as collection:
        for job in wanted:
            try:
                outcome = build_job(
                    collection,
                    job,
                    here.clock(),
                    family=family,
                    take=take,
                    dry_run=dry_run,
                    used=used,
                    progress=here.progress,
                )
            except DocumentError as error:
                failed += 1
                row: dict[str, Any] = {"path": str(job.path), "error": str(error)}
                here.progress("")
                warn(str(error))
            else:
                row = {"path": str(job.path), **_row(outcome)}
                here.progress("")
                if not as_json:
                    _say(row, outcome, dry_run=dry_run)
            if as_json:
                say_json([row])
            sys.stdout.flush()
    if failed:
        context.exit(1)


def _row(outcome: "Outcome") -> dict[str, Any]:
    return {
        "family": outcome.document.family,
        "sections": len(outcome.document.sections),
        **outcome.report.counts(),
        "declined": len(outcome.build.declined),
        "uncovered": len(outcome.build.uncovered),
    }


def _say(row: dict[str, Any], outcome: "Outcome", *, dry_run: bool) -> None:
    does = "would add" if dry_run else "added"
    say(
        f"{one_line(row['path'])} → {outcome.deck}",
        f"  {row['family']}, {counted(row['sections'], 'section')}: {does} {counted(row['added'], 'note')},"
        f" updated {row['updated']}, unchanged {row['unchanged']}",
    )
    if outcome.report.differing:
        say("  changed by you and by the document; `--take mine` or `--take document` decides:")
        _say_some(outcome.report.differing)
    if outcome.report.orphaned:
        say("  no longer in the text, kept in the deck:")
        _say_some(outcome.report.orphaned)
    if row["uncovered"]:
        declined = counted(row["declined"], "passage")
        say(f"  {counted(row['uncovered'], 'section')} without a note, {declined} declined")
    for sentence in outcome.document.left_out:
        say(f"  left out: {sentence}")


def _say_some(notes: "tuple[Noted, ...]") -> None:
    for noted in notes[:_LISTED]:
        say(f"    {noted.note}  {one_line(noted.front, 66)}")
    if len(notes) > _LISTED:
        say(f"    and {len(notes) - _LISTED} more")
