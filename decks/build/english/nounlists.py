"""Nouns of which it is certain whether they are counted, by lists and by endings, and kinds of which each thing is."""

import re
from functools import lru_cache

from decks.build.english.countable import counted

_COUNTED_WORDS = """
    kettle teapot matrix library lid spout ingot granary sextant fathom herd flock signal antibiotic capsid fern locus clade lineage barcode baseline abscess account acid address adjective adverb affidavit aircraft airplane algorithm allegation allegory allele allergy alliance alloy alphabet ambassador aneurysm angle animal
    annuity answer antagonist antenna anther antheridium antibody antigen antonym appeal appliance approach archegonium area arpeggio array arrow artery artist ascus asset asteroid
    atom attorney auction audit author autoencoder axe axiom axis axle axon backlog bacterium bag ballad ballot bank barometer basket battery bay belt benchmark beneficiary bill
    biome biopsy bird bishop bit blade blockade boat bolt bomb bond bone boom boot border bottle bowl box boycott bracket brake bridge budget bug building bullet buoy bus button
    byte cable cache cadence campaign candidate cannon cantata canyon capillary capsule carbohydrate cartel case caste castle catalyst cathedral catheter caucus ceiling cell
    ceremony chain channel chapel chart chip chisel choir chord chromosome circle circuit city claim clamp clan class cleat client clinic clone clutch coalition coat codec
    codon coefficient collar colonist colony column comet company complaint component compound concept concerto cone confederation conjecture conjunction consonant
    constant constellation container continent contract cookie corporation corpus country county court creditor crime criterion crystal cube cup curve customer cyclone cylinder
    cyst database dataset debtor deductible deed defendant deity delegate deliverable delta dendrite derivative desert device diagnosis diagram dialect dictatorship diode directory
    disorder distribution district door dose dowel dress drill drug dynasty earthquake easement eclipse ecosystem edge electron element embargo embryo endpoint engine enzyme
    equinox essay exam experiment exponent fable fabric faction federation fee felony festival fetus fiduciary fief field file filibuster firewall firm floor flower focus folder
    fork fraction fracture frame framework franchise fresco fugue function fungus fuse gadget galaxy gamete garnishee gate gateway gear gene genome genotype gerund glacier gland
    glove goddess graph grill group gulf habitat halyard hammer handle harbor harbour hat heir hem heuristic hill hinge histogram hook hormone host hostname house hull hurricane
    hymn hyperparameter hypha hyphen hypothesis idea image immigrant implement incision index indictment individual inequality infinitive injunction insect instrument integer
    integral interface interjection interval invertebrate invoice ion island isotope jib jig joint judge juror jury keel kernel key keyboard kiln king kingdom knife knight knot
    ladle lake landscape language laser latch lathe lawsuit lawyer layer leaf lease ledger legend lemma lens lesion letter level lever library license lichen lien ligament line
    link lipid list loan lock loom loop machine magnet mainsail mammal manor map market mast matrix medication meeting membrane menu metaphor meteor meteorite method metric
    milestone mineral mirror misdemeanor missile model module molecule monarchy monastery monitor monk monomer monopoly monsoon morpheme mortgage mortise mosaic motif motor
    mountain mouse mural muscle mutation mutex mycelium myth nail nation nebula needle nerve network neuron neutron node note noun novel nucleotide nucleus number nurse nut object
    observatory official oligarchy oligopoly opera operand orbit orbital orchestra organ organelle organism oscillator outlier ovary oven ovule package packet pan paradigm parasite
    pardon part participle particle partnership party password patch patent path pathogen patient peasant penalty pendulum peninsula pension peptide perceptron permit permutation
    person persona petal petition phase phenotype phobia phoneme photograph photon phrase picture piece pipe pistil pixel plaintiff plan plane planet plant plasmid plate plateau
    player plea pleat pocket point pointer polygon polymer polynomial pope port portfolio portrait pot predator prefix premium preposition prescription president priest primer
    procedure program programme project pronoun proof prophet protagonist protein protocol proton prototype proverb province proxy pulley pump pyramid quark queen query question
    questionnaire queue quota radius railway ratio reactant reaction reader rebellion receipt recipe rectangle referendum reflex refugee region relay reptile republic ribosome
    rifle ring ritual river rivet road rocket roof root rope route row rule sacrament sail saint sample satellite saw scalar schema scientist screw script sea seam seed seizure
    senator sentence sepal sequence serf session set shield ship shirt shoe shrine siege sieve simile simulation skillet skirt slave sleeve socket solstice solute solvent sonata
    sonnet spatula spear sphere spoon sporangium spore spring square stack stage stamen stanza star statement statue statute stem stent step stereotype stimulus stitch stove strait
    strap strategy street string subpoena subset subsidy suburb suffix suit summons surface survey switch sword syllable symbol symphony symptom synapse syndrome synonym system
    table tablet tank tariff tax team technique template temple tenant tendon tenon tensor test theorem theory tide tiller token tokenizer tomb tool tornado tort town trademark
    trait treaty tree triad trial triangle tribe tsunami tube tumor tumour tunnel turbine ulcer union unit university user utensil vaccine valley valve variable vassal vector
    vehicle vein verb verdict vertebrate vertex vessel veto video village violin virus vise vitamin volcano vortex vowel wall warrant wave waveform weapon webhook wedge wheel whisk
    window wire wireframe witness word worker writ writer zipper zone zygospore zygote"""
_COUNTED = frozenset(_COUNTED_WORDS.split())
_MASS_WORDS = """
    prey cattle poultry livestock wildlife acceleration adaptation adjudication advertising advice agriculture air alchemy alumina aluminium aluminum amortization anabolism anemia anger anxiety apartheid apoptosis
    arbitration architecture arson art ash asthma attention authentication authorization bail ballet bandwidth barley basalt baseball basketball beauty beef beer bentonite bile
    biodiversity bisque blackmail bleach blood brass bread bribery bronze burglary butter calcium capital capitalism carbon cartilage catabolism cellulose cement censorship
    ceramics chalk charcoal cheese chess chitin chlorine chlorophyll cholera cholesterol citizenship clay climate clothing coal coffee cognition collagen commerce communism
    concrete connective copper corn corrosion cotton courage cream creativity cricket cullet custody cytokinesis cytoplasm data death decay defamation deflation deforestation
    dementia depreciation depression diabetes diffusion digestion drainage drama dust dye dynamics earthenware electricity embezzlement empathy encryption energy engobe entropy
    equality equipment erosion escrow espionage evidence evolution extortion faith farming fascism fat fatigue fear federalism feldspar fermentation feudalism fever fiction fire
    firmware fishing flour fog football forestry forgery fraud freedom friction fructose fun fur furniture gasoline genocide germination glass globalization glucose glycolysis gold
    golf goodwill grammar granite gravel gravity grease greenware grief grog growth haemoglobin hail hair happiness hardware harmony health heat helium hemoglobin hemostasis
    heredity hockey homeostasis homework homicide honesty honey hospitality housework humidity hunger hunting hydrogen hygiene ice immigration imperialism industrialization inertia
    inflation influenza information inheritance ink insulin intelligence iodine iron irrigation jargon jazz jewelry jurisprudence justice kaolin keratin knowledge labor labour
    lactose land larceny lard latency lava lead leadership leather legislation leprosy leukemia libel liberty life light lignin limestone linen liquidity literature lithium
    litigation logic love luck luggage lumber lye lymph magic magma magnesium magnetism malaria malware management manslaughter marble marketing matter measles meat mediation
    meiosis memory mercury metabolism middleware migration milk mining mist mitosis momentum money morphology motivation mucus mud mumps murder music nationalism nausea negligence
    news nitrogen noise nutrition oats oil osmosis oxygen pain paint paper parole patience peace peat perception percussion peristalsis perjury petrol phagocytosis philosophy
    phishing phosphorus photography photosynthesis pitch plasma plaster plastic poetry polio pollination porcelain pork potassium pottery poverty prayer probation propaganda prose
    protoplasm punctuation pus quartz rabies radiation radioactivity rain ransomware reason religion replication research respiration rhetoric rhythm rice rubber rugby rust rye
    sabotage saliva salt sand sandstone sanitation scarcity scurvy sedition segregation sewage silica silicon silk silver skin slander slang slate slavery sleep smoke snow soap
    soccer socialism sodium software soil solvency sound sovereignty space spam speech spyware starch steam steel stoneware storage sucrose suffrage sugar sulfur sulphur sweat
    sympathy syntax tea teamwork tennis terracotta terrorism theology throughput timber timbre time tin tourism trade traffic transcription translation transpiration transport
    transportation treason truth tuberculosis typhoid unemployment urbanization urine velocity virtualization vocabulary war warfare water wealth wear weather weathering welfare
    wheat wine wisdom witchcraft wood wool worship yarn yeast yoga zinc"""
_MASS = frozenset(_MASS_WORDS.split())
_ONE_ONLY_WORDS = """
    abdomen aorta aristocracy biosphere bloodstream bourgeoisie brain cerebellum cerebrum clergy cornea dermis diaphragm epidermis equator esophagus heart hydrosphere hypothalamus
    ionosphere larynx lithosphere liver medulla moon oesophagus ozonosphere pancreas peasantry pelvis pharynx proletariat retina seabed skull spine spleen sternum stomach
    stratosphere sun thalamus thorax trachea troposphere universe"""
_ONE_ONLY = frozenset(_ONE_ONLY_WORDS.split())
_KIND_WORDS = """
    basket bowl cup chip disc disk camera display aircraft animal apparatus appliance artery athlete bar beam bird blade boat bolt bone building certificate circuit company container device dinosaur document firm
    fish gadget garment gland gun hat hook implement individual insect institution instrument judge knife lawyer leader lens machine mammal muscle musician officer official organ
    organelle organisation organization person pin pipe player poem professional pump reptile ring rod room rope ruler sensor ship shoe soldier someone strap switch sword
    tool tube utensil valve vehicle vein vessel weapon wheel worker"""
KINDS = frozenset(_KIND_WORDS.split())
"""What is one of these is counted as it is: a tool, a person, a document."""

_COUNTED_ENDING = re.compile(
    r"(?:graph|gram|[a-z]scope|phyte|cyte|osome|plast|troph|karyote|vore|trode|anode|athode|clast|blast|[a-z]{3}spore|(?:pheno|geno|sero|bio|proto|arche|karyo)type|poser|ectomy|ostomy|ologist|onomist"
    r"|[a-z]{3,}(?:at|it|ut|ct)or|[a-z]{3,}(?:at|iz|if)er|[a-z]+ometer)$"
)
_DOER = re.compile(r"[a-z]{2,}(?:er|or|ist|ee)$")
_NO_DOER_WORDS = """matter power order murder water paper color colour flavor flavour horror terror rumor humor humour odor odour vapor vapour cheer manner offer wander conquer refer anger
    danger butter weather leather silver copper rubber timber lumber plaster litter fever cancer liver hunger favor favour honor honour vigor vigour liquor rigor wonder thunder summer
    winter november december labor labour fiber fibre pepper ginger amber cider lager soccer poker clutter clatter chatter banter batter splendor ardor candor glamor valor fervor squalor
    superior inferior interior exterior anterior posterior prior junior senior minor major indoor outdoor upper lower inner outer higher former latter other either further perimeter
    diameter number quarter center answer border alter foster render consider slander glitter glimmer shimmer dinner supper laughter slaughter shelter disorder powder solder binder
    twist mist consist exist resist assist persist insist enlist list coffee degree committee debris agree three free spree knee tree bee fee see glee pee tee flee gee
    whether rather together forever however never ever over under after later sooner easier better greater elder quiver shiver shudder stutter mutter flutter tremor stupor tenor
    differ suffer deliver discover recover cover gather remember bother ponder hinder empower endanger confer wither hover slumber cater tether scatter shatter splatter splinter"""
_NO_DOER = frozenset(_NO_DOER_WORDS.split())
_MASS_ENDING = re.compile(
    r"(?:[a-z]{3,}ness|(?!organ|mechan|pr|sch|aphor|euphem|neolog|aster|syllog|anachron|colloquial)[a-z]{2,}ism|(?!apo|method|ide|ter|anth|techn)[a-z]{2,}ology|onomy|(?!bi|autobi|bibli|mon|disc)[a-z]+ography|[a-z]+ometry"
    r"|(?!diagn|progn)[a-z]{3,}osis|[a-z]{3,}itis|[a-z]{3,}emia|[a-z]{3,}opathy|[a-z]{3,}algia|[a-z]{3,}plegia|[a-z]{3,}ectasis|[a-z]{3,}genesis|[a-z]{3,}kinesis|[a-z]{3,}plasia|[a-z]{3,}trophy"
    r"|(?:phys|mathemat|economic|genet|mechan|polit|linguist|namic|kinet|opt|acoust|electron|robot|genom|hydraul|semant|logist|gymnast|athlet|aesthet|pediatr|obstetr|ergonom|eugen|eth)ics)$"
)
_COUNTED_ISH = frozenset(
    ["witness", "harness", "business", "illness", "weakness", "wilderness", "likeness", "economy", "trophy"]
)


@lru_cache(maxsize=20_000)
def surely_counted(noun: str) -> bool:
    """Say whether a noun in the singular, in small letters, takes "a" when one asks what it is."""
    if noun in _COUNTED:
        return True
    if noun in _MASS or noun in _ONE_ONLY or noun in _NO_DOER:
        return False
    return _COUNTED_ENDING.search(noun) is not None or (
        _DOER.fullmatch(noun) is not None and counted(noun) is True
    )


@lru_cache(maxsize=20_000)
def surely_mass(noun: str) -> bool:
    """Say whether a noun in small letters takes no article when one asks what it is."""
    if noun in _COUNTED or noun in _COUNTED_ISH:
        return False
    return noun in _MASS or _MASS_ENDING.search(noun) is not None


def one_only(noun: str) -> bool:
    """Say whether there is one of a thing, in a body or in the world: "the heart"."""
    return noun in _ONE_ONLY
