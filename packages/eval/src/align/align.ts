import {
  type Aligner,
  type AlignmentCounts,
  countAlignment,
  createAligner,
  scoreCounts,
} from '@diglot/align';
import type { Bitext, Document, Span } from '@diglot/text';
import { goldFile, readJson, readJsonLines } from '../gold.ts';
import { percent, precisionRecall } from '../metrics.ts';
import type { Row, Task } from '../task.ts';
import {
  aloneIn,
  exchangeThirds,
  type GoldAlignment,
  goldBeads,
  rightBeads,
  withMoved,
} from './align-scores.ts';
import { createReliability } from './calibration.ts';

const SETS = [
  'paramed',
  'wmt-medline',
  'wmt-medline-omit',
  'champollion',
  'mac',
  'mac-bertalign506',
  'tico',
];

/** Sets of which the last two thirds of each text also change places, in the target. */
const EXCHANGED = ['wmt-medline', 'champollion', 'mac', 'tico'];

/** Parts of a page that must be found on each side for its abstracts to count as paired. */
const FOUND = 0.5;

/** How far away the abstract is taken from that must not be paired. Records. */
const STRANGER = 7;

interface BilingualRecord {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly abstract_zh: string;
  readonly abstract_en: string;
}

/** Sentence alignment: gold beads, nulls, calibration; and bitexts inside mixed texts. */
export const align: Task = {
  name: 'align',
  about: 'sentence pairs, and parallel halves of mixed texts',
  run(data, { onSet }) {
    const aligner = createAligner();
    const sets = SETS.flatMap((set) => {
      const file = goldFile(data, 'align', set, 'json');
      if (file === undefined) return [];
      onSet?.(set);
      const documents = readJson<GoldAlignment[]>(data, file);
      const rows = [scoreSet(set, documents, aligner)];
      return EXCHANGED.includes(set)
        ? [...rows, scoreSet(`${set}: exchanged`, documents.flatMap(exchangeThirds), aligner)]
        : rows;
    });
    const file = goldFile(data, 'records', 'bilingual', 'jsonl');
    if (file === undefined) return sets;
    onSet?.('bilingual');
    return [...sets, ...scoreBilingual(readJsonLines<BilingualRecord>(data, file), aligner)];
  },
};

function scoreSet(set: string, documents: readonly GoldAlignment[], aligner: Aligner): Row {
  const counts: AlignmentCounts[] = [];
  const reliability = createReliability();
  const alone = { system: 0, gold: 0, right: 0 };
  for (const document of documents) {
    const gold = goldBeads(document);
    const beads = withMoved(aligner.inspect(document.zh, document.en));
    counts.push(countAlignment(gold, beads));
    const right = rightBeads(gold, beads);
    beads.forEach(({ score }, at) => {
      reliability.add(score, right[at] ?? false);
    });
    const wanted = aloneIn(gold);
    const found = aloneIn(beads);
    alone.gold += wanted.size;
    alone.system += found.size;
    for (const sentence of found) if (wanted.has(sentence)) alone.right++;
  }
  const { strict, lax } = scoreCounts(counts);
  return {
    set,
    items: documents.length,
    scores: {
      'strict F1': percent(strict.f1, 1),
      'lax F1': percent(lax.f1, 1),
      ...(alone.gold > 0 && { 'alone F1': percent(precisionRecall(alone).f1, 1) }),
      ece: percent(reliability.error(), 1),
    },
  };
}

/** Pages made of both titles and abstracts in three orders; true and shuffled pairs. */
function scoreBilingual(records: readonly BilingualRecord[], aligner: Aligner): readonly Row[] {
  const layouts: Readonly<Record<string, (record: BilingualRecord) => string>> = {
    'pages: blocks': (r) => `${r.title_zh}\n${r.abstract_zh}\n${r.title_en}\n${r.abstract_en}`,
    'pages: English first': (r) =>
      `${r.title_en}\n\n${r.abstract_en}\n\n${r.title_zh}\n\n${r.abstract_zh}`,
    'pages: one line': (r) => `${r.abstract_zh}${r.abstract_en}`,
  };
  const rows = Object.entries(layouts).map(([set, layout]): Row => {
    const found = records.filter((record) => {
      const page = layout(record);
      return pairs(page, aligner.findBitexts(page), record);
    });
    return {
      set,
      items: records.length,
      scores: { paired: percent(found.length, records.length) },
    };
  });
  const accepts = (zh: string, en: string) => aligner.findBitexts(`${zh}\n\n${en}`).length > 0;
  const accepted = records.filter((record) => accepts(record.abstract_zh, record.abstract_en));
  const refused = records.filter((record, at) => {
    const stranger = records[(at + STRANGER) % records.length] ?? record;
    return !accepts(record.abstract_zh, stranger.abstract_en);
  });
  const scores = {
    accepted: percent(accepted.length, records.length),
    refused: percent(refused.length, records.length),
  };
  return [...rows, { set: 'true and shuffled', items: records.length, scores }];
}

/** Whether some bitext holds most of both abstracts. */
function pairs(page: string, bitexts: readonly Bitext[], record: BilingualRecord): boolean {
  const place = (part: string): Span => {
    const start = page.indexOf(part);
    return { start, end: start + part.length };
  };
  const zh = place(record.abstract_zh);
  const en = place(record.abstract_en);
  return bitexts.some(({ source, target }) => {
    const [chinese, english] = source.language === 'zh' ? [source, target] : [target, source];
    return shareOf(zh, chinese) >= FOUND && shareOf(en, english) >= FOUND;
  });
}

function shareOf({ start, end }: Span, { sentences }: Document): number {
  const inside = sentences.reduce(
    (sum, sentence) =>
      sum + Math.max(0, Math.min(end, sentence.end) - Math.max(start, sentence.start)),
    0,
  );
  return inside / (end - start);
}
