import { toSimplified } from '@diglot/text';
import { areOpposites } from '@diglot/words';
import type { Unit } from '../read/units.ts';
import type { ChosenTerm } from './chosen-term.ts';

/** What joins two things of one kind in Chinese: 正极和石墨负极. */
const COORDINATION = /[和与與及或、]/u;

/** Most terms of a unit that are compared with each other; the rest of them stay as they are. */
const MAX_COMPARED = 60;

/**
 * Drop pairs of which only the lexicon speaks and that cross each other where two things of one kind are
 * named together, or are opposites: cathode and anode, 正极和负极, of which a lexicon may have the partners turned round. Order and
 * lexicon disagree, so neither is known.
 */
export function dropCrossed<T extends ChosenTerm>(
  terms: readonly T[],
  units: readonly Unit[],
): readonly T[] {
  const doubtful = terms.filter(
    ({ evidence, english }) =>
      evidence.length === 1 && evidence[0] === 'lexicon' && !english.includes(' '),
  );
  const crossed = new Set<T>();
  units.forEach((unit, position) => {
    const places = doubtful
      .filter(({ units: own }) => own.includes(position))
      .slice(0, MAX_COMPARED)
      .flatMap((term) => placeOf(term, unit) ?? []);
    for (const one of places) {
      for (const other of places) {
        if (!isCrossed(one, other, unit.text)) continue;
        crossed.add(one.term).add(other.term);
      }
    }
  });
  return crossed.size === 0 ? terms : terms.filter((term) => !crossed.has(term));
}

/** Where both sides of a term stand in a unit, once each. */
interface Place<T> {
  readonly term: T;
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

function placeOf<T extends ChosenTerm>(term: T, { english, text }: Unit): Place<T> | undefined {
  const start = text.indexOf(term.chinese);
  const words = english.flatMap(({ base }, at) => (base === term.english ? [at] : []));
  const [word] = words;
  if (word === undefined || words.length > 1 || start < 0) return undefined;
  if (text.includes(term.chinese, start + 1)) return undefined;
  return { term, word, start, end: start + term.chinese.length };
}

/** Whether two things of one kind, named together or opposites, stand in one order here and in the other there. */
function isCrossed<T extends ChosenTerm>(one: Place<T>, other: Place<T>, text: string): boolean {
  if (one.word >= other.word || one.start <= other.start) return false;
  const [a, b] = [one.term.chinese, other.term.chinese];
  if (a.length !== b.length || a.length < 2 || a.at(-1) !== b.at(-1)) return false;
  return areOpposite(a, b) || COORDINATION.test(text.slice(other.end, one.start));
}

/** Whether two strings differ in their first characters only, which are opposites, in either script. */
function areOpposite(a: string, b: string): boolean {
  if (a.slice(1) !== b.slice(1)) return false;
  return areOpposites(toSimplified(a.charAt(0)), toSimplified(b.charAt(0)));
}
