"""The shelf of starter decks, which come with the app as deck files."""

from dataclasses import dataclass
from importlib.resources import files

from decks.deckfile import parse
from decks.note import Note

_SUBJECTS = {
    "vocabulary": "T5, the Pile, transformers, CLIP and diffusion: the words of generative AI",
    "course-notes": "from BERT to BLOOM: attention, pre-training, scaling and the models of 2018 to 2022",
    "glossary-g": "GANs, GPT-3, gradients and graph neural networks: a glossary's letter G",
    "transformer-conversation": "n-grams to GPT: attention, activations, training and positions in depth",
    "llm-handbook-models": "NLP before and after 2017, GPT and OpenAI, multi-modal learning, the models of 2024",
    "llm-handbook-learning": "GANs, recurrent networks, transfer learning and fine-tuning: how networks learn",
    "llm-handbook-practice": "training GPT-2, GPU memory, RAG, Hugging Face Spaces and Groq: models at work",
}


@dataclass(frozen=True, slots=True)
class Book:
    """A starter deck.

    `name` is what a person types to get it, `title` the last part of its deck's name, `subject` one
    line on what it teaches, `text` its deck file. All notes belong to `deck` and have their guid.
    """

    name: str
    title: str
    deck: str
    subject: str
    text: str
    notes: tuple[Note, ...]


def shelf() -> tuple[Book, ...]:
    """Return all starter decks, in the order in which a newcomer may want them."""
    return tuple(_book(name, subject) for name, subject in _SUBJECTS.items())


def _book(name: str, subject: str) -> Book:
    file = f"{name}.md"
    text = files("decks.library").joinpath(file).read_text(encoding="utf-8")
    notes = parse(text, file)
    deck = notes[0].deck
    return Book(name, deck.rpartition("::")[2], deck, subject, text, tuple(each.note for each in notes))
