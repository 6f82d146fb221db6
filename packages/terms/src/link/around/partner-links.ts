import { type Glosses, IN_A_PHRASE } from '@diglot/lexicon';
import { isDoer, once } from '@diglot/words';
import type { Unit } from '../../read/units.ts';
import type { Link } from '../compose.ts';

/** Letters that two words begin with alike that are related: transcript, transcription. Chosen by hand, not fitted. */
const RELATED_LETTERS = 7;

/** What a link to a related word keeps of the weight, 0..1. */
const RELATED_WEIGHT = 0.65;

/** Fewest UTF-16 units of a Chinese token of which the translations are looked up. */
const MIN_TOKEN = 2;

/** Find links that only the translations of the Chinese word know of. */
export function partnerLinks(unit: Unit, links: readonly Link[], glosses: Glosses): Link[] {
  const { words, relatives } = wordsByBase(unit);
  const isKnown = createKnownTest(unit, links);
  const found: Link[] = [];
  for (const { text, facts, start, end } of unit.chinese) {
    if (text.length < MIN_TOKEN || facts.isStop) continue;
    for (const [word, weight] of glosses.partners(text)) {
      const same = words.get(word);
      for (const from of same ?? []) {
        if (isKnown(from, start, end)) continue;
        const kind = weight === IN_A_PHRASE ? 'whole' : 'lexicon';
        found.push({ from, to: from + 1, start, end, weight, kind });
      }
      if (same !== undefined || word.length < RELATED_LETTERS || relatives.size === 0) continue;
      for (const from of relatives.get(word.slice(0, RELATED_LETTERS)) ?? []) {
        // Who does a thing is not the thing: franchisor, 特许经营.
        if (isDoer(unit.english[from]?.base ?? '') && !isDoer(word)) continue;
        if (isKnown(from, start, end)) continue;
        const kept = RELATED_WEIGHT * weight;
        found.push({ from, to: from + 1, start, end, weight: kept, kind: 'part' });
      }
    }
  }
  return found;
}

/** The content words of a unit by what counts at the end of a phrase, and the longer ones by their first letters. */
function wordsByBase({ english }: Unit) {
  const words = new Map<string, number[]>();
  const relatives = new Map<string, number[]>();
  english.forEach(({ base, isGlue, isStop }, at) => {
    if (isGlue || isStop) return;
    add(words, base, at);
    if (base.length >= RELATED_LETTERS) add(relatives, base.slice(0, RELATED_LETTERS), at);
  });
  return { words, relatives };
}

/** Make a test whether a word has a link to a stretch already, other than as a part of a longer translation. */
function createKnownTest({ text }: Unit, links: readonly Link[]) {
  const size = text.length + 1;
  const keyOf = (from: number, start: number, end: number) => (from * size + start) * size + end;
  const known = once(() => {
    const wholes = links.filter(({ kind }) => kind !== 'part');
    return new Set(wholes.map(({ from, start, end }) => keyOf(from, start, end)));
  });
  return (from: number, start: number, end: number) => known().has(keyOf(from, start, end));
}

function add(map: Map<string, number[]>, key: string, position: number): void {
  const positions = map.get(key);
  if (positions === undefined) map.set(key, [position]);
  else positions.push(position);
}
