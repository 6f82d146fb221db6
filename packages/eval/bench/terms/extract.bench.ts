/**
 * Time the extractor on abstract pairs: `tsx --conditions=diglot-source <this file> [--data DIR]`.
 *
 * Without `--data` it times a pair of its own, repeated; with it, the abstracts of
 * `terms/chinaxiv_abs`. Reported are user CPU milliseconds; abstracts are handed in aligned, so that
 * cutting words and aligning sentences does not count, but for the text of 1 MB.
 */
import { parseArgs } from 'node:util';
import { createAligner } from '@diglot/align';
import { createTermExtractor } from '@diglot/terms';
import type { Bitext, Document } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import { goldFile, readJsonLines } from '../../src/gold.ts';

const OWN = {
  abstract_en:
    'Peer support workers (PSWs) help service users in mental health teams. We interviewed twelve PSWs about work and trust in four countries. Peer support reduced the workload of mental health teams. Further research should investigate contextual factors, such as resource availability.',
  abstract_zh:
    '同伴支持工作者（PSWs）在心理健康团队中帮助服务使用者。我们就工作和信任采访了四个国家的十二名PSWs。同伴支持减轻了心理健康团队的工作量。进一步的研究应调查资源可用性等背景因素。',
};

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const file = values.data && goldFile(values.data, 'terms', 'chinaxiv_abs', 'jsonl');
const articles =
  values.data && file ? readJsonLines<typeof OWN>(values.data, file) : Array(50).fill(OWN);

const tokenizer = createTokenizer();
const aligner = createAligner({ tokenizer });
const sentences = ({ text, sentences: spans }: Document) =>
  spans.map(({ start, end }) => text.slice(start, end));
const bitexts: Bitext[] = articles.map(({ abstract_en, abstract_zh }) => {
  const source = tokenizer.document(abstract_en, { language: 'en' });
  const target = tokenizer.document(abstract_zh, { language: 'zh' });
  return { source, target, alignment: aligner.align(sentences(source), sentences(target)) };
});

const time = (name: string, work: () => void, times: number) => {
  const before = process.cpuUsage();
  work();
  const { user } = process.cpuUsage(before);
  process.stdout.write(`${name.padEnd(60)}${(user / 1000 / times).toFixed(1)} ms\n`);
};

let extractor = createTermExtractor();
time(
  'start: create, read the tables, first pair',
  () => {
    extractor = createTermExtractor();
    extractor.matchKeywords(['土壤'], ['soil']);
  },
  1,
);
const extract = (from: number, to = bitexts.length) => {
  for (const bitext of bitexts.slice(from, to)) extractor.extract(bitext);
};
const late = Math.floor(bitexts.length * 0.7);
time(`first time, the first ${late} pairs (code not compiled yet)`, () => extract(0, late), late);
time(
  `first time, the other ${bitexts.length - late} pairs`,
  () => extract(late),
  bitexts.length - late,
);
time('the same pairs again', () => extract(0), bitexts.length);
time('extractCorpus, for each pair', () => extractor.extractCorpus(bitexts), bitexts.length);
const repeated = (text: string, size: number) => text.repeat(Math.ceil(size / text.length));
time(
  'two texts of 1 MB, words cut and sentences aligned',
  () =>
    extractor.extract({
      source: repeated(`${OWN.abstract_en} `, 1_000_000),
      target: repeated(OWN.abstract_zh, 300_000),
    }),
  1,
);
time(
  'matchKeywords, five keywords a side',
  () => {
    for (let i = 0; i < 1000; i++) {
      extractor.matchKeywords(
        ['同伴支持', '心理健康', '服务使用者', '焦点小组', '工作量'],
        ['workload', 'focus group', 'peer support', 'service user', 'mental health'],
      );
    }
  },
  1000,
);
const words = [
  'soil',
  'water',
  'wheat',
  'river',
  'forest',
  'carbon',
  'climate',
  'network',
  'model',
];
const hanzi = ['土壤', '水', '小麦', '河流', '森林', '碳', '气候', '网络', '模型'];
const names = (parts: readonly string[], blank: string) =>
  Array.from({ length: 3000 }, (_, i) =>
    [parts[i % 9], parts[Math.floor(i / 9) % 9], `N${i}`].join(blank),
  );
const lists = [names(hanzi, ''), names(words, ' ').toReversed()] as const;
time('matchKeywords, 3,000 a side', () => extractor.matchKeywords(...lists), 1);
