"""What is due, one card at a time, and taking back: the review without a screen."""

from typing import TYPE_CHECKING, Any

import click

from flashcards.commands.here import Failure, Here, as_json, command, counted, one_line, say, say_json, warn

if TYPE_CHECKING:
    from datetime import date

    from decks.card import Card, Review
    from decks.collection.collection import Collection
    from decks.collection.records import DeckCount, Undone
    from decks.verdict import Verdict

GRADES = {"blank": 0, "wrong": 1, "again": 1, "almost": 2, "hard": 3, "good": 4, "easy": 5}


class Grade(click.ParamType[int]):
    """A grade by its number, 0 to 5, or the name of its button."""

    name = "grade"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number."""
        grade = GRADES.get(str(value).lower(), -1)
        if str(value) in {"0", "1", "2", "3", "4", "5"}:
            grade = int(value)
        if grade < 0:
            self.fail(f"{value!r} is no grade: 0 to 5, or again, hard, good, easy", param, ctx)
        return grade


@command()
@click.argument("deck", default="")
@as_json
def due(here: Here, deck: str, as_json: bool) -> None:
    """Say what is due today, deck by deck, within the limits."""
    with here.open() as collection:
        today = here.today(collection)
        counts = collection.counts(today)
        whole = _counted(counts, deck) if deck else collection.totals(today)
    below = [count for count in counts if not deck or f"{count.deck}::".startswith(f"{deck}::")]
    if as_json:
        rows = [{"deck": count.deck, **_numbers(count)} for count in below]
        say_json([{"today": today, **_numbers(whole), "decks": rows}])
        return
    for count in below:
        depth = count.deck.count("::")
        name = "  " * depth + one_line(count.deck.rpartition("::")[2], 46 - 2 * depth)
        say(f"{name:<48}{count.due:>6} due{count.new:>6} new{count.drill:>5} drill")
    say(f"Today: {whole.due} due, {whole.new} new, {whole.drill} to drill.")
    if whole.backlog:
        say(f"{whole.backlog} more are due beyond the daily limit; the shortest intervals come first.")


@command("next")
@click.argument("deck", default="")
@as_json
def next_(here: Here, deck: str, as_json: bool) -> None:
    """Show the next card of today; nothing when nothing is due."""
    from decks.card import faces
    from flashcards.session import Session

    with here.open() as collection:
        session = Session(collection, _known(collection, deck), here.clock)
        if session.current is None and session.left.drill:
            session.drill()
        card = session.current
        if card is None:
            return
        front = faces(card.note, card.ordinal).front
        left = session.left._asdict()
        intervals = {button.name.lower(): button.interval for button in session.buttons}
        grades = session.intervals()
    if as_json:
        row = {"id": card.id, "note": card.note_id, "deck": card.deck, "kind": session.kind, "front": front}
        say_json([{**row, "intervals": grades, "left": left}])
        return
    say(f"Card {card.id} · {card.deck} · {session.kind}", "", front, "")
    say("   ".join(f"{name} {interval}" for name, interval in intervals.items()))
    say(f"{left['due']} due, {left['new']} new, {left['drill']} to drill")


@command()
@click.argument("card", type=int)
@click.option("--grade", type=Grade(), help="0 to 5, or again, hard, good, easy.")
@click.option("--text", help="Your answer; alone it is judged, and nothing is written.")
@click.option("--accept", is_flag=True, help="Write the grade that the judge of your answer suggests.")
@as_json
def answer(here: Here, card: int, grade: int | None, text: str | None, accept: bool, as_json: bool) -> None:
    """Answer a card: with a grade, with a text to be judged, or both."""
    if grade is None and not text:
        raise click.UsageError("give a --grade, or a --text to be judged")
    if accept and (not text or grade is not None):
        raise click.UsageError("--accept takes the grade suggested for a --text, in place of --grade")
    with here.open() as collection:
        asked = collection.card(card)
        verdict = _judged(collection, asked, text) if text else None
        chosen = verdict.grade if accept and verdict else grade
        now = here.clock()
        if chosen is not None and collection.clock_behind(now):
            warn("the clock is behind your last review; the answer is written all the same")
        review = None
        if chosen is not None:
            review = collection.answer(
                card,
                chosen,
                now=now,
                seen=asked.last_review,
                grader=verdict.grader if accept and verdict else "self",
                answer=text or "",
                verdict=verdict,
            )
    if as_json:
        say_json([_answer_row(asked, review, verdict)])
    else:
        _say_answer(asked, review, verdict)


@command()
@as_json
def undo(here: Here, as_json: bool) -> None:
    """Take back the newest change of today."""
    with here.open() as collection:
        undone = collection.undo(here.clock())
    _say_undone("Undone", undone, "there is nothing to undo today", as_json=as_json)


@command()
@as_json
def redo(here: Here, as_json: bool) -> None:
    """Do again what was undone last."""
    with here.open() as collection:
        redone = collection.redo(here.clock())
    _say_undone("Done again", redone, "there is nothing to redo", as_json=as_json)


@command()
@click.argument("card", type=int, required=False)
@as_json
def history(here: Here, card: int | None, as_json: bool) -> None:
    """List the reviews of a card, or of all, oldest first."""
    from flashcards.commands.rows import review_row

    with here.open() as collection:
        if card is not None:
            collection.card(card)
        reviews = collection.history(card)
    if as_json:
        say_json(review_row(review) for review in reviews)
        return
    for review in reviews:
        before, after = review.before, review.after
        at = review.at.astimezone().strftime("%Y-%m-%d %H:%M")
        ease = f"{before.ease / 100:.2f} → {after.ease / 100:.2f}"
        days = f"{before.interval}d → {after.interval}d"
        say(f"{at}  card {review.card}  {review.kind}  grade {review.grade}  {days}  ease {ease}")


def _counted(counts: "tuple[DeckCount, ...]", deck: str) -> "DeckCount":
    for count in counts:
        if count.deck == deck:
            return count
    raise _no_deck(deck)


def _known(collection: "Collection", deck: str) -> str | None:
    if deck and deck not in collection.decks():
        raise _no_deck(deck)
    return deck or None


def _no_deck(deck: str) -> Failure:
    return Failure(f"there is no deck {deck!r}: `flashcards due` lists them")


def _numbers(count: "DeckCount") -> dict[str, int]:
    return {"due": count.due, "new": count.new, "drill": count.drill}


def _judged(collection: "Collection", card: "Card", text: str) -> "Verdict":
    from llm.grading.matching import judge_card

    return judge_card(card.note, card.ordinal, text, collection.settings.grade_cuts)


def _answer_row(card: "Card", review: "Review | None", verdict: "Verdict | None") -> dict[str, Any]:
    from flashcards.commands.rows import memory_row, verdict_row

    due: date | None = review.after.due if review else card.memory.due
    return {
        "review": review.id if review else None,
        "card": card.id,
        "kind": review.kind if review else None,
        "grade": review.grade if review else None,
        "suggested": verdict.grade if verdict else None,
        "verdict": verdict_row(verdict) if verdict else None,
        "before": memory_row(review.before if review else card.memory),
        "after": memory_row(review.after) if review else None,
        "due": due,
    }


def _say_answer(card: "Card", review: "Review | None", verdict: "Verdict | None") -> None:
    signs = {"met": "✓", "missed": "✗", "contradicted": "!", "unknown": "?"}
    if verdict:
        for judged in verdict.points:
            say(f"{signs[judged.state]} {one_line(judged.point)}")
        sure = "" if verdict.sure else " Only words were compared: your grade counts."
        say(f"Suggested: {verdict.grade}.{sure}")
    if review is None:
        say(f"Nothing was written. Write a grade with: flashcards answer {card.id} --grade N")
    elif review.kind == "drill":
        say(f"Drilled with {review.grade}; the schedule is as it was: due {review.after.due}.")
    else:
        say(f"Graded {review.grade}: due {review.after.due}, in {counted(review.after.interval, 'day')}.")


def _say_undone(lead: str, undone: "Undone | None", nothing: str, *, as_json: bool) -> None:
    if undone is None:
        raise Failure(nothing)
    if as_json:
        review = undone.review.id if undone.review else None
        say_json([{"what": undone.what, "card": undone.card, "review": review}])
    else:
        say(f"{lead}: {undone.what}")
