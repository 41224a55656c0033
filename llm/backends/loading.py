"""A model directory, checked and loaded: safetensors only, none of its own code, and only if it fits."""

from dataclasses import dataclass
from json import JSONDecodeError
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from transformers import AutoConfig, AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig
from transformers.utils import logging

from llm.backends.backend import ModelError
from llm.backends.memory import GIB, Plan, Precision, plan


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model ready to run, its tokenizer, the memory planned for it, and the tokens it can hold at once."""

    model: Any
    tokenizer: Any
    plan: Plan
    context: int


def load(path: Path, precision: Precision, batch: int, context: int) -> Loaded:
    """Load the model in the directory `path` for `batch` rows of `context` tokens.

    `auto` is bf16 on CUDA and float32 on the processor. Raises ModelError for a directory that is missing,
    damaged, pickled or carries code of its own, and for a model that does not fit the memory there is.
    """
    check_files(path)
    _quiet()
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    exact: Precision = ("bf16" if device.type == "cuda" else "float32") if precision == "auto" else precision
    try:
        config = AutoConfig.from_pretrained(path, local_files_only=True, trust_remote_code=False)
        context = min(context, config.get_text_config(decoder=True).max_position_embeddings)
        planned = plan(config, exact, batch, context)
        _check_room(path, planned, device)
        tokenizer = AutoTokenizer.from_pretrained(path, local_files_only=True, trust_remote_code=False)
        model: Any = AutoModelForCausalLM.from_pretrained(
            path,
            config=config,
            local_files_only=True,
            trust_remote_code=False,
            use_safetensors=True,
            dtype=torch.float32 if exact == "float32" else torch.bfloat16,
            device_map={"": device},
            quantization_config=_quantisation(exact),
        )
    except (OSError, ValueError, KeyError, AttributeError, JSONDecodeError, SafetensorError) as error:
        raise ModelError(f"{path} cannot be loaded as a model: {_first_line(error)}") from error
    except ImportError as error:
        raise ModelError(f"{exact} needs a package that is not installed: {_first_line(error)}") from error
    except torch.OutOfMemoryError as error:
        raise ModelError(_too_large(path, planned, 0)) from error
    return Loaded(model.eval(), tokenizer, planned, context)


def _quiet() -> None:
    """Keep transformers from writing over the screen."""
    speaking: Any = logging
    speaking.set_verbosity_error()
    speaking.disable_progress_bar()


def check_files(path: Path) -> None:
    """Raise ModelError for a directory without a whole model, or whose model is pickled or brings code."""
    if not path.is_dir():
        raise ModelError(f"{path} is not a model directory")
    if not (path / "config.json").is_file():
        raise ModelError(f"{path} has no config.json: name the directory that holds the model's files")
    if not any(path.glob("*.safetensors")):
        raise ModelError(
            f"{path} has no .safetensors weights; pickled weights are not loaded, since they can run code"
        )
    if '"auto_map"' in (path / "config.json").read_text("utf-8", errors="replace"):
        raise ModelError(
            f"{path} needs code of its own to run, which is never executed: choose another model"
        )


def _check_room(path: Path, planned: Plan, device: torch.device) -> None:
    if device.type == "cuda":
        free = torch.cuda.mem_get_info(device)[0]
        if planned.peak > free:
            raise ModelError(_too_large(path, planned, free))


def _too_large(path: Path, planned: Plan, free: int) -> str:
    return (
        f"{path.name} needs {planned.peak / GIB:.1f} GiB of GPU memory and {free / GIB:.1f} GiB are free: "
        "choose a smaller model, 8bit or 4bit, or close what else uses the card"
    )


def _quantisation(precision: Precision) -> Any:
    quantised: Any = BitsAndBytesConfig
    if precision == "8bit":
        return quantised(load_in_8bit=True)
    if precision == "4bit":
        return quantised(load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_compute_dtype=torch.bfloat16)
    return None


def _first_line(error: BaseException) -> str:
    return str(error).strip().split("\n", 1)[0] or type(error).__name__
