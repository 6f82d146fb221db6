import { englishClass, Role } from '@diglot/words';
import type { Unit } from './unit.ts';
import { Ending } from './words.ts';

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words a finite verb follows: subjects, and forms of “have”. */
const BEFORE_PAST = wordsOf('i we you he she it they who which that has have had having also then');
/** Words an infinitive follows. */
const BEFORE_INFINITIVE = wordsOf(
  'to can could may might will would shall should must cannot does do did not we they',
);
/** Past forms that do not end in -ed and are seldom anything else. */
const IRREGULAR_PAST = wordsOf(
  'flew rose fell grew began took gave made held kept built sent spent lost won met paid said told became came went saw knew wrote drew chose spoke broke brought bought thought taught caught sought felt meant dealt stood understood ran sold showed shown chose drove ate wore threw hit put set cut let found led left got',
);
/** Share of its uses as a verb from which a word behind “to” is an infinitive, 0..1. */
const MIN_VERB_SHARE = 0.5;

/** Words that stand between a finite verb and its object. */
const BEFORE_OBJECT = wordsOf(
  'a an the this that these those my our your his her its their it them us him me no all some',
);

/**
 * Give the role of an English word by its neighbours: a verb of the sentence ends the phrase, where
 * the same form before a noun would be a part of it. “Crews repaired bridges” has no phrase “repaired
 * bridges”, “the repaired bridges” has.
 *
 * @param next - The word behind it in lower case, unless punctuation stands between.
 */
export function englishRoleIn(
  before: Unit | undefined,
  unit: Unit,
  next: string | undefined,
): Role {
  const { role, ending, form } = unit;
  if (role !== Role.content && role !== Role.prose) return role;
  const isPast = ending === Ending.ed || IRREGULAR_PAST.has(form);
  if (isPast && next !== undefined && BEFORE_OBJECT.has(next)) return Role.stop;
  if (before === undefined || unit.cut || unit.language !== 'en' || before.language !== 'en') {
    return role;
  }
  if (isPast) {
    const follows = BEFORE_PAST.has(before.form) || isPluralNoun(before);
    return follows ? Role.stop : role;
  }
  if (!BEFORE_INFINITIVE.has(before.form) || ending === Ending.ing) return role;
  return englishClass(form).verb >= MIN_VERB_SHARE ? Role.stop : role;
}

/** Whether a word looks like the subject of a sentence: in the plural, and hardly ever a verb. */
function isPluralNoun({ role, form }: Unit): boolean {
  if (role !== Role.content && role !== Role.prose) return false;
  return /[^su]s$/u.test(form) && englishClass(form).verb < MIN_VERB_SHARE;
}
