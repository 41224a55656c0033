"""A tiny Llama with its own tokenizer, made on the spot: real loading code, random words.

The weights are untied and widely spread, so that replies differ; the vocabulary is larger than the
tokenizer's, so that padding mistakes show.
"""

from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

SPECIAL = ["<|bos|>", "<|im_start|>", "<|im_end|>", "<|pad|>"]
TEMPLATE = (
    "{{ bos_token }}{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
WORDS = [
    f"{a} {b} {c}."
    for a in ("a cell", "the enzyme", "every river", "that treaty", "one engine")
    for b in ("stores", "divides", "was signed in", "carries", "is made of")
    for c in ("energy", "water", "1648", "copper", "sugar and salt", '{"notes": []}')
]


def tokenizer(size: int = 1024) -> PreTrainedTokenizerFast:
    bpe = Tokenizer(models.BPE())
    bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bpe.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=size,
        special_tokens=SPECIAL,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    bpe.train_from_iterator(WORDS, trainer)
    return PreTrainedTokenizerFast(
        tokenizer_object=bpe,
        bos_token="<|bos|>",
        eos_token="<|im_end|>",
        pad_token="<|pad|>",
        chat_template=TEMPLATE,
    )


def config(words: PreTrainedTokenizerFast, **changes: object) -> LlamaConfig:
    shape = {
        "hidden_size": 64,
        "intermediate_size": 128,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "max_position_embeddings": 2048,
        "vocab_size": len(words) + 64,
        "initializer_range": 0.35,
        "tie_word_embeddings": False,
        "bos_token_id": words.bos_token_id,
        "eos_token_id": words.eos_token_id,
        "pad_token_id": words.pad_token_id,
    }
    return LlamaConfig(**(shape | changes))


def build(path: Path, seed: int = 0, **changes: object) -> Path:
    """Save a tiny model under `path` and return it."""
    torch.manual_seed(seed)
    words = tokenizer()
    LlamaForCausalLM(config(words, **changes)).save_pretrained(path)
    words.save_pretrained(path)
    return path
