import { englishClass } from '../classes/english-class.ts';
import { isFunctionWord } from '../function-words/term-words.ts';
import { englishEdge } from '../statistics/term-edges.ts';
import { american } from './spelling.ts';

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words a finite verb follows: subjects, and forms of “have”. */
const BEFORE_PAST = wordsOf('i we you he she it they who which that has have had having also then');
/** Words an infinitive follows. */
const BEFORE_INFINITIVE = wordsOf(
  'to can could may might will would shall should must cannot does do did not we they',
);
/** Past forms that do not end in -ed and are seldom anything else. */
const IRREGULAR_PAST = wordsOf(
  'flew rose fell grew began took gave made held kept built sent spent lost won met paid said told became came went saw knew wrote drew chose spoke broke brought bought thought taught caught sought felt meant dealt stood understood ran sold showed shown drove ate wore threw hit put set cut let found led left got slept drank sang swam sank shrank sprang froze stole rode shook woke forgot tore swore',
);
/** Those of them that are no participles, and so stand before no noun. */
const PAST_ONLY = wordsOf(
  'flew fell grew began took gave became came went knew wrote drew chose spoke threw slept drank sang swam sank shrank sprang froze stole rode shook woke forgot tore swore',
);
/** Those that are nouns and infinitives as well: “the training set for the model”. */
const SAME_AS_NOUN = wordsOf('hit put set cut let left run');
/** Words that stand between a finite verb and its object. */
const BEFORE_OBJECT = wordsOf(
  'a an the this that these those my our your his hers her its their it them us him me no all some',
);
/** Those of them that begin no relative clause behind a plural: “models that”, “patients all”. */
const ARTICLES = wordsOf('a an the its their his her our');
/** Words behind a participle that qualifies what stands before it, or behind a verb without an object. */
const BEHIND_PARTICIPLE = wordsOf(
  'with by in on at from to into between for as through under among against during after before',
);

/** Verbs in -s that are nouns too, and say what someone holds to be so where “that” follows: the WHO estimates that. */
const REPORTING = wordsOf(
  'argues assumes believes claims concludes confirms demonstrates emphasises emphasizes ensures estimates expects finds highlights holds implies indicates infers notes observes predicts proposes proves reports reveals says shows states stresses suggests underlines warns',
);
/** Verbs of change without an object, where it is said from, to or by what: the error rate falls from 31 % to 17 %. */
const CHANGING = wordsOf(
  'falls fell rises rose drops grows climbs declines shrinks decreases increases',
);
const BEHIND_CHANGE = wordsOf('from to by');

/** Share of its uses as a verb from which a word behind “to” is an infinitive, 0..1. */
const MIN_VERB_SHARE = 0.5;
/** The same of a form in -s before “a”, which begins an object. */
const MIN_SHARE_BEFORE_A = 0.3;
/** Share of its uses as a verb from which a form in -s is one of the third person, 0..1. */
const MIN_FINITE_SHARE = 0.9;

/**
 * Tell by its neighbours whether an English word is a verb of its sentence rather than a part of a phrase: the
 * “repaired” of “crews repaired bridges”, not that of “the repaired bridges”.
 *
 * @param word - In lower case, as are its neighbours; these are `undefined` where a mark or an edge of the
 * sentence stands between.
 *
 * @example
 * import { isVerbInPlace } from '@diglot/words';
 *
 * isVerbInPlace('nurses', 'supported', 'the'); // => true
 * isVerbInPlace('the', 'supported', 'nurses'); // => false
 */
export function isVerbInPlace(
  before: string | undefined,
  word: string,
  next: string | undefined,
): boolean {
  if (PAST_ONLY.has(word)) return true;
  if (isFiniteBefore(before, word, next)) return true;
  const isPast = (word.length > 4 && word.endsWith('ed')) || IRREGULAR_PAST.has(word);
  if (isPast && next !== undefined && BEFORE_OBJECT.has(next)) return true;
  const { noun, verb } = englishClass(word);
  if (isPast && before !== undefined && next !== undefined && BEHIND_PARTICIPLE.has(next)) {
    return !isFunctionWord(before) && noun <= verb && !SAME_AS_NOUN.has(word);
  }
  if (isThirdPerson(before, word, next)) return true;
  if (before === undefined) return false;
  if (isPast) return BEFORE_PAST.has(before) || isSubject(before);
  if (word.endsWith('ing')) return isParticipleBehind(before, word, next);
  if (BEFORE_INFINITIVE.has(before)) return verb >= MIN_VERB_SHARE;
  const isVerbOnly = noun === 0 && verb >= MIN_FINITE_SHARE;
  return isVerbOnly && next !== undefined && isSubject(before);
}

/** Whether a word in -s has a subject before it, and an object or “that” behind it: “finance alleviates poverty”. */
function isThirdPerson(
  before: string | undefined,
  word: string,
  next: string | undefined,
): boolean {
  if (before === undefined || next === undefined || !/[^su]s$/u.test(word)) return false;
  if (isFunctionWord(before)) return false;
  const { noun, verb } = englishClass(american(word));
  // Behind a noun in -s stands “the” of another clause now and then (in poor countries the share), hardly ever “a”.
  if (ARTICLES.has(next))
    return verb >= (next.startsWith('a') ? MIN_SHARE_BEFORE_A : MIN_VERB_SHARE);
  const mayFollow = next === 'that' || BEHIND_PARTICIPLE.has(next) || !isFunctionWord(next);
  // What is an adjective besides takes no -s: slows, lowers.
  return noun === 0 && verb > 0 && mayFollow;
}

/** Most odds of ending a term of a form in -ing that is no noun; sequencing has more. */
const MAX_PARTICIPLE_END = 0;

/** Share of its uses as a noun up to which a form in -ing has an object behind a plural: factors influencing sleep. */
const MAX_PARTICIPLE_NOUN = 0.5;

/** Whether a form in -ing says what the plural before it does: factors influencing learning; not skills training. */
function isParticipleBehind(before: string, word: string, next: string | undefined): boolean {
  if (next === undefined || !isSubject(before)) return false;
  if (ARTICLES.has(next)) return true;
  if (isFunctionWord(next) || englishEdge(word).end > MAX_PARTICIPLE_END) return false;
  return englishClass(word).noun <= MAX_PARTICIPLE_NOUN;
}

/** Whether a word has a subject before it, and behind it what follows a verb of saying or of change. */
function isFiniteBefore(
  before: string | undefined,
  word: string,
  next: string | undefined,
): boolean {
  if (before === undefined || next === undefined || isFunctionWord(before)) return false;
  return next === 'that' ? REPORTING.has(word) : CHANGING.has(word) && BEHIND_CHANGE.has(next);
}

/** Whether a word looks like the subject of a sentence: in the plural, and hardly ever a verb. */
function isSubject(word: string): boolean {
  if (isFunctionWord(word)) return false;
  return /[^su]s$/u.test(word) && englishClass(word).verb < MIN_VERB_SHARE;
}

/** Words behind which a noun comes, be it after adjectives. */
const BEFORE_NOUN = wordsOf(
  'a an the this these those its their his her our your my no any each every of in for with from without during by',
);

/**
 * Tell by its neighbours whether a phrase names a thing, whatever its last word is elsewhere: “a pandemic”, “by
 * coughing”.
 *
 * @param before - The word before the phrase, and `next` the one behind it, as in `isVerbInPlace`.
 *
 * @example
 * import { isNounPlace } from '@diglot/words';
 *
 * isNounPlace('a', 'of'); // => true
 * isNounPlace('to', 'nurses'); // => false
 */
export function isNounPlace(before: string | undefined, next: string | undefined): boolean {
  if (before === undefined || !BEFORE_NOUN.has(before)) return false;
  return next === undefined || (isFunctionWord(next) && !ARTICLES.has(next));
}
