import { segmentLanguages } from '@diglot/segment';
import { createReliability } from '../align/calibration.ts';
import { goldFile, readJson, readJsonLines } from '../gold.ts';
import { percent } from '../metrics.ts';
import type { Row, Task } from '../task.ts';
import { countSpans, emptySpanCounts, type GoldSpan, labelUnits, type Tally } from './spans.ts';

interface SpanItem {
  readonly kind?: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

interface TokenItem {
  readonly text: string;
  readonly tokens: readonly GoldSpan[];
}

interface TrickyCase {
  readonly task: string;
  readonly input: string;
  readonly why: string;
  readonly expected: readonly { start: number; end: number; lang: string }[];
}

function scoreSpans(set: string, items: readonly SpanItem[]): Row {
  const counts = emptySpanCounts();
  const reliability = createReliability();
  for (const { text, spans } of items) {
    const segments = segmentLanguages(text);
    const labels = labelUnits(text, segments);
    countSpans(counts, text, spans, labels);
    for (const { start, end, language, confidence } of segments) {
      if (language === 'und') continue;
      const wanted = majority(spans, start, end);
      if (wanted !== undefined) reliability.add(confidence, wanted === language);
    }
  }
  const { letters, acronyms, identifiers, names, texts, runs } = counts;
  const share = ({ right, all }: Tally) => percent(right, all);
  return {
    set,
    items: items.length,
    scores: {
      acc: share(letters),
      runF1: percent(2 * runs.right, runs.gold + runs.system),
      doc: share(texts),
      ...(acronyms.all > 0 && { acr: share(acronyms) }),
      ...(identifiers.all > 0 && { id: share(identifiers) }),
      ...(names.all > 0 && { nam: share(names) }),
      ece: percent(reliability.error(), 1),
    },
  };
}

/** The gold language of most of a stretch; `undefined` where none is scored. */
function majority(spans: readonly GoldSpan[], start: number, end: number): string | undefined {
  const overlap = new Map<string, number>();
  for (const [from, to, label] of spans) {
    const shared = Math.min(to, end) - Math.max(from, start);
    if (shared > 0 && label.length === 2 && label !== 'id') {
      overlap.set(label, (overlap.get(label) ?? 0) + shared);
    }
  }
  return [...overlap].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * Whether every letter of a hand-written case is labelled as it should be. `en?` accepts `en` and
 * `und`; so does a letter outside every expected span, but for JSON keys, which may be anything.
 */
export function passesTricky({ input, why, expected }: TrickyCase, labels: readonly string[]) {
  const wanted = new Array<string | undefined>(input.length).fill(undefined);
  for (const { start, end, lang } of expected) wanted.fill(lang, start, end);
  for (let i = 0; i < input.length; i++) {
    if (!/\p{L}/u.test(input[i] ?? '')) continue;
    const want = wanted[i] ?? (why.startsWith('JSON') ? undefined : 'en?');
    const found = labels[i] ?? 'und';
    if (want === undefined) continue;
    if (want === 'en?' ? found !== 'en' && found !== 'und' : found !== want) return false;
  }
  return true;
}

/** Words of code-switched text: each letter of an `en` or `de` word counts. */
function scoreWords(set: string, items: readonly TokenItem[]): Row {
  const counts = emptySpanCounts();
  for (const { text, tokens } of items) {
    const scored = tokens.filter(([, , label]) => label !== 'und');
    countSpans(counts, text, scored, labelUnits(text, segmentLanguages(text)));
  }
  return {
    set,
    items: items.length,
    scores: { acc: percent(counts.letters.right, counts.letters.all) },
  };
}

export const segment: Task = {
  name: 'segment',
  about: 'language of each stretch of a mixed text',
  run(data, { onSet }) {
    const rows: Row[] = [];
    for (const set of ['mix_records', 'spans_seeds', 'cs_zhen_academic']) {
      const file = goldFile(data, 'segment', set, 'jsonl');
      if (file === undefined) continue;
      onSet?.(set);
      rows.push(scoreSpans(set, readJsonLines<SpanItem>(data, file)));
    }
    const denglisch = goldFile(data, 'segment', 'cs_denglisch', 'jsonl');
    if (denglisch !== undefined) {
      rows.push(scoreWords('cs_denglisch', readJsonLines<TokenItem>(data, denglisch)));
    }
    const tricky = goldFile(data, 'segment', 'tricky', 'json');
    if (tricky !== undefined) {
      const cases = readJson<TrickyCase[]>(data, tricky).filter(({ task }) => task === 'spans');
      const right = cases.filter((item) =>
        passesTricky(item, labelUnits(item.input, segmentLanguages(item.input))),
      );
      rows.push({
        set: 'tricky',
        items: cases.length,
        scores: { right: percent(right.length, cases.length) },
      });
    }
    return rows;
  },
};
