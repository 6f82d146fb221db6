import { detectLanguage } from '@diglot/segment';
import type { Span } from '@diglot/text';
import { splitSentences } from '@diglot/tokenize';
import { goldFile, readJson, readJsonLines } from '../gold.ts';
import { groupBy } from '../group.ts';
import { type Counts, percent } from '../metrics.ts';
import { scoreCounts } from '../score-counts.ts';
import type { Row, Task } from '../task.ts';

type Ends = readonly Pick<Span, 'start' | 'end'>[];

interface GoldText {
  readonly text: string;
  readonly lang: string;
  readonly genre?: string;
  readonly sents: readonly (readonly [number, number])[];
}

interface TrickyCase {
  readonly task: string;
  readonly input: string;
  readonly expected: readonly Span[];
}

/**
 * Count sentence boundaries of one text: the ends of sentences, the last of each side left out.
 *
 * Ends are compared by how many characters that are not white space stand before them, so that
 * white space between sentences may belong to either.
 */
export function countBoundaries(text: string, gold: Ends, system: Ends): Counts {
  const visible = visibleBefore(text);
  const wanted = boundaries(gold, visible);
  const found = boundaries(system, visible);
  let right = 0;
  for (const boundary of found) if (wanted.has(boundary)) right++;
  return { system: found.size, gold: wanted.size, right };
}

/**
 * Leave out the gold boundaries without a mark of their own before them. In a set made by joining lines
 * without a space, headlines and spoken text end nowhere that anyone could see.
 */
export function withMarks(text: string, gold: Ends): Ends {
  return gold.filter(({ end }) => END_MARK.test(text.slice(Math.max(0, end - 6), end)));
}

const END_MARK = /[.!?…。！？][\s"'”’」』）)》]*$/u;

/** Whether every boundary, and no other, was found. */
export function isExact({ system, gold, right }: Counts): boolean {
  return system === right && gold === right;
}

function boundaries(spans: Ends, visible: Uint32Array): Set<number> {
  const ends = new Set(spans.map(({ end }) => visible[end] ?? 0));
  ends.delete(visible.at(-1) ?? 0);
  ends.delete(0);
  return ends;
}

function visibleBefore(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    counts[i + 1] = (counts[i] ?? 0) + (/[\s\u200b]/u.test(text[i] ?? '') ? 0 : 1);
  }
  return counts;
}

/** Score texts whose language is given, or, with `detected`, found out by the tokenizer. */
function scoreSet(set: string, items: readonly GoldText[], detected = false): Row {
  const counts = items.map(({ text, lang, sents }) => {
    const gold = sents.map(([start, end]) => ({ start, end }));
    const language = detected ? detectLanguage(text).language : lang;
    return countBoundaries(text, gold, splitSentences(text, { language }));
  });
  const row = scoreCounts(set, counts);
  const exact = percent(counts.filter(isExact).length, items.length);
  return { ...row, scores: { ...row.scores, exact } };
}

function atMarks(item: GoldText): GoldText {
  const gold = item.sents.map(([start, end]) => ({ start, end }));
  return {
    ...item,
    sents: withMarks(item.text, gold).map(({ start, end }) => [start, end] as const),
  };
}

function groupOf(set: string, { lang, genre }: GoldText): string {
  if (set === 'sbd_gum') return `${set} ${genre === 'academic' ? 'academic' : 'other'}`;
  return `${set} ${lang}`;
}

export const sentences: Task = {
  name: 'sentences',
  about: 'sentence boundaries, English, Chinese and others',
  run(data, { onSet }) {
    const rows: Row[] = [];
    for (const set of ['sbd_craft', 'sbd_gum', 'sbd_golden', 'sbd_ud_concat', 'sbd_ersatz_zh']) {
      const file = goldFile(data, 'segment', set, 'jsonl');
      if (file === undefined) continue;
      onSet?.(set);
      const texts = readJsonLines<GoldText>(data, file);
      if (set === 'sbd_ersatz_zh') {
        rows.push(scoreSet(set, texts), scoreSet(`${set}, at marks`, texts.map(atMarks)));
        continue;
      }
      const groups = groupBy(texts, (item) => groupOf(set, item));
      for (const [group, items] of groups) rows.push(scoreSet(group, items));
      rows.push(scoreSet(`${set}, language detected`, texts, true));
    }
    const tricky = goldFile(data, 'segment', 'tricky', 'json');
    if (tricky !== undefined) {
      const items = readJson<TrickyCase[]>(data, tricky)
        .filter(({ task }) => task === 'sentences')
        .map(({ input, expected }) => ({
          text: input,
          lang: 'und',
          sents: expected.map(({ start, end }) => [start, end] as const),
        }));
      rows.push(scoreSet('tricky', items));
    }
    return rows;
  },
};
