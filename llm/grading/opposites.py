"""Words that turn an answer into its opposite: pairs, opposing beginnings, and negations."""

from functools import lru_cache

from llm.grading.stems import groups, listed, stem

# Words of one line exclude each other.
_OPPOSED = """\
increase decrease
raise lower
grow shrink
rise fall
rise drop
climb fall
high low
large small
larger smaller
big small
great small
greater less
more less
more fewer
most least
most fewest
many few
all few
all part
all some
whole part
double halve
grow drop
increase drop
maximum minimum
maximise minimise
maximize minimize
maximal minimal
max min
largest smallest
longest shortest
highest lowest
first last
first second third fourth fifth
before after
above below
exceed below
upper lower
left right
top bottom
front back
front rear
head tail
start end
begin end
open close
input output
inside outside
internal external
encode decode
precision recall
positive negative
true false
always never
all none
all nothing
fast slow
quickly slowly
easy hard
easy difficult
simple complex
long short
wide narrow
deep shallow
early late
earlier later
same different
similar different
equal different
local global
static dynamic
fixed variable
fixed learned
public private
parent child
add subtract
add remove
insert delete
create destroy
multiply divide
push pop
enqueue dequeue
send receive
client server
row column
horizontal vertical
ascending descending
sequential parallel
serial parallel
train validation test
bias variance
discrete continuous
finite infinite
forward backward
hot cold
warm cold
warm cool
strong weak
dense sparse
convex concave
generator discriminator
allow forbid
allow prevent
succeed fail
win lose
gain loss
buy sell
lend borrow
import export
heavy light
thick thin
old new
young old
north south east west
acid base
wet dry
full empty
expand contract
absorb emit
absorb release
attract repel
accept reject
visible hidden
cheap expensive
better worse
best worst
cathode anode
supervised unsupervised reinforcement
against with
flat sharp
flatten sharpen
flat sharpen
sharp flatten
constant logarithmic linear quadratic cubic exponential
constant variable
presence absence
present absent
together alone
likely unlikely
rich poor
safe dangerous
hard soft
rough smooth
tight loose
freeze train
freeze update
stable unstable
real fake
manual automatic
teacher student
source target
frequent rare
common rare
random deterministic
smooth sharp
converge diverge
convergence divergence
"""
# Beginnings that turn the rest of a word round, as in encoder and decoder.
_BEGINNINGS = (
    ("en", "de"),
    ("in", "de"),
    ("in", "ex"),
    ("over", "under"),
    ("pre", "post"),
    ("hyper", "hypo"),
    ("ab", "ad"),
    ("af", "ef"),
    ("con", "di"),
    ("pro", "anti"),
    ("pro", "re"),
    ("inter", "intra"),
    ("inter", "extra"),
    ("intra", "extra"),
    ("endo", "exo"),
    ("macro", "micro"),
    ("multi", "uni"),
    ("multi", "mono"),
    ("super", "sub"),
    ("up", "down"),
    ("in", "out"),
    ("im", "ex"),
    ("mono", "poly"),
    ("homo", "hetero"),
    ("cat", "an"),
    ("ana", "cata"),
    ("bi", "uni"),
    ("maxi", "mini"),
    ("self", "cross"),
)
_DENIALS = ("un", "non", "in", "im", "il", "ir", "dis", "anti", "mis")
_SHORTEST_REST = 3

_OPPOSITES: dict[str, set[str]] = {}
for _group in groups(_OPPOSED):
    for _word in _group:
        _OPPOSITES.setdefault(_word, set()).update(_group - {_word})

# What stands between two things compared or ordered: turned round together with them it says the same.
RELATIONS = frozenset(
    map(
        stem,
        listed("""
before after above below over under more less fewer larger smaller higher lower faster slower longer shorter greater
bigger earlier later easier harder better worse stronger weaker wider narrower cheaper parent child left right inside
outside first last send receive
"""),
    )
)
NEGATIONS = listed("""
not no never cannot neither nor without nobody nothing none hardly rarely seldom isn't aren't wasn't weren't don't
doesn't didn't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't mustn't nicht kein keine keinen nie
niemals ohne ne pas jamais sans aucun nunca jamás sin ningún non mai senza não sem не нет никогда без 不 没 沒 非 ない
""")
# These deny the whole sentence they stand in.
DENIALS = listed("false wrong incorrect untrue falsch faux falso")
# These leave something out without a negation.
LACKING = frozenset(
    map(
        stem,
        listed(
            "otherwise ignore exclude unless except lack lacks missing absent avoid prevent unnecessary needless free fail instead rather"
        ),
    )
)


@lru_cache(maxsize=8192)
def opposed(one: str, other: str) -> bool:
    """Say whether two stems are opposites: a known pair, or one word with another beginning."""
    if other in _OPPOSITES.get(one, ()):
        return True
    if any(_denies(denial, one, other) or _denies(denial, other, one) for denial in _DENIALS):
        return True
    return any(
        _turned(first, second, one, other) or _turned(first, second, other, one)
        for first, second in _BEGINNINGS
    )


def opposites(word: str) -> set[str]:
    """Return the stems known to be the opposite of the stem `word`."""
    return _OPPOSITES.get(word, set())


def _denies(denial: str, longer: str, shorter: str) -> bool:
    return longer == denial + shorter and len(shorter) >= (4 if denial in {"un", "non"} else 5)


def _turned(first: str, second: str, one: str, other: str) -> bool:
    return (
        one.startswith(first)
        and other.startswith(second)
        and len(one) - len(first) >= _SHORTEST_REST
        and one[len(first) :] == other[len(second) :]
    )
