import { englishClass, isFunctionWord, isRelational, once, Role } from '@diglot/words';
import type { Candidate } from '../candidates/candidates.ts';
import type { Unit } from '../read/unit.ts';
import { Ending, Shape } from '../read/words.ts';

/** Share of its uses as a verb from which a word that is no noun at all is one wherever it begins a phrase, 0..1. */
const MIN_VERB_SHARE = 0.9;

/** Behind these a word is a verb that is one in some of its uses; and least share of these, 0..1. */
const MODALS = new Set('can could may might will would shall should must cannot'.split(' '));
const MIN_SHARE_BEHIND_MODAL = 0.3;

/**
 * Make a test whether an English phrase is a verb with its object: its first word is never a noun (“reconstruct
 * functions”), or governs the same word elsewhere in the text (“may influence creativity”), is said of what is
 * behind it in the form of a third person (“influences conflict adaptation”), or is one in -ing with things behind it
 * (“detecting pulsars”, “silencing STAT3”).
 *
 * @param units - The English ones of the text.
 * @returns A test of a phrase; of one that is a term for other reasons -ing says nothing: working fluids.
 */
export function createVerbPhraseTest(
  units: readonly Unit[],
): (phrase: Candidate, isKnownTerm: boolean) => boolean {
  const governed = once(() => governedWords(units));
  return ({ at, ends, size }, isKnownTerm) => {
    const [first, second] = [units[at[0] as number], units[(at[0] as number) + 1]];
    if (size < 2 || first === undefined || second === undefined) return false;
    if (second.role === Role.link) return false;
    const last = units[(ends[0] as number) - 1];
    const hasObject = isObject(second) || last?.ending === Ending.plural;
    if (first.ending === Ending.ing && hasObject && !isKnownTerm) return true;
    const { noun, verb } = englishClass(first.form);
    if (noun === 0 && verb >= MIN_VERB_SHARE && !/(?:ed|ing)$/u.test(first.form)) return true;
    if (/[^su]s$/u.test(first.form) && verb > 0 && isRelational(first.form)) return true;
    return governed().has(`${first.form} ${second.form}`);
  };
}

/** Whether a word behind one in -ing is what is done to: an acronym. */
const isObject = ({ shape }: Unit): boolean => shape === Shape.capitals;

/** Verbs of the text, each with the word behind it. */
function governedWords(units: readonly Unit[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, { form, role }] of units.entries()) {
    const next = units[at + 1];
    if (isFunctionWord(form) || next === undefined || next.cut) continue;
    const { verb } = englishClass(form);
    const isBehindModal = !units[at]?.cut && MODALS.has(units[at - 1]?.form ?? '');
    if (isBehindModal ? verb >= MIN_SHARE_BEHIND_MODAL : role === Role.stop && verb > 0) {
      found.add(`${form} ${next.form}`);
    }
  }
  return found;
}
