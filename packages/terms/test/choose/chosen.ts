import type { TermCandidate } from '../../src/candidates/collect-terms.ts';
import { type ChosenTerm, NO_EDGES } from '../../src/choose/chosen-term.ts';
import type { EnglishWord, Unit } from '../../src/read/units.ts';

const NEUTRAL = { begin: 0, end: 0, alone: 0 };

/** A chosen term, written `english = chinese`, that one unit bears out. */
export function chosen(pair: string, more: Partial<ChosenTerm> = {}): ChosenTerm {
  const [english = '', chinese = ''] = pair.split(' = ');
  return {
    english,
    chinese,
    evidence: ['lexicon'],
    score: 0.9,
    units: [0],
    declared: false,
    whole: false,
    weakStart: false,
    edges: NO_EDGES,
    ...more,
  };
}

/** A candidate, written `english = chinese`, with a sure link a word, each of even length. */
export function candidate(pair: string, more: Partial<TermCandidate> = {}): TermCandidate {
  const [english = '', chinese = ''] = pair.split(' = ');
  const words = english.split(' ').length;
  const size = chinese.length / words;
  return {
    english,
    chinese,
    words,
    linked: false,
    isNamed: false,
    score: 0.9,
    links: Array.from({ length: words }, (_, at) => ({
      from: at,
      to: at + 1,
      start: Math.floor(at * size),
      end: Math.floor((at + 1) * size),
      weight: 1,
      kind: 'lexicon' as const,
    })),
    units: [0],
    englishUnits: 1,
    chineseUnits: 1,
    englishEdge: NEUTRAL,
    chineseEdge: NEUTRAL,
    ...more,
  };
}

/** A unit of plain words and a Chinese text. */
export function unit(english: string, text: string): Unit {
  let start = 0;
  const words = english.split(' ').map((word): EnglishWord => {
    const at = start;
    start += word.length + 1;
    const lower = word.toLowerCase();
    return {
      text: word,
      lower,
      base: lower,
      start: at,
      end: at + word.length,
      glued: false,
      joins: at > 0,
      isGlue: false,
      isStop: false,
      edge: NEUTRAL,
      isVerbLike: false,
      isVerb: false,
    };
  });
  return { english: words, chinese: [], text, offset: 0 };
}

/** Terms as they were written. */
export const shown = (terms: Iterable<{ readonly english: string; readonly chinese: string }>) =>
  [...terms].map(({ english, chinese }) => `${english} = ${chinese}`);
