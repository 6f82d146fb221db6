/** Irregular forms of English verbs and adjectives: lemma, then its forms. Our own list. */
const VERB_FORMS = `
arise arose arisen|awake awoke awoken|be am is are was were been being|bear bore borne born|beat beaten
become became|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown
break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught
choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|do does did done
draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got gotten|give gave given|go goes went gone|grind ground|grow grew grown|hang hung
have has had|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid
lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|lie lay lain|light lit|lose lost
make made|mean meant|meet met|mistake mistook mistaken|overcome overcame|overtake overtook overtaken
pay paid|prove proven|ride rode ridden|ring rang rung|rise rose risen|run ran|saw sawn|say said
see saw seen|seek sought|sell sold|send sent|sew sewn|shake shook shaken|shine shone|shoot shot
show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid
smell smelt|sow sown|speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt|spin spun
spit spat|spoil spoilt|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung
stink stank stunk|stride strode|strike struck|string strung|strive strove striven|swear swore sworn
sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn
tell told|think thought|throw threw thrown|tread trod trodden|undergo undergoes underwent undergone
understand understood|undertake undertook undertaken|wake woke woken|wear wore worn|weave wove woven
weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood
wring wrung|write wrote written|rewrite rewrote rewritten|rebuild rebuilt|outgrow outgrew outgrown
good better best|bad worse worst|far farther further furthest|little less least|many more most
`;

/** Irregular plurals of English nouns: lemma, then its plural. Our own list. */
const NOUN_FORMS = `
man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice
louse lice|ox oxen|die dice|gentleman gentlemen|chairman chairmen|policeman policemen|
workman workmen|fisherman fishermen|businessman businessmen|englishman englishmen|frenchman frenchmen
wife wives|knife knives|life lives|leaf leaves|half halves|wolf wolves|thief thieves|shelf shelves
self selves|calf calves|loaf loaves|scarf scarves|analysis analyses|basis bases|crisis crises
diagnosis diagnoses|hypothesis hypotheses|thesis theses|synthesis syntheses|prognosis prognoses
metastasis metastases|parenthesis parentheses|axis axes|criterion criteria|phenomenon phenomena
datum data|medium media|bacterium bacteria|stratum strata|spectrum spectra|symposium symposia
curriculum curricula|ovum ova|serum sera|nucleus nuclei|stimulus stimuli|fungus fungi|focus foci
locus loci|radius radii|alumnus alumni|thrombus thrombi|embolus emboli|index indices|matrix matrices
vertex vertices|appendix appendices|vortex vortices|formula formulae|larva larvae|vertebra vertebrae
antenna antennae|alga algae|genus genera|corpus corpora|virus viruses
taxon taxa|ganglion ganglia|mitochondrion mitochondria|movie movies
`;

/** Plurals of persons in -man: herdsmen, clergymen; not specimen, abdomen, stamen, lumen. */
const MEN = /^[a-z]{2,}[srhnkdey]men$/u;

/** The singular of a person in -men that no list has. */
export const personOf = (plural: string): string | undefined =>
  MEN.test(plural) ? `${plural.slice(0, -3)}man` : undefined;

/** Lemmas of irregular plurals. */
export const irregularPlurals: ReadonlyMap<string, string> = readForms(NOUN_FORMS);

/** Lemma of an irregular form. A form of two lemmas has the later one listed (`saw` → `see`). */
export const irregularLemmas: ReadonlyMap<string, string> = new Map([
  ...readForms(VERB_FORMS),
  ...irregularPlurals,
]);

function readForms(list: string): Map<string, string> {
  return new Map(
    list
      .trim()
      .split(/[|\n]/u)
      .flatMap((line) => {
        const [lemma = '', ...forms] = line.split(' ');
        return forms.map((form): [string, string] => [form, lemma]);
      }),
  );
}
