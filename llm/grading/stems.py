"""What a word stems from, and which words are too common to tell anything."""

from functools import lru_cache

_ENDING_LIST = """
ization isation ation ness ment ally able ible ing ied ion ity ive ize ise ed er or ly al e y
"""
_COMMON = """
a an the this that these those it its it's they them their he she his her we our us you your i my one ones
is are was were be been being am do does did done doing has have had having will would can could may might must
shall should of in on at by to from for with into onto out up down over as about between through and or but if
then than so because while when where which who whom whose what why how there here also just only very more most
some any each every all such other another same own both either too use uses used using
der die das den dem des ein eine einen einem einer und oder ist sind war wird werden von zu im mit für auf als auch
le la les un une du de et ou est sont dans pour par sur que qui el los las una y es son en por para con del
"""
# Verbs whose forms have little in common, the plain form first.
_IRREGULAR = """
find found
keep kept
hold held
send sent
build built
make made
lose lost
take took taken
give gave given
get got gotten
run ran
write wrote written
see saw seen
know knew known
grow grew grown
fall fell fallen
rise rose risen
draw drew drawn
choose chose chosen
break broke broken
begin began begun
become became
come came
go went gone
think thought
teach taught
learn learnt
tell told
say said
mean meant
feed fed
lead led
meet met
bring brought
buy bought
sell sold
win won
spend spent
freeze froze frozen
shrink shrank shrunk
drive drove driven
throw threw thrown
bind bound
half halve
child children
"""
_SHORTEST = 3


def listed(words: str) -> frozenset[str]:
    """Return the words of a list that is written with blanks between them."""
    return frozenset(words.split())


COMMON = listed(_COMMON)
_ENDINGS = tuple(_ENDING_LIST.split())
_PLAIN_FORM = {form: line.split()[0] for line in _IRREGULAR.splitlines() for form in line.split()[1:]}
# Forms that make a passive without an "ed".
PARTICIPLES = frozenset(_PLAIN_FORM) | listed("set put read cut hit shut")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Cut a plural and then the longest common English ending, leaving three letters; doubled ends become one."""
    word = word.removesuffix("'s").removesuffix("’s")
    word = _PLAIN_FORM.get(word, word)
    if len(word) > _SHORTEST and word.endswith("s") and not word.endswith("ss"):
        word = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _SHORTEST and word[-1] == word[-2] else word


def groups(lines: str) -> list[frozenset[str]]:
    """Read one group of words a line, as stems."""
    return [frozenset(map(stem, line.split())) for line in lines.splitlines()]
