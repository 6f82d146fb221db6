import type { Span } from '@diglot/text';
import { type Candidate, listCandidates } from '../candidates/candidates.ts';
import type { Unit, UnitList } from './unit.ts';

/** What a document says in one language. */
export interface Reading {
  readonly list: UnitList;
  readonly candidates: readonly Candidate[];
  /** By its key. */
  readonly candidateOf: ReadonlyMap<string, Candidate>;
}

/** Read the units of one language by themselves; no phrase reaches across what is left out. */
export function readLanguage(list: UnitList, language: 'en' | 'zh'): Reading {
  const own = list.units.every((unit) => unit.language === language) ? list : pick(list, language);
  const candidates = listCandidates(own);
  return { list: own, candidates, candidateOf: new Map(candidates.map((one) => [one.key, one])) };
}

function pick(list: UnitList, language: 'en' | 'zh'): UnitList {
  const units: Unit[] = [];
  let titleUnits = 0;
  let gap = false;
  for (let index = 0; index < list.units.length; index++) {
    const unit = list.units[index] as Unit;
    if (unit.language !== language) {
      gap = true;
      continue;
    }
    units.push(gap && !unit.cut ? { ...unit, cut: true } : unit);
    if (index < list.titleUnits) titleUnits++;
    gap = false;
  }
  return { text: list.text, units, titleUnits };
}

/** The places of a candidate, those in titles first. */
export function occurrences({ at, ends }: Candidate, { list }: Reading): Span[] {
  return at.map((from, index) => ({
    start: (list.units[from] as Unit).start,
    end: endOfWord(list.units[(ends[index] as number) - 1] as Unit),
  }));
}

/** Where a word ends, a possessive ’s at the end of a phrase left out. */
function endOfWord({ form, end }: Unit): number {
  return form.endsWith('s') && /.['’]s$/u.test(form) ? end - 2 : end;
}
