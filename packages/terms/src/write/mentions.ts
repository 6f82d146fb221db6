import type { Span } from '@diglot/text';
import type { PhraseFinder } from '../candidates/phrases.ts';
import type { StringFinder } from '../find-strings.ts';
import type { Unit } from '../read/units.ts';

/** Where phrases stand in the English text, by key, in order. @param find - Looks for their keys. */
export function englishMentions(units: readonly Unit[], find: PhraseFinder) {
  const mentions = new Map<string, Span[]>();
  for (const { english } of units) {
    find(english, (key, from, to) => {
      for (let i = from + 1; i < to; i++) if (!english[i]?.joins) return;
      add(mentions, key, { start: english[from]?.start ?? 0, end: english[to - 1]?.end ?? 0 });
    });
  }
  return inOrder(mentions);
}

/** Where terms stand in the Chinese text, in order; whole tokens where there are such. */
export function chineseMentions(units: readonly Unit[], find: StringFinder) {
  const all = new Map<string, Span[]>();
  const whole = new Map<string, Span[]>();
  for (const { text, chinese, offset } of units) {
    const borders = new Uint8Array(text.length + 1);
    for (const { start, end } of chinese) {
      borders[start] = (borders[start] as number) | STARTS;
      borders[end] = (borders[end] as number) | ENDS;
    }
    find(text, (term, at) => {
      const end = at + term.length;
      const span = { start: offset + at, end: offset + end };
      add(all, term, span);
      const isWhole = (borders[at] as number) & STARTS && (borders[end] as number) & ENDS;
      if (isWhole) add(whole, term, span);
    });
  }
  return inOrder(new Map([...all].map(([term, spans]) => [term, whole.get(term) ?? spans])));
}

/** What a token does at an offset. */
const STARTS = 1;
const ENDS = 2;

/** Put the spans of each term in the order of the text; of those that overlap the first stays. */
function inOrder(mentions: ReadonlyMap<string, Span[]>): Map<string, Span[]> {
  return new Map(
    [...mentions].map(([term, spans]) => {
      let last = 0;
      const kept = spans
        .toSorted((a, b) => a.start - b.start)
        .filter(({ start, end }) => {
          if (start < last) return false;
          last = end;
          return true;
        });
      return [term, kept];
    }),
  );
}

function add(map: Map<string, Span[]>, key: string, span: Span): void {
  const spans = map.get(key);
  if (spans === undefined) map.set(key, [span]);
  else spans.push(span);
}
