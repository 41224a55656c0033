"""What the in-process model costs, as ratios: `make bench-model`.

A model of random weights and of a real shape serves: 7.6 billion parameters on CUDA, a small one on the
processor. Exits with 1 when a bound is missed.
"""

import argparse
import copy
import gc
import json
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random
from threading import Event

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM

from llm.backends.backend import Data, Prompt, Request
from llm.backends.local import Local
from llm.backends.memory import GIB
from tests.benchmarks.row import Row
from tests.tiny_model import SPECIAL, TEMPLATE

CUDA = torch.cuda.is_available()
VOCABULARY = 152_064
SYSTEM = "You compare one fact with what a learner wrote from memory. Reply with one letter. " * 12
SCHEMA = {
    "type": "object",
    "properties": {"feedback": {"type": "string", "minLength": 400, "maxLength": 800}},
    "required": ["feedback"],
    "additionalProperties": False,
}


def words(seed: int, count: int) -> str:
    chance = Random(seed)
    return " ".join(
        "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(2, 9))) for _ in range(count)
    )


def tokenizer() -> PreTrainedTokenizerFast:
    """A byte-level BPE of 150,000 tokens whose merges are letters, pairs and fours of letters."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    letters = "etaoinshrdlcumwfgypbvkxjqz"
    pairs = [a + b for a in letters for b in letters]
    merges = [(pair[0], pair[1]) for pair in pairs]
    chance = Random(7)
    fours = [(a, b) for a in pairs for b in pairs]
    merges += chance.sample(fours, 150_000 - len(alphabet) - len(pairs) - len(SPECIAL))
    vocabulary = {token: i for i, token in enumerate([*SPECIAL, *alphabet, *(a + b for a, b in merges)])}
    bpe = Tokenizer(models.BPE(vocab=vocabulary, merges=merges))
    bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bpe.decoder = decoders.ByteLevel()
    bpe.add_special_tokens(SPECIAL)
    return PreTrainedTokenizerFast(
        tokenizer_object=bpe,
        bos_token=SPECIAL[0],
        eos_token=SPECIAL[2],
        pad_token=SPECIAL[3],
        chat_template=TEMPLATE,
    )


def shape() -> Qwen2Config:
    """The shape of Qwen2.5-7B on CUDA; on the processor one that a laptop would run."""
    if CUDA:
        size = {
            "hidden_size": 3584,
            "intermediate_size": 18944,
            "num_hidden_layers": 28,
            "num_attention_heads": 28,
            "num_key_value_heads": 4,
        }
    else:
        size = {
            "hidden_size": 512,
            "intermediate_size": 1536,
            "num_hidden_layers": 8,
            "num_attention_heads": 8,
            "num_key_value_heads": 2,
        }
    return Qwen2Config(
        vocab_size=VOCABULARY,
        tie_word_embeddings=False,
        max_position_embeddings=8192,
        eos_token_id=2,
        bos_token_id=0,
        **size,
    )


@contextmanager
def saved_model() -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="flashcards-bench-"))
    try:
        torch.manual_seed(0)
        torch.set_default_dtype(torch.bfloat16 if CUDA else torch.float32)
        with torch.device("cuda" if CUDA else "cpu"):
            model = Qwen2ForCausalLM(shape())
        torch.set_default_dtype(torch.float32)
        model.save_pretrained(path)
        tokenizer().save_pretrained(path)
        del model
        gc.collect()
        torch.cuda.empty_cache()
        yield path
    finally:
        shutil.rmtree(path)


def seconds(run: Callable[[], object], times: int = 3) -> float:
    """The best of several runs."""
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        run()
        if CUDA:
            torch.cuda.synchronize()
        took.append(time.perf_counter() - begun)
    return min(took)


def asked(seed: int, length: int, tokens: int, schema: dict | None = None) -> Request:
    return Request(Prompt(SYSTEM, ("Answer: ", Data(words(seed, length)))), schema, tokens)


def score_over_written(model: Local) -> Row:
    prompts = [asked(n, 60, 60).prompt for n in range(3)]
    model.score(prompts[:1], ["A", "B", "C"], Event())
    one = seconds(lambda: model.score(prompts[:1], ["A", "B", "C"], Event()))
    unbroken = asked(0, 60, 60)
    said = []
    written = seconds(lambda: said.append(model.complete([unbroken], Event(), lambda i, t: None)))
    return Row(
        "one-pass score / a written grade of 60 tokens",
        one / written,
        0.2,
        most=True,
        detail=f"{one * 1e3:.0f} ms / {written * 1e3:.0f} ms",
    )


def shared_prefix(model: Local) -> Row:
    long = Prompt(words(99, 300), ("Answer: ", Data(words(1, 30))))
    model.score([asked(0, 30, 1).prompt], ["A", "B"], Event())
    ratios = []
    for n in range(3):
        fresh = Prompt(f"{n} {long.system}", long.user)
        first = seconds(
            lambda fresh=fresh: model.complete([Request(fresh, None, 1)], Event(), lambda i, t: None), 1
        )
        second = seconds(
            lambda fresh=fresh: model.complete([Request(fresh, None, 1)], Event(), lambda i, t: None), 1
        )
        ratios.append((second / first, first, second))
    ratio, first, second = sorted(ratios)[1]
    return Row(
        "second / first time to first token, shared prefix",
        ratio,
        0.5,
        most=True,
        detail=f"{second * 1e3:.0f} ms / {first * 1e3:.0f} ms",
    )


def cancel_steps(model: Local) -> Row:
    cancel, heard = Event(), []

    def hear(index: int, text: str) -> None:
        heard.append(text)
        if len(heard) == 5:
            cancel.set()

    reply = model.complete([asked(3, 30, 400)], cancel, hear)[0]
    return Row("steps after cancel", reply.tokens - 5, 3)


def bound_over_free(model: Local, bound: float) -> Row:
    tokens = 96
    free, tied = asked(5, 60, tokens), asked(5, 60, tokens, SCHEMA)
    runs = {"free": [], "tied": []}
    model.complete([tied], Event())
    model.complete([free], Event())
    for _ in range(5):
        runs["free"].append(per_second(model, [free]))
        runs["tied"].append(per_second(model, [tied]))
    ratio = statistics.median(runs["tied"]) / statistics.median(runs["free"])
    return Row(
        "bound / free decoding, vocabulary of 152,064",
        ratio,
        bound,
        most=False,
        detail=f"{max(runs['tied']):.1f} / {max(runs['free']):.1f} tokens/s",
    )


def per_second(model: Local, requests: list[Request]) -> float:
    begun = time.perf_counter()
    replies = model.complete(requests, Event())
    return sum(reply.tokens for reply in replies) / (time.perf_counter() - begun)


def bandwidth() -> float:
    """Bytes per second that the card reads, as a large copy shows (read and written alike)."""
    source = torch.empty(4 * GIB, dtype=torch.uint8, device="cuda")
    target = torch.empty_like(source)
    target.copy_(source)
    took = seconds(lambda: target.copy_(source), 5)
    return 2 * source.numel() / took


def weight_bytes(model: Local) -> int:
    parameters = dict(model._model.named_parameters())
    table = model._model.get_input_embeddings().weight
    return (
        sum(p.numel() * p.element_size() for p in parameters.values()) - table.numel() * table.element_size()
    )


def speed(model: Local, tokens: int = 256) -> float:
    """Tokens per second of decoding alone, at batch 1: the difference of a long and a short reply."""
    for length in (tokens, 16):
        model.complete([asked(11, 60, length)], Event())
    long = seconds(lambda: model.complete([asked(11, 60, tokens)], Event()))
    short = seconds(lambda: model.complete([asked(11, 60, 16)], Event()))
    return (tokens - 16) / (long - short)


def batch_speed(model: Local, tokens: int = 256) -> float:
    rows = [asked(n, 60, tokens) for n in range(model.capabilities.batch)]
    brief = [asked(n, 60, 16) for n in range(model.capabilities.batch)]
    model.complete(rows, Event())
    model.complete(brief, Event())
    long, short = (
        seconds(lambda: model.complete(rows, Event()), 2),
        seconds(lambda: model.complete(brief, Event()), 2),
    )
    return len(rows) * (tokens - 16) / (long - short)


def drafts_over_plain(model: Local, count: int) -> Row:
    chance = Random(3)
    scale = 1 if CUDA else 4
    requests = [
        asked(n, chance.randint(40, 300) // scale, chance.choice([48, 96, 200, 400]) // scale)
        for n in range(count)
    ]
    model.complete(requests, Event())
    ours = seconds(lambda: model.complete(requests, Event()), 1)
    plain = seconds(lambda: plain_generate(model, requests), 1)
    return Row(
        "drafts per second, mixed lengths / plain padded generate",
        plain / ours,
        1.5,
        most=False,
        detail=f"{count / ours:.2f} / {count / plain:.2f} drafts/s",
    )


@torch.inference_mode()
def plain_generate(model: Local, requests: list[Request]) -> None:
    words_of = model._tokenizer
    for at in range(0, len(requests), model.capabilities.batch):
        part = requests[at : at + model.capabilities.batch]
        texts = [
            words_of.apply_chat_template(
                [
                    {"role": "system", "content": r.prompt.system},
                    {"role": "user", "content": "Answer: " + r.prompt.user[1].text},
                ],
                tokenize=False,
                add_generation_prompt=True,
            )
            for r in part
        ]
        inputs = words_of(
            texts, return_tensors="pt", padding=True, padding_side="left", add_special_tokens=False
        )
        longest = max(r.max_tokens for r in part)
        settings = copy.deepcopy(model._model.generation_config)
        settings.update(
            do_sample=False,
            max_new_tokens=longest,
            min_new_tokens=longest,
            pad_token_id=words_of.pad_token_id,
        )
        model._model.generate(
            input_ids=inputs.input_ids.to(model._model.device),
            attention_mask=inputs.attention_mask.to(model._model.device),
            generation_config=settings,
        )


def measure(path: Path) -> list[Row]:
    if not CUDA:
        with closing(Local(path, batch=4, context=4096)) as model:
            return [*graded(model), bound_over_free(model, 0.85)]
    with closing(Local(path, batch=32, context=4096, compiled=False)) as eager:
        limit = bandwidth() / weight_bytes(eager)
        rows = [*graded(eager), decoding("eager", speed(eager), limit, 0.25)]
    torch.cuda.reset_peak_memory_stats()
    with closing(Local(path, batch=32, context=4096)) as model:
        return rows + compiled(model, limit)


def graded(model: Local) -> list[Row]:
    return [score_over_written(model), shared_prefix(model), cancel_steps(model)]


def compiled(model: Local, limit: float) -> list[Row]:
    one, many = speed(model), batch_speed(model)
    rows = [
        decoding("compiled", one, limit, 0.6),
        Row(
            "speed at batch 32 / batch 1",
            many / one,
            12,
            most=False,
            detail=f"{many:.0f} / {one:.0f} tokens/s",
        ),
        bound_over_free(model, 0.95),
        drafts_over_plain(model, 96),
    ]
    peak, planned = torch.cuda.max_memory_allocated(), model.plan.peak
    detail = f"{peak / GIB:.1f} / {planned / GIB:.1f} GiB"
    return [*rows, Row("peak / planned memory", peak / planned, 1.15, detail=detail)]


def decoding(how: str, tokens: float, limit: float, bound: float) -> Row:
    what = f"decoding at batch 1 / bandwidth over weights, {how}"
    return Row(what, tokens / limit, bound, most=False, detail=f"{tokens:.0f} of {limit:.0f} tokens/s")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, help="also write the rows to this file")
    arguments = parser.parse_args()
    device = torch.cuda.get_device_name() if CUDA else "processor"
    print(f"model benchmarks on {device}, torch {torch.__version__}")
    with saved_model() as path:
        rows = measure(path)
    for row in rows:
        print(row)
    if arguments.json:
        arguments.json.write_text(
            json.dumps([vars(row) | {"kept": row.kept, "device": device} for row in rows], indent=1)
        )
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
