"""A model behind an OpenAI-compatible server: vLLM, llama.cpp, Ollama, on this machine or one the person names."""

import json
import math
import os
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, wait
from dataclasses import replace
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Any
from urllib.parse import urlsplit

import httpx

from decks.text import shown
from llm.backends.backend import Capabilities, Data, Finish, ModelError, OnText, Prompt, Reply, Request

KEY_VARIABLE = "FLASHCARDS_API_KEY"
KEYRING_SERVICE = "flashcards"

_TIMES = httpx.Timeout(120.0, connect=5.0)
_LONGEST_REPLY = 1_000_000
_TRIES = 3
_POLL = 0.05
_UNSAID = Reply("", 0, "cancelled")
_LONGEST_WAIT = 20.0
_SPECIAL = re.compile(r"<(?=[|/a-zA-Z_])|\[(?=/?[A-Z_]+\])")
_LABELS_ASKED = 20
_PROBE = {
    "type": "object",
    "properties": {"a": {"enum": ["x7"]}},
    "required": ["a"],
    "additionalProperties": False,
}


class Server:
    """Talks to the server at `url` (up to and including `/v1`) about one `model`, the first listed if empty.

    The key comes from FLASHCARDS_API_KEY or the keyring and is sent nowhere else. What the server can do
    is tried once, when it is first asked. Redirects are not followed.
    """

    def __init__(self, url: str, model: str = "", *, context: int = 8192, batch: int = 4) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ModelError(f"{shown(url)} is no server's address: it begins with http:// or https://")
        self._place = parts.hostname
        key = _key(parts.hostname)
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._client = httpx.Client(base_url=url.rstrip("/") + "/", headers=headers, timeout=_TIMES)
        self._asked = Capabilities(
            model or "", schema=True, labels=True, streaming=True, context=context, batch=batch
        )
        self._probed = False

    @property
    def capabilities(self) -> Capabilities:
        """What the server can do; asks it, the first time."""
        if not self._probed:
            self._asked = replace(self._asked, name=self._asked.name or self._first_model())
            self._asked = replace(
                self._asked, schema=self._keeps_a_schema(), labels=self._gives_probabilities()
            )
            self._probed = True
        return self._asked

    def complete(
        self, requests: Sequence[Request], cancel: Event, on_text: OnText | None = None
    ) -> list[Reply]:
        """See `Backend.complete`: requests are sent side by side, up to the batch size."""
        able = self.capabilities
        futures: list[Future[Reply]] = [Future() for _ in requests]
        waiting: SimpleQueue[int] = SimpleQueue()
        for at in range(len(requests)):
            waiting.put(at)

        def take_turns() -> None:
            while not cancel.is_set():
                try:
                    at = waiting.get_nowait()
                except Empty:
                    return
                said = partial(on_text, at) if on_text else _unheard
                try:
                    futures[at].set_result(self._complete(requests[at], able, cancel, said))
                except Exception as error:  # noqa: BLE001 - raised again where it is waited for
                    futures[at].set_exception(error)

        # Daemons, not a pool: who leaves does not wait for a server that is slow to begin.
        for _ in range(min(able.batch, len(requests))):
            Thread(target=take_turns, name="request", daemon=True).start()
        while not cancel.is_set() and wait(futures, timeout=_POLL).not_done:
            pass
        return [future.result() if future.done() else _UNSAID for future in futures]

    def score(
        self, prompts: Sequence[Prompt], labels: Sequence[str], cancel: Event
    ) -> list[tuple[float, ...]]:
        """See `Backend.score`: the likeliest first tokens are asked for, one token a prompt."""
        if not self.capabilities.labels:
            raise ModelError("this server gives no probabilities")
        rows: list[tuple[float, ...]] = []
        for prompt in prompts:
            if cancel.is_set():
                break
            rows.append(_probabilities(self._post(self._label_body(prompt)), labels))
        return rows

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def _complete(
        self, request: Request, able: Capabilities, cancel: Event, said: Callable[[str], None]
    ) -> Reply:
        body = self._body(request.prompt, request.max_tokens) | {
            "temperature": request.temperature,
            "seed": request.seed,
            "stream": True,
        }
        if request.schema is not None and able.schema:
            body["response_format"] = _response_format(_unbounded(request.schema))
        for attempt in range(_TRIES):
            if cancel.is_set():
                break
            try:
                with self._client.stream("POST", "chat/completions", json=body) as response:
                    pause = _pause(response, attempt)
                    if pause is None:
                        self._check(response)
                        return _streamed(response, cancel, said)
            except httpx.HTTPError as error:
                raise ModelError(self._fault(error)) from error
            cancel.wait(pause)
        if cancel.is_set():
            return _UNSAID
        raise ModelError(f"the model server at {self._place} is too busy: try again later")

    def _post(self, body: Mapping[str, Any]) -> dict[str, Any]:
        for attempt in range(_TRIES):
            try:
                response = self._client.post("chat/completions", json=dict(body))
                pause = _pause(response, attempt)
                if pause is None:
                    self._check(response)
                    return _object(response.text)
            except httpx.HTTPError as error:
                raise ModelError(self._fault(error)) from error
            time.sleep(pause)
        raise ModelError(f"the model server at {self._place} is too busy: try again later")

    def _body(self, prompt: Prompt, max_tokens: int) -> dict[str, Any]:
        user = "".join(_plain(piece.text) if isinstance(piece, Data) else piece for piece in prompt.user)
        messages = [{"role": "system", "content": prompt.system}, {"role": "user", "content": user}]
        named = {"model": self._asked.name} if self._asked.name else {}
        return named | {"messages": messages, "max_tokens": max_tokens}

    def _label_body(self, prompt: Prompt) -> dict[str, Any]:
        return self._body(prompt, 1) | {"temperature": 0, "logprobs": True, "top_logprobs": _LABELS_ASKED}

    def _first_model(self) -> str:
        try:
            response = self._client.get("models")
        except httpx.HTTPError as error:
            raise ModelError(self._fault(error)) from error
        if response.status_code in {401, 403}:
            self._check(response)
        if response.is_error:
            return ""
        listed = _object(response.text).get("data") or []
        return (
            str(listed[0].get("id", ""))
            if isinstance(listed, list) and listed and isinstance(listed[0], dict)
            else ""
        )

    def _keeps_a_schema(self) -> bool:
        prompt = Prompt("Reply with a short greeting.", ("Hello.",))
        try:
            reply = self._post(
                self._body(prompt, 16) | {"temperature": 0, "response_format": _response_format(_PROBE)}
            )
        except _RefusedError:
            return False
        try:
            return bool(json.loads(_content(reply)) == {"a": "x7"})
        except ValueError:
            return False

    def _gives_probabilities(self) -> bool:
        try:
            return bool(_top(self._post(self._label_body(Prompt("Reply with one letter.", ("A or B?",))))))
        except _RefusedError:
            return False

    def _check(self, response: httpx.Response) -> None:
        if not response.is_error and not response.is_redirect:
            return
        status = response.status_code
        if status in {401, 403}:
            raise ModelError(
                f"the model server at {self._place} refuses the key: set {KEY_VARIABLE}, "
                f"or `keyring set {KEYRING_SERVICE} {self._place}`"
            )
        if status in {400, 404, 413, 422}:
            raise _RefusedError(
                f"the model server at {self._place} refuses the request ({status}): is the model's name right?"
            )
        raise ModelError(f"the model server at {self._place} failed ({status}): see its own log")

    def _fault(self, error: httpx.HTTPError) -> str:
        if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
            return f"no model server answers at {self._place}: start it, or name another with `flashcards model use`"
        if isinstance(error, httpx.TimeoutException):
            return f"the model server at {self._place} did not answer within {_TIMES.read:.0f} seconds"
        return f"the connection to the model server at {self._place} broke"


class _RefusedError(ModelError):
    """The server understood a request and will not do it."""


def _unheard(text: str) -> None:
    """Nobody listens."""


def _key(host: str) -> str:
    named = os.environ.get(KEY_VARIABLE, "")
    if named:
        return named
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return ""
    try:
        return keyring.get_password(KEYRING_SERVICE, host) or ""
    except KeyringError:
        return ""


def _plain(text: str) -> str:
    """Part what might be read as a special token by a zero-width space, which comparing takes no notice of."""
    return _SPECIAL.sub(lambda mark: f"{mark[0]}\u200b", shown(text))


def _response_format(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "json_schema", "json_schema": {"name": "reply", "schema": dict(schema), "strict": True}}


def _unbounded(schema: Any) -> Any:
    """Return the schema without lengths of strings: some engines then forbid quotes within them."""
    if isinstance(schema, Mapping):
        return {
            key: _unbounded(value) for key, value in schema.items() if key not in {"maxLength", "minLength"}
        }
    return [_unbounded(value) for value in schema] if isinstance(schema, list) else schema


def _pause(response: httpx.Response, attempt: int) -> float | None:
    """Return the seconds to wait before the next try, or None when there is no need for one."""
    if response.status_code not in {429, 503}:
        return None
    asked = response.headers.get("Retry-After", "")
    return min(_LONGEST_WAIT, float(asked) if asked.isdecimal() else 0.5 * 2**attempt)


def _streamed(response: httpx.Response, cancel: Event, said: Callable[[str], None]) -> Reply:
    pieces: list[str] = []
    size = 0
    finish: Finish = "length"
    for event in _events(response):
        choice = _choice(event)
        text = _text((choice.get("delta") or {}).get("content"))
        if text:
            pieces.append(text)
            size += len(text)
            said(text)
        if choice.get("finish_reason"):
            finish = "stop" if choice["finish_reason"] == "stop" else "length"
            break
        if cancel.is_set():
            finish = "cancelled"
            break
        if size > _LONGEST_REPLY:
            break
    return Reply("".join(pieces), len(pieces), finish)


def _events(response: httpx.Response) -> Iterator[dict[str, Any]]:
    for line in response.iter_lines():
        if not line.startswith("data:"):
            continue
        payload = line.removeprefix("data:").strip()
        if payload == "[DONE]":
            return
        event = _object(payload)
        if "error" in event:
            raise ModelError("the model server gave up in the middle of its reply: see its own log")
        yield event


def _object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text[: 4 * _LONGEST_REPLY], strict=False)
    except ValueError as error:
        raise ModelError("the model server's reply is not JSON: is the address right, up to /v1?") from error
    if not isinstance(found, dict):
        raise ModelError("the model server's reply is not what an OpenAI-compatible server sends")
    return found


def _choice(event: Mapping[str, Any]) -> dict[str, Any]:
    choices = event.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else {}
    return first if isinstance(first, dict) else {}


def _content(reply: Mapping[str, Any]) -> str:
    return _text((_choice(reply).get("message") or {}).get("content"))


def _text(found: Any) -> str:
    return found if isinstance(found, str) else ""


def _top(reply: Mapping[str, Any]) -> dict[str, float]:
    content = (_choice(reply).get("logprobs") or {}).get("content") or []
    tops = content[0].get("top_logprobs") or [] if content and isinstance(content[0], dict) else []
    return {
        str(top["token"]).strip(): float(top["logprob"])
        for top in reversed(tops)
        if isinstance(top, dict) and {"token", "logprob"} <= top.keys()
    }


def _probabilities(reply: Mapping[str, Any], labels: Sequence[str]) -> tuple[float, ...]:
    tops = _top(reply)
    if not tops:
        raise ModelError("the model server sent no probabilities")
    weights = [math.exp(tops[label]) if label in tops else 0.0 for label in labels]
    total = sum(weights)
    return tuple(weight / total for weight in weights) if total else tuple(1 / len(labels) for _ in labels)
