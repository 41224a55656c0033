"""English verbs that begin a predicate: enough of them to find a subject, and their base forms."""

import re

_REGULAR = """seem showcase grade shard condense line boast curate excel struggle accept access accompany account achieve acquire act activate adapt add address adjust adopt advance affect aggregate aim allocate
allow alter amplify analyse analyze announce appear apply approach approximate arrange assess assign assist associate assume attach attack attempt attend
attract augment authorize automate avoid balance base behave belong benefit block boost bridge burn calculate call cancel capture carry cause
challenge change characterise characterize check circulate claim classify clean coat collaborate collapse collect combine communicate compare
compete compile complete compress compute concentrate converge constitute concern conduct configure confirm connect conserve consider consist constrain
construct consume contain continue contract contribute control convert convey cool coordinate copy correct correspond cover create cross crystallise
decide declare decline decode decompose decrease dedicate deduce define delay deliver demand demonstrate denote depend deploy deposit derive describe
deserve design detect determine develop differ differentiate digest direct disable discover discuss display dissolve distinguish distribute divide dominate
double drain drop earn eject elect eliminate embed emerge emit emphasise emphasize employ enable encode encounter encourage end enforce engage
enhance enrich ensure enter establish estimate evaluate evaporate evolve examine exceed exchange exclude execute exhibit exist expand expect explain
experiment exploit explore export expose express extend extract face facilitate fail favour feature fertilise fight fill filter fine-tune finish fit flatten
flow focus follow force form forward found function fuse gather generate govern grant guarantee guide handle happen harden harm heat help highlight
hinder host identify ignore illustrate impact implement imply import impose improve include incorporate increase indicate induce infect infer
influence inform inhibit inherit initialise initialize inject insert inspire install integrate intend interact interpret introduce invade
invest investigate involve isolate iterate join judge jump kill label lack land last launch leak learn leverage limit link listen load
locate log look lower maintain manage map mark mask match maximise maximize measure melt merge migrate minimise minimize mitigate mix model modify monitor
motivate move multiply name need neutralise normalise normalize note observe obtain occupy occur offer open operate oppose optimise optimize order
organise organize originate oscillate outperform output overcome overlap own oxidise parse participate partition pass patent penalise perform permit persist
pick place plan play point pose possess post power practise precede predict prefer prepare presence present preserve press prevent prioritise
prioritize process produce prohibit project promise promote propagate propose protect prove provide publish pull pump punish purify pursue push
quantify raise range rank reach react receive recognise recognize recommend record recover recycle reduce refer refine reflect refuse regard regulate
reinforce reject relate relax release rely remain remove render repair repeat replace replicate represent reproduce require rescue resemble reserve
resist resolve respond rest restore restrict result retain retrieve return reveal reverse reward rotate route rule sample satisfy save
scale schedule search secrete secure select separate serve shape share shift shorten show sign signal simplify simulate smooth solve sort specialise
specialize specify split stabilise stabilize standardise start state stem stimulate stop store strengthen stress stretch structure study succeed suffer
suggest suit summarise summarize supply support suppose surpass surround survive sustain switch synthesise synthesize tackle target taste teach tend terminate
test threaten tolerate touch trace track trade train transfer transform translate transmit transport travel treat trigger try tune turn underlie
undergo unify update use utilise utilize validate vary verify view visit visualise vote wait walk warn wash weaken weigh widen wish work worry yield
mate breed swap deposit lend borrow pledge melt store bind ferment marinate simmer boil bake grow bring begin become break build buy catch choose come cost cut deal do draw drive eat fall feed feel
find fly forget get give go hang have hear hide hit hold keep know lay lead leave lend let lie lose make mean meet overshoot pay put read ride ring rise run say
see seek sell send set shake shine sink sit sleep speak spend spin spread spring stand steal stick strike swim swing take tell think throw understand
wear win withdraw write bounce fetch encrypt decrypt hash route enrol authenticate ratify abolish appoint annex colonise sue bar void enact repeal overturn
absorb reflect refract attract repel secrete germinate pollinate photosynthesise respire excrete hydrolyse denature
alleviate hamper accelerate anticipate ascend attain circumvent correlate counteract degrade deteriorate diminish displace distort emulate encompass
entail erode exacerbate exert expel fluctuate initiate intensify intercept invoke lengthen manipulate mimic modulate negotiate nurture penetrate
postpone preclude proliferate propel reconcile saturate signify solidify suppress truncate undermine withstand discourage favor prune quantize distill tokenize evict rewrite agree arrive disagree believe compensate"""
_PAST = {
    "became": "become", "began": "begin", "brought": "bring", "built": "build", "came": "come", "chose": "choose", "drew": "draw", "drove": "drive",
    "fell": "fall", "felt": "feel", "found": "find", "gave": "give", "got": "get", "grew": "grow", "had": "have", "held": "hold", "kept": "keep",
    "knew": "know", "led": "lead", "left": "leave", "lost": "lose", "made": "make", "meant": "mean", "met": "meet", "paid": "pay", "ran": "run",
    "rose": "rise", "said": "say", "saw": "see", "sent": "send", "sold": "sell", "spent": "spend", "spread": "spread", "stood": "stand", "took": "take",
    "taught": "teach", "thought": "think", "threw": "throw", "told": "tell", "understood": "understand", "went": "go", "won": "win", "wrote": "write",
    "bound": "bind", "broke": "break", "caught": "catch", "dealt": "deal", "fought": "fight", "sought": "seek", "spoke": "speak", "swept": "sweep",
    "laid": "lay", "flew": "fly", "ate": "eat", "wore": "wear", "struck": "strike", "shook": "shake", "sang": "sing", "drank": "drink",
}  # fmt: skip
_PARTICIPLES = {
    "become", "begun", "bound", "bought", "broken", "brought", "built", "caught", "chosen", "cut", "dealt", "done", "drawn", "driven", "eaten", "fallen",
    "fed", "felt", "found", "frozen", "given", "gone", "grown", "had", "heard", "held", "hidden", "hit", "kept", "known", "laid", "led", "left", "lent",
    "lost", "made", "meant", "met", "paid", "put", "read", "run", "said", "seen", "sent", "set", "shown", "sold", "spent", "split", "spoken", "spread",
    "stolen", "stood", "struck", "sunk", "sung", "taken", "taught", "thought", "thrown", "told", "understood", "withdrawn", "won", "worn", "written",
    "borne", "born", "cast", "shed", "sworn", "woven", "wound",
}  # fmt: skip
_PARTICIPLE_OF = {
    "written": "write", "drawn": "draw", "chosen": "choose", "given": "give", "known": "know", "taken": "take", "shown": "show", "grown": "grow", "driven": "drive",
    "broken": "break", "begun": "begin", "spoken": "speak", "thrown": "throw", "worn": "wear", "eaten": "eat", "seen": "see", "withdrawn": "withdraw",
    "stolen": "steal", "ridden": "ride", "hidden": "hide",
}  # fmt: skip
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_BY_DOING = re.compile(r"by (?:[a-z]+ly )?[a-z]+ing ")
_MAKING_WORDS = """invent discover found write compose paint design create develop introduce propose publish release launch establish build coin win patent prove
    formulate lead direct sculpt abolish conquer demonstrate pioneer"""
MAKING = frozenset(_MAKING_WORDS.split())
AUXILIARIES = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "will",
        "would",
        "has",
        "have",
        "had",
        "does",
        "do",
        "did",
        "cannot",
    ]
)

_NOUNS_TOO = """address coordinate mate breed swap deposit pledge grade shard line access account act advance aggregate aim approach approximate associate attack attempt average bake balance bar benefit benefit block bound
break bridge buy cast catch cause challenge change check claim clean coat collapse complete concern conduct contract control cool
cool copy correct cost cover cross cut deal decline delay demand design direct display dissolve do double drain drive drop end
estimate exchange extract face feature feed fight fill filter finish fit flow fly focus force form forward found function go guide
handle hang harm hash heat help highlight hit hold host impact import increase influence initiate judge jump label lack land land
last launch lay lead leak leave lie limit link load log look lower map mark mask match mean mean measure meet mix mix model model
monitor move need note offer open open order output overlap own own pass perfect pick place plan play point pose post power
practise presence present press process produce project promise pull pump push raise range rank reach read record release rest
result return reverse reward ride ring route rule run sample scale schedule search secure separate set shape share shift show sign
signal sink sleep smooth solve sort spin split spread spring stand start state stem stem stick stop store stress stretch strike
structure study sue suit supply support surround swing swing switch target taste test throw tie touch trace track trade train
transfer transport travel treat trigger try tune turn update use view visit void vote wait walk wash weigh wish work worry yield"""
_AMBIGUOUS = frozenset(_NOUNS_TOO.split())


def _third(base: str) -> str:
    if re.search(r"(s|x|z|ch|sh|o)$", base):
        return base + "es"
    return base[:-1] + "ies" if re.search(r"[^aeiou]y$", base) else base + "s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    if base in {
        "stop",
        "drop",
        "map",
        "plan",
        "fit",
        "commit",
        "occur",
        "refer",
        "prefer",
        "transfer",
        "infer",
        "permit",
        "submit",
        "emit",
        "admit",
        "control",
        "tag",
        "split",
        "cancel",
        "repel",
        "bar",
        "chop",
        "stem",
    }:
        return base + base[-1] + "ed"
    return base + "ed"


_BASES = frozenset(_REGULAR.split())
_THIRD = {_third(base): base for base in _BASES} | {"has": "have", "does": "do", "goes": "go"}
_THIRD_OF = {"have": "has", "do": "does", "go": "goes"}
_IRREGULAR = {base: past for past, base in _PAST.items()}
_PAST_OF = {_past(base): base for base in _BASES} | _PAST


def third(base: str) -> str:
    """Return the form of a verb after "it": "enables"."""
    return _THIRD_OF.get(base) or _third(base)


def simple_past(base: str) -> str:
    """Return the form of a verb that tells what happened: "wrote"."""
    return _IRREGULAR.get(base) or _past(base)


def told_of_once(participle: str, rest: str) -> bool:
    """Say whether a participle without its "is" tells what happened once: "invented by", "opened in 1902"."""
    by = rest.startswith("by ") and done(participle.lower()) in MAKING and not _BY_DOING.match(rest)
    return by or (rest.startswith(("in ", "on ")) and _YEAR.search(rest[:24]) is not None)


def done(participle: str) -> str:
    """Return the base of a participle such as "written", or an empty string."""
    return _PARTICIPLE_OF.get(participle) or _PAST_OF.get(participle, "")


def progressive(word: str) -> str:
    """Return the base of a verb such as "enabling", or an empty string."""
    stem = word.lower().removesuffix("ing")
    if len(stem) == len(word) or len(stem) < 2:
        return ""
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else ""
    return next((base for base in (stem, f"{stem}e", doubled) if base in _BASES), "")


def third_person(word: str) -> str:
    """Return the base of a verb such as "enables", or an empty string."""
    return _THIRD.get(word.lower(), "")


def base_form(word: str) -> str:
    """Return the verb itself when `word` is a base form, or an empty string."""
    return word.lower() if word.lower() in _BASES else ""


def gerund(base: str) -> str:
    """Return the form of a base that names the activity: "loading", "running"."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    doubled = _past(base).endswith(base[-1] + "ed") and len(_past(base)) == len(base) + 3
    short = base in {"begin", "cut", "get", "hit", "let", "put", "run", "set", "sit", "spin", "swim", "win"}
    return base + base[-1] + "ing" if doubled or short else base + "ing"


def past(word: str) -> str:
    """Return the base of a verb such as "introduced", or an empty string."""
    return _PAST_OF.get(word.lower(), "")


def participle(word: str) -> bool:
    """Say whether `word` can stand after "is" as a passive: "trained", "written"."""
    low = word.lower()
    return low in _PARTICIPLES or low in _PAST_OF or (low.endswith("ed") and len(low) > 4)


def only_third(word: str) -> bool:
    """Say whether a word is a verb in the third person and no noun: "enables"."""
    base = third_person(word)
    return bool(base) and not ambiguous(base)


def only_base(word: str) -> bool:
    """Say whether a word is a base form and no noun: "enable"."""
    return bool(base_form(word)) and not ambiguous(word.lower())


def ambiguous(base: str) -> bool:
    """Say whether a base form is as often a noun, so that it alone shows no predicate."""
    return base in _AMBIGUOUS
