import {
  american,
  contentWords,
  derivedFrom,
  dictionaryForms,
  englishClass,
  isDoer,
  singular,
} from '@diglot/words';
import type { LearnedTable, Lexicon } from '../types.ts';
import { verbsOfNoun } from './verbs-of-noun.ts';

/** A Chinese translation of an English word or phrase. `weight` is 0..1. */
export interface Gloss {
  readonly text: string;
  readonly weight: number;
  readonly kind: 'lexicon' | 'learned' | 'association';
}

/** What glosses are taken from. */
export interface GlossSources {
  readonly lexicon: Pick<Lexicon, 'translate' | 'has'>;
  readonly learned: LearnedTable;
}

/** What a gloss of a related word (`context` for `contextual`) keeps of its weight. */
const DERIVED = 0.6;

/**
 * Least share of its uses as a verb of what someone does (validate), and as a noun of where someone belongs
 * (village); not old of older, and not cove of cover, which is a word of its own.
 */
const MIN_DONE_SHARE = 0.2;
const MIN_NAMED_SHARE = 0.6;

function mayHaveDoer(form: string, isOwnWord: boolean): boolean {
  const { noun, verb } = englishClass(form);
  return verb >= MIN_DONE_SHARE || (!isOwnWord && noun >= MIN_NAMED_SHARE);
}

/** What ends a Chinese word for who or what does something: validator, 验证者; not 验证. */
const DOERS = [...'者人员器机'];

/**
 * A word of an English gloss of several (`staff` of “staff member”).
 *
 * @example
 * import { createGlosses, emptyTable, IN_A_PHRASE, openLexicon } from '@diglot/lexicon';
 * import { readGlossary } from '@diglot/lexicon';
 *
 * const lexicon = openLexicon(readGlossary('zh,en\n同伴支持,peer support'));
 * const partners = createGlosses(lexicon, emptyTable).partners('同伴支持');
 * partners.get('peer') === IN_A_PHRASE; // => true
 */
export const IN_A_PHRASE = 0.62;

/** Most words of an English translation that is looked at. */
export const LONGEST_PHRASE = 3;

/** Words that an English gloss adds and a term does without (“staff member”). */
const PERSONS = /^(?:member|person|people)$/u;

/** Longest gloss that is of use inside a term, in UTF-16 units. */
const LONGEST = 8;

/** What a translation of the lexicon weighs: so much anyway, and so much by its own weight. Together 1. */
const LISTED_WEIGHT = 0.8;
const OWN_WEIGHT = 0.2;

/** Words that are said for others of persons: older adults, 老年人. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map([['older', ['elderly']]]);
const NONE_ALSO: readonly string[] = [];

/** What ends the name of a condition in Chinese medicine: 阳虚, 血瘀. */
const CONDITION = /^.[虚瘀盛亏]$/u;

/** What is added to the weight of a learned word, and what a word weighs that was learned as a keyword. */
const LEARNED_BONUS = 0.3;
const KEYWORD_WEIGHT = 0.9;

const listedWeight = (weight: number): number => LISTED_WEIGHT + OWN_WEIGHT * weight;

/** Find the translations of a word, in lower case, in all its forms. */
export function findWord(key: string, sources: GlossSources): readonly Gloss[] {
  const { lexicon, learned } = sources;
  const isHeadword = (form: string) => lexicon.has(form, 'en');
  const found = new Map<string, Gloss>();
  // The lexicon looks for lemmas itself; for our guesses, asking first is cheaper.
  const base = singular(key);
  const forms = dictionaryForms(key).filter(
    (form) => form === key || form === base || isHeadword(form),
  );
  collect(forms, 1, sources, found);
  collect(ALSO.get(base) ?? NONE_ALSO, 1, sources, found);
  for (const { text, weight } of learned.word(base)) {
    // The condition of what the word names belongs to a word beside it: yang deficiency, 阳虚.
    if (CONDITION.test(text) && found.has(text.slice(0, -1))) continue;
    keep(found, { text, weight: Math.min(1, LEARNED_BONUS + weight), kind: 'learned' });
  }
  for (const text of learned.phrase(base))
    keep(found, { text, weight: KEYWORD_WEIGHT, kind: 'learned' });
  collectDerived(key, base, sources, found);
  return [...found.values()].filter(({ text }) => text.length <= LONGEST);
}

/** Collect the translations of words that a word is derived from, in all their forms. */
function collectDerived(
  key: string,
  base: string,
  sources: GlossSources,
  into: Map<string, Gloss>,
): void {
  const isHeadword = (form: string) => sources.lexicon.has(form, 'en');
  // What the lexicon has is no outbreak of “break out”: income, 进来.
  const phrases = isHeadword(base) ? [] : verbsOfNoun(base);
  for (const form of [...derivedFrom(key), ...phrases].filter(isHeadword)) {
    const derived = new Map<string, Gloss>();
    collect([form], DERIVED, sources, derived);
    const isOfDoer = isDoer(base) && !phrases.includes(form);
    if (isOfDoer && !mayHaveDoer(form, isHeadword(base))) continue;
    for (const gloss of derived.values()) {
      if (!isOfDoer) keep(into, gloss);
      else for (const ending of DOERS) keep(into, { ...gloss, text: gloss.text + ending });
    }
  }
}

/** Find the translations of a phrase as a whole: words in lower case, a blank between them. */
export function findPhrase(key: string, sources: GlossSources): readonly Gloss[] {
  const words = key.split(' ');
  const bases = words.map(singular);
  const singulars = bases.join(' ');
  const folded = [...words.slice(0, -1), bases.at(-1) as string];
  const forms = new Set([
    key,
    folded.join(' '),
    singulars,
    folded.join('-'),
    folded.map(american).join(' '),
  ]);
  const found = new Map<string, Gloss>();
  const headwords = [...forms].filter((form) => sources.lexicon.has(form, 'en'));
  collect(headwords, 1, sources, found);
  for (const text of sources.learned.phrase(singulars))
    keep(found, { text, weight: 1, kind: 'learned' });
  return found.size === 0 ? NONE : [...found.values()];
}

/** Find the English words, in the singular, of the translations of a Chinese word, and what each weighs. */
export function findPartners(
  chinese: string,
  { lexicon }: GlossSources,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { text, weight } of lexicon.translate(chinese, { to: 'en' })) {
    const content = contentWords(text.toLowerCase())
      .map(singular)
      .filter((one, i) => i === 0 || !PERSONS.test(one));
    if (content.length > LONGEST_PHRASE) continue;
    const sure = content.length === 1 ? listedWeight(weight) : IN_A_PHRASE;
    for (const one of content) found.set(one, Math.max(sure, found.get(one) ?? 0));
  }
  return found;
}

/** Collect what the lexicon has for some forms. @param factor - What they keep of their weight. */
function collect(
  forms: readonly string[],
  factor: number,
  { lexicon }: GlossSources,
  into: Map<string, Gloss>,
): void {
  for (const form of forms) {
    for (const { text, weight } of lexicon.translate(form, { to: 'zh' })) {
      for (const variant of bareForms(text)) {
        keep(into, { text: variant, weight: factor * listedWeight(weight), kind: 'lexicon' });
      }
    }
  }
}

const NONE: readonly Gloss[] = [];

function keep(into: Map<string, Gloss>, gloss: Gloss): void {
  const before = into.get(gloss.text);
  if (before === undefined || before.weight < gloss.weight) into.set(gloss.text, gloss);
}

/** A gloss, and without the 的 or 地 that a dictionary writes behind adjectives and adverbs. */
function bareForms(text: string): readonly string[] {
  return /.[的地]$/u.test(text) ? [text, text.slice(0, -1)] : [text];
}
