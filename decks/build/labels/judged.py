"""A label under which its topic is weighed: "Pros" and "Cons" with what stands beside them."""

import re
from collections.abc import Sequence

from decks.build.asking.ask import ask
from decks.build.asking.asked import Asked
from decks.build.english.answers import capitalised, finished, names, shortened
from decks.build.english.sentences import bare, words
from decks.build.topic import Topic

MOST, LONGEST, LONGEST_LIST = 5, 16, 48
_WHOLE = re.compile(
    r"(?P<s>(?:The |An? )?[A-Z]?[\w-]+(?: [\w-]+)?) (?:may|might|can|could|will|would|does|do|is|are|has|have) "
)
_NOUNS = {
    "pros": "advantages",
    "cons": "drawbacks",
    "pro": "advantages",
    "con": "drawbacks",
    "advantages": "advantages",
    "disadvantages": "disadvantages",
    "benefits": "benefits",
    "drawbacks": "drawbacks",
    "limitations": "limitations",
    "strengths": "strengths",
    "weaknesses": "weaknesses",
}


def judged(label: str, sentences: Sequence[str], topic: Topic) -> Asked | None:
    """Ask for what a label such as "Pros" counts up, or for the one thing that it tells."""
    noun = _NOUNS.get(label.lower())
    if not noun or not topic.name or topic.asked or words(topic.name) > 6:
        return None
    told = [bare(sentence) for sentence in sentences]
    if len(told) == 1:
        whole = _WHOLE.match(sentences[0])
        stated = ask(sentences[0])
        subject = stated.subject if stated else whole["s"] if whole else ""
        if subject and not names(subject, topic.name):
            return None
        one = noun.removesuffix("s") if noun != "weaknesses" else "weakness"
        article = "an" if one[0] in "aeiou" else "a"
        return Asked(
            f"What is {article} {one} of {topic.name}?", finished(shortened(told[0])), topic.name, "label"
        )
    if len(told) > MOST or max(map(words, told)) > LONGEST or sum(map(words, told)) > LONGEST_LIST:
        return None
    back = "\n".join(f"- {capitalised(entry)}" for entry in told)
    return Asked(f"What are the {noun} of {topic.name}?", back, topic.name, "list")


def weighs(label: str) -> bool:
    """Say whether a label is one that this module reads."""
    return label.lower() in _NOUNS
