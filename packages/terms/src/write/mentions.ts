import type { Span } from '@diglot/text';
import { once, singular } from '@diglot/words';
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
    const starts = new Set(chinese.map(({ start }) => start));
    const ends = new Set(chinese.map(({ end }) => end));
    find(text, (term, at) => {
      const end = at + term.length;
      const span = { start: offset + at, end: offset + end };
      add(all, term, span);
      if (starts.has(at) && ends.has(end)) add(whole, term, span);
    });
  }
  return inOrder(new Map([...all].map(([term, spans]) => [term, whole.get(term) ?? spans])));
}

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

/**
 * Write phrases as a dictionary would: the most frequent spelling, a capitalised word in lower case
 * where the text has it so anywhere, the last word without a plural s.
 *
 * @param isKnown - Whether a dictionary has a word: “Soil moisture”, with a capital only because a
 * sentence begins, is written small; “Acer truncatum” is not.
 * @param isSmall - Whether a dictionary writes a word small where it translates a Chinese one: “Interview”, 访谈, is
 * written small; “China”, 中国, is not.
 * @returns The form of a phrase by its mentions and its translation; `undefined` without any.
 */
export function createWriter(
  text: string,
  isKnown: (word: string) => boolean,
  isSmall: (word: string, chinese: string) => boolean,
): (mentions: readonly Span[], chinese: string) => string | undefined {
  /** A word alone at the beginning of a sentence: in the plural, or written small in the lexicon. */
  const isCommonNoun = (word: string, chinese: string): boolean => {
    const base = singular(word);
    const isPlural = base !== word.toLowerCase() && isKnown(base);
    return isPlural || isSmall(base, chinese) || isSmall(word.toLowerCase(), chinese);
  };
  const lower = once(() => {
    const words = new Set(text.match(/(?<!\p{L})\p{Ll}+/gu));
    return new Set(Array.from(words, singular));
  });
  return (mentions, chinese) => {
    const counts = new Map<string, number>();
    for (const { start, end } of mentions) {
      const initial = /(?:^|[.!?;:。！？\r\n]\s{0,3})$/u.test(
        text.slice(Math.max(0, start - 4), start),
      );
      const form = text
        .slice(start, end)
        .replace(/\s+/gu, ' ')
        .replace(/['’]s?$/u, '')
        .replace(/\p{Lu}\p{Ll}+/gu, (word) =>
          lower().has(singular(word)) ? word.toLowerCase() : word,
        )
        .replace(/^\p{Lu}\p{Ll}+(?=[ -][\p{Ll}\d])/u, (word) =>
          initial && isKnown(word.toLowerCase()) ? word.toLowerCase() : word,
        )
        .replace(/^\p{Lu}\p{Ll}+$/u, (word) =>
          initial && isCommonNoun(word, chinese) ? word.toLowerCase() : word,
        );
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    return best === undefined ? undefined : withoutPlural(best[0]);
  };
}

/** Undo the plain plural of the last word: `genera`, `UPS` and `Internet of Things` stay. */
function withoutPlural(form: string): string {
  const from = Math.max(form.lastIndexOf(' '), form.lastIndexOf('-')) + 1;
  const last = form.slice(from);
  if (/^[\p{Lu}\p{N}]{2,}$/u.test(last) || / of /u.test(form)) return form;
  const single = singular(last);
  if (single === last.toLowerCase()) return form;
  if (last.toLowerCase().startsWith(single)) return form.slice(0, from + single.length);
  return /ies$/u.test(last) ? `${form.slice(0, -3)}y` : form;
}

function add(map: Map<string, Span[]>, key: string, span: Span): void {
  const spans = map.get(key);
  if (spans === undefined) map.set(key, [span]);
  else spans.push(span);
}
