import {
  canBeSyllables,
  englishClass,
  isFunctionWord,
  isVerbInPlace,
  PINYIN_SURNAMES,
  Role,
} from '@diglot/words';
import type { Unit } from './unit.ts';
import { Shape, type Word } from './words.ts';

/**
 * Give the role of an English word by its neighbours: a verb of the sentence ends the phrase, where
 * the same form before a noun would be a part of it. “Crews repaired bridges” has no phrase “repaired
 * bridges”, “the repaired bridges” has.
 *
 * @param next - The word behind it, unless punctuation stands between.
 * @param second - The word before `before`.
 */
export function englishRoleIn(
  before: Unit | undefined,
  unit: Unit,
  next: Word | undefined,
  second?: Unit,
): Role {
  const { role, form, shape } = unit;
  if (role !== Role.content && role !== Role.prose) return role;
  const isApart = before === undefined || unit.cut || before.language !== 'en';
  if (isVerbInPlace(isApart ? undefined : before.form, form, next?.form)) return Role.stop;
  if (isPerson(unit, next) || (!isApart && isPerson(before, unit))) return Role.stop;
  if (!isApart && isPredicate(second, before, unit)) return Role.stop;
  // Between two names: Uppsala University visited Lanzhou.
  const isBetweenNames =
    !isApart && before.shape !== Shape.lower && next?.shape === Shape.capitalized;
  return isBetweenNames && shape === Shape.lower && form.endsWith('ed') ? Role.stop : role;
}

/** Most syllables of a given name. */
const GIVEN_SYLLABLES = [1, 2];

/** Whether two words are a Chinese name as journals print it, the surname in capitals: ZHANG Ailing. */
function isPerson(surname: Word, given: Word | undefined): boolean {
  if (surname.shape !== Shape.capitals || given?.shape !== Shape.capitalized) return false;
  if (!PINYIN_SURNAMES.has(surname.form)) return false;
  return GIVEN_SYLLABLES.some((count) => canBeSyllables(given.form.replace(/-/gu, ''), count));
}

/**
 * Whether an adverb behind a noun says how a verb was done: “surface acting positively influenced job burnout”, where
 * “randomly selected patients” without a noun before it is a phrase.
 */
function isPredicate(noun: Unit | undefined, adverb: Unit, { form }: Unit): boolean {
  if (noun === undefined || adverb.cut || noun.language !== 'en') return false;
  if (!adverb.form.endsWith('ly') || adverb.form.length < MIN_ADVERB_LETTERS) return false;
  return !isFunctionWord(noun.form) && /(?:ed|es|[^su]s)$/u.test(form) && isVerb(form);
}

/** Least letters of a word in -ly that is taken for an adverb: “only” and “early” are not. */
const MIN_ADVERB_LETTERS = 6;

/** Share of its uses as a verb from which a word behind an adverb is one, 0..1. */
const MIN_VERB_SHARE = 0.3;

const isVerb = (form: string): boolean =>
  form.endsWith('ed') || englishClass(form).verb >= MIN_VERB_SHARE;
