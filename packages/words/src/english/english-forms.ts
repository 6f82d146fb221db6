import { irregularPlurals, personOf } from './irregular-forms.ts';
import { american } from './spelling.ts';

/** Words that end in s in the singular, or have no singular worth making. */
const KEEP = new Set(
  `abacus always analytics apparatus athletics atlas basis bias biceps bonus bus campus canvas census
  chaos citrus circus consensus corps corpus cosmos data discus economics electronics ethics fetus
  focus foetus gas genetics genius genomics genus hiatus hippocampus humus isthmus lens locus lotus
  mathematics means media mechanics minus mucus news nexus nucleus obstetrics octopus optics pancreas
  papyrus physics platypus plus politics prospectus proteomics rabies radius robotics rhombus scabies
  series sinus species statistics status stimulus surplus syllabus thalamus thanks thesaurus thus
  typhus uterus virus walrus dynamics kinetics diabetes herpes feces faeces aids axis people dice corpora
  humanities headquarters premises goods proceeds outskirts surroundings alms
  texas kansas arkansas honduras bahamas christmas himalayas aedes anopheles ixodes`
    .trim()
    .split(/\s+/),
);

/** Plurals of two nouns, of which terms have the regular one: knowledge bases. */
const REGULAR_TOO = new Set(['bases']);

/**
 * Fold a noun to its singular, in lower case. Verb forms (`-ing`, `-ed`) stay: inside terms they are
 * adjectives (`working memory`). A possessive ending is dropped.
 *
 * @example
 * import { singular } from '@diglot/words';
 *
 * ['Nurses', 'diabetes', 'children', 'analyses', "nurse's"].map(singular);
 * // => ['nurse', 'diabetes', 'child', 'analysis', 'nurse']
 */
export function singular(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/u, '');
  if (KEEP.has(lower)) return lower;
  const irregular = REGULAR_TOO.has(lower)
    ? undefined
    : (irregularPlurals.get(lower) ?? personOf(lower));
  if (irregular !== undefined) return irregular;
  if (lower.length < 4 || !lower.endsWith('s')) return lower;
  if (KEEP.has(lower.slice(0, -2))) return lower.slice(0, -2);
  // Genera are no plurals: Xanthomonas, Saccharomyces, Bacteroides.
  if (/(?:ss|us|is|[^aeiou]ics|monas|myces|oides)$/u.test(lower)) return lower;
  if (/[^aeiou]ies$/u.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:[sc]h|ss|x|zz)es$/u.test(lower) || isPluralInOes(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

/** Nouns in -oe; those in -o have a plural in -oes: mosquitoes. */
const NOUNS_IN_OE =
  /(?:shoe|hoe|woe|floe|sloe|throe|canoe|oboe|(?:^|tip|mistle)toe)s$|^(?:foe|roe|doe|aloe)s$/u;

const isPluralInOes = (lower: string): boolean => lower.endsWith('oes') && !NOUNS_IN_OE.test(lower);

/** Suffixes, the longer first of those that end alike, and what may stand in their place in the dictionary. */
type Rule = readonly [suffixes: readonly string[], endings: readonly string[]];

/** Verbs in -yze and -ize the other way round, where British authors write so and dictionaries list it. */
const BRITISH: readonly Rule[] = ['yze', 'yzed', 'yzes', 'yzing']
  .concat('ize', 'ized', 'izes', 'izing', 'ization')
  .map((suffix): Rule => [[suffix], [suffix.replace('z', 's')]]);

/** The rules of a suffix behind a consonant that is written twice before it: planned. */
function doubled(suffix: string): Rule[] {
  return Array.from('bdgklmnprt', (letter): Rule => [[letter + letter + suffix], [letter]]);
}

/** Suffixes of verbs, adverbs and adjectives. */
const REWRITES: readonly Rule[] = [
  [['ied'], ['y']],
  ...doubled('ed'),
  [['ed'], ['', 'e']],
  ...doubled('ing'),
  [['ing'], ['', 'e']],
  [['ically'], ['ic']],
  [['bly'], ['ble']],
  [['ily'], ['y']],
  [['ly'], ['', 'le']],
];

/** Derived forms, less close in meaning: a noun for its adjective and the like. */
const DERIVATIONS: readonly Rule[] = [
  [['ical'], ['ics', 'y', 'ic']],
  [['ual'], ['']],
  [['al'], ['', 'e']],
  [['ic'], ['y', 'ics', 'is', 'ia']],
  [['ary'], ['']],
  [
    ['ation', 'ion'],
    ['e', '', 'ate'],
  ],
  [
    ['er', 'or'],
    ['', 'e'],
  ],
  [['ment'], ['']],
  [['ity'], ['', 'e']],
  [['bility'], ['ble']],
  [['ness'], ['']],
  [['ive'], ['e', 'ion']],
  [['ous'], ['']],
  [['ency'], ['ent', 'ence']],
  [['ance'], ['', 'e']],
  [['ence'], ['ent', '']],
  [['ful'], ['']],
  [['y'], ['']],
];

/**
 * List forms under which a dictionary may hold a word, nearest first: the word itself, its singular,
 * verb stems, American spelling.
 *
 * @example
 * import { dictionaryForms } from '@diglot/words';
 *
 * dictionaryForms('Behaviours'); // => ['behaviours', 'behaviour', 'behaviors', 'behavior']
 * dictionaryForms('ageing'); // => ['ageing', 'age', 'agee']
 */
export function dictionaryForms(word: string): readonly string[] {
  const base = singular(word);
  const forms = new Set([word.toLowerCase(), base]);
  for (const form of [...forms, ...rewrite(base, REWRITES)]) forms.add(american(form)).add(form);
  for (const form of rewrite(base, BRITISH)) forms.add(form);
  return [...forms];
}

/**
 * List words a word may be derived from: `contextual` → `context`. Guesses; look each one up.
 *
 * @example
 * import { derivedFrom } from '@diglot/words';
 *
 * derivedFrom('contextual'); // => ['context', 'contextu', 'contextue']
 */
export function derivedFrom(word: string): readonly string[] {
  return rewrite(singular(word), DERIVATIONS);
}

/** Shortest form worth looking up. */
const MIN_FORM = 3;

function rewrite(word: string, rules: readonly Rule[]): string[] {
  const forms: string[] = [];
  for (const [suffixes, endings] of rules) {
    const suffix = suffixes.find((one) => word.endsWith(one));
    if (suffix === undefined) continue;
    const stem = word.slice(0, -suffix.length);
    for (const ending of endings) {
      if (stem.length + ending.length >= MIN_FORM) forms.push(stem + ending);
    }
  }
  return forms;
}

/**
 * Whether an English word may name who or what does something, by its ending.
 *
 * @example
 * import { isDoer } from '@diglot/words';
 *
 * ['validator', 'heater', 'heat'].map(isDoer);
 * // => [true, true, false]
 */
export const isDoer = (word: string): boolean => /(?:er|or)$/u.test(word);
