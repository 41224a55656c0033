"""Figures of the reviews, and the grader's scale fitted to the person."""

import math
import sys
from typing import TYPE_CHECKING, Any

import click

from flashcards.commands.here import Failure, Here, as_json, command, one_line, say, say_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from decks.collection.collection import Collection
    from flashcards.stats import Figures
    from llm.grading.agreement import Agreement

_WIDEST = 40


@command()
@click.argument("deck", default="")
@click.option("--days", type=click.IntRange(1, 366), default=30, help="How many days back and ahead.")
@click.option("--refit", is_flag=True, help="Fit the suggested grades to the grades you gave.")
@click.option("--reset", is_flag=True, help="Take back what --refit did.")
@as_json
def stats(here: Here, deck: str, days: int, refit: bool, reset: bool, as_json: bool) -> None:
    """Show reviews, retention, what comes, and the grader's agreement."""
    from datetime import timedelta

    from flashcards.stats import figures

    if (refit or reset) and (deck or refit == reset):
        raise click.UsageError("--refit and --reset are for the whole collection, one at a time")
    with here.open() as collection:
        if refit or reset:
            _refit(collection, as_json=as_json, reset=reset)
            return
        if deck and deck not in collection.decks():
            raise Failure(f"there is no deck {deck!r}: `flashcards due` lists them")
        today = here.today(collection)
        found = figures(collection.log(deck, today - timedelta(days=days - 1)), today, days, deck)
    if as_json:
        say_json([_row(found)])
    else:
        _say(found)


def agreement_row(one: "Agreement") -> dict[str, Any]:
    """Return an agreement; what cannot be told without any spread in the grades is None."""
    return {
        "count": one.count,
        "kappa": number(one.kappa),
        "correlation": number(one.correlation),
        "bias": one.bias,
        "false_passes": one.false_passes,
    }


def agreement_line(one: "Agreement") -> str:
    """Return an agreement as a line for a person."""
    return (
        f"{one.count} grades, kappa {written(one.kappa)}, correlation {written(one.correlation)},"
        f" bias {one.bias:+.2f}, false passes {one.false_passes:.0%}"
    )


def _refit(collection: "Collection", *, reset: bool, as_json: bool) -> None:
    from datetime import date

    from decks.collection.settings import Settings
    from flashcards.stats import grade_pairs
    from llm.grading.agreement import FEWEST
    from llm.grading.agreement import refit as fit

    if reset:
        collection.change_settings(grade_cuts=Settings().grade_cuts)
        say("Suggested grades follow the usual scale again.")
        return
    pairs = grade_pairs(collection.log("", date.max).judged)
    if len(pairs) < FEWEST:
        raise Failure(
            f"{len(pairs)} typed answers were graded where the grader was unsure: {FEWEST} are needed to fit it"
        )
    now = collection.settings.grade_cuts
    fitted = fit(pairs, now)
    collection.change_settings(grade_cuts=fitted.cuts)
    if as_json:
        rows = {"before": agreement_row(fitted.before), "after": agreement_row(fitted.after)}
        say_json([{"cuts": list(fitted.cuts), "changed": fitted.cuts != now, **rows}])
        return
    say(f"before  {agreement_line(fitted.before)}", f"after   {agreement_line(fitted.after)}")
    if fitted.cuts == now:
        say("Nothing was changed: a scale of your own would agree no better.")
    else:
        cuts = ", ".join(f"{cut:.2f}" for cut in fitted.cuts)
        say(f"Grades 1 to 5 are now suggested from the scores {cuts} on; --reset takes that back.")


def _row(found: "Figures") -> dict[str, Any]:
    return {
        "today": found.today,
        "total": found.total,
        "streak": found.streak,
        "days": [{"day": one.day, "reviews": one.reviews, "ms": one.ms} for one in found.days],
        "retention": {
            kind: {"reviews": one.reviews, "passed": one.passed, "share": number(one.share)}
            for kind, one in found.retention.items()
        },
        "buttons": found.buttons,
        "states": found.states,
        "overdue": found.overdue,
        "forecast": list(found.forecast),
        "intervals": [{"from": least, "cards": cards} for least, cards in found.intervals],
        "eases": [{"from": least, "cards": cards} for least, cards in found.eases],
        "agreement": {deck: agreement_row(one) for deck, one in found.agreement.items()},
    }


def _say(found: "Figures") -> None:
    days, last = len(found.days), sum(day.reviews for day in found.days)
    minutes = sum(day.ms for day in found.days) / 60_000
    states = ", ".join(f"{count} {state}" for state, count in found.states.items() if count)
    say(
        f"Cards: {states or 'none yet'}",
        f"Reviews: {found.total} in all, {last} in {days} days ({last / days:.1f} and"
        f" {minutes / days:.1f} minutes a day), {found.streak} days in a row",
    )
    for kind, name in (("learning", "interval under 21 days"), ("mature", "21 days and more")):
        kept = found.retention["mature" if kind == "mature" else "learning"]
        if kept.reviews:
            say(f"Remembered, {name}: {kept.share:.0%} of {kept.reviews}")
    if last:
        _say_bars("Reviews a day", [(f"{one.day:%d %b}", one.reviews) for one in found.days])
        grades = [(str(n), sum(by[n] for by in found.buttons.values())) for n in range(6)]
        _say_bars("Grades given", grades)
    if any(found.forecast):
        late = f", {found.overdue} of them overdue" if found.overdue else ""
        _say_bars(f"Due in the coming days{late}", _coming(found))
        _say_bars("Intervals in days", _ranges(found.intervals))
        _say_bars("Ease", [(f"{least / 100:.2f}", cards) for least, cards in found.eases])
    if found.agreement:
        say("", "Suggested grades against yours")
        for deck, one in found.agreement.items():
            say(f"  {one_line(deck or 'all decks', 30):<31}{agreement_line(one)}")


def _coming(found: "Figures") -> list[tuple[str, int]]:
    from datetime import timedelta

    return [
        (f"{found.today + timedelta(days=n):%d %b}", cards) for n, cards in enumerate(found.forecast[:14])
    ]


def _ranges(counts: "Iterable[tuple[int, int]]") -> list[tuple[str, int]]:
    rows = list(counts)
    ends = [least - 1 for least, _ in rows[1:]]
    names = [
        f"{least}" if least == end else f"{least} to {end}"
        for (least, _), end in zip(rows, ends, strict=False)
    ]
    return [(name, cards) for name, (_, cards) in zip([*names, f"{rows[-1][0]} and more"], rows, strict=True)]


def _say_bars(title: str, rows: list[tuple[str, int]]) -> None:
    block = "█" if "utf" in (sys.stdout.encoding or "").lower() else "#"
    most = max(count for _, count in rows) or 1
    say("", title)
    for name, count in rows:
        bar = block * math.ceil(count * _WIDEST / most)
        say(f"  {name:>12} {count:>5} {bar}".rstrip())


def number(value: float) -> float | None:
    """Return a figure as JSON has it: None when it cannot be told."""
    return None if math.isnan(value) else value


def written(value: float) -> str:
    """Return a figure with two decimals, or that it cannot be told."""
    return "unknown" if math.isnan(value) else f"{value:.2f}"
