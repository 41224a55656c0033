"""A prompt as token ids: the model's own chat template around text that can say nothing special."""

from dataclasses import dataclass
from typing import Any

from jinja2 import TemplateError

from decks.text import shown
from llm.backends.backend import Data, Prompt

_USER = "\ue000user\ue000"


@dataclass(frozen=True, slots=True)
class Encoded:
    """Token ids of a prompt: the part its system words share with others, then the rest."""

    prefix: tuple[int, ...]
    rest: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.prefix) + len(self.rest)


class Encoder:
    """Encodes prompts for one tokenizer of transformers."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self._frames: dict[str, tuple[tuple[int, ...], str]] = {}

    def encode(self, prompt: Prompt) -> Encoded:
        """Return the ids of the prompt; a special token spelled out in `Data` is encoded as plain letters."""
        prefix, tail = self._frame(prompt.system)
        rest: list[int] = []
        for piece in prompt.user:
            if isinstance(piece, Data):
                rest += self._tokenizer.encode(
                    shown(piece.text), add_special_tokens=False, split_special_tokens=True
                )
            else:
                rest += self._tokenizer.encode(piece, add_special_tokens=False)
        rest += self._tokenizer.encode(tail, add_special_tokens=False)
        return Encoded(prefix, tuple(rest))

    def _frame(self, system: str) -> tuple[tuple[int, ...], str]:
        if system not in self._frames:
            head, _, tail = self._template(system).partition(_USER)
            self._frames[system] = (tuple(self._tokenizer.encode(head, add_special_tokens=False)), tail)
        return self._frames[system]

    def _template(self, system: str) -> str:
        if not self._tokenizer.chat_template:
            return f"{self._tokenizer.bos_token or ''}{system}\n\n{_USER}\n\nReply:\n"
        asked = {"role": "user", "content": _USER}
        try:
            return self._render([{"role": "system", "content": system}, asked])
        except TemplateError:
            return self._render([{"role": "user", "content": f"{system}\n\n{_USER}"}])

    def _render(self, messages: list[dict[str, str]]) -> str:
        text: str = self._tokenizer.apply_chat_template(
            messages, tokenize=False, add_generation_prompt=True, enable_thinking=False
        )
        return text
