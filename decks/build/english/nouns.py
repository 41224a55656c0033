"""Nouns of headings: the class that they announce, and their number."""

import re
from functools import lru_cache

CLASSES: dict[str, str] = {
    "use": "application applications use uses usage,use case,use cases,real-world application,real-world applications",
    "benefit": "benefit benefits advantage advantages strength strengths upside upsides pro pros merit merits importance",
    "challenge": "challenge challenges problem problems disadvantage disadvantages drawback drawbacks limitation limitations limit limits weakness "
    "weaknesses con cons risk risks shortcoming shortcomings downside downsides issue issues difficulty difficulties pitfall pitfalls concern concerns hazard hazards "
    "danger dangers threat threats obstacle obstacles criticism criticisms",
    "kind": "type types kind kinds variant variants category categories class classes form forms version versions model models variety varieties "
    "subtype subtypes style styles family families branch branches example examples group groups",
    "part": "component components part parts architecture element elements layer layers structure structures organ organs anatomy building block,building blocks "
    "ingredient ingredients module modules",
    "step": "step steps process processes stage stages phase phases procedure procedures workflow instructions pipeline sequence cycle method "
    "preparation mechanism training",
    "principle": "principle principles rule rules law laws value values concept concepts idea ideas term terms key concept,key concepts pillar pillars assumption assumptions "
    "property properties feature features characteristic characteristics attribute attributes trait traits quality qualities aspect aspects",
    "function": "function functions role roles task tasks duty duties responsibility responsibilities",
    "difference": "difference differences distinction distinctions comparison contrast key difference,key differences",
    "advice": "tip tips consideration considerations guideline guidelines recommendation recommendations best practice,best practices advice precaution precautions "
    "practical considerations",
    "cause": "cause causes factor factors reason reasons trigger triggers driver drivers determinant determinants origin origins",
    "effect": "effect effects consequence consequences outcome outcomes result results impact impacts implication implications symptom symptoms sign signs complication "
    "complications finding findings",
    "means": "method methods technique techniques approach approaches strategy strategies tool tools remedy remedies solution solutions treatment treatments measure measures "
    "algorithm algorithms way ways",
    "goal": "goal goals objective objectives aim aims purpose purposes mission",
    "event": "history timeline milestone milestones development developments event events evolution achievement achievements contribution contributions",
}
_CLASS_OF: dict[str, str] = {}
for _name, _words in CLASSES.items():
    for _part in _words.split(","):
        for _word in (
            [_part]
            if _part.count(" ") == 1
            and "," in _words
            and _part.split()[0] in {"use", "key", "best", "real-world", "building", "practical"}
            else _part.split()
        ):
            _CLASS_OF[_word] = _name

GENERIC = frozenset(
    """overview introduction summary conclusion conclusions key points,key point,key takeaways,key takeaway,takeaways notes note example examples background details
    detail general information in summary,in short,in conclusion,in simple words,in simple terms,recap outlook references,further reading,resources,more,misc
    miscellaneous other others appendix faq definition definitions explanation description basics about intro abstract contents,table of contents,agenda title
    key ideas,important,important points,highlights,observations,name,synopsis,discussion,preface,what,why,how,when,where,who,main points,review,content,text,terminology,glossary
    vocabulary,questions,answers,facts,key facts,quick facts,at a glance,tl;dr,analysis,context,simple example,detailed example,breaking it down,core idea,key idea,main idea,core concept,big picture,basic idea,basic definition,formal definition,simple definition,key insight,intuition,final takeaway,quick recap,caveats,caveat,remarks,remark,thoughts,my thoughts,warnings,warning,trend,input,output,mechanism"""
    .replace("\n    ", ",").split(",")
)  # fmt: skip
NOTHING = frozenset(word for entry in GENERIC for word in ([entry.strip()] if " " not in entry.strip() or entry.strip() in {
    "key points", "key point", "key takeaways", "key takeaway", "in summary", "in short", "in conclusion", "in simple words", "in simple terms", "further reading",
    "table of contents", "key ideas", "important points", "main points", "key facts", "quick facts", "at a glance", "simple example", "detailed example",
    "breaking it down", "core idea", "key idea", "main idea", "core concept", "big picture", "basic idea", "basic definition", "formal definition",
    "simple definition", "key insight", "final takeaway", "quick recap"} else entry.split()))  # fmt: skip


def kind_of(noun: str) -> str:
    """Return the class of a heading's noun, or an empty string."""
    return _CLASS_OF.get(noun.lower(), "")


def singular(noun: str) -> str:
    """Return a noun of a heading in the singular."""
    low = noun.lower()
    if low.endswith("ies"):
        return low[:-3] + "y"
    if low in {"pros", "cons", "basics"} or not low.endswith("s") or low.endswith("ss"):
        return {"pros": "advantage", "cons": "disadvantage"}.get(low, low)
    return (
        low[:-2]
        if low.endswith(("sses", "xes", "ches", "shes"))
        else {"analyses": "analysis", "crises": "crisis"}.get(low, low[:-1])
    )


_HEAD = re.compile(r" (?:of|in|for|with|to|on|from|by|at|between|per)\b")
_PLURAL_WORDS = """mitochondria stomata bacteria data criteria people children women men mice feet teeth phenomena fungi nuclei stimuli algae media
    vertebrae larvae cacti oxen geese ganglia septa protozoa archaea cyanobacteria archaebacteria eubacteria taxa genera hyphae villi alveoli bronchi cilia flagella pili strata freedmen policemen antennae"""
_PLURALS = frozenset(_PLURAL_WORDS.split())
_SINGULAR = re.compile(
    r"(?:[sui']s|ics|sis|ous|ess|less|class|bias|gas|lens|canvas|atlas|AIDS|news|series|species|[A-Z]{2,}S)$"
)


def head(phrase: str) -> str:
    """Return a phrase up to its noun, without what a preposition or brackets add."""
    bare = re.sub(r"\s*\(.*?\)", "", phrase) if "(" in phrase else phrase
    return _HEAD.split(bare.strip(), maxsplit=1)[0]


@lru_cache(maxsize=20_000)
def plural(phrase: str) -> bool:
    """Say whether a name is likely a plural."""
    noun = head(phrase)
    if " and " in noun and not noun.startswith(("the ", "a ", "an ")):
        return True
    last = noun.split()[-1] if noun.split() else ""
    if last.lower() in _PLURALS:
        return True
    if len(last) <= 3 or not last.endswith("s") or _SINGULAR.search(last):
        return False
    return not (last[0].islower() and sum(map(str.isupper, last)) > 1 and last[-2].islower())
