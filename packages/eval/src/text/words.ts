import type { Span } from '@diglot/text';
import { type ChineseEngineName, createTokenizer, type Tokenizer } from '@diglot/tokenize';
import { goldFile, readJson, readJsonLines } from '../gold.ts';
import { groupBy } from '../group.ts';
import { type Counts, percent } from '../metrics.ts';
import { scoreCounts } from '../score-counts.ts';
import type { Row, Task } from '../task.ts';

interface GoldWords {
  readonly corpus: string;
  readonly text: string;
  readonly words: readonly string[];
}

interface TrickyCase {
  readonly task: string;
  readonly input: string;
  readonly expected: readonly Span[];
}

/** Count words found at exactly the place of a gold word. White space does not count. */
export function countWords(gold: readonly string[], system: readonly string[]): Counts {
  const wanted = places(gold);
  const found = places(system);
  let right = 0;
  for (const place of found) if (wanted.has(place)) right++;
  return { system: found.size, gold: wanted.size, right };
}

function places(words: readonly string[]): Set<string> {
  const places = new Set<string>();
  let position = 0;
  for (const word of words) {
    const { length } = word.replaceAll(/\s/gu, '');
    if (length > 0) places.add(`${position}-${position + length}`);
    position += length;
  }
  return places;
}

function scoreSet(set: string, items: readonly GoldWords[], tokenizer: Tokenizer): Row {
  const counts = items.map(({ text, words }) => {
    const found = tokenizer.tokenize(text).map(({ start, end }) => text.slice(start, end));
    return countWords(words, found);
  });
  return scoreCounts(set, counts);
}

export const words: Task = {
  name: 'words',
  about: 'words of Chinese text, with the default engine and the others',
  run(data, { onSet }) {
    const rows: Row[] = [];
    const byDefault = createTokenizer();
    const engines = (['nodejieba', 'node-rs', 'model', 'intl'] as const).filter(isThere);
    for (const set of ['cws_sighan2005', 'cws_ud_zh']) {
      const file = goldFile(data, 'segment', set, 'jsonl');
      if (file === undefined) continue;
      const corpora = groupBy(readJsonLines<GoldWords>(data, file), ({ corpus }) => corpus);
      for (const [corpus, items] of corpora) {
        onSet?.(corpus);
        for (const chinese of engines) {
          const tokenizer = createTokenizer({ chinese });
          const set = tokenizer.engine === byDefault.engine ? corpus : `${corpus} (${chinese})`;
          rows.push(scoreSet(set, items, tokenizer));
        }
      }
    }
    const tricky = goldFile(data, 'segment', 'tricky', 'json');
    if (tricky !== undefined) {
      const cases = readJson<TrickyCase[]>(data, tricky).filter(({ task }) => task === 'words');
      const exact = cases.filter(({ input, expected }) => {
        const found = byDefault.tokenize(input).map(({ start, end }) => `${start}-${end}`);
        return found.join() === expected.map(({ start, end }) => `${start}-${end}`).join();
      });
      rows.push({
        set: 'tricky',
        items: cases.length,
        scores: { exact: percent(exact.length, cases.length) },
      });
    }
    return rows;
  },
};

function isThere(chinese: ChineseEngineName): boolean {
  try {
    createTokenizer({ chinese });
    return true;
  } catch {
    // An engine that is absent on this machine has no row.
    return false;
  }
}
