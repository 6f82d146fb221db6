import { irregularPlurals } from './irregular-forms.ts';
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
  texas kansas arkansas honduras bahamas christmas himalayas`
    .trim()
    .split(/\s+/),
);

/** Plurals of two nouns, of which terms have the regular one: knowledge bases. */
const REGULAR_TOO = new Set(['bases']);

/**
 * Fold a noun to its singular, in lower case. Verb forms (`-ing`, `-ed`) stay: inside terms they are
 * adjectives (`working memory`). A possessive ending is dropped.
 */
export function singular(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/u, '');
  if (KEEP.has(lower)) return lower;
  const irregular = REGULAR_TOO.has(lower) ? undefined : irregularPlurals.get(lower);
  if (irregular !== undefined) return irregular;
  if (lower.length < 4 || !lower.endsWith('s')) return lower;
  if (KEEP.has(lower.slice(0, -2))) return lower.slice(0, -2);
  // Genera of bacteria and algae are no plurals: Xanthomonas.
  if (/(?:ss|us|is|[^aeiou]ics|monas)$/u.test(lower)) return lower;
  if (/[^aeiou]ies$/u.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:[sc]h|ss|x|zz)es$/u.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

/** The other way round, where British authors write so and dictionaries list it. */
const BRITISH: readonly (readonly [RegExp, readonly string[]])[] = [
  [/yz(e|ed|es|ing)$/u, ['ys$1']],
  [/iz(e|ed|es|ing|ation)$/u, ['is$1']],
];

/** Suffixes of verbs, adverbs and adjectives, and what may stand in their place in the dictionary. */
const REWRITES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ied$/u, ['y']],
  [/([bdgklmnprt])\1ed$/u, ['$1']],
  [/ed$/u, ['', 'e']],
  [/([bdgklmnprt])\1ing$/u, ['$1']],
  [/ing$/u, ['', 'e']],
  [/ically$/u, ['ic']],
  [/bly$/u, ['ble']],
  [/ily$/u, ['y']],
  [/ly$/u, ['', 'le']],
];

/** Derived forms, less close in meaning: a noun for its adjective and the like. */
const DERIVATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ical$/u, ['ics', 'y', 'ic']],
  [/ual$/u, ['']],
  [/al$/u, ['', 'e']],
  [/ic$/u, ['y', 'ics', 'is', 'ia']],
  [/ary$/u, ['']],
  [/(?:ation|ion)$/u, ['e', '', 'ate']],
  [/(?:er|or)$/u, ['', 'e']],
  [/ment$/u, ['']],
  [/ity$/u, ['', 'e']],
  [/bility$/u, ['ble']],
  [/ness$/u, ['']],
  [/ive$/u, ['e', 'ion']],
  [/ous$/u, ['']],
  [/ency$/u, ['ent', 'ence']],
  [/ance$/u, ['', 'e']],
  [/ence$/u, ['ent', '']],
  [/ful$/u, ['']],
  [/y$/u, ['']],
];

/**
 * List forms under which a dictionary may hold a word, nearest first: the word itself, its singular,
 * verb stems, American spelling.
 */
export function dictionaryForms(word: string): readonly string[] {
  const base = singular(word);
  const forms = new Set([word.toLowerCase(), base]);
  for (const form of [...forms, ...rewrite(base, REWRITES)]) forms.add(american(form)).add(form);
  for (const form of rewrite(base, BRITISH)) forms.add(form);
  return [...forms];
}

/** List words a word may be derived from: `contextual` → `context`. Guesses; look each one up. */
export function derivedFrom(word: string): readonly string[] {
  return rewrite(singular(word), DERIVATIONS);
}

function rewrite(word: string, rules: readonly (readonly [RegExp, readonly string[]])[]) {
  return rules.flatMap(([suffix, endings]) =>
    suffix.test(word)
      ? endings.map((ending) => word.replace(suffix, ending)).filter((form) => form.length > 2)
      : [],
  );
}
