"""The local model: what fits this machine, which is chosen, and a trial of it."""

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from flashcards.commands.engine import at_work
from flashcards.commands.here import Failure, Here, as_json, command, one_line, say, say_json

if TYPE_CHECKING:
    from flashcards.trial import Trial
    from llm.backends.catalogue import Entry
    from llm.backends.memory import Precision

GIB = 2**30


@command()
@click.argument("action", type=click.Choice(["list", "use", "test"]), default="list")
@click.argument("name", default="", metavar="[NAME|PATH|URL]")
@as_json
def model(here: Here, action: str, name: str, as_json: bool) -> None:
    """Say what models fit here; `use` chooses one, `test` tries it.

    A NAME of the list is fetched once, by `model use` alone, and may end in a precision: qwen3-8b@4bit. A PATH
    is a model directory, a URL an OpenAI-compatible server: http://127.0.0.1:8000/v1, #name for one of
    its models. `model use none` does without.
    """
    if action == "use":
        if not name:
            raise click.UsageError("name a model of the list, a directory or a server's address")
        _use(here, name)
    elif action == "test":
        _test(here, name, as_json=as_json)
    elif name:
        raise click.UsageError("did you mean `model use`?")
    else:
        _list(here, as_json=as_json)


def _list(here: Here, *, as_json: bool) -> None:
    from llm.backends.catalogue import ENTRIES
    from llm.backends.hardware import cards

    found, memory, chosen = cards(), _memory(), here.config().model
    rows = [_entry_row(one, max((card.free for card in found), default=0), memory) for one in ENTRIES]
    if as_json:
        hardware = [{"name": card.name, "total": card.total, "free": card.free} for card in found]
        say_json([{"cards": hardware, "memory": memory, "chosen": chosen, "models": rows}])
        return
    for card in found:
        say(f"{card.name}: {card.total / GIB:.1f} GiB, {card.free / GIB:.1f} GiB free")
    if not found:
        say(f"No NVIDIA card; {memory / GIB:.0f} GiB of memory: small models run on the processor, slowly.")
    say("")
    for row in rows:
        runs = f"{row['fits']}, {row['needs'] / GIB:.0f} GiB" if row["fits"] else "does not fit"
        size = f"{row['billions']:.1f} billion"
        fetched = "fetched" if row["fetched"] else f"{row['download'] / GIB:.0f} GiB to fetch"
        say(f"{row['name']:<13}{row['licence']:<12}{size:<14}{runs:<18}{fetched:<17}{row['why']}")
    say("", _chosen_line(chosen, rows))


def _chosen_line(chosen: str, rows: list[dict[str, Any]]) -> str:
    if chosen:
        return f"Chosen: {chosen}. `flashcards model test` tries it."
    fitting = [row for row in rows if row["fits"]]
    if not fitting:
        return (
            "None of these fits; a server does too: `flashcards model use http://127.0.0.1:8000/v1`."
            " Without a model all but `write` works."
        )
    largest = max(fitting, key=lambda row: row["billions"])
    return f"No model is chosen. The largest that fits: `flashcards model use {largest['name']}`."


def _entry_row(one: "Entry", free: int, memory: int) -> dict[str, Any]:
    """Return what is known of a model of the list; `fits` is the finest precision, on a card if there is one."""
    from flashcards.config import usual_shelf
    from llm.backends.catalogue import BATCH, CONTEXT, best, download_size
    from llm.backends.memory import plan

    fit = best(one, free) if free else None
    precision, needs = (fit.precision, fit.plan.peak) if fit else (None, 0)
    if not free:
        needs = plan(one.shape, "float32", BATCH, CONTEXT).peak
        precision = "float32" if needs <= memory else None
    return {
        "name": one.name,
        "repository": one.repository,
        "licence": one.licence,
        "billions": one.billions,
        "download": round(download_size(one) * GIB),
        "fits": precision,
        "needs": needs,
        "fetched": (usual_shelf() / one.name / "config.json").is_file(),
        "why": one.why,
    }


def _memory() -> int:
    """Return the bytes of memory this machine has; 0 where it does not say."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return 0


def _use(here: Here, name: str) -> None:
    from flashcards.config import change

    setting = "" if name == "none" else _made_ready(name)
    changed = change("model", setting, here.config_file)
    say(f"{setting or 'No model'} is chosen, in {changed.path}.")


def _made_ready(name: str) -> str:
    """Return the setting for a model, which is there then: a server that answers, or whole files."""
    from flashcards.config import usual_shelf
    from llm.backends.catalogue import entry
    from llm.backends.choice import directory

    if name.startswith(("http://", "https://")):
        from llm.backends.server import Server

        address, _, of_server = name.partition("#")
        server = Server(address, of_server)
        try:
            able = server.capabilities
        finally:
            server.close()
        bound = "binds replies" if able.schema else "does not bind replies, which are checked on arrival"
        say(f"{able.name or 'The server'} answers; it {bound}.")
        return name
    path, precision = directory(name, usual_shelf())
    known = entry(path.name) if path.parent == usual_shelf() else None
    if known is not None:
        return _fetched(known, precision, path)
    if not path.is_dir():
        raise Failure(
            f"{name!r} is no model of the list, no directory and no address: `flashcards model` lists what fits"
        )
    _check(path)
    suffix = "" if precision == "auto" else f"@{precision}"
    return f"{path.absolute()}{suffix}"


def _fetched(one: "Entry", precision: "Precision", path: Path) -> str:
    """Fetch a model of the list, after seeing that it fits the card and the disk; return its setting."""
    from llm.backends.catalogue import download_size
    from llm.backends.download import download

    suffix = _fitting(one, precision)
    path.parent.mkdir(parents=True, exist_ok=True)
    there = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    wanted, free = download_size(one), shutil.disk_usage(path.parent).free / GIB
    if wanted - there / GIB > free:
        raise Failure(
            f"{one.name} takes {wanted:.0f} GiB on the disk and {free:.0f} GiB are free in {path.parent}"
        )
    if there < wanted * GIB * 0.98:
        say(f"Fetching {one.repository} ({one.licence}, {wanted:.1f} GiB). Ctrl-C stops; try again to go on.")
    download(one, path.parent)
    _check(path)
    return f"{one.name}{suffix}"


def _fitting(one: "Entry", precision: "Precision") -> str:
    """Return the precision to write behind the name, as asked for or the finest that fits the card."""
    from llm.backends.catalogue import best, fits
    from llm.backends.hardware import cards

    free = max((card.free for card in cards()), default=0)
    if not free:
        return "" if precision == "auto" else f"@{precision}"
    fitting = [fit for fit in fits(one, free) if fit.fits]
    finest = best(one, free)
    if finest is None or (
        precision not in {"auto", "float32"} and precision not in {fit.precision for fit in fitting}
    ):
        least = min(fit.plan.peak for fit in fits(one, free)) / GIB
        raise Failure(
            f"{one.name} needs {least:.1f} GiB of GPU memory at least and {free / GIB:.1f} GiB are free:"
            " `flashcards model` shows what fits"
        )
    exact = finest.precision if precision == "auto" else precision
    return "" if exact == "bf16" else f"@{exact}"


def _check(path: Path) -> None:
    try:
        from llm.backends.loading import check_files
    except ImportError as error:
        raise Failure(
            f"a model on this machine needs the extra `llm` ({error.name} is missing):"
            " pip install 'flashcards-tui[llm]'"
        ) from error
    check_files(path)


def _test(here: Here, name: str, *, as_json: bool) -> None:
    import time
    from random import Random

    from flashcards.trial import trial
    from llm.worker import Turn

    with at_work(here, name) as worker:
        here.progress("loading the model")
        begun = time.monotonic()
        able = worker.submit(Turn.WRITING, lambda backend, _: backend.capabilities).result()
        loading = time.monotonic() - begun
        here.progress(f"{able.name}: three drafts, six answers")
        tried = worker.submit(Turn.WRITING, lambda backend, cancel: trial(backend, Random(), cancel)).result()
        here.progress("")
    if as_json:
        say_json([_trial_row(tried, loading)])
    else:
        _say_trial(tried, loading)
    if tried.replies and not tried.valid:
        raise Failure(f"{able.name} gave no reply of the shape asked for: choose another model")


def _trial_row(tried: "Trial", loading: float) -> dict[str, Any]:
    from flashcards.commands.rows import verdict_row

    return {
        "model": tried.model.name,
        "loading": loading,
        "drafts": [
            {
                "front": draft.note.front,
                "back": draft.note.back,
                "flags": [{"code": flag.code, "detail": flag.detail} for flag in draft.flags],
            }
            for draft in tried.drafts
        ],
        "declined": len(tried.declined),
        "replies": tried.replies,
        "valid": tried.valid,
        "tokens": tried.tokens,
        "writing": tried.writing,
        "answers": [
            {"reply": one.answer.text, "agrees": one.agrees, **verdict_row(one.verdict)}
            for one in tried.graded
        ],
        "grading": tried.grading,
    }


def _say_trial(tried: "Trial", loading: float) -> None:
    from llm.writing.checks import REASONS

    say(f"{tried.model.name}: ready in {loading:.1f} s", "")
    say(
        f"Writing: {len(tried.drafts)} drafts and {len(tried.declined)} declined in {tried.writing:.1f} s,"
        f" {tried.tokens} tokens, {tried.tokens / max(tried.writing, 1e-9):.1f} a second;"
        f" {tried.valid} of {tried.replies} replies valid"
    )
    for draft in tried.drafts:
        back = f" → {draft.note.back}" if draft.note.back else ""
        say(f"  {one_line(draft.note.front + back, 120)}")
        say(*(f"    ! {REASONS.get(flag.code, flag.code)}" for flag in draft.flags))
    agree = sum(one.agrees for one in tried.graded)
    count = len(tried.graded)
    say(
        "",
        f"Grading: {count} answers in {tried.grading:.1f} s, {count / max(tried.grading, 1e-9):.1f} a second;"
        f" {agree} of {count} graded as a person would",
    )
    for one in tried.graded:
        sign = "✓" if one.agrees else "✗"
        wanted = f"{one.answer.least} to {one.answer.most}"
        say(f"  {sign} {one.verdict.grade} ({wanted})  {one_line(one.answer.text, 90)}")
