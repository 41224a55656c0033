"""Words of plain English that say the same in most answers, one group a line, of no subject in particular."""

from collections import defaultdict

from llm.grading.stems import groups

_GROUPS = """\
contain hold store keep include save consist comprise
begin start first initial front head
end finish last terminate stop final rear back tail
make create build construct generate produce
value data information content
element item entry object thing member
place location position spot where
several multiple many various numerous
same identical equal alike similar both
different distinct differ difference
change modify alter edit update adjust
delete remove erase eliminate discard
add insert append put
find search locate look
get obtain retrieve fetch access reach
show display print present
use utilize utilise employ
need require must necessary
allow permit enable let able
big large great
small little tiny
quick fast rapid speed efficient
maximum most largest biggest highest greatest longest
minimum least smallest lowest shortest
two both pair twice double second 2
one once single 1
three third 3
zero none 0
repeat loop iterate iteration repetition again recursive recursion repetitive
run execute perform execution
give provide supply specify
type kind class category
name identifier label
part portion piece segment section subset
split divide separate break partition
join combine merge unite connect link together
way method manner approach technique
error mistake bug fault
test check verify examine condition
visit traverse walk go traversal
order sequence arrange sorted
size length number amount quantity count
grow expand increase extend
shrink reduce decrease
explain describe tell
every each all always
inside within in
outside external
before prior until
after following then later
above top upper
below bottom beneath lower under
compare comparison versus
easy simple simpler easier
hard difficult complex complicated
move shift swap exchange
copy replicate duplicate
choose select pick
correct right proper appropriate
cause lead result
goal aim purpose objective
problem task issue
user person people human
think believe guess
fail failure
old previous earlier past
new fresh recent
write record
read load
send pass transmit deliver
receive accept take
close near adjacent next
random arbitrary
hot warm
cold cool
rise increase climb
fall decrease drop
learn train study
predict forecast estimate
average mean
chance probability likelihood
picture image photo
"""


def _read() -> dict[str, frozenset[int]]:
    known: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups(_GROUPS)):
        for member in group:
            known[member].add(number)
    return {member: frozenset(numbers) for member, numbers in known.items()}


SYNONYMS = _read()
